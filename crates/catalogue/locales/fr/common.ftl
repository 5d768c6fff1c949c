# Machine draft, not reviewed by a speaker.
# Mots communs à beaucoup d'écrans.
app-name = Heard
common-back = Retour
common-cancel = Annuler
common-close = Fermer
common-continue = Continuer
common-delete = Enlever
common-done = Terminé
common-edit = Modifier
common-more = Plus
common-no = Non
common-optional = facultatif
common-print = Imprimer
common-required = nécessaire
common-save = Enregistrer
common-needed = C’est nécessaire.
common-search = Chercher
common-show = Montrer
common-try-again = Réessayer
common-unknown = Non connu
common-yes = Oui
common-you = vous
common-nobody = encore personne
common-today = aujourd’hui
common-yesterday = hier
common-days-ago = { $days ->
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
}

role-caseworker = Chargé de dossier
role-supervisor = Responsable
role-administrator = Administrateur
role-data_protection_officer = Délégué à la protection des données

failure-title = Quelque chose n’a pas marché
failure-offline = Il n’y a pas de connexion au serveur pour le moment. Tout ce que vous faites est gardé sur cette tablette et sera envoyé plus tard.
failure-offline-needed = Cela demande une connexion au serveur. Réessayez quand la tablette est en ligne.
failure-server_trouble = Le serveur a répondu d’une façon que cette application ne comprend pas. Rien n’est perdu. Réessayez dans un moment, et prévenez votre administrateur si cela continue.
failure-not_signed_in = Le serveur ne connaît plus cette tablette. Verrouillez-la et identifiez-vous de nouveau quand vous êtes en ligne.
failure-not_allowed = Votre rôle ne le permet pas. Demandez à votre responsable.
failure-too_large = C’était trop grand pour être envoyé en une fois. Cela reste sur cette tablette.
failure-store-full = Cette tablette est pleine. Ce que vous venez d’écrire est encore à l’écran mais pas enregistré. Libérez de la place (photos, autres applications), puis appuyez sur « Réessayer ».
failure-store-blocked = Heard est ouvert dans un autre onglet de ce navigateur. Fermez l’autre onglet, puis appuyez sur « Réessayer ».
failure-store-closed = Le navigateur a fermé la mémoire de Heard. Appuyez sur « Réessayer » ; rien de ce qui était enregistré n’est perdu.
failure-store-too_new = Les données de cette tablette ont été écrites par une version plus récente de Heard. Connectez-vous à Internet et rechargez la page pour l’obtenir.
failure-store-corrupt = Un enregistrement ne peut pas être lu. Il a été mis à part, et le reste va bien. Prévenez votre administrateur.
failure-store-locked = La tablette est verrouillée. Déverrouillez-la pour continuer.
failure-store-other = La tablette n’a pas pu enregistrer cela. Rien de ce qui était enregistré n’est perdu. Appuyez sur « Réessayer ».
failure-boot-title = Heard n’a pas pu démarrer
failure-boot-words = Une partie de l’application manque sur cette tablette. Connectez-vous à Internet et rechargez cette page. Ce qui est enregistré ici reste enregistré.
passphrase-show = Montrer les lettres
passphrase-hide = Cacher les lettres
passphrase-caps-lock = La touche majuscule est active.
common-choose = Choisir
common-begun-again = Ce que vous avez commencé est de nouveau là. C’est seulement sur cette tablette.
common-begun-empty = Commencer à vide
