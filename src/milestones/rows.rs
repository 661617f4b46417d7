//! Rows of the milestone tables, and their way to values and back.

use super::milestone::{Blocked, Cause, Confirmation, Mark, Milestone, State, Titles};
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::db::schema::{
    milestone, milestone_confirmation, milestone_limit, milestone_report, milestone_revision,
};
use chrono::NaiveDateTime;
use diesel::prelude::{AsChangeset, Insertable, Queryable};

/// A row of milestones.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = milestone, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct MilestoneRow {
    pub id: String,
    pub agreement_id: String,
    pub obligation_id: Option<String>,
    pub position: i32,
    pub title_en: Option<String>,
    pub title_pl: Option<String>,
    pub title_uk: Option<String>,
    pub baseline_due: Option<String>,
    pub baseline_no: i32,
    pub forecast_due: Option<String>,
    pub actual_done: Option<String>,
    pub due_sort: String,
    pub state: String,
    pub blocked_cause: Option<String>,
    pub blocked_plan: Option<String>,
    pub owner_id: Option<String>,
    pub ministry_id: Option<String>,
    pub partner_confirmation: String,
    pub weight: i32,
    pub illustrative: bool,
    pub reported_by: Option<String>,
    pub reported_at: Option<NaiveDateTime>,
    pub verified_by: Option<String>,
    pub verified_at: Option<NaiveDateTime>,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
    pub occurrence: Option<String>,
    pub moved_from_id: Option<String>,
}

/// A report of the owner, or the verdict of another person on it.
#[derive(Debug, Clone, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = milestone_report, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct ReportRow {
    pub id: String,
    pub milestone_id: String,
    pub kind: String,
    pub narrative: String,
    pub period: Option<String>,
    pub done_on: Option<String>,
    pub rag_computed: Option<String>,
    pub rag_override: Option<String>,
    pub override_reason: Option<String>,
    pub override_until: Option<String>,
    pub reported_by: String,
    pub reported_at: NaiveDateTime,
    pub accepted_by: Option<String>,
    pub accepted_at: Option<NaiveDateTime>,
}

/// A move of the baseline, the forecast or the state.
#[derive(Debug, Clone, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = milestone_revision, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct RevisionRow {
    pub id: String,
    pub milestone_id: String,
    pub field: String,
    pub was: Option<String>,
    pub became: Option<String>,
    pub reason_code: Option<String>,
    pub reason: Option<String>,
    pub made_by: String,
    pub made_at: NaiveDateTime,
    pub approved_by: Option<String>,
    pub approved_at: Option<NaiveDateTime>,
    pub until_on: Option<String>,
    pub refused_by: Option<String>,
    pub refused_at: Option<NaiveDateTime>,
    pub refusal: Option<String>,
}

/// What the partner said, or that it was asked: each answer with its day, and where it is found.
#[derive(Debug, Clone, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = milestone_confirmation, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ConfirmationRow {
    pub id: String,
    pub milestone_id: String,
    pub became: String,
    pub on_day: String,
    pub note: Option<String>,
    pub source_id: Option<String>,
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
    pub answer_id: Option<String>,
}

/// A change of a limit.
#[derive(Debug, Clone, Queryable, Insertable)]
#[diesel(table_name = milestone_limit, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct LimitRow {
    pub id: String,
    pub name: String,
    pub was: i32,
    pub became: i32,
    pub reason: String,
    pub changed_by: String,
    pub changed_at: NaiveDateTime,
}

crate::codes! {
    /// What a report is.
    ReportKind { Progress = "progress", Done = "done", Verified = "verified", Returned = "returned" }
}

crate::codes! {
    /// What a revision moved.
    Moved {
        Baseline = "baseline", Forecast = "forecast", State = "state", Exit = "exit", Override = "override",
    }
}

fn mark(by: Option<String>, at: Option<NaiveDateTime>) -> Option<Mark> {
    by.zip(at).map(|(by, at)| Mark { by, at })
}

impl MilestoneRow {
    /// The milestone as the rules see it; an unknown word or date is a defect of the database and named as such.
    pub fn value(self) -> Result<Milestone, DbError> {
        let damaged =
            || DbError::Migration(format!("the milestone {} holds a word or date that is unknown", self.id));
        let date = |text: &Option<String>| {
            text.as_deref().map(PartialDate::parse).transpose().map_err(|_| damaged())
        };
        let cause =
            self.blocked_cause.as_deref().map(|code| Cause::parse(code).ok_or_else(damaged)).transpose()?;
        let (baseline, forecast, actual) =
            (date(&self.baseline_due)?, date(&self.forecast_due)?, date(&self.actual_done)?);
        let state = State::parse(&self.state).ok_or_else(damaged)?;
        let confirmation = Confirmation::parse(&self.partner_confirmation).ok_or_else(damaged)?;
        Ok(Milestone {
            id: self.id,
            agreement_id: self.agreement_id,
            obligation_id: self.obligation_id,
            occurrence: self.occurrence,
            moved_from_id: self.moved_from_id,
            position: self.position,
            titles: Titles { en: self.title_en, pl: self.title_pl, uk: self.title_uk },
            baseline,
            baseline_no: self.baseline_no,
            forecast,
            actual,
            state,
            blocked: cause.map(|cause| Blocked { cause, plan: self.blocked_plan }),
            owner_id: self.owner_id,
            ministry_id: self.ministry_id,
            confirmation,
            weight: self.weight,
            illustrative: self.illustrative,
            reported: mark(self.reported_by, self.reported_at),
            verified: mark(self.verified_by, self.verified_at),
            version: self.version,
            created: Mark { by: self.created_by, at: self.created_at },
            updated: Mark { by: self.updated_by, at: self.updated_at },
        })
    }

