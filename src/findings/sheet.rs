//! Files of rows: the findings of a filter as CSV or XLSX, the population of a sample as CSV. Each is recorded before it leaves.

use super::filter::Filter;
use super::find::{FindingLine, Names, lines};
use super::store::{findings, samples};
use super::view::clock_words;
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::db::{Db, DbError};
use crate::proof::{self, SignedCheckpoint, Why};
use crate::reports::pdf::ReportError;
use crate::reports::sheets::{Cell, CsvSheet, Format, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported};
use crate::scratch;
use crate::state::App;
use crate::web::locale::Lang;
use std::fs::File;

/// The most findings of a file.
const MOST: i64 = 10_000;

/// The widths of the columns in characters.
const WIDTHS: [u16; 20] = [12, 30, 18, 40, 30, 14, 16, 44, 44, 44, 44, 44, 12, 44, 24, 12, 12, 44, 24, 12];

/// The keys of the heads, in order.
const HEADS: [&str; 20] = [
    "af-finding",
    "af-audit",
    "ms-agreement",
    "ms-agreement-title",
    "af-finding-title",
    "af-severity",
    "ms-state",
    "af-criterion",
    "af-condition",
    "af-cause",
    "af-effect",
    "af-recommendation",
    "af-respond-by",
    "af-response",
    "af-action-owner",
    "af-due",
    "af-overdue-days",
    "af-outcome",
    "af-issued-by",
    "af-issued-on",
];

/// A file that was made and recorded.
#[derive(Debug)]
pub struct Made {
    /// The file, at its beginning; it has no name and is gone when closed.
    pub file: File,
    /// Its length in bytes.
    pub length: u64,
    /// The number of its record.
    pub number: i64,
}

/// What is said of a file in the log.
struct Told<'t> {
    kind: &'static str,
    format: Format,
    lang: Lang,
    filter: &'t str,
    rows: usize,
    withheld: i64,
    marking: Marking,
    checkpoint: &'t SignedCheckpoint,
}

/// Seals a file and records it.
fn record(app: &App, context: &Context, mut file: File, told: &Told) -> Result<Made, ReportError> {
    let (length, sha256) = scratch::seal(&mut file).map_err(SheetError::File)?;
    let exported = Exported {
        kind: told.kind,
        format: told.format.code(),
        lang: told.lang.code(),
        agreement_id: None,
        filter: told.filter,
        rows: i64::try_from(told.rows).unwrap_or(i64::MAX),
        withheld: told.withheld,
        marking: told.marking,
        sha256: &hex(&sha256),
        checkpoint: told.checkpoint.says.size,
    };
    let number = audit::write(&app.pool, context, |tx| reports::record(tx, &exported))?.number;
    Ok(Made { file, length, number })
}

/// The highest marking of the records that these findings are about.
pub fn highest<'m>(markings: impl Iterator<Item = &'m str>) -> Marking {
    markings.filter_map(Marking::parse).max().unwrap_or(Marking::Unclassified)
}

/// Makes and records the findings of a filter.
pub fn findings(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    filter: &Filter,
    (format, lang): (Format, Lang),
) -> Result<Made, ReportError> {
    let checkpoint = proof::take(app, Why::Export)?;
    let today = context.now.date();
    let read = |db: &mut Db| -> Result<(Vec<FindingLine>, Names), DbError> {
        let rows = findings::list(db, viewer, filter, today, (0, MOST))?;
        Ok((lines(db, viewer, rows, today)?, accounts::names(db)?))
    };
    let (found, names) = app.pool.read(read)?;
    let parents = found.iter().filter_map(|line| line.parent.as_ref());
    let query = filter.query();
    let told = Told {
        kind: "findings",
        format,
        lang,
        filter: &query,
        rows: found.len(),
        withheld: 0,
        marking: highest(parents.map(|parent| parent.marking.as_str())),
        checkpoint: &checkpoint,
    };
    let mut file = scratch::open(&app.config.data_dir).map_err(SheetError::File)?;
    let head = app.pool.read(audit::store::head)?;
    let page = Page { viewer, told: &told, names: &names, at: context.now, head: &head };
    match format {
        Format::Csv => page.write(&found, CsvSheet::new(&mut file)?)?,
        Format::Xlsx => {
            let _one_at_a_time = xlsx::turn();
            page.write(&found, XlsxSheet::new(&mut file, &WIDTHS)?)?;
        }
    }
    record(app, context, file, &told)
}

struct Page<'p> {
    viewer: &'p Viewer,
    told: &'p Told<'p>,
    names: &'p Names,
    at: chrono::NaiveDateTime,
    head: &'p audit::chain::Head,
}

