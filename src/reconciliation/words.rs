//! What the matching found, in the reader's words.

use super::entry::Entry;
use super::field::Field;
use super::matching::{Evidence, Mark, Pair};
use super::outcome::{Outcome, Reason, Standing};
use super::store::register::Line;
use crate::calendar::PartialDate;
use crate::web::dates::{self, When};
use crate::web::icons::Mark as Icon;
use crate::web::locale::{Arg, Lang};

/// One line of the sum that explains a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// `+35`, `−25`, or `0`.
    pub points: String,
    /// What spoke.
    pub words: String,
    /// Whether it spoke against the pair.
    pub is_against: bool,
}

/// A figure with its sign, for a sum.
fn signed(lang: Lang, points: i32) -> String {
    lang.slip(points)
}

/// What a piece of evidence says.
fn said(lang: Lang, mark: &Mark) -> String {
    let days = |key: &str| lang.n(key, mark.detail);
    let percent = |key: &str| lang.f(key, &[("percent", Arg::from(lang.percent(mark.detail)))]);
    match mark.what {
        Evidence::SignedNear => days("recon-evidence-signed-near"),
        Evidence::SignedDiffers => days("recon-evidence-signed-differs"),
        Evidence::ForceNear => days("recon-evidence-force-near"),
        Evidence::ForceDiffers => days("recon-evidence-force-differs"),
        Evidence::TitleLike => percent("recon-evidence-title-like"),
        Evidence::TitleUnlike => percent("recon-evidence-title-unlike"),
        plain @ (Evidence::ReferenceEqual
        | Evidence::ReferenceShared
        | Evidence::PartnerEqual
        | Evidence::PartnerDiffers
        | Evidence::SignedEqual
        | Evidence::SignedMonth
        | Evidence::SignedYear
        | Evidence::ForceEqual
        | Evidence::ForceOverlaps
        | Evidence::KindSame
        | Evidence::KindDiffers
        | Evidence::Voided) => lang.label("recon-evidence", plain.code()).to_owned(),
    }
}

/// The whole sum of a pair, line by line.
pub fn spoken(lang: Lang, pair: &Pair) -> Vec<Spoken> {
    let line = |mark: &Mark| Spoken {
        points: signed(lang, mark.points),
        words: said(lang, mark),
        is_against: mark.points < 0 || mark.what.contradicts(),
    };
    pair.marks.iter().map(line).collect()
}

/// The same in one line: `number equal +100; same partner +20`.
pub fn in_one_line(lang: Lang, pair: &Pair) -> String {
    let lines: Vec<String> =
        pair.marks.iter().map(|mark| format!("{} {}", said(lang, mark), signed(lang, mark.points))).collect();
    lines.join("; ")
}

/// Why a row is doubtful, in one line.
pub fn reasons(lang: Lang, reasons: &[Reason]) -> String {
    let words: Vec<&str> = reasons.iter().map(|reason| lang.label("recon-reason", reason.code())).collect();
    words.join("; ")
}

/// What stands below the outcome of a row.
pub fn note(lang: Lang, outcome: &Outcome, entry: Option<&Entry>) -> String {
    let mut told = vec![reasons(lang, &outcome.reasons)];
    if let Some(entry) = entry {
        let fields: Vec<&str> =
            entry.not_understood().into_iter().map(|field| lang.label("recon-field", field.code())).collect();
        if !fields.is_empty() {
            told.push(lang.f("recon-not-understood", &[("fields", Arg::from(fields.join(", ")))]));
        }
        if entry.titles.is_empty() && entry.references.is_empty() {
            told.push(lang.t("recon-says-nothing").to_owned());
        }
    }
    told.retain(|text| !text.is_empty());
    told.join(" · ")
}

/// The icon and tone of an outcome.
pub const fn icon(standing: Standing) -> Icon {
    let (icon, tone) = match standing {
        Standing::Matched => ("circle-check", "is-ok"),
        Standing::Doubtful => ("triangle-alert", "is-warn"),
        Standing::Missing => ("octagon-alert", "is-bad"),
        Standing::Surplus => ("layers", "is-done"),
        Standing::Outside => ("ban", "is-none"),
    };
    Icon { icon, tone }
}

/// A date in words.
pub fn date(lang: Lang, date: PartialDate) -> When {
    dates::partial(lang, date.year(), date.month(), date.day_of_month())
}

/// The name of an agreement for a link: its number, or that it has none.
pub fn number(lang: Lang, line: &Line) -> String {
    line.register_no.clone().unwrap_or_else(|| lang.t("register-no-number").to_owned())
}

/// Its title; of a pointer only that it is one.
pub fn title(lang: Lang, line: &Line) -> String {
    if line.pointer_only { lang.t("register-pointer").to_owned() } else { line.short_title.clone() }
}

/// The name of a column in the reader's words: its header, or its letter.
pub fn column(lang: Lang, index: usize, name: &str) -> String {
    let letter = crate::imports::lists::letter(index);
    if name.is_empty() { lang.f("recon-column", &[("letter", Arg::from(letter))]) } else { name.to_owned() }
}

/// The name of a field, for a select.
pub fn field(lang: Lang, field: Field) -> &'static str {
    lang.label("recon-field", field.code())
}
