//! A list that was made up: the demonstration compares it with its own register, in the names of its two desks.

use super::actions::{self, Arrived, Said};
use super::error::ReconcileError;
use super::scope::Scope;
use super::store;
use crate::access::{Marking, Viewer, store as people};
use crate::audit::{self, Context, Tx};
use crate::imports::lists::{Format, read};
use crate::state::App;

/// The catalogue as a treaty office might keep it: with some dates and titles of its own, one agreement twice, one that is
/// none of defence, two that nobody has entered, and without one that the register has.
const CATALOGUE: &str = "\
Nr;Tytuł;Strony;Rodzaj;Data podpisania;Data wejścia w życie
TO-1992-031;Treaty on Good Neighbourhood, Friendly Relations and Cooperation;Ukraina;treaty;18.05.1992;
TO-1993-007;Agreement between the Ministries of Defence;Ukraina;agreement;1993;
TO-2001-112;Agreement on mutual protection of classified information;Ukraina;agreement;04.09.2001;
TO-2010-044;Illustrative: protocol on the exchange of cadets;Ukraina;protocol;11.06.2010;
TO-2014-085;Agreement on the establishment of the Lithuanian-Polish-Ukrainian Brigade;Litwa, Ukraina;agreement;19.09.2014;
TO-2015-063;Technical agreement on LITPOLUKRBRIG;Litwa, Ukraina;technical arrangement;04.07.2015;
TO-2015-071;Agreement on mutual protection of classified information;Ukraina;agreement;27.08.2015;1.01.2017
TO-2016-098;Umowa ogólna w sprawie wzajemnej współpracy w dziedzinie obronności;Ukraina;umowa;2 grudnia 2016 r.;
TO-2016-099;Mutual protection of classified information;Ukraina;;;
TO-2018-020;Illustrative: agreement on pensions of seafarers;Ukraina;agreement;14.03.2018;
TO-2019-051;Illustrative: arrangement on hydrographic surveys;Ukraina;arrangement;21.10.2019;
";

/// What the catalogue says of itself.
const NAME: &str = "Treaty office catalogue of 2024 (illustrative)";
const FILE: &str = "catalogue-2024.csv";
const PARTNER: &str = "UKR";
const YEARS: (i32, i32) = (1992, 2023);

/// The row that is none of defence, and why.
const OUTSIDE: i32 = 11;
const WHY: &str = "Illustrative: not an agreement of defence; kept by another ministry.";

struct Desk {
    viewer: Viewer,
    context: Context,
}

fn desk(app: &App, account: &str) -> Result<Desk, ReconcileError> {
    let viewer = app.pool.read(|db| people::find_reader(db, account))?.ok_or(ReconcileError::NotFound)?;
    Ok(Desk { context: app.context(&viewer, "demo"), viewer })
}

/// Makes the sample; what went wrong in words.
pub fn load(app: &App, officer: &str, manager: &str) -> Result<(), String> {
    make(app, officer, manager).map_err(|error| error.to_string())
}

fn make(app: &App, officer: &str, manager: &str) -> Result<(), ReconcileError> {
    let (officer, manager) = (desk(app, officer)?, desk(app, manager)?);
    let listed = read(CATALOGUE.as_bytes(), Format::Csv)?;
    let arrived = Arrived {
        name: NAME,
        file_name: FILE,
        bytes: CATALOGUE.as_bytes(),
        format: Format::Csv,
        listed: &listed,
        marking: Marking::Unclassified,
    };
    let keep = |tx: &mut Tx| actions::keep(tx, &officer.viewer, &arrived);
    let id = audit::write(&app.pool, &officer.context, keep)?;
    let found = app.pool.read(|db| store::find(db, &officer.viewer, &id))?;
    let mapping = actions::mapping(&found.ok_or(ReconcileError::NotFound)?);
    let scope = Scope { partners: vec![PARTNER.to_owned()], from: Some(YEARS.0), to: Some(YEARS.1) };
    let name = |tx: &mut Tx| actions::name_columns(tx, &officer.viewer, (&id, 1), (&mapping, &scope));
    let list = audit::write(&app.pool, &officer.context, name)?;
    let home = &app.config.home_state;
    let kept = app.pool.read(|db| actions::find(db, &officer.viewer, &list, home))?;
    let run = |tx: &mut Tx| actions::keep_run(tx, &officer.viewer, &list, &kept);
    audit::write(&app.pool, &officer.context, run)?;
    let settle =
        |tx: &mut Tx| actions::settle(tx, &manager.viewer, (&id, OUTSIDE, 0), (&Said::Outside, Some(WHY)));
    audit::write(&app.pool, &manager.context, settle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconciliation::field::{Field, Mapping};

    #[test]
    fn the_columns_of_the_catalogue_are_guessed() {
        let listed = read(CATALOGUE.as_bytes(), Format::Csv).expect("a list");
        let cells: Vec<Vec<String>> = listed.rows.iter().map(|(_, cells)| cells.clone()).collect();
        let mapping = Mapping::guess(&listed.columns, &cells);
        let found: Vec<Option<Field>> = (0..6).map(|column| mapping.field(column)).collect();
        use Field::{InForceOn, Kind, Partner, Reference, SignedOn, Title};
        assert_eq!(found, [Reference, Title, Partner, Kind, SignedOn, InForceOn].map(Some));
        assert!(!mapping.month_first);
        let (number, row) = &listed.rows[9];
        assert_eq!(*number, usize::try_from(OUTSIDE).expect("small"));
        assert!(row[1].contains("pensions"), "{row:?}");
    }
}
