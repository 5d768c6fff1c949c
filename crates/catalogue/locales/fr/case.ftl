# Machine draft, not reviewed by a speaker.
# Un dossier.
case-new-title = Nouveau dossier
case-new-lead = Un dossier pour chaque enfant, aussi pour les frères et sœurs. Vous pouvez laisser le nom de côté pour le moment.
case-new-name = Nom que l’enfant veut porter
case-new-name-hint = Laissez vide si vous ne le savez pas encore.
case-new-site = Centre d’accueil
case-new-arrangement = Qui s’occupe de l’enfant ?
case-new-button = Ouvrir le dossier
case-new-similar = Il y a déjà sur cette tablette un dossier avec un nom proche :
case-not-found-title = Ce dossier n’est pas sur cette tablette
case-not-found-words = Il n’y a jamais été, ou vous n’y travaillez plus. Revenez à vos dossiers.
case-loading = Ouverture du dossier…

case-path-title = Le chemin
case-next-title = Prochaine étape
case-next-nothing = Rien ne manque pour cette étape.
case-danger-words = Mettez d’abord l’enfant en sécurité et prévenez maintenant votre responsable.
case-danger-go = Voir
case-missing-title = Manque encore pour elle
case-stage-done = fait
case-stage-now = maintenant
case-stage-later = plus tard
case-six-steps-note = Ces étapes sont un ordre de travail de cette application. Elles ne sont pas citées d’un guide.

case-forms-title = Formulaires
case-forms-begin = Commencer un autre formulaire
case-forms-begin-title = Commencer un formulaire
case-forms-needed = Nécessaire pour la prochaine étape
case-forms-own-design = Ces formulaires sont faits pour Heard. Ce ne sont pas des formulaires officiels de l’OIM et de l’UNICEF.
case-form-begun = commencé { $when }
case-form-version = version { $version }
case-form-progress = { $answered } réponses sur { $wanted }
case-form-complete = Complet
case-form-not-started = Pas commencé
case-form-signed = Signé
case-form-changed-since = Changé depuis la signature

case-people-title = Personnes
case-people-child = Enfant
case-people-worker = Travaille sur ce dossier
case-people-family = Famille
case-people-none = Personne n’est encore noté.
case-people-asked = A été sollicité pour décider

case-views-title = Ce que l’enfant a dit
case-views-empty = L’enfant ne nous a encore rien dit. Donnez-lui la tablette quand il le veut.
case-views-handover = Donner la tablette à l’enfant
case-views-open = Tout lire
case-views-verbatim = Avec les mots de l’enfant
case-views-shared-with = Peuvent le voir : { $names }
case-views-shared-nobody = Vous seulement. L’enfant n’a choisi personne d’autre.
case-views-state-skipped = L’enfant a continué sans répondre.
case-views-state-dont_know = « Je ne sais pas. »
case-views-state-dont_want = « Je ne veux pas le dire. »
case-views-state-later = « Un autre jour. »
case-views-state-tell_someone_else = L’enfant veut le dire à quelqu’un d’autre.
case-views-state-not_asked = Pas demandé.
case-views-left-out = L’enfant a laissé cela de côté.
case-views-state-not_applicable = Pas une question pour cet enfant.
case-views-replaced = L’enfant a remplacé cela le { $when }.
case-views-session = Entretien du { $when }
case-views-no-views = L’enfant ne nous a rien dit aujourd’hui. C’est un résultat complet et respecté.
case-views-help = L’enfant a appuyé sur « J’ai besoin d’aide maintenant ».
case-views-kept = L’enfant a gardé quelque chose pour un autre jour. Cela reste fermé sur cette tablette jusqu’au { $when }, et seul l’enfant l’ouvre.
case-views-withheld = Un ou une collègue a parlé avec l’enfant. Là où rien ne figure, l’enfant n’a rien dit ou a choisi qui peut le savoir.
case-views-kept-from-you = Ce que l’enfant a dit dans cet entretien, ou qu’il n’a rien dit, n’est pas pour vous. L’enfant choisit qui peut le savoir.

case-conflict-banner = { $count ->
    [one] Une question a deux réponses différentes
   *[other] { $count } questions ont deux réponses différentes
}
case-conflict-open = Les regarder
case-timeline-title = Qui a fait quoi
case-timeline-empty = Il ne s’est encore rien passé.
case-timeline-more = Montrer des entrées plus anciennes
case-timeline-answers = { $who } a répondu à { $count ->
    [one] { $count } question
   *[other] { $count } questions
  } dans « { $form } »
