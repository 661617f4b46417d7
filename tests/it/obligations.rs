//! Obligations through HTTP: captured from a clause, previewed, made ahead of time exactly once, changed, triggered, ended.

use crate::milestones::act;
use crate::milestones::rows::{Open, agreement_row};
use crate::support::{Browser, Page, TestApp, on_both, on_sqlite, people};
use chrono::Duration;
use entente::access::Role;
use entente::jobs::obligations as job;

fn capture(browser: &Browser, agreement: &str, fields: &[(&str, &str)]) -> Page {
    let place = format!("/agreements/{agreement}/obligations");
    let mut all = vec![
        ("title_en", "Annual plan"),
        ("text_en", "The Parties shall agree a plan by 1 December of each year."),
        ("article", "Article 5(2)"),
        ("debtor", "both"),
        ("nature", "shall"),
        ("kind", "annual_plan"),
        ("schedule", "recurring"),
        ("first_due", "2026-12-01"),
        ("measure", "The plan is signed."),
    ];
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend_from_slice(fields);
    browser.submit(&format!("{place}/new"), &place, &all)
}

fn captured(browser: &Browser, agreement: &str, fields: &[(&str, &str)]) -> String {
    let made = capture(browser, agreement, fields);
    made.expect_redirect().trim_start_matches("/obligations/").to_owned()
}

fn made(browser: &Browser, id: &str) -> Vec<String> {
    let page = browser.get(&format!("/milestones?obligation={id}")).expect(200);
    page.attributes("table.ledger tbody td[data-label=Baseline] time", "datetime")
}

fn live(browser: &Browser, id: &str) -> Vec<String> {
    let page = browser.get(&format!("/milestones?obligation={id}&state=planned")).expect(200);
    page.attributes("table.ledger tbody td[data-label=Baseline] time", "datetime")
}

#[test]
fn a_recurring_obligation_makes_its_milestones_ahead_and_exactly_once() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let owner = people::id_of(app, Role::PolicyOfficer);
        let id = captured(&officer, &agreement, &[("every", "6"), ("unit", "months"), ("owner", &owner)]);
        assert_eq!(made(&officer, &id), ["2026-12-01"], "400 days from 2 March 2026 reach to 6 April 2027");
        let page = officer.get(&format!("/obligations/{id}")).expect(200);
        assert!(page.words().contains("every 6 months, from 1 Dec 2026"), "{}", page.words());
        assert!(page.words().contains("Article 5(2)") && page.words().contains("The plan is signed."));
        assert_eq!(job::make_all(&app.app).expect("the job runs"), 0, "nothing is made twice");

        app.clock.advance(Duration::days(100));
        let twice: Vec<usize> = std::thread::scope(|threads| {
            let run = || job::make_all(&app.app).expect("the job runs");
            let running: Vec<_> = (0..4).map(|_| threads.spawn(run)).collect();
            running.into_iter().map(|run| run.join().expect("no panic")).collect()
        });
        assert_eq!(twice.iter().sum::<usize>(), 1, "four instances make one: {twice:?}");
        let officer = people::officer(app);
        assert_eq!(made(&officer, &id), ["2026-12-01", "2027-06-01"]);
        let milestone =
            officer.get(&format!("/milestones?obligation={id}")).attributes("tbody th a", "href")[0].clone();
        let shown = officer.get(&milestone).expect(200);
        assert_eq!(shown.text("h1"), "Annual plan, Dec 2026");
        assert!(shown.words().contains("The plan is signed."), "the measure stands beside the milestone");
        assert!(app.deeds().iter().any(|deed| deed == "obligation.scheduled"));
    });
}

