//! Reading the two forms of an agreement: the six-field draft and the full form. Parse, don't validate later.

use super::areas;
use super::edit::Edit;
use super::entry::{NewAgreement, NewParty, NewTitle};
use super::kinds::{BindingView, InstrumentKind, Level, PartyRole, Scope, Side, Stage, TitleKind};
use super::options::{LANGUAGES, Options};
use super::rows::ParticularsRow;
use crate::access::{Marking, Viewer};
use crate::web::form::{Errors, Fields, optional, required};

/// Longest title; real catalogues hold titles of 600 characters.
const TITLE: usize = 2_000;
/// Longest prose.
const PROSE: usize = 20_000;

/// The fields of the draft form.
pub const DRAFT_FIELDS: [&str; 6] = ["short_title", "kind", "party.*", "owner", "marking", "areas"];

/// The fields of the full form.
pub const EDIT_FIELDS: [&str; 26] = [
    "short_title",
    "kind",
    "level",
    "scope",
    "owner",
    "deputy",
    "marking",
    "named",
    "marking_basis",
    "summary",
    "lead_ministry",
    "authentic_languages",
    "prevailing_language",
    "originals_location",
    "archive_ref",
    "legal_authority",
    "financial_note",
    "territorial_scope",
    "text_not_held_reason",
    "notice",
    "title.*",
    "party.*",
    "areas",
    "reason",
    "keep",
    "pointer",
];

/// What the reader of a form must know.
pub struct Context<'a> {
    /// Who fills it in.
    pub viewer: &'a Viewer,
    /// What may be chosen.
    pub options: &'a Options,
    /// The home state.
    pub home: &'a str,
    /// The highest marking the installation holds.
    pub ceiling: Marking,
}

