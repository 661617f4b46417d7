//! The audit pack through HTTP: every entry has the hash that the manifest says, the log inside holds for both verifiers, and what
//! is hidden leaves no trace.

use crate::agreement_pages::{agreement, entered};
use crate::pdf::reading::Pdf;
use crate::proof::python;
use crate::register::seed;
use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, Page, TestApp, on_both, people};
use diesel::prelude::*;
use entente::access::Marking;
use entente::agreements::NewAgreement;
use entente::audit::canonical::hex;
use entente::db::DbError;
use entente::db::schema::agreement as agreements;
use entente::proof::bundle;
use entente::proof::checkpoint::find_all;
use entente::proof::judge::Outside;
use entente::proof::verdict::Verdict;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::process::Command;
use zip::ZipArchive;

/// The entries of a ZIP in their order.
fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    (0..zip.len())
        .map(|n| {
            let mut entry = zip.by_index(n).expect("an entry");
            let mut held = Vec::new();
            entry.read_to_end(&mut held).expect("readable");
            (entry.name().expect("a name").into_owned(), held)
        })
        .collect()
}

fn pack(page: &Page) -> (Value, BTreeMap<String, Vec<u8>>) {
    assert_eq!(page.header("content-type"), "application/zip", "{}", page.asked);
    let entries = entries(&page.bytes);
    assert_eq!(entries.last().map(|(name, _)| name.as_str()), Some("manifest.json"));
    let manifest: Value = serde_json::from_slice(&entries[entries.len() - 1].1).expect("JSON");
    let named: Vec<(&str, &str, u64)> = manifest["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().expect("text");
            (text("name"), text("sha256"), one["bytes"].as_u64().expect("a length"))
        })
        .collect();
    let found: Vec<(String, String, u64)> = entries[..entries.len() - 1]
        .iter()
        .map(|(name, held)| (name.clone(), hex(&Sha256::digest(held)), held.len() as u64))
        .collect();
    assert_eq!(found.len(), named.len(), "the manifest names every entry");
    for ((name, sha256, bytes), want) in found.iter().zip(&named) {
        assert_eq!((name.as_str(), sha256.as_str(), *bytes), *want);
        let is_plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./".contains(&b));
        assert!(is_plain && !name.contains("..") && !name.starts_with('/'), "{name} is no safe name");
    }
    (manifest, entries.into_iter().collect())
}

fn text<'p>(parts: &'p BTreeMap<String, Vec<u8>>, name: &str) -> &'p str {
    std::str::from_utf8(&parts[name]).expect("text")
}

fn id_of(app: &TestApp, number: &str) -> String {
    app.read(|db| {
        let row = agreements::table.filter(agreements::register_no.eq(number));
        row.select(agreements::id).first(db).map_err(DbError::from_query)
    })
}

fn hide(app: &TestApp, number: &str) {
    app.read(|db| {
        let row = agreements::table.filter(agreements::register_no.eq(number));
        let change = diesel::update(row).set(agreements::access_mode.eq("named"));
        change.execute(db).map_err(DbError::from_query)
    });
}

/// The log inside holds for both verifiers, with the checkpoint inside.
fn log_holds(parts: &BTreeMap<String, Vec<u8>>) -> i64 {
    let checkpoint = text(parts, "checkpoint.txt");
    let outside = Outside { checkpoints: find_all(checkpoint), ..Outside::default() };
    let held = &parts["log-bundle.zip"];
    let report = bundle::verify(|| Ok(Cursor::new(held.as_slice())), &outside, &BTreeSet::new());
    let size = report.manifest.expect("a manifest").size;
    assert_eq!(report.verdict, Verdict::Ok { size });
    if let Some(mut python) = python::start() {
        assert_eq!(python.ask(held, checkpoint), format!("0 {}", report.verdict));
    }
    size
}

