//! What an event says, before it is numbered and chained.

use super::canonical;
use chrono::NaiveDateTime;
use serde_json::{Map, Value, json};

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Everything that leaves a trace; the code is what the log keeps for ever.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Deed { $($(#[$doc])* $name,)+ }

        impl Deed {
            /// Every deed, in the order of declaration.
            pub const ALL: &[Deed] = &[$(Deed::$name,)+];

            /// The word in the log.
            pub const fn code(self) -> &'static str {
                match self { $(Deed::$name => $code,)+ }
            }
        }
    };
}

deeds! {
    /// The log begins.
    LogOpened = "log.opened",
    /// A key came with which the log is signed.
    LogKeyRegistered = "log.key_registered",
    /// The key with which the log is signed was changed.
    LogKeyRotated = "log.key_rotated",
    /// A checkpoint of the log was signed.
    LogCheckpoint = "log.checkpoint",
    /// A witness elsewhere signed a checkpoint too.
    LogWitnessed = "log.witnessed",
    /// The database was restored from a backup; what was after it is lost.
    LogRestored = "log.restored",
    /// The log was exported for checking elsewhere.
    LogExported = "log.exported",
    /// A person read a page of the log, for the first time in a quarter of an hour.
    LogRead = "log.read",
    /// The log took up who looked at marked records.
    LooksSealed = "log.looks_sealed",
    /// The schema was brought up to date.
    SchemaMigrated = "schema.migrated",
    /// Nobody has an account yet: a set-up token was printed on the console.
    SetUpOffered = "installation.set_up_offered",
    /// The first administrator was made with the one-time token.
    InstallationSetUp = "installation.set_up",
    /// A person signed in.
    SignedIn = "session.signed_in",
    /// A sign-in was refused.
    SignInRefused = "session.sign_in_refused",
    /// A person signed out.
    SignedOut = "session.signed_out",
    /// A session was ended from the list of sessions.
    SessionRevoked = "session.revoked",
    /// A person changed the passphrase.
    PasswordChanged = "account.password_changed",
    /// An account was made and its invitation shown.
    AccountInvited = "account.invited",
    /// An invitation or reset link was used.
    AccountActivated = "account.activated",
    /// Role, name or clearance of an account changed.
    AccountChanged = "account.changed",
    /// One administrator proposed another role, a higher clearance or a new account.
    RoleProposed = "account.role_proposed",
    /// Another administrator confirmed what was proposed.
    RoleConfirmed = "account.role_confirmed",
    /// What was proposed for an account was withdrawn.
    RoleWithdrawn = "account.role_withdrawn",
    /// An account was disabled.
    AccountDisabled = "account.disabled",
    /// A disabled account was enabled again.
    AccountEnabled = "account.enabled",
    /// A reset link was made for an account.
    AccountReset = "account.reset",
    /// Language or theme of an account changed.
    PreferenceChanged = "account.preference_changed",
    /// Somebody tried what the policy forbids.
    Denied = "access.denied",
    /// A setting of the installation changed.
    SettingChanged = "setting.changed",
    /// The embedded list of states was loaded.
    StatesLoaded = "directory.states_loaded",
    /// A ministry was added.
    MinistryAdded = "directory.ministry_added",
    /// A ministry was edited.
    MinistryEdited = "directory.ministry_edited",
    /// An official was added.
    OfficialAdded = "directory.official_added",
    /// An official or the offices held were edited.
    OfficialEdited = "directory.official_edited",
    /// An agreement was drafted.
    AgreementDrafted = "agreement.drafted",
    /// An agreement was edited.
    AgreementEdited = "agreement.edited",
    /// A draft was registered and given its number.
    AgreementRegistered = "agreement.registered",
    /// A second person verified the record.
    AgreementVerified = "agreement.verified",
    /// An agreement was voided with a reason.
    AgreementVoided = "agreement.voided",
    /// An act was recorded.
    ActRecorded = "act.recorded",
    /// A new act took the place of one that was recorded wrongly.
    ActCorrected = "act.corrected",
    /// The stage of conclusion was moved.
    StageMoved = "agreement.stage_moved",
    /// A person ruled which of two dates holds.
    DateRuled = "agreement.date_ruled",
    /// A source was named that says a fact otherwise than the record.
    FactClaimed = "fact.claimed",
    /// A claim on a fact was withdrawn with a reason.
    FactClaimWithdrawn = "fact.claim_withdrawn",
    /// A second person ruled which of several values of a fact holds.
    FactRuled = "fact.ruled",
    /// A second person took the value of a better source over into the record.
    FactTakenOver = "fact.taken_over",
    /// An act was verified by a second person.
    ActVerified = "act.verified",
    /// An act was marked as disputed.
    ActDisputed = "act.disputed",
    /// An act was voided with a reason.
    ActVoided = "act.voided",
    /// What is cached of standings and deadlines was brought up to date.
    StandingsRecomputed = "register.recomputed",
    /// The house decided what it wants of a term that comes to its end.
    DecisionRecorded = "decision.recorded",
    /// A final clause was recorded.
    ClauseRecorded = "clause.recorded",
    /// A final clause was verified by a second person.
    ClauseVerified = "clause.verified",
    /// A final clause was marked as disputed.
    ClauseDisputed = "clause.disputed",
    /// A final clause was voided with a reason.
    ClauseVoided = "clause.voided",
    /// A signature was recorded.
    SignatureRecorded = "signature.recorded",
    /// A relation between two agreements was recorded.
    RelationRecorded = "relation.recorded",
    /// A relation between two agreements was removed.
    RelationRemoved = "relation.removed",
    /// Named access to an agreement was granted.
    AccessGranted = "access.granted",
    /// Named access to an agreement was withdrawn.
    AccessWithdrawn = "access.withdrawn",
    /// A milestone was planned.
    MilestonePlanned = "milestone.planned",
    /// A milestone was edited.
    MilestoneEdited = "milestone.edited",
    /// A milestone's forecast was moved.
    MilestoneForecast = "milestone.forecast",
    /// Work on a milestone began.
    MilestoneStarted = "milestone.started",
    /// A milestone stands still, with its cause.
    MilestoneBlocked = "milestone.blocked",
    /// A blocked milestone goes on.
    MilestoneUnblocked = "milestone.unblocked",
    /// Progress on a milestone was reported, without saying that it is done.
    MilestoneProgress = "milestone.progress",
    /// A milestone was cancelled, superseded or found not to apply, with the reason.
    MilestoneLeft = "milestone.left",
    /// A new baseline was proposed and waits for another person.
    MilestoneBaselineProposed = "milestone.baseline_proposed",
    /// A milestone was reported done.
    MilestoneReported = "milestone.reported",
    /// A reported milestone was verified by another person.
    MilestoneVerified = "milestone.verified",
    /// A reported milestone was returned with a question.
    MilestoneReturned = "milestone.returned",
    /// A milestone's baseline was changed with a second person's approval.
    MilestoneRebaselined = "milestone.rebaselined",
    /// It was proposed that a milestone is left without being done; it waits for another person.
    MilestoneExitProposed = "milestone.exit_proposed",
    /// Another colour than the computed one was proposed and waits for another person.
    MilestoneOverrideProposed = "milestone.override_proposed",
    /// Another colour than the computed one counts until its day.
    MilestoneOverridden = "milestone.overridden",
    /// An override was ended before its day.
    MilestoneOverrideLifted = "milestone.override_lifted",
    /// A proposal on a milestone was refused or taken back.
    MilestoneProposalRefused = "milestone.proposal_refused",
    /// The partner was asked about a milestone, or answered.
    MilestonePartner = "milestone.partner",
    /// A milestone waits for another one.
    MilestoneLinked = "milestone.linked",
    /// A milestone no longer waits for another one.
    MilestoneUnlinked = "milestone.unlinked",
    /// A milestone was moved to the successor of its agreement.
    MilestoneMoved = "milestone.moved",
    /// The kept colours of milestones were brought up to date.
    MilestonesAssessed = "register.assessed",
    /// An obligation was captured.
    ObligationCaptured = "obligation.captured",
    /// An obligation was edited.
    ObligationEdited = "obligation.edited",
    /// An obligation ended, with the reason.
    ObligationEnded = "obligation.ended",
    /// What an obligation waits for has happened.
    ObligationTriggered = "obligation.triggered",
    /// A recurring obligation made its milestones ahead of time.
    ObligationScheduled = "obligation.scheduled",
    /// The close-out of an agreement was prepared and waits for another person.
    ClosingPrepared = "closing.prepared",
    /// The close-out of an agreement was sent back with a question.
    ClosingReturned = "closing.returned",
    /// An agreement was closed out.
    AgreementClosed = "agreement.closed",
    /// A closed agreement was opened again, with the reason.
    AgreementReopened = "agreement.reopened",
    /// A joint body of an agreement was recorded.
    BodyRecorded = "body.recorded",
    /// A joint body was edited.
    BodyEdited = "body.edited",
    /// A seat in a joint body was recorded or changed.
    BodySeated = "body.seated",
    /// A joint body rests, is dissolved, or works again.
    BodyStateChanged = "body.state_changed",
    /// A meeting of a joint body was planned.
    MeetingPlanned = "meeting.planned",
    /// A meeting was edited.
    MeetingEdited = "meeting.edited",
    /// A meeting was recorded as held.
    MeetingHeld = "meeting.held",
    /// A planned meeting was cancelled, with the reason.
    MeetingCancelled = "meeting.cancelled",
    /// The minutes of a meeting were named, or a side agreed to them.
    MeetingMinutes = "meeting.minutes",
    /// A participant of a meeting was added or taken away.
    MeetingAttended = "meeting.attended",
    /// A decision of a meeting was recorded.
    MeetingDecided = "meeting.decided",
    /// A decision of a meeting was edited before anybody confirmed it.
    MeetingDecisionEdited = "meeting.decision_edited",
    /// A decision of a meeting was confirmed by a second person.
    MeetingDecisionVerified = "meeting.decision_verified",
    /// A decision of a meeting was voided with a reason.
    MeetingDecisionVoided = "meeting.decision_voided",
    /// An action that a meeting agreed became a milestone.
    MeetingActionPlanned = "meeting.action_planned",
    /// A document was uploaded.
    DocumentUploaded = "document.uploaded",
    /// A document got a new version of its file.
    DocumentVersionAdded = "document.version_added",
    /// What a document is was said anew.
    DocumentEdited = "document.edited",
    /// A document was withdrawn with a reason.
    DocumentWithdrawn = "document.withdrawn",
    /// A file was taken along.
    DocumentDownloaded = "document.downloaded",
    /// A file is not what was kept, or gone; it was not given out.
    DocumentDamaged = "document.damaged",
    /// The text of a file was read for the search.
    DocumentRead = "document.read",
    /// The text of a file could not be read.
    DocumentUnread = "document.unread",
    /// Files that nothing names were swept away.
    DocumentsSwept = "documents.swept",
    /// A document or a source was named as showing a claim.
    EvidenceAttached = "evidence.attached",
    /// A second person compared evidence with its claim.
    EvidenceChecked = "evidence.checked",
    /// Evidence was withdrawn with a reason.
    EvidenceWithdrawn = "evidence.withdrawn",
    /// A deadline reached a step of the ladder.
    AlertRaised = "alert.raised",
    /// A closed alert's level is reached again.
    AlertReopened = "alert.reopened",
    /// A person took note of an alert.
    AlertAcknowledged = "alert.acknowledged",
    /// Nobody took note in time: the managers are told.
    AlertEscalated = "alert.escalated",
    /// An alert is over: by an act, by the next step, or because the day came.
    AlertClosed = "alert.closed",
    /// An extract for a partner was prepared and waits for another person.
    ExtractPrepared = "extract.prepared",
    /// An extract was released by another person than who prepared it.
    ExtractReleased = "extract.released",
    /// An extract was refused, or taken back by who prepared it.
    ExtractRefused = "extract.refused",
    /// A partner's answer to an extract was taken in.
    ExtractAnswerUploaded = "extract.answer_uploaded",
    /// A partner's answer was applied by another person than who took it in.
    ExtractAnswerApplied = "extract.answer_applied",
    /// A partner's answer was set aside, with the reason.
    ExtractAnswerSetAside = "extract.answer_set_aside",
    /// What an applied answer says of one line, and what came of it.
    ExtractLineAnswered = "extract.line_answered",
    /// An audit was opened.
    AuditOpened = "audit.opened",
    /// An audit was closed with its conclusion.
    AuditClosed = "audit.closed",
    /// A sample was drawn for an audit.
    SampleDrawn = "audit.sample_drawn",
    /// What was tested so far of a sampled record was kept.
    PaperSaved = "paper.saved",
    /// A working paper was handed over for review.
    PaperHandedOver = "paper.handed_over",
    /// A working paper was reviewed by another auditor.
    PaperReviewed = "paper.reviewed",
    /// A working paper was sent back by another auditor.
    PaperReturned = "paper.returned",
    /// A finding was drafted.
    FindingDrafted = "finding.drafted",
    /// The draft of a finding was edited.
    FindingEdited = "finding.edited",
    /// The draft of a finding was dropped with a reason.
    FindingDropped = "finding.dropped",
    /// A finding was issued to those who answer for the record.
    FindingIssued = "finding.issued",
    /// A finding was answered.
    FindingResponded = "finding.responded",
    /// The answer to a finding was sent back.
    FindingReturned = "finding.returned",
    /// A finding was closed by evidence.
    FindingClosed = "finding.closed",
    /// Management carries the risk of a finding.
    FindingRiskAccepted = "finding.risk_accepted",
    /// An issued finding was withdrawn with a reason.
    FindingWithdrawn = "finding.withdrawn",
    /// A mail was handed to the mail server.
    MailSent = "mail.sent",
    /// A mail was not sent, as its reader may not or need not have it any more.
    MailDropped = "mail.dropped",
    /// A mail could not be sent after several tries.
    MailGivenUp = "mail.given_up",
    /// A person chose how often mail comes.
    MailFrequencyChosen = "account.mail_frequency",
    /// A person made a calendar feed.
    FeedMade = "account.feed_made",
    /// A person ended a calendar feed.
    FeedRevoked = "account.feed_revoked",
    /// A list of agreements that should exist arrived.
    ReconciliationUploaded = "reconciliation.uploaded",
    /// The columns of a list were named, and what it claims to cover.
    ReconciliationScoped = "reconciliation.scoped",
    /// A list was run against the register.
    ReconciliationRun = "reconciliation.run",
    /// A person said what a row of a list is.
    ReconciliationSettled = "reconciliation.settled",
    /// A list was set aside.
    ReconciliationSetAside = "reconciliation.set_aside",
    /// A file was imported.
    Imported = "import.committed",
    /// Something was exported.
    Exported = "export.made",
    /// The demonstration register was loaded.
    DemonstrationLoaded = "demonstration.loaded",
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// The policy refused it.
    Denied,
    /// It was tried and did not succeed.
    Failed,
}

