//! Deadlines through HTTP: what is listed, what is hidden, what the house decides, and that the clock keeps up with the days.

use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, TestApp, on_both, people};
use diesel::prelude::*;
use entente::access::Role;
use entente::agreements::{NewAct, NewAgreement, NewClause, store};
use entente::db::DbError;
use entente::db::schema::{agreement as agreement_table, deadline, setting, waiting};
use entente::deadlines::{decisions, kept};
use entente::jobs::recompute;
use entente::lifecycle::{ActKind, ClauseKind, Verification};
use std::collections::BTreeMap;

fn clause(kind: ClauseKind, rule: &str) -> NewClause {
    NewClause {
        kind,
        article: None,
        rule: Some(serde_json::from_str(rule).expect("a rule")),
        texts: BTreeMap::new(),
        source_id: None,
        verification: Verification::Recorded,
    }
}

/// Today is 2 March 2026: the term ends on 30 November, notice is safe until 31 May, to be decided by 1 May.
fn renewable(title: &str) -> NewAgreement {
    let mut signed = NewAct::of(ActKind::Signed);
    signed.acted_on = Some("2021-11-30".parse::<chrono::NaiveDate>().expect("a day").into_partial());
    NewAgreement {
        acts: vec![signed],
        clauses: vec![
            clause(ClauseKind::EntryIntoForce, r#"{"rule":"eif_signature"}"#),
            clause(ClauseKind::InitialTerm, r#"{"rule":"term_fixed","n":5,"unit":"years"}"#),
            clause(
                ClauseKind::Renewal,
                r#"{"rule":"renew_tacit","period":{"n":12,"unit":"months"},"times":null,"notice":{"n":6,"unit":"months"}}"#,
            ),
        ],
        ..agreement(title)
    }
}

trait IntoPartial {
    fn into_partial(self) -> entente::calendar::PartialDate;
}

impl IntoPartial for chrono::NaiveDate {
    fn into_partial(self) -> entente::calendar::PartialDate {
        entente::calendar::PartialDate::day(self)
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn kinds(app: &TestApp, id: &str) -> Vec<(String, String)> {
    let kept = app.read(|db| kept::find(db, id));
    let mut rows: Vec<_> = kept.deadlines.into_iter().map(|row| (row.due_on, row.kind)).collect();
    rows.sort();
    rows
}

fn waits(app: &TestApp, id: &str) -> Vec<(String, String)> {
    let kept = app.read(|db| kept::find(db, id));
    kept.waiting.into_iter().map(|row| (row.side, row.what)).collect()
}

const PAGES: [&str; 4] = ["/deadlines", "/deadlines/calendar?month=2026-05", "/deadlines/windows", "/moves"];

#[test]
fn what_falls_due_is_listed_by_its_day_and_filtered() {
    on_both(|app| {
        let id = entered(app, &renewable("Renewed each year"));
        let due = |on: &str, kind: &str| (on.to_owned(), kind.to_owned());
        let all = [
            due("2026-05-01", "decision_by"),
            due("2026-05-31", "latest_safe_notice"),
            due("2026-11-30", "term_end"),
        ];
        assert_eq!(kinds(app, &id), all);
        let manager = people::manager(app);
        let days = |address: &str| manager.get(address).expect(200).attributes("table time", "datetime");
        assert_eq!(days("/deadlines"), ["2026-05-01", "2026-05-31", "2026-11-30"]);
        for (address, found) in [
            ("/deadlines?within=90", 2),
            ("/deadlines?within=30", 0),
            ("/deadlines?kind=term_end", 1),
            ("/deadlines?partner=UKR", 3),
            ("/deadlines?partner=CZE", 0),
            ("/deadlines?owner=me", 0),
            ("/deadlines?on=2026-05-31", 1),
            ("/deadlines?page=2", 0),
        ] {
            assert_eq!(days(address).len(), found, "{address}");
        }
        for odd in ["/deadlines?within=7", "/deadlines/calendar?month=2026-13", "/moves?kind=term_end"] {
            manager.get(odd).expect(400);
        }
        let month = manager.get("/deadlines/calendar?month=2026-05").expect(200);
        assert_eq!(month.texts(".month li small"), ["Decide by", "Latest safe notice"]);
        assert_eq!(month.attributes("a[rel=next]", "href"), ["/deadlines/calendar?month=2026-06"]);
        assert!(manager.get("/").expect(200).words().contains("Decide by"), "home is fed from it");
        let board = manager.get("/moves").expect(200);
        assert!(
            plain(&board.text("section[aria-labelledby=h-ours]")).contains("renewed"),
            "{}",
            board.words()
        );
        for (lang, said) in [("pl", "Decyzja najpóźniej"), ("uk", "Рішення не пізніше")] {
            manager.post_form("/deadlines", "/preferences", &[("lang", lang), ("return", "/")]);
            assert!(manager.get("/deadlines").expect(200).words().contains(said));
            for page in PAGES {
                let words = manager.get(page).expect(200).words();
                assert!(!words.contains('⟨'), "a word is missing on {page}: {words}");
            }
        }
    });
}

#[test]
fn what_is_hidden_is_neither_shown_nor_counted() {
    on_both(|app| {
        let hidden = NewAgreement { named_access: true, ..renewable("Of the few") };
        let id = entered(app, &hidden);
        assert_eq!(kinds(app, &id).len(), 3, "it has deadlines");
        let manager = people::manager(app);
        for page in PAGES.into_iter().chain(["/", "/standings/unknown"]) {
            let shown = manager.get(page).expect(200);
            assert!(!shown.words().contains("Of the few"), "{page}");
            assert!(!shown.has(".month li"), "{page}");
        }
        assert_eq!(manager.get("/moves").texts("section .sect__note"), ["0", "0", "0"]);
        manager.get(&format!("/agreements/{id}/decisions/new")).expect(404);
        let administrator = people::administrator(app);
        for page in PAGES.into_iter().chain(["/standings/unknown"]) {
            administrator.get(page).expect(403);
        }
        assert!(people::auditor(app).get("/deadlines").expect(200).has("h1"));
    });
}

fn decide(browser: &Browser, id: &str, fields: &[(&str, &str)]) -> crate::support::Page {
    let page = format!("/agreements/{id}/decisions/new");
    browser.submit(&page, &format!("/agreements/{id}/decisions"), fields)
}

#[test]
fn a_decision_has_its_basis_and_a_later_one_supersedes_it() {
    on_both(|app| {
        let id = entered(app, &renewable("To be decided"));
        let (officer, manager) = (people::officer(app), people::manager(app));
        assert_eq!(waits(app, &id), [("ours".to_owned(), "decision".to_owned())]);
        assert!(manager.get("/deadlines/windows").expect(200).words().contains("A decision is wanted"));
        officer.get(&format!("/agreements/{id}/decisions/new")).expect(403);
        people::auditor(app).get(&format!("/agreements/{id}/decisions/new")).expect(403);

        let refused = decide(&manager, &id, &[("chosen", "renew"), ("basis", "")]).expect(422);
        assert_eq!(refused.errors().len(), 1, "{:?}", refused.errors());
        assert!(refused.has("input[value=renew][checked]"), "the input is kept");
        let ahead = [("chosen", "renew"), ("basis", "Note 1"), ("decided_on", "2026-03-03")];
        decide(&manager, &id, &ahead).expect(422);
        decide(&manager, &id, &[("chosen", "perhaps"), ("basis", "Note 1")]).expect(422);
        assert!(app.read(|db| decisions::list(db, &id)).is_empty());

        let form = manager.get(&format!("/agreements/{id}/decisions/new")).expect(200);
        let target = format!("/agreements/{id}/decisions");
        for _ in 0..2 {
            let sent = [("chosen", "renew"), ("basis", "Minute 12/2026")];
            manager.send_form(&form, &target, &sent).expect_redirect();
        }
        assert_eq!(app.read(|db| decisions::list(db, &id)).len(), 1, "sent twice, taken once");
        assert_eq!(app.deeds().last().map(String::as_str), Some("decision.recorded"));
        assert!(waits(app, &id).is_empty(), "nobody's move");
        assert!(kinds(app, &id).iter().all(|(_, kind)| kind != "decision_by"), "it is decided");
        let windows = manager.get("/deadlines/windows").expect(200);
        assert!(windows.text("tbody tr").contains("Let it renew"), "{}", windows.words());

        decide(&manager, &id, &[("chosen", "give_notice"), ("basis", "Letter 3")]).expect_redirect();
        let page = manager.get(&format!("/agreements/{id}")).expect(200);
        let said = page.text(".decision");
        assert!(said.contains("Let it renew superseded") && said.contains("Give notice"), "{said}");
        assert_eq!(waits(app, &id), [("ours".to_owned(), "notice".to_owned())]);
        let row = app.read(|db| store::find_unseen(db, &id)).expect("the agreement");
        assert_eq!(row.next_deadline_on.as_deref(), Some("2026-05-31"));
    });
}

#[test]
fn an_owner_decides_on_the_own_record() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let id = entered(app, &NewAgreement { owner_id: Some(owner), ..renewable("Mine") });
        let officer = people::officer(app);
        decide(&officer, &id, &[("chosen", "renegotiate"), ("basis", "Minute 1")]).expect_redirect();
        assert!(officer.get(&format!("/agreements/{id}")).text(".decision").contains("Renegotiate"));
        assert_eq!(officer.get("/deadlines?owner=me").attributes("table time", "datetime").len(), 2);
    });
}

#[test]
fn the_day_after_the_standings_follow() {
    on_both(|app| {
        let id = entered(app, &renewable("Goes on"));
        let manager = people::manager(app);
        let night = |days: i64| {
            app.clock.advance(chrono::Duration::days(days));
            recompute::due(&app.app).expect("recomputed")
        };
        assert_eq!(recompute::due(&app.app).expect("recomputed").differed, 0, "all of them, by these rules");
        assert_eq!(recompute::due(&app.app).expect("recomputed").computed, 0, "nothing is due today");
        assert_eq!(night(61).differed, 1, "2 May: the day of the decision has passed");
        let manager_again = || people::manager(app);
        let list = manager_again().get("/deadlines").expect(200);
        assert!(list.text("tbody tr").contains("without a recorded decision"), "{}", list.words());
        drop(manager);
        night(30);
        let found: Vec<String> = kinds(app, &id).into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(found, ["decision_by", "term_end"], "1 June: too late for a notice");
        assert!(waits(app, &id).is_empty());
        assert_eq!(night(183).differed, 1);
        let row = app.read(|db| store::find_unseen(db, &id)).expect("the agreement");
        assert_eq!(row.standing, "in_force_renewed", "1 December: renewed");
        assert_eq!(kinds(app, &id)[0], ("2027-05-01".to_owned(), "decision_by".to_owned()));
        assert_eq!(night(0).differed, 0, "nothing more");
        let written = app.deeds().into_iter().filter(|deed| deed == "register.recomputed").count();
        assert_eq!(written, 4, "one event for all of them, one a batch that changed something");
    });
}

#[test]
fn a_register_computed_by_other_rules_is_computed_anew_at_start() {
    on_both(|app| {
        let id = entered(app, &renewable("Older"));
        let kept = kinds(app, &id);
        assert!(!kept.is_empty());
        app.read(|db| {
            diesel::delete(deadline::table).execute(db).map_err(DbError::from_query)?;
            diesel::delete(waiting::table).execute(db).map_err(DbError::from_query)?;
            diesel::delete(setting::table).execute(db).map_err(DbError::from_query)
        });
        assert_eq!(recompute::due(&app.app).expect("recomputed").differed, 1);
        assert_eq!(kinds(app, &id), kept);
        assert_eq!(recompute::due(&app.app).expect("recomputed").computed, 0, "once");
    });
}

#[test]
fn a_wrong_cached_column_is_found_and_put_right() {
    on_both(|app| {
        let id = entered(app, &renewable("Planted"));
        entered(app, &renewable("Sound"));
        let found = recompute::all(&app.app).expect("recomputed");
        assert_eq!((found.computed, found.differed), (2, 0));
        app.read(|db| {
            diesel::update(agreement_table::table.find(&id))
                .set(agreement_table::standing.eq("terminated"))
                .execute(db)
                .map_err(DbError::from_query)
        });
        assert_eq!(recompute::all(&app.app).expect("recomputed").differed, 1);
        let row = app.read(|db| store::find_unseen(db, &id)).expect("the agreement");
        assert_eq!(row.standing, "in_force");
        assert_eq!(recompute::all(&app.app).expect("recomputed").differed, 0);
    });
}

#[test]
fn the_board_says_whose_notification_is_awaited_and_reasons_lead_to_their_agreements() {
    on_both(|app| {
        let waiting = NewAgreement {
            clauses: vec![clause(
                ClauseKind::EntryIntoForce,
                r#"{"rule":"eif_last_notification","basis":"received"}"#,
            )],
            ..renewable("Signed and waiting")
        };
        let id = entered(app, &waiting);
        assert_eq!(waits(app, &id), [("both".to_owned(), "notification".to_owned())]);
        let officer = people::officer(app);
        let done = [
            ("kind", "internal_procedure_completed"),
            ("party", "0"),
            ("acted_on", "2026-03-02"),
            ("received_on", "2026-03-02"),
        ];
        officer
            .submit(&format!("/agreements/{id}/acts/new"), &format!("/agreements/{id}/acts"), &done)
            .expect_redirect();
        assert_eq!(waits(app, &id), [("theirs".to_owned(), "notification".to_owned())]);
        let theirs = officer.get("/moves?partner=UKR&side=theirs").expect(200);
        let card = plain(&theirs.text("section .todo li"));
        for said in ["Signed and waiting", "Ukraine", "2 Mar 2026", "takes effect"] {
            assert!(card.contains(said), "{said}: {card}");
        }
        assert!(!officer.get("/moves?partner=CZE").expect(200).has("section .todo li"));

        let vague = NewAgreement { clauses: Vec::new(), ..renewable("Nobody knows") };
        entered(app, &vague);
        let page = officer.get("/standings/unknown").expect(200);
        let links = page.attributes("tbody th a", "href");
        assert_eq!(links, ["/agreements?standing=unknown&reason=entry_into_force"]);
        let list = officer.get(&links[0]).expect(200);
        assert!(list.text("table.ledger tbody").contains("Nobody knows"), "{}", list.words());
        assert!(!list.text("table.ledger tbody").contains("Signed and waiting"));
    });
}
