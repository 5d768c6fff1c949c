# Machine draft, not reviewed by a speaker.
other-words-title = كلام طفل بكلمات أخرى
other-words-translation = مترجم
other-words-translation-in = باللغة: { $language }
other-words-transcript = ما يُسمع في التسجيل
other-words-transcript-in = ما يُسمع في التسجيل، باللغة: { $language }
other-words-by-worker = كتبه { $writer }، { $day }.
other-words-by-interpreter = ترجمه شفويًا { $name }. كتبه { $writer }، { $day }.
other-words-by-other = من { $name }. كتبه { $writer }، { $day }.
other-words-confirmed = قُرئ على الطفل وقال إنه صحيح.
other-words-not-done = لم يُقرأ على الطفل.
other-words-older = { $count ->
    [zero] لا نسخ أقدم
    [one] نسخة أقدم
    [two] نسختان أقدم
    [few] { $count } نسخ أقدم
    [many] { $count } نسخة أقدم
   *[other] { $count } نسخة أقدم
  }
other-words-add = أضف ترجمة
other-words-add-voice = اكتب ما يُسمع أو ترجمه
other-words-lead = يقف هذا بجانب كلام الطفل ولا يحل محله أبدًا. ومن لا يحق له ذلك الكلام لا يصل إليه هذا.
other-words-kind = ماذا تضيف؟
other-words-kind-transcript = ما يُسمع في التسجيل
other-words-kind-translation = ترجمة
other-words-language = لغة ما تكتبه
other-words-language-other = لغة أخرى
other-words-text = الكلام
other-words-text-hint = كما يقوله الطفل: لا أجمل ولا أقصر. لا تعطِ كلام طفل لأي خدمة ترجمة.
other-words-put-by = من قاله بهذه الكلمات؟
other-words-put-by-worker = أنا
other-words-put-by-interpreter = مترجم شفوي
other-words-put-by-other = شخص آخر
other-words-name = الاسم
other-words-back = هل قُرئ على الطفل مرة أخرى؟
other-words-back-confirmed = نعم، وقال الطفل إنه صحيح
other-words-back-not-done = لا
