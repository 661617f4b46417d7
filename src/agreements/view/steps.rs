//! What comes next: what waits, what can be recorded now, what not yet and why; and what is missing for completeness.

use super::super::completeness;
use super::clock::{awaits_force, force_kind};
use super::facts;
use super::head::Head;
use super::load::Seen;
use crate::access::{Action, Facts, Viewer};
use crate::agreements::{renewal, ruling, staging};
use crate::lifecycle::clock::Missing;
use crate::lifecycle::dates::Lack;
use crate::lifecycle::stage::{self, Asks, Move, Verdict};
use crate::lifecycle::{ActKind, Status, Verification, words};
use crate::web::casing::lower_first;
use crate::web::locale::{Arg, Lang};

/// A step with its link, if the reader may take it, and a word beneath.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// Where it leads; empty when it cannot be taken by a link.
    pub href: String,
    /// Where its button posts; empty when it has none.
    pub post: String,
    /// What it is.
    pub label: String,
    /// Why, or why not.
    pub small: String,
}

/// The steps in four groups.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    /// What waits.
    pub now: Vec<Step>,
    /// What can be recorded.
    pub possible: Vec<Step>,
    /// What cannot be yet.
    pub later: Vec<Step>,
    /// What is behind.
    pub done: Vec<Step>,
}

/// A group of steps with its word and sign.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its word.
    pub word: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The class of its tone; empty for none.
    pub tone: &'static str,
    /// The steps.
    pub steps: Vec<Step>,
}

impl Group {
    /// Whether none of its steps can be taken.
    pub fn is_closed(&self) -> bool {
        self.steps.iter().all(|step| step.href.is_empty() && step.post.is_empty())
    }
}

impl Steps {
    /// The groups that hold something.
    pub fn groups(self, lang: Lang) -> Vec<Group> {
        let all = [
            ("steps-now", "clock", "is-warn", self.now),
            ("steps-possible", "arrow-right", "", self.possible),
            ("steps-later", "lock", "", self.later),
            ("steps-done", "check", "", self.done),
        ];
        let held = all.into_iter().filter(|(_, _, _, steps)| !steps.is_empty());
        held.map(|(key, icon, tone, steps)| Group { word: lang.t(key), icon, tone, steps }).collect()
    }
}

/// A missing item and where the gap is closed.
#[derive(Debug, Clone)]
pub struct Gap {
    /// What is missing.
    pub label: &'static str,
    /// Where; empty when the reader may not.
    pub href: String,
}

/// The completeness figure and what it misses, heaviest first.
pub fn gaps(seen: &Seen, head: &Head) -> (i32, Vec<Gap>) {
    let checks = completeness::checks(&seen.a, &seen.standing);
    let missing = checks.iter().filter(|check| !check.held).map(|check| Gap {
        label: seen.names.lang.label("missing", check.item.code()),
        href: if head.may_edit {
            format!("/agreements/{}/{}", head.id, check.item.place())
        } else {
            String::new()
        },
    });
    (completeness::percent(&checks), missing.collect())
}

/// The steps for a reader: of the record, of the stage machine, of the clock.
pub fn steps(seen: &Seen, viewer: &Viewer, head: &Head) -> Steps {
    let mut steps = Steps::default();
    if head.voided.is_some() || head.pointer {
        return steps;
    }
    to_check(seen, viewer, head, &mut steps);
    if head.may_register {
        let step = Step { post: path(head, "registration"), ..named(seen, "step-register") };
        steps.now.push(step);
    }
    if ruling::is_open(&seen.a, &seen.standing) && viewer.can(Action::VerifyFact) {
        steps.now.push(Step { href: path(head, "ruling"), ..named(seen, "ruling-title") });
    }
    if viewer.can(Action::VerifyFact) {
        steps.now.extend(doubtful(seen));
    }
    if !head.may_record {
        return steps;
    }
    if renewal::unconfirmed(&seen.a, &seen.standing).is_some() {
        let small = seen.names.lang.t("renewal-lead").to_owned();
        steps.now.push(Step { href: path(head, "renewal"), small, ..named(seen, "renewal-title") });
    }
    signing(seen, head, &mut steps);
    awaited(seen, head, &mut steps);
    moves(seen, viewer, head, &mut steps);
    running(seen, head, &mut steps);
    steps.possible.push(Step { href: path(head, "clauses/new"), ..named(seen, "clause-add") });
    steps.possible.push(Step { href: path(head, "relations/new"), ..named(seen, "step-relate") });
    steps
}

