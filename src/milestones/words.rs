//! Words of the log's deeds and of the stored fields, in the reader's language.

use crate::audit::Deed;
use crate::web::locale::Lang;
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
pub fn value(
    lang: Lang,
    path: &str,
    value: Option<&str>,
    names: &HashMap<String, String>,
) -> String {
    let Some(value) = value else {
        return lang.t("ms-empty").to_owned();
    };
    let label = |prefix| lang.label(prefix, value).to_owned();
    match path.strip_prefix("milestone.").unwrap_or(path) {
        "owner_id" => names.get(value).cloned().unwrap_or_default(),
        "state" => label("milestone"),
        "blocked_cause" => label("blocked"),
        "partner_confirmation" => label("confirmation"),
        "illustrative" => lang
            .t(if value == "true" { "yes" } else { "no" })
            .to_owned(),
        _ => value.to_owned(),
    }
}
