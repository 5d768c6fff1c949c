# Machine draft, not reviewed by a speaker.
other-words-title = Les mots d’un enfant dits autrement
other-words-translation = Traduit
other-words-translation-in = En { $language }
other-words-transcript = Ce qu’on entend sur l’enregistrement
other-words-transcript-in = Ce qu’on entend sur l’enregistrement, en { $language }
other-words-by-worker = Par { $writer }, { $day }.
other-words-by-interpreter = Interprété par { $name }. Noté par { $writer }, { $day }.
other-words-by-other = Par { $name }. Noté par { $writer }, { $day }.
other-words-confirmed = Cela a été relu à l’enfant, qui a dit que c’est juste.
other-words-not-done = Cela n’a pas été relu à l’enfant.
other-words-older = { $count ->
    [one] Une version plus ancienne
   *[other] { $count } versions plus anciennes
  }
other-words-add = Ajouter une traduction
other-words-add-voice = Noter par écrit ou traduire
other-words-lead = Cela se tient à côté des mots de l’enfant, jamais à leur place. Qui n’a pas accès à ces mots n’a pas accès à ceci.
other-words-kind = Qu’ajoutez-vous ?
other-words-kind-transcript = Ce qu’on entend sur l’enregistrement
other-words-kind-translation = Une traduction
other-words-language = Langue de ce que vous écrivez
other-words-language-other = Une autre langue
other-words-text = Les mots
other-words-text-hint = Comme l’enfant le dit : rien de mieux, rien en moins. Ne confiez jamais les mots d’un enfant à un service de traduction.
other-words-put-by = Qui l’a dit avec ces mots ?
other-words-put-by-worker = Moi
other-words-put-by-interpreter = Un interprète
other-words-put-by-other = Quelqu’un d’autre
other-words-name = Nom
other-words-back = Cela a-t-il été relu à l’enfant ?
other-words-back-confirmed = Oui, et l’enfant a dit que c’est juste
other-words-back-not-done = Non
