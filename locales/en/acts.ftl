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
act-is-corrected = corrected
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

## Stages of conclusion

move-mandate = Give the mandate to negotiate
move-open-negotiation = Open negotiations
move-agree-text = Record that the text is agreed
move-reopen = Reopen the text for negotiation
move-clear-for-signature = Clear for signature
move-sign-partially = Mark as signed by some
move-sign = Mark as signed
move-begin-procedures = Begin internal procedures
move-conclude = Conclude
move-enter-signed = Enter as signed (history)
move-enter-concluded = Enter as concluded (history)
move-abandon = Abandon before signature
move-not-ratify = End without ratification
guard-earlier-stage = an earlier stage comes first
guard-kind = the kind of instrument is determined
guard-two-parties = two parties are named
guard-owner = the record has an owner
guard-lead-ministry = the competent ministry is named
guard-text-adopted = the text is adopted, initialled or signed
guard-text = a source with the official text or an official statement is named, or why the text is not held
guard-authentic-languages = the authentic languages are listed
guard-binding = each side’s view of binding force is determined, with its basis
guard-legal-authority = the legal authority (resolution, statute) is named
guard-entry-clause = the clause on entry into force is recorded
guard-some-signed = one side has signed
guard-all-signed = every side has signed, on known days
guard-powers = every signatory’s authority is known, full powers with their date
guard-signatures-verified = a second person has verified every act of signing
guard-originals = the place of the original is known
guard-procedures-needed = the clause on entry into force asks for internal procedures
guard-in-force = the day of entry into force is known and has come
guard-force-verified = signatures, notifications and statements are verified, and the dates do not differ or a ruling says which holds
stage-who-officer = for a policy officer or a manager
stage-who-approver = waits for a manager other than the author of the record
stage-who-manager = for a manager
stage-lead = The stage says how far the conclusion has come. The standing is never moved by hand.
stage-from = From
stage-to = To
stage-open = Conditions not met
stage-not-yet = Not yet: what is missing stands above.
stage-no-longer = This move is closed from where the record stands.
stage-refused = The record has moved on: this step is not open now
stage-basis = On what it rests
stage-basis-hint = The act of consent with number and date; for a non-binding instrument why none is needed.
stage-reason-hint = For example: the partner withdrew the draft; decision of the minister with its date.
step-waits = not met: { $what }
step-notice-until = in time until { $date }
ask-back = Back to the record

## Tacit renewal

renewal-title = Confirm the tacit renewal
renewal-lead = Confirm that no notice was sent or received. The dates stay as the clause gives them.
renewal-hint = For example: checked with the embassy and the archive of notes.
renewal-nothing = There is no renewed term to confirm.
renewal-term = Renewal { $n }
renewal-starts = begins on { $date }

## Which date holds

ruling-title = Rule which date holds
ruling-lead = A statement and the clause give different days of entry into force. Both stay in the record.
ruling-hint = For example: the gazette of 4 May corrects the ministry’s statement.
ruling-holds = Which date holds
ruling-nothing = The dates do not differ.
ruling-done = It is ruled already which of these dates holds.
ruling-second = Whoever recorded the statement does not rule on it.
ruling-stated = As stated
ruling-computed = By the clause
ruling-differ = Two days of entry into force.
ruling-settled = A ruling says which holds.
rulings = Rulings
ruling-for-stated = The statement holds: { $stated }, not { $computed } by the clause.
ruling-for-computed = The clause holds: { $computed }, not { $stated } as stated.
holds-stated = The statement
holds-computed = The clause; the statement is marked as disputed and set aside

## Flashes of these forms

flash-stage-moved = The stage is moved.
flash-date-ruled = The ruling is recorded.
flash-renewal-confirmed = The renewal is confirmed.
