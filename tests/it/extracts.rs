//! Partner extracts through HTTP: what leaves and what does not, the second person, the hash, the partner's answers.

use crate::milestones::rows::{Open, agreement_row, plan, planned};
use crate::milestones::{act, title};
use crate::pdf::reading::Pdf;
use crate::support::{Browser, Page, TestApp, on_both, on_sqlite, people};
use diesel::prelude::*;
use entente::access::{Marking, Role};
use entente::db::DbError;
use entente::db::schema::{agreement, milestone, milestone_confirmation};
use entente::milestones::New;
use entente::milestones::milestone::State;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const NEW: &str = "/partner-extracts/new?partner=UKR";

/// Prepares an extract of these milestones; gives its address.
fn prepare(browser: &Browser, query: &str, ids: &[&str]) -> String {
    let lines: Vec<(&str, &str)> = ids.iter().map(|id| ("line", *id)).collect();
    browser.submit(query, "/partner-extracts", &lines).expect_redirect().to_owned()
}

fn release(browser: &Browser, place: &str) -> Page {
    browser.submit(place, &format!("{place}/release"), &[])
}

/// The frozen file of a released extract.
fn json_of(browser: &Browser, place: &str) -> (Vec<u8>, Value) {
    let file = browser.get(&format!("{place}/extract.json")).expect(200);
    let value = serde_json::from_slice(&file.bytes).expect("JSON");
    (file.bytes, value)
}

