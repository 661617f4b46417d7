//! Texts are read in a child and found in three scripts, with the place where the words stand.

use super::packages::{docx, odt};
use super::{FINE, names, read_all, upload, uploaded};
use crate::agreement_pages::{agreement, entered};
use crate::support::{on_both, on_sqlite, people};
use chrono::Duration;

#[test]
fn texts_are_found_in_three_scripts_with_their_place() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        uploaded(
            &officer,
            &id,
            &[("title", "Word")],
            ("a.docx", &docx(&["Ćwiczenia w Łodzi i Gdańsku"], &[])),
        );
        uploaded(&officer, &id, &[("title", "Open")], ("b.odt", &odt(&["Зустріч у місті Київ, Україна"])));
        uploaded(
            &officer,
            &id,
            &[("title", "Plain")],
            ("charlie.txt", "Defence co-operation <b>and</b> drones".as_bytes()),
        );
        let old = encoding_rs::WINDOWS_1250.encode("Świnoujście, gęślą jaźń").0.into_owned();
        uploaded(&officer, &id, &[("title", "Old")], ("d.txt", &old));
        assert!(!officer.get("/documents?q=lodzi").expect(200).has("tbody tr"), "not read yet");
        assert!(officer.get("/documents").expect(200).words().contains("is being read"));
        assert_eq!(read_all(app), 4);
        for (q, title, marked) in [
            ("lodzi", "Word", "Łodzi"),
            ("ŁODZI ćwicz", "Word", "Ćwiczenia"),
            ("cwiczenia", "Word", "Ćwiczenia"),
            ("kyiv", "Open", "Київ"),
            ("КИЇВ", "Open", "Київ"),
            ("україна", "Open", "Україна"),
            ("defen", "Plain", "Defence"),
            ("swinoujscie", "Old", "Świnoujście"),
        ] {
            let page = officer.get(&format!("/documents?q={}", entente::web::visit::escape(q))).expect(200);
            assert_eq!(names(&page), [title], "{q}");
            assert!(
                page.texts(".snippet mark").contains(&marked.to_owned()),
                "{q}: {:?}",
                page.texts(".snippet mark")
            );
        }
        let page = officer.get("/documents?q=drones").expect(200);
        assert!(page.body.contains("&#60;b&#62;and") && !page.body.contains("<b>and"), "a snippet is text");
        for nothing in ["lodzi+kyiv", "nothinghasthis", "%E2%80%A6"] {
            let page = officer.get(&format!("/documents?q={nothing}")).expect(200);
            assert!(!page.has("tbody tr") && page.has(".empty"), "{nothing}");
        }
        assert_eq!(names(&officer.get("/documents?q=word").expect(200)), ["Word"], "titles are found too");
        assert_eq!(
            names(&officer.get("/documents?q=charlie.txt").expect(200)),
            ["Plain"],
            "and names of files"
        );
        assert!(app.deeds().iter().filter(|deed| *deed == "document.read").count() == 4);
    });
}

#[test]
fn a_new_version_is_found_by_its_own_text() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[], ("a.txt", b"herons"));
        read_all(app);
        let done = officer.upload(&place, &format!("{place}/versions"), &[], ("a.txt", b"storks"));
        officer.follow(&done).expect(200);
        read_all(app);
        assert!(!officer.get("/documents?q=herons").expect(200).has("tbody tr"));
        assert_eq!(names(&officer.get("/documents?q=storks").expect(200)).len(), 1);
    });
}

#[test]
fn what_cannot_be_read_is_kept_and_says_why() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let broken = uploaded(
            &officer,
            &id,
            &[("title", "Broken")],
            ("a.pdf", b"%PDF-1.7\nnothing of a PDF\n%%EOF\n"),
        );
        let bad_xml = docx(&["<unclosed"], &[]);
        let odd = uploaded(&officer, &id, &[("title", "Odd")], ("b.docx", &bad_xml));
        let scan = uploaded(&officer, &id, &[("title", "Scan")], ("c.docx", &docx(&[], &[])));
        let picture =
            uploaded(&officer, &id, &[("title", "Photo")], ("d.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
        read_all(app);
        for (place, why) in [
            (&broken, "could not be read: it is damaged"),
            (&odd, "could not be read: it is damaged"),
            (&scan, "no text inside"),
            (&picture, "this kind of file is not read"),
        ] {
            let page = officer.get(place).expect(200);
            assert!(page.text(".version__facts").contains(why), "{}", page.text(".version__facts"));
            officer.get(&format!("{place}/versions/1/file")).expect(200);
        }
        assert!(app.deeds().contains(&"document.unread".to_owned()));
    });
}

