//! The log, its revisions, checkpoints and keys cannot be changed through SQL: by trigger on both databases, and by rights for the
//! role that docs/operations.md makes on PostgreSQL.

use super::python::file;
use crate::register::seed;
use crate::support::app::{TestApp, start};
use crate::support::database::Database;
use crate::support::on_both;
use diesel::connection::SimpleConnection;
use entente::access::{Marking, Role};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::db::{DatabaseUrl, DbError, Pool};
use entente::proof::{Why, take};

fn run(app: &TestApp, statement: &str) -> Result<(), String> {
    let ran: Result<(), DbError> =
        app.app.pool.read(|db| db.batch_execute(statement).map_err(DbError::Query));
    ran.map_err(|error| error.to_string())
}

fn fill(app: &TestApp) {
    let auditor = crate::support::people::add(app, Role::Auditor, Marking::Secret, "A", "a@example.test");
    seed::put(app, &[seed::sketch(1, "Looked at").secret()]);
    let reader = app.read(|db| entente::access::store::find_reader(db, &auditor.id)).expect("a reader");
    let seen = [("a-0001".to_owned(), Marking::Secret)];
    (app.app.looks.keep)(&app.app, &reader, "/agreements/{id}", &seen).expect("a look");
    take(&app.app, Why::Operator).expect("a checkpoint");
    run(app, "INSERT INTO revision (object_type, object_id, version, snapshot, recorded_at, recorded_by, audit_seq) \
        VALUES ('t', 'i', 1, '{}', '2026-01-01 00:00:00', 'x', 1)").expect("a revision");
    let size = app.read(entente::proof::store::last).expect("a checkpoint").size;
    let row = format!(
        "INSERT INTO cosignature (size, witness, line, made_at) VALUES ({size}, 'w', 'l', '2026-01-01 00:00:00')"
    );
    run(app, &row).expect("a cosignature");
}

const TABLES: [(&str, &str); 6] = [
    ("audit_event", "outcome = 'failed'"),
    ("revision", "snapshot = 'x'"),
    ("checkpoint", "note = 'x'"),
    ("signing_key", "how = 'lost'"),
    ("cosignature", "line = 'x'"),
    ("look", "kind = 'form'"),
];

#[test]
fn no_statement_changes_what_was_written() {
    on_both(|app| {
        fill(app);
        let events = app.deeds();
        let is_sqlite = matches!(app.app.pool.url(), DatabaseUrl::Sqlite(_));
        for (table, change) in TABLES {
            let mut statements = vec![format!("UPDATE {table} SET {change}"), format!("DELETE FROM {table}")];
            match is_sqlite {
                true => statements.push(format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}")),
                false => statements.push(format!("TRUNCATE {table} CASCADE")),
            }
            for statement in statements {
                let told = run(app, &statement).expect_err(&statement);
                assert!(told.contains("append-only"), "{statement}: {told}");
            }
        }
        let mut head = vec![
            "UPDATE audit_head SET seq = seq - 1",
            "UPDATE audit_head SET seq = seq",
            "UPDATE audit_head SET log_id = 'x', seq = seq + 1",
            "DELETE FROM audit_head",
        ];
        head.push(match is_sqlite {
            true => "INSERT OR REPLACE INTO audit_head SELECT * FROM audit_head",
            false => "TRUNCATE audit_head",
        });
        for statement in head {
            let told = run(app, statement).expect_err(statement);
            assert!(
                told.contains("append-only") || told.contains("only moves forward"),
                "{statement}: {told}"
            );
        }
        assert_eq!(app.deeds(), events);
    });
}

/// The statements that docs/operations.md gives for the role.
fn documented() -> String {
    let text = std::fs::read_to_string(file("docs/operations.md")).expect("the document");
    let block = text.split("```sql\n").nth(1).and_then(|rest| rest.split("```").next());
    block.expect("a block of SQL").to_owned()
}

#[test]
fn the_documented_role_writes_events_and_can_change_none() {
    let Some(database) = Database::postgres() else { return };
    let DatabaseUrl::Postgres(url) = database.url() else { panic!("not PostgreSQL") };
    let app = start(database, |_| {});
    fill(&app);
    run(&app, &documented()).expect("the documented statements");
    let as_role = DatabaseUrl::Postgres(url.replace("user=entente", "user=entente_app"));
    let pool = Pool::open(&as_role, 1).expect("the role signs in");
    entente::db::migrate::run(&pool, "role").expect("the role sees that the schema is up to date");
    let context = Context::system(app.app.now());
    let draft = Draft::new(Deed::SettingChanged, Object::new("setting", "x"));
    audit::note(&pool, &context, draft).expect("the role writes an event");
    for (table, change) in TABLES {
        for statement in [
            format!("UPDATE {table} SET {change}"),
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
        ] {
            let ran: Result<(), DbError> =
                pool.read(|db| db.batch_execute(&statement).map_err(DbError::Query));
            let told = ran.expect_err(&statement).to_string();
            assert!(told.contains("permission denied"), "{statement}: {told}");
        }
    }
    for statement in
        ["ALTER TABLE audit_event DISABLE TRIGGER ALL", "DROP TRIGGER audit_event_append_only ON audit_event"]
    {
        let ran: Result<(), DbError> = pool.read(|db| db.batch_execute(statement).map_err(DbError::Query));
        assert!(ran.expect_err(statement).to_string().contains("must be owner"), "{statement}");
    }
    assert_eq!(app.deeds().last().map(String::as_str), Some("setting.changed"));
}
