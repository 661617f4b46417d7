//! What a person asks of a feed. Pure.

use crate::alerts::kind::Kind;
use crate::web::form::{self, Errors, Fields};

/// Whose agreements a feed holds.
pub const MINE: &str = "me";

/// A feed that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What the person calls it.
    pub name: String,
    /// The partner's code.
    pub partner: Option<String>,
    /// The kind of deadline.
    pub kind: Option<Kind>,
    /// Whether only agreements that the person owns or deputises for.
    pub mine: bool,
}

/// The fields of the form.
pub const FIELDS: [&str; 4] = ["name", "partner", "kind", "owner"];

/// Reads the form; `partners` are the codes offered.
pub fn parse(fields: &Fields, partners: &[String]) -> Result<Entry, Errors> {
    let mut errors = Errors::default();
    let name = form::required(fields, "name", 80, &mut errors);
    let partner = fields.optional("partner");
    if partner.as_ref().is_some_and(|code| !partners.contains(code)) {
        errors.add("partner", "error-feed-choose");
    }
    let kind = fields.optional("kind").map(|code| Kind::parse(&code));
    if kind == Some(None) {
        errors.add("kind", "error-feed-choose");
    }
    let owner = fields.optional("owner");
    if owner.as_deref().is_some_and(|owner| owner != MINE) {
        errors.add("owner", "error-feed-choose");
    }
    if errors.is_empty() {
        Ok(Entry { name, partner, kind: kind.flatten(), mine: owner.is_some() })
    } else {
        Err(errors)
    }
}