case-timeline-opened = { $who } a ouvert le dossier
case-timeline-form = { $who } a commencé « { $form } »
case-timeline-assigned = { $who } travaille maintenant sur ce dossier
case-timeline-unassigned = { $who } ne travaille plus sur ce dossier
case-timeline-statement = L’enfant nous a dit quelque chose
case-timeline-session = L’enfant avait la tablette
case-timeline-signed = { $who } a signé « { $form } »
case-timeline-approved = { $who } a approuvé « { $form } »
case-timeline-returned = { $who } a renvoyé « { $form } »
case-timeline-note = { $who } a écrit une note
case-timeline-consent = { $who } a écrit au sujet des autorisations
case-timeline-contact = { $who } a eu un contact
case-timeline-contact-answers = { $who } a eu un contact. Cela répond à : { $what }
case-timeline-correction = { $who } a corrigé une entrée
case-timeline-lock = { $who } a ouvert des questions fermées dans « { $form } »
case-note-title = Écrire une note
case-note-label = Note
case-note-hint = Datée et signée de votre nom. Une note ne peut plus être changée.
case-note-save = Garder cette note
case-contact-title = Noter un contact
case-contact-mode = Comment
case-contact-mode-in_person = En personne
case-contact-mode-phone = Par téléphone
case-contact-mode-video = Par vidéo
case-contact-mode-message = Par message
case-contact-text = De quoi il s’agissait
case-contact-hint = Ce que vous avez fait et ce qui a été dit.
case-contact-answers = À quoi cela répond-il ?
case-contact-answers-hint = Ne cochez que ce pour quoi vous êtes revenu vers l’enfant. Ce que vous ne cochez pas reste en attente.
case-contact-save = Garder ce contact
case-reach-title = Avant d’appeler ou d’écrire
case-reach-one = { $who } : { $words }
case-reach-letters = Seulement des lettres

stage-identification = Repéré
stage-registration = Enregistrement
stage-safeguards = Garanties
stage-assessment = Évaluation
stage-tracing = Recherche de la famille
stage-bid_preparation = Rapport de détermination
stage-bid_panel = Décision du comité
stage-notification = Le dire à l’enfant
stage-implementation = Mise en œuvre
stage-follow_up = Suivi
stage-review = Réexamen
stage-closure = Clôture

gate-g01 = Expliquez l’information sur les données avant d’écrire plus.
gate-g02 = Un tuteur doit être nommé avant que l’on puisse consentir pour cet enfant.
case-next-go = Y aller
case-timeline-all = Tout ce qui a été fait
case-timeline-settled = { $who } a réglé des réponses différentes dans « { $form } »
case-forms-begin-one = Commencer
case-form-approved = Approuvé
case-form-returned = Renvoyé

conflicts-title = Réponses différentes
conflicts-lead = Deux personnes ont répondu à la même question sans le savoir. Rien n’est perdu. Choisissez ce qui vaut, et dites pourquoi.
staff-unknown = un collègue ({ $id })
conflicts-none = Aucune question n’a de réponses différentes.
conflicts-keep = Garder celle-ci
conflicts-keep-row = Garder l’entrée
conflicts-remove-row = Enlever l’entrée
conflicts-row-added = L’entrée a été ajoutée
conflicts-row-removed = L’entrée a été enlevée
conflicts-row-edited = « { $question } » y a été écrit
conflicts-reason = Pourquoi choisissez-vous cela ?
conflicts-reason-hint = Gardé dans le dossier avec votre nom.
conflicts-no-reason = Dites pourquoi vous choisissez cela.
conflicts-choose = Choisissez d’abord une des réponses.
conflicts-gone = Quelqu’un a réglé cela entre-temps.
conflicts-settle = Voici la réponse
conflicts-guardian = Tuteur

track-uasc = Non accompagné ou séparé
track-family = Avec la famille
track-child_at_risk = Enfant en danger

step-start_registration = Commencer l’enregistrement
step-ask_urgent_danger = Demander d’abord : danger aujourd’hui, et ce qui ne peut pas attendre
step-explain_privacy_notice = Expliquer l’information sur les données
step-finish_short_assessment = Répondre aux questions des premières heures
step-submit_short_assessment = Vérifier et signer l’évaluation courte
step-arrange_safeguards = Veiller au tuteur, à l’aide juridique et à l’interprète
step-begin_full_assessment = Continuer avec l’évaluation complète
step-finish_assessment = Finir l’évaluation
step-resolve_conflicts = Régler les réponses différentes
step-submit_assessment = Vérifier et signer l’évaluation
step-await_approval = La personne responsable décide
step-rework_assessment = Regarder ce que la personne responsable a renvoyé
step-prepare_determination = Préparer la détermination
step-plan_actions = Planifier les actions
step-await_panel = La commission décide
step-await_final = Attendre la fin du délai de réexamen ou de recours
step-carry_out = Réaliser ce qui a été décidé
step-visit_the_child = Rendre visite à l’enfant et demander comment cela se passe
step-closed = Le dossier est clos