#[test]
fn the_days_are_shown_before_anything_is_saved() {
    on_sqlite(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let shown = capture(
            &officer,
            &agreement,
            &[("preview", "yes"), ("first_due", "2026-08-31"), ("every", "1"), ("unit", "months")],
        );
        let page = shown.expect(200);
        let days = page.attributes("#preview li time", "datetime");
        assert_eq!(days[..4], ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30"]);
        assert_eq!(page.attributes("#first_due", "value"), ["2026-08-31"], "the input is kept");
        assert!(!officer.get("/obligations").has("table.ledger"), "nothing is saved");
        for (fields, wrong) in [
            (vec![("preview", "yes"), ("rule", "FREQ=SECONDLY")], "no rule for days"),
            (vec![("preview", "yes"), ("rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")], "never falls"),
            (vec![("preview", "yes"), ("first_due", "2026-02-30")], "whole day"),
            (vec![("every", "0")], "from 1 to"),
            (vec![("ends", "until"), ("until", "2026-01-01")], "never falls"),
            (vec![("text_en", " ")], "words of the text"),
            (vec![("owner", "nobody")], "Choose"),
        ] {
            let page = capture(&officer, &agreement, &fields).expect(422);
            assert!(page.errors().iter().any(|error| error.contains(wrong)), "{wrong}: {:?}", page.errors());
        }
        capture(&officer, &agreement, &[("state", "ended")]).expect(400);
        let second_tuesday =
            [("preview", "yes"), ("rule", "FREQ=MONTHLY;BYDAY=2TU"), ("first_due", "2026-03-02")];
        let page = capture(&officer, &agreement, &second_tuesday).expect(200);
        assert_eq!(page.attributes("#preview li time", "datetime")[0], "2026-03-10");
    });
}

#[test]
fn a_changed_or_ended_obligation_stops_making_them_and_what_was_begun_stays() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = captured(
            &officer,
            &agreement,
            &[("first_due", "2026-04-01"), ("every", "3"), ("unit", "months")],
        );
        let before = ["2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01", "2027-04-01"];
        assert_eq!(live(&officer, &id), before);
        let begun =
            officer.get(&format!("/milestones?obligation={id}")).attributes("tbody th a", "href")[1].clone();
        act(&officer, begun.trim_start_matches("/milestones/"), "start", &[]).expect_redirect();

        let form = format!("/obligations/{id}/edit");
        let changed = [("first_due", "2026-10-01"), ("every", "6")];
        officer.submit(&form, &form, &changed).expect_redirect();
        assert_eq!(live(&officer, &id), ["2026-10-01", "2027-04-01"], "kept where the days are the same");
        assert!(
            officer.get(&begun).words().contains("In progress"),
            "what was begun is nobody's to withdraw"
        );
        let renamed = [("title_en", "Plan of exchanges")];
        officer.submit(&form, &form, &renamed).expect_redirect();
        assert_eq!(live(&officer, &id), ["2026-10-01", "2027-04-01"], "other words change no days");

        let end = format!("/obligations/{id}/end");
        let place = format!("/obligations/{id}");
        assert!(!officer.get(&place).has(&format!("form[action='{end}']")));
        assert_eq!(officer.post_form(&place, &end, &[("version", "3")]).status, 403);
        manager
            .submit(&place, &end, &[("ended_on", "2026-03-02"), ("end_reason", "Protocol of 1 March 2026.")])
            .expect_redirect();
        assert_eq!(live(&manager, &id), [""; 0]);
        assert_eq!(job::make_all(&app.app).expect("the job runs"), 0);
        app.clock.advance(Duration::days(300));
        assert_eq!(job::make_all(&app.app).expect("the job runs"), 0, "it has ended for good");
        let manager = people::manager(app);
        let page = manager.get(&place).expect(200);
        assert!(
            page.words().contains("Protocol of 1 March 2026.") && !page.has(&format!("a[href='{form}']"))
        );
        manager.get(&form).expect(403);
    });
}

#[test]
fn a_trigger_makes_one_milestone_for_each_day_on_which_it_happens() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let fields = [
            ("schedule", "trigger"),
            ("trigger_text", "An armed attack"),
            ("within_n", "24"),
            ("within_unit", "hours"),
            ("kind", "consultation"),
        ];
        let id = captured(&officer, &agreement, &fields);
        assert_eq!(made(&officer, &id), [""; 0]);
        let place = format!("/obligations/{id}");
        let happened = [("happened_on", "2026-03-01"), ("happened_note", "Drones crossed the border.")];
        let made_it = officer.submit(&place, &format!("{place}/triggers"), &happened);
        assert!(made_it.expect_redirect().starts_with("/milestones/"));
        assert!(officer.follow(&made_it).expect(200).words().contains("Drones crossed the border."));
        assert_eq!(made(&officer, &id), ["2026-03-02"]);
        let again = officer.submit(&place, &format!("{place}/triggers"), &happened).expect(422);
        assert!(again.errors()[0].contains("there already"));
        let future = [("happened_on", "2026-03-03"), ("happened_note", "x")];
        officer.submit(&place, &format!("{place}/triggers"), &future).expect(422);
    });
}

