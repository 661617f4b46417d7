### The pages of one agreement

## The head of an agreement and its parts

tab-overview = Overview
tab-acts = Acts
tab-signatories = Signatories
tab-obligations = Obligations
tab-milestones = Milestones
tab-bodies = Joint bodies
tab-documents = Documents
tab-relations = Relations
tab-sources = Sources
tab-history = History
parts-of-record = Parts of the record
draft-without-number = Draft, no number yet
record-is-verified = record verified
pointer-title = Kept elsewhere
pointer-tag = pointer only
pointer-heading = Pointer record
pointer-text = The instrument is marked above what this installation may hold. The register keeps its number, its marking and where to ask; nothing of its content.
particular-custodian = Custodian
voided-title = Voided.
voided-by = { $who }, { $on }: { $reason }
void-this = Void this record
dossier = Dossier
record-act = Record an act
register-it = Register
verify-record = Verify the record

## The standing in one sentence

headline-signed = Signed;
headline-force-unknown = { $entry }: unknown, no act on file tells
headline-not-signed = · not every side’s signature is recorded
headline-uncertain = · the dates known are too coarse to tell
headline-pointer = · its standing is not kept here
headline-since = since { $date }
headline-on = on { $date }
headline-ends = · ends on { $date }
headline-enters = · { $enters } on { $date }
signed-on = signed { $date }
all-verified = every fact verified
as-on-date = as on { $date }
next-change = next change if no further act comes: { $date }

## The legal clock

legal-clock = Legal clock
clock-note = From recorded acts and clauses · open a date to see what stands behind it
clock-empty = Nothing is dated yet
clock-empty-text = The clock begins with the first recorded act.
clock-signature-of = Signature: { $side }
clock-signature-missing = No act on file says that this side has signed.
clock-no-act = no evidence held
clock-record-it = Record it
line-title = Life line of { $number }
line-today = Today is { $date }. The same dates follow as a list.
line-cap = today, { $date }
received-date = Received { $date }
effective-date = Takes effect { $date }
date-is = The date is { $certainty }
recorded-by = recorded by { $who }
checked-by = compared by { $who }
no-source-held = no source named
all-sides = all sides
the-register = the register itself

## Tables of the overview

parties-caption = Who signed, in which office, for whom
acts-caption = Acts, newest first
all-acts = { $n ->
    [one] All { $n }
   *[other] All { $n }
}
acts-none = No act is recorded
acts-none-text = The standing follows from acts. Begin with what the text or the archive shows.
signatures-none = No signature is recorded
signatures-none-text = Who signed, in the office held that day, for whom and by what authority.
relations-none = No relation is recorded
relations-none-text = Which instrument it implements, amends or replaces, and which refer to it.
sources-none = No source is named
sources-none-text = A fact without a source stays unverified.
binding-note-binding = Binding, hence these words
binding-note-non-binding = Non-binding, hence these words
binding-note-mixed = Binding in part
binding-note-open = Binding force not determined, hence neutral words
binding-differs = The sides hold different views of its binding force
binding-why = On what the view of binding force rests
name-not-verified = name in the text not verified
authority-unknown = authority to sign not known
powers-not-held = full powers not held
powers-of = of { $date }
same-person = still the same person
since-date = since { $date }
not-in-directory = not in the directory
particulars = Particulars
not-known = not known
prevails = prevails
relation-assumed = assumed, text not held
signed-by = signed by { $names }
witnessed-by = in the presence of { $names }
particular-level = Level
particular-scope = Scope
particular-stage = Conclusion
particular-binding = Binding
particular-languages = Languages
particular-originals = Original
particular-archive = Archive
particular-owner = Owner
particular-deputy = Deputy
particular-lead = Lead ministry
particular-areas = Areas
particular-access = Access
particular-text-not-held = Text
particular-authority = Legal authority
particular-finance = Finance
particular-territory = Territory
particular-marking-basis = Basis of the marking
particular-external = Number elsewhere
col-done-on = Done on
col-act = Act
col-side = Side
col-received = Received
col-source = Source
col-record = Record
col-signed-by = Signed by, in the office held that day
col-authority = Authority to sign
col-office-today = That office today
col-today = Today
col-signed-short = Signed by
col-authority-short = Authority
col-on-behalf = On behalf of
col-relation = Relation
col-number = Number
col-instrument = Instrument
col-takes-effect = Takes effect
col-effect = Effect
col-clause = Clause
col-grade = Grade
col-reference = Address or reference
col-published = Published
col-retrieved = Read on

## What comes next

next-steps = Next steps
steps-now = Due now
steps-possible = Possible
steps-later = Not yet
steps-done = No longer
step-register = Register the draft
step-record = Record: { $what }
step-relate = Record a relation
step-sign = Record signatures
step-sign-done = complete on { $date }
step-force-small = nothing on file tells the day
step-not-in-force = it is not known to be in force
step-verify = { $n ->
    [one] Verify { $n } act
   *[other] Verify { $n } acts
}
completeness = Completeness
nothing-missing = Nothing of the minimum data set is missing.
missing-lead = Missing from the minimum data set, in the order of weight:
missing-kind = The kind of instrument
missing-two-parties = Two parties
missing-owner = An owner
missing-area = An area of cooperation
missing-official-title = The official title
missing-signatures = Who signed for each side
missing-signature-dates = The day of each signature
missing-signature-place = The place of signature
missing-authority = Authority of every signatory
missing-on-behalf-of = On whose behalf each signed
missing-authentic-languages = Authentic languages
missing-originals = Where the original is
missing-text = The text, or why it is not held
missing-binding = Each side’s view of binding force
missing-binding-basis = The basis of those views
missing-source = A source
missing-force-evidence = Evidence of entry into force or effect
missing-end-evidence = Evidence of the end
missing-lead-ministry = The lead ministry
missing-legal-authority = The legal authority to conclude it
missing-entry-clause = The clause on entry into force
missing-signatures-verified = Signatures checked by a second person
missing-force-verified = The acts of entry into force checked, and differing dates ruled on

