//! What waits for a second administrator, as the account's page tells it.

use crate::access::Viewer;
use crate::accounts::account::Account;
use crate::accounts::grant::{Grant, Held};
use crate::accounts::store;
use crate::db::{Db, DbError};
use crate::web::chrome::Chrome;

/// How the reader stands to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Another administrator: may confirm.
    Second,
    /// It is about the reader.
    Concerned,
    /// The reader proposed it, and somebody else may confirm it.
    Proposer,
    /// The reader proposed it, and the only other administrators are those whom it concerns.
    ProposerInVain,
    /// The reader proposed it, and there is no other administrator any more.
    ProposerAlone,
}

/// An open proposal as one administrator reads it.
pub struct Proposal {
    grant: Grant,
    proposer: String,
    reader: Reader,
}

impl Proposal {
    /// Reads what the page says of the open proposal, if there is one.
    pub fn read(db: &mut Db, held: &Held, viewer: &Viewer) -> Result<Option<Self>, DbError> {
        let Some(grant) = held.grant.clone() else {
            return Ok(None);
        };
        let proposer = store::find(db, &grant.proposed_by)?;
        let demo = proposer.as_ref().is_some_and(|proposer| proposer.demo);
        let mut others = |ids: &[&str]| store::count_administrators_besides(db, demo, ids);
        let (own, concerned) = (viewer.account_id.as_str(), held.account.id.as_str());
        let reader = if own == concerned {
            Reader::Concerned
        } else if own != grant.proposed_by {
            Reader::Second
        } else if others(&[own])? == 0 {
            Reader::ProposerAlone
        } else if others(&[own, concerned])? == 0 {
            Reader::ProposerInVain
        } else {
            Reader::Proposer
        };
        Ok(Some(Self { proposer: proposer.map(|proposer| proposer.name).unwrap_or_default(), grant, reader }))
    }
}

/// The notice.
pub(super) struct ProposalView {
    pub(super) change: String,
    pub(super) by: String,
    pub(super) notes: Vec<&'static str>,
    pub(super) may_confirm: bool,
    pub(super) may_withdraw: bool,
    pub(super) version: String,
}

impl ProposalView {
    pub(super) fn new(chrome: &Chrome, account: &Account, proposal: &Proposal) -> Self {
        let reader = proposal.reader;
        let on = chrome.instant(&proposal.grant.proposed_at).words;
        let may_withdraw = reader != Reader::Concerned;
        let ends = may_withdraw && account.is_invited();
        let notes = [
            why_not(chrome, reader),
            (reader == Reader::Second && account.is_disabled()).then(|| chrome.t("account-disabled-refused")),
            ends.then(|| chrome.t("account-grant-withdraw-invited")),
        ];
        Self {
            change: change(chrome, account, &proposal.grant),
            by: chrome.with2("account-grant-by", "who", &proposal.proposer, "when", &on),
            notes: notes.into_iter().flatten().collect(),
            may_confirm: reader == Reader::Second && !account.is_disabled(),
            may_withdraw,
            version: account.version.to_string(),
        }
    }
}

/// Why the reader is not asked to confirm.
fn why_not(chrome: &Chrome, reader: Reader) -> Option<&'static str> {
    match reader {
        Reader::Second => None,
        Reader::Concerned => Some(chrome.t("account-grant-own")),
        Reader::Proposer => Some(chrome.t("account-grant-proposer")),
        Reader::ProposerInVain => Some(chrome.t("account-grant-nobody")),
        Reader::ProposerAlone => Some(chrome.t("account-grant-alone")),
    }
}

/// `Policy officer → Manager · Restricted → Secret`: what differs; for a new account the rights with which one comes in.
fn change(chrome: &Chrome, account: &Account, grant: &Grant) -> String {
    let pairs = [("role", &account.role, &grant.role), ("marking", &account.clearance, &grant.clearance)];
    let differing = pairs.iter().filter(|(_, held, wished)| held != wished);
    let told: Vec<String> = differing
        .map(|(words, held, wished)| {
            format!("{} → {}", chrome.label(words, held), chrome.label(words, wished))
        })
        .collect();
    if !told.is_empty() {
        return told.join(" · ");
    }
    let rights =
        format!("{} · {}", chrome.label("role", &grant.role), chrome.label("marking", &grant.clearance));
    chrome.with("account-grant-admission", "rights", &rights)
}
