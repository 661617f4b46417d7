//! What an extract is made of, and an extract with everything that its page shows.

use super::asked::Asked;
use super::codes::AnswerState;
use super::content::{self, Sides};
use super::releasable::{Facts, Withheld, why};
use super::store::{self, ExtractRow, LineRow, answers, facts};
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::db::{Db, DbError};
use crate::directory;
use crate::milestones::filter::Place;
use crate::milestones::milestone::Milestone;
use crate::milestones::store::lists;
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// How many milestones an extract looks at; more are asked for by agreement or area.
pub const MOST: usize = 500;

/// A milestone that may be told of, with its company.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The milestone.
    pub milestone: Milestone,
    /// Its agreement.
    pub agreement: facts::Agreement,
    /// Who owes it.
    pub duty: Option<facts::Duty>,
    /// The body that carries it out.
    pub ministry: Option<facts::Ministry>,
    /// What the rule must know.
    pub facts: Facts,
}

/// What an extract would hold.
#[derive(Debug)]
pub struct Preview {
    /// Both sides.
    pub sides: Sides,
    /// What may leave.
    pub included: Vec<Candidate>,
    /// What may not, and why.
    pub withheld: Vec<(Candidate, Withheld)>,
    /// How many more there are than are looked at.
    pub left_out: i64,
}

/// Both sides, if both are states that the register knows and not the same one.
pub fn sides(db: &mut Db, home: &str, partner: &str) -> Result<Option<Sides>, DbError> {
    if home == partner {
        return Ok(None);
    }
    let (home, partner) = (directory::find_state(db, home)?, directory::find_state(db, partner)?);
    Ok(home.zip(partner).map(|(home, partner)| Sides { home, partner }))
}

/// What an extract would hold for a viewer; nothing where the partner is no state.
pub fn preview(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    home: &str,
    today: NaiveDate,
) -> Result<Option<Preview>, DbError> {
    let Some(code) = &asked.partner else { return Ok(None) };
    let Some(sides) = sides(db, home, code)? else { return Ok(None) };
    let filter = asked.filter();
    let rows = lists::list(db, viewer, &filter, &Place::First, today, MOST)?.rows;
    let all = lists::count_all(db, viewer, &filter, today)?;
    let left_out = all - i64::try_from(rows.len()).unwrap_or(all);
    let mut preview = Preview { included: Vec::new(), withheld: Vec::new(), left_out, sides };
    for candidate in candidates(db, viewer, rows, &preview.sides)? {
        match why(&candidate.facts, asked.ceiling) {
            None => preview.included.push(candidate),
            Some(why) => preview.withheld.push((candidate, why)),
        }
    }
    Ok(Some(preview))
}

/// Milestones with their company, as far as the viewer may see their agreements.
pub fn candidates(
    db: &mut Db,
    viewer: &Viewer,
    milestones: Vec<Milestone>,
    sides: &Sides,
) -> Result<Vec<Candidate>, DbError> {
    let mut of: Vec<String> = milestones.iter().map(|milestone| milestone.agreement_id.clone()).collect();
    of.sort_unstable();
    of.dedup();
    let agreements = facts::agreements(db, viewer, &of)?;
    let parties = facts::parties(db, &of)?;
    let named = |of: fn(&Milestone) -> &Option<String>| -> Vec<String> {
        let ids: HashSet<&String> =
            milestones.iter().filter_map(|milestone| of(milestone).as_ref()).collect();
        ids.into_iter().cloned().collect()
    };
    let duties = facts::duties(db, &named(|milestone| &milestone.obligation_id))?;
    let ministries = facts::ministries(db, &named(|milestone| &milestone.ministry_id))?;
    let both = HashSet::from([sides.home.code.as_str(), sides.partner.code.as_str()]);
    let mut found = Vec::new();
    for milestone in milestones {
        let Some(agreement) = agreements.get(&milestone.agreement_id).cloned() else { continue };
        let states: HashSet<&str> =
            parties.get(&agreement.id).into_iter().flatten().map(String::as_str).collect();
        let marking = Marking::parse(&agreement.marking).unwrap_or(Marking::TopSecret);
        found.push(Candidate {
            facts: Facts {
                is_bilateral: states == both,
                is_pointer: agreement.pointer_only,
                is_registered: agreement.register_no.is_some() && agreement.record_state != "draft",
                is_closed: agreement.closed_on.is_some() || agreement.record_state == "voided",
                is_named: agreement.access_mode != "open",
                marking,
                state: milestone.state,
            },
            duty: milestone.obligation_id.as_ref().and_then(|id| duties.get(id)).cloned(),
            ministry: milestone.ministry_id.as_ref().and_then(|id| ministries.get(id)).cloned(),
            agreement,
            milestone,
        });
    }
    Ok(found)
}

