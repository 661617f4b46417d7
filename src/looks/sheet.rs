//! Looks as a file: every row that the reader may see, recorded before it leaves.

use super::asked::Asked;
use super::found::{Record, ids_of, records_by_id};
use super::store::{self, LookRow};
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::db::{Db, dialect};
use crate::proof::{self, SignedCheckpoint, Why};
use crate::reports::pdf::ReportError;
use crate::reports::sheets::{Cell, CsvSheet, Format, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported};
use crate::scratch;
use crate::state::App;
use crate::web::dates;
use crate::web::locale::Lang;
use std::collections::HashMap;
use std::fs::File;

/// Rows read at once.
const BATCH: i64 = 500;

/// The most rows of a workbook, which is held in memory until it is saved; CSV has no limit.
const MOST: i64 = 200_000;

/// The widths of the columns in characters, for formats that have widths.
const WIDTHS: [u16; 10] = [10, 22, 28, 16, 20, 44, 16, 16, 20, 38];

/// The keys of the heads, in order.
const HEADS: [&str; 10] = [
    "looks-col-number",
    "looks-col-at",
    "looks-col-person",
    "looks-col-role",
    "looks-col-record",
    "looks-col-title",
    "looks-col-kind",
    "looks-col-marking",
    "looks-col-session",
    "looks-col-id",
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

/// What is to be made for whom.
pub struct Job<'j> {
    /// The reader.
    pub viewer: &'j Viewer,
    /// Which looks.
    pub asked: &'j Asked,
    /// The format.
    pub format: Format,
    /// The language of heads and words.
    pub lang: Lang,
}

/// Makes and records the file.
pub fn make(app: &App, context: &Context, job: &Job) -> Result<Made, ReportError> {
    let checkpoint = proof::take(app, Why::Export)?;
    let mut file = scratch::open(&app.config.data_dir).map_err(SheetError::File)?;
    let at = context.now;
    let (rows, marking) = match job.format {
        Format::Csv => app.pool.read(|db| job.write(db, at, &checkpoint, CsvSheet::new(&mut file)?))?,
        Format::Xlsx => {
            let _one_at_a_time = xlsx::turn();
            app.pool.read(|db| {
                let rows = store::count(db, job.viewer, job.asked)?;
                if rows > MOST {
                    return Err(ReportError::TooManyRows(rows));
                }
                job.write(db, at, &checkpoint, XlsxSheet::new(&mut file, &WIDTHS)?)
            })?
        }
    };
    let (length, sha256) = scratch::seal(&mut file).map_err(SheetError::File)?;
    let exported = Exported {
        kind: "looks",
        format: job.format.code(),
        lang: job.lang.code(),
        agreement_id: job.asked.agreement.as_deref(),
        filter: &job.asked.query(),
        rows,
        withheld: 0,
        marking,
        sha256: &hex(&sha256),
        checkpoint: checkpoint.says.size,
    };
    let recorded = audit::write(&app.pool, context, |tx| reports::record(tx, &exported))?;
    Ok(Made { file, length, number: recorded.number })
}

impl Job<'_> {
    fn write(
        &self,
        db: &mut Db,
        at: chrono::NaiveDateTime,
        checkpoint: &SignedCheckpoint,
        mut sheet: impl Sheet,
    ) -> Result<(i64, Marking), ReportError> {
        let written = dialect::snapshot(db, |db| self.write_within(db, at, checkpoint, &mut sheet))?;
        sheet.finish()?;
        Ok(written)
    }

    fn write_within(
        &self,
        db: &mut Db,
        at: chrono::NaiveDateTime,
        checkpoint: &SignedCheckpoint,
        sheet: &mut impl Sheet,
    ) -> Result<(i64, Marking), ReportError> {
        let lang = self.lang;
        let (rows, names) = (store::count(db, self.viewer, self.asked)?, accounts::names(db)?);
        // The names of marked records stand in it.
        let records = store::list_looked_at(db, self.viewer, self.asked)?;
        let records = records_by_id(db, self.viewer, &records)?;
        let marking = records.values().map(|record| record.marking).max();
        let marking = marking.unwrap_or(Marking::Unclassified);
        let head = audit::store::head(db)?;
        for (key, value) in [
            ("register-export-marking", lang.label("marking", marking.code()).to_owned()),
            ("register-export-query", self.asked.query()),
            ("register-export-rows", rows.to_string()),
            ("register-export-by", self.viewer.name.clone()),
            ("register-export-at", dates::instant(lang, at).iso),
            ("register-export-log", format!("{} · {} · {}", head.log_id, head.seq, hex(&head.chain))),
            ("register-export-checkpoint", checkpoint.in_one_line()),
        ] {
            sheet.note(lang.t(key), &value)?;
        }
        let heads: Vec<&str> = HEADS.iter().map(|key| lang.t(key)).collect();
        sheet.heads(&heads)?;
        let mut after = 0;
        loop {
            let rows = store::slice(db, self.viewer, self.asked, (after, BATCH))?;
            let named = records_by_id(db, self.viewer, &ids_of(&rows))?;
            for row in &rows {
                sheet.row(&cells(lang, row, &named, &names))?;
            }
            match rows.last() {
                Some(last) => after = last.number,
                None => break,
            }
        }
        Ok((rows, marking))
    }
}

fn cells(
    lang: Lang,
    row: &LookRow,
    named: &HashMap<String, Record>,
    names: &HashMap<String, String>,
) -> Vec<Cell> {
    let record = named.get(&row.agreement_id);
    vec![
        Cell::Figure(row.number),
        Cell::text(row.at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        Cell::text(names.get(&row.account_id).unwrap_or(&row.account_id)),
        Cell::text(lang.label("role", &row.role)),
        Cell::text(record.and_then(|record| record.number.clone()).unwrap_or_default()),
        Cell::text(record.map(|record| record.title.clone()).unwrap_or_default()),
        Cell::text(lang.label("look-kind", &row.kind)),
        Cell::text(lang.label("marking", &row.marking)),
        Cell::text(&row.session),
        Cell::text(&row.agreement_id),
    ]
}
