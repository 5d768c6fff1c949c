# What a child said in other words: translated, or written down from its recording. Status: source.
other-words-title = A child's words in other words
other-words-translation = Translated
other-words-translation-in = In { $language }
other-words-transcript = Heard on the recording
other-words-transcript-in = Heard on the recording, in { $language }
other-words-by-worker = By { $writer }, { $day }.
other-words-by-interpreter = Interpreted by { $name }. Written down by { $writer }, { $day }.
other-words-by-other = By { $name }. Written down by { $writer }, { $day }.
other-words-confirmed = It was read to the child, who said that it is right.
other-words-not-done = It was not read to the child.
other-words-older = { $count ->
    [one] An older version
   *[other] { $count } older versions
  }
other-words-add = Add a translation
other-words-add-voice = Write down or translate
other-words-lead = It stands beside the child's words and never in their place. Whoever may not have those does not get this.
other-words-kind = What do you add?
other-words-kind-transcript = What is heard on the recording
other-words-kind-translation = A translation
other-words-language = Language of what you write
other-words-language-other = Another language
other-words-text = The words
other-words-text-hint = As the child says it: nothing better, nothing left out. Never give a child's words to a translation service.
other-words-put-by = Who put it into these words?
other-words-put-by-worker = I did
other-words-put-by-interpreter = An interpreter
other-words-put-by-other = Somebody else
other-words-name = Name
other-words-back = Was it read to the child again?
other-words-back-confirmed = Yes, and the child said that it is right
other-words-back-not-done = No
