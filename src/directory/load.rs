//! The embedded reference list of states, brought into the database at start-up: only when it differs, and in one change.

use super::state::State;
use super::store::states as store;
use crate::audit::{self, Context, Deed, Draft, Object};
use crate::db::{DbError, Pool};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The list as scripts/states.py writes it.
pub const STATES: &str = include_str!("../../reference/states.csv");

const SETTING: &str = "states_sha256";

/// Brings the embedded states into the database; says whether anything had to be done.
///
/// A state that has left the list stays in the database: agreements may name it.
pub fn load_states(pool: &Pool, context: &Context) -> Result<bool, DbError> {
    let digest = HEXLOWER.encode(&Sha256::digest(STATES.as_bytes()));
    if pool.read(|db| store::find_setting(db, SETTING))?.as_deref() == Some(&digest) {
        return Ok(false);
    }
    let states = parse(STATES)?;
    audit::write(pool, context, |tx| {
        // A second instance may have loaded them while this one waited.
        if store::find_setting(tx.db, SETTING)?.as_deref() != Some(&digest) {
            for state in &states {
                store::put(tx.db, state)?;
            }
            store::put_setting(tx.db, SETTING, &digest, tx.now(), &tx.by())?;
        }
        let draft = Draft::new(Deed::StatesLoaded, Object::new("states", "reference"));
        tx.record(draft.fact("states", states.len()).fact("sha256", digest.as_str()));
        Ok(true)
    })
}

fn parse(text: &str) -> Result<Vec<State>, DbError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.map(Row::state))
        .collect::<Result<_, _>>()
        .map_err(|error| DbError::Migration(format!("reference/states.csv: {error}")))
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    alpha2: Option<String>,
    name_en: String,
    name_pl: String,
    name_uk: String,
    valid_from: Option<String>,
    valid_to: Option<String>,
    groups: String,
    status: String,
    official_en: Option<String>,
    official_pl: Option<String>,
    official_uk: Option<String>,
}

impl Row {
    fn state(self) -> State {
        State {
            code: self.code,
            alpha2: self.alpha2,
            name_en: self.name_en,
            name_pl: self.name_pl,
            name_uk: self.name_uk,
            official_en: self.official_en,
            official_pl: self.official_pl,
            official_uk: self.official_uk,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            memberships: self.groups,
            standing: self.status,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::state::in_order;
    use super::*;
    use crate::calendar::PartialDate;
    use crate::web::locale::Lang;

    #[test]
    fn every_row_of_the_list_is_a_state_with_readable_dates() {
        let states = parse(STATES).expect("the embedded list");
        assert!(states.len() > 200);
        for state in &states {
            let dates = [&state.valid_from, &state.valid_to];
            for date in dates.into_iter().flatten() {
                assert!(PartialDate::parse(date).is_ok(), "{}: {date}", state.code);
            }
            assert!(!state.is_historic() || state.valid_to.is_some(), "{}", state.code);
        }
    }

    #[test]
    fn a_column_that_is_not_known_is_refused() {
        let wider = STATES.replacen("official_uk\n", "official_uk,flag\n", 1);
        assert!(parse(&wider).is_err());
    }

    #[test]
    fn each_reader_finds_states_by_their_own_alphabet() {
        let states = parse(STATES).expect("the embedded list");
        let place = |lang: Lang, code: &str| {
            let sorted = in_order(states.clone(), lang);
            sorted.iter().position(|state| state.code == code)
        };
        for (lang, first, second) in [
            (Lang::En, "DEU", "GRC"), // Germany, Greece
            (Lang::Pl, "LTU", "LVA"), // Litwa, Łotwa
            (Lang::Pl, "LVA", "MLT"), // Łotwa, Malta
            (Lang::Uk, "GEO", "DNK"), // Грузія, Данія
            (Lang::Uk, "EGY", "ISR"), // Єгипет, Ізраїль
            (Lang::Uk, "FRA", "JPN"), // Франція, Японія
        ] {
            assert!(place(lang, first) < place(lang, second), "{first} {second}");
        }
    }
}
