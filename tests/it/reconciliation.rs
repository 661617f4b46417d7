//! Lists compared with the register through HTTP: hostile files, the whole way of a list, what is hidden, what is kept.

use crate::milestones::rows::{Open, agreement_row};
use crate::support::app::{on_both_demonstrations, on_both_with};
use crate::support::{Browser, Page, TestApp, on_both, on_sqlite, people};
use diesel::prelude::*;
use entente::access::{Marking, Role, Viewer};
use entente::db::DbError;
use entente::db::schema::{
    agreement, export_record, reconciliation_list, reconciliation_row, reconciliation_run,
};
use entente::reconciliation::unsettled_missing;
use serde_json::json;
use sha2::{Digest, Sha256};

const LISTS: &str = "/reconciliations";

/// An agreement with Ukraine that everybody sees; gives its id.
fn held(app: &TestApp, number: &str, title: &str, signed: &str) -> String {
    let id = agreement_row(app, number, Open::ToAll);
    name(app, &id, title, signed);
    id
}

fn name(app: &TestApp, id: &str, title: &str, signed: &str) {
    app.read(|db| {
        let values = (
            agreement::short_title.eq(title),
            agreement::signed_on.eq(Some(signed)),
            agreement::signed_sort.eq(signed),
            agreement::instrument_kind.eq("undetermined"),
        );
        diesel::update(agreement::table.find(id)).set(values).execute(db).map_err(DbError::from_query)
    });
}

/// Shows an agreement to one person alone.
fn hide_from_all_but(app: &TestApp, id: &str, owner: &str) {
    app.read(|db| {
        let values = (agreement::access_mode.eq("named"), agreement::owner_id.eq(Some(owner)));
        diesel::update(agreement::table.find(id)).set(values).execute(db).map_err(DbError::from_query)
    });
}

fn send(browser: &Browser, name: &str, bytes: &[u8]) -> Page {
    browser.upload("/reconciliations/new", LISTS, &[], (name, bytes))
}

/// Sends a list and compares it as guessed, claiming to cover Ukraine in these years; gives its address.
fn compare(browser: &Browser, text: &str, (from, to): (&str, &str)) -> String {
    let sent = send(browser, "list.csv", text.as_bytes());
    let columns = sent.expect_redirect().to_owned();
    let fields = [("covers", "chosen"), ("partner.0", "UKR"), ("from", from), ("to", to)];
    browser.submit(&columns, &columns, &fields).expect_redirect().to_owned()
}

/// The counts on the tabs: every row, matched, doubtful, missing, surplus, out of scope.
fn counts(page: &Page) -> Vec<String> {
    page.texts("nav[aria-label=Outcomes] .n")
}

fn lists(app: &TestApp) -> (i64, i64, i64) {
    app.read(|db| {
        let lists = reconciliation_list::table.count().get_result(db).map_err(DbError::from_query)?;
        let rows = reconciliation_row::table.count().get_result(db).map_err(DbError::from_query)?;
        let runs = reconciliation_run::table.count().get_result(db).map_err(DbError::from_query)?;
        Ok((lists, rows, runs))
    })
}

fn viewer(app: &TestApp, role: Role) -> Viewer {
    let id = people::id_of(app, role);
    app.read(|db| entente::access::store::find_reader(db, &id)).expect("a reader")
}

const LIST: &str = "Nr;Title;Partner;Date signed\n\
    A-2016-1;General agreement on cooperation in defence;Ukraine;2.12.2016\n\
    A-2015-1;Mutual protection of classified information;Ukraine;28.08.2019\n\
    A-2017-1;=HYPERLINK(\"x\") on ammunition;Ukraine;1.02.2017\n";

