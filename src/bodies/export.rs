//! The filtered bodies as a file, and the meetings of these bodies with what they decided.

use super::filter::Filter;
use super::find::{self, BodyLine};
use super::rows::{BodyRow, MeetingRow};
use super::store::{lists, meetings};
use super::view::{self, BodyView};
use super::words::BodyState;
use crate::accounts;
use crate::db::{Db, DbError};
use crate::directory;
use crate::milestones::store::Parent;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, Leaf, List, ReportError};
use crate::web::AppError;
use std::collections::HashMap;

const BODIES: [Column; 15] = [
    ("bd-body", 40),
    ("bd-kind", 20),
    ("ms-state", 14),
    ("bd-article", 14),
    ("bd-mandate", 50),
    ("bd-established-on", 12),
    ("bd-rhythm", 20),
    ("bd-last", 12),
    ("files-next-due", 14),
    ("files-next-planned", 14),
    ("bd-open-actions", 10),
    ("ms-partner", 24),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("files-agreement-id", 38),
];

const MEETINGS: [Column; 16] = [
    ("bd-body", 40),
    ("bd-number", 10),
    ("ms-state", 14),
    ("bd-planned-on", 12),
    ("bd-held-on", 12),
    ("bd-place", 24),
    ("bd-host", 14),
    ("bd-by-video", 10),
    ("bd-agenda", 50),
    ("files-minutes", 24),
    ("bd-agreed-ours", 14),
    ("bd-agreed-theirs", 14),
    ("files-cancelled", 40),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("files-agreement-id", 38),
];

const DECISIONS: [Column; 15] = [
    ("bd-body", 40),
    ("files-meeting-number", 10),
    ("bd-held-on", 12),
    ("bd-number", 10),
    ("bd-decision-kind", 16),
    ("files-decision", 50),
    ("bd-wording", 60),
    ("ob-debtor", 14),
    ("ms-owner", 24),
    ("bd-due-on", 12),
    ("files-checked", 14),
    ("files-its-milestone", 16),
    ("ms-agreement", 20),
    ("ms-agreement-title", 44),
    ("files-agreement-id", 38),
];

fn asked(ask: &Ask) -> Result<Filter, AppError> {
    Filter::parse(&ask.query).map(|filter| filter.at(0)).map_err(AppError::BadRequest)
}

/// Gives the bodies that the filter finds, page by page.
fn each_page(
    db: &mut Db,
    ask: &Ask,
    filter: &Filter,
    mut take: impl FnMut(&mut Db, Vec<BodyLine>) -> Result<(), ReportError>,
) -> Result<(), ReportError> {
    let (mut page, today) = (filter.clone(), ask.app.today());
    loop {
        let (rows, more) = lists::list(db, &ask.viewer, &page, today)?;
        let lines = find::lines(db, &ask.viewer, rows, today)?;
        take(db, lines)?;
        if !more {
            return Ok(());
        }
        page = page.at(page.page + 1);
    }
}

/// GET /bodies.csv and .xlsx
pub async fn bodies(ask: Ask) -> Answer {
    let filter = asked(&ask)?;
    let list = List::new(ask.lang, "bodies", &BODIES, &filter.address()).under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        let states = directory::state_names(db, ask.lang)?;
        each_page(db, ask, &filter, |db, lines| {
            let of: Vec<String> = lines.iter().map(|line| line.body.agreement_id.clone()).collect();
            let with = lists::partners_of(db, &of)?;
            for line in &lines {
                let codes = with.get(&line.body.agreement_id).into_iter().flatten();
                let names = codes.map(|code| states.get(code).cloned().unwrap_or_else(|| code.clone()));
                write_body(ask, line, names.collect::<Vec<_>>().join("; "), leaf)?;
            }
            Ok(())
        })
    })
    .await
}

fn write_body(ask: &Ask, line: &BodyLine, partners: String, leaf: &mut Leaf) -> Result<(), ReportError> {
    let (lang, body) = (ask.lang, &line.body);
    let view = BodyView::new(lang, line, String::new(), ask.app.today());
    let is_active = body.state == BodyState::Active.code();
    let planned = line.planned.as_ref().and_then(|meeting| meeting.planned_on.as_deref());
    let cells = [
        Cell::text(view.name),
        Cell::text(view.kind),
        Cell::text(lang.label("body-state", &body.state)),
        Cell::text(view.article),
        Cell::text(body.mandate.clone().unwrap_or_default()),
        Cell::date(body.established_on.as_deref()),
        Cell::text(view.rhythm),
        Cell::date(body.last_held.as_deref()),
        Cell::date(body.next_due.as_deref().filter(|_| is_active)),
        Cell::date(planned),
        Cell::Figure(line.open_actions),
        Cell::text(partners),
        Cell::text(line.parent.name()),
        Cell::text(line.parent.short_title.clone()),
        Cell::text(line.parent.id.clone()),
    ];
    leaf.row(Some(&line.parent.id), &cells)
}

