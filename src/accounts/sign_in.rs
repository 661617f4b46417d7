//! Signing in: count the try, hash, open a session; the same answer and the same work for every kind of refusal.

use super::account::{Account, parse_email};
use super::store::{self, NewSession};
use super::throttle::{self, Subject};
use crate::audit::{self, Context, Deed, Draft, Object, Outcome};
use crate::clock::random_token;
use crate::db::DbError;
use crate::state::App;
use crate::web::{AppError, session};
use chrono::Duration;

/// A session ends after this long, however busy.
const LIFE: Duration = Duration::hours(12);

/// What the form and the connection say.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The address as typed.
    pub email: String,
    /// The passphrase as typed.
    pub passphrase: String,
    /// The client's address.
    pub address: String,
    /// What the browser calls itself.
    pub user_agent: String,
    /// The id in the logs.
    pub request_id: String,
}

/// How an attempt ended.
#[derive(Debug)]
pub enum SignIn {
    /// Open: the new session's token.
    Opened(String),
    /// Unknown, wrong, disabled: nobody is told which.
    Refused,
    /// Too many tries; seconds to wait.
    Wait(i64),
}

/// Tries to sign in.
pub async fn try_sign_in(app: &App, attempt: Attempt) -> Result<SignIn, AppError> {
    let counted = attempt.clone();
    let taken = app.block(move |app| take_turn(app, &counted)).await?;
    let account = match taken {
        Err(seconds) => return Ok(SignIn::Wait(seconds)),
        Ok(account) => account,
    };
    let stored =
        account.as_ref().filter(|account| may_sign_in(app, account)).and_then(|a| a.password_hash.clone());
    let passphrase =
        if attempt.passphrase.chars().count() > 128 { String::new() } else { attempt.passphrase.clone() };
    let right = app.hashing.verify(stored, passphrase).await.map_err(|_| AppError::TooMany(3))?;
    app.block(move |app| match account.filter(|_| right) {
        Some(account) => open(app, &account, &attempt).map(SignIn::Opened),
        None => refuse(app, &attempt).map(|()| SignIn::Refused),
    })
    .await
}

/// Whether `passphrase` is the one of the signed-in person; counted like a sign-in, so that a stolen session cannot guess.
pub async fn check_current(
    app: &App,
    account_id: &str,
    passphrase: String,
) -> Result<Result<bool, i64>, AppError> {
    let (id, name) = (account_id.to_owned(), format!("current:{account_id}"));
    let counted = name.clone();
    let taken = app.block(move |app| count_current(app, &id, &counted)).await?;
    let stored = match taken {
        Err(seconds) => return Ok(Err(seconds)),
        Ok(stored) => stored,
    };
    let right = app.hashing.verify(stored, passphrase).await.map_err(|_| AppError::TooMany(3))?;
    if right {
        app.block(move |app| app.pool.read(|db| throttle::forget(db, Subject::Account, &name))).await?;
    }
    Ok(Ok(right))
}

fn count_current(app: &App, account_id: &str, name: &str) -> Result<Result<Option<String>, i64>, DbError> {
    let now = app.now();
    app.pool.change(|db| {
        if let Err(seconds) = throttle::take(db, Subject::Account, name, now)? {
            return Ok(Err(seconds));
        }
        Ok(Ok(store::find(db, account_id)?.and_then(|account| account.password_hash)))
    })
}

fn may_sign_in(app: &App, account: &Account) -> bool {
    account.status == "active" && (!account.demo || app.config.demo)
}

/// Counts the try for the address and the account before anything is hashed; gives the account if there is one.
fn take_turn(app: &App, attempt: &Attempt) -> Result<Result<Option<Account>, i64>, DbError> {
    let now = app.now();
    let name = attempt.email.trim().to_lowercase();
    app.pool.change(|db| {
        for (subject, name) in
            [(Subject::Address, attempt.address.as_str()), (Subject::Account, name.as_str())]
        {
            if let Err(seconds) = throttle::take(db, subject, name, now)? {
                return Ok(Err(seconds));
            }
        }
        let account = match parse_email(&attempt.email) {
            Some(email) => store::find_by_email(db, &email)?,
            None => None,
        };
        Ok(Ok(account))
    })
}

fn open(app: &App, account: &Account, attempt: &Attempt) -> Result<String, DbError> {
    let token = random_token();
    let now = app.now();
    let id_hash = session::stored_id(&token);
    let mut context = Context::system(now);
    context.request_id.clone_from(&attempt.request_id);
    context.actor.account_id = Some(account.id.clone());
    context.actor.role = crate::access::Role::parse(&account.role).map(crate::access::Role::code);
    context.actor.session = Some(id_hash.chars().take(16).collect());
    audit::write(&app.pool, &context, |tx| {
        throttle::forget(tx.db, Subject::Account, &account.email)?;
        throttle::forget(tx.db, Subject::Address, &attempt.address)?;
        let new = NewSession {
            id_hash,
            account_id: account.id.clone(),
            csrf_secret: random_token(),
            epoch: account.epoch,
            created_at: now,
            last_seen_at: now,
            expires_at: now + LIFE,
            address: attempt.address.clone(),
            user_agent: attempt.user_agent.chars().take(200).collect(),
        };
        store::insert_session(tx.db, &new)?;
        tx.record(Draft::new(Deed::SignedIn, Object::new("account", &account.id)));
        Ok::<_, DbError>(())
    })?;
    Ok(token)
}

/// Logged under a fingerprint of what was typed: one may have typed the passphrase into the wrong field.
fn refuse(app: &App, attempt: &Attempt) -> Result<(), DbError> {
    let mut context = Context::system(app.now());
    context.request_id.clone_from(&attempt.request_id);
    let typed = session::stored_id(attempt.email.trim());
    let draft =
        Draft::new(Deed::SignInRefused, Object::new("sign_in", &typed[..16])).outcome(Outcome::Failed);
    audit::note(&app.pool, &context, draft)
}
