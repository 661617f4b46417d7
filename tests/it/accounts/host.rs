//! The host a request names, and the operation id that every answer carries.

use crate::support::{on_sqlite, people};
use ureq::http::Method;

#[test]
fn a_foreign_host_is_answered_421_and_leaves_no_cookie() {
    on_sqlite(|app| {
        people::officer(app);
        let port = app.url.rsplit(':').next().unwrap_or_default();
        let ask = |path: &str, host: &str| app.browser().send(Method::GET, path, &[("host", host)], None);
        for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", "localhost"]
        {
            let page = ask("/sign-in", host).expect(421);
            assert_eq!(page.header("set-cookie"), "", "{host}");
            assert!(page.has("h1"), "the refusal is a page");
            ask("/healthz", host).expect(200);
            ask("/readyz", host).expect(200);
        }
        ask("/sign-in", &format!("localhost:{port}")).expect(200);
    });
}

#[test]
fn every_answer_names_its_operation_and_the_error_page_shows_it() {
    on_sqlite(|app| {
        let officer = people::officer(app);
        let (first, second) = (officer.get("/no-such-page").expect(404), officer.get("/no-such-page"));
        assert_eq!(first.header("x-request-id").len(), 36);
        assert_ne!(first.header("x-request-id"), second.header("x-request-id"));
        assert!(first.text("main").contains(first.header("x-request-id")));
    });
}
