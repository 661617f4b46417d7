//! Why a change to an account is not made.

use super::account::Account;
use crate::access::Refusal;
use crate::db::DbError;
use crate::web::AppError;

/// Why not.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// There is no such account or session.
    #[error("there is no such account")]
    NotFound,
    /// Nobody changes the own role or clearance, or disables or resets the own account.
    #[error("another administrator must do this: nobody does it to the own account")]
    OwnAccount,
    /// The installation would be left without an administrator.
    #[error("this is the last active administrator: make another one first")]
    LastAdministrator,
    /// A disabled account gets no new passphrase.
    #[error("the account is disabled: enable it first")]
    Disabled,
    /// The address belongs to another account.
    #[error("there is an account with this address already")]
    EmailTaken,
    /// Somebody saved another version in between: the account as it is now.
    #[error("the account has changed since it was opened")]
    Conflict(Box<Account>),
    /// The link was used, has ended or never was.
    #[error("the link cannot be used any more")]
    LinkGone,
    /// The person was invited, and a second administrator has yet to confirm it.
    #[error("another administrator must confirm the account first")]
    NotConfirmed,
    /// The policy says no.
    #[error("the policy refuses this")]
    Refused(Refusal),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<Refusal> for AccountError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<AccountError> for AppError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::NotFound | AccountError::LinkGone => Self::NotFound,
            AccountError::Refused(_) => Self::Forbidden,
            AccountError::Db(error) => error.into(),
            AccountError::OwnAccount
            | AccountError::LastAdministrator
            | AccountError::EmailTaken
            | AccountError::Disabled
            | AccountError::NotConfirmed
            | AccountError::Conflict(_) => Self::BadRequest(error.to_string()),
        }
    }
}

impl AccountError {
    /// The field to which the message belongs and the message's key, where a form can say it.
    pub const fn message(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::OwnAccount => Some(("role", "account-own-refused")),
            Self::LastAdministrator => Some(("role", "account-last-administrator")),
            Self::Disabled => Some(("role", "account-disabled-refused")),
            Self::EmailTaken => Some(("email", "account-email-taken")),
            Self::Refused(Refusal::SamePerson) => Some(("role", "account-grant-refused")),
            Self::NotFound
            | Self::Conflict(_)
            | Self::LinkGone
            | Self::NotConfirmed
            | Self::Refused(Refusal::Role | Refusal::NotSignedIn)
            | Self::Db(_) => None,
        }
    }
}
