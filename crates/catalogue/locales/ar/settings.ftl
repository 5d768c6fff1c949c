# Machine draft, not reviewed by a speaker.
# الإعدادات.
settings-title = الإعدادات
settings-language = لغة الشاشات
settings-language-draft = مسودة من آلة. لم يقرأها بعد متكلم بهذه اللغة.
settings-theme = المظهر
settings-theme-system = مثل الجهاز
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-theme-hc = تباين عال
settings-theme-child = مثل الجهاز اللوحي: تبقى شاشات الأطفال والأوصياء فاتحة، لأن صورها أُعدّت لصفحة فاتحة. أما الفاتح والداكن والتباين العالي فتسري عليها أيضًا.
settings-storage = المساحة على هذا الجهاز
settings-storage-used = مستعمل { $used } من { $quota }.
settings-storage-kept = ما تكتبه في Heard يبقى على هذا الجهاز حتى يُرسل، حتى لو امتلأ الجهاز.
settings-storage-not-kept = عندما يمتلئ هذا الجهاز قد يحذف ما لم يُرسل بعد. ضع Heard على الشاشة الرئيسية، ثم اضغط «احفظه بأمان».
settings-storage-ask = احفظه بأمان
settings-lock-after = القفل تلقائيًا بعد
settings-lock-minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
settings-about = حول التطبيق
settings-version = الإصدار { $version }
settings-own-design = استمارات Heard من تصميمه. ليست استمارات رسمية للمنظمة الدولية للهجرة واليونيسف، وترتيب الخطوات هو ترتيب عمل.
settings-texts-status = هذه النصوص العربية مسودة من آلة. لم يراجعها أحد، ولم تجرب مع أطفال. النص الإنجليزي هو الأصل.
settings-sign-out = انسني على هذا الجهاز
settings-sign-out-words = يزيل حالاتك من هذا الجهاز. أرسل كل شيء أولًا.
settings-device = هذا الجهاز

staff-title = الموظفون
staff-lead = أضف الأشخاص الذين يعملون مع Heard. يحصل كل منهم على رمز لمرة واحدة ويختار عبارة السر الخاصة به.
staff-add = إضافة شخص
staff-name = الاسم
staff-sign-in = اسم الدخول
staff-role = الدور
staff-role-missing = اختر دورًا.
staff-added = تمت إضافة { $name }.
staff-code = رمز لمرة واحدة لـ { $name }
staff-code-words = سلمه باليد. يظهر مرة واحدة فقط وينتهي في { $when }.
staff-code-close = لقد سلمته
staff-new-code = رمز جديد
staff-waiting = لم يسجل الدخول بعد
staff-active = نشط
staff-closed = مغلق
staff-close = إغلاق الحساب
staff-close-ask = إغلاق حساب { $name }؟
staff-close-words = من الآن لن يستطيع هذا الشخص الدخول أو الإرسال. وما كتبه يبقى في الحالات.
staff-close-yes = إغلاقه
staff-empty = لا أحد بعد.
staff-list = من يعمل مع Heard

assign-title = إسناد الحالات
assign-lead = ترى أرقامًا فقط، بدون محتوى. يرى الشخص الحالة بعد الاتصال القادم بالخادم.
assign-to = إسناد إلى
assign-button = إسناد
assign-remove = سحب
assign-remove-title = سحب { $name } من الحالة { $case }؟
assign-remove-words = لن تصل هذه الحالة إلى { $name } بعد الآن. ما لم يُرسل بعد يُحفظ ويُوقف.
assign-remove-last = لا يعمل أحد غيره على هذه الحالة. أسندها إلى شخص أولًا وإلا بقيت بلا متابعة.
assign-empty = لا توجد حالات على الخادم بعد.
assign-nobody = لا يعمل أحد على هذه الحالة.
settings-sign-out-yes = انسني على هذا الجهاز
settings-sign-out-sure = أرسل كل شيء. تغادر حالاتك هذا الجهاز وتبقى على الخادم.
settings-sign-out-waits = شيء لم يصل إلى الخادم بعد. أرسل كل شيء أولًا، ثم حاول مرة أخرى.
staff-copy = نسخ
assign-opened = على الخادم منذ { $when }
staff-copied = تم النسخ
staff-code-said = رمز لمرة واحدة لـ { $name }: { $code }
