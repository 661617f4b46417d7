### The auditor's workspace: audits, samples, working papers, findings

## Words that are stored

af-method-simple = Simple random
af-method-stratified = Stratified
af-method-risk = By risk
af-strata-partner = by partner
af-strata-standing = by standing
af-audit-running = running
af-audit-closed = closed
af-paper-open = in work
af-paper-prepared = waits for review
af-paper-reviewed = reviewed
af-assertion-complete = Complete
af-assertion-occurred = Occurred
af-assertion-authorised = Authorised
af-assertion-on-time = On time
af-assertion-accurate = Accurate
af-assertion-evidence = Evidence
af-assertion-cut-off = Cut-off
af-question-complete = Does the record hold every act, party and document that there is?
af-question-occurred = Did what is recorded happen, and is there a signed original or an official source for it?
af-question-authorised = Are consents and full powers dated before the signature?
af-question-on-time = Was each duty done, and each act recorded, in time?
af-question-accurate = Do dates, names and clauses agree with the authentic text?
af-question-evidence = Is every fact shown by evidence that a second person has checked?
af-question-cut-off = Is each act recorded under its own day, and in the period to which it belongs?
af-verdict-no-exception = No exception
af-verdict-exception = Exception
af-verdict-not-applicable = Not applicable
af-verdict-not-tested = Not tested
af-severity-low = Low
af-severity-medium = Medium
af-severity-high = High
af-severity-critical = Critical
af-state-draft = draft
af-state-issued = waits for a response
af-state-responded = answered
af-state-closed = closed
af-state-risk-accepted = risk accepted
af-state-withdrawn = withdrawn
af-point-incomplete = incomplete
af-point-unverified = facts not verified
af-point-disputed = facts disputed
af-point-backdated = backdated
af-point-overridden = colour overridden
af-point-red = red milestone
af-point-no-document = no document
af-point-high-marking = high marking
af-point-not-reviewed = never verified
af-point-unknown-standing = standing unknown

## Audits

af-audits = Audits
af-audits-lead = What auditors look at: samples that can be drawn again, a working paper for each record, findings in five parts.
af-audits-none = No audit yet
af-audits-none-text = Open one: it says which records its samples are drawn from and which days it looks at.
af-audit = Audit
af-audit-new = Open an audit
af-audit-note = The scope cannot be changed later: it is what every sample of this audit is drawn from. Managers read the title on findings; name nothing there that they may not see.
af-title = Title
af-title-hint = What is looked at, in a few words.
af-purpose = Purpose
af-period = Period
af-period-from = Period from
af-period-to = Period to
af-day-hint = A whole day: 2026-12-31 or 31.12.2026.
af-scope = Scope
af-scope-all = the whole register, as far as the auditor may see it
af-scope-partner = partner: { $partner }
af-scope-standing = standing: { $standing }
af-scope-year = signed in { $year }
af-standing = Standing
af-signed-in = Year of signature
af-opened = Opened
af-closed = Closed
af-report = Report
af-close = Close the audit
af-close-hint = What the audit concludes. Every working paper is reviewed and no finding is a draft before this; findings live on until they end.
af-conclusion = Conclusion
af-results = Results by assertion
af-results-note = over the records that you may see
af-assertion = Assertion

## Samples

