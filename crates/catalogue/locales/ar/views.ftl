# Machine draft, not reviewed by a speaker.
# آراء الطفل على مكتب الموظف: ما عُرض عليه، وعبر الزمن، ووزنها.
views-coverage-title = ما عُرض على الطفل
views-coverage-open = ما عُرض، ووزنه
views-coverage-lead = ينظر أي قرار بشأن طفل في 33 نقطة، مثل البيت أو المدرسة أو الأمان. يمكن أن يُسأل الطفل عن { $count } منها، ولكل واحدة من هذه سطر هنا: ما سُئل عنه الطفل بشأنها، قبلُ والآن ولاحقًا. أما غيرها، مثل القوانين والخدمات، فيبحث عنه الكبار. تُظهر ما لا نزال مدينين به للطفل. ليست درجة.
views-coverage-withheld = الطفل يختار من يرى ما قاله. حيث لا يوجد شيء، تركه الطفل أو ليس لك أن تراه.
views-come-back-title = الطفل ينتظر أن يعود إليه أحد
views-come-back-words = تحدث مع الطفل، ثم اكتب ما تم فعله.
views-come-back-write = كتابة ما تم فعله
talk-first-words = قال الطفل على خريطة الأشخاص إن شخصًا قد يكون في خطر، أو لا يجوز التواصل معه. لا يجوز أن يبدأ البحث قبل تدوين حديث عن ذلك.
talk-first-read = اقرأ ما قاله الطفل
views-grid-title = نقطة بنقطة
views-grid-factor = النقطة
views-column-before = قبل
views-column-now = الآن
views-column-later = لاحقًا
views-column-stay = لاحقًا: البقاء هنا
views-column-return = لاحقًا: العودة
views-column-third = لاحقًا: بلد آخر
views-column-family = لاحقًا: مع العائلة
views-column-other = لاحقًا: شيء آخر
views-solution-stay = البقاء هنا
views-solution-return = العودة
views-solution-third = بلد آخر
views-solution-family = العيش مع العائلة
views-solution-other = شيء آخر
views-cell-answered = قيل
views-cell-partly = جزئيًا
views-cell-left-out = تُرك
views-cell-not-yet = لم يُعرض
views-cell-not-shared = تُرك أو لم يُشارك
views-cell-not-applicable = لا يُسأل
views-cell-marked = لا ينطبق
views-cell-put-off = أجّله الطفل
views-cell-explained = مشروح
views-cell-title = { $factor } · { $column }
views-cell-open = { $cell }: { $state }. اقرأ الكلمات.
views-cell-open-mark = { $cell }: { $state }. افتح.
views-cell-noted = دوّن شخص بالغ شيئًا هنا، في القائمة أو في سجل الآراء. هذا ليس جواب الطفل نفسه أبدًا.
views-row-explained = كتب أحدهم لماذا لم يُعرض.
views-legend-answered = قال الطفل شيئًا.
views-legend-partly = جزئيًا، أو عن طريق شخص آخر.
views-legend-left-out = عُرض وتركه الطفل. هذا مكتمل.
views-legend-not-yet = لم يُعرض بعد، أو طلب الطفل يومًا آخر.
views-legend-not-applicable = لا يُسأل الأطفال عن هذا لذلك الوقت، أو كتب أحدهم لماذا لا ينطبق على هذا الطفل.
views-not-asked-title = ما لا يُسأل عنه الأطفال أبدًا، ولماذا
views-not-asked-never = ليس سؤالًا لطفل أبدًا. قد يتحدث الطفل عنه من نفسه.
views-not-asked-by-adults = يستعلم عنه البالغون.
views-not-asked-about-systems = عن البلدان والخدمات.
views-open-title = { $count ->
    [zero] لا توجد نقاط تُعرض أو تُشرح
    [one] نقطة واحدة لا تزال تُعرض أو تُشرح
    [two] نقطتان لا تزالان تُعرضان أو تُشرحان
    [few] { $count } نقاط لا تزال تُعرض أو تُشرح
    [many] { $count } نقطة لا تزال تُعرض أو تُشرح
   *[other] { $count } نقطة لا تزال تُعرض أو تُشرح
}
views-open-words = قبل طلب القرار، تُعرض كل منها على الطفل، أو يكتب أحدهم لماذا لم تُعرض.
views-open-explain = اكتب لماذا لم يُعرض شيء
views-open-none = عُرض كل شيء على الطفل، أو شُرح.
views-open-not-known = غير معروف لك: هل عُرض كل شيء على الطفل
views-open-not-known-words = لا يصلك كل ما قاله الطفل. من تحدث مع الطفل يرى ما بقي عرضه عليه.
views-factor-i01 = البيت والأسرة
views-factor-i02 = أذى سابق
views-factor-i03 = خطر الأذى
views-factor-i04 = أشخاص مهمون
views-factor-i05 = مدى قربهم
views-factor-i06 = التعلق
views-factor-i07 = البعد عنهم
views-factor-i08 = شخص جديد يرعاني
views-factor-i09 = ما يستطيعه مقدمو الرعاية
views-factor-i10 = رأي مقدمي الرعاية
views-factor-i11 = الاجتماع من جديد
views-factor-i12 = من هو الطفل
views-factor-i13 = أن أبقى كما أنا
views-factor-i14 = التربية والمجتمع
views-factor-i15 = الثقافة والدين واللغة
views-factor-i16 = بعد غياب طويل
views-factor-i17 = الراحة واللعب
views-factor-i18 = الصحة والجسم
views-factor-i19 = المهارات والتدريب
views-factor-i20 = الطريق إلى الرشد
views-factor-i21 = ما قيل للطفل
views-factor-i22 = الآراء نفسها
views-factor-i23 = الفهم والنضج
views-factor-i24 = وزن الآراء
views-factor-c01 = أمان الأماكن
views-factor-c02 = المعاملة العادلة
views-factor-c03 = من يسهر عليه
views-factor-c04 = أشخاص وأماكن تبقى
views-factor-c05 = المدرسة
views-factor-c06 = كلفة المدرسة
views-factor-c07 = الطبيب والدواء
views-factor-c08 = الطعام والغرفة والمال
views-factor-c09 = أن يُسأل
views-topic-V01 = مرحبًا
views-topic-V03 = كيف أشعر
views-topic-V05 = أماكن
views-topic-V06 = ناسي
views-topic-V07 = حياتي
views-topic-V08 = كل خيار
views-topic-V09 = لو استطعت أن أختار
views-topic-V10 = ثلاث سلال
views-topic-V11 = رسالتي
views-topic-V12 = رسمي
views-topic-V13 = صوتي
views-topic-V14 = أسئلتي
views-topic-V18 = كيف كان
views-lanes-title = عبر الزمن
views-lanes-lead = سطر لكل موضوع، الأحدث أولًا. الكلمات الأقدم تبقى؛ ليست أخطاء.
views-version-newest = ما يُحسب اليوم
views-version-earlier = قيل من قبل
views-version-taken-back = سحب الطفل هذا
views-reason-changed-mind = «غيّرت رأيي.»
views-reason-new-information = «أعرف أكثر الآن.»
views-reason-want-to-add = «أريد أن أضيف شيئًا.»
views-reason-it-was-wrong = «كان خطأ.»
views-reason-someone-wrote-it-wrongly = «كتبه أحدهم خطأ.»
views-taken-back = { $topic }، { $when }: سحب الطفل هذا. لا يقرؤه أحد بعد الآن.
views-take-back = الطفل يسحب هذا
views-take-back-title = هل يريد الطفل سحب هذا؟
views-take-back-words = افعل هذا فقط إذا طلبه الطفل. تُخفى الكلمات عن كل من شُاركت معه، وعنك أيضًا. قل للطفل: من قرأها لا يمكن أن نجعله ينساها.
views-take-back-why = لماذا، إن قال الطفل
views-take-back-button = الطفل يسحبه
views-timeline-taken-back = سحب الطفل شيئًا
views-reading-title = كيف يقرؤه شخص بالغ
views-reading-add = أضف كيف تقرؤه
views-reading-hint = تقف بجانب كلمات الطفل ولا تحل محلها أبدًا.
views-how-asked = كيف سُئل
views-asked-in = لغة الشاشة: { $language }
views-source-child-alone = كان الطفل وحده مع الجهاز.
views-source-with-worker = جلس الموظف بجانب الطفل.
views-source-via-interpreter = عبر مترجم.
views-source-via-caregiver = أجاب عن الطفل شخص يعتني به.
views-source-aac = أجاب الطفل بلوحته أو بجهازه.
views-typed-child = كتب الطفل الكلمات.
views-typed-worker = كتبها الموظف كلمة بكلمة.
views-confirmed = نظر الطفل إليها من جديد أو قُرئت عليه، وقال إنها صحيحة.
views-read-back-not-known = لا يُعرف هل قُرئت على الطفل.
views-shown = الشاشة { $screen }، النصوص { $version }
views-translation-source = بلغة المصدر.
views-translation-machine-draft = كانت الترجمة مسودة آلة.
views-translation-speaker-reviewed = قرأ متحدث الترجمة.
views-translation-child-tested = جرّب أطفال الترجمة.
views-notice-title = انظروا في هذا مع الطفل
views-notice-pushed = يقول الطفل إن أحدًا ضغط عليه.
views-notice-influence = يقول الطفل إن أحدًا تحدث عن الخيار أو يريد خيارًا معينًا.
views-weight-title = أي وزن للآراء
views-weight-lead = تُحسب آراء الطفل بحسب ما يفهمه ويُظهره. العمر وحده ليس سببًا.
views-weight-whole = كل الآراء معًا
views-weight-point = النقطة: { $point }
views-weight-open = لم يوزن بعد
views-weight-departs = يخالف رغبة الطفل
views-weight-rests = { $count ->
    [zero] لا يستند إلى شيء قاله الطفل
    [one] يستند إلى شيء قاله الطفل
    [two] يستند إلى شيئين قالهما الطفل
    [few] يستند إلى { $count } أشياء قالها الطفل
    [many] يستند إلى { $count } شيئًا قاله الطفل
   *[other] يستند إلى { $count } شيء قاله الطفل
}
views-weight-begin = ابدأ سجل الآراء ودوّن الوزن
views-weight-write = دوّن الوزن
views-flaw-no-reason = لم يُختر سبب.
views-flaw-age-alone = العمر وحده ليس سببًا. اكتب ما رأيته أو سمعته.
views-flaw-too-few-reasons = يحتاج «بعض الوزن» إلى سبب ثانٍ، أو كلمات أكثر عن الأمان أو القانون.
views-flaw-another-talk = لم يمكن التقييم. تحدث مع الطفل من جديد؛ القرار ينتظر.
views-flaw-departs = هذا يخالف ما يريده الطفل. اكتب لماذا.
refused-age-is-no-reason = العمر وحده ليس سببًا لوزن آراء الطفل. اكتب ما رأيته أو سمعته.
refused-views-not-weighed = لم توزن آراء الطفل بعد. انظر «ما عُرض، ووزنه».
refused-views-not-offered = نقاط لم تُعرض على الطفل ولم تُشرح. انظر «ما عُرض، ووزنه».
field-link-nothing-said = لم يقل الطفل بعد شيئًا لك أن تراه.
field-link-taken-back = شيء سحبه الطفل
field-link-rests-on = يستند إلى ما قاله الطفل:
views-topic-V20 = ما قاله الطفل من قبل
views-again-same = في { $when } قال الطفل: ما زال كما هو.
views-again-changed = في { $when } قال الطفل إن هذا صار مختلفًا، ولم يقل كيف.
views-again-added = في { $when } قال الطفل المزيد إلى جانب هذا؛ وهذا يبقى.
views-again-wanted-to-add = في { $when } أراد الطفل أن يضيف شيئًا إلى هذا؛ ولم يُكتب شيء. اسأله ماذا كان.
views-paper = نسخة للطفل
views-paper-lead = كل ما قاله الطفل بحسب التاريخ وبلغته. اسأل الطفل إن كان يريد الورقة، وأين يحفظها بحيث لا يقرؤها غيره.
views-paper-title = ما قلته حتى الآن
views-paper-now = هذا ما يُحسب اليوم
views-paper-before = قلت هذا من قبل
views-seen-title = ما شوهد
views-seen-lead = الطفل دون الرابعة يعبّر عن آرائه باللعب والجسد والسلوك. هذه ملاحظات كبار، وليست أبدًا كلمات الطفل.
views-seen-by = شاهده: { $name }
views-seen-means = قراءة شخص كبير:
views-seen-write = اكتب ما تراه

