//! The columns of the table: names that stay the same in every language, so that scripts can rely on them, and what stands in
//! them.

use super::table::Row;
use crate::reports::sheets::Cell;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The variables before those of areas, in order, with the widths of their columns.
pub const VARIABLES: [(&str, u16); 26] = [
    ("dyad", 10),
    ("state_a", 8),
    ("state_b", 8),
    ("name_a", 20),
    ("name_b", 20),
    ("year", 8),
    ("as_of", 12),
    ("signed", 8),
    ("signed_total", 12),
    ("in_force", 10),
    ("in_force_binding", 16),
    ("in_force_nonbinding", 18),
    ("in_force_other", 14),
    ("in_force_general", 16),
    ("in_force_sector", 16),
    ("provisional", 12),
    ("suspended", 12),
    ("unknown", 10),
    ("new", 8),
    ("ended", 8),
    ("general_v1", 10),
    ("general_v2", 10),
    ("sector_v1", 10),
    ("sector_v2", 10),
    ("any_v1", 8),
    ("any_v2", 8),
];

/// The variable behind those of areas.
pub const UNDATED: &str = "undated";

/// The heads of every column; `areas` is the vocabulary of areas.
pub fn heads(areas: &[&str]) -> Vec<String> {
    let fixed = VARIABLES.iter().map(|(name, _)| (*name).to_owned());
    let areas = areas.iter().map(|area| format!("area_{area}"));
    fixed.chain(areas).chain([UNDATED.to_owned()]).collect()
}

/// The widths of every column.
pub fn widths(areas: &[&str]) -> Vec<u16> {
    let fixed = VARIABLES.iter().map(|(_, width)| *width);
    fixed.chain(areas.iter().map(|_| 12)).chain([10]).collect()
}

/// The day of the count of a year: its last, or today while it runs.
pub fn as_of(year: i32, today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).filter(|_| year < today.year()).unwrap_or(today)
}

/// The cells of a row; `names` are those of states.
pub fn cells(row: &Row, names: &HashMap<String, String>, today: NaiveDate) -> Vec<Cell> {
    let (a, b) = (&row.states.0, &row.states.1);
    let name = |code: &String| Cell::text(names.get(code).cloned().unwrap_or_else(|| code.clone()));
    let flag = |is: bool| Cell::Figure(i64::from(is));
    let mut cells = vec![
        Cell::text(format!("{a}-{b}")),
        Cell::text(a.clone()),
        Cell::text(b.clone()),
        name(a),
        name(b),
        Cell::Figure(row.year.into()),
        Cell::date(Some(&as_of(row.year, today).to_string())),
        Cell::Figure(row.signed),
        Cell::Figure(row.signed_total),
        Cell::Figure(row.in_force),
        Cell::Figure(row.binding),
        Cell::Figure(row.non_binding),
        Cell::Figure(row.other),
        Cell::Figure(row.general),
        Cell::Figure(row.sector),
        Cell::Figure(row.provisional),
        Cell::Figure(row.suspended),
        Cell::Figure(row.unknown),
        Cell::Figure(row.began),
        Cell::Figure(row.ended),
    ];
    cells.extend(row.strict.iter().zip(row.broad).flat_map(|(strict, broad)| [flag(*strict), flag(broad)]));
    cells.extend(row.areas.iter().map(|count| Cell::Figure(*count)));
    cells.push(Cell::Figure(row.undated));
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Lang;

    #[test]
    fn every_column_has_a_head_a_width_and_a_cell() {
        let areas = ["exercises", "cyber"];
        let row = Row { areas: vec![1, 0], ..Row::default() };
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
        let (heads, cells) = (heads(&areas), cells(&row, &HashMap::new(), today));
        assert_eq!((heads.len(), widths(&areas).len()), (cells.len(), cells.len()));
        assert_eq!(heads[26..], ["area_exercises", "area_cyber", "undated"]);
        assert_eq!(cells[26..], [Cell::Figure(1), Cell::Figure(0), Cell::Figure(0)]);
    }

    #[test]
    fn every_variable_is_explained_in_three_languages() {
        for lang in Lang::ALL {
            for name in VARIABLES.iter().map(|(name, _)| *name).chain([UNDATED, "area"]) {
                assert!(!lang.label("dyad-var", name).starts_with('⟨'), "{lang:?} {name}");
            }
        }
    }

    #[test]
    fn a_year_is_counted_at_its_end_and_the_running_one_today() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
        assert_eq!(as_of(2025, today).to_string(), "2025-12-31");
        assert_eq!(as_of(2026, today), today);
    }
}
