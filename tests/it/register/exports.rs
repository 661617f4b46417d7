//! Exports: exactly the filtered rows, inert, recorded.

use super::seed::{self, Sketch, sketch};
use crate::support::{Page, TestApp, on_both, people};
use entente::reports::store;
use sha2::Digest;

fn three() -> Vec<Sketch> {
    vec![
        sketch(1, "=HYPERLINK(\"http://evil\")").signed(Some("2025-09")),
        sketch(2, "Treaty, with \"quotes\"").between(&["POL", "LTU"]),
        sketch(3, "Hidden treaty").secret(),
    ]
}

fn records(app: &TestApp) -> Vec<store::ExportRow> {
    app.read(|db| store::list(db, 10))
}

fn lines(page: &Page) -> (Vec<String>, Vec<String>) {
    let text = page.body.trim_start_matches('\u{feff}');
    let lines = text.split("\r\n").filter(|line| !line.is_empty()).map(str::to_owned);
    lines.partition(|line| line.starts_with("# ") || line.starts_with("\"# "))
}

#[test]
fn the_csv_holds_exactly_the_seen_rows_and_no_formula() {
    on_both(|app| {
        seed::put(app, &three());
        let manager = people::manager(app);
        let file = manager.get("/agreements.csv?sort=title").expect(200);
        assert!(file.header("content-type").starts_with("text/csv; charset=utf-8"));
        assert!(
            file.header("content-disposition")
                .contains("attachment; filename=\"entente-register-2026-03-02-1.csv\"")
        );
        let (notes, rows) = lines(&file);
        assert_eq!(rows.len(), 3, "heads and two rows: {rows:?}");
        assert!(rows[0].starts_with("Number,Short title,Kind,Parties,Signed,"));
        let formula = rows.iter().find(|row| row.contains("HYPERLINK")).expect("the row");
        assert!(formula.contains("\"'=HYPERLINK(\"\"http://evil\"\")\""), "{formula}");
        assert!(formula.contains(",2025-09,"), "{formula}");
        assert!(
            rows.iter()
                .any(|row| row.contains("Poland; Lithuania")
                    && row.contains("\"Treaty, with \"\"quotes\"\"\""))
        );
        assert!(
            notes.contains(&"# Rows,2".to_owned())
                && notes.contains(&"# Exported by,Marek Zieliński".to_owned()),
            "{notes:?}"
        );
        assert!(
            !file.body.contains("Hidden") && !file.body.contains("withheld"),
            "a manager is not told what is hidden"
        );
    });
}

#[test]
fn an_export_is_recorded_with_the_hash_of_its_bytes_and_an_event() {
    on_both(|app| {
        seed::put(app, &three());
        let auditor = people::auditor(app);
        let file = auditor.get("/agreements.csv?partner=LTU&rows=25").expect(200);
        auditor.get("/agreements.csv").expect(200);
        assert!(lines(&file).0.contains(&"# Rows withheld from the exporter,0".to_owned()));
        let records = records(app);
        let numbers: Vec<i64> = records.iter().map(|record| record.number).collect();
        assert_eq!(numbers, [2, 1]);
        assert_eq!((records[0].rows_included, records[0].rows_withheld), (2, 1));
        assert_eq!((records[1].rows_included, records[1].rows_withheld), (1, 0));
        assert_eq!(records[1].filter, "partner=LTU");
        let hash = sha2::Sha256::digest(file.body.as_bytes());
        assert_eq!(records[1].content_sha256, entente::audit::canonical::hex(&hash));
        let events = app.events();
        let exports: Vec<_> = events.iter().filter(|event| event["action"] == "export.made").collect();
        assert_eq!(exports.len(), 2);
        assert_eq!(exports[0]["facts"]["sha256"], records[1].content_sha256.as_str());
        assert_eq!(exports[0]["facts"]["rows"], 1);
        assert!(exports[1]["facts"].get("withheld").is_none(), "the event does not tell what is hidden");
    });
}

#[test]
fn a_workbook_is_made_of_the_same_rows() {
    on_both(|app| {
        seed::put(app, &three());
        let manager = people::manager(app);
        let file = manager.get("/agreements.xlsx?q=treaty").expect(200);
        assert!(file.header("content-type").contains("spreadsheetml"));
        assert!(file.body.starts_with("PK"));
        let records = records(app);
        assert_eq!((records[0].format.as_str(), records[0].rows_included), ("xlsx", 1));
    });
}

#[test]
fn many_rows_leave_in_batches_none_lost() {
    on_both(|app| {
        let many: Vec<_> = (0..1203).map(|n| sketch(n, &format!("Treaty {}", n % 7))).collect();
        seed::put(app, &many);
        let file = people::manager(app).get("/agreements.csv?sort=title").expect(200);
        let (notes, rows) = lines(&file);
        assert_eq!(rows.len(), 1204);
        assert!(notes.contains(&"# Rows,1203".to_owned()));
        let mut ids: Vec<_> = rows[1..].iter().filter_map(|row| row.rsplit(',').next()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 1203);
    });
}

#[test]
fn who_may_not_export_is_refused_and_a_bad_filter_leads_to_the_list() {
    on_both(|app| {
        let officer = people::officer(app);
        assert_eq!(officer.get("/agreements.csv").status, 403);
        assert!(!officer.get("/agreements").expect(200).has("a[href^='/agreements.csv']"));
        let manager = people::manager(app);
        let answer = manager.get("/agreements.xlsx?kind=contract");
        assert_eq!(answer.expect_redirect(), "/agreements?kind=contract");
        assert_eq!(manager.follow(&answer).status, 422);
        assert_eq!(
            manager.get("/agreements.csv?partner=ATLANTIS").expect_redirect(),
            "/agreements?partner=ATLANTIS"
        );
        assert!(records(app).is_empty());
    });
}

/// `cargo test --release --test it long_register -- --ignored`: an unoptimised build takes minutes to set so many rows.
#[test]
#[ignore = "sets 2,501 rows"]
fn a_long_register_leaves_in_parts_and_a_shorter_one_whole() {
    crate::support::on_sqlite(|app| {
        let many: Vec<_> = (0..2_501).map(|n| sketch(n, &format!("Treaty {n}"))).collect();
        seed::put(app, &many);
        let manager = people::manager(app);
        let whole = manager.get("/agreements.pdf?q=PL-UA%2F2025%2F0001").expect(200);
        assert_eq!(whole.header("content-type"), "application/pdf");
        let file = manager.get("/agreements.pdf?sort=number").expect(200);
        assert_eq!(file.header("content-type"), "application/zip");
        assert!(file.header("content-disposition").contains("entente-register-2026-03-02-2.zip"));
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file.bytes)).expect("a ZIP file");
        assert_eq!(zip.len(), 2);
        for name in ["E-2026-000002-1.pdf", "E-2026-000002-2.pdf"] {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut zip.by_name(name).expect(name), &mut bytes).expect("whole");
            assert!(bytes.starts_with(b"%PDF"), "{name}");
        }
        let rows: Vec<i32> = records(app).iter().map(|record| record.rows_included).collect();
        assert_eq!(rows, [1_250, 1_251, 1]);
        let page = manager.get("/agreements").expect(200);
        assert!(page.words().contains("numbered parts"), "the menu says that it comes in parts");
    });
}
