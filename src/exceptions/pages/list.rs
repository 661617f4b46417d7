//! A list of this room: its tabs and filters, its rows, its files.

use crate::access::Action;
use crate::agreements::completeness::Item;
use crate::agreements::kinds::{InstrumentKind, Stage};
use crate::agreements::lapses::Delay;
use crate::db::{Db, DbError};
use crate::deadlines::store::partners;
use crate::documents::ClaimKind;
use crate::exceptions::asked::Asked;
use crate::exceptions::cells::{Field, Row, Value, columns, when};
use crate::exceptions::find::{self, Around};
use crate::exceptions::list::{Duty, Left, List, Unusual};
use crate::exceptions::place::Place;
use crate::exceptions::store::missed::Reader;
use crate::exceptions::words::Speaker;
use crate::lifecycle::Backdating;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;
use crate::web::parts::{Choice, FieldError, Head, Link, Pages, Tab};
use askama::Template;

/// How many rows stand on a page.
const PAGE: usize = 50;

/// A filter of a vocabulary.
struct Select {
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
}

/// A cell as it is shown.
struct Shown {
    label: &'static str,
    figures: bool,
    text: String,
    href: String,
    when: Option<When>,
    links: Vec<Link>,
    percent: Option<i32>,
    note: String,
    tone: &'static str,
}

/// A row as it is shown.
struct Line {
    agreement: Link,
    number: String,
    cells: Vec<Shown>,
}

