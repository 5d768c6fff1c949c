# Machine draft, not reviewed by a speaker.
sitting-link-ask = إرسال رابط شخصي
sitting-link-title = رابط شخصي لوصي أو لأحد الوالدين
sitting-link-lead = لشخص ليس هنا. يقرأ ويقرر على هاتفه هو، برابط ورمز. لا يُفتح إلا بالاثنين معًا، ويُجاب عنه مرة واحدة.
sitting-reach-title = كيف يُتواصل
sitting-contact = كيف يصل إليكم هذا الشخص
sitting-contact-hint = رقم هاتف، ومتى تجيبون. يظهر في صفحاته وفي نسخته.
sitting-missing-contact = اكتبوا كيف يصل إليكم هذا الشخص.
sitting-interpreter-contact = كيف يصل هذا الشخص إلى المترجم
sitting-interpreter-contact-hint = رقم هاتف، ومتى يجيب أحد. يظهر في صفحاته.
sitting-missing-interpreter-contact = اكتبوا كيف يصل هذا الشخص إلى المترجم.
sitting-link-go = إنشاء الرابط
sitting-link-go-words = يبقى صالحًا { $days } أيام. تنتظر الصفحات في الخادم مغلقة: لا يقرؤها أحد من دون الرابط والرمز معًا.
sitting-link-button = إنشاء رابط ورمز
sitting-link-busy = يُنشأ الرابط والرمز…
sitting-link-offline = يحتاج الرابط إلى شبكة. ما ملأتموه يبقى هنا؛ حاولوا مجددًا حين تتوفر.
sitting-link-not-sent = هذا الملف ليس في الخادم بعد. أرسلوه أولًا، ثم أنشئوا الرابط.
sitting-link-failed = تعذّر إنشاء الرابط. لم يُرسل شيء. يرجى المحاولة مجددًا.
sitting-link-once = يظهر الرابط والرمز مرة واحدة
sitting-link-once-words = لا يُحفظان في أي مكان. أعطوهما بطريقين مختلفين. إن ضاع أحدهما فاسحبوا الرابط وأنشئوا غيره.
sitting-link-address = 1. الرابط
sitting-link-address-words = أرسلوه برسالة أو بالبريد الإلكتروني. لا يفتح شيئًا من دون الرمز.
sitting-link-address-label = الرابط
sitting-link-copy = نسخ الرابط
sitting-link-code = 2. الرمز
sitting-link-code-words = قولوه وجهًا لوجه أو بالهاتف أو برسالة مكتوبة. لا ترسلوه أبدًا في الرسالة نفسها مع الرابط.
sitting-link-code-label = الرمز
sitting-link-code-copy = نسخ الرمز
sitting-own-channel = وُقّع على هاتف الشخص نفسه، عبر رابط شخصي.
sitting-back-link-ask = أرسلوا رابطًا للاطلاع والسحب
sitting-back-link-title = رابط للاطلاع على ما تمت الموافقة عليه وسحبه
sitting-back-link-lead = يرى الشخص على هاتفه كل نقطة وافق عليها، ويسحب ما يريد. ما يرسله يسري فورًا. لا يمكن فعل شيء آخر بهذا الرابط.
sitting-agreed-count = { $count ->
    [zero] لم تتم الموافقة على أي نقطة سارية ({ $count }).
    [one] تمت الموافقة على نقطة واحدة ما زالت سارية ({ $count }).
    [two] تمت الموافقة على نقطتين ما زالتا ساريتين ({ $count }).
    [few] تمت الموافقة على { $count } نقاط ما زالت سارية.
    [many] تمت الموافقة على { $count } نقطة ما زالت سارية.
   *[other] تمت الموافقة على { $count } نقطة ما زالت سارية.
}
sitting-agreed-title = ما سيراه الشخص
sitting-agreed-nothing = اختاروا لمن هو. عندئذ تظهر نقاطه هنا.
sitting-missing-agreed = لم يوافق هذا الشخص على شيء ما زال ساريًا.
link-title = الروابط الشخصية
link-made-until = أُنشئ { $made }، صالح حتى { $until }.
link-close = سحب الرابط
link-close-now = لا يمثّل { $person } الطفل الآن. ما يُرسَل عبر هذا الرابط لن يُقبَل، ولن يعلم الشخص بذلك. اسحب الرابط وأخبره.
link-close-offline = لا يُسحب الرابط إلا بوجود شبكة. ما زال يُفتح.
link-close-used = وصلت إجابة في هذه الأثناء. تأتي مع الاتصال القادم.
link-close-failed = تعذّر سحب الرابط. يرجى المحاولة مجددًا.
link-state-waiting = لم يُفتح بعد
link-state-waiting-words = لم يكتب أحد الرمز بعد، بقدر ما يعرف هذا الجهاز.
link-state-opened = فُتح
link-state-opened-words = فُتح { $when }. لا إجابة بعد.
link-state-answered = أُجيب عنه
link-state-answered-words = أُجيب عنه { $when }. أدخلوها الآن، أو تصل مع الاتصال القادم.
link-state-in-case = في الملف
link-state-in-case-words = الإجابة موجودة في الملف، نقطة بنقطة.
link-state-locked = مغلق
link-state-locked-words = كُتبت رموز خاطئة كثيرة. أنشئوا رابطًا آخر، واسألوا هل حاول شخص آخر.
link-state-withdrawn = سُحب
link-state-withdrawn-words = لم يعد يُفتح.
link-state-expired = انتهى
link-state-expired-words = انتهت أيامه من دون إجابة. يمكنكم إنشاء غيره.
link-bring = أدخلوا الإجابة إلى الملف الآن
link-bring-look = ابحثوا عن إجابة الآن
link-bring-busy = يُسأل الخادم…
link-bring-in-case = الإجابة في الملف
link-bring-in-case-words = هي أعلى هذه الصفحة، نقطة بنقطة.
link-bring-not-yet = لا توجد إجابة بعد
link-bring-not-yet-words = لم يضع شيء. اسألوا مرة أخرى لاحقًا، أو اتصلوا بالشخص.
link-bring-elsewhere = استلم الإجابة جهاز آخر من الفريق
link-bring-elsewhere-words = تدخل الملف من هناك. اطلبوا من زملائكم فتح التطبيق مع وجود شبكة. بعد ثلاثة أيام يمكن إدخالها من هنا.
link-bring-unreadable = تعذّر إدخال الإجابة
link-bring-unreadable-words = ليست إجابة عما سُئل، ولا تُحسب. أنشئوا رابطًا آخر وأخبروا الشخص.
link-bring-closed = هذا الرابط مغلق
link-bring-closed-words = لم تصل عبره أي إجابة. يمكنكم إنشاء غيره.
link-bring-offline = لا توجد شبكة
link-bring-offline-words = الإجابة تنتظر في الخادم. تصل وحدها مع الاتصال القادم، ويمكنكم السؤال هنا مرة أخرى.
link-bring-failed = تعذّر سؤال الخادم
link-bring-failed-words = الإجابة تنتظر هناك. حاولوا بعد قليل.
link-letter-title = على ورق، برسالة
link-letter-lead = ورقتان تُطبع كل منهما وحدها: رسالة فيها الرابط، وقصاصة فيها الرمز. لا تضعوهما أبدًا في مظروف واحد. لا يمكن طبعهما إلا الآن.
link-letter-draft = الكلمات بهذه اللغة مسودة من آلة. ليقرأ الورقة شخص يتكلم هذه اللغة قبل إرسالها.
link-letter-print = اطبعوا الرسالة التي فيها الرابط
link-slip-print = اطبعوا القصاصة التي فيها الرمز
link-letter-for = رسالة إلى { $person }
link-letter-about = يطلب { $worker } من { $organisation } جوابكم، نعم أو لا، في بعض الأمور. يمكنكم القراءة والإجابة على هاتفكم.
link-letter-about-back = يرسل { $worker } من { $organisation } هذا إليكم لكي تروا على هاتفكم ما وافقتم عليه، وتسحبوه إن أردتم.
link-letter-open = ضعوا كاميرا هاتفكم فوق المربع، أو اكتبوا العنوان الذي تحته.
link-letter-code = بعدها يُطلب منكم رمز من ١٢ رقمًا. يصلكم بطريق آخر، ولا يكون أبدًا في المظروف نفسه.
link-letter-until = يُفتح حتى { $day }.
link-letter-free = الإجابة لا تكلف شيئًا. يمكنكم أن تقولوا لا لكل شيء، أو ألا تجيبوا أبدًا. ليس لذلك أي عاقبة سيئة عليكم أو على الطفل.
link-letter-free-back = هذا لا يكلف شيئًا. يمكنكم ألا تغيروا شيئًا، أو أن تسحبوا نقطة واحدة، أو أن تسحبوا كل شيء. لا يلزمكم أي سبب.
link-letter-complain = أسئلة عن البيانات: { $dpo }. يمكنكم الشكوى لدى: { $dpa }.
link-letter-nobody = لا تُروا هذه الرسالة لمن لا ينبغي أن يقرر عنكم. إن وصلتكم خطأً فارموها: من دون الرمز لا تفتح شيئًا.
link-letter-square = العنوان في مربع تقرؤه الكاميرا
link-slip-for = رمز إلى { $person }
link-slip-words = افتحوا الرابط الذي وصلكم بطريق آخر. ثم اكتبوا هذا الرمز:
link-slip-keep = احفظوا هذه القصاصة بعيدًا عن الرسالة، ولا تعطوها لأحد.
link-to-take-back = للاطلاع على ما تمت الموافقة عليه وسحبه
link-came-took-back = { $count ->
    [zero] لم تُسحب أي نقطة ({ $count }).
    [one] سُحبت نقطة واحدة ({ $count }). هذا سارٍ الآن، ومكتوب أدناه.
    [two] سُحبت نقطتان ({ $count }). هذا سارٍ الآن، ومكتوب أدناه.
    [few] سُحبت { $count } نقاط. هذا سارٍ الآن، ومكتوب أدناه.
    [many] سُحبت { $count } نقطة. هذا سارٍ الآن، ومكتوب أدناه.
   *[other] سُحبت { $count } نقطة. هذا سارٍ الآن، ومكتوب أدناه.
}
link-came-took-back-next = أوقفوا ما كان مخططًا له. وإن كان شيء قد خرج، فقولوا لمن تلقاه ألا يستعمله بعد الآن.

