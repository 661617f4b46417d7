//! Clauses as they are written, each with the fields of its rule and no others (clock.md §4).

use super::read::CaseError;
use super::wire::{WireClause, WireRoll, WireSnap, WireSpan};
use super::word::{From, Rule};
use crate::calendar::{PartialDate, Snap, Span, Unit};
use crate::lifecycle::clock::clause::{
    Basis, Clauses, Effective, EntryClause, EntryRule, ProvisionalFrom, Roll, Survival, TacitRenewal, Term,
    Termination, Within,
};
use std::num::NonZeroU16;

/// All clauses of a case.
pub fn clauses(wire: impl Iterator<Item = WireClause>) -> Result<Clauses, CaseError> {
    let mut clauses = Clauses::default();
    for (at, wire) in wire.enumerate() {
        Source { path: format!("clauses[{at}]"), wire }.add_to(&mut clauses)?;
    }
    Ok(clauses)
}

/// The fields that a rule has.
pub const fn fields(rule: Rule) -> &'static [&'static str] {
    match rule {
        Rule::EifSignature
        | Rule::EifLastNotification
        | Rule::EifExchange
        | Rule::EifReplyNote
        | Rule::EifWithOther
        | Rule::EifCondition => &["basis", "offset", "snap", "roll"],
        Rule::EifFixed => &["basis", "offset", "snap", "roll", "date"],
        Rule::ProvisionalFrom => &["from", "date"],
        Rule::TermIndefinite | Rule::RenewAgreed | Rule::TerminateNone => &[],
        Rule::TermFixed => &["n", "unit", "end"],
        Rule::RenewTacit => &["period", "times", "notice"],
        Rule::TerminateNotice => &["n", "unit", "from", "effective"],
        Rule::Within => &["n", "unit", "event", "label"],
        Rule::Survival => &["subject", "until"],
    }
}

impl WireClause {
    /// The fields that are given, beside the rule.
    fn given(&self) -> impl Iterator<Item = &'static str> {
        let all = [
            ("basis", self.basis.is_some()),
            ("offset", self.offset.is_some()),
            ("snap", self.snap.is_some()),
            ("roll", self.roll.is_some()),
            ("date", self.date.is_some()),
            ("from", self.from.is_some()),
            ("n", self.n.is_some()),
            ("unit", self.unit.is_some()),
            ("end", self.end.is_some()),
            ("period", self.period.is_some()),
            ("times", self.times.is_some()),
            ("notice", self.notice.is_some()),
            ("effective", self.effective.is_some()),
            ("event", self.event.is_some()),
            ("label", self.label.is_some()),
            ("subject", self.subject.is_some()),
            ("until", self.until.is_some()),
        ];
        all.into_iter().filter(|(_, is_given)| *is_given).map(|(name, _)| name)
    }
}

/// A clause and where it stands.
struct Source {
    path: String,
    wire: WireClause,
}

impl Source {
    fn add_to(self, clauses: &mut Clauses) -> Result<(), CaseError> {
        let rule = self.wire.rule.0;
        if let Some(other) = self.wire.given().find(|name| !fields(rule).contains(name)) {
            return Err(self.fault(other, format!("{} has no such field", rule.code())));
        }
        match rule {
            Rule::EifSignature => self.enter(clauses, EntryRule::Signature),
            Rule::EifFixed => {
                let date = self.need("date", self.wire.date)?.0;
                self.enter(clauses, EntryRule::Fixed(date))
            }
            Rule::EifLastNotification => self.enter(clauses, EntryRule::LastNotification),
            Rule::EifExchange => self.enter(clauses, EntryRule::Exchange),
            Rule::EifReplyNote => self.enter(clauses, EntryRule::ReplyNote),
            Rule::EifWithOther => self.enter(clauses, EntryRule::WithOther),
            Rule::EifCondition => self.enter(clauses, EntryRule::Condition),
            Rule::ProvisionalFrom => self.provisional().map(|from| clauses.provisional.push(from)),
            Rule::TermIndefinite => self.once(&mut clauses.term, "term", Term::Indefinite),
            Rule::TermFixed => self.once(&mut clauses.term, "term", self.term()?),
            Rule::RenewTacit => self.once(&mut clauses.renewal, "tacit renewal", self.renewal()?),
            Rule::RenewAgreed => Ok(()),
            Rule::TerminateNotice => self.once(&mut clauses.termination, "termination", self.termination()?),
            Rule::TerminateNone => self.once(&mut clauses.termination, "termination", Termination::None),
            Rule::Within => self.within().map(|clause| clauses.within.push(clause)),
            Rule::Survival => self.survival().map(|clause| clauses.survival.push(clause)),
        }
    }

    fn fault(&self, field: &str, message: impl Into<String>) -> CaseError {
        CaseError::at(format!("{}.{field}", self.path), message)
    }

    fn need<T>(&self, field: &str, value: Option<T>) -> Result<T, CaseError> {
        value.ok_or_else(|| self.fault(field, "is missing"))
    }

