//! Which body stands under which: a body is never its own ancestor. Pure.

/// Whether `body` would stand under itself if `parent` became its parent; `parents` are pairs of body and parent.
pub fn is_circle(body: &str, parent: &str, parents: &[(String, Option<String>)]) -> bool {
    let mut above = Some(parent);
    // As many steps as there are bodies: a circle that is there already ends the walk, too.
    for _ in 0..=parents.len() {
        match above {
            None => return false,
            Some(id) if id == body => return true,
            Some(id) => {
                above = parents.iter().find(|(one, _)| one == id).and_then(|(_, parent)| parent.as_deref());
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_under_its_own_descendant_is_a_circle() {
        let parents = |pairs: &[(&str, &str)]| -> Vec<(String, Option<String>)> {
            let parent = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            pairs.iter().map(|(body, above)| ((*body).to_owned(), parent(above))).collect()
        };
        let tree = parents(&[("committee", ""), ("group", "committee"), ("experts", "group"), ("other", "")]);
        for (body, parent, want) in [
            ("committee", "committee", true),
            ("committee", "group", true),
            ("committee", "experts", true),
            ("group", "experts", true),
            ("experts", "committee", false),
            ("committee", "other", false),
            ("group", "committee", false),
            ("new", "experts", false),
        ] {
            assert_eq!(is_circle(body, parent, &tree), want, "{body} under {parent}");
        }
        let broken = parents(&[("a", "b"), ("b", "a"), ("c", "")]);
        assert!(is_circle("c", "a", &broken), "a circle that is there already ends the walk");
    }
}
