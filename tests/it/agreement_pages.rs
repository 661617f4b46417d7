//! The pages of one agreement: what is recorded changes what is read, and nobody reads what is hidden.

use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::access::{Marking, Role};
use entente::agreements::kinds::{BindingView, InstrumentKind, Level, PartyRole, Scope, Side, Stage};
use entente::agreements::rows::ParticularsRow;
use entente::agreements::{AgreementError, NewAgreement, NewParty, enter};
use entente::audit::{self, Actor, Context, Deed};
use entente::clock::new_id;
use entente::directory;

/// An agreement between Poland and Ukraine, entered by the known officer and registered.
pub fn agreement(title: &str) -> NewAgreement {
    let party = |state: &str, side| NewParty {
        state_code: state.into(),
        ministry_id: None,
        name_as_in_text: None,
        side,
        role: PartyRole::Party,
        binding_view: BindingView::Binding,
        binding_basis: Some("article 1".into()),
    };
    NewAgreement {
        short_title: title.into(),
        kind: InstrumentKind::FrameworkAgreement,
        level: Level::Government,
        scope: Scope::General,
        stage: Stage::Signed,
        owner_id: None,
        deputy_id: None,
        marking: Marking::Unclassified,
        named_access: false,
        pointer_only: false,
        fictional: false,
        particulars: ParticularsRow::default(),
        titles: Vec::new(),
        parties: vec![party("POL", Side::Ours), party("UKR", Side::Theirs)],
        areas: vec!["cyber".into()],
        acts: Vec::new(),
        clauses: Vec::new(),
        source_ids: Vec::new(),
        register: true,
    }
}

/// Enters it in the officer's name; gives back its id.
pub fn entered(app: &TestApp, new: &NewAgreement) -> String {
    directory::load_states(&app.app.pool, &Context::system(app.app.now())).expect("the states");
    let officer = people::id_of(app, Role::PolicyOfficer);
    let mut context = Context::system(app.app.now());
    context.actor = Actor { account_id: Some(officer), ..Actor::default() };
    let done = audit::write(&app.app.pool, &context, |tx| enter(tx, "POL", new, Deed::AgreementDrafted));
    done.map(|entered| entered.id).map_err(|error: AgreementError| error.to_string()).expect("entered")
}

fn record(browser: &Browser, id: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(&format!("/agreements/{id}/acts/new"), &format!("/agreements/{id}/acts"), fields)
}

fn first_act(app: &TestApp, id: &str) -> String {
    let acts = app.read(|db| entente::lifecycle::store::list(db, id));
    acts.first().expect("an act").id.clone()
}

const SIGNED: [(&str, &str); 2] = [("kind", "signed"), ("acted_on", "2026-03-02")];

#[test]
fn a_recorded_act_changes_the_standing_on_the_page() {
    on_both(|app| {
        let id = entered(app, &agreement("Training of engineers"));
        let officer = people::officer(app);
        let page = officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(page.text(".standing-line strong").contains("No standing"), "{}", page.words());
        record(&officer, &id, &SIGNED).expect_redirect();
        let page = officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(page.text(".standing-line").contains("entry into force: unknown"), "{}", page.words());
        assert!(page.text(".dates--legal").contains("unknown"));
        record(&officer, &id, &[("kind", "entered_into_force"), ("effective_on", "2026-03-02")])
            .expect_redirect();
        let page = officer.get(&format!("/agreements/{id}")).expect(200);
        assert_eq!(page.text(".standing-line strong"), "In force");
        assert!(!page.text(".dates--legal").contains("unknown"), "{}", page.text(".dates--legal"));
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "act.recorded").count(), 2);
    });
}

#[test]
fn a_form_sent_twice_counts_once_and_an_unknown_field_is_refused() {
    on_both(|app| {
        let id = entered(app, &agreement("Twice"));
        let officer = people::officer(app);
        let opened = officer.get(&format!("/agreements/{id}/acts/new")).expect(200);
        let action = format!("/agreements/{id}/acts");
        for _ in 0..2 {
            officer.send_form(&opened, &action, &SIGNED).expect_redirect();
        }
        assert_eq!(app.read(|db| entente::lifecycle::store::list(db, &id)).len(), 1);
        let opened = officer.get(&format!("/agreements/{id}/acts/new")).expect(200);
        officer
            .send_form(
                &opened,
                &action,
                &[("kind", "signed"), ("acted_on", "2026-03-02"), ("verification", "verified")],
            )
            .expect(400);
    });
}