    fn once<T>(&self, place: &mut Option<T>, what: &str, value: T) -> Result<(), CaseError> {
        match place.replace(value) {
            None => Ok(()),
            Some(_) => Err(self.fault("rule", format!("there are two clauses on {what}"))),
        }
    }

    fn enter(&self, clauses: &mut Clauses, rule: EntryRule) -> Result<(), CaseError> {
        let clause = EntryClause {
            rule,
            basis: self.wire.basis.map_or(Basis::Received, |basis| basis.0),
            offset: self.wire.offset.map(|offset| self.span("offset.n", offset.0)).transpose()?,
            snap: self.wire.snap.map_or(Ok(Snap::None), |snap| self.snap(snap.0))?,
            roll: self.wire.roll.as_ref().and_then(|roll| self.roll(&roll.0).transpose()).transpose()?,
        };
        self.once(&mut clauses.entry, "entry into force", clause)
    }

    fn span(&self, field: &str, wire: WireSpan) -> Result<Span, CaseError> {
        Span::new(wire.n.0, wire.unit.0).map_err(|error| self.fault(field, error.to_string()))
    }

    fn own_span(&self) -> Result<Span, CaseError> {
        let (n, unit) = (self.need("n", self.wire.n)?, self.need("unit", self.wire.unit)?);
        self.span("n", WireSpan { n, unit })
    }

    fn snap(&self, wire: WireSnap) -> Result<Snap, CaseError> {
        match (wire.kind.0.plain(), wire.n) {
            (Some(snap), None) => Ok(snap),
            (Some(_), Some(_)) => {
                Err(self.fault("snap.n", format!("{} has no such field", wire.kind.0.code())))
            }
            (None, n) => {
                let n = self.need("snap.n", n)?.0;
                let most = Span::most(Unit::Months);
                let n = u16::try_from(n).ok().filter(|n| u32::from(*n) <= most).and_then(NonZeroU16::new);
                let n = n.ok_or_else(|| self.fault("snap.n", format!("must be from 1 to {most}")))?;
                Ok(Snap::FirstOfNthMonth(n))
            }
        }
    }

    fn roll(&self, wire: &WireRoll) -> Result<Option<Roll>, CaseError> {
        match (wire.kind.0.direction(), &wire.calendar) {
            (Some(direction), Some(calendar)) => Ok(Some(Roll { direction, calendar: calendar.clone() })),
            (Some(_), None) => Err(self.fault("roll.calendar", "is missing")),
            (None, None) => Ok(None),
            (None, Some(_)) => Err(self.fault("roll.calendar", "none has no such field")),
        }
    }

    fn provisional(&self) -> Result<ProvisionalFrom, CaseError> {
        let from = self.need("from", self.wire.from)?.0;
        let plain = match from {
            From::Signature => ProvisionalFrom::Signature,
            From::Note => ProvisionalFrom::Note,
            From::Date => return Ok(ProvisionalFrom::Date(self.need("date", self.wire.date)?.0)),
            From::Received | From::Sent => {
                return Err(self.fault("from", "must be signature, date or note"));
            }
        };
        match self.wire.date {
            None => Ok(plain),
            Some(_) => Err(self.fault("date", format!("from {} has no such field", from.code()))),
        }
    }

    fn term(&self) -> Result<Term, CaseError> {
        match self.wire.end {
            None => self.own_span().map(Term::For),
            Some(_) if self.wire.n.is_some() || self.wire.unit.is_some() => {
                Err(self.fault("end", "stands beside n and unit; give one of them"))
            }
            Some(end) => Ok(Term::Until(end.0)),
        }
    }

    fn renewal(&self) -> Result<TacitRenewal, CaseError> {
        let period = self.span("period.n", self.need("period", self.wire.period)?.0)?;
        if period.n() == 0 {
            return Err(self.fault("period.n", "must be at least 1"));
        }
        let notice = self.wire.notice.map(|notice| self.span("notice.n", notice.0)).transpose()?;
        Ok(TacitRenewal { period, times: self.wire.times.map(|times| times.0), notice })
    }

    fn termination(&self) -> Result<Termination, CaseError> {
        let from = match self.wire.from.map(|from| from.0) {
            Some(From::Received) | None => Basis::Received,
            Some(From::Sent) => Basis::Sent,
            Some(From::Signature | From::Date | From::Note) => {
                return Err(self.fault("from", "must be received or sent"));
            }
        };
        let effective = self.wire.effective.map_or(Effective::Offset, |effective| effective.0);
        Ok(Termination::Notice { length: self.own_span()?, from, effective })
    }

    fn within(&self) -> Result<Within, CaseError> {
        let event = self.need("event", self.wire.event)?.0;
        let label = self.need("label", self.wire.label.clone())?;
        Ok(Within { event, length: self.own_span()?, label })
    }

    fn survival(&self) -> Result<Survival, CaseError> {
        let subject = self.need("subject", self.wire.subject.clone())?;
        let until: Option<PartialDate> = self.wire.until.map(|date| date.0);
        Ok(Survival { subject, until })
    }
}
