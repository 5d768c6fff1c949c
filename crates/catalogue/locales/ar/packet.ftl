# Machine draft, not reviewed by a speaker.
packet-contents = ما الذي يُرسَل
packet-contents-lead = اختر فقط ما يحتاجون إليه لهذا الغرض. ما لا تختاره يبقى هنا.
packet-nothing-here = لم يُكتب شيء عن هذا بعد.
packet-take-all = اختر كل هذه
packet-contested = { $count ->
    [zero] لا أسئلة لها أجوبة مختلفة.
    [one] لسؤال واحد جوابان مختلفان. احسم الأمر أولًا؛ وحتى ذلك الحين يبقى هنا.
    [two] لسؤالين أجوبة مختلفة. احسم الأمر أولًا؛ وحتى ذلك الحين يبقيان هنا.
    [few] لـ{ $count } أسئلة أجوبة مختلفة. احسم الأمر أولًا؛ وحتى ذلك الحين تبقى هنا.
    [many] لـ{ $count } سؤالًا أجوبة مختلفة. احسم الأمر أولًا؛ وحتى ذلك الحين تبقى هنا.
   *[other] لـ{ $count } سؤال أجوبة مختلفة. احسم الأمر أولًا؛ وحتى ذلك الحين تبقى هنا.
}
packet-in-row = { $group } { $n }: { $question }
packet-request = ما الذي تطلبه منهم
packet-request-hint = يقرؤون هذه الكلمات بالضبط. لا تكتب عن الطفل أكثر مما يحتاجون إليه.
packet-organisation = مؤسستك
packet-answer-to = كيف يمكنهم أن يجيبوك
packet-answer-to-hint = رقم هاتف أو بريد إلكتروني للعمل. يظهر في الحزمة، وهنا من جديد في المرة القادمة.
packet-answered-to = يُطلب منهم أن يقولوا إنها وصلت، وأن يجيبوا: { $where }
packet-left-out = ما يريد من وافق أن يبقى خارجًا
packet-limits = حدود بكلماته هو: أيها يُرسَل معها؟
packet-limits-hint = لا يلتزم المستلم إلا بما يقرؤه. لا ترسل كلمات تقول ما لا يجوز قوله.
packet-named = هذا يذكر { $who }، ويجب أن يبقى خارجًا
packet-named-words = احذفه، أو اكتب لماذا يصح أن يُذكر.
packet-named-in = هو في هذه الأجوبة: { $answers }
packet-named-why = لماذا يصح أن يُذكر؟
packet-named-why-hint = يبقى هذا في الملف. لا يقرؤه المستلم.
packet-empty = اختر جوابًا واحدًا على الأقل.
packet-make = اجمعها
packet-ready = { $count ->
    [zero] لا أجوبة إلى { $who }
    [one] جواب واحد إلى { $who }
    [two] جوابان إلى { $who }
    [few] { $count } أجوبة إلى { $who }
    [many] { $count } جوابًا إلى { $who }
   *[other] { $count } جواب إلى { $who }
}
packet-ready-along = رسوم أو تسجيلات فقط إلى { $who }
packet-along = الرسوم والتسجيلات
packet-along-lead = سمح الطفل لهؤلاء برؤيتها أو سماعها. لا تُرسَل إلا ما تختاره منها، واحدة واحدة.
packet-along-drawing = رسم، { $day }
packet-along-voice = تسجيل لصوت الطفل، { $day }
packet-along-on-the-way = ليس على هذا الجهاز بعد. اتصل بالشبكة وانتظر حتى يصل ثم اختره، أو تابع من دونه.
packet-along-broken = هو تالف على هذا الجهاز ولا يمكن إرساله. أخبر مشرفك، وتابع من دونه.
packet-goes-along = الرسوم والتسجيلات المرفقة
packet-along-drawn = مرسوم على الورق وموجود في الملف
packet-along-as-file = يذهب ملفًا، وليس على الورق
packet-along-out = لا ترفقه
packet-saved-as = حُفظ باسم { $name }
packet-saved-open = تجده بين تنزيلات هذا المتصفح. هو غير مختوم: من معه الملف يقرؤه. سلّمه ثم احذفه.
packet-not-saved = لم يأخذ المتصفح الملف. حاول من جديد، أو اطبع.
packet-print = اطبع
packet-save = احفظ كملف
packet-seal = اختمه بعبارة سر
packet-seal-lead = لا يُفتح الملف إلا بهذه العبارة، في أي برنامج يقرأ هذا النوع من الملفات. قلها بطريقة أخرى: لا في الرسالة نفسها أبدًا.
packet-passphrase = عبارة سر الملف
packet-passphrase-hint = أربع أو خمس كلمات لا صلة بينها. لا يستطيع أحد فتح الملف من دونها.
packet-passphrase-short = استعمل { $n } حرفًا على الأقل.
packet-seal-button = اختم واحفظ
packet-sealed = تجده بين تنزيلات هذا المتصفح، ولا يُفتح إلا بعبارة السر.
packet-not-sealed = تعذّر الختم: الذاكرة لا تكفي. أغلق برامج أخرى وحاول من جديد، أو اطبع.
packet-channel = كيف يُسلَّم؟
packet-channel-paper-hand = على ورق، يدًا بيد
packet-channel-sealed-file = ملف مختوم، وعبارة السر على حدة
packet-channel-secure-mail = ببريد مختوم
packet-channel-phone = شفهيًا
packet-went = دوّن أنه أُرسل
packet-paper-title = معلومات عن طفل، لمستلم واحد
packet-paper-case = رقم الملف
packet-paper-to = إلى
packet-paper-from = من
packet-paper-answer-to = من فضلكم قولوا إنها وصلت، وأجيبوا
packet-paper-day = جُمعت في
packet-paper-for = مسموح بها من أجل
packet-paper-law = واجب بحكم القانون، أو خطر على الحياة أو الصحة
packet-paper-request = ما نطلبه
packet-paper-until = ينتهي الإذن في { $day }. أتلف هذه الورقة عندئذ.
packet-paper-rules = لهذا الغرض فقط. لا تنقلها إلى غيرك. لا تعطها أبدًا لجهات تبحث عن أشخاص أو تحتجزهم أو تبعدهم. إذا أخبرناك أن الإذن سُحب فتوقف عن استعمالها وأتلفها.
permissions-packet-along = { $count ->
    [zero] لم يُرفق رسم ولا تسجيل.
    [one] أُرفق رسم أو تسجيل واحد.
    [two] أُرفق رسمان أو تسجيلان.
    [few] أُرفقت { $count } رسوم أو تسجيلات.
    [many] أُرفق { $count } رسمًا أو تسجيلًا.
   *[other] أُرفق { $count } رسم أو تسجيل.
}
permissions-packet = { $count ->
    [zero] لا أجوبة، { $way }
    [one] جواب واحد، { $way }
    [two] جوابان، { $way }
    [few] { $count } أجوبة، { $way }
    [many] { $count } جوابًا، { $way }
   *[other] { $count } جواب، { $way }
}
permissions-packet-named = ذُكر مع أنه يجب أن يبقى خارجًا، لأن: { $why }
permissions-reply = دوّن جوابهم
permissions-reply-title = بماذا يجيب { $who }؟
permissions-reply-what = جوابهم
permissions-reply-words = ما يجب أن يعرفه الفريق منه
permissions-reply-words-hint = مثل يوم الموعد. لا أكثر من ذلك.
permissions-reply-keep = احفظ الجواب
permissions-reply-line = { $day }: { $reply }
permissions-reply-received = وصلهم
permissions-reply-accepted = سيساعدون
permissions-reply-in-service = يساعدون الآن
permissions-reply-completed = انتهوا
permissions-reply-refused = لن يساعدوا
permissions-reply-unavailable = لا توجد مساعدة كهذه
permissions-reply-child-declined = لم يرد الطفل ذلك
permissions-reply-destroyed = أتلفوه أو أعادوه
permissions-stop-title = قل لهم أن يتوقفوا
permissions-stop-notice = لم يعد الإذن قائمًا. قل اليوم لـ { $who }: توقفوا عن استعمال ما وصلكم، ولا تنقلوه، وأتلفوه أو أعيدوه. ما قُرئ لا يمكن استرجاعه.
permissions-stop-told = قيل لهم ذلك
permissions-told-to-stop = قيل لهم أن يتوقفوا في { $day }.
permissions-back = اطلب إعادته
permissions-back-title = اطلب من { $who } إعادته
permissions-back-notice = قل لـ { $who }: توقفوا عن استعمال ما وصلكم، ولا تنقلوه، وأتلفوه أو أعيدوه. ما قُرئ لا يمكن استرجاعه. الإذن نفسه يبقى كما هو.
permissions-back-why = لماذا تطلب إعادته؟
permissions-back-why-hint = مثلًا: وصل إلى المدرسة الخطأ، أو أُرسل أكثر مما يلزم.
