//! The pages of what several sources say: every fact of the record, one fact with its claims and forms, the withdrawal of a claim.

use super::super::acts::source_line;
use super::super::claim_form::RECORD;
use super::super::facts::{self, FactLine, VoiceLine};
use super::super::head::{Head, Part};
use super::super::load::Seen;
use super::forms::{Common, Typed};
use super::{chrome, columns};
use crate::access::{Action, Facts, Viewer};
use crate::agreements::claims::{grade_of, may_rule};
use crate::agreements::kinds::InstrumentKind;
use crate::db::DbError;
use crate::facts::{ClaimRow, Fact, FactId, FactKind, OWN, Verdict};
use crate::web::chrome::Chrome;
use crate::web::form_view::FormView;
use crate::web::parts::{Choice, Head as Column, Tab};
use actix_web::HttpRequest;
use askama::Template;

/// The languages of which a title can always be claimed.
const LANGUAGES: [&str; 3] = ["en", "pl", "uk"];

/// A fact in the list of all: what it is, what stands in the record, and its page.
pub struct Entry {
    about: String,
    value: String,
    href: String,
    mark: String,
}

/// Facts under a heading.
pub struct Group {
    title: String,
    facts: Vec<Entry>,
}

/// Every fact of the record of which a source can say something, those on which sources differ first.
#[derive(Template)]
#[template(path = "agreements/facts.html")]
pub struct FactsPage {
    chrome: Chrome,
    head: Head,
    heads: Vec<Column>,
    differing: Vec<FactLine>,
    groups: Vec<Group>,
}

impl FactsPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Result<Self, DbError> {
        let chrome = chrome(request, seen);
        let own = vec![FactId::new(FactKind::InstrumentKind, OWN)];
        let group = |key: &str, ids: Vec<FactId>| group(seen, chrome.t(key).to_owned(), &ids);
        let mut groups = vec![
            group("fact-of-record", own.into_iter().chain(titles(seen)).collect())?,
            group("fact-of-acts", acts(seen))?,
            group("fact-of-signatures", offices(seen))?,
        ];
        groups.retain(|group| !group.facts.is_empty());
        Ok(Self {
            heads: columns(&chrome, &["col-fact", "col-leads", "col-beside", "col-state"]),
            head: Head::new(seen, viewer, Part::Overview),
            differing: facts::marked(seen),
            groups,
            chrome,
        })
    }
}

fn titles(seen: &Seen) -> Vec<FactId> {
    let own = seen.a.titles.iter().map(|title| title.lang.as_str());
    let mut langs: Vec<&str> = own.chain(LANGUAGES).collect();
    langs.sort_unstable();
    langs.dedup();
    langs.into_iter().map(|lang| FactId::new(FactKind::Title, lang)).collect()
}

fn acts(seen: &Seen) -> Vec<FactId> {
    let of = |id: &String| FactKind::OF_ACT.map(|kind| FactId::new(kind, id));
    seen.a.standing_acts().flat_map(|act| of(&act.id)).collect()
}

fn offices(seen: &Seen) -> Vec<FactId> {
    seen.a.signatures.iter().map(|(row, _, _)| FactId::new(FactKind::Office, &row.id)).collect()
}

fn group(seen: &Seen, title: String, ids: &[FactId]) -> Result<Group, DbError> {
    let mut found = Vec::new();
    for id in ids {
        let Some(fact) = seen.a.fact(id)? else { continue };
        let line = facts::line(seen, &fact);
        found.push(Entry {
            value: line.leading().map(|own| own.value.clone()).unwrap_or_default(),
            about: line.about,
            href: line.href,
            mark: line.mark,
        });
    }
    Ok(Group { title, facts: found })
}

/// One who tells, with what the reader may do about it.
pub struct Row {
    voice: VoiceLine,
    /// Where the claim is withdrawn; empty where the reader may not, and for what stands in the record.
    withdrawal: String,
    /// Whether the reader may take it over.
    is_proposed: bool,
}

/// One fact: everybody who tells of it, what was ruled, and the forms.
#[derive(Template)]
#[template(path = "agreements/fact.html")]
pub struct FactPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    line: FactLine,
    heads: Vec<Column>,
    rows: Vec<Row>,
    beside: Vec<Tab>,
    is_date: bool,
    kinds: Vec<Choice>,
    sources: Vec<Choice>,
    grades: Vec<Choice>,
    /// What the reader may rule for.
    holds: Vec<Choice>,
    /// Whether somebody else must rule: the reader's role may, and recorded what there is to choose.
    waits_for_another: bool,
}

