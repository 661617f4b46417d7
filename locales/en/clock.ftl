### The legal clock in words: its dates, how they came about, rules, what is missing

## Lengths of time

length-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
length-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
length-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
when-between = between { $first } and { $last }

## What the dates of the clock are called

legal-date-signature = Signature
legal-date-provisional = Provisional application from
legal-date-computed = { $entry } as the clause computes it
legal-date-term = End of the current term
legal-date-term-initial = End of the initial term
legal-date-term-renewed = End of the current term (renewal { $n })
legal-date-safe-notice = Latest safe notice
legal-date-decision = Decide by
legal-date-last-day = Last day
legal-date-within = To be done: { $label }

## How a date came about

working-first = With the first day of every partial date: { $sentence }
working-last = With the last day of every partial date: { $sentence }
working-signature = The last signature: { $side }
working-stated = An act on file states it: { $act }
working-after = { $length } after { $date }
working-on = On { $date }
occasion-signature = the day of the last signature
occasion-fixed = the day that the text names, not before the signature
occasion-notification-received = when the last notification was received
occasion-notification-sent = when the last notification was sent
occasion-exchange = when the instruments were exchanged
occasion-note-received = when the note in reply was received
occasion-note-sent = when the note in reply was sent
occasion-with-other = when the other instrument begins
occasion-condition = when the condition is met
working-snap-next = moved to the first day of the next month
working-snap-nth = moved to the first day of a later month (the month reached + { $n })
working-roll-following = from a day off to the next working day by the calendar { $calendar }
working-roll-preceding = from a day off to the working day before by the calendar { $calendar }
working-provisional-signature = Applied provisionally from the signature
working-provisional-date = Applied provisionally from the day that the text names, not before the signature
working-provisional-note = Applied provisionally from the last note received
working-provisional-act = An act on file began provisional application
working-term = { $length } from { $date } ({ $entry })
working-term-renewed = { $length } and { $renewals } from { $date } ({ $entry })
working-term-end = The end that the text names: { $date }
working-term-end-renewed = The end that the text names, { $date }, and { $renewals }
working-extension = The end that an extension sets: { $date }
working-extension-renewed = The end that an extension sets, { $date }, and { $renewals }
working-safe-notice = The last day from which a notice ({ $length }) still ends by { $date }, the end of the current term
working-decision = { $length } before { $date }, the latest safe notice
working-notice = { $length } after the notice of { $date }
working-notice-month = The end of the month that is { $length } after the notice of { $date }
working-notice-term = The end of the first term that leaves { $length } after the notice of { $date }
working-notice-plain = The end of the term in which the notice of { $date } came
working-end-act = An act on file ends it: { $act }
working-replaced = Another instrument takes its place
working-within = { $length } after { $date } ({ $event })
event-signature = signature

## The facts that a rule used

input-on = { $what }, done on { $date }
input-received = { $what }, received on { $date }
input-effective = { $what }, takes effect on { $date }
input-new-end = { $what }, new end { $date }
input-date = { $what }: { $date } in the text
input-entry = { $what } from { $date }
input-replaced-by = The instrument that takes its place
input-enters-with = The instrument with which it begins

## Rules in words

rule-eif-signature = { $enters } on signature
rule-eif-fixed = { $enters } on { $date }, not before the signature
rule-eif-last-notification = { $enters } with the last notification
rule-eif-exchange = { $enters } with the exchange of instruments
rule-eif-reply-note = { $enters } with the note in reply
rule-eif-with-other = { $enters } together with another instrument
rule-eif-condition = { $enters } when a condition is met
rule-offset = { $length } after that day
rule-basis-received = counted from receipt
rule-basis-sent = counted from sending
rule-provisional-signature = Applied provisionally from signature
rule-provisional-date = Applied provisionally from { $date }, not before the signature
rule-provisional-note = Applied provisionally from the receipt of a note
rule-term-indefinite = Concluded for an indefinite time
rule-term-for = Concluded for { $length }
rule-term-until = Concluded until { $date }
rule-renew-tacit = Renewed tacitly, { $length } at a time
rule-renew-unlimited = without limit
rule-renew-times = { $n ->
    [one] at most once
   *[other] at most { $n } times
}
rule-renew-notice = unless notice is given { $length } before the end of a term
rule-renew-agreed = Renewed only by agreement
rule-terminate-notice = Ended by notice ({ $length })
rule-terminate-none = The text provides for no termination
rule-effective-month = effective at the end of a month
rule-effective-term = effective at the end of a term
rule-within = { $label }: within { $length } of an event ({ $event })
rule-survival = Survives the end: { $subject }
rule-survival-until = Survives the end until { $date }: { $subject }

## What the rules are called where one is chosen

rule-kind-eif-signature = Entry into force or effect: on signature
rule-kind-eif-fixed = Entry into force or effect: on a date in the text
rule-kind-eif-last-notification = Entry into force or effect: with the last notification
rule-kind-eif-exchange = Entry into force or effect: with the exchange of instruments
rule-kind-eif-reply-note = Entry into force or effect: with the note in reply
rule-kind-eif-with-other = Entry into force or effect: with another instrument
rule-kind-eif-condition = Entry into force or effect: when a condition is met
rule-kind-provisional-from = Provisional application
rule-kind-term-indefinite = Term: indefinite
rule-kind-term-fixed = Term: fixed
rule-kind-renew-tacit = Renewal: tacit
rule-kind-renew-agreed = Renewal: by agreement
rule-kind-terminate-notice = Termination: by notice
rule-kind-terminate-none = Termination: not provided for
rule-kind-within = Something to be done within a time
rule-kind-survival = A duty that survives the end
rule-kind-text = Text only: gives no date

## What is missing, in a word for lists

lack-signature = signature not recorded
lack-entry-into-force = entry into force not recorded
lack-notification = a notification is awaited
lack-exchange = the exchange of instruments is awaited
lack-reply-note = the note in reply is awaited
lack-other-agreement = the other instrument is awaited
lack-condition = a condition is awaited
lack-calendar = a calendar of holidays is missing
lack-termination-opinion = a legal opinion is needed
lack-uncertain = the dates held are not exact enough
lack-pointer = content is held elsewhere

## What would tell a date

waits-signature = signature ({ $side })
waits-notification = notification that internal procedures are complete ({ $side })
waits-exchange = exchange of instruments
waits-reply-note = receipt of the note in reply
waits-other = when the other instrument begins
waits-condition = an act that states that the condition is met
waits-calendar = calendar of holidays { $name } for { $year }
waits-entry-clause = a clause on it, or an act that states it
waits-opinion = a legal opinion on whether it can be ended
waits-event = the day of an event ({ $event })

## What a person should look at

flag-disputed = A disputed act was used: { $act }.
flag-set-aside = Sources disagree ({ $act }): the undisputed act leads, the disputed one is not counted.
flag-denied = An act states: { $act }, { $date }. The other acts and the clauses tell otherwise, and the standing follows from them.
flag-discrepancy = The statement and the clause give different days of entry into force.
flag-no-term-clause = No clause on the term is recorded; the clock counts without an end.
flag-extension-late = An extension came after the last term.
flag-notice-before-force = A notice came before entry into force and is not counted.
flag-notice-late = A notice came too late for its term.
flag-no-termination-clause = A notice was given, and no clause provides for it.
flag-withdrawn-after-force = A withdrawal came after entry into force and is not counted.
flag-partially-suspended = A part is suspended.
flag-binding-undetermined = Whether it binds is not determined.
flag-binding-differs = The sides hold different views of its binding force.
flag-uncertain = Partial dates leave more than one standing possible.
