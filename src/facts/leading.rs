//! Which of several values leads, by their grades. Pure; the legal clock and every page read what stands in the record, and this
//! rule says whether that is what the best source says (docs/adr/0018).

use super::value::Value;
use crate::directory::Grade;

/// One who tells the value of a fact and has not been withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The id of the claim; none for what stands in the record.
    pub claim: Option<String>,
    /// What it says.
    pub value: Value,
    /// How much its source weighs; none where no source is named.
    pub grade: Option<Grade>,
    /// The version of the agreement in which it was made.
    pub made_in: i32,
}

/// What a person ruled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The claim that holds; none for what stood in the record.
    pub claim: Option<String>,
    /// The value that holds.
    pub value: Value,
    /// How much the source of that value weighs.
    pub grade: Option<Grade>,
    /// The version of the agreement in which it was ruled.
    pub made_in: i32,
}

/// What the best sources say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Best<'v> {
    /// Nobody says anything.
    Nothing,
    /// This one leads: of the best grade, and the most exact of it.
    One(&'v Voice),
    /// Sources of the same, best grade contradict each other.
    Undecided,
}

/// How a fact stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing that anybody says contradicts the record, and nobody says it better.
    Agreed,
    /// What stands in the record has the best grade; somebody of a worse one says otherwise.
    Ranked,
    /// A claim of a better grade says otherwise, or one as good says it more exactly, or the record says nothing.
    Outranked {
        /// The claim that waits to be taken over.
        claim: String,
    },
    /// Sources of the same, best grade contradict each other: what stands in the record leads until a person rules.
    Undecided,
    /// A person has ruled, and nothing as good has said otherwise since.
    Ruled,
}

/// The part of a voice in the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It stands in the record: the clock and every page use it.
    Leads,
    /// It says the same, or what contains it.
    Agrees,
    /// It waits to be taken over.
    Proposed,
    /// As good as the best, and contradicts it.
    Equal,
    /// Worse than the best.
    Lower,
    /// A ruling says that it does not hold.
    SetAside,
    /// It was withdrawn.
    Withdrawn,
}

impl Part {
    /// The word of `label("fact-part", …)`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Agrees => "agrees",
            Self::Proposed => "proposed",
            Self::Equal => "equal",
            Self::Lower => "lower",
            Self::SetAside => "set_aside",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Verdict {
    /// The word of `label("fact-state", …)`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Ranked => "ranked",
            Self::Outranked { .. } => "outranked",
            Self::Undecided => "undecided",
            Self::Ruled => "ruled",
        }
    }

    /// Whether it stands in the list of conflicting facts until a person rules.
    pub const fn is_open(&self) -> bool {
        match self {
            Self::Ranked | Self::Outranked { .. } | Self::Undecided => true,
            Self::Agreed | Self::Ruled => false,
        }
    }

    /// Whether what stands in the record is less than what the best source says: dates that rest on it are as sure as a dispute.
    pub const fn is_doubtful(&self) -> bool {
        match self {
            Self::Outranked { .. } | Self::Undecided => true,
            Self::Agreed | Self::Ranked | Self::Ruled => false,
        }
    }
}

/// The place of a grade: 0 for the best; a value without a source comes last.
pub const fn rank(grade: Option<Grade>) -> u8 {
    match grade {
        Some(Grade::A) => 0,
        Some(Grade::B) => 1,
        Some(Grade::C) => 2,
        Some(Grade::D) => 3,
        Some(Grade::E) => 4,
        None => 5,
    }
}

impl Voice {
    fn rank(&self) -> u8 {
        rank(self.grade)
    }
}

/// What leads among those who tell, in whatever order they came.
pub fn best<'v>(voices: &[&'v Voice]) -> Best<'v> {
    let Some(least) = voices.iter().map(|voice| voice.rank()).min() else {
        return Best::Nothing;
    };
    let top: Vec<&'v Voice> = voices.iter().copied().filter(|voice| voice.rank() == least).collect();
    if contradict(&top) {
        return Best::Undecided;
    }
    // The record before a claim that says the same, then the claim that came first.
    let weight = |voice: &&Voice| {
        (voice.value.exactness(), voice.claim.is_none(), std::cmp::Reverse(voice.claim.clone()))
    };
    top.into_iter().max_by_key(weight).map_or(Best::Nothing, Best::One)
}

/// Whether any two of these cannot both be true.
fn contradict(voices: &[&Voice]) -> bool {
    let rest = |n: usize| voices.iter().skip(n + 1);
    voices.iter().enumerate().any(|(n, one)| rest(n).any(|other| !one.value.agrees(&other.value)))
}

/// How a fact stands: what is in the record, the claims that are not withdrawn, and the last ruling.
pub fn verdict(record: Option<&Voice>, claims: &[Voice], ruling: Option<&Settled>) -> Verdict {
    if ruling.is_some_and(|ruling| holds(ruling, record, claims)) {
        return Verdict::Ruled;
    }
    let all: Vec<&Voice> = record.into_iter().chain(claims).collect();
    match best(&all) {
        Best::Nothing => Verdict::Agreed,
        Best::Undecided => Verdict::Undecided,
        Best::One(one) => match (&one.claim, record) {
            (Some(claim), None) => Verdict::Outranked { claim: claim.clone() },
            (Some(claim), Some(record)) if !suffices(record, one) => {
                Verdict::Outranked { claim: claim.clone() }
            }
            (Some(_) | None, Some(record)) if all.iter().any(|voice| !voice.value.agrees(&record.value)) => {
                Verdict::Ranked
            }
            (Some(_) | None, Some(_)) | (None, None) => Verdict::Agreed,
        },
    }
}

/// Whether the record already says what the best voice says, at least as exactly.
fn suffices(record: &Voice, best: &Voice) -> bool {
    record.value.agrees(&best.value) && record.value.exactness() >= best.value.exactness()
}

/// Whether a ruling still answers: for the value of the record, by a claim that stands, with nothing as good against it since.
fn holds(ruling: &Settled, record: Option<&Voice>, claims: &[Voice]) -> bool {
    let of_record = record.is_some_and(|record| record.value.is_same(&ruling.value));
    let stands =
        ruling.claim.as_ref().is_none_or(|id| claims.iter().any(|voice| voice.claim.as_ref() == Some(id)));
    let reopened = claims.iter().any(|voice| {
        voice.made_in > ruling.made_in
            && voice.rank() <= rank(ruling.grade)
            && !voice.value.agrees(&ruling.value)
    });
    of_record && stands && !reopened
}

/// The part that a claim plays, beside the record.
pub fn part(verdict: &Verdict, voice: &Voice, record: Option<&Voice>, claims: &[Voice]) -> Part {
    if let Verdict::Outranked { claim } = verdict
        && voice.claim.as_ref() == Some(claim)
    {
        return Part::Proposed;
    }
    if record.is_some_and(|record| record.value.agrees(&voice.value)) {
        return Part::Agrees;
    }
    let least = record.into_iter().chain(claims).map(Voice::rank).min().unwrap_or_default();
    match verdict {
        Verdict::Ruled => Part::SetAside,
        Verdict::Agreed | Verdict::Ranked | Verdict::Outranked { .. } | Verdict::Undecided => {
            if voice.rank() == least { Part::Equal } else { Part::Lower }
        }
    }
}

#[cfg(test)]
#[path = "leading_tests.rs"]
mod tests;
