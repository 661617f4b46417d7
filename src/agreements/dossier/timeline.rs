//! The time line of the dossier: the recorded acts on their days, and what the record says of the time between.

use super::clock::{Turns, turns};
use super::data::Material;
use super::facts;
use crate::calendar::PartialDate;
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{Reason, Status};
use crate::reports::words::{label, message};
use chrono::Datelike;
use serde_json::{Value, json};

/// The drawing after templates/pdf/README.md; null when nothing is dated.
pub fn timeline(m: &Material) -> Value {
    let acts: Vec<(&ActRow, String, PartialDate)> = m.a.acts.iter().filter_map(dated).collect();
    let Some(first) = acts.iter().map(|(_, _, day)| day.earliest()).min() else {
        return Value::Null;
    };
    let last = acts.iter().map(|(_, _, day)| day.latest()).max().unwrap_or(m.today).max(m.today);
    let event = |(act, on, _): &(&ActRow, String, PartialDate)| json!({"on": on, "kind": "act", "label": label("act", &act.kind)});
    json!({
        "from": format!("{:04}-01-01", first.year()),
        "to": format!("{:04}-12-31", last.year() + 1),
        "today": m.today.to_string(),
        "alt": message("dossier-line-alt"),
        "events": acts.iter().map(event).collect::<Vec<_>>(),
        "spans": spans(m),
    })
}

fn dated(act: &ActRow) -> Option<(&ActRow, String, PartialDate)> {
    let on = facts::effect(act).filter(|_| act.verification != "voided")?;
    let day = PartialDate::parse(&on).ok()?;
    Some((act, on, day))
}

fn spans(m: &Material) -> Vec<Value> {
    let Turns { signed, force, end } = turns(m);
    let today = m.today.to_string();
    let mut spans = Vec::new();
    if let Some(signed) = signed.filter(|signed| force.as_ref().is_none_or(|force| signed < force)) {
        let (kind, words) = match (&force, m.standing.status) {
            (None, Status::Unknown) => ("unknown", label("lack", Reason::EntryIntoForce.code())),
            (_, _) => ("not_in_force", label("standing", Status::SignedNotInForce.code())),
        };
        let to = force.as_ref().or(end.as_ref()).unwrap_or(&today);
        spans.push(json!({"from": signed, "to": to, "kind": kind, "label": words}));
    }
    if let Some(force) = force {
        let status = if m.a.is_non_binding() { "operative" } else { "in_force" };
        let to = end.unwrap_or(today);
        spans.push(json!({"from": force, "to": to, "kind": "in_force", "label": label("standing", status)}));
    }
    spans
}
