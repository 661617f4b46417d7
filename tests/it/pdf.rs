//! PDFs through the worker: what is inside them, what cannot break them, and what they may not use up.

pub mod reading;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use entente::pdf::{Job, Limits, PdfError, PdfLang, Template, render, render_in_child};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use reading::Pdf;

const DOSSIER: &[u8] = include_bytes!("pdf/dossier.json");
const REGISTER: &[u8] = include_bytes!("pdf/register.json");
const HOSTILE: &[u8] = include_bytes!("pdf/hostile.json");
const LANGS: [PdfLang; 3] = [PdfLang::En, PdfLang::Pl, PdfLang::Uk];

fn limits() -> Limits {
    Limits::new(env!("CARGO_BIN_EXE_entente"))
}

fn proof(data: &[u8]) -> Vec<u8> {
    let proof = json!({
        "data_sha256": data_encoding::HEXLOWER.encode(&Sha256::digest(data)),
        "data_bytes": data.len(),
        "log_id": "demo.entente.example/log",
        "event_seq": 1284,
        "chain": "c7".repeat(32),
        "checkpoint": null,
        "log_key": null,
    });
    proof.to_string().into_bytes()
}

fn job(template: Template, lang: PdfLang, data: &[u8]) -> Job {
    Job { template, lang, data: data.to_vec(), proof: proof(data) }
}

fn changed(data: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(data).expect("the sample is JSON");
    change(&mut value);
    value.to_string().into_bytes()
}

fn child(job: &Job) -> Vec<u8> {
    render_in_child(job, &limits()).expect("this job is within its limits")
}

#[test]
fn the_same_data_gives_the_same_bytes_in_every_process() {
    let job = job(Template::Dossier, PdfLang::Uk, DOSSIER);
    let first = child(&job);
    assert!(first == child(&job), "two workers disagree");
    assert!(first == render(&job, None).expect("the sample renders"), "worker and server disagree");
}

#[test]
fn every_document_carries_its_data_and_claims_what_it_keeps() {
    for (template, data) in
        [(Template::Dossier, DOSSIER), (Template::Register, REGISTER), (Template::Dossier, HOSTILE)]
    {
        for lang in LANGS {
            let job = job(template, lang, data);
            let pdf = Pdf::read(child(&job));
            let attached = pdf.attachments();
            assert_eq!(attached.len(), 2, "{template:?} {lang:?}");
            assert!(
                attached.contains(&job.data),
                "data.json is not byte for byte the data: {template:?} {lang:?}"
            );
            assert!(attached.contains(&job.proof), "proof.json is not byte for byte the proof");
            let xmp = pdf.metadata();
            for claim in ["<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "2026-11-"] {
                assert!(xmp.contains(claim), "{claim} is missing in {template:?} {lang:?}");
            }
            assert!(!xmp.chars().any(|c| c.is_control() && c != '\n'), "a control character in the metadata");
            assert!(pdf.has_key("Outlines") && pdf.has_key("StructTreeRoot") && pdf.has_key("Lang"));
        }
    }
}

#[test]
fn the_document_is_dated_by_its_data_and_a_byte_of_data_changes_it() {
    let moved = changed(DOSSIER, |data| data["export"]["made_at"] = json!("2031-02-03T04:05:06Z"));
    let pdf = child(&job(Template::Dossier, PdfLang::En, &moved));
    assert!(Pdf::read(pdf.clone()).metadata().contains("2031-02-03T04:05:06"));
    assert!(pdf != child(&job(Template::Dossier, PdfLang::En, DOSSIER)));
}

#[test]
fn a_record_with_nothing_in_it_still_prints() {
    let bare = br#"{"export":{"made_at":"2026-11-22T18:04:31Z"},"agreement":{}}"#;
    for template in [Template::Dossier, Template::Register] {
        for lang in LANGS {
            for proof in ["{}", "null", r#"{"data_sha256":null}"#] {
                let job = Job { template, lang, data: bare.to_vec(), proof: proof.into() };
                assert!(Pdf::read(child(&job)).attachments().contains(&bare.to_vec()));
            }
        }
    }
}

#[test]
fn every_field_may_be_null_and_every_list_empty() {
    for (template, data) in [(Template::Dossier, DOSSIER), (Template::Register, REGISTER)] {
        let value: Value = serde_json::from_slice(data).expect("the sample is JSON");
        let mut pointers = Vec::new();
        pointers_of(&value, String::new(), &mut pointers);
        assert!(pointers.len() > 60, "the sample has many fields");
        // One job with a third of the fields nulled each way keeps the test short; each field is in exactly one of them.
        for turn in 0..6 {
            let data = changed(data, |data| {
                for pointer in
                    pointers.iter().enumerate().filter(|(place, _)| place % 6 == turn).map(|(_, p)| p)
                {
                    blank(data, pointer);
                }
            });
            let made = render(&job(template, PdfLang::Pl, &data), None);
            assert!(made.is_ok(), "turn {turn}: {:?}", made.err());
        }
    }
}

