### Completeness and exceptions: which record lacks what, the five classic findings, what is out of the ordinary

## What the minimum data set asks by kind

missing-consent = Ratification or the other act by which each side is bound
missing-term-clause = A clause on term or termination
missing-publication = Publication, or the decision to waive it
missing-un-registration = Registration with the United Nations
missing-parent = The instrument that it carries out, changes or belongs to

## From when on, and of what

exc-since-begun = from the first draft
exc-since-signed = once signed
exc-since-stage = once its stage of conclusion is behind
exc-since-in-force = once it has entered into force
exc-since-force-stated = once an act states entry into force or effect
exc-since-end-stated = once an act states the end
exc-reach-any = every instrument
exc-reach-may-bind = all but what every side holds to be non-binding
exc-reach-binding = what every side holds to be binding
exc-reach-treaties = treaties
exc-reach-between-states = binding instruments between states or governments
exc-reach-dependent = implementing and project arrangements, plans, amendments, protocols, annexes

## Completeness

exc-complete-title = Completeness
exc-complete-lead = What the minimum data set asks of each record, and what is missing now. Every number leads to its records.
exc-complete-told = Records that lack nothing: { $complete } of { $records }. The figure is the mean of all records with content.
exc-complete-none = No records yet
exc-complete-none-text = There is no record with content that you may see.
exc-whole = All records
exc-rules = Rules
exc-rules-note = by the weight of the item
exc-rules-law = Registration follows article 102 of the Charter of the United Nations; a memorandum, a letter of intent or a declaration needs none.
exc-lack = lacking
exc-by-partner = By partner
exc-by-stage = By stage of conclusion
exc-by-kind = By kind of instrument
exc-to-completeness = By rule, partner, stage and kind

## Findings

exc-title = Gaps and exceptions
exc-lead = What auditors of such registers keep finding, counted in this one as it stands now; and every deed out of the ordinary.
exc-five = The five classic findings
exc-five-note = as of today, in what you may see
exc-no-parts = no parts
exc-unknown = not known: no list is compared
exc-finding-lists = Records missing against an uploaded list
exc-finding-fields = Required fields empty
exc-finding-claims = Claims without a source or document
exc-finding-missed = Deadlines missed
exc-finding-unclosed = Records never closed
exc-finding-text-lists = Entries of a catalogue or of a partner’s list that have no record here.
exc-finding-text-fields = Records that lack an item of the minimum data set, with the exact item.
exc-finding-text-claims = Acts, signatures, clauses and verified milestones that nothing shows.
exc-finding-text-missed = Milestones, decisions, notices and meetings after their day, with the days and by whose delay.
exc-finding-text-unclosed = Ended and not closed out, or closed without saying where the papers are.
exc-part = { $what }: { $n }

## Exceptions

exc-of-backdated = Backdated
exc-of-overridden = Overridden
exc-of-rebaselined = Re-baselined
exc-of-waived = Waived
exc-of-voided = Voided
exc-of-self-corrected = Self-corrected
exc-of-after-verification = Corrected after verification
exc-of-late-decision = Decided late
exc-of-break-glass = Break-glass access
exc-of-text-backdated = Acts recorded more than five working days after they were done, with the reason.
exc-of-text-overridden = Another colour than the computed one, or one of two dates, made to hold by a person.
exc-of-text-rebaselined = Milestones with a new baseline that a second person approved.
exc-of-text-waived = Milestones and obligations that were left without being carried out, and publication that was waived, with the reason.
exc-of-text-voided = Records, acts, clauses, decisions, documents and evidence voided or withdrawn, with the reason.
exc-of-text-self-corrected = Acts corrected by the person who had recorded them.
exc-of-text-after-verification = Acts corrected after a second person had verified them; whose own record it was is said.
exc-of-text-late-decision = Decisions on a term taken after their day.
exc-of-text-break-glass = Access beyond the rule for seeing, in an emergency.
exc-none-such = none exists
exc-never = It does not exist here
exc-no-break-glass = This installation has no break-glass access: nobody can open a record beyond the one rule for seeing, and so there is nothing to list.

