//! What the forms of this room say, parsed; a value that exists is valid.

mod bodies;
mod meetings;

pub use bodies::{
    Content, FIELDS, NewState, SEAT_FIELDS, STATE_FIELDS, Seat, content, fields_of, new_state, seat,
    seat_fields_of,
};
pub use meetings::{
    DECISION_FIELDS, Decided, MEETING_FIELDS, MINUTES_FIELDS, Minutes, PARTICIPANT_FIELDS, Participant,
    Planned, cancelled, decided, decision_fields_of, held, meeting_fields_of, minutes, participant, planned,
    voided,
};

use crate::calendar::PartialDate;
use crate::web::form::{Errors, Fields};

/// Characters of a name or title, of a reason, of a longer text.
const LINE: usize = 300;
const REASON: usize = 1_000;
const PROSE: usize = 8_000;

fn chosen<T>(
    fields: &Fields,
    name: &'static str,
    parse: fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<T> {
    let value = parse(fields.text(name));
    if value.is_none() {
        errors.add(name, "ms-error-choose");
    }
    value
}

/// One of a list, or none where nothing is chosen.
fn maybe<T>(
    fields: &Fields,
    name: &'static str,
    parse: fn(&str) -> Option<T>,
    errors: &mut Errors,
) -> Option<T> {
    fields.optional(name)?;
    chosen(fields, name, parse, errors)
}

/// A whole or partial date, or none.
fn date(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<PartialDate> {
    let text = fields.optional(name)?;
    let date = PartialDate::parse(&text).ok();
    if date.is_none() {
        errors.add(name, "ms-error-date");
    }
    date
}

/// A date that must be there.
fn needed(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<PartialDate> {
    if fields.text(name).is_empty() {
        errors.add(name, "ms-error-date");
    }
    date(fields, name, errors)
}

/// A whole number from 1 to `most`, or none where nothing is written.
fn number(fields: &Fields, name: &'static str, most: i32, errors: &mut Errors) -> Option<i32> {
    let text = fields.optional(name)?;
    let value = text.parse().ok().filter(|n| (1..=most).contains(n));
    if value.is_none() {
        errors.add_with(name, "ms-error-limit", vec![("least", "1".into()), ("most", most.to_string())]);
    }
    value
}
