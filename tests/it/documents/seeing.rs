//! A document's own marking hides it: pages, lists, counts, search, files, evidence, the log.

use super::{names, read_all, upload, uploaded};
use crate::agreement_pages::{agreement, entered};
use crate::support::app::on_both_with;
use crate::support::{TestApp, people};
use entente::access::{Marking, Role};

fn on_restricted(test: impl Fn(&TestApp)) {
    on_both_with(|config| config.ceiling = Marking::Restricted, test);
}

#[test]
fn whoever_lacks_the_clearance_learns_nothing() {
    on_restricted(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let plain = uploaded(&officer, &id, &[("title", "Plain")], ("plain.txt", b"herons cross the river"));
        let hidden = uploaded(
            &officer,
            &id,
            &[("title", "Hidden"), ("marking", "restricted")],
            ("hidden.txt", b"herons nest in a secret place"),
        );
        read_all(app);
        let reader = people::add(app, Role::Auditor, Marking::Unclassified, "Low", "low@example.test");
        let reader = people::sign_in(app, &reader.email);
        assert_eq!(names(&reader.get("/documents").expect(200)), ["Plain"]);
        let found = reader.get("/documents?q=herons").expect(200);
        assert_eq!(names(&found), ["Plain"]);
        assert!(found.text(".under-filters").contains("1 document"));
        assert!(!reader.get("/documents?q=secret").expect(200).has("tbody tr"));
        let tab = reader.get(&format!("/agreements/{id}/documents")).expect(200);
        assert_eq!(names(&tab), ["Plain"]);
        assert!(tab.texts(".tabs li").iter().any(|tab| tab == "Documents 1"), "{:?}", tab.texts(".tabs li"));
        let missing = reader.get("/documents/0199").expect(404);
        for path in [hidden.clone(), format!("{hidden}/versions/1/file")] {
            let page = reader.get(&path).expect(404);
            assert_eq!(
                page.texts("main h1, main .lead"),
                missing.texts("main h1, main .lead"),
                "hidden and missing are told alike"
            );
        }
        reader.get(&plain).expect(200);
        let log = reader.get("/audit").expect(200);
        assert!(!log.body.contains(&hidden) && log.body.contains(&plain), "the log says nothing of it");

        assert_eq!(names(&officer.get("/documents?q=herons").expect(200)).len(), 2);
        officer.get(&format!("{hidden}/versions/1/file")).expect(200);
    });
}

#[test]
fn the_agreement_hides_its_documents_too() {
    on_restricted(|app| {
        let mut named = agreement("Named only");
        named.named_access = true;
        named.owner_id = Some(people::id_of(app, Role::PolicyOfficer));
        let id = entered(app, &named);
        let place = uploaded(&people::officer(app), &id, &[], ("a.txt", b"herons"));
        read_all(app);
        let manager = people::manager(app);
        manager.get(&place).expect(404);
        manager.get(&format!("{place}/versions/1/file")).expect(404);
        manager.get(&format!("/agreements/{id}/documents/new")).expect(404);
        assert!(!manager.get("/documents?q=herons").expect(200).has("tbody tr"));
        let token = manager.get("/documents").token();
        let fields = [("csrf".to_owned(), token)];
        let action = format!("/agreements/{id}/documents");
        manager.send_file(&action, &fields, Some(("a.txt", b"x"))).expect(404);
        manager.send_file(&format!("{place}/versions"), &fields, Some(("a.txt", b"x"))).expect(404);
    });
}

#[test]
fn nothing_is_marked_above_the_ceiling_or_the_own_clearance_and_no_marking_is_lowered() {
    on_restricted(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let form = officer.get(&format!("/agreements/{id}/documents/new")).expect(200);
        let offered = form.attributes("#marking option", "value");
        assert_eq!(offered, ["", "unclassified", "restricted"]);
        let above = upload(&officer, &id, &[("marking", "secret")], ("a.txt", b"x")).expect(422);
        assert!(above.errors()[0].contains("highest marking"), "{:?}", above.errors());
        let low = people::add(app, Role::PolicyOfficer, Marking::Unclassified, "Low", "low@example.test");
        let low = people::sign_in(app, &low.email);
        let own = upload(&low, &id, &[("marking", "restricted")], ("a.txt", b"x")).expect(422);
        assert!(own.errors()[0].contains("your own clearance"), "{:?}", own.errors());

        let place = uploaded(&officer, &id, &[], ("a.txt", b"x"));
        let form = format!("{place}/edit");
        let done = officer.submit(&form, &form, &[("marking", "restricted")]);
        officer.follow(&done).expect(200);
        low.get(&place).expect(404);
        let token = officer.get(&form).expect(200);
        let lower = officer.send_form(&token, &form, &[("marking", "unclassified")]).expect(422);
        assert_eq!(lower.errors(), ["A marking is not lowered here"]);
    });
}

#[test]
fn what_was_marked_higher_since_is_hidden_in_the_past_too() {
    on_restricted(|app| {
        let id = entered(app, &agreement("Framework"));
        let officer = people::officer(app);
        let place =
            uploaded(&officer, &id, &[("title", "Route of herons")], ("route.txt", b"along the river"));
        let then = app.app.today();
        app.clock.advance(chrono::Duration::days(1));
        let reader = people::add(app, Role::Auditor, Marking::Unclassified, "Low", "low@example.test");
        let reader = people::sign_in(app, &reader.email);
        let past = format!("/past/{then}/{then}");
        let tab = format!("{past}/agreements/{id}/documents");
        assert_eq!(names(&reader.get(&tab).expect(200)), ["Route of herons"]);
        let officer = people::known(app, Role::PolicyOfficer);
        let form = format!("{place}/edit");
        officer.submit(&form, &form, &[("marking", "restricted")]).expect_redirect();
        for path in ["/documents".to_owned(), format!("/agreements/{id}/documents")] {
            let page = reader.get(&format!("{past}{path}")).expect(200);
            assert!(!page.body.contains("herons") && !page.body.contains("route.txt"), "{path}");
        }
        reader.get(&format!("{past}{place}")).expect(404);
        assert_eq!(names(&officer.get(&tab).expect(200)), ["Route of herons"], "who may see it still does");
    });
}
