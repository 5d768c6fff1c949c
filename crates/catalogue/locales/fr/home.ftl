# Machine draft, not reviewed by a speaker.
# Accueil.
home-title = Aujourd’hui
home-greeting = { $name }
home-due-title = Ce qui vous attend d’abord
home-due-empty = Rien n’est en retard et rien n’est signalé. Bien.
home-due-all = Tout afficher ({ $count })
home-approvals-title = Attend votre décision
home-approval-why = « { $form } » – signé par { $who } le { $when }
home-cases-title = Mes dossiers
home-cases-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
home-cases-empty-title = Encore aucun dossier sur cette tablette
home-cases-empty-words = Ouvrez un nouveau dossier quand vous rencontrez un enfant. Les dossiers qui vous sont attribués apparaissent ici après le prochain contact avec le serveur.
home-cases-loading = Ouverture de vos dossiers…
home-search-label = Chercher par nom ou numéro
home-search-none = Rien trouvé avec ces lettres. Essayez moins de lettres, une autre orthographe ou le numéro du dossier.
home-search-count = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
home-new-case = Nouveau dossier
home-next-step = Ensuite : { $step }
home-last-contact = Dernier contact { $when }
home-last-contact-none = Encore aucun contact noté
home-waiting = { $count ->
    [one] { $count } changement pas encore envoyé
   *[other] { $count } changements pas encore envoyés
}
home-unnamed = Enfant encore sans nom
home-number-local = { $number } (numéro sur cette tablette)
home-admin-words = Votre rôle n’ouvre pas de dossiers.
home-admin-staff = Les personnes qui travaillent avec Heard
home-admin-staff-words = Ajouter quelqu’un, donner un nouveau code unique, fermer un compte.
home-admin-assign = Qui travaille sur quel dossier
home-admin-assign-words = Par numéro seulement. Vous ne voyez aucun contenu.
home-admin-record-words = Enregistrer ce que les enfants entendent, dans chaque langue.
home-admin-house-words = Quelles phrases sont vraies ici, pour que personne n’entende ce qui n’est pas.

attention-immediate_danger = Urgent : en danger aujourd’hui
attention-self_harm = Risque de se faire du mal
attention-detention = L’enfant est retenu
attention-conflict = Deux réponses différentes à la même question

nav-home = Aujourd’hui
nav-queue = Ce qui est envoyé
nav-settings = Réglages
nav-staff = Personnel
nav-assign = Attribuer les dossiers
nav-lock = Verrouiller
nav-skip = Aller au contenu
attention-by = { $what } – au plus tard le { $day }
attention-since = { $what } – en retard depuis le { $day }
attention-today = { $what } – aujourd’hui
attention-today-by = { $what } – aujourd’hui à { $time } au plus tard
attention-child_wants_to_tell = L’enfant veut le dire à quelqu’un d’autre
attention-child_asked_for_help = L’enfant a demandé de l’aide
attention-urgent_health = Besoin de santé urgent
attention-return_before_determination = Une décision de retour existe avant une détermination
attention-risk_response = La réponse au risque est attendue
attention-missing_risk = L’enfant risque de disparaître
attention-urgent_need = Besoin urgent
attention-appeal_deadline = Délai de recours
attention-appeal-over = Le délai de recours a pris fin le { $day }
attention-guardian_missing = Pas encore de tuteur
attention-signature_broken = Une signature n’est pas valable : ce qu’elle disait ne compte pas
attention-guardian_feared = Voir d’abord si l’enfant est en sécurité avec son tuteur : superviseur et autorité
attention-guardians_disagree = Deux tuteurs ne sont pas d’accord : superviseur et commission
attention-voices_differ = L’enfant et le tuteur ne sont pas d’accord : en parler ensemble ; le superviseur regarde
attention-emergency_unseen = Quelque chose part sans accord à cause d’un danger : un superviseur le regarde
attention-legal_waits = Une communication ordonnée par la loi attend un superviseur
attention-request_unseen = Une autorité a demandé quelque chose, et le délégué à la protection des données ne l’a pas vu
attention-opening_asked = Le délégué à la protection des données demande pourquoi des questions fermées ont été ouvertes
attention-link_to_close = Une personne qui ne représente pas l’enfant actuellement peut encore répondre par un lien : retirez-le
attention-link_answered = Un tuteur a répondu sur son téléphone
attention-copy_due = Une copie de ce qui a été signé reste à remettre
attention-advice_wished = Quelqu’un veut un avocat ou plus de temps avant de décider : aidez-le
attention-tell_to_stop = Un accord a été repris : dites à ceux qui ont reçu quelque chose de ne plus l’utiliser
attention-tell_child = Quelque chose part ou est parti sans accord : dites-le à l’enfant, ou écrivez pourquoi non
attention-permission_ends = Un accord prend bientôt fin : redemandez s’il est encore nécessaire
home-differ-guardian_feared = Un enfant a peut-être peur de son tuteur, ou subit une pression. Parlez avec l’enfant seul et prévenez l’autorité. Le tuteur n’en voit rien.
home-differ-guardians_disagree = Deux tuteurs ne sont pas d’accord. Rien ne part sur ce point. Regardez les deux avis et portez-les devant la commission.
home-differ-voices_differ = L’enfant et le tuteur sont en désaccord depuis une semaine. Regardez les deux avis.
home-differ-legal_waits = Quelque chose doit partir parce qu’une loi ou un tribunal le dit. Regardez : acceptez, ou dites pourquoi non.
home-differ-request_unseen = Une autorité a demandé quelque chose sur un enfant, et le délégué à la protection des données ne l’a pas vu depuis plus d’un jour. Appelez-le. Rien n’est donné avant une réponse.
home-differ-opening_asked = Le délégué à la protection des données demande pourquoi quelqu’un a ouvert des questions fermées. Répondez en mots ; qui les a ouvertes peut aussi répondre.
home-differ-emergency_unseen = Quelque chose peut partir sans accord à cause d’un danger. Regardez-le aujourd’hui.
attention-trafficking_referral = L’orientation pour signes de traite est ouverte
attention-legal_screen = L’examen juridique est ouvert
attention-mismatch = Un changement ne correspond pas ; prévenez votre administrateur
attention-sent_back = La personne responsable a renvoyé un formulaire
attention-action_due = Une action est attendue
attention-full_assessment = L’évaluation complète est attendue
attention-next_assessment = La prochaine évaluation est attendue
attention-statelessness_referral = L’orientation pour apatridie est ouverte
attention-birth_registration = La naissance n’est pas enregistrée
attention-turns = Aura 18 ans le { $day }
attention-turned = A eu 18 ans le { $day }
attention-child_feels_unsafe = L’enfant ne se sent pas en sécurité quelque part
attention-talk_first = L’enfant retient quelqu’un : parlez avec l’enfant avant que quiconque cherche cette personne
attention-child_asked_question = L’enfant a posé une question
home-look-back = Revenir sur l’entretien du { $day } : trois questions
attention-hand_on = L’enfant veut que quelqu’un lise ce qu’il a dit : transmettez-le
attention-explain_again = Expliquer autrement ce que nous n’avons pas bien expliqué
attention-child_put_off = L’enfant a remis une question à un autre jour
