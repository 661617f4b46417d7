//! What one reading of the dates gives for the day asked for.

use super::case::{Case, Scope};
use super::clause::{Effective, Event, Termination, Within};
use super::course::Course;
use super::ends;
use super::entry::Signature;
use super::facts::Facts;
use super::notice::Outcome as NoticeOutcome;
use super::signals::{Flag, Missing};
use super::signature::signature;
use super::standing::{Standing, Words};
use super::suspension::Suspensions;
use super::working::{How, Of, Working};
use crate::calendar::{Reading, Span, next_day};
use crate::lifecycle::act::Verification;
use chrono::{Days, NaiveDate};

/// Everything that one reading gives; the fields are those of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub standing: Standing,
    pub since: Option<NaiveDate>,
    pub next_change_on: Option<NaiveDate>,
    pub signature: Option<NaiveDate>,
    pub provisional_from: Option<NaiveDate>,
    pub entry_into_force: Option<NaiveDate>,
    pub entry_into_force_computed: Option<NaiveDate>,
    pub term_no: Option<u32>,
    pub term_end: Option<NaiveDate>,
    pub latest_safe_notice: Option<NaiveDate>,
    pub decision_by: Option<NaiveDate>,
    pub effective_end: Option<NaiveDate>,
    pub within: Vec<(String, Option<NaiveDate>)>,
    pub live_duties: u32,
    pub missing: Vec<Missing>,
    pub flags: Vec<Flag>,
    pub workings: Vec<Working>,
}

impl Outcome {
    /// What the case gives in a reading.
    pub fn of(case: &Case, reading: Reading) -> Self {
        let facts = Facts::of(case, reading);
        let signature = signature(&facts);
        let course = Course::of(&facts, &signature);
        Asked { facts: &facts, signature: &signature, course: &course }.outcome()
    }
}

/// What is asked: the course of an agreement on the day of its case.
struct Asked<'f, 'c> {
    facts: &'f Facts<'c>,
    signature: &'f Signature<'f, 'c>,
    course: &'f Course,
}

impl Asked<'_, '_> {
    fn outcome(&self) -> Outcome {
        let (course, day) = (self.course, self.day());
        let (words, word_flag) = Words::of(&self.facts.case.parties);
        let workings = self.workings();
        let value = |of| workings.iter().find(|working| working.of == of).map(|working| working.value);
        Outcome {
            standing: words.say(course.standing(day)),
            since: course.since(day),
            next_change_on: course.next_change(day),
            signature: course.signature,
            provisional_from: value(Of::ProvisionalFrom),
            entry_into_force: course.entry.day,
            entry_into_force_computed: course.entry.computed,
            term_no: course.term_no(day),
            term_end: value(Of::TermEnd),
            latest_safe_notice: value(Of::LatestSafeNotice),
            decision_by: value(Of::DecisionBy),
            effective_end: value(Of::EffectiveEnd),
            within: self.within(),
            live_duties: self.live_duties(),
            missing: self.missing(),
            flags: self.flags().into_iter().chain(word_flag).collect(),
            workings,
        }
    }

    fn day(&self) -> NaiveDate {
        self.facts.case.as_of
    }

    /// How each date came about, in the order of the answer.
    fn workings(&self) -> Vec<Working> {
        let course = self.course;
        let safe = self.latest_safe_notice();
        let decision = safe.as_ref().map(|safe| self.decision_by(safe.value));
        let term = course.term_no(self.day()).and_then(|no| course.terms.as_ref()?.working(no));
        let all = [
            self.signed().into_iter().collect(),
            course.provisional.iter().map(|provisional| provisional.from.clone()).collect(),
            course.entry.workings.clone(),
            [term, safe, decision, self.effective_end()].into_iter().flatten().collect(),
            self.facts.case.clauses.within.iter().filter_map(|clause| self.due(clause)).collect(),
        ];
        all.concat()
    }

    fn signed(&self) -> Option<Working> {
        let deed = self.signature.as_ref().ok()?;
        let how = How::LastSignature { party: deed.act.party.clone() };
        let inputs = vec![deed.input()];
        Some(Working { of: Of::Signature, how, value: deed.date, inputs, reading: None })
    }

    fn latest_safe_notice(&self) -> Option<Working> {
        let course = self.course;
        let notice = self.notice_length()?;
        let terms = course.terms.as_ref()?;
        let no = course.term_no(self.day())?;
        let end = terms.end(no);
        let is_noticed = course.notices.iter().any(|notice| notice.counts_on(self.day()));
        let ends_before = course.end.is_some_and(|leading| leading.day <= next_day(end));
        if is_noticed || ends_before || terms.is_last(no) {
            return None;
        }
        let how = How::LatestSafeNotice { notice, end };
        let value = notice.latest_start(end);
        Some(Working { of: Of::LatestSafeNotice, how, value, inputs: Vec::new(), reading: None })
    }

