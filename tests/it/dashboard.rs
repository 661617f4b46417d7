//! Home as a manager opens it: what is late and since when, with the list behind every number; nothing hidden is counted.

use crate::milestones::rows::{Open, agreement_row, plan};
use crate::milestones::title;
use crate::support::{Page, TestApp, on_both, on_sqlite, people};
use chrono::Duration;
use entente::access::{Marking, Role};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::calendar::PartialDate;
use entente::db::DbError;
use entente::milestones::New;

/// A milestone that was due on 1 February 2026, a month before the tests begin.
fn late(app: &TestApp, agreement: &str, text: &str) -> String {
    let owner_id = Some(people::id_of(app, Role::PolicyOfficer));
    plan(app, New { baseline: PartialDate::parse("2026-02-01").ok(), owner_id, ..title(agreement, text) })
}

/// Closes an agreement to everybody who is not named.
pub fn hide(app: &TestApp, id: &str) {
    use diesel::prelude::*;
    use entente::db::schema::agreement;
    let written = audit::write(&app.app.pool, &Context::system(app.app.now()), |tx| {
        tx.record(Draft::new(Deed::AgreementEdited, Object::new("agreement", id)).of_agreement(id));
        let named = diesel::update(agreement::table.find(id)).set(agreement::access_mode.eq("named"));
        named.execute(tx.db).map(drop).map_err(DbError::from_query)
    });
    written.expect("hidden");
}

fn figures(page: &Page) -> Vec<String> {
    page.texts(".watch b")
}

#[test]
fn every_number_leads_to_its_list_and_counts_nothing_hidden() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let secret = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        for (agreement, text) in [(&open, "Open course"), (&secret, "Secret course")] {
            late(app, agreement, text);
            let place = format!("/agreements/{agreement}/obligations");
            let fields = [
                ("title_en", text),
                ("text_en", "The Parties shall agree a plan."),
                ("debtor", "both"),
                ("nature", "shall"),
                ("kind", "annual_plan"),
                ("schedule", "standing"),
                ("measure", "It is agreed."),
                ("owner", ""),
            ];
            officer.submit(&format!("{place}/new"), &place, &fields).expect_redirect();
        }
        let page = manager.get("/").expect(200);
        assert_eq!(figures(&page)[..5], ["2", "0", "0", "2", "2"], "{}", page.words());
        assert_eq!(page.text("h1"), "2 milestones are late");

        hide(app, &secret);
        let page = manager.get("/").expect(200);
        assert_eq!(figures(&page)[..5], ["1", "0", "0", "1", "1"], "the log moved, the answer too");
        assert!(!page.body.contains("Secret") && !page.body.contains("PL-UA/2025/0002"));
        let late = page.text("section[aria-labelledby=h-late] li");
        assert!(late.contains("Open course") && late.contains("since 2 Feb 2026"), "{late}");
        for href in page.attributes(".watch__main", "href") {
            let list = manager.get(&href).expect(200);
            assert!(!list.body.contains("Secret course") && !list.body.contains("PL-UA/2025/0002"), "{href}");
        }
        for (href, rows) in page.attributes(".watch__main", "href").iter().zip([1, 0, 0, 1, 1]) {
            let found = manager.get(href).expect(200).texts("table tbody tr");
            assert_eq!(found.len(), rows, "{href}: {found:?}");
        }
    });
}

#[test]
fn what_is_new_is_told_since_a_day_or_the_last_visit() {
    on_both(|app| {
        people::add(app, Role::Manager, Marking::Restricted, "Zofia", "zofia@example.test");
        let manager = people::sign_in(app, "zofia@example.test");
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        late(app, &agreement, "Course");
        let note = |address: &str| {
            let page = manager.get(address).expect(200);
            let list = page.attributes(".watch small a", "href")[0].clone();
            let rows = manager.get(&list).expect(200).texts("table tbody tr").len();
            (page.texts(".watch small")[0].replace('\u{a0}', " "), rows)
        };
        assert_eq!(note("/"), ("0 of them since 23 Feb 2026".into(), 0), "seven days for a first visit");
        assert_eq!(note("/?since=2026-02-02"), ("1 of them since 2 Feb 2026".into(), 1));
        assert_eq!(note("/?since=2026-02-03"), ("0 of them since 3 Feb 2026".into(), 0));
        app.clock.advance(Duration::days(1));
        let manager = people::sign_in(app, "zofia@example.test");
        let told = manager.get("/").expect(200).texts(".watch small")[0].replace('\u{a0}', " ");
        assert_eq!(told, "0 of them since your last visit on 2 Mar 2026");
        for odd in ["/?since=monday", "/?since=2026-02-30", "/?day=1"] {
            manager.get(odd).expect(400);
        }
    });
}

#[test]
fn home_is_whole_in_three_languages_and_others_keep_theirs() {
    on_sqlite(|app| {
        let manager = people::manager(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        late(app, &agreement, "Course");
        for lang in ["pl", "uk", "en"] {
            manager.post_form("/", "/preferences", &[("lang", lang), ("return", "/")]);
            let page = manager.get("/").expect(200);
            assert!(!page.words().contains('⟨') && page.has(".watch"), "{lang}: {}", page.words());
        }
        assert!(!people::officer(app).get("/").expect(200).has(".watch"), "an officer sees the own week");
        assert!(!people::administrator(app).get("/").expect(200).has(".watch"));
    });
}
