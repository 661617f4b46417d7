//! Exports of exactly the filtered list: read in one snapshot, batch by batch, into a file that is recorded before it leaves.

use super::filter::{Filter, Key, Place};
use super::limits::Thresholds;
use super::line::{MilestoneLine, lines};
use super::store::{self, lists};
use super::view::{LineView, reason};
use super::words;
use crate::access::{Marking, Viewer};
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::db::{Db, DbError, dialect};
use crate::proof::{self, ProofError, SignedCheckpoint, Why};
use crate::reports::sheets::{Cell, CsvSheet, Format, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported, Made};
use crate::scratch;
use crate::state::App;
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;
use std::io;

/// Rows read at once.
const BATCH: usize = 500;

/// The widths of the columns in characters, for formats that have widths.
const WIDTHS: [u16; 21] =
    [48, 20, 40, 24, 16, 12, 10, 12, 12, 10, 16, 16, 44, 30, 14, 30, 24, 10, 14, 38, 38];

/// Why an export was not made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
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

struct Written {
    rows: i64,
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
    let checkpoint = proof::take(app.in_present(), Why::Export)?;
    let job = Job { viewer, filter, lang, at: context.now, app, checkpoint: &checkpoint };
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
        kind: "milestones",
        format: format.code(),
        lang: lang.code(),
        agreement_id: None,
        filter: &app.asked(&filter.query()),
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
        let marking = lists::highest_marking(db, self.viewer, self.filter, self.at.date())?;
        let rows = lists::count_all(db, self.viewer, self.filter, self.at.date())?;
        let written = Written { rows, marking };
        let (head, limits) = (self.app.head(db)?, store::limits::current(db)?);
        for (name, value) in self.notes(&written, &limits, &head) {
            sheet.note(name, &value)?;
        }
        let heads: Vec<&str> = HEADS.iter().map(|key| self.lang.t(key)).collect();
        sheet.heads(&heads)?;
        let mut place = Place::First;
        loop {
            let page = lists::list(db, self.viewer, self.filter, &place, self.at.date(), BATCH)?;
            for line in lines(db, self.viewer, page.rows, self.at.date())? {
                self.viewer.saw(&line.parent.id, &line.parent.marking);
                sheet.row(&cells(self.lang, &line))?;
            }
            match page.after {
                Some(Key { due, id }) => place = Place::After(Key { due, id }),
                None => return Ok(written),
            }
        }
    }

    /// What the file says of itself, before its rows.
    fn notes(
        &self,
        written: &Written,
        limits: &Thresholds,
        head: &audit::chain::Head,
    ) -> Vec<(&'static str, String)> {
        let lang = self.lang;
        let query = self.filter.query();
        let told = if query.is_empty() { lang.t("ms-export-all").to_owned() } else { query };
        let mut notes = vec![
            (lang.t("register-export-marking"), lang.label("marking", written.marking.code()).to_owned()),
            (lang.t("register-export-query"), told),
            (lang.t("register-export-rows"), written.rows.to_string()),
            (lang.t("ms-limits"), words::limits(lang, limits)),
            (lang.t("register-export-by"), self.viewer.name.clone()),
            (lang.t("register-export-at"), dates::instant(lang, self.at).iso),
            (lang.t("register-export-log"), format!("{} · {} · {}", head.log_id, head.seq, hex(&head.chain))),
            (lang.t("register-export-checkpoint"), self.checkpoint.in_one_line()),
        ];
        notes.extend(self.app.past.as_ref().map(|past| (lang.t("past-export"), past.as_of.words(lang))));
        notes
    }
}

/// The keys of the heads, in order.
const HEADS: [&str; 21] = [
    "ms-milestone",
    "ms-agreement",
    "ms-agreement-title",
    "ms-owner",
    "ms-state",
    "ms-baseline",
    "ms-baseline-number",
    "ms-forecast",
    "ms-done-on",
    "ms-slip",
    "ms-colour-shown",
    "ms-colour",
    "ms-why",
    "ms-silent",
    "ms-override-until",
    "ms-confirmation",
    "ms-blocked-cause",
    "ms-weight",
    "ms-illustrative",
    "ms-obligation-id",
    "ms-id",
];

fn cells(lang: Lang, line: &MilestoneLine) -> Vec<Cell> {
    let (milestone, view) = (&line.milestone, LineView::new(lang, line));
    let date =
        |date: Option<crate::calendar::PartialDate>| Cell::date(date.map(|date| date.to_string()).as_deref());
    let blocked = milestone.blocked.as_ref();
    vec![
        Cell::text(view.title),
        Cell::text(line.parent.name()),
        Cell::text(line.parent.short_title.clone()),
        Cell::text(view.owner),
        Cell::text(view.state),
        date(milestone.baseline),
        Cell::Figure(milestone.baseline_no.into()),
        date(milestone.forecast),
        date(milestone.actual),
        milestone.slip().map_or(Cell::Empty, Cell::Figure),
        Cell::text(lang.label("rag", line.assessment.rag.code())),
        Cell::text(lang.label("rag", line.assessment.computed.code())),
        Cell::text(reason(lang, &line.assessment)),
        Cell::text(view.silent),
        Cell::date(line.assessment.overridden_until.map(|day| day.to_string()).as_deref()),
        Cell::text(lang.label("confirmation", milestone.confirmation.code())),
        Cell::text(blocked.map_or("", |blocked| lang.label("blocked", blocked.cause.code()))),
        Cell::Figure(milestone.weight.into()),
        Cell::text(if milestone.illustrative { lang.t("illustrative") } else { "" }),
        Cell::text(milestone.obligation_id.clone().unwrap_or_default()),
        Cell::text(milestone.id.clone()),
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
