//! The rows of the tables of this room, and how their words and dates are read.

use super::rhythm;
use super::words::{BodyKind, BodySide, BodyState, Checked, Debtor, DecisionKind, MeetingState, SeatRole};
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::db::schema::{body_seat, joint_body, meeting, meeting_decision, meeting_participant};
use crate::directory::Names;
use crate::directory::names::pick;
use crate::milestones::milestone::Titles;
use crate::search::fold;
use crate::web::locale::Lang;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::{AsChangeset, Insertable, Queryable};

/// A word in the database that this program does not know.
fn damaged<T>(found: Option<T>, what: &str, id: &str) -> Result<T, DbError> {
    found.ok_or_else(|| DbError::Migration(format!("the {what} {id} holds a word that is unknown")))
}

fn date(text: Option<&String>) -> Option<PartialDate> {
    text.and_then(|text| PartialDate::parse(text).ok())
}

/// A joint body.
#[derive(
    Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize,
)]
#[diesel(table_name = joint_body, treat_none_as_null = true)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BodyRow {
    pub id: String,
    pub agreement_id: String,
    pub parent_id: Option<String>,
    pub kind: String,
    pub name_en: String,
    pub name_pl: Option<String>,
    pub name_uk: Option<String>,
    pub name_native: Option<String>,
    pub article: Option<String>,
    pub mandate: Option<String>,
    pub established_on: Option<String>,
    pub rhythm_months: Option<i32>,
    pub state: String,
    pub state_since: Option<String>,
    pub state_reason: Option<String>,
    pub last_held: Option<String>,
    pub next_due: Option<String>,
    pub search_text: String,
    pub sort_key: String,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
}

impl BodyRow {
    /// The name in the reader's language, else in English.
    pub fn name(&self, lang: Lang) -> &str {
        pick(lang, &self.name_en, self.name_pl.as_deref(), self.name_uk.as_deref())
    }

    /// Its names.
    pub fn names(&self) -> Names {
        Names {
            en: self.name_en.clone(),
            pl: self.name_pl.clone(),
            uk: self.name_uk.clone(),
            native: self.name_native.clone(),
        }
    }

    /// Gives it names, with what it is found and sorted by.
    pub fn rename(&mut self, names: Names) {
        let all = [Some(&names.en), names.pl.as_ref(), names.uk.as_ref(), names.native.as_ref()];
        let words: Vec<String> = all.into_iter().flatten().map(|name| fold(name)).collect();
        self.search_text = words.join(" ");
        self.sort_key = fold(&names.en);
        self.name_en = names.en;
        self.name_pl = names.pl;
        self.name_uk = names.uk;
        self.name_native = names.native;
    }

    /// What it is.
    pub fn read_kind(&self) -> Result<BodyKind, DbError> {
        damaged(BodyKind::parse(&self.kind), "body", &self.id)
    }

    /// Whether it works.
    pub fn read_state(&self) -> Result<BodyState, DbError> {
        damaged(BodyState::parse(&self.state), "body", &self.id)
    }

    /// Keeps when it met last, and counts by when it must meet next.
    pub fn count_from(&mut self, last_held: Option<String>) {
        let established = date(self.established_on.as_ref());
        let next = rhythm::next_due(self.rhythm_months, date(last_held.as_ref()), established);
        self.last_held = last_held;
        self.next_due = next.map(|day| day.to_string());
    }

    /// How it stands to its rhythm.
    pub fn due(&self, agreement_lives: bool, today: NaiveDate) -> Result<rhythm::Due, DbError> {
        let next = self.next_due.as_deref().and_then(|day| day.parse().ok());
        Ok(rhythm::due((self.read_state()?, agreement_lives), self.rhythm_months, next, today))
    }
}

/// Who sits in a body.
#[derive(
    Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize,
)]
#[diesel(table_name = body_seat, treat_none_as_null = true)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SeatRow {
    pub id: String,
    pub body_id: String,
    pub side: String,
    pub role: String,
    pub official_id: Option<String>,
    pub office: Option<String>,
    pub ministry_id: Option<String>,
    pub held_from: Option<String>,
    pub held_to: Option<String>,
}

impl SeatRow {
    /// For whom.
    pub fn read_side(&self) -> Result<BodySide, DbError> {
        damaged(BodySide::parse(&self.side), "seat", &self.id)
    }

    /// As what.
    pub fn read_role(&self) -> Result<SeatRole, DbError> {
        damaged(SeatRole::parse(&self.role), "seat", &self.id)
    }

