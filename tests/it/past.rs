//! The time machine: what pages showed at a time is what they show of that time later; what is hidden stays so; nothing can be
//! changed from there.

use crate::agreement_pages::{agreement, entered};
use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::access::{Marking, Role};
use entente::agreements::NewAgreement;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;
use ureq::http::Method;

/// The main part of a page without the prefix that keeps its links in the past.
fn main(page: &Page, prefix: &str) -> String {
    let html = page.body.replace(prefix, "");
    let from = html.find("<main").expect("a main part");
    let to = html.find("</main>").expect("its end");
    // Each answer has a nonce of its own.
    let parts = html[from..to].split("hx-nonce=\"").enumerate();
    let same: String = parts
        .map(|(n, part)| if n == 0 { part } else { part.split_once('"').map_or(part, |(_, rest)| rest) })
        .collect();
    without_packs(&same)
}

/// The same without what leads to the audit pack, which is of the present alone.
fn without_packs(html: &str) -> String {
    let menus = html.split_inclusive("</details>").map(|piece| match piece.rfind("<details") {
        Some(at) if piece[at..].contains("/audit-pack.zip") => &piece[..at],
        Some(_) | None => piece,
    });
    let rest: String = menus.collect();
    rest.lines().filter(|line| !line.contains("/audit-pack")).map(str::trim).collect()
}

fn act(browser: &Browser, id: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(&format!("/agreements/{id}/acts/new"), &format!("/agreements/{id}/acts"), fields)
}

/// Where two pages begin to differ; empty when they do not.
fn difference(later: &str, before: &str) -> String {
    let at =
        later.bytes().zip(before.bytes()).position(|(a, b)| a != b).unwrap_or(later.len().min(before.len()));
    if later == before {
        return String::new();
    }
    let about = |text: &str| -> String {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(120)..(at + 200).min(text.len())])
            .into_owned()
    };
    format!("\nlater:  {}\nbefore: {}", about(later), about(before))
}

fn day(app: &TestApp) -> String {
    app.app.today().to_string()
}

fn next_day(app: &TestApp) {
    app.clock.advance(chrono::Duration::days(1));
}

fn seen(browser: &Browser, as_of: &str, path: &str) -> String {
    let prefix = if as_of.is_empty() { String::new() } else { format!("/past/{as_of}/{as_of}") };
    main(&browser.get(&format!("{prefix}{path}")).expect(200), &prefix)
}

#[test]
fn a_day_later_every_page_shows_what_it_showed() {
    on_both_demonstrations(|app| {
        let (auditor, manager) = (people::demo(app, "auditor@demo"), people::demo(app, "manager@demo"));
        let list = manager.get("/agreements?q=PL-CZ/2021/0001").expect(200);
        let record = list.attributes("td.reg-no a", "href")[0].clone();
        let milestones = manager.get("/milestones").expect(200);
        let milestone = milestones.attributes("tbody th a[href^='/milestones/']", "href")[0].clone();
        let paths: Vec<String> = [
            "/agreements",
            "/agreements?standing=in_force&sort=title",
            "/agreements?q=defence",
            "/milestones",
            "/milestones/gantt",
            "/milestones/board",
            "/obligations",
            "/documents",
            "/deadlines",
            "/deadlines/windows",
            "/moves",
            "/portfolio",
            "/standings/unknown",
            "/conflicts",
            "/partners/UKR",
            "/ministries",
            "/officials",
        ]
        .iter()
        .map(|path| (*path).to_owned())
        .chain(
            [
                "",
                "/acts",
                "/clauses",
                "/signatories",
                "/milestones",
                "/obligations",
                "/documents",
                "/relations",
                "/sources",
            ]
            .iter()
            .map(|tab| format!("{record}{tab}")),
        )
        .chain([milestone])
        .chain(manager.get("/agreements").expect(200).attributes("td.reg-no a", "href"))
        // Findings keep to the present, and so does what a record says of its own.
        .filter(|path| !auditor.get(path).expect(200).body.contains("href=\"/findings/"))
        .collect();
        let before: Vec<String> = paths.iter().map(|path| seen(&auditor, "", path)).collect();
        let then = day(app);
        next_day(app);
        let id = record.trim_start_matches("/agreements/");
        let manager = people::demo(app, "manager@demo");
        act(&manager, id, &[("kind", "termination_notified"), ("acted_on", &day(app))]).expect_redirect();
        manager.submit(
            "/ministries/new",
            "/ministries",
            &[("state_code", "POL"), ("kind", "ministry"), ("name_en", "Ministry of Later Things")],
        );
        let auditor = people::demo(app, "auditor@demo");
        assert_ne!(seen(&auditor, "", &record), before[17], "the record has changed since");
        for (path, before) in paths.iter().zip(before) {
            let later = seen(&auditor, &then, path);
            assert_eq!(difference(&later, &before), "", "{path} as of {then}");
        }
    });
}