#[test]
fn a_reader_that_stumbles_tries_again_and_gives_up_in_the_end() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[], ("a.txt", b"herons"));
        let mut reader = app.app.document_reader("one".into()).expect("a reader");
        reader.limits.program = "/bin/false".into();
        let mut failed = 0;
        for _ in 0..6 {
            failed += reader.run_once(&app.app.pool, app.app.now()).expect("a round").failed;
            assert_eq!(
                reader.run_once(&app.app.pool, app.app.now()).expect("a round").claimed,
                0,
                "not at once again"
            );
            app.clock.advance(Duration::hours(7));
        }
        assert_eq!(failed, 4, "four tries");
        let officer = people::officer(app);
        assert!(officer.get(&place).expect(200).words().contains("could not be read: the reader stopped"));
        assert_eq!(read_all(app), 0);
    });
}

#[test]
fn several_readers_read_each_text_once() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        for n in 0..6 {
            uploaded(&officer, &id, &[], (&format!("{n}.txt"), format!("herons {n}").as_bytes()));
        }
        let threads: Vec<_> = (0..3)
            .map(|n| {
                let (server, now) = (app.app.clone(), app.app.now());
                let reader = server.document_reader(format!("reader {n}")).expect("a reader");
                std::thread::spawn(move || {
                    (0..4).map(|_| reader.run_once(&server.pool, now).expect("a round").read).sum::<usize>()
                })
            })
            .collect();
        let read: usize = threads.into_iter().map(|thread| thread.join().expect("a thread")).sum();
        assert_eq!(read, 6);
        assert_eq!(app.deeds().iter().filter(|deed| *deed == "document.read").count(), 6);
        assert_eq!(names(&officer.get("/documents?q=herons").expect(200)).len(), 6);
    });
}

#[test]
fn a_dossier_of_ours_is_read_page_by_page() {
    on_sqlite(|app| {
        let id = entered(app, &agreement("Угода про оборону, Łódź"));
        let officer = people::officer(app);
        let pdf = officer.get(&format!("/agreements/{id}.pdf?lang=en")).expect(200).bytes;
        let place = uploaded(&officer, &id, &[("title", "Export")], ("dossier.pdf", &pdf));
        assert_eq!(read_all(app), 1);
        let page = officer.get(&place).expect(200);
        assert!(page.text(".version").contains("page"), "{}", page.text(".version"));
        for q in ["oboronu", "lodz", "poland"] {
            assert_eq!(names(&officer.get(&format!("/documents?q={q}")).expect(200)), ["Export"], "{q}");
        }
    });
}

#[test]
fn the_list_is_read_page_by_page() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        for n in 0..27 {
            uploaded(&officer, &id, &[], (&format!("{n:02}.txt"), format!("text {n}").as_bytes()));
            app.clock.advance(Duration::seconds(1));
        }
        let first = officer.get("/documents").expect(200);
        assert_eq!((names(&first).len(), names(&first)[0].as_str()), (25, "26.txt"));
        let next = first.attributes("a[rel=next]", "href");
        let second = officer.get(&next[0]).expect(200);
        assert_eq!(names(&second), ["01.txt", "00.txt"]);
        let back = officer.get(&second.attributes("a[rel=prev]", "href")[0]).expect(200);
        assert_eq!(names(&back), names(&first));
        for odd in ["/documents?kind=x", "/documents?page=2", "/documents?after=x"] {
            officer.get(odd).expect(400);
        }
        let minutes = officer.get("/documents?kind=minutes&lang=en&q=07").expect(200);
        assert_eq!(names(&minutes), ["07.txt"]);
        assert!(!officer.get("/documents?lang=uk").expect(200).has("tbody tr"));
        let fields: Vec<(&str, &str)> = FINE.to_vec();
        assert_eq!(upload(&officer, &id, &fields, ("z.txt", b"z")).status, 303);
    });
}