/// GET /bodies/meetings.csv and .xlsx: the meetings of the bodies that the filter finds
pub async fn meetings(ask: Ask) -> Answer {
    let filter = asked(&ask)?;
    let list = List::new(ask.lang, "meetings", &MEETINGS, &filter.address());
    let list = list.under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        each_page(db, ask, &filter, |db, lines| {
            for (meeting, body, parent) in with_meetings(db, &lines)? {
                leaf.row(Some(&parent.id), &meeting_cells(ask, &meeting, body, parent))?;
            }
            Ok(())
        })
    })
    .await
}

type Met<'l> = (MeetingRow, &'l BodyRow, &'l Parent);

/// The meetings of these bodies, newest first, each beside its body and agreement.
fn with_meetings<'l>(db: &mut Db, lines: &'l [BodyLine]) -> Result<Vec<Met<'l>>, DbError> {
    let ids: Vec<String> = lines.iter().map(|line| line.body.id.clone()).collect();
    let found = meetings::of_bodies(db, &ids)?.into_iter();
    let beside = |meeting: MeetingRow| {
        let line = lines.iter().find(|line| line.body.id == meeting.body_id)?;
        Some((meeting, &line.body, &line.parent))
    };
    Ok(found.filter_map(beside).collect())
}

fn meeting_cells(ask: &Ask, meeting: &MeetingRow, body: &BodyRow, parent: &Parent) -> [Cell; 16] {
    let lang = ask.lang;
    let host = meeting.host.as_deref().map_or("", |side| lang.label("side", side));
    [
        Cell::text(body.name(lang)),
        Cell::Figure(meeting.number.into()),
        Cell::text(lang.label("meeting-state", &meeting.state)),
        Cell::date(meeting.planned_on.as_deref()),
        Cell::date(meeting.held_on.as_deref()),
        Cell::text(meeting.place.clone().unwrap_or_default()),
        Cell::text(host),
        Cell::text(if meeting.by_video { lang.t("yes") } else { "" }),
        Cell::text(meeting.agenda.clone().unwrap_or_default()),
        Cell::text(view::minutes(lang, meeting)),
        Cell::date(meeting.agreed_ours.as_deref()),
        Cell::date(meeting.agreed_theirs.as_deref()),
        Cell::text(meeting.cancel_reason.clone().unwrap_or_default()),
        Cell::text(parent.name()),
        Cell::text(parent.short_title.clone()),
        Cell::text(parent.id.clone()),
    ]
}

/// GET /bodies/decisions.csv and .xlsx: what the meetings of the bodies that the filter finds decided
pub async fn decisions(ask: Ask) -> Answer {
    let filter = asked(&ask)?;
    let list = List::new(ask.lang, "decisions", &DECISIONS, &filter.address());
    let list = list.under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        let names = accounts::names(db)?;
        each_page(db, ask, &filter, |db, lines| {
            let met = with_meetings(db, &lines)?;
            let ids: Vec<String> = met.iter().map(|(meeting, _, _)| meeting.id.clone()).collect();
            let decided = find::decisions(db, &ask.viewer, &ids, ask.app.today())?;
            for (meeting, body, parent) in &met {
                for line in decided.iter().filter(|line| line.decision.meeting_id == meeting.id) {
                    let cells = decision_cells(ask, &names, (meeting, body, parent), line);
                    leaf.row(Some(&parent.id), &cells)?;
                }
            }
            Ok(())
        })
    })
    .await
}

fn decision_cells(
    ask: &Ask,
    names: &HashMap<String, String>,
    (meeting, body, parent): (&MeetingRow, &BodyRow, &Parent),
    line: &find::DecisionLine,
) -> [Cell; 15] {
    let (lang, row) = (ask.lang, &line.decision);
    let colour = line.milestone.as_ref().map_or("", |one| lang.label("rag", one.assessment.rag.code()));
    let owner = row.owner_id.as_ref().and_then(|id| names.get(id)).cloned();
    [
        Cell::text(body.name(lang)),
        Cell::Figure(meeting.number.into()),
        Cell::date(meeting.held_on.as_deref()),
        Cell::Figure(row.number.into()),
        Cell::text(lang.label("decided", &row.kind)),
        Cell::text(row.titles().in_lang(lang)),
        Cell::text(row.wording.clone().unwrap_or_default()),
        Cell::text(row.debtor.as_deref().map_or("", |side| lang.label("side", side))),
        Cell::text(owner.unwrap_or_default()),
        Cell::date(row.due.as_deref()),
        Cell::text(lang.label("fact", &row.verification)),
        Cell::text(colour),
        Cell::text(parent.name()),
        Cell::text(parent.short_title.clone()),
        Cell::text(parent.id.clone()),
    ]
}
