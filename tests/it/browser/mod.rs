//! Journeys in Chromium against the demonstration register: what each role does on an ordinary day, by keyboard and without
//! scripts; and axe-core on every page, in both themes and on a desk as on a telephone.

mod administrator;
mod auditor;
mod axe;
mod devtools;
mod driver;
mod keyboard;
mod manager;
mod no_script;
mod officer;
mod pages;
mod window;

use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, TestApp};
use axe::Look;
use driver::Programs;
use entente::db::DatabaseUrl;
use window::{Scripts, Window};

const OFFICER: &str = "officer@demo";
const MANAGER: &str = "manager@demo";
const AUDITOR: &str = "auditor@demo";
const ADMINISTRATOR: &str = "admin@demo";

/// Runs a journey on both databases. The pages are the same on both, so that axe looks at them on SQLite only, and in the narrow
/// window by night: `pages` looks at every page by day as well.
fn journey(scripts: Scripts, travel: impl Fn(&TestApp, &Window)) {
    let Some(programs) = Programs::find() else { return };
    on_both_demonstrations(|app| {
        let on_sqlite = matches!(app.app.config.database, DatabaseUrl::Sqlite(_));
        let is_examined = scripts == Scripts::On && on_sqlite;
        let looks: &[Look] = if is_examined { &[Look::NIGHT] } else { &[] };
        let window = Window::open(&programs, &app.url, scripts, looks);
        travel(app, &window);
        window.assert_no_faults();
        assert!(!app.deeds().is_empty(), "the chain of events holds to its end");
    });
}

/// The path of an agreement of the demonstration.
fn agreement(browser: &Browser, number: &str) -> String {
    let found = browser.get(&format!("/agreements?q={number}")).expect(200);
    found.attributes("td.reg-no a", "href").into_iter().next().expect("an agreement of that number")
}
