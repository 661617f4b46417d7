//! The dossier: everything the register holds on one agreement, as data for the PDF (templates/pdf/README.md).

mod clock;
mod conflicts;
mod data;
mod facts;
mod names;
mod timeline;

use super::aggregate::Aggregate;
use super::store;
use crate::access::{Marking, Viewer};
use crate::audit::{Context, store as log};
use crate::bodies;
use crate::pdf::Template;
use crate::reports::pdf::{Contents, Order, ReportError, make};
use crate::state::App;
use crate::web::locale::Lang;
use crate::{accounts, milestones};

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
        let row = store::find(tx.db, viewer, id)?.ok_or(ReportError::NotFound)?;
        let a = Aggregate::load(tx.db, row)?;
        name = file_name(&a, lang);
        let today = tx.now().date();
        let sources = cited(tx.db, &a)?;
        let named = names::load(tx.db, viewer, &a)?;
        let people = accounts::names(tx.db)?;
        let milestones = milestones::dossier_rows(tx.db, viewer, id, today)?;
        let bodies = bodies::dossier::rows(tx.db, viewer, id, today)?;
        let revisions = log::list_revisions(tx.db, "agreement", id)?;
        let standing = a.standing(today)?;
        let material = data::Material {
            a: &a,
            standing: &standing,
            sources: &sources,
            named: &named,
            people: &people,
            today,
        };
        let body = data::body(&material, (&milestones, bodies), &revisions)?;
        let marking = Marking::parse(&a.row.marking).unwrap_or(Marking::TopSecret);
        Ok(Contents { body, rows: 1, withheld: 0, marking })
    })?;
    Ok((pdf, name))
}

/// Sources of the record and of its acts, clauses and titles, each once.
fn cited(db: &mut crate::db::Db, a: &Aggregate) -> Result<Vec<super::rows::SourceRow>, crate::db::DbError> {
    let mut ids: Vec<String> = a.sources.iter().map(|source| source.id.clone()).collect();
    ids.extend(a.acts.iter().filter_map(|act| act.source_id.clone()));
    ids.extend(a.titles.iter().filter_map(|title| title.source_id.clone()));
    ids.extend(a.clauses.iter().filter_map(|clause| clause.source_id.clone()));
    ids.sort_unstable();
    ids.dedup();
    store::list_sources_by_id(db, &ids)
}

fn file_name(a: &Aggregate, lang: Lang) -> String {
    let number = a.row.register_no.clone().unwrap_or_else(|| "draft".into());
    let plain: String = number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("dossier-{plain}-{}.pdf", lang.code())
}
