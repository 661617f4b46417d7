//! The close-out of an agreement through HTTP: what is missing, two people, what a closed record refuses, opening it again.

use crate::milestones::rows::{Open, agreement_row, planned};
use crate::milestones::state_of;
use crate::support::{Browser, TestApp, on_both, people};
use diesel::prelude::*;
use entente::access::{Marking, Role};
use entente::audit::{self, Context, Deed, Draft, Object, Tx};
use entente::clock::new_id;
use entente::db::DbError;
use entente::db::schema::{action, agreement, relation, source};

fn write(app: &TestApp, change: impl FnOnce(&mut Tx) -> QueryResult<usize>) {
    let context = Context::system(app.app.now());
    let written = audit::write(&app.app.pool, &context, |tx| {
        change(tx).map_err(DbError::from_query)?;
        tx.record(Draft::new(Deed::ActRecorded, Object::new("agreement", "x")));
        Ok::<_, DbError>(())
    });
    written.expect("it is written");
}

/// The agreement has been terminated, shown by a verified act with its source.
fn end(app: &TestApp, id: &str) {
    write(app, |tx| {
        diesel::update(agreement::table.find(id)).set(agreement::standing.eq("terminated")).execute(tx.db)
    });
    let source_id = new_id();
    write(app, |tx| {
        let values = (
            (source::id.eq(&source_id), source::reference.eq("Note 1"), source::publisher.eq("MFA")),
            (source::title.eq("Note"), source::grade.eq("A")),
            (source::created_at.eq(tx.now()), source::created_by.eq("system")),
        );
        diesel::insert_into(source::table).values(values).execute(tx.db)
    });
    write(app, |tx| {
        let values = (
            (action::id.eq(new_id()), action::agreement_id.eq(id), action::kind.eq("terminated")),
            (
                action::acted_on.eq("2026-01-31"),
                action::sort_on.eq("2026-01-31"),
                action::certainty.eq("confirmed"),
            ),
            (action::source_id.eq(&source_id), action::verification.eq("verified")),
            (action::recorded_by.eq("system"), action::recorded_at.eq(tx.now())),
        );
        diesel::insert_into(action::table).values(values).execute(tx.db)
    });
}

fn relate(app: &TestApp, from: &str, to: &str) {
    write(app, |tx| {
        let values = (
            (relation::id.eq(new_id()), relation::from_id.eq(from), relation::to_id.eq(to)),
            (relation::kind.eq("replaces"), relation::assumed.eq(false)),
        );
        diesel::insert_into(relation::table).values(values).execute(tx.db)
    });
}

const PREPARED: [(&str, &str); 3] =
    [("archive_ref", "DWM/12/2026"), ("lessons", "Name owners at signature."), ("surviving_note", "none")];

fn prepare(browser: &Browser, place: &str, more: &[(&str, &str)]) {
    let fields = [&PREPARED[..], more].concat();
    browser.submit(place, place, &fields).expect_redirect();
}