#[test]
fn who_recorded_an_act_does_not_verify_it() {
    on_both(|app| {
        let id = entered(app, &agreement("Two pairs of eyes"));
        let manager = people::manager(app);
        record(&manager, &id, &SIGNED).expect_redirect();
        let act = first_act(app, &id);
        let page = manager.get(&format!("/agreements/{id}/acts")).expect(200);
        let target = format!("/agreements/{id}/acts/{act}/verification");
        assert!(!page.has(&format!("form[action=\"{target}\"]")), "the button is offered");
        assert!(page.words().contains("another person verifies it"));
        let page = manager.post_form(&format!("/agreements/{id}/acts"), &target, &[("version", "2")]);
        let after = manager.follow(&page).expect(200);
        assert!(after.flash().contains("whoever recorded it cannot verify it"), "{}", after.flash());
        assert_eq!(app.deeds().last().map(String::as_str), Some("access.denied"));
        people::add(app, Role::Manager, Marking::Restricted, "Second Manager", "second@example.test");
        let second = people::sign_in(app, "second@example.test");
        second.submit(&format!("/agreements/{id}/acts"), &target, &[]).expect_redirect();
        assert!(second.get(&format!("/agreements/{id}/acts")).text("table").contains("verified"));
    });
}

#[test]
fn a_hidden_agreement_answers_on_every_tab_as_a_missing_one() {
    on_both(|app| {
        let mut hidden = agreement("Above the reader");
        hidden.marking = Marking::Secret;
        let (id, missing) = (entered(app, &hidden), new_id());
        let officer = people::officer(app);
        let tabs =
            ["", "/acts", "/clauses", "/signatories", "/milestones", "/relations", "/sources", "/history"];
        let forms = ["/acts/new", "/clauses/new", "/signatures/new", "/relations/new", "/sources/new"];
        for below in tabs.iter().chain(&forms) {
            let told = |id: &str| {
                let page = officer.get(&format!("/agreements/{id}{below}")).expect(404);
                bare(&page.body, id)
            };
            assert_eq!(told(&id), told(&missing), "{below}");
        }
    });
}

