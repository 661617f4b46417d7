//! Mail through a real SMTP conversation: what it says, who gets it, what happens when the server is away or a worker dies.

use super::rows::{self, Put, agreement_row, due, letters, met};
use super::smtp::Server;
use super::{IN_85_DAYS, days, run};
use crate::support::app::{on_both_with, start};
use crate::support::database::Database;
use crate::support::{TestApp, people};
use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use entente::access::Role;
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::{SystemClock, new_id};
use entente::config::Config;
use entente::db::DbError;
use entente::db::schema::{account, agreement};
use entente::jobs::mail::{round, send_due, worker};
use entente::mail::settings::{MailSettings, Tls};
use entente::mail::smtp::{Post, SendError, Smtp};
use entente::mail::store::{State, count};
use entente::mail::{Kind, Letter, NewMail, enqueue};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

fn settings(server: &Server) -> MailSettings {
    MailSettings {
        host: "127.0.0.1".into(),
        port: server.port,
        login: None,
        from: "Entente <entente@register.example>".into(),
        tls: Tls::Plain,
        ca: None,
    }
}

fn with_mail(test: impl Fn(&TestApp, &Server)) {
    let servers: std::cell::RefCell<Vec<Server>> = std::cell::RefCell::default();
    let change = |config: &mut Config| {
        let server = Server::start();
        config.mail = Some(settings(&server));
        servers.borrow_mut().push(server);
    };
    on_both_with(change, |app| {
        let server = servers.borrow().last().cloned().expect("a mail server");
        test(app, &server);
    });
}

fn send(app: &TestApp) {
    let smtp = Smtp::new(app.app.config.mail.as_ref().expect("mail is on")).expect("a mail server");
    send_due(&app.app, &new_id(), &smtp).expect("sent");
}

fn set_account(app: &TestApp, id: &str, status: &str, lang: &str) {
    rows::change(app, |tx| {
        let values = (account::status.eq(status), account::lang.eq(lang));
        diesel::update(account::table.find(id)).set(values).execute(tx.db).map_err(DbError::from_query)?;
        Ok(())
    });
}

#[test]
fn owner_and_deputy_hear_at_once_why_and_where_each_in_the_own_language() {
    with_mail(|app, server| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let deputy = people::id_of(app, Role::Manager);
        set_account(app, &deputy, "active", "pl");
        let put = Put { owner: Some(&owner), deputy: Some(&deputy), ..Put::default() };
        let id = agreement_row(app, &put);
        due(app, &id, "decision_by", IN_85_DAYS);
        run(app);
        send(app);
        send(app);
        let mut arrived = server.arrived();
        arrived.sort_by(|a, b| a.to.cmp(&b.to));
        let to: Vec<_> = arrived.iter().map(|mail| mail.to.as_str()).collect();
        assert_eq!(to, ["manager@example.test", "officer@example.test"]);
        let english = arrived[1].body();
        assert_eq!(arrived[1].header("Subject"), "PL-UA/2025/0001: Decide by (in 85 days)");
        for part in [
            "Olena Hrytsenko",
            "Drone co-operation",
            "because you own",
            "/account/mail",
            &format!("/agreements/{id}"),
        ] {
            assert!(english.contains(part), "{part}: {english}");
        }
        assert!(arrived[0].body().contains("zastępujesz osobę odpowiedzialną"), "{}", arrived[0].body());
        let ids: Vec<_> = arrived.iter().map(|mail| mail.header("Message-ID")).collect();
        assert!(ids.iter().all(|id| id.ends_with("@127.0.0.1>")) && ids[0] != ids[1], "{ids:?}");
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "mail.sent").count(), 2);
    });
}

#[test]
fn a_marked_or_restricted_record_is_named_by_its_number_alone() {
    with_mail(|app, server| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let marked = Put { owner: Some(&owner), marking: ("restricted", 1), ..Put::default() };
        let named = Put { number: "PL-UA/2025/0002", owner: Some(&owner), access: "named", ..Put::default() };
        for put in [marked, named] {
            due(app, &agreement_row(app, &put), "decision_by", IN_85_DAYS);
        }
        run(app);
        send(app);
        let arrived = server.arrived();
        assert_eq!(arrived.len(), 2);
        for mail in arrived {
            let all = format!("{}\n{}", mail.text, mail.body());
            assert!(all.contains("PL-UA/2025/000"), "{all}");
            for content in ["Drone", "Decide", "2026-05", "26 May", "85 days"] {
                assert!(
                    !mail.body().contains(content) && !mail.header("Subject").contains(content),
                    "{content}: {all}"
                );
            }
        }
    });
}