views-went-on = { $count ->
    [zero] لم يتجاوز الطفل أي سؤال
    [one] تجاوز الطفل سؤالًا واحدًا
    [two] تجاوز الطفل سؤالين
    [few] تجاوز الطفل { $count } أسئلة
    [many] تجاوز الطفل { $count } سؤالًا
   *[other] تجاوز الطفل { $count } سؤال
}
views-points-filter = أي نقاط
views-points-all = الكل: { $count }
views-points-open = ما زال يجب عرضه: { $count }
views-points-not-shared = غير معروف لك: { $count }
views-points-said = قال الطفل شيئًا: { $count }
views-points-left-out = تركه الطفل: { $count }
views-points-explained = مشروح: { $count }
views-points-passed-over = { $count ->
    [zero] لا توجد نقاط ناقصة خارج هذه القائمة.
    [one] نقطة واحدة ما زال يجب عرضها ليست في هذه القائمة.
    [two] نقطتان ما زال يجب عرضهما ليستا في هذه القائمة.
    [few] { $count } نقاط ما زال يجب عرضها ليست في هذه القائمة.
    [many] { $count } نقطة ما زال يجب عرضها ليست في هذه القائمة.
   *[other] { $count } نقطة ما زال يجب عرضها ليست في هذه القائمة.
}
views-points-show-open = عرض الناقص
views-points-line = { $state }: { $when }
views-mark-lead = لم يُعرض شيء هنا بعد. إن كانت هذه النقطة لا تنطبق على هذا الطفل في ذلك الوقت، فاكتبوا لماذا. تُعدّ عندئذ منجزة؛ وما إن يتكلم الطفل عنها حتى تقوم كلماته مكان ذلك.
views-mark-why = لماذا لا ينطبق على هذا الطفل
views-mark-hint = مثلًا: لم تكن هناك مدرسة حيث عاش الطفل من قبل. «صغير جدًا» ليس سببًا.
views-mark-short = اكتبوا أكثر قليلًا: { $least } حرفًا على الأقل.
views-mark-age = العمر وحده ليس سببًا. قولوا ما الذي لا يوجد لهذا الطفل.
views-mark-keep = لا ينطبق: احفظوا السبب
views-mark-stands = كتب أحدهم أن هذا لا ينطبق على هذا الطفل:
views-mark-written = كتبه { $who }، { $when }.
views-mark-take-back = اسحبوا هذا: يُعرض على الطفل
views-timeline-not-applicable = { $who } كتب لماذا لا تنطبق نقطة على الطفل
views-timeline-applies-again = { $who } سحب أن نقطة لا تنطبق على الطفل
views-standing-open = ناقص
views-standing-not-shared = غير معروف
views-standing-said = قيل
views-standing-left-out = متروك
views-standing-explained = مشروح

