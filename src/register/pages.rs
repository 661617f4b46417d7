//! The page of the register.

use super::bar::{self, Bar, LIST};
use super::cursor::Side;
use super::describe;
use super::export;
use super::filter::{Filter, Shown};
use super::listing::{Offers, Seen};
use super::order::{PageSize, Sort};
use super::parse::Problem;
use super::row_view::{self, RowView, Share};
use super::store::{Names, Total};
use crate::access::{Action, Viewer};
use crate::lifecycle::{Reason, Status};
use crate::web::chrome::Chrome;
use crate::web::locale::Lang;
use crate::web::parts::{FieldError, Head, Pages, Sorted, Tab};
use askama::Template;

/// The list with everything around it; without a list when the filter is refused.
#[derive(Template)]
#[template(path = "register/register.html", blocks = ["main"])]
pub struct RegisterPage {
    chrome: Chrome,
    may_edit: bool,
    may_import: bool,
    bar: Bar,
    errors: Vec<FieldError>,
    list: Option<List>,
}

struct List {
    export: Option<Export>,
    shares: Vec<Share>,
    order: &'static str,
    by_change: Option<String>,
    heads: Vec<Head>,
    rows: Vec<RowView>,
    pages: Pages,
    summary: String,
    sizes: Vec<Tab>,
    empty: Empty,
}

struct Export {
    title: String,
    note: String,
    query: String,
    /// What the PDF is good for, and that it comes in parts where it does.
    pdf: &'static str,
    /// Where the audit pack of these is asked for; empty for who may not have it.
    pack: String,
}

/// Why there are no rows.
enum Empty {
    /// There are some.
    No,
    /// The register holds nothing that this person may see.
    Register,
    /// Nothing matches the filter.
    Filter,
    /// The page lies beyond the end, because rows have gone since.
    Page(String),
}

impl RegisterPage {
    /// The page for a filter and what was found.
    pub fn new(chrome: Chrome, viewer: &Viewer, filter: &Filter, seen: &Seen) -> Self {
        let lang = chrome.lang;
        let names = &seen.listing.names;
        let mut page = Self::around(chrome, viewer, filter, names, &seen.offers);
        page.list = Some(List::new(lang, viewer, filter, seen));
        page
    }

    /// The page that refuses a filter; the bar keeps what could be read.
    pub fn refused(
        chrome: Chrome,
        viewer: &Viewer,
        filter: &Filter,
        problems: &[Problem],
        offers: &Offers,
    ) -> Self {
        let lang = chrome.lang;
        let mut page = Self::around(chrome, viewer, filter, &Names::default(), offers);
        page.errors = bar::errors(lang, problems);
        page
    }

    fn around(chrome: Chrome, viewer: &Viewer, filter: &Filter, names: &Names, offers: &Offers) -> Self {
        Self {
            may_edit: viewer.can(Action::EditRegister),
            may_import: viewer.can(Action::PreviewImport),
            bar: Bar::new(chrome.lang, filter, names, offers),
            errors: Vec::new(),
            list: None,
            chrome,
        }
    }
}

impl List {
    fn new(lang: Lang, viewer: &Viewer, filter: &Filter, seen: &Seen) -> Self {
        let rows = &seen.listing.page.rows;
        let row = |row| RowView::new(lang, row, &seen.listing.owners);
        let tally = seen.figures.tally.as_ref();
        let alone = |shown| {
            let mut only = filter.from_start();
            only.standing = Some(shown);
            only.address(LIST)
        };
        Self {
            export: (viewer.can(Action::ExportRegister) && !rows.is_empty())
                .then(|| Export::new(lang, viewer, filter, seen)),
            shares: tally.map(|tally| row_view::shares(lang, &tally.by_standing, alone)).unwrap_or_default(),
            order: describe::order(lang, filter.sort, filter.direction),
            by_change: (filter.sort != Sort::Updated).then(|| filter.sorted(Sort::Updated).address(LIST)),
            heads: heads(lang, filter),
            pages: pages(filter, seen),
            summary: summary(lang, seen),
            sizes: PageSize::ALL.iter().map(|size| size_link(filter, *size)).collect(),
            empty: Empty::of(filter, seen),
            rows: rows.iter().map(row).collect(),
        }
    }
}

