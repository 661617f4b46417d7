//! One act as tables, the legal clock and the list of acts show it.

use super::facts::{self, FactLine};
use super::load::Seen;
use super::pages::Typed;
use crate::access::{Action, Facts, Viewer};
use crate::facts::{FactId, FactKind};
use crate::lifecycle::clock::Scope;
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{Backdating, Certainty, Verification};
use crate::web::dates::{self, When};
use crate::web::locale::Lang;

/// Where a fact comes from, in one line.
#[derive(Debug, Clone)]
pub struct SourceLine {
    /// Its id.
    pub id: String,
    /// Its grade, A to E.
    pub grade: String,
    /// Publisher and title.
    pub words: String,
    /// Address or reference.
    pub reference: String,
    /// The address, when it is one that a browser opens.
    pub href: String,
    /// When it was published.
    pub published: Option<When>,
    /// When it was read.
    pub retrieved: Option<When>,
}

/// One act in words.
#[derive(Debug, Clone)]
pub struct ActLine {
    /// Its id.
    pub id: String,
    /// What was done.
    pub kind: String,
    /// By which side.
    pub side: String,
    /// The day it was done, as far as known.
    pub on: Option<When>,
    /// The day it was received.
    pub received: Option<When>,
    /// The day it takes effect, where stated.
    pub effective: Option<When>,
    /// How sure the date is; empty when it is confirmed.
    pub certainty: String,
    /// Where; empty when it is not known.
    pub place: String,
    /// Reference and channel.
    pub beneath: Vec<String>,
    /// A remark.
    pub note: String,
    /// Its source.
    pub source: Option<SourceLine>,
    /// Code of how far it is checked.
    pub fact: String,
    /// Who recorded it and when.
    pub recorded: String,
    /// Who verified, disputed or voided it and when.
    pub checked: String,
    /// Why it was recorded late.
    pub backdated: String,
    /// Why it is disputed.
    pub dispute_reason: String,
    /// The id of the act that takes its place; empty when none does.
    pub corrected_by: String,
    /// The id of the act whose place it takes; empty for none.
    pub corrects: String,
    /// Whether a ruling says that what it states does not hold.
    pub is_set_aside: bool,
    /// The end to which an extension moves the term.
    pub new_end: Option<When>,
    /// Whether it concerns a part only.
    pub is_partial: bool,
    /// Whether the reader may record another act in its place.
    pub may_correct: bool,
    /// The facts of it on which sources differ.
    pub facts: Vec<FactLine>,
    /// Where another source's word on it is recorded; empty where none can be.
    pub fact_page: String,
    /// Why it was voided.
    pub void_reason: String,
    /// Names of who signed under it.
    pub signed_by: String,
    /// Whether the reader may verify or dispute it: the role allows it and somebody else recorded it.
    pub may_judge: bool,
    /// Whether the reader recorded it, and so may not be the second pair of eyes.
    pub is_own: bool,
    /// Whether the reader may void it.
    pub may_void: bool,
}

impl ActLine {
    /// Whether it was entered in error.
    pub fn is_voided(&self) -> bool {
        self.fact == Verification::Voided.code()
    }

