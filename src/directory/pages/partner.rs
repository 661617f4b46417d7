//! Everything the register holds with one state, as far as the reader may see it.

use super::ministries::Holder;
use super::shared::{heads, when};
use crate::calendar::PartialDate;
use crate::directory::family::{Line, families};
use crate::directory::names::pick;
use crate::directory::standing_group::Counts;
use crate::directory::store::partners::{Instrument, Link as Relation, Tally, Task};
use crate::directory::{Ministry, Office, Official, Source, State};
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::parts::{Head, Link};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How many open milestones and next dates are shown.
const SHOWN_TASKS: usize = 8;
const SHOWN_DATES: usize = 5;

/// What the page is made from.
pub struct PartnerFacts {
    /// The state.
    pub state: State,
    /// Its counts by standing.
    pub tallies: Vec<Tally>,
    /// The same, brought together.
    pub counts: Counts,
    /// The latest agreements.
    pub instruments: Vec<Instrument>,
    /// Agreement and state code of their parties.
    pub parties: Vec<(String, String)>,
    /// Relations among them.
    pub relations: Vec<Relation>,
    /// Open milestones, soonest first.
    pub tasks: Vec<Task>,
    /// The bodies of the state.
    pub ministries: Vec<Ministry>,
    /// Offices held in them, latest first.
    pub offices: Vec<(Office, Official)>,
    /// Sources of the offices.
    pub sources: HashMap<String, Source>,
    /// Names of states in the reader's language.
    pub names: HashMap<String, String>,
    /// The home state.
    pub home: String,
}

/// A standing with its count.
pub struct Count {
    /// How many.
    pub figure: String,
    /// Code of the standing.
    pub standing: String,
    /// The register, filtered.
    pub href: String,
}

/// An agreement of the page.
pub struct Entry {
    /// Its page.
    pub href: String,
    /// Its number, or nothing.
    pub register_no: String,
    /// Its title.
    pub title: String,
    /// Further states on it, in words.
    pub with: String,
    /// When it was signed.
    pub signed: Option<When>,
    /// The year of it, for families.
    pub year: String,
    /// Code of the standing.
    pub standing: String,
    /// Since when.
    pub since: String,
    /// Whether it is made up.
    pub fictional: bool,
    /// Whether it only points elsewhere.
    pub pointer: bool,
}

/// Agreements of one kind.
pub struct KindGroup {
    /// Code of the kind.
    pub kind: String,
    /// How many.
    pub count: String,
    /// The agreements, latest first.
    pub entries: Vec<Entry>,
}

/// A line of a family with what stands between it and the one above.
pub struct Member {
    /// The agreement.
    pub entry: Entry,
    /// `is replaced by`; empty for the eldest.
    pub tie: String,
    /// Whether the tie is our assumption.
    pub assumed: bool,
    /// How many lists open before it.
    pub opens: usize,
    /// How many lists close after it.
    pub closes: usize,
}

/// An open milestone.
pub struct TaskLine {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Code of the state.
    pub state: String,
    /// Whether its day has passed and nothing was reported.
    pub overdue: bool,
    /// The forecast, else the baseline.
    pub due: Option<When>,
    /// Days between baseline and forecast; empty where either is not a whole day.
    pub slip: String,
    /// Whether it is made up.
    pub illustrative: bool,
}

/// Something that comes next.
pub struct Next {
    /// Where to look.
    pub href: String,
    /// What.
    pub title: String,
    /// When.
    pub on: When,
}

/// One partner.
#[derive(Template)]
#[template(path = "directory/partner.html")]
pub struct PartnerPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    name: String,
    lead: String,
    historic: Option<String>,
    register: Link,
    counts: Vec<Count>,
    groups: Vec<KindGroup>,
    entry_heads: Vec<Head>,
    next: Vec<Next>,
    family: Vec<Vec<Vec<Member>>>,
    tasks: Vec<TaskLine>,
    task_heads: Vec<Head>,
    tasks_note: String,
    holders: Vec<Holder>,
    holder_heads: Vec<Head>,
    ministries: Vec<Link>,
    state_code: String,
    may_draft: bool,
    may_edit: bool,
}

