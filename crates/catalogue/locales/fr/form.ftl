# Machine draft, not reviewed by a speaker.
# Remplir un formulaire.
form-sections = Parties
form-section-of = Partie { $n } sur { $all }
form-short-set = Premières heures
form-short-set-hint = Les questions des premières heures. Le reste peut attendre.
form-all = Toutes les questions
form-progress-not-started = pas commencé
form-progress-some = { $answered } sur { $wanted }
form-progress-complete = complet
form-next = Partie suivante
form-previous = Partie précédente
form-to-review = Vérifier et signer
form-review-title = Vérifiez vos réponses
form-review-gaps = { $count ->
    [one] { $count } réponse manque encore
   *[other] { $count } réponses manquent encore
}
form-review-proposed = Proposé : à regarder une fois
form-review-proposed-words = Ce qui est proposé n’est pas encore une réponse. Regardez chaque proposition une fois et appuyez sur « C’est juste », ou écrivez ce qui est vrai.
form-review-only-proposed = { $count ->
    [one] { $count } proposition à regarder une fois
   *[other] { $count } propositions à regarder une fois
}
form-review-part-missing = { $count ->
    [one] { $count } manquante
   *[other] { $count } manquantes
}
form-review-part-proposed = { $count ->
    [one] { $count } proposée
   *[other] { $count } proposées
}
form-review-ready = Tout ce qu’il faut est là.
form-review-sign-title = Signer
form-review-sign-words = J’ai rempli ce formulaire au mieux de mes connaissances. Les mots de l’enfant sont donnés comme l’enfant les a dits.
form-review-sign-button = Signer et remettre
form-review-approve-button = Approuver
form-review-return-button = Renvoyer
form-review-changed = Quelque chose a changé après la signature. Signez de nouveau quand c’est juste.
form-review-waits-server = Votre signature est d’abord gardée sur cette tablette. Elle compte pour les autres dès que le serveur l’a reçue.
form-review-no-answer = pas encore de réponse
form-resume = Reprendre où vous étiez : { $section }
form-loading = Ouverture du formulaire…
form-not-found = Ce formulaire n’est pas sur cette tablette.
form-errors-title = { $count ->
    [one] Une réponse est à revoir
   *[other] { $count } réponses sont à revoir
}
form-locked-s4 = Ces questions restent fermées. Dites pourquoi vous devez les ouvrir.
form-locked-begin = Dire pourquoi et ouvrir
form-locked-open = Ouvrir pour maintenant
form-locked-reason = Pourquoi devez-vous voir cela ?
form-locked-reason-hint = Noté avec votre nom. Cela reste ouvert jusqu’à ce que vous quittiez ce formulaire.
form-locked-reason-talking = J’en parle maintenant avec l’enfant
form-locked-reason-writing = J’écris ce que quelqu’un m’a dit
form-locked-reason-protecting = Je protège l’enfant ou j’organise de l’aide
form-locked-reason-checking = Je vérifie le travail ou je prépare une décision
form-locked-reason-other = Une autre raison, avec mes mots
form-locked-words = Avec vos mots
form-locked-words-hint = Nécessaire pour une autre raison. N’écrivez pas ici ce que disent les réponses.
form-locked-no-reason = Choisissez d’abord une raison.
form-locked-no-words = Dites la raison avec vos mots.
form-gate-notice-first = Expliquez d’abord l’information sur les données.
form-gate-reason-first = Notez d’abord le danger.
form-gate-questions = Ensuite, les questions fermées s’ouvrent ici. Ce qui est déjà écrit reste lisible.
form-gate-forms = Vous pouvez commencer un formulaire maintenant ; ses questions s’ouvrent ensuite. Retirer un accord et se plaindre restent toujours ouverts.
form-gate-weight = Ensuite, vous pouvez noter le poids ici.
form-gate-to-notice = Aller à l’information sur les données
form-gate-to-danger = Quelqu’un est en danger maintenant
form-gate-to-reason = Aller au danger
form-gate-not-yet = fermé pour l’instant
form-filled-next = Tout ce qui est rempli est juste : partie suivante
form-filled-review = Tout ce qui est rempli est juste : vérifier et signer
form-review-filled-in = { $value } (rempli pour vous : vérifiez)
form-review-kept-closed = Répondu, et gardé fermé
form-own-design = Fait pour Heard. Pas un formulaire officiel de l’OIM et de l’UNICEF.
form-stands-submitted = Signé par { $who } le { $when }
form-stands-submitted-words = Si vous changez une réponse, il faut signer à nouveau. Ce qui a été signé reste dans le dossier.
form-stands-unseen-words = Aucun superviseur ne travaille encore sur ce dossier. Donnez le numéro du dossier à votre superviseur. Si vous changez une réponse, il faut signer à nouveau.
form-stands-changed = Modifié depuis que { $who } a signé le { $when }
form-stands-changed-words = Vérifiez et signez à nouveau quand tout est juste.
form-stands-returned = Renvoyé par { $who } le { $when }
form-stands-returned-words = Changez ce qu’il faut, puis signez à nouveau.
form-stands-approved = Approuvé par { $who } le { $when }
form-stands-approved-words = Un changement demande une nouvelle signature et une nouvelle approbation. Ce qui a été approuvé reste dans le dossier.
form-in-english = Les questions de ce formulaire sont pour l’instant en anglais seulement.