    /// The length of notice that keeps a further term from following.
    fn notice_length(&self) -> Option<Span> {
        let clauses = &self.facts.case.clauses;
        let by_termination = match clauses.termination {
            Some(Termination::Notice { length, effective: Effective::EndOfTerm, .. }) => Some(length),
            Some(
                Termination::Notice { effective: Effective::Offset | Effective::EndOfMonth, .. }
                | Termination::None,
            )
            | None => None,
        };
        clauses.renewal.and_then(|renewal| renewal.notice).or(by_termination)
    }

    fn decision_by(&self, before: NaiveDate) -> Working {
        let days = self.facts.case.decision_buffer_days;
        let value = before.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN);
        let how = How::DecisionBuffer { days, before };
        Working { of: Of::DecisionBy, how, value, inputs: Vec::new(), reading: None }
    }

    /// The last day before the earliest end by notice, act or relation.
    fn effective_end(&self) -> Option<Working> {
        let noticed = self.course.notices.iter().filter(|notice| !notice.is_undone_on(self.day()));
        let noticed = noticed.filter_map(|notice| notice.ends());
        let declared = self.course.declared.iter().map(|(_, working)| working);
        declared.chain(noticed).min_by_key(|working| working.value).cloned()
    }

    fn within(&self) -> Vec<(String, Option<NaiveDate>)> {
        let clauses = self.facts.case.clauses.within.iter();
        let due = clauses.map(|clause| (clause.label.clone(), self.due(clause).map(|due| due.value)));
        due.collect()
    }

    /// The day by which something has to be done.
    fn due(&self, clause: &Within) -> Option<Working> {
        let (on, inputs) = match clause.event {
            Event::Signature => (self.course.signature?, Vec::new()),
            Event::EntryIntoForce => (self.course.entry.day?, Vec::new()),
            Event::Act(kind) => {
                let deed = self.facts.first(kind)?;
                (deed.date, vec![deed.input()])
            }
        };
        let (event, length) = (clause.event, clause.length);
        let how = How::Within { label: clause.label.clone(), event, on, length };
        Some(Working { of: Of::Within, how, value: length.after(on), inputs, reading: None })
    }

    fn live_duties(&self) -> u32 {
        if !self.course.is_over_after_force(self.day()) {
            return 0;
        }
        let clauses = self.facts.case.clauses.survival.iter();
        let live =
            clauses.filter(|clause| clause.until.is_none_or(|until| self.facts.read(until) >= self.day()));
        u32::try_from(live.count()).unwrap_or(u32::MAX)
    }

    fn missing(&self) -> Vec<Missing> {
        let without_end = |outcome: &NoticeOutcome| match outcome {
            NoticeOutcome::WithoutEnd => true,
            NoticeOutcome::Ends { .. } | NoticeOutcome::Refused(_) => false,
        };
        let mut notices = self.course.notices.iter().filter(|notice| !notice.is_undone_on(self.day()));
        let opinion = notices.any(|notice| without_end(&notice.outcome));
        let opinion = opinion.then_some(Missing::TerminationOpinion);
        self.course.entry.missing.iter().cloned().chain(opinion).collect()
    }

    fn flags(&self) -> Vec<Flag> {
        let (facts, course, day) = (self.facts, self.course, self.day());
        let disputed = facts.all().filter(|deed| deed.act.verification == Verification::Disputed);
        let notices = course.notices.iter().filter(|notice| !notice.is_undone_on(day));
        let in_part = course.is_in_force(day) && Suspensions::of(facts, Scope::Partial).holds_on(day);
        let raised = [
            (course.entry.is_discrepant(), Flag::Discrepancy),
            (facts.case.clauses.term.is_none(), Flag::NoTermClause),
            (course.terms.as_ref().is_some_and(|terms| terms.has_late_extension), Flag::ExtensionLate),
            (ends::has_late_withdrawal(facts, course.entry.day), Flag::WithdrawnAfterForce),
            (in_part, Flag::PartiallySuspended),
        ];
        let raised = raised.into_iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag);
        let disputed = disputed.map(|deed| Flag::Disputed(deed.act.kind));
        raised.chain(disputed).chain(notices.filter_map(|notice| notice.flag())).collect()
    }
}