guardian-own-title = يُطلب منكم جواب: نعم أو لا
guardian-own-lead = أرسل إليكم هذا الرابط شخص يعتني بطفل: هناك أمور تحتاج إلى موافقتكم أولًا. القراءة تأخذ نحو ربع ساعة، و«لا» جواب جيد مثل «نعم». لا يظهر شيء قبل أن تكتبوا الرمز الذي وصلكم بطريق آخر.
guardian-own-code = الرمز
guardian-own-code-hint = 12 رقمًا. وصلكم وجهًا لوجه أو بالهاتف أو برسالة مكتوبة.
guardian-own-open = فتح
guardian-own-opening = يُفتح…
guardian-own-short = الرمز من 12 رقمًا. يرجى النظر مرة أخرى.
guardian-own-wrong = هذا ليس الرمز
guardian-own-wrong-words = لم يضع شيء. انظروا إلى كل رقم وحاولوا مجددًا. بعد { $tries } رموز خاطئة يُغلق الرابط.
guardian-own-wait = يرجى الانتظار لحظة
guardian-own-wait-words = يمكنكم المحاولة مجددًا بعد { $seconds } ثانية.
guardian-own-offline = لا توجد شبكة
guardian-own-offline-words = يرجى المحاولة مجددًا حين تتوفر. لم يضع شيء.
guardian-own-phone = لا يستطيع هذا الهاتف فتحه
guardian-own-phone-words = أغلقوا صفحات أخرى وحاولوا مجددًا، أو افتحوا الرابط على هاتف آخر.
guardian-own-locked = هذا الرابط مغلق
guardian-own-locked-words = كُتبت رموز خاطئة كثيرة. اطلبوا رابطًا آخر ممن أعطاكم إياه.
guardian-own-over = انتهى وقت هذا الرابط
guardian-own-over-words = اطلبوا رابطًا آخر ممن أعطاكم إياه.
guardian-own-used = أُجيب عن هذا الرابط
guardian-own-used-words = لا يُفتح إلا مرة واحدة. لتغيير إجابة اتصلوا بمن أعطاكم إياه.
guardian-own-withdrawn = سُحب هذا الرابط
guardian-own-withdrawn-words = اسألوا من أعطاكم إياه. قد يكون هناك رابط آخر.
guardian-own-unknown = لا شيء خلف هذا الرابط
guardian-own-unknown-words = افتحوا الرابط كما وصلكم تمامًا. إن لم ينفع ذلك فاطلبوا غيره.
guardian-own-torn = جزء من هذا الرابط ناقص
guardian-own-torn-words = افتحوا الرابط كما وصلكم تمامًا، أو انسخوه كاملًا.
guardian-own-no-store = هذا المتصفح لا يحفظ شيئًا
guardian-own-no-store-words = افتحوا الرابط في نافذة عادية، لا في نافذة خاصة.
guardian-own-before = قبل أن تبدؤوا
guardian-own-who-asks = يسألكم { $worker } من { $organisation } لأنكم تمثلون { $child }.
guardian-own-how-much = { $count ->
    [zero] لا نقاط اليوم. تأخذ القراءة نحو { $minutes } دقيقة.
    [one] الأمر عن نقطة واحدة. مع الصفحات التي تشرحها يأخذ نحو { $minutes } دقيقة.
    [two] الأمر عن نقطتين. مع الصفحات التي تشرحهما يأخذ نحو { $minutes } دقيقة.
    [few] الأمر عن { $count } نقاط. مع الصفحات التي تشرحها يأخذ نحو { $minutes } دقيقة.
    [many] الأمر عن { $count } نقطة. مع الصفحات التي تشرحها يأخذ نحو { $minutes } دقيقة.
   *[other] الأمر عن { $count } نقطة. مع الصفحات التي تشرحها يأخذ نحو { $minutes } دقيقة.
}
guardian-own-may-say-no = في كل نقطة يمكنكم أن تقولوا نعم أو لا أو ليس الآن. يمكنكم أن تقولوا لا لكل النقاط، ويمكنكم إغلاق هذه الصفحة وعدم العودة.
guardian-own-before-words = خذوا وقتكم. يمكنكم التوقف والعودة بالرابط والرمز نفسيهما حتى { $day }. ما اخترتموه يبقى على هذا الهاتف.
guardian-own-with-interpreter = يترجم لكم { $interpreter }. اتصلوا به الآن وأبقوه على الخط.
guardian-own-with-interpreter-at = يترجم لكم { $interpreter }. اتصلوا الآن على { $contact } وابقوا على الخط.
guardian-own-contact = للسؤال عن أمر تواصلوا مع { $worker }: { $contact }
guardian-own-officer = هل معكم أحد أفراد الشرطة أو الحدود أو الهجرة، أو ينتظر في الخارج؟
guardian-own-not-now = ليس الآن
guardian-own-not-now-words = لا أحد يقرر بحرية بجانبهم. أغلقوا هذه الصفحة، وافتحوا الرابط من جديد حين تكونون وحدكم أو مع من تثقون بهم.
guardian-own-begin = ابدؤوا
guardian-own-not-kept = لم يستطع هذا الهاتف حفظ الخطوة الأخيرة بعد. ما زالت هنا. اتركوا الصفحة مفتوحة.
guardian-own-help-words = تواصلوا مع { $worker }: { $contact }. يمكنكم إغلاق هذه الصفحة والعودة بالرابط والرمز.
guardian-own-pause-words = خذوا وقتكم. كل ما اخترتموه يبقى على هذا الهاتف. إن أغلقتم الصفحة فستحتاجون إلى الرمز من جديد.
guardian-own-interpreted = ترجم لي { $interpreter } كل شيء.
guardian-own-answered = أُجيب عن أسئلتي، أو ليست لدي أسئلة.
guardian-own-missing-interpreted = قولوا هل تُرجم لكم كل شيء.
guardian-own-missing-answered = قولوا هل أُجيب عن أسئلتكم.
guardian-own-open-question = هذا ما زال مفتوحًا. انظروا إليه مرة أخرى، أو اسألوا قبل التوقيع.
guardian-own-pass-later = يمكنكم ترك هذا إلى وقت لاحق. قبل أن توقّعوا، نطلب منكم أن تنظروا إليه مرة أخرى.
guardian-own-look-again = النظر إليه مرة أخرى
guardian-own-signed = تم التوقيع
guardian-own-signed-words = شكرًا على وقتكم. يمكنكم سحب كل نعم في أي يوم. اطلبوا رابطًا لفعل ذلك على هاتفكم.
guardian-own-unsigned = لم يُوقَّع شيء
guardian-own-unsigned-words = ليس لذلك عاقبة سيئة. تُسألون مرة أخرى في لقاء آخر.
guardian-own-sending = يُرسل الآن. اتركوا الصفحة مفتوحة.
guardian-own-sent = وصل
guardian-own-sent-words = لا يبقى منه شيء على هذا الهاتف. احتفظوا بنسخة الآن إن أردتم؛ ثم يمكنكم إغلاق الصفحة.
guardian-own-waits = لم يُرسل بعد
guardian-own-waits-words = لا توجد شبكة. يبقى مغلقًا على هذا الهاتف، ويُعاد الإرسال من تلقاء نفسه. اتركوا الصفحة مفتوحة، أو عودوا بالرابط والرمز.
guardian-own-send-now = المحاولة الآن
guardian-own-not-taken = لم تصل إجابتكم، ولم يتغير شيء. يرجى الاتصال بمن أعطاكم الرابط.
guardian-own-keep = الاحتفاظ بنسخة في ملف
guardian-own-print = طباعة، أو حفظ في ملف
link-came = أجاب { $person } على هاتفه
link-came-signed = نعم: { $yes }، لا: { $no }، ليس الآن: { $later }. ما قيل مكتوب أدناه نقطة نقطة.
link-came-another = لم يُوقَّع شيء. يُراد لقاء آخر.
link-came-open = لم يُوقَّع شيء، ولا يُسمح بشيء بسببه.
link-came-next = انظر هل سُئل الطفل عن النقاط نفسها، وهل يمكن أن يستمر شيء الآن.
link-came-read = نظرت فيه
guardian-own-late = وصل متأخرًا
guardian-own-late-words = انتهت أيام هذا الرابط. ما وقّعتموه الآن لا يُعتد به، ولا يُشارَك شيء بسببه. لا تخسرون شيئًا بذلك.
guardian-own-late-next = اطلبوا رابطًا جديدًا أو لقاء. لا أحد يقرر نيابة عنكم حتى ذلك الحين.
guardian-own-not-counted = لم يُقبل
guardian-own-not-counted-words = ما وقّعتموه الآن لا يُعتد به، ولا يُشارَك شيء بسببه.
guardian-own-gone = لا يبقى شيء منه على هذا الهاتف.
guardian-own-back-title = ما وافقتم عليه
guardian-own-back-lead = أرسل إليكم هذا الرابط شخص من الفريق لكي تروا ما وافقتم عليه، وتسحبوه إن أردتم. لا يظهر شيء قبل أن تكتبوا الرمز الذي وصلكم بطريق آخر.
guardian-own-back-used = استُعمل هذا الرابط
guardian-own-back-used-words = وصل ما أرسلتموه عبره. لسحب شيء آخر اطلبوا رابطًا آخر ممن أعطاكم إياه، أو قولوا ذلك بالهاتف.
guardian-own-back-who = أرسل { $worker } من { $organisation } هذا الرابط إليكم.
guardian-own-back-may = يمكنكم أن تنظروا إلى كل نقطة، أو تسحبوها، أو تتركوا كل شيء كما هو. لا يلزمكم أي سبب.
guardian-own-back-until = يمكنكم العودة بالرابط والرمز نفسيهما حتى { $day }، أو إلى أن ترسلوا شيئًا.
guardian-own-back-alone = انظروا إليها حين لا يقف بجانبكم من لا ينبغي أن يقرأها.
guardian-own-back-begin = أروني ما وافقتُ عليه
guardian-own-back-then = يسري حالما ترسلونه في آخر هذه الصفحة. عندئذ لا يخرج شيء من أجله بعد ذلك.
guardian-own-back-marked = تريدون سحب هذا
guardian-own-back-stays = لا أريد سحبه بعد كل شيء
guardian-own-back-all-marked = تريدون سحب كل شيء
guardian-own-back-why = لماذا، إن أردتم أن تقولوا
guardian-own-back-why-hint = لا يلزمكم أن تكتبوا شيئًا. هو يسري على كل حال.
guardian-own-back-not-yet = لم يُرسل بعد
guardian-own-back-not-yet-words = إلى أن ترسلوه تبقى موافقتكم سارية. يمكنكم الإرسال مرة واحدة بهذا الرابط.
guardian-own-back-nothing = لم تسحبوا شيئًا. يمكنكم إغلاق هذه الصفحة: كل شيء يبقى كما هو. يُفتح الرابط مرة أخرى حتى { $day }.
guardian-own-back-send = أرسلوه: يسري من تلك اللحظة
guardian-own-back-sending = جارٍ السحب
guardian-own-back-sending-words = يسري حالما يصل.
guardian-own-back-sent = تم السحب
guardian-own-back-sent-words = لقد وصل ويسري من الآن. لن يخرج شيء من أجله بعد الآن، ويُكتب في الملف باسمكم. نقول لمن عندهم شيء ألا يستعملوه بعد الآن.
guardian-own-back-refused = لم يتم السحب
guardian-own-back-refused-words = لم يصل، وما زالت موافقتكم سارية.
guardian-own-back-call = قولوا ذلك بالهاتف أو لشخص من الفريق: له القيمة نفسها. أو اطلبوا رابطًا آخر.
