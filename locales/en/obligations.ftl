### Obligations: the list, one obligation, its form

ob-title = Obligations
ob-lead = What the texts oblige whom to do, when, and by what it is known to be done.
ob-obligation = Obligation
ob-debtor = Whose
ob-nature = The text says
ob-nature-hint = The verb of the text, not what one would wish it to say.
ob-kind = About
ob-when = When due
ob-milestones = Milestones
ob-made = { $open } of { $all } open
ob-filter = Filter the obligations
ob-ownerless = Without owner
ob-none = No obligations yet
ob-none-text = No agreement that is open to you has one. Obligations are captured from the page of an agreement.
ob-none-found-text = There are obligations, but none with all of what is asked for.
ob-none-here = No obligations captured
ob-none-here-text = Nobody has written down what this text obliges whom to do, so nothing can come due by itself.
ob-new = Capture an obligation
ob-edit = Save the obligation
ob-from-clause = Capture an obligation
ob-new-note = A recurring obligation makes its milestones ahead of time, once each, as soon as it is saved; days that have passed make none.
ob-edit-note = When the schedule changes, milestones made ahead on which nobody has worked are withdrawn, and the new days are made. What has been touched stays.
ob-part-text = What the text says
ob-part-when = When it is due
ob-part-who = Who, and how it is known to be done
ob-clause = Clause
ob-clause-hint = One of the recorded clauses, if it comes from one.
ob-clause-none = No recorded clause
ob-article = Article
ob-article-hint = As the text counts: Article 5(2)
ob-text-en = Words of the text in English
ob-text-pl = Words of the text in Polish
ob-text-uk = Words of the text in Ukrainian
ob-text-hint = Word for word; one language is enough.
ob-title-hint = In a few words, as its milestones will be called.
ob-survives = It outlives the agreement
ob-survives-hint = For example the protection of information.
ob-survives-tag = survives
ob-first-due = First due
ob-first-due-hint = A whole day: 2026-12-01. It also sets day and month of the later ones; a day that a month lacks is its last.
ob-every = Every
ob-unit = Unit
ob-anchor = On which day
ob-anchor-hint = For months and years.
ob-ends = Until when
ob-until = Last possible day
ob-count = How many times
ob-rule = Rule (RFC 5545)
ob-rule-more = A rule that these words cannot say
ob-rule-hint = For example FREQ=MONTHLY;BYDAY=2TU, the second Tuesday of each month. It takes the place of the words above.
ob-due-on = Due on
ob-trigger = What must happen
ob-trigger-hint = As the text says: an armed attack on a Party.
ob-within = Due within
ob-within-hint = How long after it; empty where the text names no time.
ob-preview = Show the next days
ob-preview-days = It falls due on:
ob-preview-none = It falls due on no day by itself.
ob-preview-unsaved = Nothing is saved yet.
ob-preview-at-once = { $n ->
    [one] { $n } milestone will be made at once.
   *[other] { $n } milestones will be made at once.
}
ob-measure = Measure of done
ob-measure-hint = By what anybody can tell that it is done.
ob-measure-none = not said
ob-evidence = Evidence asked for
ob-evidence-hint = Which paper shows it: minutes, a note, a protocol of delivery.
ob-evidence-none = not said
ob-next = Next days
ob-next-made = milestone made
ob-makes-none = It makes no milestones: it has ended, or its agreement has.
ob-makes-standing = It holds all the time and makes no milestones.
ob-makes-trigger = It makes a milestone each time it happens.
ob-makes-ahead = { $n ->
    [one] Milestones are made { $n } day ahead, once each.
   *[other] Milestones are made { $n } days ahead, once each.
}
ob-happened = It has happened
ob-happened-on = On which day
ob-happened-note = What happened
ob-happened-due = Due by
ob-happened-due-hint = The text names no time: by when is it expected?
ob-happened-do = Make its milestone
ob-end-do = End the obligation
ob-end-text = It makes no more milestones. Those made for later days on which nobody has worked are withdrawn.
ob-ended = Ended
ob-ended-on = Ended on
ob-conflict = { $who } saved version { $version } while you were writing. Nothing of yours was saved; compare, then save again if it still holds.
ob-error-text = Write the words of the text in at least one language
ob-error-rule = This is no rule for days; see the example
ob-error-never = This never falls on a day: look at the first day and the end
ob-error-no-trigger = It does not wait for something to happen
ob-error-due = Write the day by which it is due, not before it happened
ob-error-triggered = For this day its milestone is there already
ob-error-ended = It has ended: this is final. Nothing was changed.
ob-error-conflict = Somebody saved another version in between. Read it, then send this again.
flash-obligation-captured = The obligation is captured; its milestones are made.
flash-obligation-saved = The obligation is saved.
flash-obligation-ended = The obligation has ended.
flash-obligation-triggered = Its milestone is made.

## When, in words

ob-when-once = once, on { $date }
ob-when-standing = all the time
ob-when-trigger = when it happens: { $what }
ob-when-rule = by the rule { $rule }, from { $first }
ob-from = from { $date }
ob-ends-until = until { $date }
ob-ends-count = { $n ->
    [one] once
   *[other] { $n } times
}
ob-last-day-of-month = on the last day of the month
ob-every-weeks = { $n ->
    [one] every week
   *[other] every { $n } weeks
}
ob-every-months = { $n ->
    [one] every month
   *[other] every { $n } months
}
ob-every-years = { $n ->
    [one] every year
   *[other] every { $n } years
}
ob-within-hours = { $n ->
    [one] within { $n } hour
   *[other] within { $n } hours
}
ob-within-days = { $n ->
    [one] within { $n } day
   *[other] within { $n } days
}
ob-within-months = { $n ->
    [one] within { $n } month
   *[other] within { $n } months
}
ob-within-years = { $n ->
    [one] within { $n } year
   *[other] within { $n } years
}
schedule-once = Once
schedule-recurring = Again and again
schedule-trigger = When something happens
schedule-standing = All the time
unit-hours = hours
unit-days = days
unit-weeks = weeks
unit-months = months
unit-years = years
anchor-same-day = The same day of the month
anchor-last-day = The last day of the month
ends-never = Without end
ends-until = Until a day
ends-count = After so many times
life-open = Open
life-ended = Ended
