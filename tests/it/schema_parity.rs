//! Both databases, after their own migrations, have the tables and columns that `schema.rs` says.

use crate::support::on_both;
use diesel::sql_types::{BigInt, Text};
use diesel::{RunQueryDsl, sql_query};
use entente::db::{DatabaseUrl, DbError};
use std::collections::BTreeMap;
use std::path::Path;

/// Kind and whether it may be null, by `table.column`.
type Columns = BTreeMap<String, (&'static str, bool)>;

#[derive(diesel::QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    nullable: i64,
}

const SQLITE: &str = "SELECT m.name || '.' || c.name AS place, lower(c.type) AS kind, \
    CAST(c.\"notnull\" = 0 AND c.pk = 0 AS INTEGER) AS nullable \
    FROM sqlite_schema m, pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> '__diesel_schema_migrations'";

const POSTGRES: &str = "SELECT table_name || '.' || column_name AS place, data_type::text AS kind, \
    (is_nullable = 'YES')::int::bigint AS nullable FROM information_schema.columns \
    WHERE table_schema = 'public' AND table_name <> '__diesel_schema_migrations'";

#[test]
fn both_databases_agree_with_the_schema() {
    on_both(|app| {
        let is_sqlite = matches!(app.app.pool.url(), DatabaseUrl::Sqlite(_));
        let query = if is_sqlite { SQLITE } else { POSTGRES };
        let rows: Vec<Column> = app.read(|db| sql_query(query).load(db).map_err(DbError::from_query));
        let found: Columns =
            rows.iter().map(|row| (row.place.clone(), (kind_of(&row.kind), row.nullable == 1))).collect();
        let mut want = declared();
        if is_sqlite {
            want.values_mut().for_each(|(kind, _)| *kind = in_sqlite(kind));
        }
        assert!(want.len() > 100, "only {} columns were read from schema.rs", want.len());
        assert_eq!(found, want);
    });
}

#[test]
fn both_trees_have_the_same_migrations_with_a_way_back() {
    let names = |tree: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(tree);
        let entries = std::fs::read_dir(folder).expect("a tree").map(|entry| entry.expect("an entry").path());
        let mut names: Vec<_> = entries.filter(|path| path.is_dir()).collect();
        names.sort();
        for name in &names {
            for file in ["up.sql", "down.sql"] {
                assert!(name.join(file).is_file(), "{} has no {file}", name.display());
            }
        }
        names.iter().filter_map(|path| Some(path.file_name()?.to_owned())).collect::<Vec<_>>()
    };
    assert!(!names("sqlite").is_empty());
    assert_eq!(names("sqlite"), names("postgres"));
}

/// The columns of `schema.rs`.
fn declared() -> Columns {
    let text = include_str!("../../src/db/schema.rs");
    let mut columns = Columns::new();
    let mut table = String::new();
    for line in text.lines().map(str::trim) {
        if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with(") {")) {
            table = name.to_owned();
        } else if let Some((name, kind)) = line.trim_end_matches(',').split_once(" -> ") {
            let bare = kind.trim_start_matches("Nullable<").trim_end_matches('>');
            columns.insert(format!("{table}.{name}"), (kind_of(bare), bare != kind));
        }
    }
    columns
}

fn kind_of(word: &str) -> &'static str {
    match word {
        "Text" | "text" => "text",
        "Integer" | "integer" => "integer",
        "BigInt" | "bigint" => "bigint",
        "Bool" | "boolean" => "boolean",
        "Timestamp" | "timestamp without time zone" => "timestamp",
        "Binary" | "bytea" | "blob" => "binary",
        other => panic!("an unknown kind of column: {other}"),
    }
}

/// How SQLite, in its STRICT tables, keeps a kind.
fn in_sqlite(kind: &str) -> &'static str {
    match kind {
        "text" | "timestamp" => "text",
        "integer" | "bigint" | "boolean" => "integer",
        "binary" => "binary",
        other => panic!("an unknown kind of column: {other}"),
    }
}