missing-not-opened = Le formulaire n’est pas encore commencé.
missing-unanswered = Une question n’a pas encore de réponse.
missing-unanswered-count = { $count ->
    [one] { $count } question n’a pas encore de réponse.
   *[other] { $count } questions n’ont pas encore de réponse.
}
missing-in-conflict = Une question a des réponses différentes.
missing-not-submitted = La personne chargée du dossier n’a pas encore signé.
missing-not-decided = La personne responsable n’a pas encore décidé.
missing-nobody-decides = Aucun superviseur ne travaille encore sur ce dossier. Donnez le numéro du dossier à votre superviseur.
safeguard-guardian = Aucun tuteur n’est nommé ni demandé.
safeguard-legal-offer = L’aide juridique n’a pas encore été proposée.
safeguard-interpreter = Aucun interprète n’est prévu.
unmet-privacy-notice-open = Personne n’a encore dit si l’information sur les données a été expliquée.
unmet-privacy-notice-not-given = L’information sur les données n’a pas encore été expliquée.
unmet-vital-interest-reason-missing = Dites quel danger obligeait à agir d’abord.
unmet-no-guardian-record = Il n’y a aucune trace d’un tuteur.
unmet-guardian-not-active = La nomination du tuteur n’est pas active.
unmet-guardian-without-power-to-consent = Le tuteur n’a pas le pouvoir de consentir.
unmet-not-the-guardian = Cette personne n’est pas le tuteur.

refused-no-name = Écrivez votre nom pour signer.
refused-nothing-to-sign = Il n’y a encore rien à signer.
refused-unresolved-conflict = Une question a des réponses différentes. Réglez-les d’abord.
refused-not-submitted = La personne chargée du dossier n’a pas encore signé cette version.
refused-own-work = Quelqu’un d’autre doit approuver votre travail.
refused-no-guardian = Un enfant seul a d’abord besoin d’un tuteur nommé. Demandez-le et notez sa nomination ; d’ici là, ceci ne peut pas être signé.
refused-no-guardian-go = Noter la nomination
refused-guardian-does-not-fit = La nomination du tuteur ne permet pas encore ceci : l’indépendance, le conflit d’intérêts, la vérification ou le pouvoir de consentir reste ouvert. Voyez la fiche du tuteur.
refused-no-lawyer = Le retour est recommandé, et aucun avocat n’est aux côtés de l’enfant. Faites-en nommer un, ou notez dans l’enregistrement que l’enfant et le tuteur, après explication, n’en veulent pas.
refused-not-permitted = Rien ne permet d’envoyer ceci là-bas. « Qui peut savoir quoi » dit ce qui manque, à qui demander, et comment quelque chose part sans accord : par la loi, ou en cas de danger.
views-person-talk-first = Parlez avec l’enfant avant que quelqu’un cherche cette personne.
views-told-title = Quelqu’un a-t-il dit à l’enfant quoi choisir ?

case-views-drawing = Le dessin de l’enfant
case-views-replay = Montrer comment c’est dessiné
case-views-replay-stop = Montrer tout le dessin
case-views-replay-next = Trait suivant
case-views-replay-place = Trait { $shown } sur { $lines }
case-views-voice = La voix de l’enfant
case-views-on-the-way = Un dessin ou un enregistrement va ici. Il arrivera sur cette tablette dès qu’il y aura une connexion.
case-views-broken = Un dessin ou un enregistrement va ici, mais cette tablette ne peut pas le montrer. Rien n’a été changé ; prévenez votre administrateur.
conflicts-both = Garder les deux, en un seul texte
conflicts-both-words = Les deux textes l’un sous l’autre, chacun avec son auteur. Vous pouvez le modifier avant qu’il compte.
conflicts-both-label = Un texte des deux
conflicts-both-hint = Modifiez-le jusqu’à ce qu’il dise ce qui est vrai. Les deux anciennes réponses restent dans le dossier, chacune avec son auteur.
conflicts-both-part = { $who } : { $words }
conflicts-both-empty = Écrivez le texte qui doit rester.

case-needs-title = Demande aussi de l’attention