af-sample = Sample
af-samples = Samples
af-sample-no = Sample { $number }
af-sample-new = Draw a sample
af-sample-note = { $population } records are in the scope and visible to you now. Their ids are kept with the sample, so that it can be drawn again; each record that is drawn gets a working paper.
af-samples-none = No sample yet
af-samples-none-text = Nothing is tested before it is drawn.
af-method = Method
af-method-hint = Simple: every record has the same chance. Stratified: every stratum gives in proportion. By risk: a record with more points is more likely to be drawn.
af-strata = Strata
af-strata-hint = Only for a stratified sample.
af-stratum = Stratum
af-no-partner = no partner
af-size = Size
af-size-of = { $size } of { $population }
af-seed = Seed
af-seed-hint = 1 to 64 of A–Z, a–z, 0–9, dot, underscore, hyphen. Empty: the server draws one.
af-generator = Generator
af-generator-note = Fixed and documented in docs/sampling.md, with the Python that draws the same records.
af-population = Population
af-population-file = Population (CSV)
af-population-hash = SHA-256 of the population
af-population-hash-note = Over the ids in ascending order, each followed by a line feed.
af-log-seq = Log at the drawing, event
af-drawn = Drawn
af-drawn-from = Drawn from it
af-drawn-records = Records drawn
af-place = Order
af-allocation = Allocation
af-allocation-note = in proportion, by the largest remainder, at least one of each where the size allows
af-points = Points
af-points-none = none
af-weight = weight { $weight }
af-risk-note = The weight of a record is 1 and the sum of its points as they were at the drawing; weighted sampling without replacement (Efraimidis and Spirakis, 2006, Algorithm D).
af-again = Draw again
af-again-lead = From the kept population, with the kept seed and method.
af-again-same = { $n ->
    [one] The same record comes
   *[other] The same { $n } records come, in the same order
}
af-again-differs = Other records come: what is kept of this sample was changed. Compare with the log.
af-again-intact = The kept ids have the SHA-256 that was recorded at the drawing.
af-again-broken = The kept ids no longer have the SHA-256 that was recorded at the drawing.
af-since = The scope since then
af-since-none = Nothing that you may see has come or gone.
af-came = { $n ->
    [one] { $n } record has come
   *[other] { $n } records have come
}
af-went = { $n ->
    [one] { $n } record is no longer in the scope
   *[other] { $n } records are no longer in the scope
}
af-hidden-records = { $n ->
    [one] { $n } record of this sample is not shown to you
   *[other] { $n } records of this sample are not shown to you
}
af-hidden-population = { $n ->
    [one] { $n } record of the population is not shown to you; the hash covers all of them
   *[other] { $n } records of the population are not shown to you; the hash covers all of them
}
af-hidden-findings = { $n ->
    [one] { $n } finding is about a record that is not shown to you
   *[other] { $n } findings are about records that are not shown to you
}

## Working papers

af-paper = Working paper
af-papers = Working papers
af-reviewed-of = { $done } of { $all } reviewed
af-exceptions = Exceptions
af-record = The record
af-tests = Tests
af-result = Result
af-note = Note
af-paper-hint = What follows from the tests for this record. Handing it over asks for this, and for a note wherever a test found something or was not made.
af-hand-over = Hand over for review
af-worked-by = Worked on by
af-prepared-by = Handed over by
af-reviewed-by = Reviewed by
af-review = Review
af-review-do = I have reviewed it
af-review-note = Remark of the review
af-send-back = Send it back
af-question = Question
af-own-paper = Waits for review. You wrote in it, so another auditor reviews it.

## Findings

