//! The one policy: a closed match of role × action, plus separation of duties. No I/O.

use super::Role;

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// What a route or a verb asks leave for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $name,)+ }

        impl Action {
            /// Every action, in the order of the access matrix.
            pub const ALL: &[Action] = &[$(Action::$name,)+];

            /// The name in docs/access-matrix.md and in the log.
            pub const fn code(self) -> &'static str {
                match self { $(Action::$name => $code,)+ }
            }
        }
    };
}

actions! {
    /// Open to everybody: sign-in, set-up, invitations, static files, health.
    Public = "public",
    /// One's own account, preferences, sign-out and the way home.
    OwnAccount = "own_account",
    /// Read agreements, milestones and the directory in scope.
    ReadRegister = "read_register",
    /// Create and edit drafts and milestones; record acts, signatures, relations.
    EditRegister = "edit_register",
    /// Add and edit ministries and officials.
    EditDirectory = "edit_directory",
    /// Verify or dispute a fact; verify a record.
    VerifyFact = "verify_fact",
    /// Accept or return a milestone report.
    ReviewMilestone = "review_milestone",
    /// Approve a new baseline, a way out of a milestone, or another colour than the computed one.
    ApproveBaseline = "approve_baseline",
    /// Withdraw what a source was said to claim: a manager, or who recorded it.
    WithdrawClaim = "withdraw_claim",
    /// Decide on renewal, notice or renegotiation: a manager, or the owner of the record.
    DecideRenewal = "decide_renewal",
    /// Approve a mandate or a clearance for signature; leave the conclusion of an agreement.
    ApproveStage = "approve_stage",
    /// Close an agreement that another person prepared for it; open a closed one again.
    CloseRecord = "close_record",
    /// Void an agreement or an act, with a reason.
    VoidRecord = "void_record",
    /// Grant or withdraw named access.
    GrantAccess = "grant_access",
    /// Upload a document, a version of one, or say anew what one is; name it as evidence.
    UploadDocument = "upload_document",
    /// Take the file of a document along.
    DownloadDocument = "download_document",
    /// Withdraw a document: a manager, or who uploaded it.
    WithdrawDocument = "withdraw_document",
    /// Export the dossier of one agreement.
    ExportDossier = "export_dossier",
    /// Export the filtered register or milestones in bulk.
    ExportRegister = "export_register",
    /// Prepare an extract for a partner, or take its answer in.
    PrepareExtract = "prepare_extract",
    /// Release an extract that another person prepared.
    ReleaseExtract = "release_extract",
    /// Apply a partner's answer that another person took in.
    ApplyAnswer = "apply_answer",
    /// Preview an import.
    PreviewImport = "preview_import",
    /// Commit an import.
    CommitImport = "commit_import",
    /// Compare a list of agreements that should exist with the register, and say what its rows are.
    Reconcile = "reconcile",
    /// Read the audit log of visible records.
    ReadAudit = "read_audit",
    /// Take the whole log along, with its checkpoints, to check it elsewhere.
    ExportAudit = "export_audit",
    /// Take an audit pack along: dossiers, the events of these agreements, the hashes or files of their documents.
    ExportAuditPack = "export_audit_pack",
    /// Read who looked at marked records.
    ReadLooks = "read_looks",
    /// Read the security events: sign-ins, accounts, denied attempts.
    ReadSecurityEvents = "read_security_events",
    /// Manage accounts, roles and settings.
    ManageAccounts = "manage_accounts",
    /// Confirm the role or clearance that another administrator proposed.
    ConfirmGrant = "confirm_grant",
    /// Open audits, draw samples, test records, draft, issue and withdraw findings: all that auditors write.
    WorkOnAudit = "work_on_audit",
    /// Review a working paper that other auditors wrote.
    ReviewPaper = "review_paper",
    /// Close a finding, or note that its risk is carried; never the one who answered it.
    CloseFinding = "close_finding",
    /// Read the findings that were issued on visible records.
    ReadFindings = "read_findings",
    /// Answer a finding: a manager, or the owner of the record.
    AnswerFinding = "answer_finding",
}

