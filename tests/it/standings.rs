//! The legal standing in the register: worked out by hand for the demonstration records, and the same wherever it is kept.

use crate::agreement_pages::{agreement, entered};
use crate::support::app::on_both_demonstrations;
use crate::support::{TestApp, on_both, people};
use entente::agreements::{Aggregate, AgreementRow, change, store};
use entente::lifecycle::clock::When;
use entente::lifecycle::dates::{Value, dates};

fn everything(app: &TestApp) -> Vec<Aggregate> {
    let ids = app.read(entente::agreements::store::list_ids);
    let load = |id: &String| {
        app.read(|db| {
            let row = store::find_unseen(db, id)?.expect("an agreement");
            Aggregate::load(db, row)
        })
    };
    ids.iter().map(load).collect()
}

fn numbered<'a>(all: &'a [Aggregate], number: &str) -> &'a Aggregate {
    all.iter().find(|a| a.row.register_no.as_deref() == Some(number)).expect(number)
}

fn cached(row: &AgreementRow) -> [&str; 5] {
    [
        row.standing.as_str(),
        row.standing_since.as_deref().unwrap_or(""),
        row.standing_reason.as_deref().unwrap_or(""),
        row.standing_next_change_on.as_deref().unwrap_or(""),
        row.next_deadline_on.as_deref().unwrap_or(""),
    ]
}

#[test]
fn the_standings_of_the_demonstration_are_those_worked_out_by_hand() {
    // Today is 2 March 2026.
    on_both_demonstrations(|app| {
        let all = everything(app);
        for (number, expected) in [
            // Both parties signed; the clause waits for two notifications.
            ("PL-UA/2016/0001", ["signed_not_in_force", "2016-12-02", "notification", "", ""]),
            // Operative on signature, for ten years from 8 July 2024, through the corresponding day.
            ("PL-UA/2024/0001", ["operative", "2024-07-08", "", "2034-07-09", "2034-07-08"]),
            // Replaced by the agreement of 2015, which entered into force on 1 January 2017.
            ("PL-UA/2001/0001", ["replaced", "2017-01-01", "", "", ""]),
            ("PL-UA/2015/0001", ["in_force", "2017-01-01", "", "", ""]),
            // Three days of signature in three sources: the one of the best grade leads; a statement tells entry into force.
            ("PL-US/2020/0001", ["in_force", "2020-11-13", "", "", ""]),
            // Signed in 1993, nobody knows when, nor whether the agreement of 2016 has taken its place.
            ("PL-UA/1993/0001", ["unknown", "1993", "entry_into_force", "", ""]),
            // Invented: signed on 30 November 2021 for five years; notice of six months at the latest on 31 May 2026, to be
            // decided thirty days before.
            ("PL-CZ/2021/0001", ["operative", "2021-11-30", "", "2026-12-01", "2026-05-01"]),
        ] {
            assert_eq!(cached(&numbered(&all, number).row), expected, "{number}");
        }
        let edca = numbered(&all, "PL-US/2020/0001");
        let standing = edca.standing(app.app.today()).expect("a standing");
        assert_eq!(edca.row.signed_on.as_deref(), Some("2020-08-15"));
        let differing: Vec<bool> = standing.differing.iter().map(|one| one.is_doubtful).collect();
        assert_eq!(differing, [false], "the other sources have a worse grade");
        assert!(standing.set_aside.is_empty());
    });
}

#[test]
fn the_sample_gives_every_date_of_its_clauses() {
    on_both_demonstrations(|app| {
        let all = everything(app);
        let sample = numbered(&all, "PL-CZ/2021/0001");
        let standing = sample.standing(app.app.today()).expect("a standing");
        let found: Vec<(&str, String)> = dates(&standing, &sample.clauses)
            .expect("dates")
            .into_iter()
            .map(|date| match date.value {
                Value::At(When::Day(day)) => (date.of.code(), day.to_string()),
                Value::At(When::Between { .. } | When::Unknown) | Value::Indefinite => {
                    (date.of.code(), String::new())
                }
            })
            .collect();
        let expected = [
            ("entry_into_force", "2021-11-30"),
            ("term_end", "2026-11-30"),
            ("latest_safe_notice", "2026-05-31"),
            ("decision_by", "2026-05-01"),
        ];
        assert_eq!(found, expected.map(|(of, day)| (of, day.to_owned())));
    });
}

#[test]
fn what_is_cached_is_what_is_computed() {
    on_both_demonstrations(|app| {
        let all = everything(app);
        assert_eq!(all.len(), 34);
        assert!(all.iter().filter(|a| a.row.next_deadline_on.is_some()).count() >= 8, "deadlines come alive");
        for a in all {
            let mut again = a.clone();
            change::recompute(&mut again, app.app.today()).expect("recomputed");
            assert_eq!(again.row, a.row, "{:?}", a.row.register_no);
        }
    });
}

#[test]
fn lists_show_the_deadlines_that_clauses_give() {
    on_both_demonstrations(|app| {
        let officer = people::demo(app, "officer@demo");
        let rows = officer.get("/agreements?rows=100").expect(200).texts("table.ledger tbody tr");
        let sample = rows.iter().find(|row| row.contains("PL-CZ/2021/0001")).expect("the sample");
        assert!(sample.replace('\u{a0}', " ").contains("1 May 2026"), "{sample}");
        let home = officer.get("/").expect(200).words().replace('\u{a0}', " ");
        assert!(home.contains("1 May 2026"), "{home}");
    });
}

#[test]
fn a_statement_that_it_expired_moves_no_standing_and_the_page_shows_the_difference() {
    on_both(|app| {
        let id = entered(app, &agreement("Said to have expired"));
        let officer = people::officer(app);
        let act = |fields: &[(&str, &str)]| {
            let page = format!("/agreements/{id}/acts/new");
            officer.submit(&page, &format!("/agreements/{id}/acts"), fields).expect_redirect();
        };
        act(&[("kind", "signed"), ("acted_on", "2026-02-26")]);
        act(&[("kind", "entered_into_force"), ("effective_on", "2026-02-26")]);
        let overview = || officer.get(&format!("/agreements/{id}")).expect(200);
        assert!(!overview().words().contains("An act states"));
        act(&[("kind", "expired"), ("effective_on", "2026-02-27")]);
        let page = overview();
        assert_eq!(page.text(".standing-line strong"), "In force");
        let said = page.text(".callout--warn").replace('\u{a0}', " ");
        assert!(said.contains("An act states: expired, 27 Feb 2026."), "{said}");
    });
}