#[test]
fn what_nobody_answers_for_is_found_and_what_is_hidden_is_not() {
    on_both(|app| {
        let (officer, auditor) = (people::officer(app), people::auditor(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let ownerless = captured(
            &officer,
            &agreement,
            &[("title_en", "Nobody's"), ("owner", ""), ("schedule", "standing")],
        );
        captured(
            &officer,
            &agreement,
            &[("title_en", "Somebody's"), ("schedule", "once"), ("due_on", "2026-05-01")],
        );
        let titles =
            |query: &str| officer.get(&format!("/obligations{query}")).expect(200).texts("tbody th a");
        assert_eq!(titles("?owner=none&state=open"), ["Nobody's"]);
        assert_eq!(titles("?schedule=once"), ["Somebody's"]);
        assert_eq!(titles("?partner=UKR").len(), 2);
        assert_eq!(titles("?debtor=ours"), [""; 0]);
        officer.get("/obligations?debtor=nobody").expect(400);
        let tab = officer.get(&format!("/agreements/{agreement}/obligations")).expect(200);
        assert_eq!(tab.texts("tbody th a").len(), 2);
        auditor.get(&format!("/obligations/{ownerless}")).expect(200);
        auditor.get(&format!("/obligations/{ownerless}/edit")).expect(403);

        hide(app, &agreement);
        for path in [format!("/obligations/{ownerless}"), format!("/agreements/{agreement}/obligations/new")]
        {
            officer.get(&path).expect(404);
        }
        assert!(!officer.get("/obligations").words().contains("Nobody's"));
    });
}

fn hide(app: &TestApp, id: &str) {
    use diesel::prelude::*;
    use entente::audit::{self, Context, Deed, Draft, Object};
    use entente::db::{DbError, schema::agreement};
    let context = Context::system(app.app.now());
    let written = audit::write(&app.app.pool, &context, |tx| {
        let held = agreement::table.find(id);
        let set = (agreement::access_mode.eq("named"), agreement::owner_id.eq(None::<String>));
        diesel::update(held).set(set).execute(tx.db).map_err(DbError::from_query)?;
        tx.record(Draft::new(Deed::AccessWithdrawn, Object::new("agreement", id)));
        Ok::<_, DbError>(())
    });
    written.expect("it is hidden");
}

#[test]
fn every_screen_speaks_three_languages() {
    on_sqlite(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let ids = [
            captured(&officer, &agreement, &[]),
            captured(&officer, &agreement, &[("rule", "FREQ=MONTHLY;BYDAY=2TU")]),
            captured(
                &officer,
                &agreement,
                &[
                    ("schedule", "trigger"),
                    ("trigger_text", "x"),
                    ("within_n", "2"),
                    ("within_unit", "months"),
                ],
            ),
        ];
        for lang in ["en", "pl", "uk"] {
            officer
                .post_form("/milestones", "/preferences", &[("lang", lang), ("return", "/")])
                .expect_redirect();
            let mut paths = vec![
                "/obligations".to_owned(),
                "/milestones/gantt".to_owned(),
                "/milestones/limits".to_owned(),
                format!("/agreements/{agreement}/obligations"),
                format!("/agreements/{agreement}/obligations/new"),
                format!("/agreements/{agreement}/closing"),
            ];
            paths.extend(
                ids.iter().flat_map(|id| [format!("/obligations/{id}"), format!("/obligations/{id}/edit")]),
            );
            for path in paths {
                let page = officer.get(&path).expect(200);
                assert!(!page.body.contains('⟨'), "{path} in {lang}: {}", page.words());
            }
        }
    });
}
