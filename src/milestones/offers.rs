//! The people and bodies that the form of a milestone offers.

use super::store::{self, Ministry, Parent};
use crate::access::Viewer;
use crate::accounts;
use crate::accounts::store::Person;
use crate::db::{Db, DbError};

/// What the form chooses from.
#[derive(Debug, Clone)]
pub struct Offers {
    /// People who can own a milestone.
    pub people: Vec<Person>,
    /// Bodies of the parties.
    pub ministries: Vec<Ministry>,
}

/// The people and bodies that the form offers.
pub fn offers(db: &mut Db, agreement_id: &str) -> Result<Offers, DbError> {
    Ok(Offers { people: accounts::list_people(db)?, ministries: store::list_ministries(db, agreement_id)? })
}

/// A parent with the offers, if `viewer` may see it.
pub fn for_planning(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<(Parent, Offers)>, DbError> {
    let Some(parent) = store::find_parent(db, viewer, id)? else {
        return Ok(None);
    };
    let offers = offers(db, id)?;
    Ok(Some((parent, offers)))
}
