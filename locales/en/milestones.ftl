### Milestones: the list, one milestone, its forms

## List and queue

ms-views = Views
ms-view-review = Waiting for me
ms-view-list = List
ms-view-overdue = Overdue
ms-overdue-only = Only overdue
ms-all = All
ms-states = By state
ms-filter = Filter the milestones
ms-words = Words of the title
ms-partner = Partner
ms-due = Due
ms-due-within = { $n ->
    [one] Within { $n } day
   *[other] Within { $n } days
}
ms-undated = Without a date
ms-owner-me = Mine
ms-owner-none = No owner
ms-none = No milestones yet
ms-none-text = No agreement that is open to you has one. Milestones are planned from the page of an agreement.
ms-none-found = Nothing fits these filters
ms-none-found-text = There are milestones, but none with all of what is asked for.
ms-none-here = No milestones
ms-none-here-text = Nothing is planned under this agreement, so the register cannot say how far it is carried out.
ms-in-list = See them in the list
ms-review-own = Your own reports are not here: another person verifies them.
ms-review-none = Nothing waits for you
ms-review-none-text = No other person’s report is waiting for its verification.
ms-review-managers = Managers verify reports
ms-review-managers-text = What you reported is in the list until another person has verified it.
ms-review-reported = Reported and not verified
ms-reported-by-at = Reported by { $by }, { $at }

## Columns and particulars

ms-milestone = Milestone
ms-agreement = Agreement
ms-owner = Owner
ms-state = State
ms-baseline = Baseline
ms-baseline-none = none agreed
ms-baseline-no = Baseline no. { $number }
ms-forecast = Forecast
ms-forecast-done = Forecast, done
ms-forecast-none = no forecast
ms-done-reported = done, reported
ms-done-verified = done, verified
ms-slip = Slip, days
ms-colour = Computed
ms-ministry = Carried out by
ms-ministry-none = Not said
ms-confirmation = Partner’s confirmation
ms-weight = Weight
ms-illustrative = Illustrative
ms-empty = nothing
ms-particulars = Particulars
ms-dates = Dates and state

## Why it has its colour

ms-why-verified = done, and checked by another person
ms-why-left = no longer to be done
ms-why-overdue = { $n ->
    [one] { $n } day overdue
   *[other] { $n } days overdue
}
ms-why-slips = { $n ->
    [one] slips by { $n } day
   *[other] slips by { $n } days
}
ms-why-stale = { $n ->
    [one] nothing heard for { $n } day
   *[other] nothing heard for { $n } days
}
ms-due-in = { $n ->
    [one] due in { $n } day
   *[other] due in { $n } days
}
ms-why-quiet = { $n ->
    [one] nothing heard for { $n }
   *[other] nothing heard for { $n }
}
ms-why-blocked-without-plan = blocked: { $cause }; no plan
ms-why-blocked-with-plan = blocked: { $cause }; there is a plan
ms-why-no-baseline = no date was agreed
ms-why-no-owner = no owner
ms-why-dependency = something it waits for is overdue
ms-why-partner-pending = partner confirmation pending
ms-why-partner-disputes = the partner disputes it
ms-why-reported = reported done, not yet verified
ms-why-in-time = in time
ms-silent-slip = { $n ->
    [one] silent slip: { $n } forecast move
   *[other] silent slip: { $n } forecast moves
}
ms-rules = How it is computed, in days: “Late” is overdue, or a slip of more than { $slip }, or blocked without a plan; “At risk” is a smaller slip, or due within { $soon } and nothing heard for { $quiet }, or the partner has not confirmed; “Not assessable” is no owner, no date, or nothing heard for more than { $stale }.

## Planning and editing

ms-new = Plan a milestone
ms-edit = Save the milestone
ms-title-en = Title in English
ms-title-pl = Title in Polish
ms-title-uk = Title in Ukrainian
ms-title-hint = What will be there when it is done. One language is enough.
ms-date-hint = As well as it is known: 2026-10-31, 31.10.2026, 2026-10 or 2026
ms-baseline-hint = The date that was agreed: 2026-10-31, 31.10.2026, 2026-10 or 2026. Leave it empty when none was agreed.
ms-frozen = The baseline is frozen when the milestone is saved. Later it changes only with a reason and the approval of another person; what you expect goes into the forecast.
ms-owner-hint = Who answers for it.
ms-weight-hint = 1 to 100; most milestones weigh 1.
ms-illustrative-hint = Invented, to show how the register works; it says so wherever it appears.
ms-choose = Choose
ms-error-title = Write the title in at least one language
ms-error-weight = Write a whole number from 1 to 100
ms-error-choose = Choose one of the list
ms-error-date = Write a date as 2026-10-31, 31.10.2026, 2026-10 or 2026
ms-error-same = Write another date than the one that counts now
ms-error-past = Write a date that has not passed
ms-error-future = Write the day it was done, not one to come
ms-error-question = Write the question to return it with