#[test]
fn it_is_closed_by_another_person_when_everything_is_there_and_then_takes_no_changes() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let successor = agreement_row(app, "PL-UA/2026/0001", Open::ToAll);
        relate(app, &successor, &id);
        let milestone = planned(app, &id, "Course");
        let place = format!("/agreements/{id}/closing");
        let page = officer.get(&place).expect(200);
        assert_eq!(
            page.texts(".linked li a").len(),
            6,
            "each thing that is missing has its way: {}",
            page.words()
        );
        let wrong = officer.submit(&place, &place, &[("archive_ref", "x")]).expect(422);
        assert_eq!(wrong.errors().len(), 2, "{:?}", wrong.errors());

        prepare(&officer, &place, &[]);
        let page = manager.get(&place).expect(200);
        assert!(page.words().contains("It cannot be closed yet"));
        let closing = page.attributes("input[name=closing]", "value")[0].clone();
        let approval = format!("{place}/approval");
        let early = manager.post_form(&place, &approval, &[("closing", &closing)]).expect(422);
        assert!(early.errors()[0].contains("missing"), "{:?}", early.errors());
        manager
            .submit(&place, &format!("{place}/return"), &[("question", "Where does the course go on?")])
            .expect_redirect();
        assert!(officer.get(&place).words().contains("Where does the course go on?"));

        end(app, &id);
        prepare(&officer, &place, &[("successor", &successor)]);
        officer.post_form(&place, &approval, &[("closing", "x")]).expect(403);
        manager.submit(&place, &approval, &[]).expect_redirect();
        let page = officer.get(&place).expect(200);
        assert!(page.words().contains("Closed") && page.words().contains("DWM/12/2026"));
        assert_eq!(state_of(&officer, &milestone), "Superseded");
        let there = officer.get(&format!("/milestones?agreement={successor}")).expect(200);
        assert_eq!(there.texts("tbody th a"), ["Course"], "it goes on under the successor");
        let moved = there.attributes("tbody th a", "href")[0].clone();
        assert!(
            officer.get(&moved).has(&format!("a[href='/milestones/{milestone}']")),
            "and knows where from"
        );

        officer.get(&format!("/agreements/{id}/milestones/new")).expect(403);
        officer.get(&format!("/agreements/{id}/obligations/new")).expect(403);
        let record = officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(record.words().contains("Closed out on") && !record.has("a[href$='acts/new']"));
        let start = format!("/milestones/{milestone}/start");
        officer.post_form("/milestones", &start, &[("version", "2")]).expect(422);
        let deeds = app.deeds();
        for deed in ["closing.prepared", "closing.returned", "agreement.closed", "milestone.moved"] {
            assert!(deeds.iter().any(|known| known == deed), "{deed}");
        }

        manager
            .submit(&place, &format!("{place}/reopening"), &[("reopen_reason", "A claim came in.")])
            .expect_redirect();
        officer.get(&format!("/agreements/{id}/milestones/new")).expect(200);
        assert!(officer.get(&place).words().contains("A claim came in."));
    });
}

#[test]
fn whoever_prepared_it_does_not_close_it() {
    on_both(|app| {
        let manager = people::manager(app);
        let id = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        end(app, &id);
        let place = format!("/agreements/{id}/closing");
        prepare(&manager, &place, &[]);
        let page = manager.get(&place).expect(200);
        assert!(page.words().contains("another manager closes it") && !page.has("form[action$=approval]"));
        let closing = app.read(|db| entente::closing::store::list(db, &id))[0].id.clone();
        let refused =
            manager.post_form(&place, &format!("{place}/approval"), &[("closing", &closing)]).expect(422);
        assert!(refused.errors()[0].contains("another manager"));
        assert!(app.deeds().iter().any(|deed| deed == "access.denied"));
        people::add(app, Role::Manager, Marking::Restricted, "Other Manager", "other@example.test");
        let other = people::sign_in(app, "other@example.test");
        other.submit(&place, &format!("{place}/approval"), &[]).expect_redirect();
        let twice = other.post_form(&place, &format!("{place}/approval"), &[("closing", &closing)]);
        assert_eq!(twice.status, 409, "it is closed already");
    });
}

#[test]
fn a_hidden_agreement_has_no_close_out() {
    on_both(|app| {
        let manager = people::manager(app);
        let id = agreement_row(app, "PL-UA/2025/0001", Open::ToNobody);
        let place = format!("/agreements/{id}/closing");
        manager.get(&place).expect(404);
        manager.post_form("/milestones", &place, &PREPARED).expect(404);
        for verb in ["approval", "return", "reopening"] {
            let fields = [("closing", "x"), ("question", "q"), ("reopen_reason", "r")];
            let answer = manager.post_form("/milestones", &format!("{place}/{verb}"), &fields[..1]);
            assert!(
                [404, 422].contains(&answer.status) && !answer.body.contains("PL-UA"),
                "{verb}: {}",
                answer.status
            );
        }
    });
}
