//! The demonstration data pass their check, hold what domain.md §6 asks for, and the check finds what is planted.

use chrono::{Months, NaiveDate};

use super::*;
use crate::imports::dates::DemoDate;
use crate::imports::demo::record::DemoClause;

fn data() -> DemoData {
    DemoData::embedded().expect("the demonstration data are well formed")
}

fn agreement<'a>(data: &'a DemoData, key: &str) -> &'a DemoAgreement {
    data.agreements().find(|agreement| agreement.key == key).expect(key)
}

#[test]
fn the_demonstration_data_are_without_fault() {
    assert_eq!(faults(&data()), Vec::<String>::new());
}

#[test]
fn every_family_that_the_domain_names_is_there() {
    let data = data();
    for (key, signed_on) in [
        ("kyiv-wg", "2025-09-18"),
        ("kyiv-declaration", "2025-09-18"),
        ("kyiv-letter", "2025-09-18"),
        ("plua-loi-2025", "2025-10-16"),
        ("plua-1992", "1992-05-18"),
        ("plua-1993", "1993"),
        ("plua-2001", "2001-09-04"),
        ("plua-2015", "2015-08-27"),
        ("plua-2016", "2016-12-02"),
        ("plua-2024", "2024-07-08"),
        ("litpolukrbrig-2014", "2014-09-19"),
        ("litpolukrbrig-2015", "2015-07-24"),
        ("plus-2009", "2009-12-11"),
        ("plus-2020", "2020-08-15"),
        ("plgb-2017", "2017-12-21"),
        ("plgb-2026", "2026-05-27"),
        ("plfr-2025", "2025-05-09"),
        ("ua-us-2024", "2024-06-13"),
        ("ua-gb-2024", "2024-01-12"),
        ("ua-de-2024", "2024-02-16"),
        ("ua-fr-2024", "2024-02-16"),
        ("ua-dk-2024", "2024-02-23"),
        ("ua-it-2024", "2024-02-24"),
        ("ua-ca-2024", "2024-02-24"),
        ("ua-nl-2024", "2024-03-01"),
        ("ua-fi-2024", "2024-04-03"),
        ("ua-lv-2024", "2024-04-11"),
        ("ua-gb-2025", "2025-01-16"),
        ("ua-gb-2025-declaration", "2025-01-16"),
    ] {
        let signing = agreement(&data, key).actions.iter().find(|action| action.key == "signed").expect(key);
        let date = DemoDate::try_from(signed_on.to_owned()).expect(signed_on);
        assert_eq!(signing.acted_on.as_ref(), Some(&date), "{key}");
    }
}

#[test]
fn the_kyiv_package_is_three_instruments_with_press_titles_and_undetermined_force() {
    let data = data();
    let group = agreement(&data, "kyiv-wg");
    let press =
        group.claims.iter().filter(|claim| claim.fact == "title" && claim.of.as_deref() == Some("en"));
    assert_eq!(press.count(), 4, "each paper has a title of its own");
    assert!(group.parties.iter().all(|party| party.binding_view == "undetermined"));
    let together = group.relations.iter().filter(|relation| relation.kind == "signed_with").count();
    assert_eq!(together, 2);
    let beyond_the_press = group.milestones.iter().filter(|milestone| milestone.illustrative);
    assert_eq!(beyond_the_press.count(), 7);
}

#[test]
fn the_conflicting_source_record_keeps_every_date() {
    let data = data();
    let edca = agreement(&data, "plus-2020");
    let signings: Vec<_> = edca.actions.iter().filter(|action| action.kind == "signed").collect();
    let mut sources: BTreeSet<_> = edca.claims.iter().map(|claim| claim.source.as_str()).collect();
    sources.extend(signings.iter().filter_map(|action| action.source.as_deref()));
    assert_eq!((signings.len(), edca.claims.len(), sources.len()), (1, 2, 3));
    assert!(
        edca.claims.iter().all(|claim| claim.fact == "acted_on" && claim.of.as_deref() == Some("signed"))
    );
    let procedure = ["2020-08-26", "2020-09-17", "2020-10-14"];
    for (milestone, day) in edca.milestones.iter().zip(procedure) {
        assert_eq!(milestone.actual_done, Some(DemoDate::try_from(day.to_owned()).expect(day)));
    }
}

