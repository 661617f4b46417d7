//! Joint bodies through HTTP: from the body to the milestone of an agreed action, the second pair of eyes, what is hidden,
//! what comes twice, what is behind, and what packs and the morning view make of meetings.

use crate::dashboard::hide;
use crate::documents::uploaded;
use crate::milestones::rows::{Open, agreement_row, plan};
use crate::milestones::{act, title};
use crate::support::{Browser, Page, TestApp, on_both, on_sqlite, people};
use chrono::Duration;
use diesel::prelude::*;
use entente::access::{Marking, Role};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::calendar::PartialDate;
use entente::db::DbError;
use entente::db::schema::{agreement, meeting_decision, milestone};
use entente::milestones::New;

const BODY: [(&str, &str); 4] = [
    ("kind", "working_group"),
    ("name_en", "Joint group on training"),
    ("established_on", "2025-06"),
    ("rhythm", "6"),
];

fn merged<'f>(base: &[(&'f str, &'f str)], fields: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut all = base.to_vec();
    all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    all.extend_from_slice(fields);
    all
}

fn record(browser: &Browser, agreement: &str, fields: &[(&str, &str)]) -> Page {
    let place = format!("/agreements/{agreement}/bodies");
    browser.submit(&format!("{place}/new"), &place, &merged(&BODY, fields))
}

/// Records a body; gives its address.
fn body(browser: &Browser, agreement: &str, fields: &[(&str, &str)]) -> String {
    record(browser, agreement, fields).expect_redirect().to_owned()
}

/// Plans a meeting of a body or records one that was held; gives its address.
fn meeting(browser: &Browser, body: &str, fields: &[(&str, &str)]) -> String {
    let place = format!("{body}/meetings");
    browser.submit(&format!("{place}/new"), &place, fields).expect_redirect().to_owned()
}

const ACTION: [(&str, &str); 4] =
    [("kind", "action"), ("title_en", "Draft the annex"), ("debtor", "ours"), ("due", "2026-06-30")];

fn decide(browser: &Browser, meeting: &str, fields: &[(&str, &str)]) -> Page {
    let place = format!("{meeting}/decisions");
    browser.submit(&format!("{place}/new"), &place, fields)
}

/// Records an action of the officer; gives the address of its verbs.
fn action(app: &TestApp, browser: &Browser, meeting: &str) -> String {
    let owner = people::id_of(app, Role::PolicyOfficer);
    decide(browser, meeting, &merged(&ACTION, &[("owner", &owner)])).expect_redirect();
    let id = app.read(|db| {
        let newest = meeting_decision::table.order(meeting_decision::id.desc()).select(meeting_decision::id);
        newest.first::<String>(db).map_err(DbError::from_query)
    });
    format!("{meeting}/decisions/{id}")
}

fn milestones(app: &TestApp) -> i64 {
    app.read(|db| milestone::table.count().get_result(db).map_err(DbError::from_query))
}

/// Closes the agreement out, as another person does with its checklist.
fn close(app: &TestApp, id: &str) {
    let context = Context::system(app.app.now());
    let written = audit::write(&app.app.pool, &context, |tx| {
        let held = agreement::table.find(id);
        let set = agreement::closed_on.eq("2026-03-01");
        diesel::update(held).set(set).execute(tx.db).map_err(DbError::from_query)?;
        tx.record(Draft::new(Deed::AgreementClosed, Object::new("agreement", id)).of_agreement(id));
        Ok::<_, DbError>(())
    });
    written.expect("it is closed");
}

