# Machine draft, not reviewed by a speaker.
child-knows-open = من يعرف شيئًا عني؟
child-knows-close = أغلق هذا
child-knows-worker = يقرأ ما ترسله. الآخرون لا يقرؤونه إلا إذا أردت.
child-knows-team-who = آخرون يعملون هنا
child-knows-team = يقرؤون ما يكتبه الكبار عنك إن كان عملهم أن يساعدوك. أما ما تقوله فلا يقرؤونه إلا إذا أردت.
child-knows-team-young = لا يقرؤون ما تقوله إلا إذا أردت.
child-knows-none = لم يحصل أحد غيره على شيء عنك حتى الآن.
child-knows-got = حصل على شيء عنك في { $day }.
child-knows-got-young = حصل على شيء عنك.
child-knows-not-yet = لم يحصل على شيء حتى الآن.
child-knows-may = يمكن أن يحصل على شيء.
child-knows-may-until = يمكن أن يحصل على شيء حتى { $day }.
child-knows-more = يمكن أن يحصل على المزيد.
child-knows-more-until = يمكن أن يحصل على المزيد حتى { $day }.
child-knows-no-more = لا يحصل على شيء بعد الآن.
child-knows-stopped = لا يحصل على شيء بعد الآن. قلنا لهم ألا يستعملوه.
child-knows-law = يقول قانون إنهم يمكن أن يعرفوا، أو كان هناك خطر.
child-knows-for-trace = للبحث عن عائلتك.
child-knows-for-verify = لنعرف من هي عائلتك وكيف تعيش.
child-knows-for-health = لمساعدتك حين تمرض.
child-knows-for-mhpss = لمساعدتك حين تشعر بالسوء.
child-knows-for-school = لإيجاد مكان لك في المدرسة.
child-knows-for-legal = لمساعدتك في القانون.
child-knows-for-panel-extra = لاتخاذ قرار جيد بشأنك.
child-knows-for-foreign = للعناية بك في بلد آخر.
child-knows-for-voice = لحفظ صوتك.
child-knows-for-draw = لحفظ رسومك.
child-knows-for-contact = للوصول إلى وصيك.
child-knows-for-learn = لنعدّ كم طفلًا نساعد.
child-knows-kind-panel = الأشخاص الذين يقررون
child-knows-kind-guardian = وصيك
child-knows-kind-lawyer = محاميك
child-knows-kind-health = طبيب أو ممرضة
child-knows-kind-school = مدرسة
child-knows-kind-ngo-partner = أناس يساعدون الأطفال
child-knows-kind-child-protection-authority = المكتب الذي يحمي الأطفال
child-knows-kind-tracing-body = أناس يبحثون عن العائلات
child-knows-kind-family-member = شخص من عائلتك
child-knows-kind-foreign-child-protection = مكتب يحمي الأطفال في بلد آخر
child-knows-kind-police = الشرطة
child-knows-asked = { $who }: سأل عنك في { $day }.
child-knows-asked-nothing = لم نقل لهم شيئًا عنك.
child-knows-asked-open = لم نقل لهم شيئًا.
child-knows-asked-outcome = قلنا لهم فقط ما تقرر.
child-knows-asked-court = قال قاضٍ إنه يجب أن نقول لهم شيئًا. يمكنك أن تسأل ما هو.
child-knows-asker-child-protection = مكتب يحمي الأطفال
child-knows-asker-court = قاضٍ
child-knows-asker-police-crime = الشرطة
child-knows-asker-police-other = الشرطة
child-knows-asker-immigration-decision = مكتب يقرر من يمكنه البقاء
child-knows-asker-immigration-enforcement = مكتب يُبعد الناس
child-knows-asker-foreign-state = مكتب من بلد آخر
child-knows-asker-other = شخص ما
child-agreed-title = قلتَ نعم لهذا:
child-agreed-stop = لم أعد أريد هذا
child-agreed-sure = هل نوقف هذا؟
child-agreed-yes = نعم، أوقفوه
child-agreed-no = لا، يمكن أن يبقى
child-agreed-stopped = قلتَ توقفوا. لن يخرج شيء بعد الآن من أجل هذا. سيرى { $worker } أنك قلت توقفوا.
child-agreed-sent = تلقّوا شيئًا في { $day }. هذا يبقى عندهم. نقول لهم ألا يستعملوه بعد الآن.
child-knows-day = هكذا كان الأمر في { $day }.
guardian-knows-title = من يعرف ماذا
guardian-knows-lead = من تلقى شيئًا عن الطفل، وحتى متى يمكن إرسال المزيد. هكذا كان الأمر في { $day }.
guardian-knows-lead-of-age = من تلقى شيئًا عنكم، وحتى متى يمكن إرسال المزيد. هكذا كان الأمر في { $day }.
guardian-knows-asked-title-of-age = سلطات سألت عنكم
guardian-knows-back = عودوا إلى حيث كنتم
guardian-knows-none = لم يتلقَّ أحد شيئًا حتى الآن، ولا شيء يخرج اليوم.
guardian-knows-today = ما تقولونه اليوم ليس في هذه القائمة بعد
guardian-knows-today-words = يُحسب ذلك حالما يصل إلى { $worker }. وقبل أن يُرسَل شيء يُسأل الطفل أيضًا إن كان عمره يسمح بذلك، وكل من يجب أن يوافق. وحتى ذلك الحين لا يُرسَل شيء من أجله.
guardian-knows-today-words-of-age = يُحسب ذلك حالما يصل إلى { $worker }. وحتى ذلك الحين لا يُرسَل شيء من أجله.
guardian-knows-waiting = قلتم نعم ولا يُرسَل شيء بعد
guardian-knows-waits-child = لم يُسأل الطفل بعد. يُسأل أولًا.
guardian-knows-waits-others = يجب أن يوافق شخص آخر بعد. اسألوا { $worker } عن ذلك.
guardian-knows-kind = من
guardian-knows-purpose = لأي غرض
guardian-knows-what = المعلومات
guardian-knows-got = تلقّى
guardian-knows-got-nothing = لا شيء حتى الآن
guardian-knows-more = من الآن فصاعدًا
guardian-knows-until = يمكن إرسال المزيد حتى { $day }
guardian-knows-open-end = يمكن إرسال المزيد حتى يسحب أحدهم ذلك
guardian-knows-no-more = لا يذهب شيء إليه بعد الآن
guardian-knows-stopped = لا يذهب شيء إليه بعد الآن؛ طُلب منهم ألا يستعملوه
guardian-knows-law = بحكم القانون أو عند الخطر
guardian-knows-by-law = بحكم القانون: { $who }، { $rule }
guardian-knows-asked-title = سلطات سألت عن الطفل
guardian-knows-answered = الجواب: { $answer }
guardian-agreed-title = ما وافقتُ عليه
guardian-agreed-and-knows = ما وافقتُ عليه، ومن يعرف ماذا
guardian-agreed-lead = يمكنكم سحب كل نقطة في أي يوم. لا أحد يسألكم لماذا.
guardian-agreed-none = لا يوجد شيء وافقتم عليه وما زال ساريًا.
guardian-agreed-sent = أُرسل شيء في { $day }. السحب لا يلغي ذلك. نقول لهم ألا يستعملوه بعد الآن.
guardian-agreed-take = اسحبوا هذا
guardian-agreed-sure = هل تريدون سحب هذا؟
guardian-agreed-yes = نعم، أسحبه
guardian-agreed-stays = لا، يبقى كما هو
guardian-agreed-taken = لقد سحبتم هذا
guardian-agreed-then = لن يخرج شيء بعد الآن من أجله. يُكتب ذلك في الملف باسمكم حالما يُعاد الجهاز.
guardian-agreed-all = اسحبوا كل شيء
guardian-agreed-all-sure = هل تريدون سحب كل ما وافقتم عليه؟
guardian-agreed-all-taken = لقد سحبتم كل شيء
guardian-give-back = أعيدوا الجهاز
guardian-line-taken = لقد سحبتم هذا اليوم
guardian-line-taken-words = لذلك لا يمكن اختيار نعم هنا اليوم. يمكنكم قول نعم في لقاء آخر.
guardian-knows-team-title = من منا يجوز له أن يقرأ ماذا
guardian-knows-team-case = يقرأ العاملون والمشرفون المكلفون بهذا الملف ما يكتبه الكبار فيه. أما ما قاله الطفل فيقرؤه العامل الذي جلس بجانبه، ولا يقرؤه غيره إلا من اختاره الطفل.
guardian-knows-team-case-of-age = يقرأ العاملون والمشرفون المكلفون بملفكم ما هو مكتوب فيه. أما ما قلتموه بأنفسكم فيقرؤه العامل الذي جلس بجانبكم، ولا يقرؤه غيره إلا من اخترتموه.
guardian-knows-team-dpo = يرى مسؤول حماية البيانات ما طلبته السلطات والأسماء المرفوضة ومن فتح أسئلة مغلقة ولماذا وسجل من فتح الملف. ولا يرى غير ذلك مما هو مكتوب فيه.
guardian-knows-team-admin = يقرر مديرو النظام من يكلف بملف. ولا يقرؤون منه شيئًا.
guardian-knows-team-office = يقرأ مكتب الشكاوى ما يُكتب إليه، ولا يقرأ شيئًا من الملف.
child-knows-team-roles = يمكنهم الآن أن يفتحوا ما كُتب عنك: { $who }.
child-knows-role-caseworker = { $count ->
    [zero] لا أحد ممن يساعدون الأطفال
    [one] شخص يساعد الأطفال
    [two] شخصان يساعدان الأطفال
    [few] { $count } أشخاص يساعدون الأطفال
    [many] { $count } شخصًا يساعدون الأطفال
   *[other] { $count } شخصًا يساعدون الأطفال
}
child-knows-role-supervisor = { $count ->
    [zero] لا أحد ممن يراجعون عملنا
    [one] شخص يراجع عملنا
    [two] شخصان يراجعان عملنا
    [few] { $count } أشخاص يراجعون عملنا
    [many] { $count } شخصًا يراجعون عملنا
   *[other] { $count } شخصًا يراجعون عملنا
}
child-knows-role-other = { $count ->
    [zero] لا أحد غيرهم ممن يعملون هنا
    [one] شخص آخر يعمل هنا
    [two] شخصان آخران يعملان هنا
    [few] { $count } أشخاص آخرين يعملون هنا
    [many] { $count } شخصًا آخرين يعملون هنا
   *[other] { $count } شخصًا آخرين يعملون هنا
}
child-knows-opened = في { $day } فُتحت أسئلة عنك نبقيها مغلقة. فتحها: { $who }.
child-knows-opened-young = نبقي بعض الأشياء عنك مغلقة. فتحها: { $who }.
child-knows-opened-talking = كان ذلك للحديث معك.
child-knows-opened-writing = كان ذلك لكتابة ما قاله شخص.
child-knows-opened-protecting = كان ذلك لحمايتك أو لإيجاد مساعدة لك.
child-knows-opened-checking = كان ذلك للنظر في عملنا.
child-knows-opened-other = يمكنك أن تسأل لماذا.
guardian-knows-team-roles = المكلفون بهذا الملف الآن: { $who }.
guardian-knows-role-caseworker = { $count ->
    [zero] لا عامل
    [one] عامل واحد
    [two] عاملان
    [few] { $count } عاملين
    [many] { $count } عاملًا
   *[other] { $count } عاملًا
}
guardian-knows-role-supervisor = { $count ->
    [zero] لا مشرف
    [one] مشرف واحد
    [two] مشرفان
    [few] { $count } مشرفين
    [many] { $count } مشرفًا
   *[other] { $count } مشرفًا
}
guardian-knows-role-other = { $count ->
    [zero] لا أحد غيرهم من العاملين
    [one] شخص آخر من العاملين
    [two] شخصان آخران من العاملين
    [few] { $count } أشخاص آخرين من العاملين
    [many] { $count } شخصًا آخرين من العاملين
   *[other] { $count } شخصًا آخرين من العاملين
}
guardian-knows-opened-title = من فتح أسئلة مغلقة
guardian-knows-opened-lead = تبقى بعض الأسئلة مغلقة حتى يكتب أحدنا لماذا يجب أن يقرأها. ويبقى كل فتح مدوَّنًا.
guardian-knows-opened = { $day }: { $who }.
guardian-knows-opened-talking = للحديث معكم عن ذلك.
guardian-knows-opened-writing = لكتابة ما قاله شخص.
guardian-knows-opened-protecting = لحمايتكم أو لترتيب مساعدة.
guardian-knows-opened-checking = لمراجعة العمل أو لإعداد قرار.
guardian-knows-opened-other = لسبب آخر. يمكنكم أن تسألوا ما هو.
