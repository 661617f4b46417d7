//! Signing in: one answer for every refusal, waiting, bounded work, no way out to other sites.

use super::{OTHER, is_signed_in, try_sign_in};
use crate::support::app::start;
use crate::support::database::Database;
use crate::support::{Page, TestApp, on_both, people};
use chrono::Duration;
use entente::access::{Marking, Role};
use entente::accounts::account::{Account, Profile};

fn put(app: &TestApp, email: &str, change: impl FnOnce(&mut Account)) {
    let profile = Profile {
        email: email.into(),
        name: "Some Body".into(),
        role: Role::Manager,
        clearance: Marking::Restricted,
    };
    let mut account = Account::invited(entente::clock::new_id(), &profile, app.app.now(), "system");
    account.status = "active".into();
    account.password_hash = Some(entente::accounts::hashing::hash(64, people::PASSPHRASE));
    change(&mut account);
    people::put(app, &account);
}

/// The page without what differs on every page.
fn constant(page: &Page, email: &str) -> String {
    let mut body = page.body.replace(email, "EMAIL");
    for token in
        page.attributes("input[name=csrf]", "value").iter().chain(&page.attributes("script", "nonce"))
    {
        body = body.replace(token.as_str(), "TOKEN");
    }
    body
}

#[test]
fn unknown_wrong_disabled_invited_and_demonstration_accounts_get_the_same_answer() {
    on_both(|app| {
        put(app, "active@example.test", |_| {});
        put(app, "disabled@example.test", |account| account.status = "disabled".into());
        put(app, "demo@example.test", |account| account.demo = true);
        put(app, "invited@example.test", |account| {
            account.status = "invited".into();
            account.password_hash = None;
        });
        let long = "x".repeat(129);
        let tries = [
            ("unknown@example.test", people::PASSPHRASE),
            ("active@example.test", OTHER),
            ("active@example.test", ""),
            ("active@example.test", &long),
            ("disabled@example.test", people::PASSPHRASE),
            ("invited@example.test", people::PASSPHRASE),
            ("demo@example.test", people::PASSPHRASE),
        ];
        let pages = tries.map(|(email, passphrase)| (email, try_sign_in(&app.browser(), email, passphrase)));
        for (email, page) in &pages {
            assert_eq!(page.status, 422, "{email}");
            assert_eq!(constant(page, email), constant(&pages[0].1, pages[0].0), "{email}");
        }
        let refused = app.deeds().iter().filter(|deed| *deed == "session.sign_in_refused").count();
        assert_eq!(refused, tries.len());
        assert!(
            !app.events().iter().any(|event| event.to_string().contains("@example.test\"")),
            "an address is in the log"
        );
        try_sign_in(&app.browser(), " Active@Example.test ", people::PASSPHRASE).expect_redirect();
    });
}

#[test]
fn demonstration_accounts_work_in_the_demonstration() {
    let app = start(Database::sqlite(), |config| config.demo = true);
    put(&app, "demo@example.test", |account| account.demo = true);
    try_sign_in(&app.browser(), "demo@example.test", people::PASSPHRASE).expect_redirect();
}

#[test]
fn five_tries_are_free_then_the_wait_doubles_and_a_success_forgets() {
    on_both(|app| {
        put(app, "active@example.test", |_| {});
        let browser = app.browser();
        let fail = || try_sign_in(&browser, "active@example.test", OTHER).status;
        assert_eq!([fail(), fail(), fail(), fail(), fail()], [422; 5]);
        for wait in [1, 2, 4, 8] {
            assert_eq!(fail(), 429, "before a wait of {wait} s");
            app.clock.advance(Duration::milliseconds(wait * 1000 - 1));
            assert_eq!(fail(), 429, "one millisecond before the end of {wait} s");
            app.clock.advance(Duration::milliseconds(1));
            assert_eq!(fail(), 422, "after {wait} s");
        }
        let right = || try_sign_in(&browser, "active@example.test", people::PASSPHRASE);
        assert_eq!(right().status, 429, "the right passphrase waits too");
        app.clock.advance(Duration::seconds(61));
        right().expect_redirect();
        assert_eq!(
            try_sign_in(&app.browser(), "active@example.test", OTHER).status,
            422,
            "the failures were not forgotten"
        );
    });
}

