# What goes to one recipient: put together, handed over, answered.
packet-contents = What goes along
packet-contents-lead = Choose only what they need for this. What you do not choose stays here.
packet-nothing-here = Nothing is written about this yet.
packet-take-all = Choose all of these
packet-contested = { $count ->
    [one] One question has two different answers. Settle it first; until then it stays here.
   *[other] { $count } questions have different answers. Settle them first; until then they stay here.
}
packet-in-row = { $group } { $n }: { $question }
packet-request = What you ask them to do
packet-request-hint = They read exactly these words. Write no more about the child than they need.
packet-organisation = Your organisation
packet-answer-to = How they can answer you
packet-answer-to-hint = A phone number or e-mail of your work. It stands in the packet, and here again next time.
packet-answered-to = They are asked to say that it arrived, and to answer: { $where }
packet-left-out = What the person who agreed wants left out
packet-limits = Limits in their own words: which go along?
packet-limits-hint = A recipient keeps only to what they read. Do not let words go along that say what must not be told.
packet-named = This names { $who }, who must be left out
packet-named-words = Take it out, or write why it is right that it stands there.
packet-named-in = It stands in these answers: { $answers }
packet-named-why = Why is it right that it stands there?
packet-named-why-hint = This is kept in the case. The recipient does not read it.
packet-empty = Choose at least one answer.
packet-make = Put it together
packet-ready = { $count ->
    [one] One answer for { $who }
   *[other] { $count } answers for { $who }
}
packet-ready-along = Only drawings or recordings for { $who }
packet-along = Drawings and recordings
packet-along-lead = The child lets these people see or hear them. They go along only where you choose them, one by one.
packet-along-drawing = Drawing, { $day }
packet-along-voice = Recording of the child’s voice, { $day }
packet-along-on-the-way = It is not on this tablet yet. Connect, wait until it is here, and choose it then; or go on without it.
packet-along-broken = It is damaged on this tablet and cannot go along. Tell your supervisor; go on without it.
packet-goes-along = Drawings and recordings in it
packet-along-drawn = drawn on the paper, and in the file
packet-along-as-file = goes as a file; it is not on the paper
packet-along-out = Leave it out
packet-saved-as = Saved as { $name }
packet-saved-open = It lies with the downloads of this browser. It is not sealed: whoever has the file reads it. Hand it over, then delete it.
packet-not-saved = The browser did not take the file. Try again, or print it.
packet-print = Print
packet-save = Save as a file
packet-seal = Seal it with a passphrase
packet-seal-lead = The file opens only with this passphrase, in any program that reads age files. Tell it by another way: never in the same mail.
packet-passphrase = Passphrase of the file
packet-passphrase-hint = Four or five words that do not belong together. Nobody can open the file without it.
packet-passphrase-short = Use at least { $n } characters.
packet-seal-button = Seal and save
packet-sealed = It lies with the downloads of this browser, and opens only with the passphrase.
packet-not-sealed = It could not be sealed: there is too little memory. Close other programs and try again, or print it.
packet-channel = How does it go?
packet-channel-paper-hand = On paper, by hand
packet-channel-sealed-file = As a sealed file, its passphrase apart
packet-channel-secure-mail = By a mail that is sealed
packet-channel-phone = Spoken
packet-went = Write down that it went
packet-paper-title = Information about a child, for one recipient
packet-paper-case = Case number
packet-paper-to = For
packet-paper-from = From
packet-paper-answer-to = Please say that it arrived, and answer
packet-paper-day = Put together
packet-paper-for = Permitted for
packet-paper-law = A duty by law, or danger to life or health
packet-paper-request = What we ask
packet-paper-until = The permission ends on { $day }. Then destroy this.
packet-paper-rules = For this purpose only. Do not pass it on. Never give it to services that look for, hold or remove people. If we tell you that the permission was taken back, stop using it and destroy it.
permissions-packet-along = { $count ->
    [one] One drawing or recording went along.
   *[other] { $count } drawings or recordings went along.
}
permissions-packet = { $count ->
    [one] One answer, { $way }
   *[other] { $count } answers, { $way }
}
permissions-packet-named = Named although to be left out, because: { $why }
permissions-reply = Write down their answer
permissions-reply-title = What does { $who } answer?
permissions-reply-what = Their answer
permissions-reply-words = What the team must know of it
permissions-reply-words-hint = Such as the day of an appointment. No more than that.
permissions-reply-keep = Save the answer
permissions-reply-line = { $day }: { $reply }
permissions-reply-received = They have it
permissions-reply-accepted = They will help
permissions-reply-in-service = They help now
permissions-reply-completed = They are done
permissions-reply-refused = They will not help
permissions-reply-unavailable = There is no such help
permissions-reply-child-declined = The child did not want it
permissions-reply-destroyed = They destroyed it, or gave it back
permissions-stop-title = Tell them to stop
permissions-stop-notice = The permission is gone. Tell { $who } today: stop using what you got, do not pass it on, destroy it or give it back. What they have read cannot be taken back.
permissions-stop-told = They were told
permissions-told-to-stop = Told to stop on { $day }.
permissions-back = Ask for it back
permissions-back-title = Ask { $who } to give it back
permissions-back-notice = Tell { $who }: stop using what you got, do not pass it on, destroy it or give it back. What they have read cannot be taken back. The permission itself stays as it is.
permissions-back-why = Why is it asked back?
permissions-back-why-hint = Such as: it went to the wrong school, or more was sent than was needed.
