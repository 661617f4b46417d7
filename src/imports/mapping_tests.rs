//! Rows with the oddities of real catalogues, and what becomes of them.

use std::collections::BTreeSet;

use super::*;
use crate::imports::acts::NEW_YEAR;
use crate::imports::codes;
use crate::imports::reader;

const UK: &str = "uuid,title,parties,signed_on,signed_at,in_force_on,in_force_effective_on,provisional_in_force_on,terminated_on,terminated_effective_on,adopted_on,references";
const UA: &str = "law_id,law_number,law_date,kind,title_uk,signed_on,signed_at,url";

fn map(profile: &str, header: &str, line: &str) -> Result<Candidate, Refusal> {
    let profile = Profile::find(profile).expect("the profile");
    let states = States::embedded();
    let file = format!("{header}\n{line}\n");
    let table = reader::read(file.as_bytes(), &profile.required_columns()).expect("a table");
    let row = table.rows.into_iter().next().expect("a row")?;
    Mapping { profile: &profile, states: &states, home: "POL" }.candidate(&row)
}

fn uk(line: &str) -> Result<Candidate, Refusal> {
    map("uk-treaties", UK, line)
}

fn ua(line: &str) -> Result<Candidate, Refusal> {
    map("ua-laws", UA, line)
}

fn doubts(candidate: &Candidate) -> Vec<&Doubt> {
    candidate.warnings.iter().map(|warning| &warning.doubt).collect()
}

#[test]
fn a_plain_row_becomes_an_agreement_with_its_acts_and_nothing_more() {
    let made = uk("u1,Treaty of Mutual Aid,POLAND; UNITED KINGDOM,1939-08-25,London,1939-08-26,,,,,,TS 58/1939; BSP 143").expect("a candidate");
    assert_eq!(made.external_id, "uk-treaties:u1");
    assert_eq!((made.row, made.instrument_kind.as_str(), made.stage.as_str()), (2, "treaty", "concluded"));
    let parties: Vec<_> = made
        .parties
        .iter()
        .map(|party| (party.key.as_str(), party.side.as_str(), party.binding_view.as_str()))
        .collect();
    assert_eq!(parties, [("pol", "ours", "undetermined"), ("gbr", "theirs", "undetermined")]);
    let acts: Vec<_> = made
        .actions
        .iter()
        .map(|act| {
            (act.kind.as_str(), act.certainty.as_str(), act.verification.as_str(), act.place.as_deref())
        })
        .collect();
    assert_eq!(
        acts,
        [
            ("signed", "reported", "recorded", Some("London")),
            ("entered_into_force", "reported", "recorded", None)
        ]
    );
    assert_eq!(made.references, ["TS 58/1939", "BSP 143"]);
    assert_eq!(made.warnings, []);
    assert_eq!(made.level, None);
}

#[test]
fn without_the_home_state_both_parties_are_third() {
    let made = uk("u1,Treaty,FRANCE; UNITED KINGDOM,1939-08-25,Paris,,,,,,,").expect("a candidate");
    assert!(made.parties.iter().all(|party| party.side == "third"));
    assert_eq!(made.stage, "signed");
}

