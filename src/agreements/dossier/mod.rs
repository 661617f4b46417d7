//! The dossier: everything the register holds on one agreement, as data for the PDF (templates/pdf/README.md).

mod clock;
mod conflicts;
mod data;
mod facts;
mod names;
mod papers;
mod timeline;

use super::aggregate::Aggregate;
use super::store;
use crate::access::{Marking, Viewer};
use crate::audit::{Context, store as log};
use crate::bodies;
use crate::db::Db;
use crate::pdf::Template;
use crate::reports::pdf::{Contents, Order, ReportError, make};
use crate::state::App;
use crate::web::locale::Lang;
use crate::{accounts, documents, milestones};
use chrono::NaiveDate;

/// Makes the dossier of an agreement that `viewer` may see; gives the PDF and a name for the file.
pub fn export(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    id: &str,
    lang: Lang,
) -> Result<(Vec<u8>, String), ReportError> {
    let mut name = String::new();
    let order = Order { viewer, template: Template::Dossier, lang, agreement_id: Some(id), filter: "" };
    let (pdf, _) = make(app, context, &order, |tx| {
        let today = tx.now().date();
        let (contents, number) = contents(tx.db, viewer, id, today)?;
        name = file_name(number, lang);
        Ok(contents)
    })?;
    Ok((pdf, name))
}

/// What a dossier says of an agreement that `viewer` may see, on a day; and the agreement's number.
pub fn contents(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    today: NaiveDate,
) -> Result<(Contents, Option<String>), ReportError> {
    let row = store::find(db, viewer, id)?.ok_or(ReportError::NotFound)?;
    let a = Aggregate::load(db, row)?;
    let sources = cited(db, &a)?;
    let named = names::load(db, viewer, &a)?;
    let people = accounts::names(db)?;
    let milestones = milestones::dossier_rows(db, viewer, id, today)?;
    let bodies = bodies::dossier::rows(db, viewer, id, today)?;
    let revisions = log::list_revisions(db, "agreement", id)?;
    let papers = documents::printed(db, viewer, id)?;
    let standing = a.standing(today)?;
    let facts = a.facts()?;
    let material = data::Material {
        a: &a,
        standing: &standing,
        sources: &sources,
        named: &named,
        people: &people,
        papers: &papers,
        facts: &facts,
        today,
    };
    let body = data::body(&material, (&milestones, bodies), &revisions)?;
    let own = Marking::parse(&a.row.marking).unwrap_or(Marking::TopSecret);
    let marking = papers.iter().map(|paper| paper.marking).fold(own, Marking::max);
    Ok((Contents { body, rows: 1, withheld: 0, marking }, a.row.register_no))
}

/// Sources of the record and of its acts, clauses, titles and claims, each once.
fn cited(db: &mut Db, a: &Aggregate) -> Result<Vec<super::rows::SourceRow>, crate::db::DbError> {
    let mut ids: Vec<String> = a.sources.iter().map(|source| source.id.clone()).collect();
    ids.extend(a.acts.iter().filter_map(|act| act.source_id.clone()));
    ids.extend(a.titles.iter().filter_map(|title| title.source_id.clone()));
    ids.extend(a.claims.iter().filter_map(|claim| claim.source_id.clone()));
    ids.extend(a.clauses.iter().filter_map(|clause| clause.source_id.clone()));
    ids.sort_unstable();
    ids.dedup();
    store::list_sources_by_id(db, &ids)
}

fn file_name(number: Option<String>, lang: Lang) -> String {
    let number = number.unwrap_or_else(|| "draft".into());
    let plain: String = number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("dossier-{plain}-{}.pdf", lang.code())
}
