### States, bodies, officials, and what is held with a partner

## The directory and its lists

dir-directory-lead = States, the bodies that conclude and carry out agreements, and the people who held office in them.
dir-ministries-lead = Ministries, armed forces, agencies and other bodies that conclude, sign for or carry out agreements.
dir-officials-lead = People with the offices they held, as the offices were called then.
dir-states = States
dir-ministries = Ministries and bodies
dir-officials = Officials
dir-name = Name
dir-code = Code
dir-groups = Groups
dir-historic = historic
dir-find-state = Find a state
dir-name-or-code = Name or code, any language
dir-states-source = Names follow Unicode CLDR; naming a state here recognises nothing.
dir-no-state-found = No state of that name
dir-no-state-found-text = The list knows every state by its English, Polish and Ukrainian name and by its code of three letters.
dir-find-ministry = Choose the state
dir-no-ministry = No body recorded
dir-no-ministry-text = Add the ministry that concludes or signs; it can then be named as a party.
dir-to-partner = Agreements with this state
dir-find-official = Find an official
dir-name-any-script = Name, in any script
dir-office-in-state = Held office in
dir-office-latest = Latest office
dir-no-official = Nobody found
dir-no-official-text = Names are found in Latin and in their own script, with or without accents.

## A body

dir-ministry-new = Add a body
dir-what-it-is = What it is
dir-state = State
dir-ministry-kind-label = Kind
dir-name-en = Name in English
dir-name-en-hint = As official texts in English have it.
dir-name-native = Name in its own language
dir-name-native-hint = In its own script.
dir-name-pl = Name in Polish
dir-name-uk = Name in Ukrainian
dir-exists-from = Exists since
dir-exists-to = Existed until
dir-exists-to-hint = Leave empty while it exists. 2025, 2025-09 or 2025-09-18.
dir-partial-hint = As well as it is known: 2025, 2025-09, 2025-09-18 or 18.09.2025.
dir-part-of = Part of
dir-part-of-hint = The body of the same state to which it belongs.
dir-has-part = Has the part
dir-predecessor = Predecessor
dir-predecessor-hint = The body whose tasks it took over; it may be of a state that is no more.
dir-successor = Successor
dir-of-none = None
dir-choose-state = Choose a state
dir-choose-ministry = Choose a body
dir-officials-now = In office
dir-officials-then = Before
dir-nobody-in-office = Nobody recorded in office
dir-nobody-in-office-text = An official’s page takes the office, its dates and the source that says so.
dir-party-to = Party to
dir-no-agreements = No agreement that you may see
dir-no-agreements-text = The register holds none, or none is open to you.

## An official

dir-official-new = Add an official
dir-name-edit = Edit the name
dir-name-latin = Name in Latin letters
dir-name-latin-hint = Given name first, family name last: lists are sorted by the last word.
dir-name-own-script = Name in its own script
dir-name-own-script-hint = If that is not Latin.
dir-office = Office
dir-offices-held = Offices held
dir-office-as-it-was = Office as it was
dir-office-as-signed = In which office
dir-office-new = Add an office
dir-office-edit = Edit or close
dir-office-at = Held at
dir-office-en = Office in English
dir-office-en-hint = The title as it was then, not as it is now.
dir-office-native = Office in the state’s language
dir-office-pl = Office in Polish
dir-office-uk = Office in Ukrainian
dir-held-by = Held by
dir-held-from = From
dir-held-to = To
dir-held-to-hint = Leave empty while the office is held. 2025, 2025-09 or 2025-09-18.
dir-no-end-known = no end recorded
dir-in-office = In office
dir-no-office = No office recorded
dir-no-office-text = Add the office with its dates and the source: a signature is read with the office of its day.
dir-signed-by-person = Signed
dir-only-visible = What you may see
dir-nothing-signed = Nothing signed that you may see
dir-nothing-signed-text = Signatures are recorded on the page of the agreement.
dir-change = Change

