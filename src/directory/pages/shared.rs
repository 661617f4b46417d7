//! What several of the directory's screens show: tabs, dates, agreements, sources.

use crate::calendar::PartialDate;
use crate::directory::store::signed::Named;
use crate::directory::{Office, Source};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use crate::web::parts::{Head, Link, Tab};
use crate::web::visit::escape;

/// Which of the directory's tabs is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// States.
    States,
    /// Ministries and other bodies.
    Ministries,
    /// Officials.
    Officials,
}

/// The address of a list with what narrows it.
pub fn narrowed(path: &str, pairs: &[(&str, &str)]) -> String {
    let given = pairs.iter().filter(|(_, value)| !value.is_empty());
    let query: Vec<String> = given.map(|(name, value)| format!("{name}={}", escape(value))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// The directory's tabs.
pub fn tabs(chrome: &Chrome, part: Part) -> Vec<Tab> {
    let tab = |of: Part, href: &str, label: &str| Tab {
        href: href.into(),
        label: label.into(),
        count: String::new(),
        current: of == part,
    };
    vec![
        tab(Part::States, "/directory", chrome.t("dir-states")),
        tab(Part::Ministries, "/ministries", chrome.t("dir-ministries")),
        tab(Part::Officials, "/officials", chrome.t("dir-officials")),
    ]
}

/// The way down to a record of the directory.
pub fn crumbs(chrome: &Chrome, part: Part) -> Vec<Link> {
    let here = match part {
        Part::States => return vec![Link::new("/directory", chrome.t("nav-directory"))],
        Part::Ministries => Link::new("/ministries", chrome.t("dir-ministries")),
        Part::Officials => Link::new("/officials", chrome.t("dir-officials")),
    };
    vec![Link::new("/directory", chrome.t("nav-directory")), here]
}

/// A stored partial date in words; none when it is not known.
pub fn when(lang: Lang, iso: Option<&str>) -> Option<When> {
    let date = PartialDate::parse(iso?).ok()?;
    Some(dates::partial(lang, date.year(), date.month(), date.day_of_month()))
}

/// Plain column heads.
pub fn heads(labels: &[&str]) -> Vec<Head> {
    labels.iter().map(|label| Head::plain(*label)).collect()
}

/// From when to when, in words.
#[derive(Debug, Clone)]
pub struct Span {
    /// The beginning.
    pub from: Option<When>,
    /// The end.
    pub to: Option<When>,
}

impl Span {
    /// A stored period in words.
    pub fn new(lang: Lang, from: Option<&str>, to: Option<&str>) -> Self {
        Self { from: when(lang, from), to: when(lang, to) }
    }
}

/// A source as a line shows it.
#[derive(Debug, Clone)]
pub struct SourceLine {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its address or reference.
    pub reference: String,
    /// Whether the reference can be followed.
    pub is_link: bool,
    /// Its grade.
    pub grade: String,
    /// When it was published.
    pub published: Option<When>,
}

impl SourceLine {
    /// A source in the reader's language.
    pub fn new(lang: Lang, source: &Source) -> Self {
        Self {
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            reference: source.reference.clone(),
            is_link: source.reference.starts_with("https://") || source.reference.starts_with("http://"),
            grade: source.grade.clone(),
            published: when(lang, source.published_on.as_deref()),
        }
    }
}

/// An agreement as a row shows it.
#[derive(Debug, Clone)]
pub struct AgreementLine {
    /// Its page.
    pub href: String,
    /// Its number, or nothing.
    pub register_no: String,
    /// Its short title.
    pub title: String,
    /// Code of the kind.
    pub kind: String,
    /// When it was signed.
    pub signed: Option<When>,
    /// Code of the standing.
    pub standing: String,
    /// Since when, in words.
    pub since: String,
}

impl AgreementLine {
    /// An agreement in the reader's language.
    pub fn new(lang: Lang, row: &Named) -> Self {
        Self {
            href: format!("/agreements/{}", row.id),
            register_no: row.register_no.clone().unwrap_or_default(),
            title: row.short_title.clone(),
            kind: row.kind.clone(),
            signed: when(lang, row.signed_on.as_deref()),
            standing: row.standing.clone(),
            since: when(lang, row.standing_since.as_deref()).map(|when| when.words).unwrap_or_default(),
        }
    }
}

/// The title of an office in the reader's language, and the native one where it differs.
pub fn titles(lang: Lang, office: &Office) -> (String, String) {
    let title = office.title(lang).to_owned();
    let native = office.title_native.clone().filter(|native| *native != title);
    (title, native.unwrap_or_default())
}
