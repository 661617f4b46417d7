//! Signatories: who signed, in which office as it was on that day, on whose behalf, with what authority.

pub mod powers;
pub mod store;

use crate::codes;

pub use powers::came_too_late;
pub use store::{SignatureRow, Signed};

codes! {
    /// By what authority a person signs (dossier §6).
    Capacity {
        ExOfficio = "ex_officio", FullPowers = "full_powers", MinisterialCompetence = "ministerial_competence",
        Unknown = "unknown",
    }
}