## Whose delay

exc-delay-ours = Ours
exc-delay-theirs = Theirs
exc-delay-both = Both sides’
exc-delay-unknown = Unknown
exc-ground-cause = by the cause recorded
exc-ground-debtor = by the obligation that it carries out
exc-ground-ministry = by the ministry that answers for it
exc-ground-acts = by the days of acts and decisions
exc-ground-chairs = both sides chair the body
exc-ground-nothing = nothing tells whose it is
exc-duty-milestone = Milestone
exc-duty-decision = Decision on the term
exc-duty-notice = Notice of termination
exc-duty-meeting = Meeting of a joint body

## The lists

exc-gaps-title = What records lack
exc-gaps-lead = Each record with the exact items that are missing, the least complete first; each item leads to where it is entered.
exc-claims-title = Claims without a source or document
exc-claims-lead = Acts, signatures, clauses and verified milestones that neither a source nor evidence shows; each leads to where one is named.
exc-missed-title = Deadlines missed
exc-missed-lead = Milestones against their baseline, decisions and notices against the legal clock, meetings against the rhythm of their body.
exc-unclosed-title = Records never closed
exc-unclosed-lead = Agreements that have come to their end without a close-out, and those closed without an archive reference; the oldest first.
exc-list-title = Exceptions
exc-list-lead = Every deed out of the ordinary: what, when, who, the reason given, and its event in the log.
exc-list-note = since the register began
exc-views = Kinds
exc-all = All
exc-filter = Filter the list
exc-no-date = Write the day as 2026, 2026-01 or 2026-01-31
exc-none = Nothing of the kind
exc-none-text = Nothing that you may see is on this list.
exc-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
exc-col-agreement = Agreement
exc-col-number = Number
exc-col-id = Id of the record
exc-col-complete = Complete
exc-col-missing = Missing
exc-col-claim = Claim
exc-col-recorded = Recorded
exc-col-by = Who
exc-col-duty = Deadline
exc-col-due = Due
exc-col-done = Done
exc-col-late = Days late
exc-col-side = Whose delay
exc-col-left = What is left
exc-col-since = Since
exc-col-days = Days
exc-col-step = Next step
exc-col-what = What
exc-col-when = When
exc-col-reason = Reason given
exc-col-event = Event
exc-col-rule = Item
exc-col-since-when = Asked for
exc-col-of-what = Of
exc-col-lacking = Lacking
exc-col-records = Records
exc-col-stage = Stage
exc-col-kind = Kind
exc-col-finding = Finding
exc-col-count = Count
exc-col-parts = Of these
exc-col-exception = Exception
exc-not-done = not done
exc-owner = owner: { $who }
exc-rebaselined = against a new baseline
exc-closing-waits = Close-out waits for a second person
exc-closing-open = Prepare the close-out
exc-left-open = Not closed out
exc-left-unarchived = Closed without archive reference
exc-event = no. { $seq }
exc-proposed-by = proposed by { $who }
exc-recorded-by = recorded by { $who }
exc-own-record = own record
exc-no-reason = no reason given
exc-recorded-later = { $n ->
    [one] recorded { $n } day later
   *[other] recorded { $n } days later
}
exc-corrected = in place of: { $was }
exc-corrected-verified = in place of: { $was }, which was verified
exc-same-day = on the same day
exc-after-days = { $n ->
    [one] { $n } day after it was recorded
   *[other] { $n } days after it was recorded
}
exc-ruling = Which of two dates of entry into force holds
exc-ruling-stated = the statement ({ $stated }), not the computed day ({ $computed })
exc-ruling-computed = the computed day ({ $computed }), not the statement ({ $stated })
exc-decided-late = { $n ->
    [one] due by { $due }, { $n } day late
   *[other] due by { $due }, { $n } days late
}
exc-moved = { $was } → { $became }
exc-until = until { $day }
