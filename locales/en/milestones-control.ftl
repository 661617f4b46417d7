### Milestones under control: limits, overrides, dependencies, the partner, the trend

## Colours: rules, limits, overrides

ms-colour-shown = Colour
ms-rule-blue = Verified: reported done and checked by another person.
ms-rule-green = On track: expected by the baseline, and nothing it waits for is overdue.
ms-rule-amber = At risk: slips by up to { $slip } days, or due within { $soon } and nothing heard for { $quiet }, or waits for something overdue, or blocked with a plan, or the partner has not confirmed.
ms-rule-red = Late: overdue, or slips by more than { $slip } days, or blocked without a plan.
ms-rule-grey = Not assessable: no owner, no agreed date, or nothing heard for more than { $stale } days.
ms-rules-silent = A silent slip is { $moves } moves of the forecast, or “On track” without evidence for { $days } days.
ms-silent-evidence = { $n ->
    [one] silent slip: no evidence for { $n } day
   *[other] silent slip: no evidence for { $n } days
}
ms-overridden = overridden until { $until }; computed: { $computed }
ms-override = Overridden
ms-override-do = Propose another colour
ms-override-do-text = It counts when a manager other than you has approved it, until its last day. The computed colour stays visible beside it. A better colour is proposed by a manager.
ms-override-until = Last day of the override
ms-override-hint = { $n ->
    [one] At most { $n } day ahead; afterwards the computed colour is back
   *[other] At most { $n } days ahead; afterwards the computed colour is back
}
ms-override-end = End the override now
ms-lifted = ended
ms-until = until { $date }
ms-pending-exit = Proposed: it will not be done ({ $exit }).
ms-pending-override = Proposed colour: { $rag },
ms-exit-proposed = Way out
ms-leave-do-text = It counts when a manager other than you has approved it.
ms-refuse = Refuse it
ms-take-back = Take it back
ms-refused-by = refused by { $by }
ms-error-override-same = Choose another colour than the computed one
ms-error-override-better = Only a manager may propose a better colour
ms-error-override-long = Write a day at most { $most } days ahead
ms-error-override-over = The last day of the proposed override has passed; it must be proposed anew.
ms-error-day = Write a whole day as 2026-10-31 or 31.10.2026
ms-day-hint = A whole day: 2026-10-31 or 31.10.2026
ms-limits = Limits of the colours
ms-limits-lead = Where a colour changes, how long an override counts, how far ahead milestones are made.
ms-limits-history = How the limits changed
ms-limits-unchanged = No limit was changed: those of the product count.
ms-limits-who = An administrator sets them, with a reason.
ms-limits-set = Set the limits
ms-limits-reason-hint = Colours of every milestone follow at once; the reason stays in the history.
ms-limit = Limit
ms-limit-bounds = A whole number from { $least } to { $most }
ms-error-limit = Write a whole number from { $least } to { $most }
ms-error-limit-order = Quiet must come before stale: write no more days than for “not assessable”
ms-error-limit-same = Change at least one limit
limit-slip = Late: slips by more than, days
limit-soon = Soon: due within, days
limit-quiet = Quiet: nothing heard for, days
limit-stale = Not assessable: nothing heard for more than, days
limit-moves = Silent slip: moves of the forecast
limit-unevidenced = Silent slip: on track without evidence for, days
limit-override = An override counts at most, days
limit-horizon = Recurring obligations make milestones ahead, days

## What waits for what

ms-network = Dependencies
ms-network-note = what must come first, and what a slip does
ms-waits-for = Waits for
ms-waits-for-none = It waits for nothing.
ms-waiting = What waits for it
ms-knock = A slip here moves these
ms-knock-text = Between two milestones the register keeps the time that was planned between their baselines. A later forecast takes up the slip. Nobody’s forecast is changed: its owner decides.
ms-knock-none = What waits for it is not pushed beyond its own forecast.
ms-knock-through = Pushed by
ms-knock-implied = Would be
ms-knock-days = Push, days
ms-link-do = Add what it waits for
ms-link-hint = Open milestones of this agreement and of related ones that are not harder to see.
ms-error-circle = This would close a circle: { $way }
ms-error-waits-already = It waits for this one already
ms-error-waits-most = It waits for fifty already
ms-moved-from = Moved from
ms-moved-to = Moved to
ms-of-obligation = Obligation

## The partner

ms-partner-none = The partner was not asked.
ms-partner-do = Record the partner’s answer
ms-partner-became = What the partner was asked or said
ms-partner-on = On
ms-partner-note = In whose words
ms-partner-note-hint = Who said it and how; a dispute needs it.
ms-partner-source = Source
ms-partner-source-none = No source
ms-error-partner-order = This cannot follow: an answer needs a question first
ms-error-partner-future = Write a day that has come
ms-error-partner-note = Write what the partner disputes

## The trend

ms-trend = Milestone trend
ms-trend-note = which date was expected on which day
ms-trend-table = What was expected, from which day on
ms-trend-reported = Known on
ms-trend-expected = Expected date
ms-trend-line = the day itself: done where a line meets it
ms-trend-moves = { $n ->
    [one] { $n } move of the forecast
   *[other] { $n } moves of the forecast
}
ms-trend-summary = { $moves }; now { $date }, slip { $slip } days.

## Reports, lists, files

ms-period-from = Period from
ms-period-to = Period to
ms-error-period = The period ends before it begins
ms-error-period-future = Write a period that has come
ms-area = Area
ms-view-silent = Silent slip
ms-silent-only = Only silent slips
ms-silent = Silent slip
ms-why = Why
ms-agreement-title = Title of the agreement
ms-baseline-number = Baseline no.
ms-obligation-id = Obligation, id
ms-id = Milestone, id
ms-gantt = Plan and progress
ms-gantt-caption = Milestones with baseline, forecast or day of completion, slip and a drawn bar; today is { $today }
ms-gantt-drawn = Drawn
ms-gantt-after = after: { $what }
ms-gantt-ahead = still to come
ms-gantt-waits = waits for

## What was done

ms-deed-exit-proposed = Way out proposed
ms-deed-override-proposed = Other colour proposed
ms-deed-overridden = Other colour approved
ms-deed-override-lifted = Override ended
ms-deed-proposal-refused = Proposal refused or taken back
ms-deed-partner = Partner’s answer recorded
ms-deed-linked = Dependency added
ms-deed-unlinked = Dependency taken away
ms-deed-moved = Moved to a successor
flash-milestone-exit-proposed = It waits for another manager’s approval.
flash-milestone-override-proposed = The other colour waits for another manager’s approval.
flash-milestone-override-lifted = The computed colour is back.
flash-milestone-approved = Approved: it counts from now on.
flash-milestone-refused = The proposal no longer waits; the reason is kept.
flash-milestone-partner = The partner’s answer is recorded.
flash-milestone-linked = The dependency is added.
flash-milestone-unlinked = The dependency is taken away.
flash-limits-set = The limits count from now on.

ms-since = since
ms-turned = New since
ms-board = Board
ms-board-none = Nothing
ms-review-place = { $n } of { $total }
ms-review-beside = Reports beside this one
ms-review-next = Next
ms-review-previous = Previous
