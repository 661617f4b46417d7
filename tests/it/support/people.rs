//! People by name: accounts made as the command line makes them, signed in through the sign-in page.

use super::{Browser, TestApp};
use entente::access::{Marking, Role};
use entente::accounts::account::{Account, Profile};
use entente::accounts::{hashing, store};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::new_id;
use entente::db::DbError;

/// Everybody's passphrase.
pub const PASSPHRASE: &str = "four herons cross a slow river";

/// Olena Hrytsenko, policy officer, cleared for restricted: her browser, signed in.
pub fn officer(app: &TestApp) -> Browser {
    known(app, Role::PolicyOfficer)
}

/// Marek Zieliński, manager, cleared for restricted: his browser, signed in.
pub fn manager(app: &TestApp) -> Browser {
    known(app, Role::Manager)
}

/// Anna Audit, auditor, cleared for restricted: her browser, signed in.
pub fn auditor(app: &TestApp) -> Browser {
    known(app, Role::Auditor)
}

/// Adam Admin, administrator: his browser, signed in.
pub fn administrator(app: &TestApp) -> Browser {
    known(app, Role::Administrator)
}

/// The one known person of a role, signed in.
pub fn known(app: &TestApp, role: Role) -> Browser {
    let (name, email) = name_of(role);
    if app.read(|db| store::find_by_email(db, email)).is_none() {
        add(app, role, Marking::Restricted, name, email);
    }
    sign_in(app, email)
}

/// Name and address of the one known person of a role.
pub fn name_of(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::PolicyOfficer => ("Olena Hrytsenko", "officer@example.test"),
        Role::Manager => ("Marek Zieliński", "manager@example.test"),
        Role::Auditor => ("Anna Audit", "auditor@example.test"),
        Role::Administrator => ("Adam Admin", "administrator@example.test"),
    }
}

/// The account id of the one known person of a role, who is added when missing.
pub fn id_of(app: &TestApp, role: Role) -> String {
    let (name, email) = name_of(role);
    match app.read(|db| store::find_by_email(db, email)) {
        Some(account) => account.id,
        None => add(app, role, Marking::Restricted, name, email).id,
    }
}

/// Adds an active account with the common passphrase.
pub fn add(app: &TestApp, role: Role, clearance: Marking, name: &str, email: &str) -> Account {
    let now = app.app.now();
    let profile = Profile { email: email.into(), name: name.into(), role, clearance };
    let mut account = Account::invited(new_id(), &profile, now, "system");
    account.status = "active".into();
    account.password_hash = Some(hashing::hash(app.app.config.hash_memory_kib, PASSPHRASE));
    put(app, &account);
    account
}

/// Writes an account row as it is.
pub fn put(app: &TestApp, account: &Account) {
    let context = Context::system(app.app.now());
    let written = audit::write(&app.app.pool, &context, |tx| {
        store::insert(tx.db, account)?;
        tx.record(Draft::new(Deed::AccountInvited, Object::new("account", &account.id)));
        Ok::<_, DbError>(())
    });
    written.expect("an account");
}

/// A browser in which `email` has signed in.
pub fn sign_in(app: &TestApp, email: &str) -> Browser {
    sign_in_with(app, email, PASSPHRASE)
}

/// A browser in which one of the demonstration's four people has signed in.
pub fn demo(app: &TestApp, email: &str) -> Browser {
    sign_in_with(app, email, entente::accounts::demo::PASSPHRASE)
}

fn sign_in_with(app: &TestApp, email: &str, passphrase: &str) -> Browser {
    let browser = app.browser();
    let answer = browser.submit("/sign-in", "/sign-in", &[("email", email), ("password", passphrase)]);
    assert_eq!(answer.expect_redirect(), "/", "{email} could not sign in");
    browser
}
