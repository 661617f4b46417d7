//! Lines as templates draw them: words in the reader's language, links, no ids and no rules.

use super::document::TextState;
use super::found::DocumentLine;
use super::rows::ContentRow;
use super::snippet::Part;
use crate::access::{Action, Viewer};
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::web::dates::{self, When};
use crate::web::locale::{Arg, Lang};
use crate::web::parts::Head;

/// A row of a list of documents.
#[derive(Debug, Clone)]
pub struct LineView {
    /// The document's page.
    pub href: String,
    /// Its title, with the words asked for marked.
    pub title: Vec<Part>,
    /// The agreement's page.
    pub agreement_href: String,
    /// The agreement's number, or its title while it has none.
    pub agreement: String,
    /// The agreement's title, where the number stands.
    pub agreement_title: String,
    /// What it is.
    pub kind: &'static str,
    /// Its language.
    pub lang: &'static str,
    /// Code of its language.
    pub lang_code: String,
    /// How it stands to the authentic text.
    pub authenticity: &'static str,
    /// The date that stands on it.
    pub dated: Option<When>,
    /// Its marking; empty for the lowest.
    pub marking: &'static str,
    /// Format and size.
    pub file: String,
    /// "version 3" when it has several; else empty.
    pub version: String,
    /// When it was last changed.
    pub at: When,
    /// By whom.
    pub by: String,
    /// Why its text is not found by the search; empty when it is.
    pub unread: String,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it is a sample that was made up.
    pub sample: bool,
    /// Where the words asked for stand.
    pub snippet: Vec<Part>,
}

/// The heads of a list of documents, with a column for the agreement or without.
pub fn heads(lang: Lang, with_agreement: bool) -> Vec<Head> {
    let agreement = with_agreement.then_some("doc-agreement");
    let keys = std::iter::once("doc-document").chain(agreement).chain([
        "doc-lang",
        "doc-dated",
        "doc-file",
        "doc-changed",
    ]);
    keys.map(|key| Head::plain(lang.t(key))).collect()
}

/// Bytes in words: `812 B`, `4.2 KiB`, `25.0 MiB`.
pub fn size(lang: Lang, bytes: i64) -> String {
    let (unit, word) = match bytes {
        ..1024 => return lang.f("doc-size-b", &[("n", Arg::from(lang.number(bytes)))]),
        1024..1_048_576 => (1024, "doc-size-kib"),
        1_048_576.. => (1_048_576, "doc-size-mib"),
    };
    let tenths = (bytes * 10 + unit / 2) / unit;
    let point = match lang {
        Lang::En => '.',
        Lang::Pl | Lang::Uk => ',',
    };
    let number = format!("{}{point}{}", lang.number(tenths / 10), tenths % 10);
    lang.f(word, &[("n", Arg::from(number))])
}

/// Why a text is not found by the search, in words; empty when it is, or will be at once.
pub fn unread(lang: Lang, content: &ContentRow) -> Result<String, DbError> {
    let fault = || content.read_fault().map(|fault| lang.label("text-fault", fault.code()));
    let state = content.read_text_state()?;
    Ok(match state {
        TextState::Read => String::new(),
        TextState::Waiting | TextState::Failed => match fault() {
            Some(fault) => format!("{}: {fault}", lang.label("text-state", state.code())),
            None => lang.label("text-state", state.code()).to_owned(),
        },
        TextState::Part | TextState::Empty | TextState::None => {
            lang.label("text-state", state.code()).to_owned()
        }
    })
}

impl LineView {
    /// A line in the reader's language.
    pub fn new(lang: Lang, line: &DocumentLine) -> Result<Self, DbError> {
        let (row, parent) = (&line.row, &line.parent);
        let format = line.content.read_format()?;
        let marking = row.read_marking()?;
        let dated = row.dated_on.as_deref().and_then(|text| PartialDate::parse(text).ok());
        Ok(Self {
            href: format!("/documents/{}", row.id),
            title: line.title.clone(),
            agreement_href: format!("/agreements/{}", parent.id),
            agreement: parent.name().to_owned(),
            agreement_title: parent
                .register_no
                .as_ref()
                .map(|_| parent.short_title.clone())
                .unwrap_or_default(),
            kind: lang.label("document", row.read_kind()?.code()),
            lang: lang.label("lang", &row.lang),
            lang_code: row.lang.clone(),
            authenticity: lang.label("authenticity", row.read_authenticity()?.code()),
            dated: dated.map(|date| dates::partial(lang, date.year(), date.month(), date.day_of_month())),
            marking: if marking.rank() > 0 { lang.label("marking", marking.code()) } else { "" },
            file: format!("{} · {}", format.code().to_uppercase(), size(lang, line.content.size)),
            version: version(lang, row.version_no),
            at: dates::day(lang, row.updated_at.date()),
            by: line.by.clone(),
            unread: unread(lang, &line.content)?,
            withdrawn: !row.is_held(),
            sample: row.sample,
            snippet: line.snippet.clone(),
        })
    }

    /// Several of them.
    pub fn all(lang: Lang, lines: &[DocumentLine]) -> Result<Vec<Self>, DbError> {
        lines.iter().map(|line| Self::new(lang, line)).collect()
    }
}

fn version(lang: Lang, number: i32) -> String {
    if number < 2 {
        return String::new();
    }
    lang.f("doc-version-no", &[("number", Arg::from(number.to_string()))])
}

/// The documents on the page of their agreement: what `documents/_of_agreement.html` draws as `documents`.
#[derive(Debug, Clone)]
pub struct OfAgreement {
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<LineView>,
    /// Where one more is uploaded; empty for who may not.
    pub upload: String,
    /// The same documents in the list across agreements, with its search.
    pub list: String,
}

impl OfAgreement {
    /// The fragment's values from what `of_agreement` found; `is_open` says whether the record takes documents.
    pub fn new(
        lang: Lang,
        viewer: &Viewer,
        agreement_id: &str,
        (lines, is_open): (&[DocumentLine], bool),
    ) -> Result<Self, DbError> {
        let may = is_open && viewer.can(Action::UploadDocument);
        Ok(Self {
            heads: heads(lang, false),
            rows: LineView::all(lang, lines)?,
            upload: if may { format!("/agreements/{agreement_id}/documents/new") } else { String::new() },
            list: format!("/documents?agreement={agreement_id}"),
        })
    }
}
