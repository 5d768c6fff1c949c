# Machine draft, not reviewed by a speaker.
# حالة.
case-new-title = حالة جديدة
case-new-lead = حالة واحدة لكل طفل، وللإخوة والأخوات أيضًا. يمكنك أن تترك الاسم الآن.
case-new-name = الاسم الذي يريد الطفل أن ينادى به
case-new-name-hint = اتركه فارغًا إذا لم تعرفه بعد.
case-new-site = مركز الاستقبال
case-new-arrangement = من يعتني بالطفل؟
case-new-button = فتح الحالة
case-new-similar = توجد على هذا الجهاز حالة باسم مشابه:
case-not-found-title = هذه الحالة ليست على هذا الجهاز
case-not-found-words = لم تكن هنا أبدًا، أو لم تعد تعمل عليها. ارجع إلى حالاتك.
case-loading = جار فتح الحالة…

case-path-title = الطريق
case-next-title = الخطوة القادمة
case-next-nothing = لا ينقص شيء لهذه الخطوة.
case-danger-words = اجعل الطفل في أمان أولًا، وأخبر مشرفك الآن.
case-danger-go = انظر إليه
case-missing-title = ما زال ناقصًا لها
case-stage-done = تم
case-stage-now = الآن
case-stage-later = فيما بعد
case-six-steps-note = هذه الخطوات ترتيب عمل لهذا التطبيق. ليست مأخوذة من دليل.

case-forms-title = الاستمارات
case-forms-begin = بدء استمارة أخرى
case-forms-begin-title = بدء استمارة
case-forms-needed = مطلوبة للخطوة التالية
case-forms-own-design = هذه الاستمارات من تصميم Heard. ليست استمارات رسمية للمنظمة الدولية للهجرة واليونيسف.
case-form-begun = بدأت { $when }
case-form-version = الإصدار { $version }
case-form-progress = أجيب عن { $answered } من { $wanted }
case-form-complete = كاملة
case-form-not-started = لم تبدأ
case-form-signed = موقعة
case-form-changed-since = تغيرت بعد التوقيع

case-people-title = الأشخاص
case-people-child = الطفل
case-people-worker = يعمل على هذه الحالة
case-people-family = العائلة
case-people-none = لم يكتب أحد بعد.
case-people-asked = طلب منه أن يقرر

case-views-title = ما قاله الطفل
case-views-empty = لم يقل لنا الطفل شيئًا بعد. أعطه الجهاز عندما يريد.
case-views-handover = أعط الجهاز للطفل
case-views-open = قراءة كل شيء
case-views-verbatim = بكلمات الطفل نفسه
case-views-shared-with = يمكن أن يراه: { $names }
case-views-shared-nobody = أنت فقط. لم يختر الطفل أحدًا غيرك.
case-views-state-skipped = تابع الطفل بدون جواب.
case-views-state-dont_know = «لا أعرف.»
case-views-state-dont_want = «لا أريد أن أقول.»
case-views-state-later = «في يوم آخر.»
case-views-state-tell_someone_else = الطفل يريد أن يقول لشخص آخر.
case-views-state-not_asked = لم يُسأل.
case-views-left-out = ترك الطفل هذا.
case-views-state-not_applicable = ليس سؤالًا لهذا الطفل.
case-views-replaced = استبدل الطفل هذا في { $when }.
case-views-session = حديث في { $when }
case-views-no-views = لم يقل لنا الطفل شيئًا اليوم. هذه نتيجة كاملة ومحترمة.
case-views-help = ضغط الطفل «أحتاج إلى مساعدة الآن».
case-views-kept = احتفظ الطفل بشيء ليوم آخر. يبقى مغلقًا على هذا الجهاز حتى { $when }، ولا يفتحه إلا الطفل.
case-views-withheld = تحدث أحد الزملاء مع الطفل. حيث لا يوجد شيء، لم يقل الطفل شيئًا أو اختار من يعرفه.
case-views-kept-from-you = ما قاله الطفل في هذا الحديث، أو أنه لم يقل شيئًا، ليس لك أن تعرفه. الطفل يختار من يعرف.

case-conflict-banner = { $count ->
    [zero] لا أسئلة لها جوابان مختلفان
    [one] سؤال واحد له جوابان مختلفان
    [two] سؤالان لهما جوابان مختلفان
    [few] { $count } أسئلة لها جوابان مختلفان
    [many] { $count } سؤالًا له جوابان مختلفان
   *[other] { $count } سؤال له جوابان مختلفان
}
case-conflict-open = انظر إليها
case-timeline-title = من فعل ماذا
case-timeline-empty = لم يحدث شيء بعد.
case-timeline-more = إظهار إدخالات أقدم
case-timeline-answers = { $who } أجاب عن { $count ->
    [zero] لا سؤال
    [one] سؤال واحد
    [two] سؤالين
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
  } في «{ $form }»
