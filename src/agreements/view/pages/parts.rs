//! The overview and the tabs.

use super::super::acts::{self, ActLine, SourceLine, source_line};
use super::super::clock::{self, Datum};
use super::super::head::{Head, Part};
use super::super::history::Version;
use super::super::line::{self, Input, LifeLine};
use super::super::load::Seen;
use super::super::names::date_words;
use super::super::particulars::{self, Fact};
use super::super::parties::{self, PartyLine, SignatureLine};
use super::super::relations::{self, RelationLine};
use super::super::steps::{self, Gap, Group};
use crate::access::Viewer;
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::lifecycle::{ActKind, act::counting};
use crate::milestones::MilestoneLine;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::page::{self, Nav};
use crate::web::parts::Head as Column;
use actix_web::HttpRequest;
use askama::Template;

/// The frame of an agreement's page: it carries the record's own marking.
pub fn chrome(request: &HttpRequest, seen: &Seen) -> Chrome {
    let mut chrome = page::chrome(request, Nav::Register);
    chrome.marking = chrome.label("marking", &seen.a.row.marking).to_owned();
    chrome
}

/// Heads of columns by the keys of their words; an empty key is a head without a word.
pub fn columns(chrome: &Chrome, keys: &[&str]) -> Vec<Column> {
    keys.iter().map(|key| Column::plain(if key.is_empty() { "" } else { chrome.t(key) })).collect()
}

/// Everything at a glance.
#[derive(Template)]
#[template(path = "agreements/overview.html", blocks = ["main"])]
pub struct OverviewPage {
    chrome: Chrome,
    head: Head,
    summary: String,
    notice: String,
    custodian: String,
    binding: String,
    binding_words: &'static str,
    entry: &'static str,
    clock: Vec<Datum>,
    line: Option<LifeLine>,
    spoken: String,
    today: String,
    parties: Vec<PartyLine>,
    acts: Vec<ActLine>,
    left: Vec<Fact>,
    right: Vec<Fact>,
    relations: Vec<RelationLine>,
    steps: Vec<Group>,
    party_heads: Vec<Column>,
    act_heads: Vec<Column>,
    relation_heads: Vec<Column>,
    percent: i32,
    gaps: Vec<Gap>,
}

impl OverviewPage {
    /// The overview for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Result<Self, DbError> {
        let chrome = chrome(request, seen);
        let head = Head::new(seen, viewer, Part::Overview);
        let mut acts = acts::lines(seen, viewer);
        let clock = clock::rows(seen, &acts, head.may_record)?;
        let (left, right) = particulars::columns(seen);
        let (percent, gaps) = steps::gaps(seen, &head);
        acts.reverse();
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Ok(Self {
            summary: text(&seen.a.particulars.summary),
            notice: text(&seen.a.particulars.notice),
            custodian: text(&seen.a.particulars.originals_location),
            binding: seen.a.row.binding.clone(),
            binding_words: binding_words(seen),
            entry: chrome.term(&seen.a.row.binding, "entry"),
            line: life_line(seen, &clock)?,
            spoken: spoken(&chrome, &clock),
            today: chrome.day(&seen.today).words,
            parties: parties::parties(seen),
            relations: relations::lines(seen),
            steps: steps::steps(seen, viewer, &head)?.groups(seen.names.lang),
            party_heads: party_heads(&chrome, &seen.a.row.binding),
            act_heads: columns(
                &chrome,
                &["col-done-on", "col-act", "col-side", "col-received", "col-source", "col-record"],
            ),
            relation_heads: columns(
                &chrome,
                &["col-relation", "col-number", "col-instrument", "col-takes-effect"],
            ),
            clock,
            acts,
            left,
            right,
            percent,
            gaps,
            head,
            chrome,
        })
    }

    fn parties_word(&self) -> &'static str {
        self.chrome.term(&self.binding, "parties-and-signatories")
    }

    fn binding_has_basis(&self) -> bool {
        self.parties.iter().any(|party| !party.basis.is_empty())
    }

    /// The word in the band of force: in force, operative, applied.
    fn force_word(&self) -> &'static str {
        self.chrome.term(&self.binding, "in-force")
    }

    fn latest(&self) -> &[ActLine] {
        self.acts.get(..6).unwrap_or(&self.acts)
    }
}

fn party_heads(chrome: &Chrome, binding: &str) -> Vec<Column> {
    let mut heads = columns(chrome, &["", "col-signed-by", "col-authority", "col-office-today"]);
    if let Some(first) = heads.first_mut() {
        first.label = chrome.term(binding, "party").to_owned();
    }
    heads
}

/// Which words the page speaks, and why.
fn binding_words(seen: &Seen) -> &'static str {
    seen.names.lang.t(match seen.a.row.binding.as_str() {
        "binding" => "binding-note-binding",
        "non_binding" => "binding-note-non-binding",
        "mixed" => "binding-note-mixed",
        "differs" => "binding-differs",
        _ => "binding-note-open",
    })
}

/// What the drawing says, for those who do not see it.
fn spoken(chrome: &Chrome, clock: &[Datum]) -> String {
    let row = |row: &Datum| {
        let date = row.on.as_ref().map_or_else(|| chrome.t("unknown").to_owned(), |on| on.words.clone());
        format!("{date}: {}", row.what)
    };
    clock.iter().map(row).collect::<Vec<_>>().join("; ")
}

