//! Importing catalogues: the real ones and hostile ones, all or nothing, and nothing twice.

use crate::support::{TestApp, on_both, on_sqlite, people};
use entente::access::Role;
use entente::agreements::{Aggregate, completeness, store as agreements};
use entente::imports::actions::{self, File, ImportError};
use entente::imports::entering::HISTORIC_ENTRY;
use entente::imports::profile::Profile;
use entente::imports::report::{Outcome, Report, Totals};
use entente::imports::{reader, store};

const UK: &str = "uuid,title,parties,signed_on,signed_at,in_force_on,in_force_effective_on,provisional_in_force_on,terminated_on,terminated_effective_on,adopted_on,references";

fn run(app: &TestApp, profile: &str, bytes: &[u8]) -> Result<Report, ImportError> {
    let context = app.app.anonymous("import");
    let profile = Profile::find(profile).expect("the profile");
    actions::import(&app.app, &File { name: "catalogue.csv", bytes, profile: &profile }, context)
}

fn uk(app: &TestApp, lines: &str) -> Result<Report, ImportError> {
    run(app, "uk-treaties", format!("{UK}\n{lines}").as_bytes())
}

/// A catalogue of real records that lies beside the project, where it does.
fn records(name: &str) -> Option<Vec<u8>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        assert!(!is_ci(), "{} must be there in CI", path.display());
        println!("skipped: no real records at {}", path.display());
    }
    bytes
}

#[expect(clippy::disallowed_methods, reason = "only the environment says that this is CI")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

fn held(app: &TestApp) -> (i64, Vec<String>) {
    (app.read(store::count_agreements), app.deeds())
}

#[test]
fn the_real_catalogues_are_imported_once() {
    let (Some(treaties), Some(laws)) =
        (records("uk_treaties_defence_200.csv"), records("ua_treaty_laws_defence_40.csv"))
    else {
        return;
    };
    on_both(|app| {
        let first = run(app, "uk-treaties", &treaties).expect("an import").totals();
        assert_eq!(first, Totals { created: 200, warned: 92, ..Totals::default() });
        let first = run(app, "ua-laws", &laws).expect("an import").totals();
        assert_eq!(first, Totals { created: 28, warned: 6, out_of_scope: 12, ..Totals::default() });
        assert_eq!(app.read(store::count_agreements), 228);

        let again = run(app, "uk-treaties", &treaties).expect("an import").totals();
        assert_eq!(again, Totals { skipped: 200, ..Totals::default() });
        let again = run(app, "ua-laws", &laws).expect("an import").totals();
        assert_eq!(again, Totals { skipped: 28, out_of_scope: 12, ..Totals::default() });
        assert_eq!(app.read(store::count_agreements), 228);

        let deeds = app.deeds();
        let times = |deed: &str| deeds.iter().filter(|found| *found == deed).count();
        assert_eq!((times("agreement.registered"), times("import.committed")), (228, 4));
        let batches = app.read(|db| store::list_batches(db, 10));
        let counts: Vec<_> = batches
            .iter()
            .map(|batch| (batch.rows_created, batch.rows_skipped, batch.rows_refused))
            .collect();
        assert_eq!(counts, [(0, 28, 12), (0, 200, 0), (28, 0, 12), (200, 0, 0)]);
    });
}

