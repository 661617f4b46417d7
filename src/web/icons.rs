//! Which mark stands for which code: icon, tone and word always go together (the word is in the locale files).

use super::assets;

/// An icon of the sprite with the class of its tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The id in `static/icons.svg` without its `i-`.
    pub icon: &'static str,
    /// One of `is-ok`, `is-warn`, `is-bad`, `is-none`, `is-done`.
    pub tone: &'static str,
}

const fn mark(icon: &'static str, tone: &'static str) -> Mark {
    Mark { icon, tone }
}

/// Codes of standings with their seals.
pub const STANDINGS: &[(&str, Mark)] = &[
    ("none", mark("st-none", "is-none")),
    ("signed_not_in_force", mark("st-signed", "is-warn")),
    ("provisionally_applied", mark("st-provisional", "is-warn")),
    ("in_force", mark("st-force", "is-ok")),
    ("in_force_renewed", mark("st-renewed", "is-ok")),
    ("operative", mark("st-operative", "is-done")),
    ("operative_renewed", mark("st-renewed", "is-done")),
    ("suspended", mark("st-suspended", "is-warn")),
    ("termination_pending", mark("st-ending", "is-warn")),
    ("terminated", mark("st-terminated", "is-none")),
    ("expired", mark("st-expired", "is-none")),
    ("replaced", mark("st-replaced", "is-none")),
    ("withdrawn", mark("st-terminated", "is-none")),
    ("pointer", mark("st-pointer", "is-none")),
    ("unknown", mark("st-unknown", "is-none")),
];

/// Codes of the computed state of a milestone.
pub const RAGS: &[(&str, Mark)] = &[
    ("blue", mark("badge-check", "is-done")),
    ("green", mark("circle-check", "is-ok")),
    ("amber", mark("triangle-alert", "is-warn")),
    ("red", mark("octagon-alert", "is-bad")),
    ("grey", mark("circle-dashed", "is-none")),
];

/// How far a fact is checked; the tone here is the class after `check--`.
pub const FACTS: &[(&str, Mark)] = &[
    ("recorded", mark("check", "check--recorded")),
    ("verified", mark("check-check", "check--verified")),
    ("computed", mark("scale", "check--computed")),
    ("open", mark("circle-dashed", "check--open")),
    ("disputed", mark("split", "check--disputed")),
    ("missing", mark("circle-alert", "check--missing")),
    ("voided", mark("x", "check--recorded")),
];

/// The seal of a standing; what is not known is drawn as unknown.
pub fn standing(code: &str) -> Mark {
    find(STANDINGS, code, mark("st-unknown", "is-none"))
}

/// The mark of a milestone's computed state.
pub fn rag(code: &str) -> Mark {
    find(RAGS, code, mark("circle-dashed", "is-none"))
}

/// The mark of how far a fact is checked.
pub fn fact(code: &str) -> Mark {
    find(FACTS, code, mark("circle-dashed", "check--open"))
}

fn find(marks: &[(&str, Mark)], code: &str, otherwise: Mark) -> Mark {
    marks.iter().find(|(known, _)| *known == code).map_or(otherwise, |(_, mark)| *mark)
}

/// The address of the sprite.
pub fn sprite() -> &'static str {
    assets::url("icons.svg")
}

#[cfg(test)]
mod tests;