# مراجعة الحديث: ما فعله الموظف، لا ما قاله الطفل.
look-back-title = مراجعة ما فعلته أنت
look-back-due = حديثك مع الطفل في { $day }: ثلاثة أسئلة قصيرة عنك، ما دمت تتذكره.
look-back-lead = عنك أنت، لا عن الطفل. يستطيع كل من يعمل على هذا الملف أن يقرأه، فلا تكتب هنا شيئًا مما قاله الطفل.
look-back-open = راجع ما فعلته أنت
look-back-put-off = ليس الآن
look-back-save = احفظه
look-back-suggested = هل اقترحت جوابًا؟
look-back-suggested-hint = أيضًا بنظرة، أو بنبرة صوتك، أو بتكرار السؤال.
look-back-others = هل أجاب شخص آخر، أو ضغط على الطفل؟
look-back-others-hint = شخص في الغرفة أو على الهاتف، والمترجم أيضًا.
look-back-otherwise = ماذا ستفعل بشكل مختلف في المرة القادمة؟
look-back-words = كيف؟
look-back-yes = نعم
look-back-no = لا
look-back-not-sure = لست متأكدًا
look-back-empty = أجب عن أحد الأسئلة الثلاثة، أو اختر «ليس الآن».
look-back-written = كيف رأى { $name } ما فعله، { $when }
look-back-timeline = راجع { $who } حديثًا مع الطفل

