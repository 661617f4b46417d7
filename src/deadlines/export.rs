//! Deadlines, notice windows and moves as files: the rows of their pages, all of them.

use super::asked::{Asked, Span};
use super::awaited::MoveSide;
use super::pages::moves;
use super::store::{board, decisions, lists, partners};
use super::view::{Around, View};
use super::{DecisionRow, What, decided};
use crate::db::Db;
use crate::lifecycle::due::DeadlineKind;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, Leaf, List, ReportError, in_batches};
use crate::web::AppError;
use crate::web::locale::Lang;

const DEADLINES: [Column; 9] = [
    ("dl-when", 12),
    ("files-days", 10),
    ("dl-what", 26),
    ("files-detail", 30),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("ms-partner", 24),
    ("ms-owner", 24),
    ("files-agreement-id", 38),
];

const WINDOWS: [Column; 11] = [
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("ms-partner", 24),
    ("ms-owner", 24),
    ("dl-safe-notice", 14),
    ("dl-decide-by", 12),
    ("dl-term-end", 14),
    ("dl-decision", 20),
    ("files-decided-on", 12),
    ("files-basis", 44),
    ("files-agreement-id", 38),
];

const MOVES: [Column; 9] = [
    ("files-side", 14),
    ("dl-what", 34),
    ("files-desk", 34),
    ("dl-since", 12),
    ("files-then", 44),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("ms-partner", 24),
    ("files-agreement-id", 38),
];

/// GET /deadlines.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let asked = asked(&ask, View::List)?;
    let list = List::new(ask.lang, "deadlines", &DEADLINES, &asked.address(""));
    ask.send(list, move |db, ask, leaf| {
        let today = ask.app.today();
        let around = Around::read(db, &ask.viewer, &ask.app.config.home_state, ask.lang)?;
        let read = |db: &mut Db, place| lists::list(db, &ask.viewer, &asked, today, place);
        in_batches(db, read, |db, lines| {
            let with = partners::of_agreements(db, &ids(&lines))?;
            for line in &lines {
                let days = line.on().map(|on| (on - today).num_days());
                let kind = DeadlineKind::parse(&line.kind);
                let [number, title, partner, owner] = named(ask.lang, line, &around, &with);
                let cells = [
                    Cell::date(Some(&line.due_on)),
                    days.map_or(Cell::Empty, Cell::Figure),
                    Cell::text(kind.map_or("", |kind| ask.lang.label("due", kind.code()))),
                    Cell::text(line.label.clone().unwrap_or_default()),
                    number,
                    title,
                    partner,
                    owner,
                    Cell::text(line.agreement_id.clone()),
                ];
                leaf.row(Some(&line.agreement_id), &cells)?;
            }
            Ok(())
        })
    })
    .await
}

/// GET /deadlines/windows.csv and .xlsx
pub async fn windows(ask: Ask) -> Answer {
    let asked = asked(&ask, View::Windows)?;
    let asked = Asked { within: Some(asked.within.unwrap_or(Span::HalfYear)), ..asked };
    let list = List::new(ask.lang, "notice-windows", &WINDOWS, &asked.address(""));
    ask.send(list, move |db, ask, leaf| {
        let today = ask.app.today();
        let wanted = Asked { kind: Some(DeadlineKind::LatestSafeNotice), ..asked.clone() };
        let around = Around::read(db, &ask.viewer, &ask.app.config.home_state, ask.lang)?;
        let read = |db: &mut Db, place| lists::list(db, &ask.viewer, &wanted, today, place);
        in_batches(db, read, |db, lines| write_windows(db, ask, &around, &lines, leaf))
    })
    .await
}

