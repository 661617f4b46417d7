//! The overview.

use super::super::acts::{self, ActLine};
use super::super::asked::{self, RulingLine};
use super::super::clock::{self, Datum};
use super::super::facts::{self, FactLine};
use super::super::head::{Head, Part};
use super::super::legal::{self, Legal};
use super::super::line::{self, Input, LifeLine};
use super::super::load::Seen;
use super::super::particulars::{self, Fact};
use super::super::parties::{self, PartyLine};
use super::super::relations::{self, RelationLine};
use super::super::steps::{self, Gap, Group};
use super::columns;
use super::decision;
use crate::access::Viewer;
use crate::agreements::decisions::may_decide;
use crate::agreements::ruling;
use crate::calendar::PartialDate;
use crate::db::DbError;
use crate::deadlines::decided;
use crate::findings::OfAgreement;
use crate::lifecycle::clock::When as Day;
use crate::web::chrome::Chrome;
use crate::web::parts::Head as Column;
use askama::Template;

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
    legal: Legal,
    decisions: Vec<decided::Line>,
    decide: String,
    decision_wanted: bool,
    line: Option<LifeLine>,
    spoken: String,
    today: String,
    cap: String,
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
    differing: Vec<(String, String)>,
    is_ruled: bool,
    rulings: Vec<RulingLine>,
    facts: Vec<FactLine>,
    fact_heads: Vec<Column>,
    findings: OfAgreement,
}

impl OverviewPage {
    /// The overview for a reader, in this frame.
    pub fn new(chrome: Chrome, viewer: &Viewer, seen: &Seen) -> Result<Self, DbError> {
        let head = Head::new(seen, viewer, Part::Overview);
        let mut acts = acts::lines(seen, viewer);
        let clock = clock::rows(seen, &acts, head.may_record)?;
        let (left, right) = particulars::columns(seen);
        let (percent, gaps) = steps::gaps(seen, &head);
        acts.reverse();
        let today = chrome.day(&seen.today).words;
        let cap = chrome.with("line-cap", "date", &today);
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Ok(Self {
            summary: text(&seen.a.particulars.summary),
            notice: text(&seen.a.particulars.notice),
            custodian: text(&seen.a.particulars.originals_location),
            binding: seen.a.row.binding.clone(),
            binding_words: binding_words(seen),
            entry: chrome.term(&seen.a.row.binding, "entry"),
            line: life_line(seen, &clock, &cap),
            legal: legal::of(seen, &seen.standing, &seen.a.clauses, head.may_record)?,
            decide: decide(seen, viewer, &head),
            decision_wanted: !seen.standing.is_over() && decision::safe_notice(seen).is_some(),
            decisions: decision::lines(seen),
            spoken: spoken(&chrome, &clock),
            today,
            cap,
            parties: parties::parties(seen),
            relations: relations::lines(seen),
            steps: steps::steps(seen, viewer, &head).groups(seen.names.lang),
            party_heads: party_heads(&chrome, &seen.a.row.binding),
            act_heads: columns(
                &chrome,
                &["col-done-on", "col-act", "col-side", "col-received", "col-source", "col-record"],
            ),
            relation_heads: columns(
                &chrome,
                &["col-relation", "col-number", "col-instrument", "col-takes-effect"],
            ),
            differing: asked::two_dates(seen)?,
            is_ruled: ruling::standing_one(&seen.a, &seen.standing).is_some(),
            rulings: asked::rulings(seen),
            facts: facts::marked(seen),
            fact_heads: columns(&chrome, &["col-fact", "col-leads", "col-beside", "col-state"]),
            findings: OfAgreement::new(chrome.lang, viewer, &seen.a.row.id, &seen.findings),
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

    /// The page's title.
    pub fn title(&self) -> String {
        self.head.name().to_string()
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

/// Where a decision on the term is recorded; empty for who may not, or where nothing is to be decided.
fn decide(seen: &Seen, viewer: &Viewer, head: &Head) -> String {
    let is_live = seen.a.row.record_state != "voided" && !seen.standing.is_over();
    let is_asked = is_live && decision::safe_notice(seen).is_some();
    let may = is_asked && !seen.a.row.pointer_only && may_decide(viewer, seen.a.row.owner_id.as_deref());
    if may { head.path("decisions/new") } else { String::new() }
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

fn life_line(seen: &Seen, clock: &[Datum], cap: &str) -> Option<LifeLine> {
    let (standing, dates) = (&seen.standing, &seen.standing.answer.dates);
    let input = Input {
        points: clock.iter().filter_map(|row| Some((row.no, row.date?))).collect(),
        is_awaited: clock::awaits_force(seen),
        signed: seen.signed_on,
        force: drawn(dates.entry_into_force),
        end: if standing.is_over() { drawn(standing.since) } else { drawn(dates.effective_end) },
        cap_letters: cap.chars().count(),
    };
    line::draw(&input, seen.today)
}

/// Where a date of the clock stands on the line; what lies in two years stands where it can first be.
fn drawn(on: Day) -> Option<PartialDate> {
    on.partial().or_else(|| on.bounds().map(|(first, _)| PartialDate::day(first)))
}