impl Outcome {
    /// The word in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Denied => "denied",
            Self::Failed => "failed",
        }
    }
}

/// Who acts: an account in a session, or the system itself.
#[derive(Debug, Clone, Default)]
pub struct Actor {
    /// The account, or none for the system and for visitors who are not signed in.
    pub account_id: Option<String>,
    /// Its role at that moment.
    pub role: Option<&'static str>,
    /// The first sixteen hexadecimal digits of the session's stored hash.
    pub session: Option<String>,
    /// SHA-256 of the log's id and the client address, first sixteen digits: comparable, not readable.
    pub address_hash: Option<String>,
}

/// What was acted upon.
#[derive(Debug, Clone)]
pub struct Object {
    /// The kind of thing, for example `agreement`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its version after the deed, where it has versions.
    pub version: Option<i32>,
}

impl Object {
    /// A thing without versions.
    pub fn new(kind: &'static str, id: impl Into<String>) -> Self {
        Self { kind, id: id.into(), version: None }
    }

    /// A thing at a version.
    pub fn at(kind: &'static str, id: impl Into<String>, version: i32) -> Self {
        Self { kind, id: id.into(), version: Some(version) }
    }
}

/// An event that has not been numbered yet.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What happened.
    pub deed: Deed,
    /// To what.
    pub object: Object,
    /// The agreement through which the event is visible, if any.
    pub agreement_id: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// Why, in a person's words.
    pub reason: Option<String>,
    /// Further facts: codes, counts and hashes, never content.
    pub facts: Map<String, Value>,
}