#[test]
fn what_a_meeting_agreed_becomes_a_milestone_and_each_leads_to_the_other() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let group =
            body(&officer, &agreement, &[("article", "Article 5(1)"), ("mandate", "It plans courses.")]);
        let page = officer.get(&group).expect(200);
        assert_eq!(page.text("h1"), "Joint group on training");
        assert!(page.words().contains("Article 5(1)") && page.words().contains("It plans courses."));
        assert!(page.words().contains("due by 1 Dec 2025, overdue by 91 days"), "{}", page.words());

        let seat = [
            ("side", "ours"),
            ("role", "co_chair"),
            ("office", "Director of Training"),
            ("held_from", "2025"),
        ];
        let seats = format!("{group}/seats");
        officer.submit(&format!("{seats}/new"), &seats, &seat).expect_redirect();
        let place = officer.get(&group).attributes("a[href*='/seats/']", "href")[0].clone();
        officer.submit(&place, &place, &[("held_to", "2026-02")]).expect_redirect();
        let seat = [("side", "theirs"), ("role", "co_chair"), ("office", "Head of Department")];
        officer.submit(&format!("{seats}/new"), &seats, &seat).expect_redirect();
        let page = officer.get(&group).expect(200);
        assert_eq!(page.texts("section[aria-labelledby=seats] details tbody tr").len(), 1, "one has ended");

        let first = meeting(
            &officer,
            &group,
            &[("planned_on", "2026-03-01"), ("place", "Kyiv"), ("agenda", "Courses")],
        );
        let page = officer.get(&first).expect(200);
        assert_eq!(page.text("h1"), "Meeting 1: Joint group on training");
        assert!(page.words().contains("the day has passed"), "{}", page.words());
        officer.get(&format!("{first}/decisions/new")).expect(403);
        officer.submit(&first, &format!("{first}/held"), &[("met_on", "2026-03-01")]).expect_redirect();
        assert!(officer.get(&group).words().contains("due by 1 Sep 2026"));

        let minutes = uploaded(&officer, &agreement, &[("title", "Minutes no. 1")], ("m.txt", b"abc"));
        let document = minutes.trim_start_matches("/documents/");
        let verb = format!("{first}/minutes");
        officer
            .submit(&first, &verb, &[("minutes", document), ("agreed_ours", "2026-03-02")])
            .expect_redirect();
        let page = officer.get(&first).expect(200);
        assert!(page.words().contains("not agreed by both sides"), "one side alone agrees to nothing");
        assert!(page.text(".hash").starts_with("ba7816bf"));
        officer.submit(&first, &verb, &[("agreed_theirs", "2026-03-02")]).expect_redirect();
        assert!(officer.get(&first).words().contains("minutes agreed by both sides"));
        let there = [("participant_side", "theirs"), ("participant_words", "Delegation of three")];
        officer.submit(&first, &format!("{first}/participants"), &there).expect_redirect();
        assert!(officer.get(&first).words().contains("Delegation of three"));

        decide(&officer, &first, &[("kind", "decision"), ("title_en", "The plan is adopted")])
            .expect_redirect();
        let place = action(app, &officer, &first);
        assert!(
            officer.get(&group).has(&format!("form[action='{place}/milestone']")),
            "one click from the body"
        );
        let made = officer.submit(&first, &format!("{place}/milestone"), &[]);
        let page = officer.follow(&made).expect(200);
        assert_eq!(page.text("h1"), "Draft the annex");
        assert!(page.has("time[datetime='2026-06-30']"));
        let back = page.attributes("a[href^='/meetings/']", "href");
        assert_eq!(back, [format!("{first}#d-2")]);
        assert!(page.words().contains("Joint group on training, meeting 1, decision 2"));

        let page = manager.get(&first).expect(200);
        let milestone = made.expect_redirect().to_owned();
        assert!(page.has(&format!("#d-2 a[href='{milestone}']")), "the way back");
        assert!(page.text("#d-2 .rag").contains("On track") || page.has("#d-2 .rag"), "its colour");
        assert!(page.text("#d-2").contains("Planned"), "its state: {}", page.text("#d-2"));
        manager.submit(&first, &format!("{place}/verification"), &[]).expect_redirect();
        assert!(manager.get(&first).text("#d-2").contains("confirmed by Marek"));
        act(&officer, milestone.trim_start_matches("/milestones/"), "start", &[]).expect_redirect();
        assert!(officer.get(&first).text("#d-2").contains("In progress"), "it is told as it is now");

        let tab = officer.get(&format!("/agreements/{agreement}/bodies")).expect(200);
        assert_eq!(tab.texts("tbody th a"), ["Joint group on training"]);
        let of_bodies = |event: &serde_json::Value| {
            ["body", "meeting"].contains(&event["object"]["type"].as_str().unwrap_or_default())
        };
        let events: Vec<_> = app.events().into_iter().filter(of_bodies).collect();
        assert!(events.iter().all(|event| event["agreement"] == *agreement), "seen through the agreement");
        let id = first.trim_start_matches("/meetings/");
        let kept = app.read(|db| audit::store::list_revisions(db, "meeting", id));
        assert!(
            kept[0].snapshot.contains("The plan is adopted")
                && kept[0].snapshot.contains("Delegation of three")
        );
        let changes = manager.get("/changes?since=2026-03-01").expect(200);
        assert!(changes.words().contains("decision of a meeting confirmed"), "{}", changes.words());
        assert!(changes.has(&format!("a[href='{first}']")));
    });
}

