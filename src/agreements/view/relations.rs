//! Relations to other instruments, as far as the reader may see the other end.

use super::load::{Seen, other_end};
use crate::web::dates::When;

/// A relation in words.
#[derive(Debug, Clone)]
pub struct RelationLine {
    /// Its id.
    pub id: String,
    /// How this instrument stands to the other.
    pub kind: String,
    /// The other's number, or nothing for a draft.
    pub number: String,
    /// The other's page.
    pub href: String,
    /// The other's title.
    pub title: String,
    /// From when.
    pub on: Option<When>,
    /// The clause that says so.
    pub clause: String,
    /// Whether it is assumed, not read in a text.
    pub assumed: bool,
    /// Whether it was recorded here, and so can be taken away here.
    pub own: bool,
}

/// The relations with a visible other end.
pub fn lines(seen: &Seen) -> Vec<RelationLine> {
    let own_id = &seen.a.row.id;
    let line = |relation: &super::super::rows::RelationRow| {
        let other = other_end(own_id, &relation.from_id, &relation.to_id);
        let (number, title) = seen.others.get(other)?;
        let own = relation.from_id == *own_id;
        let prefix = if own { "relation" } else { "relation-inverse" };
        Some(RelationLine {
            id: relation.id.clone(),
            kind: seen.names.lang.label(prefix, &relation.kind).to_owned(),
            number: number.clone().unwrap_or_default(),
            href: format!("/agreements/{other}"),
            title: title.clone(),
            on: seen.names.when(relation.effective_on.as_deref()),
            clause: relation.clause_ref.clone().unwrap_or_default(),
            assumed: relation.assumed,
            own,
        })
    };
    seen.a.relations.iter().filter_map(line).collect()
}