#[test]
fn the_fictional_sample_opens_its_window_sixty_days_after_loading() {
    let data = data();
    let sample = agreement(&data, "fictional-sample");
    assert!(sample.fictional && sample.short_title.starts_with("Fictional sample"));
    let rules = sample.clauses.iter().filter_map(|clause| clause.rule.as_ref());
    let rules: Vec<_> = rules.filter_map(|rule| rule["rule"].as_str()).collect();
    assert!(rules.contains(&"renew_tacit") && rules.contains(&"term_fixed"));
    let load = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let signed = sample.actions[0].acted_on.as_ref().expect("a date").resolve(load);
    let term_end = signed.earliest() + Months::new(60);
    let safe_notice = term_end - Months::new(6);
    assert_eq!((safe_notice - load).num_days() - 30, 60);
}

#[test]
fn the_other_special_records_are_there() {
    let data = data();
    let pointers: Vec<_> = data.agreements().filter(|agreement| agreement.pointer_only).collect();
    assert_eq!(pointers.len(), 1);
    assert!(pointers[0].marking != "unclassified" && pointers[0].titles.is_empty());
    let backdated = data
        .agreements()
        .flat_map(|agreement| &agreement.actions)
        .filter(|action| action.backdating_reason.is_some());
    assert_eq!(backdated.count(), 1);
    let milestones = || data.agreements().flat_map(|agreement| &agreement.milestones);
    assert_eq!(milestones().filter(|milestone| !milestone.revisions.is_empty()).count(), 1);
    let in_force_unknown = agreement(&data, "plua-2016");
    assert!(in_force_unknown.actions.iter().all(|action| action.kind != "entered_into_force"));
}

#[test]
fn the_minister_of_defence_of_ukraine_changes_in_january_2026() {
    let data = data();
    let office = |key: &str| {
        let official = data.directory.officials.iter().find(|official| official.key == key).expect(key);
        official
            .offices
            .iter()
            .find(|office| office.ministry.as_deref() == Some("ua-mod"))
            .expect("the office")
            .clone()
    };
    let until = office("shmyhal").to.map(String::from);
    let since = office("fedorov").from.map(String::from);
    assert_eq!((until.as_deref(), since.as_deref()), (Some("2026-01"), Some("2026-01")));
}

#[test]
fn the_check_finds_what_is_planted() {
    type Plant = fn(&mut DemoAgreement);
    let plants: [(&str, Plant); 12] = [
        ("no code signed_on", |a| a.claims[0].fact = "signed_on".into()),
        ("its clauses: ", |a| a.clauses.push(doubtful_clause())),
        ("no code signd", |a| a.actions[0].kind = "signd".into()),
        ("no source Some(\"s999\")", |a| a.sources.push("s999".into())),
        ("no area drones", |a| a.areas.push("drones".into())),
        ("no state POR", |a| a.parties[0].state = "POR".into()),
        ("no official", |a| a.signatures[0].official = "nobody".into()),
        ("no other agreement", |a| a.relations[0].to = "kyiv-wg".into()),
        ("without a source of grade", |a| a.actions[0].certainty = "confirmed".into()),
        ("is verified without", |a| a.actions[0].certainty = "estimated".into()),
        ("is not labelled", |a| a.milestones[0].title_en = "Terms of reference agreed".into()),
        ("needs a second person", |a| a.milestones[3].revisions[0].approved_by = "officer".into()),
    ];
    for (fault, plant) in plants {
        let mut data = data();
        let group = data.families.iter_mut().flat_map(|family| &mut family.agreements);
        plant(group.into_iter().find(|agreement| agreement.key == "kyiv-wg").expect("the record"));
        let found = faults(&data).join("\n");
        assert!(found.contains(fault), "{fault}: {found}");
    }
}

/// A clause whose rule has a field that it does not know.
fn doubtful_clause() -> DemoClause {
    DemoClause {
        article_ref: None,
        kind: "initial_term".into(),
        text: BTreeMap::new(),
        rule: Some(serde_json::json!({"rule": "term_fixed", "years": 5})),
        source: None,
        verification: "recorded".into(),
    }
}

#[test]
fn relations_that_run_in_a_circle_are_found() {
    let mut data = data();
    let mut back = agreement(&data, "plua-2016").relations[0].clone();
    back.to = "plua-2016".into();
    let agreements = data.families.iter_mut().flat_map(|family| &mut family.agreements);
    let older = agreements.into_iter().find(|agreement| agreement.key == "plua-1993");
    older.expect("the record").relations.push(back);
    let found = faults(&data);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|fault| fault.ends_with("its relations lead back to it")));
}
