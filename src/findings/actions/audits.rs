//! The verbs on an audit: opened, a sample drawn, closed.

use super::{Held, Note, note_audit, running};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{self, Deed, Draft, Object, Tx};
use crate::clock::{new_id, random_bytes};
use crate::directory;
use crate::findings::codes::{AuditState, Method, PaperState, Strata};
use crate::findings::error::FindingError;
use crate::findings::generator;
use crate::findings::inputs::{Asked, NewAudit};
use crate::findings::risk;
use crate::findings::rows::{AuditRow, MemberRow, PaperRow, SampleRow};
use crate::findings::sampling::{self, Plan, Unit};
use crate::findings::store::{self, population};
use crate::web::form::Errors;
use std::collections::HashMap;

/// The largest population that is drawn from.
pub const MOST: usize = 50_000;

/// Opens an audit; gives its id.
pub fn open(tx: &mut Tx, viewer: &Viewer, new: NewAudit) -> Result<String, FindingError> {
    viewer.may(Action::WorkOnAudit, Facts::NONE)?;
    if let Some(code) = &new.partner
        && directory::find_state(tx.db, code)?.is_none()
    {
        return Err(FindingError::field("partner", "ms-error-choose"));
    }
    let row = AuditRow {
        id: new_id(),
        number: store::next_number(tx.db)?,
        title: new.title,
        purpose: new.purpose,
        partner: new.partner,
        standing: new.standing.map(|status| status.code().to_owned()),
        signed_in: new.signed_in.map(|year| year.to_string()),
        period_from: new.from.to_string(),
        period_to: new.to.to_string(),
        state: AuditState::Running.code().to_owned(),
        conclusion: None,
        opened_by: tx.by(),
        opened_at: tx.now(),
        closed_by: None,
        closed_at: None,
        version: 1,
    };
    store::insert(tx.db, &row)?;
    note_audit(tx, &row, Note::of(Deed::AuditOpened));
    Ok(row.id)
}

/// Closes an audit with its conclusion: every paper is reviewed and no finding is a draft. Findings live on until they end.
pub fn close(tx: &mut Tx, viewer: &Viewer, held: Held, conclusion: &str) -> Result<(), FindingError> {
    let mut row = running(tx, viewer, held.id)?;
    if row.version != held.version {
        return Err(FindingError::Conflict);
    }
    if store::papers::count_open(tx.db, &row.id)? > 0 {
        return Err(FindingError::NotNow("af-error-papers"));
    }
    if store::findings::count_drafts(tx.db, &row.id)? > 0 {
        return Err(FindingError::NotNow("af-error-drafts"));
    }
    let before = serde_json::json!({ "audit": row });
    row.state = AuditState::Closed.code().to_owned();
    row.conclusion = Some(conclusion.to_owned());
    (row.closed_by, row.closed_at) = (Some(tx.by()), Some(tx.now()));
    row.version += 1;
    if !store::update(tx.db, &row, held.version)? {
        return Err(FindingError::Conflict);
    }
    note_audit(tx, &row, Note::of(Deed::AuditClosed).after(before));
    Ok(())
}

/// The code of a record's stratum; empty where the sample has none.
fn stratum(
    strata: Option<Strata>,
    record: &population::Record,
    partners: &HashMap<String, String>,
) -> String {
    match strata {
        None => String::new(),
        Some(Strata::Partner) => partners.get(&record.id).cloned().unwrap_or_default(),
        Some(Strata::Standing) if record.pointer_only => "pointer".to_owned(),
        Some(Strata::Standing) => record.standing.clone(),
    }
}

/// The population as it is now, with stratum, weight and points; nobody is drawn yet.
fn members(
    tx: &mut Tx,
    sample_id: &str,
    strata: Option<Strata>,
    records: &[population::Record],
) -> Result<Vec<MemberRow>, FindingError> {
    let traits = population::traits(tx.db, records)?;
    let partners = match strata {
        Some(Strata::Partner) => population::partners(tx.db)?,
        Some(Strata::Standing) | None => HashMap::new(),
    };
    let member = |(record, traits): (&population::Record, &risk::Traits)| {
        let points = risk::points(traits);
        MemberRow {
            sample_id: sample_id.to_owned(),
            agreement_id: record.id.clone(),
            stratum: stratum(strata, record, &partners),
            weight: i32::try_from(risk::weight(&points)).unwrap_or(i32::MAX),
            points: risk::kept(&points),
            place: 0,
        }
    };
    Ok(records.iter().zip(&traits).map(member).collect())
}