impl PartnerPage {
    /// The page as of `today`.
    pub fn new(
        chrome: Chrome,
        facts: PartnerFacts,
        today: NaiveDate,
        may_draft: bool,
        may_edit: bool,
    ) -> Self {
        let state = &facts.state;
        let register = format!("/agreements?partner={}", state.code);
        let now = facts.offices.iter().filter(|(office, _)| office.period().may_hold(today));
        let overdue = facts.tasks.iter().filter(|task| is_overdue(task, today)).count();
        let figures = |label: &'static str| Head { figures: true, ..Head::plain(label) };
        let mut task_heads =
            heads(&[chrome.t("dir-milestone-state"), chrome.t("dir-milestone-label"), chrome.t("dir-due")]);
        task_heads.push(figures(chrome.t("dir-slip-days")));
        Self {
            crumbs: vec![Link::new("/partners", chrome.t("nav-partners"))],
            name: state.name(chrome.lang).to_owned(),
            lead: lead(&chrome, &facts),
            historic: state.is_historic().then(|| historic(&chrome, state)),
            counts: facts.tallies.iter().map(|tally| count(&chrome, &register, tally)).collect(),
            groups: groups(&chrome, &facts),
            entry_heads: heads(&[
                chrome.t("dir-number"),
                chrome.t("dir-agreement"),
                chrome.t("dir-signed-on"),
                chrome.t("dir-standing-label"),
            ]),
            next: next(&chrome, &facts, today),
            family: halves(family(&chrome, &facts)),
            tasks: facts.tasks.iter().take(SHOWN_TASKS).map(|task| task_line(&chrome, task, today)).collect(),
            task_heads,
            tasks_note: tasks_note(&chrome, facts.tasks.len(), overdue),
            holders: now
                .map(|(office, official)| Holder::new(&chrome, office, official, &facts.sources))
                .collect(),
            holder_heads: heads(&[
                chrome.t("dir-office"),
                chrome.t("dir-held-by"),
                chrome.t("dir-held-from"),
                chrome.t("dir-source-label"),
            ]),
            ministries: facts
                .ministries
                .iter()
                .map(|row| Link::new(format!("/ministries/{}", row.id), row.name(chrome.lang)))
                .collect(),
            state_code: state.code.clone(),
            register: Link::new(register, chrome.n("dir-all-in-register", facts.counts.all)),
            chrome,
            may_draft,
            may_edit,
        }
    }
}

fn lead(chrome: &Chrome, facts: &PartnerFacts) -> String {
    let counted = match &facts.counts.first_signed {
        Some(first) => {
            let year: String = first.chars().take(4).collect();
            let n = crate::web::locale::Arg::from(facts.counts.all);
            chrome.f("dir-instruments-since", &[("n", n), ("year", year.into())])
        }
        None => chrome.n("dir-instruments-count", facts.counts.all),
    };
    match facts.state.official(chrome.lang).filter(|name| *name != facts.state.name(chrome.lang)) {
        Some(official) => format!("{official} · {counted}"),
        None => counted,
    }
}

fn historic(chrome: &Chrome, state: &State) -> String {
    let words = |iso: &Option<String>| {
        let known = when(chrome.lang, iso.as_deref()).map(|when| when.words);
        known.unwrap_or_else(|| chrome.t("unknown").to_owned())
    };
    chrome.with2("dir-state-is-historic", "from", &words(&state.valid_from), "to", &words(&state.valid_to))
}

fn count(chrome: &Chrome, register: &str, tally: &Tally) -> Count {
    Count {
        figure: chrome.number(tally.agreements),
        standing: tally.standing.clone(),
        href: format!("{register}&standing={}", tally.standing),
    }
}

fn entry(chrome: &Chrome, facts: &PartnerFacts, row: &Instrument) -> Entry {
    let others = facts.parties.iter().filter(|(agreement, _)| *agreement == row.id).map(|(_, state)| state);
    let others = others.filter(|state| **state != facts.state.code && **state != facts.home);
    let with: Vec<&str> =
        others.map(|state| facts.names.get(state).map_or(state.as_str(), String::as_str)).collect();
    Entry {
        href: format!("/agreements/{}", row.id),
        register_no: row.register_no.clone().unwrap_or_default(),
        title: row.short_title.clone(),
        with: if with.is_empty() {
            String::new()
        } else {
            chrome.with("dir-also-with", "states", &with.join(", "))
        },
        signed: when(chrome.lang, row.signed_on.as_deref()),
        year: row.signed_on.as_deref().unwrap_or_default().chars().take(4).collect(),
        standing: row.standing.clone(),
        since: when(chrome.lang, row.standing_since.as_deref()).map(|when| when.words).unwrap_or_default(),
        fictional: row.fictional,
        pointer: row.pointer_only,
    }
}

/// By kind, in the order of the latest agreement of each.
fn groups(chrome: &Chrome, facts: &PartnerFacts) -> Vec<KindGroup> {
    let mut groups: Vec<(String, Vec<Entry>)> = Vec::new();
    for row in &facts.instruments {
        let entry = entry(chrome, facts, row);
        match groups.iter_mut().find(|(kind, _)| *kind == row.kind) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((row.kind.clone(), vec![entry])),
        }
    }
    let group = |(kind, entries): (String, Vec<Entry>)| KindGroup {
        kind,
        count: chrome.number(entries.len()),
        entries,
    };
    groups.into_iter().map(group).collect()
}

