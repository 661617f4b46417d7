//! What the matching reads of the register, and what is shown of it: always through what the viewer may see.

use crate::access::{Viewer, visible};
use crate::agreements::kinds::{InstrumentKind, RecordState, Stage};
use crate::calendar::PartialDate;
use crate::db::schema::{action, agreement, agreement_particulars, agreement_title, party};
use crate::db::{Db, DbError};
use crate::reconciliation::entry::{reference, stored_date};
use crate::reconciliation::family;
use crate::reconciliation::matching::Subject;
use crate::reconciliation::scope::is_expected;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Ids asked for at once; SQLite takes so many names of values at a time.
const BATCH: usize = 5_000;

/// What is shown of an agreement beside a row.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Its number.
    pub register_no: Option<String>,
    /// Its short title.
    pub short_title: String,
    /// Its kind.
    pub instrument_kind: String,
    /// When it was signed.
    pub signed_on: Option<String>,
    /// The state of the record.
    pub record_state: String,
    /// Whether it is a pointer, of which nothing is shown but its number.
    pub pointer_only: bool,
}

type Head = (String, Option<String>, String, String, String, String, Option<String>, bool);
type Act = (String, String, Option<String>, Option<String>, Option<String>);

/// The agreements that the viewer may see, as far as they are compared, by id; and which of them a list should have. `home`
/// is left out among partners. Of a pointer nothing is compared but its number.
pub fn list(db: &mut Db, viewer: &Viewer, home: &str) -> Result<(Vec<Subject>, Vec<bool>), DbError> {
    let heads: Vec<Head> = agreement::table
        .filter(visible::to(viewer))
        .order(agreement::id)
        .select((
            agreement::id,
            agreement::register_no,
            agreement::short_title,
            agreement::instrument_kind,
            agreement::stage,
            agreement::record_state,
            agreement::signed_on,
            agreement::pointer_only,
        ))
        .load(db)
        .map_err(DbError::from_query)?;
    let mut beside = Beside::read(db, viewer)?;
    let (mut subjects, mut expected) = (Vec::with_capacity(heads.len()), Vec::with_capacity(heads.len()));
    for head in heads {
        let record = RecordState::parse(&head.5);
        let stage = Stage::parse(&head.4);
        let is_whole = !head.7;
        expected
            .push(is_whole && record.zip(stage).is_some_and(|(record, stage)| is_expected(record, stage)));
        subjects.push(beside.subject(head, record, home));
    }
    Ok((subjects, expected))
}

/// What belongs to the agreements that a viewer may see, by their id.
struct Beside {
    titles: HashMap<String, Vec<String>>,
    partners: HashMap<String, Vec<String>>,
    in_force: HashMap<String, PartialDate>,
    numbers: HashMap<String, Vec<String>>,
}

impl Beside {
    fn read(db: &mut Db, viewer: &Viewer) -> Result<Self, DbError> {
        let mut found = Self {
            titles: HashMap::new(),
            partners: HashMap::new(),
            in_force: HashMap::new(),
            numbers: HashMap::new(),
        };
        let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
        let titles: Vec<(String, String)> = agreement_title::table
            .filter(agreement_title::agreement_id.eq_any(open))
            .order((agreement_title::agreement_id, agreement_title::position))
            .select((agreement_title::agreement_id, agreement_title::wording))
            .load(db)
            .map_err(DbError::from_query)?;
        for (id, title) in titles {
            found.titles.entry(id).or_default().push(title);
        }
        let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
        let parties: Vec<(String, String)> = party::table
            .filter(party::agreement_id.eq_any(open))
            .order((party::agreement_id, party::state_code))
            .select((party::agreement_id, party::state_code))
            .load(db)
            .map_err(DbError::from_query)?;
        for (id, code) in parties {
            found.partners.entry(id).or_default().push(code);
        }
        found.acts(db, viewer)?;
        found.particulars(db, viewer)?;
        Ok(found)
    }

