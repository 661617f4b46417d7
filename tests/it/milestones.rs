//! Milestones through HTTP: the path from plan to verified, the second pair of eyes, what is hidden, what two people do at once.

use crate::support::{Browser, Page, TestApp, on_both, on_sqlite, people};
use entente::access::{Marking, Role};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::new_id;
use entente::db::DbError;
use entente::db::schema::{agreement, agreement_particulars, party, state};
use entente::milestones::milestone::{State, Titles};
use entente::milestones::{self, New};

mod many;
pub mod rows;

use rows::{Open, agreement_row, plan, planned};

pub fn act(browser: &Browser, id: &str, verb: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(&format!("/milestones/{id}"), &format!("/milestones/{id}/{verb}"), fields)
}

pub fn state_of(browser: &Browser, id: &str) -> String {
    browser.get(&format!("/milestones/{id}")).expect(200).text(".facts--across div:nth-last-child(3) dd")
}

#[test]
fn a_milestone_goes_from_plan_to_verified_through_two_people() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let new = format!("/agreements/{agreement}/milestones/new");
        let target = format!("/agreements/{agreement}/milestones");
        let made = officer.submit(&new, &target, &[("title_en", "Terms agreed"), ("baseline", "2026-03")]);
        let place = made.expect_redirect().to_owned();
        let id = place.trim_start_matches("/milestones/");
        let page = officer.follow(&made).expect(200);
        assert_eq!(
            (page.text("h1"), page.flash()),
            ("Terms agreed".into(), "The milestone is planned.".into())
        );
        assert!(page.has("time[datetime='2026-03']"), "a partial date stays partial");

        assert_eq!(act(&officer, id, "start", &[]).expect_redirect(), place);
        let done =
            [("kind", "done"), ("done_on", "2026-03-01"), ("done_note", "Both sides signed the terms.")];
        act(&officer, id, "reports", &done).expect_redirect();
        assert_eq!(state_of(&officer, id), "Reported done");
        let page = officer.get(&place).expect(200);
        assert!(!page.has("form[action$=verification]"), "an officer gives no verdict");

        act(&manager, id, "verification", &[]).expect_redirect();
        assert_eq!(state_of(&manager, id), "Verified done");
        assert!(manager.get(&place).text(".sheet .rag").contains("Verified"));
        let deeds: Vec<String> =
            app.deeds().into_iter().filter(|deed| deed.starts_with("milestone.")).collect();
        let want = ["milestone.planned", "milestone.started", "milestone.reported", "milestone.verified"];
        assert_eq!(deeds, want);
        let of_milestone = |event: &serde_json::Value| event["object"]["type"] == "milestone";
        let events: Vec<_> = app.events().into_iter().filter(of_milestone).collect();
        assert!(events.iter().all(|event| event["agreement"] == *agreement), "seen through the agreement");
        let kept = app.read(|db| audit::store::list_revisions(db, "milestone", id));
        assert_eq!(kept.iter().map(|revision| revision.version).collect::<Vec<_>>(), [4, 3, 2, 1]);
    });
}

