//! Milestones under control, through HTTP: overrides, exits and refusals by two people, the partner, dependencies, limits, lists
//! and files.

use crate::agreement_pages::{agreement, entered, number_of};
use crate::milestones::rows::{Open, agreement_row, plan, planned};
use crate::milestones::{act, state_of, title};
use crate::support::{Browser, TestApp, on_both, on_sqlite, people};
use chrono::Duration;
use entente::access::{Marking, Role};
use entente::calendar::PartialDate;
use entente::jobs::obligations as job;
use entente::milestones::New;

fn other_manager(app: &TestApp) -> Browser {
    people::add(app, Role::Manager, Marking::Restricted, "Other Manager", "other@example.test");
    people::sign_in(app, "other@example.test")
}

fn shown(browser: &Browser, id: &str) -> String {
    browser.get(&format!("/milestones/{id}")).expect(200).text(".sheet .rag")
}

#[test]
fn another_colour_takes_two_people_ends_by_itself_and_stands_beside_the_computed_one() {
    on_both(|app| {
        let (officer, manager, other) = (people::officer(app), people::manager(app), other_manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let place = format!("/milestones/{id}");
        assert!(shown(&officer, &id).contains("On track"));
        for (fields, wrong) in [
            (
                [("override_rag", "green"), ("override_until", "2026-03-20"), ("override_reason", "x")],
                "another colour",
            ),
            (
                [("override_rag", "red"), ("override_until", "2026-03-01"), ("override_reason", "x")],
                "has not passed",
            ),
            (
                [("override_rag", "red"), ("override_until", "2027-03-01"), ("override_reason", "x")],
                "at most 90",
            ),
            ([("override_rag", "red"), ("override_until", "2026-03-20"), ("override_reason", " ")], "Write"),
        ] {
            let page = act(&officer, &id, "overrides", &fields).expect(422);
            assert!(!page.errors().is_empty(), "{wrong}");
        }
        let fields = [
            ("override_rag", "red"),
            ("override_until", "2026-03-20"),
            ("override_reason", "The venue is lost."),
        ];
        act(&officer, &id, "overrides", &fields).expect_redirect();
        assert!(shown(&officer, &id).contains("On track"), "a proposal changes nothing");
        act(&manager, &id, "proposals/approval", &[]).expect_redirect();
        let page = officer.get(&place).expect(200);
        assert!(shown(&officer, &id).contains("Late"));
        let words = page.words();
        assert!(words.contains("overridden until 20 Mar 2026; computed: On track"), "{words}");
        assert!(
            officer.get("/milestones?colour=red").has("table.ledger tbody tr"),
            "the list follows at once"
        );

        app.clock.advance(Duration::days(18));
        let manager = people::manager(app);
        assert!(shown(&manager, &id).contains("Late"), "on its last day");
        app.clock.advance(Duration::days(1));
        let (manager, officer) = (people::manager(app), people::officer(app));
        assert!(shown(&manager, &id).contains("On track"), "the day after");
        job::assess_all(&app.app).expect("the job runs");
        assert!(!manager.get("/milestones?colour=red").has("table.ledger tbody tr"));
        assert_eq!(job::assess_all(&app.app).expect("the job runs"), 0, "a second run finds nothing");

        let late = plan(
            app,
            New {
                baseline: PartialDate::parse("2026-03-01").ok(),
                owner_id: Some(people::id_of(app, Role::Manager)),
                ..title(&agreement, "Late")
            },
        );
        let better = [
            ("override_rag", "amber"),
            ("override_until", "2026-04-10"),
            ("override_reason", "Agreed orally."),
        ];
        let refused = act(&officer, &late, "overrides", &better).expect(422);
        assert!(refused.errors()[0].contains("Only a manager"), "{:?}", refused.errors());
        act(&manager, &late, "overrides", &better).expect_redirect();
        let own = manager.get(&format!("/milestones/{late}")).expect(200);
        assert!(!own.has("form[action$='proposals/approval']"), "no button for the own proposal");
        let revision = own.attributes("input[name=revision]", "value")[0].clone();
        let forced = manager.post_form(
            &format!("/milestones/{late}"),
            &format!("/milestones/{late}/proposals/approval"),
            &[("version", "2"), ("revision", &revision)],
        );
        assert!(forced.expect(422).errors()[0].contains("another manager"));
        let other_now = people::sign_in(app, "other@example.test");
        act(&other_now, &late, "proposals/approval", &[]).expect_redirect();
        assert!(shown(&officer, &late).contains("At risk"));
        act(&officer, &late, "overrides/end", &[]).expect_redirect();
        assert!(shown(&officer, &late).contains("Late"), "ended before its day");
        drop(other);
    });
}

#[test]
fn a_way_out_takes_two_people_and_can_be_refused_or_taken_back() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let leave = [("exit", "cancelled"), ("exit_reason", "Nobody wants it.")];
        act(&officer, &id, "cancellation", &leave).expect_redirect();
        assert_eq!(state_of(&officer, &id), "Planned");
        act(&manager, &id, "proposals/refusal", &[("refusal", "We do.")]).expect_redirect();
        let page = manager.get(&format!("/milestones/{id}")).expect(200);
        assert!(
            page.words().contains("refused by Marek Zieliński: We do.") && !page.has("input[name=revision]")
        );
        act(&officer, &id, "cancellation", &leave).expect_redirect();
        act(&officer, &id, "proposals/refusal", &[("refusal", "Typed in error.")]).expect_redirect();
        act(&officer, &id, "cancellation", &leave).expect_redirect();
        act(&manager, &id, "proposals/approval", &[]).expect_redirect();
        assert_eq!(state_of(&officer, &id), "Cancelled");
        let deeds = app.deeds();
        for deed in ["milestone.exit_proposed", "milestone.proposal_refused", "milestone.left"] {
            assert!(deeds.iter().any(|known| known == deed), "{deed}");
        }
    });
}