field-no-answer = Pas de réponse parce que…
field-absence-not_known = Non connu
field-absence-declined = Préfère ne pas le dire
field-absence-not_asked = Non demandé
field-absence-withheld_for_safety = Laissé de côté par sécurité
field-absence-not_applicable = Ne s’applique pas
field-absence-clear = Répondre quand même
field-why-shown = Montré à cause d’une réponse précédente
field-computed-empty = Découle d’autres réponses
field-row-add = Ajouter
field-row-add-named = Ajouter : { $name }
field-row-remove = Enlever
field-row-removed = Enlevé.
field-row-undo = Remettre
field-row-untitled = Nouvelle entrée
field-row-done = Cette entrée est finie
field-row-none = Encore aucune.
field-filled-in = Rempli pour vous : vérifiez.
field-filled-in-confirm = C’est juste
field-filled-in-done = Confirmé.
field-conflict = Deux personnes ont répondu autrement. Ouvrez la comparaison pour choisir.
field-conflict-open = Comparer
field-changed-by = Changé par { $who }, { $when }
field-date-day = Jour
field-date-month = Mois
field-date-year = Année
field-date-unknown = non connu
field-date-today = Aujourd’hui
field-date-estimated = C’est une estimation
field-place-text = Lieu
field-choose = Choisir
field-search = Écrivez pour chercher, puis choisissez avec les flèches
field-suggested = Souvent utilisés
field-selected = choisi
field-not-here-yet = Ce genre de réponse (photo, fichier, son) viendra avec une version suivante.
field-attached = { $count ->
    [one] { $count } pièce jointe
   *[other] { $count } pièces jointes
}
field-urgent = Urgent
field-signed-at = Signé le { $when }

