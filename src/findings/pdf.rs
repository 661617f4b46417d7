//! The report of an audit as data for the PDF (templates/pdf/README.md): samples, results by assertion, findings with response and
//! follow-up, as far as the exporter may see them.

use super::find::{self, AuditDetail, FindingLine, Names, SampleDetail, Tally, stratum_words};
use super::risk;
use super::view::{clock_words, scope_words};
use crate::access::{Marking, Viewer};
use crate::audit::Context;
use crate::db::{Db, DbError};
use crate::directory;
use crate::pdf::Template;
use crate::reports::pdf::{Contents, Order, ReportError, make};
use crate::reports::words::{label, message, tri};
use crate::state::App;
use crate::web::locale::Lang;
use serde_json::{Value, json};

/// Makes the report of an audit as PDF; gives the number of the audit too.
pub fn export(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    (id, lang): (&str, Lang),
) -> Result<(Vec<u8>, String), ReportError> {
    let query = format!("audit={id}");
    let order = Order { viewer, template: Template::Audit, lang, agreement_id: None, filter: &query };
    let mut name = String::new();
    let (pdf, _) = make(app, context, &order, |tx| {
        let today = tx.now().date();
        let detail = find::audit(tx.db, viewer, id, today)?.ok_or(ReportError::NotFound)?;
        name = detail.audit.name();
        Ok(gather(tx.db, viewer, &detail)?)
    })?;
    Ok((pdf, name))
}

/// The names of states in each language.
struct States([(Lang, Names); 3]);

impl States {
    fn load(db: &mut Db) -> Result<Self, DbError> {
        let mut of = |lang| directory::state_names(db, lang).map(|names| (lang, names));
        Ok(Self([of(Lang::En)?, of(Lang::Pl)?, of(Lang::Uk)?]))
    }

    fn of(&self, lang: Lang) -> &Names {
        let [english, polish, ukrainian] = &self.0;
        match lang {
            Lang::En => &english.1,
            Lang::Pl => &polish.1,
            Lang::Uk => &ukrainian.1,
        }
    }
}

fn gather(db: &mut Db, viewer: &Viewer, detail: &AuditDetail) -> Result<Contents, DbError> {
    let states = States::load(db)?;
    let mut samples = Vec::with_capacity(detail.samples.len());
    for row in &detail.samples {
        if let Some(found) = find::sample(db, viewer, &row.id)? {
            samples.push(found);
        }
    }
    let papers = detail.papers.iter().map(|line| line.parent.marking.as_str());
    let parents = detail.findings.iter().filter_map(|line| line.parent.as_ref());
    let drawn = samples.iter().flat_map(|sample| &sample.drawn);
    let marking = highest(
        papers
            .chain(parents.map(|parent| parent.marking.as_str()))
            .chain(drawn.map(|line| line.parent.marking.as_str())),
    );
    let audit = &detail.audit;
    let name = |id: Option<&String>| id.and_then(|id| detail.names.get(id)).cloned();
    let body = json!({
        "name": audit.name(), "title": audit.title, "purpose": audit.purpose,
        "scope": tri(|lang| scope_words(lang, audit, states.of(lang))),
        "from": audit.period_from, "to": audit.period_to, "state": label("af-audit", &audit.state),
        "opened": {"on": audit.opened_at.date().to_string(), "by": name(Some(&audit.opened_by))},
        "closed": audit.closed_at.map(|at| json!({"on": at.date().to_string(), "by": name(audit.closed_by.as_ref())})),
        "conclusion": audit.conclusion,
        "progress": {"done": detail.reviewed_total, "all": detail.papers_total},
        "hidden": {"records": detail.papers_hidden(), "findings": detail.findings_hidden},
        "samples": samples.iter().map(|found| sample(found, &states)).collect::<Vec<_>>(),
        "verdicts": super::codes::Verdict::ALL.iter().map(|one| label("af-verdict", one.code())).collect::<Vec<_>>(),
        "results": detail.tally.iter().map(result).collect::<Vec<_>>(),
        "findings": detail.findings.iter().map(|line| finding(line, &detail.names)).collect::<Vec<_>>(),
    });
    let rows = i64::try_from(detail.findings.len()).unwrap_or(i64::MAX);
    let withheld = detail.papers_hidden() + detail.findings_hidden;
    Ok(Contents { body: json!({"audit": body}), rows, withheld, marking })
}

