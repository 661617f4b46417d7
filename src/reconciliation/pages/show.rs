//! What a run found: counts on top, rows with what became of them, the agreements that are in no row, the runs.

use super::{HOME, covers, crumbs, frame, parts, state_names};
use crate::access::{Action, Viewer};
use crate::directory::State;
use crate::reconciliation::actions::{OPEN, SET_ASIDE, scope};
use crate::reconciliation::entry::Entry;
use crate::reconciliation::outcome::Standing;
use crate::reconciliation::store::register::Line;
use crate::reconciliation::store::{ListRow, RunRow};
use crate::reconciliation::view::{Page, View};
use crate::reconciliation::words;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::icons::Mark;
use crate::web::parts::{Head, Link, Pages, Tab};
use actix_web::HttpRequest;
use askama::Template;
use std::collections::HashMap;
use std::sync::Arc;

/// What is wrong with a form on the page.
pub struct Wrong<'w> {
    /// What was typed.
    pub fields: &'w Fields,
    /// By field.
    pub errors: &'w Errors,
}

/// A list with one of its runs and a page of it.
pub struct Found {
    /// The list.
    pub list: ListRow,
    /// Names of accounts.
    pub names: HashMap<String, String>,
    /// Every state.
    pub states: Vec<State>,
    /// Its runs, the newest first.
    pub runs: Vec<RunRow>,
    /// Which run is shown.
    pub index: usize,
    /// What it found, for this reader; none when there is no run.
    pub seen: Option<Arc<View>>,
    /// What the run before found.
    pub before: Option<Arc<View>>,
    /// Which outcome is asked for.
    pub standing: Option<Standing>,
    /// The page.
    pub page: Page,
    /// The rows on it.
    pub entries: HashMap<i32, Entry>,
    /// The agreements on it.
    pub lines: HashMap<String, Line>,
}

impl Found {
    /// A list without a run.
    pub fn new(list: ListRow, names: HashMap<String, String>, states: Vec<State>) -> Self {
        Self {
            list,
            names,
            states,
            runs: Vec::new(),
            index: 0,
            seen: None,
            before: None,
            standing: None,
            page: Page::default(),
            entries: HashMap::new(),
            lines: HashMap::new(),
        }
    }

    fn name(&self, account: &str) -> String {
        self.names.get(account).cloned().unwrap_or_default()
    }
}

/// The page of a list.
#[derive(Template)]
#[template(path = "reconciliation/show.html")]
pub struct ShowPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    version: String,
    place: String,
    name: String,
    file_name: String,
    sha256: String,
    size: String,
    uploaded_by: String,
    uploaded_at: When,
    covers: String,
    marking: &'static str,
    is_open: bool,
    is_newest: bool,
    may_export: bool,
    aside: Option<String>,
    run: Option<RunView>,
    outcomes: Vec<Tab>,
    heads: Vec<Head>,
    rows: Vec<Row>,
    surplus_heads: Vec<Head>,
    surplus: Vec<Surplus>,
    is_surplus: bool,
    pages: Pages,
    shown: String,
    runs: Vec<RunLink>,
    differences: Vec<Difference>,
    changed: String,
}

struct RunView {
    number: String,
    at: When,
    by: String,
    sha256: String,
    csv: String,
    xlsx: String,
    open: String,
}

struct RunLink {
    href: String,
    label: String,
    at: When,
    by: String,
    is_shown: bool,
}

struct Difference {
    label: &'static str,
    before: String,
    now: String,
    difference: String,
}

struct Row {
    href: String,
    number: String,
    title: String,
    partner: String,
    signed: Option<When>,
    signed_as: String,
    reference: String,
    standing: &'static str,
    mark: Mark,
    is_settled: bool,
    note: String,
    agreement: Option<Named>,
    score: String,
    why: String,
}

struct Named {
    href: String,
    number: String,
    title: String,
    signed: Option<When>,
}

struct Surplus {
    agreement: Named,
    kind: &'static str,
}