    fn acts(&mut self, db: &mut Db, viewer: &Viewer) -> Result<(), DbError> {
        let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
        let acts: Vec<Act> = action::table
            .filter(action::agreement_id.eq_any(open))
            .filter(action::verification.ne("voided"))
            .order((action::agreement_id, action::sort_on, action::id))
            .select((
                action::agreement_id,
                action::kind,
                action::acted_on,
                action::effective_on,
                action::reference_no,
            ))
            .load(db)
            .map_err(DbError::from_query)?;
        for (id, kind, acted, effective, number) in acts {
            let begins = matches!(kind.as_str(), "entered_into_force" | "became_operative");
            if let Some(on) = effective.or(acted).filter(|_| begins)
                && let Some(date) = stored_date(&on)
            {
                self.in_force.entry(id.clone()).or_insert(date);
            }
            self.number(&id, number.as_deref());
        }
        Ok(())
    }

    fn particulars(&mut self, db: &mut Db, viewer: &Viewer) -> Result<(), DbError> {
        let open = agreement::table.filter(visible::within(viewer)).select(agreement::id);
        let found: Vec<(String, Option<String>, Option<String>)> = agreement_particulars::table
            .filter(agreement_particulars::agreement_id.eq_any(open))
            .select((
                agreement_particulars::agreement_id,
                agreement_particulars::archive_ref,
                agreement_particulars::external_id,
            ))
            .load(db)
            .map_err(DbError::from_query)?;
        for (id, archive, external) in found {
            self.number(&id, archive.as_deref());
            // `catalogue:number`; a list of that catalogue has the number alone.
            let external = external.as_deref();
            self.number(&id, external.map(|text| text.split_once(':').map_or(text, |(_, number)| number)));
        }
        Ok(())
    }

    fn number(&mut self, id: &str, text: Option<&str>) {
        if let Some(number) = text.and_then(reference) {
            let held = self.numbers.entry(id.to_owned()).or_default();
            if !held.contains(&number) {
                held.push(number);
            }
        }
    }

    fn subject(&mut self, head: Head, record: Option<RecordState>, home: &str) -> Subject {
        let (id, register_no, short_title, kind, _, _, signed_on, is_pointer) = head;
        let is_voided = record == Some(RecordState::Voided);
        let number = register_no.as_deref().and_then(reference);
        if is_pointer {
            return Subject { id, references: number.into_iter().collect(), is_voided, ..Subject::default() };
        }
        let mut titles = self.titles.remove(&id).unwrap_or_default();
        titles.push(short_title);
        let mut partners = self.partners.remove(&id).unwrap_or_default();
        partners.dedup();
        if partners.iter().any(|code| code != home) {
            partners.retain(|code| code != home);
        }
        let mut references = self.numbers.remove(&id).unwrap_or_default();
        if let Some(number) = number.filter(|number| !references.contains(number)) {
            references.push(number);
        }
        Subject {
            titles,
            partners,
            signed: signed_on.as_deref().and_then(stored_date),
            in_force: self.in_force.remove(&id),
            references,
            family: InstrumentKind::parse(&kind).and_then(family::of_kind),
            is_voided,
            id,
        }
    }
}

/// The ids of all agreements that the viewer may see.
pub fn visible_ids(db: &mut Db, viewer: &Viewer) -> Result<HashSet<String>, DbError> {
    let ids: Vec<String> = agreement::table
        .filter(visible::to(viewer))
        .select(agreement::id)
        .load(db)
        .map_err(DbError::from_query)?;
    Ok(ids.into_iter().collect())
}

/// What is shown of these agreements, as far as the viewer may see them, by id.
pub fn find_lines(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<HashMap<String, Line>, DbError> {
    let mut found = HashMap::new();
    for some in ids.chunks(BATCH) {
        let lines: Vec<Line> = agreement::table
            .filter(visible::to(viewer))
            .filter(agreement::id.eq_any(some.to_vec()))
            .select((
                agreement::id,
                agreement::register_no,
                agreement::short_title,
                agreement::instrument_kind,
                agreement::signed_on,
                agreement::record_state,
                agreement::pointer_only,
            ))
            .load(db)
            .map_err(DbError::from_query)?;
        found.extend(lines.into_iter().map(|line| (line.id.clone(), line)));
    }
    Ok(found)
}

/// The id of the visible agreement with this register number.
pub fn find_by_number(db: &mut Db, viewer: &Viewer, number: &str) -> Result<Option<String>, DbError> {
    agreement::table
        .filter(visible::to(viewer))
        .filter(agreement::register_no.eq(number))
        .select(agreement::id)
        .first(db)
        .optional()
        .map_err(DbError::from_query)
}
