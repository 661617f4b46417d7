//! What several sources say of a fact, over HTTP: side by side, the best grade leads once a second person has taken it over, equal
//! grades wait for a ruling, and nothing is lost.

use crate::agreement_pages::{agreement, entered};
use crate::documents::uploaded;
use crate::support::app::{on_both_demonstrations, on_both_with};
use crate::support::{Browser, Page, TestApp, on_both, people};
use diesel::prelude::*;
use entente::access::{Marking, Role};
use entente::agreements::rows::AgreementRow;
use entente::agreements::store;
use entente::db::DbError;
use entente::db::schema::agreement as agreement_table;
use entente::facts::ClaimRow;
use entente::lifecycle::store::ActRow;

fn acts(app: &TestApp, id: &str) -> Vec<ActRow> {
    app.read(|db| entente::lifecycle::store::list(db, id))
}

fn claims(app: &TestApp, id: &str) -> Vec<ClaimRow> {
    app.read(|db| entente::facts::store::list(db, id))
}

fn row(app: &TestApp, id: &str) -> AgreementRow {
    app.read(|db| store::find_unseen(db, id)).expect("the agreement")
}

/// The fields of a new source of a grade.
fn source<'f>(title: &'f str, grade: &'f str) -> [(&'f str, &'f str); 3] {
    [("source_title", title), ("source_reference", title), ("source_grade", grade)]
}

fn record(browser: &Browser, id: &str, fields: &[(&str, &str)]) {
    let page = format!("/agreements/{id}/acts/new");
    browser.submit(&page, &format!("/agreements/{id}/acts"), fields).expect_redirect();
}

/// An agreement that enters into force on its signature, which a source of `grade` dates `on`; gives its id and the fact's page.
fn signed(app: &TestApp, on: &str, grade: &str) -> (String, String) {
    let id = entered(app, &agreement("Told by several"));
    let officer = people::officer(app);
    let form = format!("/agreements/{id}/clauses/new?rule=eif_signature");
    officer.submit(&form, &format!("/agreements/{id}/clauses"), &[]).expect_redirect();
    let fields = [&[("kind", "signed"), ("acted_on", on)][..], &source("The first report", grade)].concat();
    record(&officer, &id, &fields);
    let act = acts(app, &id)[0].id.clone();
    (id.clone(), format!("/agreements/{id}/facts/acted_on/{act}"))
}

/// The page of the same fact once the act was corrected.
fn now(app: &TestApp, id: &str) -> String {
    let held = acts(app, id);
    let is_last = |act: &&ActRow| held.iter().all(|other| other.corrects_id.as_ref() != Some(&act.id));
    let last = held.iter().find(is_last).expect("an act that stands");
    format!("/agreements/{id}/facts/acted_on/{}", last.id)
}

/// The claims by a source, and those that stood in the record before.
fn by_origin(app: &TestApp, id: &str, origin: &str) -> Vec<ClaimRow> {
    claims(app, id).into_iter().filter(|claim| claim.origin == origin).collect()
}

fn claim(browser: &Browser, fact: &str, value: &str, from: (&str, &str)) -> Page {
    let fields = [&[("value", value)][..], &source(from.0, from.1)].concat();
    browser.submit(fact, fact, &fields)
}

fn main(page: &Page) -> String {
    page.text("main").replace('\u{a0}', " ")
}

fn verb(fact: &str, verb: &str) -> String {
    format!("{fact}/{verb}")
}

fn has_form(page: &Page, action: &str) -> bool {
    page.has(&format!("form[action=\"{action}\"]"))
}

