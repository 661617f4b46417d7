//! The files of a released extract: its bytes as they were frozen, and the PDF set from the same bytes; each taking is recorded.

use super::actions::fingerprint;
use super::answer_csv::TOLD;
use super::codes::State;
use super::find::Detail;
use super::store::{self, ExtractRow};
use crate::access::{Marking, Viewer};
use crate::audit::{self, Context};
use crate::db::Db;
use crate::pdf::Template;
use crate::proof::{self, Why};
use crate::reports::pdf::{sealer, set};
use crate::reports::{self, Exported};
use crate::state::App;
use crate::web::AppError;
use crate::web::locale::Lang;
use serde_json::Value;

/// The released extract, whole; missing, hidden and not released are the same to who asks for a file.
fn released(db: &mut Db, viewer: &Viewer, id: &str) -> Result<ExtractRow, AppError> {
    let row = store::find(db, viewer, id)?.filter(|row| row.state == State::Released.code());
    let row = row.ok_or(AppError::NotFound)?;
    if fingerprint(&row.body) == row.sha256 {
        Ok(row)
    } else {
        Err(AppError::Internal(format!("the extract {} is not what its hash says", row.number)))
    }
}

/// The agreement of the highest marking in it: who sees the record of the export sees everything that left.
fn most_closed(db: &mut Db, viewer: &Viewer, id: &str) -> Result<Option<String>, AppError> {
    let lines = store::list_lines(db, id)?;
    let ids: Vec<String> = lines.into_iter().map(|line| line.agreement_id).collect();
    let agreements = store::facts::agreements(db, viewer, &ids)?;
    agreements.values().for_each(|one| viewer.saw(&one.id, &one.marking));
    let rank = |marking: &str| Marking::parse(marking).map_or(i32::MAX, Marking::rank);
    let highest = agreements.values().max_by_key(|held| (rank(&held.marking), held.id.clone()));
    Ok(highest.map(|agreement| agreement.id.clone()))
}

fn record(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    row: &ExtractRow,
    (format, lang): (&'static str, Lang),
) -> Result<i64, AppError> {
    let agreement = app.pool.read(|db| most_closed(db, viewer, &row.id))?;
    let checkpoint = proof::take(app, Why::Export)?;
    let exported = Exported {
        kind: "extract",
        format,
        lang: lang.code(),
        agreement_id: agreement.as_deref(),
        filter: &row.query,
        rows: row.line_count.into(),
        withheld: 0,
        marking: Marking::parse(&row.marking).unwrap_or(Marking::TopSecret),
        sha256: &row.sha256,
        checkpoint: checkpoint.says.size,
    };
    Ok(audit::write(&app.pool, context, |tx| reports::record(tx, &exported))?.number)
}

/// The frozen bytes, and the number of the extract.
pub fn json(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    (id, lang): (&str, Lang),
) -> Result<(Vec<u8>, String), AppError> {
    let row = app.pool.read(|db| released(db, viewer, id))?;
    record(app, viewer, context, &row, ("json", lang))?;
    Ok((row.body.into_bytes(), row.number))
}

/// The PDF in one of the languages, set from the frozen bytes, and the number of the extract.
pub fn pdf(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    (id, lang): (&str, Lang),
) -> Result<(Vec<u8>, String), AppError> {
    let row = app.pool.read(|db| released(db, viewer, id))?;
    let sealer = sealer(app)?;
    record(app, viewer, context, &row, ("pdf", lang))?;
    let beside = row.proof.clone().unwrap_or_else(|| "{}".to_owned()).into_bytes();
    let made = set(app, sealer.as_ref(), (Template::Extract, lang), row.body.into_bytes(), beside)?;
    Ok((made, row.number))
}

/// A text of the frozen lines in one language.
fn text(lang: Lang, value: &Value) -> String {
    let own = value.get(lang.code()).filter(|text| !text.is_null());
    let any =
        || ["en", "pl", "uk"].into_iter().find_map(|code| value.get(code).filter(|text| !text.is_null()));
    own.or_else(any).unwrap_or(value).as_str().unwrap_or_default().to_owned()
}

/// What a line of the table to fill in tells of itself, in the order of the columns.
pub fn about(lang: Lang, line: &Value) -> [String; 6] {
    let owed = line["owed_by"].as_array().cloned().unwrap_or_default();
    let owed: Vec<String> = owed.iter().map(|state| text(lang, &state["name"])).collect();
    let when = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
    TOLD.map(|column| match column {
        "agreement" => {
            [when_in(&line["agreement"], "number"), when_in(&line["agreement"], "title")].join(" · ")
        }
        "milestone" => text(lang, &line["title"]),
        "owed_by" => owed.join(", "),
        "state" => text(lang, &line["state_words"]),
        "forecast" if !line["done_on"].is_null() => when("done_on"),
        dated => when(dated),
    })
}

fn when_in(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

/// The lines of an extract as the table to fill in has them.
pub fn blank_lines(lang: Lang, detail: &Detail) -> Vec<(i32, String, [String; 6])> {
    let line = |line: &super::find::Line| (line.row.number, line.row.id.clone(), about(lang, &line.frozen));
    detail.lines.iter().map(line).collect()
}
