### Partner extracts: prepared, released, answered

extract-title = Partner extracts
extract-lead = Milestones that another ministry may see, frozen with their own hash, to be confirmed or disputed line by line.
extract-new = New extract
extract-none = No extract yet
extract-none-text = An extract is prepared for one partner, released by another person, and answered by the other ministry in a file.
extract-seen = An extract is shown to who may see every agreement in it. Its number is drawn by chance, so that no gap tells of others.
extract-number = Number
extract-as-of = As of
extract-lines = Lines
extract-line = Line
extract-made-by = Prepared by
extract-decided-by = Decided by
extract-answers = Answers
extract-marking = Highest marking included
extract-ceiling = Released up to
extract-owed = Owed by
extract-done = done

## Preparing

extract-new-lead = Choose the partner, and what of it. You see what would leave and what would not before anything is prepared.
extract-for = For whom, and of what
extract-for-name = For { $partner }
extract-would = What would leave
extract-included = { $n ->
    [one] { $n } milestone
   *[other] { $n } milestones
}
extract-would-none = Nothing may leave.
extract-would-text = Title, agreement, who owes it, dates and state, as shown here. No names of our people, no reports, no colours and no reasons.
extract-not = Withheld
extract-not-none = Nothing is withheld.
extract-left-out = { $n ->
    [one] { $n } more milestone is not looked at: choose one agreement or area.
   *[other] { $n } more milestones are not looked at: choose one agreement or area.
}
extract-frozen = The contents are frozen when you prepare the extract. Another manager releases it; before that no file can be taken.
extract-prepare = Prepare the extract
extract-error-none = Choose at least one milestone that may leave
extract-error-withheld = Something you chose may no longer leave: look at the list again
extract-withheld-parties = the agreement has other parties
extract-withheld-pointer = the register only points to it
extract-withheld-draft = not registered yet
extract-withheld-closed = the agreement is voided or closed
extract-withheld-named = only named persons may see it
extract-withheld-marking = marked above what is released
extract-withheld-left = no longer to be done

## Releasing

extract-state-prepared = Waits for release by another person
extract-state-released = Released
extract-state-refused = Refused or taken back
extract-waits = Nothing has left the house. Compare the lines; with the release the files can be taken and the partner counts as asked.
extract-own = Another manager releases what you prepared.
extract-changed-before = The register has changed since: the extract says what was so on its day. To send the present state, take it back and prepare a new one.
extract-release = Release it to the partner
extract-changed = changed since in the register: { $fields }
extract-error-no-longer = These lines may no longer leave: { $lines }. Nothing was released.
extract-hash-note = The JSON file is exactly the bytes that are hashed: sha256sum of the file gives this value. The same data stand in the PDF.
extract-field-title = title
extract-field-agreement = agreement
extract-field-article = article
extract-field-owed-by = owed by
extract-field-carried-out-by = carried out by
extract-field-baseline = baseline
extract-field-forecast = forecast
extract-field-done-on = done on
extract-field-state = state

## Answers

extract-answers-none = The partner has not answered.
extract-blank = To fill in, for the partner:
extract-schema = schema of the answer
extract-file = The partner’s answer
extract-file-hint = JSON or CSV, up to 1 MB. Nothing is marked before another manager has applied it.
extract-upload = Take the answer in
extract-error-file = Choose a file that is an answer to this extract
extract-faults = This file was not taken:
extract-answer-title = Answer of the partner
extract-answer-file = File as it came
extract-answered-on = Answered on
extract-uploaded-by = Taken in by
extract-answer-waiting = Waits to be applied by another person
extract-answer-applied = Applied
extract-answer-set-aside = Set aside
extract-answer-own = Another manager applies what you took in.
extract-answered = Answered lines
extract-answered-none = No line is answered.
extract-unanswered = Unanswered lines
extract-unanswered-none = Every line is answered.
extract-says = The partner says
extract-their-forecast = expects it
extract-verdict-confirm = confirms
extract-verdict-dispute = disputes
extract-outcome-marked = is marked so
extract-outcome-same = stays as it is
extract-outcome-skipped = not marked, by choice
extract-outcome-closed = cannot be marked: the agreement takes no changes
extract-outcome-left = cannot be marked: no longer to be done
extract-outcome-not-asked = cannot be marked: the question was withdrawn
extract-now = in the register now
extract-changed-choice = Line { $line }: the answer is about the values of the extract
extract-changed-mark = Mark it, as an answer about those values
extract-changed-skip = Do not mark it
extract-apply-note = Each answered line marks its milestone and leaves an event. A later answer leads; this one is kept.
extract-apply = Apply the answer
extract-set-aside = Set it aside
extract-error-overtaken = An answer that came later is applied already. This one is kept and marks nothing.

## What is wrong with a file

extract-fault-row = row { $row }
extract-fault-none = no file was chosen
extract-fault-large = larger than 1 MB
extract-fault-empty = the file is empty
extract-fault-utf8 = not a text in UTF-8
extract-fault-json = not one JSON object, or a field stands twice in it
extract-fault-csv = not a table that can be read
extract-fault-format = write “entente-answer/1”
extract-fault-number = not the number of this extract
extract-fault-hash = not the SHA-256 of this extract
extract-fault-unknown = unknown name
extract-fault-object = an object is expected
extract-fault-list = a list is expected
extract-fault-text = a text is expected
extract-fault-whole = a whole number is expected
extract-fault-missing = missing
extract-fault-long = too long
extract-fault-control = a sign that cannot be shown
extract-fault-day = write a day as 2026-10-31
extract-fault-day-outside = before the extract, or in the future
extract-fault-date = write a date as 2026-10-31, 2026-10 or 2026
extract-fault-no-line = no such line in this extract
extract-fault-id = not the id of this line
extract-fault-twice = the line is answered twice
extract-fault-answer = write confirm or dispute
extract-fault-remark = a dispute needs a remark
extract-fault-unsaid = a remark or date without an answer
extract-fault-cells = something stands beside the table
extract-fault-no-head = the row with the names of the columns is missing
extract-fault-no-column = the column is missing
extract-fault-column-twice = the column stands twice
extract-fault-rows = too many rows or columns

flash-extract-prepared = The extract is frozen and waits for another manager.
flash-extract-released = The extract is released; its files can be taken.
flash-extract-refused = The extract is refused.
flash-extract-answer-uploaded = The answer is kept and waits for another manager.
flash-extract-answer-known = This file had come before; it is the same answer.
flash-extract-answer-applied = The answer is applied.
flash-extract-answer-set-aside = The answer is set aside and kept.
