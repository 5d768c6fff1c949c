# Who knows something about the child, for the child and for those who decide for it. Status: source.
child-knows-open = Who knows something about me?
child-knows-close = Close this
child-knows-worker = Reads what you send. Others read it only if you say so.
child-knows-team-who = Others who work here
child-knows-team = They read what the adults write about you, if it is their task to help you. What you say they read only if you want that.
child-knows-team-young = They read what you say only if you want that.
child-knows-none = Nobody else got anything about you so far.
child-knows-got = Got something about you on { $day }.
child-knows-got-young = Got something about you.
child-knows-not-yet = Got nothing so far.
child-knows-may = May get something.
child-knows-may-until = May get something until { $day }.
child-knows-more = May get more.
child-knows-more-until = May get more until { $day }.
child-knows-no-more = Gets nothing more.
child-knows-stopped = Gets nothing more. We told them to stop using it.
child-knows-law = A law says that they may know, or there was danger.
child-knows-for-trace = To look for your family.
child-knows-for-verify = To see who your family is and how they live.
child-knows-for-health = To help you when you are ill.
child-knows-for-mhpss = To help you when you feel bad.
child-knows-for-school = To find you a place at school.
child-knows-for-legal = To help you with the law.
child-knows-for-panel-extra = To decide well about you.
child-knows-for-foreign = To look after you in another country.
child-knows-for-voice = To keep your voice.
child-knows-for-draw = To keep your drawings.
child-knows-for-contact = To reach your guardian.
child-knows-for-learn = To count how many children we help.
child-knows-kind-panel = The people who decide
child-knows-kind-guardian = Your guardian
child-knows-kind-lawyer = Your lawyer
child-knows-kind-health = A doctor or nurse
child-knows-kind-school = A school
child-knows-kind-ngo-partner = People who help children
child-knows-kind-child-protection-authority = The office that protects children
child-knows-kind-tracing-body = People who look for families
child-knows-kind-family-member = Somebody of your family
child-knows-kind-foreign-child-protection = An office that protects children in another country
child-knows-kind-police = The police
child-knows-asked = { $who } asked about you on { $day }.
child-knows-asked-nothing = We told them nothing about you.
child-knows-asked-open = We have told them nothing.
child-knows-asked-outcome = We told them only what was decided.
child-knows-asked-court = A judge said that we must tell them something. You can ask what it was.
child-knows-asker-child-protection = An office that protects children
child-knows-asker-court = A judge
child-knows-asker-police-crime = The police
child-knows-asker-police-other = The police
child-knows-asker-immigration-decision = An office that decides who may stay
child-knows-asker-immigration-enforcement = An office that sends people away
child-knows-asker-foreign-state = An office of another country
child-knows-asker-other = Somebody
child-agreed-title = You said yes to this:
child-agreed-stop = I don't want this any more
child-agreed-sure = Shall we stop this?
child-agreed-yes = Yes, stop it
child-agreed-no = No, it can stay
child-agreed-stopped = You said stop. Nothing more goes out for this. { $worker } will see that you said stop.
child-agreed-sent = They got something on { $day }. That stays with them. We tell them to stop using it.
child-knows-day = This is how it was on { $day }.
guardian-knows-title = Who knows what
guardian-knows-lead = Who received something about the child, and until when more may go. This is how it was on { $day }.
guardian-knows-lead-of-age = Who received something about you, and until when more may go. This is how it was on { $day }.
guardian-knows-asked-title-of-age = Authorities that asked about you
guardian-knows-back = Go back to where I was
guardian-knows-none = Nobody has received anything so far, and nothing may go today.
guardian-knows-today = What you say today is not in this list yet
guardian-knows-today-words = It counts once { $worker } has it. Before something goes, the child is asked too where it is old enough, and anybody else who must agree. Until then nothing goes for it.
guardian-knows-today-words-of-age = It counts once { $worker } has it. Until then nothing goes for it.
guardian-knows-waiting = You said yes, and nothing goes yet
guardian-knows-waits-child = The child was not asked yet. It is asked first.
guardian-knows-waits-others = Somebody else must still agree. Ask { $worker } about it.
guardian-knows-kind = Who
guardian-knows-purpose = What for
guardian-knows-what = Information
guardian-knows-got = Received
guardian-knows-got-nothing = Nothing so far
guardian-knows-more = From now on
guardian-knows-until = More may go until { $day }
guardian-knows-open-end = More may go until somebody takes it back
guardian-knows-no-more = Nothing more goes there
guardian-knows-stopped = Nothing more goes there; they were told to stop using it
guardian-knows-law = By law, or in danger
guardian-knows-by-law = By law: { $who }, { $rule }
guardian-knows-asked-title = Authorities that asked about the child
guardian-knows-answered = Answer: { $answer }
guardian-agreed-title = What I agreed to
guardian-agreed-and-knows = What I agreed to, and who knows what
guardian-agreed-lead = You can take each point back on any day. Nobody asks you why.
guardian-agreed-none = There is nothing that you agreed to and that still counts.
guardian-agreed-sent = Something was sent on { $day }. Taking this back does not undo that. We tell them to stop using it.
guardian-agreed-take = Take this back
guardian-agreed-sure = Do you want to take this back?
guardian-agreed-yes = Yes, take it back
guardian-agreed-stays = No, it stays as it is
guardian-agreed-taken = You took this back
guardian-agreed-then = Nothing more goes out for it. It stands in the case, in your name, as soon as the tablet goes back.
guardian-agreed-all = Take everything back
guardian-agreed-all-sure = Do you want to take back everything that you agreed to?
guardian-agreed-all-taken = You took everything back
guardian-give-back = Give the tablet back
guardian-line-taken = You took this back today
guardian-line-taken-words = So yes cannot be chosen here today. You can say yes at another meeting.
guardian-knows-team-title = Who of us may read what
guardian-knows-team-case = Caseworkers and supervisors who are put on this case read what adults write in it. What the child said is read by the worker who sat beside the child, and by others only where the child chose them.
guardian-knows-team-case-of-age = Caseworkers and supervisors who are put on your case read what is written in it. What you said on your own is read by the worker who sat beside you, and by others only where you chose them.
guardian-knows-team-dpo = The data-protection officer sees what authorities asked for, names that were refused, who opened closed questions and why, and the log of who opened the case. Nothing else of what is written in it.
guardian-knows-team-admin = Administrators decide who is put on a case. They read nothing of it.
guardian-knows-team-office = The complaints office reads what is written to it, and nothing of the case.
child-knows-team-roles = They can open what is written about you now: { $who }.
child-knows-role-caseworker = { $count ->
    [one] one person who helps children
   *[other] { $count } people who help children
}
child-knows-role-supervisor = { $count ->
    [one] one person who checks our work
   *[other] { $count } people who check our work
}
child-knows-role-other = { $count ->
    [one] one more person who works here
   *[other] { $count } more people who work here
}
child-knows-opened = On { $day }, { $who } opened questions about you that we keep closed.
child-knows-opened-young = We keep some things about you closed. They were opened by { $who }.
child-knows-opened-talking = It was to talk with you.
child-knows-opened-writing = It was to write down what somebody said.
child-knows-opened-protecting = It was to keep you safe or to find help for you.
child-knows-opened-checking = It was to look at our work.
child-knows-opened-other = You can ask why.
guardian-knows-team-roles = Put on this case now: { $who }.
guardian-knows-role-caseworker = { $count ->
    [one] one caseworker
   *[other] { $count } caseworkers
}
guardian-knows-role-supervisor = { $count ->
    [one] one supervisor
   *[other] { $count } supervisors
}
guardian-knows-role-other = { $count ->
    [one] one other member of staff
   *[other] { $count } other members of staff
}
guardian-knows-opened-title = Who opened closed questions
guardian-knows-opened-lead = Some questions stay closed until somebody of us writes why they must be read. Each opening stays written down.
guardian-knows-opened = { $day }: { $who }.
guardian-knows-opened-talking = To talk with you about it.
guardian-knows-opened-writing = To write down what somebody said.
guardian-knows-opened-protecting = To keep you safe or to arrange help.
guardian-knows-opened-checking = To check the work or to prepare a decision.
guardian-knows-opened-other = For another reason. You can ask which.
