//! What the forms of this room say, parsed; a value that exists is valid.

mod audits;
mod findings;
mod papers;

pub use audits::{AUDIT_FIELDS, Asked, NewAudit, SAMPLE_FIELDS, audit, conclusion, sample};
pub use findings::{
    Content, FINDING_FIELDS, RESPONSE_FIELDS, RETURN_FIELDS, Response, Returned, content, fields_of, issue,
    reason, response, returned,
};
pub use papers::{Work, fields_of as paper_fields_of, known as paper_fields, work};

use crate::calendar::PartialDate;
use crate::web::form::{Errors, Fields};
use chrono::NaiveDate;

/// Characters of a title, of a reason, of a longer text.
const LINE: usize = 200;
const REASON: usize = 2_000;
const PROSE: usize = 8_000;

fn chosen<T>(fields: &Fields, name: &str, parse: fn(&str) -> Option<T>, errors: &mut Errors) -> Option<T> {
    let value = parse(fields.text(name));
    if value.is_none() {
        errors.add(name, "ms-error-choose");
    }
    value
}

/// A whole day that must be there.
fn day(fields: &Fields, name: &str, errors: &mut Errors) -> Option<NaiveDate> {
    let read = PartialDate::parse(fields.text(name)).ok();
    let whole = read.filter(|date| date.earliest() == date.latest()).map(|date| date.earliest());
    if whole.is_none() {
        errors.add(name, "af-error-day");
    }
    whole
}
