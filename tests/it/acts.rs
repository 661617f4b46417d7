//! Acts over HTTP: every kind is recorded, corrected by a new one, disputed with a reason; late ones say why; the stage is
//! moved by its machine, renewals are confirmed, and a person rules which of two dates holds.

use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::agreements::rows::AgreementRow;
use entente::agreements::{NewAgreement, store};
use entente::lifecycle::store::ActRow;
use entente::lifecycle::{self, ActGroup, ActKind};

fn record(browser: &Browser, id: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(&format!("/agreements/{id}/acts/new"), &format!("/agreements/{id}/acts"), fields)
}

fn clause(browser: &Browser, id: &str, rule: &str, fields: &[(&str, &str)]) {
    let page = format!("/agreements/{id}/clauses/new?rule={rule}");
    browser.submit(&page, &format!("/agreements/{id}/clauses"), fields).expect_redirect();
}

fn acts(app: &TestApp, id: &str) -> Vec<ActRow> {
    app.read(|db| lifecycle::store::list(db, id))
}

fn row(app: &TestApp, id: &str) -> AgreementRow {
    app.read(|db| store::find_unseen(db, id)).expect("the agreement")
}

fn proposal(title: &str) -> NewAgreement {
    NewAgreement { stage: lifecycle::stage::Stage::Proposal, ..agreement(title) }
}

const SIGNED: [(&str, &str); 2] = [("kind", "signed"), ("acted_on", "2026-03-02")];

#[test]
fn every_kind_is_offered_under_its_group_and_recorded() {
    on_both(|app| {
        let id = entered(app, &agreement("The whole vocabulary"));
        let officer = people::officer(app);
        let page = officer.get(&format!("/agreements/{id}/acts/new")).expect(200);
        assert_eq!(page.attributes("optgroup", "label").len(), ActGroup::ALL.len());
        assert_eq!(page.attributes("#kind option[value]:not([value=''])", "value").len(), ActKind::ALL.len());
        for kind in ["declaration_made", "registered_un", "succeeded", "contact_changed", "resumed"] {
            record(&officer, &id, &[("kind", kind), ("acted_on", "2026-03-02")]).expect_redirect();
        }
        let extended = [("kind", "extended"), ("acted_on", "2026-03-02")];
        let refused = record(&officer, &id, &extended).expect(422);
        assert_eq!(refused.errors(), ["Say until when it is extended"]);
        let backwards = [&extended[..], &[("new_end", "2025")]].concat();
        assert_eq!(
            record(&officer, &id, &backwards).expect(422).errors(),
            ["The new end cannot lie before the act that sets it"]
        );
        let extended = [&extended[..], &[("new_end", "2031-05")]].concat();
        record(&officer, &id, &extended).expect_redirect();
        let foreign = [("kind", "ratified"), ("acted_on", "2026-03-02"), ("extent", "partial")];
        assert!(record(&officer, &id, &foreign).expect(422).errors()[0].contains("no such field"));
        let held = acts(app, &id);
        assert_eq!(held.len(), 6);
        assert!(held.iter().any(|act| act.new_end.as_deref() == Some("2031-05")));
        assert!(officer.get(&format!("/agreements/{id}/acts")).text("table").contains("Extended until"));
    });
}

#[test]
fn an_extension_and_a_partial_suspension_reach_the_clock() {
    on_both(|app| {
        let id = entered(app, &agreement("Extended"));
        let officer = people::officer(app);
        record(&officer, &id, &SIGNED).expect_redirect();
        clause(&officer, &id, "eif_signature", &[]);
        clause(&officer, &id, "term_fixed", &[("n", "1"), ("unit", "years")]);
        assert_eq!(row(app, &id).next_deadline_on.as_deref(), Some("2027-03-02"));
        let extended = [("kind", "extended"), ("acted_on", "2026-03-02"), ("new_end", "2030-06-30")];
        record(&officer, &id, &extended).expect_redirect();
        assert_eq!(row(app, &id).next_deadline_on.as_deref(), Some("2030-06-30"));
        let paused = [("kind", "suspended"), ("acted_on", "2026-03-02"), ("extent", "partial")];
        record(&officer, &id, &paused).expect_redirect();
        assert_eq!(row(app, &id).standing, "in_force", "a part is no whole");
        let paused = [("kind", "suspended"), ("acted_on", "2026-03-02"), ("extent", "full")];
        record(&officer, &id, &paused).expect_redirect();
        assert_eq!(row(app, &id).standing, "suspended");
    });
}

