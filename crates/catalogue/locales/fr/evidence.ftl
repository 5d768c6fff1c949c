# Machine draft, not reviewed by a speaker.
evidence-title = Ceci repose sur ce que l’enfant a dit
evidence-lead = Choisissez les propres mots de l’enfant sur lesquels repose cette réponse. Ils sont liés, pas recopiés. Si l’enfant retire quelque chose, cela est caché ici aussi.
evidence-add = Lier les mots de l’enfant
evidence-change = Modifier les liens
evidence-near = Sur cette question
evidence-other = Autres choses que l’enfant a dites
evidence-all = Ce que l’enfant a dit
evidence-keep = Garder ces liens
evidence-words-title = Ce que l’enfant a dit
evidence-not-here = quelque chose qui n’est pas partagé avec vous
evidence-line = Repose sur : { $words }
evidence-timeline = { $who } a lié une réponse à ce que l’enfant a dit : { $form }
evidence-used = C’est utilisé dans