## Sources

dir-source-label = Source
dir-no-source = no source
dir-source-lead = What says that the office was held. Name it whole, or leave all of it empty.
dir-source-title = Title of the source
dir-source-publisher = Published by
dir-source-reference = Address or reference
dir-source-reference-hint = A web address, a gazette number, a file number.
dir-source-published-on = Published on
dir-source-grade-label = Grade

## History and forms

dir-edit-of = Edit: { $name }
dir-by-the-system = the system
dir-not-stated = not stated
dir-version-number = Version { $n }
flash-ministry-added = The body was added.
flash-ministry-saved = The body was saved.
flash-official-added = The official was added; the next step is the office.
flash-official-saved = The name was saved.
flash-office-added = The office was added.
flash-office-saved = The office was saved.
flash-directory-unchanged = Nothing differed from what the directory holds, so nothing was saved.
error-directory-choose-state = Choose the state
error-directory-choose-kind = Choose the kind of body
error-directory-choose-ministry = Choose a body from the list
error-directory-choose-source = Name the source once more
error-directory-choose-grade = Choose the grade of the source
error-directory-parent-elsewhere = Choose a body of the same state
error-directory-parent-loop = Choose a body that is not a part of this one
error-directory-predecessor-loop = Choose a body that did not come after this one
error-directory-partial-date = Write the date as 2025, 2025-09, 2025-09-18 or 18.09.2025
error-directory-period-reversed = Choose an end that does not come before the beginning

## Partners

dir-agreement-new = New agreement
dir-agreement = Agreement
dir-agreements = Agreements
dir-number = Number
dir-signed-on = Signed on
dir-standing-label = Standing
dir-count-applied = Applied
dir-count-signed = Signed only
dir-count-unknown = Unknown
dir-count-ended = Ended
dir-last-signed = Last signed
dir-partners-note = Applied: in force, operative, provisionally applied, suspended or ending. Unknown: nothing recorded tells, or there is no standing yet. Counted is what you may see.
dir-no-partner = No agreement that you may see
dir-no-partner-text = A state stands here once the register holds an agreement with it that is open to you.
dir-where-we-stand = Where we stand
dir-next-dates = Next dates
dir-no-next-dates = No date ahead is recorded.
dir-family-of-instruments = Family of instruments
dir-family-note = The eldest first; beneath it what hangs on it
dir-agreements-by-kind = Agreements by kind
dir-also-with = also with { $states }
dir-state-is-historic = This state is no more: { $from } to { $to }. What was concluded with it stays under its name; successors are named on the agreements.
dir-milestone-state = State
dir-milestone-label = Milestone
dir-due = Due
dir-slip-days = Slip, days
dir-no-open-milestones = None is open.
dir-who-answers-there = Who answers there

## Counts

dir-states-found = { $n ->
    [one] { $n } state
   *[other] { $n } states
}
dir-officials-found = { $n ->
    [one] { $n } official
   *[other] { $n } officials
}
dir-history-versions = { $n ->
    [one] History: { $n } version
   *[other] History: { $n } versions
}
dir-partners-lead = { $n ->
    [one] { $n } state with an agreement that you may see
   *[other] { $n } states with agreements that you may see
}
dir-all-in-register = { $n ->
    [one] { $n } in the register
   *[other] All { $n } in the register
}
dir-instruments-count = { $n ->
    [one] { $n } instrument
   *[other] { $n } instruments
}
dir-instruments-since = { $n ->
    [one] { $n } instrument, signed in { $year }
   *[other] { $n } instruments since { $year }
}
dir-milestones-open = { $n ->
    [one] { $n } open
   *[other] { $n } open
}
dir-milestones-overdue = { $n ->
    [one] { $n } overdue
   *[other] { $n } overdue
}

ministry-head-of-state = Head of state
capacity-unknown = Authority to sign not known