/// The facts of which a better or an equal source says otherwise: a second person takes over or rules.
fn doubtful(seen: &Seen) -> Vec<Step> {
    let found = seen.facts.iter().filter(|fact| fact.verdict.is_doubtful());
    let step = |line: facts::FactLine| Step {
        href: line.href,
        label: line.about,
        small: line.state.to_owned(),
        ..Step::default()
    };
    found.map(|fact| step(facts::line(seen, fact))).collect()
}

fn to_check(seen: &Seen, viewer: &Viewer, head: &Head, steps: &mut Steps) {
    let recorded = seen.a.standing_acts().filter(|act| act.verification == Verification::Recorded.code());
    let mine =
        recorded.filter(|act| viewer.may(Action::VerifyFact, Facts::after(&act.recorded_by)).is_ok()).count();
    if mine > 0 && head.voided.is_none() {
        let label = seen.names.lang.n("step-verify", mine);
        steps.now.push(Step { href: path(head, "acts"), label, ..Step::default() });
    }
}

/// Every move of the stage in the group that the machine says.
fn moves(seen: &Seen, viewer: &Viewer, head: &Head, steps: &mut Steps) {
    let facts = staging::facts(&seen.a, &seen.standing);
    for step in Move::ALL {
        let verdict = stage::verdict(*step, &facts);
        let may = staging::may(viewer, &seen.a, *step).is_ok();
        let moved = moved(seen, head, *step, may, &verdict);
        match verdict {
            Verdict::Due => steps.now.push(moved),
            Verdict::Possible => steps.possible.push(moved),
            Verdict::NotYet(_) => steps.later.push(moved),
            Verdict::NoLonger => steps.done.push(moved),
        }
    }
}

fn moved(seen: &Seen, head: &Head, step: Move, may: bool, verdict: &Verdict) -> Step {
    let lang = seen.names.lang;
    let place = path(head, &format!("stage/{}", step.code()));
    let label = lang.label("move", step.code()).to_owned();
    match verdict {
        Verdict::Due | Verdict::Possible if !may => {
            let small = lang.label("stage-who", step.who().code()).to_owned();
            Step { label, small, ..Step::default() }
        }
        Verdict::Due | Verdict::Possible => match step.asks() {
            Asks::Nothing => Step { post: place, label, ..Step::default() },
            Asks::Basis | Asks::Reason => Step { href: place, label, ..Step::default() },
        },
        Verdict::NotYet(guards) => {
            let why: Vec<&str> = guards.iter().map(|guard| lang.label("guard", guard.code())).collect();
            let small = lang.f("step-waits", &[("what", Arg::from(why.join("; ")))]);
            Step { label, small, ..Step::default() }
        }
        Verdict::NoLonger => Step { label, ..Step::default() },
    }
}

fn signing(seen: &Seen, head: &Head, steps: &mut Steps) {
    let unsigned = seen
        .a
        .parties
        .iter()
        .filter(|party| !seen.a.signatures.iter().any(|(s, _, _)| s.party_id == party.id));
    if seen.standing.status == Status::None || unsigned.count() > 0 {
        let group = if seen.standing.status == Status::None { &mut steps.now } else { &mut steps.possible };
        group.push(Step { href: path(head, "signatures/new"), ..named(seen, "step-sign") });
    } else if let Some(date) = seen.signed_on {
        let date = super::names::date_words(seen.names.lang, date).words;
        let small = seen.names.lang.f("step-sign-done", &[("date", Arg::from(date))]);
        steps.done.push(Step { small, ..named(seen, "step-sign") });
    }
}

