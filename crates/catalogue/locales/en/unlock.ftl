# Signing in and unlocking. Status: source.
unlock-title = Unlock Heard
unlock-lead = Case files on this tablet are locked. Type your sign-in name and passphrase.
unlock-sign-in = Sign-in name
unlock-passphrase = Passphrase
unlock-button = Unlock
unlock-busy = Unlocking…
unlock-first-time = First time here? Use your one-time code
unlock-offline-hint = No connection. You can unlock if you have used this tablet before.
unlock-forgotten = Forgot your passphrase? Your administrator can give you a new one-time code.
unlock-update = A new version is ready. It starts when you unlock.
unlock-child-waiting = A child's session is open on this tablet.

unlock-error-empty-name = Type your sign-in name.
unlock-error-empty-passphrase = Type your passphrase.
unlock-error-wrong_passphrase = The name and the passphrase do not go together. Check both and try again. Nothing on the tablet is lost.
unlock-error-wait = The name and the passphrase did not go together several times. Wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }, then try again. Nothing on the tablet is lost.
unlock-error-offline-new = { $name } has not used this tablet before. The first time needs a connection to the server.
unlock-error-too_many_tries = This was tried many times. Wait a minute, then try again. Nothing is lost.
unlock-error-account_closed = This account is closed. Ask your administrator.
unlock-error-changed = Your passphrase was changed on another device. To go on, open this tablet with the passphrase that you used here last, or start fresh below.
unlock-start-fresh = Start fresh on this tablet
unlock-start-fresh-warning = This downloads your cases again. What was written on this tablet and not yet sent cannot be opened any more.
unlock-error-open-elsewhere = Heard is open for you in another window of this browser. Close or lock it there, then unlock here.
unlock-error-part = A part of Heard is not on this tablet yet. Connect to a network and try again. Nothing is lost.
unlock-error-worker = The tablet has too little free memory to check the passphrase. Close other apps and try again.

enrol-title = Use your one-time code
enrol-lead = Your administrator gave you a code. Choose your own passphrase with it.
enrol-setup-lead = This server is new. Type the code it printed when it started, and make yourself its first administrator.
enrol-code = One-time code
enrol-name = Your name, as colleagues know you
enrol-sign-in = Sign-in name
enrol-sign-in-hint = Small letters, digits, dots. For example: r.ames
enrol-passphrase = New passphrase
enrol-passphrase-hint = At least 14 characters. Four or five words that do not belong together work well.
enrol-suggest = Suggest one
enrol-repeat = The same passphrase again
enrol-button = Save and unlock
enrol-back = I have a passphrase already
enrol-error-code = This code is not valid any more. Ask your administrator for a new one.
enrol-error-short = The passphrase is too short. Use at least 14 characters.
enrol-error-repeat = The two passphrases are not the same.
enrol-error-name = Type your name.
enrol-error-sign-in = Use 3 to 40 small letters, digits, dots or hyphens.
enrol-error-taken = This sign-in name is taken. Choose another one.
enrol-error-simple = The passphrase is too easy to guess. Use more different letters; four or five words work well.
unlock-wait-button = { $seconds ->
    [one] Try again in { $seconds } second
   *[other] Try again in { $seconds } seconds
}
unlock-wait-over = You can try again now.