#[test]
fn rights_and_wishes_count_at_the_moment_of_sending() {
    with_mail(|app, server| {
        let [gone, hidden, answered, closed] = ["gone", "hidden", "answered", "closed"].map(|name| {
            let email = format!("{name}@example.test");
            let clearance = entente::access::Marking::Restricted;
            let person = people::add(app, Role::PolicyOfficer, clearance, name, &email);
            let number = format!("PL-UA/2025/{name}");
            let id = agreement_row(app, &Put { number: &number, owner: Some(&person.id), ..Put::default() });
            due(app, &id, "decision_by", IN_85_DAYS);
            (person, id)
        });
        run(app);
        assert_eq!(letters(app).len(), 4);
        set_account(app, &gone.0.id, "disabled", "en");
        rows::change(app, |tx| {
            let row = agreement::table.find(&hidden.1);
            let secret = (agreement::marking.eq("secret"), agreement::marking_rank.eq(3));
            diesel::update(row).set(secret).execute(tx.db).map_err(DbError::from_query)?;
            Ok(())
        });
        let browser = people::sign_in(app, "answered@example.test");
        let page = browser.get("/alerts").expect(200);
        browser.send_form(&page, &page.attributes("form[action$=acknowledgement]", "action")[0], &[]);
        met(app, &closed.1);
        run(app);
        send(app);
        assert_eq!(server.arrived().len(), 0);
        let mut why: Vec<_> =
            letters(app).into_iter().map(|(_, state, why)| (state, why.unwrap_or_default())).collect();
        why.sort();
        let want = ["account_not_active", "acknowledged", "closed", "not_visible"];
        assert_eq!(why, want.map(|why| ("dropped".to_owned(), why.to_owned())));
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "mail.dropped").count(), 4);
        assert!(!answered.1.is_empty());
    });
}

#[test]
fn a_digest_comes_in_the_morning_once_and_never_means_never() {
    with_mail(|app, server| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let silent = people::id_of(app, Role::Manager);
        people::officer(app)
            .submit("/account/mail", "/account/mail", &[("frequency", "daily")])
            .expect_redirect();
        people::manager(app)
            .submit("/account/mail", "/account/mail", &[("frequency", "never")])
            .expect_redirect();
        for number in ["PL-UA/2025/0001", "PL-UA/2025/0002"] {
            let put = Put { number, owner: Some(&owner), deputy: Some(&silent), ..Put::default() };
            due(app, &agreement_row(app, &put), "decision_by", IN_85_DAYS);
        }
        run(app);
        send(app);
        assert_eq!(server.arrived().len(), 0, "the digest waits for the morning");
        days(app, 1);
        run(app);
        send(app);
        send(app);
        let arrived = server.arrived();
        assert_eq!(arrived.len(), 1);
        assert_eq!(arrived[0].header("Subject"), "2 alerts wait for you");
        let body = arrived[0].body();
        assert!(body.contains("PL-UA/2025/0001") && body.contains("PL-UA/2025/0002"), "{body}");
        assert!(body.contains("because these alerts concern you"), "{body}");
    });
}

#[test]
fn a_server_that_refuses_is_asked_again_later_and_given_up_in_the_end() {
    with_mail(|app, server| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        due(
            app,
            &agreement_row(app, &Put { owner: Some(&owner), ..Put::default() }),
            "decision_by",
            IN_85_DAYS,
        );
        run(app);
        server.refuse(Some("451 come back later"));
        send(app);
        send(app);
        assert_eq!(letters(app)[0].1, "waiting");
        assert!(letters(app)[0].2.as_deref().is_some_and(|why| why.contains("come back later")));
        server.refuse(None);
        app.clock.advance(Duration::minutes(2));
        send(app);
        assert_eq!((letters(app)[0].1.as_str(), server.arrived().len()), ("sent", 1));

        server.refuse(Some("550 no such person"));
        due(
            app,
            &agreement_row(app, &Put { number: "PL-UA/2025/0002", owner: Some(&owner), ..Put::default() }),
            "decision_by",
            IN_85_DAYS,
        );
        run(app);
        for _ in 0..8 {
            send(app);
            app.clock.advance(Duration::days(2));
        }
        assert_eq!(letters(app)[1].1, "dead");
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "mail.given_up").count(), 1);
    });
}

#[test]
fn a_server_without_starttls_gets_nothing_when_starttls_is_asked_for() {
    let server = Server::start();
    let app = start(Database::sqlite(), |config| {
        config.mail = Some(MailSettings { tls: Tls::StartTls, ..settings(&server) });
    });
    let owner = people::id_of(&app, Role::PolicyOfficer);
    due(
        &app,
        &agreement_row(&app, &Put { owner: Some(&owner), ..Put::default() }),
        "decision_by",
        IN_85_DAYS,
    );
    run(&app);
    send(&app);
    assert_eq!((server.arrived().len(), letters(&app)[0].1.as_str()), (0, "waiting"));
}

/// The mail server, whose worker dies now and then right after a letter was taken and before that is noted.
struct Mortal<'s> {
    smtp: &'s Smtp,
    sent: &'s AtomicUsize,
    kills: &'s AtomicUsize,
    every: usize,
}

impl Post for Mortal<'_> {
    fn send(&self, letter: &Letter, id: &str, now: NaiveDateTime) -> Result<(), SendError> {
        self.smtp.send(letter, id, now)?;
        // Not in step with the batches, so that kills fall anywhere in them.
        if self.sent.fetch_add(1, Ordering::SeqCst) % self.every == self.every / 2 {
            self.kills.fetch_add(1, Ordering::SeqCst);
            panic!("the worker is killed between sending and noting");
        }
        Ok(())
    }
}