#[test]
fn the_partner_is_asked_before_it_answers_and_a_dispute_has_words() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let answer = |became: &str, on: &str, note: &str| {
            act(
                &officer,
                &id,
                "partner",
                &[("partner_became", became), ("partner_on", on), ("partner_note", note)],
            )
        };
        assert!(answer("confirmed", "2026-03-01", "").expect(422).errors()[0].contains("question first"));
        assert!(answer("requested", "2026-03-03", "").expect(422).errors()[0].contains("day that has come"));
        answer("requested", "2026-02-20", "Note 12/2026").expect_redirect();
        assert!(shown(&officer, &id).contains("At risk"));
        assert!(answer("disputed", "2026-03-01", "").expect(422).errors()[0].contains("disputes"));
        answer("disputed", "2026-03-01", "They count from June.").expect_redirect();
        answer("confirmed", "2026-03-02", "").expect_redirect();
        let page = officer.get(&format!("/milestones/{id}")).expect(200);
        let told = page.texts("section[aria-labelledby=partner] li b");
        assert_eq!(told, ["Confirmed by the partner", "Disputed by the partner", "Asked, no answer yet"]);
        assert!(shown(&officer, &id).contains("On track"));
    });
}

#[test]
fn what_waits_for_what_is_shown_pushed_and_never_a_circle() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let hidden = agreement_row(app, "PL-UA/2025/0002", Open::ToNobody);
        let [first, second, third] = ["Terms", "Plan", "Course"].map(|name| planned(app, &agreement, name));
        let secret = planned(app, &hidden, "Hidden work");
        let link = |id: &str, on: &str| act(&officer, id, "dependencies", &[("depends_on", on)]);
        link(&second, &first).expect_redirect();
        link(&third, &second).expect_redirect();
        let circle = link(&first, &third).expect(422);
        assert!(circle.errors()[0].contains("Terms → Course → Plan → Terms"), "{:?}", circle.errors());
        assert!(link(&first, &first).expect(422).errors()[0].contains("Choose"));
        assert!(link(&second, &first).expect(422).errors()[0].contains("already"));
        assert!(link(&first, &secret).expect(422).errors()[0].contains("Choose"), "hidden is as missing");
        assert!(!officer.get(&format!("/milestones/{first}")).expect(200).body.contains("Hidden work"));

        let moved = [("forecast_due", "2026-07-15"), ("forecast_code", "partner")];
        act(&officer, &first, "forecasts", &moved).expect_redirect();
        let page = officer.get(&format!("/milestones/{first}")).expect(200);
        let rows = page.texts("section[aria-labelledby=network] tbody tr");
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert!(rows[0].contains("Plan") && rows[0].contains("+15") && rows[1].contains("Course"));
        let chart = page.text("#trend-d");
        assert!(
            chart.contains("1 move") && chart.contains("15 Jul 2026") && chart.contains("+15"),
            "{chart}"
        );
        assert_eq!(page.texts("section[aria-labelledby=trend] tbody tr").len(), 2, "its table beside it");

        let plan = officer.get(&format!("/milestones/gantt?agreement={agreement}")).expect(200);
        assert_eq!(plan.texts("tbody th[scope=row] .sub"), ["after: Terms", "after: Plan"]);
        assert_eq!(plan.attributes("td.track path.g-warn", "d").len(), 1, "one slips");
        assert_eq!(
            plan.attributes("td.track path.dep-head", "d").len(),
            2,
            "each waiting is drawn with its arrow"
        );
        assert!(plan.attributes("td.track line.dep", "x1").len() >= 4, "from row to row");

        app.clock.advance(Duration::days(140));
        let officer = people::officer(app);
        job::assess_all(&app.app).expect("the job runs");
        assert!(officer.get(&format!("/milestones/{second}")).words().contains("Late"));
        act(&officer, &third, "dependencies/removal", &[("depends_on", &second)]).expect_redirect();
        assert!(officer.get(&format!("/milestones/{third}")).words().contains("It waits for nothing"));
    });
}

