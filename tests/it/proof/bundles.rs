//! Bundles of a real log, through the page and the command line: both verifiers, and what a reader may not see left out.

use super::python;
use crate::support::app::on_both_demonstrations;
use crate::support::{TestApp, people, spawn_app};
use diesel::prelude::*;
use entente::db::DbError;
use entente::db::schema::agreement;
use entente::proof::bundle::{self, Report};
use entente::proof::judge::Outside;
use entente::proof::verdict::Verdict;
use entente::proof::{Why, store, take};
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::process::{Command, Output};
use zip::ZipArchive;

fn judged(bytes: &[u8], outside: &Outside) -> Report {
    bundle::verify(|| Ok(Cursor::new(bytes)), outside, &BTreeSet::new())
}

fn member(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let mut text = String::new();
    zip.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

fn newest(app: &TestApp) -> Outside {
    let row = app.read(store::last).expect("a checkpoint");
    Outside { checkpoints: entente::proof::checkpoint::find_all(&row.note), ..Outside::default() }
}

#[test]
fn an_auditor_takes_the_log_along_and_both_verifiers_believe_it() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let file = auditor.get("/audit/bundle.zip").expect(200);
        assert_eq!(file.header("content-type"), "application/zip");
        let outside = newest(app);
        let report = judged(&file.bytes, &outside);
        let size = report.manifest.as_ref().expect("a manifest").size;
        assert_eq!(report.verdict, Verdict::Ok { size });
        assert_eq!(report.walked, size);
        if let Some(mut python) = python::start() {
            let text = outside.checkpoints.as_ref().expect("one")[0].whole();
            assert_eq!(python.ask(&file.bytes, &text), format!("0 {}", report.verdict));
            assert_eq!(python.ask(&file.bytes, ""), format!("14 {}", Verdict::Unanchored { since: 1 }));
        }
        let script = std::fs::read_to_string(python::file("scripts/verify.py")).expect("the script");
        assert_eq!(member(&file.bytes, "verify.py"), script);
        let event =
            app.events().into_iter().find(|event| event["action"] == "log.exported").expect("an event");
        assert_eq!(event["facts"]["size"], size);
        assert_eq!(event["actor"]["role"], "auditor");
    });
}

#[test]
fn what_the_auditor_may_not_see_is_left_out_and_the_chain_still_holds() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let before = judged(&auditor.get("/audit/bundle.zip").expect(200).bytes, &newest(app)).withheld;
        app.read(|db| {
            let row = agreement::table.filter(agreement::register_no.eq("PL-CZ/2021/0001"));
            diesel::update(row)
                .set(agreement::access_mode.eq("named"))
                .execute(db)
                .map_err(DbError::from_query)
        });
        let id: String = app.read(|db| {
            let row = agreement::table.filter(agreement::register_no.eq("PL-CZ/2021/0001"));
            row.select(agreement::id).first(db).map_err(DbError::from_query)
        });
        let bytes = auditor.get("/audit/bundle.zip").expect(200).bytes;
        let report = judged(&bytes, &newest(app));
        assert!(matches!(report.verdict, Verdict::Ok { .. }), "{}", report.verdict);
        assert!(report.withheld > before, "{} then {}", before, report.withheld);
        assert!(!member(&bytes, "events.ndjson").contains(&id), "a hidden agreement is named in the bundle");
        if let Some(mut python) = python::start() {
            let text = newest(app).checkpoints.expect("one")[0].whole();
            assert_eq!(python.ask(&bytes, &text), format!("0 {}", report.verdict));
        }
    });
}

