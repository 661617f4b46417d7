### Milestones, obligations, people and their offices

## States of a milestone

milestone-planned = Planned
milestone-in-progress = In progress
milestone-reported-done = Reported done
milestone-verified-done = Verified done
milestone-blocked = Blocked
milestone-cancelled = Cancelled
milestone-superseded = Superseded
milestone-not-applicable = Not applicable

## Computed state, with its reason

rag-blue = Verified
rag-green = On track
rag-amber = At risk
rag-red = Late
rag-grey = Not assessable

## Why it is blocked

blocked-own-side = Our own side
blocked-partner = The partner
blocked-legal = A legal question
blocked-funding = Funding
blocked-security = Security
blocked-force-majeure = Force majeure

## What the partner said

confirmation-none = Not asked
confirmation-requested = Asked, no answer yet
confirmation-confirmed = Confirmed by the partner
confirmation-disputed = Disputed by the partner

## How strongly a text obliges

nature-shall = shall
nature-will = will
nature-intends = intends
nature-may = may

## What an obligation is about

obligation-joint-body = Establish a joint body
obligation-meeting = Hold a meeting
obligation-annual-plan = Annual plan
obligation-exercise = Exercise
obligation-training = Training places or course
obligation-personnel-exchange = Exchange of personnel
obligation-delivery = Delivery or transfer
obligation-maintenance = Maintenance
obligation-funding = Contribution of funds
obligation-infrastructure = Infrastructure
obligation-report = Report
obligation-review = Review of the instrument
obligation-consultation = Consultation when something happens
obligation-notify = Notify a change
obligation-protect-information = Protect information
obligation-research-deliverable = Result of research or development
obligation-capability-readiness = Readiness of a capability
obligation-further-instrument = Negotiate a further instrument
obligation-conditional = Conditional
obligation-other = Other

## Roles

role-policy-officer = Policy officer
role-manager = Manager
role-auditor = Auditor
role-administrator = Administrator

## Kinds of bodies

ministry-ministry = Ministry
ministry-general-staff = General staff
ministry-service-branch = Service of the armed forces
ministry-agency = Agency
ministry-parliament = Parliament
ministry-head-of-state-office = Office of the head of state
ministry-government = Government
ministry-company = Company
ministry-organisation = International organisation
ministry-other = Other body
