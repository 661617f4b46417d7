//! Who looked at marked records, through HTTP on both databases: one row for each person, record and quarter of an hour, written
//! before the page leaves, in a chain that the log seals; and who reads the log is in it.

use crate::agreement_pages::{agreement, entered};
use crate::support::{TestApp, on_both, people, spawn_app};
use chrono::Duration;
use diesel::connection::SimpleConnection;
use entente::access::store::find_reader;
use entente::access::{Marking, Role, Viewer};
use entente::agreements::NewAgreement;
use entente::db::DbError;
use entente::looks::store::{self, LookRow};
use entente::looks::{Kept, seal, seal_when_due, verify};
use serde_json::Value;

fn enter(app: &TestApp, title: &str, marking: Marking) -> String {
    entered(app, &NewAgreement { marking, register: true, ..agreement(title) })
}

fn rows(app: &TestApp) -> Vec<LookRow> {
    app.read(|db| store::list(db, 0, 1_000))
}

fn run(app: &TestApp, statement: &str) {
    app.read(|db| db.batch_execute(statement).map_err(DbError::Query));
}

/// Who looked at what: account, record, sort of page.
fn told(app: &TestApp) -> Vec<(String, String, String)> {
    rows(app).into_iter().map(|row| (row.account_id, row.agreement_id, row.kind)).collect()
}

#[test]
fn an_unmarked_record_leaves_nothing_and_twenty_quick_views_of_a_marked_one_leave_one_row() {
    on_both(|app| {
        let (open, marked) =
            (enter(app, "Open to all", Marking::Unclassified), enter(app, "Marked", Marking::Restricted));
        let hidden = enter(app, "Hidden", Marking::Secret);
        let (manager, officer) = (people::manager(app), people::officer(app));
        let events = app.deeds().len();
        let tabs = ["", "/acts", "/clauses", "/milestones", "/documents", "/history", "/edit"];
        for tab in tabs {
            manager.get(&format!("/agreements/{open}{tab}")).expect(200);
        }
        manager.get(&format!("/agreements/{hidden}")).expect(404);
        manager.get("/agreements").expect(200);
        assert!(rows(app).is_empty(), "neither an unmarked record, nor one that was not shown, nor a list");
        for n in 0..20 {
            manager.get(&format!("/agreements/{marked}{}", tabs[n % tabs.len()])).expect(200);
        }
        let by = people::id_of(app, Role::Manager);
        let first = (by.clone(), marked.clone(), "overview".to_owned());
        assert_eq!(told(app), std::slice::from_ref(&first));
        let row = rows(app).remove(0);
        assert_eq!((row.number, row.role.as_str(), row.marking.as_str()), (1, "manager", "restricted"));
        assert_eq!(row.at, app.app.now());
        officer.get(&format!("/agreements/{marked}/acts")).expect(200);
        app.clock.advance(Duration::minutes(15));
        manager.get(&format!("/agreements/{marked}/history")).expect(200);
        let other = (people::id_of(app, Role::PolicyOfficer), marked.clone(), "acts".to_owned());
        assert_eq!(told(app), [first, other, (by, marked, "history".to_owned())]);
        assert_eq!(app.deeds().len(), events, "no look is an event by itself: remembered answers stay fresh");
    });
}

#[test]
fn whatever_opens_the_record_counts() {
    on_both(|app| {
        let marked = enter(app, "Marked", Marking::Restricted);
        let open = enter(app, "Open", Marking::Unclassified);
        let manager = people::manager(app);
        let by = people::id_of(app, Role::Manager);
        for (path, kind) in [
            ("/agreements.csv".to_owned(), "export"),
            (format!("/agreements/{marked}.pdf"), "export"),
            (format!("/agreements/{marked}/audit-pack.zip"), "export"),
            (format!("/agreements/{marked}/acts/new"), "form"),
            (format!("/agreements/{marked}/what-if"), "form"),
            (format!("/agreements/{marked}/documents/new"), "form"),
        ] {
            app.clock.advance(Duration::minutes(15));
            let before = rows(app).len();
            manager.get(&path).expect(200);
            let new = told(app).split_off(before);
            assert_eq!(new, [(by.clone(), marked.clone(), kind.to_owned())], "{path}");
        }
        assert!(told(app).iter().all(|(_, record, _)| *record != open));
    });
}

