# Machine draft, not reviewed by a speaker.
# ملء استمارة.
form-sections = الأقسام
form-section-of = القسم { $n } من { $all }
form-short-set = الساعات الأولى
form-short-set-hint = أسئلة الساعات الأولى. الباقي يمكن أن ينتظر.
form-all = كل الأسئلة
form-progress-not-started = لم يبدأ
form-progress-some = { $answered } من { $wanted }
form-progress-complete = كامل
form-next = القسم التالي
form-previous = القسم السابق
form-to-review = مراجعة وتوقيع
form-review-title = راجع أجوبتك
form-review-gaps = { $count ->
    [zero] لا ينقص أي جواب
    [one] جواب واحد ما زال ناقصًا
    [two] جوابان ما زالا ناقصين
    [few] { $count } أجوبة ما زالت ناقصة
    [many] { $count } جوابًا ما زال ناقصًا
   *[other] { $count } جواب ما زال ناقصًا
}
form-review-proposed = مقترح: انظر إليه مرة واحدة
form-review-proposed-words = ما هو مقترح ليس جوابًا بعد. انظر إلى كل اقتراح مرة واحدة واضغط «هذا صحيح»، أو اكتب ما هو صحيح.
form-review-only-proposed = { $count ->
    [zero] لا اقتراحات
    [one] اقتراح واحد يجب النظر إليه
    [two] اقتراحان يجب النظر إليهما
    [few] { $count } اقتراحات يجب النظر إليها
    [many] { $count } اقتراحًا يجب النظر إليها
   *[other] { $count } اقتراح يجب النظر إليها
}
form-review-part-missing = { $count ->
    [zero] لا شيء ناقص
    [one] جواب ناقص
    [two] جوابان ناقصان
    [few] { $count } أجوبة ناقصة
    [many] { $count } جوابًا ناقصًا
   *[other] { $count } جواب ناقص
}
form-review-part-proposed = { $count ->
    [zero] لا اقتراحات
    [one] اقتراح واحد
    [two] اقتراحان
    [few] { $count } اقتراحات
    [many] { $count } اقتراحًا
   *[other] { $count } اقتراح
}
form-review-ready = كل ما يلزم موجود.
form-review-sign-title = توقيع
form-review-sign-words = ملأت هذه الاستمارة بأفضل ما أعرف. كلمات الطفل مكتوبة كما قالها الطفل.
form-review-sign-button = توقيع وتسليم
form-review-approve-button = موافقة
form-review-return-button = إعادة
form-review-changed = تغير شيء بعد التوقيع. وقع مرة أخرى عندما يكون صحيحًا.
form-review-waits-server = يُحفظ توقيعك أولًا على هذا الجهاز. ويعتمد عند الآخرين حين يصل إلى الخادم.
form-review-no-answer = لا جواب بعد
form-resume = تابع من حيث توقفت: { $section }
form-loading = جار فتح الاستمارة…
form-not-found = هذه الاستمارة ليست على هذا الجهاز.
form-errors-title = { $count ->
    [zero] لا جواب يحتاج إلى نظر
    [one] جواب واحد يحتاج إلى نظر
    [two] جوابان يحتاجان إلى نظر
    [few] { $count } أجوبة تحتاج إلى نظر
    [many] { $count } جوابًا يحتاج إلى نظر
   *[other] { $count } جواب يحتاج إلى نظر
}
form-locked-s4 = هذه الأسئلة مغلقة. قل لماذا تحتاج إلى فتحها.
form-locked-begin = قل السبب وافتح
form-locked-open = فتح مؤقت
form-locked-reason = لماذا تحتاج إلى رؤية هذا؟
form-locked-reason-hint = يكتب مع اسمك. وتبقى مفتوحة حتى تغادر هذه الاستمارة.
form-locked-reason-talking = أتحدث مع الطفل عن ذلك الآن
form-locked-reason-writing = أكتب ما قاله لي شخص
form-locked-reason-protecting = أحمي الطفل أو أرتب المساعدة
form-locked-reason-checking = أراجع العمل أو أحضر قرارًا
form-locked-reason-other = سبب آخر بكلماتي
form-locked-words = بكلماتك
form-locked-words-hint = مطلوب عند سبب آخر. لا تكتب هنا ما تقوله الأجوبة.
form-locked-no-reason = اختر سببًا أولًا.
form-locked-no-words = اذكر السبب بكلماتك.
form-gate-notice-first = اشرح إشعار الخصوصية أولًا.
form-gate-reason-first = اكتب الخطر أولًا.
form-gate-questions = بعد ذلك تفتح الأسئلة المغلقة هنا. وما كتب من قبل يمكن قراءته.
form-gate-forms = يمكنك أن تبدأ استمارة الآن، وتفتح أسئلتها بعد ذلك. سحب الموافقة والشكوى متاحان دائمًا.
form-gate-weight = بعد ذلك يمكنك أن تدوّن الوزن هنا.
form-gate-to-notice = إلى إشعار الخصوصية
form-gate-to-danger = شخص في خطر الآن
form-gate-to-reason = إلى الخطر
form-gate-not-yet = مغلق الآن
form-filled-next = كل ما ملئ صحيح: القسم التالي
form-filled-review = كل ما ملئ صحيح: راجع ووقع
form-review-filled-in = { $value } (ملئ لك: راجعه)
form-review-kept-closed = أجيب عنه، ويبقى مغلقًا
form-own-design = من تصميم Heard. ليست استمارة رسمية للمنظمة الدولية للهجرة واليونيسف.
form-stands-submitted = وقعه { $who } في { $when }
form-stands-submitted-words = إذا غيّرت جوابًا وجب التوقيع من جديد. ما وُقّع يبقى في الملف.
form-stands-unseen-words = لا يعمل أي مشرف على هذه الحالة بعد. أعط رقم الحالة للمشرف عليك. إذا غيّرت جوابًا وجب التوقيع من جديد.
form-stands-changed = تغيّر منذ أن وقعه { $who } في { $when }
form-stands-changed-words = راجعه ووقع من جديد حين يكون صحيحًا.
form-stands-returned = أعاده { $who } في { $when }
form-stands-returned-words = غيّر ما يلزم، ثم وقع من جديد.
form-stands-approved = وافق عليه { $who } في { $when }
form-stands-approved-words = أي تغيير يحتاج توقيعًا جديدًا وموافقة جديدة. ما تمت الموافقة عليه يبقى في الملف.
form-in-english = أسئلة هذه الاستمارة بالإنجليزية فقط حتى الآن.

