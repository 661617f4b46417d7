//! Completeness and exceptions through HTTP: what is listed follows the records, nobody sees or counts what is hidden, every
//! number leads to its rows, and a file holds what its list shows.

use crate::agreement_pages::{agreement, entered};
use crate::dashboard::hide;
use crate::milestones::rows::{Open, agreement_row, plan};
use crate::milestones::{act, title};
use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, Page, TestApp, on_both, people};
use diesel::prelude::*;
use entente::access::{Marking, Role};
use entente::agreements::NewAgreement;
use entente::agreements::kinds::{BindingView, InstrumentKind, Level};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::calendar::PartialDate;
use entente::db::DbError;
use entente::db::schema::{agreement as agreements, gap};
use entente::jobs::recompute;
use entente::milestones::New;

fn record(browser: &Browser, id: &str, fields: &[(&str, &str)]) {
    let place = format!("/agreements/{id}/acts");
    browser.submit(&format!("{place}/new"), &place, fields).expect_redirect();
}

fn acts(app: &TestApp, id: &str) -> Vec<entente::lifecycle::store::ActRow> {
    app.read(|db| entente::lifecycle::store::list(db, id))
}

/// The titles of the agreements in a list.
fn titles(page: &Page) -> Vec<String> {
    page.texts("table.exceptions tbody th a")
}

fn rows(page: &Page) -> Vec<String> {
    page.texts("table.exceptions tbody tr").iter().map(|row| row.replace('\u{a0}', " ")).collect()
}

/// How many records the overview says lack an item.
fn lacking(page: &Page, item: &str) -> String {
    let rules = page.texts("section[aria-labelledby=h-rules] tbody tr");
    let rule =
        rules.iter().find(|rule| rule.contains(item)).unwrap_or_else(|| panic!("no rule {item}: {rules:?}"));
    let words: Vec<&str> = rule.split_whitespace().collect();
    (*words.iter().find(|word| word.parse::<i64>().is_ok()).expect("a number")).to_owned()
}

/// What binds two governments and has entered into force.
fn in_force(app: &TestApp, browser: &Browser, new: &NewAgreement) -> String {
    let id = entered(app, new);
    record(browser, &id, &[("kind", "signed"), ("acted_on", "2026-02-26")]);
    record(browser, &id, &[("kind", "entered_into_force"), ("effective_on", "2026-02-27")]);
    id
}

fn memorandum(title: &str) -> NewAgreement {
    let mut new = agreement(title);
    (new.kind, new.level) = (InstrumentKind::Mou, Level::Government);
    for party in &mut new.parties {
        party.binding_view = BindingView::NonBinding;
    }
    new
}

#[test]
fn registration_is_asked_of_what_binds_states_and_not_of_a_memorandum() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let treaty = in_force(app, &officer, &agreement("Binding"));
        in_force(app, &officer, &memorandum("Memorandum"));
        let list = "/completeness/gaps?item=un_registration";
        let page = officer.get(list).expect(200);
        assert_eq!(titles(&page), ["Binding"], "a memorandum needs none");
        let way = format!("/agreements/{treaty}/acts/new");
        assert_eq!(
            page.attributes("table.exceptions ul a", "href"),
            [way],
            "the gap leads to where it is closed"
        );
        let overview = manager.get("/completeness").expect(200);
        assert_eq!(lacking(&overview, "Registration with the United Nations"), "1");
        assert!(overview.has(&format!("a[href='{list}']")));
        record(&officer, &treaty, &[("kind", "registered_un"), ("acted_on", "2026-03-01")]);
        assert!(titles(&officer.get(list).expect(200)).is_empty(), "it is closed at once");
        let overview = manager.get("/completeness").expect(200);
        assert_eq!(lacking(&overview, "Registration with the United Nations"), "0");
    });
}

#[test]
fn a_gap_says_whose_side_lacks_it() {
    on_both(|app| {
        let mut new = agreement("One basis");
        new.parties[1].binding_basis = None;
        let id = entered(app, &new);
        record(&people::officer(app), &id, &[("kind", "signed"), ("acted_on", "2026-02-26")]);
        let row =
            rows(&people::auditor(app).get("/completeness/gaps?item=binding_basis").expect(200)).concat();
        assert!(row.contains("Ukraine") && !row.contains("Poland"), "{row}");
        let page = people::auditor(app).get("/completeness/gaps").expect(200);
        assert!(!page.has("table.exceptions ul a"), "an auditor enters nothing");
    });
}

