//! Granting takes two administrators where there are two: proposed by one, confirmed by another.

use super::{is_signed_in, try_sign_in};
use crate::support::{Browser, TestApp, on_both, people};
use entente::access::{Marking, Role};
use entente::accounts::account::{Account, Profile};
use entente::accounts::administration::{self, Authority};
use entente::accounts::error::AccountError;
use entente::accounts::grant::{Effect, Grant};
use entente::accounts::{granting, store};
use entente::audit::{self, Context, Tx};

/// Another administrator, signed in.
pub fn another(app: &TestApp, name: &str) -> (Account, Browser) {
    let email = format!("{}@example.test", name.to_lowercase());
    let account = people::add(app, Role::Administrator, Marking::Unclassified, name, &email);
    let browser = people::sign_in(app, &account.email);
    (account, browser)
}

/// A manager cleared for restricted, and the place of the account.
fn somebody(app: &TestApp) -> (Account, String) {
    let account = people::add(app, Role::Manager, Marking::Restricted, "Some Body", "body@example.test");
    let place = format!("/accounts/{}", account.id);
    (account, place)
}

fn account(app: &TestApp, id: &str) -> Account {
    app.read(|db| store::find(db, id)).expect("an account")
}

fn rights(app: &TestApp, id: &str) -> (String, String) {
    let account = account(app, id);
    (account.role, account.clearance)
}

fn proposed(app: &TestApp, id: &str) -> Option<Grant> {
    app.read(|db| store::find_grant(db, id))
}

/// Sends a form that the page does not offer, with the version that it would carry; 422 and a trace are expected.
fn expect_denied(app: &TestApp, browser: &Browser, place: &str, verb: &str, why: &str) {
    let id = place.rsplit('/').next().expect("an id");
    let (before, version) = (app.deeds().len(), account(app, id).version.to_string());
    assert!(
        !browser.get(place).expect(200).has(&format!("form[action='{place}/{verb}']")),
        "{verb} is offered"
    );
    browser.post_form(place, &format!("{place}/{verb}"), &[("version", &version)]).expect(422);
    let events = app.events();
    assert_eq!(events.len(), before + 1);
    assert_eq!(
        (&events[before]["action"], &events[before]["outcome"], &events[before]["facts"]["why"]),
        (&"access.denied".into(), &"denied".into(), &why.into())
    );
}

#[test]
fn one_administrator_grants_at_once() {
    on_both(|app| {
        let only = people::administrator(app);
        let (body, place) = somebody(app);
        let session = people::sign_in(app, &body.email);
        only.submit(&place, &place, &[("role", "auditor"), ("clearance", "secret")]).expect_redirect();
        assert_eq!(rights(app, &body.id), ("auditor".into(), "secret".into()));
        assert!(proposed(app, &body.id).is_none() && !is_signed_in(&session));
        assert!(!only.get(&place).expect(200).has("#proposal"));
    });
}

#[test]
fn a_role_waits_for_the_second_administrator() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (body, place) = somebody(app);
        let session = people::sign_in(app, &body.email);
        let answer = first.submit(&place, &place, &[("role", "auditor"), ("name", "Some Name")]);
        let page = first.follow(&answer).expect(200);
        assert!(page.flash().contains("another administrator"), "{}", page.flash());
        assert!(page.text("main").contains("Manager → Auditor"), "{}", page.text("main"));
        assert_eq!(rights(app, &body.id), ("manager".into(), "restricted".into()), "it is in effect already");
        assert_eq!(account(app, &body.id).name, "Some Name", "a name does not wait");
        assert!(is_signed_in(&session));
        assert_eq!(app.deeds().last().map(String::as_str), Some("account.role_proposed"));
        expect_denied(app, &first, &place, "confirm", "same_person");
        assert_eq!(rights(app, &body.id).0, "manager");

        assert!(second.get("/").expect(200).text("h1").contains("One proposal"));
        assert_eq!(first.get("/").expect(200).text("h1"), "Nothing waits for you");
        assert!(second.get("/accounts").text("tbody").contains("To be confirmed"));
        let page = second.get(&place).expect(200);
        assert!(
            page.text(".callout").contains("Proposed by Adam Admin on 2 Mar 2026"),
            "{}",
            page.text(".callout")
        );
        second.send_form(&page, &format!("{place}/confirm"), &[]).expect_redirect();
        assert_eq!(rights(app, &body.id), ("auditor".into(), "restricted".into()));
        assert!(proposed(app, &body.id).is_none() && !is_signed_in(&session));
        let event = app.events().pop().expect("an event");
        assert_eq!(event["action"], "account.role_confirmed");
        let changed = event["facts"]["changed"].to_string();
        assert!(changed.contains("\"role\"") && changed.contains("proposal.role"), "{changed}");
        let revisions = app.read(|db| audit::store::list_revisions(db, "account", &body.id));
        assert_eq!(revisions.len(), 2, "each half is one revision");
    });
}