/// As many alerts with a letter each as asked for, in one change.
fn fill(app: &TestApp, owner: &str, many: usize) {
    let ids: Vec<String> = (0..many).map(|_| new_id()).collect();
    for part in ids.chunks(500) {
        rows::change(app, |tx| {
            for id in part {
                let number = format!("N-{id}");
                rows::insert(tx, id, &Put { number: &number, owner: Some(owner), ..Put::default() })?;
                rows::insert_due(tx, id, "decision_by", IN_85_DAYS)?;
            }
            Ok(())
        });
    }
}

/// Three instances empty the outbox of `many` reminders while workers are killed; prints what it took.
fn three_instances(database: Database, many: usize, every: usize) {
    let server = Server::start();
    let app = start(database, |config| config.mail = Some(settings(&server)));
    let owner = people::id_of(&app, Role::PolicyOfficer);
    fill(&app, &owner, many);
    let begun = Instant::now();
    let done = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| run(&app).raised)).collect();
        runs.into_iter().map(|one| one.join().expect("a run")).sum::<usize>()
    });
    let raising = begun.elapsed();
    assert_eq!(done, many, "three instances raise each alert once");
    let (sent, kills) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| instance(&app, &sent, &kills, every));
        }
    });
    let mut ids: HashMap<String, usize> = HashMap::new();
    for mail in server.arrived() {
        *ids.entry(mail.header("Message-ID")).or_default() += 1;
    }
    let repeats: usize = ids.values().map(|times| times - 1).sum();
    let kills = kills.load(Ordering::SeqCst);
    println!(
        "{many} reminders, three instances: raised in {raising:.1?}, sent in {:.1?}, {kills} kills, {repeats} repeats",
        begun.elapsed()
    );
    assert_eq!(ids.len(), many, "every reminder arrived");
    assert!(kills > 0 && repeats <= kills, "{repeats} repeats after {kills} kills");
    assert_eq!(app.read(|db| count(db, State::Sent)), many as i64);
    assert_eq!(app.deeds().iter().filter(|deed| *deed == "mail.sent").count(), many);
}

/// One instance: a worker, and another one under a new name whenever it was killed, until nothing waits.
fn instance(app: &TestApp, sent: &AtomicUsize, kills: &AtomicUsize, every: usize) {
    let mut own = app.app.clone();
    // Leases end by the real clock here.
    own.clock = Arc::new(SystemClock);
    let smtp = Smtp::new(own.config.mail.as_ref().expect("mail is on")).expect("a mail server");
    while app.read(|db| count(db, State::Waiting)) > 0 {
        let post = Mortal { smtp: &smtp, sent, kills, every };
        let mut worker = worker(&own, &new_id());
        worker.lease = Duration::seconds(6);
        let alive = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            loop {
                let report = round(&own, &worker, &post).expect("a round");
                if report.claimed == 0 {
                    break;
                }
            }
        }));
        if alive.is_ok() {
            std::thread::sleep(std::time::Duration::from_millis(300));
        }
    }
}

#[test]
fn three_instances_and_kills_lose_no_reminder_and_repeat_at_most_one_for_each_kill() {
    if let Some(database) = Database::postgres() {
        three_instances(database, 240, 37);
    }
}

#[test]
fn one_process_on_sqlite_keeps_the_same_promise() {
    three_instances(Database::sqlite(), 60, 17);
}

/// `cargo test --test it ten_thousand -- --ignored --nocapture`; the figure is in docs/performance.md.
#[test]
#[ignore = "some minutes"]
fn ten_thousand_reminders_with_three_instances_and_kills() {
    if let Some(database) = Database::postgres() {
        three_instances(database, 10_000, 997);
    }
}

#[test]
fn the_same_letter_is_taken_once_and_a_lease_keeps_others_away() {
    with_mail(|app, _| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let now = app.app.now();
        let new = NewMail {
            dedupe_key: "digest/2026-03-02/x".into(),
            account_id: owner,
            kind: Kind::Digest,
            payload: serde_json::json!({}),
            not_before: now,
        };
        let context = Context::system(now);
        let taken = audit::write(&app.app.pool, &context, |tx| {
            tx.record(Draft::new(Deed::Imported, Object::new("import", "test")));
            Ok::<_, DbError>([enqueue(tx.db, &new, now)?, enqueue(tx.db, &new, now)?])
        });
        assert_eq!(taken.expect("a change"), [true, false]);
        let until = now + Duration::minutes(5);
        let claim = |by: &str, at| {
            app.read(|db| entente::mail::store::claim(db, by, at, at + (until - now), 9)).len()
        };
        assert_eq!((claim("a", now), claim("b", now)), (1, 0));
        assert_eq!(claim("b", until + Duration::seconds(1)), 1, "a lease that ended is anybody's");
    });
}
