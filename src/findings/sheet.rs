//! Files of rows: the findings of a filter, and the population of a sample as far as the auditor may see it.

use super::filter::Filter;
use super::find::{FindingLine, Names, lines};
use super::store::{findings, samples};
use super::view::clock_words;
use crate::accounts;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List, ReportError};
use crate::web::AppError;
use crate::web::locale::Lang;

/// The most findings of a file.
const MOST: i64 = 10_000;

const FINDINGS: [Column; 20] = [
    ("af-finding", 12),
    ("af-audit", 30),
    ("ms-agreement", 18),
    ("ms-agreement-title", 40),
    ("af-finding-title", 30),
    ("af-severity", 14),
    ("ms-state", 16),
    ("af-criterion", 44),
    ("af-condition", 44),
    ("af-cause", 44),
    ("af-effect", 44),
    ("af-recommendation", 44),
    ("af-respond-by", 12),
    ("af-response", 44),
    ("af-action-owner", 24),
    ("af-due", 12),
    ("af-overdue-days", 12),
    ("af-outcome", 44),
    ("af-issued-by", 24),
    ("af-issued-on", 12),
];

/// The columns of a population, called alike in every language: programs read them.
const MEMBERS: [&str; 5] = ["id", "stratum", "weight", "points", "place"];

/// GET /findings.csv and .xlsx
pub async fn findings(ask: Ask) -> Answer {
    let filter = Filter::parse(&ask.query).map_err(AppError::BadRequest)?.at(0);
    let list = List::new(ask.lang, "findings", &FINDINGS, &filter.address(""));
    let list = list.under(filter.agreement.as_deref());
    ask.send(list, move |db, ask, leaf| {
        let (today, names) = (ask.app.today(), accounts::names(db)?);
        let rows = findings::list(db, &ask.viewer, &filter, today, (0, MOST))?;
        for line in lines(db, &ask.viewer, rows, today)? {
            let agreement = line.parent.as_ref().map(|parent| parent.id.as_str());
            leaf.row(agreement, &cells(ask.lang, &line, &names))?;
        }
        Ok(())
    })
    .await
}

fn cells(lang: Lang, line: &FindingLine, names: &Names) -> Vec<Cell> {
    let row = &line.row;
    let name = |id: Option<&String>| Cell::text(id.and_then(|id| names.get(id)).cloned().unwrap_or_default());
    let text = |words: &Option<String>| Cell::text(words.clone().unwrap_or_default());
    let issued = row.issued_at.map(|at| at.date().to_string());
    vec![
        Cell::text(row.number.as_str()),
        Cell::text(format!("A-{} · {}", line.audit.0, line.audit.1)),
        Cell::text(line.parent.as_ref().map_or_else(|| lang.t("af-about-audit"), |parent| parent.name())),
        Cell::text(line.parent.as_ref().map_or("", |parent| parent.short_title.as_str())),
        Cell::text(row.title.as_str()),
        Cell::text(lang.label("af-severity", &row.severity)),
        Cell::text(lang.label("af-state", &row.state)),
        Cell::text(row.criterion.as_str()),
        Cell::text(row.condition.as_str()),
        Cell::text(row.cause.as_str()),
        Cell::text(row.effect.as_str()),
        Cell::text(row.recommendation.as_str()),
        Cell::date(row.respond_by.as_deref()),
        text(&row.response),
        name(row.action_owner.as_ref()),
        Cell::date(row.due.as_deref()),
        line.clock.overdue().map_or(Cell::Empty, Cell::Figure),
        match &row.outcome {
            Some(words) => Cell::text(words.as_str()),
            None => Cell::text(clock_words(lang, line.clock)),
        },
        name(row.issued_by.as_ref()),
        Cell::date(issued.as_deref()),
    ]
}

/// GET /samples/{id}/population.csv
pub async fn population(ask: Ask) -> Answer {
    let id = ask.id_in("samples")?;
    let list = List {
        heads: MEMBERS.map(str::to_owned).to_vec(),
        ..List::new(ask.lang, "population", &[], &format!("?sample={id}"))
    };
    ask.send(list, move |db, ask, leaf| {
        let (sample, audit) = samples::find(db, &ask.viewer, &id)?.ok_or(ReportError::NotFound)?;
        let members = samples::members(db, &ask.viewer, &id)?;
        leaf.withhold(i64::from(sample.population) - i64::try_from(members.len()).unwrap_or(i64::MAX));
        for (key, value) in [
            ("af-sample", format!("{} · {}", audit.name(), sample.number)),
            ("af-method", sample.method),
            ("af-seed", sample.seed),
            ("af-generator", sample.generator),
            ("af-size", sample.size.to_string()),
            ("af-population", sample.population.to_string()),
            ("af-population-hash", sample.population_sha256),
            ("af-log-seq", sample.log_seq.to_string()),
        ] {
            leaf.note(ask.lang.t(key), value);
        }
        for member in &members {
            let cells = [
                Cell::text(member.agreement_id.as_str()),
                Cell::text(member.stratum.as_str()),
                Cell::Figure(member.weight.into()),
                Cell::text(member.points.as_str()),
                Cell::Figure(member.place.into()),
            ];
            leaf.row(Some(&member.agreement_id), &cells)?;
        }
        Ok(())
    })
    .await
}