#[test]
fn whom_it_concerns_decides_nothing() {
    on_both(|app| {
        let first = people::administrator(app);
        let (concerned, second) = another(app, "Second");
        let place = format!("/accounts/{}", concerned.id);
        first.submit(&place, &place, &[("role", "manager")]).expect_redirect();
        assert!(first.get(&place).text(".callout").contains("a third administrator"));
        expect_denied(app, &second, &place, "confirm", "own_account");
        expect_denied(app, &second, &place, "withdraw", "own_account");
        expect_denied(app, &first, &place, "confirm", "same_person");
        let (_, third) = another(app, "Third");
        third.submit(&place, &format!("{place}/confirm"), &[]).expect_redirect();
        assert_eq!(rights(app, &concerned.id).0, "manager");
        assert!(!is_signed_in(&second));
    });
}

#[test]
fn either_withdraws_and_an_old_page_confirms_nothing() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (body, place) = somebody(app);
        let session = people::sign_in(app, &body.email);
        let (confirm, withdraw) = (format!("{place}/confirm"), format!("{place}/withdraw"));
        for browser in [&first, &second] {
            first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
            let opened = second.get(&place).expect(200);
            browser.submit(&place, &withdraw, &[]).expect_redirect();
            assert!(proposed(app, &body.id).is_none());
            assert_eq!(app.deeds().last().map(String::as_str), Some("account.role_withdrawn"));
            second.send_form(&opened, &confirm, &[]).expect(409);
            second.send_form(&opened, &withdraw, &[]).expect(409);
        }
        first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        let opened = second.get(&place).expect(200);
        first.submit(&place, &place, &[("role", "administrator")]).expect_redirect();
        let conflict = second.send_form(&opened, &confirm, &[]).expect(409);
        assert!(
            conflict.text(".callout").contains("Manager → Administrator") && conflict.errors().len() == 1
        );
        assert_eq!(rights(app, &body.id).0, "manager");
        assert!(is_signed_in(&session));
        second.post_form(&place, &confirm, &[]).expect(400);
    });
}

#[test]
fn less_is_at_once_and_more_waits() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (body, place) = somebody(app);
        let set = |fields: &[(&str, &str)]| assert_eq!(first.submit(&place, &place, fields).status, 303);
        set(&[("clearance", "secret")]);
        assert_eq!(rights(app, &body.id).1, "restricted", "a higher clearance waits");
        second.submit(&place, &format!("{place}/confirm"), &[]).expect_redirect();
        assert_eq!(rights(app, &body.id), ("manager".into(), "secret".into()));
        let session = people::sign_in(app, &body.email);
        set(&[("clearance", "confidential")]);
        assert_eq!(rights(app, &body.id).1, "confidential", "a lower clearance does not");
        assert!(proposed(app, &body.id).is_none() && !is_signed_in(&session));
        set(&[("clearance", "unclassified"), ("role", "auditor")]);
        assert_eq!(rights(app, &body.id), ("manager".into(), "unclassified".into()), "the role waits alone");
        second.submit(&place, &format!("{place}/confirm"), &[]).expect_redirect();
        assert_eq!(rights(app, &body.id), ("auditor".into(), "unclassified".into()));
    });
}

#[test]
fn who_is_left_alone_withdraws_and_grants_anew() {
    on_both(|app| {
        let first = people::administrator(app);
        let (other, _) = another(app, "Second");
        let (body, place) = somebody(app);
        first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        operator(app, |tx| administration::disable(tx, Authority::Operator, &other.id)).expect("disabled");
        assert!(first.get(&place).text(".callout").contains("no other active administrator"));
        expect_denied(app, &first, &place, "confirm", "same_person");
        first.submit(&place, &format!("{place}/withdraw"), &[]).expect_redirect();
        first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        assert_eq!(rights(app, &body.id).0, "auditor");
        assert!(proposed(app, &body.id).is_none());
    });
}

fn operator<T>(
    app: &TestApp,
    change: impl FnOnce(&mut Tx) -> Result<T, AccountError>,
) -> Result<T, AccountError> {
    audit::write(&app.app.pool, &Context::system(app.app.now()), change)
}

fn profile(account: &Account, role: Role) -> Profile {
    Profile { email: account.email.clone(), name: account.name.clone(), role, clearance: Marking::Restricted }
}

