# Machine draft, not reviewed by a speaker.
# Envoyer et recevoir, en mots simples.
sync-ok = Tout est envoyé
sync-waiting = { $count ->
    [one] { $count } changement attend d’être envoyé
   *[other] { $count } changements attendent d’être envoyés
}
sync-working = Envoi et réception…
sync-offline = Pas de connexion. Enregistré sur cette tablette
sync-attention = { $count ->
    [one] { $count } chose demande votre attention
   *[other] { $count } choses demandent votre attention
}
sync-signed-out = Identifiez-vous de nouveau pour envoyer
sync-other-tab = Un autre onglet de ce navigateur envoie

queue-title = Ce qui est envoyé
queue-lead = Tout ce que vous écrivez est d’abord enregistré sur cette tablette. C’est envoyé quand il y a une connexion.
queue-now = Envoyer et recevoir maintenant
queue-no-line = Il n’y a pas de connexion en ce moment. Tout est enregistré sur cette tablette et partira tout seul dès qu’il y en aura une.
queue-last = Dernier contact avec le serveur : { $when }
queue-never = Cette tablette n’a pas joint le serveur depuis qu’elle est déverrouillée.
queue-waiting-title = Attend d’être envoyé
queue-waiting-empty = Rien n’attend. Tout est au serveur.
queue-held-title = Demande votre attention
queue-held-lead = Le serveur a gardé ces changements mais ne les a pas mis dans le dossier. Rien n’est perdu.
queue-held-empty = Le serveur a tout accepté.
queue-held-none-yet = Rien ne demande votre attention. Ce qui attend ci-dessous n’est pas encore au serveur.
queue-held-not_assigned = Vous ne travaillez plus sur ce dossier. Demandez à votre responsable de le reprendre ou de vous l’attribuer.
queue-held-malformed_answer = La réponse ne va pas avec sa question. Ouvrez le formulaire, vérifiez la réponse et enregistrez-la de nouveau.
queue-held-unknown_form = Le serveur ne connaît pas cette version du formulaire. Il la connaîtra après sa prochaine mise à jour.
queue-held-too_new = Cela a été écrit avec une version de Heard plus récente que celle du serveur. Ce sera accepté après la mise à jour du serveur.
queue-held-not_allowed = Cette tablette n’a pas le droit de faire ce changement. Prévenez votre administrateur.
queue-held-never_there = Rien sur un enfant ne va jamais à quelqu’un de ce nom : il ne peut donc pas figurer ici. L’essai est noté dans le dossier. Ouvrez le formulaire et nommez qui aide vraiment, ou laissez vide. Si un service a demandé quelque chose, notez-le dans les demandes.
queue-held-group_held = Cela a été enregistré avec un autre changement qui est retenu.
queue-held-mismatch = Un autre changement porte la même marque. Les deux sont gardés. Prévenez votre administrateur.
queue-held-too_large = Cette réponse est trop grande pour être envoyée. Ouvrez-la et raccourcissez-la.
queue-item-answer = Réponse à « { $question } »
queue-case-gone = Un dossier qui n’est plus sur cette tablette
queue-item-answer-alone = Votre réponse « { $answer } »
queue-item-row = Une ligne dans « { $question } »
queue-item-fact-case_opened = Dossier ouvert
queue-item-fact-document_opened = Formulaire commencé
queue-item-fact-child_statement = Quelque chose que l’enfant a dit
queue-item-fact-child_session = La séance d’un enfant
queue-item-fact-sign_off = Signature
queue-item-fact-note = Note
queue-item-fact-contact = Contact
queue-item-fact-lock_opened = Questions fermées ouvertes
queue-item-fact-other = Entrée
queue-open = Ouvrir
queue-resend = Renvoyer

save-saved = Enregistré sur cette tablette
save-saved-at = Enregistré sur cette tablette, { $time }
save-sent = Envoyé
save-waiting = Enregistré ici, attend d’être envoyé
save-saving = Enregistrement…
save-attention = Demande votre attention : pas encore enregistré
save-idle = Les réponses sont enregistrées pendant que vous écrivez
queue-state = En ce moment
queue-conflicts = { $count ->
    [one] { $count } question a des réponses différentes
   *[other] { $count } questions ont des réponses différentes
}
queue-conflicts-why = Deux personnes ont répondu à la même question sans le savoir. Les deux réponses sont gardées jusqu’à ce que quelqu’un décide.