#[test]
fn a_better_source_leads_once_a_second_person_has_taken_it_over() {
    on_both(|app| {
        let (id, fact) = signed(app, "2026-02-26", "D");
        let officer = people::officer(app);
        assert_eq!(claim(&officer, &fact, "2026-02-25", ("The gazette", "A")).expect_redirect(), fact);
        let record = format!("/agreements/{id}");
        let page = officer.get(&record).expect(200);
        assert!(page.text(".differ__mark").contains("sources differ on 1 fact"), "{}", page.words());
        let legal = page.text(".dates--legal").replace('\u{a0}', " ");
        for said in
            ["26 Feb 2026", "2 sources differ", "26 Feb 2026 (D) leads", "25 Feb 2026 (A)", "disputed"]
        {
            assert!(legal.contains(said), "{said}: {legal}");
        }
        assert_eq!(
            row(app, &id).standing_since.as_deref(),
            Some("2026-02-26"),
            "the record leads until then"
        );
        let beside = page.text("[aria-labelledby=h-facts] tbody tr").replace('\u{a0}', " ");
        for said in ["26 Feb 2026", "The first report", "25 Feb 2026", "The gazette", "better source"] {
            assert!(beside.contains(said), "{said}: {beside}");
        }
        let tab = officer.get(&format!("{record}/acts")).expect(200).text(".differ").replace('\u{a0}', " ");
        assert!(
            tab.contains("2 sources differ") && tab.contains("25 Feb 2026") && tab.contains("26 Feb 2026")
        );
        let takeover = verb(&fact, "takeover");
        assert!(!has_form(&officer.get(&fact).expect(200), &takeover), "not the first pair of eyes");
        let version = row(app, &id).version.to_string();
        let forced =
            officer.post_form(&fact, &takeover, &[("version", &version), ("claim", &claims(app, &id)[0].id)]);
        forced.expect(403);

        let manager = people::manager(app);
        let page = manager.get(&fact).expect(200);
        assert_eq!(manager.send_form(&page, &takeover, &[]).expect_redirect(), fact);
        assert_eq!(row(app, &id).standing_since.as_deref(), Some("2026-02-25"));
        let held = acts(app, &id);
        let new = held.iter().find(|act| act.corrects_id.is_some()).expect("a correcting act");
        assert_eq!((held.len(), new.acted_on.as_deref()), (2, Some("2026-02-25")));
        assert_eq!(new.source_id, by_origin(app, &id, "source")[0].source_id, "it names the better source");
        let page = manager.get(&fact).expect(200);
        let said = main(&page);
        for words in [
            "Settled",
            "set aside, because: its source has the better grade",
            "26 Feb 2026",
            "The first report",
        ] {
            assert!(said.contains(words), "{words}: {said}");
        }
        let kept: Vec<String> = by_origin(app, &id, "record").into_iter().map(|claim| claim.value).collect();
        assert_eq!(kept, ["2026-02-26"], "what stood in the record stays beside it");
        assert!(!manager.get("/conflicts").expect(200).words().contains("Told by several"));
        let deeds = app.deeds();
        assert!(
            deeds.ends_with(&["fact.taken_over".to_owned()]) && deeds.contains(&"fact.claimed".to_owned())
        );
        let history = manager.get(&format!("{record}/history")).expect(200).words();
        assert!(history.contains("better source taken over") && history.contains("(A)"), "{history}");
    });
}