case-timeline-opened = { $who } فتح الحالة
case-timeline-form = { $who } بدأ «{ $form }»
case-timeline-assigned = { $who } يعمل الآن على هذه الحالة
case-timeline-unassigned = { $who } لم يعد يعمل على هذه الحالة
case-timeline-statement = قال لنا الطفل شيئًا
case-timeline-session = كان الجهاز مع الطفل
case-timeline-signed = { $who } وقع «{ $form }»
case-timeline-approved = { $who } وافق على «{ $form }»
case-timeline-returned = { $who } أعاد «{ $form }»
case-timeline-note = { $who } كتب ملاحظة
case-timeline-consent = { $who } كتب عن الأذونات
case-timeline-contact = { $who } تواصل
case-timeline-contact-answers = { $who } تواصل. هذا يجيب على: { $what }
case-timeline-correction = { $who } صحح إدخالًا
case-timeline-lock = { $who } فتح أسئلة مغلقة في «{ $form }»
case-note-title = كتابة ملاحظة
case-note-label = ملاحظة
case-note-hint = عليها التاريخ واسمك. لا يمكن تغيير الملاحظة فيما بعد.
case-note-save = حفظ هذه الملاحظة
case-contact-title = كتابة تواصل
case-contact-mode = كيف
case-contact-mode-in_person = وجهًا لوجه
case-contact-mode-phone = بالهاتف
case-contact-mode-video = بالفيديو
case-contact-mode-message = برسالة
case-contact-text = عن ماذا كان
case-contact-hint = ما فعلته وما قيل.
case-contact-answers = على ماذا يجيب هذا؟
case-contact-answers-hint = ضع علامة فقط على ما عدت إلى الطفل بشأنه. ما لا تضع عليه علامة يبقى في الانتظار.
case-contact-save = حفظ هذا التواصل
case-reach-title = قبل أن تتصلوا أو تكتبوا
case-reach-one = { $who }: { $words }
case-reach-letters = رسائل ورقية فقط

stage-identification = التعرف
stage-registration = التسجيل
stage-safeguards = الضمانات
stage-assessment = التقييم
stage-tracing = البحث عن العائلة
stage-bid_preparation = تقرير التحديد
stage-bid_panel = قرار اللجنة
stage-notification = إخبار الطفل
stage-implementation = التنفيذ
stage-follow_up = المتابعة
stage-review = المراجعة
stage-closure = الإغلاق

gate-g01 = اشرح إشعار الخصوصية قبل أن تكتب المزيد.
gate-g02 = يجب تعيين وصي قبل أن يمكن إعطاء موافقة عن هذا الطفل.
case-next-go = اذهب إلى هناك
case-timeline-all = كل ما تم
case-timeline-settled = { $who } حسم أجوبة مختلفة في «{ $form }»
case-forms-begin-one = بدء
case-form-approved = تمت الموافقة
case-form-returned = أعيدت

conflicts-title = أجوبة مختلفة
conflicts-lead = أجاب شخصان عن السؤال نفسه دون أن يعرف أحدهما بالآخر. لم يضع شيء. اختر ما يبقى وقل لماذا.
staff-unknown = أحد الزملاء ({ $id })
conflicts-none = لا سؤال له أجوبة مختلفة.
conflicts-keep = إبقاء هذا
conflicts-keep-row = إبقاء الإدخال
conflicts-remove-row = إزالة الإدخال
conflicts-row-added = أضيف الإدخال
conflicts-row-removed = أزيل الإدخال
conflicts-row-edited = كتب فيه «{ $question }»
conflicts-reason = لماذا تختار هذا؟
conflicts-reason-hint = يحفظ في الحالة مع اسمك.
conflicts-no-reason = قل لماذا تختار هذا.
conflicts-choose = اختر أولًا واحدًا من الأجوبة.
conflicts-gone = حسم شخص هذا في هذه الأثناء.
conflicts-settle = هذا هو الجواب
conflicts-guardian = الوصي

track-uasc = غير مصحوب أو منفصل
track-family = مع العائلة
track-child_at_risk = طفل في خطر

step-start_registration = ابدأ التسجيل
step-ask_urgent_danger = اسأل أولًا: هل من خطر اليوم، وما الذي لا يحتمل الانتظار
step-explain_privacy_notice = اشرح إشعار الخصوصية
step-finish_short_assessment = أجب عن أسئلة الساعات الأولى
step-submit_short_assessment = راجع التقييم القصير ووقعه
step-arrange_safeguards = اهتم بالوصي والمساعدة القانونية والمترجم
step-begin_full_assessment = تابع التقييم الكامل
step-finish_assessment = أكمل التقييم
step-resolve_conflicts = احسم الأجوبة المختلفة
step-submit_assessment = راجع التقييم ووقعه
step-await_approval = المشرف يقرر
step-rework_assessment = انظر في ما أعاده المشرف
step-prepare_determination = جهز التحديد
step-plan_actions = خطط الإجراءات
step-await_panel = تقرر اللجنة
step-await_final = انتظر حتى تنتهي مهلة المراجعة أو الطعن
step-carry_out = نفذ ما تقرر
step-visit_the_child = زر الطفل واسأله كيف تسير الأمور
step-closed = أُغلقت الحالة