#[test]
fn what_cannot_be_written_down_is_not_shown() {
    on_both(|app| {
        let (open, marked) =
            (enter(app, "Open", Marking::Unclassified), enter(app, "Marked", Marking::Restricted));
        let manager = people::manager(app);
        run(app, "ALTER TABLE look RENAME TO look_away");
        manager.get(&format!("/agreements/{open}")).expect(200);
        let page = manager.get(&format!("/agreements/{marked}"));
        assert_eq!(page.status, 500);
        assert!(!page.words().contains("Marked"), "{}", page.words());
        run(app, "ALTER TABLE look_away RENAME TO look");
        manager.get(&format!("/agreements/{marked}")).expect(200);
        assert_eq!(rows(app).len(), 1);
    });
}

#[test]
fn the_log_seals_looks_and_a_change_of_them_is_found() {
    on_both(|app| {
        let marked = enter(app, "Marked", Marking::Restricted);
        let manager = people::manager(app);
        assert!(!seal(&app.app).expect("asked"), "nothing to seal");
        manager.get(&format!("/agreements/{marked}")).expect(200);
        assert!(!seal_when_due(&app.app).expect("asked"), "not yet");
        app.clock.advance(Duration::minutes(5));
        assert!(seal_when_due(&app.app).expect("asked"));
        assert!(!seal(&app.app).expect("asked"), "once");
        let events = app.events();
        let sealed = events.last().expect("an event");
        assert_eq!(sealed["action"], "log.looks_sealed");
        assert_eq!((&sealed["facts"]["from"], &sealed["facts"]["to"]), (&Value::from(1), &Value::from(1)));
        app.clock.advance(Duration::minutes(15));
        manager.get(&format!("/agreements/{marked}")).expect(200);
        assert_eq!(app.read(verify), Kept::Holds { looks: 2, sealed: 1 });
        assert!(seal(&app.app).expect("sealed"));
        assert_eq!(app.read(verify), Kept::Holds { looks: 2, sealed: 2 });
    });
    let app = spawn_app();
    let marked = enter(&app, "Marked", Marking::Restricted);
    let manager = people::manager(&app);
    for _ in 0..3 {
        manager.get(&format!("/agreements/{marked}")).expect(200);
        app.clock.advance(Duration::minutes(15));
    }
    seal(&app.app).expect("sealed");
    assert_eq!(app.read(verify), Kept::Holds { looks: 3, sealed: 3 });
    run(&app, "DROP TRIGGER look_no_update; UPDATE look SET kind = 'form' WHERE number = 2");
    assert_eq!(app.read(verify), Kept::Broken { at: 2 });
    run(&app, "UPDATE look SET kind = 'overview' WHERE number = 2");
    assert_eq!(app.read(verify), Kept::Holds { looks: 3, sealed: 3 });
    run(&app, "DROP TRIGGER look_no_delete; DELETE FROM look WHERE number = 3");
    assert_eq!(app.read(verify), Kept::Truncated { looks: 2, sealed: 3 });
}

#[test]
fn many_who_look_at_once_leave_one_whole_chain() {
    on_both(|app| {
        let fresh: Vec<(String, Marking)> = (0..5)
            .map(|n| (enter(app, &format!("Marked {n}"), Marking::Restricted), Marking::Restricted))
            .collect();
        let readers: Vec<Viewer> = (0..4)
            .map(|n| {
                let email = format!("reader{n}@example.test");
                let account = people::add(app, Role::Manager, Marking::Restricted, "Reader", &email);
                app.read(|db| find_reader(db, &account.id)).expect("a reader")
            })
            .collect();
        std::thread::scope(|scope| {
            for reader in readers.iter().chain(&readers) {
                let fresh = &fresh;
                scope.spawn(move || {
                    for one in fresh {
                        let one = std::slice::from_ref(one);
                        (app.app.looks.keep)(&app.app, reader, "/agreements/{id}", one).expect("a look");
                    }
                });
            }
        });
        assert_eq!(rows(app).len(), 4 * 5, "each once, whoever was faster");
        assert_eq!(app.read(verify), Kept::Holds { looks: 20, sealed: 0 });
    });
}

