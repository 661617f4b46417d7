//! Evidence of acts, signatures, clauses and milestones: named by one person, compared by another.

use super::{upload, uploaded};
use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, TestApp, on_both, people};
use entente::access::{Marking, Role};
use entente::accounts::store::find_by_email;
use entente::agreements::NewAct;
use entente::documents::{Claim, ClaimKind, claims_without_evidence, counts_for};
use entente::lifecycle::{ActKind, Certainty, Verification};

/// An agreement with one act; its id and the act's.
fn with_act(app: &TestApp) -> (String, String) {
    let mut new = agreement("Framework");
    let mut act = NewAct::of(ActKind::Signed);
    act.acted_on = Some(entente::calendar::PartialDate::parse("2025-09-18").expect("a date"));
    act.certainty = Certainty::Confirmed;
    act.verification = Verification::Recorded;
    new.acts = vec![act];
    let id = entered(app, &new);
    let claims = app.read(|db| claims_without_evidence(db, &id));
    assert_eq!(claims.len(), 1, "{claims:?}");
    (id.clone(), claims[0].0.id.clone())
}

fn counts(app: &TestApp, email: &str, id: &str, claim: &Claim) -> (usize, usize) {
    let account = app.read(|db| find_by_email(db, email)).expect("an account");
    let viewer = app.read(|db| entente::access::store::find_reader(db, &account.id)).expect("a reader");
    let counts = app.read(|db| counts_for(db, &viewer, id));
    counts.get(claim).map_or((0, 0), |count| (count.held, count.checked))
}

fn check(browser: &Browser, page: &str, fields: &[(&str, &str)]) -> crate::support::Page {
    let opened = browser.get(page).expect(200);
    let actions = opened.attributes("form[action$='/check']", "action");
    browser.send_form(&opened, &actions[0], fields)
}

#[test]
fn evidence_is_named_by_one_person_and_compared_by_another() {
    on_both(|app| {
        let (id, act) = with_act(app);
        let claim = Claim::new(ClaimKind::Act, &act);
        let page = claim.page(&id);
        let (officer, manager) = (people::officer(app), people::manager(app));
        let acts = officer.get(&format!("/agreements/{id}/acts")).expect(200);
        assert!(acts.has(&format!("a[href='{page}']")), "the act leads to its evidence");
        let form = format!("/agreements/{id}/documents/new?claim={}", claim.code());
        let action = format!("/agreements/{id}/documents");
        let fields = [
            ("kind", "signed_original"),
            ("lang", "pl"),
            ("authenticity", "authentic"),
            ("marking", "unclassified"),
        ];
        let bad = officer.upload(&form, &action, &fields, ("a.txt", b"signed")).expect(422);
        assert!(bad.has("#shows[aria-invalid]"), "{:?}", bad.errors());
        let all = [&fields[..], &[("shows", "page 3: both signatures")]].concat();
        let done = officer.upload(&form, &action, &all, ("a.txt", b"signed"));
        assert_eq!(done.expect_redirect(), page);
        let held = officer.get(&page).expect(200);
        assert!(held.text(".version").contains("page 3: both signatures"));
        assert!(!held.has("form[action$='/check']"), "an officer compares nothing");
        assert_eq!(counts(app, "officer@example.test", &id, &claim), (1, 0));
        assert!(app.read(|db| claims_without_evidence(db, &id)).is_empty());

        let why = check(&manager, &page, &[("result", "partly")]).expect(422);
        assert_eq!(why.errors(), ["Say what is missing or different"]);
        let done = check(&manager, &page, &[("result", "shows"), ("remark", "seen")]);
        let seen = manager.follow(&done).expect(200);
        assert!(
            seen.text(".version").contains("compared: shows it") && seen.text(".version").contains("Marek")
        );
        assert_eq!(counts(app, "officer@example.test", &id, &claim), (1, 1));
        let acts = officer.get(&format!("/agreements/{id}/acts")).expect(200);
        assert!(acts.text("tbody tr").contains("compared: shows it"));

        let document = acts.attributes(".proof a", "href")[0].clone();
        officer.follow(&officer.upload(
            &document,
            &format!("{document}/versions"),
            &[],
            ("b.txt", b"better scan"),
        ));
        assert!(
            manager
                .get(&page)
                .expect(200)
                .text(".version")
                .contains("version 1 was compared; there is a newer one")
        );
    });
}

