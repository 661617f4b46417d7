//! An answer as JSON, in the order of clock.md §4.

use crate::calendar::Reading;
use crate::lifecycle::clock::answer::{Answer, Dates, When};
use crate::lifecycle::clock::english;
use crate::lifecycle::clock::working::Working;
use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// The answer in one line.
pub fn to_json(answer: &Answer) -> Result<String, serde_json::Error> {
    serde_json::to_string(answer)
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => to.serialize_none(),
            Self::Day(day) => to.collect_str(day),
            Self::Between { earliest, latest } => {
                let mut map = to.serialize_map(Some(2))?;
                map.serialize_entry("earliest", &Iso(*earliest))?;
                map.serialize_entry("latest", &Iso(*latest))?;
                map.end()
            }
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("as_of", &Iso(self.as_of))?;
        map.serialize_entry("standing", self.standing.code())?;
        map.serialize_entry("since", &self.since)?;
        map.serialize_entry("next_change_on", &self.next_change_on)?;
        map.serialize_entry("dates", &self.dates)?;
        map.serialize_entry("live_duties", &self.live_duties)?;
        map.serialize_entry("missing", &Words(&self.missing))?;
        map.serialize_entry("flags", &Words(&self.flags))?;
        map.serialize_entry("workings", &self.workings)?;
        map.end()
    }
}

impl Serialize for Dates {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("signature", &self.signature)?;
        map.serialize_entry("provisional_from", &self.provisional_from)?;
        map.serialize_entry("entry_into_force", &self.entry_into_force)?;
        map.serialize_entry("entry_into_force_computed", &self.entry_into_force_computed)?;
        map.serialize_entry("term_no", &self.term_no)?;
        map.serialize_entry("term_end", &self.term_end)?;
        map.serialize_entry("latest_safe_notice", &self.latest_safe_notice)?;
        map.serialize_entry("decision_by", &self.decision_by)?;
        map.serialize_entry("effective_end", &self.effective_end)?;
        map.serialize_entry("within", &DueDates(&self.within))?;
        map.end()
    }
}

impl Serialize for Working {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("of", self.of.code())?;
        map.serialize_entry("rule", self.rule())?;
        map.serialize_entry("value", &Iso(self.value))?;
        map.serialize_entry("inputs", &Words(&self.inputs))?;
        if let Some(reading) = self.reading {
            let reading = match reading {
                Reading::First => "earliest",
                Reading::Last => "latest",
            };
            map.serialize_entry("reading", reading)?;
        }
        map.serialize_entry("text", &english::sentence(self))?;
        map.end()
    }
}

struct Iso(NaiveDate);

impl Serialize for Iso {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

struct Words<'a, T>(&'a [T]);

impl<T: ToString> Serialize for Words<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(ToString::to_string))
    }
}

struct DueDates<'a>(&'a [(String, When)]);

impl Serialize for DueDates<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut seq = to.serialize_seq(Some(self.0.len()))?;
        for (label, on) in self.0 {
            seq.serialize_element(&Due { label, on: *on })?;
        }
        seq.end()
    }
}

#[derive(serde::Serialize)]
struct Due<'a> {
    label: &'a str,
    on: When,
}
