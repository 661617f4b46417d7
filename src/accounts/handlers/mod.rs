//! The requests of this room, by who makes them.

pub mod administration;
pub mod granting;
pub mod own;
pub mod set_up;
pub mod sign_in;
pub mod taking_up;

use super::password;
use crate::web::AppError;
use crate::web::form::{Errors, Fields};

/// Refuses a form with fields that none of our pages sends.
fn only(fields: &Fields, known: &[&str]) -> Result<(), AppError> {
    match fields.unknown(known).first() {
        None => Ok(()),
        Some(name) => Err(AppError::BadRequest(format!("an unknown field: {name}"))),
    }
}

/// Checks a new passphrase against the rules, the person's name and the address.
fn check_passphrase(fields: &Fields, name: &str, email: &str, errors: &mut Errors) {
    let local = email.split('@').next().unwrap_or(email);
    if let Err(weakness) = password::check(fields.raw("passphrase"), &[name, email, local]) {
        errors.add("passphrase", weakness.key());
    }
}

/// What is shown again of a form: everything but the secrets.
fn without_secrets(fields: &Fields) -> Fields {
    let mut shown = fields.clone();
    for secret in ["passphrase", "current"] {
        shown.set(secret, "");
    }
    shown
}