#[test]
fn a_row_becomes_an_agreement_that_says_what_the_catalogue_says_and_no_more() {
    on_both(|app| {
        let report = uk(
            app,
            "u1,=cmd|' /C calc'!A1,POLAND; UNITED KINGDOM; Gibraltar,1939-08-25,London,1939-08-20,,,,,,TS 58/1939; BSP 143\n",
        );
        let report = report.expect("an import");
        let Outcome::Created { register_no, warnings, .. } = &report.rows[0].outcome else {
            panic!("{:?}", report.rows[0]);
        };
        assert_eq!(register_no.as_deref(), Some("PL-GB/1939/0001"));
        assert_eq!(warnings.len(), 3, "{warnings:?}");
        let id = app.read(|db| agreements::find_external(db, "uk-treaties:u1")).expect("the agreement");
        let row = app.read(|db| agreements::find_unseen(db, &id)).expect("the row");
        assert_eq!((row.owner_id.as_deref(), row.record_state.as_str(), row.version), (None, "submitted", 1));
        let whole = app.read(|db| Aggregate::load(db, row));
        assert_eq!(whole.titles[0].wording, "=cmd|' /C calc'!A1", "text is kept as it is");
        assert_eq!(whole.particulars.territorial_scope.as_deref(), Some("Gibraltar"));
        assert!(whole.sources[0].title.ends_with("TS 58/1939; BSP 143"), "{:?}", whole.sources);
        let acts: Vec<_> =
            whole.acts.iter().map(|act| (act.kind.as_str(), act.verification.as_str())).collect();
        assert_eq!(acts, [("entered_into_force", "disputed"), ("signed", "recorded")]);
        assert!(whole.acts.iter().all(|act| act.backdating_reason.as_deref() == Some(HISTORIC_ENTRY)));
        let standing = whole.standing(app.app.today()).expect("a standing");
        let mut checks = completeness::checks(&whole, &standing).into_iter();
        let owner = checks.find(|check| check.item == completeness::Item::Owner);
        assert!(owner.is_some_and(|check| !check.held), "the missing owner is shown");
    });
}

#[test]
fn one_row_at_fault_and_nothing_is_written() {
    on_both(|app| {
        let good = "u1,Treaty,POLAND; UNITED KINGDOM,1939-08-25,London,,,,,,,\n";
        uk(app, "u0,Treaty,FRANCE; UNITED KINGDOM,1939,,,,,,,,\n").expect("a sound file");
        let before = held(app);
        for (line, message) in [
            (
                "u2,Treaty,RURITANIA; POLAND,1939,,,,,,,,\n",
                "row 3, column parties: \"RURITANIA\" is not a state",
            ),
            (
                "u2,Treaty,POLAND; FRANCE,31.02.1939,,,,,,,,\n",
                "row 3, column signed_on: \"31.02.1939\" is not a date",
            ),
            ("u2,Treaty,POLAND; FRANCE,0900,,,,,,,,\n", "row 3, column signed_on: \"0900\" is not a date"),
            ("u1,Treaty,POLAND; FRANCE,1939,,,,,,,,\n", "row 3, column uuid: the same id as row 2"),
            ("u2,,POLAND; FRANCE,1939,,,,,,,,\n", "row 3, column title: the cell is empty"),
            ("u2,Treaty,POLAND\n", "row 3, column signed_on: the row has 3 cells, the header 12"),
            (
                "u2,Tre\0aty,POLAND; FRANCE,1939,,,,,,,,\n",
                "row 3, column title: the cell holds a control character",
            ),
        ] {
            match uk(app, &format!("{good}{line}")) {
                Err(ImportError::Faulty(report)) => {
                    let faults = report.rows.iter().filter_map(|entry| match &entry.outcome {
                        Outcome::Faulty(refusal) => Some(refusal.to_string()),
                        Outcome::Created { .. } | Outcome::Skipped | Outcome::OutOfScope(_) => None,
                    });
                    let faults: Vec<String> = faults.collect();
                    assert!(
                        matches!(&faults[..], [fault] if fault.starts_with(message)),
                        "{message}: {faults:?}"
                    );
                }
                other => panic!("{line}: {other:?}"),
            }
            assert_eq!(held(app), before, "{line}");
        }
    });
}

