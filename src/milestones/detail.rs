//! One milestone with everything its page shows.

use super::line::{MilestoneLine, lines};
use super::milestone::Milestone;
use super::network::{Knock, Node, knock_on};
use super::proposals::pending;
use super::rows::{ConfirmationRow, ReportRow, RevisionRow};
use super::store::{self, Deeds, Ministry, ObligationBrief, Source, network};
use crate::access::Viewer;
use crate::accounts;
use crate::db::{Db, DbError};
use crate::documents::{self, Claim, ClaimKind, Panel};
use crate::web::locale::Lang;
use chrono::NaiveDate;
use std::collections::HashMap;

/// One milestone, its reports, its moves, what was done to it.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The milestone beside its agreement, with its colour.
    pub line: MilestoneLine,
    /// Reports and verdicts, newest first.
    pub reports: Vec<ReportRow>,
    /// Moves of dates and state, newest first.
    pub revisions: Vec<RevisionRow>,
    /// What is proposed and waits for a second person.
    pub pending: Vec<RevisionRow>,
    /// What the partner was asked and said, newest first.
    pub confirmations: Vec<ConfirmationRow>,
    /// The sources of the agreement.
    pub sources: Vec<Source>,
    /// What it waits for and what waits for it.
    pub network: Network,
    /// The obligation that it carries out.
    pub obligation: Option<ObligationBrief>,
    /// The decision of a meeting from which it came.
    pub origin: Option<store::origin::Origin>,
    /// The one that it was moved from, and the one that it was moved to.
    pub moved: (Option<Milestone>, Option<Milestone>),
    /// The log's deeds, newest first.
    pub deeds: Deeds,
    /// The body that carries it out.
    pub ministry: Option<Ministry>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
    /// What shows that it was done.
    pub evidence: Panel,
    /// Today.
    pub today: NaiveDate,
}

/// A milestone among those that wait for each other.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// What it waits for.
    pub waits_for: Vec<MilestoneLine>,
    /// What waits for it.
    pub waiting: Vec<MilestoneLine>,
    /// What its expected day does to those that wait, each with the pushed milestone and the one that pushes.
    pub knocks: Vec<(Knock, Milestone, Milestone)>,
    /// What it could wait for: title and agreement.
    pub candidates: Vec<(Milestone, store::Parent)>,
}

impl Detail {
    /// The name of an account; empty for none.
    pub fn name(&self, id: &str) -> String {
        self.names.get(id).cloned().unwrap_or_default()
    }
}

/// The milestone for its page, if `viewer` may see its agreement.
pub fn find(db: &mut Db, viewer: &Viewer, id: &str, today: NaiveDate) -> Result<Option<Detail>, DbError> {
    let lang = Lang::parse(&viewer.lang).unwrap_or_default();
    let claim = Claim::new(ClaimKind::Milestone, id);
    let Some((milestone, _)) = store::find(db, viewer, id)? else {
        return Ok(None);
    };
    let Some(line) = lines(db, viewer, vec![milestone], today)?.pop() else {
        return Ok(None);
    };
    let revisions = store::list_revisions(db, id)?;
    let ministry = match &line.milestone.ministry_id {
        Some(ministry) => store::find_ministry(db, ministry)?,
        None => None,
    };
    let obligation = match &line.milestone.obligation_id {
        Some(obligation) => store::find_obligation(db, obligation)?,
        None => None,
    };
    Ok(Some(Detail {
        pending: pending(&line.milestone, &revisions),
        reports: store::list_reports(db, id)?,
        confirmations: store::list_confirmations(db, id)?,
        sources: store::list_sources(db, &line.milestone.agreement_id)?,
        network: network_of(db, viewer, &line.milestone, today)?,
        origin: store::origin::find(db, id)?,
        moved: moved(db, viewer, &line.milestone)?,
        deeds: store::list_deeds(db, id)?,
        names: accounts::names(db)?,
        evidence: documents::panel(db, viewer, lang, &line.milestone.agreement_id, &claim)?,
        obligation,
        revisions,
        ministry,
        line,
        today,
    }))
}

fn moved(
    db: &mut Db,
    viewer: &Viewer,
    milestone: &Milestone,
) -> Result<(Option<Milestone>, Option<Milestone>), DbError> {
    let from = match &milestone.moved_from_id {
        Some(id) => store::find(db, viewer, id)?.map(|(milestone, _)| milestone),
        None => None,
    };
    let to = match store::find_moved_to(db, &milestone.id)? {
        Some(id) => store::find(db, viewer, &id)?.map(|(milestone, _)| milestone),
        None => None,
    };
    Ok((from, to))
}

/// A milestone as the network sees it.
pub fn node(milestone: &Milestone) -> Node {
    let expected = milestone.actual.or(milestone.due());
    Node {
        id: milestone.id.clone(),
        baseline: milestone.baseline.map(crate::calendar::PartialDate::latest),
        expected: expected.map(crate::calendar::PartialDate::latest),
        is_open: milestone.state.is_open(),
    }
}

fn network_of(
    db: &mut Db,
    viewer: &Viewer,
    milestone: &Milestone,
    today: NaiveDate,
) -> Result<Network, DbError> {
    let line_up = |db: &mut Db, ids: Vec<String>| -> Result<Vec<MilestoneLine>, DbError> {
        let found = store::lists::find_visible(db, viewer, &ids)?;
        lines(db, viewer, found, today)
    };
    let waits_for = network::list_waited_for(db, &milestone.id)?;
    let waits_for = line_up(db, waits_for)?;
    let waiting = network::list_waiting(db, &milestone.id)?;
    let waiting = line_up(db, waiting)?;
    let candidates = network::list_candidates(db, viewer, &milestone.agreement_id)?;
    let is_other = |known: &Milestone| {
        known.id != milestone.id && !waits_for.iter().any(|line| line.milestone.id == known.id)
    };
    Ok(Network {
        knocks: knocks(db, viewer, milestone)?,
        candidates: candidates
            .into_iter()
            .filter(|(known, _)| is_other(known) && known.state.is_open())
            .collect(),
        waits_for,
        waiting,
    })
}

/// What the expected day of a milestone does to those that the reader may see.
fn knocks(
    db: &mut Db,
    viewer: &Viewer,
    milestone: &Milestone,
) -> Result<Vec<(Knock, Milestone, Milestone)>, DbError> {
    let edges = network::edges_onwards(db, &milestone.id)?;
    if edges.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids: Vec<String> = edges.iter().flat_map(|(waits, on)| [waits.clone(), on.clone()]).collect();
    ids.sort_unstable();
    ids.dedup();
    let known = store::lists::find_visible(db, viewer, &ids)?;
    let nodes: Vec<Node> = known.iter().map(node).collect();
    let of = |id: &str| known.iter().find(|milestone| milestone.id == id).cloned();
    let found = knock_on(&milestone.id, &nodes, &edges).into_iter();
    Ok(found.filter_map(|knock| Some((knock.clone(), of(&knock.id)?, of(&knock.through)?))).collect())
}