#[test]
fn the_two_dates_are_two_different_things() {
    on_both(|app| {
        let id = entered(app, &agreement("Recorded late"));
        let first = day(app);
        next_day(app);
        let officer = people::officer(app);
        act(&officer, &id, &[("kind", "signed"), ("acted_on", "2026-03-02")]).expect_redirect();
        let second = day(app);
        next_day(app);
        let officer = people::known(app, Role::PolicyOfficer);
        let acts = |true_on: &str, known: &str| {
            officer.get(&format!("/past/{true_on}/{known}/agreements/{id}/acts")).expect(200)
        };
        assert!(!acts(&first, &first).text("main").contains("Signed"), "nobody had recorded it yet");
        assert!(
            acts(&first, &second).text("main").contains("Signed"),
            "true on the first day, known on the second"
        );
        let page = acts(&first, &second);
        let bar = page.text(".timebar").replace('\u{a0}', " ");
        assert!(bar.contains("2 Mar 2026") && bar.contains("3 Mar 2026"), "{bar}");
        assert_eq!(page.attributes(".timebar a", "href"), [format!("/agreements/{id}/acts")], "the way back");
        assert!(!page.has("a[href$='/acts/new']"), "nothing is recorded in the past");
        let links = page.attributes("nav.tabs a, .tabs a", "href");
        assert!(links.iter().all(|link| link.starts_with("/past/")), "the tabs stay inside: {links:?}");
        let history = officer.get(&format!("/agreements/{id}/history")).expect(200);
        let version = &history.attributes(".event__body a[href^='/past/']", "href")[1];
        assert!(officer.get(version).expect(200).has(".timebar"), "each version can be looked at");
    });
}

#[test]
fn rights_are_those_of_today_and_of_then() {
    on_both(|app| {
        let open = NewAgreement { marking: Marking::Restricted, ..agreement("Restricted once") };
        let id = entered(app, &open);
        let public = entered(app, &agreement("Always open"));
        let then = day(app);
        next_day(app);
        people::add(app, Role::Auditor, Marking::Unclassified, "Una", "una@example.test");
        let low = people::sign_in(app, "una@example.test");
        let path = |id: &str| format!("/past/{then}/{then}/agreements/{id}");
        low.get(&path(&id)).expect(404);
        low.get(&path(&public)).expect(200);
        assert!(
            !low.get(&format!("/past/{then}/{then}/agreements"))
                .expect(200)
                .text("main")
                .contains("Restricted once")
        );
        low.get(&format!("/past/{then}/{then}/agreements/01900000-0000-7000-8000-000000000000")).expect(404);
        // What became harder to see since is hidden in the past as well.
        app.app
            .pool
            .read(|db| {
                use diesel::prelude::*;
                use entente::db::schema::agreement;
                diesel::update(agreement::table.find(&public))
                    .set((agreement::marking.eq("restricted"), agreement::marking_rank.eq(1)))
                    .execute(db)
                    .map_err(entente::db::DbError::from_query)
            })
            .expect("a change beside the log");
        entente::audit::note(
            &app.app.pool,
            &app.app.anonymous("test"),
            entente::audit::Draft::new(
                entente::audit::Deed::SettingChanged,
                entente::audit::Object::new("setting", "x"),
            ),
        )
        .expect("the head moves");
        low.get(&path(&public)).expect(404);
        let anonymous = app.browser();
        assert!(anonymous.get(&path(&public)).expect_redirect().starts_with("/sign-in"));
        let administrator = people::administrator(app);
        administrator.get(&path(&public)).expect(403);
    });
}

#[test]
fn nothing_is_changed_from_the_past_and_what_has_none_is_shown_as_it_is() {
    on_both(|app| {
        let manager = people::manager(app);
        let id = entered(app, &agreement("Untouched"));
        let then = day(app);
        let past = format!("/past/{then}/{then}");
        let count = app.deeds().len();
        let token = manager.get("/account").expect(200).token();
        let sent =
            manager.post(&format!("{past}/agreements/{id}/acts"), &[("csrf", &token), ("kind", "signed")]);
        sent.expect(404);
        assert_eq!(app.deeds().len(), count);
        let form = manager.get(&format!("{past}/agreements/{id}/acts/new"));
        assert_eq!(form.expect_redirect(), format!("/agreements/{id}/acts/new"));
        assert_eq!(manager.get(&format!("{past}/account")).expect_redirect(), "/account");
        for odd in ["/past/x/y/agreements", "/past/2026-02-30/2026-03-01/agreements", "/past/2026-03-01"] {
            manager.get(odd).expect(404);
        }
        manager.send(Method::HEAD, &format!("{past}/agreements"), &[], None).expect(200);
    });
}

