//! The rows of the tables of this room, and how their words and days are read.

use super::codes::{Assertion, AuditState, FindingState, Method, PaperState, Severity, Strata, Verdict};
use super::followup::{self, Clock};
use crate::db::DbError;
use crate::db::schema::{audit_engagement, audit_member, audit_sample, finding, paper_test, working_paper};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::{AsChangeset, Insertable, Queryable};

/// A word in the database that this program does not know.
fn damaged<T>(found: Option<T>, what: &str, id: &str) -> Result<T, DbError> {
    found.ok_or_else(|| DbError::Migration(format!("the {what} {id} holds a word that is unknown")))
}

fn day(text: Option<&String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}

/// An audit.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Serialize)]
#[diesel(table_name = audit_engagement, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AuditRow {
    pub id: String,
    pub number: i32,
    pub title: String,
    pub purpose: Option<String>,
    pub partner: Option<String>,
    pub standing: Option<String>,
    pub signed_in: Option<String>,
    pub period_from: String,
    pub period_to: String,
    pub state: String,
    pub conclusion: Option<String>,
    pub opened_by: String,
    pub opened_at: NaiveDateTime,
    pub closed_by: Option<String>,
    pub closed_at: Option<NaiveDateTime>,
    pub version: i32,
}

impl AuditRow {
    /// How far it is.
    pub fn read_state(&self) -> Result<AuditState, DbError> {
        damaged(AuditState::parse(&self.state), "audit", &self.id)
    }

    /// Whether it still takes samples, papers and findings.
    pub fn is_running(&self) -> bool {
        self.state == AuditState::Running.code()
    }

    /// Its number as letters name it.
    pub fn name(&self) -> String {
        format!("A-{}", self.number)
    }

    /// The year of signature that it is narrowed to and the one after it, as days sort; none where it is not.
    pub fn years(&self) -> Option<(String, String)> {
        let year: i32 = self.signed_in.as_deref()?.parse().ok()?;
        Some((format!("{year:04}"), format!("{:04}", year + 1)))
    }

    /// The days that it looks at.
    pub fn period(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (day(Some(&self.period_from)), day(Some(&self.period_to)))
    }
}

/// A sample.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Serialize)]
#[diesel(table_name = audit_sample, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SampleRow {
    pub id: String,
    pub audit_id: String,
    pub number: i32,
    pub method: String,
    pub strata: Option<String>,
    pub size: i32,
    pub seed: String,
    pub generator: String,
    pub population: i32,
    pub population_sha256: String,
    pub log_seq: i64,
    pub drawn_by: String,
    pub drawn_at: NaiveDateTime,
}

impl SampleRow {
    /// How it was drawn.
    pub fn read_method(&self) -> Result<Method, DbError> {
        damaged(Method::parse(&self.method), "sample", &self.id)
    }

    /// What its strata are, where it has some.
    pub fn read_strata(&self) -> Result<Option<Strata>, DbError> {
        self.strata.as_deref().map(|code| damaged(Strata::parse(code), "sample", &self.id)).transpose()
    }
}

/// A record of the population of a sample, as it was.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = audit_member, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MemberRow {
    pub sample_id: String,
    pub agreement_id: String,
    pub stratum: String,
    pub weight: i32,
    pub points: String,
    pub place: i32,
}

/// A working paper.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Serialize)]
#[diesel(table_name = working_paper, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PaperRow {
    pub id: String,
    pub audit_id: String,
    pub sample_id: String,
    pub agreement_id: String,
    pub state: String,
    pub conclusion: Option<String>,
    pub worked_by: String,
    pub prepared_by: Option<String>,
    pub prepared_at: Option<NaiveDateTime>,
    pub reviewed_by: Option<String>,
    pub reviewed_at: Option<NaiveDateTime>,
    pub review_note: Option<String>,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
}

impl PaperRow {
    /// How far it is.
    pub fn read_state(&self) -> Result<PaperState, DbError> {
        damaged(PaperState::parse(&self.state), "working paper", &self.id)
    }

    /// Everybody who wrote in it: none of them reviews it.
    pub fn workers(&self) -> impl Iterator<Item = &str> {
        self.worked_by.split_whitespace()
    }

    /// Notes that somebody wrote in it.
    pub fn add_worker(&mut self, account_id: &str) {
        if self.workers().all(|known| known != account_id) {
            self.worked_by = format!("{} {account_id}", self.worked_by).trim().to_owned();
        }
    }
}

/// What a test of a working paper gave.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Serialize)]
#[diesel(table_name = paper_test, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct TestRow {
    pub paper_id: String,
    pub assertion: String,
    pub verdict: String,
    pub note: Option<String>,
}

impl TestRow {
    /// What was asked and what it gave.
    pub fn read(&self) -> Result<(Assertion, Verdict), DbError> {
        let what = "test of the working paper";
        let assertion = damaged(Assertion::parse(&self.assertion), what, &self.paper_id)?;
        Ok((assertion, damaged(Verdict::parse(&self.verdict), what, &self.paper_id)?))
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Serialize)]
#[diesel(table_name = finding, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct FindingRow {
    pub id: String,
    pub number: String,
    pub audit_id: String,
    pub agreement_id: Option<String>,
    pub title: String,
    pub severity: String,
    pub criterion: String,
    pub condition: String,
    pub cause: String,
    pub effect: String,
    pub recommendation: String,
    pub state: String,
    pub drafted_by: String,
    pub drafted_at: NaiveDateTime,
    pub issued_by: Option<String>,
    pub issued_at: Option<NaiveDateTime>,
    pub respond_by: Option<String>,
    pub response: Option<String>,
    pub action_owner: Option<String>,
    pub due: Option<String>,
    pub responded_by: Option<String>,
    pub responded_at: Option<NaiveDateTime>,
    pub return_reason: Option<String>,
    pub outcome: Option<String>,
    pub ended_by: Option<String>,
    pub ended_at: Option<NaiveDateTime>,
    pub version: i32,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
}

impl FindingRow {
    /// How far it is.
    pub fn read_state(&self) -> Result<FindingState, DbError> {
        damaged(FindingState::parse(&self.state), "finding", &self.id)
    }

    /// How grave it is.
    pub fn read_severity(&self) -> Result<Severity, DbError> {
        damaged(Severity::parse(&self.severity), "finding", &self.id)
    }

    /// By when the response is asked for.
    pub fn respond_by(&self) -> Option<NaiveDate> {
        day(self.respond_by.as_ref())
    }

    /// By when the action is promised.
    pub fn due(&self) -> Option<NaiveDate> {
        day(self.due.as_ref())
    }

    /// What it waits for.
    pub fn clock(&self, today: NaiveDate) -> Result<Clock, DbError> {
        Ok(followup::clock(self.read_state()?, self.respond_by(), self.due(), today))
    }
}