#[test]
fn a_list_goes_from_its_file_to_the_settled_row() {
    on_both(|app| {
        let auditor = people::auditor(app);
        held(app, "PL-UA/2016/0001", "Agreement on cooperation in the field of defence", "2016-12-02");
        held(app, "PL-UA/2015/0001", "Mutual protection of classified information", "2015-08-27");
        held(app, "PL-UA/2014/0001", "Exchange of instructors", "2014-05-05");
        held(app, "PL-UA/2001/0001", "Something before the years of the list", "2001-05-05");

        let sent = send(&auditor, "catalogue.csv", LIST.as_bytes());
        let page = auditor.follow(&sent).expect(200);
        assert_eq!(
            page.attributes("select[name^='col.'] option[selected]", "value"),
            ["reference", "title", "partner", "signed_on"]
        );
        assert_eq!(lists(app), (1, 3, 0), "kept, and compared with nothing yet");
        let columns = sent.expect_redirect().to_owned();
        let place = columns.trim_end_matches("/columns").to_owned();

        let nothing = auditor.submit(&columns, &columns, &[("col.0", ""), ("col.1", "")]).expect(422);
        assert_eq!(nothing.errors(), ["Say which column has the title or the number"]);
        let twice = auditor.submit(&columns, &columns, &[("col.0", "signed_on")]).expect(422);
        assert_eq!(twice.errors(), ["Another column has this meaning already"]);
        let years = auditor.submit(&columns, &columns, &[("from", "2020"), ("to", "2010")]).expect(422);
        assert_eq!(years.errors(), ["The last year is before the first"]);
        let fields = [("covers", "listed"), ("from", "2014"), ("to", "2019")];
        assert_eq!(auditor.submit(&columns, &columns, &fields).expect_redirect(), place);

        let page = auditor.get(&place).expect(200);
        assert_eq!(counts(&page), ["3", "1", "1", "1", "1", "0"], "{}", page.words());
        let words = page.words();
        assert!(words.contains("signed on the same day") && words.contains("the date differs"), "{words}");
        let surplus = auditor.get(&format!("{place}?outcome=surplus")).expect(200);
        assert_eq!(surplus.texts("tbody th a"), ["PL-UA/2014/0001"], "only within the years of the list");
        let missing = auditor.get(&format!("{place}?outcome=missing")).expect(200);
        assert_eq!(missing.texts("section[aria-labelledby=h-rows] tbody th a").len(), 1);

        let row = format!("{place}/rows/3");
        let page = auditor.get(&row).expect(200);
        let sum = page.texts("table.sum tr").join("\n");
        assert!(sum.contains("the same partner") && sum.contains("another date"), "{sum}");
        let settlement = format!("{row}/settlement");
        let none = auditor.submit(&row, &settlement, &[]).expect(422);
        assert_eq!(none.errors(), ["Say what the row is"]);
        let unknown = [("said", "number"), ("number", "PL-UA/1999/0009")];
        assert_eq!(
            auditor.submit(&row, &settlement, &unknown).expect(422).errors(),
            ["There is no agreement with this number"]
        );
        let same = [("said", "number"), ("number", "PL-UA/2015/0001")];
        auditor.submit(&row, &settlement, &same).expect_redirect();
        let last = format!("{place}/rows/4");
        auditor.submit(&last, &format!("{last}/settlement"), &[("said", "outside")]).expect(422);
        auditor.submit(&last, &format!("{last}/settlement"), &[("said", "absent")]).expect_redirect();
        let page = auditor.get(&place).expect(200);
        assert_eq!(counts(&page), ["3", "2", "0", "1", "1", "0"]);
        assert!(page.words().contains("Every row is matched or settled"), "{}", page.words());

        app.clock.advance(chrono::Duration::minutes(1));
        held(app, "PL-UA/2017/0001", "Hyperlink on ammunition", "2017-02-01");
        let again = auditor.submit(&place, &format!("{place}/runs"), &[]);
        let page = auditor.follow(&again).expect(200);
        assert_eq!(
            page.texts("h2#h-runs + .sect__note"),
            ["1 row has another outcome than in the run before"]
        );
        assert_eq!(
            counts(&page),
            ["3", "3", "0", "0", "1", "0"],
            "what was settled is kept, what was entered is found"
        );
        let first = auditor.get(&format!("{place}?run=1")).expect(200);
        assert_eq!(counts(&first), ["3", "2", "0", "1", "1", "0"], "the first run stays as it was");
        assert!(!auditor.get(&format!("{row}?run=1")).expect(200).has("form[action$=settlement]"));
        let taken = [("said", "number"), ("number", "PL-UA/2015/0001")];
        let taken = auditor.submit(&last, &format!("{last}/settlement"), &taken).expect(422);
        assert!(taken.errors()[0].contains("Row 3"), "{:?}", taken.errors());

        let deeds: Vec<String> =
            app.deeds().into_iter().filter(|deed| deed.starts_with("reconciliation.")).collect();
        assert_eq!(
            deeds,
            [
                "reconciliation.uploaded",
                "reconciliation.scoped",
                "reconciliation.run",
                "reconciliation.settled",
                "reconciliation.settled",
                "reconciliation.run"
            ]
        );
        let event = app.events().into_iter().find(|event| event["action"] == "reconciliation.uploaded");
        let facts = event.expect("the event")["facts"].clone();
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(LIST.as_bytes()));
        assert_eq!((&facts["sha256"], &facts["rows"]), (&json!(hash), &json!(3)));
        assert_eq!(lists(app), (1, 3, 2));
    });
}

