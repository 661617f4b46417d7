//! Lists as files: exactly the rows of the page, told apart from what is hidden, recorded, and never a formula.

mod inert;
mod read;

use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, TestApp, on_both, people};
use actix_web::http::Method;
use entente::access::{Action, Role, policy};
use entente::reports::store;
use entente::web::locale::Lang;
use read::{Sheet, csv, xlsx};
use sha2::Digest;

/// The addresses of every list as CSV that a role may have and that names no record.
fn lists(role: Role) -> Vec<&'static str> {
    let routes = entente::app::routes();
    let files = routes.iter().filter(|route| route.method == Method::GET && route.path.ends_with(".csv"));
    let open = files.filter(|route| policy::role_may(role, route.action) && !route.path.contains('{'));
    open.map(|route| route.path).collect()
}

/// Downloads a list in both formats, compares them, and checks the record of the first.
fn both(app: &TestApp, browser: &Browser, path: &str) -> Sheet {
    let file = browser.get(path).expect(200);
    assert!(file.header("content-type").starts_with("text/csv"), "{path}");
    assert!(file.header("content-disposition").contains("attachment; filename=\"entente-"), "{path}");
    let record = app.read(|db| store::list(db, 1)).pop().expect("a record");
    let sheet = csv(&file.bytes);
    assert_eq!(sheet.note("Rows").as_deref(), Some(sheet.rows.len().to_string().as_str()), "{path}");
    assert_eq!(i64::from(record.rows_included), i64::try_from(sheet.rows.len()).expect("few"), "{path}");
    let hash = sha2::Sha256::digest(&file.bytes);
    assert_eq!(record.content_sha256, entente::audit::canonical::hex(&hash), "{path}");
    assert!(!Lang::En.label("export-kind", &record.kind).starts_with('⟨'), "{path}: {}", record.kind);
    let event = app.events().pop().expect("an event");
    assert_eq!(
        (event["action"].as_str(), event["facts"]["sha256"].as_str()),
        (Some("export.made"), Some(record.content_sha256.as_str())),
        "{path}"
    );
    for note in [
        "Highest marking",
        "Exported by",
        "Exported at",
        "Audit log, place, hash",
        "Signed checkpoint before this export",
    ] {
        assert!(sheet.note(note).is_some_and(|value| !value.is_empty()), "{path}: {note}");
    }
    let (stem, query) = path.split_once(".csv").expect("a list");
    let book = xlsx(&browser.get(&format!("{stem}.xlsx{query}")).expect(200).bytes);
    assert_eq!(book.heads, sheet.heads, "{path}");
    if stem.starts_with("/audit") {
        // The first file is an event and an export itself.
        assert!(book.rows.len() >= sheet.rows.len(), "{path}");
    } else {
        assert_eq!(book.rows.len(), sheet.rows.len(), "{path}");
    }
    sheet
}

#[test]
fn every_list_leaves_as_it_is_shown_and_is_recorded() {
    on_both_demonstrations(|app| {
        let manager = people::demo(app, "manager@demo");
        let found = lists(Role::Manager);
        assert!(found.len() >= 20, "{found:?}");
        for path in &found {
            let sheet = both(app, &manager, path);
            assert!(
                sheet.note("Agreements withheld from the exporter").is_none(),
                "{path}: a manager is not told"
            );
        }
        let rows = |path: &str| both(app, &manager, path).rows.len();
        for path in [
            "/deadlines.csv",
            "/moves.csv",
            "/conflicts.csv",
            "/obligations.csv",
            "/bodies.csv",
            "/bodies/meetings.csv",
            "/bodies/decisions.csv",
            "/documents.csv",
            "/officials.csv",
            "/ministries.csv",
            "/portfolio.csv?by=area",
            "/partner-extracts.csv",
            "/changes.csv?since=2020-01-01",
            "/reports/dyad-years.csv",
        ] {
            assert!(rows(path) > 0, "{path} is empty in the demonstration");
        }
        let auditor = people::demo(app, "auditor@demo");
        for path in ["/audit.csv", "/audit/security.csv", "/audit/exports.csv"] {
            assert!(!both(app, &auditor, path).rows.is_empty(), "{path}");
        }
        let told = both(app, &auditor, "/deadlines.csv").note("Agreements withheld from the exporter");
        assert!(told.is_some_and(|count| count.parse::<i64>().is_ok()), "an auditor is told");
        let accounts = both(app, &people::demo(app, "admin@demo"), "/accounts.csv");
        assert!(accounts.rows.len() >= 4 && !accounts.whole.contains("argon2"), "{}", accounts.whole);
    });
}

#[test]
fn a_list_has_as_many_rows_as_its_page_counts() {
    on_both_demonstrations(|app| {
        let manager = people::demo(app, "manager@demo");
        let shown = |path: &str| manager.get(path).expect(200).texts("table.ledger tbody tr").len();
        for path in [
            "/conflicts",
            "/partner-extracts",
            "/partners",
            "/deadlines/windows",
            "/obligations?nature=shall",
            "/bodies",
            "/portfolio",
            "/alerts",
        ] {
            let (stem, query) = path
                .split_once('?')
                .map_or((path, String::new()), |(stem, query)| (stem, format!("?{query}")));
            let file = both(app, &manager, &format!("{stem}.csv{query}"));
            let unruled = manager.get(path).texts("ul.missing li").len();
            assert_eq!(file.rows.len(), shown(path) + unruled, "{path}");
            assert!(
                manager.get(path).has(&format!("a[href^='{stem}.csv']")),
                "{path} does not offer its file"
            );
        }
    });
}

