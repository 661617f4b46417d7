//! The forms of a meeting, of its minutes and participants, and of what it decided.

use super::{LINE, PROSE, REASON, chosen, date, maybe, needed, number};
use crate::bodies::rows::{DecisionRow, MeetingRow};
use crate::bodies::words::{BodySide, Debtor, DecisionKind};
use crate::calendar::PartialDate;
use crate::milestones::milestone::Titles;
use crate::web::form::{Errors, Fields, optional, required};

/// The fields of a meeting's form; `held_on` only where it is new.
pub const MEETING_FIELDS: [&str; 7] =
    ["number", "planned_on", "held_on", "host", "place", "by_video", "agenda"];

/// What the form of a meeting says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Planned {
    /// None: the next number of its body.
    pub number: Option<i32>,
    pub planned_on: Option<PartialDate>,
    /// For a meeting that was held before anybody wrote it down.
    pub held_on: Option<PartialDate>,
    pub host: Option<BodySide>,
    pub place: Option<String>,
    pub by_video: bool,
    pub agenda: Option<String>,
}

/// Reads the form of a meeting: planned for a day, or held on one.
pub fn planned(fields: &Fields) -> Result<Planned, Errors> {
    let mut errors = Errors::default();
    let planned = Planned {
        number: number(fields, "number", 9_999, &mut errors),
        planned_on: date(fields, "planned_on", &mut errors),
        held_on: date(fields, "held_on", &mut errors),
        host: maybe(fields, "host", BodySide::parse, &mut errors),
        place: optional(fields, "place", LINE, &mut errors),
        by_video: fields.ticked("by_video"),
        agenda: optional(fields, "agenda", PROSE, &mut errors),
    };
    if planned.planned_on.is_none() && planned.held_on.is_none() {
        errors.add("planned_on", "ms-error-date");
    }
    if errors.is_empty() { Ok(planned) } else { Err(errors) }
}

/// The form as a meeting fills it.
pub fn meeting_fields_of(meeting: &MeetingRow) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::from_pairs([
        ("number", meeting.number.to_string()),
        ("planned_on", text(&meeting.planned_on)),
        ("held_on", text(&meeting.held_on)),
        ("host", text(&meeting.host)),
        ("place", text(&meeting.place)),
        ("by_video", if meeting.by_video { "yes".to_owned() } else { String::new() }),
        ("agenda", text(&meeting.agenda)),
        ("version", meeting.version.to_string()),
    ])
}

/// Reads on which day it was held.
pub fn held(fields: &Fields) -> Result<PartialDate, Errors> {
    let mut errors = Errors::default();
    let on = needed(fields, "met_on", &mut errors);
    on.filter(|_| errors.is_empty()).ok_or(errors)
}

/// Reads why it was cancelled.
pub fn cancelled(fields: &Fields) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let reason = required(fields, "cancel_reason", REASON, &mut errors);
    if errors.is_empty() { Ok(reason) } else { Err(errors) }
}

/// The fields of the form of the minutes.
pub const MINUTES_FIELDS: [&str; 3] = ["minutes", "agreed_ours", "agreed_theirs"];

/// The minutes of a meeting, and when each side agreed to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Id of the document.
    pub document_id: Option<String>,
    /// When our side agreed.
    pub ours: Option<PartialDate>,
    /// When the other side agreed.
    pub theirs: Option<PartialDate>,
}

/// Reads the minutes: nobody agrees to what is not there.
pub fn minutes(fields: &Fields) -> Result<Minutes, Errors> {
    let mut errors = Errors::default();
    let read = Minutes {
        document_id: fields.optional("minutes"),
        ours: date(fields, "agreed_ours", &mut errors),
        theirs: date(fields, "agreed_theirs", &mut errors),
    };
    if read.document_id.is_none() && (read.ours.is_some() || read.theirs.is_some()) {
        errors.add("minutes", "bd-error-minutes");
    }
    if errors.is_empty() { Ok(read) } else { Err(errors) }
}

/// The fields of the form of a participant.
pub const PARTICIPANT_FIELDS: [&str; 3] = ["participant_side", "participant_official", "participant_words"];

/// Somebody at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// For which side.
    pub side: BodySide,
    /// Who, where the directory knows.
    pub official_id: Option<String>,
    /// Who or as what, in words.
    pub words: Option<String>,
}

/// Reads a participant.
pub fn participant(fields: &Fields) -> Result<Participant, Errors> {
    let mut errors = Errors::default();
    let side = chosen(fields, "participant_side", BodySide::parse, &mut errors);
    let official_id = fields.optional("participant_official");
    let words = optional(fields, "participant_words", LINE, &mut errors);
    if official_id.is_none() && words.is_none() {
        errors.add("participant_official", "bd-error-holder");
    }
    match side {
        Some(side) if errors.is_empty() => Ok(Participant { side, official_id, words }),
        Some(_) | None => Err(errors),
    }
}

