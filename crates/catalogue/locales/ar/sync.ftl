# Machine draft, not reviewed by a speaker.
# الإرسال والاستقبال بكلمات بسيطة.
sync-ok = تم إرسال كل شيء
sync-waiting = { $count ->
    [zero] لا شيء ينتظر الإرسال
    [one] تغيير واحد ينتظر الإرسال
    [two] تغييران ينتظران الإرسال
    [few] { $count } تغييرات تنتظر الإرسال
    [many] { $count } تغييرًا ينتظر الإرسال
   *[other] { $count } تغيير ينتظر الإرسال
}
sync-working = جار الإرسال والاستقبال…
sync-offline = لا يوجد اتصال. محفوظ على هذا الجهاز
sync-attention = { $count ->
    [zero] لا شيء يحتاج إلى انتباهك
    [one] أمر واحد يحتاج إلى انتباهك
    [two] أمران يحتاجان إلى انتباهك
    [few] { $count } أمور تحتاج إلى انتباهك
    [many] { $count } أمرًا يحتاج إلى انتباهك
   *[other] { $count } أمر يحتاج إلى انتباهك
}
sync-signed-out = سجل الدخول مرة أخرى للإرسال
sync-other-tab = صفحة أخرى من هذا المتصفح ترسل الآن

queue-title = ما يُرسل
queue-lead = كل ما تكتبه يحفظ أولًا على هذا الجهاز. ويُرسل عندما يوجد اتصال.
queue-now = إرسال واستقبال الآن
queue-no-line = لا يوجد اتصال الآن. كل شيء محفوظ على هذا الجهاز، ويُرسل وحده عندما يوجد اتصال.
queue-last = آخر اتصال بالخادم: { $when }
queue-never = لم يصل هذا الجهاز إلى الخادم منذ فتح قفله.
queue-waiting-title = ينتظر الإرسال
queue-waiting-empty = لا شيء ينتظر. كل شيء على الخادم.
queue-held-title = يحتاج إلى انتباه
queue-held-lead = حفظ الخادم هذه التغييرات لكنه لم يضعها في الحالة. لم يضع شيء.
queue-held-empty = قبل الخادم كل شيء.
queue-held-none-yet = لا شيء يحتاج إلى انتباهك. ما ينتظر أدناه لم يصل إلى الخادم بعد.
queue-held-not_assigned = لم تعد تعمل على هذه الحالة. اطلب من المشرف أن يتولاها أو أن يسندها إليك.
queue-held-malformed_answer = الجواب لا يناسب سؤاله. افتح الاستمارة وتحقق من الجواب واحفظه مرة أخرى.
queue-held-unknown_form = الخادم لا يعرف هذا الإصدار من الاستمارة. سيعرفه بعد تحديثه القادم.
queue-held-too_new = كتب هذا بإصدار من Heard أحدث من إصدار الخادم. سيقبل بعد تحديث الخادم.
queue-held-not_allowed = لا يحق لهذا الجهاز إجراء هذا التغيير. أخبر مدير النظام.
queue-held-never_there = لا يذهب شيء عن أي طفل أبدًا إلى من يحمل هذا الاسم، لذلك لا يمكن أن يُكتب هنا. بقيت المحاولة مسجلة في الملف. افتح الاستمارة واكتب اسم من يساعد فعلًا، أو اتركها فارغة. وإذا طلبت جهة ما شيئًا فسجّل ذلك في الطلبات.
queue-held-group_held = حفظ هذا مع تغيير آخر محجوز.
queue-held-mismatch = تغيير آخر له العلامة نفسها. الاثنان محفوظان. أخبر مدير النظام.
queue-held-too_large = هذا الجواب كبير جدًا ولا يمكن إرساله. افتحه واجعله أقصر.
queue-item-answer = جواب على «{ $question }»
queue-case-gone = ملف لم يعد على هذا الجهاز
queue-item-answer-alone = جوابك «{ $answer }»
queue-item-row = سطر في «{ $question }»
queue-item-fact-case_opened = فتحت الحالة
queue-item-fact-document_opened = بدأت الاستمارة
queue-item-fact-child_statement = شيء قاله الطفل
queue-item-fact-child_session = جلسة طفل
queue-item-fact-sign_off = توقيع
queue-item-fact-note = ملاحظة
queue-item-fact-contact = تواصل
queue-item-fact-lock_opened = فتحت أسئلة مغلقة
queue-item-fact-other = إدخال
queue-open = فتح
queue-resend = إرسال مرة أخرى

save-saved = محفوظ على هذا الجهاز
save-saved-at = محفوظ على هذا الجهاز، { $time }
save-sent = تم الإرسال
save-waiting = محفوظ هنا وينتظر الإرسال
save-saving = جار الحفظ…
save-attention = يحتاج إلى انتباه: لم يحفظ بعد
save-idle = تحفظ الأجوبة وأنت تكتب
queue-state = الآن
queue-conflicts = { $count ->
    [zero] لا توجد أسئلة لها إجابات مختلفة
    [one] سؤال واحد له إجابات مختلفة
    [two] سؤالان لهما إجابات مختلفة
    [few] { $count } أسئلة لها إجابات مختلفة
    [many] { $count } سؤالًا لها إجابات مختلفة
   *[other] { $count } سؤال لها إجابات مختلفة
}
queue-conflicts-why = أجاب شخصان عن السؤال نفسه دون أن يعلم أحدهما بالآخر. تُحفظ الإجابتان حتى يقرر أحد.