fn family(chrome: &Chrome, facts: &PartnerFacts) -> Vec<Vec<Member>> {
    let oldest_first: Vec<&Instrument> = facts.instruments.iter().rev().collect();
    let ids: Vec<&str> = oldest_first.iter().map(|row| row.id.as_str()).collect();
    let drawn = families(&ids, &facts.relations);
    let member = |lines: &[Line], n: usize| {
        let line = &lines[n];
        let above = if n == 0 { 0 } else { lines[n - 1].depth };
        let below = lines.get(n + 1).map_or(0, |next| next.depth);
        let tie = line.tie.as_ref().map(|tie| {
            let words = if tie.forward { "relation" } else { "relation-inverse" };
            chrome.label(words, &tie.kind).to_owned()
        });
        Member {
            entry: entry(chrome, facts, oldest_first[line.place]),
            tie: tie.unwrap_or_default(),
            assumed: line.tie.as_ref().is_some_and(|tie| tie.assumed),
            opens: line.depth.saturating_sub(above),
            closes: line.depth.saturating_sub(below),
        }
    };
    drawn.iter().map(|lines| (0..lines.len()).map(|n| member(lines, n)).collect()).collect()
}

/// Two columns of about the same length, the families in order.
fn halves(families: Vec<Vec<Member>>) -> Vec<Vec<Vec<Member>>> {
    let lines: usize = families.iter().map(Vec::len).sum();
    let (mut left, mut right, mut taken) = (Vec::new(), Vec::new(), 0);
    for family in families {
        taken += family.len();
        let half = if left.is_empty() || 2 * taken <= lines + 1 { &mut left } else { &mut right };
        half.push(family);
    }
    [left, right].into_iter().filter(|half| !half.is_empty()).collect()
}

fn due(task: &Task) -> Option<PartialDate> {
    let text = task.forecast_due.as_deref().or(task.baseline_due.as_deref())?;
    PartialDate::parse(text).ok()
}

fn is_overdue(task: &Task, today: NaiveDate) -> bool {
    task.state != "reported_done" && due(task).is_some_and(|due| due.latest() < today)
}

fn task_line(chrome: &Chrome, task: &Task, today: NaiveDate) -> TaskLine {
    let whole = |text: &Option<String>| {
        let date = PartialDate::parse(text.as_deref()?).ok()?;
        date.is_whole().then(|| date.earliest())
    };
    let slip = whole(&task.baseline_due).zip(whole(&task.forecast_due));
    TaskLine {
        href: format!("/milestones/{}", task.id),
        title: task_title(chrome, task),
        state: task.state.clone(),
        overdue: is_overdue(task, today),
        due: when(chrome.lang, task.forecast_due.as_deref().or(task.baseline_due.as_deref())),
        slip: slip.map(|(base, forecast)| chrome.lang.slip((forecast - base).num_days())).unwrap_or_default(),
        illustrative: task.illustrative,
    }
}

fn task_title(chrome: &Chrome, task: &Task) -> String {
    let any = [&task.title_en, &task.title_pl, &task.title_uk].into_iter().flatten().next();
    let en = task.title_en.as_deref().or(any.map(String::as_str)).unwrap_or_default();
    pick(chrome.lang, en, task.title_pl.as_deref(), task.title_uk.as_deref()).to_owned()
}

fn tasks_note(chrome: &Chrome, open: usize, overdue: usize) -> String {
    let open = chrome.n("dir-milestones-open", open);
    if overdue == 0 { open } else { format!("{open} · {}", chrome.n("dir-milestones-overdue", overdue)) }
}

/// Deadlines of agreements and milestones from today on, soonest first.
fn next(chrome: &Chrome, facts: &PartnerFacts, today: NaiveDate) -> Vec<Next> {
    let deadlines = facts.instruments.iter().filter_map(|row| {
        let date = PartialDate::parse(row.next_deadline_on.as_deref()?).ok()?;
        Some((date, format!("/agreements/{}", row.id), row.short_title.clone()))
    });
    let tasks = facts
        .tasks
        .iter()
        .filter_map(|task| Some((due(task)?, format!("/milestones/{}", task.id), task_title(chrome, task))));
    let mut dates: Vec<_> = deadlines.chain(tasks).filter(|(date, _, _)| date.latest() >= today).collect();
    dates.sort_by_key(|(date, href, _)| (date.latest(), href.clone()));
    dates.truncate(SHOWN_DATES);
    let line = |(date, href, title): (PartialDate, String, String)| {
        let on = crate::web::dates::partial(chrome.lang, date.year(), date.month(), date.day_of_month());
        Next { href, title, on }
    };
    dates.into_iter().map(line).collect()
}
