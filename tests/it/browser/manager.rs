//! The manager is the second pair of eyes: verifies, returns, voids.

use super::window::{Scripts, Window};
use super::{MANAGER, OFFICER, agreement, journey};
use crate::support::{Browser, TestApp, people};
use entente::accounts::demo::PASSPHRASE;

const WORKING_GROUP: &str = "PL-UA/2025/0001";

#[test]
fn a_manager_decides_what_waits() {
    journey(Scripts::On, |app, window| {
        let record = waiting(app);
        window.sign_in(MANAGER, PASSPHRASE);
        assert!(!window.text("main").contains("No report waits"), "{}", window.text("main"));
        verify_an_act(window, &record);
        return_one_and_verify_another(window);
        void(window, &record);
    });
}

/// What the officer leaves for the manager: an act, and a second report beside the demonstration's own.
fn waiting(app: &TestApp) -> String {
    let officer = people::demo(app, OFFICER);
    let record = agreement(&officer, WORKING_GROUP);
    let act = [("kind", "published"), ("acted_on", "2026-03-01"), ("place", "Warsaw")];
    officer.submit(&format!("{record}/acts/new"), &format!("{record}/acts"), &act).expect_redirect();
    let milestone = milestone_in_progress(&officer, &record);
    let done = [("kind", "done"), ("done_on", "2026-03-01"), ("done_note", "The first meeting was held.")];
    officer.submit(&milestone, &format!("{milestone}/reports"), &done).expect_redirect();
    record
}

fn milestone_in_progress(officer: &Browser, record: &str) -> String {
    let page = officer.get(&format!("{record}/milestones")).expect(200);
    let links = page.attributes("tbody th a", "href").into_iter();
    let mut states = links.zip(page.texts("tbody td[data-label=State]"));
    states.find(|(_, state)| state == "In progress").expect("a milestone in progress").0
}

fn verify_an_act(window: &Window, record: &str) {
    window.go(&format!("{record}/acts"));
    window.leave(
        "//tr[contains(., 'Published') and contains(., 'Warsaw')]//button[normalize-space()='Verify']",
    );
    assert_eq!(window.flash(), "The act is verified.");
    let left = "//tr[contains(., 'Published') and contains(., 'Warsaw') and contains(., 'verified')]";
    assert!(window.shows(left), "{}", window.text("table"));
}

fn return_one_and_verify_another(window: &Window) {
    window.follow("Home");
    window.go("/milestones?view=review");
    window.press("Return with the question");
    assert!(window.text(".error-summary").contains("question"), "{}", window.text(".error-summary"));
    window.fill("remark", "Where are the minutes?");
    window.press("Return with the question");
    assert_eq!(window.flash(), "Returned with your question.");
    assert!(window.path().starts_with("/milestones?view=review"), "back to the queue: {}", window.path());
    window.fill("remark", "Seen in the signed record.");
    window.press("Verify: it is done");
    assert_eq!(window.flash(), "Verified: the milestone is done.");
    assert!(!window.offers("Verify: it is done"), "nothing waits any more");
    window.follow("Home");
    assert!(window.text("main").contains("No report waits"), "{}", window.text("main"));
}

fn void(window: &Window, record: &str) {
    window.go(record);
    window.follow("Void this record");
    window.run("document.getElementById('reason').required = false", vec![]);
    window.press("Void the record");
    assert!(window.has(".error-summary"), "a void needs its reason");
    window.fill("reason", "Entered twice.");
    window.press("Void the record");
    assert_eq!(window.flash(), "The record is voided.");
    window.go(record);
    assert!(window.text(".callout--bad").contains("Entered twice."));
    assert!(!window.offers("Edit"), "a voided record is closed");
}
