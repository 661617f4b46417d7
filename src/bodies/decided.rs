//! What a meeting decided as templates draw it, with what the reader may do with it.

use super::find::{DecisionLine, People};
use super::rows::DecisionRow;
use super::view::{ministry, when};
use super::words::{Checked, DecisionKind};
use crate::access::{Action, Facts, Viewer};
use crate::milestones::LineView as MilestoneView;
use crate::web::dates::{self, When};
use crate::web::locale::Lang;

/// A decision of a meeting with what the reader may do with it.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// Its number in the meeting.
    pub number: String,
    /// The word that the address of its place ends with.
    pub anchor: String,
    /// The meeting's page at this decision.
    pub href: String,
    /// What it is.
    pub kind: &'static str,
    /// Whether it is an action.
    pub is_action: bool,
    /// Its title.
    pub title: String,
    /// The language of the title when it is another than the page's; else empty.
    pub title_lang: &'static str,
    /// The words of the minutes.
    pub wording: String,
    /// Whose it is, by when, who answers for it.
    pub debtor: &'static str,
    /// Who carries it out.
    pub ministry: String,
    /// Who answers for it.
    pub owner: String,
    /// By when.
    pub due: Option<When>,
    /// Code of how far it is checked.
    pub fact: String,
    /// Who recorded it.
    pub recorded: String,
    /// Who confirmed it and when; empty while nobody has.
    pub confirmed: String,
    /// Why it does not count; empty where it does.
    pub voided: String,
    /// Its milestone.
    pub milestone: Option<MilestoneView>,
    /// The version that its forms carry.
    pub version: i32,
    /// The address of its verbs.
    pub place: String,
    /// Whether the reader may change it.
    pub may_edit: bool,
    /// Whether the reader may confirm it.
    pub may_verify: bool,
    /// Whether the reader recorded it, so that another person confirms it.
    pub is_own: bool,
    /// Whether the reader may void it.
    pub may_void: bool,
    /// Whether the reader may make it a milestone.
    pub may_plan: bool,
}

impl DecisionView {
    /// A decision in the reader's language; `open` says whether its agreement takes changes.
    pub fn new(lang: Lang, viewer: &Viewer, line: &DecisionLine, (names, open): (&People, bool)) -> Self {
        let d = &line.decision;
        let titles = d.titles();
        let name = |id: &String| names.accounts.get(id).cloned();
        let waits = d.verification == Checked::Recorded.code();
        let counts = d.counts();
        Self {
            number: d.number.to_string(),
            anchor: format!("d-{}", d.number),
            href: format!("/meetings/{}#d-{}", d.meeting_id, d.number),
            kind: lang.label("decided", &d.kind),
            is_action: d.kind == DecisionKind::Action.code(),
            title: titles.in_lang(lang).to_owned(),
            title_lang: titles.other_lang(lang).map_or("", Lang::code),
            wording: d.wording.clone().unwrap_or_default(),
            debtor: d.debtor.as_ref().map_or("", |code| lang.label("side", code)),
            ministry: ministry(lang, names, d.ministry_id.as_ref()).unwrap_or_default(),
            owner: d.owner_id.as_ref().and_then(name).unwrap_or_default(),
            due: when(lang, d.due.as_ref()),
            fact: d.verification.clone(),
            recorded: name(&d.updated_by).unwrap_or_else(|| lang.t("the-register").to_owned()),
            confirmed: confirmed(lang, d, names),
            voided: d.void_reason.clone().unwrap_or_default(),
            milestone: line.milestone.as_ref().map(|line| MilestoneView::new(lang, line)),
            version: d.version,
            place: format!("/meetings/{}/decisions/{}", d.meeting_id, d.id),
            may_edit: open && waits && d.milestone_id.is_none() && viewer.can(Action::EditRegister),
            may_verify: open && waits && is_second(viewer, d),
            is_own: open && waits && viewer.can(Action::VerifyFact) && !is_second(viewer, d),
            may_void: open && counts && viewer.can(Action::VoidRecord),
            may_plan: open && d.is_loose_action() && viewer.can(Action::EditRegister),
        }
    }
}

fn confirmed(lang: Lang, d: &DecisionRow, names: &People) -> String {
    match (&d.verified_by, d.verified_at) {
        (Some(by), Some(at)) => {
            let name = names.accounts.get(by).cloned().unwrap_or_else(|| lang.t("the-register").to_owned());
            format!("{name}, {}", dates::day(lang, at.date()).words)
        }
        (Some(_), None) | (None, Some(_)) | (None, None) => String::new(),
    }
}

/// Whoever wrote the decision, first or last, is not the second pair of eyes.
fn is_second(viewer: &Viewer, d: &DecisionRow) -> bool {
    [&d.created_by, &d.updated_by].iter().all(|by| viewer.may(Action::VerifyFact, Facts::after(by)).is_ok())
}
