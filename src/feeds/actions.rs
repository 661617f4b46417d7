//! Making and ending a feed.

use super::entry::Entry;
use super::store::{self, FeedRow};
use crate::access::{Action, Facts, Refusal, Viewer};
use crate::audit::{Deed, Draft, Object, Tx};
use crate::clock::{new_id, random_token};
use crate::db::DbError;
use crate::web::AppError;
use crate::web::session::stored_id;

/// At most this many feeds a person.
pub const MOST: usize = 20;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// Missing, ended, or somebody else's.
    #[error("there is no such feed")]
    NotFound,
    /// The person has as many as are allowed.
    #[error("no more feeds are allowed")]
    TooMany,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Refusal> for FeedError {
    fn from(_: Refusal) -> Self {
        Self::Refused
    }
}

impl From<FeedError> for AppError {
    fn from(error: FeedError) -> Self {
        match error {
            FeedError::NotFound => Self::NotFound,
            FeedError::Refused => Self::Forbidden,
            FeedError::TooMany => Self::BadRequest(error.to_string()),
            FeedError::Db(error) => error.into(),
        }
    }
}

/// Makes a feed; gives its token, which nobody can read again.
pub fn make(tx: &mut Tx, viewer: &Viewer, entry: &Entry) -> Result<String, FeedError> {
    viewer.may(Action::ReadRegister, Facts::NONE)?;
    if store::list(tx.db, &viewer.account_id)?.len() >= MOST {
        return Err(FeedError::TooMany);
    }
    let token = random_token();
    let row = FeedRow {
        id: new_id(),
        account_id: viewer.account_id.clone(),
        name: entry.name.clone(),
        token_hash: stored_id(&token),
        partner: entry.partner.clone(),
        kind: entry.kind.map(|kind| kind.code().to_owned()),
        owner_id: entry.mine.then(|| viewer.account_id.clone()),
        created_at: tx.now(),
        fetched_on: None,
        revoked_at: None,
    };
    store::insert(tx.db, &row)?;
    let draft = Draft::new(Deed::FeedMade, Object::new("account", &viewer.account_id));
    tx.record(draft.fact("feed", row.id));
    Ok(token)
}

/// Ends one of the own feeds: its address answers no more.
pub fn revoke(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<(), FeedError> {
    viewer.may(Action::ReadRegister, Facts::NONE)?;
    let now = tx.now();
    if !store::revoke(tx.db, &viewer.account_id, id, now)? {
        return Err(FeedError::NotFound);
    }
    let draft = Draft::new(Deed::FeedRevoked, Object::new("account", &viewer.account_id));
    tx.record(draft.fact("feed", id));
    Ok(())
}