fn life_line(seen: &Seen, clock: &[Datum]) -> Result<Option<LifeLine>, DbError> {
    let acts = seen.a.rule_acts()?;
    let counting = counting(&acts);
    let of = |kinds: &[ActKind]| {
        let dates = counting.iter().filter(|act| kinds.contains(&act.kind)).filter_map(|act| act.effect());
        dates.min_by_key(|date| date.earliest())
    };
    let input = Input {
        points: clock.iter().filter_map(|row| Some((row.no, row.date?))).collect(),
        unknown: clock.iter().filter(|row| row.date.is_none()).map(|row| row.no).collect(),
        signed: seen.signed_on,
        force: of(&[ActKind::EnteredIntoForce, ActKind::BecameOperative]),
        end: of(&[ActKind::Terminated, ActKind::Expired, ActKind::Replaced, ActKind::WithdrawnBeforeForce]),
    };
    Ok(line::draw(&input, seen.today))
}

/// Every act, newest first, with what may be done with it.
#[derive(Template)]
#[template(path = "agreements/acts.html", blocks = ["main"])]
pub struct ActsPage {
    chrome: Chrome,
    head: Head,
    acts: Vec<ActLine>,
    heads: Vec<Column>,
}

impl ActsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let mut acts = acts::lines(seen, viewer);
        acts.reverse();
        let keys = ["col-done-on", "col-act", "col-received", "col-takes-effect", "col-source", "col-record"];
        Self { heads: columns(&chrome, &keys), head: Head::new(seen, viewer, Part::Acts), acts, chrome }
    }
}

/// Who signed.
#[derive(Template)]
#[template(path = "agreements/signatories.html", blocks = ["main"])]
pub struct SignatoriesPage {
    chrome: Chrome,
    head: Head,
    signatures: Vec<SignatureLine>,
    heads: Vec<Column>,
}

impl SignatoriesPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let keys = [
            "col-side",
            "col-signed-by",
            "col-on-behalf",
            "col-done-on",
            "col-authority",
            "col-office-today",
            "col-record",
        ];
        Self {
            heads: columns(&chrome, &keys),
            head: Head::new(seen, viewer, Part::Signatories),
            signatures: parties::signatures(seen).into_iter().map(|(_, line)| line).collect(),
            chrome,
        }
    }
}

/// A milestone in words.
pub struct MilestoneRow {
    id: String,
    title: String,
    illustrative: bool,
    rag: &'static str,
    state: &'static str,
    baseline: Option<When>,
    forecast: Option<When>,
    actual: Option<When>,
    owner: String,
}

/// Its milestones.
#[derive(Template)]
#[template(path = "agreements/milestones.html", blocks = ["main"])]
pub struct MilestonesPage {
    chrome: Chrome,
    head: Head,
    rows: Vec<MilestoneRow>,
    heads: Vec<Column>,
}

impl MilestonesPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let keys = ["col-milestone", "col-state", "col-baseline", "col-forecast", "col-done-on", "col-owner"];
        let rows = seen.milestones.iter().map(|line| milestone(&chrome, line)).collect();
        Self { heads: columns(&chrome, &keys), head: Head::new(seen, viewer, Part::Milestones), rows, chrome }
    }
}

fn milestone(chrome: &Chrome, line: &MilestoneLine) -> MilestoneRow {
    let m = &line.milestone;
    let date = |date: Option<PartialDate>| date.map(|date| date_words(chrome.lang, date));
    MilestoneRow {
        id: m.id.clone(),
        title: m.titles.in_lang(chrome.lang).to_owned(),
        illustrative: m.illustrative,
        rag: line.assessment.rag.code(),
        state: chrome.label("milestone", m.state.code()),
        baseline: date(m.baseline),
        forecast: date(m.forecast),
        actual: date(m.actual),
        owner: line.owner.clone().unwrap_or_default(),
    }
}

/// Its relations.
#[derive(Template)]
#[template(path = "agreements/relations.html", blocks = ["main"])]
pub struct RelationsPage {
    chrome: Chrome,
    head: Head,
    relations: Vec<RelationLine>,
    heads: Vec<Column>,
}

impl RelationsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let keys = ["col-relation", "col-number", "col-instrument", "col-takes-effect", "col-clause", ""];
        Self {
            heads: columns(&chrome, &keys),
            head: Head::new(seen, viewer, Part::Relations),
            relations: relations::lines(seen),
            chrome,
        }
    }
}

/// Its sources.
#[derive(Template)]
#[template(path = "agreements/sources.html", blocks = ["main"])]
pub struct SourcesPage {
    chrome: Chrome,
    head: Head,
    sources: Vec<SourceLine>,
    heads: Vec<Column>,
}

impl SourcesPage {
    /// The list for a reader, best grade first.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let mut sources: Vec<SourceLine> =
            seen.a.source_ids().iter().filter_map(|id| source_line(seen, id)).collect();
        sources.sort_by(|a, b| (&a.grade, &a.words, &a.id).cmp(&(&b.grade, &b.words, &b.id)));
        let keys = ["col-grade", "col-source", "col-reference", "col-published", "col-retrieved"];
        Self { heads: columns(&chrome, &keys), head: Head::new(seen, viewer, Part::Sources), sources, chrome }
    }
}

/// Its versions.
#[derive(Template)]
#[template(path = "agreements/history.html", blocks = ["main"])]
pub struct HistoryPage {
    chrome: Chrome,
    head: Head,
    versions: Vec<Version>,
}

impl HistoryPage {
    /// The versions for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen, versions: Vec<Version>) -> Self {
        Self { head: Head::new(seen, viewer, Part::History), versions, chrome: chrome(request, seen) }
    }
}
