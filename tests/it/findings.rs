//! The auditor's workspace through HTTP: samples that come again, papers with two pairs of eyes, findings from draft to close,
//! and nothing of it for those who may not see the record.

use crate::milestones::rows::{Open, agreement_row};
use crate::pdf::reading::Pdf;
use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, Page, TestApp, on_both, on_sqlite, people};
use actix_web::http::Method;
use chrono::Duration;
use diesel::prelude::*;
use entente::access::{Action, Marking, Role, policy};
use entente::db::DbError;
use entente::db::schema::{agreement, audit_member, working_paper};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const AUDIT: [(&str, &str); 3] =
    [("title", "Records of 2025"), ("period_from", "2025-01-01"), ("period_to", "2025-12-31")];

fn second_auditor(app: &TestApp) -> Browser {
    let email = "second@example.test";
    if app.read(|db| entente::accounts::store::find_by_email(db, email)).is_none() {
        people::add(app, Role::Auditor, Marking::Restricted, "Berta Audit", email);
    }
    people::sign_in(app, email)
}

/// An auditor who may see what is not classified, and no more.
fn junior(app: &TestApp) -> Browser {
    people::add(app, Role::Auditor, Marking::Unclassified, "Junior Audit", "junior@example.test");
    people::sign_in(app, "junior@example.test")
}

fn records(app: &TestApp, count: usize) -> Vec<String> {
    (1..=count).map(|n| agreement_row(app, &format!("PL-UA/2025/{n:04}"), Open::ToAll)).collect()
}

fn open(auditor: &Browser) -> String {
    auditor.submit("/audits/new", "/audits", &AUDIT).expect_redirect().to_owned()
}

fn draw(auditor: &Browser, audit: &str, fields: &[(&str, &str)]) -> Page {
    auditor.submit(&format!("{audit}/samples/new"), &format!("{audit}/samples"), fields)
}

/// An audit with a simple sample of these many records; gives both addresses.
fn sampled(auditor: &Browser, size: usize) -> (String, String) {
    let audit = open(auditor);
    let size = size.to_string();
    let drawn = draw(auditor, &audit, &[("method", "simple"), ("size", &size), ("seed", "entente-2026")]);
    let sample = drawn.expect_redirect().to_owned();
    (audit, sample)
}

/// The records of a sample in the order of drawing, as its page lists them.
fn drawn(browser: &Browser, sample: &str) -> Vec<String> {
    let page = browser.get(sample).expect(200);
    let hrefs = page.attributes("section[aria-labelledby=h-drawn] th a", "href");
    hrefs.iter().map(|href| href.trim_start_matches("/agreements/").to_owned()).collect()
}

fn papers(browser: &Browser, audit: &str) -> Vec<String> {
    let page = browser.get(audit).expect(200);
    page.attributes("section[aria-labelledby=h-papers] th a", "href")
}

fn digest(word: &str) -> [u8; 32] {
    Sha256::digest(format!("entente-2026\n{word}")).into()
}

const SOUND: [(&str, &str); 8] = [
    ("verdict-complete", "no_exception"),
    ("verdict-occurred", "no_exception"),
    ("verdict-authorised", "not_applicable"),
    ("verdict-on_time", "no_exception"),
    ("verdict-accurate", "no_exception"),
    ("verdict-evidence", "no_exception"),
    ("verdict-cut_off", "no_exception"),
    ("conclusion", "Sound."),
];

fn hand_over(auditor: &Browser, paper: &str) -> Page {
    let fields = [&SOUND[..], &[("do", "hand_over")]].concat();
    auditor.submit(paper, paper, &fields)
}

fn review(auditor: &Browser, paper: &str) -> Page {
    auditor.submit(paper, &format!("{paper}/review"), &[])
}

const FINDING: [(&str, &str); 7] = [
    ("title", "Acts are recorded late"),
    ("severity", "high"),
    ("criterion", "Five working days"),
    ("condition", "Forty days"),
    ("cause", "Papers stay with the office"),
    ("effect", "Deadlines are computed late"),
    ("recommendation", "Hand papers over on the day"),
];