impl Page<'_> {
    fn write(&self, found: &[FindingLine], mut sheet: impl Sheet) -> Result<(), SheetError> {
        let (lang, told) = (self.told.lang, self.told);
        sheet.note(lang.t("register-export-marking"), lang.label("marking", told.marking.code()))?;
        sheet.note(lang.t("register-export-query"), told.filter)?;
        sheet.note(lang.t("register-export-rows"), &told.rows.to_string())?;
        sheet.note(lang.t("register-export-by"), &self.viewer.name)?;
        sheet.note(lang.t("register-export-at"), &crate::web::dates::instant(lang, self.at).iso)?;
        let place = format!("{} · {} · {}", self.head.log_id, self.head.seq, hex(&self.head.chain));
        sheet.note(lang.t("register-export-log"), &place)?;
        sheet.note(lang.t("register-export-checkpoint"), &told.checkpoint.in_one_line())?;
        sheet.heads(&HEADS.map(|key| lang.t(key)))?;
        for line in found {
            sheet.row(&cells(lang, line, self.names))?;
        }
        sheet.finish()
    }
}

fn cells(lang: Lang, line: &FindingLine, names: &Names) -> Vec<Cell> {
    let row = &line.row;
    let name = |id: Option<&String>| Cell::text(id.and_then(|id| names.get(id)).cloned().unwrap_or_default());
    let text = |words: &Option<String>| Cell::text(words.clone().unwrap_or_default());
    let issued = row.issued_at.map(|at| at.date().to_string());
    vec![
        Cell::text(row.number.as_str()),
        Cell::text(format!("A-{} · {}", line.audit.0, line.audit.1)),
        Cell::text(line.parent.as_ref().map_or_else(|| lang.t("af-about-audit"), |parent| parent.name())),
        Cell::text(line.parent.as_ref().map_or("", |parent| parent.short_title.as_str())),
        Cell::text(row.title.as_str()),
        Cell::text(lang.label("af-severity", &row.severity)),
        Cell::text(lang.label("af-state", &row.state)),
        Cell::text(row.criterion.as_str()),
        Cell::text(row.condition.as_str()),
        Cell::text(row.cause.as_str()),
        Cell::text(row.effect.as_str()),
        Cell::text(row.recommendation.as_str()),
        Cell::date(row.respond_by.as_deref()),
        text(&row.response),
        name(row.action_owner.as_ref()),
        Cell::date(row.due.as_deref()),
        line.clock.overdue().map_or(Cell::Empty, Cell::Figure),
        match &row.outcome {
            Some(words) => Cell::text(words.as_str()),
            None => Cell::text(clock_words(lang, line.clock)),
        },
        name(row.issued_by.as_ref()),
        Cell::date(issued.as_deref()),
    ]
}

/// Makes and records the population of a sample, as far as the viewer may see it; gives its name too.
pub fn population(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    id: &str,
    lang: Lang,
) -> Result<(Made, String), ReportError> {
    let checkpoint = proof::take(app, Why::Export)?;
    let found = app.pool.read(|db| {
        let Some((sample, audit)) = samples::find(db, viewer, id)? else { return Ok(None) };
        let members = samples::members(db, viewer, id)?;
        let marking = samples::highest_marking(db, viewer, id)?;
        Ok::<_, DbError>(Some((sample, audit, members, marking)))
    });
    let (sample, audit, members, marking) = found?.ok_or(ReportError::NotFound)?;
    let rows = members.len();
    let withheld = i64::from(sample.population) - i64::try_from(rows).unwrap_or(i64::MAX);
    let query = format!("sample={}", sample.id);
    let told = Told {
        kind: "population",
        format: Format::Csv,
        lang,
        filter: &query,
        rows,
        withheld,
        marking,
        checkpoint: &checkpoint,
    };
    let mut file = scratch::open(&app.config.data_dir).map_err(SheetError::File)?;
    let mut sheet = CsvSheet::new(&mut file)?;
    sheet.note(lang.t("register-export-marking"), lang.label("marking", marking.code()))?;
    sheet.note(lang.t("af-method"), &sample.method)?;
    sheet.note(lang.t("af-seed"), &sample.seed)?;
    sheet.note(lang.t("af-generator"), &sample.generator)?;
    sheet.note(lang.t("af-size"), &sample.size.to_string())?;
    sheet.note(lang.t("af-population"), &sample.population.to_string())?;
    sheet.note(lang.t("af-population-hash"), &sample.population_sha256)?;
    sheet.note(lang.t("af-log-seq"), &sample.log_seq.to_string())?;
    sheet.note(lang.t("register-export-withheld"), &withheld.to_string())?;
    sheet.note(lang.t("register-export-checkpoint"), &checkpoint.in_one_line())?;
    sheet.heads(&["id", "stratum", "weight", "points", "place"])?;
    for member in &members {
        sheet.row(&[
            Cell::text(member.agreement_id.as_str()),
            Cell::text(member.stratum.as_str()),
            Cell::Figure(i64::from(member.weight)),
            Cell::text(member.points.as_str()),
            Cell::Figure(i64::from(member.place)),
        ])?;
    }
    sheet.finish()?;
    let name = format!("entente-{}-sample-{}.csv", audit.name().to_lowercase(), sample.number);
    Ok((record(app, context, file, &told)?, name))
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
