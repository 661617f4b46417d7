### Who looked at marked records

looks-tab = Looks
looks-title = Who looked
looks-link = Who looked at this record
looks-all = Looks at all marked records
looks-filter = Filter the looks
looks-rule = Looks at records marked { $marking } or higher are kept: once for each person, record and quarter of an hour, written down before the page is shown.
looks-off = This installation keeps no looks.
looks-unmarked = This record is not marked so highly that looks at it are kept; what stands here is of the time when it was.
looks-none = Nobody has looked
looks-none-text = No look is kept that fits.
looks-caption = Who looked, the latest look first
looks-own = Reading this page is in the log itself; taking the file along is an export like any other. The register keeps a look, not what was read.
looks-first = First
looks-last = Last
looks-times = Quarters of an hour
looks-kinds = What began it
looks-shown = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
looks-col-number = Number
looks-col-at = At
looks-col-person = Person
looks-col-role = Role
looks-col-record = Record
looks-col-title = Short title
looks-col-kind = Page
looks-col-marking = Marking then
looks-col-session = Session
looks-col-id = Record id

## What a look began with

look-kind-overview = overview
look-kind-acts = acts
look-kind-clauses = clauses
look-kind-signatories = signatories
look-kind-obligations = obligations
look-kind-milestones = milestones
look-kind-bodies = joint bodies
look-kind-documents = documents
look-kind-file = a document’s file
look-kind-relations = relations
look-kind-sources = sources
look-kind-history = history
look-kind-form = a form
look-kind-extract = partner extract
look-kind-export = an export
look-kind-search = a search in texts
look-kind-other = another page

deed-log-read = log read
deed-log-looks-sealed = looks taken up in the log
object-log-page = page of the log
object-looks = looks