fn write_windows(
    db: &mut Db,
    ask: &Ask,
    around: &Around,
    lines: &[lists::Line],
    leaf: &mut Leaf,
) -> Result<(), ReportError> {
    let ids = ids(lines);
    let with = partners::of_agreements(db, &ids)?;
    let dues = lists::list_of(db, &ids)?;
    let decisions = decisions::list(db, ids.as_slice())?;
    for line in lines {
        let due = |kind: DeadlineKind| {
            let found = dues.iter().find(|(id, held, _)| *id == line.agreement_id && held == kind.code());
            Cell::date(found.map(|(_, _, on)| on.as_str()))
        };
        let own: Vec<DecisionRow> =
            decisions.iter().filter(|row| row.agreement_id == line.agreement_id).cloned().collect();
        let decision = decisions::counting(&own, line.term_no);
        let told = decision.map(|row| decided::Line::new(ask.lang, row, &around.names));
        let [number, title, partner, owner] = named(ask.lang, line, around, &with);
        let cells = [
            number,
            title,
            partner,
            owner,
            Cell::date(Some(&line.due_on)),
            due(DeadlineKind::DecisionBy),
            due(DeadlineKind::TermEnd),
            Cell::text(told.as_ref().map_or("", |told| told.chosen)),
            Cell::date(told.as_ref().map(|told| told.on.iso.as_str())),
            Cell::text(told.as_ref().map_or("", |told| told.basis.as_str())),
            Cell::text(line.agreement_id.clone()),
        ];
        leaf.row(Some(&line.agreement_id), &cells)?;
    }
    Ok(())
}

/// GET /moves.csv and .xlsx
pub async fn moves(ask: Ask) -> Answer {
    let asked = asked(&ask, View::Moves)?;
    let list = List::new(ask.lang, "moves", &MOVES, &asked.address(""));
    ask.send(list, move |db, ask, leaf| {
        let around = Around::read(db, &ask.viewer, &ask.app.config.home_state, ask.lang)?;
        for side in MoveSide::ALL.iter().copied().filter(|side| asked.side.is_none_or(|one| one == *side)) {
            let today = ask.app.today();
            let read = |db: &mut Db, place| board::list(db, &ask.viewer, &asked, side, today, place);
            in_batches(db, read, |db, rows| write_moves(db, (ask, side), &around, &rows, leaf))?;
        }
        Ok(())
    })
    .await
}

fn write_moves(
    db: &mut Db,
    (ask, side): (&Ask, MoveSide),
    around: &Around,
    rows: &[board::Move],
    leaf: &mut Leaf,
) -> Result<(), ReportError> {
    let lang = ask.lang;
    let ids: Vec<String> = rows.iter().map(|one| one.agreement_id.clone()).collect();
    let parties: Vec<String> = rows.iter().filter_map(|one| one.party_id.clone()).collect();
    let desks = board::list_desks(db, &parties)?;
    let with = partners::of_agreements(db, &ids)?;
    let dues = moves::safe_notices(db, &ids)?;
    for one in rows {
        let what = What::parse(&one.what).map_or("", |what| lang.label("awaits", what.code()));
        let safe = dues.get(&one.agreement_id).map(String::as_str);
        let cells = [
            Cell::text(lang.label("move-side", side.code())),
            Cell::text(what),
            Cell::text(moves::desk(lang, around, &desks, one.party_id.as_deref())),
            Cell::date(one.since.as_deref()),
            Cell::text(moves::then(lang, one, safe)),
            Cell::text(number(lang, one.register_no.as_ref())),
            Cell::text(one.short_title.clone()),
            Cell::text(around.state_names(with.get(&one.agreement_id))),
            Cell::text(one.agreement_id.clone()),
        ];
        leaf.row(Some(&one.agreement_id), &cells)?;
    }
    Ok(())
}

fn asked(ask: &Ask, view: View) -> Result<Asked, AppError> {
    Asked::parse(&ask.query, view.names()).map(|asked| asked.from_start()).map_err(AppError::BadRequest)
}

fn ids(lines: &[lists::Line]) -> Vec<String> {
    lines.iter().map(|line| line.agreement_id.clone()).collect()
}

fn number(lang: Lang, register_no: Option<&String>) -> String {
    register_no.cloned().unwrap_or_else(|| lang.t("draft").to_owned())
}

/// Number and title of the agreement, its partners and its owner.
fn named(
    lang: Lang,
    line: &lists::Line,
    around: &Around,
    with: &std::collections::HashMap<String, Vec<String>>,
) -> [Cell; 4] {
    let owner = line.owner_id.as_ref().and_then(|id| around.names.get(id)).cloned();
    [
        Cell::text(number(lang, line.register_no.as_ref())),
        Cell::text(line.short_title.clone()),
        Cell::text(around.state_names(with.get(&line.agreement_id))),
        Cell::text(owner.unwrap_or_default()),
    ]
}
