//! A row as the template prints it.

use super::describe;
use super::filter::Shown;
use super::row::RegisterRow;
use crate::agreements::kinds::RecordState;
use crate::web::casing::lower_first;
use crate::web::dates::When;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// A row in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    /// The agreement's page.
    pub href: String,
    /// The register number, or that there is none yet.
    pub number: String,
    /// The short title.
    pub title: String,
    /// Whether it is a pointer record, of which nothing else is shown.
    pub pointer: bool,
    /// Whether it was made up.
    pub fictional: bool,
    /// The kind of instrument.
    pub kind: &'static str,
    /// How far the record is checked, where that must be said; else empty.
    pub record: &'static str,
    /// The tone of that tag.
    pub record_tone: &'static str,
    /// When it was signed.
    pub signed: Option<When>,
    /// The code of the legal status.
    pub standing: &'static str,
    /// Since when, or what is missing.
    pub standing_note: String,
    /// Whether it binds, in a word.
    pub binding: &'static str,
    /// Whether that is settled.
    pub binding_settled: bool,
    /// Completeness in per cent.
    pub completeness: i32,
    /// The next deadline.
    pub deadline: Option<When>,
    /// The owner's name; empty when nobody owns it.
    pub owner: String,
}

impl RowView {
    /// A row in a language; `owners` names people by account id.
    pub fn new(lang: Lang, row: &RegisterRow, owners: &HashMap<String, String>) -> Self {
        let owner = row.owner_id.as_ref().and_then(|id| owners.get(id));
        let (record, record_tone) = record(lang, &row.record_state);
        let number = row.register_no.clone();
        Self {
            href: format!("/agreements/{}", row.id),
            number: number.unwrap_or_else(|| lang.t("register-no-number").to_owned()),
            title: row.short_title.clone(),
            pointer: row.pointer_only,
            fictional: row.fictional,
            kind: lang.label("kind", &row.instrument_kind),
            record,
            record_tone,
            signed: describe::date(lang, row.signed_on.as_deref()),
            standing: row.shown().code(),
            standing_note: describe::standing_note(lang, row),
            binding: describe::binding(lang, &row.binding),
            binding_settled: !matches!(row.binding.as_str(), "undetermined" | "differs"),
            completeness: row.completeness,
            deadline: describe::date(lang, row.next_deadline_on.as_deref()),
            owner: owner.cloned().unwrap_or_default(),
        }
    }
}

/// The tag of a record that is not simply registered or verified.
fn record(lang: Lang, state: &str) -> (&'static str, &'static str) {
    match RecordState::parse(state) {
        Some(RecordState::Submitted | RecordState::Verified) => ("", ""),
        Some(state @ RecordState::Draft) => (lang.label("record", state.code()), ""),
        Some(state @ RecordState::Disputed) => (lang.label("record", state.code()), "warn"),
        Some(state @ RecordState::Voided) => (lang.label("record", state.code()), "bad"),
        None => ("", ""),
    }
}

/// A share of the bar above the list, and its entry in the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The code of the status.
    pub code: &'static str,
    /// The class of the bar's piece.
    pub class: &'static str,
    /// Where the piece begins, in per cent.
    pub from: String,
    /// How wide it is, in per cent.
    pub width: String,
    /// The legend: `3 in force`.
    pub words: String,
    /// The list of these alone.
    pub href: String,
}

/// The pieces of the bar for counts by status; `href` gives the list of one status alone.
pub fn shares(lang: Lang, counts: &[(Shown, i64)], href: impl Fn(Shown) -> String) -> Vec<Share> {
    let whole: i64 = counts.iter().map(|(_, n)| n).sum();
    let mut begun = 0;
    let share = |(shown, n): &(Shown, i64)| {
        let from = begun;
        begun += n;
        let word = lang.label("standing", shown.code());
        Share {
            code: shown.code(),
            class: class(*shown),
            from: percent(from, whole),
            width: percent(*n, whole),
            words: format!("{} {}", lang.number(n), lower_first(word)),
            href: href(*shown),
        }
    };
    counts.iter().map(share).collect()
}

fn class(shown: Shown) -> &'static str {
    let Shown::Of(status) = shown else {
        return "g-ghost-fill";
    };
    match crate::web::icons::standing(status.code()).tone {
        "is-ok" => "g-ok",
        "is-done" => "g-done",
        "is-warn" => "g-warn",
        _ => "g-none",
    }
}

/// A share as an SVG length with two decimals.
fn percent(n: i64, whole: i64) -> String {
    let hundredths = (n * 10_000).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lifecycle::Status;

    #[test]
    fn the_bar_is_filled_by_its_shares() {
        let counts = [(Shown::Of(Status::InForce), 3), (Shown::Of(Status::Unknown), 5), (Shown::Pointer, 1)];
        let shares = shares(Lang::En, &counts, |shown| shown.code().to_owned());
        let bars: Vec<_> = shares.iter().map(|s| (s.from.as_str(), s.class)).collect();
        assert_eq!(bars, [("0.00%", "g-ok"), ("33.33%", "g-none"), ("88.88%", "g-ghost-fill")]);
        assert_eq!(shares[0].words, "3 in force");
        assert_eq!((shares[2].width.as_str(), shares[2].href.as_str()), ("11.11%", "pointer"));
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        assert_eq!(percent(0, 0), "0.00%");
        assert!(shares(Lang::En, &[], |_| String::new()).is_empty());
    }
}