#[test]
fn equal_grades_wait_for_a_ruling_which_a_new_source_reopens() {
    on_both(|app| {
        let (id, fact) = signed(app, "2026-02-26", "B");
        let manager = people::manager(app);
        claim(&manager, &fact, "2026-02-25", ("The other ministry", "B")).expect_redirect();
        let own = claims(app, &id)[0].id.clone();
        let ruling = verb(&fact, "ruling");
        let page = manager.get(&fact).expect(200);
        assert!(main(&page).contains("Undecided"), "{}", main(&page));
        assert_eq!(
            page.attributes("input[name=holds]", "value"),
            ["record"],
            "nobody rules for the own claim"
        );
        assert_eq!(row(app, &id).standing_since.as_deref(), Some("2026-02-26"));
        let said = [("holds", own.as_str()), ("reason", "Mine")];
        let refused = manager.send_form(&page, &ruling, &said);
        assert_eq!(refused.expect_redirect(), fact);
        assert!(
            manager.follow(&refused).flash().contains("whoever recorded it"),
            "{}",
            manager.get(&fact).words()
        );
        assert!(main(&manager.get(&fact).expect(200)).contains("Undecided"));
        assert!(app.deeds().contains(&"access.denied".to_owned()));

        people::add(app, Role::Manager, Marking::Restricted, "Second Manager", "second@example.test");
        let second = people::sign_in(app, "second@example.test");
        let page = second.get(&fact).expect(200);
        let empty = second.send_form(&page, &ruling, &[]).expect(422);
        assert_eq!(empty.errors().len(), 2, "{:?}", empty.errors());
        let said = [("holds", own.as_str()), ("reason", "The ministry has corrected its report")];
        second.send_form(&page, &ruling, &said).expect_redirect();
        assert_eq!(row(app, &id).standing_since.as_deref(), Some("2026-02-25"));
        let fact = now(app, &id);
        let ruling = verb(&fact, "ruling");
        let page = second.get(&fact).expect(200);
        assert!(
            main(&page).contains("set aside, because: The ministry has corrected its report"),
            "{}",
            main(&page)
        );
        assert!(!has_form(&page, &ruling), "it is settled");

        claim(&people::officer(app), &fact, "2026-02-20", ("A paper", "D")).expect_redirect();
        assert!(main(&second.get(&fact).expect(200)).contains("Settled"), "a worse source reopens nothing");
        claim(&people::officer(app), &fact, "2026-02-24", ("The embassy", "B")).expect_redirect();
        let page = second.get(&fact).expect(200);
        assert!(main(&page).contains("Undecided") && has_form(&page, &ruling), "{}", main(&page));
        assert_eq!(row(app, &id).standing_since.as_deref(), Some("2026-02-25"), "what leads stays");
    });
}

#[test]
fn a_worse_source_changes_nothing_and_a_year_does_not_contradict_its_day() {
    on_both(|app| {
        let (id, fact) = signed(app, "2026-02-26", "B");
        let officer = people::officer(app);
        claim(&officer, &fact, "2026", ("A yearbook", "A")).expect_redirect();
        let page = officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(!page.has(".differ__mark"), "a year contains its day");
        claim(&officer, &fact, "2026-02-27", ("A paper", "D")).expect_redirect();
        let page = officer.get(&fact).expect(200);
        assert!(main(&page).contains("The best grade leads"), "{}", main(&page));
        assert_eq!(row(app, &id).standing_since.as_deref(), Some("2026-02-26"));
        let legal = officer.get(&format!("/agreements/{id}")).expect(200).text(".dates--legal");
        assert!(legal.contains("2 sources differ") && !legal.contains("disputed"), "{legal}");
        // A month is made more exact by a source as good.
        let (month, vague) = signed(app, "2026-02", "B");
        claim(&officer, &vague, "2026-02-24", ("The gazette", "B")).expect_redirect();
        assert!(main(&officer.get(&vague).expect(200)).contains("A better source waits"));
        let manager = people::manager(app);
        let page = manager.get(&vague).expect(200);
        manager.send_form(&page, &verb(&vague, "takeover"), &[]).expect_redirect();
        assert_eq!(row(app, &month).standing_since.as_deref(), Some("2026-02-24"));
    });
}

#[test]
fn open_facts_are_listed_by_kind_to_those_who_may_see_the_record() {
    on_both(|app| {
        let (id, fact) = signed(app, "2026-02-26", "C");
        let officer = people::officer(app);
        claim(&officer, &fact, "2026-02-25", ("A paper", "D")).expect_redirect();
        let kind = format!("/agreements/{id}/facts/instrument_kind/own");
        claim(&officer, &kind, "mou", ("The text", "A")).expect_redirect();
        let page = officer.get("/conflicts").expect(200);
        assert_eq!(page.texts(".tabs .n"), ["2", "1", "1"], "{}", page.words());
        assert_eq!(page.texts("[aria-labelledby=h-facts] tbody tr").len(), 2);
        let dates = officer.get("/conflicts?kind=date").expect(200);
        let told = dates.texts("[aria-labelledby=h-facts] tbody tr");
        assert_eq!(told.len(), 1);
        for said in ["Told by several", "A paper", "The first report", "2 sources differ"] {
            assert!(told[0].contains(said), "{said}: {}", told[0]);
        }
        assert_eq!(dates.attributes("[aria-labelledby=h-facts] th a", "href"), [fact]);
        officer.get("/conflicts?kind=weather").expect(400);
        app.read(|db| {
            let row = agreement_table::table.find(&id);
            let named = agreement_table::access_mode.eq("named");
            diesel::update(row).set(named).execute(db).map_err(DbError::from_query)
        });
        let manager = people::manager(app);
        assert!(!manager.get("/conflicts").expect(200).words().contains("Told by several"));
        manager.get(&kind).expect(404);
        manager.get(&format!("/agreements/{id}/facts")).expect(404);
    });
}

