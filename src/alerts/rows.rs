//! Alerts as the database keeps them and as screens and letters read them.

use super::kind::Kind;
use crate::access::Viewer;
use crate::db::schema::alert;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::{Insertable, Queryable};

/// A row of alerts.
#[derive(Debug, Clone, Queryable)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AlertRow {
    pub id: String,
    pub agreement_id: String,
    pub kind: String,
    pub due_on: String,
    pub ordinal: i32,
    pub label: Option<String>,
    pub step: i32,
    pub raised_at: NaiveDateTime,
    pub acknowledged_by: Option<String>,
    pub acknowledged_at: Option<NaiveDateTime>,
    pub escalated_at: Option<NaiveDateTime>,
    pub closed_at: Option<NaiveDateTime>,
    pub close_reason: Option<String>,
}

/// A new alert.
#[derive(Debug, Insertable)]
#[diesel(table_name = alert, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct NewAlert {
    pub id: String,
    pub agreement_id: String,
    pub kind: &'static str,
    pub due_on: String,
    pub ordinal: i32,
    pub label: Option<String>,
    pub step: i32,
    pub raised_at: NaiveDateTime,
    pub escalated_at: Option<NaiveDateTime>,
}

/// Who stands behind an agreement.
#[derive(Debug, Clone, Queryable)]
pub struct Agreement {
    /// The agreement.
    pub id: String,
    /// Its owner.
    pub owner_id: Option<String>,
    /// The owner's deputy.
    pub deputy_id: Option<String>,
}

/// Why an alert comes to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// The person owns the agreement.
    Owner,
    /// The person is the owner's deputy.
    Deputy,
    /// A manager: nobody took note in time, it is overdue, or nobody owns the agreement.
    Manager,
}

/// An alert with what is said of its agreement.
#[derive(Debug, Clone)]
pub struct Line {
    /// The alert.
    pub row: AlertRow,
    /// What falls due.
    pub kind: Kind,
    /// When.
    pub due_on: NaiveDate,
    /// The register number, unless it is a draft.
    pub number: Option<String>,
    /// The short title.
    pub title: String,
    /// Whether the agreement is unclassified and open to everybody with content rights.
    pub is_plain: bool,
    /// The agreement's owner.
    pub owner_id: Option<String>,
    /// The owner's deputy.
    pub deputy_id: Option<String>,
    /// The name of who took note.
    pub acknowledged_by: Option<String>,
}

impl Line {
    /// Why this alert comes to `viewer`.
    pub fn concern(&self, viewer: &Viewer) -> Concern {
        let is = |id: &Option<String>| id.as_deref() == Some(viewer.account_id.as_str());
        if is(&self.owner_id) {
            Concern::Owner
        } else if is(&self.deputy_id) {
            Concern::Deputy
        } else {
            Concern::Manager
        }
    }

    /// Days until the day; below zero when it has passed.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due_on - today).num_days()
    }
}
