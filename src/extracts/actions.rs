//! The verbs on an extract: prepared by one person, released by another, or refused. The answers' verbs are in `answering`.

use super::asked::Asked;
use super::codes::State;
use super::content::{self, Frame};
use super::error::ExtractError;
use super::find::{self, Candidate, Detail};
use super::number::number;
use super::store::{self, ExtractRow, LineRow};
use crate::access::{Action, Facts, Marking, Viewer};
use crate::audit::canonical::{canonical, hex};
use crate::audit::{self, Deed, Draft, Object, Tx};
use crate::clock::{new_id, random_bytes};
use crate::db::{Db, DbError};
use crate::milestones::actions::Held;
use crate::milestones::inputs::Answer;
use crate::milestones::links;
use crate::milestones::milestone::Confirmation;
use crate::proof::{self, SignedCheckpoint};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What the verbs must know of the house.
#[derive(Debug, Clone)]
pub struct House {
    /// The code of its state.
    pub home: String,
    /// Whether it shows invented data.
    pub is_demo: bool,
}

/// SHA-256 of a body, as `sha256sum` prints it.
pub fn fingerprint(body: &str) -> String {
    hex(&Sha256::digest(body.as_bytes()))
}

/// How many lines there are of each agreement.
fn by_agreement(lines: &[LineRow]) -> BTreeMap<&str, i64> {
    let mut found = BTreeMap::new();
    for line in lines {
        *found.entry(line.agreement_id.as_str()).or_default() += 1;
    }
    found
}

/// Notes a deed on an extract once for each agreement in it: who sees one of them reads of its lines and of no others.
pub(super) fn note(
    tx: &mut Tx,
    (row, lines): (&ExtractRow, &[LineRow]),
    deed: Deed,
    reason: Option<&str>,
    facts: &[(&str, Value)],
) {
    for (agreement, count) in by_agreement(lines) {
        let draft = Draft::new(deed, Object::at("extract", &row.id, row.version)).of_agreement(agreement);
        let draft = draft.fact("number", row.number.as_str()).fact("sha256", row.sha256.as_str());
        let draft = draft.fact("partner", row.partner.as_str()).fact("lines", count);
        let draft = facts.iter().fold(draft, |draft, (name, value)| draft.fact(name, value.clone()));
        tx.record(draft.reason(reason.map(str::to_owned)));
    }
}

fn free_number(tx: &mut Tx, partner: &str) -> Result<String, DbError> {
    let today = tx.now().date();
    loop {
        let drawn = number(partner, today, random_bytes());
        if !store::has_number(tx.db, &drawn)? {
            return Ok(drawn);
        }
    }
}

/// Prepares an extract of the chosen milestones; its contents are frozen from now on. Gives its id.
pub fn prepare(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    (asked, chosen): (&Asked, &[String]),
) -> Result<String, ExtractError> {
    viewer.may(Action::PrepareExtract, Facts::NONE)?;
    let today = tx.now().date();
    let found = find::preview(tx.db, viewer, asked, &house.home, today)?.ok_or(ExtractError::NotFound)?;
    let is_chosen = |candidate: &&Candidate| chosen.contains(&candidate.milestone.id);
    let taken: Vec<&Candidate> = found.included.iter().filter(is_chosen).collect();
    if taken.is_empty() {
        return Err(ExtractError::field("line", "extract-error-none"));
    }
    if chosen.iter().any(|id| !taken.iter().any(|candidate| candidate.milestone.id == *id)) {
        return Err(ExtractError::field("line", "extract-error-withheld"));
    }
    let id = new_id();
    let lines: Vec<LineRow> = (1..)
        .zip(&taken)
        .map(|(number, candidate)| LineRow {
            id: new_id(),
            extract_id: id.clone(),
            number,
            milestone_id: candidate.milestone.id.clone(),
            agreement_id: candidate.agreement.id.clone(),
        })
        .collect();
    let number = free_number(tx, &found.sides.partner.code)?;
    let marking =
        taken.iter().map(|candidate| candidate.facts.marking).max().unwrap_or(Marking::Unclassified);
    let of_one = asked.agreement.as_ref().and_then(|_| taken.first()?.agreement.register_no.clone());
    let head = audit::store::head(tx.db)?;
    let frame = Frame {
        number: &number,
        sides: &found.sides,
        at: tx.now(),
        marking: marking.code(),
        head: &head,
        agreement: of_one.as_deref(),
        area: asked.area.as_deref(),
        is_demo: house.is_demo,
    };
    let told = lines
        .iter()
        .zip(&taken)
        .map(|(line, candidate)| (line.number, line.id.clone(), content::told(&found.sides, candidate)));
    let body = canonical(&content::whole(&frame, told.collect()));
    let row = ExtractRow {
        id,
        partner: found.sides.partner.code.clone(),
        as_of: today.to_string(),
        ceiling: asked.ceiling.code().to_owned(),
        marking: marking.code().to_owned(),
        query: asked.query(),
        state: State::Prepared.code().to_owned(),
        sha256: fingerprint(&body),
        line_count: i32::try_from(lines.len()).unwrap_or(i32::MAX),
        number,
        body,
        proof: None,
        made_by: tx.by(),
        made_at: tx.now(),
        decided_by: None,
        decided_at: None,
        decision: None,
        version: 1,
    };
    store::insert(tx.db, &row, &lines)?;
    note(tx, (&row, &lines), Deed::ExtractPrepared, None, &[]);
    Ok(row.id)
}

