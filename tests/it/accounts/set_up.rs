//! The first administrator.

use super::{OTHER, is_signed_in, try_sign_in};
use crate::support::{TestApp, on_both};
use chrono::Duration;
use entente::accounts::{set_up, store};

fn offer(app: &TestApp) -> String {
    set_up::offer(&app.app).expect("an offer").expect("a token").token
}

fn fields<'t>(token: &'t str, email: &'t str) -> [(&'t str, &'t str); 4] {
    [("token", token), ("email", email), ("name", "Ada First"), ("passphrase", OTHER)]
}

#[test]
fn every_page_leads_to_the_set_up_while_nobody_has_an_account() {
    on_both(|app| {
        for path in ["/", "/sign-in", "/accounts", "/no-such-page", "/account/sessions"] {
            assert_eq!(app.get(path).expect_redirect(), "/set-up", "{path}");
        }
        app.get("/healthz").expect(200);
        assert!(app.get("/set-up").expect(200).has("input[name=token]"));
    });
}

#[test]
fn the_token_makes_one_administrator_once() {
    on_both(|app| {
        let token = offer(app);
        let browser = app.browser();
        let done = browser.submit("/set-up", "/set-up", &fields(&token, "ada@example.test"));
        assert_eq!(done.expect_redirect(), "/sign-in");
        assert_eq!(browser.follow(&done).flash(), "The first administrator has an account. Sign in.");
        assert!(!browser.get("/sign-in").has(".flash"), "a flash is shown once");
        app.get("/set-up").expect(404);
        assert!(set_up::offer(&app.app).expect("no offer").is_none());
        try_sign_in(&browser, "ada@example.test", OTHER);
        browser.get("/accounts").expect(200);
        let want = [
            "log.opened",
            "directory.states_loaded",
            "log.key_registered",
            "installation.set_up_offered",
            "installation.set_up",
            "session.signed_in",
        ];
        assert_eq!(app.deeds(), want);
    });
}

#[test]
fn a_wrong_an_old_and_a_replaced_token_are_refused() {
    on_both(|app| {
        let replaced = offer(app);
        let token = offer(app);
        let browser = app.browser();
        for wrong in ["", "x", &replaced, &token[1..]] {
            let page = browser.submit("/set-up", "/set-up", &fields(wrong, "ada@example.test")).expect(422);
            assert_eq!(page.errors().len(), 1, "{:?}", page.errors());
            assert!(!page.body.contains(OTHER), "the passphrase is shown again");
        }
        app.clock.advance(Duration::minutes(30));
        browser.submit("/set-up", "/set-up", &fields(&token, "ada@example.test")).expect(422);
        app.clock.advance(Duration::seconds(-1));
        browser.submit("/set-up", "/set-up", &fields(&token, "ada@example.test")).expect_redirect();
    });
}

#[test]
fn ten_at_once_make_one_administrator() {
    on_both(|app| {
        let token = offer(app);
        let emails: Vec<String> = (0..10).map(|n| format!("ada{n}@example.test")).collect();
        let pages: Vec<_> = emails
            .iter()
            .map(|_| {
                let b = app.browser();
                (b.get("/set-up"), b)
            })
            .collect();
        let statuses = std::thread::scope(|scope| {
            let sent: Vec<_> = pages
                .iter()
                .zip(&emails)
                .map(|((page, browser), email)| {
                    let token = &token;
                    scope.spawn(move || browser.send_form(page, "/set-up", &fields(token, email)).status)
                })
                .collect();
            sent.into_iter().map(|sent| sent.join().expect("an answer")).collect::<Vec<_>>()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 303 | 404 | 422 | 429)), "{statuses:?}");
        assert_eq!(app.read(store::count), 1);
        assert!(!is_signed_in(&app.browser()));
        app.deeds();
    });
}
