//! The frame of every change: seen, at the version that was read, not voided; then recomputed and kept in the history.

use super::aggregate::Aggregate;
use super::completeness::{self, Check};
use super::error::AgreementError;
use super::kinds::Side;
use super::rows::{PartyRow, RelationRow};
use super::store::shortfall::{self, GapRow, Shortfall};
use super::{lapses, neighbours, ruling, store};
use crate::access::Viewer;
use crate::audit::{Deed, Object, Revised, Tx};
use crate::db::{Db, DbError};
use crate::deadlines::awaited::{self, PartySide};
use crate::deadlines::{Kept, decisions, kept};
use crate::lifecycle::clock::When;
use crate::lifecycle::due::{self, Due};
use crate::lifecycle::{Reason, Standing, Status};
use crate::search;
use chrono::NaiveDate;

/// Which agreement, at which version, is changed how and why.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The agreement.
    pub id: &'a str,
    /// The version that the form was opened with.
    pub version: i32,
    /// What the log calls it.
    pub deed: Deed,
    /// Why, in a person's words.
    pub reason: Option<String>,
}

/// Runs `edit` on the agreement inside the transaction and writes the new version.
pub fn change<T>(
    tx: &mut Tx,
    viewer: &Viewer,
    request: Request,
    edit: impl FnOnce(&mut Tx, &mut Aggregate) -> Result<T, AgreementError>,
) -> Result<T, AgreementError> {
    let row = store::find(tx.db, viewer, request.id)?.ok_or(AgreementError::NotFound)?;
    if row.version != request.version {
        return Err(AgreementError::Conflict);
    }
    if row.record_state == "voided" || (row.closed_on.is_some() && !corrects(request.deed)) {
        return Err(AgreementError::Voided);
    }
    let mut aggregate = Aggregate::load(tx.db, row)?;
    let (before, relations) = (aggregate.snapshot(), aggregate.relations.clone());
    let value = edit(tx, &mut aggregate)?;
    let mut row = aggregate.row;
    row.version += 1;
    store::update_particulars(tx.db, &aggregate.particulars)?;
    let after = settle(tx, row, Some(request.version))?;
    let gone: Vec<RelationRow> =
        relations.into_iter().filter(|held| after.relations.iter().all(|kept| kept.id != held.id)).collect();
    recompute_dependent(tx, request.id, &gone)?;
    tx.revise(Revised {
        deed: request.deed,
        object: Object::at("agreement", request.id, after.row.version),
        agreement_id: Some(request.id.to_owned()),
        before: Some(before),
        after: after.snapshot(),
        reason: request.reason,
    });
    Ok(value)
}

/// Whether the deed puts right what is recorded wrongly: a record that is closed out takes these and no others.
fn corrects(deed: Deed) -> bool {
    matches!(
        deed,
        Deed::ActCorrected
            | Deed::ActVerified
            | Deed::ActDisputed
            | Deed::ActVoided
            | Deed::ClauseVerified
            | Deed::ClauseDisputed
            | Deed::ClauseVoided
            | Deed::AgreementVerified
            | Deed::AgreementVoided
            | Deed::DateRuled
            | Deed::FactClaimed
            | Deed::FactClaimWithdrawn
            | Deed::FactRuled
            | Deed::FactTakenOver
    )
}

/// Recomputes what follows from the rest (standing, dates, completeness, search words) and writes the row.
pub fn settle(
    tx: &mut Tx,
    row: super::rows::AgreementRow,
    read_version: Option<i32>,
) -> Result<Aggregate, AgreementError> {
    let mut a = Aggregate::load(tx.db, row)?;
    let computed = recompute(&mut a, tx.now().date())?;
    a.row.updated_at = tx.now();
    a.row.updated_by = tx.by();
    for party in &mut a.parties {
        if party.signed_sort != a.row.signed_sort {
            party.signed_sort.clone_from(&a.row.signed_sort);
            store::update_party(tx.db, party)?;
        }
    }
    if !store::update(tx.db, &a.row, read_version.unwrap_or(a.row.version))? {
        return Err(AgreementError::Conflict);
    }
    computed.replace(tx.db, &a.row.id)?;
    let words = search_words(&a, |party| super::names::of_party(tx.db, party))?;
    store::replace_words(tx.db, &a.row.id, &words)?;
    recompute_dependent(tx, &a.row.id, &a.relations)?;
    Ok(a)
}

