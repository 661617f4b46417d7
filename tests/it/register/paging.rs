//! Walking the pages forward and back visits every row once, in order, whatever the order and the filter.

use super::seed::{self, Sketch, sketch};
use crate::support::{TestApp, on_both, people};
use entente::access::{Marking, Role, Viewer};
use entente::register::cursor::Side;
use entente::register::store::{self, Page};
use entente::register::{self, Direction, Filter, PageSize, RegisterRow, Shown, Sort, Total};

const STATES: [&str; 4] = ["UKR", "LTU", "DEU", "FRA"];

/// Many equal values, many missing ones, some rows hidden, some voided, some with a state on two sides.
fn many() -> Vec<Sketch> {
    (0..170_usize).map(one).collect()
}

fn one(n: usize) -> Sketch {
    let years = ["2025-09-18", "2025-09", "2025", "1993", "2016-12-02"];
    let signed = Some(years[n % 5]).filter(|_| !n.is_multiple_of(7));
    let state = STATES[n % 4];
    let states = match n % 11 {
        0 => vec!["POL", state, state],
        _ => vec!["POL", state],
    };
    let made = sketch(n, &format!("Agreement {}", n % 23)).signed(signed).between(&states);
    let made = made.with(|row| {
        row.register_no = row.register_no.take().filter(|_| !n.is_multiple_of(3));
        row.next_deadline_on = n.is_multiple_of(4).then(|| format!("2027-01-{:02}", n % 9 + 1));
        row.standing = if n.is_multiple_of(2) { "in_force" } else { "unknown" }.into();
        row.record_state = if n.is_multiple_of(13) { "voided" } else { "verified" }.into();
    });
    if n.is_multiple_of(10) { made.secret() } else { made }
}

/// Somebody with restricted clearance.
pub fn viewer(app: &TestApp, role: Role) -> Viewer {
    Viewer {
        account_id: people::id_of(app, role),
        name: "Test".into(),
        email: "t@example.test".into(),
        role,
        clearance: Marking::Restricted,
        lang: "en".into(),
        theme: "system".into(),
        session_id: "0".repeat(64),
        csrf_secret: String::new(),
        only_reads: false,
        opened: entente::access::Opened::default(),
    }
}

fn ids(rows: &[RegisterRow]) -> Vec<String> {
    rows.iter().map(|row| row.id.clone()).collect()
}

fn page(app: &TestApp, viewer: &Viewer, filter: &Filter) -> Page {
    app.read(|db| store::page(db, viewer, filter))
}

/// The pages from the first to the last.
fn forward(app: &TestApp, viewer: &Viewer, filter: &Filter) -> Vec<Page> {
    let mut at = filter.clone();
    let mut pages = Vec::new();
    loop {
        let page = page(app, viewer, &at);
        assert!(pages.len() < 50, "the walk does not end");
        let next = page.rows.last().filter(|_| page.after);
        at.cursor = next.map(|row| row.cursor(filter.sort, Side::After));
        pages.push(page);
        if at.cursor.is_none() {
            return pages;
        }
    }
}

fn assert_walks(app: &TestApp, viewer: &Viewer, filter: &Filter) {
    let pages = forward(app, viewer, filter);
    let rows: Vec<RegisterRow> = pages.iter().flat_map(|page| page.rows.clone()).collect();
    let told = app.read(|db| store::count(db, viewer, filter));
    assert_eq!(rows.len(), usize::try_from(told).expect("a count"), "{}", filter.query());
    let mut once = ids(&rows);
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), rows.len(), "{}: a row comes twice", filter.query());
    let all = app.read(|db| register::rows(db, viewer, filter, 1000));
    assert_eq!(ids(&all), ids(&rows), "{}: pages and list differ", filter.query());
    assert_in_order(filter, &rows);
    for pair in pages.windows(2).rev() {
        let first = pair[1].rows.first().expect("a page has rows");
        let cursor = Some(first.cursor(filter.sort, Side::Before));
        let back = page(app, viewer, &Filter { cursor, ..filter.clone() });
        assert_eq!(ids(&back.rows), ids(&pair[0].rows), "{}: the way back", filter.query());
        assert!(back.after && back.before == pair[0].before, "{}", filter.query());
    }
}

