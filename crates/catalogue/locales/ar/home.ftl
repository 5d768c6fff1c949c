# Machine draft, not reviewed by a speaker.
# البداية.
home-title = اليوم
home-greeting = { $name }
home-due-title = ما ينتظرك أولًا
home-due-empty = لا شيء متأخر ولا توجد علامة تنبيه. جيد.
home-due-all = عرض الكل ({ $count })
home-approvals-title = ينتظر قرارك
home-approval-why = «{ $form }» – وقعها { $who } في { $when }
home-cases-title = حالاتي
home-cases-count = { $count ->
    [zero] لا حالات
    [one] حالة واحدة
    [two] حالتان
    [few] { $count } حالات
    [many] { $count } حالة
   *[other] { $count } حالة
}
home-cases-empty-title = لا توجد حالات على هذا الجهاز بعد
home-cases-empty-words = افتح حالة جديدة عندما تعرف بطفل. الحالات المسندة إليك تظهر هنا بعد الاتصال القادم بالخادم.
home-cases-loading = جار فتح حالاتك…
home-search-label = ابحث بالاسم أو الرقم
home-search-none = لم يوجد شيء بهذه الحروف. جرب حروفًا أقل أو كتابة أخرى أو رقم الحالة.
home-search-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
home-new-case = حالة جديدة
home-next-step = التالي: { $step }
home-last-contact = آخر تواصل { $when }
home-last-contact-none = لم يسجل أي تواصل بعد
home-waiting = { $count ->
    [zero] لا تغييرات تنتظر الإرسال
    [one] تغيير واحد لم يرسل بعد
    [two] تغييران لم يرسلا بعد
    [few] { $count } تغييرات لم ترسل بعد
    [many] { $count } تغييرًا لم يرسل بعد
   *[other] { $count } تغيير لم يرسل بعد
}
home-unnamed = طفل بدون اسم بعد
home-number-local = { $number } (رقم على هذا الجهاز)
home-admin-words = دورك لا يفتح ملفات الحالات.
home-admin-staff = الأشخاص الذين يعملون مع Heard
home-admin-staff-words = إضافة شخص، إعطاء رمز جديد، إغلاق حساب.
home-admin-assign = من يعمل على أي حالة
home-admin-assign-words = بالأرقام فقط. لا ترى أي محتوى.
home-admin-record-words = سجّل ما يسمعه الأطفال بكل لغة.
home-admin-house-words = أي الجمل صحيحة في هذا المكان، حتى لا يُقال لأحد ما ليس صحيحًا.

attention-immediate_danger = عاجل: في خطر اليوم
attention-self_harm = خطر إيذاء النفس
attention-detention = الطفل محتجز
attention-conflict = جوابان مختلفان على السؤال نفسه

