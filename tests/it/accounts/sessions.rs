//! Sessions: how long they live, and what ends them at once.

use super::{OTHER, is_signed_in, try_sign_in};
use crate::support::app::start;
use crate::support::database::Database;
use crate::support::{Browser, on_both, people};
use chrono::Duration;
use entente::access::{Marking, Role};

#[test]
fn a_session_ends_after_thirty_idle_minutes_to_the_second() {
    on_both(|app| {
        let officer = people::officer(app);
        app.clock.advance(Duration::seconds(30 * 60 - 1));
        assert!(is_signed_in(&officer));
        app.clock.advance(Duration::minutes(30));
        assert!(!is_signed_in(&officer));
    });
}

#[test]
fn a_busy_session_ends_after_twelve_hours_to_the_second() {
    on_both(|app| {
        let officer = people::officer(app);
        for _ in 0..35 {
            app.clock.advance(Duration::minutes(20));
            assert!(is_signed_in(&officer));
        }
        app.clock.advance(Duration::seconds(20 * 60 - 1));
        assert!(is_signed_in(&officer), "a second before twelve hours");
        app.clock.advance(Duration::seconds(1));
        assert!(!is_signed_in(&officer), "twelve hours");
    });
}

#[test]
fn signing_out_ends_the_session_on_the_server_too() {
    on_both(|app| {
        let officer = people::officer(app);
        let page = officer.get("/account").expect(200);
        let stolen = cookie_of(app, "officer@example.test");
        assert!(with_cookie(&app.browser(), &stolen));
        assert_eq!(officer.send_form(&page, "/sign-out", &[]).expect_redirect(), "/sign-in");
        assert!(!is_signed_in(&officer));
        assert!(with_cookie(&app.browser(), &stolen), "only the session that signed out ends");
    });
}

/// A second session of the same person, as its bare cookie.
fn cookie_of(app: &crate::support::TestApp, email: &str) -> String {
    let page = try_sign_in(&app.browser(), email, people::PASSPHRASE);
    page.expect_redirect();
    let mut set = page.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let session = set.rfind(|cookie| cookie.starts_with("entente=")).expect("a session cookie");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(session.contains(attribute), "{session}");
    }
    assert!(!session.contains("Domain"), "{session}");
    session.split(';').next().unwrap_or_default().to_owned()
}

fn with_cookie(browser: &Browser, cookie: &str) -> bool {
    let page = browser.send(ureq::http::Method::GET, "/account", &[("cookie", cookie)], None);
    page.status == 200
}

#[test]
fn over_https_the_cookie_belongs_to_the_host_alone() {
    let app = start(Database::sqlite(), |config| config.public_url = "https://entente.example".into());
    people::id_of(&app, Role::Manager);
    let host = [("host", "entente.example")];
    let page = app.browser().send(ureq::http::Method::GET, "/sign-in", &host, None).expect(200);
    assert!(page.header("strict-transport-security").starts_with("max-age=31536000"));
    let visitor = page.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    let token = page.token();
    let fields = [
        ("csrf", token.as_str()),
        ("email", people::name_of(Role::Manager).1),
        ("password", people::PASSPHRASE),
    ];
    let done =
        app.browser().post_with("/sign-in", &fields, &[("host", "entente.example"), ("cookie", &visitor)]);
    assert_eq!(done.expect_redirect(), "/");
    let cookie = done.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-entente=") && cookie.contains("Secure") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
}

#[test]
fn disabling_and_another_role_end_sessions_at_once() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let account = people::add(app, Role::Manager, Marking::Restricted, "Some Body", "body@example.test");
        let place = format!("/accounts/{}", account.id);
        let before = people::sign_in(app, &account.email);
        administrator.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        assert!(!is_signed_in(&before), "another role");
        let before = people::sign_in(app, &account.email);
        administrator.submit(&place, &place, &[("clearance", "secret")]).expect_redirect();
        assert!(!is_signed_in(&before), "another clearance");
        let before = people::sign_in(app, &account.email);
        administrator.submit(&place, &place, &[("name", "Some Other Body")]).expect_redirect();
        assert!(is_signed_in(&before), "another name ends nothing");
        administrator.submit(&place, &format!("{place}/disable"), &[]).expect_redirect();
        assert!(!is_signed_in(&before), "disabled");
        administrator.submit(&place, &format!("{place}/enable"), &[]).expect_redirect();
        assert!(!is_signed_in(&before), "enabling brings no session back");
        assert!(is_signed_in(&people::sign_in(app, &account.email)));
    });
}