#[test]
fn a_correction_takes_the_place_of_the_old_act_and_both_name_each_other() {
    on_both(|app| {
        let id = entered(app, &agreement("Misread"));
        let officer = people::officer(app);
        record(&officer, &id, &[("kind", "signed"), ("acted_on", "2026-02-27"), ("place", "Lwów")])
            .expect_redirect();
        let old = acts(app, &id).remove(0).id;
        let page = format!("/agreements/{id}/acts/{old}/correction");
        let opened = officer.get(&page).expect(200);
        assert_eq!(opened.attributes("#place", "value"), ["Lwów"], "the old act fills the form in");
        let refused = officer.send_form(&opened, &page, &[("acted_on", "2026-03-02")]).expect(422);
        assert!(!refused.errors().is_empty(), "a correction says what was wrong");
        let fields = [("acted_on", "2026-03-02"), ("correction_reason", "The date was misread")];
        officer.submit(&page, &page, &fields).expect_redirect();
        let held = acts(app, &id);
        assert_eq!(held.len(), 2, "nothing is overwritten");
        let new = held.iter().find(|act| act.corrects_id.as_deref() == Some(&old)).expect("the correction");
        assert_eq!(row(app, &id).signed_on.as_deref(), Some("2026-03-02"));
        let list = officer.get(&format!("/agreements/{id}/acts")).expect(200);
        assert!(list.has(&format!("#act-{old} s")), "the old act is struck");
        assert!(list.has(&format!("#act-{old} a[href=\"#act-{}\"]", new.id)));
        assert!(list.has(&format!("#act-{} a[href=\"#act-{old}\"]", new.id)));
        assert_eq!(app.deeds().last().map(String::as_str), Some("act.corrected"));
        officer.get(&page).expect(404);
        let manager = people::manager(app);
        let version = row(app, &id).version.to_string();
        let verify = format!("/agreements/{id}/acts/{old}/verification");
        manager.post_form(&format!("/agreements/{id}/acts"), &verify, &[("version", &version)]).expect(404);
        // A correction entered in error gives the old act its place back.
        let void = format!("/agreements/{id}/acts/{}/voiding", new.id);
        manager.submit(&void, &void, &[("reason", "It was right")]).expect_redirect();
        assert_eq!(row(app, &id).signed_on.as_deref(), Some("2026-02-27"));
    });
}

#[test]
fn a_dispute_has_its_reason_and_is_no_ones_own() {
    on_both(|app| {
        let id = entered(app, &agreement("Disputed"));
        let (officer, manager) = (people::officer(app), people::manager(app));
        record(&officer, &id, &SIGNED).expect_redirect();
        let act = acts(app, &id).remove(0).id;
        let page = format!("/agreements/{id}/acts/{act}/dispute");
        officer.get(&page).expect(403);
        manager.submit(&page, &page, &[("reason", " ")]).expect(422);
        manager.submit(&page, &page, &[("reason", "The gazette gives another day")]).expect_redirect();
        let list = officer.get(&format!("/agreements/{id}/acts")).expect(200);
        assert!(list.text("table").contains("The gazette gives another day"));
        assert_eq!(acts(app, &id)[0].verification, "disputed");
        record(&manager, &id, &[("kind", "ratified"), ("acted_on", "2026-03-02")]).expect_redirect();
        let own = acts(app, &id).into_iter().find(|act| act.kind == "ratified").expect("the act").id;
        let page = format!("/agreements/{id}/acts/{own}/dispute");
        let denied = manager.submit(&page, &page, &[("reason", "My own")]);
        assert!(manager.follow(&denied).flash().contains("whoever recorded it"));
    });
}

#[test]
fn a_late_record_says_why_by_one_choice_and_a_timely_one_says_nothing() {
    on_both(|app| {
        let id = entered(app, &agreement("Late"));
        let officer = people::officer(app);
        // Monday 2 March 2026: the fifth working day before it is Monday 23 February.
        let on = |day| [("kind", "initialled"), ("acted_on", day)];
        record(&officer, &id, &on("2026-02-23")).expect_redirect();
        let refused = record(&officer, &id, &on("2026-02-20")).expect(422);
        assert!(refused.errors()[0].contains("more than five working days"), "{:?}", refused.errors());
        let other = [&on("2026-02-20")[..], &[("backdating", "other")]].concat();
        assert_eq!(record(&officer, &id, &other).expect(422).errors(), ["Say what the other reason is"]);
        let history = [&on("2016-12")[..], &[("backdating", "history")]].concat();
        record(&officer, &id, &history).expect_redirect();
        let needless = [&on("2026-02-27")[..], &[("backdating", "history")]].concat();
        record(&officer, &id, &needless).expect_redirect();
        let late: Vec<_> = acts(app, &id).into_iter().filter(|act| act.backdating.is_some()).collect();
        assert_eq!(late.len(), 1, "a timely record is not called late");
        let list = officer.get(&format!("/agreements/{id}/acts")).expect(200);
        assert!(list.text("table").contains("Entering history"), "{}", list.words());
    });
}