#[test]
fn what_is_doubtful_is_kept_and_said() {
    for (line, doubt) in [
        ("u,Treaty,FRANCE; UNITED KINGDOM,1940-01-01,Paris,,,,,,,", Doubt::NewYearsDay("1940-01-01".into())),
        (
            "u,Treaty,FRANCE; UNITED KINGDOM,1946-01-26,Paris,1943-10-22,,,,,,",
            Doubt::BeforeSignature {
                kind: "entered_into_force".into(),
                date: "1943-10-22".into(),
                signed: "1946-01-26".into(),
            },
        ),
        ("u,Treaty,UNITED KINGDOM,1940-02-01,Paris,,,,,,,", Doubt::NotBilateral(1)),
        ("u,Treaty,FRANCE; ITALY; UNITED KINGDOM,1940-02-01,Paris,,,,,,,", Doubt::NotBilateral(3)),
        (
            "u,Treaty,Gibraltar; SPAIN; UNITED KINGDOM,1940-02-01,,,,,,,,",
            Doubt::Territory { name: "Gibraltar".into(), state: "GBR".into() },
        ),
        (
            "u,Treaty,Canada; MEXICO; UNITED KINGDOM,1940-02-01,,,,,,,,",
            Doubt::StateSpelledAsTerritory { name: "Canada".into() },
        ),
        ("u,Treaty,FRANCE; FRANCE; UNITED KINGDOM,1940-02-01,,,,,,,,", Doubt::PartyTwice("FRANCE".into())),
        (
            "u,Treaty,SOVIET UNION; UNITED KINGDOM,1915,,,,,,,,",
            Doubt::OutsideItsTime { state: "SUN".into(), date: "1915".into() },
        ),
        (
            "u,Treaty with Soci&#65533;t&#65533;,FRANCE; UNITED KINGDOM,1940-02-01,,,,,,,,",
            Doubt::LostCharacter,
        ),
        ("u,Treaty  of Paris,FRANCE; UNITED KINGDOM,1940-02-01,,,,,,,,", Doubt::DoubleBlank),
        (
            "u,Treaty,FRANCE; UNITED KINGDOM,1940-02-01,Not signed,,,,,,,",
            Doubt::NotSigned("Not signed".into()),
        ),
        ("u,Treaty,FRANCE; UNITED KINGDOM,,Paris,,,,,,,", Doubt::NoSignature),
        ("u,Contract for a mission,FRANCE; UNITED KINGDOM,1940-02-01,,,,,,,,", Doubt::KindUndetermined),
    ] {
        let made = uk(line).expect(line);
        assert_eq!(doubts(&made), [&doubt], "{line}");
    }
}

