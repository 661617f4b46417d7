//! The form of a body, of its state and of a seat in it.

use super::{LINE, PROSE, REASON, chosen, date, number};
use crate::bodies::rows::{BodyRow, SeatRow};
use crate::bodies::words::{BodyKind, BodySide, BodyState, SeatRole};
use crate::calendar::PartialDate;
use crate::directory::{Names, Period};
use crate::web::form::{Errors, Fields, optional, required};

/// The fields of a body's form.
pub const FIELDS: [&str; 10] = [
    "kind",
    "name_en",
    "name_native",
    "name_pl",
    "name_uk",
    "parent",
    "article",
    "mandate",
    "established_on",
    "rhythm",
];

/// How many months lie between two meetings at most.
const SELDOMEST: i32 = 120;

/// What the form of a body says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Content {
    pub kind: BodyKind,
    pub names: Names,
    pub parent_id: Option<String>,
    pub article: Option<String>,
    pub mandate: Option<String>,
    pub established_on: Option<PartialDate>,
    /// How many months lie between two meetings; none where nobody says.
    pub rhythm: Option<i32>,
}

/// Reads the form of a body.
pub fn content(fields: &Fields) -> Result<Content, Errors> {
    let mut errors = Errors::default();
    let kind = chosen(fields, "kind", BodyKind::parse, &mut errors);
    let names = Names {
        en: required(fields, "name_en", LINE, &mut errors),
        pl: optional(fields, "name_pl", LINE, &mut errors),
        uk: optional(fields, "name_uk", LINE, &mut errors),
        native: optional(fields, "name_native", LINE, &mut errors),
    };
    let article = optional(fields, "article", LINE, &mut errors);
    let mandate = optional(fields, "mandate", PROSE, &mut errors);
    let established_on = date(fields, "established_on", &mut errors);
    let rhythm = number(fields, "rhythm", SELDOMEST, &mut errors);
    match kind {
        Some(kind) if errors.is_empty() => {
            let parent_id = fields.optional("parent");
            Ok(Content { kind, names, parent_id, article, mandate, established_on, rhythm })
        }
        Some(_) | None => Err(errors),
    }
}

/// The form as a body fills it.
pub fn fields_of(body: &BodyRow) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::from_pairs([
        ("kind", body.kind.clone()),
        ("name_en", body.name_en.clone()),
        ("name_native", text(&body.name_native)),
        ("name_pl", text(&body.name_pl)),
        ("name_uk", text(&body.name_uk)),
        ("parent", text(&body.parent_id)),
        ("article", text(&body.article)),
        ("mandate", text(&body.mandate)),
        ("established_on", text(&body.established_on)),
        ("rhythm", body.rhythm_months.map(|months| months.to_string()).unwrap_or_default()),
        ("version", body.version.to_string()),
    ])
}

/// The fields of the form of a state.
pub const STATE_FIELDS: [&str; 3] = ["became", "state_since", "state_reason"];

/// Another state of a body, since when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewState {
    /// What it becomes.
    pub became: BodyState,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Why.
    pub reason: Option<String>,
}

/// Reads a new state; resting and dissolved need a day and a reason.
pub fn new_state(fields: &Fields) -> Result<NewState, Errors> {
    let mut errors = Errors::default();
    let became = chosen(fields, "became", BodyState::parse, &mut errors);
    let needs_both = match became {
        Some(BodyState::Dormant | BodyState::Dissolved) => true,
        Some(BodyState::Active) | None => false,
    };
    let (since, reason) = if needs_both {
        let since = super::needed(fields, "state_since", &mut errors);
        (since, Some(required(fields, "state_reason", REASON, &mut errors)))
    } else {
        let since = date(fields, "state_since", &mut errors);
        (since, optional(fields, "state_reason", REASON, &mut errors))
    };
    match became {
        Some(became) if errors.is_empty() => Ok(NewState { became, since, reason }),
        Some(_) | None => Err(errors),
    }
}

