//! What a person does with alerts and with the mail about them.

use super::frequency::Frequency;
use super::store;
use crate::access::{Action, Facts, Refusal, Viewer};
use crate::audit::{Deed, Draft, Object, Tx};
use crate::db::DbError;
use crate::web::AppError;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum AlertError {
    /// Missing, closed, or not this person's.
    #[error("there is no such alert")]
    NotFound,
    /// Somebody was faster.
    #[error("the alert was acknowledged before")]
    Before,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Refusal> for AlertError {
    fn from(_: Refusal) -> Self {
        Self::Refused
    }
}

impl From<AlertError> for AppError {
    fn from(error: AlertError) -> Self {
        match error {
            AlertError::NotFound => Self::NotFound,
            AlertError::Before => Self::BadRequest(error.to_string()),
            AlertError::Refused => Self::Forbidden,
            AlertError::Db(error) => error.into(),
        }
    }
}

/// Takes note of an alert that concerns `viewer`.
pub fn acknowledge(tx: &mut Tx, viewer: &Viewer, id: &str) -> Result<(), AlertError> {
    viewer.may(Action::EditRegister, Facts::NONE)?;
    let line = store::find_mine(tx.db, viewer, id)?.ok_or(AlertError::NotFound)?;
    let now = tx.now();
    if !store::acknowledge(tx.db, id, &viewer.account_id, now)? {
        return Err(AlertError::Before);
    }
    let draft = Draft::new(Deed::AlertAcknowledged, Object::new("alert", id));
    tx.record(draft.of_agreement(line.row.agreement_id));
    Ok(())
}

/// Chooses how often mail comes.
pub fn choose_frequency(tx: &mut Tx, viewer: &Viewer, frequency: Frequency) -> Result<(), AlertError> {
    viewer.may(Action::OwnAccount, Facts::NONE)?;
    let now = tx.now();
    store::put_frequency(tx.db, &viewer.account_id, frequency.code(), now)?;
    let draft = Draft::new(Deed::MailFrequencyChosen, Object::new("account", &viewer.account_id));
    tx.record(draft.fact("frequency", frequency.code()));
    Ok(())
}