#[test]
fn the_result_leaves_as_a_file_with_inert_cells_and_a_record() {
    on_both(|app| {
        let (auditor, officer) = (people::auditor(app), people::officer(app));
        held(app, "PL-UA/2016/0001", "General agreement on cooperation in defence", "2016-12-02");
        let place = compare(&auditor, LIST, ("2014", "2019"));
        let csv = auditor.get(&format!("{place}/result.csv")).expect(200);
        assert!(csv.body.contains("'=HYPERLINK"), "{}", csv.body);
        assert!(csv.body.contains("PL-UA/2016/0001") && csv.body.contains("signed on the same day +35"));
        let xlsx = auditor.get(&format!("{place}/result.xlsx")).expect(200);
        assert_eq!(&xlsx.bytes[..2], b"PK");
        let kinds: Vec<String> = app.read(|db| {
            export_record::table.select(export_record::kind).load(db).map_err(DbError::from_query)
        });
        assert_eq!(kinds, ["reconciliation", "reconciliation"]);
        assert_eq!(
            officer.get(&format!("{place}/result.csv")).status,
            403,
            "the register's export has its rule"
        );
        officer.get(&place).expect(200);
        let mine = send(&officer, "entente.csv", csv.body.as_bytes());
        officer.follow(&mine).expect(200);
    });
}

#[test]
fn hidden_agreements_do_not_exist_in_a_kept_run_of_another() {
    on_both(|app| {
        let (manager, auditor) = (people::manager(app), people::auditor(app));
        let secret =
            held(app, "PL-UA/2016/0071", "General agreement on cooperation in defence", "2016-12-02");
        hide_from_all_but(app, &secret, &people::id_of(app, Role::Manager));
        let twin = held(app, "PL-UA/2016/0072", "Submarine rescue", "2016-07-07");
        hide_from_all_but(app, &twin, &people::id_of(app, Role::Manager));
        let place = compare(&manager, LIST, ("2014", "2019"));
        assert_eq!(counts(&manager.get(&place).expect(200)), ["3", "1", "0", "2", "1", "0"]);
        // The same run for who does not see it: as if the agreement were not there.
        let page = auditor.get(&place).expect(200);
        assert_eq!(counts(&page), ["3", "0", "0", "3", "0", "0"]);
        let row = format!("{place}/rows/3");
        let reason = "Because General agreement is what it is";
        let fields = [("said", "number"), ("number", "PL-UA/2016/0071"), ("reason", reason)];
        manager.submit(&row, &format!("{row}/settlement"), &fields).expect_redirect();
        for path in ["", "?outcome=surplus", "?outcome=matched", "/rows/2", "/rows/3", "/result.csv"] {
            let page = auditor.get(&format!("{place}{path}")).expect(200);
            for word in
                ["PL-UA/2016/0071", "PL-UA/2016/0072", "Submarine", secret.as_str(), twin.as_str(), reason]
            {
                assert!(!page.body.contains(word), "{path} tells of {word}");
            }
        }
        // What they would settle it as does not exist for them either.
        let fields = [("said", "number"), ("number", "PL-UA/2016/0071")];
        let row = format!("{place}/rows/4");
        let refused = auditor.submit(&row, &format!("{row}/settlement"), &fields).expect(422);
        assert_eq!(refused.errors(), ["There is no agreement with this number"]);
        let own = compare(&auditor, LIST, ("2014", "2019"));
        assert_eq!(counts(&auditor.get(&own).expect(200)), ["3", "0", "0", "3", "0", "0"]);
        let forged = auditor.post_form(
            &row,
            &format!("{row}/settlement"),
            &[("said", &format!("same:{secret}")), ("version", "0"), ("key", "k")],
        );
        assert_eq!(forged.status, 422);
        let (told, known) = app.read(|db| {
            let auditor = unsettled_missing(db, &viewer(app, Role::Auditor))?;
            Ok((auditor, unsettled_missing(db, &viewer(app, Role::Manager))?))
        });
        assert_eq!(told, 6, "two lists of three rows each");
        assert_eq!(known, 4, "of the list that was run without the right to see, every row is missing");
    });
}