#[test]
fn whoever_reported_it_cannot_verify_or_return_it() {
    on_both(|app| {
        let manager = people::manager(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Own work");
        let done = [("kind", "done"), ("done_on", "2026-03-01"), ("done_note", "I did it.")];
        act(&manager, &id, "reports", &done).expect_redirect();
        let page = manager.get(&format!("/milestones/{id}")).expect(200);
        assert!(page.text(".verdict").contains("You reported it"), "the page says who gives the verdict");
        for verb in ["verification", "return"] {
            let fields = [("version", "2"), ("remark", "fine")];
            let answer =
                manager.post_form("/milestones", &format!("/milestones/{id}/{verb}"), &fields).expect(422);
            assert!(answer.errors()[0].contains("another manager"), "{:?}", answer.errors());
            assert_eq!(state_of(&manager, &id), "Reported done", "nothing changed");
        }
        let denied = app.deeds().iter().filter(|deed| *deed == "access.denied").count();
        assert_eq!(denied, 2, "each attempt leaves a trace");
        people::add(app, Role::Manager, Marking::Restricted, "Other Manager", "other@example.test");
        let other = people::sign_in(app, "other@example.test");
        act(&other, &id, "return", &[("remark", "Where is the annex?")]).expect_redirect();
        assert_eq!(state_of(&other, &id), "In progress");
        assert!(other.get(&format!("/milestones/{id}")).words().contains("Where is the annex?"));
    });
}

#[test]
fn a_hidden_agreement_hides_its_milestones_everywhere() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let secret = agreement_row(app, "PL-UA/2025/0002", Open::ToNobody);
        let id = planned(app, &secret, "Hidden work");
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        planned(app, &open, "Open work");
        for path in [
            format!("/milestones/{id}"),
            format!("/milestones/{id}/edit"),
            format!("/agreements/{secret}/milestones/new"),
        ] {
            let hidden = officer.get(&path).expect(404);
            let missing = officer.get(&path.replace(&id, &new_id()).replace(&secret, &new_id())).expect(404);
            assert_eq!(hidden.texts("h1"), missing.texts("h1"));
        }
        for verb in ["start", "unblock", "reports", "forecasts", "block", "baselines", "edit"] {
            let fields = [("version", "1"), ("title_en", "x"), ("weight", "1")];
            let fields = if verb == "edit" { &fields[..] } else { &fields[..1] };
            let answer = officer.post_form("/milestones", &format!("/milestones/{id}/{verb}"), fields);
            assert!([404, 422].contains(&answer.status), "{verb}: {}", answer.status);
            assert!(!answer.body.contains("Hidden work"), "{verb}");
        }
        for verb in ["verification", "return", "cancellation", "proposals/approval"] {
            let answer =
                manager.post_form("/milestones", &format!("/milestones/{id}/{verb}"), &[("version", "1")]);
            assert_eq!(answer.status, 404, "{verb}");
        }
        for path in
            ["/milestones".into(), format!("/milestones?agreement={secret}"), "/milestones?q=work".into()]
        {
            let page = officer.get(&path).expect(200);
            assert!(!page.body.contains("Hidden work") && !page.body.contains("PL-UA/2025/0002"), "{path}");
        }
        assert_eq!(officer.get("/milestones").texts(".views li"), ["All 1", "Planned 1"]);
        assert!(!app.deeds().iter().any(|deed| deed == "milestone.started"));
    });
}

#[test]
fn the_forecast_moves_and_every_move_is_kept() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        for (due, wrong) in
            [("2026-02-28", "has not passed"), ("2026-06-30", "another date"), ("soon", "Write a date")]
        {
            let answer =
                act(&officer, &id, "forecasts", &[("forecast_due", due), ("forecast_code", "partner")]);
            let page = answer.expect(422);
            assert!(page.errors()[0].contains(wrong), "{due}: {:?}", page.errors());
            assert_eq!(page.attributes("#forecast_due", "value"), [due], "the input is kept");
        }
        for due in ["2026-07-10", "2026-07-20", "2026-08-15"] {
            let fields =
                [("forecast_due", due), ("forecast_code", "partner"), ("forecast_reason", "They asked.")];
            act(&officer, &id, "forecasts", &fields).expect_redirect();
        }
        let page = officer.get(&format!("/milestones/{id}")).expect(200);
        let moves = page.texts("section[aria-labelledby=moves] td[data-label=Was]");
        assert_eq!(moves, ["20 Jul 2026", "10 Jul 2026", "30 Jun 2026"], "newest first");
        let row = officer.get("/milestones").expect(200).text("table.ledger tbody tr");
        assert!(row.contains("+46") && row.contains("slips by 46 days"), "{row}");
        assert!(row.contains("silent slip: 3 forecast moves"), "{row}");
    });
}

