//! One change for many milestones with its preview, and the month.

use super::rows::{Open, agreement_row, plan, planned};
use super::{act, title};
use crate::support::{Page, TestApp, on_both, on_sqlite, people};
use diesel::prelude::*;
use entente::access::Role;
use entente::calendar::PartialDate;
use entente::db::DbError;
use entente::db::schema::{agreement, milestone};
use entente::milestones::New;
use entente::milestones::milestone::State;

fn date(text: &str) -> Option<PartialDate> {
    PartialDate::parse(text).ok()
}

/// Forecast, owner and version.
fn held(app: &TestApp, id: &str) -> (Option<String>, Option<String>, i32) {
    app.read(|db| {
        let columns = (milestone::forecast_due, milestone::owner_id, milestone::version);
        milestone::table.find(id).select(columns).first(db).map_err(DbError::from_query)
    })
}

fn rows(page: &Page, section: &str) -> Vec<String> {
    page.texts(&format!("section[aria-labelledby=h-{section}] tbody tr"))
}

const BY_DAYS: [(&str, &str); 4] =
    [("what", "days"), ("days", "40"), ("code", "funding"), ("reason", "The budget came late.")];

#[test]
fn many_forecasts_are_moved_at_once_each_with_its_own_event() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement_id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let [one, two] = ["Terms", "Course"].map(|name| planned(app, &agreement_id, name));
        let done = plan(app, New { state: State::VerifiedDone, ..title(&agreement_id, "Done") });
        let undated = planned(app, &agreement_id, "Undated");
        app.read(|db| {
            let none: Option<String> = None;
            let values = (milestone::baseline_due.eq(none), milestone::due_sort.eq("9999-12-31"));
            diesel::update(milestone::table.find(&undated))
                .set(values)
                .execute(db)
                .map_err(DbError::from_query)
        });
        let list = officer.get("/milestones").expect(200);
        assert_eq!(list.attributes("input[name=pick][form=picks]", "value").len(), 4);
        let query = [&one, &two, &done, &undated].map(|id| format!("pick={id}")).join("&");
        let chosen = format!("/milestones/bulk?{query}");
        officer.submit(&chosen, "/milestones/bulk/preview", &[("what", "days"), ("days", "0")]).expect(422);
        let before = app.deeds().len();
        let preview = officer.submit(&chosen, "/milestones/bulk/preview", &BY_DAYS).expect(200);
        assert_eq!(app.deeds().len(), before, "a preview changes nothing");
        let will = rows(&preview, "will");
        assert_eq!(will.len(), 2, "{will:?}");
        assert!(will[0].contains("30 Jun 2026") && will[0].contains("9 Aug 2026"), "{will:?}");
        assert!(will[0].contains("On track") && will[0].contains("Late"), "the colour to come: {will:?}");
        let cannot = rows(&preview, "cannot").join("\n");
        assert!(cannot.contains("verified as done") && cannot.contains("no date to count from"), "{cannot}");

        let form = preview.form("/milestones/bulk");
        let fields: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        officer.post("/milestones/bulk", &fields).expect_redirect();
        for id in [&one, &two] {
            assert_eq!(held(app, id).0.as_deref(), Some("2026-08-09"));
            assert_eq!(held(app, id).2, 2);
        }
        let moves = app.deeds()[before..].iter().filter(|deed| *deed == "milestone.forecast").count();
        assert_eq!(moves, 2, "every milestone has its own event");
        let page = officer.get(&format!("/milestones/{one}")).expect(200);
        assert!(page.words().contains("The budget came late."), "the move is kept with its reason");
        assert_eq!(officer.get("/milestones?colour=red").expect(200).texts("tbody tr").len(), 2);

        let again = officer.post("/milestones/bulk", &fields);
        assert_eq!(again.status, 303, "the same form twice is one change");
        assert_eq!(held(app, &one).2, 2);
    });
}

#[test]
fn what_changed_since_the_preview_stops_all_of_it_and_loses_nothing() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement_id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let [one, two] = ["Terms", "Course"].map(|name| planned(app, &agreement_id, name));
        let owner = people::id_of(app, Role::Manager);
        let order = [("what", "owner"), ("owner", owner.as_str())];
        let chosen = format!("/milestones/bulk?pick={one}&pick={two}");
        let preview = officer.submit(&chosen, "/milestones/bulk/preview", &order).expect(200);
        assert!(rows(&preview, "will").join(" ").contains("Marek Zieliński"));
        act(&manager, &two, "start", &[]).expect_redirect();
        let form = preview.form("/milestones/bulk");
        let fields: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = officer.post("/milestones/bulk", &fields).expect(409);
        assert!(rows(&page, "cannot").join(" ").contains("somebody changed it"), "{}", page.words());
        assert_eq!(rows(&page, "will").len(), 1, "the rest is as it was");
        assert_ne!(held(app, &one).1.as_deref(), Some(owner.as_str()), "nothing was changed");
        let preview = officer.send_form(&page, "/milestones/bulk/preview", &[]).expect(200);
        assert_eq!(rows(&preview, "will").len(), 2, "what was chosen and typed is kept");
        let form = preview.form("/milestones/bulk");
        let fields: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        officer.post("/milestones/bulk", &fields).expect_redirect();
        for id in [&one, &two] {
            assert_eq!(held(app, id).1.as_deref(), Some(owner.as_str()));
        }
    });
}