/// The highest of these markings.
fn highest<'m>(markings: impl Iterator<Item = &'m str>) -> Marking {
    markings.filter_map(Marking::parse).max().unwrap_or(Marking::Unclassified)
}

fn sample(detail: &SampleDetail, states: &States) -> Value {
    let row = &detail.sample;
    let kind = row.strata.as_deref().and_then(super::codes::Strata::parse);
    let stratum = |code: &str| tri(|lang| stratum_words(lang, kind, code, states.of(lang)));
    let share = |(code, size, drawn): &(String, i64, i64)| json!({"name": stratum(code), "population": size, "drawn": drawn});
    let record = |line: &find::Drawn| {
        let points = risk::read(&line.member.points);
        let one = |lang: Lang| {
            let words = points
                .iter()
                .map(|(point, adds)| format!("{} +{adds}", lang.label("af-point", point.code())));
            words.collect::<Vec<_>>().join(", ")
        };
        let state = line.paper.as_ref().map_or("open", |(_, state)| state.as_str());
        json!({
            "place": line.member.place, "number": line.parent.register_no, "title": line.parent.short_title,
            "stratum": kind.map(|_| stratum(&line.member.stratum)), "weight": line.member.weight,
            "points": tri(one), "paper": label("af-paper", state),
        })
    };
    json!({
        "no": row.number, "method": label("af-method", &row.method),
        "strata": row.strata.as_ref().map(|code| label("af-strata", code)),
        "size": row.size, "seed": row.seed, "generator": row.generator, "population": row.population,
        "sha256": row.population_sha256, "seq": row.log_seq,
        "drawn": {"at": row.drawn_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(), "by": detail.names.get(&row.drawn_by)},
        "hidden": detail.hidden_drawn(),
        "shares": detail.strata.iter().map(share).collect::<Vec<_>>(),
        "records": detail.drawn.iter().map(record).collect::<Vec<_>>(),
    })
}

fn result(tally: &Tally) -> Value {
    let counts: Vec<i64> = tally.counts.iter().map(|(_, count)| *count).collect();
    json!({"assertion": label("af-assertion", tally.assertion.code()), "counts": counts})
}

fn finding(line: &FindingLine, names: &Names) -> Value {
    let row = &line.row;
    let name = |id: Option<&String>| id.and_then(|id| names.get(id)).cloned();
    let about = match &line.parent {
        Some(parent) => json!({"number": parent.register_no, "title": parent.short_title}),
        None => json!({"number": message("af-about-audit"), "title": null}),
    };
    json!({
        "no": row.number, "title": row.title, "severity": label("af-severity", &row.severity),
        "state": label("af-state", &row.state), "about": about,
        "criterion": row.criterion, "condition": row.condition, "cause": row.cause, "effect": row.effect,
        "recommendation": row.recommendation,
        "issued": {"on": row.issued_at.map(|at| at.date().to_string()), "by": name(row.issued_by.as_ref())},
        "respond_by": row.respond_by, "response": row.response, "owner": name(row.action_owner.as_ref()),
        "due": row.due, "responded": {
            "on": row.responded_at.map(|at| at.date().to_string()), "by": name(row.responded_by.as_ref()),
        },
        "clock": tri(|lang| clock_words(lang, line.clock)), "overdue": line.clock.overdue(),
        "outcome": row.outcome,
        "ended": {"on": row.ended_at.map(|at| at.date().to_string()), "by": name(row.ended_by.as_ref())},
    })
}