/// Recomputes the agreements whose standing may rest on `id`; only what is cached of them changes, so they keep their version.
fn recompute_dependent(tx: &mut Tx, id: &str, relations: &[RelationRow]) -> Result<(), DbError> {
    let today = tx.now().date();
    let others: Vec<String> = neighbours::dependent(relations, id).into_iter().map(str::to_owned).collect();
    refresh(tx, &others, today).map(drop)
}

/// What is computed of an agreement beside its cached columns, and kept for lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Computed {
    /// Deadlines and awaited acts.
    pub kept: Kept,
    /// What it lacks, and which days were let pass.
    pub shortfall: Shortfall,
}

impl Computed {
    /// Adds it where nothing is held.
    pub fn insert(&self, db: &mut Db) -> Result<(), DbError> {
        kept::insert(db, &self.kept)?;
        shortfall::insert(db, &self.shortfall)
    }

    /// Puts it in place of what is held, where it differs.
    pub fn replace(&self, db: &mut Db, agreement_id: &str) -> Result<(), DbError> {
        kept::replace(db, agreement_id, &self.kept)?;
        shortfall::replace(db, agreement_id, &self.shortfall)
    }
}

/// What is cached of an agreement and what it should be.
#[derive(Debug)]
pub struct Checked {
    /// The agreement with its cached columns as they should be.
    pub row: super::rows::AgreementRow,
    /// What should be kept beside it.
    pub computed: Computed,
    /// Whether what is held differs.
    pub differs: bool,
}

/// Recomputes what is cached of agreements beside what is held; writes nothing.
pub fn check(db: &mut Db, ids: &[String], today: NaiveDate) -> Result<Vec<Checked>, DbError> {
    // Most changes bear on no other agreement: nothing is asked of the database then.
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let held = store::list_unseen(db, ids)?;
    let mut kept_of = kept::find(db, ids)?.by_agreement();
    let mut shortfall_of = shortfall::find(db, ids)?.by_agreement();
    let mut checked = Vec::new();
    for (mut a, held) in Aggregate::load_each(db, held.clone())?.into_iter().zip(held) {
        let computed = recompute(&mut a, today)?;
        let beside = Computed {
            kept: kept_of.remove(&held.id).unwrap_or_default(),
            shortfall: shortfall_of.remove(&held.id).unwrap_or_default(),
        };
        let differs = a.row != held || beside != computed;
        checked.push(Checked { row: a.row, computed, differs });
    }
    Ok(checked)
}

/// Recomputes what is cached of agreements and writes what differs; the records keep their versions. Gives the ids of those that
/// differed.
pub fn refresh(tx: &mut Tx, ids: &[String], today: NaiveDate) -> Result<Vec<String>, DbError> {
    let mut refreshed = Vec::new();
    for checked in check(tx.db, ids, today)?.into_iter().filter(|checked| checked.differs) {
        store::update(tx.db, &checked.row, checked.row.version)?;
        checked.computed.replace(tx.db, &checked.row.id)?;
        refreshed.push(checked.row.id);
    }
    Ok(refreshed)
}

/// Brings what is cached of agreements up to date when what they rest on was changed beside them, documents for instance.
pub fn follow(tx: &mut Tx, ids: &[String]) -> Result<(), DbError> {
    let today = tx.now().date();
    refresh(tx, ids, today).map(drop)
}