#[test]
fn an_action_becomes_one_milestone_however_often_it_is_asked_for() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let group = body(&officer, &agreement, &[]);
        let first = meeting(&officer, &group, &[("held_on", "2026-02-10")]);
        let place = action(app, &officer, &first);
        let page = officer.get(&first).expect(200);
        let verb = format!("{place}/milestone");
        let made = officer.send_form(&page, &verb, &[]).expect_redirect().to_owned();
        assert_eq!(officer.send_form(&page, &verb, &[]).expect_redirect(), made, "the same form twice");
        let again = officer.post_form(&first, &verb, &[("version", "1"), ("key", "another")]);
        assert_eq!(again.expect_redirect(), made, "a second click leads to the one that is there");
        assert_eq!(milestones(app), 1);
        assert!(!officer.get(&first).has(&format!("form[action='{verb}']")));
        officer.get(&place).expect(403);

        decide(&officer, &first, &[("kind", "recommendation"), ("title_en", "Meet more often")])
            .expect_redirect();
        let other = app.read(|db| {
            let of = meeting_decision::table.filter(meeting_decision::kind.eq("recommendation"));
            of.select(meeting_decision::id).first::<String>(db).map_err(DbError::from_query)
        });
        let verb = format!("{first}/decisions/{other}/milestone");
        let refused = officer.post_form(&first, &verb, &[("version", "1"), ("key", "third")]).expect(422);
        assert!(refused.words().contains("Only an action becomes a milestone"));
        assert_eq!(milestones(app), 1);

        let form = officer.get(&format!("{group}/meetings/new")).expect(200);
        let sent = [("planned_on", "2026-05-01")];
        let place =
            officer.send_form(&form, &format!("{group}/meetings"), &sent).expect_redirect().to_owned();
        let twice = officer.send_form(&form, &format!("{group}/meetings"), &sent);
        assert_eq!(twice.expect_redirect(), place, "a form that comes twice is taken once");
    });
}

#[test]
fn whoever_wrote_a_decision_does_not_confirm_it() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        people::add(app, Role::Manager, Marking::Restricted, "Zofia", "zofia@example.test");
        let second = people::sign_in(app, "zofia@example.test");
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let group = body(&officer, &agreement, &[]);
        let first = meeting(&officer, &group, &[("held_on", "2026-02-10")]);
        decide(&manager, &first, &[("kind", "decision"), ("title_en", "Adopted")]).expect_redirect();
        let place = manager.get(&first).attributes("#d-1 a[href*='/decisions/']", "href")[0].clone();
        let verb = format!("{place}/verification");
        let page = manager.get(&first).expect(200);
        assert!(
            !page.has(&format!("form[action='{verb}']"))
                && page.words().contains("another person confirms it")
        );
        assert_eq!(manager.post_form(&first, &verb, &[("version", "1")]).status, 403);
        assert_eq!(
            officer.post_form(&first, &verb, &[("version", "1")]).status,
            403,
            "an officer verifies nothing"
        );

        second.submit(&place, &place, &[("title_en", "Adopted with changes")]).expect_redirect();
        for who in [&manager, &second] {
            let refused = who.post_form(&first, &verb, &[("version", "2")]);
            assert_eq!(refused.status, 403, "neither the first nor the last who wrote it");
        }
        people::add(app, Role::Manager, Marking::Restricted, "Jan", "jan@example.test");
        let third = people::sign_in(app, "jan@example.test");
        assert_eq!(
            third.post_form(&first, &verb, &[("version", "1"), ("key", "old")]).status,
            409,
            "it changed"
        );
        third.submit(&first, &verb, &[]).expect_redirect();
        assert!(third.get(&first).text("#d-1").contains("confirmed by Jan"));
        second.get(&place).expect(403);
        let void = [("void_reason", "Not in the minutes."), ("version", "3"), ("key", "void")];
        second.post_form(&first, &format!("{place}/voiding"), &void).expect_redirect();
        assert!(second.get(&first).text("#d-1").contains("Not in the minutes."));
        assert!(app.deeds().contains(&"meeting.decision_voided".to_owned()));
    });
}

