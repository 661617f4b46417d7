//! The directory and the partner pages: kept, found, guarded, and silent about what is not visible.

use crate::support::{Browser, Page, TestApp, on_both, people};
use entente::access::Marking;
use entente::agreements::kinds::{BindingView, InstrumentKind, Level, PartyRole, Scope, Side, Stage};
use entente::agreements::rows::ParticularsRow;
use entente::agreements::{NewAct, NewAgreement, NewParty, NewSignature, enter};
use entente::audit::{self, Context, Deed};
use entente::calendar::PartialDate;
use entente::directory::{
    self, Grade, MinistryDraft, MinistryKind, Names, OfficialDraft, Period, SourceDraft,
};
use entente::lifecycle::ActKind;
use entente::signing::Capacity;
use entente::web::visit::escape;

fn context(app: &TestApp) -> Context {
    Context::system(app.app.now())
}

fn ministry(app: &TestApp, state: &str, name: &str) -> String {
    let draft = MinistryDraft {
        state_code: state.into(),
        kind: MinistryKind::Ministry,
        names: Names { en: name.into(), ..Names::default() },
        parent_id: None,
        predecessor_id: None,
        valid: Period::default(),
    };
    let made = audit::write(&app.app.pool, &context(app), |tx| directory::insert_ministry(tx, &draft));
    made.expect("a ministry").id
}

fn official(app: &TestApp, latin: &str, native: Option<&str>) -> String {
    let draft = OfficialDraft { name_latin: latin.into(), name_native: native.map(str::to_owned) };
    let made = audit::write(&app.app.pool, &context(app), |tx| directory::insert_official(tx, &draft));
    made.expect("an official").id
}

/// An agreement between the home state's and `ministry_id`'s, signed by `official_id`.
fn agreement(app: &TestApp, title: &str, marking: Marking, ministry_id: &str, official_id: &str) -> String {
    let party = |state: &str, side, ministry: Option<&str>| NewParty {
        state_code: state.into(),
        ministry_id: ministry.map(str::to_owned),
        name_as_in_text: None,
        side,
        role: PartyRole::Party,
        binding_view: BindingView::Binding,
        binding_basis: None,
    };
    let signature = NewSignature {
        party: 1,
        official_id: official_id.into(),
        office_as_signed: "Minister of Defence".into(),
        on_behalf_of: None,
        capacity: Capacity::ExOfficio,
        full_powers_ref: None,
        full_powers_on: None,
        full_powers_issuer: None,
        witnesses: None,
    };
    let signed = NewAct {
        acted_on: PartialDate::parse("2016-12-02").ok(),
        signatures: vec![signature],
        ..NewAct::of(ActKind::Signed)
    };
    let new = NewAgreement {
        short_title: title.into(),
        kind: InstrumentKind::InterministerialAgreement,
        level: Level::Ministry,
        scope: Scope::General,
        stage: Stage::Signed,
        owner_id: None,
        deputy_id: None,
        marking,
        named_access: false,
        pointer_only: false,
        fictional: false,
        particulars: ParticularsRow::default(),
        titles: vec![],
        parties: vec![party("POL", Side::Ours, None), party("UKR", Side::Theirs, Some(ministry_id))],
        areas: vec![],
        acts: vec![signed],
        clauses: Vec::new(),
        source_ids: vec![],
        register: true,
    };
    let made =
        audit::write(&app.app.pool, &context(app), |tx| enter(tx, "POL", &new, Deed::AgreementDrafted));
    made.expect("an agreement").id
}

/// Adds a ministry through its form and gives the place it is shown at.
fn add_ministry(browser: &Browser, fields: &[(&str, &str)]) -> Page {
    browser.submit("/ministries/new", "/ministries", fields)
}

#[test]
fn the_states_are_loaded_once() {
    on_both(|app| {
        let loaded =
            |app: &TestApp| app.deeds().iter().filter(|deed| *deed == "directory.states_loaded").count();
        assert_eq!(loaded(app), 1);
        let again = directory::load_states(&app.app.pool, &context(app)).expect("the states");
        assert!(!again, "an unchanged list was loaded again");
        assert_eq!(loaded(app), 1);
        assert!(app.read(directory::states).len() > 200);
    });
}

#[test]
fn a_state_is_found_in_any_script_and_without_accents() {
    on_both(|app| {
        let browser = people::auditor(app);
        for (q, found) in
            [("укра", "Ukraine"), ("wlochy", "Italy"), ("Китай", "China"), ("sun", "Soviet Union")]
        {
            let page = browser.get(&format!("/directory?q={}", escape(q))).expect(200);
            assert!(
                page.texts("tbody th a").contains(&found.to_owned()),
                "{q}: {:?}",
                page.texts("tbody th")
            );
        }
        browser.get("/directory?q=atlantis").expect(200);
        assert!(browser.get("/directory?q=atlantis").has(".empty"));
    });
}