af-finding = Finding
af-findings = Findings
af-findings-lead = What audits found: what ought to be, what is, why, with what effect, and what to do; who answers it, and by when it is done.
af-findings-none = No finding
af-findings-none-text = No finding was issued on a record that you may see.
af-findings-none-here = Nothing was found so far.
af-none-found-text = There are findings, but none with all of what is asked for.
af-findings-open = Audit findings
af-findings-all = All findings of this record
af-filter = Filter the findings
af-open = Open
af-overdue = Overdue
af-open-findings = Open findings
af-finding-new = Write a finding
af-finding-edit = Save the finding
af-finding-note = All five parts are needed. Until it is issued, auditors alone see it. A finding about the audit as a whole is read by every manager: name no record there.
af-finding-title = In one line
af-finding-title-hint = As lists show it.
af-about = About
af-about-audit = the audit as a whole
af-severity = Severity
af-criterion = Criterion
af-criterion-hint = What ought to be: the rule, clause or standard, with its place.
af-condition = Condition
af-condition-hint = What is: what was found, where, how often.
af-cause = Cause
af-cause-hint = Why it is so.
af-effect = Effect
af-effect-hint = What it leads to, or may lead to.
af-recommendation = Recommendation
af-recommendation-hint = What removes the cause.
af-awaited = Awaited
af-clock-response = response due { $day }
af-clock-action = action due { $day }
af-clock-late = { $what }, overdue by { $days }
af-where = Where it stands
af-drafted-by = Drafted by
af-issued-by = Issued by
af-issued-on = Issued on
af-issue = Issue it
af-issue-hint = From now on managers and the owner of the record read it. By this whole day a response is asked for.
af-respond-by = Response by
af-respond = Answer it
af-response = Response
af-response-hint = What will be done. An auditor closes the finding once it is shown that it was done.
af-responded-by = Answered by
af-action-owner = Who acts
af-due = Done by
af-overdue-days = Days overdue
af-return = Send the response back
af-return-reason = Why it is not sufficient
af-close-finding = Close the finding
af-evidence = Evidence that it was done
af-evidence-hint = What was seen, where and when.
af-own-answer = You answered this finding or were to act on it, so another auditor closes it.
af-accept = The risk is accepted
af-risk-reason = Who accepts the risk, and why
af-risk-hint = Management carries a risk, not the auditor: name who decided, and where it is written.
af-withdraw = Withdraw the finding
af-withdraw-reason = Why it is no finding
af-outcome = Outcome

## Errors

af-error-same-person = You did the first half of this yourself, so another auditor does the second. Nothing was changed.
af-error-day = Write a whole day as 2026-12-31 or 31.12.2026
af-error-past = Choose a day that has not passed
af-error-year = Write a year as 2025, from 1900 to 2200
af-error-period = The period ends before it begins
af-error-seed = Use 1 to 64 of A–Z, a–z, 0–9, dot, underscore, hyphen
af-error-empty = No record in the scope is visible to you: there is nothing to draw from
af-error-many = More than 50,000 records are in the scope: open an audit with a narrower one
af-error-note = Say what was found, or why it was not tested
af-error-conclusion = Say what follows for the record
af-error-closed = The audit is closed: it takes no samples, papers or new findings
af-error-papers = Not every working paper is reviewed yet
af-error-drafts = A finding is still a draft: issue or withdraw it first
af-error-paper-state = The working paper is not in the state that this needs
af-error-state = The finding is not in the state that this needs
af-error-owner = This person may not see the record: choose another one

## Lines after a form

flash-audit-opened = The audit is open; draw its sample.
flash-audit-closed = The audit is closed.
flash-sample-drawn = The sample is drawn and recorded.
flash-paper-saved = The working paper is kept.
flash-paper-handed-over = The working paper waits for another auditor.
flash-paper-reviewed = The working paper is reviewed and locked.
flash-paper-returned = The working paper was sent back.
flash-finding-drafted = The finding is drafted; nobody but auditors sees it.
flash-finding-saved = The draft is saved.
flash-finding-issued = The finding is issued.
flash-finding-responded = The response is recorded.
flash-finding-returned = The response was sent back.
flash-finding-closed = The finding is closed.
flash-finding-risk = It is noted that the risk is accepted.
flash-finding-withdrawn = The finding is withdrawn.

## The log

object-audit = audit
object-sample = sample
object-paper = working paper
object-finding = finding
deed-audit-opened = audit opened
deed-audit-closed = audit closed
deed-audit-sample-drawn = sample drawn
deed-paper-saved = working paper kept
deed-paper-handed-over = working paper handed over for review
deed-paper-reviewed = working paper reviewed
deed-paper-returned = working paper sent back
deed-finding-drafted = finding drafted
deed-finding-edited = draft of a finding edited
deed-finding-dropped = draft of a finding dropped
deed-finding-issued = finding issued
deed-finding-responded = finding answered
deed-finding-returned = response to a finding sent back
deed-finding-closed = finding closed by evidence
deed-finding-risk-accepted = risk of a finding accepted
deed-finding-withdrawn = finding withdrawn