field-no-answer = لا جواب لأن…
field-absence-not_known = غير معروف
field-absence-declined = يفضل ألا يقول
field-absence-not_asked = لم يسأل
field-absence-withheld_for_safety = ترك من أجل السلامة
field-absence-not_applicable = لا ينطبق
field-absence-clear = أجب مع ذلك
field-why-shown = يظهر بسبب جواب سابق
field-computed-empty = ينتج عن أجوبة أخرى
field-row-add = إضافة
field-row-add-named = إضافة: { $name }
field-row-remove = إزالة
field-row-removed = تمت الإزالة.
field-row-undo = إرجاع
field-row-untitled = إدخال جديد
field-row-done = انتهى هذا الإدخال
field-row-none = لا شيء بعد.
field-filled-in = ملئ لك: راجعه.
field-filled-in-confirm = هذا صحيح
field-filled-in-done = تم التأكيد.
field-conflict = أجاب شخصان بشكل مختلف. افتح المقارنة لتختار.
field-conflict-open = مقارنة
field-changed-by = غيره { $who }، { $when }
field-date-day = اليوم
field-date-month = الشهر
field-date-year = السنة
field-date-unknown = غير معروف
field-date-today = اليوم الحالي
field-date-estimated = هذا تقدير
field-place-text = المكان
field-choose = اختيار
field-search = اكتب للبحث، ثم اختر بمفاتيح الأسهم
field-suggested = تستعمل كثيرًا
field-selected = تم اختياره
field-not-here-yet = هذا النوع من الأجوبة (صورة أو ملف أو صوت) يأتي مع إصدار لاحق.
field-attached = { $count ->
    [zero] لا مرفقات
    [one] مرفق واحد
    [two] مرفقان
    [few] { $count } مرفقات
    [many] { $count } مرفقًا
   *[other] { $count } مرفق
}
field-urgent = عاجل
field-signed-at = تم التوقيع في { $when }

