//! An administrator's work on accounts.

use super::OTHER;
use super::grants::another;
use crate::support::{Page, on_both, people};
use entente::access::{Marking, Role};
use entente::accounts::store;

const NEW: [(&str, &str); 4] =
    [("name", "Nela Nowa"), ("email", "Nela@Example.test"), ("role", "auditor"), ("clearance", "secret")];

#[test]
fn a_new_account_is_listed_and_logged_with_its_revision() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let page = administrator.submit("/accounts/new", "/accounts", &NEW).expect(200);
        assert!(page.text("#link").starts_with(&format!("{}/invitations/", app.url)));
        let token = page.text("#link").rsplit('/').next().unwrap_or_default().to_owned();
        let rows = administrator.get("/accounts").expect(200).texts("tbody tr");
        assert!(
            rows.iter().any(|row| row == "Nela Nowa nela@example.test Auditor Secret Invited"),
            "{rows:?}"
        );
        let account = app.read(|db| store::find_by_email(db, "nela@example.test")).expect("an account");
        let event = app.events().pop().expect("an event");
        assert_eq!(event["action"], "account.invited");
        assert_eq!(event["object"]["id"], account.id.as_str());
        assert!(!event.to_string().contains(&token) && !event.to_string().contains("Nela"), "{event}");
        let revisions = app.read(|db| entente::audit::store::list_revisions(db, "account", &account.id));
        assert_eq!(revisions.len(), 1);
        assert!(
            revisions[0].snapshot.contains("nela@example.test") && !revisions[0].snapshot.contains("argon2")
        );
        assert!(
            !administrator.get(&format!("/accounts/{}", account.id)).body.contains(&token),
            "the link is shown twice"
        );
    });
}

#[test]
fn a_form_that_comes_ten_times_makes_one_account() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let page = administrator.get("/accounts/new").expect(200);
        let before = app.read(store::count);
        let answers: Vec<Page> = std::thread::scope(|scope| {
            let send = || scope.spawn(|| administrator.send_form(&page, "/accounts", &NEW));
            let sent: Vec<_> = (0..10).map(|_| send()).collect();
            sent.into_iter().map(|sent| sent.join().expect("an answer")).collect()
        });
        let statuses: Vec<u16> = answers.iter().map(|page| page.status).collect();
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 9, "{statuses:?}");
        assert_eq!(app.read(store::count), before + 1);
        let account = app.read(|db| store::find_by_email(db, "nela@example.test")).expect("an account");
        let place = format!("/accounts/{}", account.id);
        assert!(
            answers.iter().filter(|page| page.status == 303).all(|page| page.header("location") == place)
        );
    });
}

#[test]
fn what_cannot_be_taken_is_told_by_field_and_kept_as_typed() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let try_with = |field: &str, value: &str| {
            let mut fields = NEW.to_vec();
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            administrator.submit("/accounts/new", "/accounts", &fields)
        };
        let long = "é".repeat(121);
        for (field, value) in [
            ("name", ""),
            ("name", &long),
            ("email", "nobody"),
            ("email", "a@b\nBcc: c@d"),
            ("role", ""),
            ("role", "owner"),
            ("clearance", "cosmic"),
            ("email", "ADMINISTRATOR@example.test"),
        ] {
            let page = try_with(field, value).expect(422);
            assert_eq!(
                page.attributes(".error-summary a", "href"),
                [format!("#{field}")],
                "{field} {value:?}"
            );
            assert!(page.has(&format!("#{field}[aria-invalid=true]")), "{field}");
            if field != "name" {
                assert_eq!(page.attributes("#name", "value"), ["Nela Nowa"], "what was typed is lost");
            }
        }
        try_with("status", "active").expect(400);
        try_with("password_hash", "x").expect(400);
        assert!(app.read(|db| store::find_by_email(db, "nela@example.test")).is_none());
    });
}