/// A list.
#[derive(Template)]
#[template(path = "exceptions/list.html")]
pub struct ListPage {
    chrome: Chrome,
    title: &'static str,
    lead: &'static str,
    way: Vec<Link>,
    path: &'static str,
    tabs: Vec<Tab>,
    tabs_label: &'static str,
    selects: Vec<Select>,
    /// What stands in the tabs and goes along with the filters.
    carried: Vec<(&'static str, String)>,
    has_period: bool,
    from: String,
    to: String,
    is_odd_from: bool,
    is_odd_to: bool,
    errors: Vec<FieldError>,
    heads: Vec<Head>,
    rows: Vec<Line>,
    is_narrowed: bool,
    clear: String,
    /// What is said in place of rows where the register has no such access at all.
    never: &'static str,
    pages: Pages,
    summary: String,
    files: Vec<Link>,
}

impl ListPage {
    /// The list for a reader.
    pub fn new(
        db: &mut Db,
        chrome: Chrome,
        reader: Reader,
        asked: &Asked,
        place: &Place,
    ) -> Result<Self, DbError> {
        let (lang, viewer) = (chrome.lang, reader.viewer);
        let faults = asked.faults();
        let (page, total) = if faults.is_empty() {
            (find::page(db, reader, asked, place, PAGE)?, find::count(db, reader, asked)?)
        } else {
            (find::Page { lines: Vec::new(), before: None, after: None }, 0)
        };
        let around = Around::read(db, reader, asked, &page.lines, lang)?;
        let speaker = Speaker {
            lang,
            asked,
            around: &around,
            today: reader.today,
            may_edit: viewer.can(Action::EditRegister),
        };
        let rows = page.lines.iter().filter_map(|line| speaker.row(line));
        let rows = rows.map(|row| shown(lang, asked.list, row)).collect();
        let partners = partners::list(db, viewer, reader.home, lang)?;
        let is_gaps = asked.list == List::Gaps;
        let can_export = viewer.can(Action::ExportRegister) && total > 0;
        let file = |(ending, label): (&str, &str)| Link::new(asked.address(ending), label);
        let whole = Asked { of: asked.of, ..Asked::whole(asked.list) };
        let over =
            if is_gaps { ("/completeness", "exc-complete-title") } else { ("/exceptions", "exc-title") };
        let error = |name: &&str| FieldError {
            field: format!("filter-{name}"),
            text: lang.t("exc-no-date").to_owned(),
        };
        Ok(Self {
            title: lang.t(asked.list.title()),
            lead: lang.t(asked.list.lead()),
            way: vec![Link::new(over.0, lang.t(over.1))],
            path: asked.list.path(),
            tabs: tabs(lang, asked),
            tabs_label: lang.t("exc-views"),
            selects: selects(lang, asked, &partners),
            has_period: asked.list == List::Exceptions,
            carried: carried(asked),
            from: asked.from.clone(),
            to: asked.to.clone(),
            is_odd_from: faults.contains(&"from"),
            is_odd_to: faults.contains(&"to"),
            errors: faults.iter().map(error).collect(),
            heads: heads(lang, asked.list),
            rows,
            is_narrowed: asked.query() != whole.query(),
            clear: whole.address(""),
            never: match asked.of {
                Unusual::BreakGlass => lang.t("exc-no-break-glass"),
                Unusual::Backdated
                | Unusual::Overridden
                | Unusual::Rebaselined
                | Unusual::Waived
                | Unusual::Voided
                | Unusual::SelfCorrected
                | Unusual::AfterVerification
                | Unusual::LateDecision => "",
            },
            pages: Pages {
                previous: page.before.map(|key| asked.beside("before", &key)).unwrap_or_default(),
                next: page.after.map(|key| asked.beside("after", &key)).unwrap_or_default(),
            },
            summary: lang.n("exc-rows", total),
            files: [(".csv", "CSV"), (".xlsx", "XLSX")]
                .map(file)
                .into_iter()
                .filter(|_| can_export)
                .collect(),
            chrome,
        })
    }
}

fn heads(lang: Lang, list: List) -> Vec<Head> {
    let own =
        columns(list).iter().map(|(key, figures)| Head { figures: *figures, ..Head::plain(lang.t(key)) });
    std::iter::once(Head::plain(lang.t("exc-col-agreement"))).chain(own).collect()
}

/// The kinds of what a list holds, as tabs; nothing for a list that has none.
fn tabs(lang: Lang, asked: &Asked) -> Vec<Tab> {
    let tab = |to: Asked, label: &str, current: bool| Tab {
        href: to.address(""),
        label: label.to_owned(),
        count: String::new(),
        current,
    };
    let all = lang.t("exc-all");
    match asked.list {
        List::Gaps => Vec::new(),
        List::Claims => {
            let of = |claim: Option<ClaimKind>| {
                let label = claim.map_or(all, |kind| lang.label("claim", kind.code()));
                tab(Asked { claim, ..asked.clone() }, label, asked.claim == claim)
            };
            std::iter::once(None).chain(ClaimKind::ALL.iter().copied().map(Some)).map(of).collect()
        }
        List::Missed => {
            let of = |side: Option<Delay>| {
                let label = side.map_or(all, |side| lang.label("exc-delay", side.code()));
                tab(Asked { side, ..asked.clone() }, label, asked.side == side)
            };
            std::iter::once(None).chain(Delay::ALL.iter().copied().map(Some)).map(of).collect()
        }
        List::Unclosed => {
            let of = |left: Option<Left>| {
                let label = left.map_or(all, |left| lang.label("exc-left", left.code()));
                tab(Asked { left, ..asked.clone() }, label, asked.left == left)
            };
            std::iter::once(None).chain(Left::ALL.iter().copied().map(Some)).map(of).collect()
        }
        List::Exceptions => {
            let of = |of: &Unusual| {
                let to = Asked { of: *of, why: None, ..asked.clone() };
                tab(to, lang.label("exc-of", of.code()), asked.of == *of)
            };
            Unusual::ALL.iter().map(of).collect()
        }
    }
}

/// The filters of a list.
fn selects(lang: Lang, asked: &Asked, partners: &[(String, String)]) -> Vec<Select> {
    let current = asked.partner.as_deref().unwrap_or_default();
    let with = partners.iter().map(|(code, name)| Choice::new(code, name, current)).collect();
    let mut all = vec![Select { name: "partner", label: lang.t("ms-partner"), choices: with }];
    let coded = |codes: Vec<&'static str>, prefix: &str, current: Option<&'static str>| -> Vec<Choice> {
        let choice =
            |code: &&'static str| Choice::new(*code, lang.label(prefix, code), current.unwrap_or_default());
        codes.iter().map(choice).collect()
    };
    match asked.list {
        List::Gaps => {
            let items = Item::ALL.iter().map(|item| item.code()).collect();
            let kinds = InstrumentKind::ALL.iter().map(|kind| kind.code()).collect();
            let stages = Stage::ALL.iter().map(|stage| stage.code()).collect();
            all.insert(
                0,
                Select {
                    name: "item",
                    label: lang.t("exc-col-missing"),
                    choices: coded(items, "missing", asked.item.map(Item::code)),
                },
            );
            all.push(Select {
                name: "kind",
                label: lang.t("exc-col-kind"),
                choices: coded(kinds, "kind", asked.kind.map(InstrumentKind::code)),
            });
            all.push(Select {
                name: "stage",
                label: lang.t("exc-col-stage"),
                choices: coded(stages, "stage", asked.stage.map(Stage::code)),
            });
        }
        List::Missed => {
            let duties = Duty::ALL.iter().map(|duty| duty.code()).collect();
            all.push(Select {
                name: "duty",
                label: lang.t("exc-col-duty"),
                choices: coded(duties, "exc-duty", asked.duty.map(Duty::code)),
            });
        }
        List::Exceptions if asked.of == Unusual::Backdated => {
            let reasons = Backdating::ALL.iter().map(|why| why.code()).collect();
            all.push(Select {
                name: "why",
                label: lang.t("exc-col-reason"),
                choices: coded(reasons, "backdating", asked.why.map(Backdating::code)),
            });
        }
        List::Claims | List::Unclosed | List::Exceptions => {}
    }
    all
}

/// The kind of a claim, a side and the like: chosen by a tab, kept by the filters.
fn carried(asked: &Asked) -> Vec<(&'static str, String)> {
    let by_tab = |name: &str| matches!(name, "of" | "claim" | "side" | "left");
    asked.pairs().into_iter().filter(|(name, _)| by_tab(name)).collect()
}

fn shown(lang: Lang, list: List, row: Row) -> Line {
    let labels = columns(list).iter();
    let cells =
        labels.zip(row.fields).map(|((key, figures), field)| cell(lang, lang.t(key), *figures, field));
    Line { agreement: row.agreement, number: row.number, cells: cells.collect() }
}

fn cell(lang: Lang, label: &'static str, figures: bool, field: Field) -> Shown {
    let Field { value, note, tone } = field;
    let mut shown = Shown {
        label,
        figures,
        text: String::new(),
        href: String::new(),
        when: None,
        links: Vec::new(),
        percent: None,
        note,
        tone,
    };
    match value {
        Value::Nothing => {}
        Value::Words(text) => shown.text = text,
        Value::Link(link) => (shown.href, shown.text) = (link.href, link.label),
        Value::Links(links) => shown.links = links,
        Value::Date(stored) => {
            shown.when = when(lang, &stored);
            shown.text = stored;
        }
        Value::Instant(at) => shown.when = Some(dates::instant(lang, at)),
        Value::Figure(figure) => shown.text = lang.number(figure),
        Value::Percent(percent) => shown.percent = Some(percent),
    }
    shown
}
