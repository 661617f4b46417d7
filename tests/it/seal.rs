//! The seal on PDFs that leave: what is signed, what is refused, and that `entente verify` looks through it.
//!
//! Strangers judge it in `scripts/seal_judges.py`; here it is seen with OpenSSL where it is installed. How the keys in `seal/` were made
//! is told there too; they are for tests alone.

use crate::pdf::reading::Pdf;
use crate::support::app::{TestApp, start};
use crate::support::database::Database;
use crate::support::{Browser, people};
use chrono::NaiveDateTime;
use entente::imports::demo::load;
use entente::pdf::{Job, PdfLang, Template, render};
use entente::proof::store;
use entente::seal::{SealError, SealSettings, check, find};
use std::fs::{self, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const KEYS: [&str; 4] = ["rsa2048", "rsa3072", "p256", "p384"];
const SUBJECT: &str = "CN=Seal of the Ministry of Example,O=Ministry of Example,C=PL";

fn held(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/seal").join(name)
}

/// A key in a file of its own, which a checkout leaves readable by others.
fn file(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(format!("{name}.p12"));
    fs::copy(held(&format!("{name}.p12")), &path).expect("the key is held");
    fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("ours");
    path
}

fn keyed(folder: &Path, name: &str) -> SealSettings {
    SealSettings::new(file(folder, name), "example")
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a time")
}

fn document() -> Vec<u8> {
    let data = include_bytes!("pdf/register.json").to_vec();
    let job = Job { template: Template::Register, lang: PdfLang::Pl, data, proof: b"{}".to_vec() };
    render(&job, None).expect("the sample renders")
}

/// The four numbers of the signed ranges.
fn ranges(sealed: &[u8]) -> [usize; 4] {
    let text = String::from_utf8_lossy(sealed);
    let (_, behind) = text.rsplit_once("/ByteRange[").expect("ranges");
    let numbers = behind.split(']').next().expect("an end").split(' ');
    let numbers: Vec<usize> = numbers.map(|number| number.parse().expect("a number")).collect();
    numbers.try_into().expect("four")
}

fn is_refused(sealed: &[u8]) -> bool {
    find(sealed).is_none_or(|found| !found.holds)
}

#[test]
fn each_kind_of_key_seals_everything_but_the_signature_and_one_changed_byte_is_seen() {
    let (folder, pdf, now) = (tempfile::tempdir().expect("a folder"), document(), at("2026-03-02T09:00:00"));
    for name in KEYS {
        let sealer = keyed(folder.path(), name).open(now).expect("a key");
        assert_eq!(sealer.subject(), SUBJECT);
        let sealed = sealer.put_on(&pdf, now).expect("sealed");
        assert!(sealed.starts_with(&pdf), "{name}: the document was touched");
        let [start, first, second, rest] = ranges(&sealed);
        assert_eq!((start, second + rest), (0, sealed.len()), "{name}");
        assert_eq!((sealed[first], sealed[second - 1]), (b'<', b'>'), "{name}");
        let signature = &sealed[first + 1..second - 1];
        assert!(signature.iter().all(u8::is_ascii_hexdigit), "{name}: the gap holds more than the signature");

        let found = find(&sealed).expect("a seal");
        assert_eq!((found.subject.as_str(), found.at), (SUBJECT, now), "{name}");
        assert!(found.holds && !found.is_stamped && found.is_on(&pdf, &sealed), "{name}");
        let read = Pdf::read(sealed.clone());
        assert_eq!(read.attachments(), Pdf::read(pdf.clone()).attachments(), "{name}");
        assert!(read.has_key("AcroForm") && read.has_key("AF"), "{name}: the catalogue is not the new one");

        for turn in 0..25 {
            let place = (turn * 7_919_317 + 13) % (first + rest);
            let place = if place < first { place } else { place - first + second };
            let mut changed = sealed.clone();
            changed[place] ^= 1 << (turn % 8);
            assert!(is_refused(&changed), "{name}: byte {place} was changed, and the seal holds");
        }
        for more in ["\n", "\n% more\n", "0"] {
            assert!(
                find(&[sealed.as_slice(), more.as_bytes()].concat()).is_none(),
                "{name}: {more:?} was appended"
            );
        }
        assert!(matches!(sealer.put_on(&sealed, now), Err(SealError::Pdf(_))), "{name}: sealed twice");
        by_openssl(folder.path(), name, &sealed);
    }
    assert!(find(&pdf).is_none() && find(b"").is_none());
}

/// OpenSSL reads the signature as CAdES, without anything of ours.
fn by_openssl(folder: &Path, name: &str, sealed: &[u8]) {
    let [_, first, second, _] = ranges(sealed);
    let hex = sealed[first + 1..second - 1].to_ascii_uppercase();
    let signature = data_encoding::HEXUPPER.decode(&hex).expect("hex");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("room");
        path
    };
    let (signature, content) =
        (put("signature.der", &signature), put("content", &[&sealed[..first], &sealed[second..]].concat()));
    let mut command = Command::new("openssl");
    command.args([
        "cms",
        "-verify",
        "-cades",
        "-binary",
        "-inform",
        "DER",
        "-purpose",
        "any",
        "-out",
        "/dev/null",
    ]);
    let ran = command
        .arg("-in")
        .arg(signature)
        .arg("-content")
        .arg(content)
        .arg("-CAfile")
        .arg(held("root.pem"))
        .output();
    match ran {
        Ok(ran) => {
            let said = String::from_utf8_lossy(&ran.stderr).into_owned();
            assert!(ran.status.success(), "{name}: {said}");
        }
        Err(error) => eprintln!("NOTICE: openssl is not asked: {error}"),
    }
}