#[test]
fn a_new_baseline_needs_a_second_person() {
    on_both(|app| {
        let manager = people::manager(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let fields = [
            ("baseline_due", "2026-09-30"),
            ("baseline_code", "scope_change"),
            ("baseline_reason", "A module more."),
        ];
        act(&manager, &id, "baselines", &fields).expect_redirect();
        let place = format!("/milestones/{id}");
        let page = manager.get(&place).expect(200);
        assert!(page.words().contains("New baseline proposed") && !page.has("form[action$=approval]"));
        people::add(app, Role::Manager, Marking::Restricted, "Other Manager", "other@example.test");
        let other = people::sign_in(app, "other@example.test");
        let proposal = other.get(&place).attributes("input[name=revision]", "value")[0].clone();
        let own = [("version", "2"), ("revision", proposal.as_str())];
        let refused = manager.post_form(&place, &format!("{place}/proposals/approval"), &own).expect(422);
        assert!(refused.errors()[0].contains("another manager"));
        assert!(manager.get(&place).has(".facts--across time[datetime='2026-06-30']"), "nothing changed");
        act(&other, &id, "proposals/approval", &[]).expect_redirect();
        let page = other.get(&place).expect(200);
        assert!(
            page.has(".facts--across time[datetime='2026-09-30']") && page.words().contains("Baseline no. 2")
        );
        assert!(page.words().contains("approved by Other Manager"));
    });
}

#[test]
fn two_people_edit_and_the_second_chooses_field_by_field() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let form = format!("/milestones/{id}/edit");
        let (first, second) = (officer.get(&form).expect(200), manager.get(&form).expect(200));
        let saved = officer.send_form(&first, &form, &[("title_en", "First course"), ("weight", "5")]);
        saved.expect_redirect();
        let ours = [("title_en", "Second course"), ("title_pl", "Kurs")];
        let page = manager.send_form(&second, &form, &ours).expect(409);
        let texts = page.text("table.diff");
        assert!(texts.contains("First course") && texts.contains("Second course"), "both texts: {texts}");
        let chosen = [("keep-title_en", "theirs"), ("keep-weight", "theirs")];
        manager.send_form(&page, &form, &chosen).expect_redirect();
        let fields = manager.get(&form).form(&form);
        let value = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
        let held = ["title_en", "title_pl", "weight", "version"].map(|name| value(name).unwrap_or_default());
        assert_eq!(held, ["First course", "Kurs", "5", "3"]);
    });
}

#[test]
fn a_small_form_that_comes_too_late_keeps_its_words_and_tells_what_changed() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let place = format!("/milestones/{id}");
        let opened = officer.get(&place).expect(200);
        act(&manager, &id, "start", &[]).expect_redirect();
        let fields = [("blocked_cause", "funding"), ("blocked_plan", "Ask the treasury.")];
        let page = officer.send_form(&opened, &format!("{place}/block"), &fields).expect(409);
        let told = page.text(".callout--warn");
        assert!(
            told.contains("Marek Zieliński") && told.contains("Planned") && told.contains("In progress"),
            "{told}"
        );
        assert_eq!(page.text("#blocked_plan"), "Ask the treasury.");
        officer.send_form(&page, &format!("{place}/block"), &[]).expect_redirect();
        assert_eq!(state_of(&officer, &id), "Blocked");
        act(&officer, &id, "unblock", &[]).expect_redirect();
        assert_eq!(state_of(&officer, &id), "In progress", "where it stood before");
    });
}