#[test]
fn a_list_is_hidden_from_who_is_not_cleared_for_it() {
    on_both_with(
        |config| config.ceiling = Marking::Restricted,
        |app| {
            let manager = people::manager(app);
            people::add(app, Role::Auditor, Marking::Unclassified, "Low Auditor", "low@example.test");
            let low = people::sign_in(app, "low@example.test");
            let fields = [("marking", "restricted")];
            let sent = manager.upload("/reconciliations/new", LISTS, &fields, ("list.csv", LIST.as_bytes()));
            let columns = sent.expect_redirect().to_owned();
            let place = columns.trim_end_matches("/columns");
            low.get(&columns).expect(404);
            low.get(place).expect(404);
            assert!(!low.get(LISTS).expect(200).has("tbody tr"));
            let above = low.upload("/reconciliations/new", LISTS, &fields, ("list.csv", LIST.as_bytes()));
            assert_eq!(above.expect(422).errors(), ["Choose a marking that you are cleared for"]);
            low.post_form("/account", &format!("{place}/runs"), &[("version", "1"), ("key", "k")])
                .expect(404);
        },
    );
}

#[test]
fn a_hostile_file_is_refused_with_its_place_and_nothing_is_kept() {
    on_sqlite(|app| {
        let manager = people::manager(app);
        let before = app.deeds();
        let rows = format!("Title,Partner\n{}", "On drones,Ukraine\n".repeat(50_001));
        let long = format!("Title,Partner\n{},Ukraine\n", "x".repeat(70_000));
        let wide = format!("{0}\n{0}\n", vec!["x"; 501].join(","));
        for (name, bytes, words) in [
            ("a.csv", &b""[..], "The file is empty"),
            ("a.csv", b"\n;;\n", "The file is empty"),
            (
                "a.csv",
                b"On drones,Ukraine,2016-12-02\nOn mines,Ukraine,2016-12-03\n",
                "No row names the columns",
            ),
            ("a.csv", b"Title,Partner\n", "nothing below it"),
            ("a.csv", rows.as_bytes(), "more than 50,000 rows"),
            ("a.csv", long.as_bytes(), "Row 2, column A"),
            ("a.csv", wide.as_bytes(), "more than 500 columns"),
            ("a.csv", b"Title,Partner\nOn \x07,Ukraine\n", "Row 2, column A"),
            ("a.csv", b"\x00\x01\x02", "not a CSV or XLSX"),
            ("a.csv", b"PK\x03\x04", "not a CSV or XLSX"),
            ("a.xlsx", b"Title,Partner\nA,B\n", "not a CSV or XLSX"),
            ("a.xlsx", b"PK\x03\x04 and nothing behind it", "damaged"),
            ("a.xls", b"\xd0\xcf\x11\xe0", "not a CSV or XLSX"),
            ("a.pdf", b"%PDF-1.7", "not a CSV or XLSX"),
        ] {
            let page = send(&manager, name, bytes);
            assert_eq!(page.status, 422, "{name} {words}: {}", page.words());
            assert!(page.errors().join(" ").contains(words), "{words}: {:?}", page.errors());
        }
        let none = manager.submit("/reconciliations/new", LISTS, &[]);
        assert!(none.status == 422 || none.status == 400, "no file is no list: {}", none.status);
        assert_eq!(lists(app), (0, 0, 0));
        assert_eq!(app.deeds(), before);
    });
}

