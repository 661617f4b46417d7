//! Which fields the readers know, asked of the readers themselves: they list them when they meet an unknown one.

use super::wire::{
    WireAct, WireCalendar, WireCase, WireParty, WireRelation, WireRoll, WireSettings, WireSnap, WireSpan,
};
use super::word::Rule;
use serde::de::DeserializeOwned;

/// The fields of every part of a case but its clauses, by the name that the schema gives the part.
pub fn fields() -> Vec<(&'static str, Vec<String>)> {
    vec![
        ("case", of::<WireCase>()),
        ("party", of::<WireParty>()),
        ("act", of::<WireAct>()),
        ("relation", of::<WireRelation>()),
        ("settings", of::<WireSettings>()),
        ("calendar", of::<WireCalendar>()),
        ("span", of::<WireSpan>()),
        ("snap", of::<WireSnap>()),
        ("roll", of::<WireRoll>()),
    ]
}

/// The fields of a clause with this rule.
pub fn rule_fields(rule: Rule) -> &'static [&'static str] {
    super::clauses::fields(rule)
}

fn of<T: DeserializeOwned>() -> Vec<String> {
    let refused = serde_json::from_str::<T>(r#"{"?": 1}"#).err().map(|error| error.to_string());
    let refused = refused.expect("nothing has a field ?");
    let listed = refused.split_once("expected").map_or("", |(_, listed)| listed);
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