    /// Whether it has certainly ended before `today`.
    pub fn has_ended(&self, today: NaiveDate) -> bool {
        date(self.held_to.as_ref()).is_some_and(|end| end.latest() < today)
    }
}

/// A meeting of a body.
#[derive(
    Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize,
)]
#[diesel(table_name = meeting, treat_none_as_null = true)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MeetingRow {
    pub id: String,
    pub body_id: String,
    pub agreement_id: String,
    pub number: i32,
    pub planned_on: Option<String>,
    pub held_on: Option<String>,
    pub on_sort: String,
    pub host: Option<String>,
    pub place: Option<String>,
    pub by_video: bool,
    pub agenda: Option<String>,
    pub state: String,
    pub cancel_reason: Option<String>,
    pub minutes_id: Option<String>,
    pub agreed_ours: Option<String>,
    pub agreed_theirs: Option<String>,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
}

/// What a meeting without any date sorts by.
pub const UNDATED: &str = "9999-12-31";

impl MeetingRow {
    /// How far it is.
    pub fn read_state(&self) -> Result<MeetingState, DbError> {
        damaged(MeetingState::parse(&self.state), "meeting", &self.id)
    }

    /// The day it was held, else the one for which it is planned.
    pub fn on(&self) -> Option<PartialDate> {
        date(self.held_on.as_ref().or(self.planned_on.as_ref()))
    }

    /// Takes its place among the meetings, by the first day that its date may mean.
    pub fn place_in_time(&mut self) {
        self.on_sort = self.on().map_or_else(|| UNDATED.to_owned(), |date| date.earliest().to_string());
    }

    /// Whether both sides agreed to its minutes.
    pub const fn is_agreed(&self) -> bool {
        self.minutes_id.is_some() && self.agreed_ours.is_some() && self.agreed_theirs.is_some()
    }

    /// Whether it is planned for a day that has passed.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.state == MeetingState::Planned.code() && self.on().is_some_and(|date| date.latest() < today)
    }
}

/// Somebody at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Insertable, serde::Deserialize, serde::Serialize)]
#[diesel(table_name = meeting_participant, treat_none_as_default_value = false)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ParticipantRow {
    pub id: String,
    pub meeting_id: String,
    pub position: i32,
    pub side: String,
    pub official_id: Option<String>,
    pub words: Option<String>,
}

/// What a meeting decided.
#[derive(
    Debug, Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset, serde::Deserialize, serde::Serialize,
)]
#[diesel(table_name = meeting_decision, treat_none_as_null = true)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DecisionRow {
    pub id: String,
    pub meeting_id: String,
    pub body_id: String,
    pub agreement_id: String,
    pub number: i32,
    pub kind: String,
    pub title_en: Option<String>,
    pub title_pl: Option<String>,
    pub title_uk: Option<String>,
    pub wording: Option<String>,
    pub debtor: Option<String>,
    pub ministry_id: Option<String>,
    pub owner_id: Option<String>,
    pub due: Option<String>,
    pub verification: String,
    pub verified_by: Option<String>,
    pub verified_at: Option<NaiveDateTime>,
    pub void_reason: Option<String>,
    pub milestone_id: Option<String>,
    pub version: i32,
    pub created_at: NaiveDateTime,
    pub created_by: String,
    pub updated_at: NaiveDateTime,
    pub updated_by: String,
}

impl DecisionRow {
    /// What it is.
    pub fn read_kind(&self) -> Result<DecisionKind, DbError> {
        damaged(DecisionKind::parse(&self.kind), "decision", &self.id)
    }

    /// How far it is checked.
    pub fn read_checked(&self) -> Result<Checked, DbError> {
        damaged(Checked::parse(&self.verification), "decision", &self.id)
    }

    /// Whose it is, where it is an action.
    pub fn read_debtor(&self) -> Result<Option<Debtor>, DbError> {
        self.debtor.as_deref().map(|code| damaged(Debtor::parse(code), "decision", &self.id)).transpose()
    }

    /// Its title by language.
    pub fn titles(&self) -> Titles {
        Titles { en: self.title_en.clone(), pl: self.title_pl.clone(), uk: self.title_uk.clone() }
    }

    /// By when an action is due.
    pub fn due_on(&self) -> Option<PartialDate> {
        date(self.due.as_ref())
    }

    /// Whether it still counts.
    pub fn counts(&self) -> bool {
        self.verification != Checked::Voided.code()
    }

    /// Whether it is an action that nobody has made a milestone of yet.
    pub fn is_loose_action(&self) -> bool {
        self.counts() && self.kind == DecisionKind::Action.code() && self.milestone_id.is_none()
    }
}
