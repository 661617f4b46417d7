//! Families of agreements: which came from which, drawn as a tree that begins with the oldest. Pure.

use super::store::partners::Link;
use std::collections::HashMap;

/// How a younger agreement hangs on an older one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The place in the list of the agreement above, which is the older one but where it was [`adopt`]ed.
    pub older: usize,
    /// The place of the one below.
    pub younger: usize,
    /// Code of the relation.
    pub kind: String,
    /// Whether the one above states it of the one below; else it is read from the other end.
    pub forward: bool,
    /// Whether it is our assumption.
    pub assumed: bool,
}

/// A line of a family: an agreement, how deep it stands and by which tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The agreement's place in the list.
    pub place: usize,
    /// 0 for the eldest.
    pub depth: usize,
    /// How it hangs on the one above.
    pub tie: Option<Tie>,
}

/// The families among `ids`, which come oldest first: each a list of lines, the eldest first, every member once.
/// What is related to nothing is in no family.
pub fn families(ids: &[&str], links: &[Link]) -> Vec<Vec<Line>> {
    let ties = ties(ids, links);
    let mut parent: HashMap<usize, &Tie> = HashMap::new();
    for tie in &ties {
        parent.entry(tie.younger).or_insert(tie);
    }
    let adopted = adopt(&ties, &parent);
    for tie in &adopted {
        parent.insert(tie.younger, tie);
    }
    let is_root = |place: &usize| !parent.contains_key(place) && ties.iter().any(|tie| tie.older == *place);
    let roots = (0..ids.len()).filter(is_root);
    roots
        .map(|root| {
            let mut lines = vec![Line { place: root, depth: 0, tie: None }];
            descend(root, 1, &parent, ids.len(), &mut lines);
            lines
        })
        .collect()
}

/// An elder on which nobody hangs, because its relatives hang elsewhere, hangs on the first of them, turned round.
fn adopt(ties: &[Tie], parent: &HashMap<usize, &Tie>) -> Vec<Tie> {
    let has_child = |place: usize| parent.values().any(|tie| tie.older == place);
    let mut adopted: Vec<Tie> = Vec::new();
    for tie in ties {
        let free = !parent.contains_key(&tie.older) && !has_child(tie.older);
        if free && adopted.iter().all(|held| held.younger != tie.older) {
            let forward = !tie.forward;
            adopted.push(Tie { older: tie.younger, younger: tie.older, forward, ..tie.clone() });
        }
    }
    adopted
}

/// The younger one always hangs on the older, so there is no way round in a circle.
fn descend(above: usize, depth: usize, parent: &HashMap<usize, &Tie>, size: usize, lines: &mut Vec<Line>) {
    for place in 0..size {
        if let Some(tie) = parent.get(&place).filter(|tie| tie.older == above) {
            lines.push(Line { place, depth, tie: Some((*tie).clone()) });
            descend(place, depth + 1, parent, size, lines);
        }
    }
}

/// The links as ties, what is stated before what is assumed, and "signed together" after both.
fn ties(ids: &[&str], links: &[Link]) -> Vec<Tie> {
    let places: HashMap<&str, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let mut ties: Vec<Tie> = links
        .iter()
        .filter_map(|link| {
            let (from, to) = (*places.get(link.from.as_str())?, *places.get(link.to.as_str())?);
            Some(Tie {
                older: from.min(to),
                younger: from.max(to),
                kind: link.kind.clone(),
                forward: from < to,
                assumed: link.assumed,
            })
        })
        .filter(|tie| tie.older != tie.younger)
        .collect();
    ties.sort_by_key(|tie| (tie.kind == "signed_with", tie.assumed, tie.older));
    ties
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(from: &str, kind: &str, to: &str, assumed: bool) -> Link {
        Link { from: from.into(), to: to.into(), kind: kind.into(), assumed }
    }

    #[test]
    fn a_family_begins_with_the_eldest_and_names_each_member_once() {
        let ids = ["1992", "1993", "2001", "2015", "2016", "memo", "letter"];
        let links = [
            link("2016", "replaces", "1993", false),
            link("2015", "replaces", "2001", false),
            link("memo", "implements", "2016", true),
            link("memo", "signed_with", "letter", false),
            link("letter", "refers_to", "2016", true),
            link("2016", "refers_to", "hidden", false),
        ];
        let found = families(&ids, &links);
        let shown: Vec<Vec<(&str, usize)>> = found
            .iter()
            .map(|lines| lines.iter().map(|line| (ids[line.place], line.depth)).collect())
            .collect();
        let expected =
            [vec![("1993", 0), ("2016", 1), ("memo", 2), ("letter", 2)], vec![("2001", 0), ("2015", 1)]];
        assert_eq!(shown, expected);
        let memo = found[0][2].tie.as_ref().expect("a tie");
        assert_eq!((memo.kind.as_str(), memo.forward, memo.assumed), ("implements", false, true));
    }

    #[test]
    fn an_elder_whose_relatives_hang_elsewhere_is_adopted() {
        let ids = ["2016", "letter", "memo"];
        let links = [link("memo", "implements", "2016", false), link("memo", "signed_with", "letter", false)];
        let found = families(&ids, &links);
        let shown: Vec<(&str, usize)> = found[0].iter().map(|line| (ids[line.place], line.depth)).collect();
        assert_eq!((found.len(), shown), (1, vec![("2016", 0), ("memo", 1), ("letter", 2)]));
        let tie = found[0][2].tie.as_ref().expect("a tie");
        assert_eq!((tie.kind.as_str(), tie.forward), ("signed_with", true));
    }

    #[test]
    fn a_ring_of_relations_is_told_once() {
        let links = [
            link("a", "refers_to", "b", false),
            link("b", "refers_to", "a", false),
            link("c", "refers_to", "a", false),
        ];
        let found = families(&["a", "b", "c"], &links);
        assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [3]);
    }
}
