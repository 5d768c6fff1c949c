# Machine draft, not reviewed by a speaker.
child-knows-open = Qui sait quelque chose sur moi ?
child-knows-close = Fermer
child-knows-worker = Lit ce que tu envoies. Les autres le lisent seulement si tu le veux.
child-knows-team-who = D’autres personnes qui travaillent ici
child-knows-team = Elles lisent ce que les adultes écrivent sur toi, si leur travail est de t’aider. Ce que tu dis, elles le lisent seulement si tu le veux.
child-knows-team-young = Elles lisent ce que tu dis seulement si tu le veux.
child-knows-none = Personne d’autre n’a rien reçu sur toi jusqu’ici.
child-knows-got = A reçu quelque chose sur toi le { $day }.
child-knows-got-young = A reçu quelque chose sur toi.
child-knows-not-yet = N’a rien reçu jusqu’ici.
child-knows-may = Peut recevoir quelque chose.
child-knows-may-until = Peut recevoir quelque chose jusqu’au { $day }.
child-knows-more = Peut recevoir plus.
child-knows-more-until = Peut recevoir plus jusqu’au { $day }.
child-knows-no-more = Ne reçoit plus rien.
child-knows-stopped = Ne reçoit plus rien. Nous leur avons dit de ne plus l’utiliser.
child-knows-law = Une loi dit qu’ils peuvent le savoir, ou il y avait un danger.
child-knows-for-trace = Pour chercher ta famille.
child-knows-for-verify = Pour voir qui est ta famille et comment elle vit.
child-knows-for-health = Pour t’aider quand tu es malade.
child-knows-for-mhpss = Pour t’aider quand tu vas mal.
child-knows-for-school = Pour te trouver une place à l’école.
child-knows-for-legal = Pour t’aider avec la loi.
child-knows-for-panel-extra = Pour bien décider pour toi.
child-knows-for-foreign = Pour prendre soin de toi dans un autre pays.
child-knows-for-voice = Pour garder ta voix.
child-knows-for-draw = Pour garder tes dessins.
child-knows-for-contact = Pour joindre ton tuteur.
child-knows-for-learn = Pour compter combien d’enfants nous aidons.
child-knows-kind-panel = Les personnes qui décident
child-knows-kind-guardian = Ton tuteur
child-knows-kind-lawyer = Ton avocat
child-knows-kind-health = Un médecin ou une infirmière
child-knows-kind-school = Une école
child-knows-kind-ngo-partner = Des gens qui aident les enfants
child-knows-kind-child-protection-authority = Le bureau qui protège les enfants
child-knows-kind-tracing-body = Des gens qui cherchent les familles
child-knows-kind-family-member = Quelqu’un de ta famille
child-knows-kind-foreign-child-protection = Un bureau qui protège les enfants dans un autre pays
child-knows-kind-police = La police
child-knows-asked = { $who } a demandé des choses sur toi le { $day }.
child-knows-asked-nothing = Nous ne leur avons rien dit sur toi.
child-knows-asked-open = Nous ne leur avons rien dit.
child-knows-asked-outcome = Nous leur avons dit seulement ce qui a été décidé.
child-knows-asked-court = Un juge a dit que nous devons leur dire quelque chose. Tu peux demander ce que c’était.
child-knows-asker-child-protection = Un bureau qui protège les enfants
child-knows-asker-court = Un juge
child-knows-asker-police-crime = La police
child-knows-asker-police-other = La police
child-knows-asker-immigration-decision = Un bureau qui décide qui peut rester
child-knows-asker-immigration-enforcement = Un bureau qui renvoie des gens
child-knows-asker-foreign-state = Un bureau d’un autre pays
child-knows-asker-other = Quelqu’un
child-agreed-title = Tu as dit oui à ceci :
child-agreed-stop = Je ne veux plus cela
child-agreed-sure = On arrête cela ?
child-agreed-yes = Oui, on arrête
child-agreed-no = Non, cela peut rester
child-agreed-stopped = Tu as dit stop. Plus rien ne part pour cela. { $worker } verra que tu as dit stop.
child-agreed-sent = Ils ont reçu quelque chose le { $day }. Cela reste chez eux. Nous leur disons de ne plus l’utiliser.
child-knows-day = C’était ainsi le { $day }.
guardian-knows-title = Qui sait quoi
guardian-knows-lead = Qui a reçu quelque chose sur l’enfant, et jusqu’à quand on peut en envoyer plus. C’était ainsi le { $day }.
guardian-knows-lead-of-age = Qui a reçu quelque chose sur vous, et jusqu’à quand on peut en envoyer plus. C’était ainsi le { $day }.
guardian-knows-asked-title-of-age = Autorités qui ont posé des questions sur vous
guardian-knows-back = Revenir où j’étais
guardian-knows-none = Personne n’a rien reçu jusqu’ici, et rien ne peut partir aujourd’hui.
guardian-knows-today = Ce que vous dites aujourd’hui n’est pas encore dans cette liste
guardian-knows-today-words = Cela compte dès que { $worker } l’a reçu. Avant que quelque chose parte, on demande aussi à l’enfant s’il est assez grand, et à toute autre personne qui doit être d’accord. Jusque-là, rien ne part pour cela.
guardian-knows-today-words-of-age = Cela compte dès que { $worker } l’a reçu. Jusque-là, rien ne part pour cela.
guardian-knows-waiting = Vous avez dit oui, et rien ne part encore
guardian-knows-waits-child = On n’a pas encore demandé à l’enfant. On lui demande d’abord.
guardian-knows-waits-others = Quelqu’un d’autre doit encore être d’accord. Demandez à { $worker }.
guardian-knows-kind = Qui
guardian-knows-purpose = Pour quoi
guardian-knows-what = Informations
guardian-knows-got = Reçu
guardian-knows-got-nothing = Rien jusqu’ici
guardian-knows-more = À partir de maintenant
guardian-knows-until = On peut en envoyer plus jusqu’au { $day }
guardian-knows-open-end = On peut en envoyer plus jusqu’à ce que quelqu’un le reprenne
guardian-knows-no-more = Plus rien n’y va
guardian-knows-stopped = Plus rien n’y va ; on leur a dit de ne plus l’utiliser
guardian-knows-law = Par la loi, ou en cas de danger
guardian-knows-by-law = Par la loi : { $who }, { $rule }
guardian-knows-asked-title = Autorités qui ont posé des questions sur l’enfant
guardian-knows-answered = Réponse : { $answer }
guardian-agreed-title = Ce que j’ai accepté
guardian-agreed-and-knows = Ce que j’ai accepté, et qui sait quoi
guardian-agreed-lead = Vous pouvez reprendre chaque point n’importe quel jour. Personne ne vous demande pourquoi.
guardian-agreed-none = Il n’y a rien que vous ayez accepté et qui compte encore.
guardian-agreed-sent = Quelque chose a été envoyé le { $day }. Reprendre ce point ne l’annule pas. Nous leur disons de ne plus l’utiliser.
guardian-agreed-take = Reprendre ce point
guardian-agreed-sure = Voulez-vous reprendre ce point ?
guardian-agreed-yes = Oui, je le reprends
guardian-agreed-stays = Non, cela reste ainsi
guardian-agreed-taken = Vous avez repris ce point
guardian-agreed-then = Plus rien ne part pour cela. C’est inscrit dans le dossier, à votre nom, dès que la tablette est rendue.
guardian-agreed-all = Tout reprendre
guardian-agreed-all-sure = Voulez-vous reprendre tout ce que vous avez accepté ?
guardian-agreed-all-taken = Vous avez tout repris
guardian-give-back = Rendre la tablette
guardian-line-taken = Vous avez repris ce point aujourd’hui
guardian-line-taken-words = On ne peut donc pas choisir oui ici aujourd’hui. Vous pourrez dire oui à un autre rendez-vous.
guardian-knows-team-title = Qui de nous peut lire quoi
guardian-knows-team-case = Les chargés de dossier et les superviseurs à qui ce dossier est confié lisent ce que des adultes y écrivent. Ce que l’enfant a dit est lu par la personne qui était assise à côté de lui, et par d’autres seulement si l’enfant les a choisis.
guardian-knows-team-case-of-age = Les chargés de dossier et les superviseurs à qui votre dossier est confié lisent ce qui y est écrit. Ce que vous avez dit vous-même est lu par la personne qui était assise à côté de vous, et par d’autres seulement si vous les avez choisis.
guardian-knows-team-dpo = Le délégué à la protection des données voit ce que des autorités ont demandé, les noms refusés, qui a ouvert des questions fermées et pourquoi, et le journal de qui a ouvert le dossier. Rien d’autre de ce qui y est écrit.
guardian-knows-team-admin = Les administrateurs décident qui est chargé d’un dossier. Ils n’en lisent rien.
guardian-knows-team-office = Le bureau des plaintes lit ce qu’on lui écrit, et rien du dossier.
child-knows-team-roles = Peuvent ouvrir maintenant ce qui est écrit sur toi : { $who }.
child-knows-role-caseworker = { $count ->
    [one] une personne qui aide les enfants
   *[other] { $count } personnes qui aident les enfants
}
child-knows-role-supervisor = { $count ->
    [one] une personne qui vérifie notre travail
   *[other] { $count } personnes qui vérifient notre travail
}
child-knows-role-other = { $count ->
    [one] une autre personne qui travaille ici
   *[other] { $count } autres personnes qui travaillent ici
}
child-knows-opened = Le { $day }, { $who } a ouvert des questions sur toi que nous gardons fermées.
child-knows-opened-young = Nous gardons fermées des choses sur toi. Elles ont été ouvertes par { $who }.
child-knows-opened-talking = C’était pour parler avec toi.
child-knows-opened-writing = C’était pour noter ce que quelqu’un a dit.
child-knows-opened-protecting = C’était pour te protéger ou pour te trouver de l’aide.
child-knows-opened-checking = C’était pour regarder notre travail.
child-knows-opened-other = Tu peux demander pourquoi.
guardian-knows-team-roles = Chargés de ce dossier maintenant : { $who }.
guardian-knows-role-caseworker = { $count ->
    [one] un chargé de dossier
   *[other] { $count } chargés de dossier
}
guardian-knows-role-supervisor = { $count ->
    [one] un superviseur
   *[other] { $count } superviseurs
}
guardian-knows-role-other = { $count ->
    [one] un autre membre du personnel
   *[other] { $count } autres membres du personnel
}
guardian-knows-opened-title = Qui a ouvert des questions fermées
guardian-knows-opened-lead = Certaines questions restent fermées jusqu’à ce que l’un de nous écrive pourquoi il doit les lire. Chaque ouverture reste notée.
guardian-knows-opened = { $day } : { $who }.
guardian-knows-opened-talking = Pour en parler avec vous.
guardian-knows-opened-writing = Pour noter ce que quelqu’un a dit.
guardian-knows-opened-protecting = Pour vous protéger ou organiser de l’aide.
guardian-knows-opened-checking = Pour vérifier le travail ou préparer une décision.
guardian-knows-opened-other = Pour une autre raison. Vous pouvez demander laquelle.
