# Machine draft, not reviewed by a speaker.
evidence-title = يستند هذا إلى ما قاله الطفل
evidence-lead = اختر كلمات الطفل نفسها التي تستند إليها هذه الإجابة. تُربط ولا تُنسخ. وإذا سحب الطفل شيئًا فإنه يُخفى هنا أيضًا.
evidence-add = اربط كلمات الطفل
evidence-change = غيّر الروابط
evidence-near = حول هذا السؤال
evidence-other = أشياء أخرى قالها الطفل
evidence-all = ما قاله الطفل
evidence-keep = احفظ هذه الروابط
evidence-words-title = ما قاله الطفل
evidence-not-here = شيء لم يُشارَك معك
evidence-line = يستند إلى: { $words }
evidence-timeline = ربط { $who } إجابة بما قاله الطفل: { $form }
evidence-used = يُستخدم هذا في
