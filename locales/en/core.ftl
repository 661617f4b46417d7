### Words of the frame, of forms and of errors


## The frame of every page

tagline = The register of bilateral defence-cooperation agreements
skip = Skip to content
marking-region = Marking of this page
marking-region-2 = Marking, end of page
nav-main = Main
nav-home = Home
nav-register = Register
nav-milestones = Milestones
nav-documents = Documents
nav-deadlines = Deadlines
nav-partners = Partners
nav-directory = Directory
nav-reports = Reports
nav-import = Import
nav-accounts = Accounts
nav-audit = Audit
nav-administration = Administration
search = Search
search-register = Search the register
account = Account
my-account = My account
my-sessions = Where I am signed in
sign-out = Sign out
language = Language
language-and-appearance = Language and appearance
appearance = Appearance
theme-system = As the system is set
theme-light = Light
theme-dark = Dark
self-hosted = self-hosted
page-made = Page made { $at } · dates are the treaty’s own
help = Help
keyboard = Keyboard
notice-ceiling = This installation holds nothing above: { $marking }
notice-read-only = The disk is full: the register can be read, nothing can be saved

## Words of every screen

you-are-here = You are here
unknown = unknown
source-grade = source grade
illustrative = Illustrative
fictional-sample = Fictional sample
assumed = assumed
filter = Filter
any = Any
active-filters = Active filters
remove = Remove
clear-all = Clear all
pages = Pages
previous = Previous
next = Next
save = Save
cancel = Cancel
edit = Edit
back = Back
yes = yes
no = no
none-recorded = None recorded
optional = optional
export = Export
as-on = As on { $date }
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
facts-unverified = { $n ->
    [one] { $n } fact unverified
   *[other] { $n } facts unverified
}
shown-of = { $shown } of the { $total } that you may see

## Forms

error-colon = Error:
error-required = Answer this question
error-too-long = Shorten it to at most { $most } characters
error-control-character = Take out the characters that cannot be seen
date-hint = As well as it is known: 18 Sep 2025, 2025-09-18, 2025-09 or 2025
errors-heading = { $n ->
    [one] Not saved: one answer needs repair
   *[other] Not saved: { $n } answers need repair
}
conflict-lead = { $who } saved version { $version } while you were writing. Your words are kept here; choose for each field.
conflict-caption = Fields that differ
conflict-field = Field
conflict-theirs = { $who }, version { $version }
conflict-ours = Yours

## Errors: what happened, what to do

error-operation = Operation
error-quote = If you ask the registry about it, quote this number.
error-400-title = The request cannot be read
error-400-text = Something in the address or in what was sent is not in the form this page expects. Go back, and begin again from a page of the register.
error-403-title = This is not yours to do
error-403-text = Your role does not include it, or the same person may not do both steps. Nothing was changed.
error-404-title = Not here
error-404-text = There is no page at this address, or it is not open to you.
error-409-title = Someone was faster
error-409-text = The record has changed since you opened it, and what you sent was not saved. Open it again and compare.
error-413-title = Too large
error-413-text = What was sent is larger than this installation accepts. Nothing was saved.
error-421-title = Wrong address
error-421-text = This server does not answer under this name. Use the address that your administrator gave you.
error-422-title = Not accepted
error-422-text = What was sent breaks a rule of the register, so nothing was saved. Go back: the page you came from says which.
error-429-title = Too many requests
error-429-text = Wait a minute, then try once more. Nothing is lost on the server.
error-500-title = The register made a mistake
error-500-text = It is written into the server’s log. A change is saved whole or not at all; open the record to see which.
error-503-title = Not available now
error-503-text = The register is starting, stopping or waiting for its database. Try again in a minute.
error-507-title = The disk is full
error-507-text = The register can be read, nothing can be saved until the administrator makes room. What you sent was not saved.
way-home = Go to the start page
demo-notice = Demonstration data: real facts carry their source grade; invented ones say “illustrative” or “fictional sample”