#[test]
fn the_dates_are_chosen_on_a_form_that_says_what_is_wrong() {
    on_both(|app| {
        let officer = people::officer(app);
        officer.get("/past").expect(200);
        let go = officer.get("/past?true_on=2026-03-01&known=2026-03-02&to=/milestones");
        assert_eq!(go.expect_redirect(), "/past/2026-03-01/2026-03-02/milestones");
        let bad = officer.get("/past?true_on=yesterday&known=2027-01-01&to=//evil.example").expect(422);
        assert_eq!(bad.errors().len(), 2, "{:?}", bad.errors());
        assert!(bad.has("input[name=true_on][value=yesterday]"), "the input is kept");
        let away = officer.get("/past?true_on=2026-03-01&known=2026-03-02&to=https://evil.example/");
        assert_eq!(away.expect_redirect(), "/past/2026-03-01/2026-03-02/agreements");
        officer.get("/past?year=2026").expect(400);
    });
}

#[test]
fn two_views_are_compared_with_the_events_between_them() {
    on_both(|app| {
        let kept = entered(app, &agreement("Kept as it was"));
        let changed = entered(app, &agreement("Changed later"));
        let first = day(app);
        next_day(app);
        let officer = people::officer(app);
        act(&officer, &changed, &[("kind", "signed"), ("acted_on", "2026-03-03")]).expect_redirect();
        entered(app, &agreement("Added later"));
        let second = day(app);
        next_day(app);
        let officer = people::known(app, Role::PolicyOfficer);
        let page = officer
            .get(&format!("/past/compare?true_a={first}&known_a={first}&true_b={second}&known_b={second}"))
            .expect(200);
        assert_eq!(page.texts(".past-counts dd"), ["1", "0", "1", "1"]);
        let rows = page.texts(".past-row");
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().any(|row| row.contains("Added later") && row.contains("Added")));
        let row = rows.iter().find(|row| row.contains("Changed later")).expect("the one that changed");
        assert!(row.contains("Standing") && row.contains("act"), "{row}");
        assert!(!rows.iter().any(|row| row.contains("Kept as it was")));
        let back = officer
            .get(&format!("/past/compare?true_a={second}&known_a={second}&true_b={first}&known_b={first}"))
            .expect(200);
        assert_eq!(back.texts(".past-counts dd"), ["0", "1", "1", "1"], "the other way round");
        let same = officer
            .get(&format!("/past/compare?true_a={first}&known_a={first}&true_b={first}&known_b={first}"))
            .expect(200);
        assert_eq!(same.texts(".past-counts dd"), ["0", "0", "0", "2"]);
        assert!(!kept.is_empty());
    });
}

#[test]
fn an_export_from_the_past_says_so_and_is_recorded_in_the_present() {
    on_both(|app| {
        let manager = people::manager(app);
        let id = entered(app, &agreement("Exported as it was"));
        let then = day(app);
        next_day(app);
        entered(app, &agreement("Not yet there"));
        let manager_again = people::known(app, Role::Manager);
        drop(manager);
        let past = format!("/past/{then}/{then}");
        let csv = manager_again.get(&format!("{past}/agreements.csv")).expect(200);
        assert!(csv.body.contains("Exported as it was") && !csv.body.contains("Not yet there"));
        assert!(csv.body.contains("As of"), "the file says of which time it is: {}", csv.body);
        let event =
            app.events().into_iter().rfind(|event| event["action"] == "export.made").expect("an event");
        assert!(
            event["ts"].as_str().expect("an instant").starts_with("2026-03-03"),
            "recorded today: {event}"
        );
        assert!(event["facts"].to_string().contains(&past), "{event}");
        let pdf = manager_again.get(&format!("{past}/agreements/{id}.pdf")).expect(200);
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(!std::fs::read_dir(app.app.config.data_dir.join("past")).expect("views").count().eq(&0));
    });
}

/// What may happen to the register in a day.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Enter,
    Sign(usize),
    Notify(usize),
    Retitle(usize),
    Void(usize),
    /// Another source gives the first act another date, of a grade.
    Claim(usize, &'static str),
    /// A second person rules for the last thing there is to choose.
    Rule(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        Just(Deed::Enter),
        (0..4_usize).prop_map(Deed::Sign),
        (0..4_usize).prop_map(Deed::Notify),
        (0..4_usize).prop_map(Deed::Retitle),
        (0..4_usize).prop_map(Deed::Void),
        (0..4_usize, prop::sample::select(vec!["A", "D"]))
            .prop_map(|(place, grade)| Deed::Claim(place, grade)),
        (0..4_usize).prop_map(Deed::Rule),
    ];
    prop::collection::vec(deed, 3..9)
}

