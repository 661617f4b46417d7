### Deadlines, notice windows, decisions on renewal, whose move it is

## What falls due

due-decision-by = Decide by
due-latest-safe-notice = Latest safe notice
due-term-end = End of the term
due-effective-end = Agreement ends
due-within = To be done by

## The pages

dl-lead = Computed by the legal clock from clauses and acts; of an uncertain date the earliest day.
dl-views = Views of deadlines
dl-tab-list = List
dl-calendar-title = Calendar of deadlines
dl-tab-calendar = Calendar
dl-windows-title = Notice windows
dl-windows-lead = Terms whose latest safe notice is near: let it renew, give notice, or renegotiate.
dl-moves-title = Whose move is it?
dl-moves-lead = Agreements that wait for an act, the longest awaited first.
dl-filter = Filter the deadlines
dl-kind = What falls due
dl-within = How far ahead
dl-on = On the day
dl-when = When
dl-what = What
dl-page = Page { $number }
dl-today = today
dl-in-days = { $n ->
    [one] in one day
   *[other] in { $n } days
}
dl-days-ago = { $n ->
    [one] one day ago
   *[other] { $n } days ago
}
dl-missed = The day has passed without a recorded decision
dl-none = No deadline lies ahead
dl-none-found = No deadline matches
dl-none-found-text = Nothing that you may see falls due within these limits.
dl-note = A deadline leaves the list when its day has passed. A decision that was not taken stays until the term is over.
dl-months = Months
dl-month-before = Month before
dl-month-after = Month after
dl-this-month = This month
dl-month-none = Nothing falls due in this month.
dl-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
dl-safe-notice = Latest safe notice
dl-decide-by = Decide by
dl-term-end = End of the term
dl-decision = Decision
dl-wanted = A decision is wanted
dl-decide = Record the decision
dl-decide-again = Decide anew
dl-windows-none = No notice window is open
dl-windows-none-text = Within this time no agreement that you may see reaches its latest safe notice.
dl-all-sides = All sides
dl-moves-none = Nothing is waited for here.
dl-since = Since
dl-since-unknown = Nobody recorded since when
dl-moves-note = A notice window is on this board from 180 days before the latest safe notice.

## Whose move

move-side-ours = Ours
move-side-theirs = Theirs
move-side-both = Both sides

## What is waited for

awaits-signature = Signature
awaits-notification = Notification that internal procedures are completed
awaits-exchange = Exchange of instruments
awaits-reply-note = Note in reply
awaits-entry-clause = Clause on entry into force, or a statement of it
awaits-decision = Decision: renew, give notice or renegotiate
awaits-notice = Notice of termination, as decided
awaits-ruling = Ruling: which of two dates of entry into force holds

## What follows

then-signature = Until it is signed, none of its dates begins.
then-notification = With the last notification it takes effect as its clause provides.
then-exchange = With the exchange it takes effect as its clause provides.
then-reply-note = With the note in reply it takes effect as its clause provides.
then-entry-clause = Until then its standing cannot be derived.
then-decision = Without notice by { $date } it is renewed.
then-notice = If notice is not given by { $date }, it is renewed.
then-ruling = Until then the official statement leads, and every later date counts from it.

## A decision

chosen-renew = Let it renew
chosen-give-notice = Give notice
chosen-renegotiate = Renegotiate
field-decision = Decision
decision-title = Decide on the term
decision-lead = What is wanted when the term ends. A later decision supersedes an earlier one; both stay readable.
decision-heading = Decision on the term
decision-basis = Basis
decision-basis-hint = Who decided and on what ground: a minute, a letter, a resolution with its number.
decision-on = Decided on
decision-submit = Record the decision
decision-supersedes = This will supersede:
decision-superseded = superseded
decision-no-term = No term of this agreement waits for a decision
decision-future = The day of the decision cannot lie ahead
decision-day = Write the day of the decision, as 2026-03-02
flash-decision-recorded = The decision is recorded.

## Why standings are unknown

unknown-title = Unknown standings
unknown-lead = A standing is derived or it is unknown with its reason. Each reason leads to its agreements.
unknown-reason = Reason
unknown-agreements = Agreements
unknown-total = { $n ->
    [one] One agreement has an unknown standing
   *[other] { $n } agreements have an unknown standing
}
unknown-none = Every standing is known
unknown-none-text = No agreement that you may see has an unknown standing.
unknown-no-reason = No reason is recorded
unknown-do = What would settle it
unknown-do-signature = Record the act of signature with its date.
unknown-do-entry-into-force = Record the clause on entry into force, or the act that states it.
unknown-do-notification = Record the notifications with the days of their receipt.
unknown-do-exchange = Record the exchange of instruments.
unknown-do-reply-note = Record the note in reply.
unknown-do-other-agreement = Complete the other agreement on which this one rests.
unknown-do-condition = Record the act that states entry into force.
unknown-do-calendar = The clause counts working days; record the act that states the date.
unknown-do-termination-opinion = Ask for a legal opinion on termination.
unknown-do-uncertain = Find the exact days of the acts.
unknown-do-pointer = The content is held elsewhere; ask its custodian.

## Facts that contradict each other

conflicts-title = Conflicting facts
conflicts-lead = What sources say differently, or what contradicts itself. Nothing is repaired by the register: both sides stay until a person corrects, verifies or rules, with a reason.
conflicts-rulings = Dates that wait for a ruling
conflicts-rulings-text = An official statement and the clause give different days of entry into force.
conflicts-fact = Disputed fact
conflicts-why = What speaks against it
conflicts-beside = Beside it
conflicts-no-reason = no reason is recorded
conflicts-alone = nothing
conflicts-none = No fact is disputed
conflicts-none-text = Whatever contradicts itself, in an import or by a person's word, would stand here.
conflicts-note = Where a standing cannot be told, the reason is under
