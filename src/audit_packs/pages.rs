//! The page on which a pack of a selection is asked for: what goes in, and what is too much.

use super::asked::{MOST, MOST_BYTES};
use super::chosen::Chosen;
use crate::documents::view::size;
use crate::register::Filter;
use crate::web::chrome::Chrome;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Choice, Head, Link};
use askama::Template;

/// What was read for the page.
pub struct Read {
    /// The filter.
    pub filter: Filter,
    /// The filter in words.
    pub told: Vec<(String, String)>,
    /// How many agreements it finds.
    pub found: i64,
    /// How many more are hidden; none for who must not know.
    pub withheld: Option<i64>,
    /// The agreements, when they fit.
    pub agreements: Vec<Chosen>,
    /// How many files their documents have, and their bytes.
    pub files: (usize, i64),
    /// Whether the files are asked for.
    pub with_files: bool,
}

/// One agreement that goes in.
struct Line {
    number: String,
    href: String,
    title: String,
    marking: &'static str,
}

/// The page.
#[derive(Template)]
#[template(path = "audit_packs/pack.html")]
pub struct PackPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    back: String,
    told: Vec<(String, String)>,
    problem: String,
    count: String,
    withheld: String,
    files: String,
    files_fit: bool,
    with_files: bool,
    hidden: Vec<(&'static str, String)>,
    langs: Vec<Choice>,
    heads: Vec<Head>,
    lines: Vec<Line>,
}

impl PackPage {
    /// The page for what was found.
    pub fn new(chrome: Chrome, read: Read) -> Self {
        let lang = chrome.lang;
        let (count, bytes) = read.files;
        let amount = [("n", Arg::from(lang.number(count_of(count)))), ("size", Arg::from(size(lang, bytes)))];
        let back = read.filter.address("/agreements");
        let keys = ["register-number", "register-title", "register-marking"];
        Self {
            crumbs: vec![Link::new(back.clone(), lang.t("nav-register"))],
            back,
            problem: problem(lang, &read),
            count: lang.n("apack-count", read.found),
            withheld: read.withheld.map(|n| lang.n("apack-withheld", n)).unwrap_or_default(),
            files: lang.f("apack-files", &amount),
            files_fit: bytes <= MOST_BYTES,
            with_files: read.with_files,
            hidden: read.filter.pairs(),
            langs: Lang::ALL.map(|one| Choice::new(one.code(), one.own_name(), lang.code())).to_vec(),
            heads: keys.iter().map(|key| Head::plain(lang.t(key))).collect(),
            lines: read.agreements.iter().map(|one| line(lang, one)).collect(),
            told: read.told,
            chrome,
        }
    }
}

fn count_of(files: usize) -> i64 {
    i64::try_from(files).unwrap_or(i64::MAX)
}

/// What stands in the way of a pack; empty when nothing does.
fn problem(lang: Lang, read: &Read) -> String {
    if read.found == 0 {
        return lang.t("apack-nothing").to_owned();
    }
    if read.found > MOST {
        let (found, most) = (lang.number(read.found), lang.number(MOST));
        return lang.f("apack-too-many", &[("found", Arg::from(found)), ("most", Arg::from(most))]);
    }
    if read.with_files && read.files.1 > MOST_BYTES {
        return lang.f("apack-too-large", &[("most", Arg::from(size(lang, MOST_BYTES)))]);
    }
    String::new()
}

fn line(lang: Lang, one: &Chosen) -> Line {
    Line {
        number: one.number.clone().unwrap_or_else(|| lang.t("draft-without-number").to_owned()),
        href: format!("/agreements/{}", one.id),
        title: if one.title.is_empty() { lang.t("register-pointer").to_owned() } else { one.title.clone() },
        marking: lang.label("marking", one.marking.code()),
    }
}