#[test]
fn a_ministry_is_added_once_edited_and_its_history_kept() {
    on_both(|app| {
        let browser = people::officer(app);
        let form = browser.get("/ministries/new").expect(200);
        let fields =
            [("state", "UKR"), ("name_en", "Ministry of Defence of Ukraine"), ("valid_from", "1991-09-24")];
        let first = browser.send_form(&form, "/ministries", &fields);
        let place = first.expect_redirect().to_owned();
        let twin = browser.send_form(&form, "/ministries", &fields);
        assert_eq!(twin.expect_redirect(), place, "a form that came twice made two ministries");
        assert_eq!(app.read(directory::ministries).len(), 1);
        let edit = format!("{place}/edit");
        let saved = browser.submit(&edit, &place, &[("name_uk", "Міністерство оборони України")]);
        let page = browser.follow(&saved);
        assert!(page.words().contains("Version 2"), "{}", page.words());
        assert!(
            page.words().contains("Name in Ukrainian: not stated → Міністерство оборони України"),
            "{}",
            page.words()
        );
        let same = browser.submit(&edit, &place, &[]);
        assert!(browser.follow(&same).flash().starts_with("Nothing differed"));
        let deeds = app.deeds();
        assert_eq!(deeds.iter().filter(|deed| deed.starts_with("directory.ministry")).count(), 2);
    });
}

#[test]
fn a_refused_ministry_keeps_what_was_typed() {
    on_both(|app| {
        let browser = people::officer(app);
        let answer = add_ministry(
            &browser,
            &[("state", "QQQ"), ("name_en", " "), ("valid_from", "2020"), ("valid_to", "2019")],
        );
        let page = answer.expect(422);
        assert_eq!(page.errors().len(), 2, "{:?}", page.errors());
        assert_eq!(page.attributes("#valid_from", "value"), ["2020"]);
        let unknown = add_ministry(&browser, &[("state", "QQQ"), ("name_en", "X")]).expect(422);
        assert_eq!(unknown.errors(), ["Choose the state"]);
        add_ministry(&browser, &[("state", "UKR"), ("name_en", "X"), ("owner", "me")]).expect(400);
        assert!(app.read(directory::ministries).is_empty());
    });
}

#[test]
fn a_ministry_is_never_part_of_itself_nor_of_another_state() {
    on_both(|app| {
        let browser = people::officer(app);
        let (top, part) = (ministry(app, "UKR", "Top"), ministry(app, "UKR", "Part"));
        let foreign = ministry(app, "POL", "Foreign");
        let save = |id: &str, fields: &[(&str, &str)]| {
            browser.submit(&format!("/ministries/{id}/edit"), &format!("/ministries/{id}"), fields)
        };
        save(&part, &[("parent", &top)]).expect_redirect();
        for (field, id) in
            [("parent", part.as_str()), ("parent", &top), ("parent", &foreign), ("predecessor", &top)]
        {
            let page = save(&top, &[(field, id)]).expect(422);
            assert_eq!(page.attributes(".error-summary a", "href"), [format!("#{field}")]);
        }
        save(&top, &[("predecessor", &foreign)]).expect_redirect();
    });
}

#[test]
fn two_people_who_edit_one_ministry_lose_nothing() {
    on_both(|app| {
        let (first, second) = (people::officer(app), people::manager(app));
        let id = ministry(app, "UKR", "Old name");
        let place = format!("/ministries/{id}");
        let opened = second.get(&format!("{place}/edit")).expect(200);
        let ours = first.submit(
            &format!("{place}/edit"),
            &place,
            &[("name_en", "First name"), ("name_pl", "Pierwsza")],
        );
        ours.expect_redirect();
        let conflict = second.send_form(&opened, &place, &[("name_en", "Second name")]).expect(409);
        assert!(conflict.words().contains("First name") && conflict.words().contains("Second name"));
        let kept = second.send_form(&conflict, &place, &[("keep-name_pl", "theirs")]);
        kept.expect_redirect();
        let row = app.read(|db| directory::find_ministry(db, &id)).expect("the ministry");
        assert_eq!(
            (row.name_en.as_str(), row.name_pl.as_deref(), row.version),
            ("Second name", Some("Pierwsza"), 3)
        );
    });
}

#[test]
fn an_official_is_found_by_either_script_and_holds_offices() {
    on_both(|app| {
        let browser = people::officer(app);
        let at = ministry(app, "UKR", "Ministry of Defence of Ukraine");
        let id = official(app, "Denys Shmyhal", Some("Денис Шмигаль"));
        official(app, "Władysław Kosiniak-Kamysz", None);
        for (q, found) in [
            ("shmyhal", "Denys Shmyhal"),
            ("Шмигаль", "Denys Shmyhal"),
            ("WLADYSLAW", "Władysław Kosiniak-Kamysz"),
        ] {
            let names = browser.get(&format!("/officials?q={}", escape(q))).expect(200).texts("tbody th a");
            assert_eq!(names, [found], "{q}");
        }
        let (new, target) = (format!("/officials/{id}/offices/new"), format!("/officials/{id}/offices"));
        let office = [
            ("ministry", at.as_str()),
            ("title_en", "Minister of Defence"),
            ("held_from", "2025-07"),
            ("source_title", "Resolution"),
            ("source_publisher", "Verkhovna Rada"),
            ("source_reference", "https://example.test/1"),
            ("source_grade", "A"),
        ];
        browser.submit(&new, &target, &office).expect_redirect();
        let page = browser.get(&format!("/officials/{id}")).expect(200);
        assert!(page.has(".tag--brass"), "the office is not shown as held");
        let edit = page.attributes("td a[href*=offices]", "href").remove(0);
        let closed = browser.submit(&edit, &edit, &[("held_to", "2026-01")]);
        let page = browser.follow(&closed);
        assert!(!page.has(".tag--brass"), "a closed office is shown as held");
        assert!(page.words().contains("Jan 2026"));
        let there = browser.get(&format!("/ministries/{at}")).expect(200);
        assert!(there.words().contains("Before") && there.words().contains("Denys Shmyhal"));
        browser.get(&format!("/officials/{id}/offices/none")).expect(404);
    });
}

