//! The screens of extracts.

pub mod answer;
pub mod list;
pub mod new;
pub mod show;

pub use answer::AnswerPage;
pub use list::ListPage;
pub use new::NewPage;
pub use show::ShowPage;

use crate::calendar::PartialDate;
use crate::extracts::files::about;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use serde_json::Value;

/// What a frozen line tells, in the reader's language.
pub struct Told {
    title: String,
    agreement: String,
    agreement_title: String,
    owed_by: String,
    carried_out_by: String,
    article: String,
    baseline: Option<When>,
    forecast: Option<When>,
    is_done: bool,
    state: String,
    illustrative: bool,
}

/// A stored date in words.
fn date(lang: Lang, text: Option<&str>) -> Option<When> {
    let date = PartialDate::parse(text?).ok()?;
    Some(dates::partial(lang, date.year(), date.month(), date.day_of_month()))
}

impl Told {
    fn new(lang: Lang, line: &Value) -> Self {
        let [_, title, owed_by, _, _, state] = about(lang, line);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let ministry = &line["carried_out_by"];
        let body = ministry[lang.code()].as_str().or(ministry["en"].as_str()).unwrap_or_default();
        let done = line["done_on"].as_str();
        Self {
            title,
            agreement: text(&line["agreement"]["number"]),
            agreement_title: text(&line["agreement"]["title"]),
            owed_by,
            carried_out_by: body.to_owned(),
            article: text(&line["article"]),
            baseline: date(lang, line["baseline"].as_str()),
            forecast: date(lang, done.or(line["forecast"].as_str())),
            is_done: done.is_some(),
            state,
            illustrative: line["illustrative"].as_bool().unwrap_or_default(),
        }
    }
}

/// The fields in which the register differs from the extract, in words.
fn changed(lang: Lang, fields: &[&'static str]) -> String {
    let words: Vec<&str> = fields.iter().map(|field| lang.label("extract-field", field)).collect();
    words.join(", ")
}
