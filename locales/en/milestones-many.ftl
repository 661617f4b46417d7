### Milestones: one change for many, and the month

ms-month = Month
ms-day = Day
ms-month-title = Month of milestones
ms-month-note = Each milestone stands on its forecast, or on its baseline where none is given; a date that names only a month or a year stands on its last day.
ms-month-undated = { $n ->
    [one] { $n } more has no date.
   *[other] { $n } more have no date.
}
ms-month-rows = The same as a table
ms-month-none = No milestone is due in this month.

bulk-title = Change several milestones
bulk-pick = Choose
bulk-pick-one = Choose: { $title }
bulk-picked = Change the chosen ones
bulk-all = { $n ->
    [one] Change the one found
   *[other] Change all { $n } found
}
bulk-most = { $n ->
    [one] At most { $n } at once: the first by due date.
   *[other] At most { $n } at once: the first by due date.
}
bulk-chosen = { $n ->
    [one] { $n } milestone is chosen.
   *[other] { $n } milestones are chosen.
}
bulk-left-out = { $n ->
    [one] { $n } more is found and not among them: only the first ones by due date are changed at once.
   *[other] { $n } more are found and not among them: only the first ones by due date are changed at once.
}
bulk-none = Nothing is chosen
bulk-none-text = Tick milestones in the list, or take all that the filters find.
bulk-these = Chosen
bulk-order = What to change
bulk-what = Change
bulk-what-owner = the owner
bulk-what-days = the forecast, by days
bulk-what-date = the forecast, to a date
bulk-owner = New owner
bulk-owner-hint = Where the owner is changed.
bulk-days = Days
bulk-days-hint = Where the forecast is moved by days: 14, or -14 for earlier. Counted from the date that counts now; of a month or a year from its last day.
bulk-date = New forecast
bulk-date-hint = Where the forecast is moved to a date: 2026-10-31, 2026-10 or 2026
bulk-code-hint = Where the forecast is moved.
bulk-see = Show what it would do
bulk-preview = What would change
bulk-nothing = Nothing would change.
bulk-becomes = Will be
bulk-colour-was = Colour now
bulk-colour-becomes = Colour then
bulk-cannot = What stays as it is
bulk-why = Why
bulk-do = { $n ->
    [one] Change { $n } milestone
   *[other] Change { $n } milestones
}
bulk-all-or-none = All of them are changed, each with an event of its own, or none. Milestones that wait for these may change their colour too.
bulk-moved = Nothing was changed: some of these milestones have moved on since you looked. They are listed below; the others are as you saw them. Look again, then send it again.
bulk-why-closed = the agreement is voided or closed, or the register only points to it
bulk-why-same = it is so already
bulk-why-past = the day has passed
bulk-why-undated = it has no date to count from
bulk-why-moved = somebody changed it since you looked
bulk-error-days = Write a whole number of days, not 0, at most { $most }
flash-milestones-changed = The milestones are changed.