/// A draft about a record of an audit; gives its address.
fn draft(auditor: &Browser, audit: &str, about: &str) -> String {
    let fields = [&FINDING[..], &[("about", about)]].concat();
    let page = format!("{audit}/findings/new");
    auditor.submit(&page, &format!("{audit}/findings"), &fields).expect_redirect().to_owned()
}

fn act(browser: &Browser, finding: &str, verb: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(finding, &format!("{finding}/{verb}"), fields)
}

fn mend(app: &TestApp, change: impl Fn(&mut entente::db::Db) -> QueryResult<usize>) {
    app.read(|db| change(db).map_err(DbError::from_query));
}

fn hide(app: &TestApp, id: &str) {
    mend(app, |db| {
        diesel::update(agreement::table.find(id))
            .set((agreement::marking.eq("restricted"), agreement::marking_rank.eq(1)))
            .execute(db)
    });
}

#[test]
fn a_sample_is_recorded_and_comes_again() {
    on_both(|app| {
        let mut ids = records(app, 7);
        let auditor = people::auditor(app);
        let (_, sample) = sampled(&auditor, 3);
        ids.sort();
        let mut by_digest = ids.clone();
        by_digest.sort_by_key(|id| digest(id));
        assert_eq!(drawn(&auditor, &sample), by_digest[..3], "what Python would draw");

        let page = auditor.get(&sample).expect(200).words();
        let listed: String = ids.iter().map(|id| format!("{id}\n")).collect();
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(listed));
        assert!(page.contains(&hash), "sha256sum of the ids is the hash that is shown: {page}");
        assert!(page.contains("entente-2026") && page.contains("sha256-1"));
        let event = app.events().into_iter().rfind(|event| event["action"] == "audit.sample_drawn");
        let facts = event.expect("a drawing leaves an event")["facts"].clone();
        assert_eq!(facts["population_sha256"], hash);
        assert_eq!((&facts["seed"], &facts["size"]), (&json!("entente-2026"), &json!(3)));
        assert_eq!(facts["population"], 7);

        let again = auditor.get(&format!("{sample}/again")).expect(200).words();
        assert!(again.contains("The same 3 records come"), "{again}");
        assert!(again.contains("Nothing that you may see has come or gone"), "{again}");
        let new = agreement_row(app, "PL-UA/2025/0099", Open::ToAll);
        let gone = by_digest[0].clone();
        mend(app, |db| {
            let row = agreement::table.find(&gone);
            diesel::update(row).set(agreement::record_state.eq("voided")).execute(db)
        });
        let page = auditor.get(&format!("{sample}/again")).expect(200);
        assert!(page.words().contains("The same 3 records come"), "the kept population does not change");
        let links = page.attributes("section[aria-labelledby=h-since] a", "href");
        assert_eq!(links, [format!("/agreements/{new}"), format!("/agreements/{gone}")]);

        let file = auditor.get(&format!("{sample}/population.csv")).expect(200);
        let rows: Vec<&str> = file.body.lines().filter(|line| line.starts_with("0")).collect();
        assert_eq!(rows.len(), 7, "{}", file.body);
        assert!(rows.iter().zip(&ids).all(|(row, id)| row.starts_with(id.as_str())), "{}", file.body);
        mend(app, |db| {
            let id = sample.trim_start_matches("/samples/").to_owned();
            let other = audit_member::table.find((id, by_digest[5].clone()));
            diesel::update(other).set(audit_member::place.eq(9)).execute(db)
        });
        let words = auditor.get(&format!("{sample}/again")).expect(200).words();
        assert!(words.contains("Other records come"), "tampering is seen: {words}");
    });
}

