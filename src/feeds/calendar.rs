//! Deadlines as an iCalendar file: all-day events with ids that stay when the day moves.

use super::store::Entry;
use crate::web::locale::Lang;
use chrono::{NaiveDate, NaiveDateTime};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// What the file needs to know of the installation.
#[derive(Debug, Clone)]
pub struct Place {
    /// The address of the register, without a trailing slash.
    pub public_url: String,
    /// The host in it, without a port.
    pub domain: String,
    /// Now, UTC.
    pub now: NaiveDateTime,
}

/// The whole file in the owner's language.
pub fn write(lang: Lang, name: &str, entries: &[Entry], place: &Place) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Entente//Deadlines//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(&format!("Entente: {name}"));
    for entry in entries {
        if let Ok(day) = entry.due_on.parse() {
            calendar.push(event(lang, entry, day, place));
        }
    }
    calendar.to_string()
}

/// A record that is marked or not open to all leaves the house as its number alone.
fn event(lang: Lang, entry: &Entry, day: NaiveDate, place: &Place) -> Event {
    let is_plain = entry.marking == "unclassified" && entry.access_mode == "open";
    let number = entry.number.clone().unwrap_or_else(|| lang.t("draft").to_owned());
    let kind = lang.label("alert-kind", &entry.kind);
    let what = entry.label.as_deref().filter(|label| !label.is_empty()).unwrap_or(kind);
    let uid = format!("{}-{}-{}@{}", entry.agreement_id, entry.kind, entry.ordinal, place.domain);
    let mut event = Event::new();
    event.uid(&uid).timestamp(place.now.and_utc()).starts(day).ends(day.succ_opt().unwrap_or(day));
    event.url(&format!("{}/agreements/{}", place.public_url, entry.agreement_id));
    // The day is nobody's working time.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    if is_plain {
        event.summary(&format!("{what}: {} ({number})", entry.title));
        event.categories([kind]);
    } else {
        event.summary(&number);
        event.categories([lang.t("alerts")]);
    }
    event.done()
}