#[test]
fn the_stage_is_moved_by_its_machine_and_asks_for_what_is_missing() {
    on_both(|app| {
        let id = entered(app, &proposal("From the beginning"));
        let (officer, manager) = (people::officer(app), people::manager(app));
        let home = format!("/agreements/{id}");
        let mandate = format!("{home}/stage/mandate");
        let page = officer.get(&home).expect(200);
        assert!(page.text(".steps").contains("the record has an owner"), "{}", page.text(".steps"));
        let version = row(app, &id).version.to_string();
        let early = [("version", version.as_str()), ("reason", "Resolution 12")];
        manager.post_form(&home, &mandate, &early).expect(422);
        let owner = people::id_of(app, entente::access::Role::PolicyOfficer);
        officer
            .submit(&format!("{home}/edit"), &format!("{home}/edit"), &[("owner", &owner)])
            .expect_redirect();
        let version = row(app, &id).version.to_string();
        let asked = [("version", version.as_str()), ("reason", "Resolution 12 of 2 March 2026")];
        officer.post_form(&home, &mandate, &asked).expect(403);
        manager.submit(&mandate, &mandate, &[("reason", "")]).expect(422);
        manager.submit(&mandate, &mandate, &[("reason", "Resolution 12 of 2 March 2026")]).expect_redirect();
        assert_eq!(row(app, &id).stage, "mandated");
        let event = app.events().pop().expect("an event");
        assert_eq!(
            (event["action"].as_str(), event["reason"].as_str()),
            (Some("agreement.stage_moved"), Some("Resolution 12 of 2 March 2026"))
        );
        // The stale version is refused, and so is a stage that is behind.
        let stale = [("version", version.as_str()), ("reason", "Again")];
        manager.post_form(&home, &mandate, &stale).expect(409);
        let now = row(app, &id).version.to_string();
        manager.post_form(&home, &mandate, &[("version", &now), ("reason", "Again")]).expect(422);
        officer.get(&format!("{home}/stage/nonsense")).expect(404);
        let leave = format!("{home}/stage/abandon");
        manager.submit(&leave, &leave, &[("reason", "The partner withdrew")]).expect_redirect();
        assert_eq!(row(app, &id).stage, "abandoned");
        let steps = manager.get(&home).expect(200);
        assert!(
            !steps.has("form[action*='/stage/']") && !steps.has("a[href*='/stage/']"),
            "an exit is an end"
        );
    });
}

#[test]
fn history_is_entered_as_signed_and_its_gaps_stay_listed() {
    on_both(|app| {
        let id = entered(app, &proposal("Signed long ago"));
        let officer = people::officer(app);
        let home = format!("/agreements/{id}");
        let old = [("kind", "signed"), ("acted_on", "2016-12-02"), ("backdating", "history")];
        record(&officer, &id, &old).expect_redirect();
        let page = officer.get(&home).expect(200);
        let enter = format!("{home}/stage/enter_signed");
        officer.send_form(&page, &enter, &[]).expect_redirect();
        assert_eq!(row(app, &id).stage, "signed");
        let page = officer.get(&home).expect(200);
        let open = page.texts("[aria-labelledby=h-comp] li").join(" ");
        for gap in ["Where the original is", "The lead ministry", "The clause on entry into force"] {
            assert!(open.contains(gap), "{gap}: {open}");
        }
        assert!(!open.contains("entry into force checked"), "that is asked of what is concluded: {open}");
        assert!(!page.has(&format!("form[action=\"{enter}\"]")));
        for lang in ["pl", "uk"] {
            officer.post_form(&home, "/preferences", &[("lang", lang), ("return", "/")]);
            let page = officer.get(&home).expect(200);
            assert!(!page.words().contains('⟨'), "a word is missing: {}", page.words());
        }
    });
}