#[test]
fn a_hostile_file_is_refused_with_its_place() {
    on_sqlite(|app| {
        let before = held(app);
        let wide = (0..1_000_000).map(|n| format!("c{n},")).collect::<String>();
        let huge = format!("{UK}\nu1,{}", "x".repeat(reader::MAX_BYTES));
        let cell = format!("{UK}\nu1,{},POLAND; FRANCE,1939,,,,,,,,\n", "x".repeat(1_000_000));
        let unclosed = format!("{UK}\nu1,\"Treaty,POLAND; FRANCE,1939,,,,,,,,\n");
        let files: [(&[u8], &str); 8] = [
            (b"", "the file is empty"),
            (b"\xef\xbb\xbf\r\n\r\n", "the file is empty"),
            (b"uuid,title\n", "row 1: missing columns: adopted_on"),
            (wide.as_bytes(), "row 1: more than 500 columns"),
            (b"uuid,t\xff\n", "row 1, column 2: the header is not plain UTF-8 text"),
            (huge.as_bytes(), "the file has more than"),
            (cell.as_bytes(), "1 rows are at fault"),
            (unclosed.as_bytes(), "1 rows are at fault"),
        ];
        for (bytes, message) in files {
            let error = run(app, "uk-treaties", bytes).expect_err(message).to_string();
            assert!(error.starts_with(message), "{message}: {error}");
        }
        assert_eq!(held(app), before);
    });
}

#[test]
fn line_ends_byte_order_marks_quotes_and_long_words_are_taken_as_they_are() {
    on_both(|app| {
        let word = "Wort".repeat(400);
        let line = format!(
            "u1,\"Treaty \"\"of\"\" {word},\r\nsecond line\",\"IRELAND, REPUBLIC OF; UNITED KINGDOM\",1939,,,,,,,,\r\n"
        );
        let file = [b"\xef\xbb\xbf", UK.as_bytes(), b"\r\n", line.as_bytes()].concat();
        let totals = run(app, "uk-treaties", &file).expect("an import").totals();
        assert_eq!((totals.created, totals.faulty), (1, 0));
        let id = app.read(|db| agreements::find_external(db, "uk-treaties:u1")).expect("the agreement");
        let titles = app.read(|db| agreements::belongings::list_titles(db, id.as_str().into()));
        assert!(
            titles[0].wording.starts_with("Treaty \"of\" Wort")
                && titles[0].wording.ends_with("\r\nsecond line")
        );
    });
}

#[test]
fn a_preview_says_the_same_and_writes_nothing() {
    on_both(|app| {
        uk(app, "u0,Treaty,FRANCE; UNITED KINGDOM,1939,,,,,,,,\n").expect("a sound file");
        let before = held(app);
        let profile = Profile::find("uk-treaties").expect("the profile");
        let file = format!(
            "{UK}\nu0,Treaty,FRANCE; UNITED KINGDOM,1939,,,,,,,,\nu1,Treaty,Gibraltar,1939,,,,,,,,\nu2,Treaty,POLAND; FRANCE,1939,,,,,,,,\nu3,Treaty,NOWHERE,,,,,,,,,\n"
        );
        let file = File { name: "f.csv", bytes: file.as_bytes(), profile: &profile };
        let totals = actions::preview(&app.app, &file).expect("a preview").totals();
        assert_eq!(
            totals,
            Totals { created: 1, skipped: 1, out_of_scope: 1, faulty: 1, ..Totals::default() }
        );
        assert_eq!(held(app), before);
    });
}

#[test]
fn the_page_shows_imported_files_to_those_who_may_import() {
    on_both(|app| {
        let manager = people::manager(app);
        assert!(manager.get("/import").expect(200).has(".empty"));
        uk(app, "u0,Treaty,FRANCE; UNITED KINGDOM,1939,,,,,,,,\n").expect("a sound file");
        let page = people::officer(app).get("/import").expect(200);
        assert!(
            page.texts("td").iter().any(|cell| cell.starts_with("catalogue.csv SHA-256")),
            "{}",
            page.words()
        );
        assert!(page.texts("th").iter().any(|cell| cell.starts_with("ua-laws")));
        people::known(app, Role::Auditor).get("/import").expect(403);
    });
}
