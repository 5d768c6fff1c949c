# Machine draft, not reviewed by a speaker.
# Réglages.
settings-title = Réglages
settings-language = Langue des écrans
settings-language-draft = Brouillon d’une machine. Personne qui parle cette langue ne l’a encore lu.
settings-theme = Apparence
settings-theme-system = Comme la tablette
settings-theme-light = Claire
settings-theme-dark = Sombre
settings-theme-hc = Fort contraste
settings-theme-child = Comme la tablette : les écrans des enfants et des tuteurs restent clairs, car leurs images ont été faites pour une page claire. Clair, sombre et contraste élevé valent aussi pour eux.
settings-storage = Place sur cette tablette
settings-storage-used = { $used } sur { $quota } utilisés.
settings-storage-kept = Ce que vous écrivez dans Heard reste sur cette tablette jusqu’à l’envoi, même quand elle est pleine.
settings-storage-not-kept = Quand cette tablette est pleine, elle peut enlever ce qui n’est pas encore envoyé. Mettez Heard sur l’écran d’accueil, puis appuyez sur « Mettre à l’abri ».
settings-storage-ask = Mettre à l’abri
settings-lock-after = Se verrouiller après
settings-lock-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
settings-about = À propos
settings-version = Version { $version }
settings-own-design = Les formulaires de Heard sont faits pour Heard. Ce ne sont pas des formulaires officiels de l’OIM et de l’UNICEF, et l’ordre des étapes est un ordre de travail.
settings-texts-status = Ces textes français sont le brouillon d’une machine. Personne ne les a relus, et ils n’ont pas été essayés avec des enfants. Le texte anglais fait foi.
settings-sign-out = M’oublier sur cette tablette
settings-sign-out-words = Enlève vos dossiers de cette tablette. Envoyez d’abord tout.
settings-device = Cette tablette

staff-title = Personnel
staff-lead = Ajoutez les personnes qui travaillent avec Heard. Chacune reçoit un code unique et choisit sa propre phrase secrète.
staff-add = Ajouter une personne
staff-name = Nom
staff-sign-in = Identifiant
staff-role = Rôle
staff-role-missing = Choisissez un rôle.
staff-added = { $name } a été ajouté.
staff-code = Code unique pour { $name }
staff-code-words = Donnez-le en personne. Il n’est montré qu’une fois et finit le { $when }.
staff-code-close = Je l’ai transmis
staff-new-code = Nouveau code
staff-waiting = ne s’est pas encore identifié
staff-active = actif
staff-closed = fermé
staff-close = Fermer le compte
staff-close-ask = Fermer le compte de { $name } ?
staff-close-words = Dès maintenant, cette personne ne peut plus s’identifier ni envoyer. Ce qu’elle a écrit reste dans les dossiers.
staff-close-yes = Le fermer
staff-empty = Encore personne.
staff-list = Qui travaille avec Heard

assign-title = Attribuer les dossiers
assign-lead = Vous voyez seulement des numéros, aucun contenu. Une personne voit un dossier après le prochain contact avec le serveur.
assign-to = Donner à
assign-button = Attribuer
assign-remove = Retirer
assign-remove-title = Retirer { $name } du dossier { $case } ?
assign-remove-words = { $name } ne reçoit plus ce dossier. Ce que { $name } n’a pas encore envoyé est gardé et retenu.
assign-remove-last = Personne d’autre ne travaille sur ce dossier. Donnez-le d’abord à quelqu’un, sinon il reste en attente.
assign-empty = Encore aucun dossier au serveur.
assign-nobody = Personne ne travaille sur ce dossier.
settings-sign-out-yes = M’oublier sur cette tablette
settings-sign-out-sure = Tout est envoyé. Vos dossiers quittent cette tablette ; ils restent au serveur.
settings-sign-out-waits = Quelque chose n’est pas encore au serveur. Envoyez d’abord tout, puis réessayez.
staff-copy = Copier
assign-opened = Au serveur depuis { $when }
staff-copied = Copié
staff-code-said = Code unique pour { $name } : { $code }
