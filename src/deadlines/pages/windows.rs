//! Notice windows: what comes to the end of a term, by when the house decides, and what it decided.

use super::{PAGE, Reader, beside, page_words, slice, spans};
use crate::access::{Action, Facts};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::deadlines::asked::{Asked, Span};
use crate::deadlines::store::{decisions, lists, partners};
use crate::deadlines::view::{Around, Row, View, tabs};
use crate::deadlines::{DecisionRow, decided};
use crate::lifecycle::due::DeadlineKind;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::files::Offers;
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use askama::Template;

/// The windows.
#[derive(Template)]
#[template(path = "deadlines/windows.html", blocks = ["main"])]
pub struct WindowsPage {
    chrome: Chrome,
    views: Vec<Tab>,
    partners: Vec<Choice>,
    owners: Vec<Choice>,
    spans: Vec<Choice>,
    chips: Vec<Chip>,
    heads: Vec<Head>,
    rows: Vec<Window>,
    pages: Pages,
    summary: String,
    files: Option<Offers>,
}

/// A term that comes to its end.
struct Window {
    row: Row,
    decide_by: Option<When>,
    /// Whether the day by which the house decides has passed.
    missed: bool,
    term_end: Option<When>,
    decision: Option<decided::Line>,
    /// Where a decision is recorded; empty for who may not.
    decide: String,
}

impl WindowsPage {
    /// The windows for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, reader: &Reader, asked: &Asked) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let within = Some(asked.within.unwrap_or(Span::HalfYear));
        let asked = &Asked { within, ..asked.clone() };
        let wanted = Asked { kind: Some(DeadlineKind::LatestSafeNotice), ..asked.clone() };
        let mut lines = lists::list(db, reader.viewer, &wanted, reader.today, slice(asked))?;
        let pages = beside(asked, View::Windows.path(), lines.len());
        lines.truncate(PAGE);
        let ids: Vec<String> = lines.iter().map(|line| line.agreement_id.clone()).collect();
        let with = partners::of_agreements(db, &ids)?;
        let dues = lists::list_of(db, &ids)?;
        let decisions = decisions::list(db, ids.as_slice())?;
        let around = Around::read(db, reader.viewer, reader.home, lang)?;
        let due = |id: &str, kind: DeadlineKind| {
            let mut of = dues.iter().filter(|(agreement, held, _)| agreement == id && held == kind.code());
            of.find_map(|(_, _, on)| PartialDate::parse(on).ok()).map(|date| date.earliest())
        };
        let window = |line: &lists::Line| {
            let id = line.agreement_id.as_str();
            let own: Vec<DecisionRow> =
                decisions.iter().filter(|row| row.agreement_id == id).cloned().collect();
            let decision = decisions::counting(&own, line.term_no);
            let may = reader.viewer.may(Action::DecideRenewal, Facts::owned_by(line.owner_id.as_deref()));
            let decide_by = due(id, DeadlineKind::DecisionBy);
            Window {
                row: Row::new(lang, line, &around, with.get(id), reader.today),
                missed: decide_by.is_some_and(|on| on < reader.today),
                decide_by: decide_by.map(|on| dates::day(lang, on)),
                term_end: due(id, DeadlineKind::TermEnd).map(|on| dates::day(lang, on)),
                decision: decision.map(|row| decided::Line::new(lang, row, &around.names)),
                decide: if may.is_ok() { format!("/agreements/{id}/decisions/new") } else { String::new() },
            }
        };
        let heads =
            ["ms-agreement", "ms-partner", "dl-safe-notice", "dl-decide-by", "dl-term-end", "dl-decision"];
        Ok(Self {
            views: tabs(lang, View::Windows, asked),
            partners: around.partner_choices(asked),
            owners: around.owner_choices(lang, asked),
            spans: spans(lang, asked, &[Span::Month, Span::Quarter, Span::HalfYear]),
            chips: around.chips(lang, &Asked { within: None, ..asked.clone() }, View::Windows.path()),
            heads: heads.into_iter().map(|key| Head::plain(lang.t(key))).collect(),
            rows: lines.iter().map(window).collect(),
            pages,
            summary: page_words(lang, asked),
            files: Offers::of(lang, reader.viewer, &asked.from_start().address(View::Windows.path())),
            chrome,
        })
    }
}
