//! Documents through HTTP: what is taken and what is not, who sees what, what leaves, what is found.

mod evidence;
mod hostile;
pub mod packages;
mod reading;
mod seeing;
mod slow;

use crate::agreement_pages::{agreement, entered};
use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::access::{Marking, Role};
use entente::documents::Vault;
use std::time::Duration;

/// The fields of an upload that is fine.
pub const FINE: [(&str, &str); 4] =
    [("kind", "minutes"), ("lang", "en"), ("authenticity", "copy"), ("marking", "unclassified")];

/// Uploads a file to an agreement with the fields of [`FINE`] but for `fields`.
pub fn upload(browser: &Browser, id: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
    let mut all: Vec<(&str, &str)> = FINE.to_vec();
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend_from_slice(fields);
    browser.upload(
        &format!("/agreements/{id}/documents/new"),
        &format!("/agreements/{id}/documents"),
        &all,
        file,
    )
}

/// Uploads a file that is taken; gives the address of the document.
pub fn uploaded(browser: &Browser, id: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> String {
    let page = upload(browser, id, fields, file);
    page.expect_redirect().to_owned()
}

/// Reads every text that waits, as the server's job does.
pub fn read_all(app: &TestApp) -> usize {
    let reader = app.app.document_reader("test".into()).expect("a reader");
    let mut read = 0;
    loop {
        let round = reader.run_once(&app.app.pool, app.app.now()).expect("a round");
        if round.claimed == 0 {
            return read;
        }
        read += round.read;
    }
}

fn names(page: &Page) -> Vec<String> {
    // Words that are marked stand apart in what `texts` gives.
    page.texts("tbody th a").into_iter().map(|name| name.replace(" .", ".")).collect()
}

#[test]
fn a_document_is_kept_with_its_fingerprint_and_comes_back_as_it_was() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[("title", "First meeting")], ("Minutes Łódź.txt", b"abc"));
        let page = officer.get(&place).expect(200);
        assert_eq!(page.text("h1"), "First meeting");
        assert!(page.flash().contains("kept"));
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(page.text(".hash"), hash);
        assert!(page.words().contains("Minutes Łódź.txt"));

        let file = officer.get(&format!("{place}/versions/1/file")).expect(200);
        assert_eq!(file.bytes, b"abc");
        assert_eq!(file.header("content-type"), "application/octet-stream");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.header("content-security-policy").starts_with("sandbox; default-src 'none'"));
        let name =
            "attachment; filename=\"Minutes Lodz.txt\"; filename*=UTF-8''Minutes%20%C5%81%C3%B3d%C5%BA.txt";
        assert_eq!(file.header("content-disposition"), name);

        let tab = officer.get(&format!("/agreements/{id}/documents")).expect(200);
        assert_eq!(names(&tab), ["First meeting"]);
        assert!(tab.texts(".tabs li").iter().any(|tab| tab.contains("Documents 1")));
        let deeds = app.deeds();
        assert_eq!(deeds[deeds.len() - 2..], ["document.uploaded", "document.downloaded"]);
        assert!(app.events().iter().any(|event| event["facts"]["sha256"] == hash));
        let on_disk = Vault::new(&app.app.config.documents.folder);
        assert_eq!(on_disk.list(Duration::ZERO).expect("a list"), [hash]);
        assert_eq!(on_disk.sweep_incoming(Duration::ZERO).expect("nothing left"), 0);
    });
}

#[test]
fn a_form_that_comes_twice_makes_one_document_and_the_same_content_lies_once() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let page = officer.get(&format!("/agreements/{id}/documents/new")).expect(200);
        let action = format!("/agreements/{id}/documents");
        let mut fields = page.form(&action);
        fields.retain(|(name, _)| name != "file" && !FINE.iter().any(|(given, _)| given == name));
        fields.extend(FINE.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let first = officer.send_file(&action, &fields, Some(("a.txt", b"same")));
        let again = officer.send_file(&action, &fields, Some(("a.txt", b"same")));
        assert_eq!(first.expect_redirect(), again.expect_redirect());
        uploaded(&officer, &id, &[], ("b.txt", b"same"));
        let tab = officer.get(&format!("/agreements/{id}/documents")).expect(200);
        assert_eq!(names(&tab), ["b.txt", "a.txt"]);
        assert_eq!(app.app.vault().list(Duration::ZERO).expect("a list").len(), 1);
    });
}