#[test]
fn a_file_that_does_not_fit_is_refused_and_said_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let refused =
        |settings: &SealSettings, now: &str| settings.open(at(now)).err().expect("refused").to_string();
    let now = "2026-03-02T09:00:00";
    for (name, now, word) in [
        ("expired", now, "expired at 2026-02-01"),
        ("usage", now, "digitalSignature"),
        ("legacy", now, "triple DES"),
        ("p256", "2025-12-31T23:59:59", "valid from 2026-01-01"),
        ("p256", "2125-01-01T00:00:01", "expired at 2125-01-01"),
    ] {
        let said = refused(&keyed(folder, name), now);
        assert!(said.contains(word), "{name}: {said}");
    }
    let path = file(folder, "p256");
    assert!(refused(&SealSettings::new(path.clone(), "another"), now).contains("passphrase"));
    for mode in [0o640, 0o604] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).expect("ours");
        assert!(refused(&SealSettings::new(path.clone(), "example"), now).contains("chmod 600"));
    }
    fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("ours");
    let mut bytes = fs::read(&path).expect("the key");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).expect("room");
    let said = refused(&SealSettings::new(path.clone(), "example"), now);
    assert!(said.contains("passphrase") || said.contains("PKCS#12"), "{said}");
    for bytes in [&bytes[..40], b"no key"] {
        fs::write(&path, bytes).expect("room");
        assert!(refused(&SealSettings::new(path.clone(), "example"), now).contains("PKCS#12"));
    }
    assert!(refused(&SealSettings::new(folder.join("nowhere"), "example"), now).contains("cannot be read"));
    // At start a certificate out of its dates is complained of; what cannot be opened keeps the server from starting.
    assert!(check(&keyed(folder, "expired"), at(now)).is_ok());
    assert!(check(&keyed(folder, "usage"), at(now)).is_err());
}

fn demonstration(seal: SealSettings) -> TestApp {
    let app = start(Database::sqlite(), |config| {
        config.demo = true;
        config.seal = Some(seal);
    });
    load(&app.app).expect("the demonstration");
    app
}

fn dossier(browser: &Browser) -> String {
    let page = browser.get("/agreements").expect(200);
    let record = page.attributes("td.reg-no a", "href").into_iter().next().expect("an agreement");
    format!("{record}.pdf?lang=uk")
}