#[test]
fn what_is_hidden_is_in_no_list_count_or_file() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let (open, secret) = (entered(app, &agreement("Open")), entered(app, &agreement("Of the few")));
        for id in [&open, &secret] {
            record(
                &officer,
                id,
                &[("kind", "signed"), ("acted_on", "2026-02-02"), ("backdating", "late_evidence")],
            );
        }
        let before = lacking(&manager.get("/completeness").expect(200), "An owner");
        hide(app, &secret);
        let after = lacking(&manager.get("/completeness").expect(200), "An owner");
        assert_eq!((before.as_str(), after.as_str()), ("2", "1"));
        for path in ["/completeness/gaps", "/exceptions/claims", "/exceptions/list"] {
            assert_eq!(titles(&manager.get(path).expect(200)), ["Open"], "{path}");
            let file = manager.get(&format!("{path}.csv")).expect(200);
            assert!(file.body.contains("Open") && !file.body.contains("Of the few"), "{path}");
        }
    });
}

#[test]
fn what_was_computed_by_older_rules_is_put_right_by_the_nightly_check() {
    on_both(|app| {
        let id = entered(app, &agreement("Of old"));
        let held = || app.read(|db| gap::table.count().get_result::<i64>(db).map_err(DbError::from_query));
        let before = held();
        assert!(before > 0);
        app.read(|db| {
            diesel::delete(gap::table.filter(gap::agreement_id.eq(&id)))
                .execute(db)
                .map_err(DbError::from_query)
        });
        assert_eq!(held(), 0);
        let found = recompute::all(&app.app).expect("a run");
        assert_eq!((found.differed, held()), (1, before));
    });
}

#[test]
fn a_claim_that_nothing_shows_is_listed_until_it_is_voided_and_then_told_as_voided() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let id = entered(app, &agreement("Unshown"));
        record(&officer, &id, &[("kind", "ratified"), ("acted_on", "2026-03-02")]);
        let act = acts(app, &id).remove(0).id;
        let page = manager.get("/exceptions/claims?claim=act").expect(200);
        assert_eq!(titles(&page), ["Unshown"]);
        let evidence = format!("/agreements/{id}/evidence/act/{act}");
        assert!(page.has(&format!("a[href='{evidence}']")), "it leads to where a source is named");
        assert!(titles(&manager.get("/exceptions/claims?claim=milestone").expect(200)).is_empty());
        let place = format!("/agreements/{id}/acts/{act}/voiding");
        manager.submit(&place, &place, &[("reason", "Entered for another record")]).expect_redirect();
        assert!(titles(&manager.get("/exceptions/claims?claim=act").expect(200)).is_empty());
        let page = people::auditor(app).get("/exceptions/list?of=voided").expect(200);
        let row = rows(&page).concat();
        for said in ["Unshown", "Entered for another record", "Marek Zieliński", "2 Mar 2026"] {
            assert!(row.contains(said), "{said}: {row}");
        }
        let event = page.attributes("table.exceptions a[href^='/audit?before=']", "href");
        let first = people::auditor(app).get(&event[0]).expect(200).text("table tbody tr");
        assert!(first.contains("Entered for another record"), "the event stands first: {first}");
    });
}

#[test]
fn a_missed_baseline_is_the_delay_of_who_is_said_to_cause_it() {
    on_both(|app| {
        let (officer, auditor) = (people::officer(app), people::auditor(app));
        let id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let baseline = PartialDate::parse("2026-02-20").ok();
        let owner_id = Some(people::id_of(app, Role::PolicyOfficer));
        let late = plan(app, New { baseline, owner_id: owner_id.clone(), ..title(&id, "Course") });
        let month = PartialDate::parse("2026-03").ok();
        plan(app, New { baseline: month, owner_id, ..title(&id, "Still in time") });
        let row = rows(&auditor.get("/exceptions/missed").expect(200));
        assert_eq!(row.len(), 1, "a month is over at its end: {row:?}");
        assert!(
            row[0].contains("Course") && row[0].contains("20 Feb 2026") && row[0].contains("10"),
            "{row:?}"
        );
        assert!(row[0].contains("Unknown"), "{row:?}");
        act(&officer, &late, "start", &[]).expect_redirect();
        let cause = [("blocked_cause", "partner"), ("blocked_plan", "Ask again.")];
        act(&officer, &late, "block", &cause).expect_redirect();
        for (side, n) in [("ours", 0), ("theirs", 1), ("both", 0), ("unknown", 0)] {
            let found = rows(&auditor.get(&format!("/exceptions/missed?side={side}")).expect(200));
            assert_eq!(found.len(), n, "{side}: {found:?}");
        }
        assert!(auditor.get("/exceptions").expect(200).has("a[href='/exceptions/missed?side=theirs']"));
    });
}

