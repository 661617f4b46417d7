//! What is not taken, and why; and names that would harm elsewhere.

use super::packages::{bomb, docx, odt, zipped};
use super::{FINE, names, upload, uploaded};
use crate::agreement_pages::{agreement, entered};
use crate::support::app::on_both_with;
use crate::support::{on_both, on_sqlite, people};
use std::time::Duration;
use ureq::http::Method;

const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

#[test]
fn what_is_not_what_its_name_says_is_refused_at_the_field_and_nothing_is_kept() {
    on_sqlite(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let pdf_zip = [b"%PDF-1.7\n%%EOF\n", EMPTY_ZIP].concat();
        let good = docx(&["text"], &[]);
        let html_zip = [b"<html><script>alert(1)</script>".as_slice(), &good].concat();
        let macros = docx(&["text"], &[("word/vbaProject.bin", b"macro")]);
        let odt_macros = zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", b"<a/>"),
            ("Basic/Standard/Module1.xml", b"Sub Main"),
        ]);
        let sealed = zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", b"x"),
            ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        ]);
        let macro_type = zipped(&[
            (
                "[Content_Types].xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml wordprocessingml.document.main+xml",
            ),
            ("word/document.xml", b"<a/>"),
        ]);
        let cut = &good[..good.len() - 30];
        let cases: [(&str, &[u8], &str); 23] = [
            ("a.txt", b"", "is empty"),
            ("a.pdf", b"", "is empty"),
            ("a.exe", b"MZ\x90\0", "of a kind that is not taken"),
            ("a.docm", &macros, "of a kind that is not taken"),
            ("a.svg", b"<svg/>", "of a kind that is not taken"),
            ("a.html", b"<p>", "of a kind that is not taken"),
            ("noending", b"text", "of a kind that is not taken"),
            ("a.pdf.exe", b"%PDF-1.7", "of a kind that is not taken"),
            ("a.pdf", b"<html>", "not what its ending says"),
            ("a.pdf", &pdf_zip, "not what its ending says"),
            ("a.txt", b"<!DOCTYPE html><script>", "not what its ending says"),
            ("a.txt", b"a\0b", "not what its ending says"),
            ("a.png", b"\xff\xd8\xff\xe0", "not what its ending says"),
            ("a.docx", b"%PDF-1.7", "not what its ending says"),
            ("a.docx", &html_zip, "not what its ending says"),
            ("a.docx", &odt(&["text"]), "not what its ending says"),
            ("a.xlsx", &good, "not what its ending says"),
            ("a.docx", &macros, "contains macros"),
            ("a.docx", &macro_type, "contains macros"),
            ("a.odt", &odt_macros, "contains macros"),
            ("a.odt", &sealed, "protected by a password"),
            ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected by a password"),
            ("a.docx", cut, "damaged"),
        ];
        for (name, bytes, why) in cases {
            let page = upload(&officer, &id, &[("title", "Kept title")], (name, bytes)).expect(422);
            let errors = page.errors();
            assert!(errors.len() == 1 && errors[0].contains(why), "{name} {bytes:?}: {errors:?}");
            assert!(page.has("#file[aria-invalid]"), "the message stands at the field");
            assert_eq!(page.attributes("#title", "value"), ["Kept title"], "what was typed stays");
            assert!(page.text("#kind option[selected]").contains("Minutes"));
        }
        assert!(app.app.vault().list(Duration::ZERO).expect("a list").is_empty());
        assert_eq!(app.app.vault().sweep_incoming(Duration::ZERO).expect("nothing left"), 0);
        assert!(!app.deeds().contains(&"document.uploaded".to_owned()));
    });
}

#[test]
fn bombs_do_no_harm() {
    on_sqlite(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let page = upload(&officer, &id, &[], ("a.docx", &bomb(200))).expect(422);
        assert!(page.errors()[0].contains("too large when it is unpacked"), "{:?}", page.errors());
        let many: Vec<(String, Vec<u8>)> = (0..6_000).map(|n| (format!("p{n}"), Vec::new())).collect();
        let many: Vec<(&str, &[u8])> =
            many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let page = upload(&officer, &id, &[], ("a.docx", &zipped(&many))).expect(422);
        assert!(page.errors()[0].contains("too large when it is unpacked"), "{:?}", page.errors());
        let mut lying = bomb(100);
        lie_about_sizes(&mut lying);
        let page = upload(&officer, &id, &[], ("a.docx", &lying)).expect(422);
        assert!(!page.errors().is_empty(), "declared sizes are not believed");
        uploaded(&officer, &id, &[], ("a.docx", &docx(&["a small one"], &[])));
    });
}