#[test]
fn every_pdf_leaves_sealed_and_is_still_told_from_an_edited_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let app = demonstration(keyed(folder, "p256"));
    let auditor = people::demo(&app, "auditor@demo");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("room");
        path
    };
    let pdf = auditor.get(&dossier(&auditor)).expect(200).bytes;
    let register = auditor.get("/agreements.pdf").expect(200).bytes;
    let bundle = put("log.zip", &auditor.get("/audit/bundle.zip").expect(200).bytes);
    let outside = put("checkpoint.txt", app.read(store::last).expect("one").note.as_bytes());
    let verify = |name: &str, bytes: &[u8]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command
            .arg("verify")
            .arg(put(name, bytes))
            .arg("--bundle")
            .arg(&bundle)
            .arg("--checkpoint")
            .arg(&outside);
        let output = command.env("ENTENTE_DATA", folder.join("nowhere")).env_remove("DATABASE_URL").output();
        let output = output.expect("the binary runs");
        let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        (output.status.code(), String::from_utf8_lossy(&said).into_owned())
    };
    for (name, bytes) in [("dossier.pdf", &pdf), ("register.pdf", &register)] {
        let found = find(bytes).expect("a seal");
        assert!(found.holds && found.at == app.app.now(), "{name}");
        let (code, said) = verify(name, bytes);
        assert!(code == Some(0) && said.starts_with("genuine: "), "{name}: {code:?} {said}");
        assert!(
            said.contains(&format!("sealed by {SUBJECT}")) && said.contains("not judged here"),
            "{name}: {said}"
        );
    }
    let [_, first, second, _] = ranges(&pdf);
    // The signature ends with its own bytes; what is before them, further certificates, nobody signed.
    let length = &pdf[first + 5..first + 9];
    let length = usize::from_str_radix(&String::from_utf8_lossy(length), 16).expect("a length of two bytes");
    let document = pdf.windows(5).take(first).rposition(|window| window == b"%%EOF").expect("an end") + 5;
    let flipped = |place: usize| {
        let mut changed = pdf.clone();
        changed[place] ^= 1;
        changed
    };
    let (code, said) = verify("bare.pdf", &pdf[..document]);
    assert!(
        code == Some(0) && !said.contains("sealed"),
        "without its seal it is the document: {code:?} {said}"
    );
    for (name, bytes) in [
        ("signature.pdf", flipped(first + 2 * (length - 20))),
        ("time.pdf", flipped(first - 70)),
        ("behind.pdf", flipped(second + 40)),
        ("more.pdf", [pdf.as_slice(), b"% a page that somebody added\n"].concat()),
    ] {
        let (code, said) = verify(name, &bytes);
        assert!(code == Some(21) || code == Some(17), "{name}: {code:?} {said}");
    }
}

#[test]
fn what_cannot_be_sealed_does_not_leave() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = demonstration(keyed(folder.path(), "expired"));
    let auditor = people::demo(&app, "auditor@demo");
    let exports = || app.deeds().iter().filter(|deed| *deed == "export.made").count();
    let before = exports();
    let page = auditor.get(&dossier(&auditor)).expect(424);
    assert!(page.words().contains("seal"), "{}", page.words());
    assert!(!page.words().contains("expired"), "the reason is for the operator");
    assert_eq!(exports(), before, "nothing left, nothing is recorded");
    auditor.get("/agreements.csv").expect(200);
    assert_eq!(exports(), before + 1);

    let gone = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address");
    let path = file(folder.path(), "rsa3072").to_string_lossy().into_owned();
    let settings = SealSettings::read(|name| {
        Ok(match name {
            "ENTENTE_SEAL_FILE" => Some(path.clone()),
            "ENTENTE_SEAL_PASSPHRASE" => Some("example".into()),
            "ENTENTE_SEAL_TSA" => Some(format!("http://{gone}/tsr")),
            _ => None,
        })
    });
    let app = demonstration(settings.expect("settings").expect("a seal"));
    let auditor = people::demo(&app, "auditor@demo");
    auditor.get("/agreements.pdf").expect(424);
}

#[test]
fn the_command_tries_the_seal_of_the_settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let (key, pdf) = (file(folder, "rsa2048"), folder.join("a.pdf"));
    fs::write(&pdf, document()).expect("room");
    fs::create_dir(folder.join("out")).expect("room");
    fs::write(folder.join("passphrase"), "example\n").expect("room");
    let run = |passphrase: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command.args(["seal", "--into"]).arg(folder.join("out")).arg(&pdf).env("ENTENTE_SEAL_FILE", &key);
        let output =
            command.env("ENTENTE_SEAL_PASSPHRASE_FILE", folder.join(passphrase)).output().expect("it runs");
        let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    };
    let (done, said) = run("passphrase");
    assert!(done && said.starts_with(SUBJECT), "{said}");
    let sealed = fs::read(folder.join("out/a.pdf")).expect("written");
    assert!(find(&sealed).is_some_and(|found| found.holds));
    let (done, said) = run("passphrase");
    assert!(!done && said.contains("already"), "nothing is written over: {said}");
    fs::write(folder.join("wrong"), "another").expect("room");
    let (done, said) = run("wrong");
    assert!(!done && said.contains("passphrase"), "{said}");
}