#[test]
fn the_first_pair_of_eyes_is_not_the_second() {
    on_both(|app| {
        let (id, act) = with_act(app);
        let page = Claim::new(ClaimKind::Act, &act).page(&id);
        let manager = people::manager(app);
        let form = format!("/agreements/{id}/documents/new?claim=act~{act}");
        let fields = [
            ("kind", "report"),
            ("lang", "en"),
            ("authenticity", "copy"),
            ("marking", "unclassified"),
            ("shows", "all"),
        ];
        manager.upload(&form, &format!("/agreements/{id}/documents"), &fields, ("a.txt", b"x")).expect(303);
        let own = manager.get(&page).expect(200);
        assert!(!own.has("form[action$='/check']") && own.words().contains("another manager compares it"));
        let withdrawal = own.attributes("form[action$='/withdrawal']", "action")[0].clone();
        let forced = withdrawal.replace("/withdrawal", "/check");
        let refused = manager.post_form(&page, &forced, &[("result", "shows")]);
        assert!(manager.follow(&refused).flash().contains("cannot verify"));
        assert_eq!(app.deeds().last().map(String::as_str), Some("access.denied"));
        // Whoever uploads a new version of the file is a first pair of eyes too.
        let other = people::add(app, Role::Manager, Marking::Restricted, "Second", "second@example.test");
        let other = people::sign_in(app, &other.email);
        let document = other.get(&page).expect(200).attributes(".version__title a", "href")[0].clone();
        other.upload(&document, &format!("{document}/versions"), &[], ("b.txt", b"y")).expect(303);
        let refused = other.post_form(&page, &forced, &[("result", "shows")]);
        assert!(other.follow(&refused).flash().contains("cannot verify"));
    });
}

#[test]
fn what_is_held_is_named_once_and_withdrawn_with_a_reason() {
    on_both(|app| {
        let (id, act) = with_act(app);
        let claim = Claim::new(ClaimKind::Act, &act);
        let page = claim.page(&id);
        let officer = people::officer(app);
        uploaded(&officer, &id, &[("title", "Held already")], ("a.txt", b"x"));
        let opened = officer.get(&page).expect(200);
        let exhibit = opened.attributes("#exhibit option", "value")[1].clone();
        let empty = officer.send_form(&opened, &page, &[("exhibit", ""), ("shows", "")]).expect(422);
        assert_eq!(empty.errors().len(), 2);
        let fields = [("exhibit", exhibit.as_str()), ("shows", "it")];
        officer.send_form(&opened, &page, &fields).expect(303);
        let twice = officer.submit(&page, &page, &fields).expect(422);
        assert_eq!(twice.errors(), ["It is named for this claim already"]);
        let opened = officer.get(&page).expect(200);
        let withdrawal = opened.attributes("form[action$='/withdrawal']", "action")[0].clone();
        officer.send_form(&opened, &withdrawal, &[("reason", "")]).expect(422);
        let done = officer.send_form(&opened, &withdrawal, &[("reason", "about another act")]);
        let page = officer.follow(&done).expect(200);
        assert!(page.text(".version").contains("about another act"));
        assert_eq!(counts(app, "officer@example.test", &id, &claim), (0, 0));
        assert_eq!(app.read(|db| claims_without_evidence(db, &id)).len(), 1);
    });
}

