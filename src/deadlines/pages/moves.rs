//! Whose move it is: what agreements wait for, by side.

use super::{PAGE, Reader, beside, page_words, slice};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::deadlines::asked::Asked;
use crate::deadlines::awaited::{MoveSide, What};
use crate::deadlines::store::board::{self, Desks, Move};
use crate::deadlines::store::{lists, partners};
use crate::deadlines::view::{Around, View, tabs};
use crate::lifecycle::due::DeadlineKind;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::files::Offers;
use crate::web::locale::Lang;
use crate::web::parts::{Chip, Choice, Pages, Tab};
use askama::Template;
use std::collections::HashMap;

/// How many moves a column shows beside the others.
const SHOWN: usize = 20;

/// The board.
#[derive(Template)]
#[template(path = "deadlines/moves.html", blocks = ["main"])]
pub struct MovesPage {
    chrome: Chrome,
    views: Vec<Tab>,
    partners: Vec<Choice>,
    owners: Vec<Choice>,
    side: String,
    chips: Vec<Chip>,
    columns: Vec<Column>,
    /// The way back to all sides; empty on the board itself.
    all: String,
    pages: Pages,
    summary: String,
    files: Option<Offers>,
}

/// The moves of a side.
struct Column {
    id: &'static str,
    title: &'static str,
    total: String,
    moves: Vec<Card>,
    /// The rest of the side; empty when there is none.
    rest: String,
}

/// One move.
struct Card {
    href: String,
    number: String,
    title: String,
    partner: String,
    what: &'static str,
    /// Whose it is: the state, and the ministry where it is recorded.
    desk: String,
    since: Option<When>,
    then: String,
}

impl MovesPage {
    /// The board for a reader.
    pub fn new(db: &mut Db, chrome: Chrome, reader: &Reader, asked: &Asked) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let around = Around::read(db, reader.viewer, reader.home, lang)?;
        let (mut columns, mut pages) = (Vec::new(), Pages::default());
        for side in MoveSide::ALL.iter().copied().filter(|side| asked.side.is_none_or(|one| one == *side)) {
            let place = match asked.side {
                Some(_) => slice(asked),
                None => (0, i64::try_from(SHOWN + 1).unwrap_or(i64::MAX)),
            };
            let mut moves = board::list(db, reader.viewer, asked, side, reader.today, place)?;
            let found = moves.len();
            if asked.side.is_some() {
                pages = beside(asked, View::Moves.path(), found);
                moves.truncate(PAGE);
            } else {
                moves.truncate(SHOWN);
            }
            let only = Asked { side: Some(side), ..asked.from_start() };
            let is_cut = asked.side.is_none() && found > SHOWN;
            columns.push(Column {
                id: side.code(),
                title: lang.label("move-side", side.code()),
                total: lang.number(board::count(db, reader.viewer, asked, side, reader.today)?),
                moves: cards(db, lang, &around, &moves)?,
                rest: if is_cut { only.address(View::Moves.path()) } else { String::new() },
            });
        }
        let all = Asked { side: None, ..asked.from_start() };
        Ok(Self {
            views: tabs(lang, View::Moves, asked),
            partners: around.partner_choices(asked),
            owners: around.owner_choices(lang, asked),
            side: asked.side.map_or("", MoveSide::code).to_owned(),
            chips: around.chips(lang, asked, View::Moves.path()),
            all: asked.side.map(|_| all.address(View::Moves.path())).unwrap_or_default(),
            summary: page_words(lang, asked),
            files: Offers::of(lang, reader.viewer, &asked.from_start().address(View::Moves.path())),
            columns,
            pages,
            chrome,
        })
    }
}

fn cards(db: &mut Db, lang: Lang, around: &Around, moves: &[Move]) -> Result<Vec<Card>, DbError> {
    let ids: Vec<String> = moves.iter().map(|one| one.agreement_id.clone()).collect();
    let parties: Vec<String> = moves.iter().filter_map(|one| one.party_id.clone()).collect();
    let desks = board::list_desks(db, &parties)?;
    let with = partners::of_agreements(db, &ids)?;
    let dues = safe_notices(db, &ids)?;
    let card = |one: &Move| Card {
        href: format!("/agreements/{}", one.agreement_id),
        number: one.register_no.clone().unwrap_or_else(|| lang.t("draft").to_owned()),
        title: one.short_title.clone(),
        partner: around.state_names(with.get(&one.agreement_id)),
        what: What::parse(&one.what).map_or("", |what| lang.label("awaits", what.code())),
        desk: desk(lang, around, &desks, one.party_id.as_deref()),
        since: one.since.as_deref().and_then(|since| when(lang, since)),
        then: then(lang, one, dues.get(&one.agreement_id).map(String::as_str)),
    };
    Ok(moves.iter().map(card).collect())
}

/// The latest safe notice of each of these agreements that has one.
pub fn safe_notices(db: &mut Db, ids: &[String]) -> Result<HashMap<String, String>, DbError> {
    let dues = lists::list_of(db, ids)?.into_iter();
    let safe = dues.filter(|(_, kind, _)| kind == DeadlineKind::LatestSafeNotice.code());
    Ok(safe.map(|(id, _, on)| (id, on)).collect())
}

fn when(lang: Lang, stored: &str) -> Option<When> {
    let date = PartialDate::parse(stored).ok()?;
    Some(dates::partial(lang, date.year(), date.month(), date.day_of_month()))
}

/// Whose move it is: the state, and the ministry where it is recorded.
pub fn desk(lang: Lang, around: &Around, desks: &Desks, party: Option<&str>) -> String {
    let Some((state, ministry)) = party.and_then(|id| desks.get(id)) else {
        return String::new();
    };
    let state = around.states.get(state).cloned().unwrap_or_else(|| state.clone());
    let Some([en, pl, uk]) = ministry else {
        return state;
    };
    let own = match lang {
        Lang::En => en,
        Lang::Pl => pl,
        Lang::Uk => uk,
    };
    match own.as_ref().or(en.as_ref()) {
        Some(name) => format!("{state}, {name}"),
        None => state,
    }
}

/// The next legal consequence.
pub fn then(lang: Lang, one: &Move, safe: Option<&str>) -> String {
    let Some(what) = What::parse(&one.what) else {
        return String::new();
    };
    let key = match what {
        What::Signature => "then-signature",
        What::Notification => "then-notification",
        What::Exchange => "then-exchange",
        What::ReplyNote => "then-reply-note",
        What::EntryClause => "then-entry-clause",
        What::Decision => "then-decision",
        What::Notice => "then-notice",
        What::Ruling => "then-ruling",
    };
    let date = safe.and_then(|on| when(lang, on)).map(|when| when.words);
    match (what, date) {
        (What::Decision | What::Notice, Some(date)) => lang.f(key, &[("date", date.into())]),
        (What::Decision | What::Notice, None) => String::new(),
        (
            What::Signature
            | What::Notification
            | What::Exchange
            | What::ReplyNote
            | What::EntryClause
            | What::Ruling,
            _,
        ) => lang.t(key).to_owned(),
    }
}