#[test]
fn the_operator_needs_no_second_one_and_leaves_an_administrator() {
    on_both(|app| {
        let first = people::administrator(app);
        let first_id = people::id_of(app, Role::Administrator);
        let (second, _) = another(app, "Second");
        let (body, place) = somebody(app);
        first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        let version = account(app, &body.id).version;
        operator(app, |tx| granting::confirm(tx, Authority::Operator, &body.id, version)).expect("confirmed");
        assert_eq!(rights(app, &body.id).0, "auditor");
        let wished = profile(&body, Role::PolicyOfficer);
        let done = operator(app, |tx| {
            administration::change(tx, Authority::Operator, &body.id, version + 1, &wished)
        });
        assert!(matches!(done, Ok(Effect::AtOnce)));
        assert_eq!(rights(app, &body.id).0, "policy_officer");
        let new = Profile { email: "new@example.test".into(), ..wished };
        let made = operator(app, |tx| administration::invite(tx, Authority::Operator, &new));
        assert!(proposed(app, &made.expect("an account").0.id).is_none());

        let place = format!("/accounts/{}", second.id);
        first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        operator(app, |tx| administration::disable(tx, Authority::Operator, &first_id)).expect("disabled");
        let version = account(app, &second.id).version;
        let refused = operator(app, |tx| granting::confirm(tx, Authority::Operator, &second.id, version));
        assert!(matches!(refused, Err(AccountError::LastAdministrator)), "{refused:?}");
    });
}

#[test]
fn twenty_confirmations_at_once_apply_once() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (body, place) = somebody(app);
        first.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        let (page, confirm) = (second.get(&place).expect(200), format!("{place}/confirm"));
        let before = account(app, &body.id);
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let send = || scope.spawn(|| second.send_form(&page, &confirm, &[]).status);
            let sent: Vec<_> = (0..20).map(|_| send()).collect();
            sent.into_iter().map(|sent| sent.join().expect("an answer")).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 19, "{statuses:?}");
        let after = account(app, &body.id);
        assert_eq!((after.version, after.epoch), (before.version + 1, before.epoch + 1));
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "account.role_confirmed").count(), 1);
    });
}

#[test]
fn two_who_confirm_each_others_demotion_demote_one() {
    on_both(|app| {
        let third = people::administrator(app);
        let (a, mut in_a) = another(app, "Second");
        let (b, mut in_b) = another(app, "Third");
        let (place_a, place_b) = (format!("/accounts/{}", a.id), format!("/accounts/{}", b.id));
        let (confirm_a, confirm_b) = (format!("{place_a}/confirm"), format!("{place_b}/confirm"));
        for _ in 0..50 {
            for place in [&place_a, &place_b] {
                third.submit(place, place, &[("role", "auditor")]).expect_redirect();
            }
            let (on_b, on_a) = (in_a.get(&place_b).expect(200), in_b.get(&place_a).expect(200));
            std::thread::scope(|scope| {
                scope.spawn(|| in_a.send_form(&on_b, &confirm_b, &[]));
                scope.spawn(|| in_b.send_form(&on_a, &confirm_a, &[]));
            });
            let left = [&a, &b].into_iter().filter(|one| rights(app, &one.id).0 == "administrator").count();
            assert_eq!(left, 1, "who ceased to be an administrator has confirmed");
            for (one, browser) in [(&a, &mut in_a), (&b, &mut in_b)] {
                if rights(app, &one.id).0 != "administrator" {
                    let (version, wished) =
                        (account(app, &one.id).version, profile(one, Role::Administrator));
                    operator(app, |tx| {
                        administration::change(tx, Authority::Operator, &one.id, version, &wished)
                    })
                    .expect("an administrator again");
                    *browser = people::sign_in(app, &one.email);
                }
            }
        }
    });
}

#[test]
fn a_disabled_account_is_confirmed_only_when_it_is_enabled_again() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (body, place) = somebody(app);
        first.submit(&place, &place, &[("role", "administrator")]).expect_redirect();
        first.submit(&place, &format!("{place}/disable"), &[]).expect_redirect();
        let page = second.get(&place).expect(200);
        assert!(page.text(".callout").contains("Enable the account first"));
        let version = account(app, &body.id).version.to_string();
        second.post_form(&place, &format!("{place}/confirm"), &[("version", &version)]).expect(422);
        first.submit(&place, &format!("{place}/enable"), &[]).expect_redirect();
        try_sign_in(&app.browser(), &body.email, people::PASSPHRASE).expect_redirect();
        assert_eq!(rights(app, &body.id).0, "manager");
        assert!(proposed(app, &body.id).is_some());
    });
}
