//! The pack as a spreadsheet: one list, in which every row says to which part of the pack it belongs.

use super::asked::Asked;
use super::gather::{self, Pack};
use crate::access::Viewer;
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::proof::{self, SignedCheckpoint, Why};
use crate::reports::pdf::ReportError;
use crate::reports::sheets::{Cell, Format, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported, Made};
use crate::scratch;
use crate::state::App;
use crate::web::locale::Lang;
use serde_json::Value;

/// The widths of the columns in characters.
const WIDTHS: [u16; 9] = [24, 20, 44, 44, 14, 14, 12, 24, 60];

/// The keys of the heads, in order.
const HEADS: [&str; 9] = [
    "pack-part",
    "ms-agreement",
    "ms-agreement-title",
    "pack-what",
    "ms-colour-shown",
    "pack-day",
    "ms-slip",
    "pack-who",
    "pack-detail",
];

/// Makes and records the pack as XLSX.
pub fn export(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    asked: &Asked,
    lang: Lang,
) -> Result<Made, ReportError> {
    let checkpoint = proof::take(app, Why::Export)?;
    let pack = app.pool.read(|db| gather::gather(db, viewer, asked, context.now.date()))?;
    let pack = pack.ok_or(ReportError::NotFound)?;
    let rows = rows(lang, &pack);
    let mut file = scratch::open(&app.config.data_dir).map_err(SheetError::File)?;
    {
        let _one_at_a_time = xlsx::turn();
        write(lang, &pack, &rows, (viewer, &checkpoint), XlsxSheet::new(&mut file, &WIDTHS)?)?;
    }
    let (length, sha256) = scratch::seal(&mut file).map_err(SheetError::File)?;
    let exported = Exported {
        kind: "meeting",
        format: Format::Xlsx.code(),
        lang: lang.code(),
        agreement_id: None,
        filter: &asked.query(),
        rows: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        withheld: 0,
        marking: pack.marking,
        sha256: &hex(&sha256),
        checkpoint: checkpoint.says.size,
    };
    let number = audit::write(&app.pool, context, |tx| reports::record(tx, &exported))?.number;
    Ok(Made { file, length, number })
}

fn write(
    lang: Lang,
    pack: &Pack,
    rows: &[Vec<Cell>],
    (viewer, checkpoint): (&Viewer, &SignedCheckpoint),
    mut sheet: impl Sheet,
) -> Result<(), SheetError> {
    let partner = in_lang(lang, &pack.partner);
    let partner = if partner.is_empty() { lang.t("pack-all").to_owned() } else { partner };
    sheet.note(lang.t("register-export-marking"), lang.label("marking", pack.marking.code()))?;
    sheet.note(lang.t("ms-partner"), &partner)?;
    sheet.note(lang.t("pack-since"), &pack.since.to_string())?;
    let met = in_lang(lang, &pack.last["name"]);
    if !met.is_empty() {
        sheet.note(lang.t("pack-met"), &met)?;
    }
    sheet.note(lang.t("register-export-by"), &viewer.name)?;
    sheet.note(lang.t("register-export-checkpoint"), &checkpoint.in_one_line())?;
    sheet.heads(&HEADS.map(|key| lang.t(key)))?;
    for row in rows {
        sheet.row(row)?;
    }
    sheet.finish()
}

/// A text of the gathering in one language.
fn in_lang(lang: Lang, value: &Value) -> String {
    let own = value.get(lang.code()).unwrap_or(value);
    own.as_str().unwrap_or_default().to_owned()
}

/// Every row of the pack, part by part.
fn rows(lang: Lang, pack: &Pack) -> Vec<Vec<Cell>> {
    let parts = [
        ("pack-decisions", &pack.decisions),
        ("pack-changes", &pack.changes),
        ("pack-troubles", &pack.troubles),
        ("pack-meetings", &pack.meetings),
        ("pack-actions", &pack.actions),
    ];
    let rows =
        parts.into_iter().flat_map(|(part, values)| values.iter().map(move |value| row(lang, part, value)));
    let plan = pack.plan.found.lines.iter().map(|line| plan_row(lang, line));
    rows.chain(plan).collect()
}

fn row(lang: Lang, part: &str, value: &Value) -> Vec<Cell> {
    let text = |key: &str| Cell::text(in_lang(lang, &value[key]));
    let first = |keys: &[&str]| {
        let found = keys.iter().map(|key| in_lang(lang, &value[*key])).find(|text| !text.is_empty());
        found.unwrap_or_default()
    };
    let day = first(&["due", "on", "since"]);
    let rag = value["rag"].as_str().map_or("", |code| lang.label("rag", code));
    vec![
        Cell::text(lang.t(part)),
        Cell::text(in_lang(lang, &value["agreement"]["number"])),
        Cell::text(in_lang(lang, &value["agreement"]["title"])),
        Cell::text(first(&["title", "what"])),
        Cell::text(rag),
        Cell::date(Some(day.as_str()).filter(|day| !day.is_empty())),
        value["slip"].as_i64().map_or(Cell::Empty, Cell::Figure),
        Cell::text(first(&["owner", "who", "by"])),
        match value["reason"].is_null() {
            true => text("detail"),
            false => text("reason"),
        },
    ]
}

fn plan_row(lang: Lang, line: &crate::milestones::MilestoneLine) -> Vec<Cell> {
    let due = line.milestone.actual.or(line.milestone.due()).map(|date| date.to_string());
    vec![
        Cell::text(lang.t("pack-plan")),
        Cell::text(line.parent.name()),
        Cell::text(line.parent.short_title.clone()),
        Cell::text(line.milestone.titles.in_lang(lang)),
        Cell::text(lang.label("rag", line.assessment.rag.code())),
        Cell::date(due.as_deref()),
        line.milestone.slip().map_or(Cell::Empty, Cell::Figure),
        Cell::text(line.owner.clone().unwrap_or_default()),
        Cell::text(lang.label("milestone", line.milestone.state.code())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_head_and_a_width() {
        for lang in Lang::ALL {
            assert!(HEADS.iter().all(|key| !lang.t(key).starts_with('⟨')));
        }
        assert_eq!(HEADS.len(), WIDTHS.len());
    }
}
