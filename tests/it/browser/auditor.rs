//! The auditor reads everything, takes it away as PDF, and changes nothing.

use super::window::{Scripts, Window};
use super::{AUDITOR, agreement, journey};
use crate::support::people;
use entente::accounts::demo::PASSPHRASE;
use serde_json::json;

/// Fetches an address with the window's cookies: status, type and the first bytes.
const FETCH: &str = "const [path, done] = arguments;
fetch(path).then(async (answer) => {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  done([answer.status, answer.headers.get('content-type'), String.fromCharCode(...bytes.slice(0, 5))]);
}, (error) => done([0, String(error), '']));";

/// Posts the token of the page to an address; gives the status.
const POST: &str = "const [path, done] = arguments;
const csrf = document.querySelector('input[name=csrf]').value;
fetch(path, { method: 'POST', body: new URLSearchParams({ csrf, reason: 'none', version: '1' }), redirect: 'manual' })
  .then((answer) => done(answer.status), (error) => done(String(error)));";

#[test]
fn an_auditor_reads_exports_and_changes_nothing() {
    journey(Scripts::On, |app, window| {
        let record = agreement(&people::demo(app, AUDITOR), "PL-UA/2025/0001");
        window.sign_in(AUDITOR, PASSPHRASE);
        assert!(!window.offers("New agreement"));
        filter(window);
        is_pdf(window, "/agreements.pdf?partner=UKR");
        window.go(&record);
        assert!(window.has(&format!("a[href='{record}.pdf?lang=uk']")), "the dossier is offered");
        is_pdf(window, &format!("{record}.pdf?lang=en"));
        changes_nothing(window, &record);
        window.follow("Audit");
        let log = window.text("table");
        assert!(log.contains("Auditor (demo)") && log.contains("refused"), "{log}");
        window.choose_and_go("outcome", "refused");
        assert!(window.path().contains("outcome="), "{}", window.path());
    });
}

/// A list in the filter bar sends it at once; words are sent with the button; what is active can be taken away.
fn filter(window: &Window) {
    window.follow("Register");
    window.choose_and_go("partner", "Ukraine");
    assert_eq!(window.path(), "/agreements?partner=UKR", "empty filters stay out of the address");
    let focused = window.run("return document.activeElement.name", vec![]);
    assert_eq!(focused, "partner", "the list keeps the focus");
    window.fill("q", "letter of intent");
    window.press("Filter");
    assert!(window.text("table").contains("Letter of intent on cooperation of the defence industries"));
    assert!(window.text(".chips").contains("Ukraine"));
    window.follow("Clear all");
    assert_eq!(window.path(), "/agreements");
}

fn is_pdf(window: &Window, path: &str) {
    let fetched = window.run_async(FETCH, vec![json!(path)]);
    assert_eq!(fetched, json!([200, "application/pdf", "%PDF-"]), "{path}");
}

fn changes_nothing(window: &Window, record: &str) {
    for path in ["", "/acts", "/signatories", "/milestones", "/relations", "/sources"] {
        window.go(&format!("{record}{path}"));
        assert!(!window.has("main form[method=post]"), "a form stands on {path}");
        for label in
            ["Edit", "Verify", "Record an act", "Record a signature", "Add a source", "Plan a milestone"]
        {
            assert!(!window.offers(label), "{label} is offered on {path}");
        }
    }
    for target in ["/edit", "/acts", "/void", "/verification"] {
        let status = window.run_async(POST, vec![json!(format!("{record}{target}"))]);
        assert_eq!(status, 403, "POST {target}");
    }
    window.go(&format!("{record}/edit"));
    assert!(window.text("main").contains("403"), "{}", window.text("main"));
}
