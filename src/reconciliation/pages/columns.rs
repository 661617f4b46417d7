//! The columns of a list, named by a person before anything is compared.

use super::{HOME, crumbs, frame};
use crate::access::Viewer;
use crate::directory::State;
use crate::reconciliation::actions::{cells, columns};
use crate::reconciliation::entry::Entry;
use crate::reconciliation::field::Field;
use crate::reconciliation::scoping::{self, PARTNERS};
use crate::reconciliation::store::ListRow;
use crate::reconciliation::words;
use crate::search::fold;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// Characters of a sample.
const SAMPLE: usize = 70;
/// Samples of a column.
const SAMPLES: usize = 3;

/// A list that waits for its columns to be named, with its first rows.
pub struct Shown {
    /// The list.
    pub list: ListRow,
    /// Its first rows as they stand.
    pub rows: Vec<(i32, String)>,
    /// The same as the guessed mapping has them.
    pub entries: Vec<Entry>,
    /// Every state.
    pub states: Vec<State>,
    /// Code of the home state.
    pub home: String,
}

/// The form of columns and scope.
#[derive(Template)]
#[template(path = "reconciliation/columns.html")]
pub struct ColumnsPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    version: String,
    place: String,
    name: String,
    told: String,
    sha256: String,
    columns: Vec<Column>,
    covers: Vec<Choice>,
    partners: Vec<Partner>,
    not_understood: Vec<String>,
}

struct Column {
    name: String,
    title: String,
    letter: String,
    samples: Vec<String>,
    choices: Vec<Choice>,
    error: String,
}

struct Partner {
    name: String,
    label: String,
    choices: Vec<Choice>,
    error: String,
}

fn sample(text: &str) -> String {
    match text.char_indices().nth(SAMPLE) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

impl ColumnsPage {
    /// The form with what was typed and what is wrong with it.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        shown: &Shown,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = frame(request, viewer);
        let lang = chrome.lang;
        let form = form::view(fields, errors, lang);
        let rows: Vec<Vec<String>> = shown.rows.iter().map(|(_, stored)| cells(stored)).collect();
        let column = |(index, name): (usize, String)| {
            let field = scoping::column(index);
            let filled = rows.iter().filter_map(|row| row.get(index)).filter(|cell| !cell.is_empty());
            let choice = |one: &Field| Choice::new(one.code(), words::field(lang, *one), form.value(&field));
            Column {
                title: words::column(lang, index, &name),
                letter: crate::imports::lists::letter(index),
                samples: filled.take(SAMPLES).map(|cell| sample(cell)).collect(),
                choices: Field::ALL.iter().map(choice).collect(),
                error: form.error(&field).to_owned(),
                name: field,
            }
        };
        let mut states: Vec<&State> = shown.states.iter().filter(|state| state.code != shown.home).collect();
        states.sort_by_cached_key(|state| fold(state.name(lang)));
        let partner = |n: usize| {
            let name = format!("partner.{n}");
            let current = form.value(&name).to_owned();
            let choice = |state: &&State| Choice::new(state.code.as_str(), state.name(lang), &current);
            Partner {
                label: lang.f("recon-partner-n", &[("n", (n + 1).into())]),
                choices: states.iter().map(choice).collect(),
                error: form.error(&name).to_owned(),
                name,
            }
        };
        let covers = ["listed", "chosen", "all"]
            .map(|code| Choice::new(code, lang.label("recon-covers", code), form.value("covers")));
        // What the first rows say that is not understood, once for each text.
        let mut not_understood: Vec<String> = shown
            .entries
            .iter()
            .flat_map(|entry| entry.not_understood().into_iter().map(move |field| (entry, field)))
            .map(|(entry, field)| format!("{}: {}", words::field(lang, field), sample(said(entry, field))))
            .collect();
        not_understood.sort_unstable();
        not_understood.dedup();
        not_understood.truncate(10);
        Self {
            crumbs: crumbs(&chrome, None),
            key: crate::clock::new_id(),
            version: shown.list.version.to_string(),
            place: format!("{HOME}/{}", shown.list.id),
            name: shown.list.name.clone(),
            told: format!("{} · {}", shown.list.file_name, lang.n("recon-rows", shown.list.row_count)),
            sha256: shown.list.file_sha256.clone(),
            columns: columns(&shown.list).into_iter().enumerate().map(column).collect(),
            covers: covers.into(),
            partners: (0..PARTNERS).map(partner).collect(),
            not_understood,
            form,
            chrome,
        }
    }
}

/// The text of a field of a row.
fn said(entry: &Entry, field: Field) -> &str {
    match field {
        Field::Title => entry.title(),
        Field::Partner => &entry.said.partner,
        Field::SignedOn => &entry.said.signed,
        Field::InForceOn => &entry.said.in_force,
        Field::Reference => &entry.said.reference,
        Field::Kind => &entry.said.kind,
    }
}
