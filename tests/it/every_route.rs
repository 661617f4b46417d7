//! Every route of the app, as nobody, as each role and as somebody whose account was disabled: the answer is what the policy says.

use crate::support::{Browser, Page, TestApp, on_both, people};
use actix_web::http::Method;
use entente::access::{Action, Marking, Role, Route, policy};
use entente::accounts::store;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::new_id;
use entente::db::DbError;

/// The route's path with an id that nothing has in place of each `{…}`.
fn path_of(route: &Route) -> String {
    let mut path = String::new();
    let mut rest = route.path;
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(before);
        path.push_str(&new_id());
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    path + rest
}

fn visit(browser: &Browser, route: &Route, fields: &[(&str, &str)]) -> Page {
    let page = match route.method {
        Method::GET => browser.get(&path_of(route)),
        _ => browser.post(&path_of(route), fields),
    };
    assert!(page.status < 500, "{} answered {}:\n{}", page.asked, page.status, page.words());
    assert_protected(&page);
    page
}

/// The headers that every answer carries.
fn assert_protected(page: &Page) {
    let policy = page.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "script-src 'self' 'nonce-",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(part), "{}: the content policy lacks {part}: {policy}", page.asked);
    }
    for unsafe_word in ["unsafe-inline", "unsafe-eval", "*", "data:"] {
        assert!(!policy.contains(unsafe_word), "{}: {policy}", page.asked);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(page.header(name), value, "{}: {name}", page.asked);
    }
}

fn is_to_sign_in(page: &Page) -> bool {
    page.status == 303 && page.header("location").starts_with("/sign-in")
}

/// As nobody, everything but the public pages leads to the sign-in page.
fn assert_as_nobody(browser: &Browser, route: &Route) {
    let page = visit(browser, route, &[]);
    match (route.action, &route.method) {
        (Action::Public, &Method::GET) => {
            assert!(!is_to_sign_in(&page) && page.status != 403, "{}", page.asked)
        }
        (Action::Public, _) => {
            assert_eq!(page.status, 403, "{}: a form without a token was taken", page.asked)
        }
        _ => assert!(is_to_sign_in(&page), "{} answered {} to nobody", page.asked, page.status),
    }
}

#[test]
fn nobody_opens_the_public_pages_only() {
    on_both(|app| {
        people::id_of(app, Role::Administrator);
        for route in entente::app::routes() {
            assert_as_nobody(&app.browser(), &route);
        }
    });
}

#[test]
fn a_disabled_account_is_nobody_at_once() {
    on_both(|app| {
        people::id_of(app, Role::Administrator);
        let account = people::add(app, Role::Manager, Marking::Restricted, "Gone", "gone@example.test");
        let browser = people::sign_in(app, &account.email);
        disable_in_the_table(app, &account.id);
        for route in entente::app::routes() {
            assert_as_nobody(&browser, &route);
        }
    });
}

/// Only the status changes, not the epoch: each of the two must be enough.
fn disable_in_the_table(app: &TestApp, id: &str) {
    use diesel::prelude::*;
    use entente::db::schema::account;
    let written = audit::write(&app.app.pool, &Context::system(app.app.now()), |tx| {
        tx.record(Draft::new(Deed::AccountDisabled, Object::new("account", id)));
        let changed =
            diesel::update(account::table.find(id)).set(account::status.eq("disabled")).execute(tx.db);
        changed.map(drop).map_err(DbError::from_query)
    });
    written.expect("disabled");
    assert_eq!(app.read(|db| store::find(db, id)).map(|account| account.status).as_deref(), Some("disabled"));
}

#[test]
fn each_role_opens_what_the_policy_allows_and_nothing_else() {
    on_both(|app| {
        for role in Role::ALL {
            let mut browser = people::known(app, role);
            for route in entente::app::routes() {
                if policy::role_may(role, route.action) {
                    assert_allowed(&browser, &route);
                    browser = people::known(app, role);
                } else {
                    assert_denied(app, &browser, &route);
                }
            }
        }
    });
}

fn assert_allowed(browser: &Browser, route: &Route) {
    if route.method == Method::GET {
        let page = visit(browser, route, &[]);
        assert!(!is_to_sign_in(&page) && page.status != 403, "{} answered {}", page.asked, page.status);
        // After the set-up its page is gone; any other fixed address must meet its own handler, not the last route.
        let is_fixed = !route.path.contains('{') && route.path != "/set-up";
        assert!(
            !is_fixed || page.status != 404,
            "{} is not found: does another route stand before it?",
            page.asked
        );
        return;
    }
    for bad in [vec![], vec![("csrf", "")], vec![("csrf", "AAAA")]] {
        let page = visit(browser, route, &bad);
        assert_eq!(page.status, 403, "{}: a form with the token {bad:?} was taken", page.asked);
    }
    let token = browser.get("/no-such-page").token();
    let page = visit(browser, route, &[("csrf", &token)]);
    assert_ne!(page.status, 403, "{}: an empty form with a good token was refused as forged", page.asked);
}

fn assert_denied(app: &TestApp, browser: &Browser, route: &Route) {
    let before = app.deeds().len();
    let token = browser.get("/no-such-page").token();
    let page = visit(browser, route, &[("csrf", &token)]);
    assert_eq!(page.status, 403, "{} is not refused", page.asked);
    assert_eq!(
        app.deeds()[before..],
        ["access.denied"],
        "{}: a refusal leaves one trace and changes nothing",
        page.asked
    );
}