/// Writes small sizes over the declared ones of every entry in the directory.
fn lie_about_sizes(zip: &mut [u8]) {
    let entries: Vec<usize> = (0..zip.len() - 4).filter(|at| &zip[*at..at + 4] == b"PK\x01\x02").collect();
    for at in entries {
        zip[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    }
}

#[test]
fn limits_are_said_with_their_numbers_and_a_way_out() {
    let small = |config: &mut entente::config::Config| {
        config.documents.file = 2 << 20;
        config.documents.quota = 3 << 20;
    };
    on_both_with(small, |app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let line = |letter: u8, size: usize| vec![letter; size];
        let page = upload(&officer, &id, &[], ("a.txt", &line(b'a', (2 << 20) + 1))).expect(413);
        assert_eq!(page.errors(), ["The file is too large: at most 2.0 MiB"]);
        assert!(page.has(&format!("a[href='/agreements/{id}/documents']")), "a way out");
        upload(&officer, &id, &[], ("a.txt", &line(b'a', 20 << 20))).expect(413);
        uploaded(&officer, &id, &[], ("a.txt", &line(b'a', 2 << 20)));
        let page = upload(&officer, &id, &[], ("b.txt", &line(b'b', (1 << 20) + 1))).expect(507);
        assert!(page.errors()[0].contains("all documents together may take 3.0 MiB"), "{:?}", page.errors());
        uploaded(&officer, &id, &[], ("b.txt", &line(b'b', 1 << 20)));
        assert_eq!(names(&officer.get("/documents").expect(200)).len(), 2);
    });
}

#[test]
fn names_are_text_and_never_a_path() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let long = format!("{}.txt", "ż".repeat(196));
        let before: Vec<_> = std::fs::read_dir(app.app.config.documents.folder.parent().expect("a folder"))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        for (name, shown, saved) in [
            (long.as_str(), long.as_str(), ".txt"),
            ("Protokół: Kyiv 12:30.txt", "Protokół: Kyiv 12:30.txt", "Protokol_ Kyiv 12_30.txt"),
            ("note\u{202e}txt.exe.txt", "note�txt.exe.txt", "note_txt.exe.txt"),
            ("../../../../tmp/evil.txt", "../../../../tmp/evil.txt", "\"evil.txt\""),
            ("..\\..\\evil.txt", "evil.txt", "\"evil.txt\""),
            ("<script>alert(1)</script>.txt", "<script>alert(1)</script>.txt", "\"script.txt\""),
            ("a\"b'c%00;d.txt", "", "a"),
            ("CON.txt", "CON.txt", "document_CON.txt"),
            ("Угода.txt", "Угода.txt", "Ugoda.txt"),
        ] {
            let bytes = format!("content of {name}");
            let place = uploaded(&officer, &id, &[], (name, bytes.as_bytes()));
            let page = officer.get(&place).expect(200);
            assert!(page.text(".version bdi").contains(shown), "{name:?}: {}", page.text(".version bdi"));
            assert!(!page.body.contains("<script>alert"), "{name:?}");
            let file = officer.get(&format!("{place}/versions/1/file")).expect(200);
            assert_eq!(file.bytes, bytes.as_bytes());
            let header = file.header("content-disposition");
            assert!(
                header.starts_with("attachment; filename=\"") && header.contains(saved),
                "{name:?}: {header}"
            );
            assert!(!header.contains(['/', '\\', '\r', '\n']), "{header}");
        }
        let odd = "line\r\nbreak\u{0}nul.txt";
        let page = upload(&officer, &id, &[], (odd, b"text"));
        assert!(page.status < 500, "{} for a name with NUL", page.status);
        let after: Vec<_> = std::fs::read_dir(app.app.config.documents.folder.parent().expect("a folder"))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .filter(|name| name != "documents")
            .collect();
        let before: Vec<_> = before.into_iter().filter(|name| name != "documents").collect();
        assert_eq!(before, after, "nothing was written beside the folder of documents");
        assert!(!std::path::Path::new("/tmp/evil.txt").exists());
    });
}

#[test]
fn odd_forms_are_refused() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let action = format!("/agreements/{id}/documents");
        let token = officer.get("/documents").token();
        let with = |token: &str| {
            let mut fields: Vec<(String, String)> = vec![("csrf".into(), token.into())];
            fields.extend(FINE.map(|(name, value)| (name.to_owned(), value.to_owned())));
            fields
        };
        officer.send_file(&action, &with("AAAA"), Some(("a.txt", b"x"))).expect(403);
        officer.send_file(&action, &with("")[1..], Some(("a.txt", b"x"))).expect(403);
        let mut odd = with(&token);
        odd.push(("version".into(), "1".into()));
        odd.push(("owner".into(), "me".into()));
        officer.send_file(&action, &odd, Some(("a.txt", b"x"))).expect(400);
        let page = officer.send_file(&action, &with(&token), None).expect(422);
        assert_eq!(page.errors(), ["Choose a file"]);
        let page = officer.post(&action, &[("csrf", &token)]).expect(422);
        assert!(page.errors().contains(&"Choose a file".to_owned()), "a form without a file");
        let missing = upload(&officer, &id, &[("kind", ""), ("marking", "")], ("a.txt", b"x")).expect(422);
        assert_eq!(missing.errors().len(), 3, "{:?}: and the file again", missing.errors());
        for body in [&b"--x\r\n"[..], b"", b"--x\r\nContent-Disposition: form-data\r\n\r\n"] {
            let headers = [("content-type", "multipart/form-data; boundary=x")];
            let page = officer.send_bytes(Method::POST, &action, &headers, body.to_vec());
            assert!(matches!(page.status, 400 | 403), "{}", page.status);
        }
    });
}
