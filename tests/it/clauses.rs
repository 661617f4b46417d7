//! Final clauses over HTTP: previewed before they are saved, compared by a second person, voided with a reason, and the
//! standing follows.

use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::access::{Marking, Role};
use entente::agreements::kinds::RelationKind;
use entente::agreements::rows::RelationRow;
use entente::agreements::store;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::new_id;
use entente::db::DbError;
use entente::lifecycle::store::clauses;

fn add(browser: &Browser, id: &str, rule: &str, fields: &[(&str, &str)]) -> Page {
    let page = format!("/agreements/{id}/clauses/new?rule={rule}");
    browser.submit(&page, &format!("/agreements/{id}/clauses"), fields)
}

fn act(browser: &Browser, id: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(&format!("/agreements/{id}/acts/new"), &format!("/agreements/{id}/acts"), fields)
}

fn first_clause(app: &TestApp, id: &str) -> String {
    app.read(|db| clauses::list(db, id)).first().expect("a clause").id.clone()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

const SIGNED: [(&str, &str); 2] = [("kind", "signed"), ("acted_on", "2026-03-02")];
const FIVE_YEARS: [(&str, &str); 3] = [("n", "5"), ("unit", "years"), ("article", "Article 9")];

#[test]
fn a_preview_shows_every_date_and_saves_nothing() {
    on_both(|app| {
        let id = entered(app, &agreement("Previewed"));
        let officer = people::officer(app);
        act(&officer, &id, &SIGNED).expect_redirect();
        add(&officer, &id, "eif_signature", &[("article", "Article 8")]).expect_redirect();
        let before = app.deeds().len();
        let with_preview = [&FIVE_YEARS[..], &[("preview", "yes"), ("text_en", "For five years.")]].concat();
        let shown = add(&officer, &id, "term_fixed", &with_preview).expect(200);
        let preview = plain(&shown.text(".preview"));
        for said in [
            "In force",
            "Nothing is saved yet",
            "2 Mar 2026",
            "2 Mar 2031",
            "End of the initial term",
            "5 years from",
        ] {
            assert!(preview.contains(said), "{said}: {preview}");
        }
        assert_eq!(shown.attributes("#n", "value"), ["5"], "what was typed is lost");
        assert_eq!(shown.text("#text_en"), "For five years.");
        assert_eq!(app.deeds().len(), before, "a preview leaves no trace");
        officer.send_form(&shown, &format!("/agreements/{id}/clauses"), &[]).expect_redirect();
        let row = app.read(|db| store::find_unseen(db, &id)).expect("the agreement");
        assert_eq!(
            (row.standing.as_str(), row.next_deadline_on.as_deref()),
            ("in_force", Some("2031-03-02"))
        );
        assert_eq!(app.deeds().last().map(String::as_str), Some("clause.recorded"));
    });
}

#[test]
fn the_overview_tells_how_each_date_came_about_in_three_languages() {
    on_both(|app| {
        let id = entered(app, &agreement("Explained"));
        let officer = people::officer(app);
        act(&officer, &id, &SIGNED).expect_redirect();
        let waits = [("basis", "received"), ("offset_n", "30"), ("offset_unit", "days"), ("snap", "none")];
        add(&officer, &id, "eif_last_notification", &waits).expect_redirect();
        let page = officer.get(&format!("/agreements/{id}")).expect(200);
        assert_eq!(page.text(".standing-line strong"), "Signed, not in force");
        let legal = page.text(".dates--legal");
        assert!(legal.contains("unknown") && legal.contains("notification"), "{legal}");
        for party in ["0", "1"] {
            let done = [
                ("kind", "internal_procedure_completed"),
                ("party", party),
                ("acted_on", "2026-03-02"),
                ("received_on", "2026-03-02"),
            ];
            act(&officer, &id, &done).expect_redirect();
        }
        let page = officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(
            plain(&page.text(".standing-line")).contains("enters into force on 1 Apr 2026"),
            "{}",
            page.words()
        );
        let legal = plain(&page.text(".dates--legal"));
        assert!(
            legal.contains("30 days after 2 Mar 2026, when the last notification was received"),
            "{legal}"
        );
        assert!(
            legal.contains("Rule: Enters into force with the last notification, 30 days after that day"),
            "{legal}"
        );
        for (lang, said) in [("pl", "30 dni po dniu 2 marca 2026"), ("uk", "30 днів після 2 березня 2026")]
        {
            officer.post_form(
                &format!("/agreements/{id}"),
                "/preferences",
                &[("lang", lang), ("return", "/")],
            );
            let page = officer.get(&format!("/agreements/{id}")).expect(200);
            assert!(plain(&page.text(".dates--legal")).contains(said), "{}", page.text(".dates--legal"));
            assert!(!page.words().contains('⟨'), "a word is missing: {}", page.words());
        }
    });
}

#[test]
fn a_second_clause_on_one_matter_is_refused_and_what_was_typed_is_kept() {
    on_both(|app| {
        let id = entered(app, &agreement("Two terms"));
        let officer = people::officer(app);
        add(&officer, &id, "term_fixed", &FIVE_YEARS).expect_redirect();
        let refused = add(&officer, &id, "term_indefinite", &[("article", "Article 10")]).expect(422);
        assert_eq!(refused.errors(), ["A clause on this is recorded already: void that one first"]);
        assert_eq!(refused.attributes("#article", "value"), ["Article 10"]);
        let wrong = add(&officer, &id, "renew_tacit", &[("period_n", "a year"), ("period_unit", "years")]);
        assert_eq!(wrong.expect(422).errors(), ["Write a whole number"]);
        let foreign = [("period_n", "1"), ("period_unit", "years"), ("event", "signature")];
        add(&officer, &id, "renew_tacit", &foreign).expect(400);
        assert_eq!(app.read(|db| clauses::list(db, &id)).len(), 1);
    });
}

#[test]
fn who_recorded_a_clause_does_not_verify_it_and_confidence_follows_the_second_person() {
    on_both(|app| {
        let id = entered(app, &agreement("Two pairs of eyes"));
        let manager = people::manager(app);
        act(&manager, &id, &SIGNED).expect_redirect();
        add(&manager, &id, "eif_signature", &[]).expect_redirect();
        let clause = first_clause(app, &id);
        let place = format!("/agreements/{id}/clauses");
        let target = format!("{place}/{clause}/verification");
        let page = manager.get(&place).expect(200);
        assert!(!page.has(&format!("form[action=\"{target}\"]")), "the button is offered");
        let version = app.read(|db| store::find_unseen(db, &id)).expect("the agreement").version.to_string();
        let denied = manager.post_form(&place, &target, &[("version", &version)]);
        assert!(manager.follow(&denied).flash().contains("whoever recorded it cannot verify it"));
        people::add(app, Role::Manager, Marking::Restricted, "Second Manager", "second@example.test");
        let second = people::sign_in(app, "second@example.test");
        second.submit(&place, &target, &[]).expect_redirect();
        assert!(second.get(&place).text("table").contains("verified"));
        // The act of signing is not verified yet, so the date that rests on it is not either.
        assert!(!second.get(&format!("/agreements/{id}")).text(".dates--legal").contains("verified"));
        let acts = format!("/agreements/{id}/acts");
        let signing = second.get(&acts).attributes("form[action$=verification]", "action");
        second.submit(&acts, &signing[0], &[]).expect_redirect();
        assert!(second.get(&format!("/agreements/{id}")).text(".dates--legal").contains("verified"));
    });
}

#[test]
fn a_voided_clause_stays_readable_and_no_longer_counts() {
    on_both(|app| {
        let id = entered(app, &agreement("Misread"));
        let manager = people::manager(app);
        act(&manager, &id, &SIGNED).expect_redirect();
        add(&manager, &id, "eif_signature", &[]).expect_redirect();
        let clause = first_clause(app, &id);
        let target = format!("/agreements/{id}/clauses/{clause}/voiding");
        manager.submit(&target, &target, &[]).expect(422);
        manager.submit(&target, &target, &[("reason", "read in the wrong article")]).expect_redirect();
        let page = manager.get(&format!("/agreements/{id}/clauses")).expect(200);
        assert!(page.text("table").contains("read in the wrong article"));
        let row = app.read(|db| store::find_unseen(db, &id)).expect("the agreement");
        assert_eq!(
            (row.standing.as_str(), row.standing_reason.as_deref()),
            ("unknown", Some("entry_into_force"))
        );
        manager.get(&target).expect(404);
        add(&manager, &id, "eif_condition", &[("text_en", "When both have ratified.")]).expect_redirect();
        let history = manager.get(&format!("/agreements/{id}/history")).expect(200);
        assert!(
            history.words().contains("clause voided") && !history.words().contains('⟨'),
            "{}",
            history.words()
        );
    });
}

#[test]
fn a_clause_sent_twice_counts_once_and_a_stale_form_meets_both_texts() {
    on_both(|app| {
        let id = entered(app, &agreement("Twice"));
        let (officer, manager) = (people::officer(app), people::manager(app));
        let form = format!("/agreements/{id}/clauses/new?rule=text");
        let place = format!("/agreements/{id}/clauses");
        let opened = officer.get(&form).expect(200);
        let fields = [("clause_kind", "review"), ("text_pl", "Co pięć lat.")];
        for _ in 0..2 {
            officer.send_form(&opened, &place, &fields).expect_redirect();
        }
        assert_eq!(app.read(|db| clauses::list(db, &id)).len(), 1);
        let stale = officer.get(&form).expect(200);
        add(&manager, &id, "term_indefinite", &[]).expect_redirect();
        let conflict = officer.send_form(&stale, &place, &fields).expect(409);
        assert!(
            conflict.words().contains("Marek Zieliński") && !conflict.words().contains('⟨'),
            "{}",
            conflict.words()
        );
        officer.send_form(&conflict, &place, &[]).expect_redirect();
        assert_eq!(app.read(|db| clauses::list(db, &id)).len(), 3);
    });
}

#[test]
fn what_replaces_an_agreement_ends_it_on_its_own_first_day() {
    on_both(|app| {
        let (old, new) = (entered(app, &agreement("Old")), entered(app, &agreement("New")));
        let officer = people::officer(app);
        act(&officer, &old, &[("kind", "entered_into_force"), ("effective_on", "2026-02-27")])
            .expect_redirect();
        act(&officer, &new, &SIGNED).expect_redirect();
        let number =
            app.read(|db| store::find_unseen(db, &old)).and_then(|row| row.register_no).expect("a number");
        let fields = [("kind", RelationKind::Replaces.code()), ("to", number.as_str())];
        let place = format!("/agreements/{new}/relations");
        officer.submit(&format!("{place}/new"), &place, &fields).expect_redirect();
        let standing =
            |id: &str| app.read(|db| store::find_unseen(db, id)).map(|row| row.standing).expect("it");
        assert_eq!(standing(&old), "in_force", "nobody knows yet when the new one begins");
        add(&officer, &new, "eif_signature", &[]).expect_redirect();
        assert_eq!((standing(&new), standing(&old)), ("in_force".into(), "replaced".into()));
        let clause = first_clause(app, &new);
        let target = format!("/agreements/{new}/clauses/{clause}/voiding");
        people::manager(app).submit(&target, &target, &[("reason", "not in the text")]).expect_redirect();
        assert_eq!(standing(&old), "in_force", "what follows from another is followed back");
        let page = officer.get(&place).expect(200);
        let removal = page.attributes("form[action*=removal]", "action");
        add(&officer, &new, "eif_signature", &[]).expect_redirect();
        assert_eq!(standing(&old), "replaced");
        officer.submit(&place, &removal[0], &[]).expect_redirect();
        assert_eq!(standing(&old), "in_force");
    });
}

#[test]
fn a_hidden_agreement_does_not_speak_through_the_standing_of_another() {
    on_both(|app| {
        let old = entered(app, &agreement("Open"));
        let mut secret = agreement("Shut");
        secret.marking = Marking::Secret;
        let new = entered(app, &secret);
        let officer = people::officer(app);
        act(&officer, &old, &[("kind", "entered_into_force"), ("effective_on", "2026-02-27")])
            .expect_redirect();
        let hidden = app.read(|db| store::find_unseen(db, &new)).expect("the hidden one");
        let row = RelationRow {
            id: new_id(),
            from_id: hidden.id,
            to_id: old.clone(),
            kind: RelationKind::Replaces.code().into(),
            effective_on: Some("2026-03-01".into()),
            clause_ref: None,
            assumed: false,
        };
        let told = |tx: &mut audit::Tx| {
            store::insert_relation(tx.db, &row)?;
            tx.record(Draft::new(Deed::RelationRecorded, Object::new("agreement", &row.from_id)));
            Ok::<_, DbError>(())
        };
        audit::write(&app.app.pool, &Context::system(app.app.now()), told).expect("the relation");
        act(&officer, &old, &[("kind", "published"), ("acted_on", "2026-03-02")]).expect_redirect();
        let row = app.read(|db| store::find_unseen(db, &old)).expect("the agreement");
        assert_eq!(row.standing, "in_force");
    });
}
