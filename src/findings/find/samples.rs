//! One sample, and one sample drawn again.

use super::Names;
use crate::access::Viewer;
use crate::accounts;
use crate::db::{Db, DbError};
use crate::findings::actions::audits::{MOST, units};
use crate::findings::generator;
use crate::findings::rows::{AuditRow, MemberRow, SampleRow};
use crate::findings::sampling::{self, Plan};
use crate::findings::store::{papers, population, samples};
use crate::milestones::store::{Parent, lists};
use std::collections::{BTreeMap, HashSet};

/// A record of a sample with its paper.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// What the sample knows of it.
    pub member: MemberRow,
    /// The record.
    pub parent: Parent,
    /// Its working paper: id and state.
    pub paper: Option<(String, String)>,
}

/// One sample with everything its page shows.
#[derive(Debug, Clone)]
pub struct SampleDetail {
    /// The sample.
    pub sample: SampleRow,
    /// Its audit.
    pub audit: AuditRow,
    /// Stratum, how many of it are visible in the population, and how many of those were drawn.
    pub strata: Vec<(String, i64, i64)>,
    /// What was drawn and is visible, in the order of drawing.
    pub drawn: Vec<Drawn>,
    /// How many records of the population the reader may see.
    pub visible: i64,
    /// Names of accounts.
    pub names: Names,
}

impl SampleDetail {
    /// How many records of the population are not shown.
    pub fn hidden(&self) -> i64 {
        i64::from(self.sample.population) - self.visible
    }

    /// How many records of the sample are not shown.
    pub fn hidden_drawn(&self) -> i64 {
        i64::from(self.sample.size) - i64::try_from(self.drawn.len()).unwrap_or(i64::MAX)
    }
}

/// One sample, for who works on audits.
pub fn sample(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<SampleDetail>, DbError> {
    let Some((sample, audit)) = samples::find(db, viewer, id)? else { return Ok(None) };
    let members = samples::members(db, viewer, id)?;
    let mut strata: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    if sample.strata.is_some() {
        for member in &members {
            let held = strata.entry(member.stratum.clone()).or_default();
            held.0 += 1;
            held.1 += i64::from(member.place > 0);
        }
    }
    let visible = i64::try_from(members.len()).unwrap_or(i64::MAX);
    let mut chosen: Vec<MemberRow> = members.into_iter().filter(|member| member.place > 0).collect();
    chosen.sort_by_key(|member| member.place);
    let ids: Vec<String> = chosen.iter().map(|member| member.agreement_id.clone()).collect();
    let parents = lists::parents(db, viewer, &ids)?;
    let papers = papers::list(db, viewer, &audit.id)?;
    let of = |member: MemberRow| {
        let paper = papers.iter().find(|paper| paper.agreement_id == member.agreement_id);
        let parent = parents.get(&member.agreement_id).cloned()?;
        Some(Drawn { parent, paper: paper.map(|paper| (paper.id.clone(), paper.state.clone())), member })
    };
    Ok(Some(SampleDetail {
        strata: strata.into_iter().map(|(code, (size, drawn))| (code, size, drawn)).collect(),
        drawn: chosen.into_iter().filter_map(of).collect(),
        visible,
        names: accounts::names(db)?,
        sample,
        audit,
    }))
}

/// A sample drawn again, and its population beside what the scope holds now.
#[derive(Debug, Clone)]
pub struct Again {
    /// The sample.
    pub sample: SampleRow,
    /// Its audit.
    pub audit: AuditRow,
    /// Whether the same records come in the same order.
    pub same: bool,
    /// Whether the kept ids still have the kept hash.
    pub intact: bool,
    /// What is in the scope now and was not in the population.
    pub came: Vec<Parent>,
    /// What was in the population and is no longer in the scope.
    pub went: Vec<Parent>,
    /// How many records of the population are not shown to the reader.
    pub hidden: i64,
}

/// Draws a sample again from what was kept, and compares its population with the scope as the reader sees it now.
pub fn again(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<Again>, DbError> {
    let Some((sample, audit)) = samples::find(db, viewer, id)? else { return Ok(None) };
    let kept = samples::population(db, id)?;
    let method = sample.read_method()?;
    let size = usize::try_from(sample.size).unwrap_or(0);
    let plan = Plan { method, seed: &sample.seed, size };
    let drawn = sampling::draw(&units(&kept, method), plan);
    let mut was: Vec<&MemberRow> = kept.iter().filter(|member| member.place > 0).collect();
    was.sort_by_key(|member| member.place);
    let same = was.iter().map(|member| member.agreement_id.as_str()).eq(drawn.iter().map(String::as_str));
    let hash = generator::population_hash(kept.iter().map(|member| member.agreement_id.as_str()));
    let visible = samples::members(db, viewer, id)?;
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let now: Vec<String> =
        population::list(db, viewer, &audit, most)?.into_iter().map(|record| record.id).collect();
    let then: HashSet<&str> = kept.iter().map(|member| member.agreement_id.as_str()).collect();
    let here: HashSet<&str> = now.iter().map(String::as_str).collect();
    let came: Vec<String> = now.iter().filter(|id| !then.contains(id.as_str())).cloned().collect();
    let went: Vec<String> = visible
        .iter()
        .filter(|member| !here.contains(member.agreement_id.as_str()))
        .map(|member| member.agreement_id.clone())
        .collect();
    Ok(Some(Again {
        same,
        intact: hash == sample.population_sha256,
        came: named(db, viewer, &came)?,
        went: named(db, viewer, &went)?,
        hidden: i64::from(sample.population) - i64::try_from(visible.len()).unwrap_or(i64::MAX),
        sample,
        audit,
    }))
}

/// These records by name, those that the reader may see; at most 200.
fn named(db: &mut Db, viewer: &Viewer, ids: &[String]) -> Result<Vec<Parent>, DbError> {
    let few: Vec<String> = ids.iter().take(200).cloned().collect();
    let mut found: Vec<Parent> = lists::parents(db, viewer, &few)?.into_values().collect();
    found.sort_by(|one, other| (one.name(), &one.id).cmp(&(other.name(), &other.id)));
    Ok(found)
}
