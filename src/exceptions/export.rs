//! A list as a file: its rows, page by page. What a file says of itself and how it is recorded is the same for every list.

use super::asked::Asked;
use super::cells::{Field, Row, Value, columns, words};
use super::find::{self, Around};
use super::list::List;
use super::place::Place;
use super::store::missed::Reader;
use super::words::Speaker;
use crate::access::Facts;
use crate::db::Db;
use crate::reports::pdf::ReportError;
use crate::reports::sheets::Cell;
use crate::reports::{self, Answer, Ask, Leaf};
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;

/// Rows read at once.
const BATCH: usize = 500;

/// The widths of the columns in characters: number, title, then what the list has; for formats that have widths.
const WIDTHS: [u16; 8] = [18, 48, 44, 26, 26, 44, 20, 38];

/// GET the list of the page as CSV or XLSX; what only the present tells is not told of the past
pub async fn file(ask: Ask) -> Answer {
    let list = List::at(&ask.path).ok_or(AppError::NotFound)?;
    let (asked, _) = Asked::parse(list, &ask.query).map_err(AppError::BadRequest)?;
    if let Some(name) = asked.faults().first() {
        return Err(AppError::BadRequest(format!("“{name}” is no date")));
    }
    ask.viewer.may(list.action(), Facts::NONE).map_err(|_| AppError::Forbidden)?;
    let heads = heads(ask.lang, list);
    let sheet = reports::List {
        kind: list.export(),
        widths: WIDTHS.iter().copied().take(heads.len()).collect(),
        heads,
        query: asked.query(),
        of_agreements: true,
        agreement: None,
    };
    ask.send(sheet, move |db, ask, leaf| rows(db, ask, &asked, leaf)).await
}

fn heads(lang: Lang, list: List) -> Vec<String> {
    let own = columns(list).iter().map(|(key, _)| *key);
    let keys = ["exc-col-number", "exc-col-agreement"].into_iter().chain(own).chain(["exc-col-id"]);
    keys.map(|key| lang.t(key).to_owned()).collect()
}

fn rows(db: &mut Db, ask: &Ask, asked: &Asked, leaf: &mut Leaf) -> Result<(), ReportError> {
    let (today, lang) = (ask.app.today(), ask.lang);
    let reader = Reader { viewer: &ask.viewer, home: &ask.app.config.home_state, today };
    let mut place = Place::First;
    loop {
        let page = find::page(db, reader, asked, &place, BATCH)?;
        let around = Around::read(db, reader, asked, &page.lines, lang)?;
        let speaker = Speaker { lang, asked, around: &around, today, may_edit: false };
        for row in page.lines.iter().filter_map(|line| speaker.row(line)) {
            leaf.row(Some(id(&row)), &cells(lang, &row))?;
        }
        match page.after {
            Some(key) => place = Place::After(key),
            None => return Ok(()),
        }
    }
}

/// The id of the agreement of a row.
fn id(row: &Row) -> &str {
    row.agreement.href.trim_start_matches("/agreements/")
}

fn cells(lang: Lang, row: &Row) -> Vec<Cell> {
    let named = [Cell::text(row.number.clone()), Cell::text(row.agreement.label.clone())];
    let own = row.fields.iter().map(|field| cell(lang, field));
    named.into_iter().chain(own).chain([Cell::text(id(row))]).collect()
}

fn cell(lang: Lang, field: &Field) -> Cell {
    let noted = |text: &str| match field.note.is_empty() {
        true => Cell::text(text),
        false => Cell::text(format!("{text}; {}", field.note)),
    };
    match &field.value {
        Value::Nothing => Cell::text(field.note.clone()),
        Value::Words(text) => noted(text),
        Value::Link(link) => noted(&link.label),
        Value::Links(links) => {
            let labels: Vec<&str> = links.iter().map(|link| link.label.as_str()).collect();
            Cell::text(labels.join("; "))
        }
        // A date alone is a date; with a remark it is words.
        Value::Date(stored) if field.note.is_empty() => Cell::date(Some(stored)),
        Value::Date(stored) => noted(&words(lang, stored)),
        Value::Instant(at) => noted(&dates::instant(lang, *at).iso),
        Value::Figure(figure) => Cell::Figure(*figure),
        Value::Percent(percent) => Cell::Figure((*percent).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_heads_and_widths_for_its_columns() {
        for list in List::ALL {
            assert!(columns(*list).len() + 3 <= WIDTHS.len(), "{}", list.code());
            for lang in Lang::ALL {
                assert!(columns(*list).iter().all(|(key, _)| !lang.t(key).starts_with('⟨')));
            }
        }
    }
}
