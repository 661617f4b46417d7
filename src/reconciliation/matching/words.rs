//! Titles as sets of stems, and how like two of them are. Pure.

use crate::imports::states::States;
use crate::search::each_word;
use std::collections::{HashMap, HashSet};

/// Letters of a folded word that count: what a language adds to say its case is left out.
const STEM: usize = 5;

/// Stems that stand in most titles of agreements and tell none apart, in English, Polish and Ukrainian.
const COMMON: &[&str] = &[
    "the", "of", "on", "in", "and", "for", "to", "by", "with", "betwe", "conce", "regar", "relat", "field",
    "respe", "their", "gover", "repub", "minis", "kingd", "state", "feder", "peopl", "natio", "count",
    "parti", "agree", "treat", "about", "miedz", "oraz", "za", "do", "na", "po", "przez", "pomie", "spraw",
    "rzade", "rzadu", "rzad", "rzecz", "krole", "stano", "zakre", "dzied", "umowa", "umowy", "poroz",
    "dotyc", "zwiaz", "wzaje", "mizh", "ta", "pro", "shcho", "dlia", "uriad", "uriado", "respu", "kabin",
    "derzh", "uhoda", "uhody", "dohov", "sferi", "haluz", "stoso", "vzaie",
];

/// A set of stems by number, in order.
pub type Stems = Vec<u32>;

/// Gives each stem a number, and knows those that tell nothing.
pub struct Vocabulary {
    numbers: HashMap<String, u32>,
    common: HashSet<String>,
}

impl Vocabulary {
    /// A vocabulary that has no words yet; the names of states count for nothing, for most titles have them.
    pub fn new(states: &States) -> Self {
        let names = states.each_name().flat_map(|(name, _)| name.split(' '));
        let common = names.filter(|word| word.len() >= 4).chain(COMMON.iter().copied()).map(stem);
        Self { numbers: HashMap::new(), common: common.collect() }
    }

    /// The stems of a title.
    pub fn stems(&mut self, title: &str) -> Stems {
        let mut found = Stems::new();
        for word in each_word(title) {
            let stem = stem(&word);
            if self.common.contains(&stem) {
                continue;
            }
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            found.push(*self.numbers.entry(stem).or_insert(next));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn stem(word: &str) -> String {
    // Folded text is ASCII; years and other numbers are kept whole.
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    if is_number { word.to_owned() } else { word[..word.len().min(STEM)].to_owned() }
}

/// Per cent of likeness of two sets: twice what they share by what they have (Dice).
pub fn likeness(one: &[u32], other: &[u32]) -> Option<i32> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let (mut i, mut j, mut shared) = (0, 0, 0_usize);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        shared += usize::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    i32::try_from(200 * shared / (one.len() + other.len())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(one: &str, other: &str) -> Option<i32> {
        let mut vocabulary = Vocabulary::new(&States::embedded());
        likeness(&vocabulary.stems(one), &vocabulary.stems(other))
    }

    #[test]
    fn titles_are_compared_by_what_tells_them_apart() {
        for (one, other, least, most) in [
            ("Agreement on defence cooperation", "Agreement on Defence Cooperation", 100, 100),
            (
                "Agreement between the Government of Poland and the Government of Ukraine on mutual protection of classified information",
                "Mutual protection of classified information",
                100,
                100,
            ),
            ("Umowa o współpracy w dziedzinie obronności", "Umowa w sprawie współpracy obronnej", 60, 100),
            (
                "Угода про співробітництво у сфері оборони",
                "Угода про співробітництво в сфері оборони",
                100,
                100,
            ),
            (
                "Uhoda pro spivrobitnytstvo u sferi oborony",
                "Угода про співробітництво у сфері оборони",
                100,
                100,
            ),
            ("Agreement on the status of forces", "Agreement on mine clearance", 0, 0),
        ] {
            let found = compared(one, other).expect("both say something");
            assert!((least..=most).contains(&found), "{one} / {other}: {found}");
        }
        assert_eq!(compared("Agreement between Poland and Ukraine", "Agreement on drones"), None);
    }
}
