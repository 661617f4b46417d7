//! The screens over many milestones: the queue in one flow, the board by state, partners and areas; nothing hidden in any.

use crate::dashboard::hide;
use crate::milestones::act;
use crate::milestones::rows::{Open, agreement_row, planned};
use crate::support::{Browser, TestApp, on_both, people};
use entente::access::Role;

fn reported(app: &TestApp, officer: &Browser, agreement: &str, text: &str) -> String {
    let id = planned(app, agreement, text);
    let done = [("kind", "done"), ("done_on", "2026-03-01"), ("done_note", "It is done.")];
    act(officer, &id, "reports", &done).expect_redirect();
    id
}

#[test]
fn after_a_verdict_the_next_report_opens() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let ids: Vec<String> = ["First", "Second", "Third"]
            .iter()
            .map(|text| reported(app, &officer, &agreement, text))
            .collect();
        let queue = |id: &str| format!("/milestones?view=review&milestone={id}");
        let page = manager.get(&queue(&ids[1])).expect(200);
        assert_eq!(page.text(".queue-nav .muted").replace('\u{a0}', " "), "2 of 3");
        assert_eq!(page.attributes("a[data-key=n]", "href"), [queue(&ids[2])]);
        assert_eq!(page.attributes("a[data-key=p]", "href"), [queue(&ids[0])]);
        let verify = format!("/milestones/{}/verification", ids[1]);
        assert_eq!(manager.send_form(&page, &verify, &[]).expect_redirect(), queue(&ids[2]), "the next one");

        let page = manager.get(&queue(&ids[2])).expect(200);
        let give_back = format!("/milestones/{}/return", ids[2]);
        let empty = manager.post_form(
            &queue(&ids[2]),
            &give_back,
            &[("version", "2"), ("from", "review"), ("remark", " ")],
        );
        let refused = empty.expect(422);
        assert!(
            refused.has(".queue") && refused.errors().len() == 1,
            "the queue with its error: {}",
            refused.words()
        );
        let fields = page.form(&verify.replace(&ids[1], &ids[2]));
        assert!(!fields.iter().any(|(name, _)| name == "next"), "nothing comes after the last");
        let asked = [("version", "2"), ("from", "review"), ("remark", "Where is the annex?")];
        let answer = manager.post_form(&queue(&ids[2]), &give_back, &asked);
        assert_eq!(answer.expect_redirect(), "/milestones?view=review");
        let left = manager.follow(&answer).expect(200);
        assert_eq!(left.text(".sheet__title"), "First", "what is left opens");
        assert_eq!(left.texts(".queue li").len(), 1);
        manager.get("/milestones?view=review&milestone=x%26y%3C").expect(200);
    });
}

#[test]
fn the_board_has_a_column_for_each_state_and_the_filters_of_the_list() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let secret = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        planned(app, &open, "Planned work");
        let begun = planned(app, &open, "Begun work");
        act(&officer, &begun, "start", &[]).expect_redirect();
        reported(app, &officer, &open, "Reported work");
        reported(app, &officer, &secret, "Secret work");
        hide(app, &secret);
        let page = manager.get("/milestones/board").expect(200);
        assert_eq!(page.texts(".board .sect__note"), ["1", "1", "0", "1", "0"]);
        assert_eq!(page.texts(".card-ms .what"), ["Planned work", "Begun work", "Reported work"]);
        assert!(!page.body.contains("Secret"));
        let narrowed = manager.get("/milestones/board?q=begun&partner=UKR").expect(200);
        assert_eq!(narrowed.texts(".card-ms .what"), ["Begun work"]);
        assert_eq!(
            narrowed.attributes(".chips a", "href")[0],
            "/milestones/board?partner=UKR",
            "chips stay on the board"
        );
        for i in 0..21 {
            planned(app, &open, &format!("More {i}"));
        }
        let page = manager.get("/milestones/board").expect(200);
        let rest = page.attributes("section[aria-labelledby=h-planned] > p a", "href");
        assert_eq!(rest, ["/milestones?state=planned"]);
        assert_eq!(page.texts("section[aria-labelledby=h-planned] .card-ms").len(), 20);
        manager.get("/milestones/board?colour=pink").expect(400);
    });
}