#[test]
fn what_cannot_be_drawn_is_refused_at_its_field() {
    on_sqlite(|app| {
        let auditor = people::auditor(app);
        let audit = open(&auditor);
        let simple = [("method", "simple"), ("size", "1")];
        let none = draw(&auditor, &audit, &simple).expect(422);
        assert!(none.errors()[0].contains("nothing to draw from"), "{:?}", none.errors());
        records(app, 2);
        for (fields, what) in [
            (vec![("method", "simple"), ("size", "3")], "more than there are"),
            (vec![("method", "simple"), ("size", "0")], "none"),
            (vec![("method", "simple"), ("size", "99999999999999999999")], "too many"),
            (vec![("method", "stratified"), ("size", "2")], "no strata"),
            (vec![("method", "simple"), ("size", "1"), ("seed", "two words")], "no seed"),
            (vec![("method", "clever"), ("size", "1")], "no method"),
        ] {
            let page = draw(&auditor, &audit, &fields).expect(422);
            assert_eq!(page.errors().len(), 1, "{what}: {:?}", page.errors());
        }
        let page = draw(&auditor, &audit, &[("method", "simple"), ("size", "1"), ("seed", "two words")]);
        assert_eq!(page.attributes("#seed", "value"), ["two words"], "what was typed is kept");
        let chance = draw(&auditor, &audit, &simple);
        let seed = auditor.follow(&chance).expect(200).texts("dd code.hash")[0].clone();
        assert_eq!(seed.len(), 32, "128 bits by chance: {seed}");
        for bad in [("title", ""), ("period_to", "2024-01-01"), ("signed_in", "soon"), ("partner", "XXX")] {
            let fields = [&AUDIT[..], &[bad]].concat();
            let fields: Vec<_> = fields.iter().copied().filter(|f| f.0 != bad.0 || *f == bad).collect();
            let page = auditor.submit("/audits/new", "/audits", &fields).expect(422);
            assert_eq!(page.errors().len(), 1, "{bad:?}");
        }
    });
}

#[test]
fn a_paper_is_reviewed_by_somebody_who_did_not_write_in_it_and_then_locked() {
    on_both(|app| {
        records(app, 2);
        let (auditor, second) = (people::auditor(app), second_auditor(app));
        let (audit, _) = sampled(&auditor, 2);
        let papers = papers(&auditor, &audit);
        assert_eq!(papers.len(), 2);
        let paper = &papers[0];
        let bare = auditor.submit(paper, paper, &[("do", "hand_over")]).expect(422);
        assert!(
            bare.errors().len() >= 8,
            "not tested needs a note, and there is no conclusion: {:?}",
            bare.errors()
        );
        let kept = auditor.submit(paper, paper, &[("do", "save"), ("conclusion", "So far.")]);
        assert_eq!(kept.expect_redirect(), paper);
        let stale = [&SOUND[..], &[("do", "save"), ("version", "1")]].concat();
        auditor.submit(paper, paper, &stale).expect(409);
        hand_over(&second, paper).expect_redirect();
        assert!(!auditor.get(paper).expect(200).has("form[action$=review]"), "the first wrote in it too");
        let before = app.deeds().len();
        let fields = [("version", "3")];
        let refused = auditor.post_form("/audits/new", &format!("{paper}/review"), &fields).expect(422);
        assert!(refused.words().contains("another auditor does the second"), "{}", refused.words());
        assert_eq!(app.deeds()[before..], ["access.denied"]);
        second.post_form("/audits/new", &format!("{paper}/review"), &fields).expect(422);

        let third = people::add(app, Role::Auditor, Marking::Restricted, "Carl Audit", "third@example.test");
        let third = people::sign_in(app, &third.email);
        let back = third.submit(paper, &format!("{paper}/return"), &[("question", "Which act?")]);
        assert_eq!(back.expect_redirect(), paper);
        hand_over(&auditor, paper).expect_redirect();
        assert_eq!(review(&third, paper).expect_redirect(), paper);
        let locked = third.get(paper).expect(200);
        assert!(!locked.has("form[action^='/working-papers']"), "a reviewed paper is locked");
        let fields = [&SOUND[..], &[("do", "save"), ("version", "6")]].concat();
        auditor.post_form("/audits/new", paper, &fields).expect(422);

        let close = |fields: &[(&str, &str)]| auditor.submit(&audit, &format!("{audit}/closure"), fields);
        let early = close(&[("conclusion", "Sound")]).expect(422);
        assert!(early.words().contains("Not every working paper"), "{}", early.words());
        hand_over(&auditor, &papers[1]).expect_redirect();
        review(&third, &papers[1]).expect_redirect();
        assert_eq!(close(&[("conclusion", "")]).expect(422).errors().len(), 1);
        assert_eq!(close(&[("conclusion", "Sound")]).expect_redirect(), audit);
        auditor.get(&format!("{audit}/samples/new")).expect(403);
        auditor.get(&format!("{audit}/findings/new")).expect(403);
        let states: Vec<String> = app.read(|db| {
            working_paper::table.select(working_paper::state).load(db).map_err(DbError::from_query)
        });
        assert_eq!(states, ["reviewed", "reviewed"]);
    });
}