#[test]
fn nobody_changes_the_own_rights_and_the_last_administrator_stays() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let own = format!("/accounts/{}", people::id_of(app, Role::Administrator));
        for (name, value) in [("role", "manager"), ("clearance", "top_secret")] {
            administrator.submit(&own, &own, &[(name, value)]).expect(422);
        }
        for verb in ["disable", "reset", "enable"] {
            administrator.post_form(&own, &format!("{own}/{verb}"), &[]).expect(422);
        }
        administrator.submit(&own, &own, &[("name", "Adam A. Admin")]).expect_redirect();
        administrator.get("/accounts").expect(200);
        let second =
            people::add(app, Role::Administrator, Marking::Unclassified, "Second", "second@example.test");
        let place = format!("/accounts/{}", second.id);
        administrator.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        administrator.submit(&place, &format!("{place}/withdraw"), &[]).expect_redirect();
        administrator.submit(&place, &format!("{place}/disable"), &[]).expect_redirect();
        let account = app.read(|db| store::find(db, &second.id)).expect("an account");
        assert_eq!(
            (account.role.as_str(), account.status.as_str(), account.version),
            ("administrator", "disabled", 4)
        );
    });
}

#[test]
fn two_administrators_who_demote_each_other_leave_one() {
    on_both(|app| {
        let first = people::administrator(app);
        let first_place = format!("/accounts/{}", people::id_of(app, Role::Administrator));
        let (account, second) = another(app, "Second");
        let second_place = format!("/accounts/{}", account.id);
        let both = |on_second: &str, on_first: &str, fields: &[(&str, &str)]| {
            let pages = (first.get(&second_place).expect(200), second.get(&first_place).expect(200));
            std::thread::scope(|scope| {
                scope.spawn(|| first.send_form(&pages.0, on_second, fields));
                scope.spawn(|| second.send_form(&pages.1, on_first, fields));
            });
            app.read(store::list).iter().filter(|account| account.is_serving_administrator()).count()
        };
        for _ in 0..50 {
            let left = both(&second_place, &first_place, &[("role", "auditor")]);
            assert_eq!(left, 2, "one word was enough");
        }
        let left = both(&format!("{second_place}/disable"), &format!("{first_place}/disable"), &[]);
        assert_eq!(left, 1, "disabling needs one word, and leaves one administrator");
    });
}

#[test]
fn a_conflict_shows_both_texts_and_keeps_what_is_chosen() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let account = people::add(app, Role::Manager, Marking::Restricted, "Some Body", "body@example.test");
        let place = format!("/accounts/{}", account.id);
        let opened = administrator.get(&place).expect(200);
        administrator.submit(&place, &place, &[("name", "Their Body")]).expect_redirect();
        let conflict = administrator
            .send_form(&opened, &place, &[("name", "Our Body"), ("role", "auditor")])
            .expect(409);
        let table = conflict.text("table.diff");
        assert!(
            table.contains("Their Body") && table.contains("Our Body") && table.contains("Auditor"),
            "{table}"
        );
        administrator.send_form(&conflict, &place, &[("keep-name", "theirs")]).expect_redirect();
        let after = app.read(|db| store::find(db, &account.id)).expect("an account");
        assert_eq!((after.name.as_str(), after.role.as_str(), after.version), ("Their Body", "auditor", 3));
    });
}

#[test]
fn every_change_is_one_event_and_one_revision() {
    on_both(|app| {
        let administrator = people::administrator(app);
        let account = people::add(app, Role::Manager, Marking::Restricted, "Some Body", "body@example.test");
        let place = format!("/accounts/{}", account.id);
        let before = app.deeds().len();
        administrator.submit(&place, &place, &[("role", "auditor")]).expect_redirect();
        let link = administrator.submit(&place, &format!("{place}/reset"), &[]).expect(200).text("#link");
        let path = link.strip_prefix(&app.url).expect("ours").to_owned();
        app.browser().submit(&path, "/resets/accept", &[("passphrase", OTHER)]).expect_redirect();
        administrator.submit(&place, &format!("{place}/disable"), &[]).expect_redirect();
        administrator.submit(&place, &format!("{place}/enable"), &[]).expect_redirect();
        let want =
            ["account.changed", "account.reset", "account.activated", "account.disabled", "account.enabled"];
        assert_eq!(app.deeds()[before..], want);
        let changed =
            app.events().into_iter().find(|event| event["action"] == "account.changed").expect("the change");
        assert_eq!(changed["facts"]["changed"], serde_json::json!(["epoch", "role", "version"]));
        let revisions = app.read(|db| entente::audit::store::list_revisions(db, "account", &account.id));
        assert_eq!(revisions.len(), want.len());
        administrator.get(&format!("/accounts/{}", entente::clock::new_id())).expect(404);
        people::auditor(app).get(&place).expect(403);
    });
}
