# Machine draft, not reviewed by a speaker.
# كلمات مشتركة بين شاشات كثيرة.
app-name = Heard
common-back = رجوع
common-cancel = إلغاء
common-close = إغلاق
common-continue = متابعة
common-delete = إزالة
common-done = تم
common-edit = تعديل
common-more = المزيد
common-no = لا
common-optional = اختياري
common-print = طباعة
common-required = مطلوب
common-save = حفظ
common-needed = هذا مطلوب.
common-search = بحث
common-show = إظهار
common-try-again = حاول مرة أخرى
common-unknown = غير معروف
common-yes = نعم
common-you = أنت
common-nobody = لا أحد بعد
common-today = اليوم
common-yesterday = أمس
common-days-ago = { $days ->
    [zero] اليوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $days } أيام
    [many] قبل { $days } يومًا
   *[other] قبل { $days } يوم
}

role-caseworker = مسؤول الحالة
role-supervisor = المشرف
role-administrator = مدير النظام
role-data_protection_officer = مسؤول حماية البيانات

failure-title = شيء ما لم ينجح
failure-offline = لا يوجد اتصال بالخادم الآن. كل ما تفعله محفوظ على هذا الجهاز وسيُرسل فيما بعد.
failure-offline-needed = هذا يحتاج إلى اتصال بالخادم. حاول مرة أخرى عندما يكون الجهاز متصلًا.
failure-server_trouble = أجاب الخادم بطريقة لا يفهمها هذا التطبيق. لم يضع شيء. حاول بعد قليل، وأخبر مدير النظام إذا استمر ذلك.
failure-not_signed_in = لم يعد الخادم يعرف هذا الجهاز. أقفل الجهاز وسجل الدخول مرة أخرى عندما تكون متصلًا.
failure-not_allowed = دورك لا يسمح بذلك. اسأل المشرف.
failure-too_large = هذا كبير جدًا ولا يمكن إرساله دفعة واحدة. يبقى على هذا الجهاز.
failure-store-full = هذا الجهاز ممتلئ. ما كتبته الآن ما زال على الشاشة لكنه لم يحفظ بعد. أفرغ مكانًا (صور أو تطبيقات أخرى)، ثم اضغط «حاول مرة أخرى».
failure-store-blocked = Heard مفتوح في صفحة أخرى من هذا المتصفح. أغلق الصفحة الأخرى، ثم اضغط «حاول مرة أخرى».
failure-store-closed = أغلق المتصفح مخزن Heard. اضغط «حاول مرة أخرى»، ولم يضع شيء مما حفظ.
failure-store-too_new = البيانات على هذا الجهاز كتبت بإصدار أحدث من Heard. اتصل بالإنترنت وأعد تحميل الصفحة لتحصل عليه.
failure-store-corrupt = سجل محفوظ لا يمكن قراءته. وضع جانبًا، والباقي سليم. أخبر مدير النظام.
failure-store-locked = الجهاز مقفل. افتح القفل للمتابعة.
failure-store-other = لم يستطع الجهاز أن يحفظ ذلك. لم يضع شيء مما حفظ من قبل. اضغط «حاول مرة أخرى».
failure-boot-title = لم يستطع Heard أن يبدأ
failure-boot-words = جزء من التطبيق ناقص على هذا الجهاز. اتصل بالإنترنت وأعد تحميل هذه الصفحة. ما هو محفوظ هنا يبقى محفوظًا.
passphrase-show = إظهار الحروف
passphrase-hide = إخفاء الحروف
passphrase-caps-lock = مفتاح الحروف الكبيرة مشغل.
common-choose = اختر
common-begun-again = ما بدأته موجود هنا من جديد. هو على هذا الجهاز فقط.
common-begun-empty = ابدأ من جديد فارغًا
