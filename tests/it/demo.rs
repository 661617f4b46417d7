//! `entente demo`: what it loads, that it loads it once, and that it keeps away from a real register.

use crate::support::app::on_both_with;
use crate::support::{TestApp, on_both, on_sqlite, people};
use entente::access::{Marking, Role, Viewer};
use entente::accounts::demo::{ACCOUNTS, PASSPHRASE};
use entente::accounts::store::find_by_email;
use entente::agreements::{Aggregate, AgreementRow, store};
use entente::imports::demo::{Counts, LoadError, Loaded, load};
use entente::milestones::rows::Moved;
use std::collections::BTreeMap;

fn viewer(app: &TestApp, role: Role, email: &str) -> Viewer {
    let account = app.read(|db| find_by_email(db, email)).expect("a demonstration account");
    Viewer {
        account_id: account.id,
        name: account.name,
        email: account.email,
        role,
        clearance: Marking::parse(&account.clearance).expect("a marking"),
        lang: account.lang,
        theme: account.theme,
        session_id: String::new(),
        csrf_secret: String::new(),
        only_reads: false,
        opened: entente::access::Opened::default(),
    }
}

fn numbered(app: &TestApp, viewer: &Viewer, number: &str) -> Option<AgreementRow> {
    app.read(|db| store::find_by_number(db, viewer, number))
}

fn whole(app: &TestApp, viewer: &Viewer, number: &str) -> Aggregate {
    let row = numbered(app, viewer, number).expect(number);
    app.read(|db| Aggregate::load(db, row))
}

fn counted(deeds: &[String]) -> BTreeMap<&str, usize> {
    let mut counted = BTreeMap::new();
    for deed in deeds {
        *counted.entry(deed.as_str()).or_insert(0) += 1;
    }
    counted
}

#[test]
fn the_demonstration_is_loaded_once_with_an_event_for_every_record() {
    on_both(|app| {
        let loaded = load(&app.app).expect("the demonstration");
        let counts = Counts { agreements: 34, milestones: 20, ministries: 25, officials: 25, sources: 53 };
        assert_eq!(loaded, Loaded::Now(counts));
        // The harness walks the chain from its beginning and fails at the first break.
        let deeds = app.deeds();
        let counted = counted(&deeds);
        for (deed, times) in [
            ("demonstration.loaded", 1),
            ("account.activated", 5),
            ("agreement.registered", 34),
            ("milestone.planned", 22),
            ("body.recorded", 2),
            ("meeting.held", 3),
            ("meeting.planned", 1),
            ("meeting.decided", 3),
            ("obligation.captured", 3),
            ("relation.recorded", 11),
            ("directory.ministry_added", 25),
            ("directory.official_added", 25),
        ] {
            assert_eq!(counted.get(deed), Some(&times), "{deed}");
        }
        assert_eq!(load(&app.app).expect("a second start"), Loaded::Before);
        assert_eq!(app.deeds(), deeds);
    });
}

#[test]
fn every_agreement_gets_the_number_that_the_data_hope_for() {
    on_sqlite(|app| {
        load(&app.app).expect("the demonstration");
        let manager = viewer(app, Role::Manager, "manager@demo");
        let data = entente::imports::demo::files::DemoData::embedded().expect("the data");
        let hints: Vec<(&str, &str)> = data
            .agreements()
            .filter_map(|demo| Some((demo.register_no_hint.as_deref()?, demo.short_title.as_str())))
            .collect();
        assert_eq!(hints.len(), 32);
        for (number, title) in hints {
            let row = numbered(app, &manager, number).expect(number);
            assert_eq!(row.short_title, title, "{number}");
        }
    });
}

