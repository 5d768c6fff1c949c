# Machine draft, not reviewed by a speaker.
# S'identifier et déverrouiller.
unlock-title = Déverrouiller Heard
unlock-lead = Les dossiers sur cette tablette sont verrouillés. Écrivez votre identifiant et votre phrase secrète.
unlock-sign-in = Identifiant
unlock-passphrase = Phrase secrète
unlock-button = Déverrouiller
unlock-busy = Déverrouillage…
unlock-first-time = Première fois ici ? Utilisez votre code unique
unlock-offline-hint = Pas de connexion. Vous pouvez déverrouiller si vous avez déjà utilisé cette tablette.
unlock-forgotten = Phrase secrète oubliée ? Votre administrateur peut vous donner un nouveau code unique.
unlock-update = Une nouvelle version est prête. Elle démarre quand vous déverrouillez.
unlock-child-waiting = La séance d’un enfant est ouverte sur cette tablette.

unlock-error-empty-name = Écrivez votre identifiant.
unlock-error-empty-passphrase = Écrivez votre phrase secrète.
unlock-error-wrong_passphrase = Le nom et la phrase secrète ne vont pas ensemble. Vérifiez les deux et réessayez. Rien sur la tablette n’est perdu.
unlock-error-wait = Le nom et la phrase secrète n’allaient pas ensemble, plusieurs fois de suite. Attendez { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
  }, puis réessayez. Rien sur la tablette n’est perdu.
unlock-error-offline-new = { $name } n’a pas encore utilisé cette tablette. La première fois demande une connexion au serveur.
unlock-error-too_many_tries = Trop d’essais. Attendez une minute, puis réessayez.
unlock-error-account_closed = Ce compte est fermé. Demandez à votre administrateur.
unlock-error-changed = Votre phrase secrète a été changée sur un autre appareil. Pour continuer, ouvrez cette tablette avec la dernière phrase utilisée ici, ou recommencez à neuf ci-dessous.
unlock-start-fresh = Recommencer à neuf sur cette tablette
unlock-start-fresh-warning = Vos dossiers seront téléchargés de nouveau. Ce qui a été écrit sur cette tablette et pas encore envoyé ne pourra plus être ouvert.
unlock-error-open-elsewhere = Heard est ouvert pour vous dans une autre fenêtre de ce navigateur. Fermez-la ou verrouillez-la, puis déverrouillez ici.
unlock-error-part = Une partie de Heard n’est pas encore sur cette tablette. Connectez-vous à un réseau et réessayez. Rien n’est perdu.
unlock-error-worker = La tablette n’a pas assez de mémoire libre pour vérifier la phrase secrète. Fermez d’autres applications et réessayez.

enrol-title = Utiliser votre code unique
enrol-lead = Votre administrateur vous a donné un code. Choisissez avec lui votre propre phrase secrète.
enrol-setup-lead = Ce serveur est neuf. Écrivez le code qu’il a affiché au démarrage, et devenez son premier administrateur.
enrol-code = Code unique
enrol-name = Votre nom, tel que vos collègues le connaissent
enrol-sign-in = Identifiant
enrol-sign-in-hint = Petites lettres, chiffres, points. Par exemple : r.ames
enrol-passphrase = Nouvelle phrase secrète
enrol-passphrase-hint = Au moins 14 caractères. Quatre ou cinq mots sans lien entre eux vont bien.
enrol-suggest = En proposer une
enrol-repeat = La même phrase secrète encore une fois
enrol-button = Enregistrer et déverrouiller
enrol-back = J’ai déjà une phrase secrète
enrol-error-code = Ce code n’est plus valable. Demandez-en un nouveau à votre administrateur.
enrol-error-short = La phrase secrète est trop courte. Prenez au moins 14 caractères.
enrol-error-repeat = Les deux phrases secrètes ne sont pas les mêmes.
enrol-error-name = Écrivez votre nom.
enrol-error-sign-in = Prenez 3 à 40 petites lettres, chiffres, points ou traits d’union.
enrol-error-taken = Cet identifiant est pris. Choisissez-en un autre.
enrol-error-simple = La phrase secrète est trop facile à deviner. Utilisez plus de lettres différentes ; quatre ou cinq mots vont bien.
unlock-wait-button = { $seconds ->
    [one] Réessayer dans { $seconds } seconde
   *[other] Réessayer dans { $seconds } secondes
}
unlock-wait-over = Vous pouvez réessayer maintenant.