#[test]
fn a_workbook_is_read_as_a_person_sees_it() {
    on_both(|app| {
        let officer = people::officer(app);
        held(app, "PL-UA/2016/0001", "Угода про співробітництво у сфері оборони", "2016-12-02");
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        let day = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
        let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2016, 12, 2).expect("a day");
        for (column, head) in (0..).zip(["Назва", "Держава", "Дата підписання"]) {
            sheet.write_string(0, column, head).expect("a cell");
        }
        sheet.write_string(1, 0, "Uhoda pro spivrobitnytstvo u sferi oborony").expect("a cell");
        sheet.write_string(1, 1, "Україна").expect("a cell");
        sheet.write_datetime_with_format(1, 2, date, &day).expect("a cell");
        let bytes = book.save_to_buffer().expect("a workbook");
        let sent = send(&officer, "list.xlsx", &bytes);
        let columns = sent.expect_redirect().to_owned();
        let place = officer.submit(&columns, &columns, &[("covers", "all")]).expect_redirect().to_owned();
        assert_eq!(counts(&officer.get(&place).expect(200)), ["1", "1", "0", "0", "0", "0"]);
    });
}

#[test]
fn a_long_list_is_read_page_by_page_and_the_order_of_its_rows_decides_nothing() {
    on_sqlite(|app| {
        let manager = people::manager(app);
        for number in 1..=3 {
            held(app, &format!("PL-UA/2016/000{number}"), "Exchange of instructors", "2016-12-02");
        }
        let row = |n: i32| format!("Exchange of instructors number {n};Ukraine;2016-12-02\n");
        let forwards: String = (1..=120).map(row).collect();
        let backwards: String = (1..=120).rev().map(row).collect();
        let head = "Title;Partner;Date signed\n";
        let one = compare(&manager, &format!("{head}{forwards}"), ("", ""));
        let other = compare(&manager, &format!("{head}{backwards}"), ("", ""));
        let (first, turned) = (manager.get(&one).expect(200), manager.get(&other).expect(200));
        assert_eq!(counts(&first), counts(&turned));
        let rows = |page: &Page| page.texts("section[aria-labelledby=h-rows] tbody td.num");
        assert_eq!(rows(&first).len(), 50);
        let next = first.attributes(".pager a[rel=next]", "href");
        let second = manager.get(&next[0]).expect(200);
        assert_eq!(rows(&second).first().map(String::as_str), Some("52"));
        let back = manager.get(&second.attributes(".pager a[rel=prev]", "href")[0]).expect(200);
        assert_eq!(rows(&back), rows(&first));
        manager.get(&format!("{one}?outcome=nonsense")).expect(400);
        manager.get(&format!("{one}?run=9")).expect(404);
        manager.get(&format!("{one}/rows/9999")).expect(404);
    });
}

#[test]
fn a_list_that_was_a_mistake_is_set_aside_and_counts_no_more() {
    on_both(|app| {
        let manager = people::manager(app);
        let place = compare(&manager, LIST, ("2014", "2019"));
        let missing = || app.read(|db| unsettled_missing(db, &viewer(app, Role::Manager)));
        assert_eq!(missing(), 3);
        manager.submit(&place, &format!("{place}/setting-aside"), &[("reason", "")]).expect(422);
        let fields = [("reason", "Sent by mistake")];
        manager.submit(&place, &format!("{place}/setting-aside"), &fields).expect_redirect();
        assert_eq!(missing(), 0);
        let page = manager.get(&place).expect(200);
        assert!(page.words().contains("Sent by mistake") && !page.has("form[action$=runs]"));
        let page = manager.get(&format!("{place}/rows/2")).expect(200);
        assert!(!page.has("form[action$=settlement]"), "nothing is settled there any more");
    });
}

#[test]
fn the_demonstration_has_every_outcome() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let place = auditor.get(LISTS).expect(200).attributes("tbody th a", "href")[0].clone();
        let page = auditor.get(&place).expect(200);
        let counted: Vec<usize> = counts(&page).iter().filter_map(|count| count.parse().ok()).collect();
        assert_eq!(counted[0], 11);
        assert!(counted[1..].iter().all(|count| *count > 0), "{counted:?}: {}", page.words());
    });
}
