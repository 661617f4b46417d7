//! One-time links: made once, shown once, used once. The database keeps their SHA-256.

use super::store::{self, NewToken};
use crate::audit::Tx;
use crate::clock::random_token;
use crate::db::{Db, DbError};
use crate::web::session::stored_id;
use chrono::{Duration, NaiveDateTime};

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The first administrator.
    SetUp,
    /// The first passphrase of a new account.
    Invitation,
    /// A new passphrase of an account that was reset.
    Reset,
}

impl Purpose {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    /// How long a link lasts unused.
    pub const fn life(self) -> Duration {
        match self {
            Self::SetUp => Duration::minutes(30),
            Self::Invitation => Duration::days(7),
            Self::Reset => Duration::hours(24),
        }
    }

    /// The path under which the token is shown to its reader.
    pub fn path(self, token: &str) -> String {
        match self {
            Self::SetUp => "/set-up".to_owned(),
            Self::Invitation => format!("/invitations/{token}"),
            Self::Reset => format!("/resets/{token}"),
        }
    }
}

/// A link that was just made: the only moment at which its token is known.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it is for.
    pub purpose: Purpose,
    /// The token.
    pub token: String,
    /// When it ends unused, UTC.
    pub expires_at: NaiveDateTime,
}

impl Link {
    /// The whole address.
    pub fn url(&self, public_url: &str) -> String {
        format!("{public_url}{}", self.purpose.path(&self.token))
    }
}

/// Makes a link; every earlier unused one of the same account ends.
pub fn make(tx: &mut Tx, purpose: Purpose, account_id: Option<&str>) -> Result<Link, DbError> {
    let now = tx.now();
    store::revoke_tokens(tx.db, account_id, now)?;
    let link = Link { purpose, token: random_token(), expires_at: now + purpose.life() };
    let new = NewToken {
        token_hash: stored_id(&link.token),
        purpose: purpose.code(),
        account_id,
        expires_at: link.expires_at,
        created_at: now,
        created_by: tx.by(),
    };
    store::insert_token(tx.db, &new)?;
    Ok(link)
}

/// Whose link this is, if it may still be used; the inner none is the first set-up's.
pub fn find(
    db: &mut Db,
    purpose: Purpose,
    token: &str,
    now: NaiveDateTime,
) -> Result<Option<Option<String>>, DbError> {
    store::find_token(db, &stored_id(token), purpose.code(), now)
}

/// Uses a link up; says whose it was, or none when it could not be used any more.
pub fn redeem(tx: &mut Tx, purpose: Purpose, token: &str) -> Result<Option<Option<String>>, DbError> {
    let now = tx.now();
    let Some(whose) = find(tx.db, purpose, token, now)? else {
        return Ok(None);
    };
    let used = store::use_token(tx.db, &stored_id(token), now)?;
    Ok(used.then_some(whose))
}