#[test]
fn a_finding_goes_from_draft_to_close_by_the_hands_that_may() {
    on_both(|app| {
        let ids = records(app, 1);
        let (officer, manager) = (people::officer(app), people::manager(app));
        let (auditor, owner) = (people::auditor(app), people::id_of(app, Role::PolicyOfficer));
        let (audit, _) = sampled(&auditor, 1);
        for part in FINDING.iter().map(|(name, _)| *name) {
            let fields: Vec<_> = FINDING.iter().copied().filter(|(name, _)| *name != part).collect();
            let page = format!("{audit}/findings/new");
            let refused = auditor.submit(&page, &format!("{audit}/findings"), &fields).expect(422);
            assert_eq!(refused.errors().len(), 1, "{part} is needed");
        }
        let finding = draft(&auditor, &audit, &ids[0]);
        manager.get(&finding).expect(404);
        officer.get(&finding).expect(404);
        assert!(!manager.get("/findings").expect(200).words().contains("recorded late"));
        assert!(!manager.get("/audit").expect(200).words().contains("finding drafted"));
        let past = act(&auditor, &finding, "issue", &[("respond_by", "2026-03-01")]).expect(422);
        assert_eq!(past.errors().len(), 1, "a day that has passed");
        assert_eq!(
            act(&auditor, &finding, "issue", &[("respond_by", "2026-04-01")]).expect_redirect(),
            finding
        );
        auditor.get(&format!("{finding}/edit")).expect(403);

        let on_record = manager.get(&format!("/agreements/{}", ids[0])).expect(200);
        assert!(on_record.has(&format!("section[aria-labelledby=h-findings] a[href='{finding}']")));
        assert!(manager.get("/findings?view=open").expect(200).words().contains("Acts are recorded late"));
        assert!(manager.get(&finding).expect(200).words().contains("Papers stay with the office"));
        let due = [("response", "We will"), ("action_owner", owner.as_str()), ("due", "2026-06-30")];
        assert!(
            !officer.get(&finding).expect(200).has("form[action$=response]"),
            "the record is not the officer's"
        );
        let held = [&due[..], &[("version", "2")]].concat();
        officer.post_form("/account", &format!("{finding}/response"), &held).expect(403);
        auditor.post_form("/audits/new", &format!("{finding}/response"), &held).expect(403);
        manager
            .post_form("/account", &format!("{finding}/closure"), &[("version", "2"), ("evidence", "x")])
            .expect(403);
        let early = [("version", "2"), ("evidence", "Seen")];
        auditor.post_form("/audits/new", &format!("{finding}/closure"), &early).expect(422);
        mend(app, |db| {
            diesel::update(agreement::table.find(&ids[0])).set(agreement::owner_id.eq(&owner)).execute(db)
        });
        let nobody = [("response", "We will"), ("action_owner", "nobody"), ("due", "2026-06-30")];
        assert_eq!(act(&officer, &finding, "response", &nobody).expect(422).errors().len(), 1);
        assert_eq!(act(&officer, &finding, "response", &due).expect_redirect(), finding);
        let returned = [("return_reason", "By whom is it checked?"), ("respond_again_by", "2026-04-10")];
        act(&auditor, &finding, "return", &returned).expect_redirect();
        assert!(manager.get(&finding).expect(200).words().contains("By whom is it checked?"));
        act(&manager, &finding, "response", &due).expect_redirect();

        app.clock.advance(Duration::days(130));
        let (auditor, manager) = (people::auditor(app), people::manager(app));
        let page = manager.get("/findings?view=overdue").expect(200).words();
        assert!(page.contains("overdue by 10 days"), "due on 30 June, today 10 July: {page}");
        assert_eq!(act(&auditor, &finding, "closure", &[("evidence", "")]).expect(422).errors().len(), 1);
        act(&auditor, &finding, "closure", &[("evidence", "The list of 9 July")]).expect_redirect();
        assert!(
            !manager.get("/findings?view=overdue").expect(200).words().contains("Acts are recorded late")
        );
        auditor
            .post_form(
                "/audits/new",
                &format!("{finding}/withdrawal"),
                &[("version", "6"), ("withdraw_reason", "x")],
            )
            .expect(422);
        let deeds: Vec<String> =
            app.deeds().into_iter().filter(|deed| deed.starts_with("finding.")).collect();
        let way = ["drafted", "issued", "responded", "returned", "responded", "closed"];
        assert_eq!(deeds, way.map(|deed| format!("finding.{deed}")));
    });
}

