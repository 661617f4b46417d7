//! "What if?" over HTTP: both answers beside each other, nothing recorded; and the clock for any case.

use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, TestApp, on_both, people};

const TWO: &str = r#"{"id": "one", "as_of": "2020-01-01", "parties": [{"id": "A", "binding": "binding"}], "clauses": [{"rule": "eif_signature"}],
 "acts": [{"kind": "signed", "on": "2019-05-06"}], "relations": []}"#;

/// An agreement in force since its signature for five years, renewed for a year at a time unless notice is given.
fn in_force(app: &TestApp, officer: &Browser) -> String {
    let id = entered(app, &agreement("Supposed"));
    let add = |rule: &str, fields: &[(&str, &str)]| {
        let page = format!("/agreements/{id}/clauses/new?rule={rule}");
        officer.submit(&page, &format!("/agreements/{id}/clauses"), fields).expect_redirect();
    };
    let signed = [("kind", "signed"), ("acted_on", "2026-03-02")];
    officer
        .submit(&format!("/agreements/{id}/acts/new"), &format!("/agreements/{id}/acts"), &signed)
        .expect_redirect();
    add("eif_signature", &[("article", "Article 8")]);
    add("term_fixed", &[("n", "5"), ("unit", "years")]);
    add("terminate_notice", &[("n", "6"), ("unit", "months"), ("from", "received"), ("effective", "offset")]);
    id
}

#[test]
fn a_supposed_notice_shows_both_answers_and_records_nothing() {
    on_both(|app| {
        let officer = people::officer(app);
        let id = in_force(app, &officer);
        // The flash of the last form is shown once.
        officer.get(&format!("/agreements/{id}"));
        let before =
            (app.deeds().len(), officer.get(&format!("/agreements/{id}/acts")).expect(200).text("main"));
        let empty = officer.get(&format!("/agreements/{id}/what-if")).expect(200);
        assert!(empty.text("main").contains("Suppose this act") && !empty.has("#answer"));
        let asked = format!(
            "/agreements/{id}/what-if?on=2027-01-01&kind=termination_notified&party=1&received_on=2026-12-01"
        );
        let answer = officer.get(&asked).expect(200);
        let said = answer.text("#answer").replace('\u{a0}', " ");
        for words in ["In force", "Ending", "1 Jun 2027", "On 1 Jan 2027", "nothing is recorded"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert_eq!(answer.attributes("#received_on", "value"), ["2026-12-01"], "what was typed stays");
        let after =
            (app.deeds().len(), officer.get(&format!("/agreements/{id}/acts")).expect(200).text("main"));
        assert_eq!(before, after, "nothing is recorded");
    });
}

#[test]
fn what_cannot_be_supposed_is_said_at_its_field() {
    on_both(|app| {
        let officer = people::officer(app);
        let id = in_force(app, &officer);
        for (query, field, words) in [
            ("on=2027", "on", "Write a whole date"),
            ("kind=termination_notified", "acted_on", "Give a date"),
            ("received_on=2026-12-01", "kind", "Choose the act"),
            ("kind=published&acted_on=2026-12-01", "kind", ""),
            ("kind=signed&acted_on=soon", "acted_on", "Write the date"),
            ("kind=signed&acted_on=2026-04-01&party=7", "party", ""),
            ("kind=suspended&acted_on=2026-04-01&scope=half", "scope", ""),
        ] {
            let page = officer.get(&format!("/agreements/{id}/what-if?{query}")).expect(422);
            assert!(page.has(&format!("#{field}.is-invalid")), "{query}");
            assert!(page.text("main").contains(words), "{query}");
        }
    });
}

#[test]
fn the_calculator_answers_any_case_and_refuses_with_the_path() {
    on_both(|app| {
        let officer = people::officer(app);
        let tell = |cases: &str| officer.submit("/what-if", "/what-if", &[("cases", cases)]);
        let both = tell(&format!("{TWO}\n{TWO}")).expect(200);
        let text = both.text("main");
        assert!(text.contains("Case 1") && text.contains("Case 2") && text.contains("2019-05-06"), "{text}");
        let refused = tell(&TWO.replace("\"relations\"", "\"relatons\"")).expect(422);
        assert!(refused.text("main").contains("relatons"), "the path is named");
        assert!(refused.text("#cases").contains("relatons"), "what was typed stays");
        tell("  ").expect(422);
        let hostile = tell("{\"id\": \"<script>alert(1)</script>\"}").expect(422);
        assert!(!hostile.body.contains("<script>alert(1)"));
        people::administrator(app).get("/what-if").expect(403);
    });
}