#[test]
fn an_ended_record_is_listed_until_it_is_closed_with_its_archive_reference() {
    on_both(|app| {
        let auditor = people::auditor(app);
        let id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let change = |standing: &str, closed: Option<&str>| {
            let written = audit::write(&app.app.pool, &Context::system(app.app.now()), |tx| {
                let set = (agreements::standing.eq(standing), agreements::closed_on.eq(closed));
                diesel::update(agreements::table.find(&id))
                    .set(set)
                    .execute(tx.db)
                    .map_err(DbError::from_query)?;
                tx.record(Draft::new(Deed::AgreementEdited, Object::new("agreement", &id)).of_agreement(&id));
                Ok::<_, DbError>(())
            });
            written.expect("it is written");
        };
        assert!(rows(&auditor.get("/exceptions/unclosed").expect(200)).is_empty());
        change("terminated", None);
        let page = auditor.get("/exceptions/unclosed?left=open").expect(200);
        assert!(rows(&page).concat().contains("Not closed out"), "{}", page.words());
        assert!(page.has(&format!("a[href='/agreements/{id}/closing']")));
        change("terminated", Some("2026-02-28"));
        assert!(rows(&auditor.get("/exceptions/unclosed?left=open").expect(200)).is_empty());
        let row = rows(&auditor.get("/exceptions/unclosed?left=unarchived").expect(200)).concat();
        assert!(row.contains("Closed without archive reference") && row.contains("28 Feb 2026"), "{row}");
    });
}

#[test]
fn who_corrects_the_own_act_is_told_and_that_it_was_verified_before() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        people::add(app, Role::Manager, Marking::Restricted, "Zofia", "zofia@example.test");
        let other = people::sign_in(app, "zofia@example.test");
        let correct = |browser: &Browser, id: &str, day: &str| {
            let act = acts(app, id).pop().expect("an act").id;
            let place = format!("/agreements/{id}/acts/{act}/correction");
            let fields = [("acted_on", day), ("correction_reason", "It was misread")];
            browser.submit(&place, &place, &fields).expect_redirect();
        };
        let own = entered(app, &agreement("Own"));
        record(&officer, &own, &[("kind", "ratified"), ("acted_on", "2026-02-27")]);
        let act = acts(app, &own).remove(0).id;
        manager
            .submit(
                &format!("/agreements/{own}/acts"),
                &format!("/agreements/{own}/acts/{act}/verification"),
                &[],
            )
            .expect_redirect();
        correct(&officer, &own, "2026-03-02");
        let foreign = entered(app, &agreement("Of another"));
        record(&officer, &foreign, &[("kind", "ratified"), ("acted_on", "2026-02-27")]);
        correct(&other, &foreign, "2026-03-02");
        let page = people::auditor(app).get("/exceptions/list?of=self_corrected").expect(200);
        assert_eq!(titles(&page), ["Own"]);
        let row = rows(&page).concat();
        for said in ["own record", "27 Feb 2026, which was verified", "It was misread"] {
            assert!(row.contains(said), "{said}: {row}");
        }
        let page = people::auditor(app).get("/exceptions/list?of=after_verification").expect(200);
        assert_eq!(titles(&page), ["Own"], "the other was never verified");
    });
}

#[test]
fn a_late_record_has_its_reason_and_its_period() {
    on_both(|app| {
        let (officer, auditor) = (people::officer(app), people::auditor(app));
        let id = entered(app, &agreement("Late"));
        let late = [("kind", "ratified"), ("acted_on", "2026-01-05"), ("backdating", "other")];
        let why = [("backdating_reason", "The note lay with another department")];
        record(&officer, &id, &[&late[..], &why].concat());
        record(&officer, &id, &[("kind", "published"), ("acted_on", "2026-03-02")]);
        let row = rows(&auditor.get("/exceptions/list").expect(200));
        assert_eq!(row.len(), 1, "what is recorded in time is no exception: {row:?}");
        for said in ["The note lay with another department", "Olena Hrytsenko", "56 days later"] {
            assert!(row[0].contains(said), "{said}: {row:?}");
        }
        assert_eq!(rows(&auditor.get("/exceptions/list?why=other&from=2026-03").expect(200)).len(), 1);
        assert!(rows(&auditor.get("/exceptions/list?to=2026-02").expect(200)).is_empty());
        assert!(rows(&auditor.get("/exceptions/list?why=history").expect(200)).is_empty());
        let refused = auditor.get("/exceptions/list?of=voided&from=lately").expect(422);
        assert_eq!(refused.attributes("#filter-from", "value"), ["lately"], "what was typed is kept");
        assert_eq!(refused.errors().len(), 1);
        auditor.get("/exceptions/list?of=everything").expect(400);
    });
}