/// A population as it is drawn from: by risk each record has its own weight, else all have the same.
pub fn units(members: &[MemberRow], method: Method) -> Vec<Unit> {
    let unit = |member: &MemberRow| Unit {
        id: member.agreement_id.clone(),
        stratum: member.stratum.clone(),
        weight: match method {
            Method::Risk => u32::try_from(member.weight).unwrap_or(1),
            Method::Simple | Method::Stratified => 1,
        },
    };
    members.iter().map(unit).collect()
}

/// The records that can be drawn from, if there are as many as are asked for.
fn drawable(
    tx: &mut Tx,
    viewer: &Viewer,
    audit: &AuditRow,
    size: usize,
) -> Result<Vec<population::Record>, FindingError> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX) + 1;
    let records = population::list(tx.db, viewer, audit, most)?;
    let mut errors = Errors::default();
    if records.is_empty() {
        errors.add("size", "af-error-empty");
    } else if records.len() > MOST {
        errors.add("size", "af-error-many");
    } else if size > records.len() {
        let limits = vec![("least", "1".to_owned()), ("most", records.len().to_string())];
        errors.add_with("size", "ms-error-limit", limits);
    }
    if errors.is_empty() { Ok(records) } else { Err(FindingError::Invalid(errors)) }
}

/// Draws a sample from what the auditor sees of the scope now; gives its id. Each record that is drawn gets a working paper, once.
pub fn draw(tx: &mut Tx, viewer: &Viewer, audit_id: &str, asked: &Asked) -> Result<String, FindingError> {
    let audit = running(tx, viewer, audit_id)?;
    let records = drawable(tx, viewer, &audit, asked.size)?;
    let id = new_id();
    let mut members = members(tx, &id, asked.strata, &records)?;
    let seed = asked.seed.clone().unwrap_or_else(|| audit::canonical::hex(&random_bytes::<16>()));
    let plan = Plan { method: asked.method, seed: &seed, size: asked.size };
    let drawn = sampling::draw(&units(&members, asked.method), plan);
    let places: HashMap<&str, i32> = drawn.iter().map(String::as_str).zip(1..).collect();
    for member in &mut members {
        member.place = places.get(member.agreement_id.as_str()).copied().unwrap_or(0);
    }
    let row = SampleRow {
        audit_id: audit.id.clone(),
        number: store::samples::next_number(tx.db, &audit.id)?,
        method: asked.method.code().to_owned(),
        strata: asked.strata.map(|strata| strata.code().to_owned()),
        size: i32::try_from(drawn.len()).unwrap_or(i32::MAX),
        seed: seed.clone(),
        generator: generator::NAME.to_owned(),
        population: i32::try_from(members.len()).unwrap_or(i32::MAX),
        population_sha256: generator::population_hash(records.iter().map(|record| record.id.as_str())),
        log_seq: audit::store::head(tx.db)?.seq,
        drawn_by: tx.by(),
        drawn_at: tx.now(),
        id,
    };
    store::samples::insert(tx.db, &row, &members)?;
    let draft = Draft::new(Deed::SampleDrawn, Object::new("sample", &row.id))
        .fact("audit", audit.id.as_str())
        .fact("method", row.method.as_str())
        .fact("strata", row.strata.clone())
        .fact("seed", row.seed.as_str())
        .fact("generator", row.generator.as_str())
        .fact("size", row.size)
        .fact("population", row.population)
        .fact("population_sha256", row.population_sha256.as_str())
        .fact("log_seq", row.log_seq);
    tx.record(draft);
    lay_papers(tx, &row, &drawn)?;
    Ok(row.id)
}

/// An empty paper for each record that has none in this audit.
fn lay_papers(tx: &mut Tx, sample: &SampleRow, drawn: &[String]) -> Result<(), FindingError> {
    let known = store::papers::list_agreements(tx.db, &sample.audit_id)?;
    for agreement_id in drawn.iter().filter(|id| !known.contains(*id)) {
        let row = PaperRow {
            id: new_id(),
            audit_id: sample.audit_id.clone(),
            sample_id: sample.id.clone(),
            agreement_id: agreement_id.clone(),
            state: PaperState::Open.code().to_owned(),
            conclusion: None,
            worked_by: String::new(),
            prepared_by: None,
            prepared_at: None,
            reviewed_by: None,
            reviewed_at: None,
            review_note: None,
            version: 1,
            created_at: tx.now(),
            created_by: tx.by(),
            updated_at: tx.now(),
            updated_by: tx.by(),
        };
        store::papers::insert(tx.db, &row)?;
    }
    Ok(())
}
