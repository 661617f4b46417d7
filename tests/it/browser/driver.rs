//! One chromedriver for one window, on a port that is free.
//!
//! It runs under a shell that waits for the end of its standard input: however this process ends, the pipe closes, and the
//! shell ends chromedriver and Chromium (they are one process group) and removes the profile.

use serde_json::{Map, Value, json};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// Chromium and its driver, as installed.
pub struct Programs {
    chromium: PathBuf,
    chromedriver: PathBuf,
}

impl Programs {
    /// Where they are; none where they are not installed (a failure under CI=true).
    pub fn find() -> Option<Self> {
        let chromium = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path);
        let found = chromium.zip(on_path("chromedriver"));
        if found.is_none() {
            assert!(
                !is_ci(),
                "CI=true, and chromium or chromedriver is missing: the browser tests would be skipped"
            );
            eprintln!("NOTICE: chromium or chromedriver is not installed: the browser tests are skipped");
        }
        found.map(|(chromium, chromedriver)| Self { chromium, chromedriver })
    }
}

/// A running chromedriver with the profile of its browser; both end with the value.
pub struct Driver {
    /// Where WebDriver is answered.
    pub url: String,
    chromium: PathBuf,
    profile: PathBuf,
    keeper: Child,
    // Held so that chromedriver's output has a reader for as long as it runs.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts it and waits until it says on which port it listens.
    pub fn start(programs: &Programs) -> Self {
        let profile = tempfile::Builder::new().prefix("entente-chromium").tempdir().expect("a folder").keep();
        let mut keeper = keep(&programs.chromedriver, &profile);
        let mut output = BufReader::new(keeper.stdout.take().expect("the output is piped"));
        let port = read_port(&mut output);
        let url = format!("http://127.0.0.1:{port}");
        Self { url, chromium: programs.chromium.clone(), profile, keeper, _output: output }
    }

    /// What WebDriver is asked for: this browser with this profile, without its own traffic.
    pub fn capabilities(&self) -> Map<String, Value> {
        let profile = format!("--user-data-dir={}", self.profile.display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-proxy-server",
            "--lang=en",
            &profile,
        ];
        let timeouts = json!({ "script": 60_000, "pageLoad": 60_000 });
        let all = json!({
            "browserName": "chrome",
            "timeouts": timeouts,
            "goog:chromeOptions": { "binary": self.chromium, "args": arguments, "prefs": { "intl.accept_languages": "en" } },
        });
        all.as_object().expect("an object").clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        self.keeper.wait().expect("the keeper is ours to wait for");
    }
}

fn keep(chromedriver: &Path, profile: &Path) -> Child {
    let script = r#"trap : INT TERM HUP
"$1" --port=0 2>/dev/null &
read -r _
kill -TERM 0
wait
rm -rf "$2" || { sleep 1; rm -rf "$2"; }
kill -KILL 0"#;
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "keeper"]).arg(chromedriver).arg(profile).process_group(0);
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    shell.spawn().expect("the keeper starts")
}

fn read_port(output: &mut impl BufRead) -> u16 {
    let mut told = String::new();
    loop {
        let length = output.read_line(&mut told).expect("chromedriver writes text");
        assert_ne!(length, 0, "chromedriver ended before it listened:\n{told}");
        let last = told.lines().last().unwrap_or_default();
        if let Some((_, port)) = last.split_once("started successfully on port ") {
            return port.trim_end_matches('.').parse().expect("chromedriver names its port");
        }
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let found = Command::new("sh").args(["-c", "command -v \"$1\"", "find", program]).output();
    let path = String::from_utf8(found.expect("a shell").stdout).expect("a path is text");
    Some(path.trim()).filter(|path| !path.is_empty()).map(PathBuf::from)
}

#[expect(clippy::disallowed_methods, reason = "only the environment says that this is CI")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}