impl Action {
    /// Whether records are read or taken along by it and nothing is changed: what a view into the past is good for.
    pub const fn is_reading(self) -> bool {
        match self {
            Self::ReadRegister | Self::ExportDossier | Self::ExportRegister => true,
            Self::Public
            | Self::OwnAccount
            | Self::EditRegister
            | Self::EditDirectory
            | Self::VerifyFact
            | Self::WithdrawClaim
            | Self::ReviewMilestone
            | Self::ApproveBaseline
            | Self::DecideRenewal
            | Self::ApproveStage
            | Self::CloseRecord
            | Self::VoidRecord
            | Self::GrantAccess
            | Self::UploadDocument
            | Self::DownloadDocument
            | Self::WithdrawDocument
            | Self::PrepareExtract
            | Self::ReleaseExtract
            | Self::ApplyAnswer
            | Self::PreviewImport
            | Self::CommitImport
            | Self::Reconcile
            | Self::ReadAudit
            | Self::ExportAudit
            | Self::ExportAuditPack
            | Self::ReadLooks
            | Self::ReadSecurityEvents
            | Self::ManageAccounts
            | Self::ConfirmGrant
            | Self::WorkOnAudit
            | Self::ReviewPaper
            | Self::CloseFinding
            | Self::ReadFindings
            | Self::AnswerFinding => false,
        }
    }
}

/// What the rule must know beyond role and action.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// Who recorded, reported or proposed the thing, where a second pair of eyes is asked for.
    pub first_person: Option<&'a str>,
    /// Whose record it is, where that matters.
    pub owner: Option<&'a str>,
}

impl<'a> Facts<'a> {
    /// Nothing but the role matters.
    pub const NONE: Facts<'static> = Facts { first_person: None, owner: None };

    /// `account_id` did the first half; the second half is for another person.
    pub fn after(account_id: &'a str) -> Self {
        Self { first_person: Some(account_id), owner: None }
    }

    /// The record belongs to this account.
    pub const fn owned_by(owner: Option<&'a str>) -> Self {
        Self { first_person: None, owner }
    }
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Allowed,
    /// No, and why.
    Refused(Refusal),
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody is signed in.
    NotSignedIn,
    /// The role does not do this.
    Role,
    /// Two pairs of eyes are asked for and this is the first pair.
    SamePerson,
}

/// May `account_id` with `role` do `action`?
pub fn may(account_id: &str, role: Role, action: Action, facts: Facts) -> Verdict {
    if !role_may(role, action) {
        return Verdict::Refused(Refusal::Role);
    }
    if needs_ownership(role, action) && facts.owner != Some(account_id) {
        return Verdict::Refused(Refusal::Role);
    }
    if needs_another_person(action) && facts.first_person == Some(account_id) {
        return Verdict::Refused(Refusal::SamePerson);
    }
    Verdict::Allowed
}

/// The matrix of security.md §2.
pub const fn role_may(role: Role, action: Action) -> bool {
    let (officer, manager, auditor, administrator) = match action {
        Action::Public | Action::OwnAccount => (true, true, true, true),
        Action::ReadRegister => (true, true, true, false),
        Action::EditRegister | Action::EditDirectory => (true, true, false, false),
        Action::DecideRenewal => (true, true, false, false),
        Action::VerifyFact => (false, true, false, false),
        Action::WithdrawClaim => (true, true, false, false),
        Action::ReviewMilestone => (false, true, false, false),
        Action::ApproveBaseline | Action::ApproveStage => (false, true, false, false),
        Action::VoidRecord | Action::CloseRecord => (false, true, false, false),
        Action::GrantAccess => (false, true, false, false),
        Action::UploadDocument | Action::WithdrawDocument => (true, true, false, false),
        Action::DownloadDocument => (true, true, true, false),
        Action::ExportDossier => (true, true, true, false),
        Action::ExportRegister => (false, true, true, false),
        Action::PrepareExtract => (true, true, false, false),
        Action::ReleaseExtract | Action::ApplyAnswer => (false, true, false, false),
        Action::PreviewImport => (true, true, false, false),
        Action::CommitImport => (false, true, false, false),
        Action::Reconcile => (true, true, true, false),
        Action::ReadAudit => (false, true, true, false),
        Action::ExportAudit => (false, false, true, false),
        Action::ExportAuditPack | Action::ReadLooks => (false, true, true, false),
        Action::ReadSecurityEvents => (false, false, true, true),
        Action::ManageAccounts | Action::ConfirmGrant => (false, false, false, true),
        Action::WorkOnAudit | Action::ReviewPaper | Action::CloseFinding => (false, false, true, false),
        Action::ReadFindings => (true, true, true, false),
        Action::AnswerFinding => (true, true, false, false),
    };
    match role {
        Role::PolicyOfficer => officer,
        Role::Manager => manager,
        Role::Auditor => auditor,
        Role::Administrator => administrator,
    }
}

