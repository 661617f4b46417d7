### Recording, correcting and disputing acts

## What acts are about

act-group-conclusion = Conclusion
act-group-consent = Consent to be bound
act-group-force = Force
act-group-change = Change
act-group-pause = Suspension
act-group-end = End
act-group-publication = Publication and registration
act-group-party = Parties, marking, contacts

## The forms

backdating-hint = Needed when it was done more than five working days ago. Kept with the act for the auditor.
backdating-none = It is not recorded late
backdating-words-hint = Needed for another reason; otherwise only where there is more to say.
backdating-history = Entering history
backdating-late-evidence = The evidence came late
backdating-other = Another reason
receipt-counts = For this act the day of receipt counts: without it the clock waits for it.
new-end-hint = The day through which the agreement is extended.
new-end-date = Extended until { $date }
extent-hint = Of a partial suspension the standing stays in force.
extent-full = The whole agreement
extent-partial = A part of it
act-new-end = Say until when it is extended
act-end-before = The new end cannot lie before the act that sets it
act-not-of-kind = This kind of act has no such field: empty it or choose another kind
correct-act = Correct
correct-act-lead = A new act takes the place of the old one. The old one stays readable, struck through, and both name each other.
corrects-act = It takes the place of:
correction-hint = For example: the note was dated 12 March, not 21 March.
act-corrected = corrected
act-corrected-by = by a later record
act-corrects = Takes the place of an earlier record
act-dispute-reason = Disputed: { $reason }
act-set-aside = does not hold, as ruled
dispute-act-title = Mark an act as disputed
dispute-act-lead = It stays and counts until another act leads or it is corrected; the doubt is shown wherever it is used.
dispute-act-hint = For example: the gazette gives 18 September, the ministry 19 September.
dispute-act-submit = Mark as disputed
field-backdating = Why it is recorded only now
field-correction-reason = What was wrong
field-dispute-reason = Reason of the dispute
field-set-aside-by = Set aside by a ruling
field-new-end = Extended until
field-extent = Extent
flash-act-corrected = The correction is recorded; the old act stays, struck through.