#[test]
fn nothing_of_a_hidden_agreement_is_seen_or_counted() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let open = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let secret = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        let seen = body(&officer, &open, &[("name_en", "Open group")]);
        let hidden = body(&officer, &secret, &[("name_en", "Secret group")]);
        meeting(&officer, &seen, &[("held_on", "2025-07-01")]);
        let met = meeting(&officer, &hidden, &[("held_on", "2026-02-20")]);
        let place = action(app, &officer, &met);
        meeting(&officer, &hidden, &[("planned_on", "2026-03-20")]);
        let numbers = |page: Page| page.texts(".watch li").last().cloned().unwrap_or_default();
        assert!(numbers(manager.get("/").expect(200)).contains("20 Mar 2026"));

        hide(app, &secret);
        officer.get("/bodies/01980000-0000-7000-8000-000000000000").expect(404);
        for path in [
            hidden.clone(),
            format!("{hidden}/edit"),
            format!("{hidden}/seats/new"),
            format!("{hidden}/meetings/new"),
            met.clone(),
            format!("{met}/edit"),
            format!("{met}/decisions/new"),
            place.clone(),
            format!("/agreements/{secret}/bodies"),
            format!("/agreements/{secret}/bodies/new"),
        ] {
            officer.get(&path).expect(404);
        }
        for verb in [format!("{met}/minutes"), format!("{place}/milestone"), format!("{hidden}/state")] {
            let sent =
                [("version", "1"), ("became", "dormant"), ("state_since", "2026"), ("state_reason", "x")];
            let fields = if verb.ends_with("state") { &sent[..] } else { &sent[..1] };
            assert_eq!(officer.post_form("/bodies", &verb, fields).status, 404, "{verb}");
        }
        for page in
            [officer.get("/bodies"), officer.get("/bodies?q=secret"), officer.get("/bodies?overdue=yes")]
        {
            let page = page.expect(200);
            assert!(!page.body.contains("Secret") && !page.body.contains("PL-UA/2025/0002"));
        }
        assert_eq!(officer.get("/bodies").texts("tbody th a"), ["Open group"]);
        let home = manager.get("/").expect(200);
        assert!(!numbers(home).contains("20 Mar 2026"));
        assert!(!manager.get("/?partner=UKR").expect(200).words().contains("20 Feb 2026"));
        let pack = manager.get("/meeting-pack?partner=UKR").expect(200);
        assert!(pack.words().contains("1 Jul 2025") && !pack.words().contains("Secret"), "{}", pack.words());
    });
}

#[test]
fn a_body_is_never_its_own_ancestor() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let id = |place: &str| place.trim_start_matches("/bodies/").to_owned();
        let committee = body(&officer, &agreement, &[("kind", "committee"), ("name_en", "Committee")]);
        let above = id(&committee);
        let group = body(&officer, &agreement, &[("name_en", "Group"), ("parent", &above)]);
        let middle = id(&group);
        let experts = body(&officer, &agreement, &[("name_en", "Experts"), ("parent", &middle)]);
        let form = format!("{committee}/edit");
        for (parent, wrong) in [(id(&experts), "stands above"), (middle.clone(), "stands above")] {
            let page = officer.submit(&form, &form, &[("parent", &parent)]).expect(422);
            assert!(page.errors()[0].contains(wrong), "{:?}", page.errors());
        }
        let page = officer.submit(&form, &form, &[("parent", &above)]).expect(422);
        assert_eq!(page.errors().len(), 1, "nor itself");
        let other = agreement_row(app, "PL-UA/2025/0002", Open::ToAll);
        let foreign = id(&body(&officer, &other, &[("name_en", "Elsewhere")]));
        let page = officer.submit(&form, &form, &[("parent", &foreign)]).expect(422);
        assert!(page.errors()[0].contains("Choose"), "a body of another agreement is not offered");
        let page = officer.get(&group).expect(200);
        assert!(page.has(&format!("a[href='{committee}']")) && page.has(&format!("a[href='{experts}']")));
    });
}

