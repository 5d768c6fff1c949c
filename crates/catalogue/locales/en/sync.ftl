# Sending and receiving, in plain words. Status: source.
sync-ok = Everything is sent
sync-waiting = { $count ->
    [one] { $count } change waits to be sent
   *[other] { $count } changes wait to be sent
}
sync-working = Sending and receiving…
sync-offline = No connection. Saved on this tablet
sync-attention = { $count ->
    [one] { $count } thing needs your attention
   *[other] { $count } things need your attention
}
sync-signed-out = Sign in again to send
sync-other-tab = Another tab of this browser is sending

queue-title = What is sent
queue-lead = Everything you write is saved on this tablet first. It is sent when there is a connection.
queue-now = Send and receive now
queue-no-line = There is no connection now. Everything is saved on this tablet and is sent by itself when there is one.
queue-last = Last contact with the server: { $when }
queue-never = This tablet has not reached the server since it was unlocked.
queue-waiting-title = Waits to be sent
queue-waiting-empty = Nothing waits. Everything is at the server.
queue-held-title = Needs attention
queue-held-lead = The server kept these changes but did not put them into the case. Nothing is lost.
queue-held-empty = The server accepted everything.
queue-held-none-yet = Nothing needs your attention. What waits below is not at the server yet.
queue-held-not_assigned = You do not work on this case any more. Ask your supervisor to take it over or to assign you.
queue-held-malformed_answer = The answer does not fit its question. Open the form, check the answer and save it again.
queue-held-unknown_form = The server does not know this version of the form. It will after its next update.
queue-held-too_new = This was written with a newer version of Heard than the server has. It will be accepted after the server's update.
queue-held-not_allowed = This tablet may not make such a change. Tell your administrator.
queue-held-never_there = Nothing of a child ever goes to somebody of this name, so it cannot stand here. That it was tried stands in the case. Open the form and name who really helps, or leave it empty. If an office asked for something, write that down under the requests.
queue-held-group_held = This was saved together with another change that is held.
queue-held-mismatch = Another change has the same mark. Both are kept. Tell your administrator.
queue-held-too_large = This one answer is too large to send. Open it and shorten it.
queue-item-answer = Answer to “{ $question }”
queue-case-gone = A case that is not on this tablet any more
queue-item-answer-alone = Your answer “{ $answer }”
queue-item-row = A row in “{ $question }”
queue-item-fact-case_opened = Case opened
queue-item-fact-document_opened = Form begun
queue-item-fact-child_statement = Something the child said
queue-item-fact-child_session = A child's session
queue-item-fact-sign_off = Signature
queue-item-fact-note = Note
queue-item-fact-contact = Contact
queue-item-fact-lock_opened = Closed questions opened
queue-item-fact-other = Entry
queue-open = Open
queue-resend = Send again

save-saved = Saved on this tablet
save-saved-at = Saved on this tablet, { $time }
save-sent = Sent
save-waiting = Saved here, waits to be sent
save-saving = Saving…
save-attention = Needs attention: not saved yet
save-idle = Answers are saved as you type
queue-state = Right now
queue-conflicts = { $count ->
    [one] { $count } question has different answers
   *[other] { $count } questions have different answers
}
queue-conflicts-why = Two people answered the same question without knowing of each other. Both answers are kept until somebody decides.
