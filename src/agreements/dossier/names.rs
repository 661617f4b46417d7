//! Names that the dossier prints in three languages: states, ministries, the other ends of relations.

use crate::access::Viewer;
use crate::agreements::aggregate::Aggregate;
use crate::agreements::store::{self, MinistryName, StateName};
use crate::db::{Db, DbError};
use crate::reports::words::tri;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Names by code and id.
pub struct Named {
    states: HashMap<String, StateName>,
    ministries: HashMap<String, MinistryName>,
    /// The other agreements that the reader may see: number and short title by id.
    pub others: HashMap<String, (Option<String>, String)>,
}

/// Loads the names that belong to `a`.
pub fn load(db: &mut Db, viewer: &Viewer, a: &Aggregate) -> Result<Named, DbError> {
    let ends: Vec<String> = a.relations.iter().flat_map(|r| [r.from_id.clone(), r.to_id.clone()]).collect();
    let others = store::list_named(db, viewer, &ends)?;
    Ok(Named {
        states: store::list_states(db)?.into_iter().map(|state| (state.code.clone(), state)).collect(),
        ministries: store::list_ministries(db)?
            .into_iter()
            .map(|ministry| (ministry.id.clone(), ministry))
            .collect(),
        others: others.into_iter().map(|(id, number, title)| (id, (number, title))).collect(),
    })
}

impl Named {
    /// A state's name; an unknown code stands for itself.
    pub fn state(&self, code: &str) -> Value {
        match self.states.get(code) {
            Some(state) => tri(|lang| state.name(lang).to_owned()),
            None => json!(code),
        }
    }

    /// A ministry's name.
    pub fn ministry(&self, id: Option<&str>) -> Value {
        match id.and_then(|id| self.ministries.get(id)) {
            Some(ministry) => tri(|lang| ministry.name(lang).to_owned()),
            None => Value::Null,
        }
    }
}
