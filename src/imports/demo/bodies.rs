//! Joint bodies of the demonstration data with their meetings, minutes and decisions; all of it made up and labelled so.

use super::error::{LoadError, known};
use super::keys::{Keys, id};
use crate::audit::Tx;
use crate::bodies::actions::{bodies, decisions, meetings};
use crate::bodies::error::BodyError;
use crate::bodies::inputs::{Content, Decided, Minutes, Participant, Planned, Seat};
use crate::bodies::words::{BodyKind, BodySide, Debtor, DecisionKind, SeatRole};
use crate::directory::{Names, Period};
use crate::imports::dates::DemoDate;
use crate::milestones::milestone::Titles;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A body.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DemoBody {
    pub kind: String,
    pub name_en: String,
    pub name_pl: String,
    pub name_uk: String,
    pub article_ref: Option<String>,
    pub mandate: Option<String>,
    pub established_on: Option<DemoDate>,
    pub rhythm_months: Option<i32>,
    #[serde(default)]
    pub seats: Vec<DemoSeat>,
    #[serde(default)]
    pub meetings: Vec<DemoMeeting>,
}

/// Who sits in it: an official by key, or an office.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DemoSeat {
    pub side: String,
    pub role: String,
    pub official: Option<String>,
    pub office: Option<String>,
    pub ministry: Option<String>,
    pub from: Option<DemoDate>,
    pub to: Option<DemoDate>,
}

/// A meeting, held or planned.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DemoMeeting {
    pub planned_on: Option<DemoDate>,
    pub held_on: Option<DemoDate>,
    pub host: Option<String>,
    pub place: Option<String>,
    #[serde(default)]
    pub by_video: bool,
    pub agenda: Option<String>,
    /// The name of the file with its minutes.
    pub minutes: Option<String>,
    pub agreed_ours: Option<DemoDate>,
    pub agreed_theirs: Option<DemoDate>,
    #[serde(default)]
    pub participants: Vec<DemoParticipant>,
    #[serde(default)]
    pub decisions: Vec<DemoDecision>,
}

/// Somebody at it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DemoParticipant {
    pub side: String,
    pub official: Option<String>,
    pub words: Option<String>,
}

/// What it decided.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DemoDecision {
    pub kind: String,
    pub title_en: String,
    pub title_pl: String,
    pub title_uk: String,
    pub wording: Option<String>,
    pub debtor: Option<String>,
    pub owner: Option<String>,
    pub due: Option<DemoDate>,
    /// `officer` or `manager`, where one of them has confirmed it.
    pub confirmed_by: Option<String>,
    /// Whether it has been made a milestone.
    #[serde(default)]
    pub milestone: bool,
}

/// Loads the bodies of one agreement; `files` are the documents that hold minutes, by the names of their files.
pub(super) fn load(
    tx: &mut Tx,
    agreement_id: &str,
    demo: &[DemoBody],
    (keys, files): (&Keys, &BTreeMap<String, String>),
) -> Result<(), LoadError> {
    for body in demo {
        let body_id = bodies::enter(tx, agreement_id, content(body, keys)?)?;
        for seat in &body.seats {
            bodies::enter_seat(tx, &body_id, resolve_seat(seat, keys)?)?;
        }
        for meeting in &body.meetings {
            load_meeting(tx, &body_id, meeting, (keys, files))?;
        }
    }
    Ok(())
}

fn content(demo: &DemoBody, keys: &Keys) -> Result<Content, LoadError> {
    Ok(Content {
        kind: known(BodyKind::parse(&demo.kind), &demo.kind)?,
        names: Names {
            en: demo.name_en.clone(),
            pl: Some(demo.name_pl.clone()),
            uk: Some(demo.name_uk.clone()),
            native: None,
        },
        parent_id: None,
        article: demo.article_ref.clone(),
        mandate: demo.mandate.clone(),
        established_on: keys.date(demo.established_on.as_ref()),
        rhythm: demo.rhythm_months,
    })
}

fn side(code: &str) -> Result<BodySide, LoadError> {
    known(BodySide::parse(code), code)
}

fn official(key: Option<&String>, keys: &Keys) -> Result<Option<String>, LoadError> {
    key.map(|key| id(&keys.officials, key)).transpose()
}

fn resolve_seat(demo: &DemoSeat, keys: &Keys) -> Result<Seat, LoadError> {
    Ok(Seat {
        side: side(&demo.side)?,
        role: known(SeatRole::parse(&demo.role), &demo.role)?,
        official_id: official(demo.official.as_ref(), keys)?,
        office: demo.office.clone(),
        ministry_id: keys.ministry(demo.ministry.as_ref())?,
        held: Period { from: keys.date(demo.from.as_ref()), to: keys.date(demo.to.as_ref()) },
    })
}

fn load_meeting(
    tx: &mut Tx,
    body_id: &str,
    demo: &DemoMeeting,
    (keys, files): (&Keys, &BTreeMap<String, String>),
) -> Result<(), LoadError> {
    let planned = Planned {
        number: None,
        planned_on: keys.date(demo.planned_on.as_ref()),
        held_on: keys.date(demo.held_on.as_ref()),
        host: demo.host.as_deref().map(side).transpose()?,
        place: demo.place.clone(),
        by_video: demo.by_video,
        agenda: demo.agenda.clone(),
    };
    let meeting_id = meetings::enter(tx, body_id, planned)?;
    for (n, one) in (1..).zip(&demo.participants) {
        let participant = Participant {
            side: side(&one.side)?,
            official_id: official(one.official.as_ref(), keys)?,
            words: one.words.clone(),
        };
        meetings::enter_participant(tx, &meeting_id, n, participant)?;
    }
    if demo.minutes.is_none() && demo.decisions.is_empty() {
        return Ok(());
    }
    let minutes = Minutes {
        document_id: demo.minutes.as_ref().map(|name| id(files, name)).transpose()?,
        ours: keys.date(demo.agreed_ours.as_ref()),
        theirs: keys.date(demo.agreed_theirs.as_ref()),
    };
    let told: Vec<decisions::Told> =
        demo.decisions.iter().map(|decision| resolve(decision, keys)).collect::<Result<_, _>>()?;
    decisions::enter_all(tx, &meeting_id, (minutes, told)).map_err(LoadError::from)
}

fn resolve(demo: &DemoDecision, keys: &Keys) -> Result<decisions::Told, LoadError> {
    let debtor = demo.debtor.as_ref().map(|code| known(Debtor::parse(code), code)).transpose()?;
    Ok(decisions::Told {
        decided: Decided {
            kind: known(DecisionKind::parse(&demo.kind), &demo.kind)?,
            titles: Titles {
                en: Some(demo.title_en.clone()),
                pl: Some(demo.title_pl.clone()),
                uk: Some(demo.title_uk.clone()),
            },
            wording: demo.wording.clone(),
            debtor,
            ministry_id: None,
            owner_id: demo.owner.as_deref().map(|desk| keys.person(desk)).transpose()?,
            due: keys.date(demo.due.as_ref()),
        },
        confirmed_by: demo.confirmed_by.as_deref().map(|desk| keys.person(desk)).transpose()?,
        is_milestone: demo.milestone,
    })
}

impl From<BodyError> for LoadError {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::Db(error) => Self::Db(error),
            BodyError::NotFound
            | BodyError::Conflict
            | BodyError::Closed
            | BodyError::NotNow(_)
            | BodyError::Refused(_)
            | BodyError::Invalid(_) => Self::Unknown(error.to_string()),
        }
    }
}
