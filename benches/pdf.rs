//! How long PDFs take: `cargo bench --bench pdf`. Prints a table; a busy machine spoils it.

use std::time::{Duration, Instant};

use entente::pdf::{Job, Limits, PdfLang, Template, render, render_in_child};
use serde_json::{Value, json};

const RUNS: usize = 7;

struct Case {
    name: &'static str,
    job: Job,
    target: Duration,
}

fn main() {
    let limits = Limits::new(env!("CARGO_BIN_EXE_entente"));
    let cases = [
        Case {
            name: "dossier, 30 milestones, 40 actions",
            job: dossier(30, 40),
            target: Duration::from_millis(200),
        },
        Case { name: "register, 1,000 rows", job: register(1000), target: Duration::from_secs(2) },
    ];
    println!("{:<36} {:<11} {:>9} {:>9} {:>6}", "case", "where", "median ms", "target ms", "ratio");
    for case in &cases {
        line(case, "in process", || render(&case.job, None).map(|pdf| pdf.len()));
        line(case, "in a child", || render_in_child(&case.job, &limits).map(|pdf| pdf.len()));
    }
    in_parts(&limits);
}

/// 5,000 rows as the register sets them: three parts, one after the other, each in a child that steps back.
fn in_parts(limits: &Limits) {
    let jobs = [1_667, 1_667, 1_666].map(register);
    let limits = limits.clone().stepping_back();
    let started = Instant::now();
    for job in &jobs {
        render_in_child(job, &limits).expect("a part is set within the limits");
    }
    let (took, target) = (started.elapsed(), Duration::from_secs(15));
    let ratio = took.as_secs_f64() / target.as_secs_f64();
    let name = "register, 5,000 rows in 3 parts";
    println!(
        "{name:<36} {:<11} {:>9} {:>9} {ratio:>6.2}",
        "in children",
        took.as_millis(),
        target.as_millis()
    );
}

fn line<E: std::fmt::Debug>(case: &Case, place: &str, work: impl Fn() -> Result<usize, E>) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let started = Instant::now();
            work().expect("the sample is set within the limits");
            started.elapsed()
        })
        .collect();
    times.sort();
    let median = times[RUNS / 2];
    let ratio = median.as_secs_f64() / case.target.as_secs_f64();
    println!(
        "{:<36} {place:<11} {:>9} {:>9} {ratio:>6.2}",
        case.name,
        median.as_millis(),
        case.target.as_millis()
    );
}

fn sample(json: &str) -> Value {
    serde_json::from_str(json).expect("the sample is JSON")
}

/// The list, repeated to so many entries.
fn stretch(list: &mut Value, count: usize) {
    let items = list.as_array().expect("the sample has this list").clone();
    *list = json!(items.iter().cycle().take(count).collect::<Vec<_>>());
}

fn dossier(milestones: usize, actions: usize) -> Job {
    let mut data = sample(include_str!("../tests/it/pdf/dossier.json"));
    stretch(&mut data["agreement"]["milestones"], milestones);
    stretch(&mut data["agreement"]["actions"], actions);
    job(Template::Dossier, &data)
}

fn register(rows: usize) -> Job {
    let mut data = sample(include_str!("../tests/it/pdf/register.json"));
    let groups = data["groups"].as_array().expect("the sample has groups").len();
    for group in 0..groups {
        let share = rows / groups + usize::from(group < rows % groups);
        stretch(&mut data["groups"][group]["rows"], share);
    }
    job(Template::Register, &data)
}

fn job(template: Template, data: &Value) -> Job {
    Job { template, lang: PdfLang::Uk, data: data.to_string().into_bytes(), proof: b"{}".to_vec() }
}
