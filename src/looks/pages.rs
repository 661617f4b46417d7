//! Who looked, on screen: by person, of one agreement or of all that the reader may see.

use super::asked::Asked;
use super::found::{Found, Line};
use crate::access::{Marking, Viewer};
use crate::audit::tabs::tabs;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::Fields;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Choice, Head, Link, Pages, Tab};
use askama::Template;

/// One person's looks in words.
struct Row {
    person: String,
    roles: String,
    record: Link,
    title: String,
    marking: &'static str,
    first: When,
    last: When,
    times: String,
    kinds: String,
}

fn row(lang: Lang, line: &Line) -> Row {
    let words = |prefix: &str, codes: &[String]| -> String {
        codes.iter().map(|code| lang.label(prefix, code)).collect::<Vec<_>>().join(", ")
    };
    let number = line.record.number.clone().unwrap_or_else(|| lang.t("draft-without-number").to_owned());
    Row {
        person: line.person.clone(),
        roles: words("role", &line.roles),
        record: Link::new(format!("/agreements/{}/looks", line.agreement_id), number),
        title: line.record.title.clone(),
        marking: lang.label("marking", line.record.marking.code()),
        first: dates::instant(lang, line.first),
        last: dates::instant(lang, line.last),
        times: lang.number(line.times),
        kinds: words("look-kind", &line.kinds),
    }
}

/// From which marking on looks are kept, in words.
fn rule(lang: Lang, from: Option<Marking>) -> String {
    match from {
        Some(from) => {
            let marking = Arg::from(lang.label("marking", from.code()));
            lang.f("looks-rule", &[("marking", marking)])
        }
        None => lang.t("looks-off").to_owned(),
    }
}

fn pages(asked: &Asked, path: &str, more: bool) -> Pages {
    let at = |page: i64| asked.address(path, page);
    Pages {
        previous: if asked.page > 1 { at(asked.page - 1) } else { String::new() },
        next: if more { at(asked.page + 1) } else { String::new() },
    }
}

fn heads(lang: Lang, with_record: bool) -> Vec<Head> {
    let keys =
        ["looks-col-person", "looks-col-record", "looks-first", "looks-last", "looks-times", "looks-kinds"];
    let shown = keys.iter().filter(|key| with_record || **key != "looks-col-record");
    shown.map(|key| Head { figures: *key == "looks-times", ..Head::plain(lang.t(key)) }).collect()
}

/// The files of what is shown, by their names.
fn files(asked: &Asked, path: &str) -> Vec<(&'static str, String)> {
    [("XLSX", ".xlsx"), ("CSV", ".csv")]
        .into_iter()
        .map(|(name, ending)| (name, asked.address(&format!("{path}{ending}"), 1)))
        .collect()
}

/// Every marked record that the reader may see.
#[derive(Template)]
#[template(path = "looks/all.html")]
pub struct AllPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    files: Vec<(&'static str, String)>,
    rule: String,
    people: Vec<Choice>,
    record: String,
    from: String,
    to: String,
    filtered: bool,
    heads: Vec<Head>,
    rows: Vec<Row>,
    pages: Pages,
    shown: String,
}

const PATH: &str = "/audit/looks";

impl AllPage {
    /// The page for what was found.
    pub fn new(
        chrome: Chrome,
        viewer: &Viewer,
        (fields, asked): (&Fields, &Asked),
        found: Found,
        from: Option<Marking>,
    ) -> Self {
        let lang = chrome.lang;
        let chosen = fields.text("person");
        Self {
            tabs: tabs(&chrome, viewer, PATH),
            files: files(asked, PATH),
            rule: rule(lang, from),
            people: found.people.iter().map(|(id, name)| Choice::new(id, name, chosen)).collect(),
            record: fields.text("record").to_owned(),
            from: fields.text("from").to_owned(),
            to: fields.text("to").to_owned(),
            filtered: asked.is_filtered(),
            heads: heads(lang, true),
            rows: found.lines.iter().map(|line| row(lang, line)).collect(),
            pages: pages(asked, PATH, found.more),
            shown: lang.n("looks-shown", found.lines.len()),
            chrome,
        }
    }
}

/// The agreement of a page.
pub struct Of {
    /// Its id.
    pub id: String,
    /// Its number; none for a draft.
    pub number: Option<String>,
    /// Its short title.
    pub title: String,
    /// Its marking.
    pub marking: String,
}

/// One agreement.
#[derive(Template)]
#[template(path = "looks/agreement.html")]
pub struct OfAgreementPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    number: String,
    files: Vec<(&'static str, String)>,
    title: String,
    marking: &'static str,
    rule: String,
    is_kept: bool,
    heads: Vec<Head>,
    rows: Vec<Row>,
    pages: Pages,
    shown: String,
}

impl OfAgreementPage {
    /// The page for what was found.
    pub fn new(chrome: Chrome, asked: &Asked, of: Of, found: Found, from: Option<Marking>) -> Self {
        let lang = chrome.lang;
        let home = format!("/agreements/{}", of.id);
        let path = format!("{home}/looks");
        let number = of.number.unwrap_or_else(|| lang.t("draft-without-number").to_owned());
        let own = Marking::parse(&of.marking).unwrap_or(Marking::TopSecret);
        Self {
            files: files(asked, &path),
            crumbs: vec![
                Link::new("/agreements", lang.t("nav-register")),
                Link::new(&home, &number),
                Link::new(format!("{home}/history"), lang.t("tab-history")),
            ],
            number,
            title: of.title,
            marking: lang.label("marking", &of.marking),
            rule: rule(lang, from),
            is_kept: from.is_some_and(|from| own >= from),
            heads: heads(lang, false),
            rows: found.lines.iter().map(|line| row(lang, line)).collect(),
            pages: pages(asked, &path, found.more),
            shown: lang.n("looks-shown", found.lines.len()),
            chrome,
        }
    }
}