impl Draft {
    /// An event that says `deed` was done to `object`.
    pub fn new(deed: Deed, object: Object) -> Self {
        Self { deed, object, agreement_id: None, outcome: Outcome::Done, reason: None, facts: Map::new() }
    }

    /// Names the agreement through which the event is visible.
    pub fn of_agreement(mut self, id: impl Into<String>) -> Self {
        self.agreement_id = Some(id.into());
        self
    }

    /// Says how it ended.
    pub fn outcome(mut self, outcome: Outcome) -> Self {
        self.outcome = outcome;
        self
    }

    /// Adds the reason a person gave.
    pub fn reason(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }

    /// Adds a fact.
    pub fn fact(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }

    /// The page where the result can be seen; where a form that comes twice leads.
    pub fn place(&self) -> String {
        let own = match self.object.kind {
            "ministry" => Some("ministries"),
            "official" => Some("officials"),
            "account" => Some("accounts"),
            "milestone" => Some("milestones"),
            "obligation" => Some("obligations"),
            "body" => Some("bodies"),
            "meeting" => Some("meetings"),
            "document" => Some("documents"),
            "extract" => Some("partner-extracts"),
            "audit" => Some("audits"),
            "sample" => Some("samples"),
            "paper" => Some("working-papers"),
            "finding" => Some("findings"),
            "reconciliation" => Some("reconciliations"),
            _ => None,
        };
        match (own, &self.agreement_id) {
            (Some(folder), _) => format!("/{folder}/{}", self.object.id),
            (None, Some(agreement)) => format!("/agreements/{agreement}"),
            (None, None) => "/".into(),
        }
    }