#[test]
fn one_agreement_goes_along_with_everything_to_check_it_elsewhere() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let id = id_of(app, "PL-CZ/2021/0001");
        let home = auditor.get(&format!("/agreements/{id}")).expect(200);
        assert!(home.has(&format!("a[href='/agreements/{id}/audit-pack.zip']")), "one click away");
        let answer = auditor.get(&format!("/agreements/{id}/audit-pack.zip?lang=pl")).expect(200);
        let (manifest, parts) = pack(&answer);
        assert_eq!(manifest["agreements"][0]["dossier"], "dossiers/dossier-PL-CZ-2021-0001-pl.pdf");
        assert_eq!(manifest["withheld"], 0);
        let size = log_holds(&parts);
        assert_eq!(manifest["log"]["size"], size);
        assert!(text(&parts, "VERIFY.md").contains("Krok po kroku"), "in the reader's language");
        assert!(!parts.keys().any(|name| name.starts_with("documents/")), "hashes alone unless asked for");
        let listed = text(&parts, "documents.csv");
        assert!(listed.lines().count() > 2, "{listed}");
        for line in listed.lines().skip(1) {
            assert!(line.starts_with("PL-CZ/2021/0001,"), "{line}");
        }
        let exported: Vec<Value> =
            app.events().into_iter().filter(|event| event["action"] == "export.made").collect();
        let kinds: Vec<&Value> = exported.iter().map(|event| &event["facts"]["kind"]).collect();
        assert_eq!(kinds[kinds.len() - 2..], ["dossier", "audit_pack"]);
        let event = &exported[exported.len() - 1];
        assert_eq!(event["facts"]["rows"], 1);
        assert_eq!(event["facts"]["sha256"], hex(&Sha256::digest(&answer.bytes)).as_str());
        assert_eq!(event["agreement"], id.as_str());
        let record = app.read(|db| entente::reports::store::list(db, 1)).pop().expect("a record");
        assert_eq!((record.kind.as_str(), record.format.as_str()), ("audit_pack", "zip"));
        for line in text(&parts, "events.jsonl").lines() {
            let event: Value = serde_json::from_str(line).expect("an event a line");
            let of_log = event["action"].as_str().expect("a deed").starts_with("log.");
            assert!(of_log || event["agreement"] == id.as_str(), "{line}");
        }
        assert!(text(&parts, "SHA256SUMS").lines().all(|line| line.len() > 66 && &line[64..66] == "  "));
    });
}

#[test]
fn the_programs_believe_the_pack_as_it_was_unpacked() {
    let app = crate::support::app::start(crate::support::database::Database::sqlite(), |config| {
        config.demo = true;
    });
    entente::imports::demo::load(&app.app).expect("the demonstration");
    let manager = people::demo(&app, "manager@demo");
    let id = id_of(&app, "PL-CZ/2021/0001");
    let (manifest, parts) =
        pack(&manager.get(&format!("/agreements/{id}/audit-pack.zip?with=files")).expect(200));
    assert_eq!(manifest["withheld"], Value::Null, "to a manager what is hidden does not exist");
    log_holds(&parts);
    let folder = tempfile::tempdir().expect("a folder");
    for (name, held) in &parts {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("room");
        std::fs::write(path, held).expect("room");
    }
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        let command = command.args(args).current_dir(folder.path()).env_remove("DATABASE_URL");
        let output = command.env("ENTENTE_DATA", folder.path().join("nowhere")).output().expect("it runs");
        let said = String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned();
        (output.status.code(), said)
    };
    let (code, said) = run(&["audit", "verify", "log-bundle.zip", "--checkpoint", "checkpoint.txt"]);
    assert_eq!(code, Some(0), "{said}");
    let dossier = manifest["agreements"][0]["dossier"].as_str().expect("a dossier");
    let bundle = ["--bundle", "log-bundle.zip"];
    let (code, said) = run(&["verify", dossier, bundle[0], bundle[1], "--checkpoint", "checkpoint.txt"]);
    assert_eq!(code, Some(0), "{said}");
    // The files are those of the list, and each is an event of its own.
    let files: Vec<&String> = parts.keys().filter(|name| name.starts_with("documents/")).collect();
    assert!(!files.is_empty(), "the sample has documents");
    for name in &files {
        let sum = hex(&Sha256::digest(&parts[*name]));
        let line = text(&parts, "documents.csv").lines().find(|line| line.ends_with(name.as_str()));
        assert!(line.expect("listed").contains(&sum), "{name}");
    }
    let taken = app.deeds().iter().filter(|deed| *deed == "document.downloaded").count();
    assert_eq!(taken, files.len());
}

/// Every byte of a pack that could name something, also inside the ZIP and the PDFs in it.
fn everything(parts: &BTreeMap<String, Vec<u8>>) -> String {
    let mut all = String::new();
    for (name, held) in parts {
        all.push_str(name);
        if name.ends_with(".pdf") {
            for attached in Pdf::read(held.clone()).attachments() {
                all.push_str(&String::from_utf8_lossy(&attached));
            }
        } else if name.ends_with(".zip") {
            for (_, inner) in entries(held) {
                all.push_str(&String::from_utf8_lossy(&inner));
            }
        } else {
            all.push_str(&String::from_utf8_lossy(held));
        }
    }
    all
}