# بعد الحديث: ما بقي عمله، وما يريد الطفل أن يُقرأ.
after-talk-title = ما يبقى عمله بعد هذا الحديث
after-talk-untold = ما لم يشرح للطفل في هذا الحديث، أو لم يشرح حتى النهاية
explain-again-title = ما يُشرح مرة أخرى
explain-again-lead = لم يصل هذا. هذا يقول كيف شرحنا نحن، ولا يقول شيئا عن الطفل. قولوه بطريقة أخرى: بصورة، أو بكلماتكم، أو مع المترجم.
explain-again-how = كيف شرحتموه
explain-again-how-hint = يمكن أن يبقى فارغا.
explain-again-done = شرحته مرة أخرى
explain-again-timeline = شرح { $who } شيئا للطفل مرة أخرى
hand-on-title = ما يريد الطفل أن يُقرأ
hand-on-lead = في الحديث اختار الطفل من يقرأ أي كلماته. أنتم، وفريقكم إن اختار ذلك، تقرؤونها هنا. كل من سواكم يتلقاها منكم.
hand-on-not-a-step = هذا عن كلمات الطفل. نعم الطفل أو لاؤه لخطوة، مثل البحث عن العائلة، شيء آخر ومكانه في صفحة من يعرف ماذا: لا يقوم أحدهما مقام الآخر.
hand-on-empty = لا شيء ينتظر. لم يبق أحد يُسلَّم إليه شيء.
hand-on-not-known = غير معروف لك: لا يصلك كل ما قاله الطفل. من تحدث مع الطفل يرى ما بقي تسليمه.
hand-on-waiting = يريد الطفل أن يقرأ هذا: { $names }. سلّموه، أو اكتبوا لماذا لا.
hand-on-open = تسليمه
hand-on-who = إلى: { $who }
hand-on-count = { $count ->
    [zero] لا شيء ينتظر منذ { $day }:
    [one] شيء واحد قاله الطفل، ينتظر منذ { $day }:
    [two] شيئان قالهما الطفل، ينتظران منذ { $day }:
    [few] { $count } أشياء قالها الطفل، تنتظر منذ { $day }:
    [many] { $count } شيئا قاله الطفل، ينتظر منذ { $day }:
   *[other] { $count } شيء قاله الطفل، ينتظر منذ { $day }:
}
hand-on-needs-yes = هنا لا يكفي اختيار الطفل وحده
hand-on-needs-yes-words = الخدمة أو المدرسة أو العائلة لا تتلقى شيئا إلا إذا قال نعم أيضا من يقف مع الطفل. اسألوا في صفحة من يعرف ماذا.
hand-on-compose = وضعه على ورقة
hand-on-below = الورقة في الأسفل كما ستُطبع.
hand-on-how = ماذا حدث له
hand-on-paper = تلقّاه على ورقة
hand-on-together = قرأناه معا
hand-on-not = لم يتلقّه
hand-on-why = لماذا لا
hand-on-why-hint = قولوه للطفل أيضا.
hand-on-keep = كتابته
hand-on-paper-title = ما أريد أن تقرأه
hand-on-timeline-paper = سلّم { $who } على ورقة ما أراد الطفل أن يُقرأ، إلى: { $to }
hand-on-timeline-together = قرأ { $who } ما أراد الطفل أن يُقرأ، مع: { $to }
hand-on-timeline-not = لم يُسلَّم ما أراد الطفل أن يُقرأ، إلى: { $to } ({ $who })
