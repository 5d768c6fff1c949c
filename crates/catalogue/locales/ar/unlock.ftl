# Machine draft, not reviewed by a speaker.
# تسجيل الدخول وفتح القفل.
unlock-title = فتح قفل Heard
unlock-lead = ملفات الحالات على هذا الجهاز مقفلة. اكتب اسم الدخول وعبارة السر.
unlock-sign-in = اسم الدخول
unlock-passphrase = عبارة السر
unlock-button = فتح القفل
unlock-busy = جار فتح القفل…
unlock-first-time = أول مرة هنا؟ استعمل رمزك لمرة واحدة
unlock-offline-hint = لا يوجد اتصال. يمكنك فتح القفل إذا استعملت هذا الجهاز من قبل.
unlock-forgotten = نسيت عبارة السر؟ يمكن لمدير النظام أن يعطيك رمزًا جديدًا لمرة واحدة.
unlock-update = إصدار جديد جاهز. يبدأ عندما تفتح القفل.
unlock-child-waiting = جلسة طفل مفتوحة على هذا الجهاز.

unlock-error-empty-name = اكتب اسم الدخول.
unlock-error-empty-passphrase = اكتب عبارة السر.
unlock-error-wrong_passphrase = الاسم وعبارة السر لا يتفقان. تحقق من الاثنين وحاول مرة أخرى. لم يضع شيء على الجهاز.
unlock-error-wait = لم يتطابق الاسم وعبارة السر عدة مرات. انتظر { $seconds ->
    [zero] قليلًا
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوان
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }، ثم حاول مرة أخرى. لم يضع شيء على الجهاز.
unlock-error-offline-new = { $name } لم يستعمل هذا الجهاز من قبل. المرة الأولى تحتاج إلى اتصال بالخادم.
unlock-error-too_many_tries = محاولات كثيرة. انتظر دقيقة، ثم حاول مرة أخرى.
unlock-error-account_closed = هذا الحساب مغلق. اسأل مدير النظام.
unlock-error-changed = تغيرت عبارة السر على جهاز آخر. للمتابعة افتح هذا الجهاز بآخر عبارة استعملتها هنا، أو ابدأ من جديد في الأسفل.
unlock-start-fresh = ابدأ من جديد على هذا الجهاز
unlock-start-fresh-warning = ستنزل حالاتك من جديد. ما كتب على هذا الجهاز ولم يُرسل بعد لن يمكن فتحه.
unlock-error-open-elsewhere = Heard مفتوح لك في نافذة أخرى من هذا المتصفح. أغلقها أو أقفلها هناك، ثم افتح القفل هنا.
unlock-error-part = جزء من Heard ليس على هذا الجهاز بعد. اتصل بشبكة وحاول مرة أخرى. لم يضع شيء.
unlock-error-worker = ذاكرة الجهاز الفارغة قليلة جدًا للتحقق من عبارة السر. أغلق تطبيقات أخرى وحاول مرة أخرى.

enrol-title = استعمل رمزك لمرة واحدة
enrol-lead = أعطاك مدير النظام رمزًا. اختر به عبارة السر الخاصة بك.
enrol-setup-lead = هذا الخادم جديد. اكتب الرمز الذي أظهره عند البدء، وكن أول مدير له.
enrol-code = رمز لمرة واحدة
enrol-name = اسمك كما يعرفه زملاؤك
enrol-sign-in = اسم الدخول
enrol-sign-in-hint = حروف صغيرة وأرقام ونقاط. مثال: r.ames
enrol-passphrase = عبارة سر جديدة
enrol-passphrase-hint = 14 حرفًا على الأقل. أربع أو خمس كلمات لا صلة بينها مناسبة.
enrol-suggest = اقتراح واحدة
enrol-repeat = عبارة السر نفسها مرة أخرى
enrol-button = حفظ وفتح القفل
enrol-back = عندي عبارة سر من قبل
enrol-error-code = هذا الرمز لم يعد صالحًا. اطلب رمزًا جديدًا من مدير النظام.
enrol-error-short = عبارة السر قصيرة جدًا. استعمل 14 حرفًا على الأقل.
enrol-error-repeat = عبارتا السر غير متطابقتين.
enrol-error-name = اكتب اسمك.
enrol-error-sign-in = استعمل من 3 إلى 40 من الحروف الصغيرة أو الأرقام أو النقاط أو الشرطات.
enrol-error-taken = اسم الدخول هذا مأخوذ. اختر غيره.
enrol-error-simple = عبارة السر سهلة التخمين. استخدم حروفًا أكثر اختلافًا؛ أربع أو خمس كلمات تكفي.
unlock-wait-button = { $seconds ->
    [zero] حاول مرة أخرى الآن
    [one] حاول مرة أخرى بعد ثانية واحدة
    [two] حاول مرة أخرى بعد ثانيتين
    [few] حاول مرة أخرى بعد { $seconds } ثوان
    [many] حاول مرة أخرى بعد { $seconds } ثانية
   *[other] حاول مرة أخرى بعد { $seconds } ثانية
}
unlock-wait-over = يمكنك أن تحاول الآن.
