//! The sources keep the house rules, and each rule is seen to fail on a planted breach.

use crate::house::{RULES, Source, find_cycles, sources, templates};

fn breaches(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (rule, check) in RULES {
            found.extend(
                check(file).into_iter().map(|line| format!("{}: {rule}: {}", file.path, line.trim())),
            );
        }
    }
    found
}

#[test]
fn the_house_rules_are_kept() {
    let files: Vec<Source> = sources().into_iter().chain(templates()).collect();
    assert!(files.len() > 60, "only {} files were read", files.len());
    let found = breaches(&files);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_rule_fails_on_a_planted_breach() {
    let planted: &[(&str, &str)] = &[
        ("src/accounts/actions.rs", "use diesel::prelude::*;"),
        ("src/milestones/rag.rs", "fn f(request: &actix_web::HttpRequest) {}"),
        ("src/reports/store.rs", "match db { Db::Sqlite(c) => 1, Db::Postgres(c) => 2 }"),
        ("src/reports/store.rs", "let row = query.first(db).ok();"),
        ("templates/x/y.html", "<p>{{ title|safe }}</p>"),
        ("src/search/fold.rs", &"let a = 1;\n".repeat(401)),
        ("src/signing/actions.rs", "app.pool.change(|db| sign(db))"),
        ("src/signing/actions.rs", "let now = chrono::Utc::now();"),
        ("src/signing/actions.rs", "use crate::accounts::pages::SignInPage;"),
    ];
    assert_eq!(planted.len(), RULES.len(), "a rule has no planted breach");
    for ((path, text), (rule, check)) in planted.iter().zip(RULES) {
        assert_eq!(check(&Source::new(*path, text)).len(), 1, "{rule}: not seen in {path}");
    }
}

#[test]
fn what_looks_like_a_breach_and_is_none_passes() {
    let harmless: &[(&str, &str)] = &[
        (
            "src/accounts/account.rs",
            "use diesel::prelude::{Insertable, Queryable};\n#[diesel(table_name = account)]",
        ),
        ("src/accounts/actions.rs", "// diesel is not used here\nlet diesel_error = 1;"),
        ("src/accounts/rule.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use diesel::prelude::*; }"),
        ("src/app.rs", "match url { DatabaseUrl::Sqlite(path) => 1, DatabaseUrl::Postgres(_) => 2 }"),
        ("src/accounts/handlers.rs", "use super::pages::SignInPage; use crate::accounts::pages::Other;"),
        ("templates/x.html", "<p class=\"safe\">{{ style }}</p>"),
    ];
    for (path, text) in harmless {
        assert_eq!(breaches(&[Source::new(*path, text)]), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn every_room_is_on_the_map() {
    let map = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ARCHITECTURE.md"))
        .expect("the map");
    let files = sources();
    let unnamed = |map: &str| -> Vec<String> {
        let rooms = files.iter().filter_map(Source::room);
        rooms.filter(|room| !map.contains(&format!("`{room}/`"))).map(str::to_owned).collect()
    };
    assert_eq!(
        unnamed(&map),
        Vec::<String>::new(),
        "docs/ARCHITECTURE.md does not name these folders of src"
    );
    assert!(!unnamed(&map.replace("`audit/`", "")).is_empty(), "a missing room is not seen");
}

#[test]
fn slices_do_not_use_each_other_in_a_circle() {
    assert_eq!(find_cycles(&sources()), Vec::<String>::new());
    let planted = [
        Source::new("src/reports/a.rs", "use crate::milestones::Milestone;"),
        Source::new("src/milestones/b.rs", "use crate::agreements::x;\nuse crate::db::Db;"),
        Source::new("src/agreements/c.rs", "let x = crate::reports::Report;"),
    ];
    assert_eq!(find_cycles(&planted).len(), 3);
    assert_eq!(find_cycles(&planted[..2]), Vec::<String>::new());
}
