//! PDFs: `entente verify` tells the one that was exported from every other.

use super::python;
use crate::pdf::reading::Pdf;
use crate::support::app::{TestApp, start};
use crate::support::database::Database;
use crate::support::{Browser, people};
use entente::access::{Marking, Role, Viewer};
use entente::imports::demo::load;
use entente::pdf::{Job, PdfLang, Template, render};
use entente::proof::store;
use entente::reports::ReportError;
use entente::reports::parts::{self, Long, Waiting};
use entente::reports::pdf::Order;
use entente::web::locale::Lang;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

fn verify(folder: &Path, file: &Path, more: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.arg("verify").arg(file).args(more).env("ENTENTE_DATA", folder.join("nowhere"));
    let output = command.env_remove("DATABASE_URL").output().expect("the binary runs");
    let said =
        String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned();
    (output.status.code().expect("an exit code"), said)
}

fn attached(pdf: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut found = Pdf::read(pdf.to_vec()).attachments();
    found.sort_by_key(|bytes| {
        serde_json::from_slice::<Value>(bytes).is_ok_and(|value| value["data_sha256"].is_string())
    });
    let proof = found.pop().expect("the proof");
    (found.pop().expect("the data"), proof)
}

fn demonstration() -> TestApp {
    let app = start(Database::sqlite(), |config| config.demo = true);
    load(&app.app).expect("the demonstration");
    app
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("room");
    path
}

fn first(browser: &Browser) -> String {
    let page = browser.get("/agreements").expect(200);
    page.attributes("td.reg-no a", "href").into_iter().next().expect("an agreement")
}

#[test]
fn an_exported_pdf_is_genuine_and_every_edited_one_is_not() {
    let (app, folder) = (demonstration(), tempfile::tempdir().expect("a folder"));
    let folder = folder.path();
    let auditor = people::demo(&app, "auditor@demo");
    let dossier = auditor.get(&format!("{}.pdf?lang=pl", first(&auditor))).expect(200).bytes;
    let register = auditor.get("/agreements.pdf").expect(200).bytes;
    let bundle = put(folder, "log.zip", &auditor.get("/audit/bundle.zip").expect(200).bytes);
    let outside = put(folder, "checkpoint.txt", app.read(store::last).expect("one").note.as_bytes());
    let (bundle, outside) = (bundle.to_string_lossy().into_owned(), outside.to_string_lossy().into_owned());
    let with = ["--bundle", bundle.as_str(), "--checkpoint", outside.as_str()];

    for (name, bytes) in [("dossier.pdf", &dossier), ("register.pdf", &register)] {
        let file = put(folder, name, bytes);
        let (code, said) = verify(folder, &file, &with);
        assert!(code == 0 && said.starts_with("genuine: "), "{name}: {code} {said}");
        let (code, said) = verify(folder, &file, &[]);
        assert!(
            code == 22 && said.contains("compare it with one you know: entente/"),
            "{name}: {code} {said}"
        );
    }
    let (data, proof) = attached(&dossier);
    let told: Value = serde_json::from_slice(&proof).expect("JSON");
    let note = told["checkpoint"].as_str().expect("a note");
    let size: i64 = note.lines().nth(1).expect("a size").parse().expect("a number");
    let event = told["event_seq"].as_i64().expect("a number");
    assert_eq!(event, size + 2, "the checkpoint, its event, the export");
    assert_eq!(app.events()[usize::try_from(event).expect("small") - 1]["facts"]["checkpoint"], size);

    // The data edited and set again, with the proof as it was, and with a fingerprint that fits.
    let edited =
        String::from_utf8(data.clone()).expect("text").replace("2025-09-18", "2025-09-19").into_bytes();
    let edited = if edited == data { [&data[..data.len() - 1], b",\"z\":1}"].concat() } else { edited };
    let set = |data: &[u8], proof: &[u8]| {
        let job = Job {
            template: Template::Dossier,
            lang: PdfLang::Pl,
            data: data.to_vec(),
            proof: proof.to_vec(),
        };
        render(&job, None).expect("a PDF")
    };
    let mut fitting = told.clone();
    fitting["data_sha256"] =
        entente::audit::canonical::hex(&<sha2::Sha256 as sha2::Digest>::digest(&edited)).into();
    fitting["data_bytes"] = edited.len().into();
    let mut elsewhere = told.clone();
    elsewhere["event_seq"] = (event - 1).into();
    let whole = |value: &Value| entente::audit::canonical::canonical(value).into_bytes();
    let mut page = dossier.clone();
    page.extend_from_slice(b"\n% a page that somebody added\n");
    for (name, bytes, word) in [
        ("data.pdf", set(&edited, &proof), "the data has the SHA-256"),
        ("fitting.pdf", set(&edited, &whole(&fitting)), "is not the export of this data"),
        ("elsewhere.pdf", set(&data, &whole(&elsewhere)), "chain value"),
        ("page.pdf", page, "the file is another"),
    ] {
        let file = put(folder, name, &bytes);
        let (code, said) = verify(folder, &file, &with);
        assert!(code == 21 && said.contains(word), "{name}: {code} {said}");
    }
    for (name, bytes) in [("text.pdf", b"hello".as_slice()), ("bare.pdf", b"%PDF-1.7\n%%EOF\n")] {
        let file = put(folder, name, bytes);
        assert_eq!(verify(folder, &file, &with).0, 17, "{name}");
    }
    assert!(python::file("scripts/verify.py").is_file());
}

