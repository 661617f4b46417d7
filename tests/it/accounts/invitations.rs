//! Invitations where there are two administrators: shown once as ever, of use only when the other one has confirmed.

use super::grants::another;
use super::{OTHER, try_sign_in};
use crate::support::{Browser, TestApp, on_both, people};
use chrono::Duration;
use entente::accounts::account::Account;
use entente::accounts::store;

const INA: [(&str, &str); 4] =
    [("name", "Ina Invited"), ("email", "ina@example.test"), ("role", "manager"), ("clearance", "secret")];

/// Invites Ina Invited; gives the path of the link and the place of the account.
fn invite(app: &TestApp, administrator: &Browser) -> (String, String) {
    let page = administrator.submit("/accounts/new", "/accounts", &INA).expect(200);
    assert!(page.text("main").contains("another administrator has confirmed"), "{}", page.text("main"));
    (path(app, &page.text("#link")), format!("/accounts/{}", ina(app).id))
}

fn path(app: &TestApp, link: &str) -> String {
    link.strip_prefix(&app.url).expect("a link of ours").to_owned()
}

fn ina(app: &TestApp) -> Account {
    app.read(|db| store::find_by_email(db, "ina@example.test")).expect("an account")
}

/// The link says that it waits, and takes nothing.
fn expect_shut(app: &TestApp, link: &str) {
    let browser = app.browser();
    let page = browser.get(link).expect(200);
    assert!(page.text("h1").contains("waits") && !page.has("input[type=password]"), "{}", page.words());
    let token = link.rsplit('/').next().expect("a token");
    let fields = [("token", token), ("name", "Ina"), ("passphrase", OTHER)];
    browser.post_form(link, "/invitations/accept", &fields).expect(409);
    assert!(ina(app).password_hash.is_none());
}

fn expect_open(app: &TestApp, link: &str) {
    let fields = [("name", "Ina Inwit"), ("passphrase", OTHER)];
    app.browser().submit(link, "/invitations/accept", &fields).expect_redirect();
    try_sign_in(&app.browser(), "ina@example.test", OTHER).expect_redirect();
}

#[test]
fn an_invitation_waits_for_the_second_administrator() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (link, place) = invite(app, &first);
        assert!(app.deeds().ends_with(&["account.invited", "account.role_proposed"].map(String::from)));
        expect_shut(app, &link);
        assert!(!first.get(&place).expect(200).has(&format!("form[action='{place}/confirm']")));
        let again = first.submit(&place, &format!("{place}/reset"), &[]).expect(200);
        assert!(again.text("main").contains("another administrator has confirmed"));
        let link = path(app, &again.text("#link"));
        expect_shut(app, &link);
        first.submit(&place, &place, &[("clearance", "restricted")]).expect_redirect();
        expect_shut(app, &link);
        let page = second.get(&place).expect(200);
        assert!(page.text(".callout").contains("Restricted → Secret"), "{}", page.text(".callout"));
        second.send_form(&page, &format!("{place}/confirm"), &[]).expect_redirect();
        expect_open(app, &link);
        assert_eq!((ina(app).role.as_str(), ina(app).clearance.as_str()), ("manager", "secret"));
    });
}

#[test]
fn a_confirmed_link_still_ends_with_its_time() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (link, place) = invite(app, &first);
        assert!(second.get(&place).text(".callout").contains("Invitation: Manager · Secret"));
        second.submit(&place, &format!("{place}/confirm"), &[]).expect_redirect();
        app.clock.advance(Duration::days(7));
        app.get(&link).expect(404);
        app.clock.advance(Duration::seconds(-1));
        expect_open(app, &link);
    });
}

#[test]
fn a_withdrawn_invitation_opens_nothing_and_enabling_asks_again() {
    on_both(|app| {
        let first = people::administrator(app);
        let (_, second) = another(app, "Second");
        let (link, place) = invite(app, &first);
        second.submit(&place, &format!("{place}/withdraw"), &[]).expect_redirect();
        assert_eq!(ina(app).status, "disabled");
        app.get(&link).expect(404);
        first.submit(&place, &format!("{place}/enable"), &[]).expect_redirect();
        assert!(app.deeds().ends_with(&["account.enabled", "account.role_proposed"].map(String::from)));
        app.get(&link).expect(404);
        let again = first.submit(&place, &format!("{place}/reset"), &[]).expect(200).text("#link");
        expect_shut(app, &path(app, &again));
        first.submit(&place, &format!("{place}/disable"), &[]).expect_redirect();
        second.submit(&place, &format!("{place}/enable"), &[]).expect_redirect();
        let again = second.submit(&place, &format!("{place}/reset"), &[]).expect(200).text("#link");
        expect_shut(app, &path(app, &again));
        second.submit(&place, &format!("{place}/confirm"), &[]).expect_redirect();
        expect_open(app, &path(app, &again));
    });
}