#[test]
fn the_special_records_of_the_domain_are_there() {
    on_both(|app| {
        load(&app.app).expect("the demonstration");
        let manager = viewer(app, Role::Manager, "manager@demo");

        let sample = whole(app, &manager, "PL-CZ/2021/0001");
        assert!(sample.row.fictional && sample.row.short_title.starts_with("Fictional sample"));
        let late = sample.acts.iter().filter(|act| act.kind == "declaration_made");
        let reasons: Vec<_> = late.filter_map(|act| act.backdating_reason.as_deref()).collect();
        assert!(matches!(reasons[..], [reason] if reason.contains("another department")), "{reasons:?}");
        let decided = (app.app.today() + chrono::Days::new(60)).to_string();
        assert_eq!(sample.row.next_deadline_on, Some(decided), "the window opens sixty days after loading");

        let edca = whole(app, &manager, "PL-US/2020/0001");
        let dates: Vec<_> = edca
            .acts
            .iter()
            .filter(|act| act.kind == "signed")
            .map(|act| (act.acted_on.as_deref().unwrap_or_default(), act.verification.as_str()))
            .collect();
        assert_eq!(dates, [("2020-08-15", "verified")]);
        let beside: Vec<&str> = edca.claims.iter().map(|claim| claim.value.as_str()).collect();
        assert_eq!(beside, ["2020-08", "2020-09-18"], "each source is kept beside the record");
        let facts = edca.facts().expect("facts");
        assert_eq!((facts.len(), facts[0].verdict.code(), facts[0].differing()), (1, "ranked", 2));

        let pointer = numbered(app, &manager, "P/2026/0001").expect("the pointer record");
        assert!(pointer.pointer_only && pointer.marking == "secret");
        let officer = viewer(app, Role::PolicyOfficer, "officer@demo");
        assert!(numbered(app, &officer, "P/2026/0001").is_none(), "hidden means hidden");

        let kyiv = whole(app, &manager, "PL-UA/2025/0001");
        let kinds: Vec<&str> = kyiv.relations.iter().map(|relation| relation.kind.as_str()).collect();
        assert_eq!(kinds, ["refers_to", "signed_with", "signed_with"], "each fact once, whoever told it");
    });
}

#[test]
fn milestones_come_with_their_reports_and_the_new_baseline() {
    on_both(|app| {
        load(&app.app).expect("the demonstration");
        let manager = viewer(app, Role::Manager, "manager@demo");
        let kyiv = numbered(app, &manager, "PL-UA/2025/0001").expect("the working group");
        let ids: Vec<(String, String, i32)> = app.read(|db| {
            let lines = entente::milestones::of_agreement(db, &manager, &kyiv.id, app.app.today())?;
            Ok(lines
                .into_iter()
                .map(|line| {
                    (line.milestone.id, line.milestone.state.code().to_owned(), line.milestone.baseline_no)
                })
                .collect())
        });
        assert_eq!(ids.len(), 8);
        let again: Vec<_> = ids.iter().filter(|(_, _, baseline)| *baseline == 2).collect();
        let [(id, state, _)] = again[..] else { panic!("one is re-baselined: {ids:?}") };
        assert_eq!(state, "in_progress");
        let moved = app
            .read(|db| entente::milestones::store::last_revision(db, id, Moved::Baseline))
            .expect("the move");
        assert_ne!(Some(&moved.made_by), moved.approved_by.as_ref());
        assert_eq!(moved.reason_code.as_deref(), Some("scope_change"));
        let (done, _, _) = ids.iter().find(|(_, state, _)| state == "verified_done").expect("a verified one");
        let reports = app.read(|db| entente::milestones::store::list_reports(db, done));
        let kinds: Vec<_> =
            reports.iter().map(|report| (report.kind.as_str(), report.done_on.is_some())).collect();
        assert_eq!(kinds, [("verified", false), ("done", true)]);
        assert_ne!(reports[0].reported_by, reports[1].reported_by, "nobody verifies their own report");
    });
}

#[test]
fn the_four_sign_in_in_the_demonstration_and_nowhere_else() {
    on_both_with(
        |config| config.demo = true,
        |app| {
            load(&app.app).expect("the demonstration");
            for (_, email) in ACCOUNTS {
                let browser = app.browser();
                let answer =
                    browser.submit("/sign-in", "/sign-in", &[("email", email), ("password", PASSPHRASE)]);
                assert_eq!(answer.expect_redirect(), "/", "{email}");
            }
        },
    );
    // Outside the demonstration nobody has an account: everything leads to the set-up of the first administrator.
    on_sqlite(|app| {
        load(&app.app).expect("the demonstration");
        assert_eq!(app.get("/sign-in").expect_redirect(), "/set-up");
        // Once somebody has one, the sign-in page is there, and the demonstration's accounts still open nothing.
        people::id_of(app, Role::Manager);
        let fields = [("email", "manager@demo"), ("password", PASSPHRASE)];
        app.browser().submit("/sign-in", "/sign-in", &fields).expect(422);
    });
}

#[test]
fn a_database_in_which_real_people_work_is_refused() {
    on_sqlite(|app| {
        people::id_of(app, Role::Manager);
        let before = app.deeds();
        assert!(matches!(load(&app.app), Err(LoadError::RealAccounts(1))));
        assert_eq!(app.deeds(), before);
    });
    on_sqlite(|app| {
        load(&app.app).expect("the demonstration");
        people::id_of(app, Role::Manager);
        assert!(matches!(load(&app.app), Err(LoadError::RealAccounts(1))), "also after it was loaded");
    });
}