#[test]
fn there_is_no_break_glass_and_the_page_says_so() {
    on_both(|app| {
        let page = people::auditor(app).get("/exceptions/list?of=break_glass").expect(200);
        assert!(page.text(".empty").contains("This installation has no break-glass access"));
        assert!(!page.has("table.exceptions"));
    });
}

#[test]
fn findings_are_for_managers_and_auditors_and_completeness_for_all_who_read() {
    on_both(|app| {
        let officer = people::officer(app);
        officer.get("/completeness").expect(200);
        let page = officer.get("/completeness/gaps").expect(200);
        assert!(!page.has("a[href$='.csv']"), "an officer takes no list along");
        for path in ["/exceptions", "/exceptions/list", "/exceptions/list.csv", "/completeness/gaps.csv"] {
            officer.get(path).expect(403);
        }
        let tabs = people::manager(app).get("/exceptions").expect(200).attributes(".tabs a", "href");
        assert!(tabs.contains(&"/completeness".to_owned()), "{tabs:?}");
        people::administrator(app).get("/completeness").expect(403);
    });
}

#[test]
fn a_file_holds_the_rows_of_its_list_and_is_recorded() {
    on_both(|app| {
        let (officer, auditor) = (people::officer(app), people::auditor(app));
        let id = entered(app, &agreement("=HYPERLINK(\"http://evil\")"));
        record(&officer, &id, &[("kind", "ratified"), ("acted_on", "2026-03-02")]);
        let file = auditor.get("/exceptions/claims.csv?claim=act").expect(200);
        assert!(file.header("content-disposition").contains("entente-unsupported-claims-2026-03-02-1.csv"));
        assert!(file.body.contains("'=HYPERLINK"), "{}", file.body);
        assert!(file.body.contains(&id), "{}", file.body);
        auditor.get("/exceptions/missed.xlsx").expect(200);
        let exports: Vec<_> =
            app.events().into_iter().filter(|event| event["action"] == "export.made").collect();
        assert_eq!(exports.len(), 2);
        assert_eq!(exports[0]["facts"]["rows"], 1, "{}", exports[0]);
        assert_eq!(exports[0]["facts"]["kind"], "unsupported-claims");
    });
}

#[test]
fn pages_follow_each_other_without_losing_or_repeating_a_row() {
    on_both(|app| {
        let officer = people::officer(app);
        let id = entered(app, &agreement("Many"));
        for n in 0..53 {
            let note = format!("Note {n}");
            record(
                &officer,
                &id,
                &[("kind", "declaration_made"), ("acted_on", "2026-03-02"), ("note", &note)],
            );
        }
        let auditor = people::auditor(app);
        let claims = |page: &Page| page.attributes("table.exceptions a[href*='/evidence/']", "href");
        let first = auditor.get("/exceptions/claims").expect(200);
        let next = first.attributes(".pager a[rel=next]", "href");
        let second = auditor.get(&next[0]).expect(200);
        let mut all = [claims(&first), claims(&second)].concat();
        assert_eq!((claims(&first).len(), claims(&second).len()), (50, 3));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 53, "none twice");
        let back = second.attributes(".pager a[rel=prev]", "href");
        assert_eq!(claims(&auditor.get(&back[0]).expect(200)), claims(&first));
    });
}

#[test]
fn the_demonstration_has_rows_for_every_finding_that_it_can_have() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        for path in [
            "/completeness/gaps",
            "/exceptions/claims",
            "/exceptions/missed",
            "/exceptions/unclosed",
            "/exceptions/list",
            "/exceptions/list?of=rebaselined",
            "/exceptions/list?of=voided",
            "/exceptions/list?of=self_corrected",
        ] {
            assert!(!rows(&auditor.get(path).expect(200)).is_empty(), "{path}");
        }
        let said = rows(&auditor.get("/exceptions/list").expect(200));
        assert!(said.iter().all(|row| row.contains("no. ")), "every row has its event: {said:?}");
    });
}