#[test]
fn a_renewal_is_confirmed_by_a_person_and_moves_no_date() {
    on_both(|app| {
        let id = entered(app, &agreement("Renewed without a word"));
        let officer = people::officer(app);
        let old = [("kind", "signed"), ("acted_on", "2020-01-10"), ("backdating", "history")];
        record(&officer, &id, &old).expect_redirect();
        clause(&officer, &id, "eif_signature", &[]);
        clause(&officer, &id, "term_fixed", &[("n", "5"), ("unit", "years")]);
        let renewal =
            [("period_n", "1"), ("period_unit", "years"), ("notice_n", "6"), ("notice_unit", "months")];
        clause(&officer, &id, "renew_tacit", &renewal);
        let before = row(app, &id);
        assert_eq!(before.standing, "in_force_renewed");
        let (home, place) = (format!("/agreements/{id}"), format!("/agreements/{id}/renewal"));
        assert!(officer.get(&home).expect(200).has(&format!("a[href=\"{place}\"]")));
        let page = officer.get(&place).expect(200);
        assert!(page.words().replace('\u{a0}', " ").contains("begins on 11 Jan 2026"), "{}", page.words());
        officer.submit(&place, &place, &[("note", "Checked with the embassy")]).expect_redirect();
        let confirmed =
            acts(app, &id).into_iter().find(|act| act.kind == "renewed_tacitly").expect("the act");
        assert_eq!(confirmed.effective_on.as_deref(), Some("2026-01-11"));
        assert_eq!(confirmed.recorded_by, people::id_of(app, entente::access::Role::PolicyOfficer));
        let after = row(app, &id);
        assert_eq!(
            (after.standing, after.standing_since, after.standing_next_change_on, after.next_deadline_on),
            (before.standing, before.standing_since, before.standing_next_change_on, before.next_deadline_on)
        );
        assert!(!officer.get(&home).expect(200).has(&format!("a[href=\"{place}\"]")), "it is confirmed");
        let version = row(app, &id).version.to_string();
        officer.post_form(&home, &place, &[("version", &version)]).expect(422);
    });
}

/// Signed and by the clause in force on 2 March 2026, while a statement says the day before the test began.
fn contradicted(app: &TestApp, title: &str) -> String {
    let id = entered(app, &agreement(title));
    let officer = people::officer(app);
    record(&officer, &id, &[("kind", "signed"), ("acted_on", "2026-02-26")]).expect_redirect();
    clause(&officer, &id, "eif_signature", &[]);
    let stated = [("kind", "entered_into_force"), ("acted_on", "2026-02-27")];
    record(&officer, &id, &stated).expect_redirect();
    id
}

#[test]
fn two_dates_of_entry_into_force_stand_side_by_side_until_a_person_rules() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        for (holds, since) in [("stated", "2026-02-27"), ("computed", "2026-02-26")] {
            let id = contradicted(app, holds);
            let (home, place) = (format!("/agreements/{id}"), format!("/agreements/{id}/ruling"));
            let page = officer.get(&home).expect(200);
            let both = page.text("#discrepancy").replace('\u{a0}', " ");
            assert!(both.contains("27 Feb 2026") && both.contains("26 Feb 2026"), "{both}");
            officer.get(&place).expect(403);
            manager.submit(&place, &place, &[("holds", holds)]).expect(422);
            manager.submit(&place, &place, &[("holds", holds), ("reason", "The gazette")]).expect_redirect();
            let settled = row(app, &id);
            assert_eq!(settled.standing_since.as_deref(), Some(since), "{holds}");
            let page = manager.get(&home).expect(200);
            assert!(page.words().contains("The gazette"), "the ruling stays visible");
            assert!(!page.has(&format!(".steps a[href=\"{place}\"]")));
            let statement = acts(app, &id).into_iter().find(|act| act.kind == "entered_into_force");
            let statement = statement.expect("the statement stays");
            assert_eq!(statement.set_aside_by.is_some(), holds == "computed");
            assert_eq!(statement.verification == "disputed", holds == "computed");
            assert_eq!(app.deeds().last().map(String::as_str), Some("agreement.date_ruled"));
            let version = settled.version.to_string();
            let again = [("version", version.as_str()), ("holds", holds), ("reason", "Again")];
            let again = manager.post_form(&home, &place, &again);
            assert_eq!(again.status, 422, "{holds}: it is ruled already");
        }
    });
}

#[test]
fn whoever_recorded_the_statement_does_not_rule_on_it() {
    on_both(|app| {
        let id = entered(app, &agreement("My own statement"));
        let manager = people::manager(app);
        record(&manager, &id, &[("kind", "signed"), ("acted_on", "2026-02-26")]).expect_redirect();
        clause(&manager, &id, "eif_signature", &[]);
        record(&manager, &id, &[("kind", "entered_into_force"), ("acted_on", "2026-02-27")])
            .expect_redirect();
        let (home, place) = (format!("/agreements/{id}"), format!("/agreements/{id}/ruling"));
        assert!(!manager.get(&place).expect(200).has("#holds"));
        let version = row(app, &id).version.to_string();
        let own = [("version", version.as_str()), ("holds", "stated"), ("reason", "Mine")];
        let denied = manager.post_form(&home, &place, &own);
        assert!(manager.follow(&denied).flash().contains("whoever recorded it"));
    });
}
