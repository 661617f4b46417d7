//! A whole file: running twice creates nothing twice, and the real catalogues come out as counted by hand.

use proptest::prelude::*;

use super::*;

const HEADER: &str = "uuid,title,parties,signed_on,signed_at,in_force_on,in_force_effective_on,provisional_in_force_on,terminated_on,terminated_effective_on,adopted_on,references";

fn profile(id: &str) -> Profile {
    Profile::find(id).expect("the profile")
}

fn ids(plan: &Plan) -> BTreeSet<String> {
    plan.candidates.iter().map(|candidate| candidate.external_id.clone()).collect()
}

fn run(id: &str, bytes: &[u8], held: &BTreeSet<String>) -> Plan {
    plan(&profile(id), "POL", bytes, held).expect("a plan")
}

/// A catalogue of real records that lies beside the project, where it does.
fn records(name: &str) -> Option<Vec<u8>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        assert_ne!(option_env!("CI"), Some("true"), "{} must be there in CI", path.display());
        println!("skipped: no real records at {}", path.display());
    }
    bytes
}

#[test]
fn a_file_is_reported_row_by_row() {
    let good = "Treaty,FRANCE; UNITED KINGDOM,1940-02-01,Paris,,,,,,,";
    let file = format!("{HEADER},colour\na,{good},\nb,{good},\na,{good},\nc,x\nd,Treaty,NOWHERE,,,,,,,,,,\n");
    let held = BTreeSet::from(["uk-treaties:b".to_owned()]);
    let plan = run("uk-treaties", file.as_bytes(), &held);
    assert_eq!(
        plan.report.totals(),
        Totals { created: 1, warned: 0, skipped: 1, out_of_scope: 0, faulty: 3 }
    );
    assert_eq!(plan.report.unknown_columns, ["colour"]);
    let refusals: Vec<_> = plan
        .report
        .rows
        .iter()
        .filter_map(|entry| match &entry.outcome {
            Outcome::Faulty(refusal) => Some(refusal.to_string()),
            Outcome::Created { .. } | Outcome::Skipped | Outcome::OutOfScope(_) => None,
        })
        .collect();
    assert_eq!(
        refusals,
        [
            "row 4, column uuid: the same id as row 2",
            "row 5, column parties: the row has 2 cells, the header 13",
            "row 6, column parties: \"NOWHERE\" is not a state that the profile knows",
        ]
    );
}

#[test]
fn the_same_title_nineteen_times_is_nineteen_agreements() {
    let lines =
        (0..19).map(|n| format!("id{n},Exchange of Notes,FRANCE; UNITED KINGDOM,1940-02-01,Paris,,,,,,,\n"));
    let file = format!("{HEADER}\n{}", lines.collect::<String>());
    assert_eq!(run("uk-treaties", file.as_bytes(), &BTreeSet::new()).report.totals().created, 19);
}

proptest! {
    #[test]
    fn running_twice_creates_nothing_twice(rows in proptest::collection::vec((0..9u8, 0..4usize), 0..40)) {
        let parties = ["FRANCE; UNITED KINGDOM", "NOWHERE", "POLAND", "Gibraltar"];
        let line = |(id, which): &(u8, usize)| format!("id{id},Treaty,{},1940-02-01,,,,,,,,\n", parties[*which]);
        let file = format!("{HEADER}\n{}", rows.iter().map(line).collect::<String>());
        let first = run("uk-treaties", file.as_bytes(), &BTreeSet::new());
        prop_assert_eq!(ids(&first).len(), first.candidates.len());
        let second = run("uk-treaties", file.as_bytes(), &ids(&first));
        prop_assert!(second.candidates.is_empty());
        prop_assert_eq!(second.report.totals().skipped, first.report.totals().created);
        prop_assert_eq!(second.report.totals().faulty, first.report.totals().faulty);
        prop_assert_eq!(second.report.totals().out_of_scope, first.report.totals().out_of_scope);
    }

    #[test]
    fn any_bytes_are_read_or_refused_but_never_stumbled_over(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let file = [HEADER.as_bytes(), b"\n", &bytes].concat();
        let rows = plan(&profile("uk-treaties"), "POL", &file, &BTreeSet::new()).map(|plan| plan.report.rows.len());
        prop_assert!(rows.is_ok_and(|rows| rows <= 300));
    }
}

/// How often each doubt and each reason of refusal occurs, by its name.
fn tally(report: &Report) -> BTreeMap<String, usize> {
    let name = |value: &dyn std::fmt::Debug| {
        let text = format!("{value:?}");
        text.split([' ', '(', '{']).next().unwrap_or_default().to_owned()
    };
    let mut tally = BTreeMap::new();
    for entry in &report.rows {
        let names = match &entry.outcome {
            Outcome::Created { warnings, .. } => {
                warnings.iter().map(|warning| name(&warning.doubt)).collect()
            }
            Outcome::OutOfScope(refusal) | Outcome::Faulty(refusal) => vec![name(&refusal.why)],
            Outcome::Skipped => vec![],
        };
        for name in names {
            *tally.entry(name).or_insert(0) += 1;
        }
    }
    tally
}

fn counted(pairs: &[(&str, usize)]) -> BTreeMap<String, usize> {
    pairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn the_two_hundred_treaties_come_out_as_counted() {
    let Some(bytes) = records("uk_treaties_defence_200.csv") else {
        return;
    };
    let first = run("uk-treaties", &bytes, &BTreeSet::new());
    let expected = [
        ("BeforeSignature", 9),
        ("DoubleBlank", 3),
        ("KindUndetermined", 62),
        ("NotBilateral", 7),
        ("NotSigned", 1),
        ("StateSpelledAsTerritory", 8),
        ("Territory", 25),
    ];
    assert_eq!(tally(&first.report), counted(&expected));
    assert_eq!(first.report.totals(), Totals { created: 200, warned: 92, ..Totals::default() });
    assert_eq!(first.report.unknown_columns, Vec::<String>::new());
    let again = run("uk-treaties", &bytes, &ids(&first));
    assert_eq!(again.report.totals(), Totals { skipped: 200, ..Totals::default() });
}

#[test]
fn the_forty_laws_come_out_as_counted() {
    let Some(bytes) = records("ua_treaty_laws_defence_40.csv") else {
        return;
    };
    let first = run("ua-laws", &bytes, &BTreeSet::new());
    let expected = [
        ("KindUndetermined", 1),
        ("NoSignature", 4),
        ("NotAState", 6),
        ("NotBilateral", 1),
        ("PartiesNotInTitle", 3),
        ("PartiesOfAnother", 1),
        ("SeveralInstruments", 1),
        ("UnsupportedKind", 1),
    ];
    assert_eq!(tally(&first.report), counted(&expected));
    assert_eq!(
        first.report.totals(),
        Totals { created: 28, warned: 6, out_of_scope: 12, ..Totals::default() }
    );
    let again = run("ua-laws", &bytes, &ids(&first));
    assert_eq!(again.report.totals(), Totals { skipped: 28, out_of_scope: 12, ..Totals::default() });
}