/// Writes the cached columns of `a` as they are on `today`, and gives what is kept beside them.
pub fn recompute(a: &mut Aggregate, today: NaiveDate) -> Result<Computed, DbError> {
    let Shown { standing, dues, checks } = show(a, today)?;
    a.row.standing_next_change_on = a.next_turn(&standing)?.map(|day| day.to_string());
    let sides: Vec<PartySide> = a
        .parties
        .iter()
        .map(|party| PartySide { id: &party.id, is_ours: party.side == Side::Ours.code() })
        .collect();
    let chosen = decisions::counting(&a.decisions, standing.term_no()).and_then(|row| row.chosen());
    let (is_live, pointer) = (is_live(a), a.row.pointer_only);
    let unruled = ruling::is_open(a, &standing);
    let waiting = match is_live && !pointer {
        true => awaited::awaited(&standing, &sides, chosen, unruled),
        false => Vec::new(),
    };
    // A voided record is no longer asked for anything.
    let shortfall = match is_live {
        true => Shortfall {
            gaps: gaps(a, &checks),
            lapses: if pointer { Vec::new() } else { lapses::lapses(a, &standing, &dues)? },
        },
        false => Shortfall::default(),
    };
    let kept = Kept { facts: a.open_facts()?, ..Kept::of(&a.row.id, &dues, &waiting) };
    Ok(Computed { kept, shortfall })
}

/// What the columns that lists show were computed from.
#[derive(Debug)]
pub struct Shown {
    standing: Standing,
    dues: Vec<Due>,
    checks: Vec<Check>,
}

/// Writes the cached columns that lists show; when the standing next changes is not among them.
pub fn show(a: &mut Aggregate, today: NaiveDate) -> Result<Shown, DbError> {
    let standing = a.standing(today)?;
    let partial = |on: When| on.partial().map(|date| date.to_string());
    a.row.signed_on = standing.signed_on().map(|date| date.to_string());
    a.row.signed_sort = a.row.signed_on.clone().unwrap_or_default();
    a.row.binding = a.binding().to_owned();
    a.row.sort_key = search::fold(&a.row.short_title);
    let pointer = a.row.pointer_only;
    let status = if pointer { Status::Unknown } else { standing.status };
    let reason = if pointer { Some(Reason::Pointer) } else { standing.missing };
    a.row.standing = status.code().to_owned();
    a.row.standing_since = partial(standing.since);
    a.row.standing_reason = reason.map(|reason| reason.code().to_owned());
    let chosen = decisions::counting(&a.decisions, standing.term_no()).and_then(|row| row.chosen());
    let dues = if is_live(a) { standing.dues(chosen.is_some()) } else { Vec::new() };
    a.row.next_deadline_on = due::next(&dues, today).map(|day| day.to_string());
    let checks = completeness::checks(a, &standing);
    a.row.completeness = completeness::percent(&checks);
    Ok(Shown { standing, dues, checks })
}

fn is_live(a: &Aggregate) -> bool {
    a.row.record_state != "voided"
}

/// What is missing, as lists find it.
fn gaps(a: &Aggregate, checks: &[Check]) -> Vec<GapRow> {
    let gap = |check: &Check| GapRow {
        agreement_id: a.row.id.clone(),
        item: check.item.code().to_owned(),
        sides: completeness::sides(check.item, a).join(","),
    };
    let mut gaps: Vec<GapRow> = checks.iter().filter(|check| !check.held).map(gap).collect();
    gaps.sort();
    gaps
}

/// The folded words by which the agreement is found: number, titles, parties with the names of state and ministry, signatories.
pub fn search_words(
    a: &Aggregate,
    mut names: impl FnMut(&PartyRow) -> Result<Vec<String>, DbError>,
) -> Result<Vec<String>, DbError> {
    let mut texts: Vec<String> =
        vec![a.row.short_title.clone(), a.row.register_no.clone().unwrap_or_default()];
    texts.extend(a.titles.iter().map(|title| title.wording.clone()));
    texts.extend(a.claimed_titles().map(str::to_owned));
    texts.extend(a.particulars.external_id.clone());
    for party in &a.parties {
        texts.extend(party.name_as_in_text.clone());
        texts.extend(names(party)?);
    }
    for (_, latin, native) in &a.signatures {
        texts.push(latin.clone());
        texts.extend(native.clone());
    }
    Ok(search::words(&texts.join(" ")))
}