/// The page without what differs on every answer: the address asked for, tokens, the operation.
fn bare(body: &str, id: &str) -> String {
    let lines = body.replace(id, "ID");
    let kept = lines
        .lines()
        .filter(|line| !["nonce", "csrf", "Operation", "operation"].iter().any(|word| line.contains(word)));
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn relations_do_not_come_back_to_where_they_began_and_show_only_what_is_open() {
    on_both(|app| {
        let (first, second) = (entered(app, &agreement("First")), entered(app, &agreement("Second")));
        let mut secret = agreement("Hidden third");
        secret.marking = Marking::Secret;
        let hidden = entered(app, &secret);
        let officer = people::officer(app);
        let number = |id: &str| number_of(app, id);
        let relate = |from: &str, to: &str| {
            let fields = [("kind", "amends"), ("to", to)];
            officer.submit(
                &format!("/agreements/{from}/relations/new"),
                &format!("/agreements/{from}/relations"),
                &fields,
            )
        };
        relate(&first, &number(&second)).expect_redirect();
        let refused = relate(&second, &number(&first)).expect(422);
        assert_eq!(refused.errors(), ["This would lead back to where it began"]);
        assert_eq!(refused.attributes("#to", "value"), [number(&first)], "what was typed is lost");
        assert_eq!(
            relate(&first, &number(&hidden)).expect(422).errors(),
            relate(&first, "PL-UA/1900/0001").expect(422).errors()
        );
        assert!(
            officer.get(&format!("/agreements/{second}/relations")).text("table").contains("is amended by")
        );
        let page = officer.get(&format!("/agreements/{first}/relations")).expect(200);
        let removal = page.attributes("form[action*=removal]", "action");
        officer.submit(&format!("/agreements/{first}/relations"), &removal[0], &[]).expect_redirect();
        assert!(!officer.get(&format!("/agreements/{first}/relations")).has("table"));
    });
}

/// The register number of an agreement.
pub fn number_of(app: &TestApp, id: &str) -> String {
    let row = app.read(|db| entente::agreements::store::find_unseen(db, id));
    row.and_then(|row| row.register_no).expect("a number")
}

#[test]
fn an_old_act_asks_why_it_is_recorded_now() {
    on_both(|app| {
        let id = entered(app, &agreement("From history"));
        let officer = people::officer(app);
        let fields = [("kind", "signed"), ("acted_on", "2016-12-02"), ("place", "Warszawa")];
        let refused = record(&officer, &id, &fields).expect(422);
        assert!(refused.errors()[0].contains("more than five working days"), "{:?}", refused.errors());
        assert_eq!(refused.attributes("#place", "value"), ["Warszawa"], "what was typed is lost");
        assert!(refused.text("title").starts_with("Error:"));
        let with_reason = [&fields[..], &[("backdating_reason", "Entered from the archive")]].concat();
        record(&officer, &id, &with_reason).expect_redirect();
        assert!(
            officer.get(&format!("/agreements/{id}/acts")).text("table").contains("Entered from the archive")
        );
    });
}

#[test]
fn a_stale_form_meets_both_texts_and_is_saved_on_the_second_word() {
    on_both(|app| {
        let id = entered(app, &agreement("Two at once"));
        let (officer, manager) = (people::officer(app), people::manager(app));
        let opened = officer.get(&format!("/agreements/{id}/acts/new")).expect(200);
        record(&manager, &id, &[("kind", "initialled"), ("acted_on", "2026-03-02"), ("place", "Lwów")])
            .expect_redirect();
        let action = format!("/agreements/{id}/acts");
        let conflict = officer
            .send_form(
                &opened,
                &action,
                &[("kind", "signed"), ("acted_on", "2026-03-02"), ("place", "Kyjiw")],
            )
            .expect(409);
        let words = conflict.words();
        for said in ["Marek Zieliński", "Lwów", "Kyjiw", "Initialled", "Signed"] {
            assert!(words.contains(said), "{said} is not on the page: {words}");
        }
        officer.send_form(&conflict, &action, &[]).expect_redirect();
        assert_eq!(app.read(|db| entente::lifecycle::store::list(db, &id)).len(), 2);
    });
}

#[test]
fn the_history_names_the_field_that_changed() {
    on_both(|app| {
        let id = entered(app, &agreement("What changed"));
        let officer = people::officer(app);
        record(&officer, &id, &SIGNED).expect_redirect();
        let act = first_act(app, &id);
        let manager = people::manager(app);
        let target = format!("/agreements/{id}/acts/{act}/verification");
        manager.submit(&format!("/agreements/{id}/acts"), &target, &[]).expect_redirect();
        let page = people::auditor(app).get(&format!("/agreements/{id}/history")).expect(200);
        let newest = page.text("#version-3");
        for said in ["Marek Zieliński", "act verified", "recorded", "verified"] {
            assert!(newest.contains(said), "{said}: {newest}");
        }
        assert_eq!(page.texts("#version-3 del"), ["recorded"]);
        assert_eq!(page.texts("#version-3 ins")[0], "verified");
        assert!(page.text("#version-2 ins").contains("Signed"), "{}", page.text("#version-2"));
        assert!(!page.words().contains('⟨'), "a word is missing: {}", page.words());
    });
}

#[test]
fn a_signature_brings_its_signatory_and_full_powers_come_first() {
    on_both(|app| {
        let id = entered(app, &agreement("Signed in Kyiv"));
        let officer = people::officer(app);
        let send = |more: &[(&str, &str)]| {
            let fields = [
                ("party", "1"),
                ("name_latin", "Denys Shmyhal"),
                ("name_native", "Денис Шмигаль"),
                ("office_as_signed", "Minister of Defence"),
                ("acted_on", "2026-03-02"),
                ("capacity", "full_powers"),
                ("full_powers_ref", "12/2026"),
            ];
            let all = [&fields[..], more].concat();
            officer.submit(
                &format!("/agreements/{id}/signatures/new"),
                &format!("/agreements/{id}/signatures"),
                &all,
            )
        };
        let refused = send(&[("full_powers_on", "2026-03-03")]).expect(422);
        assert_eq!(refused.errors(), ["Full powers cannot be later than the signature they allow"]);
        send(&[("full_powers_on", "2026-03-01")]).expect_redirect();
        let page = officer.get(&format!("/agreements/{id}/signatories")).expect(200);
        assert!(page.text("table").contains("Денис Шмигаль"), "{}", page.text("table"));
        assert!(app.deeds().contains(&"directory.official_added".to_owned()));
        assert!(app.deeds().contains(&"signature.recorded".to_owned()));
    });
}

#[test]
fn a_voided_record_takes_nothing_more_and_says_why() {
    on_both(|app| {
        let id = entered(app, &agreement("Entered twice"));
        let manager = people::manager(app);
        let fields = [("reason", "entered twice")];
        manager
            .submit(&format!("/agreements/{id}/void"), &format!("/agreements/{id}/void"), &fields)
            .expect_redirect();
        let page = manager.get(&format!("/agreements/{id}")).expect(200);
        assert!(page.text(".callout--bad").contains("entered twice"));
        let answer = manager.get(&format!("/agreements/{id}/acts/new"));
        assert_eq!(answer.expect_redirect(), format!("/agreements/{id}"));
    });
}

#[test]
fn an_administrator_reads_no_agreement_and_of_the_log_only_security() {
    on_both(|app| {
        let id = entered(app, &agreement("Not for administrators"));
        let administrator = people::administrator(app);
        for path in [format!("/agreements/{id}"), format!("/agreements/{id}/history"), "/audit".to_owned()] {
            administrator.get(&path).expect(403);
        }
        let words = administrator.get("/audit/security").expect(200).text("table");
        assert!(words.contains("signed in") && !words.contains("drafted"), "{words}");
        people::manager(app).get("/audit/security").expect(403);
    });
}

#[test]
fn the_log_shows_only_events_of_visible_agreements() {
    on_both(|app| {
        let open = entered(app, &agreement("Open to read"));
        let mut secret = agreement("Shut");
        secret.marking = Marking::Secret;
        entered(app, &secret);
        let manager = people::manager(app);
        let page = manager.get("/audit?deed=agreement.drafted").expect(200);
        assert_eq!(page.texts("tbody tr").len(), 1, "{}", page.words());
        assert_eq!(page.attributes("tbody a", "href"), [format!("/agreements/{open}")]);
        assert!(
            !manager.get("/audit").text("tbody").contains("signed in"),
            "a manager reads security events"
        );
        let auditor = people::auditor(app);
        assert!(auditor.get("/audit").text("tbody").contains("signed in"));
        assert_eq!(auditor.get("/audit?from=2026-03-03").texts("tbody tr").len(), 0);
        let head = app.read(entente::audit::store::head);
        let shown: String = head.chain.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        assert!(auditor.get("/audit").text(".hash").starts_with(&shown), "the head is not printed");
    });
}

#[test]
fn the_log_is_read_page_by_page_without_a_gap() {
    on_both(|app| {
        let id = entered(app, &agreement("Many events"));
        let officer = people::officer(app);
        for n in 0..55 {
            let title = format!("Source {n}");
            let fields = [
                ("source_reference", title.as_str()),
                ("source_title", title.as_str()),
                ("source_grade", "D"),
            ];
            officer
                .submit(
                    &format!("/agreements/{id}/sources/new"),
                    &format!("/agreements/{id}/sources"),
                    &fields,
                )
                .expect_redirect();
        }
        let auditor = people::auditor(app);
        let (mut seen, mut at) = (Vec::new(), "/audit?deed=agreement.edited".to_owned());
        loop {
            let page = auditor.get(&at).expect(200);
            seen.extend(page.texts("tbody td.num"));
            match page.attributes(".pager a[rel=next]", "href").first() {
                Some(next) => at = next.clone(),
                None => break,
            }
        }
        assert_eq!(seen.len(), 55);
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), 55, "an event came twice");
    });
}