#[test]
fn what_the_state_forbids_is_said_and_changes_nothing() {
    on_sqlite(|app| {
        let manager = people::manager(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let leave = [("exit", "superseded"), ("exit_reason", "The 2027 plan replaces it.")];
        act(&manager, &id, "cancellation", &leave).expect_redirect();
        people::add(app, Role::Manager, Marking::Restricted, "Other Manager", "other@example.test");
        act(&people::sign_in(app, "other@example.test"), &id, "proposals/approval", &[]).expect_redirect();
        let place = format!("/milestones/{id}");
        for verb in ["start", "unblock", "verification"] {
            let answer =
                manager.post_form(&place, &format!("{place}/{verb}"), &[("version", "3")]).expect(422);
            assert!(answer.errors()[0].contains("this is final"), "{verb}");
        }
        assert_eq!(state_of(&manager, &id), "Superseded");
        assert!(!manager.get(&place).has("form[action$=start]"), "no button leads nowhere");
    });
}

#[test]
fn forms_refuse_strange_fields_and_take_a_double_submit_once() {
    on_sqlite(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let (new, target) = (
            format!("/agreements/{agreement}/milestones/new"),
            format!("/agreements/{agreement}/milestones"),
        );
        officer.submit(&new, &target, &[("title_en", "x"), ("state", "verified_done")]).expect(400);
        let empty = officer.submit(&new, &target, &[("title_uk", " "), ("baseline", "2026-13")]).expect(422);
        assert_eq!(empty.errors().len(), 2, "{:?}", empty.errors());
        assert!(empty.text("title").starts_with("Error:"));
        let opened = officer.get(&new).expect(200);
        let first = officer.send_form(&opened, &target, &[("title_en", "Once")]);
        let twin = officer.send_form(&opened, &target, &[("title_en", "Once")]);
        assert_eq!(first.expect_redirect(), twin.expect_redirect());
        assert_eq!(officer.get("/milestones").texts("table.ledger tbody tr").len(), 1);
        officer.get("/milestones?state=finished").expect(400);
    });
}

#[test]
fn filters_find_and_pages_follow_each_other_without_gaps() {
    on_both(|app| {
        let officer = people::officer(app);
        let me = people::id_of(app, Role::PolicyOfficer);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        for n in 0..55 {
            let new = New {
                baseline: entente::calendar::PartialDate::parse(&format!("2026-{:02}", n % 3 + 5)).ok(),
                ..title(&agreement, &format!("Step {n}"))
            };
            plan(app, new);
        }
        plan(
            app,
            New {
                owner_id: Some(me),
                baseline: entente::calendar::PartialDate::parse("2026-03-01").ok(),
                ..title(&agreement, "Łódź course")
            },
        );
        plan(app, New { state: State::InProgress, ..title(&agreement, "No date") });
        let titles = |path: &str| officer.get(path).expect(200).texts("table.ledger tbody th a");
        assert_eq!(titles("/milestones?owner=me"), ["Łódź course"]);
        assert_eq!(titles("/milestones?overdue=yes"), ["Łódź course"], "due yesterday");
        assert_eq!(titles("/milestones?q=lodz"), ["Łódź course"], "folded");
        assert_eq!(titles("/milestones?state=in_progress"), ["No date"]);
        assert_eq!(titles("/milestones?due=none"), ["No date"]);
        assert_eq!(titles("/milestones?partner=UKR").len(), 50);
        assert!(titles("/milestones?partner=POL&owner=me&state=planned").len() == 1, "ours is a party too");
        assert!(titles("/milestones?partner=GBR").is_empty());
        let first = officer.get("/milestones").expect(200);
        assert!(first.text(".pager").contains("50 of the 57"), "{}", first.text(".pager"));
        let next = first.attributes(".pager a[rel=next]", "href")[0].clone();
        let second = officer.get(&next).expect(200);
        let mut all =
            [first.texts("table.ledger tbody th a"), second.texts("table.ledger tbody th a")].concat();
        assert_eq!((all.len(), all[0].as_str(), all[56].as_str()), (57, "Łódź course", "No date"));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 57, "none twice");
        let back = second.attributes(".pager a[rel=prev]", "href")[0].clone();
        assert_eq!(titles(&back), first.texts("table.ledger tbody th a"));
    });
}

pub fn title(agreement: &str, text: &str) -> New {
    let titles = Titles { en: Some(text.to_owned()), ..Titles::default() };
    New { agreement_id: agreement.to_owned(), titles, ..New::default() }
}

