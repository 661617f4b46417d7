//! Where scripts are forbidden everything still works.

use super::officer::{TITLE, log};
use super::window::Scripts;
use super::{OFFICER, journey};
use entente::accounts::demo::PASSPHRASE;

#[test]
fn an_agreement_is_logged_without_scripts() {
    journey(Scripts::Off, |_, window| {
        window.go("/sign-in");
        assert!(window.has(".secret__show[hidden]"), "the scripts run: they show this button");
        window.sign_in(OFFICER, PASSPHRASE);
        window.follow("New agreement");
        window.press("Save the draft");
        assert!(window.text(".error-summary").contains("Choose at least two parties"));
        log(window);
        window.follow("Register");
        window.fill("q", "Kyiv agreements");
        window.press("Filter");
        assert!(window.text("table").contains(TITLE));
        window.unfold("Language and appearance:");
        window.press("Українська");
        assert!(window.has("html[lang=uk]"));
    });
}