/// The fields of the form of a decision.
pub const DECISION_FIELDS: [&str; 9] =
    ["kind", "title_en", "title_pl", "title_uk", "wording", "debtor", "ministry", "owner", "due"];

/// What a meeting decided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Decided {
    pub kind: DecisionKind,
    pub titles: Titles,
    pub wording: Option<String>,
    pub debtor: Option<Debtor>,
    pub ministry_id: Option<String>,
    pub owner_id: Option<String>,
    pub due: Option<PartialDate>,
}

/// Reads a decision: an action says whose it is, who answers for it and by when; nothing else does.
pub fn decided(fields: &Fields) -> Result<Decided, Errors> {
    let mut errors = Errors::default();
    let kind = chosen(fields, "kind", DecisionKind::parse, &mut errors);
    let titles = Titles {
        en: optional(fields, "title_en", LINE, &mut errors),
        pl: optional(fields, "title_pl", LINE, &mut errors),
        uk: optional(fields, "title_uk", LINE, &mut errors),
    };
    if titles.is_empty() {
        errors.add("title_en", "ms-error-title");
    }
    let wording = optional(fields, "wording", PROSE, &mut errors);
    let (ministry_id, owner_id) = (fields.optional("ministry"), fields.optional("owner"));
    let (mut debtor, mut due) = (None, None);
    match kind {
        Some(DecisionKind::Action) => {
            debtor = chosen(fields, "debtor", Debtor::parse, &mut errors);
            due = needed(fields, "due", &mut errors);
            if ministry_id.is_none() && owner_id.is_none() {
                errors.add("owner", "bd-error-who");
            }
        }
        Some(DecisionKind::Decision | DecisionKind::Recommendation) => {
            let of_actions = ["debtor", "ministry", "owner", "due"];
            if of_actions.iter().any(|name| !fields.text(name).is_empty()) {
                errors.add("kind", "bd-error-only-action");
            }
        }
        None => {}
    }
    match kind {
        Some(kind) if errors.is_empty() => {
            Ok(Decided { kind, titles, wording, debtor, ministry_id, owner_id, due })
        }
        Some(_) | None => Err(errors),
    }
}

/// The form as a decision fills it.
pub fn decision_fields_of(decision: &DecisionRow) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::from_pairs([
        ("kind", decision.kind.clone()),
        ("title_en", text(&decision.title_en)),
        ("title_pl", text(&decision.title_pl)),
        ("title_uk", text(&decision.title_uk)),
        ("wording", text(&decision.wording)),
        ("debtor", text(&decision.debtor)),
        ("ministry", text(&decision.ministry_id)),
        ("owner", text(&decision.owner_id)),
        ("due", text(&decision.due)),
        ("version", decision.version.to_string()),
    ])
}

/// Reads why a decision does not count.
pub fn voided(fields: &Fields) -> Result<String, Errors> {
    let mut errors = Errors::default();
    let reason = required(fields, "void_reason", REASON, &mut errors);
    if errors.is_empty() { Ok(reason) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::from_pairs(pairs.iter().copied())
    }

    fn wrong<T: std::fmt::Debug>(read: Result<T, Errors>) -> Vec<String> {
        let errors = read.expect_err("it is refused");
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn an_action_says_whose_it_is_who_answers_for_it_and_by_when() {
        let action = [("kind", "action"), ("title_en", "Draft the annex")];
        assert_eq!(wrong(decided(&fields(&action))), ["debtor", "due", "owner"]);
        let whole =
            [action.as_slice(), &[("debtor", "ours"), ("due", "2026-06"), ("ministry", "m")]].concat();
        assert!(decided(&fields(&whole)).is_ok());
        let decision = [("kind", "decision"), ("title_en", "Agreed"), ("due", "2026-06")];
        assert_eq!(wrong(decided(&fields(&decision))), ["kind"]);
        assert_eq!(wrong(decided(&fields(&[("kind", "decision")]))), ["title_en"]);
    }

    #[test]
    fn a_meeting_has_a_day_and_minutes_are_there_before_anybody_agrees() {
        assert_eq!(wrong(planned(&fields(&[("place", "Kyiv")]))), ["planned_on"]);
        assert!(planned(&fields(&[("held_on", "2025-11")])).is_ok());
        assert_eq!(wrong(planned(&fields(&[("planned_on", "2026-02-30")]))), ["planned_on"]);
        assert_eq!(wrong(minutes(&fields(&[("agreed_ours", "2026-01-02")]))), ["minutes"]);
        assert!(minutes(&fields(&[])).is_ok(), "taken away again");
        assert_eq!(wrong(participant(&fields(&[("participant_side", "ours")]))), ["participant_official"]);
        assert_eq!(wrong(held(&fields(&[]))), ["met_on"]);
    }
}
