//! The five demonstration accounts: their passphrase is printed and documented, so they work in the demonstration only.

use super::account::{Account, Profile};
use super::store;
use crate::access::{Marking, Role};
use crate::audit::{Deed, Object, Revised, Tx};
use crate::clock::new_id;
use crate::db::DbError;

/// Role and address of each demonstration account.
pub const ACCOUNTS: [(Role, &str); 5] = [
    (Role::PolicyOfficer, "officer@demo"),
    (Role::Manager, "manager@demo"),
    (Role::Auditor, "auditor@demo"),
    (Role::Auditor, "auditor2@demo"),
    (Role::Administrator, "admin@demo"),
];

/// The passphrase of all five.
pub const PASSPHRASE: &str = "entente demonstration 2026";

/// Makes the five accounts with one hash of the common passphrase; gives the id of each.
pub fn insert_accounts(tx: &mut Tx, hash: &str) -> Result<Vec<(Role, String)>, DbError> {
    let mut made = Vec::new();
    for (role, email) in ACCOUNTS {
        let account = account(role, email, hash, tx);
        store::insert(tx.db, &account)?;
        tx.revise(Revised {
            deed: Deed::AccountActivated,
            object: Object::at("account", &account.id, account.version),
            agreement_id: None,
            before: None,
            after: account.snapshot(),
            reason: None,
        });
        made.push((role, account.id));
    }
    Ok(made)
}

fn account(role: Role, email: &str, hash: &str, tx: &Tx) -> Account {
    let (name, clearance) = person(role, email);
    let profile = Profile { email: email.to_owned(), name: name.to_owned(), role, clearance };
    Account {
        status: "active".into(),
        password_hash: Some(hash.to_owned()),
        demo: true,
        ..Account::invited(new_id(), &profile, tx.now(), &tx.by())
    }
}

/// Made-up people. The officer is not cleared for the pointer record: it shows that hidden means hidden. The second auditor
/// reviews what the first one wrote.
fn person(role: Role, email: &str) -> (&'static str, Marking) {
    match role {
        Role::PolicyOfficer => ("Policy officer (demo)", Marking::Restricted),
        Role::Manager => ("Manager (demo)", Marking::Secret),
        Role::Auditor if email == "auditor2@demo" => ("Second auditor (demo)", Marking::Secret),
        Role::Auditor => ("Auditor (demo)", Marking::Secret),
        Role::Administrator => ("Administrator (demo)", Marking::Unclassified),
    }
}
