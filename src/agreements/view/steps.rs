//! What comes next: what waits, what can be recorded now, what not yet and why; and what is missing for completeness.

use super::super::completeness;
use super::clock::{awaits_force, force_kind};
use super::head::Head;
use super::headline::lower_first;
use super::load::Seen;
use crate::access::{Action, Facts, Viewer};
use crate::lifecycle::{ActKind, Status, Verification};
use crate::web::locale::{Arg, Lang};

/// A step with its link, if the reader may take it, and a word beneath.
#[derive(Debug, Clone)]
pub struct Step {
    /// Where it leads; empty when it cannot be taken.
    pub href: String,
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
        self.steps.iter().all(|step| step.href.is_empty())
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
    let checks = completeness::checks(&seen.a);
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

/// The steps for a reader.
pub fn steps(seen: &Seen, viewer: &Viewer, head: &Head) -> Steps {
    let mut steps = Steps::default();
    if head.voided.is_some() || head.pointer {
        return steps;
    }
    to_check(seen, viewer, head, &mut steps);
    if head.may_register {
        let step = Step { href: path(head, "registration"), ..named(seen, "step-register") };
        steps.now.push(step);
    }
    if !head.may_record {
        return steps;
    }
    signing(seen, head, &mut steps);
    if seen.signed_on.is_some() && awaits_force(seen) {
        let kind = force_kind(&seen.a);
        let waits = Step { small: seen.names.lang.t("step-force-small").to_owned(), ..act(seen, head, kind) };
        steps.now.push(waits);
        for kind in
            [ActKind::Ratified, ActKind::InternalProcedureCompleted, ActKind::ProvisionalApplicationStarted]
        {
            steps.possible.push(act(seen, head, kind));
        }
    }
    ending(seen, head, &mut steps);
    steps.possible.push(Step { href: path(head, "clauses/new"), ..named(seen, "clause-add") });
    steps.possible.push(Step { href: path(head, "relations/new"), ..named(seen, "step-relate") });
    steps
}

fn to_check(seen: &Seen, viewer: &Viewer, head: &Head, steps: &mut Steps) {
    let recorded = seen.a.acts.iter().filter(|act| act.verification == Verification::Recorded.code());
    let mine =
        recorded.filter(|act| viewer.may(Action::VerifyFact, Facts::after(&act.recorded_by)).is_ok()).count();
    if mine > 0 && head.voided.is_none() {
        let label = seen.names.lang.n("step-verify", mine);
        steps.now.push(Step { href: path(head, "acts"), label, small: String::new() });
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

fn ending(seen: &Seen, head: &Head, steps: &mut Steps) {
    match seen.standing.status {
        Status::InForce
        | Status::Operative
        | Status::InForceRenewed
        | Status::OperativeRenewed
        | Status::Suspended
        | Status::ProvisionallyApplied => {
            steps.possible.push(act(seen, head, ActKind::Published));
            steps.possible.push(act(seen, head, ActKind::TerminationNotified));
        }
        Status::TerminationPending => steps.possible.push(act(seen, head, ActKind::Terminated)),
        Status::None | Status::SignedNotInForce | Status::Unknown => {
            let small = seen.names.lang.t("step-not-in-force").to_owned();
            let label = seen.names.lang.term(&seen.a.row.binding, "notice").to_owned();
            steps.later.push(Step { href: String::new(), label, small });
        }
        Status::Terminated | Status::Expired | Status::Replaced | Status::Withdrawn => {}
    }
}

fn act(seen: &Seen, head: &Head, kind: ActKind) -> Step {
    let what = lower_first(seen.names.lang.label("act", kind.code()));
    let label = seen.names.lang.f("step-record", &[("what", Arg::from(what))]);
    Step { href: path(head, &format!("acts/new?kind={}", kind.code())), label, small: String::new() }
}

fn named(seen: &Seen, key: &str) -> Step {
    Step { href: String::new(), label: seen.names.lang.t(key).to_owned(), small: String::new() }
}

fn path(head: &Head, place: &str) -> String {
    format!("/agreements/{}/{place}", head.id)
}