#[test]
fn a_closed_agreement_takes_no_changes_and_owes_no_meeting() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let group = body(&officer, &agreement, &[]);
        let first = meeting(&officer, &group, &[("held_on", "2025-07-10")]);
        let place = action(app, &officer, &first);
        assert!(officer.get("/bodies?overdue=yes").has("table.ledger"), "six months have passed");
        close(app, &agreement);
        assert!(!officer.get("/bodies?overdue=yes").has("table.ledger"));
        let page = officer.get(&group).expect(200);
        assert!(!page.has("main form[method=post]") && !page.words().contains("overdue"), "{}", page.words());
        assert!(!officer.get(&first).has("main form[method=post]"));
        for path in [
            format!("/agreements/{agreement}/bodies/new"),
            format!("{group}/edit"),
            format!("{group}/seats/new"),
            format!("{group}/meetings/new"),
            format!("{first}/edit"),
            format!("{first}/decisions/new"),
            place.clone(),
        ] {
            officer.get(&path).expect(403);
        }
        for (verb, fields) in [
            (format!("{place}/milestone"), vec![("version", "1")]),
            (format!("{first}/minutes"), vec![("version", "2")]),
            (format!("{group}/state"), vec![("version", "1"), ("became", "active")]),
        ] {
            assert_eq!(officer.post_form("/bodies", &verb, &fields).status, 403, "{verb}");
        }
        assert_eq!(milestones(app), 0);
    });
}

#[test]
fn what_is_behind_stands_first_and_is_found_by_partner_kind_and_words() {
    on_both(|app| {
        let officer = people::officer(app);
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let on_time = body(
            &officer,
            &agreement,
            &[("name_en", "Alpha"), ("name_pl", "Łączność"), ("name_uk", "Зв’язок")],
        );
        meeting(&officer, &on_time, &[("held_on", "2026-02-01")]);
        body(&officer, &agreement, &[("name_en", "Without rhythm"), ("rhythm", ""), ("kind", "liaison")]);
        let late = body(&officer, &agreement, &[("name_en", "Omega"), ("kind", "committee")]);
        meeting(&officer, &late, &[("held_on", "2025-09-02")]);
        let names = |query: &str| officer.get(&format!("/bodies{query}")).expect(200).texts("tbody th a");
        assert_eq!(names(""), ["Omega", "Alpha", "Without rhythm"], "by when the next meeting is due");
        assert_eq!(names("?overdue=yes"), [""; 0], "due on 2 March 2026, which is today");
        app.clock.advance(Duration::days(1));
        let (officer, manager) = (people::officer(app), people::manager(app));
        let names = |query: &str| officer.get(&format!("/bodies{query}")).expect(200).texts("tbody th a");
        assert_eq!(names("?overdue=yes"), ["Omega"], "the day after");
        assert_eq!(names("?q=lacznosc"), ["Alpha"], "words are found without their accents");
        assert_eq!(names("?kind=liaison"), ["Without rhythm"]);
        assert_eq!(names("?partner=UKR").len(), 3);
        assert_eq!(names("?partner=POL"), [""; 0], "our own state is no partner");
        officer.get("/bodies?kind=club").expect(400);
        let figure = manager.get("/").expect(200);
        assert!(figure.has(".watch a[href='/bodies?overdue=yes']"), "{}", figure.words());

        let rest =
            [("became", "dormant"), ("state_since", "2026-03"), ("state_reason", "No budget this year.")];
        officer.submit(&late, &format!("{late}/state"), &rest).expect_redirect();
        assert_eq!(names("?overdue=yes"), [""; 0], "what rests owes nothing");
        assert_eq!(names(""), ["Alpha", "Without rhythm", "Omega"]);
        let dissolved = [("became", "dissolved")];
        let page = officer.submit(&late, &format!("{late}/state"), &dissolved).expect(422);
        assert_eq!(page.errors().len(), 2, "since when and why: {:?}", page.errors());
    });
}