#[test]
fn what_waits_for_the_work_of_another_agreement_does_so_in_the_past_too() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreements = ["PL-UA/2025/0001", "PL-LT/2025/0001", "PL-CZ/2025/0001"]
            .map(|number| entered(app, &agreement(number)));
        let way = |from: usize| format!("/agreements/{}/relations", agreements[from]);
        for from in [0, 2] {
            let fields = [("kind", "implements"), ("to", &*number_of(app, &agreements[1]))];
            officer.submit(&format!("{}/new", way(from)), &way(from), &fields).expect_redirect();
        }
        let [before, work, after] =
            [(0, "Terms"), (1, "Plan"), (2, "Course")].map(|(of, name)| planned(app, &agreements[of], name));
        let link = |id: &str, on: &str| act(&officer, id, "dependencies", &[("depends_on", on)]);
        link(&work, &before).expect_redirect();
        link(&after, &work).expect_redirect();
        // What binds the agreements may be gone; what waits for what is kept.
        let removal = officer.get(&way(0)).expect(200).attributes("form[action*=removal]", "action");
        officer.submit(&way(0), &removal[0], &[]).expect_redirect();
        let then = app.app.today().to_string();
        let network = |prefix: &str| {
            let page = officer.get(&format!("{prefix}/milestones/{work}")).expect(200);
            page.texts("section[aria-labelledby=network] :is(ul.linked, tbody) a")
        };
        let now = network("");
        assert!(now.iter().any(|name| name == "Terms") && now.iter().any(|name| name == "Course"), "{now:?}");
        assert_eq!(network(&format!("/past/{then}/{then}")), now);
    });
}

