//! "That office today": who holds the office in which somebody signed, as far as the directory knows.

use super::super::aggregate::Aggregate;
use super::names::when;
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::directory::{self, Office};
use crate::web::dates::When;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// The present holder of an office.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The name.
    pub name: String,
    /// The title of the office now.
    pub title: String,
    /// Since when, as far as known.
    pub since: Option<When>,
    /// Whether it is the signatory still.
    pub same: bool,
}

/// The present holders by signature id; a signature without an office in the directory has none.
pub fn holders(db: &mut Db, lang: Lang, a: &Aggregate) -> Result<HashMap<String, Holder>, DbError> {
    let officials: Vec<String> = a.signatures.iter().map(|(s, _, _)| s.official_id.clone()).collect();
    if officials.is_empty() {
        return Ok(HashMap::new());
    }
    let held = directory::offices(db, &officials)?;
    let mut ministries: Vec<String> = held.iter().filter_map(|office| office.ministry_id.clone()).collect();
    ministries.sort();
    ministries.dedup();
    let today = directory::offices_in(db, &ministries)?;
    let mut found = HashMap::new();
    for (signature, _, _) in &a.signatures {
        let act = a.acts.iter().find(|act| act.id == signature.action_id);
        let signed =
            act.and_then(|act| act.acted_on.as_deref()).and_then(|text| PartialDate::parse(text).ok());
        let mine = held.iter().filter(|office| office.official_id == signature.official_id);
        let Some(then) = mine.into_iter().find(|office| held_on(office, signed)) else {
            continue;
        };
        let now = today.iter().find(|(office, _)| office.held_to.is_none() && is_same_office(office, then));
        if let Some((office, official)) = now {
            let holder = Holder {
                name: official.name_latin.clone(),
                title: office.title(lang).to_owned(),
                since: when(lang, office.held_from.as_deref()),
                same: official.id == signature.official_id,
            };
            found.insert(signature.id.clone(), holder);
        }
    }
    Ok(found)
}

fn held_on(office: &Office, signed: Option<PartialDate>) -> bool {
    office.ministry_id.is_some() && signed.is_some_and(|date| office.period().may_hold(date.earliest()))
}

/// The same office in the same ministry: whoever sits there now answers for what was signed there.
fn is_same_office(office: &Office, then: &Office) -> bool {
    office.ministry_id == then.ministry_id && shares_an_office(&office.title_en, &then.title_en)
}

/// Whether two titles name an office in common; one person may hold several, as a deputy prime minister who is minister too.
fn shares_an_office(now: &str, then: &str) -> bool {
    let offices = |title: &str| -> Vec<String> {
        let parts = title.split([',', ';']).flat_map(|part| part.split(" and "));
        parts.map(|part| part.trim().to_lowercase()).filter(|part| !part.is_empty()).collect()
    };
    let then = offices(then);
    offices(now).iter().any(|office| then.contains(office))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deputy_is_not_the_minister_and_a_minister_with_two_offices_is() {
        let then = "Minister of National Defence";
        for (now, same) in [
            ("Minister of National Defence", true),
            ("Deputy Prime Minister and Minister of National Defence", true),
            ("Deputy Prime Minister, minister of national defence", true),
            ("Deputy Minister of National Defence", false),
            ("Minister of Defence and Industry", false),
            ("", false),
        ] {
            assert_eq!(shares_an_office(now, then), same, "{now}");
        }
    }
}