#[test]
fn evidence_of_another_record_and_of_nothing_is_not_found() {
    on_both(|app| {
        let (id, act) = with_act(app);
        let other = entered(app, &agreement("Other"));
        let officer = people::officer(app);
        let foreign = uploaded(&officer, &other, &[], ("a.txt", b"x"));
        for path in [
            format!("/agreements/{other}/evidence/act/{act}"),
            format!("/agreements/{id}/evidence/clause/{act}"),
            format!("/agreements/{id}/evidence/nothing/{act}"),
            format!("/agreements/{id}/evidence/act/0199"),
            format!("/agreements/{other}/documents/new?claim=act~{act}"),
        ] {
            officer.get(&path).expect(404);
        }
        let page = format!("/agreements/{id}/evidence/act/{act}");
        let token = officer.get("/documents").token();
        let code = foreign.replace("/documents/", "document~");
        let fields = [("csrf", token.as_str()), ("exhibit", code.as_str()), ("shows", "x")];
        officer.post(&page, &fields).expect(422);
        let claim = format!("act~{act}");
        let refused = upload(&officer, &other, &[("claim", &claim), ("shows", "x")], ("b.txt", b"y"));
        assert!(matches!(refused.status, 404 | 422), "{}", refused.status);
    });
}

#[test]
fn a_withdrawn_document_is_no_evidence() {
    on_both(|app| {
        let (id, act) = with_act(app);
        let claim = Claim::new(ClaimKind::Act, &act);
        let officer = people::officer(app);
        let fields = [("claim", claim.code()), ("shows", "x".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        upload(&officer, &id, &fields, ("a.txt", b"y")).expect(303);
        assert_eq!(counts(app, "officer@example.test", &id, &claim), (1, 0));
        let document =
            officer.get(&format!("/agreements/{id}/documents")).attributes("tbody th a", "href")[0].clone();
        officer.submit(&document, &format!("{document}/withdrawal"), &[("reason", "wrong")]).expect(303);
        assert_eq!(counts(app, "officer@example.test", &id, &claim), (0, 0));
        assert_eq!(app.read(|db| claims_without_evidence(db, &id)).len(), 1);
    });
}

#[test]
fn what_documents_show_counts_for_the_record_at_once() {
    on_both(|app| {
        let (id, act) = with_act(app);
        let officer = people::officer(app);
        let complete = || {
            let today = app.app.today();
            let checked =
                app.read(|db| entente::agreements::change::check(db, std::slice::from_ref(&id), today));
            assert!(!checked[0].differs, "what is cached is what is computed");
            checked[0].row.completeness
        };
        let before = complete();
        let form =
            format!("/agreements/{id}/documents/new?claim={}", Claim::new(ClaimKind::Act, &act).code());
        let fields = [
            ("kind", "signed_original"),
            ("lang", "pl"),
            ("authenticity", "authentic"),
            ("marking", "unclassified"),
            ("shows", "page 3"),
        ];
        let action = format!("/agreements/{id}/documents");
        officer.upload(&form, &action, &fields, ("a.txt", b"signed")).expect_redirect();
        let with_text = complete();
        assert!(with_text > before, "{before} then {with_text}: the signed text is held");
        let overview = officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(!overview.has("a[href$='/edit#text_not_held_reason']"), "nothing is asked about the text");
        let list = officer.get(&format!("/documents?agreement={id}")).expect(200);
        let document = list.attributes("tbody a[href^='/documents/']", "href")[0].clone();
        let translation = [
            ("title", "The text"),
            ("kind", "authentic_text"),
            ("lang", "pl"),
            ("authenticity", "working_translation"),
            ("marking", "unclassified"),
        ];
        officer
            .submit(&format!("{document}/edit"), &format!("{document}/edit"), &translation)
            .expect_redirect();
        assert!(complete() < with_text, "a translation alone is not the text");
        let gone = [("reason", "the wrong file")];
        officer.submit(&document, &format!("{document}/withdrawal"), &gone).expect_redirect();
        assert_eq!(complete(), before, "what is withdrawn counts no more");
    });
}