fn named(chrome: &Chrome, line: &Line) -> Named {
    let date = line.signed_on.as_deref().filter(|_| !line.pointer_only);
    let date = date.and_then(crate::reconciliation::entry::stored_date);
    Named {
        href: format!("/agreements/{}", line.id),
        number: words::number(chrome.lang, line),
        title: words::title(chrome.lang, line),
        signed: date.map(|date| words::date(chrome.lang, date)),
    }
}

/// A page of a run for a reader's language.
struct Telling<'t> {
    chrome: &'t Chrome,
    found: &'t Found,
    seen: &'t View,
    /// `&run=3` for an earlier run; empty for the newest.
    run: String,
}

impl Telling<'_> {
    fn base(&self) -> String {
        format!("{HOME}/{}", self.found.list.id)
    }

    fn address(&self, standing: Option<Standing>, more: &str) -> String {
        let outcome = standing.map(|standing| format!("outcome={}", standing.code())).unwrap_or_default();
        let all = [outcome.as_str(), more, self.run.as_str()];
        let all: Vec<&str> = all.into_iter().filter(|part| !part.is_empty()).collect();
        let asked = if all.is_empty() { String::new() } else { format!("?{}", all.join("&")) };
        format!("{}{asked}", self.base())
    }

    fn outcomes(&self) -> Vec<Tab> {
        let (lang, counts) = (self.chrome.lang, self.seen.counts());
        let all = Tab {
            href: self.address(None, ""),
            label: lang.t("recon-every-row").to_owned(),
            count: lang.number(self.seen.judged.rows.len()),
            current: self.found.standing.is_none(),
        };
        let tab = |standing: &Standing| Tab {
            href: self.address(Some(*standing), ""),
            label: lang.label("reconciled", standing.code()).to_owned(),
            count: lang.number(counts.of(*standing)),
            current: self.found.standing == Some(*standing),
        };
        std::iter::once(all).chain(Standing::ALL.iter().map(tab)).collect()
    }

    fn row(&self, key: i32) -> Option<Row> {
        let (lang, outcome) = (self.chrome.lang, self.seen.outcome(key)?);
        let entry = self.found.entries.get(&key)?;
        let pair = outcome.agreement.and_then(|place| self.seen.pair(key, place));
        let line = self.seen.agreement(outcome.agreement).and_then(|id| self.found.lines.get(id));
        let run = if self.run.is_empty() { String::new() } else { format!("?{}", self.run) };
        Some(Row {
            href: format!("{}/rows/{key}{run}", self.base()),
            number: key.to_string(),
            title: entry.title().to_owned(),
            partner: match entry.partners.is_empty() {
                true => entry.said.partner.clone(),
                false => state_names(&self.found.states, lang, &entry.partners),
            },
            signed: entry.signed.map(|date| words::date(lang, date)),
            signed_as: entry.said.signed.clone(),
            reference: entry.said.reference.clone(),
            standing: lang.label("reconciled", outcome.standing.code()),
            mark: words::icon(outcome.standing),
            is_settled: outcome.is_settled,
            note: words::note(lang, outcome, Some(entry)),
            agreement: line.map(|line| named(self.chrome, line)),
            score: pair.map(|pair| lang.number(pair.score)).unwrap_or_default(),
            why: pair.map(|pair| words::in_one_line(lang, pair)).unwrap_or_default(),
        })
    }

    fn surplus(&self, key: i32) -> Option<Surplus> {
        let id = self.seen.agreement(usize::try_from(key).ok())?;
        let line = self.found.lines.get(id)?;
        let kind = self.chrome.label("kind", &line.instrument_kind);
        Some(Surplus { agreement: named(self.chrome, line), kind })
    }

    fn pages(&self) -> Pages {
        let page = &self.found.page;
        let at = |word: &str, key: Option<&i32>, is_there: bool| match key {
            Some(key) if is_there => self.address(self.found.standing, &format!("{word}={key}")),
            Some(_) | None => String::new(),
        };
        Pages {
            previous: at("before", page.keys.first(), page.has_before),
            next: at("after", page.keys.last(), page.has_after),
        }
    }

    fn differences(&self) -> Vec<Difference> {
        let (lang, now) = (self.chrome.lang, self.seen.counts());
        let Some(before) = &self.found.before else {
            return Vec::new();
        };
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let one = |standing: &Standing| {
            let (was, is) = (count(before.counts().of(*standing)), count(now.of(*standing)));
            Difference {
                label: lang.label("reconciled", standing.code()),
                before: lang.number(was),
                now: lang.number(is),
                difference: lang.slip(is - was),
            }
        };
        Standing::ALL.iter().map(one).collect()
    }
}