/// Rows without the value come last; equal values are told apart by the id.
fn assert_in_order(filter: &Filter, rows: &[RegisterRow]) {
    for pair in rows.windows(2) {
        let key = |row: &RegisterRow| {
            let cursor = row.cursor(filter.sort, Side::After);
            (cursor.value, cursor.id)
        };
        let (a, b) = (key(&pair[0]), key(&pair[1]));
        let follows = match (a.0.is_some(), b.0.is_some(), filter.direction) {
            (true, false, _) => true,
            (false, true, _) => false,
            (_, _, Direction::Up) => a < b,
            (_, _, Direction::Down) => a > b,
        };
        assert!(follows, "{}: {a:?} before {b:?}", filter.query());
    }
}

#[test]
fn every_order_and_filter_is_walked_forward_and_back() {
    on_both(|app| {
        seed::put(app, &many());
        let viewer = viewer(app, Role::Manager);
        let narrow: [fn(&mut Filter); 6] = [
            |_| {},
            |f| f.partner = Some("LTU".into()),
            |f| f.standing = Shown::parse("in_force"),
            |f| {
                f.partner = Some("UKR".into());
                f.standing = Shown::parse("unknown");
            },
            |f| f.q = "agreem 1".into(),
            |f| f.year = register::Years::parse("1990-2016"),
        ];
        for sort in Sort::ALL {
            for direction in Direction::ALL {
                for change in narrow {
                    let mut filter = Filter {
                        sort: *sort,
                        direction: *direction,
                        rows: PageSize::Few,
                        ..Filter::default()
                    };
                    change(&mut filter);
                    assert_walks(app, &viewer, &filter);
                }
            }
        }
    });
}

#[test]
fn a_page_that_would_begin_before_the_first_row_is_the_first() {
    on_both(|app| {
        seed::put(app, &many());
        let viewer = viewer(app, Role::Manager);
        let filter = Filter { rows: PageSize::Few, ..Filter::default() };
        let first = page(app, &viewer, &filter);
        let third = first.rows[2].cursor(filter.sort, Side::Before);
        let back = page(app, &viewer, &Filter { cursor: Some(third), ..filter.clone() });
        assert_eq!(back, first);
    });
}

#[test]
fn totals_and_shares_count_what_is_seen_and_nothing_else() {
    on_both(|app| {
        let all = many();
        seed::put(app, &all);
        let viewer = viewer(app, Role::PolicyOfficer);
        let seen = |s: &&Sketch| s.row.marking_rank < 2 && s.row.record_state != "voided";
        let expected = all.iter().filter(seen).count();
        let filter = Filter::default();
        let (total, shares) = app.read(|db| store::total_with_tally(db, &viewer, &filter));
        let tally = app.read(|db| register::tally(db, &viewer, &filter));
        assert_eq!(shares.as_ref(), Some(&tally), "both ways of counting agree");
        let counted: i64 = tally.by_standing.iter().map(|(_, n)| n).sum();
        assert_eq!(total, Total::Exact(i64::try_from(expected).expect("small")));
        assert_eq!(counted, i64::try_from(expected).expect("small"));
        assert_eq!(tally.completeness, Some(50));
        let withheld = app.read(|db| store::count_withheld(db, &viewer, &filter));
        let hidden = all.iter().filter(|s| s.row.marking_rank == 3 && s.row.record_state != "voided");
        assert_eq!(withheld, i64::try_from(hidden.count()).expect("small"));
    });
}

#[test]
fn rare_and_common_words_find_the_same_however_they_are_asked_for() {
    on_both(|app| {
        let title = |n: usize| match n % 2 {
            0 => format!("Treaty accord even w{n}"),
            _ => format!("Treaty accord odd w{n}"),
        };
        let many: Vec<Sketch> = (0..2_103).map(|n| sketch(n, &title(n))).collect();
        seed::put(app, &many);
        let viewer = viewer(app, Role::Manager);
        let asked =
            ["treaty", "treaty accord", "tre acc even", "odd w17", "treaty accord w2102", "w2102 odd", "zz"];
        for q in asked {
            let filter = Filter { q: q.into(), ..Filter::default() };
            let rows = app.read(|db| register::rows(db, &viewer, &filter, 5_000));
            let expected_rows = many.iter().filter(|s| holds(&s.row.short_title, q)).count();
            assert_eq!(rows.len(), expected_rows, "{q}");
            let count = app.read(|db| store::count(db, &viewer, &filter));
            assert_eq!(usize::try_from(count).expect("a count"), rows.len(), "{q}");
        }
    });
}

/// Every word of `q` begins a word of `title`: the rule in its plainest form.
fn holds(title: &str, q: &str) -> bool {
    let words = entente::search::words(title);
    let begins = |asked: &str| words.iter().any(|word| word.starts_with(asked));
    q.split(' ').all(begins)
}