/// What the clock waits for before entry into force: of each side what its clause asks, or any act that tells.
fn awaited(seen: &Seen, head: &Head, steps: &mut Steps) {
    if seen.signed_on.is_none() || !awaits_force(seen) {
        return;
    }
    let say = |missing: &Missing| seen.speaking(|say| words::lack(say, &Lack::Missing(missing.clone())));
    for missing in &seen.standing.answer.missing {
        let step = match missing {
            Missing::Notification(party) => {
                let n = seen.a.parties.iter().position(|held| held.id == *party).unwrap_or_default();
                let kind = ActKind::InternalProcedureCompleted;
                let of_party = format!("acts/new?kind={}&party={n}", kind.code());
                Step { href: path(head, &of_party), small: say(missing), ..act(seen, head, kind) }
            }
            Missing::Exchange => {
                Step { small: say(missing), ..act(seen, head, ActKind::InstrumentExchanged) }
            }
            Missing::ReplyNote => Step { small: say(missing), ..act(seen, head, ActKind::NoteReceived) },
            Missing::EntryClause | Missing::Condition => {
                let small = seen.names.lang.t("step-force-small").to_owned();
                Step { small, ..act(seen, head, force_kind(&seen.a)) }
            }
            Missing::Signature(_)
            | Missing::Other
            | Missing::Calendar { .. }
            | Missing::TerminationOpinion => continue,
        };
        steps.now.push(step);
    }
    for kind in [ActKind::Ratified, ActKind::ProvisionalApplicationStarted] {
        steps.possible.push(act(seen, head, kind));
    }
}

/// What the standing allows: notice, suspension, end; and what it does not yet or no longer.
fn running(seen: &Seen, head: &Head, steps: &mut Steps) {
    let lang = seen.names.lang;
    let notice = || act(seen, head, ActKind::TerminationNotified);
    match seen.standing.status {
        Status::InForce
        | Status::Operative
        | Status::InForceRenewed
        | Status::OperativeRenewed
        | Status::ProvisionallyApplied => {
            let safe = words::when(lang, seen.standing.answer.dates.latest_safe_notice);
            let small = safe.map(|date| lang.f("step-notice-until", &[("date", Arg::from(date))]));
            steps.possible.push(Step { small: small.unwrap_or_default(), ..notice() });
            for kind in [ActKind::Published, ActKind::Amended, ActKind::Suspended] {
                steps.possible.push(act(seen, head, kind));
            }
            if seen.standing.answer.dates.term_no.is_some() {
                steps.possible.push(act(seen, head, ActKind::Extended));
            }
        }
        Status::Suspended => {
            steps.possible.push(act(seen, head, ActKind::Resumed));
            steps.possible.push(notice());
        }
        Status::TerminationPending => {
            steps.possible.push(act(seen, head, ActKind::TerminationNoticeWithdrawn));
            steps.possible.push(act(seen, head, ActKind::Terminated));
        }
        Status::None | Status::SignedNotInForce | Status::Unknown => {
            let small = lang.t("step-not-in-force").to_owned();
            let label = lang.term(&seen.a.row.binding, "notice").to_owned();
            steps.later.push(Step { label, small, ..Step::default() });
        }
        Status::Terminated | Status::Expired | Status::Replaced | Status::Withdrawn => {
            let label = lang.term(&seen.a.row.binding, "notice").to_owned();
            let small = lang.label("standing", seen.standing.status.code()).to_owned();
            steps.done.push(Step { label, small, ..Step::default() });
        }
    }
}

fn act(seen: &Seen, head: &Head, kind: ActKind) -> Step {
    let what = lower_first(seen.names.lang.label("act", kind.code()));
    let label = seen.names.lang.f("step-record", &[("what", Arg::from(what))]);
    Step { href: path(head, &format!("acts/new?kind={}", kind.code())), label, ..Step::default() }
}

fn named(seen: &Seen, key: &str) -> Step {
    Step { label: seen.names.lang.t(key).to_owned(), ..Step::default() }
}

fn path(head: &Head, place: &str) -> String {
    format!("/agreements/{}/{place}", head.id)
}