#[test]
fn a_live_register_says_which_facts_have_changed_since() {
    let Some(database) = Database::postgres() else { return };
    let entente::db::DatabaseUrl::Postgres(url) = database.url() else { panic!("not PostgreSQL") };
    let app = start(database, |config| config.demo = true);
    load(&app.app).expect("the demonstration");
    let folder = tempfile::tempdir().expect("a folder");
    let auditor = people::demo(&app, "auditor@demo");
    let record = first(&auditor);
    let file = put(folder.path(), "dossier.pdf", &auditor.get(&format!("{record}.pdf")).expect(200).bytes);
    let ask = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command
            .arg("verify")
            .arg(&file)
            .args(["--live", "--as", "auditor@demo", "--data"])
            .arg(&app.app.config.data_dir);
        let output = command.env("DATABASE_URL", &url).output().expect("the binary runs");
        (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let (code, said) = ask();
    assert!(code == Some(0) && said.contains("genuine"), "{code:?} {said}");
    let id = record.rsplit('/').next().expect("an id").to_owned();
    app.read(|db| {
        use diesel::prelude::*;
        use entente::db::schema::agreement;
        let row = diesel::update(agreement::table.find(&id));
        row.set(agreement::short_title.eq("Another title"))
            .execute(db)
            .map_err(entente::db::DbError::from_query)
    });
    let (code, said) = ask();
    assert!(
        code == Some(0) && said.contains("Another title") && said.contains("changed since"),
        "{code:?} {said}"
    );
}

fn viewer(app: &TestApp) -> Viewer {
    let account =
        app.read(|db| entente::accounts::store::find_by_email(db, "auditor@demo")).expect("the auditor");
    Viewer {
        account_id: account.id,
        name: account.name,
        email: account.email,
        role: Role::Auditor,
        clearance: Marking::Restricted,
        lang: "en".into(),
        theme: "system".into(),
        session_id: "s".into(),
        csrf_secret: "c".into(),
        only_reads: false,
        opened: entente::access::Opened::default(),
    }
}

/// A register of six rows in three parts, as the register itself makes one of more than 2,500.
fn in_parts(app: &TestApp, waiting: &Waiting) -> Result<entente::reports::Made, ReportError> {
    let viewer = viewer(app);
    let context = app.app.context(&viewer, "test");
    let order = Order {
        viewer: &viewer,
        template: Template::Register,
        lang: Lang::En,
        agreement_id: None,
        filter: "kind=treaty",
    };
    parts::make(&app.app, &context, &order, &waiting.patience(), |_, parcel| {
        for part in 0..3 {
            let row = |n: usize| json!({"register_no": format!("PL-UA/2025/{:04}", part * 2 + n), "title": "Treaty", "standing": "in_force", "evidence": [1, 2]});
            let body = json!({
                "filter": [], "groups": [{"code": null, "name": null, "rows": [row(1), row(2)]}],
                "totals": {"rows": 2, "by_standing": {"in_force": 2}, "by_kind": {}, "by_decade": {}},
            });
            parcel.put(&body, 2)?;
        }
        Ok(Long { rows: 6, withheld: 1, marking: Marking::Restricted })
    })
}

#[test]
fn each_part_of_a_long_register_is_genuine_and_names_the_others() {
    let (app, folder) = (demonstration(), tempfile::tempdir().expect("a folder"));
    let folder = folder.path();
    let waiting = Waiting::default();
    let made = in_parts(&app, &waiting).expect("three parts");
    let mut zip = zip::ZipArchive::new(made.file).expect("a ZIP file");
    let first = format!("E-2026-{:06}", made.number);
    let names = [1, 2, 3].map(|n| format!("{first}-{n}.pdf"));
    assert_eq!(zip.len(), names.len());
    let auditor = people::demo(&app, "auditor@demo");
    let bundle = put(folder, "log.zip", &auditor.get("/audit/bundle.zip").expect(200).bytes);
    let outside = put(folder, "checkpoint.txt", app.read(store::last).expect("one").note.as_bytes());
    let (bundle, outside) = (bundle.to_string_lossy().into_owned(), outside.to_string_lossy().into_owned());
    let records = app.read(|db| entente::reports::store::list(db, 3));
    assert_eq!(records.iter().map(|record| record.number - made.number).collect::<Vec<_>>(), [2, 1, 0]);
    let mut rows = Vec::new();
    for (n, name) in names.iter().enumerate() {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_name(name).expect("a part"), &mut bytes).expect("whole");
        let (data, proof) = attached(&bytes);
        let hash = entente::audit::canonical::hex(&<sha2::Sha256 as sha2::Digest>::digest(&data));
        assert_eq!(records[2 - n].content_sha256, hash, "{name}");
        let (data, proof): (Value, Value) =
            (serde_json::from_slice(&data).expect("JSON"), serde_json::from_slice(&proof).expect("JSON"));
        assert_eq!(data["export"]["no"], format!("{first}/{}", n + 1));
        assert_eq!(
            data["export"]["part"],
            json!({"n": n + 1, "of": 3, "first": 2 * n + 1, "last": 2 * n + 2, "rows": 6})
        );
        assert_eq!(proof["parts"]["all"][n]["data_sha256"], hash.as_str());
        assert_eq!(proof["parts"]["all"].as_array().map(Vec::len), Some(3));
        let part = data["groups"][0]["rows"].as_array().expect("rows").iter();
        rows.extend(part.map(|row| row["register_no"].as_str().expect("a number").to_owned()));
        let file = put(folder, name, &bytes);
        let (code, said) = verify(folder, &file, &["--bundle", &bundle, "--checkpoint", &outside]);
        assert!(code == 0 && said.starts_with("genuine: "), "{name}: {code} {said}");
    }
    assert_eq!(rows.len(), 6);
    rows.sort();
    rows.dedup();
    assert_eq!(rows.len(), 6, "a row stands in two parts");
    let left = std::fs::read_dir(&app.app.config.data_dir).expect("the data folder");
    let left = left.filter(|entry| {
        entry.as_ref().is_ok_and(|entry| entry.file_name().to_string_lossy().contains("export-"))
    });
    assert_eq!(left.count(), 0, "something of the parts was left on the disk");
}

#[test]
fn parts_that_nobody_waits_for_are_not_set() {
    let app = demonstration();
    let waiting = Waiting::default();
    let patience = waiting.patience();
    drop(waiting);
    let viewer = viewer(&app);
    let context = app.app.context(&viewer, "test");
    let order = Order {
        viewer: &viewer,
        template: Template::Register,
        lang: Lang::En,
        agreement_id: None,
        filter: "",
    };
    let made = parts::make(&app.app, &context, &order, &patience, |_, parcel| {
        parcel.put(&json!({"groups": []}), 1)?;
        Ok(Long { rows: 1, withheld: 0, marking: Marking::Unclassified })
    });
    assert!(matches!(made, Err(ReportError::GivenUp)), "{:?}", made.err());
}
