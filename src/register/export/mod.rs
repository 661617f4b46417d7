//! Exports of exactly the filtered list: read in one snapshot, batch by batch, into a file that is recorded before it leaves.

mod columns;
pub mod pdf;

use super::describe;
use super::filter::Filter;
use super::order::PageSize;
use super::store::{self, Names, Place};
use crate::access::{Marking, Viewer};
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::db::{Db, DbError, dialect};
use crate::proof::{self, ProofError, SignedCheckpoint, Why};
use crate::reports::list::is_told_what_is_withheld;
use crate::reports::sheets::{CsvSheet, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported, Made};
use crate::scratch;
use crate::state::App;
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;
use std::io;

pub use crate::reports::sheets::Format;

/// Rows read at once.
const BATCH: usize = 500;

/// Why an export was not made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The file could not be written.
    #[error("the export's file cannot be written: {0}")]
    File(#[from] io::Error),
    /// The sheet could not be made.
    #[error("the sheet cannot be made: {0}")]
    Sheet(String),
    /// No checkpoint could be signed before it.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The filter names something that the register does not hold.
    #[error("the filter names something that the register does not hold")]
    NotHeld,
}

impl From<SheetError> for ExportError {
    fn from(error: SheetError) -> Self {
        match error {
            SheetError::File(error) => Self::File(error),
            SheetError::Sheet(why) => Self::Sheet(why),
        }
    }
}

impl From<ExportError> for AppError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Db(error) => error.into(),
            ExportError::Proof(error) => error.into(),
            ExportError::File(error) if error.kind() == io::ErrorKind::StorageFull => Self::DiskFull,
            ExportError::File(_) | ExportError::Sheet(_) => Self::Internal(error.to_string()),
            ExportError::NotHeld => Self::NotFound,
        }
    }
}

/// What was written, for the record.
struct Written {
    rows: i64,
    withheld: i64,
    marking: Marking,
}

/// Makes and records the export of what `filter` finds for `viewer`.
pub fn make(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    filter: &Filter,
    format: Format,
    lang: Lang,
) -> Result<Made, ExportError> {
    // How many rows a page has does not matter to a file.
    let filter = Filter { rows: PageSize::Usual, ..filter.from_start() };
    let checkpoint = proof::take(app.in_present(), Why::Export)?;
    let job = Job { viewer, filter: &filter, lang, at: context.now, app, checkpoint: &checkpoint };
    let mut file = scratch::open(&app.config.data_dir)?;
    let written = match format {
        Format::Csv => app.pool.read(|db| job.write(db, CsvSheet::new(&mut file)?))?,
        Format::Xlsx => {
            let _one_at_a_time = xlsx::turn();
            app.pool.read(|db| job.write(db, XlsxSheet::new(&mut file, &columns::WIDTHS)?))?
        }
    };
    let (length, sha256) = scratch::seal(&mut file)?;
    let query = app.asked(&filter.query());
    let exported = Exported {
        kind: "register",
        format: format.code(),
        lang: lang.code(),
        agreement_id: None,
        filter: &query,
        rows: written.rows,
        withheld: written.withheld,
        marking: written.marking,
        sha256: &hex(&sha256),
        checkpoint: checkpoint.says.size,
    };
    let number = audit::write(&app.in_present().pool, context, |tx| reports::record(tx, &exported))?.number;
    Ok(Made { file, length, number })
}

struct Job<'j> {
    viewer: &'j Viewer,
    filter: &'j Filter,
    lang: Lang,
    at: chrono::NaiveDateTime,
    app: &'j App,
    checkpoint: &'j SignedCheckpoint,
}

impl Job<'_> {
    fn write(&self, db: &mut Db, mut sheet: impl Sheet) -> Result<Written, ExportError> {
        let written = dialect::snapshot(db, |db| self.write_within(db, &mut sheet))?;
        sheet.finish()?;
        Ok(written)
    }

    fn write_within(&self, db: &mut Db, sheet: &mut impl Sheet) -> Result<Written, ExportError> {
        let names = store::find_names(db, self.filter, self.lang)?;
        if !store::not_held(self.filter, &names).is_empty() {
            return Err(ExportError::NotHeld);
        }
        let marking = store::highest_marking(db, self.viewer, self.filter)?;
        let written = Written {
            rows: store::count(db, self.viewer, self.filter)?,
            withheld: store::count_withheld(db, self.viewer, self.filter)?,
            marking: marking.unwrap_or(Marking::Unclassified),
        };
        let head = self.app.head(db)?;
        for (name, value) in self.notes(&written, &names, &head) {
            sheet.note(name, &value)?;
        }
        sheet.heads(&columns::heads(self.lang))?;
        let rows = self.write_rows(db, sheet)?;
        if rows != written.rows {
            return Err(ExportError::Sheet(format!(
                "{rows} rows were read where {} were counted",
                written.rows
            )));
        }
        Ok(written)
    }

    fn write_rows(&self, db: &mut Db, sheet: &mut impl Sheet) -> Result<i64, ExportError> {
        let states = crate::directory::state_names(db, self.lang)?;
        let mut beside = None;
        let mut count = 0;
        loop {
            let place = Place { beside, backwards: false, most: BATCH };
            let rows = store::slice(db, self.viewer, self.filter, &place)?;
            let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
            let owners: Vec<String> = rows.iter().filter_map(|r| r.owner_id.clone()).collect();
            let beside_rows = columns::Beside {
                owners: store::list_owners(db, &owners)?,
                parties: store::list_parties(db, &ids, &states)?,
            };
            for row in &rows {
                self.viewer.saw(&row.id, &row.marking);
                sheet.row(&columns::cells(self.lang, row, &beside_rows))?;
                count += 1;
            }
            let Some(last) = rows.last().filter(|_| rows.len() == BATCH) else {
                return Ok(count);
            };
            beside = Some(last.cursor(self.filter.sort, super::cursor::Side::After));
        }
    }

    /// What the file says of itself, before its rows.
    fn notes(
        &self,
        written: &Written,
        names: &Names,
        head: &audit::chain::Head,
    ) -> Vec<(&'static str, String)> {
        let lang = self.lang;
        let told = describe::narrowing(lang, self.filter, names);
        let told: Vec<String> = told.iter().map(|(_, n, v)| format!("{n}: {v}")).collect();
        let told = match told.is_empty() {
            true => lang.t("register-export-all").to_owned(),
            false => told.join("; "),
        };
        let mut notes = vec![
            (lang.t("register-export-marking"), lang.label("marking", written.marking.code()).to_owned()),
            (lang.t("register-export-filter"), told),
            (lang.t("register-export-query"), self.filter.query()),
            (
                lang.t("register-export-order"),
                describe::order(lang, self.filter.sort, self.filter.direction).to_owned(),
            ),
            (lang.t("register-export-rows"), written.rows.to_string()),
            (lang.t("register-export-by"), self.viewer.name.clone()),
            (lang.t("register-export-at"), dates::instant(lang, self.at).iso),
            (lang.t("register-export-log"), format!("{} · {} · {}", head.log_id, head.seq, hex(&head.chain))),
            (lang.t("register-export-checkpoint"), self.checkpoint.in_one_line()),
        ];
        notes.extend(self.app.past.as_ref().map(|past| (lang.t("past-export"), past.as_of.words(lang))));
        if is_told_what_is_withheld(self.viewer.role) {
            let key = lang.t("register-export-withheld");
            notes.insert(5, (key, written.withheld.to_string()));
        }
        notes
    }
}