#[test]
fn a_new_version_replaces_the_one_before_and_both_stay() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[], ("a.txt", b"first draft"));
        let action = format!("{place}/versions");
        let same = officer.upload(&place, &action, &[], ("a.txt", b"first draft")).expect(422);
        assert_eq!(same.errors(), ["This is the file that is held already"]);
        let done =
            officer.upload(&place, &action, &[("note", "signed page added")], ("a2.txt", b"second draft"));
        let page = officer.follow(&done).expect(200);
        assert_eq!(page.texts(".version__title"), ["Version 2 newest", "Version 1"]);
        assert!(page.words().contains("signed page added"));
        for (number, bytes) in [(1, &b"first draft"[..]), (2, b"second draft")] {
            assert_eq!(officer.get(&format!("{place}/versions/{number}/file")).expect(200).bytes, bytes);
        }
        officer.get(&format!("{place}/versions/3/file")).expect(404);
        let stale: Vec<(String, String)> =
            [("csrf", page.token()), ("version", "1".into()), ("key", "k".into())]
                .map(|(name, value)| (name.to_owned(), value))
                .to_vec();
        let late = officer.send_file(&action, &stale, Some(("c.txt", b"third"))).expect(409);
        assert!(late.words().contains("changed the document while you were writing"));
    });
}

#[test]
fn what_a_document_is_can_be_said_anew_and_two_people_meet() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[], ("a.txt", b"text"));
        let form = format!("{place}/edit");
        let opened = officer.get(&form).expect(200);
        let done = officer.submit(&form, &form, &[("title", "Minutes of Kyiv"), ("dated_on", "2025-09")]);
        assert!(officer.follow(&done).words().contains("Minutes of Kyiv"));
        let late = officer.send_form(&opened, &form, &[("title", "Another title")]).expect(409);
        assert!(late.words().contains("Minutes of Kyiv") && late.words().contains("Another title"));
        let settled = officer.send_form(&late, &form, &[("keep-title", "theirs")]);
        assert_eq!(officer.follow(&settled).text("h1"), "Minutes of Kyiv");
        let bad = officer.submit(&form, &form, &[("title", " ")]).expect(422);
        assert_eq!(bad.errors(), ["Answer this question"]);
        let found = officer.get("/documents?q=kyiv").expect(200);
        assert_eq!(names(&found), ["Minutes of Kyiv"], "the title is found as it is now");
    });
}

#[test]
fn who_may_withdraw_withdraws_with_a_reason_and_nothing_is_lost() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let (officer, manager) = (people::officer(app), people::manager(app));
        let other = people::add(app, Role::PolicyOfficer, Marking::Restricted, "Other", "other@example.test");
        let other = people::sign_in(app, &other.email);
        let place = uploaded(&officer, &id, &[], ("wrong.txt", b"wrong file"));
        let action = format!("{place}/withdrawal");
        let page = other.get(&place).expect(200);
        assert!(!page.has(&format!("form[action='{action}']")), "another officer's document");
        other.post_form(&place, &action, &[("version", "1"), ("reason", "x")]).expect(403);
        let empty = officer.submit(&place, &action, &[("reason", " ")]).expect(422);
        assert_eq!(empty.errors(), ["Answer this question"]);
        let done = manager.submit(&place, &action, &[("reason", "belongs to another record")]);
        let page = manager.follow(&done).expect(200);
        assert!(page.text(".callout--bad").contains("belongs to another record"));
        assert_eq!(officer.get(&format!("{place}/versions/1/file")).expect(200).bytes, b"wrong file");
        assert_eq!(names(&officer.get("/documents").expect(200)), Vec::<String>::new());
        assert_eq!(names(&officer.get("/documents?state=withdrawn").expect(200)), ["wrong.txt"]);
        let tab = officer.get(&format!("/agreements/{id}/documents")).expect(200);
        assert!(tab.text("tbody th").contains("Withdrawn"));
        let again = officer.post_form(&place, &action, &[("version", "2"), ("reason", "x")]);
        assert!(officer.follow(&again).flash().contains("Nothing can be changed"));
    });
}

