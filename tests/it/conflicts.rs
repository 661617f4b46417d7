//! Facts that contradict each other over HTTP: listed until a person settles them, to those alone who may see the record.

use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, TestApp, on_both, people};
use diesel::prelude::*;
use entente::agreements::NewAgreement;
use entente::db::DbError;
use entente::db::schema::agreement as agreement_table;

fn record(browser: &Browser, id: &str, fields: &[(&str, &str)]) {
    let page = format!("/agreements/{id}/acts/new");
    browser.submit(&page, &format!("/agreements/{id}/acts"), fields).expect_redirect();
}

fn disputed(app: &TestApp, new: &NewAgreement) -> String {
    let id = entered(app, new);
    let officer = people::officer(app);
    for on in ["2026-02-25", "2026-02-26"] {
        record(&officer, &id, &[("kind", "signed"), ("acted_on", on)]);
    }
    let acts = app.read(|db| entente::lifecycle::store::list(db, id.as_str()));
    app.read(|db| {
        let (by, at) = ("another", acts[0].recorded_at);
        let disputed = entente::lifecycle::Verification::Disputed;
        entente::lifecycle::store::update_verification(db, &acts[0].id, disputed, (by, at), Some("The press"))
    });
    id
}

#[test]
fn a_disputed_fact_is_listed_with_what_stands_beside_it_until_it_is_corrected() {
    on_both(|app| {
        let officer = people::officer(app);
        assert!(!officer.get("/conflicts").expect(200).has("table.ledger"), "nothing is disputed yet");
        let id = disputed(app, &agreement("Two days of signature"));
        let page = officer.get("/conflicts").expect(200);
        let row = page.text("tbody tr").replace('\u{a0}', " ");
        for said in ["Two days of signature", "Signed, 25 Feb 2026", "The press", "26 Feb 2026: recorded"] {
            assert!(row.to_lowercase().contains(&said.to_lowercase()), "{said}: {row}");
        }
        assert_eq!(page.attributes("tbody th a", "href"), [format!("/agreements/{id}/acts")]);
        let acts = app.read(|db| entente::lifecycle::store::list(db, id.as_str()));
        let form = format!("/agreements/{id}/acts/{}/correction", acts[0].id);
        let right = [("acted_on", "2026-02-26"), ("correction_reason", "The press misread it")];
        officer.submit(&form, &form, &right).expect_redirect();
        assert!(!officer.get("/conflicts").expect(200).has("table.ledger"), "the correction settles it");
    });
}

#[test]
fn a_disputed_fact_of_a_hidden_record_is_not_listed() {
    on_both(|app| {
        let id = disputed(app, &agreement("Of the few"));
        let manager = people::manager(app);
        let seen = || manager.get("/conflicts").expect(200).words().contains("Of the few");
        assert!(seen());
        app.read(|db| {
            let row = agreement_table::table.find(&id);
            let named = agreement_table::access_mode.eq("named");
            diesel::update(row).set(named).execute(db).map_err(DbError::from_query)
        });
        assert!(!seen());
    });
}

#[test]
fn two_dates_that_differ_wait_for_a_ruling_of_our_side() {
    on_both(|app| {
        let id = entered(app, &agreement("Two dates"));
        let officer = people::officer(app);
        record(&officer, &id, &[("kind", "signed"), ("acted_on", "2026-02-26")]);
        let form = format!("/agreements/{id}/clauses/new?rule=eif_signature");
        officer.submit(&form, &format!("/agreements/{id}/clauses"), &[]).expect_redirect();
        record(&officer, &id, &[("kind", "entered_into_force"), ("acted_on", "2026-02-27")]);
        let place = format!("/agreements/{id}/ruling");
        let waiting = "[aria-labelledby=h-rulings] a";
        let manager = people::manager(app);
        assert_eq!(manager.get("/conflicts").expect(200).attributes(waiting, "href"), [place.as_str()]);
        let home = format!("/agreements/{id}");
        assert_eq!(officer.get("/conflicts").expect(200).attributes(waiting, "href"), [home]);
        let card = manager.get("/moves?side=ours").expect(200).text("section .todo");
        assert!(card.contains("Ruling: which of two dates"), "{card}");
        let ruling = [("holds", "stated"), ("reason", "The gazette")];
        manager.submit(&place, &place, &ruling).expect_redirect();
        assert!(!manager.get("/conflicts").expect(200).has(waiting));
        assert!(!manager.get("/moves?side=ours").expect(200).words().contains("Ruling"));
    });
}