#[test]
fn a_form_says_what_is_wrong_keeps_the_input_and_counts_once() {
    on_both(|app| {
        let (id, fact) = signed(app, "2026-02-26", "D");
        let officer = people::officer(app);
        let bad = officer.submit(&fact, &fact, &[("value", "soon"), ("note", "page 7")]).expect(422);
        assert_eq!(bad.errors().len(), 2, "{:?}", bad.errors());
        assert!(bad.has("input[name=value][value=soon]"), "the input is kept");
        assert_eq!(bad.text("textarea[name=note]"), "page 7");
        assert_eq!(claim(&officer, &fact, "2027-01-01", ("X", "B")).expect(422).errors().len(), 1, "to come");
        let page = officer.get(&fact).expect(200);
        let fields = [&[("value", "2026-02-25")][..], &source("The gazette", "A")].concat();
        officer.send_form(&page, &fact, &fields).expect_redirect();
        officer.send_form(&page, &fact, &fields).expect_redirect();
        assert_eq!(claims(app, &id).len(), 1, "a form that comes twice counts once");
        assert_eq!(claim(&officer, &fact, "2026-02-25", ("The gazette", "A")).expect(422).errors().len(), 1);
        let held = claims(app, &id)[0].source_id.clone().expect("a source");
        let held = format!("source~{held}");
        let chosen = [("value", "2026-02-24"), ("source", held.as_str())];
        officer.submit(&fact, &fact, &chosen).expect_redirect();
        let old = [&[("value", "2026-02-23"), ("version", "1"), ("key", "another")][..], &source("Y", "C")]
            .concat();
        let conflict = officer.submit(&fact, &fact, &old).expect(409);
        assert!(conflict.words().contains("2026-02-23"), "nothing typed is lost");
        for odd in
            [format!("/agreements/{id}/facts/weather/own"), format!("/agreements/{id}/facts/office/own")]
        {
            officer.get(&odd).expect(404);
        }
        let auditor = people::auditor(app).get(&fact).expect(200);
        assert!(!has_form(&auditor, &fact), "an auditor reads");
    });
}

#[test]
fn a_claim_is_withdrawn_with_a_reason_and_stays_readable() {
    on_both(|app| {
        let (id, fact) = signed(app, "2026-02-26", "D");
        let officer = people::officer(app);
        claim(&officer, &fact, "2026-02-25", ("Another agreement’s report", "A")).expect_redirect();
        let place = format!("/agreements/{id}/claims/{}/withdrawal", claims(app, &id)[0].id);
        people::add(app, Role::PolicyOfficer, Marking::Restricted, "Other Officer", "other@example.test");
        let other = people::sign_in(app, "other@example.test");
        other.get(&place).expect(403);
        assert_eq!(officer.submit(&place, &place, &[]).expect(422).errors().len(), 1);
        let reason = [("reason", "It speaks of another agreement")];
        assert_eq!(officer.submit(&place, &place, &reason).expect_redirect(), fact);
        let page = officer.get(&fact).expect(200);
        assert!(page.text("s").replace('\u{a0}', " ").contains("25 Feb 2026"));
        assert!(main(&page).contains("It speaks of another agreement"));
        assert!(!officer.get("/conflicts").expect(200).words().contains("Told by several"));
        officer.get(&place).expect(404);
        assert!(app.deeds().ends_with(&["fact.claim_withdrawn".to_owned()]));
    });
}

