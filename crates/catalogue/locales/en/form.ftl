# Filling a form. Status: source.
form-sections = Sections
form-section-of = Part { $n } of { $all }
form-short-set = First hours
form-short-set-hint = The questions for the first hours. The rest can wait.
form-all = All questions
form-progress-not-started = not begun
form-progress-some = { $answered } of { $wanted }
form-progress-complete = complete
form-next = Next part
form-previous = Part before
form-to-review = Check and sign
form-review-title = Check your answers
form-review-gaps = { $count ->
    [one] { $count } answer is still missing
   *[other] { $count } answers are still missing
}
form-review-proposed = Proposed: look at it once
form-review-proposed-words = What is proposed is no answer yet. Look at each once and press “This is right”, or write what holds.
form-review-only-proposed = { $count ->
    [one] { $count } proposal is to be looked at once
   *[other] { $count } proposals are to be looked at once
}
form-review-part-missing = { $count ->
    [one] { $count } missing
   *[other] { $count } missing
}
form-review-part-proposed = { $count ->
    [one] { $count } proposed
   *[other] { $count } proposed
}
form-review-ready = Everything that is needed is there.
form-review-sign-title = Sign
form-review-sign-words = I filled this form to the best of my knowledge. The child's own words are given as the child said them.
form-review-sign-button = Sign and submit
form-review-approve-button = Approve
form-review-return-button = Send back
form-review-changed = Something was changed after signing. Sign again when it is right.
form-review-waits-server = Your signature is kept on this tablet first. It counts for others once the server has it.
form-review-no-answer = no answer yet
form-resume = Go on where you stopped: { $section }
form-loading = Opening the form…
form-not-found = This form is not on this tablet.
form-errors-title = { $count ->
    [one] One answer needs a look
   *[other] { $count } answers need a look
}
form-locked-s4 = These questions are kept closed. Say why you need to open them.
form-locked-begin = Say why and open
form-locked-open = Open for now
form-locked-reason = Why do you need to see this?
form-locked-reason-hint = Written down with your name. It stays open until you leave this form.
form-locked-reason-talking = I talk with the child about it now
form-locked-reason-writing = I write down what somebody told me
form-locked-reason-protecting = I keep the child safe or arrange help
form-locked-reason-checking = I check the work or prepare a decision
form-locked-reason-other = Another reason, in my own words
form-locked-words = In your own words
form-locked-words-hint = Needed for another reason. Do not write here what the answers say.
form-locked-no-reason = Choose a reason first.
form-locked-no-words = Say the reason in your own words.
form-gate-notice-first = Explain the privacy notice first.
form-gate-reason-first = Write down the danger first.
form-gate-questions = Then the closed questions here open. What is written already can be read.
form-gate-forms = You can begin a form now; its questions open after that. Taking something back and complaining are always open.
form-gate-weight = Then you can write down the weight here.
form-gate-to-notice = Go to the privacy notice
form-gate-to-danger = Somebody is in danger now
form-gate-to-reason = Go to the danger
form-gate-not-yet = closed for now
form-filled-next = All filled in is right: next part
form-filled-review = All filled in is right: check and sign
form-review-filled-in = { $value } (filled in for you: check it)
form-review-kept-closed = Answered, and kept closed
form-own-design = Heard's own design. Not an official IOM–UNICEF form.
form-stands-submitted = Signed by { $who } on { $when }
form-stands-submitted-words = If you change an answer, it has to be signed again. What was signed stays in the record.
form-stands-unseen-words = No supervisor works on this case yet. Tell your supervisor the number of the case. If you change an answer, it has to be signed again.
form-stands-changed = Changed since { $who } signed it on { $when }
form-stands-changed-words = Check it and sign again when it is right.
form-stands-returned = Sent back by { $who } on { $when }
form-stands-returned-words = Change what is needed, then sign again.
form-stands-approved = Approved by { $who } on { $when }
form-stands-approved-words = A change needs a new signature and a new approval. What was approved stays in the record.
form-in-english = The questions of this form are in English only so far.

