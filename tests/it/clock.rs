//! `entente clock`: cases in, answers out; what is bad is told with its line and path, and exit code 1.

use serde_json::Value;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

const VECTORS: &str = include_str!("../clock/cases.jsonl");

fn clock(options: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.arg("clock").args(options).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("its standard input");
    let input = input.to_owned();
    // The program may stop reading, and it answers while it reads.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the program ends");
    let _ = writer.join().expect("the writer ends");
    output
}

fn cases() -> Vec<String> {
    let row = |line: &str| serde_json::from_str::<Value>(line).expect("a row")["case"].to_string();
    VECTORS.lines().map(row).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn one_answer_a_line_for_cases_in_any_layout() {
    let cases = cases();
    let lines = clock(&["--json"], &cases.join("\n"));
    assert!(lines.status.success(), "{}", text(&lines.stderr));
    let answers = text(&lines.stdout);
    assert_eq!(answers.lines().count(), cases.len());
    let tenth: Value = serde_json::from_str(answers.lines().nth(9).expect("T10")).expect("JSON");
    assert_eq!((&tenth["id"], &tenth["standing"]), (&"T10".into(), &"in_force_renewed".into()));

    let spread: Vec<String> = cases
        .iter()
        .map(|case| serde_json::from_str::<Value>(case).expect("a case"))
        .map(|case| serde_json::to_string_pretty(&case).expect("JSON"))
        .collect();
    assert_eq!(text(&clock(&["--json"], &spread.join("")).stdout), answers);
    assert_eq!(text(&clock(&["--json", "-"], &spread.join("\n\n")).stdout), answers);
}

#[test]
fn a_file_is_read_and_told_as_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("case.json");
    std::fs::write(&file, &cases()[9]).expect("written");
    let told = clock(&[file.to_str().expect("a name")], "");
    assert_eq!(
        text(&told.stdout).lines().take(3).collect::<Vec<_>>(),
        [
            "T10: in force renewed (renewal 4), since 2 Apr 2024 [as of 1 Jul 2024]",
            "  signature           10 Jan 2016  the last signature (B)",
            "  entry into force    1 Apr 2016  30 days after 2 Mar 2016, when the later notification (B) was received",
        ]
    );
    let missing = clock(&["/nowhere/case.json"], "");
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).contains("/nowhere/case.json cannot be read"));
}

#[test]
fn a_bad_case_is_told_and_the_others_are_answered() {
    let good = &cases()[9];
    let bad = good.replace("\"received\"", "\"recieved\"");
    let told = clock(&["--json"], &format!("{good}\n{bad}\n{good}\n"));
    assert_eq!(told.status.code(), Some(1));
    assert_eq!(text(&told.stdout).lines().count(), 2);
    let error = text(&told.stderr);
    assert!(
        error.starts_with("entente: case 2 (line 2): acts[2].recieved: unknown field `recieved`"),
        "{error}"
    );
}

#[test]
fn the_schema_is_printed() {
    let schema: Value = serde_json::from_slice(&clock(&["--schema"], "").stdout).expect("JSON");
    assert_eq!(schema["$ref"], "#/$defs/case");
}

#[test]
fn thousands_of_cases_are_answered_while_one_waits() {
    // A release build answers 10,000 in half a second; a build for tests on a busy machine is many times slower.
    let (count, limit) = if cfg!(debug_assertions) { (1_000, 30) } else { (10_000, 5) };
    let cases = cases();
    let many: Vec<&str> = cases.iter().cycle().take(count).map(String::as_str).collect();
    let began = Instant::now();
    let answered = clock(&["--json"], &many.join("\n"));
    assert_eq!(text(&answered.stdout).lines().count(), count);
    assert!(began.elapsed() < Duration::from_secs(limit), "{:?}", began.elapsed());
}
