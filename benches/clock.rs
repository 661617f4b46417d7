//! How long the legal clock takes: `cargo bench --bench clock`. Prints a table; a busy machine spoils it.

use entente::lifecycle::clock::{answer, json};
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

const RUNS: u32 = 20_000;
const TARGET: Duration = Duration::from_micros(20);

fn main() {
    println!("{:<46} {:>10} {:>10} {:>6}", "case", "mean µs", "target µs", "ratio");
    for (name, partial) in
        [("50 acts, 12 clauses, whole dates", false), ("the same with a partial date (read twice)", true)]
    {
        let case = json::read(&case(partial).to_string()).expect("the sample is a case");
        let begun = Instant::now();
        for _ in 0..RUNS {
            black_box(answer(black_box(&case)));
        }
        let mean = begun.elapsed() / RUNS;
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        println!(
            "{name:<46} {:>10.1} {:>10.0} {:>6.2}",
            micros(mean),
            micros(TARGET),
            micros(mean) / micros(TARGET)
        );
    }
}

/// An agreement of 2001 renewed every year, twice suspended, with a notice that was withdrawn and one that counts.
fn case(partial: bool) -> Value {
    let months = |n: u32| json!({"n": n, "unit": "months"});
    let within = |n: u32| json!({"rule": "within", "event": "entry_into_force", "n": n, "unit": "months", "label": format!("step {n}")});
    let survival = |subject: &str| json!({"rule": "survival", "subject": subject});
    let mut clauses = vec![
        json!({"rule": "eif_last_notification", "basis": "received", "offset": {"n": 30, "unit": "days"}}),
        json!({"rule": "provisional_from", "from": "signature"}),
        json!({"rule": "term_fixed", "n": 5, "unit": "years"}),
        json!({"rule": "renew_tacit", "period": months(12), "times": null, "notice": months(6)}),
        json!({"rule": "terminate_notice", "n": 6, "unit": "months", "from": "received", "effective": "end_of_term"}),
        survival("classified information"),
        survival("claims"),
    ];
    clauses.extend((1..=5).map(within));
    let both = |kind: &str, on: &str| {
        ["A", "B"].map(|party| json!({"kind": kind, "party": party, "on": on, "received": on}))
    };
    let mut acts = Vec::new();
    acts.extend(both("signed", if partial { "2001-03" } else { "2001-03-02" }));
    acts.extend(both("internal_procedure_completed", "2001-06-05"));
    acts.push(json!({"kind": "suspended", "on": "2008-02-01"}));
    acts.push(json!({"kind": "resumed", "on": "2009-02-01"}));
    acts.push(
        json!({"kind": "termination_notified", "party": "B", "on": "2012-01-10", "received": "2012-01-12"}),
    );
    acts.push(json!({"kind": "termination_notice_withdrawn", "party": "B", "on": "2012-03-01"}));
    acts.push(
        json!({"kind": "termination_notified", "party": "A", "on": "2026-01-10", "received": "2026-01-12"}),
    );
    while acts.len() < 50 {
        let year = 2002 + acts.len() / 2;
        acts.push(json!({"kind": "declaration_made", "party": "A", "on": format!("{year}-05-05")}));
    }
    json!({"id": "bench", "as_of": "2026-06-01", "parties": [{"id": "A", "binding": "binding"}, {"id": "B", "binding": "binding"}],
           "clauses": clauses, "acts": acts, "relations": []})
}
