//! A filter and a row in the reader's words; what the page and the exports say alike.

use super::filter::{Filter, Shown};
use super::order::{Direction, Sort};
use super::row::RegisterRow;
use super::store::{Names, Total};
use crate::calendar::PartialDate;
use crate::lifecycle::{Reason, Status, words};
use crate::web::dates::{self, When};
use crate::web::locale::Lang;

/// The word for a filter's name.
pub fn name(lang: Lang, name: &str) -> &'static str {
    match name {
        "q" => lang.t("register-words"),
        "partner" => lang.t("register-partner"),
        "ministry" => lang.t("register-ministry"),
        "kind" => lang.t("register-kind"),
        "standing" => lang.t("register-standing"),
        "reason" => lang.t("register-standing-reason"),
        "area" => lang.t("register-area"),
        "marking" => lang.t("register-marking"),
        "owner" => lang.t("register-owner"),
        "year" => lang.t("register-year"),
        "record" => lang.t("register-record"),
        "sort" | "dir" => lang.t("register-order"),
        "rows" => lang.t("register-rows"),
        _ => lang.t("register-filter"),
    }
}

/// What a filter narrows to: the name in the query string, its word, and the value in words.
pub fn narrowing(lang: Lang, filter: &Filter, names: &Names) -> Vec<(&'static str, &'static str, String)> {
    let told = filter.narrowing().into_iter().map(|(key, value)| {
        let words = match key {
            "q" => format!("“{value}”"),
            "partner" => names.partner.clone().unwrap_or(value),
            "ministry" => names.ministry.clone().unwrap_or(value),
            "owner" => names.owner.clone().unwrap_or(value),
            "kind" => lang.label("kind", &value).to_owned(),
            "standing" => lang.label("standing", &value).to_owned(),
            "reason" => missing(lang, &value),
            "area" => crate::agreements::areas::label(lang, &value),
            "marking" => lang.label("marking", &value).to_owned(),
            "record" => lang.label("record", &value).to_owned(),
            _ => value,
        };
        (key, name(lang, key), words)
    });
    told.collect()
}

/// The order in words: by what, and which end comes first.
pub fn order(lang: Lang, sort: Sort, direction: Direction) -> &'static str {
    match (sort, direction) {
        (Sort::Signed, Direction::Down) => lang.t("register-by-signed-down"),
        (Sort::Signed, Direction::Up) => lang.t("register-by-signed-up"),
        (Sort::Title, Direction::Up) => lang.t("register-by-title-up"),
        (Sort::Title, Direction::Down) => lang.t("register-by-title-down"),
        (Sort::Number, Direction::Down) => lang.t("register-by-number-down"),
        (Sort::Number, Direction::Up) => lang.t("register-by-number-up"),
        (Sort::Updated, Direction::Down) => lang.t("register-by-updated-down"),
        (Sort::Updated, Direction::Up) => lang.t("register-by-updated-up"),
        (Sort::Deadline, Direction::Up) => lang.t("register-by-deadline-up"),
        (Sort::Deadline, Direction::Down) => lang.t("register-by-deadline-down"),
    }
}

/// A total as it is printed: `1,234`, or `10,000+`.
pub fn total(lang: Lang, total: Total) -> String {
    match total {
        Total::Exact(n) => lang.number(n),
        Total::Many => format!("{}+", lang.number(super::store::MOST)),
    }
}

/// A stored partial date in words; none when there is none, or when it is not one.
pub fn date(lang: Lang, stored: Option<&str>) -> Option<When> {
    let date = PartialDate::parse(stored?).ok()?;
    Some(dates::partial(lang, date.year(), date.month(), date.day_of_month()))
}

/// Whether an agreement binds, in a word; that the sides differ is a word of its own.
pub fn binding(lang: Lang, code: &str) -> &'static str {
    match code {
        "differs" => lang.t("register-binding-differs"),
        code => lang.label("binding", code),
    }
}

/// What stands beneath the status: since when, or what is missing.
pub fn standing_note(lang: Lang, row: &RegisterRow) -> String {
    if let Some(reason) = &row.standing_reason {
        return missing(lang, reason);
    }
    let ended = match row.shown() {
        Shown::Of(Status::Terminated | Status::Expired | Status::Replaced | Status::Withdrawn) => true,
        Shown::Of(
            Status::None
            | Status::SignedNotInForce
            | Status::ProvisionallyApplied
            | Status::InForce
            | Status::Operative
            | Status::OperativeRenewed
            | Status::InForceRenewed
            | Status::Suspended
            | Status::TerminationPending
            | Status::Unknown,
        )
        | Shown::Pointer => false,
    };
    match date(lang, row.standing_since.as_deref()) {
        Some(when) if ended => when.words,
        Some(when) => lang.f("register-since", &[("date", when.words.into())]),
        None => String::new(),
    }
}

/// What the record does not tell; a reason in free words is told as it is.
pub fn missing(lang: Lang, reason: &str) -> String {
    Reason::parse(reason).map_or(reason, |reason| words::reason(lang, reason)).to_owned()
}
