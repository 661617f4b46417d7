//! The pack as data for the PDF (templates/pdf/README.md).

use super::asked::Asked;
use super::gather::{self, Pack};
use crate::access::Viewer;
use crate::audit::Context;
use crate::milestones::{self, MilestoneLine};
use crate::pdf::Template;
use crate::reports::pdf::{Contents, Order, ReportError, make};
use crate::reports::words::{label, tri};
use crate::state::App;
use crate::web::locale::Lang;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Makes the pack as PDF.
pub fn export(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    asked: &Asked,
    lang: Lang,
) -> Result<Vec<u8>, ReportError> {
    let query = asked.query();
    let order = Order { viewer, template: Template::Meeting, lang, agreement_id: None, filter: &query };
    let (pdf, _) = make(app, context, &order, |tx| {
        let today = tx.now().date();
        let pack = gather::gather(tx.db, viewer, asked, today)?.ok_or(ReportError::NotFound)?;
        let rows = i64::try_from(pack.plan.found.lines.len()).unwrap_or(i64::MAX);
        Ok(Contents { body: json!({"pack": body(&pack)}), rows, withheld: 0, marking: pack.marking })
    })?;
    Ok(pdf)
}

fn body(pack: &Pack) -> Value {
    let counts: Vec<Value> = pack
        .colours
        .iter()
        .map(|(rag, count)| json!({"rag": rag.code(), "count": count, "word": label("rag", rag.code())}))
        .collect();
    json!({
        "partner": pack.partner, "since": pack.since.to_string(), "last": pack.last, "meetings": pack.meetings, "today": pack.today.to_string(),
        "decisions": pack.decisions, "changes": pack.changes, "troubles": pack.troubles, "actions": pack.actions,
        "counts": counts, "left_out": pack.left_out, "plan": plan(pack),
        "limits": tri(|lang| milestones::limits_words(lang, &pack.plan)),
    })
}

/// The plan: the scale, and a row for every milestone with the days that are drawn.
fn plan(pack: &Pack) -> Value {
    let spans = pack.plan.spans();
    let days = spans.iter().flat_map(|span| [Some(span.begins), span.baseline, span.expected]).flatten();
    let days: Vec<NaiveDate> = days.chain([pack.today]).collect();
    let end = |day: Option<&NaiveDate>| day.unwrap_or(&pack.today).to_string();
    let row = |(line, span): (&MilestoneLine, &milestones::Span)| {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        json!({
            "title": tri(|lang| line.milestone.titles.in_lang(lang).to_owned()),
            "agreement": gather::of_line(line), "owner": line.owner, "rag": line.assessment.rag.code(),
            "state": label("milestone", line.milestone.state.code()), "illustrative": line.milestone.illustrative,
            "begins": span.begins.to_string(), "baseline": day(span.baseline), "expected": day(span.expected),
        })
    };
    let rows: Vec<Value> = pack.plan.found.lines.iter().zip(&spans).map(row).collect();
    json!({"from": end(days.iter().min()), "to": end(days.iter().max()), "rows": rows})
}