    /// The row that keeps a milestone.
    pub fn of(milestone: &Milestone) -> Self {
        let m = milestone.clone();
        let due_sort = m.due_sort();
        let text = |date: Option<PartialDate>| date.map(|date| date.to_string());
        let (reported_by, reported_at) = m.reported.map(|mark| (mark.by, mark.at)).unzip();
        let (verified_by, verified_at) = m.verified.map(|mark| (mark.by, mark.at)).unzip();
        let (cause, plan) = m.blocked.map(|blocked| (blocked.cause.code().to_owned(), blocked.plan)).unzip();
        Self {
            id: m.id,
            agreement_id: m.agreement_id,
            obligation_id: m.obligation_id,
            position: m.position,
            title_en: m.titles.en,
            title_pl: m.titles.pl,
            title_uk: m.titles.uk,
            baseline_due: text(m.baseline),
            baseline_no: m.baseline_no,
            forecast_due: text(m.forecast),
            actual_done: text(m.actual),
            due_sort,
            state: m.state.code().to_owned(),
            blocked_cause: cause,
            blocked_plan: plan.flatten(),
            owner_id: m.owner_id,
            ministry_id: m.ministry_id,
            partner_confirmation: m.confirmation.code().to_owned(),
            weight: m.weight,
            illustrative: m.illustrative,
            reported_by,
            reported_at,
            verified_by,
            verified_at,
            version: m.version,
            created_at: m.created.at,
            created_by: m.created.by,
            updated_at: m.updated.at,
            updated_by: m.updated.by,
            occurrence: m.occurrence,
            moved_from_id: m.moved_from_id,
        }
    }
}

impl ReportRow {
    /// A report of `kind` by `by` at `at`.
    pub fn new(milestone_id: &str, kind: ReportKind, narrative: String, mark: &Mark) -> Self {
        Self {
            id: crate::clock::new_id(),
            milestone_id: milestone_id.to_owned(),
            kind: kind.code().to_owned(),
            narrative,
            period: None,
            done_on: None,
            rag_computed: None,
            rag_override: None,
            override_reason: None,
            override_until: None,
            reported_by: mark.by.clone(),
            reported_at: mark.at,
            accepted_by: None,
            accepted_at: None,
        }
    }

    /// The day on which it says the work was done.
    pub fn done(&self) -> Option<PartialDate> {
        self.done_on.as_deref().and_then(|text| PartialDate::parse(text).ok())
    }
}

impl RevisionRow {
    /// A move of `field` by `mark.by` at `mark.at`, not approved by anybody else.
    pub fn new(
        milestone_id: &str,
        field: Moved,
        was: Option<String>,
        became: Option<String>,
        mark: &Mark,
    ) -> Self {
        Self {
            id: crate::clock::new_id(),
            milestone_id: milestone_id.to_owned(),
            field: field.code().to_owned(),
            was,
            became,
            reason_code: None,
            reason: None,
            made_by: mark.by.clone(),
            made_at: mark.at,
            approved_by: None,
            approved_at: None,
            until_on: None,
            refused_by: None,
            refused_at: None,
            refusal: None,
        }
    }

    /// Whether nobody has approved or refused it.
    pub fn is_open(&self) -> bool {
        self.approved_by.is_none() && self.refused_by.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::milestones::milestone::tests::sample;

    #[test]
    fn a_milestone_is_kept_whole() {
        let m = Milestone {
            state: State::Blocked,
            blocked: Some(Blocked { cause: Cause::Legal, plan: Some("ask".into()) }),
            reported: Some(Mark { by: "b".into(), at: sample().created.at }),
            ..sample()
        };
        let row = MilestoneRow::of(&m);
        assert_eq!((row.due_sort.as_str(), row.blocked_cause.as_deref()), ("2027-03-31", Some("legal")));
        assert_eq!(row.value().expect("a sound row"), m);
    }

    #[test]
    fn a_damaged_row_is_named_and_not_guessed() {
        let row = MilestoneRow { state: "done".into(), ..MilestoneRow::of(&sample()) };
        assert!(row.value().is_err_and(|error| error.to_string().contains("milestone m")));
        let row = MilestoneRow { forecast_due: Some("soon".into()), ..MilestoneRow::of(&sample()) };
        assert!(row.value().is_err());
    }
}
