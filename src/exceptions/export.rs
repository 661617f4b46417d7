//! A list as a file: read in one snapshot, page by page, and recorded before it leaves.

use super::asked::Asked;
use super::cells::{Field, Row, Value, columns, words};
use super::find::{self, Around};
use super::place::Place;
use super::store::missed::Reader;
use super::words::Speaker;
use crate::access::{Facts, Marking, Viewer};
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::db::{Db, DbError, dialect};
use crate::proof::{self, ProofError, SignedCheckpoint, Why};
use crate::reports::sheets::{Cell, CsvSheet, Format, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported};
use crate::scratch;
use crate::state::App;
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;
use std::fs::File;
use std::io;

/// Rows read at once.
const BATCH: usize = 500;

/// The widths of the columns in characters: number, title, then what the list has; for formats that have widths.
const WIDTHS: [u16; 8] = [18, 48, 44, 26, 26, 44, 20, 38];

/// Why an export was not made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The reader may not read the list.
    #[error("the policy refuses this")]
    Refused,
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbError),
    /// No checkpoint could be signed before it.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The file was not written.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The file could not be made.
    #[error("the export's file cannot be written: {0}")]
    File(#[from] io::Error),
}

impl From<ExportError> for AppError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Refused => Self::Forbidden,
            ExportError::Db(error) => error.into(),
            ExportError::Proof(error) => error.into(),
            ExportError::File(error) | ExportError::Sheet(SheetError::File(error))
                if error.kind() == io::ErrorKind::StorageFull =>
            {
                Self::DiskFull
            }
            ExportError::File(_) | ExportError::Sheet(_) => Self::Internal(error.to_string()),
        }
    }
}

/// An export that was made and recorded.
#[derive(Debug)]
pub struct Made {
    /// The file, at its beginning; it has no name and is gone when closed.
    pub file: File,
    /// Its length in bytes.
    pub length: u64,
    /// The number of its record.
    pub number: i64,
}

struct Written {
    rows: i64,
    marking: Marking,
}

/// Makes and records the export of what `asked` finds for `viewer`; what only the present tells is not told of the past.
pub fn make(
    app: &App,
    viewer: &Viewer,
    context: &Context,
    asked: &Asked,
    (format, lang): (Format, Lang),
) -> Result<Made, ExportError> {
    viewer.may(asked.list.action(), Facts::NONE).map_err(|_| ExportError::Refused)?;
    let checkpoint = proof::take(app.in_present(), Why::Export)?;
    let job = Job { viewer, asked, lang, at: context.now, app, checkpoint: &checkpoint };
    let mut file = scratch::open(&app.config.data_dir)?;
    let written = match format {
        Format::Csv => app.pool.read(|db| job.write(db, CsvSheet::new(&mut file)?))?,
        Format::Xlsx => {
            let _one_at_a_time = xlsx::turn();
            app.pool.read(|db| job.write(db, XlsxSheet::new(&mut file, &WIDTHS)?))?
        }
    };
    let (length, sha256) = scratch::seal(&mut file)?;
    let exported = Exported {
        kind: asked.list.export(),
        format: format.code(),
        lang: lang.code(),
        agreement_id: None,
        filter: &app.asked(&asked.query()),
        rows: written.rows,
        withheld: 0,
        marking: written.marking,
        sha256: &hex(&sha256),
        checkpoint: checkpoint.says.size,
    };
    let number = audit::write(&app.in_present().pool, context, |tx| reports::record(tx, &exported))?.number;
    Ok(Made { file, length, number })
}

