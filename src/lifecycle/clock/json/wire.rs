//! A case as it is written. A clause has the fields of all rules here, so that a fault keeps its whole path;
//! `clauses.rs` refuses those that are not its rule's.

use super::dates::{Count, Day, WholeDay};
use super::word::{From, RollKind, Rule, SnapKind, Word};
use crate::calendar::Unit;
use crate::lifecycle::act::{ActKind, Verification};
use crate::lifecycle::clock::case::{Binding, RelationKind, Scope};
use crate::lifecycle::clock::clause::{Basis, Effective, Event};
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a case, written { … }")]
pub struct WireCase {
    pub id: Option<String>,
    pub as_of: Option<WholeDay>,
    pub parties: Vec<WireParty>,
    #[serde(default)]
    pub clauses: Vec<WireClause>,
    #[serde(default)]
    pub acts: Vec<WireAct>,
    #[serde(default)]
    pub relations: Vec<WireRelation>,
    #[serde(default)]
    pub settings: WireSettings,
    #[serde(default)]
    pub calendars: WireCalendars,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a party, written { … }")]
pub struct WireParty {
    pub id: String,
    pub binding: Option<Word<Binding>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an act, written { … }")]
pub struct WireAct {
    pub id: Option<String>,
    pub kind: Word<ActKind>,
    pub party: Option<String>,
    pub on: Option<Day>,
    pub received: Option<Day>,
    pub effective: Option<Day>,
    pub new_end: Option<Day>,
    pub scope: Option<Word<Scope>>,
    pub verification: Option<Word<Verification>>,
    pub corrects: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a relation, written { … }")]
pub struct WireRelation {
    pub kind: Word<RelationKind>,
    pub entry_into_force: Option<Day>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "settings, written { … }")]
pub struct WireSettings {
    pub decision_buffer_days: Option<Count>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a calendar, written { … }")]
pub struct WireCalendar {
    pub from: WholeDay,
    pub to: WholeDay,
    pub holidays: Vec<WholeDay>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a clause, written { … }")]
pub struct WireClause {
    pub rule: Word<Rule>,
    pub basis: Option<Word<Basis>>,
    pub offset: Option<WireSpan>,
    pub snap: Option<WireSnap>,
    pub roll: Option<WireRoll>,
    pub date: Option<Day>,
    pub from: Option<Word<From>>,
    pub n: Option<Count>,
    pub unit: Option<Word<Unit>>,
    pub end: Option<Day>,
    pub period: Option<WireSpan>,
    pub times: Option<Count>,
    pub notice: Option<WireSpan>,
    pub effective: Option<Word<Effective>>,
    pub event: Option<Word<Event>>,
    pub label: Option<String>,
    pub subject: Option<String>,
    pub until: Option<Day>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a length of time, written { n, unit }")]
pub struct WireSpan {
    pub n: Count,
    pub unit: Word<Unit>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a snap, written { kind, n }")]
pub struct WireSnap {
    pub kind: Word<SnapKind>,
    pub n: Option<Count>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a roll, written { kind, calendar }")]
pub struct WireRoll {
    pub kind: Word<RollKind>,
    pub calendar: Option<String>,
}

/// Calendars by name, each name once.
#[derive(Debug, Default)]
pub struct WireCalendars(pub BTreeMap<String, WireCalendar>);

struct CalendarsVisitor;

impl<'de> Visitor<'de> for CalendarsVisitor {
    type Value = WireCalendars;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("calendars by name, written { … }")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WireCalendars, A::Error> {
        let mut found = BTreeMap::new();
        while let Some((name, calendar)) = map.next_entry::<String, WireCalendar>()? {
            if found.insert(name.clone(), calendar).is_some() {
                return Err(A::Error::custom(format_args!("there are two calendars {name}")));
            }
        }
        Ok(WireCalendars(found))
    }
}

impl<'de> Deserialize<'de> for WireCalendars {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(CalendarsVisitor)
    }
}