#[test]
fn all_that_the_filters_find_and_nothing_that_is_hidden_or_closed() {
    on_both(|app| {
        let officer = people::officer(app);
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let closed = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        let hidden = agreement_row(app, "PL-UA/2025/0003", Open::ToNobody);
        let one = planned(app, &open, "Terms");
        planned(app, &open, "Other");
        planned(app, &closed, "Terms of old");
        let secret = planned(app, &hidden, "Terms unseen");
        app.read(|db| {
            let row = agreement::table.find(&closed);
            let done = diesel::update(row).set(agreement::closed_on.eq("2026-01-01")).execute(db);
            done.map_err(DbError::from_query)
        });
        let chosen = format!("/milestones/bulk?q=terms&all=yes&pick={secret}");
        let preview = officer.submit(&chosen, "/milestones/bulk/preview", &BY_DAYS).expect(200);
        assert_eq!(rows(&preview, "will").len(), 1);
        assert!(rows(&preview, "cannot").join(" ").contains("voided or closed"));
        assert!(!preview.words().contains("unseen"));
        let mut form = preview.form("/milestones/bulk");
        form.push(("item".into(), format!("{secret}:1")));
        let fields: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(officer.post("/milestones/bulk", &fields).status, 409, "a hidden one is no item");
        assert_eq!((held(app, &secret).2, held(app, &one).2), (1, 1));
        let auditor = people::auditor(app);
        auditor.get(&chosen).expect(403);
        assert!(!auditor.get("/milestones").expect(200).has("input[name=pick]"));
        officer.get("/milestones/bulk").expect(200);
        officer.get("/milestones/bulk?colour=pink").expect(400);
    });
}

#[test]
fn a_month_shows_each_milestone_on_its_day_with_the_word_of_its_colour() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement_id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let owner_id = Some(people::id_of(app, Role::PolicyOfficer));
        let new = |name: &str| New { owner_id: owner_id.clone(), ..title(&agreement_id, name) };
        plan(app, New { baseline: date("2026-03-20"), ..new("By day") });
        plan(app, New { baseline: date("2026-03"), ..new("By month") });
        plan(app, New { baseline: date("2026-03-05"), forecast: date("2026-04-02"), ..new("Later") });
        plan(app, new("Undated"));
        let hidden = agreement_row(app, "PL-UA/2025/0002", Open::ToNobody);
        planned(app, &hidden, "Unseen");
        for n in 0..6 {
            plan(app, New { baseline: date("2026-03-10"), ..new(&format!("Busy {n}")) });
        }
        let page = officer.get("/milestones/month").expect(200);
        assert_eq!(page.texts("td[aria-current=date] .month__no"), ["2"], "today is marked");
        let cell = |page: &Page, day: &str| {
            let cells = page.texts("table.month td").into_iter();
            cells.filter(|cell| cell.contains(day)).collect::<Vec<_>>().join("\n")
        };
        let day = cell(&page, "20 Mar 2026");
        assert!(day.contains("By day") && day.contains("On track") && day.contains("Baseline"), "{day}");
        assert!(cell(&page, "31 Mar 2026").contains("By month"), "a month stands on its last day");
        assert!(!page.texts("table.month").join(" ").contains("Later"), "the forecast counts");
        assert!(cell(&page, "10 Mar 2026").contains("and 2 more"), "{}", cell(&page, "10 Mar 2026"));
        assert_eq!(page.texts("section[aria-labelledby=h-rows] tbody tr").len(), 8, "the same as a table");
        assert!(!page.words().contains("Unseen") && page.words().contains("1 more has no date"));
        let next = page.attributes("a[rel=next]", "href");
        assert_eq!(next.first().map(String::as_str), Some("/milestones/month?month=2026-04"));
        let april = officer.get(&next[0]).expect(200);
        assert!(cell(&april, "2 Apr 2026").contains("Later"));
        let of_day = officer.get("/milestones?on=2026-03-10").expect(200);
        assert_eq!(of_day.texts("tbody tr").len(), 6);
        let filtered = officer.get("/milestones/month?month=2026-03&q=busy").expect(200);
        assert_eq!(filtered.texts("section[aria-labelledby=h-rows] tbody tr").len(), 6);
        assert!(filtered.attributes("a[rel=prev]", "href")[0].contains("q=busy"), "the filters stay");
        officer.get("/milestones/month?month=2026-13").expect(400);
        for page in ["/milestones", "/milestones/board"] {
            assert!(officer.get(page).expect(200).has("a[href^='/milestones/month']"), "{page} leads to it");
        }
    });
}

#[test]
fn a_month_is_read_in_each_language() {
    on_sqlite(|app| {
        let officer = people::officer(app);
        let agreement_id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        planned(app, &agreement_id, "Terms");
        for (lang, name) in [("pl", "czerwiec 2026"), ("uk", "червень 2026")] {
            officer
                .post_form("/account", "/preferences", &[("lang", lang), ("return", "/")])
                .expect_redirect();
            let page = officer.get("/milestones/month?month=2026-06").expect(200);
            assert_eq!(page.text("#h-month"), name);
        }
    });
}
