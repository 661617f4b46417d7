//! The meeting pack: one gathering on the page, in the PDF and in the spreadsheet; nothing of what is hidden.

use crate::pdf::reading::Pdf;
use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, people};
use diesel::prelude::*;
use entente::db::DbError;
use entente::db::schema::agreement;
use serde_json::Value;

fn pack(browser: &Browser, query: &str) -> Value {
    let answer = browser.get(&format!("/meeting-pack.pdf{query}")).expect(200);
    assert_eq!(answer.header("content-type"), "application/pdf");
    let found = Pdf::read(answer.bytes.clone()).attachments().into_iter().find_map(|bytes| {
        let value: Value = serde_json::from_slice(&bytes).ok()?;
        value.get("pack").is_some().then_some(value)
    });
    found.expect("data.json is attached")["pack"].clone()
}

fn numbers(list: &Value) -> Vec<String> {
    let rows = list.as_array().expect("a list");
    let number = |row: &Value| row["agreement"]["number"].as_str().unwrap_or_default().to_owned();
    rows.iter().map(number).collect()
}

#[test]
fn a_pack_holds_decisions_changes_troubles_plan_and_what_is_awaited() {
    on_both_demonstrations(|app| {
        let manager = people::demo(app, "manager@demo");
        let all = pack(&manager, "");
        assert_eq!(all["partner"], Value::Null);
        assert!(numbers(&all["decisions"]).contains(&"PL-CZ/2021/0001".to_owned()), "{}", all["decisions"]);
        let rows = all["plan"]["rows"].as_array().expect("rows");
        assert!(rows.len() >= 20, "every milestone of the demonstration");
        assert!(rows.iter().all(|row| row["begins"].is_string() && row["title"]["uk"].is_string()));
        let counts = all["counts"].as_array().expect("counts");
        let sum: u64 = counts.iter().filter_map(|count| count["count"].as_u64()).sum();
        assert_eq!(usize::try_from(sum).expect("a count"), rows.len(), "each has one colour");
        let colours: Vec<&str> = all["troubles"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|row| row["rag"].as_str())
            .collect();
        let first_amber = colours.iter().position(|rag| *rag == "amber").unwrap_or(colours.len());
        assert!(colours[..first_amber].iter().all(|rag| *rag != "green"), "worst first: {colours:?}");
        assert!(
            all["troubles"].as_array().is_some_and(|rows| rows.iter().all(|row| row["reason"]["pl"] != ""))
        );

        let ukraine = pack(&manager, "?partner=UKR&since=2026-03-01");
        assert_eq!(ukraine["partner"]["pl"], "Ukraina");
        assert!(numbers(&ukraine["plan"]["rows"]).iter().all(|number| number.contains("UA")));
        assert_eq!(ukraine["since"], "2026-03-01");
        let later = pack(&manager, "?partner=UKR&since=2026-03-03");
        assert_eq!(later["changes"], serde_json::json!([]), "nothing is newer than the demonstration");
        assert!(!ukraine["changes"].as_array().expect("changes").is_empty());
    });
}

#[test]
fn the_page_and_the_files_are_for_those_who_may_have_them() {
    on_both_demonstrations(|app| {
        let (manager, officer) = (people::demo(app, "manager@demo"), people::demo(app, "officer@demo"));
        let page = manager.get("/meeting-pack?partner=UKR").expect(200);
        assert_eq!(page.texts("section h3").len(), 5);
        assert!(page.has("a[href='/meeting-pack.xlsx?partner=UKR']"));
        let page = officer.get("/meeting-pack").expect(200);
        assert!(!page.has("a[href^='/meeting-pack.pdf']"), "an officer exports nothing in bulk");
        officer.get("/meeting-pack.pdf").expect(403);
        officer.get("/meeting-pack.xlsx").expect(403);
        people::demo(app, "admin@demo").get("/meeting-pack").expect(403);
        for (query, status) in [("?partner=XXX", 404), ("?since=soon", 400), ("?until=2026-01-01", 400)] {
            manager.get(&format!("/meeting-pack{query}")).expect(status);
            manager.get(&format!("/meeting-pack.xlsx{query}")).expect(status);
        }
        let sheet = manager.get("/meeting-pack.xlsx").expect(200);
        assert!(sheet.bytes.starts_with(b"PK"), "a workbook");
        let exported = app.deeds().into_iter().filter(|deed| deed == "export.made").count();
        assert!(exported >= 1 || app.deeds().last().is_some_and(|deed| deed.contains("export")));
    });
}

#[test]
fn nothing_of_a_hidden_agreement_stands_in_a_pack() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        assert!(pack(&auditor, "").to_string().contains("PL-CZ/2021/0001"));
        app.read(|db| {
            let row = agreement::table.filter(agreement::register_no.eq("PL-CZ/2021/0001"));
            diesel::update(row)
                .set(agreement::access_mode.eq("named"))
                .execute(db)
                .map_err(DbError::from_query)
        });
        assert!(!pack(&auditor, "").to_string().contains("PL-CZ/2021/0001"));
        assert!(!auditor.get("/meeting-pack").expect(200).words().contains("PL-CZ/2021/0001"));
    });
}