/// The fields of the form of a seat.
pub const SEAT_FIELDS: [&str; 7] = ["side", "role", "official", "office", "ministry", "held_from", "held_to"];

/// What the form of a seat says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct Seat {
    pub side: BodySide,
    pub role: SeatRole,
    pub official_id: Option<String>,
    pub office: Option<String>,
    pub ministry_id: Option<String>,
    pub held: Period,
}

/// Reads the form of a seat: an official or an office, or both.
pub fn seat(fields: &Fields) -> Result<Seat, Errors> {
    let mut errors = Errors::default();
    let side = chosen(fields, "side", BodySide::parse, &mut errors);
    let role = chosen(fields, "role", SeatRole::parse, &mut errors);
    let official_id = fields.optional("official");
    let office = optional(fields, "office", LINE, &mut errors);
    if official_id.is_none() && office.is_none() {
        errors.add("official", "bd-error-holder");
    }
    let (from, to) = (date(fields, "held_from", &mut errors), date(fields, "held_to", &mut errors));
    let held = Period::new(from, to);
    if held.is_none() {
        errors.add("held_to", "bd-error-period");
    }
    match (side, role, held) {
        (Some(side), Some(role), Some(held)) if errors.is_empty() => {
            Ok(Seat { side, role, official_id, office, ministry_id: fields.optional("ministry"), held })
        }
        _ => Err(errors),
    }
}

/// The form as a seat fills it.
pub fn seat_fields_of(seat: &SeatRow, version: i32) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::from_pairs([
        ("side", seat.side.clone()),
        ("role", seat.role.clone()),
        ("official", text(&seat.official_id)),
        ("office", text(&seat.office)),
        ("ministry", text(&seat.ministry_id)),
        ("held_from", text(&seat.held_from)),
        ("held_to", text(&seat.held_to)),
        ("version", version.to_string()),
    ])
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
    fn a_body_needs_a_kind_and_an_english_name_and_a_rhythm_in_months() {
        let sound = [("kind", "working_group"), ("name_en", "Joint group"), ("rhythm", "6")];
        let read = content(&fields(&sound)).expect("a body");
        assert_eq!((read.kind, read.rhythm), (BodyKind::WorkingGroup, Some(6)));
        assert_eq!(
            wrong(content(&fields(&[("established_on", "soon")]))),
            ["kind", "name_en", "established_on"]
        );
        for rhythm in ["0", "121", "-6", "often"] {
            let read = content(&fields(&[("kind", "committee"), ("name_en", "x"), ("rhythm", rhythm)]));
            assert_eq!(wrong(read), ["rhythm"], "{rhythm}");
        }
    }

    #[test]
    fn a_body_rests_or_ends_on_a_day_and_for_a_reason() {
        assert_eq!(wrong(new_state(&fields(&[("became", "dissolved")]))), ["state_since", "state_reason"]);
        assert_eq!(wrong(new_state(&fields(&[("became", "asleep")]))), ["became"]);
        assert!(new_state(&fields(&[("became", "active")])).is_ok());
        let whole = [("became", "dormant"), ("state_since", "2026-02"), ("state_reason", "No budget.")];
        assert!(new_state(&fields(&whole)).is_ok());
    }

    #[test]
    fn a_seat_is_held_by_a_person_or_an_office_and_does_not_end_before_it_begins() {
        let who = [("side", "ours"), ("role", "co_chair")];
        assert_eq!(wrong(seat(&fields(&who))), ["official"]);
        let office = [who.as_slice(), &[("office", "Director")]].concat();
        assert!(seat(&fields(&office)).is_ok());
        let reversed = [office.as_slice(), &[("held_from", "2026"), ("held_to", "2025-12")]].concat();
        assert_eq!(wrong(seat(&fields(&reversed))), ["held_to"]);
        let same = [office.as_slice(), &[("held_from", "2026-03"), ("held_to", "2026")]].concat();
        assert!(seat(&fields(&same)).is_ok());
    }
}