#[test]
fn what_contradicts_itself_is_disputed() {
    let disputed = |line: &str| {
        let made = uk(line).expect(line);
        let acts = made.actions.iter().filter(|act| act.verification == "disputed");
        acts.map(|act| act.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        disputed("u,Treaty,FRANCE; UNITED KINGDOM,1946-01-26,Paris,1943-10-22,,,,,,"),
        ["entered_into_force"]
    );
    assert_eq!(
        disputed("u,Treaty,FRANCE; UNITED KINGDOM,1946-01-26,Paris,1946-02-01,1943-10-22,,,,,"),
        ["entered_into_force"]
    );
    assert_eq!(disputed("u,Treaty,FRANCE; UNITED KINGDOM,1915-12-18,Not signed,,,,,,,"), ["signed"]);
    assert_eq!(disputed("u,Treaty,FRANCE; UNITED KINGDOM,1946,Paris,1946-01-22,,,,,,"), Vec::<String>::new());
    assert_eq!(
        disputed("u,Treaty,FRANCE; UNITED KINGDOM,1946-01-26,Paris,,,,,,1945-12-01,"),
        Vec::<String>::new()
    );
}

#[test]
fn a_row_that_is_not_taken_names_its_column() {
    for (line, column, why) in [
        (",Treaty,FRANCE; UNITED KINGDOM,1940-02-01,,,,,,,,", "uuid", Why::Empty),
        ("u,,FRANCE; UNITED KINGDOM,1940-02-01,,,,,,,,", "title", Why::Empty),
        (
            "u,Treaty,RURITANIA; UNITED KINGDOM,1940-02-01,,,,,,,,",
            "parties",
            Why::UnknownState("RURITANIA".into()),
        ),
        ("u,Treaty,TURKEY; UNITED KINGDOM,,,,,,,,,", "parties", Why::AmbiguousState("TURKEY".into())),
        ("u,Treaty,FRANCE; UNITED KINGDOM,1/2/1940,,,,,,,,", "signed_on", Why::NotADate("1/2/1940".into())),
        (
            "u,Treaty,FRANCE; UNITED KINGDOM,1940-02-01,,1940-02-30,,,,,,",
            "in_force_on",
            Why::NotADate("1940-02-30".into()),
        ),
        ("u,Treaty,,1940-02-01,,,,,,,,", "parties", Why::NoParties),
    ] {
        assert_eq!(uk(line), Err(Refusal { row: 2, column: column.into(), why }), "{line}");
    }
}

#[test]
fn a_law_becomes_the_treaty_it_ratifies() {
    let made = ua("l1,2602-14,2001-07-05,ratification,Про ратифікацію Угоди між Урядом України та Урядом Французької Республіки про взаємну охорону таємної інформації та матеріалів,1999-12-07,Парижі,https://example.org/l1").expect("a candidate");
    assert_eq!(
        made.titles[0].text,
        "Угода між Урядом України та Урядом Французької Республіки про взаємну охорону таємної інформації та матеріалів"
    );
    assert_eq!(
        (made.instrument_kind.as_str(), made.level.as_deref(), made.place.as_deref()),
        ("gsa", Some("government"), Some("Париж"))
    );
    let acts: Vec<_> = made
        .actions
        .iter()
        .map(|act| (act.kind.as_str(), act.party.as_deref(), act.reference_no.as_deref()))
        .collect();
    assert_eq!(acts, [("signed", None, None), ("ratified", Some("ukr"), Some("2602-14"))]);
    assert_eq!(made.source.url_or_ref, "https://example.org/l1");
    assert_eq!(made.parties[1].name_as_in_text, "Урядом Французької Республіки");
    assert_eq!(made.warnings, []);
}

#[test]
fn a_law_on_denunciation_is_no_dated_notice() {
    let made = ua("l2,1-20,2020-01-15,denunciation,Про денонсацію Угоди між Урядом України та Урядом Грузії про зв'язок,1999-12-07,Атлантиді,").expect("a candidate");
    let notice = &made.actions[1];
    assert_eq!((notice.kind.as_str(), notice.certainty.as_str()), ("termination_notified", "estimated"));
    assert!(notice.note.as_ref().is_some_and(|note| note.contains("not in this catalogue")));
    assert_eq!(doubts(&made), [&Doubt::PlaceAsPrinted("Атлантиді".into())]);
}

#[test]
fn a_law_that_is_no_bilateral_ratification_is_refused() {
    for (line, column, why) in [
        (
            "l,1,1994-11-16,accession,Про приєднання України до Угоди між Україною та Грузією,,,",
            "kind",
            Why::UnsupportedKind("accession".into()),
        ),
        (
            "l,1,1994-11-16,ratification,Про ратифікацію Конвенції про зброю,,,",
            "title_uk",
            Why::PartiesNotInTitle,
        ),
        (
            "l,1,1994-11-16,ratification,Про ратифікацію Угоди між Грузією та Румунією про море,,,",
            "title_uk",
            Why::ActorNotAParty("UKR".into()),
        ),
    ] {
        assert_eq!(ua(line), Err(Refusal { row: 2, column: column.into(), why }), "{line}");
    }
}

#[test]
fn every_code_of_a_candidate_is_known() {
    let made = uk("u,Treaty,FRANCE; UNITED KINGDOM,1946-01-26,Paris,1943-10-22,,1946-02-01,1950-01-01,1950-02-01,1945-01-01,").expect("a candidate");
    assert!(
        codes::INSTRUMENT_KINDS.contains(&made.instrument_kind.as_str())
            && codes::STAGES.contains(&made.stage.as_str())
    );
    let kinds: BTreeSet<_> = made.actions.iter().map(|act| act.kind.as_str()).collect();
    assert_eq!(kinds.len(), 5);
    for act in &made.actions {
        assert!(codes::ACTION_KINDS.contains(&act.kind.as_str()), "{act:?}");
        assert!(
            codes::CERTAINTIES.contains(&act.certainty.as_str())
                && codes::VERIFICATIONS.contains(&act.verification.as_str())
        );
    }
    assert!(made.actions.iter().any(|act| act.note.as_deref() == Some(NEW_YEAR)));
}
