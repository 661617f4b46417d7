//! The joint bodies of an agreement as its dossier prints them (templates/pdf/README.md).

use super::find::{DecisionLine, decisions};
use super::rows::{BodyRow, MeetingRow};
use super::store;
use super::words::MeetingState;
use crate::access::Viewer;
use crate::db::{Db, DbError};
use crate::directory;
use crate::reports::words::{label, tri};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The bodies of an agreement with who chairs them, their meetings and what those decided; cancelled meetings too.
pub fn rows(
    db: &mut Db,
    viewer: &Viewer,
    agreement_id: &str,
    today: NaiveDate,
) -> Result<Vec<Value>, DbError> {
    let bodies = super::of_agreement(db, viewer, agreement_id, today)?;
    if bodies.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = bodies.iter().map(|line| line.body.id.clone()).collect();
    let mut meetings = store::meetings::of_bodies(db, &ids)?;
    meetings.reverse();
    let of: Vec<String> = meetings.iter().map(|meeting| meeting.id.clone()).collect();
    let decided = decisions(db, viewer, &of, today)?;
    let seats = store::list_seats(db, &ids)?;
    let officials = directory::officials(db)?.into_iter();
    let officials: HashMap<String, String> =
        officials.map(|official| (official.id, official.name_latin)).collect();
    let chairs = |id: &str| -> Vec<Value> {
        let of_body = seats.iter().filter(|seat| seat.body_id == id && seat.role == "co_chair");
        let told = of_body.map(|seat| {
            let person = seat.official_id.as_ref().and_then(|id| officials.get(id)).cloned();
            let who: Vec<String> = person.into_iter().chain(seat.office.clone()).collect();
            json!({
                "who": who.join(", "), "side": label("side", &seat.side),
                "from": seat.held_from, "to": seat.held_to,
            })
        });
        told.collect()
    };
    let body = |line: &super::BodyLine| {
        let row = &line.body;
        json!({
            "name": name(row), "kind": label("body", &row.kind), "article": row.article,
            "mandate": row.mandate, "state": label("body-state", &row.state), "established": row.established_on,
            "since": row.state_since, "reason": row.state_reason,
            "rhythm": row.rhythm_months.map(|months| tri(|lang| lang.n("bd-every-months", months))),
            "next_due": row.next_due, "overdue": line.due.is_overdue(), "chairs": chairs(&row.id),
            "meetings": meetings
                .iter()
                .filter(|meeting| meeting.body_id == row.id)
                .map(|held| meeting(held, &decided))
                .collect::<Vec<_>>(),
        })
    };
    Ok(bodies.iter().map(body).collect())
}

fn name(row: &BodyRow) -> Value {
    tri(|lang| row.name(lang).to_owned())
}

fn meeting(row: &MeetingRow, decided: &[DecisionLine]) -> Value {
    let own = decided.iter().filter(|line| line.decision.meeting_id == row.id);
    json!({
        "no": row.number, "on": row.held_on.as_ref().or(row.planned_on.as_ref()), "place": row.place,
        "by_video": row.by_video, "state": label("meeting-state", &row.state),
        "held": row.state == MeetingState::Held.code(), "reason": row.cancel_reason,
        "minutes": tri(|lang| super::view::minutes(lang, row).to_owned()),
        "agreed": {"ours": row.agreed_ours, "theirs": row.agreed_theirs},
        "decisions": own.map(decision).collect::<Vec<_>>(),
    })
}

fn decision(line: &DecisionLine) -> Value {
    let row = &line.decision;
    let made = line.milestone.as_ref();
    json!({
        "no": row.number, "kind": label("decided", &row.kind),
        "title": tri(|lang| row.titles().in_lang(lang).to_owned()), "due": row.due,
        "debtor": row.debtor.as_ref().map(|code| label("side", code)), "check": row.verification,
        "rag": made.map(|line| line.assessment.rag.code()),
        "milestone": made.map(|line| label("milestone", line.milestone.state.code())),
    })
}
