//! The closed vocabularies that imported and demonstration records are checked against, as the domain names them.

/// What an instrument is called or how it is made, whatever its title says about binding force.
pub const INSTRUMENT_KINDS: &[&str] = &[
    "treaty",
    "intergovernmental_agreement",
    "interministerial_agreement",
    "framework_agreement",
    "implementing_arrangement",
    "technical_arrangement",
    "project_arrangement",
    "mou",
    "letter_of_intent",
    "joint_declaration",
    "joint_letter",
    "exchange_of_notes",
    "exchange_of_letters",
    "sofa",
    "supplementary_sofa",
    "acsa",
    "mlsa",
    "gsa",
    "loan",
    "emta",
    "annual_plan",
    "amendment",
    "protocol",
    "annex",
    "appendix",
    "minutes",
    "other",
    "undetermined",
];

/// In whose name an instrument is concluded.
pub const LEVELS: &[&str] = &["state", "government", "ministry", "service", "agency"];

/// Stages of conclusion.
pub const STAGES: &[&str] = &[
    "proposal",
    "mandated",
    "negotiation",
    "text_agreed",
    "cleared_for_signature",
    "signed_partially",
    "signed",
    "internal_procedures",
    "concluded",
    "abandoned",
    "not_ratified",
];

/// Kinds of dated acts.
pub const ACTION_KINDS: &[&str] = &[
    "proposed",
    "negotiation_opened",
    "negotiation_round",
    "negotiation_suspended",
    "text_adopted",
    "initialled",
    "signed",
    "signed_ad_referendum",
    "signature_confirmed",
    "note_sent",
    "note_received",
    "ratified",
    "approved",
    "accepted",
    "instrument_exchanged",
    "internal_procedure_completed",
    "provisional_application_started",
    "provisional_application_ended",
    "entered_into_force",
    "became_operative",
    "published",
    "publication_waived",
    "registered_un",
    "amended",
    "extended",
    "renewed_tacitly",
    "declaration_made",
    "reservation_made",
    "reservation_withdrawn",
    "objection",
    "corrected",
    "suspension_notified",
    "suspended",
    "resumed",
    "termination_notified",
    "termination_notice_withdrawn",
    "terminated",
    "expired",
    "replaced",
    "succeeded",
    "withdrawn_before_force",
    "abandoned",
    "marking_changed",
    "contact_changed",
];

/// How sure a date is.
pub const CERTAINTIES: &[&str] = &["confirmed", "reported", "estimated"];

/// How far a fact has been checked.
pub const VERIFICATIONS: &[&str] = &["recorded", "verified", "disputed"];

/// Whose side a party is on, seen from the home state.
pub const SIDES: &[&str] = &["ours", "theirs", "third"];

/// What a party is called: in a binding instrument, or in one that does not bind.
pub const ROLES: &[&str] = &["party", "participant"];

/// How a party sees the binding force.
pub const BINDING_VIEWS: &[&str] = &["binding", "non_binding", "mixed", "undetermined"];

/// By what authority a person signed.
pub const CAPACITIES: &[&str] = &["ex_officio", "full_powers", "ministerial_competence", "unknown"];

/// How one instrument stands to another.
pub const RELATION_KINDS: &[&str] = &[
    "implements",
    "supplements",
    "amends",
    "extends",
    "replaces",
    "annex_of",
    "signed_with",
    "refers_to",
    "legal_basis_for",
];

/// States of a milestone.
pub const MILESTONE_STATES: &[&str] = &[
    "planned",
    "in_progress",
    "reported_done",
    "verified_done",
    "cancelled",
    "superseded",
    "not_applicable",
    "blocked",
];

/// Kinds of titles.
pub const TITLE_KINDS: &[&str] = &["official", "working", "press", "translation"];

/// Kinds of bodies.
pub const MINISTRY_KINDS: &[&str] = &[
    "ministry",
    "general_staff",
    "service_branch",
    "agency",
    "parliament",
    "head_of_state",
    "government",
    "company",
];