nav-home = اليوم
nav-queue = ما يُرسل
nav-settings = الإعدادات
nav-staff = الموظفون
nav-assign = إسناد الحالات
nav-lock = قفل
nav-skip = انتقل إلى المحتوى
attention-by = { $what } – في موعد أقصاه { $day }
attention-since = { $what } – متأخر منذ { $day }
attention-today = { $what } – اليوم
attention-today-by = { $what } – اليوم، الساعة { $time } على الأكثر
attention-child_wants_to_tell = الطفل يريد أن يقول لشخص آخر
attention-child_asked_for_help = الطفل طلب المساعدة
attention-urgent_health = حاجة صحية عاجلة
attention-return_before_determination = يوجد قرار عودة قبل التحديد
attention-risk_response = حان وقت الرد على الخطر
attention-missing_risk = قد يختفي الطفل
attention-urgent_need = حاجة عاجلة
attention-appeal_deadline = مهلة الطعن
attention-appeal-over = انتهت مهلة الطعن في { $day }
attention-guardian_missing = لا وصي بعد
attention-signature_broken = توقيع غير صحيح: ما قاله لا يُعتد به
attention-guardian_feared = انظر أولًا هل الطفل آمن مع وصيّه: المشرف والسلطة
attention-guardians_disagree = وصيّان لا يتفقان: المشرف واللجنة
attention-voices_differ = الطفل والوصي لا يتفقان: يُتحدَّث معهما معًا، والمشرف ينظر فيه
attention-emergency_unseen = شيء يخرج دون موافقة بسبب خطر: ينظر فيه مشرف
attention-legal_waits = إفصاح بحكم القانون ينتظر مشرفًا
attention-request_unseen = سألت جهة رسمية ولم يطّلع مسؤول حماية البيانات على طلبها
attention-opening_asked = يسأل مسؤول حماية البيانات لماذا فُتحت أسئلة مغلقة
attention-link_to_close = ما زال بإمكان شخص لا يمثّل الطفل الآن أن يجيب عبر رابط: اسحب الرابط
attention-link_answered = أجاب وصي على هاتفه
attention-copy_due = ما زال يجب تسليم نسخة مما وُقّع
attention-advice_wished = شخص يريد محاميًا أو وقتًا أطول قبل أن يقرر: ساعده
attention-tell_to_stop = سُحبت موافقة: قولوا لمن تلقّى شيئًا أن يتوقف عن استعماله
attention-tell_child = شيء يخرج أو خرج بلا موافقة: أخبروا الطفل، أو اكتبوا لماذا لم يُخبر
attention-permission_ends = موافقة تنتهي قريبًا: اسأل من جديد إن كانت لازمة
home-differ-guardian_feared = ربما يخاف طفل من وصيّه أو يتعرض للضغط. تحدث مع الطفل وحده وأخبر السلطة. لا يرى الوصي شيئًا من هذا.
home-differ-guardians_disagree = وصيّان لا يتفقان. لا يخرج شيء في هذه النقطة. انظر في الرأيين واعرضهما على اللجنة.
home-differ-voices_differ = الطفل والوصي لا يتفقان منذ أسبوع. انظر في الرأيين.
home-differ-legal_waits = شيء سيخرج لأن قانونًا أو محكمة تقول ذلك. انظر فيه: وافق أو قل لماذا لا.
home-differ-request_unseen = سألت جهة رسمية عن طفل، ولم يطّلع مسؤول حماية البيانات على طلبها منذ أكثر من يوم. اتصل به. لا يُعطى شيء قبل الجواب.
home-differ-opening_asked = يسأل مسؤول حماية البيانات لماذا فتح أحدهم أسئلة مغلقة. أجب بالكلمات، ويمكن لمن فتحها أن يجيب أيضًا.
home-differ-emergency_unseen = شيء يمكن أن يخرج دون موافقة بسبب خطر. انظر فيه اليوم.
attention-trafficking_referral = الإحالة بسبب علامات الاتجار مفتوحة
attention-legal_screen = الفحص القانوني مفتوح
attention-mismatch = تغيير لا يتطابق. أخبر مدير النظام
attention-sent_back = أعاد المشرف استمارة
attention-action_due = حان وقت إجراء
attention-full_assessment = حان وقت التقييم الكامل
attention-next_assessment = حان وقت التقييم القادم
attention-statelessness_referral = الإحالة بسبب انعدام الجنسية مفتوحة
attention-birth_registration = الولادة غير مسجلة
attention-turns = يبلغ 18 سنة في { $day }
attention-turned = بلغ 18 سنة في { $day }
attention-child_feels_unsafe = لا يشعر الطفل بالأمان في مكان ما
attention-talk_first = طلب الطفل التريث بشأن شخص: تحدثوا مع الطفل قبل البحث عن هذا الشخص
attention-child_asked_question = سأل الطفل سؤالا
home-look-back = راجع الحديث في { $day }: ثلاثة أسئلة
attention-hand_on = يريد الطفل أن يقرأ أحد ما قاله: سلّموه له
attention-explain_again = شرح ما لم يصل مرة أخرى
attention-child_put_off = أجّل الطفل سؤالا إلى يوم آخر
