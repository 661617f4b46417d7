//! The page where two people meet at one record.

use super::super::super::kinds::RelationKind;
use super::super::acts::source_line;
use super::super::head::{Head, Part};
use super::super::history::Row;
use super::super::load::Seen;
use super::chrome;
use crate::access::Viewer;
use crate::lifecycle::{ActKind, Certainty};
use crate::web::chrome::Chrome;
use crate::web::form::Fields;
use actix_web::HttpRequest;
use askama::Template;

/// Two people, one record: what the other saved, what the reader was about to save.
#[derive(Template)]
#[template(path = "agreements/conflict.html")]
pub struct ConflictPage {
    chrome: Chrome,
    head: Head,
    version: String,
    who: String,
    theirs: Vec<Row>,
    ours: Vec<(String, String)>,
    action: String,
    carried: Vec<(String, String)>,
}

impl ConflictPage {
    /// The page; the form that was sent goes along, at the version that the register has now.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        fields: &Fields,
        (who, theirs): (String, Vec<Row>),
    ) -> Self {
        let chrome = chrome(request, seen);
        let mut carried = Vec::new();
        for name in fields.names() {
            if !matches!(name, "csrf" | "version") {
                carried.extend(fields.all(name).into_iter().map(|value| (name.to_owned(), value.to_owned())));
            }
        }
        let said = carried.iter().filter(|(name, value)| name != "key" && !value.is_empty());
        let ours = said
            .map(|(name, value)| (chrome.label("field", name).to_owned(), said_as(seen, name, value)))
            .collect();
        let version = seen.a.row.version.to_string();
        Self {
            head: Head::new(seen, viewer, Part::Overview),
            version,
            who,
            theirs,
            ours,
            action: request.path().to_owned(),
            carried,
            chrome,
        }
    }
}

/// What was typed, with the words of choices in place of their codes.
fn said_as(seen: &Seen, name: &str, value: &str) -> String {
    let lang = seen.names.lang;
    let party = |n: usize| seen.a.parties.get(n).map(|party| seen.names.side(Some(&party.id)));
    match name {
        "kind" if ActKind::parse(value).is_some() => lang.label("act", value).to_owned(),
        "kind" if RelationKind::parse(value).is_some() => lang.label("relation", value).to_owned(),
        "certainty" if Certainty::parse(value).is_some() => lang.label("certainty", value).to_owned(),
        "party" => value.parse().ok().and_then(party).unwrap_or_else(|| value.to_owned()),
        "source" => source_line(seen, value.strip_prefix("source~").unwrap_or(value))
            .map_or_else(|| value.to_owned(), |line| line.words),
        _ => value.to_owned(),
    }
}
