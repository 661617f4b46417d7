//! The administrator lets people in and reads no agreement.

use super::window::{Scripts, Window};
use super::{ADMINISTRATOR, MANAGER, agreement, journey};
use crate::support::people;
use entente::accounts::demo::PASSPHRASE;

const CHOSEN: &str = "nine lamps along the old canal";

#[test]
fn an_administrator_invites_somebody_who_takes_up_the_account() {
    journey(Scripts::On, |app, window| {
        let record = agreement(&people::demo(app, MANAGER), "PL-UA/2025/0001");
        window.sign_in(ADMINISTRATOR, PASSPHRASE);
        reads_no_agreement(window, &record);
        let link = invite(window);
        window.unfold("Account:");
        window.press("Sign out");
        take_up(window, link.strip_prefix(&app.url).expect("a link of ours"));
    });
}

fn reads_no_agreement(window: &Window, record: &str) {
    assert!(window.text("main").contains("An administrator reads no agreements"));
    for path in ["/agreements", record, "/milestones", "/search?q=drone", "/audit"] {
        window.go(path);
        let told = window.text("main");
        assert!(told.contains("403") && !told.contains("PL-UA"), "{path}: {told}");
    }
}

fn invite(window: &Window) -> String {
    window.follow("Accounts");
    window.follow("New account");
    window.fill("name", "Ina Invited");
    window.fill("email", "not an address");
    window.choose("role", "Policy officer");
    window.choose("clearance", "Restricted");
    window.run("document.querySelector('main form').noValidate = true", vec![]);
    window.press("Create and show the link");
    assert!(window.has(".error-summary"));
    window.fill("email", "ina@example.test");
    window.press("Create and show the link");
    let link = window.text("#link");
    window.follow("Done");
    assert!(window.text("h1").contains("Ina Invited"));
    window.follow("Accounts");
    assert!(window.text("table").contains("ina@example.test"));
    link
}

fn take_up(window: &Window, link: &str) {
    window.go(link);
    window.fill("name", "Ina Inwit");
    window.fill("passphrase", "password");
    window.press("Take up the account");
    assert!(window.has(".error-summary"), "a passphrase that everybody guesses is taken");
    window.fill("passphrase", CHOSEN);
    window.press("Take up the account");
    assert_eq!(window.flash(), "The passphrase is set. Sign in.");
    window.sign_in("ina@example.test", CHOSEN);
    assert!(window.offers("New agreement"));
    window.go(link);
    assert!(window.text("h1").contains("link"), "a link works once: {}", window.text("h1"));
}
