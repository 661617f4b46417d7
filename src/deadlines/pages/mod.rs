//! One struct per screen.

mod calendar;
mod list;
pub mod moves;
mod windows;

pub use calendar::CalendarPage;
pub use list::ListPage;
pub use moves::MovesPage;
pub use windows::WindowsPage;

use super::asked::Asked;
use crate::access::Viewer;
use crate::web::locale::Lang;
use crate::web::parts::{Choice, Pages};
use chrono::NaiveDate;

/// Who reads, and when.
pub struct Reader<'r> {
    /// Who.
    pub viewer: &'r Viewer,
    /// The code of the house's own state.
    pub home: &'r str,
    /// The day.
    pub today: NaiveDate,
}

/// How many rows stand on a page.
pub(super) const PAGE: usize = 50;

/// What a page of the list skips, and how many rows it asks for: one more than it shows.
pub(super) fn slice(asked: &Asked) -> (i64, i64) {
    let size = i64::try_from(PAGE).unwrap_or(i64::MAX - 1);
    (i64::from(asked.page) * size, size + 1)
}

/// The pages beside this one.
pub(super) fn beside(asked: &Asked, path: &str, found: usize) -> Pages {
    asked.beside(path, found > PAGE)
}

/// The words of a page of a list.
pub(super) fn page_words(lang: Lang, asked: &Asked) -> String {
    lang.f("dl-page", &[("number", lang.number(i64::from(asked.page) + 1).into())])
}

/// How far ahead a list can look.
pub(super) fn spans(lang: Lang, asked: &Asked, offered: &[super::asked::Span]) -> Vec<Choice> {
    let current = asked.within.map_or("", super::asked::Span::code);
    let choice =
        |span: &super::asked::Span| Choice::new(span.code(), lang.n("ms-due-within", span.days()), current);
    offered.iter().map(choice).collect()
}

/// The kinds of deadlines.
pub(super) fn kinds(lang: Lang, asked: &Asked) -> Vec<Choice> {
    use crate::lifecycle::due::DeadlineKind;
    let current = asked.kind.map_or("", DeadlineKind::code);
    let choice = |kind: &DeadlineKind| Choice::new(kind.code(), lang.label("due", kind.code()), current);
    DeadlineKind::ALL.iter().map(choice).collect()
}
