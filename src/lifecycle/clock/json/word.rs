//! Words of closed vocabularies in a case: read by their codes, refused with the list of what there is.

use crate::calendar::{Direction, Snap, Unit};
use crate::codes;
use crate::lifecycle::act::{ActKind, Verification};
use crate::lifecycle::clock::case::{Binding, RelationKind, Scope};
use crate::lifecycle::clock::clause::{Basis, Effective, Event};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::fmt;
use std::marker::PhantomData;

codes! {
    /// Every rule that a clause can have.
    Rule {
        EifSignature = "eif_signature", EifFixed = "eif_fixed", EifLastNotification = "eif_last_notification",
        EifExchange = "eif_exchange", EifReplyNote = "eif_reply_note", EifWithOther = "eif_with_other",
        EifCondition = "eif_condition", ProvisionalFrom = "provisional_from", TermIndefinite = "term_indefinite",
        TermFixed = "term_fixed", RenewTacit = "renew_tacit", RenewAgreed = "renew_agreed",
        TerminateNotice = "terminate_notice", TerminateNone = "terminate_none", Within = "within",
        Survival = "survival",
    }
}

codes! {
    /// From what a clause counts: a notice, or provisional application.
    From { Received = "received", Sent = "sent", Signature = "signature", Date = "date", Note = "note" }
}

codes! {
    /// How a date is moved to the first day of a month.
    SnapKind {
        None = "none", FirstOfNextMonth = "first_of_next_month", FirstOfNthMonth = "first_of_nth_month",
    }
}

codes! {
    /// How a date is moved off holidays.
    RollKind { None = "none", Following = "following", Preceding = "preceding" }
}

/// A word of a vocabulary.
#[derive(Debug, Clone, Copy)]
pub struct Word<T>(pub T);

/// A vocabulary.
pub trait Vocabulary: Sized {
    /// What its words are.
    const WHAT: &str;
    /// Reads a word.
    fn read(word: &str) -> Option<Self>;
    /// Every word.
    fn words() -> Vec<&'static str>;
}

macro_rules! vocabulary {
    ($($name:ident = $what:literal),+ $(,)?) => { $(
        impl Vocabulary for $name {
            const WHAT: &str = $what;
            fn read(word: &str) -> Option<Self> { Self::parse(word) }
            fn words() -> Vec<&'static str> { Self::ALL.iter().map(|value| value.code()).collect() }
        }
    )+ };
}

vocabulary! {
    ActKind = "a kind of act", Basis = "a basis", Binding = "a view of binding force", Effective = "a way to take effect",
    From = "a beginning", RelationKind = "a kind of relation", RollKind = "a way to roll", Rule = "a rule",
    Scope = "a scope", SnapKind = "a way to snap", Unit = "a unit", Verification = "a degree of verification",
}

impl Vocabulary for Event {
    const WHAT: &str = "an event";

    fn read(word: &str) -> Option<Self> {
        let own = [Self::Signature, Self::EntryIntoForce];
        let own = own.into_iter().find(|event| event.code() == word);
        own.or_else(|| ActKind::parse(word).map(Self::Act))
    }

    fn words() -> Vec<&'static str> {
        [Self::Signature.code(), Self::EntryIntoForce.code()].into_iter().chain(ActKind::words()).collect()
    }
}

struct WordVisitor<T>(PhantomData<T>);

impl<T: Vocabulary> Visitor<'_> for WordVisitor<T> {
    type Value = Word<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(T::WHAT)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Word<T>, E> {
        T::read(word).map(Word).ok_or_else(|| {
            E::custom(format_args!("{word:?} is not {}; there are: {}", T::WHAT, T::words().join(", ")))
        })
    }
}

impl<'de, T: Vocabulary> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(WordVisitor(PhantomData))
    }
}

impl RollKind {
    /// In which direction, if it moves at all.
    pub const fn direction(self) -> Option<Direction> {
        match self {
            Self::None => None,
            Self::Following => Some(Direction::Following),
            Self::Preceding => Some(Direction::Preceding),
        }
    }
}

impl SnapKind {
    /// The snap, where it needs no number.
    pub const fn plain(self) -> Option<Snap> {
        match self {
            Self::None => Some(Snap::None),
            Self::FirstOfNextMonth => Some(Snap::FirstOfNextMonth),
            Self::FirstOfNthMonth => None,
        }
    }
}
