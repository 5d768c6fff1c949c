nav-house = True here
house-title = Sentences that must be true here
house-lead = Children are told these sentences only where somebody who answers for it has said that they are true in this place.
house-open = { $count ->
    [one] { $count } sentence is not confirmed
   *[other] { $count } sentences are not confirmed
}
house-open-words = Until then children are not told them, and the worker is asked to explain it in own words.
house-all-confirmed = Every sentence is confirmed for this place.
house-no-texts = The sentences are not on this tablet. Open the page again when there is a connection.
house-state-open = Not confirmed
house-state-true = True here
house-state-not-true = Not true here
house-state-other-words = The words have changed since
house-said-by = { $who } said so on { $when }.
house-who = Confirmed by: { $who }.
house-until-left-out = Until it is confirmed, the sentence is left out and the worker explains it.
house-until-shown = It is told in every place: a child who speaks must know this limit first.
house-of-worker = Each worker answers for it: the day is given at every hand-over.
house-for-others = Somebody else writes this down.
house-own-language = In the language of this screen
house-instead-is = Here it is like this: { $words }
house-contact-is = Children read: { $words }
house-true = It is true here
house-not-true = It is not true here
house-open-again = Open it again
house-named = Who says so?
house-named-hint = The name of the person who answers for it. It stays in the list.
house-on = On which day?
house-contact = Whom can a child turn to outside, and how?
house-contact-hint = It stands in the sentence as you write it, such as “the Children's Ombud, phone 000 000”. Children see it.
house-instead = How is it here?
house-instead-hint = The worker reads this before the talk and tells the child in own words. May stay empty.
house-name = How is the office called?
house-name-hint = Children see this name where they choose who may see what they said.
house-name-missing = A name is needed, of at most 100 characters.
house-words-missing = Words are needed here, on one line.
house-keep-true = Confirm it
house-keep-not-true = Say that it is not true here
house-keep-open = Open it again
house-keep-name = Keep this
house-other-words = The sentences have changed at the server. Load the page again, read them, and then confirm.
house-names-title = How offices are called
house-names-words = A child decides better about people with names. Without a name the child reads the general words.
house-name-school = Behind “Your school”
house-name-panel = Behind “The people who decide”
house-name-none = No name yet
house-name-write = Write the name
house-name-take = Take the name away
house-handover-title = What the tablet does not say here
house-handover-words = These sentences are left out, because nobody has confirmed that they are true in this place. Explain it yourself, as far as you know how it is here.
house-handover-denied = Not true here
house-handover-open = { $count ->
    [one] { $count } sentence is not confirmed
   *[other] { $count } sentences are not confirmed
}
