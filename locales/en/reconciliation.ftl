### Reconciliation: lists of agreements that should exist, compared with the register

recon-title = Reconciliations
recon-lead = Lists of agreements that should exist, compared with the register: what is matched, doubtful, missing and surplus, and why.
recon-new = Compare a list
recon-none = No list was compared yet
recon-none-text = Send a treaty database, a gazette list or the partner’s own register as CSV or XLSX.
recon-list = List
recon-uploaded = Arrived
recon-ran = Run
recon-not-run = not compared yet
recon-waits = Its columns are to be named
recon-is-set-aside = Set aside
recon-newest-first = Newest first
recon-seen = Agreements that you may not see take no part in what you are shown, in counts and files too.
recon-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}

## Outcomes

reconciled-matched = matched
reconciled-doubtful = doubtful
reconciled-missing = missing
reconciled-surplus = surplus
reconciled-outside = out of scope
recon-reason-close = several agreements are close
recon-reason-date-differs = the date differs
recon-reason-partner-differs = the partner differs
recon-reason-voided = the record is voided
recon-reason-weak = too little speaks for it
recon-reason-taken = its agreement is matched with another row: perhaps it stands twice in the list
recon-settled-same = is the same as an agreement of the register
recon-settled-absent = is not in the register: to be entered
recon-settled-outside = out of scope
recon-settled-reopened = taken back: judge it anew
recon-by-a-person = settled by a person

## Evidence

recon-evidence-reference-equal = the same number
recon-evidence-reference-shared = a number that several agreements bear
recon-evidence-partner-equal = the same partner
recon-evidence-partner-differs = another partner
recon-evidence-signed-equal = signed on the same day
recon-evidence-signed-month = signed in the same month
recon-evidence-signed-year = signed in the same year
recon-evidence-signed-near = { $n ->
    [one] signed { $n } day apart
   *[other] signed { $n } days apart
}
recon-evidence-signed-differs = { $n ->
    [one] signed { $n } day apart: another date
   *[other] signed { $n } days apart: another date
}
recon-evidence-force-equal = in force on the same day
recon-evidence-force-overlaps = in force at the same time, as far as it is known
recon-evidence-force-near = { $n ->
    [one] in force { $n } day apart
   *[other] in force { $n } days apart
}
recon-evidence-force-differs = { $n ->
    [one] in force { $n } day apart: another date
   *[other] in force { $n } days apart: another date
}
recon-evidence-title-like = titles alike: { $percent }
recon-evidence-title-unlike = titles unlike ({ $percent } of words shared; perhaps another language)
recon-evidence-kind-same = a kind of the same family
recon-evidence-kind-differs = another kind
recon-evidence-voided = the record is voided

## Sending a list

recon-new-lead = The file is read as it is. Nothing is compared before you have seen what its columns mean.
recon-name = Name of the list
recon-name-hint = As “Treaty database of the foreign ministry, October 2026”. The name of the file is taken where it is empty.
recon-marking = Marking of the list
recon-marking-hint = The highest of what is in it. Who is not cleared for it does not see the list.
recon-file = File
recon-file-hint = CSV with any delimiter (UTF-8, UTF-16 with its mark, Windows-1250 or 1251) or XLSX, up to 50,000 rows and 16 MB; the first row names the columns.
recon-send = Send the list
recon-then = What happens then
recon-then-columns = You say what each column means; we guess first.
recon-then-scope = You say what the list claims to cover: only there an agreement can be surplus.
recon-then-run = Each row is compared with the register, and each pair explained with its weights.
recon-then-settle = You settle what is doubtful or missing; later runs keep it.
recon-kept-note = The rows are kept with the file’s SHA-256. Nothing is kept of a file that is refused.
recon-error-file = Choose a file
recon-error-marking = Choose a marking that you are cleared for
recon-fault-empty = The file is empty
recon-fault-no-header = No row names the columns: put a row with the names of the columns above the first agreement
recon-fault-no-rows = There is a header and nothing below it
recon-fault-too-large = The file is too large: at most 16 MB
recon-fault-too-many-rows = The file has more than 50,000 rows: split it
recon-fault-too-many-columns = The file has more than 500 columns
recon-fault-wrong-type = This is not a CSV or XLSX file, or its name ends otherwise: save it as .csv or .xlsx
recon-fault-damaged = The file is damaged and cannot be read
recon-fault-too-hard = Reading the file took too long or too much memory: save it as CSV
recon-fault-cell-letters = Row { $row }, column { $column }: the cell holds letters that cannot be read; save the file as UTF-8
recon-fault-cell-too-long = Row { $row }, column { $column }: the cell is longer than any title
recon-fault-cell-formula = Row { $row }, column { $column }: the cell shows an error instead of a value

## Columns and scope