    /// Place, reference and channel in one line.
    pub fn second_line(&self) -> String {
        let parts = std::iter::once(self.place.as_str()).chain(self.beneath.iter().map(String::as_str));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Whether another act has taken its place.
    pub fn is_corrected(&self) -> bool {
        !self.corrected_by.is_empty()
    }

    /// Whether somebody has compared it already.
    pub fn is_verified(&self) -> bool {
        self.fact == Verification::Verified.code()
    }
}

/// The acts of a record, oldest first.
pub fn lines(seen: &Seen, viewer: &Viewer) -> Vec<ActLine> {
    seen.a.acts.iter().map(|act| line(seen, viewer, act)).collect()
}

fn line(seen: &Seen, viewer: &Viewer, act: &ActRow) -> ActLine {
    let lang = seen.names.lang;
    let corrected_by = seen.a.correction_of(&act.id).map(|act| act.id.clone()).unwrap_or_default();
    let open = seen.a.row.record_state != "voided" && seen.a.stands(&act.id);
    let is_own = act.recorded_by == viewer.account_id;
    let may = |action| open && viewer.may(action, Facts::after(&act.recorded_by)).is_ok();
    ActLine {
        id: act.id.clone(),
        kind: lang.label("act", &act.kind).to_owned(),
        side: seen.names.side(act.party_id.as_deref()),
        on: seen.names.when(act.acted_on.as_deref()),
        received: seen.names.when(act.received_on.as_deref()),
        effective: seen.names.when(act.effective_on.as_deref()),
        certainty: certainty(seen, act),
        place: act.place.clone().unwrap_or_default(),
        beneath: [&act.reference_no, &act.channel].into_iter().flatten().cloned().collect(),
        note: act.note.clone().unwrap_or_default(),
        source: act.source_id.as_deref().and_then(|id| source_line(seen, id)),
        fact: act.verification.clone(),
        recorded: by_and_at(seen, &act.recorded_by, act.recorded_at),
        checked: match (&act.verified_by, act.verified_at) {
            (Some(by), Some(at)) => by_and_at(seen, by, at),
            (Some(_), None) | (None, Some(_)) | (None, None) => String::new(),
        },
        backdated: backdated(lang, act),
        dispute_reason: act.dispute_reason.clone().unwrap_or_default(),
        corrects: act.corrects_id.clone().unwrap_or_default(),
        is_set_aside: act.set_aside_by.is_some(),
        new_end: seen.names.when(act.new_end.as_deref()),
        is_partial: act.scope.as_deref() == Some(Scope::Partial.code()),
        may_correct: open && !seen.a.row.pointer_only && viewer.can(Action::EditRegister),
        facts: facts::marked_of(seen, &act.id),
        fact_page: if open { fact_page(seen, act) } else { String::new() },
        corrected_by,
        void_reason: act.void_reason.clone().unwrap_or_default(),
        signed_by: signatories(seen, &act.id),
        may_judge: may(Action::VerifyFact),
        is_own: is_own && open && viewer.can(Action::VerifyFact),
        may_void: may(Action::VoidRecord),
    }
}

/// The page of the first date that an act has.
fn fact_page(seen: &Seen, act: &ActRow) -> String {
    let kind = match (&act.acted_on, &act.received_on, &act.effective_on) {
        (None, Some(_), _) => FactKind::ReceivedOn,
        (None, None, Some(_)) => FactKind::EffectiveOn,
        (Some(_), _, _) | (None, None, None) => FactKind::ActedOn,
    };
    FactId::new(kind, &act.id).page(&seen.a.row.id)
}

/// Why an act was recorded late: the word and what a person added to it.
pub fn backdated(lang: Lang, act: &ActRow) -> String {
    let word = act.backdating.as_deref().filter(|code| *code != Backdating::Other.code());
    let word = word.map(|code| lang.label("backdating", code).to_owned());
    [word, act.backdating_reason.clone()].into_iter().flatten().collect::<Vec<_>>().join(": ")
}

/// The fields of the form for an act, filled from one that is to be corrected.
pub fn typed(seen: &Seen, id: &str) -> Option<Typed> {
    let act = seen.a.acts.iter().find(|act| act.id == id)?;
    let party = seen.a.parties.iter().position(|party| act.party_id.as_ref() == Some(&party.id));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut typed = Typed::open(seen);
    for (name, value) in [
        ("kind", act.kind.clone()),
        ("party", party.map(|n| n.to_string()).unwrap_or_default()),
        ("acted_on", text(&act.acted_on)),
        ("received_on", text(&act.received_on)),
        ("effective_on", text(&act.effective_on)),
        ("new_end", text(&act.new_end)),
        ("extent", text(&act.scope)),
        ("certainty", act.certainty.clone()),
        ("place", text(&act.place)),
        ("channel", text(&act.channel)),
        ("reference_no", text(&act.reference_no)),
        ("note", text(&act.note)),
        ("source", text(&act.source_id)),
        ("backdating", text(&act.backdating)),
        ("backdating_reason", text(&act.backdating_reason)),
    ] {
        typed = typed.holding(name, &value);
    }
    Some(typed)
}

fn certainty(seen: &Seen, act: &ActRow) -> String {
    match Certainty::parse(&act.certainty) {
        Some(Certainty::Confirmed) => String::new(),
        Some(Certainty::Reported | Certainty::Estimated) | None => {
            seen.names.lang.label("certainty", &act.certainty).to_owned()
        }
    }
}

fn signatories(seen: &Seen, act_id: &str) -> String {
    let is_under =
        |action: &str| action == act_id || seen.a.act_now(action).is_some_and(|act| act.id == act_id);
    let under = seen.a.signatures.iter().filter(|(signature, _, _)| is_under(&signature.action_id));
    under.map(|(_, name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}

fn by_and_at(seen: &Seen, by: &str, at: chrono::NaiveDateTime) -> String {
    format!("{}, {}", seen.names.person(by), dates::day(seen.names.lang, at.date()).words)
}

/// A source in one line; none when it is not one of the record's.
pub fn source_line(seen: &Seen, id: &str) -> Option<SourceLine> {
    let source = seen.names.source(id)?;
    let parts: Vec<&str> = [source.publisher.as_str(), source.title.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let is_link = ["https://", "http://"].iter().any(|scheme| source.reference.starts_with(scheme));
    Some(SourceLine {
        id: source.id.clone(),
        grade: source.grade.clone(),
        words: parts.join(", "),
        href: if is_link { source.reference.clone() } else { String::new() },
        reference: source.reference.clone(),
        published: seen.names.when(source.published_on.as_deref()),
        retrieved: seen.names.when(source.retrieved_on.as_deref()),
    })
}
