//! Deadlines by their day.

use super::{PAGE, Reader, beside, kinds, page_words, slice, spans};
use crate::db::{Db, DbError};
use crate::deadlines::asked::{Asked, Span};
use crate::deadlines::store::{lists, partners};
use crate::deadlines::view::{Around, Row, View, tabs};
use crate::web::chrome::Chrome;
use crate::web::files::Offers;
use crate::web::parts::{Chip, Choice, Head, Pages, Tab};
use askama::Template;

/// The list.
#[derive(Template)]
#[template(path = "deadlines/list.html", blocks = ["main"])]
pub struct ListPage {
    chrome: Chrome,
    views: Vec<Tab>,
    partners: Vec<Choice>,
    owners: Vec<Choice>,
    kinds: Vec<Choice>,
    spans: Vec<Choice>,
    chips: Vec<Chip>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    pages: Pages,
    summary: String,
    files: Option<Offers>,
    is_filtered: bool,
}

impl ListPage {
    /// The list for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, reader: &Reader, asked: &Asked) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let mut lines = lists::list(db, reader.viewer, asked, reader.today, slice(asked))?;
        let pages = beside(asked, View::List.path(), lines.len());
        lines.truncate(PAGE);
        let ids: Vec<String> = lines.iter().map(|line| line.agreement_id.clone()).collect();
        let with = partners::of_agreements(db, &ids)?;
        let around = Around::read(db, reader.viewer, reader.home, lang)?;
        let row =
            |line: &lists::Line| Row::new(lang, line, &around, with.get(&line.agreement_id), reader.today);
        let heads = ["dl-when", "dl-what", "ms-agreement", "ms-partner", "ms-owner"];
        Ok(Self {
            views: tabs(lang, View::List, asked),
            partners: around.partner_choices(asked),
            owners: around.owner_choices(lang, asked),
            kinds: kinds(lang, asked),
            spans: spans(lang, asked, Span::ALL),
            chips: around.chips(lang, asked, View::List.path()),
            heads: heads.into_iter().map(|key| Head::plain(lang.t(key))).collect(),
            rows: lines.iter().map(row).collect(),
            pages,
            summary: page_words(lang, asked),
            files: Offers::of(lang, reader.viewer, &asked.from_start().address(View::List.path())),
            is_filtered: *asked != Asked::default(),
            chrome,
        })
    }
}