/// Pointers to one example of every field, lists by their first element.
fn pointers_of(value: &Value, here: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                pointers_of(inner, format!("{here}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate().take(4) {
                pointers_of(inner, format!("{here}/{place}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    if !here.is_empty() && here != "/export" && here != "/export/made_at" {
        found.push(here);
    }
}

fn blank(data: &mut Value, pointer: &str) {
    if let Some(place) = data.pointer_mut(pointer) {
        // An element of a list cannot be left out, so it is not blanked itself.
        if pointer.rsplit('/').next().is_some_and(|last| last.parse::<usize>().is_err()) {
            *place = if place.is_array() { json!([]) } else { Value::Null };
        }
    }
}

/// Puts the text wherever the sample has one, codes and dates too, but for the instant that the server writes.
fn everywhere(value: &mut Value, text: &str) {
    match value {
        Value::Object(fields) => {
            let typed = fields.iter_mut().filter(|(name, _)| *name != "made_at");
            typed.for_each(|(_, inner)| everywhere(inner, text));
        }
        Value::Array(items) => items.iter_mut().for_each(|inner| everywhere(inner, text)),
        Value::String(inside) => *inside = text.to_owned(),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn hostile_text_in_every_field_at_once_breaks_nothing() {
    let texts: [&str; 22] = [
        "",
        " ",
        "\n\n\n",
        "#import \"x.typ\": * #read(\"/etc/passwd\") #panic()",
        "$x^2$ *a* _b_ `c` @ref <label> // comment /* = heading",
        "\\u{0041} \\ #sym.arrow ~ -- ---",
        "\u{1}\u{0}\u{7f}\u{85}",
        "\u{202e}evil\u{2066}x\u{200f}",
        "\u{feff}a\u{200b}b\u{ad}c",
        "\u{fffd}\u{fffc}\u{e000}\u{10ffff}",
        "😀👩‍👩‍👧‍👦🇺🇦",
        "日本国とウクライナ",
        "اتفاقية الدفاع هסכם",
        "e\u{301}\u{301}\u{301}\u{301}\u{301} ა\u{301} \u{301}",
        "ՀԱՅԱՍՏԱՆ საქართველო ᲡᲐᲥ",
        "ŉ ß ǰ ﬀ ᶜ",
        "<b>&amp;</b> ]]> \"' --> {0} {1}",
        "2026-02-30",
        "-0001-13-99T99:99:99Z",
        "9999-12-31",
        "unknown_code",
        "a\u{2028}b\u{2029}c\r\nd\te",
    ];
    // The texts go through the same functions in both documents, so the slower one takes every third.
    let dossiers = texts.iter().map(|text| (Template::Dossier, DOSSIER, text));
    let registers = texts.iter().step_by(3).map(|text| (Template::Register, REGISTER, text));
    for (template, sample, text) in dossiers.chain(registers) {
        let data = changed(sample, |data| everywhere(data, text));
        let made = render(&job(template, PdfLang::Uk, &data), None);
        assert!(made.is_ok(), "{template:?} {text:?}: {:?}", made.err());
    }
}

#[test]
fn endless_words_and_fields_are_cut_in_time() {
    let word = "x".repeat(1_000_000);
    let field = "słowo їжак ".repeat(10_000);
    let marks = "\u{301}".repeat(100_000);
    let missing = "日".repeat(100_000);
    for text in [word, field, marks, missing] {
        let data = changed(DOSSIER, |data| {
            for pointer in [
                "/agreement/title",
                "/agreement/short_title",
                "/agreement/standing/reason",
                "/agreement/actions/0/note",
            ] {
                if let Some(place) = data.pointer_mut(pointer) {
                    *place = json!({ "en": text });
                }
            }
            data["agreement"]["owner"] = json!(text);
        });
        let started = Instant::now();
        child(&job(Template::Dossier, PdfLang::En, &data));
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    }
}

#[test]
fn bad_data_is_told_by_the_worker() {
    for data in ["", "{", "[]", r#"{"export":{}}"#, r#"{"export":{"made_at":"yesterday"}}"#] {
        let told = render_in_child(&job(Template::Dossier, PdfLang::En, data.as_bytes()), &limits());
        assert!(matches!(told, Err(PdfError::BadData(_))), "{data}: {told:?}");
    }
    let shapeless = br#"{"export":{"made_at":"2026-11-22T18:04:31Z"},"agreement":{"areas":5}}"#;
    let told = render_in_child(&job(Template::Dossier, PdfLang::En, shapeless), &limits());
    assert!(matches!(&told, Err(PdfError::Refused { diagnostics }) if !diagnostics.is_empty()), "{told:?}");
}

fn many_rows(rows: usize) -> Vec<u8> {
    changed(REGISTER, |data| {
        let row = data["groups"][0]["rows"][0].clone();
        data["groups"][0]["rows"] = json!(vec![row; rows]);
    })
}

#[test]
fn a_job_over_its_wall_time_is_ended() {
    let limits = Limits { wall: Duration::from_millis(400), ..limits() };
    let long = job(Template::Register, PdfLang::En, &many_rows(10_000));
    let started = Instant::now();
    let late = render_in_child(&long, &limits);
    assert!(matches!(late, Err(PdfError::TimedOut { limit }) if limit == limits.wall), "{late:?}");
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn a_job_over_its_processor_time_is_ended() {
    let limits = Limits { cpu: Duration::from_secs(1), wall: Duration::from_secs(60), ..limits() };
    let late = render_in_child(&job(Template::Register, PdfLang::En, &many_rows(10_000)), &limits);
    assert!(matches!(late, Err(PdfError::TimedOut { limit }) if limit == limits.cpu), "{late:?}");
}

#[test]
fn a_job_over_its_memory_is_an_error_and_not_the_end_of_the_server() {
    let limits = Limits { address_space: 200 << 20, wall: Duration::from_secs(120), ..limits() };
    let told = render_in_child(&job(Template::Register, PdfLang::En, &many_rows(10_000)), &limits);
    assert!(matches!(told, Err(PdfError::OutOfMemory { .. })), "{told:?}");
    child(&job(Template::Dossier, PdfLang::En, DOSSIER));
}

#[test]
fn too_much_data_and_too_large_a_pdf_are_refused() {
    let dossier = job(Template::Dossier, PdfLang::En, DOSSIER);
    let told = render_in_child(&dossier, &Limits { max_input: 1000, ..limits() });
    assert!(matches!(told, Err(PdfError::TooLarge { limit: 1000, .. })), "{told:?}");
    let told = render_in_child(&dossier, &Limits { max_output: 1000, ..limits() });
    assert!(
        matches!(told, Err(PdfError::TooLarge { limit: 1000, bytes, .. }) if bytes > 100_000),
        "{told:?}"
    );
}

#[test]
fn a_program_that_is_no_worker_is_an_error() {
    let dossier = job(Template::Dossier, PdfLang::En, DOSSIER);
    let told = render_in_child(&dossier, &Limits::new("/nonexistent/entente"));
    assert!(matches!(told, Err(PdfError::Io { .. })), "{told:?}");
    let told = render_in_child(&dossier, &Limits::new("/bin/false"));
    assert!(matches!(told, Err(PdfError::Crashed { .. })), "{told:?}");
    let told = render_in_child(&dossier, &Limits::new("/bin/echo"));
    assert!(matches!(told, Err(PdfError::Crashed { .. })), "{told:?}");
}

/// Where Debian keeps a font with letters that the embedded ones lack.
fn debian_fonts() -> Option<PathBuf> {
    Some(PathBuf::from("/usr/share/fonts/truetype/dejavu"))
        .filter(|folder| folder.join("DejaVuSans.ttf").is_file())
}

#[test]
fn a_letter_of_no_embedded_font_is_drawn_with_one_of_the_folder() {
    let Some(folder) = debian_fonts() else {
        assert!(option_env!("CI").is_none(), "CI must install fonts-dejavu-core");
        println!("skipped: no /usr/share/fonts/truetype/dejavu on this machine");
        return;
    };
    let letters = "ⴰⴱⴲ ⠁⠂"; // Tifinagh and Braille
    let data = changed(DOSSIER, |data| data["agreement"]["title"] = json!(letters));
    let job = job(Template::Dossier, PdfLang::En, &data);
    let without = child(&job);
    let with =
        render_in_child(&job, &Limits { extra_fonts: Some(folder), ..limits() }).expect("the folder helps");
    assert!(!Pdf::read(without).font_names().iter().any(|name| name.contains("DejaVu")));
    assert!(Pdf::read(with).font_names().iter().any(|name| name.contains("DejaVu")));
}

#[test]
fn a_folder_of_rubbish_changes_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("a.ttf"), b"this is no font").expect("the folder is ours");
    std::fs::create_dir(folder.path().join("b.ttf")).expect("the folder is ours");
    let hostile = job(Template::Dossier, PdfLang::En, HOSTILE);
    let extra = |folder: &Path| Limits { extra_fonts: Some(folder.to_owned()), ..limits() };
    let expected = child(&hostile);
    for folder in [folder.path(), Path::new("/nonexistent"), Path::new("/etc/passwd")] {
        assert!(render_in_child(&hostile, &extra(folder)).expect("rubbish is passed over") == expected);
    }
}