#[test]
fn the_queue_holds_the_reports_of_others_and_leads_on() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let (theirs, own) =
            (planned(app, &agreement, "Of the officer"), planned(app, &agreement, "Of the manager"));
        let done = [("kind", "done"), ("done_on", "2026-03-01"), ("done_note", "It is done.")];
        act(&officer, &theirs, "reports", &done).expect_redirect();
        act(&manager, &own, "reports", &done).expect_redirect();
        let queue = manager.get("/milestones?view=review").expect(200);
        assert_eq!(queue.texts(".queue b"), ["Of the officer"]);
        assert!(queue.text(".narrative").contains("It is done."));
        let target = format!("/milestones/{theirs}/verification");
        let answer = manager.send_form(&queue, &target, &[]);
        assert_eq!(answer.expect_redirect(), "/milestones?view=review");
        assert!(manager.follow(&answer).expect(200).words().contains("Nothing waits for you"));
        let waiting = app.read(|db| milestones::dossier_rows(db, &viewer(app), &agreement, app.app.today()));
        let told: Vec<_> = waiting.iter().map(|row| (row.state, row.rag, row.reports.len())).collect();
        assert!(told.contains(&("verified_done", "blue", 2)), "{told:?}");
        assert!(told.contains(&("reported_done", "green", 1)), "{told:?}");
    });
}

pub fn viewer(app: &TestApp) -> entente::access::Viewer {
    entente::access::Viewer {
        account_id: people::id_of(app, Role::Manager),
        name: "Marek Zieliński".into(),
        email: "manager@example.test".into(),
        role: Role::Manager,
        clearance: Marking::Restricted,
        lang: "en".into(),
        theme: "system".into(),
        session_id: String::new(),
        csrf_secret: String::new(),
        only_reads: false,
        opened: entente::access::Opened::default(),
    }
}

#[test]
fn home_is_told_what_waits() {
    on_both(|app| {
        let officer = people::officer(app);
        let me = people::id_of(app, Role::Manager);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let theirs = planned(app, &agreement, "Of the officer");
        let done = [("kind", "done"), ("done_on", "2026-03-01"), ("done_note", "It is done.")];
        act(&officer, &theirs, "reports", &done).expect_redirect();
        for (text, due) in [
            ("Yesterday", "2026-03-01"),
            ("Today", "2026-03-02"),
            ("In 30", "2026-04-01"),
            ("In 31", "2026-04-02"),
        ] {
            let baseline = entente::calendar::PartialDate::parse(due).ok();
            plan(app, New { owner_id: Some(me.clone()), baseline, ..title(&agreement, text) });
        }
        let waiting = app.read(|db| milestones::waiting_for(db, &viewer(app), app.app.today()));
        let titles = |heap: &milestones::Heap| -> Vec<String> {
            heap.lines.iter().map(|line| line.milestone.titles.all()).collect()
        };
        assert_eq!(titles(&waiting.to_verify), ["Of the officer"]);
        assert_eq!(titles(&waiting.overdue), ["Yesterday"]);
        assert_eq!(titles(&waiting.due_soon), ["Today", "In 30"]);
    });
}

#[test]
fn every_screen_speaks_three_languages() {
    on_sqlite(|app| {
        let manager = people::manager(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        for lang in ["en", "pl", "uk"] {
            manager
                .post_form("/milestones", "/preferences", &[("lang", lang), ("return", "/")])
                .expect_redirect();
            let paths = [
                "/milestones".into(),
                format!("/milestones/{id}"),
                format!("/milestones/{id}/edit"),
                "/milestones?view=review".into(),
                format!("/agreements/{agreement}/milestones/new"),
            ];
            for path in paths {
                let page = manager.get(&path).expect(200);
                assert!(!page.body.contains('⟨'), "{path} in {lang}: {}", page.words());
                assert_eq!(page.attributes("html", "lang"), [lang]);
            }
        }
    });
}