#[test]
fn a_new_passphrase_ends_every_other_session() {
    on_both(|app| {
        let here = people::officer(app);
        let there = people::officer(app);
        let change = |current: &str, new: &str| {
            here.submit(
                "/account/passphrase",
                "/account/passphrase",
                &[("current", current), ("passphrase", new)],
            )
        };
        assert_eq!(change(OTHER, OTHER).expect(422).errors().len(), 1, "a wrong current passphrase");
        assert_eq!(change(people::PASSPHRASE, "short").expect(422).errors().len(), 1, "a short new one");
        assert!(is_signed_in(&there));
        assert_eq!(change(people::PASSPHRASE, OTHER).expect_redirect(), "/account");
        assert!(is_signed_in(&here) && !is_signed_in(&there));
        try_sign_in(&app.browser(), "officer@example.test", people::PASSPHRASE).expect(422);
        try_sign_in(&app.browser(), "officer@example.test", OTHER).expect_redirect();
        assert!(app.deeds().contains(&"account.password_changed".to_owned()));
    });
}

#[test]
fn a_stolen_session_cannot_guess_the_passphrase() {
    on_both(|app| {
        let here = people::officer(app);
        let guess = || {
            here.submit(
                "/account/passphrase",
                "/account/passphrase",
                &[("current", OTHER), ("passphrase", OTHER)],
            )
        };
        let first = guess().errors();
        (0..4).for_each(|_| drop(guess()));
        assert_ne!(guess().errors(), first, "the sixth guess is told to wait");
        assert!(is_signed_in(&people::officer(app)), "signing in goes on meanwhile");
    });
}

#[test]
fn the_list_shows_ones_own_sessions_and_ends_them() {
    on_both(|app| {
        people::manager(app);
        let there = people::officer(app);
        app.clock.advance(Duration::minutes(2));
        let here = people::officer(app);
        let page = here.get("/account/sessions").expect(200);
        assert_eq!(page.texts("tbody tr").len(), 2, "{:?}", page.texts("tbody tr"));
        assert_eq!(page.texts("tbody .tag").len(), 1, "one is marked as this one");
        assert!(page.text("tbody tr").contains("127.0.0.1"));
        let foreign =
            here.post("/account/sessions/revoke", &[("csrf", &page.token()), ("session", &"0".repeat(64))]);
        assert_eq!(foreign.status, 404);
        assert_eq!(
            here.send_form(&page, "/account/sessions/revoke", &[]).expect_redirect(),
            "/account/sessions"
        );
        assert!(!is_signed_in(&there) && is_signed_in(&here));
        let again = people::officer(app);
        here.submit("/account/sessions", "/account/sessions/revoke-others", &[]).expect_redirect();
        assert!(!is_signed_in(&again) && is_signed_in(&here));
        let revoked = app.deeds().iter().filter(|deed| *deed == "session.revoked").count();
        assert_eq!(revoked, 2);
    });
}

#[test]
fn nobody_ends_somebody_elses_session() {
    on_both(|app| {
        let officer = people::officer(app);
        let id = officer.get("/account/sessions").expect(200);
        let _second = people::officer(app);
        let theirs = officer.get("/account/sessions").attributes("input[name=session]", "value").remove(0);
        let manager = people::manager(app);
        let token = manager.get("/account").token();
        manager.post("/account/sessions/revoke", &[("csrf", &token), ("session", &theirs)]).expect(404);
        assert_eq!(officer.get("/account/sessions").texts("tbody tr").len(), 2);
        assert_eq!(id.texts("tbody tr").len(), 1);
    });
}
