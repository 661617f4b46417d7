//! What the handlers share: how a verb ended, what the selects offer, who saved last.

use crate::accounts;
use crate::db::{Db, DbError};
use crate::directory::conflict;
use crate::directory::fault::{DirectoryError, Fault};
use crate::directory::in_order;
use crate::directory::pages::forms::Selects;
use crate::directory::pages::history::Known;
use crate::directory::store::{ministries, states};
use crate::web::AppError;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;

/// How a verb ended, as a handler answers it.
pub enum Saved {
    /// It was done; the id of the record.
    Done(String),
    /// Nothing differed.
    Unchanged,
    /// Rules are broken.
    Faults(Vec<Fault>),
    /// Somebody else saved meanwhile.
    Conflict,
}

/// Sorts the end of a verb into an answer or an error page.
pub fn settle(ended: Result<String, DirectoryError>) -> Result<Saved, AppError> {
    match ended {
        Ok(id) => Ok(Saved::Done(id)),
        Err(DirectoryError::Unchanged) => Ok(Saved::Unchanged),
        Err(DirectoryError::Faults(faults)) => Ok(Saved::Faults(faults)),
        Err(DirectoryError::Conflict) => Ok(Saved::Conflict),
        Err(DirectoryError::NotFound) => Err(AppError::NotFound),
        Err(DirectoryError::Refused(_)) => Err(AppError::Forbidden),
        Err(DirectoryError::Db(error)) => Err(error.into()),
    }
}

/// The messages for broken rules.
pub fn told(faults: &[Fault]) -> Errors {
    let mut errors = Errors::default();
    for fault in faults {
        errors.add(fault.field(), fault.key());
    }
    errors
}

/// Refuses a form with fields that ours does not have.
pub fn only(fields: &Fields, names: &[(&str, &str)]) -> Result<(), AppError> {
    let known = conflict::known(names);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    match fields.unknown(&known).first() {
        None => Ok(()),
        Some(name) => Err(AppError::BadRequest(format!("the form has no field {name}"))),
    }
}

/// What the selects offer.
pub fn selects(db: &mut Db, lang: Lang) -> Result<Selects, DbError> {
    Ok(Selects { states: in_order(states::list(db)?, lang), ministries: ministries::list(db)? })
}

/// The names that a history may have to show: people, ministries, states.
pub fn known(db: &mut Db, lang: Lang) -> Result<Known, DbError> {
    let mut known = accounts::names(db)?;
    known.extend(selects(db, lang)?.words(lang));
    Ok(known)
}

/// The value of a query field.
pub fn asked(query: &str) -> Fields {
    Fields::parse(query.as_bytes()).unwrap_or_default()
}
