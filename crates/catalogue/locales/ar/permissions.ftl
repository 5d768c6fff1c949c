# Machine draft, not reviewed by a speaker.
permissions-title = من يحق له أن يعرف ماذا
permissions-open = عرض من يحق له أن يعرف
permissions-lead = يقرر الطفل ومن يمثلونه ما الذي يصل إلى من. هنا ما قالوه وما سحبوه وما أُرسل. ما يأمر به القانون ليس إذنًا، ولا يُسأل عنه أحد.
permissions-count = { $open } من { $asked } من الأذونات سارية اليوم.
permissions-differ = { $count ->
    [zero] لا خلاف.
    [one] يقول الطفل والأوصياء أشياء مختلفة في نقطة واحدة.
    [two] يقول الطفل والأوصياء أشياء مختلفة في نقطتين.
    [few] يقول الطفل والأوصياء أشياء مختلفة في { $count } نقاط.
    [many] يقول الطفل والأوصياء أشياء مختلفة في { $count } نقطة.
   *[other] يقول الطفل والأوصياء أشياء مختلفة في { $count } نقطة.
}
permissions-none-asked = لم يُسأل أحد بعد.
permissions-none-words = ما لم يقل «نعم» من يحق له ذلك، لا يخرج شيء من الفريق إلا ما يأمر به قانون أو ما ينقذ حياة.
permissions-lines-title = ما سُئل عنه
permissions-child = الطفل
permissions-somebody = شخص توقيعه ليس على هذا الجهاز
permissions-supervisor-from = اعتبارًا من { $day } ينظر المشرف في الأمر.
permissions-recipient = { $name } ({ $kind })
permissions-line-for = { $line }: { $recipient }
permissions-line-trace = البحث عن الأسرة والاتصال بها
permissions-line-verify = التحقق من الأسرة والبيت هناك
permissions-line-health = طبيب أو خدمة صحية
permissions-line-mhpss = مساعدة نفسية واجتماعية
permissions-line-school = مكان في المدرسة
permissions-line-legal = أجزاء من الملف للمحامي
permissions-line-panel-extra = للجنة أكثر مما يطلبه القانون
permissions-line-foreign = حماية الطفل في بلد آخر
permissions-line-voice = الاحتفاظ بتسجيلات الصوت
permissions-line-draw = الاحتفاظ بالرسوم
permissions-line-contact = كيف ومتى نتواصل مع الوصي
permissions-line-learn = أرقام بلا أسماء
permissions-kind-panel = لجنة المصالح الفضلى
permissions-kind-guardian = الوصي
permissions-kind-lawyer = محام
permissions-kind-health = خدمة صحية
permissions-kind-school = مدرسة أو تدريب
permissions-kind-ngo-partner = منظمة شريكة
permissions-kind-child-protection-authority = هيئة حماية الطفل هنا
permissions-kind-tracing-body = جهة تبحث عن الأسرة
permissions-kind-family-member = فرد من الأسرة
permissions-kind-foreign-child-protection = حماية الطفل في بلد آخر
permissions-kind-police = الشرطة
permissions-course-proceed = يمكن أن يُرسل
permissions-course-talk-together = الطفل يقول لا: يتوقف الأمر، تحدثوا معًا
permissions-course-second-opinion = الوصي يقول لا: رأي ثان ومحام للطفل
permissions-course-ask-child = لم يُسأل الطفل
permissions-course-ask-child-again = قال الطفل نعم قبل أن تُسحب الموافقة: اسأله مرة أخرى
permissions-course-ask-guardian = لم يُسأل الوصي
permissions-course-not-now = ليس الآن
permissions-course-off = يبقى متوقفًا
permissions-course-ask-young-adult = لم يُسأل الشاب أو الشابة
permissions-course-between-guardians = الأوصياء مختلفون: المشرف واللجنة
permissions-says-yes = يقول نعم
permissions-says-yes-until = يقول نعم حتى { $day }
permissions-says-no = يقول لا
permissions-says-not-now = يقول ليس الآن
permissions-says-stopped-by-another = قال نعم؛ وسحبه شخص آخر
permissions-says-withdrawn = سحبه
permissions-says-yes-stopped = يقول نعم؛ وسحب شخص آخر موافقته
permissions-says-not-sure = غير متأكد
permissions-says-no-answer = سُئل ولم يجب
permissions-says-own = { $says } «{ $words }»
permissions-says-not-asked = لم يُسأل
permissions-says-expired = قال نعم حتى { $day }؛ انتهى ذلك
permissions-says-moved = قال نعم حيث كان الطفل يعيش؛ اسأل من جديد
permissions-says-flawed = قال نعم، لكن التوقيع معطوب أو ليس هنا: لا يُحسب
permissions-said-on = في { $day }
voices-differ = الآراء تختلف
voices-differ-words = كل رأي مكتوب هنا كما قيل. لا يزيد وزن أي رأي بسبب مكانه، ولا يُرسَل شيء عن هذه النقاط.
permissions-between-then = لا يخرج شيء في هذه النقطة. هي في قائمة المشرف منذ { $day }، وتُعرض على اللجنة مع الجوابين.
permissions-broken = ما وقّعه { $person } في { $day } غير صحيح
permissions-broken-words = لا يسمح بشيء في أي نقطة، ولا يُشارَك شيء بسببه. ما تراه أدناه جوابًا من هذه الجلسة قد لا يكون ما قيل.
permissions-broken-next = أخبر مشرفك اليوم، ولا تكتب شيئًا نيابة عن هذا الشخص. للمتابعة اسأل من جديد ليوقَّع من جديد.
permissions-broken-ask = اسأل من جديد
permissions-broken-card = توقيع غير صحيح. لا يسمح بشيء.
permissions-says-in-doubt = التوقيع غير صحيح؛ عند الشك يبقى الأمر متوقفًا
permissions-power-not-named = لم يكتب أحد أن هذا الشخص يمثل الطفل. سجل التعيين أولًا.
permissions-power-not-appointed = طُلب وصي ولم يُعيَّن بعد.
permissions-power-not-yet = يبدأ التعيين في يوم لاحق.
permissions-power-ended = انتهى التعيين. اسأل من يمثل الطفل الآن.
permissions-power-lawyer = المحامي يتحدث باسم الطفل ولا يقول نعم بدل الوصي.
permissions-power-only-provisional = من يساعد حتى تعيين الوصي لا يقول نعم إلا في الأمور العاجلة.
permissions-power-without-consent = لا يتضمن التعيين صلاحية الموافقة.
permissions-power-without-health = لا يتضمن التعيين صلاحية الصحة.
permissions-power-without-education = لا يتضمن التعيين صلاحية التعليم.
permissions-power-conflict = يريد هذا الشخص لنفسه غير ما يريده الطفل. اطلب ممثلًا مستقلًا.
permissions-power-conflict-open = لم يكتب أحد هل تتعارض مصلحة هذا الشخص مع مصلحة الطفل.
permissions-power-not-independent = هذا الشخص غير مستقل أو لم يُكتب ذلك. الخطوة في الخارج تتطلبه.
permissions-power-check-open = فحص الخلفية لم يكتمل. الخطوة في الخارج تتطلبه.
permissions-power-proof-not-seen = لم ير أحد الورقة التي تثبت ذلك.
permissions-power-is-adult = بلغ الشاب 18 عامًا: لا يقرر أحد مكانه. اسأله.
permissions-power-is-child = لم يبلغ الطفل 18 عامًا ولا يوقع كراشد.
permissions-in-the-way = { $count ->
    [zero] لا شيء يمنع ذلك
    [one] أمر واحد يمنع ذلك
    [two] أمران يمنعان ذلك
    [few] { $count } أمور تمنع ذلك
    [many] { $count } أمرًا يمنع ذلك
   *[other] { $count } أمر يمنع ذلك
}
permissions-why-enforcement = هذا الاسم لجهة تبحث عن الناس أو تحتجزهم أو تبعدهم. لا يصل إليها شيء عن طفل أبدًا.
permissions-why-police = هذا الاسم للشرطة. لا يُرسل شيء إلى الشرطة بموجب إذن. إن أمر به قانون أو كانت حياة في خطر فاكتبوه تحت «دون موافقة»، واختاروا «الشرطة» في خانة من يستلمه.
permissions-why-state-of-origin = هذا الاسم لسلطة دولة ربما فرّ منها الطفل. لا يُرسل إليها شيء.
permissions-why-not-for-them = لا يُرسل شيء إلى هذا النوع لهذا الغرض.
permissions-why-no-name = اكتب اسم الشخص أو المكتب: لكل منهم نعم أو لا خاصة به.
permissions-why-nothing-named = اختر ما الذي يُرسل.
permissions-why-beyond-line = لا يُرسل هذا لهذا الغرض مهما كانت الموافقة: { $groups }.
permissions-why-beyond-yes = شخص ممن يقررون لم يشمل هذا في موافقته: { $groups }.
permissions-why-child-no = يقول الطفل لا. هذا يوقف الأمر مهما قال غيره.
permissions-why-child-not-now = يقول الطفل ليس الآن.
permissions-why-child-not-asked = لم يسأل أحد الطفل.
permissions-why-child-asked-before = قال الطفل نعم، ثم سحب شخص آخر موافقته. لم يُسأل الطفل منذ ذلك.
permissions-why-child-not-told = حين قال الطفل نعم لم يُخبَر بهذا: { $groups }.
permissions-why-guardian-no = يقول الوصي لا.
permissions-why-guardian-not-now = يقول الوصي ليس الآن.
permissions-why-guardians-differ = يقول الأوصياء أشياء مختلفة.
permissions-why-no-guardian = ليس للطفل وصي يستطيع أن يقول نعم.
permissions-why-guardian-not-asked = لم يُسأل أحد ممن يستطيعون أن يقولوا نعم.
permissions-why-withdrawn = سُحبت الموافقة.
permissions-why-expired = كانت الموافقة سارية حتى { $day }. انتهت.
permissions-why-moved = يعيش الطفل في مكان آخر منذ أُعطيت الموافقة.
permissions-why-flawed = التوقيع تحت الموافقة معطوب أو ليس على هذا الجهاز.
permissions-why-adult-not-asked = بلغ الشاب 18 عامًا ولم يُسأل.
permissions-why-adult-no = يقول الشاب لا أو ليس الآن.
permissions-why-not-cleared = يجب أن يجيز مشرف الخطوة في الخارج، وأن يُبلَّغ المحامي أولًا.
permissions-why-not-in-step = لم يتصل هذا الجهاز بالخادم منذ أمس. ما يُرسل إلى الخارج لا يُستعاد.
permissions-next-write-request = لا تُجب. إذا طلبوا شيئًا، فدوّن الطلب: يراه مسؤول حماية البيانات ويجيب.
permissions-next-other-recipient = اختر من يحق له استلام هذا.
permissions-next-other-groups = حدد ما الذي يُرسل، أو أقل منه.
permissions-next-ask-guardian = اسأل الوصي عن هذه النقطة.
permissions-next-ask-child = اسأل الطفل عن هذه النقطة.
permissions-next-ask-young-adult = اسأل الشاب.
permissions-next-talk-together = تحدث مع الطفل والوصي معًا. يُكتب الرأيان.
permissions-next-second-opinion = اطلب رأيًا ثانيًا مستقلًا ومحاميًا للطفل.
permissions-next-ask-supervisor = اسأل مشرفك.
permissions-next-guardianship = اطلب وصيًا، أو صحح التعيين في استمارة الوصاية.
permissions-next-leave = اترك الأمر. تُحترم «لا» ولا يُعاد السؤال فورًا.
permissions-next-connect = اتصل بالشبكة وانظر من جديد.
permissions-how-tablet = على الجهاز
permissions-how-paper = على ورق
permissions-how-phone = بالهاتف
permissions-how-spoken = قيل لشخص هنا
permissions-how-own_phone = على هاتف الشخص
permissions-take-back = شخص يسحب هذا
permissions-take-back-title = سحب: { $line }
permissions-take-back-words = يسري من هذه اللحظة على هذا الجهاز، حتى بلا شبكة، وفي كل مكان بعد الإرسال. لا حاجة إلى سبب.
permissions-take-back-who = من يسحبه؟
permissions-take-back-how = كيف قيل ذلك؟
permissions-take-back-why = بكلماته، إن أراد أن يقول السبب
permissions-take-back-why-hint = لا تطلب ذلك.
permissions-take-back-button = سُحب
permissions-sent-before = أُرسل هذا من قبل ولا يُستعاد. أخبرهم أن يتوقفوا.
permissions-sent-to = { $who }، { $day }
permissions-gate-title = هل يمكن إرسال هذا؟
permissions-gate-lead = قل إلى من وماذا. ترى أي موافقة تسمح بذلك، أو ما يمنعه ومن تسأل.
permissions-gate-kind = من يستلمه
permissions-gate-kind-hint = من ليس في هذه القائمة لا يستلم شيئًا بموجب إذن.
permissions-gate-name = اسم الشخص أو المكتب
recipient-country = بلد المتلقي
recipient-country-hint = يقرؤه من يقرر قبل أن يجيب. ما يذهب إلى بلد آخر لا يمكن استرجاعه.
recipient-country-perhaps = فقط إن لم يكن في هذا البلد. يقرؤه من يقرر قبل أن يجيب.
permissions-gate-no-line = لا يُرسل إليهم شيء بإذن من هذا النوع. ما يحق لهم رؤيته يرونه بطريقة أخرى.
permissions-gate-line = لأي غرض
permissions-gate-groups = ما الذي يُرسل
permissions-gate-groups-hint = أقل ما يفيد. لا شيء مختار مسبقًا.
permissions-gate-look = انظر هل يمكن إرساله
permissions-gate-yes = يمكن إرساله.
permissions-ground-consent = قال من يقررون نعم.
permissions-ground-law = يأمر به قانون، ووافق شخص ثان.
permissions-ground-danger = هناك خطر على الحياة أو الصحة.
permissions-look-again = لم يتصل هذا الجهاز بالخادم اليوم. ربما سحبه أحد: اتصل أولًا إن استطعت.
permissions-gate-sent = أُرسل بطريقة أخرى: دوّن ذلك
permissions-gate-written = سُجل في الحالة. يستطيع الطفل والوصي رؤيته.
permissions-attempt-kept = تبقى المحاولة مسجلة في الحالة.
permissions-left-title = ما خرج من الفريق
permissions-left-none = لم يُرسل شيء بإذن.
permissions-stopped = لم يعد مسموحًا: أخبرهم أن يتوقفوا
permissions-left-too-late = كان قد سُحب حين خرج
permissions-left-late = دُوّن لاحقًا: { $why }
permissions-before-title = أُعدّ ولم يُدوَّن أنه خرج
permissions-before-lead = وُضع هذا على ورق أو في ملف حين كان مسموحًا أن يخرج، ولم يعد مسموحًا. إن كان قد خرج فدوّنه: عندئذ يكون من استلمه في قائمة من يجب أن يُطلب منهم التوقف.
permissions-before-made = أُعدّ في { $when }
permissions-before-write = خرج مع ذلك
permissions-before-dialog = خرج إلى { $who }
permissions-before-words = دوّن ما حدث، حتى إن خرج متأخرًا. هذا لا يسمح بشيء: لا يخرج شيء آخر بسببه.
permissions-before-when = متى خرج
permissions-before-when-wrong = لا يمكن أن يكون قد خرج قبل أن يُعدّ، ولا بعد الآن.
permissions-before-why = لماذا يُدوَّن الآن فقط
permissions-opened-title = من فتح ما هو مغلق
permissions-opened-by = { $who }، { $when }
permissions-ask-child = اسأل الطفل عندما تعطيه الجهاز
permissions-fears-words = في هذا الملف ما يدعو إلى عدم سؤال الوصي الآن: كلام للطفل أو شكوى أو رغبة في وصي آخر. تحدث مع الطفل وحده وأخبر السلطة التي تعيّن الأوصياء. لا يُعرض الجديد على الوصي.
permissions-group-here = يبقى عند الفريق
permissions-group = { $count ->
    [zero] { $who }: لا نقاط
    [one] { $who }: نقطة واحدة
    [two] { $who }: نقطتان
    [few] { $who }: { $count } نقاط
    [many] { $who }: { $count } نقطة
   *[other] { $who }: { $count } نقطة
}
permissions-group-waits = { $count ->
    [zero] { $who }: لا نقاط
    [one] { $who }: نقطة واحدة، يبقى منها: { $waiting }
    [two] { $who }: نقطتان، يبقى منهما: { $waiting }
    [few] { $who }: { $count } نقاط، يبقى منها: { $waiting }
    [many] { $who }: { $count } نقطة، يبقى منها: { $waiting }
   *[other] { $who }: { $count } نقطة، يبقى منها: { $waiting }
}
permissions-limits = وضعوا حدودًا. التزم بها:
permissions-reason-words = بكلماته: «{ $words }»
permissions-limits-words = الحدود: { $words }
permissions-reach-words = التواصل معهم: { $words }
permissions-limits-left-out = لا يخرج: { $groups }
permissions-limits-may-ask = لا يجوز سؤال أحد غير هؤلاء: { $who }
permissions-limits-excluded = لا يجوز لأحد أن يتصل بهم أو يبحث عنهم: { $who }
permissions-clear-lawyer = متى أُخبر محامي الطفل بهذه الخطوة؟
permissions-clear-later = هذا اليوم لم يأت بعد. أجز الخطوة بعد إخبار المحامي.
permissions-clear = أجيز هذه الخطوة في الخارج
permissions-tell-words = في هذا العمر يقرر الشاب ذلك وحده. يجب أولًا إخبار شخص يمثله.
permissions-tell = أُخبر { $name }
permissions-told-goes = يذهب هذا إلى { $who }.
permissions-told-day = في أي يوم؟
permissions-told-later = هذا اليوم لم يأت بعد. دوّنوه بعد الإخبار.
permissions-told-keep = نعم، تم الإخبار
permissions-told-stays = يبقى هذا في الملف مع اسمك، ولا يُذكَّر به أحد بعد ذلك.
permissions-somebody-here = الشخص الذي يمثل الطفل
permissions-not-sharing = لمن يسمح الطفل بقراءة كلماته شيء آخر: يختار ذلك في الحديث لكل شخص. نعم لخطوة هنا لا تفتح أي كلمة، والاختيار هناك ليس نعم لخطوة.