#[test]
fn one_page_says_who_looked_and_reading_it_is_in_the_log() {
    on_both(|app| {
        let marked = enter(app, "Marked arrangement", Marking::Restricted);
        let manager = people::manager(app);
        for _ in 0..2 {
            manager.get(&format!("/agreements/{marked}")).expect(200);
            app.clock.advance(Duration::minutes(15));
        }
        let officer = people::officer(app);
        officer.get(&format!("/agreements/{marked}/documents")).expect(200);
        let auditor = people::auditor(app);
        let history = auditor.get(&format!("/agreements/{marked}/history")).expect(200);
        let place = format!("/agreements/{marked}/looks");
        assert!(history.has(&format!("a[href='{place}']")), "one click from the history");
        let page = auditor.get(&place).expect(200);
        let lines = page.texts("tbody tr");
        assert_eq!(lines.len(), 3, "{lines:?}");
        let of = |name: &str| lines.iter().find(|line| line.contains(name)).expect(name).clone();
        assert!(of("Marek Zieliński").contains("overview"), "{lines:?}");
        assert!(of("Olena Hrytsenko").contains("documents"));
        assert!(of("Anna Audit").contains("history"), "the auditor's own look too");
        let all = auditor.get("/audit/looks?record=marked").expect(200);
        assert_eq!(all.texts("tbody tr").len(), 3);
        let id = people::id_of(app, Role::PolicyOfficer);
        let one = auditor.get(&format!("/audit/looks?person={id}")).expect(200);
        assert_eq!(one.texts("tbody tr").len(), 1, "{}", one.words());
        assert_eq!(auditor.get("/audit/looks?record=nothing").expect(200).texts("tbody tr").len(), 0);
        assert_eq!(auditor.get("/audit/looks?to=2026-03-01").expect(200).texts("tbody tr").len(), 0);
        let read: Vec<Value> =
            app.events().into_iter().filter(|event| event["action"] == "log.read").collect();
        let pages: Vec<&Value> = read.iter().map(|event| &event["object"]["id"]).collect();
        assert_eq!(pages, ["/agreements/looks", "/audit/looks"], "each page once in a quarter of an hour");
        assert_eq!(read[0]["actor"]["role"], "auditor");
        let file = auditor.get(&format!("{place}.csv")).expect(200);
        assert_eq!(file.body.lines().filter(|line| line.contains("Marked arrangement")).count(), 4);
        assert_eq!(&auditor.get("/audit/looks.xlsx").expect(200).bytes[..2], b"PK");
        let exported = app.events().into_iter().filter(|event| event["facts"]["kind"] == "looks").count();
        assert_eq!(exported, 2);
        for path in [place.as_str(), "/audit/looks", "/audit/looks.csv"] {
            officer.get(path).expect(403);
        }
        // Who may not see the record sees nothing of the looks at it.
        let low = people::add(app, Role::Manager, Marking::Unclassified, "Lena Low", "low@example.test");
        let low = people::sign_in(app, &low.email);
        low.get(&place).expect(404);
        low.get(&format!("{place}.csv")).expect(404);
        assert_eq!(low.get("/audit/looks").expect(200).texts("tbody tr").len(), 0);
        let file = low.get("/audit/looks.csv").expect(200).body;
        assert!(!file.contains("Marked") && !file.contains(&marked), "{file}");
    });
}

#[test]
fn every_page_of_the_log_and_every_export_of_it_is_in_the_log() {
    on_both(|app| {
        let (auditor, manager) = (people::auditor(app), people::manager(app));
        let administrator = people::administrator(app);
        let read = |app: &TestApp| -> Vec<(String, String)> {
            let events = app.events().into_iter().filter(|event| event["action"] == "log.read");
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            events.map(|event| (text(&event["actor"]["role"]), text(&event["object"]["id"]))).collect()
        };
        let pages = ["/audit", "/audit/security", "/audit/looks", "/audit/checkpoints"];
        for _ in 0..3 {
            pages.iter().for_each(|page| drop(auditor.get(page).expect(200)));
        }
        let mine: Vec<(String, String)> =
            pages.iter().map(|page| ("auditor".to_owned(), (*page).to_owned())).collect();
        assert_eq!(read(app), mine);
        manager.get("/audit?deed=agreement.drafted").expect(200);
        administrator.get("/audit/security").expect(200);
        assert_eq!(read(app).len(), 6);
        app.clock.advance(Duration::minutes(15));
        auditor.get("/audit").expect(200);
        assert_eq!(read(app).len(), 7, "the next quarter of an hour");
        let exports = app.deeds().iter().filter(|deed| *deed == "log.exported").count();
        auditor.get("/audit/bundle.zip").expect(200);
        auditor.get("/audit/bundle.zip").expect(200);
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "log.exported").count(), exports + 2);
        let seen = auditor.get("/audit?deed=log.read").expect(200);
        assert!(seen.texts("tbody tr").len() >= 7, "auditors see who read: {}", seen.words());
        assert_eq!(manager.get("/audit?deed=log.read").expect(200).texts("tbody tr").len(), 0);
    });
}
