//! The words of an alert, for pages and letters alike.

use super::kind::Kind;
use super::rows::Line;
use crate::web::locale::{Arg, Lang};
use chrono::NaiveDate;

/// What falls due: the kind, with what the clause calls it.
pub fn what(lang: Lang, line: &Line) -> String {
    let kind = lang.label("alert-kind", line.kind.code());
    match (line.kind, line.row.label.as_deref().filter(|label| !label.is_empty())) {
        (Kind::Within, Some(label)) => label.to_owned(),
        (_, Some(label)) => format!("{kind}: {label}"),
        (_, None) => kind.to_owned(),
    }
}

/// How far the day is: "in 30 days", "today", "2 days ago".
pub fn left(lang: Lang, line: &Line, today: NaiveDate) -> String {
    match line.days_left(today) {
        0 => lang.t("alert-today").to_owned(),
        days if days > 0 => lang.f("alert-in-days", &[("n", Arg::Count(days))]),
        days => lang.f("alert-days-ago", &[("n", Arg::Count(-days))]),
    }
}

/// The register number, or that it is a draft.
pub fn number(lang: Lang, line: &Line) -> String {
    line.number.clone().unwrap_or_else(|| lang.t("draft").to_owned())
}