/// The extract at the version that the form was opened with, while it waits.
fn waiting(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    (id, version): (&str, i32),
) -> Result<Detail, ExtractError> {
    let detail = find::detail(tx.db, viewer, &house.home, id)?.ok_or(ExtractError::NotFound)?;
    if detail.row.state != State::Prepared.code() || detail.row.version != version {
        return Err(ExtractError::Conflict);
    }
    Ok(detail)
}

fn decide(
    tx: &mut Tx,
    row: &mut ExtractRow,
    state: State,
    decision: Option<&str>,
) -> Result<(), ExtractError> {
    let read = row.version;
    row.state = state.code().to_owned();
    (row.decided_by, row.decided_at) = (Some(tx.by()), Some(tx.now()));
    row.decision = decision.map(str::to_owned);
    row.version += 1;
    if store::update(tx.db, row, read)? { Ok(()) } else { Err(ExtractError::Conflict) }
}

/// What stands beside the body in the PDF: its hash, and the log as it stood at the release with its last checkpoint.
fn beside(db: &mut Db, row: &ExtractRow) -> Result<String, DbError> {
    let head = audit::store::head(db)?;
    let last = proof::store::last(db)?.and_then(|last| SignedCheckpoint::parse(&last.note));
    let keys = proof::store::list_keys(db)?;
    Ok(canonical(&json!({
        "data_sha256": row.sha256, "data_bytes": row.body.len(), "log_id": head.log_id, "event_seq": head.seq,
        "chain": hex(&head.chain), "checkpoint": last.map(|last| last.whole()),
        "log_key": keys.last().map(|key| key.vkey.as_str()),
    })))
}

/// Another person releases it: from now on its files may be taken, and what nobody had asked the partner is asked.
pub fn release(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    (id, version): (&str, i32),
) -> Result<(), ExtractError> {
    viewer.may(Action::ReleaseExtract, Facts::NONE)?;
    let detail = waiting(tx, viewer, house, (id, version))?;
    let mut row = detail.row.clone();
    viewer.may(Action::ReleaseExtract, Facts::after(&row.made_by))?;
    let is_barred = |line: &&find::Line| line.withheld.is_some() || line.candidate.is_none();
    let barred: Vec<i32> = detail.lines.iter().filter(is_barred).map(|line| line.row.number).collect();
    if !barred.is_empty() {
        return Err(ExtractError::NoLonger(barred));
    }
    if fingerprint(&row.body) != row.sha256 {
        return Err(ExtractError::Damaged(row.number));
    }
    row.proof = Some(beside(tx.db, &row)?);
    decide(tx, &mut row, State::Released, None)?;
    let lines: Vec<LineRow> = detail.lines.iter().map(|line| line.row.clone()).collect();
    note(tx, (&row, &lines), Deed::ExtractReleased, None, &[("made_by", json!(row.made_by))]);
    for line in &detail.lines {
        ask(tx, viewer, &row, line)?;
    }
    Ok(())
}

/// Asks the partner of a milestone of which nobody has asked yet; what was answered before stays as it is.
fn ask(tx: &mut Tx, viewer: &Viewer, row: &ExtractRow, line: &find::Line) -> Result<(), ExtractError> {
    let Some(milestone) = line.candidate.as_ref().map(|candidate| &candidate.milestone) else {
        return Ok(());
    };
    if milestone.confirmation != Confirmation::None {
        return Ok(());
    }
    let question = Answer {
        became: Confirmation::Requested,
        on: tx.now().date(),
        note: Some(format!("{} · {}", row.number, line.row.number)),
        source_id: None,
    };
    let held = Held { id: &milestone.id, version: milestone.version };
    Ok(links::answer(tx, viewer, held, question)?)
}

/// Another person refuses it with a reason, or its maker takes it back.
pub fn refuse(
    tx: &mut Tx,
    viewer: &Viewer,
    house: &House,
    (id, version): (&str, i32),
    reason: &str,
) -> Result<(), ExtractError> {
    viewer.may(Action::PrepareExtract, Facts::NONE)?;
    let detail = waiting(tx, viewer, house, (id, version))?;
    let mut row = detail.row.clone();
    if row.made_by != viewer.account_id {
        viewer.may(Action::ReleaseExtract, Facts::after(&row.made_by))?;
    }
    decide(tx, &mut row, State::Refused, Some(reason))?;
    let lines: Vec<LineRow> = detail.lines.into_iter().map(|line| line.row).collect();
    note(tx, (&row, &lines), Deed::ExtractRefused, Some(reason), &[]);
    Ok(())
}
