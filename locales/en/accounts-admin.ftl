### Accounts as an administrator sees them, one's own account, one's sessions

## The list, a new account, one account

accounts-lead = People and their one role each. An administrator reads no agreement.
account-new = New account
account-new-lead = The next page shows an invitation link once. Hand it over in a way that you trust.
account-new-do = Create and show the link
account-name = Name
account-name-hint = As it will stand in the log
account-email-needed = Write an e-mail address, such as name@ministry.example
account-email-taken = There is an account with this address already: open that one
account-role-choose = Choose a role
account-role-needed = Choose a role
account-role-hint = A person has one role. Who verifies never verifies the own entry.
account-rights-hint = Another role or clearance signs the person out.
account-clearance = Clearance
account-clearance-hint = The highest marking that the person may see
account-clearance-needed = Choose a clearance
account-created = Account since
account-status-head = State
account-status-invited = Invited
account-status-active = Active
account-status-disabled = Disabled
account-disable = Disable
account-enable = Enable
account-reset = Reset the passphrase
account-invite-again = New invitation link
account-turn-hint = Each of these signs the person out at once.
account-own-note = Another administrator changes your role, and disables or resets your account.
account-own-refused = Ask another administrator: nobody does this to the own account
account-last-administrator = Make another administrator first: this is the last active one
account-disabled-refused = Enable the account first
account-conflict-who = Another administrator

## What waits for a second administrator

account-grant-title = Waits for another administrator
account-grant-by = Proposed by { $who } on { $when }
account-grant-admission = Invitation: { $rights }
account-grant-confirm = Confirm
account-grant-withdraw = Withdraw
account-grant-withdraw-invited = Withdrawing disables the account and ends its link.
account-grant-proposer = You proposed this, so another administrator confirms it. You may withdraw it.
account-grant-own = This concerns your own account: other administrators decide about it.
account-grant-alone = You proposed this, and there is no other active administrator now: withdraw it, then make the change again.
account-grant-nobody = Nobody else may confirm this now: it takes a third administrator, or the operator on the server. You may withdraw it.
account-grant-tag = To be confirmed
account-grant-refused = Ask another administrator: nobody confirms the own proposal
account-grant-changed = Look again: the account or the proposal has changed since this page was opened
account-grant-link = The link opens only after another administrator has confirmed the account.

## Links shown once

account-link-invitation = Invitation link
account-link-reset = Link to a new passphrase
account-link-lead = It is shown only now, and it works once. Earlier links of this person no longer work.
account-link-until = Works until
account-link-done = Done
link-gone-title = This link no longer works
link-gone-text = It was used, it has ended, or it was never made. Ask your administrator for a new one.
reset-title = A new passphrase
reset-lead = An administrator reset your account. The link works once.

## One's own account

account-own-lead = What others see of you, and how you sign in
passphrase-current-wrong = Type the passphrase that you have now
sessions-lead = A session ends after 30 minutes without use, and after 12 hours in any case.
session-device = Browser
session-device-unknown = Not recognised
session-address = Address
session-since = Since
session-seen = Last used
session-current = This one
session-end = Sign out
session-end-head = Sign out
session-end-others = Sign out everywhere else
set-up-token-refused = The token was used or has ended, or a letter is missing. Start the server again for a new one.

## What the last form did

flash-set-up = The first administrator has an account. Sign in.
flash-account-taken-up = The passphrase is set. Sign in.
flash-account-changed = The account was changed.
flash-account-proposed = Another role or a higher clearance waits until another administrator confirms it.
flash-grant-confirmed = The proposal was confirmed.
flash-grant-withdrawn = The proposal was withdrawn.
flash-account-disabled = The account was disabled, and the person was signed out.
flash-account-enabled = The account was enabled.
flash-passphrase-changed = The passphrase was changed, and every other session has ended.
flash-session-ended = That session has ended.
flash-other-sessions-ended = Every other session has ended.
