# Machine draft, not reviewed by a speaker.
nav-house = صحيح هنا
house-title = جمل يجب أن تكون صحيحة هنا
house-lead = لا تُقال هذه الجمل للأطفال إلا حيث قال شخص مسؤول عنها إنها صحيحة في هذا المكان.
house-open = { $count ->
    [zero] لا جمل غير مؤكدة
    [one] جملة واحدة غير مؤكدة
    [two] جملتان غير مؤكدتين
    [few] { $count } جمل غير مؤكدة
    [many] { $count } جملة غير مؤكدة
   *[other] { $count } جملة غير مؤكدة
}
house-open-words = حتى ذلك الحين لا تُقال للأطفال، ويُطلب من العامل أن يشرحها بكلماته.
house-all-confirmed = كل الجمل مؤكدة لهذا المكان.
house-no-texts = الجمل ليست على هذا الجهاز. افتح الصفحة مرة أخرى عند وجود اتصال.
house-state-open = غير مؤكد
house-state-true = صحيح هنا
house-state-not-true = غير صحيح هنا
house-state-other-words = تغيّرت الكلمات منذ ذلك
house-said-by = قال { $who } ذلك في { $when }.
house-who = يؤكده: { $who }.
house-until-left-out = إلى أن تُؤكد، تُترك الجملة ويشرحها العامل.
house-until-shown = تُقال في كل مكان: على الطفل الذي يتكلم أن يعرف هذا الحد أولًا.
house-of-worker = كل عامل مسؤول عنه: يُحدَّد اليوم عند كل تسليم.
house-for-others = يكتب هذا شخص آخر.
house-own-language = بلغة هذه الشاشة
house-instead-is = هنا الأمر هكذا: { $words }
house-contact-is = يقرأ الأطفال: { $words }
house-true = هذا صحيح هنا
house-not-true = هذا غير صحيح هنا
house-open-again = افتحه من جديد
house-named = من يقول ذلك؟
house-named-hint = اسم الشخص المسؤول عنه. يبقى في القائمة.
house-on = في أي يوم؟
house-contact = إلى من يمكن للطفل أن يتوجه في الخارج، وكيف؟
house-contact-hint = يظهر في الجملة كما تكتبه، مثل «أمين مظالم الأطفال، هاتف 000 000». يراه الأطفال.
house-instead = كيف هو الأمر هنا؟
house-instead-hint = يقرأ العامل هذا قبل الحديث ويقوله للطفل بكلماته. يمكن أن يبقى فارغًا.
house-name = ما اسم المكتب؟
house-name-hint = يرى الأطفال هذا الاسم حيث يختارون من يمكنه أن يرى ما قالوه.
house-name-missing = الاسم مطلوب، بما لا يزيد على 100 حرف.
house-words-missing = الكلمات مطلوبة هنا، في سطر واحد.
house-keep-true = أكّده
house-keep-not-true = قل إنه غير صحيح هنا
house-keep-open = افتحه من جديد
house-keep-name = احفظ هذا
house-other-words = تغيّرت الجمل على الخادم. حمّل الصفحة من جديد، واقرأها، ثم أكّد.
house-names-title = أسماء المكاتب
house-names-words = يقرر الطفل أفضل عندما تكون للأشخاص أسماء. بلا اسم يقرأ الطفل الكلمات العامة.
house-name-school = وراء «مدرستك»
house-name-panel = وراء «الأشخاص الذين يقررون»
house-name-none = لا اسم بعد
house-name-write = اكتب الاسم
house-name-take = أزل الاسم
house-handover-title = ما لا يقوله الجهاز هنا
house-handover-words = تُترك هذه الجمل لأن أحدًا لم يؤكد أنها صحيحة في هذا المكان. اشرحها بنفسك بقدر ما تعرف كيف هو الأمر هنا.
house-handover-denied = غير صحيح هنا
house-handover-open = { $count ->
    [zero] لا جمل غير مؤكدة
    [one] جملة واحدة غير مؤكدة
    [two] جملتان غير مؤكدتين
    [few] { $count } جمل غير مؤكدة
    [many] { $count } جملة غير مؤكدة
   *[other] { $count } جملة غير مؤكدة
}
