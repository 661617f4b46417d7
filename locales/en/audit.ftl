### The log: deeds, objects, outcomes

## The log

audit-log = Log
audit-security = Security events
audit-parts = Parts of the audit
audit-filter = Filter the log
audit-caption = Events, newest first
audit-from = From day
audit-to = To day
audit-head = Chain of { $seq } events, head
audit-head-note = Tamper-evident, not tamper-proof: copy number and head to paper, and compare them later · log { $log }
audit-shown = Events { $newest } to { $oldest }, of those you may see
audit-none = No event
audit-none-text = Nothing that you may see fits the filter.
col-seq = No.
col-when = When
col-who = Who
col-role = Role
col-deed = Deed
col-object = Object
col-outcome = Outcome

## Outcomes

outcome-done = done
outcome-denied = refused
outcome-failed = failed

## What was acted upon

object-account = account
object-action = page or form
object-agreement = agreement
object-alert = alert
object-export = export
object-import = import
object-installation = installation
object-mail = mail
object-milestone = milestone
object-ministry = ministry
object-official = official
object-sign-in = sign-in
object-register = register
object-session = session
object-states = list of states
object-setting = setting

## Deeds

deed-log-opened = the log was opened
deed-schema-migrated = the schema was brought up to date
deed-installation-set-up = the first administrator was made
deed-session-signed-in = signed in
deed-session-sign-in-refused = a sign-in was refused
deed-session-signed-out = signed out
deed-session-revoked = a session was ended
deed-account-password-changed = the passphrase was changed
deed-account-invited = an account was made
deed-account-activated = an account was taken up
deed-account-changed = an account was changed
deed-account-role-proposed = a role, clearance or account was proposed
deed-account-role-confirmed = a role, clearance or account was confirmed
deed-account-role-withdrawn = a proposed role, clearance or account was withdrawn
deed-account-disabled = an account was disabled
deed-account-enabled = an account was enabled
deed-account-reset = a reset link was made
deed-account-preference-changed = language or appearance was changed
deed-account-mail-frequency = how often mail comes was chosen
deed-account-feed-made = a calendar feed was made
deed-account-feed-revoked = a calendar feed was ended
deed-access-denied = an attempt was refused
deed-setting-changed = a setting was changed
deed-directory-states-loaded = the list of states was loaded
deed-directory-ministry-added = a ministry was added
deed-directory-ministry-edited = a ministry was edited
deed-directory-official-added = an official was added
deed-directory-official-edited = an official was edited
deed-agreement-drafted = drafted
deed-agreement-edited = edited
deed-agreement-registered = registered
deed-agreement-verified = record verified
deed-agreement-voided = record voided
deed-act-recorded = act recorded
deed-act-corrected = act corrected
deed-agreement-stage-moved = stage of conclusion moved
deed-agreement-date-ruled = ruled which date holds
deed-act-verified = act verified
deed-act-disputed = act disputed
deed-act-voided = act voided
deed-register-recomputed = standings and deadlines recomputed
deed-decision-recorded = decision recorded
deed-clause-recorded = clause recorded
deed-clause-verified = clause verified
deed-clause-disputed = clause disputed
deed-clause-voided = clause voided
deed-signature-recorded = signature recorded
deed-relation-recorded = relation recorded
deed-relation-removed = relation taken away
deed-access-granted = access granted
deed-access-withdrawn = access withdrawn
deed-milestone-planned = milestone planned
deed-milestone-edited = milestone edited
deed-milestone-forecast = forecast moved
deed-milestone-reported = milestone reported done
deed-milestone-verified = milestone verified
deed-milestone-returned = report returned
deed-milestone-rebaselined = baseline changed
deed-milestone-baseline-proposed = new baseline proposed
deed-milestone-blocked = milestone blocked
deed-milestone-unblocked = milestone unblocked
deed-milestone-started = milestone begun
deed-milestone-progress = progress told
deed-milestone-left = milestone left undone
deed-alert-raised = alert raised
deed-alert-reopened = alert raised again
deed-alert-acknowledged = alert acknowledged
deed-alert-escalated = alert handed to the managers
deed-alert-closed = alert closed
deed-mail-sent = mail sent
deed-mail-dropped = mail not sent, as its reader may not or need not have it
deed-mail-given-up = mail given up after several tries
deed-import-committed = file imported
deed-export-made = export made
deed-demonstration-loaded = the demonstration register was loaded
