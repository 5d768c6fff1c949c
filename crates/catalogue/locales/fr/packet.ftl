# Machine draft, not reviewed by a speaker.
packet-contents = Ce qui part
packet-contents-lead = Choisissez seulement ce dont ils ont besoin pour cela. Ce que vous ne choisissez pas reste ici.
packet-nothing-here = Rien n’est encore écrit à ce sujet.
packet-take-all = Tout choisir ici
packet-contested = { $count ->
    [one] Une question a deux réponses différentes. Tranchez d’abord ; jusque-là, elle reste ici.
   *[other] { $count } questions ont des réponses différentes. Tranchez d’abord ; jusque-là, elles restent ici.
}
packet-in-row = { $group } { $n } : { $question }
packet-request = Ce que vous leur demandez
packet-request-hint = Ils lisent exactement ces mots. N’écrivez pas plus sur l’enfant que nécessaire.
packet-organisation = Votre organisation
packet-answer-to = Comment on peut vous répondre
packet-answer-to-hint = Un numéro de téléphone ou une adresse électronique de travail. Cela figure dans l’envoi, et ici la prochaine fois.
packet-answered-to = On leur demande de dire que c’est arrivé, et de répondre : { $where }
packet-left-out = Ce que la personne qui a dit oui veut laisser de côté
packet-limits = Limites dans ses propres mots : lesquelles partent ?
packet-limits-hint = Un destinataire ne respecte que ce qu’il lit. Ne laissez pas partir des mots qui disent ce qu’il ne faut pas dire.
packet-named = Ceci nomme { $who }, à laisser de côté
packet-named-words = Enlevez-le, ou écrivez pourquoi il est juste que cela y soit.
packet-named-in = Cela se trouve dans ces réponses : { $answers }
packet-named-why = Pourquoi est-il juste que cela y soit ?
packet-named-why-hint = Cela reste dans le dossier. Le destinataire ne le lit pas.
packet-empty = Choisissez au moins une réponse.
packet-make = Rassembler
packet-ready = { $count ->
    [one] Une réponse pour { $who }
   *[other] { $count } réponses pour { $who }
}
packet-ready-along = Seulement des dessins ou enregistrements pour { $who }
packet-along = Dessins et enregistrements
packet-along-lead = L’enfant laisse ces personnes les voir ou les entendre. Ils ne partent que si vous les choisissez, un par un.
packet-along-drawing = Dessin, { $day }
packet-along-voice = Enregistrement de la voix de l’enfant, { $day }
packet-along-on-the-way = Il n’est pas encore sur cette tablette. Connectez-vous, attendez qu’il arrive, puis choisissez-le ; ou continuez sans lui.
packet-along-broken = Il est abîmé sur cette tablette et ne peut pas partir. Dites-le à votre responsable ; continuez sans lui.
packet-goes-along = Dessins et enregistrements joints
packet-along-drawn = dessiné sur le papier, et dans le fichier
packet-along-as-file = part comme fichier ; il n’est pas sur le papier
packet-along-out = Ne pas joindre
packet-saved-as = Enregistré sous { $name }
packet-saved-open = Il se trouve dans les téléchargements de ce navigateur. Il n’est pas scellé : qui a le fichier le lit. Remettez-le, puis supprimez-le.
packet-not-saved = Le navigateur n’a pas pris le fichier. Réessayez, ou imprimez.
packet-print = Imprimer
packet-save = Enregistrer un fichier
packet-seal = Sceller avec une phrase secrète
packet-seal-lead = Le fichier ne s’ouvre qu’avec cette phrase, dans tout programme qui lit les fichiers age. Dites-la par une autre voie : jamais dans le même message.
packet-passphrase = Phrase secrète du fichier
packet-passphrase-hint = Quatre ou cinq mots sans lien entre eux. Sans elle, personne ne peut ouvrir le fichier.
packet-passphrase-short = Utilisez au moins { $n } caractères.
packet-seal-button = Sceller et enregistrer
packet-sealed = Il se trouve dans les téléchargements de ce navigateur et ne s’ouvre qu’avec la phrase secrète.
packet-not-sealed = Impossible de sceller : la mémoire ne suffit pas. Fermez d’autres programmes et réessayez, ou imprimez.
packet-channel = Par quelle voie ?
packet-channel-paper-hand = Sur papier, de la main à la main
packet-channel-sealed-file = Fichier scellé, la phrase à part
packet-channel-secure-mail = Par un courriel scellé
packet-channel-phone = De vive voix
packet-went = Noter que c’est parti
packet-paper-title = Informations sur un enfant, pour un seul destinataire
packet-paper-case = Numéro de dossier
packet-paper-to = Pour
packet-paper-from = De
packet-paper-answer-to = Merci de dire que c’est arrivé, et de répondre
packet-paper-day = Rassemblé
packet-paper-for = Permis pour
packet-paper-law = Une obligation légale, ou un danger pour la vie ou la santé
packet-paper-request = Ce que nous demandons
packet-paper-until = L’autorisation se termine le { $day }. Détruisez alors ce document.
packet-paper-rules = Pour ce but seulement. Ne le transmettez pas. Ne le donnez jamais à des services qui cherchent, retiennent ou éloignent des personnes. Si nous vous disons que l’autorisation est retirée, cessez de l’utiliser et détruisez-le.
permissions-packet-along = { $count ->
    [one] Un dessin ou enregistrement était joint.
   *[other] { $count } dessins ou enregistrements étaient joints.
}
permissions-packet = { $count ->
    [one] Une réponse, { $way }
   *[other] { $count } réponses, { $way }
}
permissions-packet-named = Nommé bien qu’à laisser de côté, parce que : { $why }
permissions-reply = Noter leur réponse
permissions-reply-title = Que répond { $who } ?
permissions-reply-what = Leur réponse
permissions-reply-words = Ce que l’équipe doit en savoir
permissions-reply-words-hint = Par exemple le jour d’un rendez-vous. Pas davantage.
permissions-reply-keep = Enregistrer la réponse
permissions-reply-line = { $day } : { $reply }
permissions-reply-received = Ils l’ont
permissions-reply-accepted = Ils vont aider
permissions-reply-in-service = Ils aident maintenant
permissions-reply-completed = Ils ont terminé
permissions-reply-refused = Ils n’aideront pas
permissions-reply-unavailable = Cette aide n’existe pas
permissions-reply-child-declined = L’enfant n’en a pas voulu
permissions-reply-destroyed = Ils l’ont détruit, ou rendu
permissions-stop-title = Dites-leur d’arrêter
permissions-stop-notice = L’autorisation n’existe plus. Dites aujourd’hui à { $who } : n’utilisez plus ce que vous avez reçu, ne le transmettez pas, détruisez-le ou rendez-le. Ce qui a été lu ne peut être repris.
permissions-stop-told = Cela leur a été dit
permissions-told-to-stop = Prévenus le { $day }.
permissions-back = Demander le retour
permissions-back-title = Demander le retour à { $who }
permissions-back-notice = Dites à { $who } : n’utilisez plus ce que vous avez reçu, ne le transmettez pas, détruisez-le ou rendez-le. Ce qui a été lu ne peut être repris. L’autorisation elle-même reste telle qu’elle est.
permissions-back-why = Pourquoi le demander ?
permissions-back-why-hint = Par exemple : envoyé à la mauvaise école, ou plus que nécessaire.
