//! The final clauses of a record in words.

use super::acts::{SourceLine, source_line};
use super::load::Seen;
use crate::access::{Action, Facts, Viewer};
use crate::db::DbError;
use crate::lifecycle::Verification;
use crate::lifecycle::store::ClauseRow;
use crate::lifecycle::words;
use crate::web::dates;

/// One clause in words.
#[derive(Debug, Clone)]
pub struct ClauseLine {
    /// Its id.
    pub id: String,
    /// The article; empty when it is not known.
    pub article: String,
    /// What it is about.
    pub kind: String,
    /// Its rule in words; empty for a clause that gives no date.
    pub rule: String,
    /// Its words: code of the language, text.
    pub texts: Vec<(String, String)>,
    /// Its source.
    pub source: Option<SourceLine>,
    /// Code of how far it is checked.
    pub fact: String,
    /// Who recorded it and when.
    pub recorded: String,
    /// Who verified, disputed or voided it and when.
    pub checked: String,
    /// Why it was voided.
    pub void_reason: String,
    /// Whether the reader may verify or dispute it: the role allows it and somebody else recorded it.
    pub may_judge: bool,
    /// Whether the reader recorded it, and so may not be the second pair of eyes.
    pub is_own: bool,
    /// Whether the reader may void it.
    pub may_void: bool,
}

impl ClauseLine {
    /// Whether it was entered in error.
    pub fn is_voided(&self) -> bool {
        self.fact == Verification::Voided.code()
    }

    /// Whether somebody has compared it already.
    pub fn is_verified(&self) -> bool {
        self.fact == Verification::Verified.code()
    }
}

/// The clauses of a record in the order in which they were recorded.
pub fn lines(seen: &Seen, viewer: &Viewer) -> Result<Vec<ClauseLine>, DbError> {
    seen.a.clauses.iter().map(|row| line(seen, viewer, row)).collect()
}

fn line(seen: &Seen, viewer: &Viewer, row: &ClauseRow) -> Result<ClauseLine, DbError> {
    let open = seen.a.row.record_state != "voided" && !row.is_voided();
    let is_own = row.recorded_by == viewer.account_id;
    let may = |action| open && viewer.may(action, Facts::after(&row.recorded_by)).is_ok();
    let by_and_at = |by: &str, at: chrono::NaiveDateTime| {
        format!("{}, {}", seen.names.person(by), dates::day(seen.names.lang, at.date()).words)
    };
    let rule = row.read_rule()?;
    Ok(ClauseLine {
        id: row.id.clone(),
        article: row.article.clone().unwrap_or_default(),
        kind: seen.names.lang.label("clause", row.read_kind()?.code()).to_owned(),
        rule: rule.map(|rule| seen.speaking(|say| words::rule(say, &rule))).unwrap_or_default(),
        texts: row.read_texts()?.into_iter().collect(),
        source: row.source_id.as_deref().and_then(|id| source_line(seen, id)),
        fact: row.verification.clone(),
        recorded: by_and_at(&row.recorded_by, row.recorded_at),
        checked: match (&row.verified_by, row.verified_at) {
            (Some(by), Some(at)) => by_and_at(by, at),
            (Some(_), None) | (None, Some(_)) | (None, None) => String::new(),
        },
        void_reason: row.void_reason.clone().unwrap_or_default(),
        may_judge: may(Action::VerifyFact),
        is_own: is_own && open && viewer.can(Action::VerifyFact),
        may_void: may(Action::VoidRecord),
    })
}