struct Job<'j> {
    viewer: &'j Viewer,
    asked: &'j Asked,
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
        let mut written = Written { rows: 0, marking: Marking::Unclassified };
        // The file says how much it holds and how high it is marked before its rows.
        self.each_page(db, |around, rows| {
            written.rows += i64::try_from(rows.len()).unwrap_or(i64::MAX);
            let ranks = around.agreements.values().map(|agreement| agreement.rank());
            written.marking = ranks.fold(written.marking, |held, rank| held.max(rank));
            Ok(())
        })?;
        let head = self.app.head(db)?;
        for (name, value) in self.notes(&written, &head) {
            sheet.note(name, &value)?;
        }
        let own = columns(self.asked.list).iter().map(|(key, _)| self.lang.t(key));
        let heads: Vec<&str> = [self.lang.t("exc-col-number"), self.lang.t("exc-col-agreement")]
            .into_iter()
            .chain(own)
            .chain([self.lang.t("exc-col-id")])
            .collect();
        sheet.heads(&heads)?;
        self.each_page(db, |_, rows| {
            rows.iter().try_for_each(|row| sheet.row(&self.cells(row)).map_err(ExportError::from))
        })?;
        Ok(written)
    }

    fn each_page(
        &self,
        db: &mut Db,
        mut take: impl FnMut(&Around, Vec<Row>) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let today = self.app.today();
        let reader = Reader { viewer: self.viewer, home: &self.app.config.home_state, today };
        let mut place = Place::First;
        loop {
            let page = find::page(db, reader, self.asked, &place, BATCH)?;
            let around = Around::read(db, reader, self.asked, &page.lines, self.lang)?;
            let speaker =
                Speaker { lang: self.lang, asked: self.asked, around: &around, today, may_edit: false };
            let rows = page.lines.iter().filter_map(|line| speaker.row(line)).collect();
            take(&around, rows)?;
            match page.after {
                Some(key) => place = Place::After(key),
                None => return Ok(()),
            }
        }
    }

    /// What the file says of itself, before its rows.
    fn notes(&self, written: &Written, head: &audit::chain::Head) -> Vec<(&'static str, String)> {
        let lang = self.lang;
        let query = self.asked.query();
        let told = if query.is_empty() { lang.t("exc-export-all").to_owned() } else { query };
        let mut notes = vec![
            (lang.t("exc-export-list"), lang.t(self.asked.list.title()).to_owned()),
            (lang.t("register-export-marking"), lang.label("marking", written.marking.code()).to_owned()),
            (lang.t("register-export-query"), told),
            (lang.t("register-export-rows"), written.rows.to_string()),
            (lang.t("register-export-by"), self.viewer.name.clone()),
            (lang.t("register-export-at"), dates::instant(lang, self.at).iso),
            (lang.t("register-export-log"), format!("{} · {} · {}", head.log_id, head.seq, hex(&head.chain))),
            (lang.t("register-export-checkpoint"), self.checkpoint.in_one_line()),
        ];
        notes.extend(self.app.past.as_ref().map(|past| (lang.t("past-export"), past.as_of.words(lang))));
        notes
    }

    fn cells(&self, row: &Row) -> Vec<Cell> {
        let named = [Cell::text(row.number.clone()), Cell::text(row.agreement.label.clone())];
        let id = row.agreement.href.trim_start_matches("/agreements/").to_owned();
        let own = row.fields.iter().map(|field| self.cell(field));
        named.into_iter().chain(own).chain([Cell::text(id)]).collect()
    }

    fn cell(&self, field: &Field) -> Cell {
        let noted = |text: &str| match field.note.is_empty() {
            true => Cell::text(text),
            false => Cell::text(format!("{text}; {}", field.note)),
        };
        match &field.value {
            Value::Nothing => Cell::text(field.note.clone()),
            Value::Words(text) => noted(text),
            Value::Link(link) => noted(&link.label),
            Value::Links(links) => {
                let labels: Vec<&str> = links.iter().map(|link| link.label.as_str()).collect();
                Cell::text(labels.join("; "))
            }
            // A date alone is a date; with a remark it is words.
            Value::Date(stored) if field.note.is_empty() => Cell::date(Some(stored)),
            Value::Date(stored) => noted(&words(self.lang, stored)),
            Value::Instant(at) => noted(&dates::instant(self.lang, *at).iso),
            Value::Figure(figure) => Cell::Figure(*figure),
            Value::Percent(percent) => Cell::Figure((*percent).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::list::List;
    use super::*;

    #[test]
    fn every_list_has_heads_and_widths_for_its_columns() {
        for list in List::ALL {
            assert!(columns(*list).len() + 3 <= WIDTHS.len(), "{}", list.code());
            for lang in Lang::ALL {
                assert!(columns(*list).iter().all(|(key, _)| !lang.t(key).starts_with('⟨')));
            }
        }
    }
}
