### Documents, their versions and files, and the evidence of claims

doc-lead = Files of the agreements you may see, with their versions and fingerprints. The search reads their texts in Latin and Cyrillic letters; accents do not matter.
doc-filter = Filter the documents
doc-words = Words of text or title
doc-kind = Kind
doc-lang = Language
doc-state = Record
doc-state-held = Held
doc-state-withdrawn = Withdrawn
doc-document = Document
doc-agreement = Agreement
doc-agreement-none = not available
doc-dated = Dated
doc-dated-hint = The date that stands on the document, as far as it is known: 2025-09-18, 2025-09 or 2025.
doc-file = File
doc-changed = Last changed
doc-found =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
doc-found-more = More than { $n } documents
doc-none = No documents yet
doc-none-text = Documents are uploaded on the page of their agreement, or where an act, a signature, a clause or a milestone asks for evidence.
doc-none-found = Nothing found
doc-none-found-text = No document that you may see has all these words. A scan without text is found by its title only.
doc-none-here = No documents yet
doc-none-here-text = Upload the signed original, its translations, notes verbales, full powers: what shows that the record is right.
doc-upload = Upload a document
doc-upload-lead = The file is kept as it is, under the fingerprint of its bytes. Every version stays.
doc-search-here = Search in these documents
doc-file-hint = PDF, DOCX, ODT, XLSX, ODS, TXT, CSV, PNG or JPEG, at most { $most }. No macros, no passwords.
doc-drop = Or drop a file here.
doc-title = Title
doc-title-hint = What lists call the document. Empty: the name of the file.
doc-authenticity = Standing of the text
doc-authenticity-hint = Authentic is only a text that binds; everything else is a copy or a translation.
doc-marking = Marking
doc-marking-hint = The document’s own marking hides it from everybody without that clearance. This installation may hold at most: { $most }.
doc-marking-raise = A marking is only raised here. To lower it, withdraw the document and upload it again.
doc-kept-note = Nothing is deleted: a newer version replaces the one before, a wrong document is withdrawn with a reason, and both stay readable.
doc-source-grade = Source, grade { $grade }
doc-size-b = { $n } B
doc-size-kib = { $n } KiB
doc-size-mib = { $n } MiB
doc-version-no = Version { $number }
doc-newest = newest
doc-versions = Versions
doc-versions-note = every one is kept
doc-new-version = Upload a new version
doc-version-note = What is different
doc-version-note-hint = One sentence for whoever reads both: a page was missing, the scan is clearer.
doc-uploaded-by = uploaded by { $who }
doc-pages =
    { $n ->
        [one] { $n } page
       *[other] { $n } pages
    }
doc-text = Text for the search
doc-download = Download
doc-download-no = Download version { $number }
doc-particulars = Particulars
doc-edit = Edit the particulars
doc-history = What was done
doc-shows = What it shows
doc-shows-note = the claims it is evidence of
doc-shows-none = It is not named as evidence of anything yet.
doc-withdraw = Withdraw the document
doc-withdraw-hint = It no longer counts as evidence and is no longer found. It stays readable here, with this reason.
doc-withdrawn-title = Withdrawn.
doc-withdrawn-by = By { $who } on { $on }: { $reason }
doc-withdrawn-because = { $reason }
doc-conflict = { $who } changed the document while you were writing. This is how it stands now; nothing of yours was saved.
doc-check-stale = version { $version } was compared; there is a newer one
doc-no-name = a file without a name
doc-damaged-title = This file cannot be given out
doc-damaged-text = Its bytes are not the ones that were uploaded: the fingerprint differs. Wrong bytes are never handed on.
doc-missing-text = It is no longer in the folder of documents.
doc-damaged-do = The log has noted it. Whoever runs this installation can bring the file back from a backup. Who has the original can upload it once more as a new version elsewhere: the same bytes mend this file too.
doc-back = Back to the document

doc-error-no-file = Choose a file
doc-error-again = Choose the file again: a page cannot keep it
doc-error-too-large = The file is too large: at most { $most }
doc-error-quota = There is no room left: all documents together may take { $most }. Ask your administrator for more.
doc-error-empty = “{ $name }” is empty
doc-error-ending = “{ $name }” is of a kind that is not taken. Save it as PDF, DOCX, ODT, XLSX, ODS, TXT, CSV, PNG or JPEG.
doc-error-content = What is inside “{ $name }” is not what its ending says. Open it, save it anew in the right format, and choose it again.
doc-error-macros = “{ $name }” contains macros. Save it without them.
doc-error-encrypted = “{ $name }” is protected by a password. Save it without one.
doc-error-bomb = “{ $name }” becomes far too large when it is unpacked
doc-error-damaged = “{ $name }” is damaged: it cannot be opened
doc-error-same-file = This is the file that is held already
doc-error-ceiling = Above the highest marking that this installation may hold. Such a document stays outside; record a pointer instead.
doc-error-clearance = Above your own clearance: you could not see the document afterwards
doc-error-lower = A marking is not lowered here
doc-error-date = Write a date as 2026-10-31, 31.10.2026, 2026-10 or 2026
doc-error-remark = Say what is missing or different
doc-error-attached = It is named for this claim already

evidence = Evidence
evidence-of = Evidence: { $claim }
evidence-lead = What shows that this is so, and what a second person found on comparing it.
evidence-none = No evidence is held.
evidence-none-text = Upload the document that shows it, or name one that the record holds already.
evidence-page = Evidence and checks
evidence-attach = Attach evidence
evidence-attach-held = Name what is held already
evidence-exhibit = Document or source
evidence-shows = What it shows
evidence-shows-hint = The place and the words, so that a second person finds them. About: { $claim }
evidence-for = Evidence for
evidence-claim = To the entry itself
evidence-check = Compare
evidence-found = What you found
evidence-remark = Remark
evidence-remark-hint = Needed when it does not wholly show the claim.
evidence-own = You named or uploaded this, so another manager compares it.
evidence-withdraw = Withdraw this evidence
evidence-withdrawn = withdrawn

flash-document-uploaded = The document is kept. Its text will be found by the search in a moment.
flash-document-version = The new version is kept; the one before stays readable.
flash-document-edited = The particulars are saved.
flash-document-withdrawn = The document is withdrawn.
flash-document-closed = Nothing can be changed here: it is withdrawn, or its record is closed.
flash-evidence-attached = The evidence is recorded and waits for a second person.
flash-evidence-checked = What you found is recorded.
flash-evidence-withdrawn = The evidence is withdrawn.

## Vocabularies

authenticity-authentic = authentic text
authenticity-certified-copy = certified copy
authenticity-copy = copy
authenticity-official-translation = official translation
authenticity-working-translation = working translation

claim-act = Act
claim-signature = Signature
claim-clause = Clause
claim-milestone = Milestone

finding-unchecked = not compared yet
finding-shows = compared: shows it
finding-partly = compared: shows it in part
finding-shows-not = compared: does not show it

text-state-waiting = is being read
text-state-read = read, found by the search
text-state-part = read in part: the text is very long
text-state-empty = no text inside, perhaps a scan
text-state-failed = could not be read
text-state-none = this kind of file is not read

text-fault-encrypted = it is protected
text-fault-damaged = it is damaged
text-fault-too-large = it needs too much memory
text-fault-timed-out = it took too long
text-fault-crashed = the reader stopped
text-fault-missing = the file is missing