fn sha256(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

fn send(browser: &Browser, place: &str, file: (&str, &[u8])) -> Page {
    browser.upload(place, &format!("{place}/answers"), &[], file)
}

/// An answer to a frozen file: verdict and remark by line.
fn answer(bytes: &[u8], frozen: &Value, says: &[(i64, &str, &str)]) -> Value {
    let id = |line: i64| {
        let lines = frozen["extract"]["lines"].as_array().expect("lines");
        lines.iter().find(|told| told["line"] == line).map(|told| told["id"].clone()).unwrap_or_default()
    };
    let lines: Vec<Value> = says
        .iter()
        .map(|(line, answer, remark)| json!({"line": line, "id": id(*line), "answer": answer, "remark": remark}))
        .collect();
    json!({
        "format": "entente-answer/1", "extract": frozen["extract"]["number"], "sha256": sha256(bytes),
        "respondent": {"name": "Head of Division", "office": "Ministry of Defence of Ukraine"},
        "answered_on": "2026-03-02", "lines": lines,
    })
}

fn confirmation(app: &TestApp, id: &str) -> String {
    app.read(|db| {
        let row = milestone::table.find(id).select(milestone::partner_confirmation);
        row.first(db).map_err(DbError::from_query)
    })
}

fn mend(app: &TestApp, id: &str, change: impl Fn(&mut entente::db::Db, &str) -> QueryResult<usize>) {
    app.read(|db| change(db, id).map_err(DbError::from_query));
}

fn other_manager(app: &TestApp) -> Browser {
    people::add(app, Role::Manager, Marking::Restricted, "Other Manager", "other@example.test");
    people::sign_in(app, "other@example.test")
}

#[test]
fn an_extract_goes_from_its_preview_to_the_marks_by_two_people_each() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let [one, two, three] = ["Terms", "Course", "Site"].map(|name| planned(app, &agreement, name));
        let page = officer.get(NEW).expect(200);
        assert_eq!(page.attributes("input[name=line][checked]", "value").len(), 3);
        let none = officer.submit(NEW, "/partner-extracts", &[("line", "")]).expect(422);
        assert!(!none.errors().is_empty(), "nothing chosen is no extract");
        let place = prepare(&officer, NEW, &[&one, &two]);
        let page = officer.get(&place).expect(200);
        assert!(page.words().contains("Waits for release"));
        assert!(!page.has("form[action$=release]"), "an officer releases nothing");
        for file in ["extract.json", "extract.pdf", "answer.csv", "answer.json"] {
            manager.get(&format!("{place}/{file}")).expect(404);
        }
        assert_eq!(confirmation(app, &one), "none", "nobody is asked before the release");

        let released = release(&manager, &place);
        assert_eq!(released.expect_redirect(), place);
        assert_eq!([&one, &two, &three].map(|id| confirmation(app, id)), ["requested", "requested", "none"]);
        let (bytes, frozen) = json_of(&officer, &place);
        let shown = officer.get(&place).expect(200).text(".facts code");
        assert_eq!(sha256(&bytes), shown, "sha256sum of the file is the hash that is shown");
        assert_eq!(frozen["extract"]["lines"].as_array().map(Vec::len), Some(2));
        assert_eq!(frozen["extract"]["lines"][0]["baseline"], "2026-06-30");

        let path = format!("{place}/extract.pdf?lang=uk");
        let pdf = manager.get(&path).expect(200);
        assert_eq!(manager.get(&path).expect(200).bytes, pdf.bytes, "the same data are the same bytes");
        let attached = Pdf::read(pdf.bytes).attachments();
        assert!(attached.contains(&bytes), "the PDF carries the file itself");
        assert!(attached.iter().any(|file| String::from_utf8_lossy(file).contains(&sha256(&bytes))));

        let said = answer(&bytes, &frozen, &[(1, "confirm", ""), (2, "dispute", "Not before the autumn")]);
        let text = said.to_string();
        let taken = send(&officer, &place, ("answer.json", text.as_bytes()));
        let at = taken.expect_redirect().to_owned();
        let page = officer.follow(&taken).expect(200);
        assert!(page.words().contains("Not before the autumn"), "{}", page.words());
        assert!(!page.has("form[action$=application] button[type=submit]"), "an officer applies nothing");
        assert_eq!(confirmation(app, &one), "requested", "what is taken in marks nothing");
        let file = manager.get(&format!("{at}/file")).expect(200);
        assert_eq!(file.bytes, text.as_bytes(), "the file is kept as it came");

        let applied = manager.submit(&at, &format!("{at}/application"), &[]);
        assert_eq!(applied.expect_redirect(), at);
        assert_eq!([&one, &two].map(|id| confirmation(app, id)), ["confirmed", "disputed"]);
        let number = frozen["extract"]["number"].as_str().expect("a number").to_owned();
        let page = officer.get(&format!("/milestones/{two}")).expect(200).words();
        assert!(page.contains(&format!("{number} · 2: Not before the autumn")), "{page}");
        let kept: i64 = app.read(|db| {
            let by_file = milestone_confirmation::answer_id.is_not_null();
            milestone_confirmation::table.filter(by_file).count().get_result(db).map_err(DbError::from_query)
        });
        assert_eq!(kept, 2);
        let line = app.events().into_iter().rfind(|event| event["action"] == "extract.line_answered");
        let line = line.expect("each line leaves an event");
        assert_eq!((&line["facts"]["number"], &line["facts"]["line"]), (&json!(number), &json!(2)));
        assert_eq!((&line["facts"]["verdict"], &line["agreement"]), (&json!("dispute"), &json!(agreement)));
        let released = app.events().into_iter().find(|event| event["action"] == "extract.released");
        let released = released.expect("the release is told");
        assert_eq!(released["actor"]["id"], people::id_of(app, Role::Manager));
        assert_eq!(released["facts"]["sha256"], sha256(&bytes));
        let again =
            manager.post_form(&place, &format!("{at}/application"), &[("version", "1"), ("key", "k")]);
        assert_eq!(again.status, 409, "what is applied is applied once");
    });
}

