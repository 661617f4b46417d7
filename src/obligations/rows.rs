//! The row of an obligation, and its way to a value and back.

use super::obligation::{Debtor, Kind, Life, Nature, Obligation};
use super::schedule::{Recurring, Schedule, Sort, Trigger, Within};
use crate::db::DbError;
use crate::db::schema::obligation;
use crate::milestones::milestone::{Mark, Titles};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::{AsChangeset, Insertable, Queryable};
use std::collections::BTreeMap;

/// A row of obligations.
#[derive(Debug, Clone, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = obligation, treat_none_as_null = true, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct ObligationRow {
    pub id: String,
    pub agreement_id: String,
    pub article_ref: Option<String>,
    pub wording: String,
    pub debtor: String,
    pub nature: String,
    pub kind: String,
    pub recurrence: Option<String>,
    pub trigger_text: Option<String>,
    pub ministry_id: Option<String>,
    pub owner_id: Option<String>,
    pub measure: Option<String>,
    pub evidence_required: Option<String>,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
    pub clause_id: Option<String>,
    pub title_en: Option<String>,
    pub title_pl: Option<String>,
    pub title_uk: Option<String>,
    pub schedule: String,
    pub first_due: Option<String>,
    pub within: Option<String>,
    pub survives: bool,
    pub state: String,
    pub ended_on: Option<String>,
    pub end_reason: Option<String>,
    pub scheduled_from: Option<String>,
}

fn day(text: Option<&String>) -> Option<NaiveDate> {
    text?.parse().ok()
}

impl ObligationRow {
    fn schedule(&self) -> Option<Schedule> {
        match Sort::parse(&self.schedule)? {
            Sort::Once => Some(Schedule::Once(day(self.first_due.as_ref())?)),
            Sort::Recurring => {
                let rule = Recurring::new(day(self.first_due.as_ref())?, self.recurrence.as_deref()?);
                rule.ok().map(Schedule::Recurring)
            }
            Sort::Trigger => {
                let words = self.trigger_text.clone()?;
                let within = match self.within.as_deref() {
                    Some(text) => Some(Within::parse(text)?),
                    None => None,
                };
                Some(Schedule::Trigger(Trigger { words, within }))
            }
            Sort::Standing => Some(Schedule::Standing),
        }
    }

    /// The obligation as the rules see it; an unknown word, date or rule is a defect of the database and named as such.
    pub fn value(self) -> Result<Obligation, DbError> {
        let damaged =
            || DbError::Migration(format!("the obligation {} holds a word or date that is unknown", self.id));
        let schedule = self.schedule().ok_or_else(damaged)?;
        let wording: BTreeMap<String, String> = serde_json::from_str(&self.wording).map_err(|_| damaged())?;
        Ok(Obligation {
            debtor: Debtor::parse(&self.debtor).ok_or_else(damaged)?,
            nature: Nature::parse(&self.nature).ok_or_else(damaged)?,
            kind: Kind::parse(&self.kind).ok_or_else(damaged)?,
            life: Life::parse(&self.state).ok_or_else(damaged)?,
            scheduled_from: day(self.scheduled_from.as_ref()),
            ended_on: day(self.ended_on.as_ref()),
            schedule,
            wording,
            id: self.id,
            agreement_id: self.agreement_id,
            clause_id: self.clause_id,
            article: self.article_ref,
            titles: Titles { en: self.title_en, pl: self.title_pl, uk: self.title_uk },
            measure: self.measure,
            evidence: self.evidence_required,
            ministry_id: self.ministry_id,
            owner_id: self.owner_id,
            survives: self.survives,
            end_reason: self.end_reason,
            version: self.version,
            created: Mark { by: self.created_by, at: self.created_at },
            updated: Mark { by: self.updated_by, at: self.updated_at },
        })
    }

    /// The row that keeps an obligation.
    pub fn of(obligation: &Obligation) -> Self {
        let o = obligation.clone();
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let (mut first, mut recurrence, mut trigger_text, mut within) = (None, None, None, None);
        match &o.schedule {
            Schedule::Once(day) => first = Some(*day),
            Schedule::Recurring(recurring) => {
                first = Some(recurring.first());
                recurrence = Some(recurring.rule().to_owned());
            }
            Schedule::Trigger(trigger) => {
                trigger_text = Some(trigger.words.clone());
                within = trigger.within.map(Within::code);
            }
            Schedule::Standing => {}
        }
        Self {
            id: o.id,
            agreement_id: o.agreement_id,
            article_ref: o.article,
            wording: crate::audit::canonical::canonical(&serde_json::json!(o.wording)),
            debtor: o.debtor.code().to_owned(),
            nature: o.nature.code().to_owned(),
            kind: o.kind.code().to_owned(),
            recurrence,
            trigger_text,
            ministry_id: o.ministry_id,
            owner_id: o.owner_id,
            measure: o.measure,
            evidence_required: o.evidence,
            version: o.version,
            created_at: o.created.at,
            created_by: o.created.by,
            updated_at: o.updated.at,
            updated_by: o.updated.by,
            clause_id: o.clause_id,
            title_en: o.titles.en,
            title_pl: o.titles.pl,
            title_uk: o.titles.uk,
            schedule: o.schedule.sort().code().to_owned(),
            first_due: text(first),
            within,
            survives: o.survives,
            state: o.life.code().to_owned(),
            ended_on: text(o.ended_on),
            end_reason: o.end_reason,
            scheduled_from: text(o.scheduled_from),
        }
    }
}
