//! One milestone with everything its page shows.

use super::actions::pending;
use super::line::{MilestoneLine, lines};
use super::rows::{Moved, ReportRow, RevisionRow};
use super::store::{self, Deeds, Ministry};
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
    /// The proposed baseline that waits for a second person.
    pub pending: Option<RevisionRow>,
    /// The log's deeds, newest first.
    pub deeds: Deeds,
    /// The body that carries it out.
    pub ministry: Option<Ministry>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
    /// What shows that it was done.
    pub evidence: Panel,
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
    let newest = revisions.iter().find(|revision| revision.field == Moved::Baseline.code()).cloned();
    let ministry = match &line.milestone.ministry_id {
        Some(ministry) => store::find_ministry(db, ministry)?,
        None => None,
    };
    Ok(Some(Detail {
        pending: pending(&line.milestone, newest),
        reports: store::list_reports(db, id)?,
        deeds: store::list_deeds(db, id)?,
        names: accounts::names(db)?,
        evidence: documents::panel(db, viewer, lang, &line.milestone.agreement_id, &claim)?,
        revisions,
        ministry,
        line,
    }))
}
