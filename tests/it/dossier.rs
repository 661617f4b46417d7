//! The dossier through HTTP: every section of templates/pdf/README.md is where the template looks for it, and holds the record.

use crate::pdf::reading::Pdf;
use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, people};
use serde_json::Value;

fn id_of(browser: &Browser, number: &str) -> String {
    let page = browser.get("/agreements").expect(200);
    let links = page.attributes("td.reg-no a", "href");
    let numbers = page.texts("td.reg-no a");
    let at = numbers.iter().position(|text| text == number).expect(number);
    links[at].trim_start_matches("/agreements/").to_owned()
}

fn data_of(browser: &Browser, path: &str) -> Value {
    let answer = browser.get(path).expect(200);
    assert_eq!(answer.header("content-type"), "application/pdf", "{path}");
    let pdf = Pdf::read(answer.bytes.clone());
    let found = pdf.attachments().into_iter().find_map(|bytes| {
        let value: Value = serde_json::from_slice(&bytes).ok()?;
        value.get("agreement").is_some().then_some(value)
    });
    found.expect("data.json is attached")
}

fn count(data: &Value, section: &str) -> usize {
    data["agreement"][section].as_array().unwrap_or_else(|| panic!("{section} is no list: {data}")).len()
}

#[test]
fn every_section_of_the_record_stands_inside_the_agreement() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let id = id_of(&auditor, "PL-UA/2025/0001");
        let mut hashes = Vec::new();
        for lang in ["en", "pl", "uk"] {
            let data = data_of(&auditor, &format!("/agreements/{id}.pdf?lang={lang}"));
            for (section, rows) in [
                ("parties", 2),
                ("signatures", 2),
                ("actions", 1),
                ("milestones", 8),
                ("relations", 3),
                ("sources", 10),
            ] {
                assert_eq!(count(&data, section), rows, "{section}");
            }
            assert_eq!(count(&data, "key_dates"), 4);
            assert!(count(&data, "history") >= 1 && count(&data, "titles") >= 2);
            let whole = &data["agreement"];
            assert_eq!(whole["standing"]["status"], "unknown");
            assert_eq!(whole["clock"]["dates"][0]["value"], "2025-09-18");
            assert_eq!(whole["clock"]["timeline"]["events"][0]["on"], "2025-09-18");
            assert_eq!(whole["completeness"]["of"].as_u64(), Some(20));
            assert!(data["export"]["made_at"].is_string() && data["export"]["marking"] == "unclassified");
            assert!(
                data.as_object().is_some_and(|top| top.len() <= 4),
                "a section stands beside the agreement"
            );
            hashes.push(whole.clone());
        }
        assert!(hashes.iter().all(|whole| *whole == hashes[0]), "one record, three languages, one content");
    });
}

#[test]
fn a_dossier_is_for_those_who_may_have_it() {
    on_both_demonstrations(|app| {
        let manager = people::demo(app, "manager@demo");
        let secret = id_of(&manager, "P/2026/0001");
        let open = id_of(&manager, "PL-UA/2025/0001");
        let officer = people::demo(app, "officer@demo");
        officer.get(&format!("/agreements/{open}.pdf")).expect(200);
        officer.get(&format!("/agreements/{secret}.pdf")).expect(404);
        people::demo(app, "admin@demo").get(&format!("/agreements/{open}.pdf")).expect(403);
    });
}

#[test]
fn what_contradicts_itself_and_what_was_decided_is_printed() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let edca = id_of(&auditor, "PL-US/2020/0001");
        let whole = data_of(&auditor, &format!("/agreements/{edca}.pdf"))["agreement"].clone();
        let conflict = &whole["conflicts"][0];
        assert!(
            conflict["about"]["en"].as_str().is_some_and(|about| about.starts_with("Signed")),
            "{conflict}"
        );
        let claims = conflict["claims"].as_array().expect("claims");
        let roles = |role: &str| claims.iter().filter(|claim| claim["role"] == role).count();
        assert_eq!((roles("leads"), roles("kept")), (1, 2), "{conflict}");
        assert!(claims.iter().all(|claim| claim["source"].is_string() && claim["grade"].is_string()));
        assert!(conflict["resolution"].is_null(), "nobody has ruled on it");
        assert!(whole["flags"].as_array().is_some_and(|flags| !flags.is_empty()), "{}", whole["flags"]);

        let officer = people::demo(app, "officer@demo");
        let sample = id_of(&officer, "PL-CZ/2021/0001");
        let (form, target) =
            (format!("/agreements/{sample}/decisions/new"), format!("/agreements/{sample}/decisions"));
        for (chosen, basis) in [("renew", "Minute 7"), ("give_notice", "Minute 9")] {
            officer.submit(&form, &target, &[("chosen", chosen), ("basis", basis)]).expect_redirect();
        }
        let whole = data_of(&auditor, &format!("/agreements/{sample}.pdf"))["agreement"].clone();
        let decisions = whole["decisions"].as_array().expect("decisions").clone();
        let told: Vec<_> =
            decisions.iter().map(|one| (&one["basis"], &one["counts"], &one["term"])).collect();
        let want = serde_json::json!([["Minute 7", false, 1], ["Minute 9", true, 1]]);
        assert_eq!(serde_json::json!(told), want);
        assert_eq!(decisions[1]["chosen"]["pl"], "Wypowiedzieć");
    });
}
