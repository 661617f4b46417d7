//! The lists of the directory as files: states, the partners among them with their counts, ministries, officials.

use super::handlers::{partners as states, shared};
use super::pages::shared::{narrowed, titles};
use super::store::officials::{self, Filter, Place};
use super::store::{ministries, sources};
use super::{MinistryKind, Office, in_order};
use crate::db::Db;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List, ReportError};
use crate::search::words;
use crate::web::locale::Lang;
use std::collections::HashMap;

const STATES: [Column; 7] = [
    ("dir-code", 10),
    ("dir-state", 34),
    ("files-official-name", 50),
    ("dir-groups", 20),
    ("dir-exists-from", 12),
    ("dir-exists-to", 12),
    ("files-historic", 10),
];

const PARTNERS: [Column; 9] = [
    ("dir-code", 10),
    ("dir-state", 34),
    ("files-first-signed", 12),
    ("dir-last-signed", 12),
    ("dir-agreements", 12),
    ("dir-count-applied", 12),
    ("dir-count-signed", 12),
    ("dir-count-unknown", 12),
    ("dir-count-ended", 12),
];

const MINISTRIES: [Column; 12] = [
    ("dir-code", 10),
    ("dir-state", 24),
    ("dir-name", 50),
    ("dir-ministry-kind-label", 24),
    ("dir-name-en", 50),
    ("dir-name-pl", 50),
    ("dir-name-uk", 50),
    ("dir-name-native", 50),
    ("dir-part-of", 40),
    ("dir-exists-from", 12),
    ("dir-exists-to", 12),
    ("register-id", 38),
];

const OFFICIALS: [Column; 9] = [
    ("dir-name-latin", 34),
    ("dir-name-own-script", 34),
    ("dir-office", 50),
    ("dir-office-native", 50),
    ("dir-office-at", 50),
    ("dir-held-from", 12),
    ("dir-held-to", 12),
    ("dir-source-label", 60),
    ("register-id", 38),
];

/// GET /directory.csv and .xlsx
pub async fn directory(ask: Ask) -> Answer {
    let q = ask.query.text("q").to_owned();
    let list = List::of_the_house(ask.lang, "states", &STATES, &narrowed("", &[("q", &q)]));
    ask.send(list, move |db, ask, leaf| {
        let lang = ask.lang;
        for state in states::named(super::states(db)?, &q, lang) {
            let cells = [
                Cell::text(state.code.clone()),
                Cell::text(state.name(lang)),
                Cell::text(state.official(lang).unwrap_or_default()),
                Cell::text(state.groups().collect::<Vec<_>>().join(", ")),
                Cell::date(state.valid_from.as_deref()),
                Cell::date(state.valid_to.as_deref()),
                Cell::text(if state.is_historic() { lang.t("yes") } else { "" }),
            ];
            leaf.row(None, &cells)?;
        }
        Ok(())
    })
    .await
}

/// GET /partners.csv and .xlsx
pub async fn partners(ask: Ask) -> Answer {
    let list = List::new(ask.lang, "partners", &PARTNERS, "");
    ask.send(list, move |db, ask, leaf| {
        let home = &ask.app.config.home_state;
        for (state, counts) in states::with_agreements(db, &ask.viewer, home, ask.lang)? {
            for id in super::store::partners::ids(db, &ask.viewer, &state.code)? {
                leaf.about(&id);
            }
            let cells = [
                Cell::text(state.code.clone()),
                Cell::text(state.name(ask.lang)),
                Cell::date(counts.first_signed.as_deref()),
                Cell::date(counts.last_signed.as_deref()),
                Cell::Figure(counts.all),
                Cell::Figure(counts.applied),
                Cell::Figure(counts.signed),
                Cell::Figure(counts.unknown),
                Cell::Figure(counts.ended),
            ];
            leaf.row(None, &cells)?;
        }
        Ok(())
    })
    .await
}

