//! Alerts from the tables of deadlines to the pages: levels, acknowledgement, escalation, closing; the mail is in `outbox.rs`, the
//! calendars in `feeds.rs`.

mod feeds;
mod outbox;
pub mod rows;
mod smtp;

use crate::support::{TestApp, on_both, people};
use chrono::Duration;
use entente::access::{Marking, Role};
use entente::alerts::raise::{Done, run_once};
use rows::{Put, agreement_row, due, met};

/// The tests begin on 2 March 2026.
const IN_85_DAYS: &str = "2026-05-26";

fn run(app: &TestApp) -> Done {
    let config = &app.app.config;
    run_once(&app.app.pool, &config.ladder, app.app.now(), config.mail.is_some()).expect("a run")
}

fn days(app: &TestApp, count: i64) {
    app.clock.advance(Duration::days(count));
}

/// A session lasts half an hour: after days one signs in again.
fn officer_later(app: &TestApp) -> crate::support::Browser {
    people::officer(app)
}

#[test]
fn a_hundred_days_of_standstill_raise_one_alert_for_each_deadline() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        for (number, on) in [("PL-UA/2025/0001", "2026-06-30"), ("PL-UA/2025/0002", "2026-06-20")] {
            let put = Put { number, owner: Some(&owner), ..Put::default() };
            due(app, &agreement_row(app, &put), "decision_by", on);
        }
        days(app, 100);
        assert_eq!(run(app), Done { raised: 2, escalated: 0, closed: 0 });
        assert_eq!(run(app), Done::default(), "asked again, there is nothing to do");
        let page = people::officer(app).get("/alerts").expect(200);
        assert_eq!(page.texts("tbody tr").len(), 2);
        assert_eq!(page.text("tbody tr .sub"), "in 10 days", "the nearest comes first");
        let raised = app.events().into_iter().filter(|event| event["action"] == "alert.raised");
        let steps: Vec<_> = raised.map(|event| event["facts"]["step"].as_i64()).collect();
        assert_eq!(steps, [Some(30), Some(30)], "only the reached step, none of those missed");
    });
}

#[test]
fn what_is_acknowledged_stays_and_is_not_handed_to_the_managers() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let [first, second] = ["PL-UA/2025/0001", "PL-UA/2025/0002"].map(|number| {
            let id = agreement_row(app, &Put { number, owner: Some(&owner), ..Put::default() });
            due(app, &id, "decision_by", IN_85_DAYS);
            id
        });
        assert_eq!(run(app).raised, 2);
        let officer = people::officer(app);
        assert!(officer.get("/").words().contains("2 alerts wait for you to acknowledge them"));
        let page = officer.get("/alerts").expect(200);
        let actions = page.attributes("form[action$=acknowledgement]", "action");
        assert_eq!(actions.len(), 2);
        let done = officer.send_form(&page, &actions[0], &[]);
        let page = officer.follow(&done).expect(200);
        assert!(page.flash().contains("acknowledged"));
        assert_eq!(page.texts("tbody tr").len(), 2, "it stays until the deadline is met");
        assert!(page.texts("tbody tr")[1].contains("Olena Hrytsenko"), "and says who took note");
        let again = officer.post_form("/alerts", &actions[0], &[]);
        assert!(officer.follow(&again).flash().contains("before you"));

        assert!(!people::manager(app).get("/alerts").has("tbody tr"), "not the managers' business yet");
        days(app, 5);
        assert_eq!(run(app), Done { raised: 0, escalated: 1, closed: 0 });
        assert_eq!(run(app), Done::default());
        let managers = people::manager(app).get("/alerts").expect(200);
        assert_eq!(managers.texts("tbody tr").len(), 1);
        assert!(managers.text("tbody tr").contains("Handed to the managers"));

        met(app, &first);
        met(app, &second);
        assert_eq!(run(app), Done { raised: 0, escalated: 0, closed: 2 });
        assert!(!officer_later(app).get("/alerts").has("tbody tr"), "closed by the act itself");
        let closed = app.events().into_iter().filter(|event| event["action"] == "alert.closed");
        assert!(closed.into_iter().all(|event| event["facts"]["why"] == "act"));
    });
}

#[test]
fn the_next_step_takes_the_place_of_the_one_before() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let id = agreement_row(app, &Put { owner: Some(&owner), ..Put::default() });
        due(app, &id, "latest_safe_notice", IN_85_DAYS);
        assert_eq!(run(app).raised, 1);
        days(app, 60);
        assert_eq!(run(app), Done { raised: 1, escalated: 0, closed: 1 });
        days(app, 26);
        assert_eq!(
            run(app),
            Done { raised: 1, escalated: 0, closed: 1 },
            "overdue: the managers know at once"
        );
        assert!(people::manager(app).get("/alerts").text("tbody tr .sub").contains("one day ago"));
        met(app, &id);
        assert_eq!(run(app).closed, 1);
        due(app, &id, "latest_safe_notice", IN_85_DAYS);
        assert_eq!(run(app).raised, 1, "the level is reached again: the same alert opens again");
        assert!(app.deeds().contains(&"alert.reopened".to_owned()));
    });
}

#[test]
fn nobody_sees_or_acknowledges_what_is_not_theirs() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        people::add(app, Role::PolicyOfficer, Marking::Restricted, "Other Officer", "other@example.test");
        let id = agreement_row(app, &Put { owner: Some(&owner), ..Put::default() });
        due(app, &id, "within", "2026-03-20");
        run(app);
        let page = people::officer(app).get("/alerts");
        let action = page.attributes("form[action$=acknowledgement]", "action").remove(0);
        for other in [people::sign_in(app, "other@example.test"), people::manager(app)] {
            assert!(!other.get("/alerts").has("tbody tr"));
            other.post_form("/alerts", &action, &[]).expect(404);
        }
        let auditor = people::auditor(app);
        assert!(!auditor.get("/alerts").expect(200).has("tbody tr"));
        people::administrator(app).get("/alerts").expect(403);
        assert!(!app.deeds().contains(&"alert.acknowledged".to_owned()));
        // What nobody owns is the managers' business from the first step.
        let orphan = agreement_row(app, &Put { number: "PL-UA/2025/0009", ..Put::default() });
        due(app, &orphan, "within", "2026-03-20");
        run(app);
        assert_eq!(people::manager(app).get("/alerts").texts("tbody tr").len(), 1);
        assert!(people::manager(app).get("/alerts").words().contains("sends no mail"));
    });
}

#[test]
fn a_wrong_frequency_is_told_at_its_field_and_the_chosen_one_is_kept() {
    on_both(|app| {
        let officer = people::officer(app);
        let wrong =
            officer.post_form("/account/mail", "/account/mail", &[("frequency", "hourly")]).expect(422);
        assert_eq!(wrong.errors(), ["Choose how often mail comes"]);
        officer.submit("/account/mail", "/account/mail", &[("frequency", "weekly")]).expect_redirect();
        let page = officer.get("/account/mail").expect(200);
        assert_eq!(page.attributes("input[name=frequency][checked]", "value"), ["weekly"]);
        assert!(page.words().contains("sends no mail"));
        people::administrator(app).get("/account/mail").expect(200);
    });
}