#[test]
fn packs_and_the_morning_view_count_from_the_last_meeting_with_the_partner() {
    on_both(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let owner_id = Some(people::id_of(app, Role::PolicyOfficer));
        let baseline = PartialDate::parse("2026-02-01").ok();
        plan(app, New { baseline, owner_id, ..title(&agreement, "Course") });
        let day = |page: &Page| page.text("main h2 + p").replace('\u{a0}', " ");
        let pack = manager.get("/meeting-pack?partner=UKR").expect(200);
        assert!(day(&pack).contains("2 Dec 2025"), "ninety days where no meeting is known: {}", day(&pack));

        let group = body(&officer, &agreement, &[]);
        meeting(&officer, &group, &[("held_on", "2026-01-20")]);
        let last = meeting(&officer, &group, &[("held_on", "2026-02-10")]);
        let next = meeting(&officer, &group, &[("planned_on", "2026-04-15"), ("agenda", "Courses\nCosts")]);
        let pack = manager.get("/meeting-pack?partner=UKR").expect(200);
        assert!(day(&pack).contains("10 Feb 2026") && day(&pack).contains("meeting 2"), "{}", day(&pack));
        assert!(pack.has(&format!("a[href='{last}']")));
        let ahead = pack.text("section[aria-labelledby=h-meetings]");
        assert!(ahead.contains("meeting 3") && ahead.contains("Courses; Costs"), "{ahead}");
        assert!(pack.has(&format!("a[href='{next}']")));
        let earlier = manager.get("/meeting-pack?partner=UKR&since=2026-01-20").expect(200);
        assert!(day(&earlier).contains("meeting 1"), "{}", day(&earlier));
        let shown = officer.get(&next).expect(200);
        assert!(
            shown.has("a[href='/meeting-pack?partner=UKR&since=2026-02-10']"),
            "its pack since the last one"
        );

        let note = |address: &str| {
            manager.get(address).expect(200).texts(".watch small")[0].replace("Ukraine", "UKR")
        };
        assert_eq!(note("/?partner=UKR"), "0 of those with UKR since the meeting of 10 Feb 2026");
        assert_eq!(note("/?partner=UKR&since=2026-01-20"), "1 of those with UKR since 20 Jan 2026");
        let home = manager.get("/").expect(200);
        assert!(home.has("a[href='/?partner=UKR']"), "it is offered");
        assert!(home.text("section[aria-labelledby=h-met]").contains("0 milestones turned red"));
        manager.get("/?partner=U%20K").expect(400);
    });
}

