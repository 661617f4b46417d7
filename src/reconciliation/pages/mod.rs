//! The screens of reconciliations.

pub mod columns;
pub mod list;
pub mod new;
pub mod row;
pub mod show;

pub use columns::ColumnsPage;
pub use list::ListPage;
pub use new::NewPage;
pub use row::RowPage;
pub use show::ShowPage;

use super::scope::Scope;
use super::store::ListRow;
use crate::access::{Action, Viewer};
use crate::audit::tabs::tabs;
use crate::directory::State;
use crate::web::chrome::Chrome;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Link, Tab};
use actix_web::HttpRequest;

/// Where the lists are.
const HOME: &str = "/reconciliations";

/// The frame of a page: below the audit for who reads the log, below the imports for who does not.
fn frame(request: &HttpRequest, viewer: &Viewer) -> Chrome {
    page::chrome(request, if viewer.can(Action::ReadAudit) { Nav::Audit } else { Nav::Import })
}

/// The parts of the audit, this one among them; none for who does not read the log.
fn parts(chrome: &Chrome, viewer: &Viewer) -> Vec<Tab> {
    if !viewer.can(Action::ReadAudit) {
        return Vec::new();
    }
    tabs(chrome, viewer, HOME)
}

/// The way down to a page of a list.
fn crumbs(chrome: &Chrome, list: Option<&ListRow>) -> Vec<Link> {
    let mut links = vec![Link::new(HOME, chrome.t("recon-title"))];
    links.extend(list.map(|list| Link::new(format!("{HOME}/{}", list.id), list.name.clone())));
    links
}

/// The name of a state; its code where the reference data do not have it.
fn state(states: &[State], lang: Lang, code: &str) -> String {
    let found = states.iter().find(|state| state.code == code);
    found.map_or_else(|| code.to_owned(), |state| state.name(lang).to_owned())
}

/// The names of some states.
fn state_names(states: &[State], lang: Lang, codes: &[String]) -> String {
    let names: Vec<String> = codes.iter().map(|code| state(states, lang, code)).collect();
    names.join(", ")
}

/// What a list claims to cover, in words.
fn covers(states: &[State], lang: Lang, scope: &Scope) -> String {
    let partners = match scope.partners.is_empty() {
        true => lang.t("recon-all-partners").to_owned(),
        false => state_names(states, lang, &scope.partners),
    };
    // Years are names of years, not figures: no blank among the thousands.
    let years = match (scope.from, scope.to) {
        (None, None) => lang.t("recon-all-years").to_owned(),
        (Some(from), None) => lang.f("recon-years-from", &[("from", Arg::from(from.to_string()))]),
        (None, Some(to)) => lang.f("recon-years-to", &[("to", Arg::from(to.to_string()))]),
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}–{to}"),
    };
    format!("{partners} · {years}")
}
