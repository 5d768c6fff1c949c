# A case. Status: source.
case-new-title = New case
case-new-lead = One case for each child, also for brothers and sisters. You can leave out the name for now.
case-new-name = Name the child wants to be called
case-new-name-hint = Leave it empty if you do not know it yet.
case-new-site = Reception centre
case-new-arrangement = Who looks after the child?
case-new-button = Open the case
case-new-similar = There is already a case with a similar name on this tablet:
case-not-found-title = This case is not on this tablet
case-not-found-words = It was never here, or you do not work on it any more. Go back to your cases.
case-loading = Opening the case…

case-path-title = The way
case-next-title = Next step
case-next-nothing = Nothing is missing for this step.
case-danger-words = Make the child safe first, and tell your supervisor now.
case-danger-go = Look at it
case-missing-title = Still missing for it
case-stage-done = done
case-stage-now = now
case-stage-later = later
case-six-steps-note = These steps are a working order of this app. They are not quoted from a guideline.

case-forms-title = Forms
case-forms-begin = Begin another form
case-forms-begin-title = Begin a form
case-forms-needed = Needed for the next step
case-forms-own-design = These forms are Heard's own design. They are not official IOM–UNICEF forms.
case-form-begun = begun { $when }
case-form-version = version { $version }
case-form-progress = { $answered } of { $wanted } answered
case-form-complete = Complete
case-form-not-started = Not begun
case-form-signed = Signed
case-form-changed-since = Changed since it was signed

case-people-title = People
case-people-child = Child
case-people-worker = Works on this case
case-people-family = Family
case-people-none = Nobody is written down yet.
case-people-asked = Was asked to decide

case-views-title = What the child said
case-views-empty = The child has not told us anything yet. Hand over the tablet when the child wants to.
case-views-handover = Hand the tablet to the child
case-views-open = Read everything
case-views-verbatim = In the child's own words
case-views-shared-with = May be seen by: { $names }
case-views-shared-nobody = Only you. The child chose nobody else.
case-views-state-skipped = The child went on without answering.
case-views-state-dont_know = “I don't know.”
case-views-state-dont_want = “I don't want to say.”
case-views-state-later = “Another day.”
case-views-state-tell_someone_else = The child wants to tell someone else.
case-views-state-not_asked = Not asked.
case-views-left-out = The child left this out.
case-views-state-not_applicable = Not a question for this child.
case-views-replaced = The child replaced this on { $when }.
case-views-session = Talk on { $when }
case-views-no-views = The child told us nothing today. That is a complete and respected result.
case-views-help = The child pressed “I need help now”.
case-views-kept = The child kept something for another day. It stays closed on this tablet until { $when }, and only the child opens it.
case-views-withheld = A colleague talked with the child. Where nothing stands, the child said nothing or chose who may know it.
case-views-kept-from-you = What the child said in this talk, or that it said nothing, is not for you. The child chooses who may know.

case-conflict-banner = { $count ->
    [one] One question has two different answers
   *[other] { $count } questions have two different answers
}
case-conflict-open = Look at them
case-timeline-title = Who did what
case-timeline-empty = Nothing has happened yet.
case-timeline-more = Show earlier entries
case-timeline-answers = { $who } answered { $count ->
    [one] { $count } question
   *[other] { $count } questions
  } in “{ $form }”
case-timeline-opened = { $who } opened the case
case-timeline-form = { $who } began “{ $form }”
case-timeline-assigned = { $who } works on this case now
case-timeline-unassigned = { $who } does not work on this case any more
case-timeline-statement = The child told us something
case-timeline-session = The child had the tablet
case-timeline-signed = { $who } signed “{ $form }”
case-timeline-approved = { $who } approved “{ $form }”
case-timeline-returned = { $who } sent “{ $form }” back
case-timeline-note = { $who } wrote a note
case-timeline-consent = { $who } wrote about permissions
case-timeline-contact = { $who } was in contact
case-timeline-contact-answers = { $who } was in contact. It answers: { $what }
case-timeline-correction = { $who } corrected an entry
case-timeline-lock = { $who } opened closed questions in “{ $form }”
case-note-title = Write a note
case-note-label = Note
case-note-hint = Dated and signed with your name. A note cannot be changed later.
case-note-save = Keep this note
case-contact-title = Write down a contact
case-contact-mode = How
case-contact-mode-in_person = In person
case-contact-mode-phone = By phone
case-contact-mode-video = By video
case-contact-mode-message = By message
case-contact-text = What it was about
case-contact-hint = What you did and what was said.
case-contact-answers = What does this answer?
case-contact-answers-hint = Tick only what you came back to the child about. What you do not tick goes on waiting.
case-contact-save = Keep this contact
case-reach-title = Before you call or write
case-reach-one = { $who }: { $words }
case-reach-letters = Letters only

stage-identification = Noticed
stage-registration = Registration
stage-safeguards = Safeguards
stage-assessment = Assessment
stage-tracing = Family tracing
stage-bid_preparation = Determination report
stage-bid_panel = Panel decision
stage-notification = Telling the child
stage-implementation = Carrying it out
stage-follow_up = Follow-up
stage-review = Review
stage-closure = Closing