/// Whether the role does this on its own records only.
pub const fn needs_ownership(role: Role, action: Action) -> bool {
    match action {
        Action::DecideRenewal | Action::WithdrawDocument | Action::WithdrawClaim | Action::AnswerFinding => {
            match role {
                Role::PolicyOfficer => true,
                Role::Manager | Role::Auditor | Role::Administrator => false,
            }
        }
        Action::Public
        | Action::OwnAccount
        | Action::ReadRegister
        | Action::EditRegister
        | Action::EditDirectory
        | Action::VerifyFact
        | Action::ReviewMilestone
        | Action::ApproveBaseline
        | Action::ApproveStage
        | Action::CloseRecord
        | Action::VoidRecord
        | Action::GrantAccess
        | Action::UploadDocument
        | Action::DownloadDocument
        | Action::ExportDossier
        | Action::ExportRegister
        | Action::PrepareExtract
        | Action::ReleaseExtract
        | Action::ApplyAnswer
        | Action::PreviewImport
        | Action::CommitImport
        | Action::Reconcile
        | Action::ReadAudit
        | Action::ExportAudit
        | Action::ExportAuditPack
        | Action::ReadLooks
        | Action::ReadSecurityEvents
        | Action::ManageAccounts
        | Action::ConfirmGrant
        | Action::WorkOnAudit
        | Action::ReviewPaper
        | Action::CloseFinding
        | Action::ReadFindings => false,
    }
}