/// Reads the six-field draft.
pub fn draft(fields: &Fields, context: &Context) -> Result<NewAgreement, Errors> {
    let mut errors = Errors::default();
    let short_title = required(fields, "short_title", TITLE, &mut errors);
    let kind = coded(fields, "kind", InstrumentKind::parse, InstrumentKind::Undetermined, &mut errors);
    let parties: Vec<NewParty> = fields
        .rows("party")
        .into_iter()
        .filter_map(|n| draft_party(fields, n, context, &mut errors))
        .collect();
    if parties.len() < 2 {
        errors.add(if parties.is_empty() { "party.0" } else { "party.1" }, "draft-two-parties");
    }
    let owner_id = person(fields, "owner", context, &mut errors);
    if owner_id.is_none() {
        errors.add("owner", "draft-owner");
    }
    let marking = marking(fields, context, &mut errors);
    let areas = area_codes(fields, &mut errors);
    if areas.is_empty() {
        errors.add("areas", "draft-area");
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(NewAgreement {
        short_title,
        kind,
        level: Level::Undetermined,
        scope: Scope::Undetermined,
        stage: Stage::Proposal,
        owner_id,
        deputy_id: None,
        marking,
        named_access: false,
        pointer_only: marking > context.ceiling,
        fictional: false,
        particulars: ParticularsRow::default(),
        titles: Vec::new(),
        parties,
        areas,
        acts: Vec::new(),
        clauses: Vec::new(),
        source_ids: Vec::new(),
        register: false,
    })
}

/// Reads the full form.
pub fn edit(fields: &Fields, context: &Context, is_pointer: bool) -> Result<Edit, Errors> {
    let mut errors = Errors::default();
    let e = &mut errors;
    let edit = Edit {
        short_title: required(fields, "short_title", TITLE, e),
        kind: coded(fields, "kind", InstrumentKind::parse, InstrumentKind::Undetermined, e),
        level: coded(fields, "level", Level::parse, Level::Undetermined, e),
        scope: coded(fields, "scope", Scope::parse, Scope::Undetermined, e),
        owner_id: person(fields, "owner", context, e),
        deputy_id: person(fields, "deputy", context, e),
        marking: marking(fields, context, e),
        named_access: fields.ticked("named"),
        particulars: particulars(fields, context, e),
        titles: titles(fields, context, e),
        parties: parties(fields, context, e),
        areas: area_codes(fields, e),
        reason: optional(fields, "reason", PROSE, e),
    };
    if edit.deputy_id.is_some() && edit.deputy_id == edit.owner_id {
        errors.add("deputy", "deputy-is-owner");
    }
    if edit.marking > context.ceiling && !is_pointer {
        errors.add("marking", "marking-above-ceiling");
    }
    if errors.is_empty() { Ok(edit) } else { Err(errors) }
}

fn particulars(fields: &Fields, context: &Context, e: &mut Errors) -> ParticularsRow {
    let languages = fields.all("authentic_languages");
    for language in &languages {
        if !LANGUAGES.contains(language) {
            e.add("authentic_languages", "error-choice");
        }
    }
    let prevailing = fields.optional("prevailing_language");
    if prevailing.as_deref().is_some_and(|language| !languages.contains(&language)) {
        e.add("prevailing_language", "prevailing-not-authentic");
    }
    let lead = fields.optional("lead_ministry");
    if lead.as_deref().is_some_and(|lead| !context.options.ministries.iter().any(|(id, _)| id == lead)) {
        e.add("lead_ministry", "error-choice");
    }
    ParticularsRow {
        summary: optional(fields, "summary", PROSE, e),
        lead_ministry_id: lead,
        authentic_languages: languages.join(","),
        prevailing_language: prevailing,
        originals_location: optional(fields, "originals_location", 500, e),
        archive_ref: optional(fields, "archive_ref", 500, e),
        legal_authority: optional(fields, "legal_authority", PROSE, e),
        financial_note: optional(fields, "financial_note", PROSE, e),
        territorial_scope: optional(fields, "territorial_scope", PROSE, e),
        marking_basis: optional(fields, "marking_basis", PROSE, e),
        text_not_held_reason: optional(fields, "text_not_held_reason", PROSE, e),
        notice: optional(fields, "notice", PROSE, e),
        ..ParticularsRow::default()
    }
}

fn titles(fields: &Fields, context: &Context, e: &mut Errors) -> Vec<NewTitle> {
    let mut titles = Vec::new();
    for n in fields.rows("title") {
        let name = |part: &str| format!("title.{n}.{part}");
        if fields.text(&name("wording")).is_empty() {
            continue;
        }
        let lang = fields.text(&name("lang")).to_owned();
        if !LANGUAGES.contains(&lang.as_str()) {
            e.add(name("lang"), "title-language");
        }
        let source_id = fields.optional(&name("source"));
        if source_id.as_deref().is_some_and(|id| !context.options.sources.iter().any(|(held, _)| held == id))
        {
            e.add(name("source"), "error-choice");
        }
        titles.push(NewTitle {
            lang,
            wording: required(fields, &name("wording"), TITLE, e),
            kind: coded(fields, &name("kind"), TitleKind::parse, TitleKind::Working, e),
            source_id,
        });
    }
    titles
}

fn parties(fields: &Fields, context: &Context, e: &mut Errors) -> Vec<(Option<String>, NewParty)> {
    let mut parties = Vec::new();
    for n in fields.rows("party") {
        let name = |part: &str| format!("party.{n}.{part}");
        let body = fields.text(&name("body"));
        if body.is_empty() {
            continue;
        }
        let Some((state_code, ministry_id)) = body_of(body, context) else {
            e.add(name("body"), "error-choice");
            continue;
        };
        let party = NewParty {
            state_code,
            ministry_id,
            name_as_in_text: optional(fields, &name("name"), TITLE, e),
            side: coded(fields, &name("side"), Side::parse, Side::Third, e),
            role: coded(fields, &name("role"), PartyRole::parse, PartyRole::Party, e),
            binding_view: coded(fields, &name("binding"), BindingView::parse, BindingView::Undetermined, e),
            binding_basis: optional(fields, &name("basis"), PROSE, e),
        };
        if party.binding_view != BindingView::Undetermined && party.binding_basis.is_none() {
            e.add(name("basis"), "binding-needs-basis");
        }
        parties.push((fields.optional(&name("id")), party));
    }
    if parties.len() < 2 {
        e.add("party.0.body", "draft-two-parties");
    }
    parties
}

fn draft_party(fields: &Fields, n: usize, context: &Context, e: &mut Errors) -> Option<NewParty> {
    let field = format!("party.{n}");
    let chosen = fields.text(&field);
    if chosen.is_empty() {
        return None;
    }
    let Some((state_code, ministry_id)) = body_of(chosen, context) else {
        e.add(field, "error-choice");
        return None;
    };
    let side = if state_code == context.home { Side::Ours } else { Side::Theirs };
    let binding_view = BindingView::Undetermined;
    Some(NewParty {
        state_code,
        ministry_id,
        name_as_in_text: None,
        side,
        role: PartyRole::Party,
        binding_view,
        binding_basis: None,
    })
}

fn body_of(value: &str, context: &Context) -> Option<(String, Option<String>)> {
    if !context.options.has_body(value) {
        return None;
    }
    Some(match value.split_once('|') {
        Some((state, ministry)) => (state.to_owned(), Some(ministry.to_owned())),
        None => (value.to_owned(), None),
    })
}

fn person(fields: &Fields, name: &str, context: &Context, e: &mut Errors) -> Option<String> {
    let chosen = fields.optional(name)?;
    if !context.options.people.iter().any(|(id, _)| *id == chosen) {
        e.add(name, "error-choice");
    }
    Some(chosen)
}

fn marking(fields: &Fields, context: &Context, e: &mut Errors) -> Marking {
    let marking = coded(fields, "marking", Marking::parse, Marking::Unclassified, e);
    if marking > context.viewer.clearance {
        e.add("marking", "marking-above-clearance");
    }
    marking
}

fn area_codes(fields: &Fields, e: &mut Errors) -> Vec<String> {
    let mut codes: Vec<String> = fields.all("areas").into_iter().map(str::to_owned).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.iter().any(|code| areas::find(code).is_none()) {
        e.add("areas", "error-choice");
    }
    codes
}

/// A word of a closed vocabulary; an unknown one is an error, `fallback` only keeps the types whole.
fn coded<T>(fields: &Fields, name: &str, parse: fn(&str) -> Option<T>, fallback: T, e: &mut Errors) -> T {
    match parse(fields.text(name)) {
        Some(value) => value,
        None => {
            let key = if fields.text(name).is_empty() { "error-required" } else { "error-choice" };
            e.add(name, key);
            fallback
        }
    }
}
