# Settings. Status: source.
settings-title = Settings
settings-language = Language of the screens
settings-language-draft = A machine's draft. No speaker has read it yet.
settings-theme = Look
settings-theme-system = As the tablet
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-hc = High contrast
settings-theme-child = As the tablet: the screens of children and guardians stay light, because their pictures were made for a light page. Light, dark and high contrast hold for them too.
settings-storage = Room on this tablet
settings-storage-used = { $used } of { $quota } used.
settings-storage-kept = What you write in Heard stays on this tablet until it is sent, also when the tablet runs full.
settings-storage-not-kept = When this tablet runs full, it may remove what was not sent yet. Put Heard on the home screen, then press “Make it safe”.
settings-storage-ask = Make it safe
settings-lock-after = Lock by itself after
settings-lock-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
settings-about = About
settings-version = Version { $version }
settings-own-design = Heard's forms are its own design. They are not official IOM–UNICEF forms, and the order of steps is a working order.
settings-texts-status = Texts in English are the source. They have not been tested with children yet.
settings-sign-out = Forget me on this tablet
settings-sign-out-words = Takes your cases off this tablet. Send everything first.
settings-device = This tablet

staff-title = Staff
staff-lead = Add the people who work with Heard. Each gets a one-time code and chooses an own passphrase.
staff-add = Add a person
staff-name = Name
staff-sign-in = Sign-in name
staff-role = Role
staff-role-missing = Choose a role.
staff-added = { $name } was added.
staff-code = One-time code for { $name }
staff-code-words = Give it in person. It is shown only once and ends on { $when }.
staff-code-close = I have passed it on
staff-new-code = New code
staff-waiting = has not signed in yet
staff-active = active
staff-closed = closed
staff-close = Close account
staff-close-ask = Close the account of { $name }?
staff-close-words = This person cannot sign in or send any more, from now on. What they wrote stays in the cases.
staff-close-yes = Close it
staff-empty = Nobody yet.
staff-list = Who works with Heard

assign-title = Assign cases
assign-lead = You see numbers only, no content. A person sees a case after the next contact with the server.
assign-to = Give to
assign-button = Assign
assign-remove = Take off
assign-remove-title = Take { $name } off { $case }?
assign-remove-words = { $name } no longer gets this case. What { $name } has not sent yet is kept and held back.
assign-remove-last = Nobody else works on this case. Give it to somebody first, or it stands still.
assign-empty = No cases at the server yet.
assign-nobody = Nobody works on this case.
settings-sign-out-yes = Forget me on this tablet
settings-sign-out-sure = Everything is sent. Your cases leave this tablet; they stay at the server.
settings-sign-out-waits = Something is not at the server yet. Send everything first, then try again.
staff-copy = Copy
assign-opened = At the server since { $when }
staff-copied = Copied
staff-code-said = One-time code for { $name }: { $code }
