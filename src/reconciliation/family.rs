//! Families of instruments: what a list calls a kind is compared with ours in the large. Pure.

use crate::agreements::kinds::InstrumentKind;
use crate::search::each_word;

/// A family of kinds that lists and ministries call by each other's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Treaties and agreements of any level.
    Agreement,
    /// What carries an agreement out.
    Arrangement,
    /// Memoranda of understanding.
    Memorandum,
    /// Declarations and letters.
    Declaration,
    /// Exchanges of notes or letters.
    Exchange,
    /// What belongs to another instrument.
    Protocol,
}

/// How two kinds stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same family.
    Same,
    /// Neighbours: one language's agreement is another's arrangement.
    Near,
    /// Different.
    Differs,
}

/// The family of a kind of ours; none where the kind says nothing.
pub const fn of_kind(kind: InstrumentKind) -> Option<Family> {
    use InstrumentKind as K;
    match kind {
        K::Treaty
        | K::IntergovernmentalAgreement
        | K::InterministerialAgreement
        | K::FrameworkAgreement
        | K::Sofa
        | K::SupplementarySofa
        | K::Acsa
        | K::Mlsa
        | K::Gsa
        | K::Loan
        | K::Emta => Some(Family::Agreement),
        K::ImplementingArrangement | K::TechnicalArrangement | K::ProjectArrangement | K::AnnualPlan => {
            Some(Family::Arrangement)
        }
        K::Mou => Some(Family::Memorandum),
        K::LetterOfIntent | K::JointDeclaration | K::JointLetter => Some(Family::Declaration),
        K::ExchangeOfNotes | K::ExchangeOfLetters => Some(Family::Exchange),
        K::Amendment | K::Protocol | K::Annex | K::Appendix | K::Minutes => Some(Family::Protocol),
        K::Other | K::Undetermined => None,
    }
}

/// How words begin that name a family, the surest first.
const WORDS: [(Family, &[&str]); 6] = [
    (
        Family::Protocol,
        &["protoco", "protoko", "amend", "annex", "aneks", "dodat", "zmian", "minutes", "appendi"],
    ),
    (Family::Exchange, &["exchange", "wymian", "obmin", "nota", "noty"]),
    (Family::Declaration, &["declar", "deklar", "letter", "list", "lyst", "statement", "zaiav", "oswiadcz"]),
    (Family::Memorandum, &["memorand", "mou"]),
    (Family::Arrangement, &["arrang", "implement", "technic", "porozum", "domovl", "wykonawcz"]),
    (
        Family::Agreement,
        &["treat", "agree", "conven", "umow", "trakt", "uhod", "dohov", "konwen", "konven", "sofa"],
    ),
];

/// The family that a text names, whether it is one of our codes or a word of some office.
pub fn of_text(text: &str) -> Option<Family> {
    if let Some(kind) = InstrumentKind::parse(text.trim()) {
        return of_kind(kind);
    }
    let words = each_word(text);
    let named = |starts: &[&str]| words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
    WORDS.iter().find(|(_, starts)| named(starts)).map(|(family, _)| *family)
}

/// How two families stand to each other.
pub fn compare(one: Family, other: Family) -> Likeness {
    let near = [
        (Family::Agreement, Family::Arrangement),
        (Family::Arrangement, Family::Memorandum),
        (Family::Agreement, Family::Exchange),
    ];
    if one == other {
        Likeness::Same
    } else if near.contains(&(one, other)) || near.contains(&(other, one)) {
        Likeness::Near
    } else {
        Likeness::Differs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_three_offices_name_the_families() {
        for (text, family) in [
            ("treaty", Some(Family::Agreement)),
            ("Umowa międzyrządowa", Some(Family::Agreement)),
            ("Угода", Some(Family::Agreement)),
            ("Memorandum of Understanding", Some(Family::Memorandum)),
            ("Protokół o zmianie umowy", Some(Family::Protocol)),
            ("Протокол", Some(Family::Protocol)),
            ("list intencyjny", Some(Family::Declaration)),
            ("exchange_of_notes", Some(Family::Exchange)),
            ("Porozumienie techniczne", Some(Family::Arrangement)),
            ("undetermined", None),
            ("?", None),
        ] {
            assert_eq!(of_text(text), family, "{text}");
        }
        assert_eq!(compare(Family::Memorandum, Family::Arrangement), Likeness::Near);
        assert_eq!(compare(Family::Memorandum, Family::Protocol), Likeness::Differs);
    }
}
