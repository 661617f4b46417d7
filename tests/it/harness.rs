//! The harness itself: that what it says about the app is so.

use crate::support::{on_both, people, spawn_app};
use entente::access::Role;

#[test]
fn a_server_answers_from_its_database() {
    on_both(|app| {
        app.get("/healthz").expect(200);
        let ready = app.get("/readyz").expect(200);
        assert_eq!(ready.body, "ready\n");
        assert_eq!(app.deeds(), ["log.opened", "directory.states_loaded", "log.key_registered"]);
    });
}

#[test]
fn two_servers_share_nothing() {
    let (first, second) = (spawn_app(), spawn_app());
    assert!(people::auditor(&first).get("/account").status == 200);
    assert_eq!(second.get("/account").expect_redirect(), "/set-up");
    first.clock.advance(chrono::Duration::hours(1));
    assert!(second.app.now() < first.app.now());
}

#[test]
fn the_four_people_sign_in_by_name() {
    on_both(|app| {
        for role in Role::ALL {
            let browser = people::known(app, role);
            let page = browser.get("/no-such-page");
            assert_eq!(page.status, 404);
        }
        let signed_in = app.deeds().into_iter().filter(|deed| deed == "session.signed_in");
        assert_eq!(signed_in.count(), 4);
    });
}
