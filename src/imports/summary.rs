//! The report of an import as a person reads it in a terminal: one line for each row, the totals last.

use super::report::{Entry, Outcome, Report};
use super::row::Refusal;

/// The report as text.
pub fn text(report: &Report, dry_run: bool) -> String {
    let is_written = !dry_run && report.totals().faulty == 0;
    let mut lines: String = report.rows.iter().map(|entry| line(entry, is_written)).collect();
    if !report.unknown_columns.is_empty() {
        let columns = report.unknown_columns.join(", ");
        lines.push_str(&format!("columns that the profile does not know, left out: {columns}\n"));
    }
    lines + &totals(report, dry_run)
}

fn line(entry: &Entry, is_written: bool) -> String {
    let id = one_line(entry.external_id.as_deref().unwrap_or("no id"));
    let row = entry.row;
    match &entry.outcome {
        Outcome::Created { title, register_no, warnings } => {
            let done = if is_written { "created" } else { "would be created" };
            let number = register_no.as_deref().unwrap_or("not numbered yet");
            let checks =
                warnings.iter().map(|warning| format!("  check {}\n", one_line(&warning.to_string())));
            let title = one_line(title);
            format!("row {row}: {done}, {number}, {id}: {title}\n{}", checks.collect::<String>())
        }
        Outcome::Skipped => format!("row {row}: skipped, {id} is in the register already\n"),
        Outcome::OutOfScope(refusal) => {
            format!("row {row}: refused, out of scope, {id}: {}\n", reason(refusal))
        }
        Outcome::Faulty(refusal) => {
            format!("row {row}: refused, at fault, {id}: {}\n", reason(refusal))
        }
    }
}

fn reason(refusal: &Refusal) -> String {
    format!("column {}: {}", refusal.column, one_line(&refusal.why.to_string()))
}

fn totals(report: &Report, dry_run: bool) -> String {
    let totals = report.totals();
    let whole = match (totals.faulty > 0, dry_run) {
        (true, _) => "Nothing was written, because rows are at fault. Without them",
        (false, true) => "Dry run, nothing was written. It would be",
        (false, false) => "Imported",
    };
    let (created, warned, skipped) = (totals.created, totals.warned, totals.skipped);
    let (outside, faulty) = (totals.out_of_scope, totals.faulty);
    format!(
        "{whole}: {created} created ({warned} to check), {skipped} skipped, {outside} out of scope, {faulty} at fault\n"
    )
}

/// A cell may hold line breaks; a terminal's line may not.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