#[test]
fn who_prepared_it_does_not_release_it_and_who_took_an_answer_in_does_not_apply_it() {
    on_both(|app| {
        let (manager, other) = (people::manager(app), other_manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Terms");
        let place = prepare(&manager, NEW, &[&id]);
        let refused =
            manager.post_form(&place, &format!("{place}/release"), &[("version", "1"), ("key", "a")]);
        assert!(refused.expect(422).words().contains("another manager"));
        assert_eq!(app.deeds().last().map(String::as_str), Some("access.denied"));
        people::auditor(app)
            .post_form("/account", &format!("{place}/release"), &[("version", "1")])
            .expect(403);
        release(&other, &place).expect_redirect();
        let (bytes, frozen) = json_of(&manager, &place);
        let said = answer(&bytes, &frozen, &[(1, "confirm", "")]).to_string();
        let at = send(&other, &place, ("a.json", said.as_bytes())).expect_redirect().to_owned();
        let own = [("version", "1"), ("key", "b")];
        other.post_form(&at, &format!("{at}/application"), &own).expect(422);
        assert_eq!(confirmation(app, &id), "requested");
        manager.submit(&at, &format!("{at}/application"), &[]).expect_redirect();
        assert_eq!(confirmation(app, &id), "confirmed");

        let back = prepare(&manager, NEW, &[&id]);
        manager.submit(&back, &format!("{back}/refusal"), &[("reason", "")]).expect(422);
        manager.submit(&back, &format!("{back}/refusal"), &[("reason", "Too early")]).expect_redirect();
        let late = other.post_form(&back, &format!("{back}/release"), &[("version", "1"), ("key", "c")]);
        assert_eq!(late.status, 409, "what was taken back is not released");
    });
}

#[test]
fn what_may_not_leave_is_withheld_with_its_reason() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let marked = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        let hidden = agreement_row(app, "PL-UA/2025/0003", Open::ToNobody);
        let closed = agreement_row(app, "PL-UA/2025/0004", Open::ToAll);
        let fine = planned(app, &open, "Releasable");
        let secret = planned(app, &marked, "Restricted matter");
        planned(app, &hidden, "Hidden matter");
        planned(app, &closed, "Closed matter");
        plan(app, New { state: State::Cancelled, ..title(&open, "Cancelled matter") });
        mend(app, &marked, |db, id| {
            let values = (agreement::marking.eq("restricted"), agreement::marking_rank.eq(1));
            diesel::update(agreement::table.find(id)).set(values).execute(db)
        });
        mend(app, &closed, |db, id| {
            diesel::update(agreement::table.find(id)).set(agreement::closed_on.eq("2026-01-01")).execute(db)
        });
        let page = officer.get(NEW).expect(200);
        assert_eq!(page.attributes("input[name=line]", "value"), std::slice::from_ref(&fine));
        let withheld = page.texts("section[aria-labelledby=h-withheld] tbody tr").join("\n");
        for (name, why) in [
            ("Restricted matter", "marked above"),
            ("Closed matter", "voided or closed"),
            ("Cancelled matter", "no longer to be done"),
        ] {
            let row = withheld.lines().find(|row| row.contains(name)).unwrap_or_default();
            assert!(row.contains(why), "{name}: {withheld}");
        }
        assert!(!page.words().contains("Hidden matter") && !page.words().contains("0003"));
        let forced =
            officer.submit(NEW, "/partner-extracts", &[("line", &fine), ("line", &secret)]).expect(422);
        assert!(!forced.errors().is_empty(), "a box that was not offered is refused");

        let ceiling = format!("{NEW}&ceiling=restricted");
        let place = prepare(&officer, &ceiling, &[&fine, &secret]);
        release(&manager, &place).expect_redirect();
        let (_, frozen) = json_of(&manager, &place);
        assert_eq!(frozen["export"]["marking"], "restricted", "the highest marking included is told");
        let text = frozen.to_string();
        for word in ["withheld", "ceiling", "Hidden", "owner", "rag", "report", "@example.test", "Hrytsenko"]
        {
            assert!(!text.contains(word), "{word} leaves: {text}");
        }
        for query in ["?partner=POL", "?partner=XXX"] {
            officer.get(&format!("/partner-extracts/new{query}")).expect(404);
        }
        officer.get("/partner-extracts/new?partner=UKR&ceiling=high").expect(400);
        people::auditor(app).get(NEW).expect(403);
    });
}

#[test]
fn an_agreement_with_a_third_party_stays_here() {
    on_sqlite(|app| {
        use entente::db::schema::party;
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        planned(app, &agreement, "Brigade");
        app.read(|db| {
            let values = (
                party::id.eq("third"),
                party::agreement_id.eq(&agreement),
                party::position.eq(3),
                party::state_code.eq("LTU"),
                party::side.eq("theirs"),
                party::role.eq("party"),
                party::binding_view.eq("undetermined"),
                party::signed_sort.eq("2025-09-18"),
            );
            diesel::insert_into(party::table).values(values).execute(db).map_err(DbError::from_query)
        });
        let page = people::officer(app).get(NEW).expect(200);
        assert!(!page.has("input[name=line]"));
        assert!(page.words().contains("the agreement has other parties"));
    });
}

