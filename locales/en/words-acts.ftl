### Acts of the life cycle, signatures, sources and documents

## Kinds of acts

act-proposed = Proposed
act-negotiation-opened = Negotiation opened
act-negotiation-round = Round of negotiation
act-negotiation-suspended = Negotiation suspended
act-text-adopted = Text adopted
act-initialled = Initialled
act-signed = Signed
act-signed-ad-referendum = Signed ad referendum
act-signature-confirmed = Signature confirmed
act-note-sent = Note sent
act-note-received = Note received
act-submitted-to-parliament = Submitted to parliament
act-law-adopted = Law adopted
act-law-signed = Law signed by the president
act-ratified = Ratified
act-approved = Approved
act-accepted = Accepted
act-instrument-exchanged = Instruments exchanged
act-internal-procedure-completed = Notified that internal procedures are complete
act-provisional-application-started = Provisional application begun
act-provisional-application-ended = Provisional application ended
act-entered-into-force = Entered into force
act-became-operative = Came into effect
act-published = Published
act-publication-waived = Publication waived
act-registered-un = Registered with the UN Secretariat
act-amended = Amended
act-extended = Extended by agreement
act-renewed-tacitly = Renewed tacitly
act-declaration-made = Declaration made
act-reservation-made = Reservation made
act-reservation-withdrawn = Reservation withdrawn
act-objection = Objection
act-corrected = Error in the text corrected
act-suspension-notified = Notice of suspension
act-suspended = Suspended
act-resumed = Resumed
act-termination-notified = Notice of termination
act-termination-notice-withdrawn = Notice of termination withdrawn
act-terminated = Terminated
act-expired = Expired
act-replaced = Replaced
act-succeeded = Succession of a party
act-withdrawn-before-force = Withdrawn after signature, before force
act-abandoned = Abandoned before signature
act-marking-changed = Marking changed
act-contact-changed = Contact changed

## How far a fact is checked

fact-proposed = proposed
fact-recorded = recorded
fact-verified = verified
fact-computed = computed
fact-open = unverified
fact-disputed = disputed
fact-missing = no evidence held
fact-voided = voided

## By what authority someone signs

capacity-ex-officio = By virtue of office
capacity-by-virtue-of-office = By virtue of office
capacity-full-powers = Full powers
capacity-ministerial-competence = Ministerial competence
capacity-not-known = Not known

## Grades of sources

grade-a = official text
grade-b = official statement
grade-c = gazette or legal database
grade-d = press
grade-e = other

## Kinds of documents

document-signed-original = Signed original, scan
document-authentic-text = Authentic text
document-translation = Translation
document-draft = Draft
document-note-verbale = Note verbale
document-full-powers = Full powers
document-opinion = Opinion
document-gazette = Gazette page
document-registration-certificate = Certificate of registration
document-minutes = Minutes
document-report = Report
document-photo = Photograph
document-other = Other

## Languages

lang-en = English
lang-pl = Polish
lang-uk = Ukrainian
lang-lt = Lithuanian
lang-lv = Latvian
lang-et = Estonian
lang-fr = French
lang-de = German
lang-it = Italian
lang-es = Spanish
lang-pt = Portuguese
lang-nl = Dutch
lang-da = Danish
lang-sv = Swedish
lang-nb = Norwegian
lang-fi = Finnish
lang-cs = Czech
lang-sk = Slovak
lang-hu = Hungarian
lang-ro = Romanian
lang-bg = Bulgarian
lang-hr = Croatian
lang-sl = Slovenian
lang-el = Greek
lang-tr = Turkish
lang-ka = Georgian
lang-ja = Japanese
lang-ko = Korean
lang-ar = Arabic
lang-he = Hebrew
lang-ru = Russian
