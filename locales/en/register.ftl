### The list of agreements and its exports

## The page

register-heading = Register
register-new = New agreement
register-import = Import
register-caption = Agreements that match the filter
register-shares = Totals by standing
register-found = { $total } of the { $all } agreements you may see
register-mean = mean completeness { $mean }
register-rows-a-page = rows a page
register-first-page = First page

## Columns

register-number = Number
register-title = Short title
register-kind = Kind
register-parties = Parties
register-signed = Signed
register-standing = Standing
register-standing-since = Standing since
register-standing-reason = What is missing
register-next-change = Next change
register-binding = Binding
register-complete = Complete
register-deadline = Next deadline
register-next = Next
register-owner = Owner
register-marking = Marking
register-record = Record
register-invented = Invented
register-id = Identifier

## Cells

register-no-number = Not numbered
register-not-signed = unknown
register-since = since { $date }
register-binding-differs = Sides differ
register-pointer = Pointer record: content is held in another register, above this installation’s ceiling

## Filters

register-filter = Filter
register-filter-label = Filter the register
register-more = More filters
register-words = Words
register-partner = Partner
register-ministry = Ministry
register-area = Area
register-year = Signed in
register-year-field = Signed in (2016 or 1990-1999)
register-not-voided = Any but voided
register-rows = Rows a page

## Orders

register-order = Order
register-by-change = Last changed first
register-by-signed-down = Signed last first
register-by-signed-up = Signed first first
register-by-title-up = By short title, A to Z
register-by-title-down = By short title, Z to A
register-by-number-down = By number, highest first
register-by-number-up = By number, lowest first
register-by-updated-down = Changed last first
register-by-updated-up = Unchanged for longest first
register-by-deadline-up = Nearest deadline first
register-by-deadline-down = Latest deadline first

## A filter that is refused

register-refused = This filter cannot be used, so no list is shown
register-refused-name = “{ $value }” is no filter. The filters are: { $valid }
register-refused-twice = { $name }: given more than once. Give it once
register-refused-value = { $name }: “{ $value }” is none of { $valid }
register-refused-long = Words: at most { $most } characters are searched for. Shorten them
register-refused-words = Words: “{ $value }” holds no word. Type at least two letters or digits
register-refused-year = Signed in: “{ $value }” is no year. Write 2016, or a range as 1990-1999
register-refused-missing = { $name }: the register does not hold “{ $value }”. Choose from the list

## Nothing to show

register-empty-title = The register is empty
register-empty-text = There is no agreement here that you may see. The first is entered by hand, or a catalogue is imported.
register-none-title = No agreement matches
register-none-text = The filters above leave none. Take one of them away, or search for fewer words.
register-gone-title = There is nothing on this page any more
register-gone-text = The register has changed since the link was made.

## Exports

register-export-these = Export these { $total }
register-export-pdf = The register as printed, with its proof
register-export-xlsx = One row per agreement
register-export-csv = The same rows, UTF-8
register-export-note = Exactly the { $total } rows of this filter. The file states the filter, who made it and the place in the audit log; the export is recorded.
register-export-marking = Highest marking
register-export-filter = Filter
register-export-all = none: all but voided records
register-export-query = Filter as address
register-export-order = Order
register-export-rows = Rows
register-export-withheld = Rows withheld from the exporter
register-export-by = Exported by
register-export-at = Exported at
register-export-log = Audit log, place, hash
register-export-checkpoint = Signed checkpoint before this export
