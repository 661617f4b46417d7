//! The signing key: made once, guarded, changed, lost; and a database that is behind what was signed.

use super::python;
use crate::support::app::{TestApp, start};
use crate::support::database::Database;
use crate::support::on_both;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::proof::judge::Outside;
use entente::proof::verdict::Verdict;
use entente::proof::{ProofError, Why, check, declare_restore, live, rotate, store, take};
use std::os::unix::fs::PermissionsExt as _;

fn add(app: &TestApp) {
    let draft = Draft::new(Deed::SettingChanged, Object::new("setting", "x"));
    audit::note(&app.app.pool, &Context::system(app.app.now()), draft).expect("an event");
}

#[test]
fn the_first_start_makes_a_key_for_its_owner_alone() {
    on_both(|app| {
        let path = &app.app.config.proof.key;
        let mode = std::fs::metadata(path).expect("the key").permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
        let keys = app.read(store::list_keys);
        assert_eq!(keys.len(), 1);
        let secret = std::fs::read_to_string(path).expect("ours");
        assert!(
            !app.events().iter().any(|event| event.to_string().contains(secret.trim())),
            "the key is in the log"
        );
        assert!(check(&app.app).is_ok());
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644)).expect("ours");
        assert!(matches!(check(&app.app), Err(ProofError::OpenKey(_))));
        add(app);
        assert!(
            matches!(take(&app.app, Why::Export), Err(ProofError::OpenKey(_))),
            "nothing is signed with it"
        );
        std::fs::remove_file(path).expect("ours");
        let told = check(&app.app).expect_err("the key is gone").to_string();
        assert!(told.contains("key rotate --lost") && told.contains("log-signing.key"), "{told}");
    });
}

#[test]
fn a_key_is_signed_in_by_the_one_before_it_or_the_log_says_that_it_was_lost() {
    on_both(|app| {
        let before = take(&app.app, Why::Operator).expect("a checkpoint");
        rotate(&app.app, false).expect("rotated");
        add(app);
        std::fs::remove_file(&app.app.config.proof.key).expect("ours");
        assert!(rotate(&app.app, false).is_err(), "without the old key there is no rotation");
        let newest = rotate(&app.app, true).expect("admitted");
        assert!(check(&app.app).is_ok());
        add(app);
        let last = take(&app.app, Why::Operator).expect("a checkpoint");
        let keys = app.read(store::list_keys);
        assert_eq!(keys.iter().map(|key| key.how.as_str()).collect::<Vec<_>>(), ["first", "rotated", "lost"]);
        assert_eq!(keys[2].vkey, newest.text());
        let verdict = |checkpoints: Vec<_>| {
            app.read(|db| live::verify(db, &Outside { checkpoints: Some(checkpoints), ..Outside::default() }))
        };
        let since = last.says.size + 1;
        assert_eq!(verdict(vec![before, last]), Verdict::Unanchored { since });
        let deeds = app.deeds();
        assert_eq!(deeds.iter().filter(|deed| *deed == "log.key_rotated").count(), 2);
    });
}

#[test]
fn a_rotation_that_was_broken_off_behind_its_commit_is_finished() {
    on_both(|app| {
        let path = app.app.config.proof.key.clone();
        let old = std::fs::read(&path).expect("the key");
        rotate(&app.app, false).expect("rotated");
        // As if the program had ended between the commit and the move.
        let mut next = path.clone().into_os_string();
        next.push(".next");
        std::fs::rename(&path, &next).expect("ours");
        std::fs::write(&path, old).expect("ours");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("ours");
        assert!(check(&app.app).is_ok());
        add(app);
        take(&app.app, Why::Operator).expect("the new key signs");
    });
}

#[test]
fn a_database_behind_what_was_signed_does_not_serve_until_the_restore_is_declared() {
    let folder = tempfile::tempdir().expect("a folder");
    let key = folder.path().join("log.key");
    let app = start(Database::sqlite(), |config| config.proof.key = key.clone());
    add(&app);
    take(&app.app, Why::Operator).expect("a checkpoint");
    let copy = folder.path().join("backup.db");
    let backup = format!("VACUUM INTO '{}'", copy.display());
    app.read(|db| {
        diesel::connection::SimpleConnection::batch_execute(db, &backup).map_err(entente::db::DbError::Query)
    });
    for _ in 0..4 {
        add(&app);
    }
    let lost = take(&app.app, Why::Operator).expect("a checkpoint");
    drop(app);
    let database = Database::sqlite();
    let entente::db::DatabaseUrl::Sqlite(path) = database.url() else { panic!("not SQLite") };
    std::fs::copy(&copy, &path).expect("the backup is put back");
    let app = start(database, |config| config.proof.key = key.clone());
    let here = app.read(audit::store::head).seq;
    let known = lost.says.size;
    let told = check(&app.app).expect_err("the log is behind");
    assert!(matches!(told, ProofError::Behind { here: h, known: k } if h == here && k == known), "{told}");
    let restore =
        declare_restore(&app.app, None, "the disk failed").expect("declared").expect("something is lost");
    assert_eq!((restore.kept, restore.known), (here, known));
    assert!(check(&app.app).is_ok());
    assert!(declare_restore(&app.app, None, "again").expect("asked").is_none(), "nothing more to declare");
    let verdict = |checkpoint| {
        let outside = Outside { checkpoints: Some(vec![checkpoint]), ..Outside::default() };
        app.read(|db| live::verify(db, &outside))
    };
    assert_eq!(verdict(lost), Verdict::Restored { at: here + 1, from: here + 1, to: known });
    let newest = take(&app.app, Why::Operator).expect("a checkpoint");
    assert!(verdict(newest).is_whole());
    assert!(python::file("scripts/verify.py").is_file());
}