impl ShowPage {
    /// The page as found, with what is wrong with a form on it.
    pub fn new(request: &HttpRequest, viewer: &Viewer, found: &Found, wrong: &Wrong) -> Self {
        let mut chrome = frame(request, viewer);
        let (lang, list) = (chrome.lang, &found.list);
        chrome.marking = lang.label("marking", &list.marking).to_owned();
        let place = format!("{HOME}/{}", list.id);
        let shown = found.runs.get(found.index);
        let run = shown.filter(|_| found.index > 0).map(|run| format!("run={}", run.number));
        let empty = View::default();
        let seen = found.seen.as_deref().unwrap_or(&empty);
        let telling = Telling { chrome: &chrome, found, seen, run: run.unwrap_or_default() };
        let is_surplus = found.standing == Some(Standing::Surplus);
        let keys = || found.page.keys.iter().copied();
        let of_run = shown.map_or_else(String::new, |run| format!("?run={}", run.number));
        let run_link = |(index, run): (usize, &RunRow)| RunLink {
            href: format!("{place}?run={}", run.number),
            label: lang.f("recon-run-n", &[("n", run.number.into())]),
            at: dates::instant(lang, run.ran_at),
            by: found.name(&run.ran_by),
            is_shown: index == found.index,
        };
        let head = |key: &str| Head::plain(lang.t(key));
        let figures = |key: &str| Head { figures: true, ..head(key) };
        let changed = found.before.as_ref().map(|before| match seen.changed_since(before) {
            0 => lang.t("recon-none-changed").to_owned(),
            rows => lang.n("recon-changed-rows", rows),
        });
        Self {
            tabs: parts(&chrome, viewer),
            crumbs: crumbs(&chrome, None),
            form: form::view(wrong.fields, wrong.errors, lang),
            key: crate::clock::new_id(),
            version: list.version.to_string(),
            name: list.name.clone(),
            file_name: list.file_name.clone(),
            sha256: list.file_sha256.clone(),
            size: lang.n("recon-rows", list.row_count),
            uploaded_by: found.name(&list.uploaded_by),
            uploaded_at: dates::instant(lang, list.uploaded_at),
            covers: covers(&found.states, lang, &scope(list)),
            marking: lang.label("marking", &list.marking),
            is_open: list.state == OPEN,
            is_newest: found.index == 0,
            may_export: viewer.can(Action::ExportRegister),
            aside: list.reason.clone().filter(|_| list.state == SET_ASIDE),
            run: shown.map(|run| RunView {
                number: lang.f("recon-run-n", &[("n", run.number.into())]),
                at: dates::instant(lang, run.ran_at),
                by: found.name(&run.ran_by),
                sha256: run.sha256.clone(),
                csv: format!("{place}/result.csv{of_run}"),
                xlsx: format!("{place}/result.xlsx{of_run}"),
                open: match seen.counts().doubtful + seen.counts().unsettled_missing {
                    0 => lang.t("recon-none-open").to_owned(),
                    open => lang.n("recon-open-rows", open),
                },
            }),
            outcomes: telling.outcomes(),
            heads: vec![
                figures("recon-row"),
                head("recon-in-list"),
                head("recon-outcome"),
                head("recon-in-register"),
                head("recon-why"),
            ],
            rows: if is_surplus { Vec::new() } else { keys().filter_map(|key| telling.row(key)).collect() },
            surplus_heads: vec![head("recon-in-register"), head("register-kind"), head("register-signed")],
            surplus: match is_surplus {
                true => keys().filter_map(|key| telling.surplus(key)).collect(),
                false => Vec::new(),
            },
            is_surplus,
            pages: telling.pages(),
            shown: lang.n("recon-shown", found.page.keys.len()),
            runs: found.runs.iter().enumerate().map(run_link).collect(),
            differences: telling.differences(),
            changed: changed.unwrap_or_default(),
            place,
            chrome,
        }
    }
}