missing-not-opened = الاستمارة لم تبدأ بعد.
missing-unanswered = سؤال ليس له جواب بعد.
missing-unanswered-count = { $count ->
    [zero] لا أسئلة بدون جواب.
    [one] سؤال واحد ليس له جواب بعد.
    [two] سؤالان ليس لهما جواب بعد.
    [few] { $count } أسئلة ليس لها جواب بعد.
    [many] { $count } سؤالًا ليس له جواب بعد.
   *[other] { $count } سؤال ليس له جواب بعد.
}
missing-in-conflict = سؤال له أجوبة مختلفة.
missing-not-submitted = لم يوقع مسؤول الحالة بعد.
missing-not-decided = لم يقرر المشرف بعد.
missing-nobody-decides = لا يعمل أي مشرف على هذه الحالة بعد. أعط رقم الحالة للمشرف عليك.
safeguard-guardian = لم يعين وصي ولم يطلب.
safeguard-legal-offer = لم تعرض مساعدة قانونية بعد.
safeguard-interpreter = لم يرتب مترجم.
unmet-privacy-notice-open = لم يقل أحد بعد هل شرح إشعار الخصوصية.
unmet-privacy-notice-not-given = لم يشرح إشعار الخصوصية بعد.
unmet-vital-interest-reason-missing = قل أي خطر جعل التصرف أولًا ضروريًا.
unmet-no-guardian-record = لا يوجد سجل لوصي.
unmet-guardian-not-active = تعيين الوصي غير نافذ.
unmet-guardian-without-power-to-consent = ليس للوصي صلاحية الموافقة.
unmet-not-the-guardian = هذا الشخص ليس الوصي.

refused-no-name = اكتب اسمك لتوقع.
refused-nothing-to-sign = لا يوجد شيء للتوقيع بعد.
refused-unresolved-conflict = سؤال له أجوبة مختلفة. احسمها أولًا.
refused-not-submitted = لم يوقع مسؤول الحالة هذا الإصدار بعد.
refused-own-work = يجب أن يوافق شخص آخر على عملك.
refused-no-guardian = الطفل الذي وحده يحتاج أولًا إلى وصي معيّن. اطلب تعيينه واكتب التعيين؛ لا يمكن التوقيع قبل ذلك.
refused-no-guardian-go = اكتب التعيين
refused-guardian-does-not-fit = تعيين الوصي لا يكفي بعد: الاستقلال أو تضارب المصالح أو الفحص أو صلاحية الموافقة ما زال مفتوحًا. انظر استمارة الوصي.
refused-no-lawyer = العودة موصى بها، ولا محامٍ إلى جانب الطفل. اطلب تعيين محامٍ، أو اكتب في التسجيل أن الطفل والوصي لا يريدان محاميًا بعد الشرح.
refused-not-permitted = لا إذن لإرسال هذا إلى هناك. تقول صفحة «من يحق له أن يعرف ماذا» ما الذي يمنع، ومن تسأل، وكيف يخرج شيء دون موافقة: بحكم القانون أو عند الخطر.
views-person-talk-first = تحدثوا مع الطفل قبل أن يبحث أحد عن هذا الشخص.
views-told-title = هل قال أحد للطفل ماذا يختار؟

case-views-drawing = رسم الطفل
case-views-replay = أروني كيف رُسم
case-views-replay-stop = أروني الرسم كله
case-views-replay-next = الخط التالي
case-views-replay-place = الخط { $shown } من { $lines }
case-views-voice = صوت الطفل
case-views-on-the-way = هنا مكان رسم أو تسجيل. سيصل إلى هذا الجهاز عندما يتوفر اتصال.
case-views-broken = هنا مكان رسم أو تسجيل لا يستطيع هذا الجهاز عرضه. لم يتغير شيء؛ أخبر المسؤول.
conflicts-both = الاحتفاظ بالاثنين في نص واحد
conflicts-both-words = النصان أحدهما تحت الآخر، وكل منهما مع كاتبه. يمكنك تغييره قبل أن يُعتمد.
conflicts-both-label = نص واحد من الاثنين
conflicts-both-hint = غيّره حتى يقول ما هو صحيح. تبقى الإجابتان القديمتان في الملف، كل منهما مع كاتبها.
conflicts-both-part = { $who }: { $words }
conflicts-both-empty = اكتب النص الذي يجب أن يبقى.

case-needs-title = يحتاج أيضًا إلى انتباه
