//! One throw-away PostgreSQL cluster per test process, one database per test, cloned from a migrated template.
//!
//! The cluster runs under a shell that waits for the end of its standard input: however this process ends, the pipe
//! closes, and the shell stops the cluster and removes its folder.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use entente::db::{DatabaseUrl, Pool, migrate};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

/// A database of its own on the shared cluster.
pub struct Fresh {
    /// Its address.
    pub url: String,
}

struct Cluster {
    folder: PathBuf,
    // The pipe to the shell; the operating system closes it when this process ends.
    _keeper: Child,
}

/// A fresh database with the schema up to date; none where PostgreSQL is not installed (a failure under CI=true).
pub fn fresh() -> Option<Fresh> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(1);
    // PostgreSQL clones a template for one at a time.
    static CLONING: Mutex<()> = Mutex::new(());
    let cluster = CLUSTER.get_or_init(start_cluster).as_ref()?;
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::SeqCst));
    let _alone = CLONING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    cluster.run(&format!("CREATE DATABASE {name} TEMPLATE entente_template"));
    Some(Fresh { url: cluster.url(&name) })
}

fn start_cluster() -> Option<Cluster> {
    let Some(bin) = find_programs() else {
        assert!(!is_ci(), "CI=true, and no initdb is found: the PostgreSQL half would be skipped");
        eprintln!("NOTICE: no initdb is found: the PostgreSQL half of every test is skipped");
        return None;
    };
    let folder = tempfile::Builder::new().prefix("entente-pg").tempdir().expect("a folder").keep();
    let user = ordinary_user(&folder);
    let data = folder.join("data");
    let mut initdb = as_user(&user, &bin.join("initdb"));
    initdb.arg("-D").arg(&data);
    initdb.args(["-U", "entente", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
    let made = initdb.current_dir(&folder).output().expect("initdb starts");
    assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
    let keeper = keep(&user, &bin, &folder);
    let cluster = Cluster { folder, _keeper: keeper };
    cluster.wait();
    cluster.run("CREATE DATABASE entente_template");
    let url = DatabaseUrl::Postgres(cluster.url("entente_template"));
    let pool = Pool::open(&url, 1).expect("the template opens");
    migrate::run(&pool, "template").expect("the template's schema");
    drop(pool);
    Some(cluster)
}

/// Starts the cluster under its keeper.
fn keep(user: &Option<String>, bin: &Path, folder: &Path) -> Child {
    let script = r#"trap '' INT TERM HUP
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
  -c full_page_writes=off -c max_connections=200 -c shared_buffers=32MB >"$2/log" 2>&1 &
read -r _
"$1/pg_ctl" -D "$2/data" -m immediate -w stop
cd / && rm -rf "$2""#;
    let mut shell = as_user(user, Path::new("sh"));
    shell.args(["-c", script, "keeper"]).arg(bin).arg(folder).current_dir(folder);
    let shell = shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().expect("the keeper starts")
}

impl Cluster {
    fn url(&self, database: &str) -> String {
        format!("postgres:///{database}?host={}&user=entente", self.folder.display())
    }

    fn run(&self, statement: &str) {
        let mut admin = PgConnection::establish(&self.url("postgres")).expect("the cluster answers");
        admin.batch_execute(statement).expect(statement);
    }

    fn wait(&self) {
        let begun = Instant::now();
        while let Err(error) = PgConnection::establish(&self.url("postgres")) {
            let log = || std::fs::read_to_string(self.folder.join("log"));
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "the cluster does not start: {error}: {:?}",
                log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

fn find_programs() -> Option<PathBuf> {
    let on_path = Command::new("sh").args(["-c", "readlink -f \"$(command -v initdb)\""]).output().ok()?;
    let initdb = PathBuf::from(String::from_utf8(on_path.stdout).ok()?.trim());
    if let Some(bin) = initdb.parent().filter(|bin| bin.join("postgres").is_file()) {
        return Some(bin.to_owned());
    }
    let homes = ["/usr/lib/postgresql", "/usr/local", "/opt/homebrew/opt", "/usr"];
    let folders = homes.iter().filter_map(|home| std::fs::read_dir(home).ok()).flatten().flatten();
    let mut found: Vec<PathBuf> =
        folders.map(|entry| entry.path().join("bin")).filter(|bin| bin.join("initdb").is_file()).collect();
    found.sort();
    found.pop()
}

/// PostgreSQL refuses to run as root: then an ordinary user owns the folder and runs it.
fn ordinary_user(folder: &Path) -> Option<String> {
    let me = id(&["-u"]);
    if me != Some(0) {
        return None;
    }
    let user = ["postgres", "nobody"].into_iter().find(|user| id(&["-u", user]).is_some());
    let user = user.expect("an ordinary user to run PostgreSQL");
    let uid = id(&["-u", user]);
    std::os::unix::fs::chown(folder, uid, id(&["-g", user])).expect("root may give a folder away");
    Some(user.to_owned())
}

fn as_user(user: &Option<String>, program: &Path) -> Command {
    let Some(user) = user else {
        return Command::new(program);
    };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}")).arg(format!("--regid={}", id(&["-g", user]).expect("a group")));
    command.args(["--clear-groups", "--"]).arg(program);
    command
}

fn id(args: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(args).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

#[expect(clippy::disallowed_methods, reason = "only the environment says that this is CI")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}
