//! Calendar feeds, read back by a parser that is not ours.

use super::rows::{Put, agreement_row, due};
use crate::support::{TestApp, on_both, people};
use diesel::prelude::*;
use entente::access::Role;
use entente::clock::new_id;
use entente::db::DbError;
use entente::db::schema::{account, calendar_feed};
use icalendar::parser::{read_calendar, unfold};

/// Makes a feed; gives its path.
fn make(app: &TestApp, fields: &[(&str, &str)]) -> String {
    let officer = people::officer(app);
    let page = officer.submit("/account/feeds", "/account/feeds", fields).expect(200);
    let address = page.attributes("#address", "value").remove(0);
    address.strip_prefix(&app.url).expect("an address of ours").to_owned()
}

/// Each event's properties by name.
fn events(app: &TestApp, path: &str) -> Vec<Vec<(String, String)>> {
    let file = app.browser().get(path).expect(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.header("set-cookie"), "", "a calendar program gets no cookie");
    assert!(file.body.contains("\r\n") && file.body.lines().all(|line| line.len() <= 75), "RFC 5545 lines");
    let text = unfold(&file.body);
    let calendar = read_calendar(&text).expect("a calendar");
    let property = |one: &icalendar::parser::Property| (one.name.to_string(), one.val.to_string());
    calendar.components.iter().map(|event| event.properties.iter().map(property).collect()).collect()
}

fn value<'e>(event: &'e [(String, String)], name: &str) -> &'e str {
    event.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value)
}

#[test]
fn a_feed_holds_what_its_owner_asked_for_and_may_see_now() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        let mine = agreement_row(app, &Put { owner: Some(&owner), ..Put::default() });
        let others = agreement_row(app, &Put { number: "PL-UA/2025/0002", ..Put::default() });
        let marked = Put { number: "PL-UA/2025/0003", marking: ("restricted", 1), ..Put::default() };
        let marked = agreement_row(app, &marked);
        let secret = Put { number: "PL-UA/2025/0004", marking: ("secret", 3), ..Put::default() };
        let secret = agreement_row(app, &secret);
        for (id, kind, on) in [
            (&mine, "decision_by", "2026-05-26"),
            (&mine, "term_end", "2026-09-30"),
            (&others, "decision_by", "2026-06-26"),
            (&marked, "decision_by", "2026-07-26"),
            (&secret, "decision_by", "2026-08-26"),
        ] {
            due(app, id, kind, on);
        }
        let all = events(app, &make(app, &[("name", "Everything")]));
        let days: Vec<_> = all.iter().map(|event| value(event, "DTSTART").to_owned()).collect();
        assert_eq!(days, ["20260526", "20260626", "20260726", "20260930"]);
        let first = &all[0];
        assert_eq!(value(first, "SUMMARY"), "Decide by: Drone co-operation (PL-UA/2025/0001)");
        assert_eq!(value(first, "DTEND"), "20260527");
        assert_eq!(value(first, "UID"), format!("{mine}-decision_by-0@127.0.0.1"));
        assert_eq!(value(first, "URL"), format!("{}/agreements/{mine}", app.url));
        assert_eq!(value(first, "CATEGORIES"), "Decide by");
        assert_eq!(value(first, "DTSTAMP"), "20260302T090000Z");
        assert_eq!(value(&all[2], "SUMMARY"), "PL-UA/2025/0003", "a marked record is its number alone");

        assert_eq!(events(app, &make(app, &[("name", "Terms"), ("kind", "term_end")])).len(), 1);
        assert_eq!(events(app, &make(app, &[("name", "Mine"), ("owner", "me")])).len(), 2);
    });
}

#[test]
fn a_feed_ends_with_its_revocation_or_its_owners_account() {
    on_both(|app| {
        let owner = people::id_of(app, Role::PolicyOfficer);
        due(app, &agreement_row(app, &Put::default()), "decision_by", "2026-05-26");
        let (first, second) = (make(app, &[("name", "One")]), make(app, &[("name", "Two")]));
        let token = first.trim_start_matches("/feeds/").trim_end_matches(".ics");
        let held: Vec<String> = app.read(|db| {
            calendar_feed::table.select(calendar_feed::token_hash).load(db).map_err(DbError::from_query)
        });
        assert!(held.iter().all(|hash| hash.len() == 64 && hash != token), "only the hash is stored");
        let officer = people::officer(app);
        let page = officer.get("/account/feeds").expect(200);
        assert!(!page.body.contains(token), "the address is shown once");
        assert_eq!(page.texts("tbody th"), ["Two", "One"]);
        let actions = page.attributes("form[action$=revocation]", "action");
        people::add(
            app,
            Role::PolicyOfficer,
            entente::access::Marking::Secret,
            "Other",
            "other@example.test",
        );
        let other = people::sign_in(app, "other@example.test");
        other.post_form("/account/feeds", &actions[1], &[]).expect(404);
        let ended = officer.send_form(&page, &actions[1], &[]);
        assert!(officer.follow(&ended).flash().contains("ended"));
        let gone = app.get(&first).expect(404);
        assert_eq!(gone.texts("h1"), app.get(&format!("/feeds/{}.ics", new_id())).expect(404).texts("h1"));
        assert_eq!(events(app, &second).len(), 1);
        super::rows::change(app, |tx| {
            let row = account::table.find(&owner);
            diesel::update(row)
                .set(account::status.eq("disabled"))
                .execute(tx.db)
                .map_err(DbError::from_query)?;
            Ok(())
        });
        app.get(&second).expect(404);
    });
}

#[test]
fn a_wrong_filter_is_told_at_its_field_and_the_input_is_kept() {
    on_both(|app| {
        let officer = people::officer(app);
        let fields = [("name", ""), ("partner", "XYZ"), ("kind", "noon")];
        let page = officer.post_form("/account/feeds", "/account/feeds", &fields).expect(422);
        assert_eq!(page.errors().len(), 3, "{:?}", page.errors());
        let long = "n".repeat(81);
        let page = officer.post_form("/account/feeds", "/account/feeds", &[("name", &long)]).expect(422);
        assert_eq!(page.attributes("#name", "value"), [long]);
    });
}
