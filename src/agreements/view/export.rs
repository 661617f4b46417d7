//! The sources of an agreement as a file.

use super::load;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, List};
use crate::web::AppError;

const COLUMNS: [Column; 7] = [
    ("col-grade", 8),
    ("files-publisher", 34),
    ("col-source", 60),
    ("col-reference", 60),
    ("col-published", 12),
    ("col-retrieved", 12),
    ("register-id", 38),
];

/// GET /agreements/{id}/sources.csv and .xlsx
pub async fn sources(ask: Ask) -> Answer {
    let id = ask.id_in("agreements")?;
    let (viewer, today, lang) = (ask.viewer.clone(), ask.app.today(), ask.lang);
    let asked = id.clone();
    let seen = ask.app.read(move |db| load::see(db, &viewer, &asked, today, lang)).await?;
    let seen = seen.ok_or(AppError::NotFound)?;
    let list = List::new(lang, "sources", &COLUMNS, &format!("?agreement={id}")).under(Some(&id));
    ask.send(list, move |_, _, leaf| {
        let ids = seen.a.source_ids();
        let mut held: Vec<_> = ids.iter().filter_map(|id| seen.names.source(id)).collect();
        held.sort_by(|a, b| (&a.grade, &a.title, &a.id).cmp(&(&b.grade, &b.title, &b.id)));
        for source in held {
            let cells = [
                Cell::text(source.grade.clone()),
                Cell::text(source.publisher.clone()),
                Cell::text(source.title.clone()),
                Cell::text(source.reference.clone()),
                Cell::date(source.published_on.as_deref()),
                Cell::date(source.retrieved_on.as_deref()),
                Cell::text(source.id.clone()),
            ];
            leaf.row(Some(&id), &cells)?;
        }
        Ok(())
    })
    .await
}
