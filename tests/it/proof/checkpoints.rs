//! When checkpoints are signed, where they are dropped, and who is told.

use crate::support::app::{on_both_with, start};
use crate::support::database::Database;
use crate::support::{TestApp, on_both, people};
use chrono::Duration;
use entente::access::{Marking, Role};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::mail::{Composed, MailRow, MailSettings, store as outbox};
use entente::proof::checkpoint::find_all;
use entente::proof::judge::Outside;
use entente::proof::verdict::Verdict;
use entente::proof::{Why, live, store, take, take_when_due};

fn add(app: &TestApp, count: usize) {
    for _ in 0..count {
        let draft = Draft::new(Deed::SettingChanged, Object::new("setting", "x"));
        audit::note(&app.app.pool, &Context::system(app.app.now()), draft).expect("an event");
    }
}

fn sizes(app: &TestApp) -> Vec<i64> {
    let mut sizes: Vec<i64> = app.read(|db| store::list_newest(db, 100)).iter().map(|row| row.size).collect();
    sizes.reverse();
    sizes
}

#[test]
fn a_checkpoint_is_signed_when_time_or_count_asks_and_never_for_nothing() {
    on_both(|app| {
        let head = |app: &TestApp| app.read(audit::store::head).seq;
        let begun = head(app);
        let first = take_when_due(&app.app).expect("signs").expect("the first one is due");
        assert_eq!(first.says.size, begun);
        for _ in 0..3 {
            app.clock.advance(Duration::hours(1));
            assert!(take_when_due(&app.app).expect("quiet").is_none(), "nothing was added");
            assert_eq!(take(&app.app, Why::Export).expect("the last one").says.size, begun);
        }
        assert_eq!(head(app), begun + 1, "the checkpoint's own event and nothing else");
        take(&app.app, Why::Export).expect("the last one");
        add(app, 1);
        let second = take_when_due(&app.app).expect("signs").expect("the last one is old");
        assert_eq!(second.says.size, begun + 2);
        add(app, 3);
        assert!(take_when_due(&app.app).expect("waits").is_none(), "neither old nor many");
        app.clock.advance(Duration::minutes(5));
        assert_eq!(take_when_due(&app.app).expect("signs").expect("five minutes").says.size, begun + 6);
        assert_eq!(sizes(app), [begun, begun + 2, begun + 6]);
        let whys: Vec<String> =
            app.read(|db| store::list_newest(db, 9)).into_iter().map(|row| row.why).collect();
        assert_eq!(whys, ["time", "time", "start"]);
    });
}

#[test]
fn a_thousand_events_ask_for_one_at_once() {
    let app = crate::support::spawn_app();
    take(&app.app, Why::Start).expect("a checkpoint");
    let written = audit::write(&app.app.pool, &Context::system(app.app.now()), |tx| {
        for n in 0..1_000 {
            tx.record(Draft::new(Deed::SettingChanged, Object::new("setting", n.to_string())));
        }
        Ok::<_, entente::db::DbError>(())
    });
    written.expect("events");
    let found = take_when_due(&app.app).expect("signs").expect("many");
    let why = app.read(store::last).expect("a row").why;
    assert_eq!((found.says.size, why.as_str()), (app.read(audit::store::head).seq - 1, "count"));
}

#[test]
fn every_checkpoint_is_dropped_outside_and_the_anchors_cover_the_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let anchors = folder.path().join("anchors.txt");
    let app = start(Database::sqlite(), |config| config.proof.anchors = Some(anchors.clone()));
    for _ in 0..3 {
        add(&app, 2);
        take(&app.app, Why::Operator).expect("a checkpoint");
    }
    let text = std::fs::read_to_string(&anchors).expect("anchors");
    let found = find_all(&text).expect("checkpoints");
    assert_eq!(found.iter().map(|one| one.says.size).collect::<Vec<_>>(), sizes(&app));
    let outside = Outside { checkpoints: Some(found), ..Outside::default() };
    let since = sizes(&app).last().expect("three") + 1;
    assert_eq!(app.read(|db| live::verify(db, &outside)), Verdict::Unanchored { since });
}

fn with_mail(config: &mut entente::config::Config) {
    let pairs = [("ENTENTE_SMTP_HOST", "mx.example.test"), ("ENTENTE_SMTP_FROM", "a@example.test")];
    let read = MailSettings::read(|name| {
        Ok(pairs.iter().find(|(held, _)| *held == name).map(|(_, value)| (*value).to_owned()))
    });
    config.mail = read.expect("settings");
}

#[test]
fn auditors_are_sent_the_newest_checkpoint_once_a_day() {
    on_both_with(with_mail, |app| {
        for (role, email) in [
            (Role::Auditor, "one@example.test"),
            (Role::Auditor, "two@example.test"),
            (Role::Manager, "m@example.test"),
        ] {
            people::add(app, role, Marking::Unclassified, "Ana", email);
        }
        for _ in 0..3 {
            add(app, 1);
            take(&app.app, Why::Operator).expect("a checkpoint");
        }
        assert_eq!(
            app.read(|db| outbox::count(db, outbox::State::Waiting)),
            2,
            "two auditors, one letter each"
        );
        app.clock.advance(Duration::days(1));
        add(app, 1);
        let newest = take(&app.app, Why::Operator).expect("a checkpoint");
        let now = app.app.now() + Duration::days(1);
        let rows: Vec<MailRow> =
            app.read(|db| outbox::claim(db, "test", now, now + Duration::minutes(5), 20));
        assert_eq!(rows.len(), 4, "a letter a day");
        let composed = app.read(|db| entente::proof::compose(db, &rows[0], "https://register.example"));
        let Composed::Letter(letter) = composed else { panic!("{composed:?}") };
        assert!(letter.text.contains(&newest.whole()), "{}", letter.text);
        assert!(letter.text.contains("https://register.example/audit/checkpoints"));
        let found = find_all(&letter.text).expect("the checkpoint can be taken from the letter as it is");
        assert_eq!(found[0].says, newest.says);
    });
}

#[test]
fn the_page_shows_what_to_keep_to_those_who_may_read_the_log() {
    on_both(|app| {
        let auditor = people::auditor(app);
        assert!(auditor.get("/audit/checkpoints").expect(200).words().contains("No checkpoint yet"));
        let newest = take(&app.app, Why::Operator).expect("a checkpoint");
        let page = auditor.get("/audit/checkpoints").expect(200);
        assert!(page.body.contains(newest.whole().lines().nth(2).expect("a hash")));
        assert!(page.has("a[href='/audit/bundle.zip']"));
        let vkey = app.read(store::list_keys)[0].vkey.clone();
        assert!(page.words().contains(&vkey), "the key is there to copy");
        let manager = people::manager(app);
        let page = manager.get("/audit/checkpoints").expect(200);
        assert!(!page.has("a[href='/audit/bundle.zip']"), "a manager does not take the whole log along");
        manager.get("/audit/bundle.zip").expect(403);
        people::officer(app).get("/audit/checkpoints").expect(403);
        people::administrator(app).get("/audit/checkpoints").expect(403);
    });
}