#[test]
fn what_cannot_be_is_refused_at_its_field_and_the_input_is_kept() {
    on_sqlite(|app| {
        let (officer, auditor) = (people::officer(app), people::auditor(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        for (fields, wrong) in [
            (vec![("name_en", " ")], "Fill"),
            (vec![("kind", "club")], "Choose"),
            (vec![("rhythm", "0")], "from 1 to 120"),
            (vec![("established_on", "2026-04")], "has come"),
            (vec![("parent", "nothing")], "Choose"),
        ] {
            let page = record(&officer, &agreement, &fields).expect(422);
            assert_eq!(page.errors().len(), 1, "{fields:?}: {:?}", page.errors());
            assert!(page.errors()[0].contains(wrong) || wrong == "Fill", "{wrong}: {:?}", page.errors());
        }
        let page = record(&officer, &agreement, &[("rhythm", "often")]).expect(422);
        assert_eq!(page.attributes("#name_en", "value"), ["Joint group on training"]);
        let odd = record(&officer, &agreement, &[("state", "dissolved")]);
        assert_eq!(odd.status, 400, "a field that the form does not have");

        let group = body(&officer, &agreement, &[]);
        auditor.get(&group).expect(200);
        auditor.get(&format!("{group}/edit")).expect(403);
        let meetings = format!("{group}/meetings");
        for (fields, wrong) in [
            (vec![("held_on", "2026-03-03")], "has come"),
            (vec![("held_on", "2025-05")], "did not exist"),
            (vec![("place", "Kyiv")], "date"),
        ] {
            let page = officer.submit(&format!("{meetings}/new"), &meetings, &fields).expect(422);
            assert!(page.errors()[0].contains(wrong), "{wrong}: {:?}", page.errors());
        }
        let first = meeting(&officer, &group, &[("planned_on", "2026-03-20")]);
        let page =
            officer.submit(&format!("{meetings}/new"), &meetings, &[("number", "1"), ("planned_on", "2026")]);
        assert!(page.expect(422).errors()[0].contains("has this number"));
        let form = officer.get(&format!("{first}/edit")).expect(200);
        officer
            .submit(&first, &format!("{first}/cancellation"), &[("cancel_reason", "No quorum.")])
            .expect_redirect();
        let late = officer.send_form(&form, &format!("{first}/edit"), &[("place", "Kyiv")]).expect(409);
        assert_eq!(late.attributes("#place", "value"), ["Kyiv"], "what was typed is kept");
        assert!(officer.get(&first).words().contains("No quorum."));
        let page = officer.post_form(
            &first,
            &format!("{first}/held"),
            &[("version", "2"), ("met_on", "2026-03-01")],
        );
        assert!(page.expect(422).words().contains("not in the state"));
        let second = meeting(&officer, &group, &[("held_on", "2026-03-01")]);
        let owner = people::id_of(app, Role::PolicyOfficer);
        for (fields, wrong) in [
            (vec![("debtor", "")], "Choose"),
            (vec![("due", "")], "date"),
            (vec![("owner", "")], "owner or the body"),
            (vec![("owner", "nobody")], "Choose"),
            (vec![("kind", "decision")], "Only an action"),
        ] {
            let all = merged(&merged(&ACTION, &[("owner", &owner)]), &fields);
            let page = decide(&officer, &second, &all).expect(422);
            assert!(page.errors()[0].contains(wrong), "{wrong}: {:?}", page.errors());
        }
        let verb = format!("{second}/minutes");
        let page = officer.submit(&second, &verb, &[("agreed_ours", "2026-03-02")]).expect(422);
        assert!(page.errors()[0].contains("document first"), "{:?}", page.errors());
    });
}

#[test]
fn every_screen_speaks_three_languages() {
    on_sqlite(|app| {
        let (officer, manager) = (people::officer(app), people::manager(app));
        let agreement = agreement_row(app, "PL-UA/2025/0001", Open::ToAll);
        let group = body(&officer, &agreement, &[]);
        let first = meeting(&officer, &group, &[("held_on", "2026-02-10")]);
        let place = action(app, &officer, &first);
        decide(&officer, &first, &[("kind", "decision"), ("title_en", "x")]).expect_redirect();
        officer.submit(&first, &format!("{place}/milestone"), &[]).expect_redirect();
        let second =
            meeting(&officer, &group, &[("planned_on", "2026-05"), ("host", "ours"), ("by_video", "yes")]);
        for lang in ["en", "pl", "uk"] {
            for browser in [&officer, &manager] {
                browser
                    .post_form("/milestones", "/preferences", &[("lang", lang), ("return", "/")])
                    .expect_redirect();
                for path in [
                    "/bodies".to_owned(),
                    "/".to_owned(),
                    "/meeting-pack?partner=UKR".to_owned(),
                    "/changes".to_owned(),
                    group.clone(),
                    first.clone(),
                    second.clone(),
                    format!("{group}/edit"),
                    format!("{group}/seats/new"),
                    format!("{group}/meetings/new"),
                    format!("{first}/edit"),
                    format!("{first}/decisions/new"),
                    format!("/agreements/{agreement}/bodies"),
                    format!("/agreements/{agreement}/bodies/new"),
                ] {
                    let page = browser.get(&path).expect(200);
                    assert!(!page.body.contains('⟨'), "{path} in {lang}: {}", page.words());
                }
            }
        }
    });
}
