//! The columns of an export, in the reader's words.

use crate::register::describe;
use crate::register::row::RegisterRow;
use crate::reports::sheets::Cell;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// The widths of the columns in characters, for formats that have widths.
pub const WIDTHS: [u16; 17] = [20, 48, 28, 30, 12, 24, 12, 34, 12, 14, 10, 12, 20, 16, 24, 12, 38];

/// What stands beside the rows of a batch.
pub struct Beside {
    /// Names of owners by account id.
    pub owners: HashMap<String, String>,
    /// Names of the parties' states by agreement id.
    pub parties: HashMap<String, Vec<String>>,
}

/// The heads, in order.
pub fn heads(lang: Lang) -> [&'static str; 17] {
    [
        lang.t("register-number"),
        lang.t("register-title"),
        lang.t("register-kind"),
        lang.t("register-parties"),
        lang.t("register-signed"),
        lang.t("register-standing"),
        lang.t("register-standing-since"),
        lang.t("register-standing-reason"),
        lang.t("register-next-change"),
        lang.t("register-binding"),
        lang.t("register-complete"),
        lang.t("register-deadline"),
        lang.t("register-owner"),
        lang.t("register-marking"),
        lang.t("register-record"),
        lang.t("register-invented"),
        lang.t("register-id"),
    ]
}

/// The cells of a row, in the order of the heads; of a pointer record only what points.
pub fn cells(lang: Lang, row: &RegisterRow, beside: &Beside) -> Vec<Cell> {
    let parties = beside.parties.get(&row.id);
    let parties = parties.map(|names| names.join("; ")).unwrap_or_default();
    let owner = row.owner_id.as_ref().and_then(|id| beside.owners.get(id));
    let reason = row.standing_reason.as_deref();
    let reason = reason.map(|reason| describe::missing(lang, reason));
    let number = row.register_no.clone().unwrap_or_default();
    let mut cells = vec![
        Cell::text(number),
        Cell::text(row.short_title.clone()),
        Cell::text(lang.label("kind", &row.instrument_kind)),
        Cell::text(parties),
        Cell::date(row.signed_on.as_deref()),
        Cell::text(lang.label("standing", row.shown().code())),
        Cell::date(row.standing_since.as_deref()),
        Cell::text(reason.unwrap_or_default()),
        Cell::date(row.standing_next_change_on.as_deref()),
        Cell::text(describe::binding(lang, &row.binding)),
        Cell::Figure(row.completeness.into()),
        Cell::date(row.next_deadline_on.as_deref()),
        Cell::text(owner.cloned().unwrap_or_default()),
        Cell::text(lang.label("marking", &row.marking)),
        Cell::text(lang.label("record", &row.record_state)),
        Cell::text(if row.fictional { lang.t("fictional-sample") } else { "" }),
        Cell::text(row.id.clone()),
    ];
    if row.pointer_only {
        cells[1] = Cell::text(lang.t("register-pointer"));
        for hidden in [2, 3, 4, 6, 8, 9, 10, 11] {
            cells[hidden] = Cell::Empty;
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_head_and_a_width() {
        for lang in Lang::ALL {
            assert!(heads(lang).iter().all(|head| !head.starts_with('⟨')));
        }
        assert_eq!(heads(Lang::En).len(), WIDTHS.len());
    }
}
