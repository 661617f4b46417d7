//! How the dates and colours of a milestone moved, in words.

use crate::calendar::PartialDate;
use crate::milestones::detail::Detail;
use crate::milestones::rows::Moved;
use crate::milestones::view::when;
use crate::milestones::words::move_reason;
use crate::web::dates::When;
use crate::web::locale::Lang;

/// One of them.
pub struct MoveView {
    pub(super) what: &'static str,
    pub(super) was: String,
    pub(super) became: String,
    pub(super) until: Option<When>,
    pub(super) refused: String,
    pub(super) refusal: String,
    pub(super) code: &'static str,
    pub(super) reason: String,
    pub(super) by: String,
    pub(super) at: When,
    pub(super) approved: String,
    pub(super) waits: bool,
}

/// A stored date in words.
pub(super) fn date(lang: Lang, text: Option<&String>) -> Option<When> {
    PartialDate::parse(text?).ok().map(|date| when(lang, date))
}

/// A value of a move in words: a date, a state, a colour.
fn moved_value(lang: Lang, moved: Moved, value: Option<&String>) -> String {
    let Some(code) = value else { return String::new() };
    match moved {
        Moved::Baseline | Moved::Forecast => date(lang, value).map(|when| when.words).unwrap_or_default(),
        Moved::State | Moved::Exit => lang.label("milestone", code).to_owned(),
        Moved::Override => lang.label("rag", code).to_owned(),
    }
}

/// Every move but those of the state, newest first.
pub(super) fn moves(lang: Lang, detail: &Detail) -> Vec<MoveView> {
    let told = detail.revisions.iter().filter_map(|revision| {
        let moved = Moved::parse(&revision.field)?;
        let what = match moved {
            Moved::Baseline => lang.t("ms-baseline"),
            Moved::Forecast => lang.t("ms-forecast"),
            Moved::Exit => lang.t("ms-exit-proposed"),
            Moved::Override => lang.t("ms-override"),
            Moved::State => return None,
        };
        let name = |id: &Option<String>| id.as_ref().map(|id| detail.name(id)).unwrap_or_default();
        Some(MoveView {
            what,
            was: moved_value(lang, moved, revision.was.as_ref()),
            became: moved_value(lang, moved, revision.became.as_ref()),
            until: date(lang, revision.until_on.as_ref()),
            refused: name(&revision.refused_by),
            refusal: revision.refusal.clone().unwrap_or_default(),
            code: move_reason(lang, revision.reason_code.as_deref().unwrap_or_default()),
            reason: revision.reason.clone().unwrap_or_default(),
            by: detail.name(&revision.made_by),
            at: crate::web::dates::instant(lang, revision.made_at),
            approved: name(&revision.approved_by),
            waits: revision.field != Moved::Forecast.code() && revision.is_open(),
        })
    });
    told.collect()
}