#[test]
fn what_may_no_longer_leave_is_not_released() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Terms");
        let place = prepare(&officer, NEW, &[&id]);
        mend(app, &agreement, |db, id| {
            let values = (agreement::marking.eq("restricted"), agreement::marking_rank.eq(1));
            diesel::update(agreement::table.find(id)).set(values).execute(db)
        });
        let page = release(&manager, &place).expect(422);
        assert!(page.errors().join(" ").contains("may no longer leave: 1"), "{:?}", page.errors());
        manager.get(&format!("{place}/extract.json")).expect(404);
        assert_eq!(confirmation(app, &id), "none");
    });
}

#[test]
fn hostile_answers_are_refused_with_their_place_and_change_nothing() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Terms");
        let place = prepare(&officer, NEW, &[&id]);
        let early = officer.post_form(&place, &format!("{place}/answers"), &[]);
        assert_eq!(early.status, 404, "nothing answers what was not released");
        release(&manager, &place).expect_redirect();
        let (bytes, frozen) = json_of(&officer, &place);
        let sound = answer(&bytes, &frozen, &[(1, "confirm", "")]);
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut value = sound.clone();
            change(&mut value);
            value.to_string().into_bytes()
        };
        let before = app.deeds().len();
        let huge = vec![b' '; (1 << 20) + 1];
        let deep = format!("{{\"lines\":{}", "[".repeat(200_000)).into_bytes();
        for (file, status, told) in [
            (changed(&|v| v["sha256"] = json!("0".repeat(64))), 422, "sha256"),
            (changed(&|v| v["extract"] = json!("PX-UKR-2026-AAAAAA")), 422, "extract"),
            (changed(&|v| v["note"] = json!("x")), 422, "note"),
            (changed(&|v| v["lines"][0]["owner"] = json!("x")), 422, "lines[0].owner"),
            (changed(&|v| v["lines"][0]["line"] = json!(7)), 422, "lines[0].line"),
            (changed(&|v| v["lines"] = json!([v["lines"][0], v["lines"][0]])), 422, "lines[1].line"),
            (changed(&|v| v["answered_on"] = json!("2026-03-03")), 422, "answered_on"),
            (b"extract,\xff\n".to_vec(), 422, "UTF-8"),
            (b"=cmd|' /C calc'!A0,x\n".to_vec(), 422, "row 1"),
            (b"<html><script>alert(1)</script>".to_vec(), 422, "row 1"),
            (b"".to_vec(), 422, "empty"),
            (deep, 422, "JSON"),
            (huge, 413, "1 MB"),
        ] {
            let page = send(&officer, &place, ("answer.json", &file)).expect(status);
            let faults = page.texts(".callout--bad li").join("\n");
            assert!(faults.contains(told), "{told}: {faults}");
            assert!(!page.body.contains("<script>alert"), "what came is text");
        }
        assert_eq!(app.deeds().len(), before, "nothing of it left a trace");
        assert_eq!(confirmation(app, &id), "requested");
        people::auditor(app).get(&place).expect(200);
        assert!(!people::auditor(app).get(&place).has("form[action$=answers]"));
    });
}

#[test]
fn a_table_is_an_answer_the_same_file_is_one_and_the_newest_leads() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = plan(app, New { baseline: None, ..title(&agreement, "=HYPERLINK(1)") });
        let place = prepare(&officer, NEW, &[&id]);
        release(&manager, &place).expect_redirect();
        let blank = officer.get(&format!("{place}/answer.csv")).expect(200);
        assert!(blank.body.contains("'=HYPERLINK(1)"), "no cell is a formula: {}", blank.body);
        let filled = |verdict: &str| {
            let text = blank.body.replace("name,", "name,N").replace("office,", "office,O");
            let text = text.replace("answered_on,", "answered_on,2026-03-02");
            let row = text.lines().find(|row| row.starts_with("1,")).expect("a row").to_owned();
            let with = row.replacen(",,,,", &format!(",{verdict},'=1+1,,"), 1);
            text.replace(&row, &with).into_bytes()
        };
        let first = send(&officer, &place, ("a.csv", &filled("confirm"))).expect_redirect().to_owned();
        let deeds = app.deeds().len();
        let again = send(&officer, &place, ("b.csv", &filled("confirm")));
        assert_eq!(again.expect_redirect(), first, "the same file is the same answer");
        assert_eq!(app.deeds().len(), deeds);
        let second = send(&officer, &place, ("c.csv", &filled("dispute"))).expect_redirect().to_owned();
        assert_ne!(first, second);
        let page = manager.get(&second).expect(200);
        assert!(page.words().contains("=1+1"), "a formula is a text");
        manager.submit(&first, &format!("{first}/application"), &[]).expect_redirect();
        assert_eq!(confirmation(app, &id), "confirmed");
        app.clock.advance(chrono::Duration::minutes(1));
        let third = send(
            &officer,
            &place,
            ("d.json", &{
                let (bytes, frozen) = json_of(&officer, &place);
                answer(&bytes, &frozen, &[(1, "dispute", "Other day")]).to_string().into_bytes()
            }),
        );
        let third = third.expect_redirect().to_owned();
        manager.submit(&third, &format!("{third}/application"), &[]).expect_redirect();
        assert_eq!(confirmation(app, &id), "disputed", "the newest leads");
        let late =
            manager.post_form(&second, &format!("{second}/application"), &[("version", "1"), ("key", "z")]);
        assert!(late.expect(422).words().contains("came later"), "an older one is overtaken");
        assert_eq!(officer.get(&place).expect(200).texts("section[aria-labelledby=h-answers] li").len(), 3);
        manager.submit(&second, &format!("{second}/setting-aside"), &[("reason", "Late")]).expect_redirect();
    });
}