field-no-answer = No answer because…
field-absence-not_known = Not known
field-absence-declined = Prefers not to say
field-absence-not_asked = Not asked
field-absence-withheld_for_safety = Left out for safety
field-absence-not_applicable = Does not apply
field-absence-clear = Answer after all
field-why-shown = Shown because of an earlier answer
field-computed-empty = Follows from other answers
field-row-add = Add
field-row-add-named = Add: { $name }
field-row-remove = Take away
field-row-removed = Taken away.
field-row-undo = Put back
field-row-untitled = New entry
field-row-done = Done with this entry
field-row-none = None yet.
field-filled-in = Filled in for you: check it.
field-filled-in-confirm = This is right
field-filled-in-done = Confirmed.
field-conflict = Two people answered this differently. Open the comparison to choose.
field-conflict-open = Compare
field-changed-by = Changed by { $who }, { $when }
field-date-day = Day
field-date-month = Month
field-date-year = Year
field-date-unknown = not known
field-date-today = Today
field-date-estimated = This is an estimate
field-place-text = Place
field-choose = Choose
field-search = Type to search, then choose with the arrow keys
field-suggested = Often used
field-selected = chosen
field-not-here-yet = This kind of answer (photo, file, sound) comes with a later version.
field-attached = { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
field-urgent = Urgent
field-signed-at = Signed on { $when }

problem-missing = Needed. If there is no answer, say why.
problem-missing-advised = An answer would help here.
problem-in-future = This day is in the future. Check the date.
problem-too-short = Write a little more: at least { $n } characters.
problem-too-long = That is too long: at most { $n } characters.
problem-out-of-range = Use a number from { $min } to { $max }.
problem-neither-answered = One of two answers is needed: this one or “{ $other }”.
problem-too-few-rows = { $n ->
    [one] At least { $n } entry is needed.
   *[other] At least { $n } entries are needed.
}
problem-too-many-rows = { $n ->
    [one] At most { $n } entry fits here.
   *[other] At most { $n } entries fit here.
}
problem-not-a-date = This day does not exist. Check day, month and year.
problem-not-in-list = Choose one of the list. What stands here is not kept.
problem-incomplete-date = Day, month and year are needed.
problem-incomplete-year = The year is needed, with four digits.
problem-not-a-number = Use digits, for example 12 or 0.5.
problem-not-a-moment = Day, month, year and time are needed.
problem-not-kept = This cannot be kept as it stands. Change it; until then the answer before it stays.
field-date-about = about { $date }
field-one-per-line = One on each line.
field-amount = Amount
field-currency = Currency
field-clear = Take the answer back
field-none-found = Nothing found. Try other letters.
field-date-by-age = Only the age is known
field-date-age = About how many years old?
field-date-use-age = Use this age
field-link-none = There is none in this case yet.
field-link-begin = Begin: { $form }
field-link-no-list = Heard keeps no list of these yet, so there is nothing to choose from.
field-link-elsewhere = a record that is not on this tablet
field-link-this-child = this child
form-review-sign-as = You sign as { $name }.
form-review-gaps-ask = { $count ->
    [one] { $count } needed answer is missing. Sign it all the same?
   *[other] { $count } needed answers are missing. Sign it all the same?
}
form-review-gaps-reason = Why do you sign it now?
form-review-gaps-reason-hint = One sentence is enough. It stays in the case with your name.
form-review-gaps-sign = Sign all the same
form-review-gaps-note = { $form }: signed with { $count } missing answers. Reason: { $reason }
refused-no-reason-for-gaps = Say why you sign it although answers are missing.
form-others-named = { $name } fills this in.
form-others-supervisor = The supervisor fills this in.
form-others-own-work = Another supervisor fills this in, because this is your own work.
form-others-closed = not for you to fill in
field-sign-as = Sign as { $name }
field-moment-time = Time
field-moment-now = Now
problem-not-a-time = Write the time like 14:30.
form-review-missing = Missing
form-others-caseworker = The caseworker fills this in.
form-others-officer = The data-protection officer fills this in.
field-signed-at-end = This is written when the form is signed, under “Check and sign”.
form-review-return-title = Send it back?
form-review-return-words = What has to change?
form-review-return-hint = The caseworker reads it on top of the form.
refused-nothing-said-to-change = Say what has to change.
form-review-waits-decision = Signed. A supervisor who did not write it decides next.
form-reasons-title = Reasons that were given
form-reasons-words = Why something was skipped, opened or done in another way. Look at it before you decide.
form-reasons-gaps = Signed although answers are missing
form-reasons-lock = Closed questions were opened: { $question }
form-reasons-hand-over = How the tablet was given to the child
form-reasons-depth = Depth: { $depth } Why: { $reason }.
form-reasons-support = { $what }. Why: { $reason }.
permits-nothing = This form is for notes. It permits nothing and takes nothing back: what counts stands on “Who may know what”.
form-message = What the child wants those who decide to know
form-message-said = Said by the child on { $day }. It stands here word for word.
form-message-all = Everything that the child said
field-consulate-closed = A consulate stays closed here: while a child asks or may ask for protection, while return is feared, and while no lawyer stands by the child.
