//! A case as it is written. A clause has the fields of all rules here, so that a fault keeps its whole path;
//! `clauses.rs` refuses those that are not its rule's.

use super::dates::{Count, Day, WholeDay};
use super::word::{From, RollKind, Rule, SnapKind, Word};
use crate::calendar::Unit;
use crate::lifecycle::act::{ActKind, Verification};
use crate::lifecycle::clock::case::{Binding, RelationKind, Scope};
use crate::lifecycle::clock::clause::{Basis, Effective, Event};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// A value that is written { … } and in no other way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Object<T>(pub T);

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object, written { … }")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(ObjectVisitor(PhantomData))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireCase {
    pub id: Option<String>,
    pub as_of: Option<WholeDay>,
    pub parties: Vec<Object<WireParty>>,
    #[serde(default)]
    pub clauses: Vec<Object<WireClause>>,
    #[serde(default)]
    pub acts: Vec<Object<WireAct>>,
    #[serde(default)]
    pub relations: Vec<Object<WireRelation>>,
    #[serde(default)]
    pub settings: Object<WireSettings>,
    #[serde(default)]
    pub calendars: WireCalendars,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireParty {
    pub id: String,
    pub binding: Option<Word<Binding>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
pub struct WireRelation {
    pub kind: Word<RelationKind>,
    pub entry_into_force: Option<Day>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireSettings {
    pub decision_buffer_days: Option<Count>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireCalendar {
    pub from: WholeDay,
    pub to: WholeDay,
    pub holidays: Vec<WholeDay>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireClause {
    pub rule: Word<Rule>,
    pub basis: Option<Word<Basis>>,
    pub offset: Option<Object<WireSpan>>,
    pub snap: Option<Object<WireSnap>>,
    pub roll: Option<Object<WireRoll>>,
    pub date: Option<Day>,
    pub from: Option<Word<From>>,
    pub n: Option<Count>,
    pub unit: Option<Word<Unit>>,
    pub end: Option<Day>,
    pub period: Option<Object<WireSpan>>,
    pub times: Option<Count>,
    pub notice: Option<Object<WireSpan>>,
    pub effective: Option<Word<Effective>>,
    pub event: Option<Word<Event>>,
    pub label: Option<String>,
    pub subject: Option<String>,
    pub until: Option<Day>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireSpan {
    pub n: Count,
    pub unit: Word<Unit>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WireSnap {
    pub kind: Word<SnapKind>,
    pub n: Option<Count>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
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
        while let Some((name, calendar)) = map.next_entry::<String, Object<WireCalendar>>()? {
            if found.insert(name.clone(), calendar.0).is_some() {
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
