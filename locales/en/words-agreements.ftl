### What an instrument is, and how it stands

## What it is called and how it is made; a title proves nothing about binding force

kind-treaty = Treaty
kind-intergovernmental-agreement = Intergovernmental agreement
kind-interministerial-agreement = Interministerial agreement
kind-framework-agreement = Framework agreement
kind-implementing-arrangement = Implementing arrangement
kind-technical-arrangement = Technical arrangement
kind-project-arrangement = Project arrangement
kind-mou = Memorandum of understanding
kind-letter-of-intent = Letter of intent
kind-joint-declaration = Joint declaration
kind-joint-letter = Joint letter
kind-exchange-of-notes = Exchange of notes
kind-exchange-of-letters = Exchange of letters
kind-sofa = Status-of-forces agreement
kind-supplementary-sofa = Supplementary status-of-forces agreement
kind-acsa = Acquisition and cross-servicing agreement
kind-mlsa = Mutual logistic support agreement
kind-gsa = Agreement on the protection of classified information
kind-loan = Loan agreement
kind-emta = Equipment and material transfer arrangement
kind-annual-plan = Annual plan of bilateral cooperation
kind-amendment = Amendment
kind-protocol = Protocol
kind-annex = Annex
kind-appendix = Appendix
kind-minutes = Agreed minutes
kind-other = Other
kind-undetermined = Not determined yet

## In whose name it is concluded

level-state = State
level-government = Government
level-ministry = Ministry
level-armed-forces-service = Armed forces or service
level-service = Armed forces or service
level-agency = Agency

## How wide it is

scope-general = General
scope-sector = Sector

## How far its conclusion is

stage-proposal = Proposal
stage-mandated = Mandate given
stage-negotiation = Negotiation
stage-text-agreed = Text agreed
stage-cleared-for-signature = Cleared for signature
stage-signed-partially = Signed by some
stage-signed = Signed
stage-internal-procedures = Internal procedures
stage-concluded = Concluded
stage-abandoned = Abandoned before signature
stage-not-ratified = Not ratified

## Legal status at a date; computed, never typed

standing-none = No standing
standing-signed-not-in-force = Signed, not in force
standing-provisionally-applied = Provisionally applied
standing-in-force = In force
standing-in-force-renewed = In force, renewed
standing-operative = Operative
standing-operative-renewed = Operative, renewed
standing-suspended = Suspended
standing-termination-pending = Ending
standing-terminated = Terminated
standing-expired = Expired
standing-replaced = Replaced
standing-withdrawn = Withdrawn before force
standing-pointer = Pointer
standing-unknown = Unknown

## How far our own record is checked

record-draft = Draft
record-submitted = Submitted, not yet verified
record-verified = Verified
record-locked = Locked
record-disputed = Disputed
record-voided = Voided

## Binding force as a side sees it

binding-binding = Binding
binding-non-binding = Non-binding
binding-mixed = Mixed
binding-undetermined = Undetermined

## Words that follow binding force: of a binding instrument

term-binding-party = Party
term-binding-parties = Parties
term-binding-parties-and-signatories = Parties and signatories
term-binding-article = Article
term-binding-entry = Entry into force
term-binding-enters = enters into force
term-binding-remains = remains in force
term-binding-in-force = in force
term-binding-shall = shall
term-binding-terminate = terminate
term-binding-termination = Termination
term-binding-notice = Notice of termination
term-binding-powers = Full powers

## Words that follow binding force: of a non-binding instrument

term-non-binding-party = Participant
term-non-binding-parties = Participants
term-non-binding-parties-and-signatories = Participants and signatories
term-non-binding-article = Paragraph
term-non-binding-entry = Coming into effect
term-non-binding-enters = comes into effect
term-non-binding-remains = remains in effect
term-non-binding-in-force = operative
term-non-binding-shall = will
term-non-binding-terminate = discontinue
term-non-binding-termination = Discontinuation
term-non-binding-notice = Notice of discontinuation
term-non-binding-powers = Letter of authority

## Words that follow binding force: while it is undetermined

term-neutral-party = Side
term-neutral-parties = Sides
term-neutral-parties-and-signatories = Sides and signatories
term-neutral-article = Provision
term-neutral-entry = Beginning
term-neutral-enters = begins to apply
term-neutral-remains = continues to apply
term-neutral-in-force = applied
term-neutral-shall = is to
term-neutral-terminate = end
term-neutral-termination = Ending
term-neutral-notice = Notice
term-neutral-powers = Authority to sign

## Where a title comes from

title-kind-official = Official title
title-kind-working = Working title
title-kind-press = As reported by the press
title-kind-translation = Our translation
title-kind-cited = As cited in another official text

## This instrument … the other

relation-implements = implements
relation-supplements = supplements
relation-amends = amends
relation-extends = extends
relation-replaces = replaces
relation-suspends = suspends
relation-annex-of = is an annex of
relation-signed-with = signed together with
relation-refers-to = refers to
relation-legal-basis-for = is the legal basis for
relation-continues = continues

## The same, read from the other end

relation-inverse-implements = is implemented by
relation-inverse-supplements = is supplemented by
relation-inverse-amends = is amended by
relation-inverse-extends = is extended by
relation-inverse-replaces = is replaced by
relation-inverse-suspends = is suspended by
relation-inverse-annex-of = has the annex
relation-inverse-signed-with = signed together with
relation-inverse-refers-to = is referred to by
relation-inverse-legal-basis-for = has its legal basis in
relation-inverse-continues = is continued by

## Who is on which side

side-ours = our side
side-theirs = other side
side-both = both sides
side-third = third body

## How sure a date is

certainty-confirmed = confirmed
certainty-reported = reported
certainty-estimated = estimated
certainty-computed = computed

## Kinds of final clauses

clause-entry-into-force = Entry into force or effect
clause-provisional-application = Provisional application
clause-term = Term
clause-initial-term = Initial term
clause-renewal = Renewal
clause-termination = Termination
clause-suspension = Suspension
clause-review = Review
clause-amendment = Amendment
clause-survival = Duties that survive
clause-replacement = Replacement
clause-registration = Registration
clause-publication = Publication
clause-settlement-of-disputes = Settlement of disputes
clause-language = Languages
clause-other = Other

## Who may open the record

access-mode-open = Open to those with the clearance
access-mode-desk = Open to the desk
access-mode-named = Named persons only

## Markings; equivalence between states is set by treaty and is not implied by these words

marking-unclassified = Unclassified
marking-restricted = Restricted
marking-confidential = Confidential
marking-secret = Secret
marking-top-secret = Top secret