    /// The exact canonical bytes of the event at its place in the log.
    pub fn bytes(
        &self,
        log_id: &str,
        seq: i64,
        at: NaiveDateTime,
        actor: &Actor,
        request_id: &str,
    ) -> Vec<u8> {
        let body = json!({
            "v": 1,
            "log_id": log_id,
            "seq": seq,
            "ts": at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
            "actor": {"id": actor.account_id, "role": actor.role, "session": actor.session, "address": actor.address_hash},
            "action": self.deed.code(),
            "object": {"type": self.object.kind, "id": self.object.id, "version": self.object.version},
            "agreement": self.agreement_id,
            "outcome": self.outcome.code(),
            "reason": self.reason,
            "facts": self.facts,
            "request_id": request_id,
        });
        canonical::canonical(&body).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_deeds_share_a_code() {
        let mut codes: Vec<_> = Deed::ALL.iter().map(|deed| deed.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Deed::ALL.len());
    }

    #[test]
    fn line_breaks_in_a_reason_stay_inside_the_event() {
        let draft = Draft::new(Deed::Denied, Object::new("agreement", "x"))
            .reason(Some("a\n{\"seq\":9}\u{1b}[2J".into()));
        let bytes = draft.bytes("log", 1, NaiveDateTime::default(), &Actor::default(), "r");
        assert!(!bytes.contains(&b'\n') && !bytes.contains(&0x1b));
        let read: Value = serde_json::from_slice(&bytes).expect("valid JSON");
        assert_eq!(read["seq"], 1);
    }
}
