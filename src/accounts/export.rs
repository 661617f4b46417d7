//! Every account as a file, as the administrator's list shows it: no passphrase, no session, no link.

use super::store;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::dates;

const COLUMNS: [Column; 10] = [
    ("account-name", 34),
    ("email", 40),
    ("role", 20),
    ("account-clearance", 20),
    ("account-status-head", 16),
    ("files-proposed", 14),
    ("files-demo", 14),
    ("files-created", 20),
    ("files-changed", 20),
    ("register-id", 38),
];

/// GET /accounts.csv and .xlsx
pub async fn list(ask: Ask) -> Answer {
    let list = List::of_the_house(ask.lang, "accounts", &COLUMNS, "");
    ask.send(list, move |db, ask, leaf| {
        let lang = ask.lang;
        let proposed = store::list_proposed(db)?;
        let yes = |is: bool| Cell::text(if is { lang.t("yes") } else { "" });
        for account in store::list(db)? {
            let cells = [
                Cell::text(account.name.clone()),
                Cell::text(account.email.clone()),
                Cell::text(lang.label("role", &account.role)),
                Cell::text(lang.label("marking", &account.clearance)),
                Cell::text(lang.label("account-status", &account.status)),
                yes(proposed.contains(&account.id)),
                yes(account.demo),
                Cell::text(dates::instant(lang, account.created_at).iso),
                Cell::text(dates::instant(lang, account.updated_at).iso),
                Cell::text(account.id.clone()),
            ];
            leaf.row(None, &cells)?;
        }
        Ok(())
    })
    .await
}