#[test]
fn what_is_hidden_leaves_in_no_list() {
    on_both_demonstrations(|app| {
        let officer = people::demo(app, "officer@demo");
        assert_eq!(officer.get("/deadlines.csv").status, 403);
        assert!(!officer.get("/deadlines").expect(200).has("a[href^='/deadlines.csv']"));
        let manager = people::demo(app, "manager@demo");
        hide(app, "PL-CZ/2021/0001");
        for path in lists(Role::Manager) {
            let file = manager.get(path).expect(200);
            assert!(!file.body.contains("PL-CZ/2021/0001"), "{path} tells of a hidden agreement");
        }
        let auditor = people::demo(app, "auditor@demo");
        let sheet = csv(&auditor.get("/deadlines.csv").expect(200).bytes);
        let withheld = sheet.note("Agreements withheld from the exporter").expect("a count");
        assert!(withheld.parse::<i64>().is_ok_and(|count| count >= 1), "{withheld}");
    });
}

/// Named access, and nobody is named.
fn hide(app: &TestApp, number: &str) {
    use diesel::prelude::*;
    use entente::db::schema::{agreement, agreement_grant};
    app.read(|db| {
        let none: Option<String> = None;
        diesel::delete(agreement_grant::table).execute(db).map_err(entente::db::DbError::from_query)?;
        diesel::update(agreement::table.filter(agreement::register_no.eq(number)))
            .set((
                agreement::access_mode.eq("named"),
                agreement::owner_id.eq(none.clone()),
                agreement::deputy_id.eq(none),
            ))
            .execute(db)
            .map_err(entente::db::DbError::from_query)
    });
}

#[test]
fn a_pair_of_states_is_counted_as_the_register_counts_it() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let table = csv(&auditor.get("/reports/dyad-years.csv").expect(200).bytes);
        assert_eq!(table.heads[..6], ["dyad", "state_a", "state_b", "name_a", "name_b", "year"]);
        let register = csv(&auditor.get("/agreements.csv?partner=UKR").expect(200).bytes);
        let column =
            |sheet: &Sheet, name: &str| sheet.heads.iter().position(|head| head == name).expect("a column");
        let at = |row: &[String], name: &str| row[column(&table, name)].clone();
        let pair = |year: &str| {
            let mut rows =
                table.rows.iter().filter(|row| at(row, "dyad") == "POL-UKR" && at(row, "year") == year);
            rows.next().cloned().expect("the pair in that year")
        };
        let words: Vec<&str> =
            ["in_force", "in_force_renewed", "operative", "operative_renewed", "termination_pending"]
                .map(|code| Lang::En.label("standing", code))
                .to_vec();
        let (standing, parties) = (column(&register, "Standing"), column(&register, "Parties"));
        let (invented, record) = (column(&register, "Invented"), column(&register, "Record"));
        let in_force = register.rows.iter().filter(|row| {
            row[parties].contains("Poland")
                && words.contains(&row[standing].as_str())
                && row[invented].is_empty()
                && row[record] != Lang::En.label("record", "draft")
        });
        let (now, expected) = (pair("2026"), in_force.count());
        assert_eq!(at(&now, "in_force"), expected.to_string(), "{now:?}");
        assert!(
            expected > 0 && at(&now, "as_of") == "2026-03-02" && at(&pair("2020"), "as_of") == "2020-12-31"
        );
        let total = |year: &str| at(&pair(year), "signed_total").parse::<i64>().expect("a number");
        let signed = |year: i32| at(&pair(&year.to_string()), "signed").parse::<i64>().expect("a number");
        assert_eq!(total("2026") - total("2015"), (2016..=2026).map(signed).sum::<i64>());
        assert_eq!((at(&now, "any_v1"), at(&now, "any_v2")), ("1".into(), "1".into()));
        let page = auditor.get("/reports/dyad-years").expect(200);
        assert!(page.words().contains("POL-UKR") && page.words().contains("in_force_binding"));
    });
}

#[test]
fn the_exports_are_listed_for_who_may_know_of_them() {
    on_both(|app| {
        let auditor = people::auditor(app);
        assert!(auditor.get("/audit/exports").expect(200).has(".empty"));
        auditor.get("/deadlines.csv").expect(200);
        auditor.get("/agreements.csv").expect(200);
        let page = auditor.get("/audit/exports").expect(200);
        let rows = page.texts("tbody tr");
        assert!(rows[0].contains("E-2026-000002") && rows[0].contains("Register"), "{rows:?}");
        assert!(
            rows[1].contains("E-2026-000001")
                && rows[1].contains("Deadlines")
                && rows[1].contains("Anna Audit"),
            "{rows:?}"
        );
        assert_eq!(people::officer(app).get("/audit/exports").status, 403);
        mark(app, 2, "secret");
        let manager = people::manager(app);
        assert_eq!(
            manager.get("/audit/exports").expect(200).texts("tbody tr").len(),
            1,
            "one is above his clearance"
        );
    });
}

fn mark(app: &TestApp, number: i64, marking: &str) {
    use diesel::prelude::*;
    use entente::db::schema::export_record;
    app.read(|db| {
        diesel::update(export_record::table.filter(export_record::number.eq(number)))
            .set(export_record::marking.eq(marking))
            .execute(db)
            .map_err(entente::db::DbError::from_query)
    });
}

#[test]
fn the_whole_log_is_for_auditors_alone() {
    let takers: Vec<Role> =
        Role::ALL.into_iter().filter(|role| policy::role_may(*role, Action::ExportAudit)).collect();
    assert_eq!(takers, [Role::Auditor]);
    assert!(!lists(Role::Manager).contains(&"/audit.csv") && lists(Role::Auditor).contains(&"/audit.csv"));
}
