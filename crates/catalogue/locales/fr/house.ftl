# Machine draft, not reviewed by a speaker.
nav-house = Vrai ici
house-title = Phrases qui doivent être vraies ici
house-lead = On dit ces phrases aux enfants seulement là où une personne qui en répond a dit qu’elles sont vraies dans ce lieu.
house-open = { $count ->
    [one] { $count } phrase n’est pas confirmée
   *[other] { $count } phrases ne sont pas confirmées
}
house-open-words = Jusque-là, on ne les dit pas aux enfants, et l’intervenant est prié de l’expliquer avec ses propres mots.
house-all-confirmed = Chaque phrase est confirmée pour ce lieu.
house-no-texts = Les phrases ne sont pas sur cette tablette. Rouvrez la page quand il y a une connexion.
house-state-open = Pas confirmé
house-state-true = Vrai ici
house-state-not-true = Pas vrai ici
house-state-other-words = Les mots ont changé depuis
house-said-by = { $who } l’a dit le { $when }.
house-who = Confirmé par : { $who }.
house-until-left-out = Tant que ce n’est pas confirmé, la phrase est omise et l’intervenant l’explique.
house-until-shown = On le dit partout : un enfant qui parle doit d’abord connaître cette limite.
house-of-worker = Chaque intervenant en répond : le jour est donné à chaque remise de la tablette.
house-for-others = Quelqu’un d’autre l’écrit.
house-own-language = Dans la langue de cet écran
house-instead-is = Ici, c’est ainsi : { $words }
house-contact-is = Les enfants lisent : { $words }
house-true = C’est vrai ici
house-not-true = Ce n’est pas vrai ici
house-open-again = Rouvrir
house-named = Qui le dit ?
house-named-hint = Le nom de la personne qui en répond. Il reste dans la liste.
house-on = Quel jour ?
house-contact = À qui un enfant peut-il s’adresser à l’extérieur, et comment ?
house-contact-hint = Cela figure dans la phrase tel que vous l’écrivez, par exemple « le Défenseur des enfants, téléphone 000 000 ». Les enfants le voient.
house-instead = Comment est-ce ici ?
house-instead-hint = L’intervenant le lit avant l’entretien et le dit à l’enfant avec ses propres mots. Peut rester vide.
house-name = Comment s’appelle le service ?
house-name-hint = Les enfants voient ce nom là où ils choisissent qui peut voir ce qu’ils ont dit.
house-name-missing = Il faut un nom, de 100 caractères au plus.
house-words-missing = Il faut des mots ici, sur une ligne.
house-keep-true = Confirmer
house-keep-not-true = Dire que ce n’est pas vrai ici
house-keep-open = Rouvrir
house-keep-name = Garder
house-other-words = Les phrases ont changé sur le serveur. Rechargez la page, lisez-les, puis confirmez.
house-names-title = Comment s’appellent les services
house-names-words = Un enfant décide mieux quand les personnes ont un nom. Sans nom, l’enfant lit les mots généraux.
house-name-school = Derrière « Ton école »
house-name-panel = Derrière « Les personnes qui décident »
house-name-none = Pas encore de nom
house-name-write = Écrire le nom
house-name-take = Enlever le nom
house-handover-title = Ce que la tablette ne dit pas ici
house-handover-words = Ces phrases sont omises, car personne n’a confirmé qu’elles sont vraies dans ce lieu. Expliquez-le vous-même, autant que vous savez comment c’est ici.
house-handover-denied = Pas vrai ici
house-handover-open = { $count ->
    [one] { $count } phrase n’est pas confirmée
   *[other] { $count } phrases ne sont pas confirmées
}