problem-missing = Nécessaire. S’il n’y a pas de réponse, dites pourquoi.
problem-missing-advised = Une réponse aiderait ici.
problem-in-future = Ce jour est dans le futur. Vérifiez la date.
problem-too-short = Écrivez un peu plus : au moins { $n } caractères.
problem-too-long = C’est trop long : au plus { $n } caractères.
problem-out-of-range = Prenez un nombre de { $min } à { $max }.
problem-neither-answered = Il faut une des deux réponses : celle-ci ou « { $other } ».
problem-too-few-rows = { $n ->
    [one] Il faut au moins { $n } entrée.
   *[other] Il faut au moins { $n } entrées.
}
problem-too-many-rows = { $n ->
    [one] Il y a place pour { $n } entrée au plus.
   *[other] Il y a place pour { $n } entrées au plus.
}
problem-not-a-date = Ce jour n’existe pas. Vérifiez jour, mois et année.
problem-not-in-list = Choisissez dans la liste. Ce qui est écrit ici n’est pas gardé.
problem-incomplete-date = Il faut jour, mois et année.
problem-incomplete-year = Il faut l’année, avec quatre chiffres.
problem-not-a-number = Utilisez des chiffres, par exemple 12 ou 0.5.
problem-not-a-moment = Il faut le jour, le mois, l’année et l’heure.
problem-not-kept = Cela ne peut pas être gardé ainsi. Changez-le ; d’ici là, la réponse précédente reste.
field-date-about = environ le { $date }
field-one-per-line = Un par ligne.
field-amount = Montant
field-currency = Monnaie
field-clear = Reprendre la réponse
field-none-found = Rien trouvé. Essayez d’autres lettres.
field-date-by-age = Seul l’âge est connu
field-date-age = Environ quel âge ?
field-date-use-age = Prendre cet âge
field-link-none = Il n’y en a pas encore dans ce dossier.
field-link-begin = Commencer : { $form }
field-link-no-list = Heard n’en tient pas encore de liste ; il n’y a donc rien à choisir.
field-link-elsewhere = une fiche qui n’est pas sur cette tablette
field-link-this-child = cet enfant
form-review-sign-as = Vous signez sous le nom de { $name }.
form-review-gaps-ask = { $count ->
    [one] { $count } réponse nécessaire manque. Signer quand même ?
   *[other] { $count } réponses nécessaires manquent. Signer quand même ?
}
form-review-gaps-reason = Pourquoi signez-vous maintenant ?
form-review-gaps-reason-hint = Une phrase suffit. Elle reste dans le dossier avec votre nom.
form-review-gaps-sign = Signer quand même
form-review-gaps-note = { $form } : signé alors que des réponses manquaient ({ $count }). Raison : { $reason }
refused-no-reason-for-gaps = Dites pourquoi vous signez alors que des réponses manquent.
form-others-named = { $name } remplit cette partie.
form-others-supervisor = C’est la personne responsable qui remplit cette partie.
form-others-own-work = Une autre personne responsable remplit cette partie, parce que ce travail est le vôtre.
form-others-closed = pas à remplir par vous
field-sign-as = Signer sous le nom de { $name }
field-moment-time = Heure
field-moment-now = Maintenant
problem-not-a-time = Écrivez l’heure comme 14:30.
form-review-missing = Manque
form-others-caseworker = C’est la personne chargée du dossier qui remplit cette partie.
form-others-officer = Le délégué à la protection des données remplit ceci.
field-signed-at-end = Cela s’écrit quand le formulaire est signé, sous « Vérifier et signer ».
form-review-return-title = Le renvoyer ?
form-review-return-words = Que faut-il changer ?
form-review-return-hint = La personne chargée du dossier le lit en haut du formulaire.
refused-nothing-said-to-change = Dites ce qu’il faut changer.
form-review-waits-decision = Signé. Une personne responsable qui ne l’a pas écrit décide ensuite.
form-reasons-title = Raisons qui ont été données
form-reasons-words = Pourquoi quelque chose a été sauté, ouvert ou fait autrement. Regardez-le avant de décider.
form-reasons-gaps = Signé alors que des réponses manquent
form-reasons-lock = Des questions fermées ont été ouvertes : { $question }
form-reasons-hand-over = Comment la tablette a été donnée à l’enfant
form-reasons-depth = Profondeur : { $depth } Pourquoi : { $reason }.
form-reasons-support = { $what }. Pourquoi : { $reason }.
permits-nothing = Ce formulaire sert à des notes. Il ne permet et ne retire rien : ce qui compte se trouve sous « Qui peut savoir quoi ».
form-message = Ce que l’enfant veut que les décideurs sachent
form-message-said = Dit par l’enfant le { $day }. Mot pour mot.
form-message-all = Tout ce que l’enfant a dit
field-consulate-closed = Un consulat reste fermé ici : tant qu’un enfant demande ou peut demander une protection, tant qu’un retour est craint et tant qu’aucun avocat n’assiste l’enfant.