#[test]
fn an_auditor_takes_along_and_an_administrator_sees_nothing() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[], ("a.txt", b"text"));
        let auditor = people::auditor(app);
        assert_eq!(auditor.get(&format!("{place}/versions/1/file")).expect(200).bytes, b"text");
        let page = auditor.get(&place).expect(200);
        assert!(!page.has("form[enctype]"), "no form to upload");
        auditor.get(&format!("/agreements/{id}/documents/new")).expect(403);
        let fields = [("csrf".to_owned(), page.token())];
        auditor.send_file(&format!("{place}/versions"), &fields, Some(("b.txt", b"x"))).expect(403);
        let administrator = people::administrator(app);
        for path in ["/documents".to_owned(), place.clone(), format!("{place}/versions/1/file")] {
            administrator.get(&path).expect(403);
        }
    });
}

#[test]
fn a_damaged_or_missing_file_is_never_given_out_and_leaves_an_event() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place = uploaded(&officer, &id, &[], ("a.txt", b"the true text"));
        let file = format!("{place}/versions/1/file");
        let hash = officer.get(&place).text(".hash");
        let on_disk = app.app.config.documents.folder.join(&hash[..2]).join(&hash[2..4]).join(&hash);
        std::fs::write(&on_disk, b"the trve text").expect("one letter changed");
        let page = officer.get(&file).expect(500);
        assert!(page.text("h1").contains("cannot be given out") && !page.body.contains("trve"));
        assert!(page.has(&format!("a[href='{place}']")), "a way out");
        std::fs::remove_file(&on_disk).expect("removed");
        assert!(officer.get(&file).expect(500).words().contains("no longer in the folder"));
        let damaged: Vec<_> =
            app.events().into_iter().filter(|event| event["action"] == "document.damaged").collect();
        assert_eq!(damaged.len(), 2);
        assert!(damaged.iter().all(|event| event["outcome"] == "failed" && event["facts"]["sha256"] == hash));
        uploaded(&officer, &id, &[], ("same.txt", b"the true text"));
        assert_eq!(officer.get(&file).expect(200).bytes, b"the true text", "the same bytes mend it");
    });
}

#[test]
fn leftovers_of_a_crash_are_swept_and_what_a_row_names_is_not() {
    on_both(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        uploaded(&officer, &id, &[], ("a.txt", b"held"));
        let vault = app.app.vault();
        let mut orphan = vault.begin().expect("a file");
        orphan.put(b"kept, but the server died before the commit").expect("room");
        vault.keep(orphan).expect("kept");
        std::mem::forget(vault.begin().expect("a file that never came to its end"));
        let sweep =
            |age| entente::documents::sweep(&app.app.pool, &vault, app.app.now(), age).expect("a sweep");
        assert_eq!(sweep(Duration::from_secs(3600)), 0, "too young: it may still be arriving");
        assert_eq!(sweep(Duration::ZERO), 2);
        assert_eq!(sweep(Duration::ZERO), 0);
        assert_eq!(vault.list(Duration::ZERO).expect("a list").len(), 1);
        assert!(app.deeds().contains(&"documents.swept".to_owned()));
    });
}

#[test]
fn a_closed_record_takes_no_documents() {
    on_both(|app| {
        let mut pointer = agreement("Pointer");
        pointer.pointer_only = true;
        let id = entered(app, &pointer);
        let officer = people::officer(app);
        assert_eq!(
            officer.get(&format!("/agreements/{id}/documents/new")).expect_redirect(),
            format!("/agreements/{id}")
        );
        let fields: Vec<(String, String)> = [("csrf", officer.get("/documents").token().as_str())]
            .into_iter()
            .chain(FINE)
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let refused =
            officer.send_file(&format!("/agreements/{id}/documents"), &fields, Some(("a.txt", b"x")));
        refused.expect(403);
    });
}