impl FactPage {
    /// The page for a reader.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        fact: &Fact,
        typed: &Typed,
    ) -> Result<Self, DbError> {
        let Common { chrome, head, form, grades, .. } =
            Common::new(request, viewer, seen, typed, Part::Overview);
        let line = facts::line(seen, fact);
        let is_changeable = head.may_claim;
        let rules = is_changeable && fact.verdict.is_open() && viewer.can(Action::VerifyFact);
        let holds = if rules { holds(viewer, fact, &line, form.value("holds")) } else { Vec::new() };
        let kind = |kind: &InstrumentKind| {
            Choice::new(kind.code(), chrome.label("kind", kind.code()), form.value("value"))
        };
        let is_kind = fact.id.kind == FactKind::InstrumentKind;
        let proposed = proposed(fact).filter(|row| rules && may_rule(viewer, fact, Some(row)).is_ok());
        let row = |voice: &VoiceLine| Row {
            withdrawal: withdrawal(seen, viewer, fact, voice),
            is_proposed: proposed.is_some_and(|claim| claim.id == voice.claim),
            voice: voice.clone(),
        };
        Ok(Self {
            rows: line.voices.iter().map(row).collect(),
            heads: columns(&chrome, &["col-value", "col-source", "col-recorded", "col-part"]),
            beside: beside(seen, fact),
            is_date: fact.id.kind.is_date(),
            kinds: if is_kind { InstrumentKind::ALL.iter().map(kind).collect() } else { Vec::new() },
            sources: sources(seen, &form)?,
            waits_for_another: rules && holds.is_empty(),
            holds,
            line,
            grades,
            chrome,
            head,
            form,
        })
    }

    /// What the register calls the value, above its field.
    fn value_label(&self) -> &'static str {
        self.chrome.label("fact-kind", self.line.id.kind.code())
    }
}

/// The claim that waits to be taken over.
fn proposed(fact: &Fact) -> Option<&ClaimRow> {
    match &fact.verdict {
        Verdict::Outranked { claim } => fact.claim(claim),
        Verdict::Agreed | Verdict::Ranked | Verdict::Undecided | Verdict::Ruled => None,
    }
}

fn withdrawal(seen: &Seen, viewer: &Viewer, fact: &Fact, voice: &VoiceLine) -> String {
    let owned = |claim: &ClaimRow| {
        let owned = Facts::owned_by(Some(&claim.recorded_by));
        viewer.may(Action::WithdrawClaim, owned).is_ok() && seen.a.row.record_state != "voided"
    };
    let claim = fact.claim(&voice.claim).filter(|claim| owned(claim));
    claim
        .map(|claim| format!("/agreements/{}/claims/{}/withdrawal", seen.a.row.id, claim.id))
        .unwrap_or_default()
}

/// The values for which the reader may rule, each with its grade.
fn holds(viewer: &Viewer, fact: &Fact, line: &FactLine, chosen: &str) -> Vec<Choice> {
    let may = |voice: &&VoiceLine| {
        let claim = fact.claim(&voice.claim);
        (claim.is_some() || fact.own.is_some()) && may_rule(viewer, fact, claim).is_ok()
    };
    let choice = |voice: &VoiceLine| {
        let value = if voice.claim.is_empty() { RECORD } else { voice.claim.as_str() };
        let source = voice.source.as_ref().map(|source| source.words.clone());
        let source = source.or_else(|| voice.document.as_ref().map(|(_, title)| title.clone()));
        let parts = [Some(voice.value.clone()), Some(voice.grade.clone()), source];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        Choice::new(value, parts.join(" · "), chosen)
    };
    line.side_by_side().filter(may).map(choice).collect()
}

/// The facts of the same act, as tabs.
fn beside(seen: &Seen, fact: &Fact) -> Vec<Tab> {
    if !fact.id.kind.is_of_act() {
        return Vec::new();
    }
    let tab = |kind: FactKind| {
        let claimed = seen.facts.iter().find(|other| other.id.kind == kind && other.id.of == fact.id.of);
        let n = claimed.map(|fact| fact.live().count()).unwrap_or_default();
        Tab {
            href: FactId::new(kind, &fact.id.of).page(&seen.a.row.id),
            label: seen.names.lang.label("fact-kind", kind.code()).to_owned(),
            count: if n > 0 { seen.names.lang.number(n) } else { String::new() },
            current: kind == fact.id.kind,
        }
    };
    FactKind::OF_ACT.map(tab).into_iter().collect()
}

/// The sources of the record and its documents, as the form names them; none that is harder to see than the record.
fn sources(seen: &Seen, form: &FormView) -> Result<Vec<Choice>, DbError> {
    let ids = seen.a.source_ids();
    let lines = ids.iter().filter_map(|id| source_line(seen, id));
    let mut found: Vec<Choice> = lines
        .map(|line| {
            let label = format!("{} · {}", line.grade, line.words);
            Choice::new(format!("source~{}", line.id), label, form.value("source"))
        })
        .collect();
    let open = seen.documents.iter().map(|line| &line.row);
    for row in open.filter(|row| row.is_held() && row.marking_rank <= seen.a.row.marking_rank) {
        let label = format!("{} · {}", grade_of(row)?.code(), row.title);
        found.push(Choice::new(format!("document~{}", row.id), label, form.value("source")));
    }
    Ok(found)
}

/// Asks why a claim is withdrawn.
#[derive(Template)]
#[template(path = "agreements/claim_withdraw.html")]
pub struct ClaimWithdrawPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    line: FactLine,
    value: String,
    action: String,
}

impl ClaimWithdrawPage {
    /// The form for a reader.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        (fact, claim): (&Fact, &ClaimRow),
        typed: &Typed,
    ) -> Self {
        let Common { chrome, head, form, .. } = Common::new(request, viewer, seen, typed, Part::Overview);
        let words = facts::value(chrome.lang, fact.id.kind, &claim.value);
        Self {
            value: facts::graded(chrome.lang, &words, claim.grade.as_deref()),
            action: head.path(&format!("claims/{}/withdrawal", claim.id)),
            line: facts::line(seen, fact),
            chrome,
            head,
            form,
        }
    }
}
