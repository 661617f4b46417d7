# Alerts, the mail about them, calendar feeds.
alerts = Alerts
alerts-lead = Deadlines that have come near, until somebody acts on them
alerts-none = No alert concerns you
alerts-none-text = The register raises one when a deadline of an agreement that you own, or deputise for, comes near. Managers also see what nobody acknowledged in time.
alert-due = Due
alert-what = What falls due
alert-agreement = Agreement
alert-raised = Raised
alert-state = Acknowledged
alert-open = not yet
alert-acknowledge = Acknowledge
alert-acknowledged = { $who }, { $at }
alert-today = today
alert-in-days = { $n ->
    [one] in one day
   *[other] in { $n } days
}
alert-days-ago = { $n ->
    [one] one day ago
   *[other] { $n } days ago
}
alert-why-owner = You own the agreement
alert-why-deputy = You are the owner’s deputy
alert-why-manager = Handed to the managers
alert-kind-decision-by = Decide by
alert-kind-latest-safe-notice = Latest safe notice
alert-kind-term-end = End of the term
alert-kind-effective-end = Last day in force
alert-kind-within = To be done
home-alerts = { $n ->
    [one] One alert waits for you to acknowledge it
   *[other] { $n } alerts wait for you to acknowledge them
}
flash-alert-acknowledged = You have acknowledged the alert. It stays until the deadline is met.
flash-alert-before = Somebody acknowledged this alert before you.

## Mail
mail-title = Mail about alerts
mail-lead = Mail goes to { $address }. Whatever you choose, the alerts stand on their page.
mail-is-off = This installation sends no mail: no mail server is set. Alerts are shown on their page only.
mail-frequency = How often
mail-frequency-hint = Digests go at 05:00 UTC, the weekly one on Mondays.
mail-frequency-immediately = At once, a letter for each alert
mail-frequency-daily = Once a day, in a digest
mail-frequency-weekly = Once a week, in a digest
mail-frequency-never = Never
error-mail-frequency = Choose how often mail comes
flash-mail-frequency = Your choice is saved.
mail-greeting = Dear { $name },
mail-subject = { $number }: { $what } ({ $left })
mail-subject-marked = { $number }: an alert
mail-line = { $what }: { $date } ({ $left }). { $number }, { $title }
mail-line-marked = { $number }: a deadline asks for attention. Sign in to read which.
mail-answer = Acknowledge it here: { $url }
mail-why-owner = You get this letter because you own the agreement.
mail-why-deputy = You get this letter because you are the deputy of the agreement’s owner.
mail-why-manager = { $n ->
    [one] You get this letter as a manager: the deadline has passed, nobody owns the agreement, or nobody acknowledged the alert within one day.
   *[other] You get this letter as a manager: the deadline has passed, nobody owns the agreement, or nobody acknowledged the alert within { $n } days.
}
mail-why-digest = You get this digest because these alerts concern you and you chose a digest.
mail-digest-subject = { $n ->
    [one] One alert waits for you
   *[other] { $n } alerts wait for you
}
mail-digest-lead = { $n ->
    [one] One alert waits for you to acknowledge it:
   *[other] { $n } alerts wait for you to acknowledge them:
}
mail-change = Change how often mail comes: { $url }

## Calendar feeds
feeds = Calendar feeds
feeds-lead = Deadlines for your calendar program. It sees what you may see at the moment it asks.
feeds-none = You have no feed
feeds-none-text = A feed is an address to which a calendar program subscribes. Make one below.
feed-made-title = The address of your new feed
feed-made-text = Copy it now: it is shown only once. Whoever has it reads these deadlines with your rights, until you end the feed.
feed-name = Name
feed-name-hint = As your calendar will call it
feed-holds = Holds
feed-all = Every deadline that I may see
feed-made = Made
feed-fetched = Last fetched
feed-never = never
feed-end-head = End it
feed-end = End
feed-new = A new feed
feed-partner = Partner
feed-any-partner = Every partner
feed-kind = Kind of deadline
feed-any-kind = Every kind
feed-owner = Whose agreements
feed-any-owner = All that I may see
feed-mine = Those I own or deputise for
feed-make = Make the feed
error-feed-choose = Choose one of the list
error-feed-most = End a feed first: { $most } are allowed
flash-feed-revoked = The feed has ended. Its address answers no more.