#[test]
fn an_equal_source_is_kept_once() {
    on_both(|app| {
        let draft = |title: &str| SourceDraft {
            reference: "https://example.test".into(),
            publisher: "Agency".into(),
            title: title.into(),
            published_on: PartialDate::parse("2025-09").ok(),
            retrieved_on: None,
            grade: Grade::D,
        };
        let ids = audit::write(&app.app.pool, &context(app), |tx| {
            let mut ids = Vec::new();
            for title in ["One", "Two", "One"] {
                ids.push(directory::insert_source(tx, &draft(title))?);
            }
            tx.record(audit::Draft::new(Deed::Imported, audit::Object::new("test", "t")));
            Ok::<_, entente::db::DbError>(ids)
        });
        let ids = ids.expect("sources");
        assert_eq!(ids[0], ids[2]);
        assert_ne!(ids[0], ids[1]);
    });
}

#[test]
fn what_is_not_visible_is_neither_counted_nor_named() {
    on_both(|app| {
        let at = ministry(app, "UKR", "Ministry of Defence of Ukraine");
        let who = official(app, "Denys Shmyhal", None);
        let browser = people::officer(app);
        agreement(app, "Hidden accord", Marking::Secret, &at, &who);
        assert!(
            browser.get("/partners").expect(200).texts("tbody th").is_empty(),
            "a hidden agreement makes a partner"
        );
        let empty = browser.get("/partners/UKR").expect(200);
        assert!(empty.has(".empty") && !empty.words().contains("Hidden accord"));
        agreement(app, "Open accord", Marking::Unclassified, &at, &who);
        let partners = browser.get("/partners").expect(200);
        assert_eq!(partners.texts("tbody th"), ["Ukraine"]);
        assert!(partners.texts("tbody td").contains(&"1".to_owned()));
        for place in ["/partners/UKR".to_owned(), format!("/ministries/{at}"), format!("/officials/{who}")] {
            let page = browser.get(&place).expect(200);
            assert!(page.words().contains("Open accord"), "{place}");
            assert!(!page.words().contains("Hidden accord"), "{place}");
        }
        assert_eq!(browser.get("/partners/UKR").texts(".bigcount b"), ["1"]);
    });
}

#[test]
fn a_state_of_the_past_has_its_page_and_an_unknown_code_has_none() {
    on_both(|app| {
        let browser = people::auditor(app);
        let page = browser.get("/partners/SUN").expect(200);
        assert!(page.words().contains("This state is no more"), "{}", page.words());
        browser.get("/partners/QQQ").expect(404);
        browser.get("/ministries/none").expect(404);
        browser.get("/officials/none").expect(404);
    });
}

#[test]
fn an_auditor_reads_and_an_administrator_does_not_see_the_directory() {
    on_both(|app| {
        let id = ministry(app, "UKR", "Ministry");
        let (auditor, administrator) = (people::auditor(app), people::administrator(app));
        let page = auditor.get(&format!("/ministries/{id}")).expect(200);
        assert!(!page.has("a[href$='/edit']"), "an auditor is offered a change");
        auditor.get(&format!("/ministries/{id}/edit")).expect(403);
        auditor.get("/ministries/new").expect(403);
        auditor.post_form("/directory", "/ministries", &[("state", "UKR"), ("name_en", "X")]).expect(403);
        for place in ["/directory", "/partners", "/partners/UKR", "/ministries", "/officials"] {
            administrator.get(place).expect(403);
        }
    });
}

#[test]
fn officials_are_paged_by_family_name_in_both_directions() {
    on_both(|app| {
        for n in 0..53 {
            official(app, &format!("Jan Family{n:02}"), None);
        }
        let browser = people::auditor(app);
        let first = browser.get("/officials").expect(200);
        assert_eq!(first.texts("tbody tr").len(), 50);
        assert!(!first.has("a[rel=prev]"));
        let next = browser.get(&first.attributes("a[rel=next]", "href")[0]).expect(200);
        assert_eq!(next.texts("tbody th a"), ["Jan Family50", "Jan Family51", "Jan Family52"]);
        assert!(!next.has("a[rel=next]"));
        let back = browser.get(&next.attributes("a[rel=prev]", "href")[0]).expect(200);
        assert_eq!(back.texts("tbody th a"), first.texts("tbody th a"));
    });
}