#[test]
fn titles_kinds_and_documents_are_claimed_too() {
    on_both_with(
        |config| config.ceiling = Marking::Restricted,
        |app| {
            let (id, fact) = signed(app, "2026-02-26", "D");
            let (officer, manager) = (people::officer(app), people::manager(app));
            let title = format!("/agreements/{id}/facts/title/pl");
            claim(&officer, &title, "Umowa o współpracy", ("Dziennik Ustaw", "C")).expect_redirect();
            manager
                .send_form(&manager.get(&title).expect(200), &verb(&title, "takeover"), &[])
                .expect_redirect();
            let page = manager.get(&format!("/agreements/{id}")).expect(200);
            assert!(page.text(".titles").contains("Umowa o współpracy"), "{}", page.words());
            assert!(
                manager
                    .get("/agreements?q=wsp%C3%B3%C5%82pracy")
                    .expect(200)
                    .words()
                    .contains("Told by several")
            );
            let kind = format!("/agreements/{id}/facts/instrument_kind/own");
            claim(&officer, &kind, "weather", ("The text", "A")).expect(422);
            claim(&officer, &kind, "mou", ("The text", "A")).expect_redirect();
            manager
                .send_form(&manager.get(&kind).expect(200), &verb(&kind, "takeover"), &[])
                .expect_redirect();
            assert_eq!(row(app, &id).instrument_kind, "mou");

            let original =
                [("kind", "signed_original"), ("authenticity", "authentic"), ("title", "The original")];
            let document = uploaded(&officer, &id, &original, ("original.txt", b"signed"));
            let document = document.trim_start_matches("/documents/").to_owned();
            let document = format!("document~{document}");
            let chosen = [("value", "2026-02-25"), ("source", document.as_str())];
            officer.submit(&fact, &fact, &chosen).expect_redirect();
            let held = claims(app, &id);
            let by_document =
                held.iter().find(|claim| claim.document_id.is_some()).expect("a claim by a document");
            assert_eq!(by_document.grade.as_deref(), Some("A"), "the original itself");
            manager
                .send_form(&manager.get(&fact).expect(200), &verb(&fact, "takeover"), &[])
                .expect_redirect();
            assert_eq!(row(app, &id).signed_on.as_deref(), Some("2026-02-25"));
            let shown = manager.get(&format!("/agreements/{id}/acts")).expect(200);
            assert!(
                shown.texts(".proof").iter().any(|proof| proof.contains("The original")),
                "{}",
                shown.words()
            );
            let secret = [("title", "Harder to see"), ("marking", "restricted")];
            let hidden = uploaded(&officer, &id, &secret, ("secret.txt", b"secret"));
            let hidden = format!("document~{}", hidden.trim_start_matches("/documents/"));
            let fact = now(app, &id);
            let refused =
                officer.submit(&fact, &fact, &[("value", "2026-02-24"), ("source", hidden.as_str())]);
            assert_eq!(refused.expect(422).errors().len(), 1, "a claim is for all who see the record");
        },
    );
}

#[test]
fn the_demonstration_shows_offices_titles_and_dates() {
    on_both_demonstrations(|app| {
        let (officer, manager) = (people::demo(app, "officer@demo"), people::demo(app, "manager@demo"));
        let told = manager.get("/conflicts").expect(200).words().replace('\u{a0}', " ");
        for said in ["18 Sep 2020", "15 Aug 2020", "Joint operational group", "Český Těšín"] {
            assert!(told.contains(said), "{said}: {told}");
        }
        let list = officer.get("/agreements?q=PL-US/2020/0001").expect(200);
        let record = list.attributes("td.reg-no a", "href")[0].clone();
        let tab = format!("{record}/signatories");
        let fact = officer.get(&tab).expect(200).attributes("a[href*='/facts/office/']", "href")[0].clone();
        claim(&officer, &fact, "Secretary of State of the United States", ("The original", "A"))
            .expect_redirect();
        let said = officer.get(&tab).expect(200).text(".differ");
        assert!(said.contains("2 sources differ"), "{said}");
        manager.send_form(&manager.get(&fact).expect(200), &verb(&fact, "takeover"), &[]).expect_redirect();
        let said = manager.get(&tab).expect(200).words();
        assert!(said.contains("Secretary of State of the United States"), "{said}");
    });
}