#[test]
fn the_script_is_short_and_needs_nothing_but_python() {
    let script = std::fs::read_to_string(python::file("scripts/verify.py")).expect("the script");
    assert!(script.lines().count() <= 300, "{} lines", script.lines().count());
    let imports: Vec<&str> =
        script.lines().filter(|line| line.starts_with("import ") || line.starts_with("from ")).collect();
    assert_eq!(imports, ["import argparse, base64, functools, hashlib, json, sys, zipfile"]);
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

#[test]
fn the_command_line_exports_and_verifies_with_an_exit_code_for_each_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command.args(args).env_remove("DATABASE_URL").env("ENTENTE_DATA", folder.path().join("data"));
        let output = command.output().expect("the binary runs");
        (output.status.code().expect("an exit code"), said(&output))
    };
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (bundle, early, late) = (path("log.zip"), path("early.txt"), path("late.txt"));
    let keep = |file: &str| {
        let (code, note) = run(&["audit", "checkpoint"]);
        assert_eq!(code, 0, "{note}");
        std::fs::write(file, note).expect("room");
    };
    keep(&early);
    let invited = run(&[
        "user",
        "add",
        "--email",
        "a@example.test",
        "--name",
        "Ana",
        "--role",
        "auditor",
        "--clearance",
        "secret",
    ]);
    assert_eq!(invited.0, 0, "{}", invited.1);
    keep(&late);
    assert_eq!(run(&["audit", "export", "--out", &bundle]).0, 0);
    assert_eq!(run(&["audit", "export", "--out", &bundle]).0, 1, "a file is never written over");
    let refused = run(&["audit", "export", "--out", &path("no.zip"), "--as", "a@example.test"]);
    assert!(refused.0 == 1 && refused.1.contains("not active"), "{}", refused.1);
    let verify = |checkpoint: &str| run(&["audit", "verify", &bundle, "--checkpoint", checkpoint]);
    let (code, words) = verify(&late);
    // The export's own checkpoint came later than the one that was kept.
    assert!(matches!(code, 0 | 14) && words.contains("events walked of"), "{code} {words}");
    assert_eq!(verify(&early).0, 14);
    std::fs::write(path("none.txt"), "nothing").expect("room");
    assert_eq!(verify(&path("none.txt")).0, 16);
    assert_eq!(run(&["audit", "verify", &late]).0, 17, "a text is no bundle");
    assert_eq!(run(&["audit", "verify", &path("missing.zip")]).0, 1, "a failure is no verdict");
    let (code, words) = run(&["audit", "verify", "--checkpoint", &early]);
    assert!(code == 14 && words.starts_with("unanchored since"), "{code} {words}");
    if python::is_there() {
        let mut command = Command::new("python3");
        command.arg(python::file("scripts/verify.py")).args([&bundle, "--checkpoint", &early]);
        let ran = command.env("PYTHONDONTWRITEBYTECODE", "1").output().expect("python runs");
        assert_eq!(ran.status.code(), Some(14), "{}", said(&ran));
        assert_eq!(said(&ran).lines().next(), verify(&early).1.lines().next());
    }
    let (code, keys) = run(&["key", "show"]);
    assert!(code == 0 && keys.contains("entente/") && keys.contains("first"), "{keys}");
    assert_eq!(run(&["key", "rotate"]).0, 0);
    assert_eq!(run(&["audit", "verify", "--checkpoint", &early]).0, 14, "the old checkpoint still counts");
}

#[test]
fn a_column_that_says_something_else_than_its_event_is_found_where_the_log_lies() {
    let app = spawn_app();
    take(&app.app, Why::Operator).expect("a checkpoint");
    let verdict = || {
        app.read(|db| {
            entente::proof::live::verify(db, &Outside { checkpoints: Some(vec![]), ..Outside::default() })
        })
    };
    assert_eq!(verdict(), Verdict::Unanchored { since: 1 });
    let change =
        "DROP TRIGGER audit_event_no_update; UPDATE audit_event SET outcome = 'failed' WHERE seq = 2";
    app.read(|db| diesel::connection::SimpleConnection::batch_execute(db, change).map_err(DbError::Query));
    assert_eq!(verdict().code(), 10);
}