#[test]
fn what_is_hidden_leaves_no_trace_but_its_number() {
    on_both_demonstrations(|app| {
        let auditor = people::demo(app, "auditor@demo");
        let (hidden, title): (String, String) = app.read(|db| {
            let row = agreements::table.filter(agreements::register_no.eq("PL-CZ/2021/0001"));
            row.select((agreements::id, agreements::short_title)).first(db).map_err(DbError::from_query)
        });
        let shown = auditor.get("/audit-pack?partner=CZE").expect(200);
        assert!(shown.words().contains("PL-CZ/2021/0001"));
        let all = shown.texts("tbody tr").len();
        hide(app, "PL-CZ/2021/0001");
        let page = auditor.get("/audit-pack?partner=CZE").expect(200);
        assert!(!page.words().contains("PL-CZ/2021/0001"));
        assert!(page.words().contains("hidden from you"), "{}", page.words());
        // Nothing is left of this partner: there is no pack, and the page says so.
        if all <= 1 {
            let answer = auditor.get("/audit-pack.zip?partner=CZE");
            assert_eq!(answer.expect_redirect(), "/audit-pack?partner=CZE");
        }
        auditor.get(&format!("/agreements/{hidden}/audit-pack.zip")).expect(404);
        let answer = auditor.get("/audit-pack.zip?partner=USA").expect(200);
        let (manifest, parts) = pack(&answer);
        log_holds(&parts);
        assert_eq!(manifest["withheld"], 0);
        let all = everything(&parts);
        for trace in [hidden.as_str(), "PL-CZ/2021/0001", title.as_str()] {
            assert!(!all.contains(trace), "{trace} is in the pack");
        }
    });
}

#[test]
fn a_selection_with_something_hidden_says_how_much_to_an_auditor_alone() {
    on_both(|app| {
        let enter = |title: &str, marking: Marking| {
            entered(app, &NewAgreement { marking, register: true, ..agreement(title) })
        };
        let open =
            ["Open arrangement", "Second arrangement"].map(|title| enter(title, Marking::Unclassified));
        let hidden = enter("Quiet arrangement", Marking::Secret);
        let (auditor, manager) = (people::auditor(app), people::manager(app));
        let (manifest, parts) = pack(&auditor.get("/audit-pack.zip").expect(200));
        assert_eq!(manifest["withheld"], 1);
        log_holds(&parts);
        let all = everything(&parts);
        for trace in [hidden.as_str(), "Quiet arrangement"] {
            assert!(!all.contains(trace), "{trace} is in the pack");
        }
        let (manifest, _) = pack(&manager.get("/audit-pack.zip").expect(200));
        assert_eq!(manifest["withheld"], Value::Null);
        let ids: Vec<&Value> =
            manifest["agreements"].as_array().expect("agreements").iter().map(|one| &one["id"]).collect();
        assert_eq!(ids, [open[0].as_str(), open[1].as_str()], "in the order of their numbers");
        let officer = people::officer(app);
        officer.get("/audit-pack").expect(403);
        officer.get(&format!("/agreements/{}/audit-pack.zip", open[0])).expect(403);
        let page = officer.get(&format!("/agreements/{}", open[0])).expect(200);
        assert!(!page.has("a[href$='audit-pack.zip']"));
    });
}

fn packs(browser: &Browser, query: &str) -> Page {
    browser.get(&format!("/audit-pack{query}")).expect(200)
}

#[test]
fn more_than_fifty_agreements_are_refused_in_words_and_nothing_is_made() {
    on_both(|app| {
        let rows: Vec<_> = (1..=51).map(|n| seed::sketch(n, "Arrangement")).collect();
        seed::put(app, &rows);
        let manager = people::manager(app);
        let before = app.deeds().len();
        let answer = manager.get("/audit-pack.zip?partner=UKR");
        assert_eq!(answer.expect_redirect(), "/audit-pack?partner=UKR");
        let page = manager.follow(&answer).expect(200);
        assert!(page.words().contains("51") && page.words().contains("at most 50"), "{}", page.words());
        assert!(!page.has("form[action='/audit-pack.zip']"));
        let fits = packs(&manager, "?q=0051");
        assert!(fits.has("form[action='/audit-pack.zip']") && !fits.words().contains("at most"));
        assert!(packs(&manager, "?partner=LTU").words().contains("No agreement is selected"));
        assert_eq!(app.deeds().len(), before, "nothing left the register");
        manager.get("/audit-pack?colour=red").expect(400);
        manager.get("/agreements/a-0001/audit-pack.zip?with=secrets").expect(400);
    });
}