/// GET /ministries.csv and .xlsx
pub async fn ministries(ask: Ask) -> Answer {
    let state = ask.query.text("state").to_owned();
    let list = List::of_the_house(ask.lang, "ministries", &MINISTRIES, &narrowed("", &[("state", &state)]));
    ask.send(list, move |db, ask, leaf| {
        let lang = ask.lang;
        let (order, rows) = (in_order(super::states(db)?, lang), ministries::list(db)?);
        let names: HashMap<&str, &str> = rows.iter().map(|row| (row.id.as_str(), row.name(lang))).collect();
        for of in order.iter().filter(|of| state.is_empty() || of.code == state) {
            for row in rows.iter().filter(|row| row.state_code == of.code) {
                let parent = row.parent_id.as_deref().and_then(|id| names.get(id)).copied();
                let kind =
                    MinistryKind::parse(&row.kind).map_or("", |kind| lang.label("ministry", kind.code()));
                let cells = [
                    Cell::text(of.code.clone()),
                    Cell::text(of.name(lang)),
                    Cell::text(row.name(lang)),
                    Cell::text(kind),
                    Cell::text(row.name_en.clone()),
                    Cell::text(row.name_pl.clone().unwrap_or_default()),
                    Cell::text(row.name_uk.clone().unwrap_or_default()),
                    Cell::text(row.name_native.clone().unwrap_or_default()),
                    Cell::text(parent.unwrap_or_default()),
                    Cell::date(row.valid_from.as_deref()),
                    Cell::date(row.valid_to.as_deref()),
                    Cell::text(row.id.clone()),
                ];
                leaf.row(None, &cells)?;
            }
        }
        Ok(())
    })
    .await
}

/// GET /officials.csv and .xlsx: a row for each office that they held
pub async fn officials(ask: Ask) -> Answer {
    let (q, state) = (ask.query.text("q").to_owned(), ask.query.text("state").to_owned());
    let address = narrowed("", &[("q", &q), ("state", &state)]);
    let list = List::of_the_house(ask.lang, "officials", &OFFICIALS, &address);
    ask.send(list, move |db, ask, leaf| {
        let filter = Filter { words: words(&q), state: Some(state).filter(|state| !state.is_empty()) };
        let names = shared::selects(db, ask.lang)?.words(ask.lang);
        let mut place = Place::Start;
        loop {
            let (rows, more) = officials::page(db, &filter, &place)?;
            let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
            let offices = officials::offices(db, &ids)?;
            let told = told_sources(db, &offices)?;
            for row in &rows {
                let own: Vec<&Office> =
                    offices.iter().filter(|office| office.official_id == row.id).collect();
                let person = [
                    Cell::text(row.name_latin.clone()),
                    Cell::text(row.name_native.clone().unwrap_or_default()),
                ];
                if own.is_empty() {
                    let nothing = std::iter::repeat_n(Cell::Empty, 6);
                    let cells: Vec<Cell> =
                        person.iter().cloned().chain(nothing).chain([Cell::text(row.id.clone())]).collect();
                    leaf.row(None, &cells)?;
                }
                for office in own {
                    let held = held_cells(ask.lang, office, &names, &told);
                    let cells: Vec<Cell> =
                        person.iter().cloned().chain(held).chain([Cell::text(row.id.clone())]).collect();
                    leaf.row(None, &cells)?;
                }
            }
            match rows.last().filter(|_| more) {
                Some(last) => place = Place::After(last.sort_key.clone(), last.id.clone()),
                None => return Ok(()),
            }
        }
    })
    .await
}

/// What says that these offices were held: publisher, title, reference and grade by the source's id.
fn told_sources(db: &mut Db, offices: &[Office]) -> Result<HashMap<String, String>, ReportError> {
    let named: Vec<&str> = offices.iter().filter_map(|office| office.source_id.as_deref()).collect();
    let told = sources::find_all(db, &named)?.into_values().map(|source| {
        let words = [source.publisher, source.title, source.reference].join(", ");
        (source.id, format!("{words} ({})", source.grade))
    });
    Ok(told.collect())
}

fn held_cells(
    lang: Lang,
    office: &Office,
    names: &HashMap<String, String>,
    told: &HashMap<String, String>,
) -> [Cell; 6] {
    let (title, native) = titles(lang, office);
    let place = office.ministry_id.as_ref().and_then(|id| names.get(id)).cloned();
    let source = office.source_id.as_ref().and_then(|id| told.get(id)).cloned();
    [
        Cell::text(title),
        Cell::text(native),
        Cell::text(place.unwrap_or_default()),
        Cell::date(office.held_from.as_deref()),
        Cell::date(office.held_to.as_deref()),
        Cell::text(source.unwrap_or_default()),
    ]
}
