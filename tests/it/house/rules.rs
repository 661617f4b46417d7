//! One function for each rule: what in a file breaks it.

use super::Source;
use super::source::has_word;

/// A rule: its name, and the lines of a file that break it.
pub type Rule = (&'static str, fn(&Source) -> Vec<String>);

/// Every rule about a single file.
pub const RULES: &[Rule] = &[
    ("diesel lives in db, store, record, visible and the column derives", diesel),
    ("actix_web and askama live at the web edge", web_edge),
    ("only db asks which database it is", backend),
    ("a store swallows no error", swallowed),
    ("a template trusts nothing and styles nothing by itself", template),
    ("a file has at most 400 lines without its tests", long),
    ("transactions without an audit event have six known places", transaction),
    ("time, chance and the environment have one place each", sources_of_chance),
    ("nobody uses another room's handlers or pages", other_edges),
];

const DERIVES: [&str; 7] = [
    "AsChangeset",
    "Associations",
    "Identifiable",
    "Insertable",
    "Queryable",
    "QueryableByName",
    "Selectable",
];

fn diesel(file: &Source) -> Vec<String> {
    let at_home = file.path.starts_with("src/db/")
        || file.is_on_shelf("store")
        || matches!(file.path.as_str(), "src/audit/record.rs" | "src/access/visible.rs" | "src/codes.rs");
    if at_home || !is_rust(file) {
        return Vec::new();
    }
    file.lines_with("diesel").filter(|line| !is_derive(line)).map(str::to_owned).collect()
}

/// `#[diesel(…)]`, or an import of nothing but derives.
fn is_derive(line: &str) -> bool {
    let line = line.trim();
    if line.starts_with("#[diesel(") {
        return true;
    }
    let Some(names) = line.strip_prefix("use diesel::prelude::") else {
        return false;
    };
    let names = names.trim_end_matches(';').trim_matches(['{', '}']);
    names.split(',').all(|name| DERIVES.contains(&name.trim()))
}

fn web_edge(file: &Source) -> Vec<String> {
    const EDGE: [&str; 6] = [
        "src/access/guard.rs",
        "src/access/routes.rs",
        "src/access/viewer.rs",
        "src/app.rs",
        "src/state.rs",
        "src/web.rs",
    ];
    let at_home = file.path.starts_with("src/web/")
        || EDGE.contains(&file.path.as_str())
        || file.is_on_shelf("handlers")
        || file.is_on_shelf("pages");
    if at_home || !is_rust(file) {
        return Vec::new();
    }
    file.lines_with("actix_web").chain(file.lines_with("askama")).map(str::to_owned).collect()
}

fn backend(file: &Source) -> Vec<String> {
    if file.path.starts_with("src/db/") {
        return Vec::new();
    }
    let asks = |line: &&str| has_word(line, "Db::Sqlite") || has_word(line, "Db::Postgres");
    file.code.lines().filter(asks).map(str::to_owned).collect()
}

fn swallowed(file: &Source) -> Vec<String> {
    if !file.is_on_shelf("store") {
        return Vec::new();
    }
    file.code.lines().filter(|line| line.contains(".ok()")).map(str::to_owned).collect()
}

fn template(file: &Source) -> Vec<String> {
    if !file.path.starts_with("templates/") {
        return Vec::new();
    }
    let trusts = |line: &&str| line.replace("| ", "|").contains("|safe") || line.contains("style=");
    file.code.lines().filter(trusts).map(str::to_owned).collect()
}

fn long(file: &Source) -> Vec<String> {
    // Written by scripts/schema.py.
    let lines = file.code.lines().count();
    if lines <= 400 || file.path == "src/db/schema.rs" {
        return Vec::new();
    }
    vec![format!("{lines} lines")]
}

fn transaction(file: &Source) -> Vec<String> {
    const KNOWN: [&str; 5] = [
        "src/audit/record.rs",
        "src/audit/open.rs",
        "src/accounts/sign_in.rs",
        "src/looks/keeping.rs",
        "src/past/layout.rs",
    ];
    if file.path.starts_with("src/db/") || KNOWN.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let begins = |line: &&str| {
        line.contains("dialect::transaction")
            || (line.contains("dialect::{") && has_word(line, "transaction"))
            || line.contains(".transaction(")
            || line.contains("pool.change(")
    };
    file.code.lines().filter(begins).map(str::to_owned).collect()
}

fn sources_of_chance(file: &Source) -> Vec<String> {
    if matches!(file.path.as_str(), "src/clock.rs" | "src/config.rs") || !is_rust(file) {
        return Vec::new();
    }
    const ASKS: [&str; 5] = ["Utc::now", "Local::now", "SystemTime::now", "env::var", "Uuid::n"];
    let asks = |line: &&str| ASKS.iter().any(|word| line.contains(word));
    file.code.lines().filter(asks).map(str::to_owned).collect()
}

fn other_edges(file: &Source) -> Vec<String> {
    let Some(room) = file.room() else {
        return Vec::new();
    };
    let foreign = |line: &&str| {
        line.split("crate::").skip(1).any(|used| {
            let mut parts = used.split("::");
            let other = parts.next().unwrap_or_default();
            other != room && matches!(parts.next(), Some("handlers" | "pages"))
        })
    };
    file.code.lines().filter(foreign).map(str::to_owned).collect()
}

fn is_rust(file: &Source) -> bool {
    file.path.ends_with(".rs")
}
