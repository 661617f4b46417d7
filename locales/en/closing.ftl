### The close-out of an agreement

closing-title = Close-out
closing-checklist = Checklist
closing-checklist-note = all of it, before it can be closed
closing-holds = in order
closing-lacking = missing
closing-go = See to it
closing-item-ended = The agreement has come to its end
closing-item-evidence = A verified act or clause with its source shows the end
closing-item-obligations = Every obligation has ended or outlives the agreement
closing-item-surviving = Surviving duties are listed and have owners
closing-item-milestones = Open milestones are closed or go on under a successor
closing-item-reported = No report waits for its verification
closing-item-archive = It is said where the papers are kept
closing-item-lessons = Lessons are written
closing-open-obligations = { $n ->
    [one] { $n } open that does not outlive it
   *[other] { $n } open that do not outlive it
}
closing-surviving-count = { $n } of them, { $without } without owner
closing-open-milestones = { $n ->
    [one] { $n } open
   *[other] { $n } open
}
closing-reported = { $n ->
    [one] { $n } waits
   *[other] { $n } wait
}
closing-surviving-list = What outlives the agreement
closing-prepare = Prepare the close-out
closing-prepare-do = Hand it to another person
closing-archive = Archive reference
closing-archive-hint = Where originals and file are kept.
closing-surviving = What survives
closing-surviving-hint = Which duties go on and who answers for them; write “none” where none does.
closing-successor = Successor
closing-successor-hint = Open milestones go on there with their dates and owners.
closing-successor-none = None: nothing is moved
closing-lessons = Lessons
closing-lessons-hint = What the next agreement should do in the same way, and what not.
closing-prepared-by = prepared by { $by }
closing-closed-by = closed by { $by }
closing-reopened-by = opened again by { $by }
closing-own = You prepared it: another manager closes it.
closing-close = Close the agreement
closing-incomplete = It cannot be closed yet: see the checklist.
closing-return = Send it back with a question
closing-question = Question
closing-reopen = Open it again
closing-earlier = Earlier close-outs
closing-closed-on = Closed out on { $date }.
closing-see = See the close-out
closing-ended-open = This agreement has ended and its record is open.
closing-do = What is missing for the close-out
closing-error-missing = Something on the checklist is missing. Nothing was changed.
closing-error-conflict = Somebody was faster: it is no longer as this page showed it. Nothing was changed.
closing-state-prepared = Waits for another person
closing-state-returned = Sent back
closing-state-closed = Closed
closing-state-reopened = Opened again
flash-closing-prepared = The close-out waits for another manager.
flash-closing-closed = The agreement is closed.
flash-closing-returned = Sent back with your question.
flash-closing-reopened = The agreement is open again.