gate-g01 = Explain the privacy notice before you write more.
gate-g02 = A guardian must be appointed before consent can be given for this child.
case-next-go = Go there
case-timeline-all = Everything that was done
case-timeline-settled = { $who } settled different answers in “{ $form }”
case-forms-begin-one = Begin
case-form-approved = Approved
case-form-returned = Sent back

conflicts-title = Different answers
conflicts-lead = Two people answered the same question without knowing of each other. Nothing is lost. Choose what stands, and say why.
staff-unknown = a colleague ({ $id })
conflicts-none = No question has different answers.
conflicts-keep = Keep this
conflicts-keep-row = Keep the entry
conflicts-remove-row = Take the entry away
conflicts-row-added = The entry was added
conflicts-row-removed = The entry was taken away
conflicts-row-edited = “{ $question }” was written in it
conflicts-reason = Why do you choose this?
conflicts-reason-hint = Kept in the case with your name.
conflicts-no-reason = Say why you choose this.
conflicts-choose = Choose one of the answers first.
conflicts-gone = Somebody settled this meanwhile.
conflicts-settle = This is the answer
conflicts-guardian = Guardian

track-uasc = Unaccompanied or separated
track-family = With family
track-child_at_risk = Child at risk

step-start_registration = Begin the registration
step-ask_urgent_danger = Ask first: danger today, and what cannot wait
step-explain_privacy_notice = Explain the privacy notice
step-finish_short_assessment = Answer the questions of the first hours
step-submit_short_assessment = Check and sign the short assessment
step-arrange_safeguards = See to guardian, legal help and interpreter
step-begin_full_assessment = Go on with the full assessment
step-finish_assessment = Finish the assessment
step-resolve_conflicts = Settle different answers
step-submit_assessment = Check and sign the assessment
step-await_approval = The supervisor decides
step-rework_assessment = Look at what the supervisor sent back
step-prepare_determination = Prepare the determination
step-plan_actions = Plan the actions
step-await_panel = The panel decides
step-await_final = Wait until the time for a review or an appeal is over
step-carry_out = Carry out what was decided
step-visit_the_child = Visit the child, and ask how it goes
step-closed = The case is closed

missing-not-opened = The form is not begun yet.
missing-unanswered = A question has no answer yet.
missing-unanswered-count = { $count ->
    [one] { $count } question has no answer yet.
   *[other] { $count } questions have no answer yet.
}
missing-in-conflict = A question has different answers.
missing-not-submitted = The caseworker has not signed yet.
missing-not-decided = The supervisor has not decided yet.
missing-nobody-decides = No supervisor works on this case yet. Tell your supervisor the number of the case.
safeguard-guardian = No guardian is appointed or asked for.
safeguard-legal-offer = Legal help was not offered yet.
safeguard-interpreter = No interpreter is arranged.
unmet-privacy-notice-open = Nobody has said yet whether the privacy notice was explained.
unmet-privacy-notice-not-given = The privacy notice was not explained yet.
unmet-vital-interest-reason-missing = Say what danger made it necessary to act first.
unmet-no-guardian-record = There is no record of a guardian.
unmet-guardian-not-active = The guardian's appointment is not active.
unmet-guardian-without-power-to-consent = The guardian has no power to consent.
unmet-not-the-guardian = This person is not the guardian.

refused-no-name = Type your name to sign.
refused-nothing-to-sign = There is nothing to sign yet.
refused-unresolved-conflict = A question has different answers. Settle them first.
refused-not-submitted = The caseworker has not signed this version yet.
refused-own-work = Somebody else has to approve your work.
refused-no-guardian = A child alone needs an appointed guardian first. Ask for one and write the appointment down; until then this cannot be signed.
refused-no-guardian-go = Write the appointment down
refused-guardian-does-not-fit = The guardian's appointment does not carry this yet: independence, conflict of interest, the check or the power to consent is open. See the guardian's form.
refused-no-lawyer = Return is recommended, and no lawyer stands by the child. Have one appointed, or write down in the registration that child and guardian, after an explanation, do not want one.
refused-not-permitted = There is no permission to send this there. “Who may know what” says what is in the way, whom to ask, and how something goes without a yes: by law, or in danger.
views-person-talk-first = Talk with the child before anybody looks for this person.
views-told-title = Did someone tell the child what to choose?

case-views-drawing = The child's drawing
case-views-replay = Show how it was drawn
case-views-replay-stop = Show the whole drawing
case-views-replay-next = Next line
case-views-replay-place = Line { $shown } of { $lines }
case-views-voice = The child's voice
case-views-on-the-way = A drawing or recording belongs here. It comes to this tablet when there is a connection.
case-views-broken = A drawing or recording belongs here that this tablet cannot show. Nothing was changed; tell your administrator.
conflicts-both = Keep both, as one text
conflicts-both-words = Both texts under each other, each with its author. You can change it before it counts.
conflicts-both-label = One text of both
conflicts-both-hint = Change it until it says what is true. Both old answers stay in the case, each with its author.
conflicts-both-part = { $who }: { $words }
conflicts-both-empty = Write the text that should stand.

case-needs-title = Also needs attention