/// A line as it was frozen, beside the register as it is now.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its row.
    pub row: LineRow,
    /// What it tells.
    pub frozen: Value,
    /// The milestone as it is now.
    pub candidate: Option<Candidate>,
    /// In which fields the register differs by now.
    pub changed: Vec<&'static str>,
    /// Why it may no longer leave, if it may not.
    pub withheld: Option<Withheld>,
}

/// An extract for its page.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The extract.
    pub row: ExtractRow,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Both sides.
    pub sides: Sides,
    /// The answers, the newest first.
    pub answers: Vec<answers::AnswerRow>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
}

impl Detail {
    /// The name of an account; empty for none.
    pub fn name(&self, id: Option<&String>) -> String {
        id.and_then(|id| self.names.get(id)).cloned().unwrap_or_default()
    }

    /// When the answer was uploaded that was applied last.
    pub fn applied_until(&self) -> Option<chrono::NaiveDateTime> {
        let applied = self.answers.iter().filter(|answer| answer.state == AnswerState::Applied.code());
        applied.map(|answer| answer.uploaded_at).max()
    }
}

/// The extract for its page, if the viewer may see it.
pub fn detail(db: &mut Db, viewer: &Viewer, home: &str, id: &str) -> Result<Option<Detail>, DbError> {
    let Some(row) = store::find(db, viewer, id)? else { return Ok(None) };
    let damaged = |_| DbError::Migration(format!("the extract {id} is no JSON"));
    let body: Value = serde_json::from_str(&row.body).map_err(damaged)?;
    let Some(sides) = sides(db, home, &row.partner)? else { return Ok(None) };
    let rows = store::list_lines(db, id)?;
    let ids: Vec<String> = rows.iter().map(|line| line.milestone_id.clone()).collect();
    let milestones = lists::find_visible(db, viewer, &ids)?;
    let found = candidates(db, viewer, milestones, &sides)?;
    found.iter().for_each(|one| viewer.saw(&one.agreement.id, &one.agreement.marking));
    let now: HashMap<&str, &Candidate> =
        found.iter().map(|candidate| (candidate.milestone.id.as_str(), candidate)).collect();
    let ceiling = Marking::parse(&row.ceiling).unwrap_or(Marking::Unclassified);
    let frozen = content::lines(&body);
    let line = |line: LineRow| {
        let told = frozen.iter().find(|told| told["id"] == line.id.as_str()).cloned().unwrap_or_default();
        let candidate = now.get(line.milestone_id.as_str()).map(|candidate| (*candidate).clone());
        let current = candidate.as_ref().map(|candidate| content::told(&sides, candidate));
        Line {
            changed: current.map(|current| content::differences(&told, &current)).unwrap_or_default(),
            withheld: candidate.as_ref().and_then(|candidate| why(&candidate.facts, ceiling)),
            frozen: told,
            candidate,
            row: line,
        }
    };
    let lines = rows.into_iter().map(line).collect();
    Ok(Some(Detail { lines, answers: answers::list(db, id)?, names: accounts::names(db)?, row, sides }))
}
