//! What differs between two views of the register: what is new, gone or other, and the events that made it so.

use super::travel::Past;
use crate::access::Viewer;
use crate::agreements::rows::AgreementRow;
use crate::changes::{self, Group, Span};
use crate::db::{Db, DbError};
use crate::state::App;
use crate::web::as_of::AsOf;
use crate::web::locale::Lang;
use std::collections::{BTreeMap, HashMap};

/// How many agreements that differ are told in full.
pub const MOST: usize = 100;

/// How an agreement differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It is in the second view alone.
    Added,
    /// It is in the first view alone.
    Removed,
    /// It is in both and not the same.
    Changed,
}

impl Kind {
    /// The word of `label("past-kind", …)`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// What lists show of an agreement and what is compared of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The short title.
    Title,
    /// The register number.
    Number,
    /// How far the record is checked.
    Record,
    /// The stage of conclusion.
    Stage,
    /// The legal standing.
    Standing,
    /// Since when it stands so.
    Since,
    /// The next deadline.
    Deadline,
    /// How complete the record is.
    Completeness,
}

impl Column {
    /// Every one in the order of the table.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Number,
        Self::Record,
        Self::Stage,
        Self::Standing,
        Self::Since,
        Self::Deadline,
        Self::Completeness,
    ];

    fn of(self, row: &AgreementRow) -> String {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        match self {
            Self::Title => row.short_title.clone(),
            Self::Number => text(&row.register_no),
            Self::Record => row.record_state.clone(),
            Self::Stage => row.stage.clone(),
            Self::Standing => row.standing.clone(),
            Self::Since => text(&row.standing_since),
            Self::Deadline => text(&row.next_deadline_on),
            Self::Completeness => row.completeness.to_string(),
        }
    }
}

/// An agreement that differs.
#[derive(Debug, Clone)]
pub struct Difference {
    /// How.
    pub kind: Kind,
    /// As the later of both views has it.
    pub row: AgreementRow,
    /// The columns that differ, with what stands in the first and in the second view.
    pub columns: Vec<(Column, String, String)>,
    /// The events in between; none where only the day is another.
    pub events: Option<usize>,
}

/// What differs between two views.
#[derive(Debug)]
pub struct Compared {
    /// How many are new, gone, other, and the same.
    pub counts: [usize; 4],
    /// The ones that differ: at most so many as are told in full.
    pub differences: Vec<Difference>,
    /// The changes recorded between the two times, by agreement.
    pub changes: HashMap<String, Group>,
}

/// Compares the register of two times as `viewer` may see it.
pub fn compare(app: &App, viewer: &Viewer, (a, b): (&AsOf, &AsOf), lang: Lang) -> Result<Compared, DbError> {
    let rows = |as_of: &AsOf| {
        let view = (app.travel)(app, as_of, "/agreements")?;
        debug_assert!(view.past.as_ref().is_some_and(|past: &Past| past.as_of == *as_of));
        view.pool.read(|db| super::store::visible_rows(db, viewer))
    };
    let (counts, mut differences) = differences(rows(a)?, rows(b)?);
    differences.truncate(MOST);
    let ids: Vec<String> = differences.iter().map(|difference| difference.row.id.clone()).collect();
    let (first, last) = (a.known.last().min(b.known.last()), a.known.last().max(b.known.last()));
    let span = Span { after: first, until: Some(last), of: Some(ids) };
    let today = app.today();
    let groups = app.pool.read(|db: &mut Db| changes::find(db, viewer, &span, today, lang))?.groups;
    let changes: HashMap<String, Group> = groups.into_iter().map(|group| (group.id.clone(), group)).collect();
    for difference in &mut differences {
        difference.events = changes.get(&difference.row.id).map(|group| group.changes.len());
    }
    Ok(Compared { counts, differences, changes })
}

fn differences(a: Vec<AgreementRow>, b: Vec<AgreementRow>) -> ([usize; 4], Vec<Difference>) {
    let mut before: BTreeMap<String, AgreementRow> = a.into_iter().map(|row| (row.id.clone(), row)).collect();
    let mut counts = [0; 4];
    let mut found = Vec::new();
    for row in b {
        let was = before.remove(&row.id);
        let columns = columns(was.as_ref(), Some(&row));
        let kind = match &was {
            None => Kind::Added,
            Some(was) if was.version != row.version || !columns.is_empty() => Kind::Changed,
            Some(_) => {
                counts[3] += 1;
                continue;
            }
        };
        counts[if kind == Kind::Added { 0 } else { 2 }] += 1;
        found.push(Difference { kind, row, columns, events: None });
    }
    for row in before.into_values() {
        counts[1] += 1;
        let columns = columns(Some(&row), None);
        found.push(Difference { kind: Kind::Removed, row, columns, events: None });
    }
    (counts, found)
}

fn columns(was: Option<&AgreementRow>, now: Option<&AgreementRow>) -> Vec<(Column, String, String)> {
    let text = |row: Option<&AgreementRow>, column: Column| row.map(|row| column.of(row)).unwrap_or_default();
    let both = Column::ALL.map(|column| (column, text(was, column), text(now, column)));
    both.into_iter().filter(|(_, was, now)| was != now).collect()
}
