# Home. Status: source.
home-title = Today
home-greeting = { $name }
home-due-title = Needs you first
home-due-empty = Nothing is overdue and nothing is flagged. Good.
home-due-all = Show all { $count }
home-approvals-title = Waits for your decision
home-approval-why = “{ $form }” – signed by { $who } on { $when }
home-cases-title = My cases
home-cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
home-cases-empty-title = No cases on this tablet yet
home-cases-empty-words = Open a new case when a child comes to your attention. Cases that are assigned to you appear here after the next contact with the server.
home-cases-loading = Opening your cases…
home-search-label = Search by name or number
home-search-none = Nothing found for these letters. Try fewer letters, another spelling, or the case number.
home-search-count = { $count ->
    [one] { $count } match
   *[other] { $count } matches
}
home-new-case = New case
home-next-step = Next: { $step }
home-last-contact = Last contact { $when }
home-last-contact-none = No contact written down yet
home-waiting = { $count ->
    [one] { $count } change not sent yet
   *[other] { $count } changes not sent yet
}
home-unnamed = Child without a name yet
home-number-local = { $number } (number on this tablet)
home-admin-words = Your role does not open case files.
home-admin-staff = People who work with Heard
home-admin-staff-words = Add somebody, give a new one-time code, close an account.
home-admin-assign = Who works on which case
home-admin-assign-words = By number only. You see no content.
home-admin-record-words = Record what children hear, in each language.
home-admin-house-words = Which sentences hold in this place, so that nobody is told what is not so.

attention-immediate_danger = Urgent: in danger today
attention-self_harm = Risk of self-harm
attention-detention = The child is held
attention-conflict = Two different answers to the same question

nav-home = Today
nav-queue = What is sent
nav-settings = Settings
nav-staff = Staff
nav-assign = Assign cases
nav-lock = Lock
nav-skip = Skip to the content
attention-by = { $what } – by { $day }
attention-since = { $what } – overdue since { $day }
attention-today = { $what } – today
attention-today-by = { $what } – today by { $time }
attention-child_wants_to_tell = The child wants to tell someone else
attention-child_asked_for_help = The child asked for help
attention-urgent_health = Urgent health need
attention-return_before_determination = A return decision exists before a determination
attention-risk_response = Answer to the risk is due
attention-missing_risk = The child may go missing
attention-urgent_need = Urgent need
attention-appeal_deadline = Time limit of an appeal
attention-appeal-over = The time to appeal ended on { $day }
attention-guardian_missing = No guardian yet
attention-signature_broken = A signature does not hold: what it said counts for nothing
attention-guardian_feared = Look first whether the child is safe with its guardian: supervisor and authority
attention-guardians_disagree = Two guardians disagree: supervisor and panel
attention-voices_differ = Child and guardian disagree: talk together; the supervisor looks at it
attention-emergency_unseen = Something may go out without a yes because of a danger: a supervisor looks at it
attention-legal_waits = Something that a law orders waits for a supervisor
attention-request_unseen = An authority asked, and the data-protection officer has not looked at it
attention-opening_asked = The data-protection officer asks why closed questions were opened
attention-link_to_close = Somebody who does not stand for the child now can still answer a link: take it back
attention-link_answered = A guardian answered on their phone
attention-copy_due = A copy of what was signed is still to be handed over
attention-advice_wished = Somebody wants a lawyer or more time before they decide: help with it
attention-tell_to_stop = A yes was taken back: tell those who got something to stop using it
attention-tell_child = Something goes or went out without a yes: tell the child, or write why not
attention-permission_ends = A yes ends soon: ask again if it is still needed
home-differ-guardian_feared = A child may be afraid of its guardian, or pushed. Talk with the child alone, and tell the authority. The guardian sees nothing of this.
home-differ-guardians_disagree = Two guardians disagree. Nothing goes out on this point. Look at both, and bring it to the panel.
home-differ-voices_differ = Child and guardian have disagreed for a week. Look at both sides.
home-differ-legal_waits = Something is to go out because a law or a court says so. Look at it: agree, or say why not.
home-differ-request_unseen = An authority asked about a child, and the data-protection officer has not looked at it for more than a day. Call them. Until there is an answer nothing is given.
home-differ-opening_asked = The data-protection officer asks why somebody opened closed questions. Answer in words; whoever opened them can answer too.
home-differ-emergency_unseen = Something may go out because of a danger, without a yes. Look at it today.
attention-trafficking_referral = Referral because of trafficking signs is open
attention-legal_screen = Legal check is open
attention-mismatch = A change does not match; tell your administrator
attention-sent_back = The supervisor sent a form back
attention-action_due = An action is due
attention-full_assessment = Full assessment is due
attention-next_assessment = Next assessment is due
attention-statelessness_referral = Referral because of statelessness is open
attention-birth_registration = Birth is not registered
attention-turns = Turns 18 on { $day }
attention-turned = Turned 18 on { $day }
attention-child_feels_unsafe = The child does not feel safe somewhere
attention-talk_first = The child holds somebody back: talk with the child before anybody looks for them
attention-child_asked_question = The child asked something
home-look-back = Look back at the talk on { $day }: three questions
attention-hand_on = The child wants somebody to read what it said: hand it over
attention-explain_again = Explain again what did not come across
attention-child_put_off = The child put a question off to another day
