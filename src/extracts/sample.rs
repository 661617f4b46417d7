//! Extracts that were made up: the demonstration makes them through the same verbs, in the names of its two desks.

use super::actions::{self, House};
use super::answer;
use super::answering::{self, Arrived, Named, question};
use super::asked::Asked;
use super::error::ExtractError;
use super::find;
use crate::access::{Marking, Viewer, store};
use crate::audit::{self, Context, Tx};
use crate::state::App;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The partner of the fictional sample, and one with many milestones.
const ANSWERED: &str = "CZE";
const WAITING: &str = "UKR";

/// Who answers, in the sample.
const NAME: &str = "Illustrative respondent";
const OFFICE: &str = "Illustrative office of the partner’s ministry";

/// A desk of the demonstration: who it is, and in whose name its changes are.
struct Desk {
    viewer: Viewer,
    context: Context,
}

fn desk(app: &App, account: &str) -> Result<Desk, ExtractError> {
    let viewer = app.pool.read(|db| store::find_reader(db, account))?.ok_or(ExtractError::NotFound)?;
    Ok(Desk { context: app.context(&viewer, "demo"), viewer })
}

fn asked(partner: &str) -> Asked {
    let (partner, ceiling) = (Some(partner.to_owned()), Marking::Unclassified);
    Asked { partner, agreement: None, area: None, ceiling }
}

/// Prepares all that may leave for a partner.
fn prepare(app: &App, desk: &Desk, house: &House, partner: &str) -> Result<String, ExtractError> {
    let (asked, today) = (asked(partner), app.today());
    let found = app.pool.read(|db| find::preview(db, &desk.viewer, &asked, &house.home, today))?;
    let found = found.ok_or(ExtractError::NotFound)?;
    let ids: Vec<String> = found.included.into_iter().map(|candidate| candidate.milestone.id).collect();
    let verb = |tx: &mut Tx| actions::prepare(tx, &desk.viewer, house, (&asked, &ids));
    audit::write(&app.pool, &desk.context, verb)
}

/// Takes in an answer that says the same of every line; gives its id.
fn answer(app: &App, desk: &Desk, house: &House, (id, line): (&str, Value)) -> Result<String, ExtractError> {
    let found = app.pool.read(|db| find::detail(db, &desk.viewer, &house.home, id))?;
    let question = question(&found.ok_or(ExtractError::NotFound)?);
    let lines = question.lines.iter().map(|(number, id)| {
        let mut said = line.clone();
        said["line"] = json!(number);
        said["id"] = json!(id);
        said
    });
    let text = json!({
        "format": answer::FORMAT, "extract": question.number, "sha256": question.sha256,
        "respondent": {"name": NAME, "office": OFFICE}, "answered_on": app.today().to_string(),
        "lines": lines.collect::<Vec<_>>(),
    })
    .to_string();
    let (format, answer) =
        answer::read(text.as_bytes(), &question, app.today()).map_err(ExtractError::Faulty)?;
    let arrived = Arrived { name: "illustrative-answer.json".to_owned(), text, format, answer };
    let verb = |tx: &mut Tx| answering::receive(tx, &desk.viewer, house, (id, &arrived));
    audit::write(&app.pool, &desk.context, verb)
}

/// Makes the samples: one that was answered and is answered again, one that waits for its release.
pub fn load(app: &App, officer: &str, manager: &str) -> Result<(), ExtractError> {
    let (officer, manager) = (desk(app, officer)?, desk(app, manager)?);
    let house = House { home: app.config.home_state.clone(), is_demo: app.config.demo };
    let id = prepare(app, &officer, &house, ANSWERED)?;
    let release = |tx: &mut Tx| actions::release(tx, &manager.viewer, &house, (&id, 1));
    audit::write(&app.pool, &manager.context, release)?;
    let first = answer(app, &officer, &house, (&id, json!({"answer": "confirm"})))?;
    let named = Named { extract: &id, answer: &first, version: 1 };
    let apply = |tx: &mut Tx| answering::apply(tx, &manager.viewer, &house, named, &HashMap::new());
    audit::write(&app.pool, &manager.context, apply)?;
    let dispute = json!({"answer": "dispute", "remark": "Illustrative: we expect to decide later."});
    answer(app, &officer, &house, (&id, dispute))?;
    prepare(app, &officer, &house, WAITING)?;
    Ok(())
}