#[test]
fn the_portfolio_adds_up_what_may_be_seen_and_every_number_leads_to_its_list() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let secret = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        for n in 0..3 {
            planned(app, &open, &format!("Work {n}"));
        }
        reported(app, &officer, &open, "Reported");
        planned(app, &secret, "Secret work");
        let row = |address: &str| {
            let page = manager.get(address).expect(200);
            let cells = page.texts("table.portfolio tbody tr:first-child > *");
            let hrefs = page.attributes("table.portfolio tbody td a", "href");
            (
                cells
                    .into_iter()
                    .map(|cell| cell.split_whitespace().next().unwrap_or_default().to_owned())
                    .collect::<Vec<_>>(),
                hrefs,
            )
        };
        let all = row("/portfolio").0;
        assert_eq!((all[0].as_str(), all[1].as_str()), ("Ukraine", "2"), "{all:?}");
        hide(app, &secret);
        let (cells, hrefs) = row("/portfolio");
        assert_eq!((cells[0].as_str(), cells[1].as_str()), ("Ukraine", "1"), "{cells:?}");
        let mut told = 0;
        for href in hrefs.iter().filter(|href| href.starts_with("/milestones")) {
            let found = manager.get(href).expect(200).texts("table.ledger tbody tr").len();
            assert!(cells.contains(&found.to_string()), "{href}: {found} is not in {cells:?}");
            told += found;
        }
        assert_eq!(told, 4, "the colours together are all milestones");
        assert!(row("/portfolio?by=area").0.is_empty(), "no area is recorded");
        manager.get("/portfolio?by=owner").expect(400);
        for lang in ["pl", "uk"] {
            manager.post_form("/", "/preferences", &[("lang", lang), ("return", "/")]);
            for page in ["/portfolio", "/milestones/board", "/milestones?view=review"] {
                let words = manager.get(page).expect(200).words();
                assert!(!words.contains('⟨'), "a word is missing on {page}: {words}");
            }
        }
    });
}

#[test]
fn what_changed_is_told_by_agreement_since_a_day_and_never_of_hidden_records() {
    on_both(|app| {
        let [officer_email, manager_email] = [Role::PolicyOfficer, Role::Manager].map(|role| {
            people::known(app, role);
            people::name_of(role).1
        });
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let secret = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        let id = planned(app, &open, "Course");
        planned(app, &secret, "Secret course");
        app.clock.advance(chrono::Duration::days(3));
        let (officer, manager) = (people::sign_in(app, officer_email), people::sign_in(app, manager_email));
        let moved = [
            ("forecast_due", "2026-07-20"),
            ("forecast_code", "partner"),
            ("forecast_reason", "They asked."),
        ];
        act(&officer, &id, "forecasts", &moved).expect_redirect();
        let page = manager.get("/changes?since=2026-03-05").expect(200);
        let told = page.texts(".changes > li");
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].contains("Course") && told[0].contains("They asked.") && told[0].contains("2026-07-20"),
            "{}",
            told[0]
        );
        let before = manager.get("/changes?since=2026-03-02").expect(200);
        assert_eq!(before.texts("main section").len(), 2, "{}", before.words());
        hide(app, &secret);
        let before = manager.get("/changes?since=2026-03-02").expect(200);
        assert_eq!(before.texts("main section").len(), 1);
        assert!(!before.body.contains("Secret") && !before.body.contains("PL-UA/2025/0002"));
        assert!(manager.get("/changes?since=2026-03-06").expect(200).words().contains("Nothing has changed"));
        for odd in ["/changes?since=lately", "/changes?from=1"] {
            manager.get(odd).expect(400);
        }
        for lang in ["pl", "uk"] {
            manager.post_form("/", "/preferences", &[("lang", lang), ("return", "/")]);
            let words = manager.get("/changes?since=2026-03-02").expect(200).words();
            assert!(!words.contains('⟨'), "{words}");
        }
    });
}
