//! The files that a page of a list offers: the same rows as a workbook and as CSV, for who may take them along.

use super::locale::Lang;
use crate::access::{Action, Viewer};

/// One file that a page offers.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Where it is.
    pub href: String,
    /// `CSV`, or what it holds and `CSV`.
    pub label: String,
    /// What it is good for.
    pub about: &'static str,
}

/// The files that a page offers: its list as a workbook and as CSV.
#[derive(Debug, Clone)]
pub struct Offers {
    /// The word of the menu.
    pub title: &'static str,
    /// The files.
    pub files: Vec<Offer>,
    /// What they hold.
    pub note: &'static str,
}

impl Offers {
    /// The files of one list, whose page is at `address`; none for who may not take them along.
    pub fn of(lang: Lang, viewer: &Viewer, address: &str) -> Option<Self> {
        Self::by(lang, viewer, Action::ExportRegister, &[("", address)])
    }

    /// The files of several lists, each with what it holds, for who may do `action`.
    pub fn by(lang: Lang, viewer: &Viewer, action: Action, lists: &[(&str, &str)]) -> Option<Self> {
        let file = |ending: &str, word: &str, about: &'static str, (what, address): &(&str, &str)| {
            let (path, query) = address.split_once('?').unwrap_or((address, ""));
            let mark = if query.is_empty() { "" } else { "?" };
            Offer {
                href: format!("{path}.{ending}{mark}{query}"),
                label: if what.is_empty() { word.to_owned() } else { format!("{what}: {word}") },
                about,
            }
        };
        let both = |list: &(&str, &str)| {
            [
                file("xlsx", "Excel (.xlsx)", lang.t("files-xlsx"), list),
                file("csv", "CSV", lang.t("register-export-csv"), list),
            ]
        };
        viewer.can(action).then(|| Self {
            title: lang.t("files-title"),
            files: lists.iter().flat_map(both).collect(),
            note: lang.t("files-note"),
        })
    }
}