#[test]
fn limits_are_set_by_an_administrator_with_their_history_and_colours_follow() {
    on_both(|app| {
        let (officer, administrator) = (people::officer(app), people::administrator(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = plan(
            app,
            New {
                baseline: PartialDate::parse("2026-06-30").ok(),
                forecast: PartialDate::parse("2026-07-20").ok(),
                owner_id: Some(people::id_of(app, Role::PolicyOfficer)),
                ..title(&agreement, "Course")
            },
        );
        assert!(shown(&officer, &id).contains("At risk"));
        officer.get("/settings/milestones").expect(403);
        let set = |fields: &[(&str, &str)]| {
            administrator.submit("/settings/milestones", "/settings/milestones", fields)
        };
        assert!(set(&[("limit_slip", "400"), ("reason", "x")]).expect(422).errors()[0].contains("0 to 365"));
        assert!(
            set(&[("limit_quiet", "91"), ("reason", "x")]).expect(422).errors()[0].contains("before stale")
        );
        assert!(set(&[("reason", "x")]).expect(422).errors()[0].contains("at least one"));
        assert!(!set(&[("limit_slip", "10"), ("reason", "")]).expect(422).errors().is_empty());
        set(&[("limit_slip", "10"), ("reason", "The board asked for it.")]).expect_redirect();
        assert!(shown(&officer, &id).contains("Late"), "20 days are more than 10");
        job::assess_all(&app.app).expect("the job runs");
        assert!(officer.get("/milestones?colour=red").has("table.ledger tbody tr"));
        let page = officer.get("/milestones/limits").expect(200);
        let row = page.text("table.ledger tbody tr");
        for told in ["30", "10", "The board asked for it.", "Adam Admin"] {
            assert!(row.contains(told), "{told} in {row}");
        }
        let title = officer.get("/milestones").attributes("td span[title]", "title");
        assert!(title[0].contains("more than 10 days"), "{title:?}");
        assert!(app.deeds().iter().any(|deed| deed == "setting.changed"));
    });
}

#[test]
fn the_list_is_filtered_and_leaves_as_a_file_with_its_limits() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let hidden = agreement_row(app, "PL-UA/2025/0002", Open::ToNobody);
        planned(app, &hidden, "Hidden work");
        planned(app, &agreement, "=HYPERLINK(1)");
        plan(app, New { baseline: PartialDate::parse("2026-01-31").ok(), ..title(&agreement, "Nobody's") });
        let titles = |query: &str| {
            officer.get(&format!("/milestones{query}")).expect(200).texts("table.ledger tbody th a")
        };
        assert_eq!(titles("?owner=none"), ["Nobody's"]);
        assert_eq!(titles("?colour=red"), ["Nobody's"]);
        assert_eq!(titles("?colour=green"), ["=HYPERLINK(1)"]);
        assert_eq!(titles("?silent=yes"), [""; 0]);
        officer.get("/milestones?colour=pink").expect(400);
        officer.get("/milestones.csv").expect(403);
        let file = manager.get("/milestones.csv?colour=green").expect(200);
        assert!(file.header("content-disposition").contains("entente-milestones-"));
        for told in ["'=HYPERLINK(1)", "PL-UA/2025/0001", "On track", "colour=green", "more than 30"] {
            assert!(file.body.contains(told), "{told} in {}", file.body);
        }
        assert!(!file.body.contains("Nobody's") && !file.body.contains("Hidden work"));
        let book = manager.get("/milestones.xlsx").expect(200);
        assert_eq!(&book.bytes[..2], b"PK");
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "export.made").count(), 2);
    });
}

#[test]
fn progress_tells_its_period_and_silence_of_evidence_is_surfaced() {
    on_sqlite(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = planned(app, &agreement, "Course");
        let progress = [
            ("kind", "progress"),
            ("progress_note", "Half of it."),
            ("period_from", "2026-02"),
            ("period_to", "2026-03-01"),
        ];
        act(&officer, &id, "reports", &progress).expect_redirect();
        let page = officer.get(&format!("/milestones/{id}")).expect(200);
        assert!(page.words().contains("Feb 2026 – 1 Mar 2026"), "{}", page.words());
        for (days, surfaced) in [(60, false), (29, false), (1, true)] {
            app.clock.advance(Duration::days(days));
            let officer = people::officer(app);
            let later = [
                ("kind", "progress"),
                ("progress_note", "More."),
                ("period_from", "2026-03"),
                ("period_to", "2026-03-02"),
            ];
            act(&officer, &id, "reports", &later).expect_redirect();
            let words = officer.get(&format!("/milestones/{id}")).words();
            assert_eq!(words.contains("silent slip: no evidence for 90 days"), surfaced, "{words}");
        }
    });
}