#[test]
fn of_a_line_that_changed_since_a_person_says_whether_it_is_marked() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let [one, two, three] = ["Terms", "Course", "Site"].map(|name| planned(app, &agreement, name));
        let place = prepare(&officer, NEW, &[&one, &two, &three]);
        release(&manager, &place).expect_redirect();
        for id in [&one, &two] {
            let fields = [("forecast_due", "2026-08-31"), ("forecast_code", "partner")];
            act(&officer, id, "forecasts", &fields).expect_redirect();
        }
        let (bytes, frozen) = json_of(&officer, &place);
        assert_eq!(frozen["extract"]["lines"][0]["forecast"], Value::Null, "what is frozen stays");
        let says = [(1, "confirm", ""), (2, "confirm", "")];
        let said = answer(&bytes, &frozen, &says).to_string();
        let at = send(&officer, &place, ("a.json", said.as_bytes())).expect_redirect().to_owned();
        let page = manager.get(&at).expect(200);
        assert!(page.words().contains("changed since in the register: forecast"), "{}", page.words());
        assert_eq!(page.texts("section[aria-labelledby=h-unanswered] li"), ["3 · Site"]);
        let target = format!("{at}/application");
        assert!(!manager.submit(&at, &target, &[("line.1", "mark")]).expect(422).errors().is_empty());
        assert_eq!(confirmation(app, &one), "requested", "nothing is half applied");
        manager.submit(&at, &target, &[("line.1", "mark"), ("line.2", "skip")]).expect_redirect();
        assert_eq!(
            [&one, &two, &three].map(|id| confirmation(app, id)),
            ["confirmed", "requested", "requested"]
        );
        let words = officer.get(&format!("/milestones/{one}")).expect(200).words();
        assert!(words.contains("(2026-03-02)"), "the mark names the day it is about: {words}");
    });
}

#[test]
fn who_lacks_one_agreement_sees_no_extract() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreements =
            ["PL-UA/2025/0001", "PL-UA/2025/0002"].map(|number| agreement_row(app, number, Open::ToAll));
        let [one, two] = agreements.each_ref().map(|agreement| planned(app, agreement, "Terms"));
        let place = prepare(&officer, NEW, &[&one, &two]);
        release(&manager, &place).expect_redirect();
        let auditor = people::auditor(app);
        auditor.get(&format!("{place}/extract.json")).expect(200);
        mend(app, &agreements[1], |db, id| {
            diesel::update(agreement::table.find(id)).set(agreement::access_mode.eq("named")).execute(db)
        });
        for path in ["", "/extract.json", "/extract.pdf", "/answer.csv"] {
            auditor.get(&format!("{place}{path}")).expect(404);
        }
        let list = auditor.get("/partner-extracts").expect(200);
        assert!(!list.has("tbody tr") && !list.words().contains("PX-UKR"), "{}", list.words());
        let log = auditor.get("/audit").expect(200).words();
        assert!(!log.contains("PL-UA/2025/0002"), "{log}");
    });
}