## Acts: recording, verifying, voiding

record-act-lead = A dated deed of one side or of all. What is recorded stays; an error is voided with a reason and recorded anew.
act-date-hint = As well as it is known: 2025-09-18, 18.09.2025, 2025-09 or 2025
act-date-form = Write the date as 2025-09-18, 18.09.2025, 2025-09 or 2025
act-received-before = It cannot have been received before it was done
received-hint = When the other side received it, if that was another day.
effective-hint = Only where the text or the act names a day of effect; it may lie ahead.
channel-hint = For example: note verbale through the embassy.
reference-hint = Number of the note, law or gazette.
source-hint = One of the record’s sources; or name a new one below.
source-new = Name a new source
source-reference-hint = A web address, a gazette number, a file reference.
source-twice = Choose a source or name a new one, not both
source-held = The record has this source already
act-then-standing = The standing and the legal clock follow at once.
act-then-second = A second person compares it with the source and verifies it.
act-then-append = Nothing is overwritten: history and log keep every version.
verify = Verify
dispute = Sources disagree
void-act = Void
own-act = You recorded it: another person verifies it.
backdated = entered later
entered-in-error = entered in error
void-act-title = Void an act
void-act-lead = It stays readable, struck through, and no longer counts for the standing.
void-act-hint = For example: the date was misread; recorded anew.
void-act-submit = Void the act

## Signatures

record-signature = Record a signature
record-signature-lead = The office as it was on that day; a later promotion does not rewrite it.
official-hint = From the directory; or write the name below.
official-not-listed = Not in the list: named below
office-hint = As the signature block has it.
behalf-hint = For example: for the Government of Ukraine.
powers-hint = Number or reference of the document. Only for full powers.
powers-too-late = Full powers cannot be later than the signature they allow
powers-need-capacity = Choose “Full powers”, or leave their number, date and issuer empty
signatory-missing = Choose the signatory or write the name
signatory-twice = Choose a signatory or write a new name, not both
signatory-latin = Write the name in Latin letters too

## Relations and sources

record-relation = Record a relation
record-relation-lead = How this instrument stands to another one of the register.
relation-kind-hint = This instrument … the other.
relation-to-hint = The register number of the other; the list offers those you may see.
relation-no-such-number = There is no such number, or it is not open to you
clause-hint = For example: Article 14(2).
assumed-hint = Nobody has read it in a text yet.
add-source = Add a source
add-source-lead = Where a fact comes from, and how much it weighs.

## History and two people at one record

history-heading = Every version
history-note = Newest first · each is an event of the log
history-was = Was
history-now = Now
history-nothing = No field that you may see differs.
history-fields = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
history-caption = What version { $n } changed
history-event = Event { $n } of the log
version-short = v.
nothing = nothing
conflict-saved = { $who } saved version { $version } while you were writing. Your words are kept here; nothing of yours is saved yet.
conflict-theirs-heading = What { $who } saved
conflict-ours-heading = What you were about to save
conflict-a-button = You pressed a button on the older version.
conflict-all-the-same = Save mine all the same
conflict-leave = Leave it

## Fields of acts, signatures, relations, sources

field-act = Act
field-signature = Signature
field-relation = Relation
field-act-kind = Kind of act
field-act-party = By which side
field-act-scope = Extent
field-acted-on = Done on
field-received-on = Received on
field-effective-on = Takes effect on
field-certainty = How sure the date is
field-place = Place
field-channel = Channel
field-reference-no = Reference
field-note = Remark
field-source = Source
field-sources = Sources
field-verification = Record
field-verified-by = Compared by
field-backdating-reason = In other words
field-void-reason = Reason of the void
field-voided-by = Voided by
field-corrects = Corrects
field-official = Signatory
field-name-latin = Name in Latin letters
field-name-native = Name in its own script
field-signed-for = For which side
field-signed-on = Signed on
field-office-as-signed = Office held that day
field-on-behalf-of = On behalf of
field-capacity = Authority to sign
field-full-powers-ref = Full powers: number
field-full-powers-on = Full powers: date
field-full-powers-issuer = Full powers: issued by
field-witnesses = Witnesses
field-relation-kind = Kind of relation
field-to = The other instrument
field-clause-ref = Clause that says so
field-assumed = It is assumed
field-register-no = Register number
field-record-state = State of the record
field-access-mode = Access
field-pointer-only = Pointer only
field-fictional = Fictional sample
field-external-id = Number elsewhere
field-source-title = Title of the source
field-source-publisher = Published by
field-source-reference = Address or reference
field-source-published-on = Published on
field-source-retrieved-on = Read on
field-source-grade = Grade

## Codes that say nothing is known

level-undetermined = Not determined
scope-undetermined = Not determined
lang-no = Norwegian

## Flashes

flash-act-recorded = The act is recorded.
flash-act-verified = The act is verified.
flash-act-disputed = The act is marked: sources disagree.
flash-act-voided = The act is voided; it stays readable.
flash-signature-recorded = The signature is recorded.
flash-relation-recorded = The relation is recorded.
flash-relation-removed = The relation is taken away; the history keeps it.
flash-source-added = The source is added.
flash-record-closed = Nothing can be added to this record: it is voided, closed out, or only a pointer.
