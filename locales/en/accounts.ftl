### Signing in, the first administrator, invitations, passphrases

## Signing in

sign-in = Sign in
sign-in-do = Sign in
sign-in-lead = Every sign-in, also a failed one, is written into the register’s log.
sign-in-not-done = Not signed in
sign-in-refused = The address and the passphrase do not open an account. Check both.
sign-in-wait = Too many tries. Try again in { $seconds } s.
sign-in-passkey = Use a passkey
sign-in-ministry = Ministry account
or = or
email = E-mail address
role = Role
your-name = Your name
your-name-hint = As it will stand in the log beside what you record.
demo-accounts = Demonstration accounts
demo-accounts-text = They exist only where “entente demo” was run. The passphrase of each is in that command’s output.

## Passphrases

passphrase = Passphrase
passphrase-hint = 15 to 128 characters; several words are better than signs. Spaces count.
passphrase-too-short = Choose a passphrase of at least 15 characters
passphrase-too-long = Choose a passphrase of at most 128 characters
passphrase-common = Choose a passphrase that is harder to guess
passphrase-personal = Choose a passphrase without your name, your address or the name of this program
passphrase-current = Passphrase you have now
passphrase-new = New passphrase
passphrase-change = Change the passphrase
passphrase-change-lead = Every other place where you are signed in will be signed out.
show-secret = Show what is typed

## The first administrator

set-up = The first administrator
set-up-lead = This page works once. The administrator makes accounts and settings, and reads no agreement.
set-up-token = Set-up token
set-up-token-hint = The server printed it on its console when it first started.
set-up-do = Create the account

## Invitations

invitation = Your invitation
invitation-lead = Choose a passphrase, and the account is yours. The link works once.
invitation-do = Take up the account
invitation-waits-title = Your invitation waits
invitation-waits-text = A second administrator must confirm your account first. Open this link again later; it works until its time ends.
