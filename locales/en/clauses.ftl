### Final clauses: the tab, the forms, the dates on the overview

## The dates of the clock on the overview

legal-dates = Dates that follow from clauses and acts
legal-dates-note = Open a date to see its rule and what it rests on
legal-flags = To be looked at
legal-indefinite = indefinite
legal-missing = What would tell: { $what }
legal-rule = Rule: { $rule }
legal-rests-on = Rests on: { $facts }
legal-act = an act on file: { $act }
legal-rule-decision = the house’s own time to decide
legal-rule-replaced = replacement by another instrument
headline-since-between = since a day between { $first } and { $last }
headline-on-between = on a day between { $first } and { $last }
headline-waits = · awaited: { $what }

## The tab of clauses

tab-clauses = Clauses
clauses-caption = Final clauses with their rules
clauses-none = No final clause is recorded
clauses-none-text = The legal clock counts by the clauses on entry into force, term, renewal and termination.
clause-add = Add a clause
clause-add-lead = What the text itself says; the clock shows every date that follows before anything is saved.
clause-choose = Which rule does the clause set?
clause-choose-lead = Choose the rule; the form then asks only what that rule needs.
clause-choose-next = Continue
clause-other-rule = Choose another rule
clause-preview = Preview the dates
clause-save = Save the clause
clause-preview-heading = With this clause the record would say
clause-preview-none = Nothing is saved yet.
clause-then-second = Another person compares it with the text.
clause-then-append = A wrong clause is voided with a reason and entered anew.
clause-then-clock = Standing and deadlines follow at once.
clause-own = Recorded by you: another person verifies it.
void-clause = Void
void-clause-title = Void a clause
void-clause-lead = It stays readable and no longer counts.
void-clause-submit = Void the clause
col-article = Article
col-rule = Clause and its rule
col-rule-text = Text or report of it
error-clause-second = A clause on this is recorded already: void that one first
error-clause-number = Write a whole number
error-clause-length = At most a thousand years
error-clause-nothing = A renewal must have a length
error-clause-term = Give either a length or an end date
error-clause-unit = Choose days, months or years
error-clause-snap = Give the number of the month, 1 to 1200
error-clause-text = Give the words of the clause in at least one language
error-clause-rule = The rule cannot be read as it is
field-clause = Clause
field-clause-kind = What the clause is about
field-article = Article
field-rule = Rule
field-texts = Words
field-text-en = Words in English
field-text-pl = Words in Polish
field-text-uk = Words in Ukrainian
field-basis = Counted from
field-offset-n = After how long
field-offset-unit = Unit of that time
field-snap = Moved to
field-snap-n = Number of the month
field-date = Date in the text
field-from = Counted from
field-n = How long
field-unit = Unit
field-end = Or: end date in the text
field-period-n = Renewed for how long
field-period-unit = Unit of the renewal
field-times = How often
field-notice-n = Notice before the end of a term
field-notice-unit = Unit of the notice
field-effective = Takes effect
field-event = Event
field-label = What has to be done
field-subject = Which duty survives
field-until = Until
clause-offset-hint = Leave empty when it counts from the day itself.
clause-times-hint = Leave empty when there is no limit.
clause-notice-hint = Leave empty when the text names no time.
clause-until-hint = Leave empty when it lasts for ever.
clause-text-hint = As the text has it, or as it is reported.
choice-received = receipt
choice-sent = sending
choice-signature = the signature
choice-date = a date in the text
choice-note = the receipt of a note
choice-days = days
choice-months = months
choice-years = years
choice-none = nowhere: the day itself
choice-first-of-next-month = the first day of the next month
choice-first-of-nth-month = the first day of a later month
choice-offset = when the time of notice has run
choice-end-of-month = at the end of that month
choice-end-of-term = at the end of the term
choice-entry-into-force = entry into force or effect
flash-clause-recorded = The clause is recorded.
flash-clause-verified = The clause is verified.
flash-clause-disputed = The clause is marked: sources disagree.
flash-clause-voided = The clause is voided; it stays readable.

## The dossier

dossier-by-clock = Computed from the recorded acts and clauses

field-roll-kind = On a day off
field-roll-calendar = By the calendar of
choice-following = the next working day counts
choice-preceding = the working day before counts
choice-pl = Poland: days off by law, 2011 to 2028
error-clause-roll = Choose both the direction and the calendar, or neither
