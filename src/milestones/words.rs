//! Words of the log's deeds and of the stored fields, in the reader's language.

use super::limits::Thresholds;
use super::milestone::MoveReason;
use super::store::Ministry;
use crate::audit::Deed;
use crate::web::locale::{Arg, Lang};
use std::collections::HashMap;

/// What a deed on a milestone is called in its history.
pub fn deed(lang: Lang, code: &str) -> &'static str {
    let words = [
        (Deed::MilestonePlanned, "ms-deed-planned"),
        (Deed::MilestoneEdited, "ms-deed-edited"),
        (Deed::MilestoneForecast, "ms-deed-forecast"),
        (Deed::MilestoneStarted, "ms-deed-started"),
        (Deed::MilestoneBlocked, "ms-deed-blocked"),
        (Deed::MilestoneUnblocked, "ms-deed-unblocked"),
        (Deed::MilestoneProgress, "ms-deed-progress"),
        (Deed::MilestoneReported, "ms-deed-reported"),
        (Deed::MilestoneVerified, "ms-deed-verified"),
        (Deed::MilestoneReturned, "ms-deed-returned"),
        (Deed::MilestoneLeft, "ms-deed-left"),
        (Deed::MilestoneBaselineProposed, "ms-deed-baseline-proposed"),
        (Deed::MilestoneRebaselined, "ms-deed-rebaselined"),
        (Deed::MilestoneExitProposed, "ms-deed-exit-proposed"),
        (Deed::MilestoneOverrideProposed, "ms-deed-override-proposed"),
        (Deed::MilestoneOverridden, "ms-deed-overridden"),
        (Deed::MilestoneOverrideLifted, "ms-deed-override-lifted"),
        (Deed::MilestoneProposalRefused, "ms-deed-proposal-refused"),
        (Deed::MilestonePartner, "ms-deed-partner"),
        (Deed::MilestoneLinked, "ms-deed-linked"),
        (Deed::MilestoneUnlinked, "ms-deed-unlinked"),
        (Deed::MilestoneMoved, "ms-deed-moved"),
    ];
    let found = words.iter().find(|(deed, _)| deed.code() == code);
    lang.t(found.map_or("ms-deed-other", |(_, key)| key))
}

/// The label of a field of the stored snapshot, for what changed between two versions; none for what readers need not see.
pub fn field(lang: Lang, path: &str) -> Option<&'static str> {
    let key = match path.strip_prefix("milestone.")? {
        "title_en" => "ms-title-en",
        "title_pl" => "ms-title-pl",
        "title_uk" => "ms-title-uk",
        "baseline_due" => "ms-baseline",
        "forecast_due" => "ms-forecast",
        "actual_done" => "ms-done-on",
        "state" => "ms-state",
        "blocked_cause" => "ms-blocked-cause",
        "blocked_plan" => "ms-blocked-plan",
        "owner_id" => "ms-owner",
        "ministry_id" => "ms-ministry",
        "partner_confirmation" => "ms-confirmation",
        "weight" => "ms-weight",
        "illustrative" => "ms-illustrative",
        _ => return None,
    };
    Some(lang.t(key))
}

/// A value of the stored snapshot as a reader reads it.
pub fn value(lang: Lang, path: &str, value: Option<&str>, names: &HashMap<String, String>) -> String {
    let Some(value) = value else {
        return lang.t("ms-empty").to_owned();
    };
    let label = |prefix| lang.label(prefix, value).to_owned();
    match path.strip_prefix("milestone.").unwrap_or(path) {
        "owner_id" => names.get(value).cloned().unwrap_or_default(),
        "state" => label("milestone"),
        "blocked_cause" => label("blocked"),
        "partner_confirmation" => label("confirmation"),
        "illustrative" => lang.t(if value == "true" { "yes" } else { "no" }).to_owned(),
        _ => value.to_owned(),
    }
}

/// The word for a reason of a move: a cause's, or one of the two that only moves have.
pub fn move_reason(lang: Lang, code: &str) -> &'static str {
    match MoveReason::parse(code) {
        Some(MoveReason::ScopeChange) => lang.t("ms-move-scope-change"),
        Some(MoveReason::Correction) => lang.t("ms-move-correction"),
        Some(
            MoveReason::OwnSide
            | MoveReason::Partner
            | MoveReason::Legal
            | MoveReason::Funding
            | MoveReason::Security
            | MoveReason::ForceMajeure,
        ) => lang.label("blocked", code),
        None => "",
    }
}

/// The name of a ministry in the reader's language.
pub fn ministry_name(lang: Lang, ministry: &Ministry) -> String {
    let (_, en, pl, uk) = ministry;
    let own = match lang {
        Lang::En => None,
        Lang::Pl => pl.as_ref(),
        Lang::Uk => uk.as_ref(),
    };
    own.unwrap_or(en).clone()
}

/// The rules of the colours in a few sentences, with the limits that count now.
pub fn limits(lang: Lang, limits: &Thresholds) -> String {
    let days = |name, limit: i64| (name, Arg::from(limit.to_string()));
    let colours = lang.f(
        "ms-rules",
        &[
            days("slip", limits.slip),
            days("soon", limits.soon),
            days("quiet", limits.quiet),
            days("stale", limits.stale),
        ],
    );
    let silent = lang.f("ms-rules-silent", &[days("moves", limits.moves), days("days", limits.unevidenced)]);
    format!("{colours} {silent}")
}
