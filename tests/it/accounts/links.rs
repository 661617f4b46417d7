//! Invitations and resets: links that are shown once and work once, and what a passphrase must be.

use super::{OTHER, try_sign_in};
use crate::support::{Browser, TestApp, on_both, people};
use chrono::Duration;

/// Invites Ina Invited and gives the path of the link.
fn invite(app: &TestApp, administrator: &Browser) -> String {
    let fields = [
        ("name", "Ina Invited"),
        ("email", "ina@example.test"),
        ("role", "manager"),
        ("clearance", "restricted"),
    ];
    let page = administrator.submit("/accounts/new", "/accounts", &fields).expect(200);
    path(app, &page.text("#link"))
}

fn path(app: &TestApp, link: &str) -> String {
    link.strip_prefix(&app.url).expect("a link of ours").to_owned()
}

fn accept(browser: &Browser, link: &str, passphrase: &str) -> crate::support::Page {
    browser.submit(link, "/invitations/accept", &[("name", "Ina Inwit"), ("passphrase", passphrase)])
}

#[test]
fn an_invitation_is_taken_up_once() {
    on_both(|app| {
        let link = invite(app, &people::administrator(app));
        let browser = app.browser();
        let page = browser.get(&link).expect(200);
        assert!(page.text("main").contains("ina@example.test"));
        let fields = [("name", "Ina Inwit"), ("passphrase", OTHER)];
        assert_eq!(browser.send_form(&page, "/invitations/accept", &fields).expect_redirect(), "/sign-in");
        browser.send_form(&page, "/invitations/accept", &fields).expect(404);
        let (used, unknown) = (browser.get(&link).expect(404), browser.get("/invitations/xyz").expect(404));
        assert_eq!(used.text("main"), unknown.text("main"));
        try_sign_in(&browser, "ina@example.test", OTHER).expect_redirect();
        assert_eq!(browser.get("/account").expect(200).texts("dd")[0], "Ina Inwit");
        let deeds = app.deeds();
        assert!(
            deeds.ends_with(&["account.invited", "account.activated", "session.signed_in"].map(String::from)),
            "{deeds:?}"
        );
    });
}

#[test]
fn a_link_ends_when_its_time_is_over_or_another_is_made() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let first = invite(app, &administrator);
        let id = administrator.get("/accounts").attributes("tbody tr:nth-child(2) a", "href").remove(0);
        let again = administrator.submit(&id, &format!("{id}/reset"), &[]).expect(200).text("#link");
        let second = path(app, &again);
        assert!(second.starts_with("/invitations/"), "{second}");
        app.get(&first).expect(404);
        app.get(&second).expect(200);
        app.clock.advance(Duration::days(7));
        app.get(&second).expect(404);
        app.clock.advance(Duration::seconds(-1));
        accept(&app.browser(), &second, OTHER).expect_redirect();
    });
}

#[test]
fn a_disabled_account_has_no_working_link() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let link = invite(app, &administrator);
        let id = administrator.get("/accounts").attributes("tbody tr:nth-child(2) a", "href").remove(0);
        administrator.submit(&id, &format!("{id}/disable"), &[]).expect_redirect();
        app.get(&link).expect(404);
        administrator.post_form(&id, &format!("{id}/reset"), &[]).expect(422);
        administrator.submit(&id, &format!("{id}/enable"), &[]).expect_redirect();
        app.get(&link).expect(404);
    });
}

#[test]
fn a_link_of_one_kind_opens_no_other_page() {
    on_both(|app| {
        let link = invite(app, &people::administrator(app));
        app.get(&link.replace("/invitations/", "/resets/")).expect(404);
        app.get(&link).expect(200);
    });
}

#[test]
fn ten_at_once_take_an_invitation_up_once() {
    on_both(|app| {
        let link = invite(app, &people::administrator(app));
        let pages: Vec<_> = (0..10)
            .map(|_| {
                let browser = app.browser();
                (browser.get(&link).expect(200), browser)
            })
            .collect();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let sent: Vec<_> = pages
                .iter()
                .map(|(page, browser)| {
                    scope.spawn(move || {
                        browser.send_form(page, "/invitations/accept", &[("passphrase", OTHER)]).status
                    })
                })
                .collect();
            sent.into_iter().map(|sent| sent.join().expect("an answer")).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 303 | 404 | 429)), "{statuses:?}");
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "account.activated").count(), 1);
    });
}

#[test]
fn passphrases_are_judged_by_length_and_guessability_alone() {
    on_both(|app| {
        let link = invite(app, &people::administrator(app));
        let browser = app.browser();
        let long = "kx7 ".repeat(33);
        for bad in [
            "",
            "fourteen chars",
            &long[..129],
            "passwordpassword",
            "aaaaaaaaaaaaaaaa",
            "ina@example.test",
            "EntenteEntente1",
            "Ina Inwit Ina Inwit",
        ] {
            let page = accept(&browser, &link, bad).expect(422);
            assert_eq!(page.errors().len(), 1, "{bad:?}: {:?}", page.errors());
            assert!(
                page.attributes("input[type=password]", "value").is_empty(),
                "a passphrase is shown again"
            );
            assert!(page.text("title").starts_with("Error:"));
        }
        accept(&browser, &link, " мій кіт їсть рибу щосереди ").expect_redirect();
        try_sign_in(&browser, "ina@example.test", "мій кіт їсть рибу щосереди").expect(422);
        try_sign_in(&browser, "ina@example.test", " мій кіт їсть рибу щосереди ").expect_redirect();
    });
}