/// Separation of duties: who did the first half cannot do the second.
pub const fn needs_another_person(action: Action) -> bool {
    match action {
        Action::VerifyFact
        | Action::ReviewMilestone
        | Action::ApproveBaseline
        | Action::ApproveStage
        | Action::CloseRecord
        | Action::ReleaseExtract
        | Action::ApplyAnswer
        | Action::ConfirmGrant
        | Action::ReviewPaper
        | Action::CloseFinding => true,
        Action::Public
        | Action::OwnAccount
        | Action::ReadRegister
        | Action::EditRegister
        | Action::EditDirectory
        | Action::WithdrawClaim
        | Action::DecideRenewal
        | Action::VoidRecord
        | Action::GrantAccess
        | Action::UploadDocument
        | Action::DownloadDocument
        | Action::WithdrawDocument
        | Action::ExportDossier
        | Action::ExportRegister
        | Action::PrepareExtract
        | Action::PreviewImport
        | Action::CommitImport
        | Action::Reconcile
        | Action::ReadAudit
        | Action::ExportAudit
        | Action::ExportAuditPack
        | Action::ReadLooks
        | Action::ReadSecurityEvents
        | Action::ManageAccounts
        | Action::WorkOnAudit
        | Action::ReadFindings
        | Action::AnswerFinding => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_reads_no_content() {
        for action in Action::ALL {
            let harmless = [
                Action::Public,
                Action::OwnAccount,
                Action::ReadSecurityEvents,
                Action::ManageAccounts,
                Action::ConfirmGrant,
            ];
            assert_eq!(role_may(Role::Administrator, *action), harmless.contains(action), "{action:?}");
        }
    }

    #[test]
    fn the_reporter_is_never_the_verifier() {
        let same = may("a", Role::Manager, Action::ReviewMilestone, Facts::after("a"));
        assert_eq!(same, Verdict::Refused(Refusal::SamePerson));
        assert_eq!(may("b", Role::Manager, Action::ReviewMilestone, Facts::after("a")), Verdict::Allowed);
        let officer = may("b", Role::PolicyOfficer, Action::ReviewMilestone, Facts::after("a"));
        assert_eq!(officer, Verdict::Refused(Refusal::Role));
    }

    #[test]
    fn an_officer_decides_on_the_own_records_only() {
        let decide = |role, owner| may("a", role, Action::DecideRenewal, Facts::owned_by(owner));
        assert_eq!(decide(Role::PolicyOfficer, Some("a")), Verdict::Allowed);
        for owner in [Some("b"), None] {
            assert_eq!(decide(Role::PolicyOfficer, owner), Verdict::Refused(Refusal::Role));
            assert_eq!(decide(Role::Manager, owner), Verdict::Allowed);
        }
        assert_eq!(decide(Role::Auditor, Some("a")), Verdict::Refused(Refusal::Role));
    }

    #[test]
    fn an_officer_withdraws_the_own_documents_and_an_auditor_only_takes_them_along() {
        let ask = |role, action, owner| may("a", role, action, Facts::owned_by(Some(owner)));
        let withdraw = |role, owner| ask(role, Action::WithdrawDocument, owner);
        assert_eq!(withdraw(Role::PolicyOfficer, "a"), Verdict::Allowed);
        assert_eq!(withdraw(Role::PolicyOfficer, "b"), Verdict::Refused(Refusal::Role));
        assert_eq!(withdraw(Role::Manager, "b"), Verdict::Allowed);
        assert_eq!(withdraw(Role::Auditor, "a"), Verdict::Refused(Refusal::Role));
        assert!(
            role_may(Role::Auditor, Action::DownloadDocument)
                && !role_may(Role::Auditor, Action::UploadDocument)
        );
    }

    #[test]
    fn an_officer_withdraws_the_own_claims_and_a_manager_every_one() {
        let withdraw = |role, owner| may("a", role, Action::WithdrawClaim, Facts::owned_by(Some(owner)));
        assert_eq!(withdraw(Role::PolicyOfficer, "a"), Verdict::Allowed);
        assert_eq!(withdraw(Role::PolicyOfficer, "b"), Verdict::Refused(Refusal::Role));
        assert_eq!(withdraw(Role::Manager, "b"), Verdict::Allowed);
        assert_eq!(withdraw(Role::Auditor, "a"), Verdict::Refused(Refusal::Role));
    }

    #[test]
    fn auditors_work_on_audits_and_others_answer_them() {
        for action in [Action::WorkOnAudit, Action::ReviewPaper, Action::CloseFinding] {
            let may: Vec<Role> = Role::ALL.into_iter().filter(|role| role_may(*role, action)).collect();
            assert_eq!(may, [Role::Auditor], "{action:?}");
        }
        let ask = |role, action, facts| may("a", role, action, facts);
        for action in [Action::ReviewPaper, Action::CloseFinding] {
            let same = ask(Role::Auditor, action, Facts::after("a"));
            assert_eq!(same, Verdict::Refused(Refusal::SamePerson), "{action:?}");
            assert_eq!(ask(Role::Auditor, action, Facts::after("b")), Verdict::Allowed, "{action:?}");
        }
        let answer = |role, owner| ask(role, Action::AnswerFinding, Facts::owned_by(owner));
        assert_eq!(answer(Role::PolicyOfficer, Some("a")), Verdict::Allowed);
        assert_eq!(answer(Role::PolicyOfficer, Some("b")), Verdict::Refused(Refusal::Role));
        assert_eq!(answer(Role::PolicyOfficer, None), Verdict::Refused(Refusal::Role));
        assert_eq!(answer(Role::Manager, None), Verdict::Allowed);
        assert_eq!(answer(Role::Auditor, Some("a")), Verdict::Refused(Refusal::Role));
    }

    #[test]
    fn an_auditor_changes_nothing() {
        for action in [Action::EditRegister, Action::EditDirectory, Action::VerifyFact, Action::CommitImport]
        {
            assert!(!role_may(Role::Auditor, action), "{action:?}");
        }
    }
}