problem-missing = مطلوب. إذا لم يكن هناك جواب، فقل لماذا.
problem-missing-advised = الجواب هنا يساعد.
problem-in-future = هذا اليوم في المستقبل. تحقق من التاريخ.
problem-too-short = اكتب أكثر قليلًا: { $n } حرفًا على الأقل.
problem-too-long = هذا طويل جدًا: { $n } حرفًا على الأكثر.
problem-out-of-range = استعمل رقمًا من { $min } إلى { $max }.
problem-neither-answered = يلزم واحد من جوابين: هذا أو «{ $other }».
problem-too-few-rows = { $n ->
    [zero] لا يلزم أي إدخال.
    [one] يلزم إدخال واحد على الأقل.
    [two] يلزم إدخالان على الأقل.
    [few] يلزم { $n } إدخالات على الأقل.
    [many] يلزم { $n } إدخالًا على الأقل.
   *[other] يلزم { $n } إدخال على الأقل.
}
problem-too-many-rows = { $n ->
    [zero] لا مكان هنا لأي إدخال.
    [one] هنا مكان لإدخال واحد على الأكثر.
    [two] هنا مكان لإدخالين على الأكثر.
    [few] هنا مكان لـ { $n } إدخالات على الأكثر.
    [many] هنا مكان لـ { $n } إدخالًا على الأكثر.
   *[other] هنا مكان لـ { $n } إدخال على الأكثر.
}
problem-not-a-date = هذا اليوم غير موجود. تحقق من اليوم والشهر والسنة.
problem-not-in-list = اختر من القائمة. ما هو مكتوب هنا لا يُحفظ.
problem-incomplete-date = يلزم اليوم والشهر والسنة.
problem-incomplete-year = تلزم السنة بأربعة أرقام.
problem-not-a-number = استعمل أرقامًا، مثل 12 أو 0.5.
problem-not-a-moment = يلزم اليوم والشهر والسنة والوقت.
problem-not-kept = لا يمكن حفظ هذا كما هو. غيره، وحتى ذلك الحين يبقى الجواب السابق.
field-date-about = حوالي { $date }
field-one-per-line = واحد في كل سطر.
field-amount = المبلغ
field-currency = العملة
field-clear = سحب الجواب
field-none-found = لم يوجد شيء. جرب حروفًا أخرى.
field-date-by-age = العمر وحده معروف
field-date-age = كم سنة تقريبًا؟
field-date-use-age = استعمل هذا العمر
field-link-none = لا يوجد شيء من ذلك في هذه الحالة بعد.
field-link-begin = ابدأ: { $form }
field-link-no-list = لا يحتفظ Heard بقائمة لهذا بعد، فلا يوجد ما يُختار منه.
field-link-elsewhere = سجل ليس على هذا الجهاز
field-link-this-child = هذا الطفل
form-review-sign-as = توقّع باسم { $name }.
form-review-gaps-ask = { $count ->
    [zero] لا ينقص أي جواب لازم. هل توقّع؟
    [one] ينقص جواب لازم واحد. هل توقّع مع ذلك؟
    [two] ينقص جوابان لازمان. هل توقّع مع ذلك؟
    [few] تنقص { $count } أجوبة لازمة. هل توقّع مع ذلك؟
    [many] ينقص { $count } جوابًا لازمًا. هل توقّع مع ذلك؟
   *[other] ينقص { $count } جواب لازم. هل توقّع مع ذلك؟
}
form-review-gaps-reason = لماذا توقّعها الآن؟
form-review-gaps-reason-hint = جملة واحدة تكفي. تبقى في الحالة مع اسمك.
form-review-gaps-sign = التوقيع مع ذلك
form-review-gaps-note = { $form }: وُقّعت مع نقص في الأجوبة ({ $count }). السبب: { $reason }
refused-no-reason-for-gaps = اذكر لماذا توقّع مع أن هناك أجوبة ناقصة.
form-others-named = يملأ هذا الجزء { $name }.
form-others-supervisor = المشرف هو من يملأ هذا الجزء.
form-others-own-work = يملأ هذا الجزء مشرف آخر، لأن هذا عملك أنت.
form-others-closed = ليس لك أن تملأه
field-sign-as = التوقيع باسم { $name }
field-moment-time = الوقت
field-moment-now = الآن
problem-not-a-time = اكتب الوقت هكذا: 14:30.
form-review-missing = ناقص
form-others-caseworker = مسؤول الحالة هو من يملأ هذا الجزء.
form-others-officer = يملأ مسؤول حماية البيانات هذا.
field-signed-at-end = يُكتب هذا عند توقيع الاستمارة، تحت «مراجعة وتوقيع».
form-review-return-title = هل تعيدها؟
form-review-return-words = ما الذي يجب تغييره؟
form-review-return-hint = يقرأها المسؤول عن الحالة في أعلى الاستمارة.
refused-nothing-said-to-change = قل ما الذي يجب تغييره.
form-review-waits-decision = وُقّعت. يقرر بعدها مشرف لم يكتبها.
form-reasons-title = الأسباب التي ذُكرت
form-reasons-words = لماذا تُرك شيء أو فُتح أو تم بطريقة أخرى. انظر إليها قبل أن تقرر.
form-reasons-gaps = وُقّع مع أن هناك إجابات ناقصة
form-reasons-lock = فُتحت أسئلة مغلقة: { $question }
form-reasons-hand-over = كيف أُعطي الجهاز للطفل
form-reasons-depth = العمق: { $depth } السبب: { $reason }.
form-reasons-support = { $what }. السبب: { $reason }.
permits-nothing = هذه الاستمارة للملاحظات. لا تسمح بشيء ولا تسحب شيئًا: ما يُعتد به موجود في صفحة «من يحق له أن يعرف ماذا».
form-message = ما يريد الطفل أن يعرفه من يقررون
form-message-said = قاله الطفل في { $day }. وهو هنا كلمة بكلمة.
form-message-all = كل ما قاله الطفل
field-consulate-closed = القنصلية مغلقة هنا: ما دام الطفل يطلب الحماية أو قد يطلبها، وما دامت العودة مخيفة، وما دام لا محامي إلى جانب الطفل.
