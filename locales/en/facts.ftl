### What several sources say of a fact

## Kinds of facts, parts, states

fact-kind-acted-on = done on
fact-kind-received-on = received on
fact-kind-effective-on = takes effect on
fact-kind-place = place
fact-kind-title = Official title
fact-kind-office = Office as signed
fact-kind-instrument-kind = Kind of instrument
fact-part-leads = leads
fact-part-leads-outranked = leads until the better source is taken over
fact-part-leads-undecided = leads until somebody rules
fact-part-agrees = agrees
fact-part-proposed = better source: to be taken over
fact-part-equal = equal grade, differs
fact-part-lower = lower grade, differs
fact-part-set-aside = set aside
fact-part-withdrawn = withdrawn
fact-state-agreed = The sources agree.
fact-state-ranked = The best grade leads; another source says otherwise.
fact-state-outranked = A better source waits to be taken over.
fact-state-undecided = Undecided: sources of the same grade differ.
fact-state-ruled = Settled; the others are set aside.
conflict-kind-all = All
conflict-kind-date = Dates
conflict-kind-title = Titles
conflict-kind-office = Offices
conflict-kind-kind = Kinds of instrument
conflict-kind-place = Places
conflict-kind-act = Disputed acts
conflict-kind-entry = Entry into force
conflicts-kinds = Kinds of conflicts
conflicts-disputed = Disputed acts

## Side by side

fact-differ = { $n ->
    [one] { $n } source differs
   *[other] { $n } sources differ
}
fact-open-count = { $n ->
    [one] sources differ on { $n } fact
   *[other] sources differ on { $n } facts
}
fact-better-waits = a better source waits
fact-sentence = { $about }: { $leads } leads; beside it { $others }
fact-ungraded = no source named
fact-own-nothing = the record says nothing
fact-a-document = a document of the agreement
fact-in-record = what stands in the record
fact-ruled = { $value } holds: { $why }
fact-by-grade = its source has the better grade
fact-set-aside-because = set aside, because: { $why }
fact-withdrawn-by = withdrawn by { $who }, { $on }: { $reason }
col-fact = Fact
col-leads = Leads
col-beside = Beside it
col-state = How it stands
col-value = Value
col-recorded = Recorded by
col-part = Part

## Pages

fact-sources-say = What sources say
fact-sources-say-lead = Every fact of which several sources can tell. What stands in the record leads; a better source is taken over by a second person, and nothing is lost.
fact-differing = Sources differ
fact-differing-none = No source says otherwise than the record.
fact-of-record = Kind and titles
fact-of-acts = Acts
fact-of-signatures = Signatures
fact-of-act = Facts of this act
fact-another = Another source says …
fact-another-lead = What it says stands beside the record and changes nothing by itself.
fact-see = What sources say
fact-side-by-side = Values side by side
fact-note-hint = Where it stands: page, paragraph, minute of the recording.
fact-record-claim = Record what it says
fact-take-over = Take over
fact-rule = Rule which holds
fact-rule-lead = The value that you choose leads; where the record says otherwise, it is corrected with the source of that value. The others stay, set aside.
fact-holds = Which value holds
fact-reason-hint = For example: the article confuses the signature with the vote of the day before.
fact-second = Whoever recorded a value does not rule for it: another manager must.
fact-rulings = What was ruled
fact-withdraw = Withdraw
fact-withdraw-title = Withdraw what a source was said to claim
fact-withdraw-lead = It stays readable, struck through, and no longer counts.
fact-withdraw-hint = For example: the article speaks of another agreement.

## Errors, flashes, history

fact-source-missing = Choose the source, or name a new one
fact-claim-held = This source is recorded already with the same value
fact-not-proposed = This value does not wait to be taken over any more
fact-nothing-to-rule = There is nothing to rule: the sources agree, or somebody has ruled
flash-fact-claimed = What the source says stands beside the record now.
flash-fact-taken-over = The value of the better source leads now; what stood in the record stays beside it.
flash-fact-ruled = The ruling is recorded; the others stay, set aside.
flash-fact-claim-withdrawn = The claim is withdrawn; it stays readable.
deed-fact-claimed = another source’s word recorded
deed-fact-claim-withdrawn = a source’s word withdrawn
deed-fact-ruled = ruled which value holds
deed-fact-taken-over = better source taken over
field-claim = What a source says
field-fact-ruling = Ruling on a fact
field-value = Value
field-holds = Which value holds
field-withdrawn-reason = Reason of the withdrawal
