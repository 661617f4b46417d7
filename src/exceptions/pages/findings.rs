//! The five classic findings and the exceptions, with how much there is of each.

use crate::access::Viewer;
use crate::audit::tabs::tabs;
use crate::exceptions::RECONCILIATIONS;
use crate::exceptions::asked::Asked;
use crate::exceptions::list::{List, Unusual};
use crate::exceptions::overview::{Counted, Finding, Findings};
use crate::web::chrome::Chrome;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Head, Link, Tab};
use askama::Template;

/// A finding.
struct Row {
    title: Link,
    text: &'static str,
    /// How many, with the list; a word where nothing tells.
    total: Link,
    is_known: bool,
    is_clear: bool,
    parts: Vec<Link>,
}

/// A kind of exception.
struct Exception {
    title: Link,
    text: &'static str,
    total: String,
}

/// The overview.
#[derive(Template)]
#[template(path = "exceptions/findings.html", blocks = ["main"])]
pub struct FindingsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    findings: Vec<Row>,
    exception_heads: Vec<Head>,
    exceptions: Vec<Exception>,
}

impl FindingsPage {
    /// The overview for a reader.
    pub fn new(chrome: Chrome, viewer: &Viewer, read: &Findings) -> Self {
        let lang = chrome.lang;
        let figures = |key: &str| Head { figures: true, ..Head::plain(lang.t(key)) };
        let exception = |(of, n): &(Unusual, i64)| Exception {
            title: Link::new(
                Asked { of: *of, ..Asked::whole(List::Exceptions) }.address(""),
                lang.label("exc-of", of.code()),
            ),
            text: lang.label("exc-of-text", of.code()),
            total: if *of == Unusual::BreakGlass {
                lang.t("exc-none-such").to_owned()
            } else {
                lang.number(*n)
            },
        };
        Self {
            tabs: tabs(&chrome, viewer, "/exceptions"),
            heads: vec![
                Head::plain(lang.t("exc-col-finding")),
                figures("exc-col-count"),
                Head::plain(lang.t("exc-col-parts")),
            ],
            findings: read.findings.iter().map(|counted| row(lang, counted)).collect(),
            exception_heads: vec![Head::plain(lang.t("exc-col-exception")), figures("exc-col-count")],
            exceptions: read.exceptions.iter().map(exception).collect(),
            chrome,
        }
    }
}

fn row(lang: Lang, counted: &Counted) -> Row {
    let code = counted.finding.code();
    let href = match (&counted.all, counted.finding, counted.total) {
        (Some(asked), _, _) => asked.address(""),
        (None, Finding::Lists, Some(_)) => RECONCILIATIONS.to_owned(),
        (None, _, _) => String::new(),
    };
    let total = counted.total.map_or_else(|| lang.t("exc-unknown").to_owned(), |n| lang.number(n));
    let part = |(asked, n): &(Asked, i64)| {
        let given = [("what", Arg::from(part_word(lang, asked))), ("n", Arg::from(lang.number(*n)))];
        Link::new(if *n > 0 { asked.address("") } else { String::new() }, lang.f("exc-part", &given))
    };
    let more = match counted.finding {
        Finding::Fields => Some(Link::new("/completeness", lang.t("exc-to-completeness"))),
        Finding::Lists | Finding::Claims | Finding::Missed | Finding::Unclosed => None,
    };
    Row {
        title: Link::new(href.clone(), lang.label("exc-finding", code)),
        text: lang.label("exc-finding-text", code),
        total: Link::new(href, total),
        is_known: counted.total.is_some(),
        is_clear: counted.total == Some(0),
        parts: counted.parts.iter().map(part).chain(more).collect(),
    }
}

/// What a part of a finding is called.
fn part_word(lang: Lang, asked: &Asked) -> &'static str {
    if let Some(kind) = asked.claim {
        return lang.label("claim", kind.code());
    }
    if let Some(side) = asked.side {
        return lang.label("exc-delay", side.code());
    }
    asked.left.map_or("", |left| lang.label("exc-left", left.code()))
}