## What can be done

ms-act = What next
ms-start = Work has begun
ms-unblock = It goes on
ms-report-done-do = Report it done
ms-done-on = Done on
ms-done-note = What was done
ms-done-note-hint = Another person will read this and check it.
ms-progress-do = Report progress
ms-progress-note = What happened so far
ms-forecast-do = Move the forecast
ms-move-code = Kind of reason
ms-move-reason = Reason
ms-move-scope-change = The scope changed
ms-move-correction = The date was recorded wrongly
ms-block-do = It is blocked
ms-blocked-cause = Cause
ms-blocked-plan = Plan
ms-blocked-plan-hint = What is done about it, and by when. Without a plan the milestone is late.
ms-blocked-by = Blocked: { $cause }.
ms-blocked-no-plan = Nobody wrote a plan.
ms-baseline-do = Propose a new baseline
ms-baseline-do-text = It counts when a manager other than you has approved it.
ms-baseline-new = New baseline
ms-pending = New baseline proposed:
ms-pending-own = Another manager approves what you proposed.
ms-approve = Approve it
ms-leave-do = It will not be done
ms-exit = How it ends
ms-verdict = Your verdict
ms-verdict-text = You did not report it, so you may verify it. The verdict enters the log with your name.
ms-remark = Remark; to return it, the question
ms-verify = Verify: it is done
ms-return = Return with the question
ms-verdict-you-reported = You reported it: another manager verifies it.
ms-verdict-managers = It waits for a manager’s verification.

## Refusals: what stands in the way, what to do

ms-refused-already = It is in that state already.
ms-refused-blocked = It is blocked: say first that it goes on.
ms-refused-not-blocked = It is not blocked.
ms-refused-waits = It was reported done and waits for its verification.
ms-refused-nothing-reported = Nothing is reported that could be verified or returned.
ms-refused-verified = It is verified as done: this is final.
ms-refused-left = It was cancelled, superseded or does not apply: this is final.
ms-refused-closed = The agreement is voided or closed, or the register only points to it. Nothing was changed.
ms-refused-same-person = You did the first half of this yourself, so another manager does the second. Nothing was changed.
ms-conflict = { $who } saved version { $version } while you were writing. Nothing of yours was saved; your words are kept in the form below. Read what changed, then send it again if it still holds.

## Reports, moves, history

ms-reports = Reports
ms-reports-none = Nothing was reported yet.
ms-report-progress = Progress
ms-report-done = Reported done
ms-report-verified = Verified
ms-report-returned = Returned with a question
ms-accepted-by = verified by { $by }
ms-moves = How the dates moved
ms-moves-note = every move is kept
ms-moves-none = No date was moved.
ms-when = When
ms-what = What
ms-was = Was
ms-now = Is now
ms-not-approved = proposed, not approved
ms-approved-by = approved by { $by }
ms-history = History
ms-deed-planned = Planned
ms-deed-edited = Edited
ms-deed-forecast = Forecast moved
ms-deed-started = Work began
ms-deed-blocked = Blocked
ms-deed-unblocked = Goes on
ms-deed-progress = Progress reported
ms-deed-reported = Reported done
ms-deed-verified = Verified
ms-deed-returned = Returned with a question
ms-deed-left = Left without being done
ms-deed-baseline-proposed = New baseline proposed
ms-deed-rebaselined = New baseline approved
ms-deed-other = Changed

## What was done

flash-milestone-planned = The milestone is planned.
flash-milestone-saved = The milestone is saved.
flash-milestone-forecast = The forecast is moved; the old one is kept.
flash-milestone-reported = The report is recorded.
flash-milestone-verified = Verified: the milestone is done.
flash-milestone-returned = Returned with your question.
flash-milestone-started = Work on it has begun.
flash-milestone-blocked = The milestone is blocked.
flash-milestone-unblocked = The milestone goes on.
flash-milestone-proposed = The new baseline waits for another manager’s approval.
