//! The directory: states, ministries and other bodies, officials with the offices they held, and sources; and the
//! partner pages, which show what the register holds with a state. Agreements themselves are next door.

pub mod actions;
pub mod fault;
pub mod lineage;
pub mod load;
pub mod ministry;
pub mod names;
pub mod official;
pub mod period;
pub mod source;
pub mod state;
pub mod store;

use crate::db::{Db, DbError};
use crate::web::locale::Lang;
use std::collections::HashMap;

pub use actions::{insert_ministry, insert_office, insert_official, insert_source};
pub use fault::{DirectoryError, Fault};
pub use load::load_states;
pub use ministry::{Ministry, MinistryDraft, MinistryKind};
pub use names::Names;
pub use official::{Office, OfficeDraft, Official, OfficialDraft};
pub use period::Period;
pub use source::{Grade, Source, SourceDraft};
pub use state::{State, in_order};
pub use store::ministries::{find as find_ministry, list as ministries};
pub use store::officials::{list as officials, offices, offices_in};
pub use store::sources::find_all as find_sources;
pub use store::states::{find as find_state, list as states};

/// The names of all states by code, in the reader's language.
pub fn state_names(db: &mut Db, lang: Lang) -> Result<HashMap<String, String>, DbError> {
    let named = |state: State| (state.code.clone(), state.name(lang).to_owned());
    Ok(states(db)?.into_iter().map(named).collect())
}