#[test]
fn after_fifty_failures_only_a_reset_helps() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let account =
            people::add(app, Role::Manager, Marking::Restricted, "Some Body", "active@example.test");
        let browser = app.browser();
        for n in 1..=50 {
            assert_eq!(try_sign_in(&browser, &account.email, OTHER).status, 422, "try {n}");
            app.clock.advance(Duration::seconds(61));
        }
        app.clock.advance(Duration::days(40));
        assert_eq!(try_sign_in(&browser, &account.email, people::PASSPHRASE).status, 429);
        assert!(!is_signed_in(&administrator), "forty days are over");
        let administrator = people::administrator(app);
        let place = format!("/accounts/{}", account.id);
        let link = administrator.submit(&place, &format!("{place}/reset"), &[]).expect(200).text("#link");
        let path = link.strip_prefix(&app.url).expect("a link of ours");
        browser.submit(path, "/resets/accept", &[("passphrase", OTHER)]).expect_redirect();
        try_sign_in(&browser, &account.email, people::PASSPHRASE).expect(422);
        try_sign_in(&browser, &account.email, OTHER).expect_redirect();
    });
}

#[test]
fn an_address_with_twenty_failures_waits_a_minute() {
    on_both(|app| {
        put(app, "active@example.test", |_| {});
        let browser = app.browser();
        for n in 1..=20 {
            assert_eq!(
                try_sign_in(&browser, &format!("guess{n}@example.test"), OTHER).status,
                422,
                "try {n}"
            );
        }
        assert_eq!(try_sign_in(&browser, "active@example.test", people::PASSPHRASE).status, 429);
        app.clock.advance(Duration::seconds(61));
        try_sign_in(&browser, "active@example.test", people::PASSPHRASE).expect_redirect();
    });
}

#[test]
fn a_flood_of_sign_ins_is_turned_away_and_the_server_goes_on() {
    let app = start(Database::sqlite(), |config| {
        config.hash_memory_kib = 65_536;
        config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
    });
    put(&app, "active@example.test", |_| {});
    let pages: Vec<_> = (0..60)
        .map(|_| {
            let browser = app.browser();
            (browser.get("/sign-in"), browser)
        })
        .collect();
    let answers: Vec<Page> = std::thread::scope(|scope| {
        let sent: Vec<_> = pages
            .iter()
            .enumerate()
            .map(|(n, (page, browser))| {
                scope.spawn(move || {
                    let (token, email) = (page.token(), format!("guess{n}@example.test"));
                    let fields = [("csrf", token.as_str()), ("email", &email), ("password", OTHER)];
                    browser.post_with("/sign-in", &fields, &[("x-forwarded-for", &format!("203.0.113.{n}"))])
                })
            })
            .collect();
        app.get("/healthz").expect(200);
        sent.into_iter().map(|sent| sent.join().expect("an answer")).collect()
    });
    let away = answers.iter().filter(|page| page.status == 429).collect::<Vec<_>>();
    assert!(!away.is_empty(), "sixty hashes at once were all taken");
    assert!(away.iter().all(|page| page.header("retry-after") == "3"));
    assert!(answers.iter().any(|page| page.status == 422), "nobody was served");
    assert!(answers.iter().all(|page| matches!(page.status, 422 | 429)));
}

#[test]
fn the_way_back_never_leads_elsewhere() {
    on_both(|app| {
        put(app, "active@example.test", |_| {});
        let evil = [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "evil.example",
            "/a\r\nLocation: //evil",
            "",
        ];
        for wanted in evil {
            let browser = app.browser();
            let fields =
                [("email", "active@example.test"), ("password", people::PASSPHRASE), ("return", wanted)];
            let done = browser.submit("/sign-in", "/sign-in", &fields);
            assert_eq!(done.expect_redirect(), "/", "{wanted:?}");
            let escaped = entente::web::visit::escape(wanted);
            assert_eq!(
                browser.get(&format!("/sign-in?return={escaped}")).expect_redirect(),
                "/",
                "{wanted:?}"
            );
            let token = browser.get("/account").token();
            let set = browser.post("/preferences", &[("csrf", &token), ("lang", "pl"), ("return", wanted)]);
            assert_eq!(set.expect_redirect(), "/", "{wanted:?}");
        }
        let browser = app.browser();
        let asked = browser.get("/account/sessions?x=1%202").expect_redirect().to_owned();
        let fields = [("email", "active@example.test"), ("password", people::PASSPHRASE)];
        assert_eq!(
            browser.submit(&asked, "/sign-in", &fields).expect_redirect(),
            "/account/sessions?x=1%202"
        );
    });
}