recon-columns = What the list says
recon-columns-lead = Check what each column means and what the list claims to cover. Then it is compared.
recon-what-columns = Columns
recon-what-columns-note = titles, partners and numbers may stand in several
recon-column-head = Column
recon-column = Column { $letter }
recon-column-empty = empty in the first rows
recon-samples = First values
recon-means = Means
recon-not-used = not used
recon-field-title = Title
recon-field-partner = Partner
recon-field-signed-on = Date signed
recon-field-in-force-on = Date of entry into force
recon-field-reference = Number
recon-field-kind = Kind
recon-month-first = In dates as 03/04/2025 the month stands first
recon-month-first-hint = American lists; ours have the day first.
recon-some-not-understood = Some values of the first rows are not understood and will not count, neither for nor against:
recon-scope = What the list claims to cover
recon-scope-note = only there an agreement can be surplus
recon-covers-whom = Whose agreements
recon-covers-hint = An agreement of the register that is covered and in no row is surplus.
recon-covers-listed = those of the partners that the list names
recon-covers-chosen = those of the partners chosen below
recon-covers-all = those of every partner
recon-chosen-partners = Chosen partners
recon-partner-n = Partner { $n }
recon-from = Signed from the year
recon-to = Signed up to the year
recon-year-hint = Leave it empty for a list of all years.
recon-compare = Compare with the register
recon-error-field = Choose one of the meanings
recon-error-twice = Another column has this meaning already
recon-error-title = Say which column has the title or the number
recon-error-year = A year has four figures
recon-error-years = The last year is before the first
recon-error-covers = Say what the list covers
recon-error-listed-none = No partner is recognised in the list: choose the partners
recon-error-partner = Choose a partner
recon-all-partners = every partner
recon-all-years = all years
recon-years-from = from { $from }
recon-years-to = up to { $to }

## The result

recon-run-again = Run again
recon-run-n = Run { $n }
recon-open-rows = { $n ->
    [one] { $n } row is doubtful or missing and waits for a person.
   *[other] { $n } rows are doubtful or missing and wait for a person.
}
recon-none-open = Every row is matched or settled.
recon-earlier-run = An earlier run, as it was then.
recon-to-newest = To the newest
recon-outcomes = Outcomes
recon-every-row = Every row
recon-result = Result
recon-row = Row
recon-in-list = In the list
recon-outcome = Outcome
recon-in-register = In the register
recon-why = Why
recon-no-title = no title
recon-nothing-here = Nothing here
recon-nothing-here-text = No row has this outcome in this run.
recon-surplus-note = Registered and signed agreements within what the list claims to cover that no row is. An agreement without a date of signature counts only where the list claims all years.
recon-shown = { $n ->
    [one] { $n } on this page
   *[other] { $n } on this page
}
recon-runs = Runs
recon-run-before = Run before
recon-this-run = This run
recon-difference = Difference
recon-changed-rows = { $n ->
    [one] { $n } row has another outcome than in the run before
   *[other] { $n } rows have another outcome than in the run before
}
recon-none-changed = no row has another outcome than in the run before
recon-about = About the list
recon-covers = Claims to cover
recon-evidence-hash = What the run found
recon-set-aside = Set the list aside
recon-set-aside-hint = Why: it was a mistake, or is done with. It stays readable.
recon-not-understood = not understood: { $fields }
recon-says-nothing = the row has neither title nor number

## A row

recon-row-n = Row { $row }
recon-title-in-list = Title in the list
recon-partner-in-list = Partner in the list
recon-signed-in-list = Signed, in the list
recon-number-in-list = Number in the list
recon-understood = understood as { $text }
recon-candidates = Agreements that may be it
recon-rule = A match from { $score } points on, { $margin } ahead of the next, with nothing against it
recon-no-candidate = Nothing in the register comes near it.
recon-best = the best for this row
recon-held-by-row = fits row { $row } better
recon-score = Points
recon-doubt = Doubts
recon-said-before = What was said of it
recon-settled-as = is the same as { $name }
recon-settle = Settle the row
recon-settle-note = kept for later runs
recon-this-row = This row
recon-is-same-as = is the same as { $name }
recon-is-numbered = is the same as the agreement with the number below
recon-number-hint = As PL-UA/2016/0001; only where you choose it above.
recon-settled = Settled
recon-reason = Reason
recon-reason-hint = Needed for what is out of scope or taken back.
recon-start-draft = Start a draft
recon-error-said = Say what the row is
recon-error-number = There is no agreement with this number
recon-error-taken = Row { $row } was settled as this agreement: take that back first
recon-error-conflict = Somebody else settled this row meanwhile: look at it again
flash-recon-uploaded = The list has arrived. Say what its columns mean.
flash-recon-run = The list was compared with the register.
flash-recon-run-already = The list was compared already.
flash-recon-changed = The list has changed meanwhile: look at it again.
flash-recon-settled = The row is settled.
flash-recon-set-aside = The list is set aside.
flash-recon-reason = Say why the list is set aside.

## In the log

object-reconciliation = list to compare
deed-reconciliation-uploaded = a list to compare arrived
deed-reconciliation-scoped = the columns and the scope of a list were named
deed-reconciliation-run = a list was compared with the register
deed-reconciliation-settled = a row of a list was settled
deed-reconciliation-set-aside = a list was set aside