#[test]
fn who_answered_does_not_close_whatever_the_role_has_become() {
    on_sqlite(|app| {
        let ids = records(app, 1);
        let (auditor, manager) = (people::auditor(app), people::manager(app));
        let (audit, _) = sampled(&auditor, 1);
        let finding = draft(&auditor, &audit, &ids[0]);
        act(&auditor, &finding, "issue", &[("respond_by", "2026-04-01")]).expect_redirect();
        let owner = people::id_of(app, Role::PolicyOfficer);
        let due = [("response", "We will"), ("action_owner", owner.as_str()), ("due", "2026-06-30")];
        act(&manager, &finding, "response", &due).expect_redirect();
        let id = people::id_of(app, Role::Manager);
        mend(app, |db| {
            use entente::db::schema::account;
            diesel::update(account::table.find(&id)).set(account::role.eq("auditor")).execute(db)
        });
        let page = manager.get(&finding).expect(200);
        assert!(!page.has("form[action$=closure]") && page.words().contains("another auditor closes it"));
        for (verb, field) in [("closure", "evidence"), ("risk", "risk_reason")] {
            let fields = [("version", "3"), (field, "Enough")];
            manager.post_form("/audits/new", &format!("{finding}/{verb}"), &fields).expect(422);
            assert_eq!(app.deeds().last().map(String::as_str), Some("access.denied"), "{verb}");
        }
        act(&auditor, &finding, "risk", &[("risk_reason", "The director, 2 March")]).expect_redirect();
    });
}

#[test]
fn what_one_may_not_see_is_a_number() {
    on_both(|app| {
        let ids = records(app, 3);
        let (auditor, junior) = (people::auditor(app), junior(app));
        let hidden = &ids[1];
        hide(app, hidden);
        let (audit, sample) = sampled(&auditor, 3);
        let finding = draft(&auditor, &audit, hidden);
        act(&auditor, &finding, "issue", &[("respond_by", "2026-04-01")]).expect_redirect();
        let number = "PL-UA/2025/0002";
        for path in [audit.as_str(), &sample, &format!("{sample}/again"), "/findings", "/audits"] {
            let page = junior.get(path).expect(200);
            assert!(!page.body.contains(hidden.as_str()) && !page.body.contains(number), "{path}");
        }
        let page = junior.get(&audit).expect(200).words();
        assert!(page.contains("1 record of this sample is not shown to you"), "{page}");
        assert!(page.contains("1 finding is about a record that is not shown to you"), "{page}");
        assert_eq!(drawn(&junior, &sample).len(), 2);
        let file = junior.get(&format!("{sample}/population.csv")).expect(200).body;
        assert!(!file.contains(hidden.as_str()), "{file}");
        let all = papers(&auditor, &audit);
        let open = papers(&junior, &audit);
        let shut = all.iter().find(|paper| !open.contains(paper)).expect("the hidden record has a paper");
        junior.get(shut).expect(404);
        junior.get(&finding).expect(404);
        let fields = [&FINDING[..], &[("about", hidden.as_str())]].concat();
        let new = format!("{audit}/findings/new");
        junior.submit(&new, &format!("{audit}/findings"), &fields).expect(422);
        let pdf = junior.get(&format!("{audit}/report.pdf?lang=en")).expect(200);
        let told = report(pdf);
        assert!(!told.to_string().contains(hidden.as_str()) && !told.to_string().contains(number));
        assert_eq!(told["export"]["withheld"], 2, "a record and its finding");
        let (_, own) = sampled(&junior, 2);
        assert!(
            junior.get(&own).expect(200).words().contains("Population 2"),
            "what is hidden is not drawn from"
        );
        people::add(app, Role::Manager, Marking::Unclassified, "Low Manager", "low@example.test");
        let low = people::sign_in(app, "low@example.test");
        low.get(&finding).expect(404);
        assert!(!low.get("/findings").expect(200).words().contains("recorded late"));
        assert!(people::manager(app).get("/findings").expect(200).words().contains("recorded late"));
    });
}

