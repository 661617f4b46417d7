//! `entente user …` and the lock, through the real binary.

use crate::support::{on_sqlite, people};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn entente(data: &Path, args: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command
        .args(args)
        .arg("--data")
        .arg(data)
        .env_remove("DATABASE_URL")
        .env("ENTENTE_HASH_MEMORY_KIB", "19456");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("an input");
    stdin.write_all(input.as_bytes()).expect("the input is read");
    drop(stdin);
    child.wait_with_output().expect("the binary ends")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

const ADD: [&str; 8] =
    ["user", "add", "--email", "ola@example.test", "--name", "Ola Operator", "--role", "administrator"];

#[test]
fn accounts_are_added_listed_reset_and_disabled() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |args: &[&str]| {
        let output = entente(folder.path(), args, "");
        assert!(output.status.success(), "{args:?}: {}", said(&output));
        said(&output)
    };
    assert!(run(&ADD).contains("/invitations/"));
    assert_eq!(
        run(&["user", "list"]),
        "ola@example.test\tadministrator\tunclassified\tinvited\tOla Operator\n"
    );
    let mut second = ADD.to_vec();
    second[3] = "ela@example.test";
    second.push("--passphrase-stdin");
    let output = entente(folder.path(), &second, "nine lamps along the old canal\n");
    assert!(output.status.success() && !said(&output).contains("http"), "{}", said(&output));
    assert!(run(&["user", "list"]).contains("ela@example.test\tadministrator\tunclassified\tactive"));
    assert!(run(&["user", "reset", "ELA@example.test"]).contains("/resets/"));
    run(&["user", "disable", "ola@example.test"]);
    assert!(run(&["user", "list"]).contains("ola@example.test\tadministrator\tunclassified\tdisabled"));
}

#[test]
fn what_cannot_be_done_is_told_in_one_line_with_exit_code_1() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = |place: usize, value: &'static str| {
        let mut args = ADD.to_vec();
        args[place] = value;
        args
    };
    let weak = [ADD.as_slice(), &["--passphrase-stdin"]].concat();
    for (args, input, word) in [
        (with(3, "nobody"), "", "--email"),
        (with(5, " "), "", "--name"),
        (with(7, "owner"), "", "--role"),
        ([ADD.as_slice(), &["--clearance", "cosmic"]].concat(), "", "--clearance"),
        (weak, "short\n", "15 characters"),
        (vec!["user", "disable", "nobody@example.test"], "", "nobody has an account"),
    ] {
        let output = entente(folder.path(), &args, input);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {said}");
        assert!(
            said.starts_with("entente: ") && said.contains(word) && said.lines().count() == 1,
            "{args:?}: {said}"
        );
    }
    let with_passphrase = [ADD.as_slice(), &["--passphrase-stdin"]].concat();
    assert!(entente(folder.path(), &with_passphrase, "nine lamps along the old canal\n").status.success());
    for (args, word) in [
        (ADD.to_vec(), "already"),
        (vec!["user", "disable", "ola@example.test"], "last active administrator"),
        (vec!["user", "confirm", "ola@example.test"], "nothing is proposed"),
    ] {
        let output = entente(folder.path(), &args, "");
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains(word), "{}", said(&output));
    }
}

#[test]
fn a_second_process_on_the_same_file_is_refused_by_name() {
    on_sqlite(|app| {
        people::id_of(app, entente::access::Role::Manager);
        let folder = app.app.config.data_dir.clone();
        let output = entente(&folder, &["user", "list"], "");
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("entente.db.lock"), "{}", said(&output));
        app.get("/readyz").expect(200);
    });
}