fn happen(app: &TestApp, manager: &Browser, ids: &RefCell<Vec<String>>, deed: Deed, n: usize) {
    let held = |place: usize| ids.borrow().get(place).cloned();
    let today = day(app);
    let acted = |place: usize, kind: &str| {
        if let Some(id) = held(place) {
            let record = format!("/agreements/{id}/acts");
            change(manager, (&format!("{record}/new"), &record), &[("kind", kind), ("acted_on", &today)]);
        }
    };
    match deed {
        Deed::Enter => {
            let id = entered(app, &agreement(&format!("Agreement {n}")));
            ids.borrow_mut().push(id);
        }
        Deed::Sign(place) => acted(place, "signed"),
        Deed::Notify(place) => acted(place, "entered_into_force"),
        Deed::Retitle(place) => {
            if let Some(id) = held(place) {
                let form = format!("/agreements/{id}/edit");
                change(manager, (&form, &form), &[("short_title", &format!("Named anew {n}"))]);
            }
        }
        Deed::Claim(place, grade) => {
            if let Some(fact) = held(place).and_then(|id| dated_fact(manager, &id)) {
                let officer = people::officer(app);
                let on =
                    (app.app.today() - chrono::Duration::days(i64::try_from(n).unwrap_or(0) + 1)).to_string();
                let title = format!("Report {n}");
                let source =
                    [("source_title", title.as_str()), ("source_reference", "x"), ("source_grade", grade)];
                change(&officer, (&fact, &fact), &[&[("value", on.as_str())][..], &source].concat());
            }
        }
        Deed::Rule(place) => {
            if let Some(fact) = held(place).and_then(|id| dated_fact(manager, &id)) {
                let choices = manager.get(&fact).expect(200).attributes("input[name=holds]", "value");
                if let Some(last) = choices.last() {
                    let ruling = [("holds", last.as_str()), ("reason", "It is the better one")];
                    change(manager, (&fact, &format!("{fact}/ruling")), &ruling);
                }
            }
        }
        Deed::Void(place) => {
            if let Some(id) = held(place) {
                let form = format!("/agreements/{id}/void");
                change(manager, (&form, &form), &[("reason", "entered twice")]);
            }
        }
    }
}

/// The page of the first date of an act, where there is one.
fn dated_fact(browser: &Browser, id: &str) -> Option<String> {
    let page = browser.get(&format!("/agreements/{id}/acts")).expect(200);
    page.attributes("tr[id^='act-'] a[href*='/facts/']:not(.differ__mark)", "href").into_iter().next()
}

/// Sends a form, where there still is one: what the rules refuse changes nothing, which is a history too.
fn change(manager: &Browser, (form, action): (&str, &str), fields: &[(&str, &str)]) {
    let page = manager.get(form);
    let has_form = page.has(&format!("form[method=post][action=\"{action}\"]"));
    if page.status == 200 && has_form {
        manager.send_form(&page, action, fields);
    }
}

#[test]
fn random_histories_are_seen_later_as_they_were_seen_then() {
    on_both(|app| {
        let mut runner = TestRunner::new_with_rng(
            Config { cases: 4, failure_persistence: None, ..Config::default() },
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        people::known(app, Role::PolicyOfficer);
        people::known(app, Role::Manager);
        people::known(app, Role::Auditor);
        let ran = runner.run(&deeds(), |deeds| {
            let ids = RefCell::new(Vec::new());
            let mut held: Vec<(String, Vec<(String, String)>)> = Vec::new();
            for (n, deed) in deeds.into_iter().enumerate() {
                next_day(app);
                let manager = people::sign_in(app, people::name_of(Role::Manager).1);
                happen(app, &manager, &ids, deed, n);
                let auditor = people::sign_in(app, people::name_of(Role::Auditor).1);
                let lists = ["/agreements", "/moves", "/deadlines", "/conflicts"];
                let mut paths: Vec<String> = lists.into_iter().map(str::to_owned).collect();
                for id in ids.borrow().iter() {
                    paths.extend(["", "/acts", "/facts"].map(|tab| format!("/agreements/{id}{tab}")));
                }
                let shown = paths.into_iter().map(|path| (path.clone(), seen(&auditor, "", &path))).collect();
                held.push((day(app), shown));
            }
            next_day(app);
            let auditor = people::sign_in(app, people::name_of(Role::Auditor).1);
            for (then, pages) in held {
                for (path, before) in pages {
                    prop_assert_eq!(
                        difference(&seen(&auditor, &then, &path), &before),
                        "",
                        "{} as of {}",
                        path,
                        then
                    );
                }
            }
            Ok(())
        });
        ran.expect("the past is as it was");
    });
}