impl Export {
    fn new(lang: Lang, viewer: &Viewer, filter: &Filter, seen: &Seen) -> Self {
        let total = describe::total(lang, seen.figures.total);
        let in_parts = match seen.figures.total {
            Total::Exact(n) => n > export::pdf::MOST,
            Total::Many => true,
        };
        let may_pack = viewer.can(Action::ExportAuditPack);
        Self {
            pdf: lang.t(if in_parts { "files-pdf-parts" } else { "register-export-pdf" }),
            pack: if may_pack { filter.from_start().address("/audit-pack") } else { String::new() },
            title: lang.f("register-export-these", &[("total", total.as_str().into())]),
            note: lang.f("register-export-note", &[("total", total.as_str().into())]),
            query: match filter.from_start().query() {
                query if query.is_empty() => query,
                query => format!("?{query}"),
            },
        }
    }
}

impl Empty {
    fn of(filter: &Filter, seen: &Seen) -> Self {
        if !seen.listing.page.rows.is_empty() {
            Self::No
        } else if filter.cursor.is_some() {
            Self::Page(filter.from_start().address(LIST))
        } else if filter.is_open() {
            Self::Register
        } else {
            Self::Filter
        }
    }
}

fn heads(lang: Lang, filter: &Filter) -> Vec<Head> {
    let by = |key: &'static str, sort: Sort| Head {
        label: lang.t(key).to_owned(),
        href: filter.sorted(sort).address(LIST),
        sorted: match (filter.sort == sort, filter.direction) {
            (false, _) => Sorted::No,
            (true, super::Direction::Up) => Sorted::Up,
            (true, super::Direction::Down) => Sorted::Down,
        },
        figures: false,
    };
    let plain = |key: &'static str| Head::plain(lang.t(key));
    vec![
        by("register-number", Sort::Number),
        by("register-title", Sort::Title),
        by("register-signed", Sort::Signed),
        plain("register-standing"),
        plain("register-binding"),
        Head { figures: true, ..plain("register-complete") },
        by("register-deadline", Sort::Deadline),
        plain("register-owner"),
    ]
}

fn pages(filter: &Filter, seen: &Seen) -> Pages {
    let page = &seen.listing.page;
    let beside = |row: Option<&super::RegisterRow>, side, there: bool| match row {
        Some(row) if there => {
            let cursor = Some(row.cursor(filter.sort, side));
            Filter { cursor, ..filter.clone() }.address(LIST)
        }
        _ => String::new(),
    };
    Pages {
        previous: beside(page.rows.first(), Side::Before, page.before),
        next: beside(page.rows.last(), Side::After, page.after),
    }
}

fn summary(lang: Lang, seen: &Seen) -> String {
    let figures = &seen.figures;
    let total = describe::total(lang, figures.total);
    let all = describe::total(lang, figures.all);
    let found = lang.f("register-found", &[("total", total.into()), ("all", all.into())]);
    match figures.tally.as_ref().and_then(|tally| tally.completeness) {
        Some(mean) => {
            let mean = lang.percent(mean);
            format!("{found} · {}", lang.f("register-mean", &[("mean", mean.into())]))
        }
        None => found,
    }
}

fn size_link(filter: &Filter, size: PageSize) -> Tab {
    let mut sized = filter.from_start();
    sized.rows = size;
    Tab {
        href: sized.address(LIST),
        label: size.code().to_owned(),
        count: String::new(),
        current: filter.rows == size,
    }
}

/// Why standings are not known.
#[derive(Template)]
#[template(path = "register/unknown.html", blocks = ["main"])]
pub struct UnknownPage {
    chrome: Chrome,
    heads: Vec<Head>,
    rows: Vec<Unknown>,
    total: String,
}

/// A reason, how often it is one, and where those agreements are listed.
struct Unknown {
    reason: String,
    advice: &'static str,
    count: String,
    href: String,
}

impl UnknownPage {
    /// The page for the reasons that were counted.
    pub fn new(chrome: Chrome, reasons: &[(Option<String>, i64)]) -> Self {
        let lang = chrome.lang;
        let row = |(code, count): &(Option<String>, i64)| {
            let reason = code.as_deref().and_then(Reason::parse);
            let standing = Some(Shown::Of(Status::Unknown));
            Unknown {
                reason: match reason {
                    Some(reason) => describe::missing(lang, reason.code()),
                    None => lang.t("unknown-no-reason").to_owned(),
                },
                advice: reason.map_or("", |reason| lang.label("unknown-do", reason.code())),
                count: lang.number(*count),
                href: Filter { standing, reason, ..Filter::default() }.address(LIST),
            }
        };
        let figures = Head { figures: true, ..Head::plain(lang.t("unknown-agreements")) };
        Self {
            heads: vec![Head::plain(lang.t("unknown-reason")), Head::plain(lang.t("unknown-do")), figures],
            rows: reasons.iter().map(row).collect(),
            total: lang.n("unknown-total", reasons.iter().map(|(_, count)| count).sum::<i64>()),
            chrome,
        }
    }
}
