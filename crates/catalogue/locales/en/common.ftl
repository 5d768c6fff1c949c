# Words that many screens share. Status: source.
app-name = Heard
common-back = Back
common-cancel = Cancel
common-close = Close
common-continue = Continue
common-delete = Take away
common-done = Done
common-edit = Edit
common-more = More
common-no = No
common-optional = optional
common-print = Print
common-required = required
common-save = Save
common-needed = This is needed.
common-search = Search
common-show = Show
common-try-again = Try again
common-unknown = Not known
common-yes = Yes
common-you = you
common-nobody = nobody yet
common-today = today
common-yesterday = yesterday
common-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}

role-caseworker = Caseworker
role-supervisor = Supervisor
role-administrator = Administrator
role-data_protection_officer = Data-protection officer

failure-title = Something did not work
failure-offline = There is no connection to the server right now. Everything you do is kept on this tablet and will be sent later.
failure-offline-needed = This needs a connection to the server. Try again when the tablet is online.
failure-server_trouble = The server answered in a way this app does not understand. Nothing is lost. Try again in a while, and tell your administrator if it stays.
failure-not_signed_in = The server does not know this tablet any more. Lock the tablet and sign in again while you are online.
failure-not_allowed = Your role does not allow this. Ask your supervisor.
failure-too_large = That was too large to send in one piece. It stays on this tablet.
failure-store-full = This tablet is full. What you just typed is still on the screen but not yet saved. Free some space (photos, other apps), then press “Try again”.
failure-store-blocked = Heard is open in another tab of this browser. Close the other tab, then press “Try again”.
failure-store-closed = The browser closed Heard's storage. Press “Try again”; nothing that was saved is lost.
failure-store-too_new = The data on this tablet was written by a newer version of Heard. Connect to the internet and reload to get that version.
failure-store-corrupt = One stored record cannot be read. It was set aside, and the rest is fine. Tell your administrator.
failure-store-locked = The tablet is locked. Unlock it to go on.
failure-store-other = The tablet could not store that. Nothing that was saved before is lost. Press “Try again”.
failure-boot-title = Heard could not start
failure-boot-words = A part of the app is missing on this tablet. Connect to the internet and reload this page. What is stored here stays stored.
passphrase-show = Show the letters
passphrase-hide = Hide the letters
passphrase-caps-lock = The capitals key is on.
common-choose = Choose
common-begun-again = What you began stands here again. It is on this tablet only.
common-begun-empty = Begin empty
