### The audit pack

apack-title = Audit pack
apack-lead = Everything that is needed to check these agreements elsewhere, in one ZIP: dossiers, events, hashes of the documents, verifiers.
apack-menu = ZIP, checked offline
apack-hashes = Documents as hashes
apack-selection = What goes in
apack-count = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}
apack-withheld = { $n ->
    [0] Nothing that this filter finds is hidden from you.
    [one] { $n } further agreement is hidden from you and left out.
   *[other] { $n } further agreements are hidden from you and left out.
}
apack-caption = Agreements of the pack
apack-nothing = No agreement is selected.
apack-too-many = The filter finds { $found } agreements; one pack takes at most { $most }. Narrow the filter.
apack-too-large = The files are larger than the { $most } that one pack takes. Take the hashes, or narrow the filter.
apack-back = To the filter
apack-make = Make the pack
apack-lang = Language of the dossiers and instructions
apack-files = Documents: { $n } files, { $size }.
apack-files-too-large = They are too large for one pack.
apack-with-files = With the documents’ files
apack-button = Download the audit pack
apack-wait = Each dossier takes a few seconds. What you take along is recorded in the log: the pack, each dossier, and each file.
apack-inside = What is inside
apack-inside-dossiers = one PDF for each agreement, each with its proof
apack-inside-log = the chain of the log with the events of these agreements, and the signed checkpoint over it
apack-inside-documents = every version of every document with its SHA-256, and what it is evidence of
apack-inside-exceptions = what somebody should look at
apack-inside-verify = how to check all this offline, step by step, and with what
apack-inside-manifest = the SHA-256 of every entry
apack-col-agreement = Agreement
apack-col-agreement-id = Agreement id
apack-col-document = Document
apack-col-document-id = Document id
apack-col-version = Version
apack-col-file-name = File name
apack-col-kind = Kind
apack-col-lang = Language
apack-col-authenticity = Authenticity
apack-col-marking = Marking
apack-col-state = State
apack-col-bytes = Bytes
apack-col-at = Uploaded at
apack-col-by = Uploaded by
apack-col-shows = Evidence of
apack-col-entry = File in this pack
apack-col-what = What
apack-col-detail = In words
apack-file-missing = the file is missing in the register
apack-file-damaged = the file is damaged in the register and is not given out
apack-standing = Standing unknown
apack-record = Record not verified
apack-conflict = Contradiction without a ruling
apack-flag = To be looked at
apack-missing = Missing in the record
apack-bare = Without evidence
apack-claims = { $n ->
    [one] { $n } statement of the record has no evidence
   *[other] { $n } statements of the record have no evidence
}
