//! The verifier in Python, kept running: one process for all questions.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// `scripts/verify.py` behind `agree.py`.
pub struct Python {
    child: Child,
    asks: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

/// Where a file of the package lies.
pub fn file(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whether Python is there; under CI it must be.
pub fn is_there() -> bool {
    let found = Command::new("python3").arg("--version").output().is_ok_and(|ran| ran.status.success());
    assert!(
        found || option_env!("CI").is_none(),
        "CI must have python3: half of the verifiers would not be tested"
    );
    if !found {
        eprintln!("NOTICE: no python3 is found: the verifier in Python is not tested");
    }
    found
}

/// Starts it; none where Python is not installed.
pub fn start() -> Option<Python> {
    if !is_there() {
        return None;
    }
    let mut command = Command::new("python3");
    command.arg(file("tests/it/proof/agree.py")).arg(file("scripts/verify.py"));
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("python starts");
    let (asks, answers) = (child.stdin.take(), child.stdout.take().expect("a pipe"));
    Some(Python { child, asks, answers: BufReader::new(answers) })
}

impl Python {
    /// Its answer: exit code and words.
    pub fn ask(&mut self, bundle: &[u8], outside: &str) -> String {
        self.ask_witnessed(bundle, outside, "")
    }

    /// Its answer to who knows the keys of witnesses, the lines parted by ` | `.
    pub fn ask_witnessed(&mut self, bundle: &[u8], outside: &str, witnesses: &str) -> String {
        let asks = self.asks.as_mut().expect("a pipe");
        for part in [bundle, outside.as_bytes(), witnesses.as_bytes()] {
            let length = u32::try_from(part.len()).expect("a small bundle").to_be_bytes();
            asks.write_all(&length).and_then(|()| asks.write_all(part)).expect("python reads");
        }
        asks.flush().expect("python reads");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("python answers");
        answer.trim_end().to_owned()
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        self.asks = None;
        self.child.wait().expect("python ends");
    }
}