/// The data of a report.
fn report(answer: Page) -> Value {
    assert_eq!(answer.header("content-type"), "application/pdf");
    let found = Pdf::read(answer.bytes).attachments().into_iter().find_map(|bytes| {
        let value: Value = serde_json::from_slice(&bytes).ok()?;
        value.get("audit").is_some().then_some(value)
    });
    found.expect("data.json is attached")
}

#[test]
fn a_report_tells_the_sample_the_results_and_the_findings_in_three_languages() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let list = auditor.get("/audits").expect(200);
        let audits = list.attributes("tbody th a", "href");
        assert_eq!(audits.len(), 2, "one under way, one closed");
        for lang in ["en", "pl", "uk"] {
            let told = report(auditor.get(&format!("{}/report.pdf?lang={lang}", audits[0])).expect(200));
            let sample = &told["audit"]["samples"][0];
            assert_eq!((&sample["seed"], &sample["size"]), (&json!("demo-2026"), &json!(8)));
            let drawn: i64 =
                sample["shares"].as_array().expect("strata").iter().filter_map(|s| s["drawn"].as_i64()).sum();
            assert_eq!(drawn, 8, "the allocation adds up");
            assert_eq!(sample["sha256"].as_str().map(str::len), Some(64));
            assert_eq!(told["audit"]["results"].as_array().map(Vec::len), Some(7));
            let finding = &told["audit"]["findings"][0];
            assert!(finding["criterion"].is_string() && finding["recommendation"].is_string());
        }
        assert!(app.deeds().iter().any(|deed| deed == "export.made"));
        let closed = auditor.get(&audits[1]).expect(200);
        assert_eq!(closed.texts("section[aria-labelledby=h-findings] tbody tr").len(), 2);
        let file = auditor.get("/findings.csv").expect(200);
        let rows = file.body.lines().filter(|line| line.starts_with("F-")).count();
        assert_eq!(rows, 3, "{}", file.body);
        assert!(auditor.get("/findings.xlsx?view=open").expect(200).bytes.starts_with(b"PK"));
        for bad in ["/findings?state=gone", "/findings.csv?order=1"] {
            auditor.get(bad).expect(400);
        }
        auditor.get(&format!("{}/report.pdf?lang=de", audits[0])).expect(400);
    });
}

#[test]
fn auditors_write_here_and_nowhere_else_and_others_do_not_write_here() {
    // A list that is compared with the register is an auditor's work too.
    let own = [
        Action::Public,
        Action::OwnAccount,
        Action::WorkOnAudit,
        Action::ReviewPaper,
        Action::CloseFinding,
        Action::Reconcile,
    ];
    // What is one's own, and what is computed and not kept.
    let harmless = |path: &str| path.starts_with("/account/") || path == "/what-if";
    for route in entente::app::routes().iter().filter(|route| route.method == Method::POST) {
        let may = policy::role_may(Role::Auditor, route.action);
        let wanted = own.contains(&route.action) || harmless(route.path);
        assert_eq!(may, wanted, "{} {}", route.method, route.path);
    }
    on_sqlite(|app| {
        let ids = records(app, 1);
        let (auditor, officer, manager) = (people::auditor(app), people::officer(app), people::manager(app));
        let (audit, _) = sampled(&auditor, 1);
        let void = format!("/agreements/{}/void", ids[0]);
        auditor.post_form("/audits/new", &void, &[("reason", "none"), ("version", "1")]).expect(403);
        let paper = &papers(&auditor, &audit)[0];
        for other in [&officer, &manager] {
            for path in ["/audits", "/audits/new", audit.as_str(), paper, &format!("{audit}/report.pdf")] {
                other.get(path).expect(403);
            }
            other.post_form("/account", "/audits", &AUDIT).expect(403);
            other.post_form("/account", &format!("{audit}/findings"), &FINDING).expect(403);
            other.post_form("/account", paper, &[("do", "save"), ("version", "1")]).expect(403);
        }
        let odd = [&AUDIT[..], &[("state", "closed")]].concat();
        auditor.post_form("/audits/new", "/audits", &odd).expect(400);
    });
}
