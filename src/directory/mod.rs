//! The directory: states, ministries and other bodies, officials with the offices they held, and sources; and the
//! partner pages, which show what the register holds with a state. Agreements themselves are next door.

pub mod actions;
pub mod conflict;
pub mod export;
pub mod family;
pub mod fault;
pub mod forms;
pub mod handlers;
pub mod lineage;
pub mod load;
pub mod ministry;
pub mod names;
pub mod official;
pub mod pages;
pub mod period;
pub mod restored;
pub mod source;
pub mod standing_group;
pub mod state;
pub mod store;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::db::{Db, DbError};
use crate::to;
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

/// The routes of this slice.
pub fn routes() -> Vec<Route> {
    use handlers::{ministries as m, offices as o, officials as p, partners as s};
    let (read, edit, take) = (Action::ReadRegister, Action::EditDirectory, Action::ExportRegister);
    vec![
        get("/directory.csv", take, to!(export::directory)),
        get("/directory.xlsx", take, to!(export::directory)),
        get("/partners.csv", take, to!(export::partners)),
        get("/partners.xlsx", take, to!(export::partners)),
        get("/ministries.csv", take, to!(export::ministries)),
        get("/ministries.xlsx", take, to!(export::ministries)),
        get("/officials.csv", take, to!(export::officials)),
        get("/officials.xlsx", take, to!(export::officials)),
        get("/directory", read, to!(s::directory)),
        get("/partners", read, to!(s::list)),
        get("/partners/{code}", read, to!(s::show)),
        get("/ministries", read, to!(m::list)),
        post("/ministries", edit, to!(m::create)),
        get("/ministries/new", edit, to!(m::new_form)),
        get("/ministries/{id}", read, to!(m::show)),
        post("/ministries/{id}", edit, to!(m::save)),
        get("/ministries/{id}/edit", edit, to!(m::edit_form)),
        get("/officials", read, to!(p::list)),
        post("/officials", edit, to!(p::create)),
        get("/officials/new", edit, to!(p::new_form)),
        get("/officials/{id}", read, to!(p::show)),
        post("/officials/{id}", edit, to!(p::save)),
        get("/officials/{id}/edit", edit, to!(p::edit_form)),
        get("/officials/{id}/offices/new", edit, to!(o::new_form)),
        post("/officials/{id}/offices", edit, to!(o::create)),
        get("/officials/{id}/offices/{office}", edit, to!(o::edit_form)),
        post("/officials/{id}/offices/{office}", edit, to!(o::save)),
    ]
}
