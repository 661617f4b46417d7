//! The result of a run as CSV or XLSX: every row with what became of it and why, then the surplus; recorded before it leaves.

use super::actions::{self, scope};
use super::entry::Entry;
use super::error::ReconcileError;
use super::outcome::Standing;
use super::store::register::{self, Line};
use super::store::{self, ListRow, RunRow};
use super::view::{self, View};
use super::words;
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::audit::canonical::hex;
use crate::audit::{self, Context};
use crate::db::{Db, DbError, dialect};
use crate::imports::states::States;
use crate::proof::{self, ProofError, SignedCheckpoint, Why};
use crate::reports::sheets::{Cell, CsvSheet, Format, Sheet, SheetError, XlsxSheet, xlsx};
use crate::reports::{self, Exported};
use crate::scratch;
use crate::state::App;
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;
use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::sync::Arc;

/// The widths of the columns in characters.
const WIDTHS: [u16; 15] = [8, 12, 48, 24, 14, 20, 20, 48, 14, 8, 40, 60, 30, 40, 38];

/// Which result.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// The list.
    pub id: &'w str,
    /// The number of the run; the newest where none is asked for.
    pub run: Option<i32>,
    /// As what.
    pub format: Format,
    /// In which language.
    pub lang: Lang,
}

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

/// Why no file was made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The list or the run is not there for this reader.
    #[error(transparent)]
    List(#[from] ReconcileError),
    /// The database refused.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The file could not be written.
    #[error("the file cannot be written: {0}")]
    File(#[from] io::Error),
    /// The sheet could not be made.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// No checkpoint could be signed before it.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

impl From<ExportError> for AppError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::List(error) => error.into(),
            ExportError::Db(error) => error.into(),
            ExportError::Proof(error) => error.into(),
            ExportError::File(error) | ExportError::Sheet(SheetError::File(error)) => {
                crate::web::upload::failed(error)
            }
            ExportError::Sheet(SheetError::Sheet(why)) => Self::Internal(why),
        }
    }
}

/// Everything that the file tells, for one reader.
struct Told {
    list: ListRow,
    run: RunRow,
    seen: Arc<View>,
    entries: Vec<Entry>,
    lines: HashMap<String, Line>,
    names: HashMap<String, String>,
    marking: Marking,
}

/// Makes and records the file.
pub fn make(app: &App, viewer: &Viewer, context: &Context, wanted: &Wanted) -> Result<Made, ExportError> {
    let checkpoint = proof::take(app, Why::Export)?;
    let home = &app.config.home_state;
    let told = app.pool.read(|db| dialect::snapshot(db, |db| gather(db, viewer, wanted, home)))?;
    let mut file = scratch::open(&app.config.data_dir)?;
    let rows = match wanted.format {
        Format::Csv => told.write(CsvSheet::new(&mut file)?, viewer, (wanted.lang, &checkpoint))?,
        Format::Xlsx => {
            let _one_at_a_time = xlsx::turn();
            told.write(XlsxSheet::new(&mut file, &WIDTHS)?, viewer, (wanted.lang, &checkpoint))?
        }
    };
    let (length, sha256) = scratch::seal(&mut file)?;
    let filter = format!("list={}&run={}", told.list.id, told.run.number);
    let exported = Exported {
        kind: "reconciliation",
        format: wanted.format.code(),
        lang: wanted.lang.code(),
        agreement_id: None,
        filter: &filter,
        rows,
        withheld: 0,
        marking: told.marking,
        sha256: &hex(&sha256),
        checkpoint: checkpoint.says.size,
    };
    let recorded = audit::write(&app.pool, context, |tx| reports::record(tx, &exported))?;
    Ok(Made { file, length, number: recorded.number })
}

fn gather(db: &mut Db, viewer: &Viewer, wanted: &Wanted, home: &str) -> Result<Told, ExportError> {
    let list = store::find(db, viewer, wanted.id)?.ok_or(ReconcileError::NotFound)?;
    let runs = store::list_runs(db, &list.id)?;
    let index = match wanted.run {
        None => Some(0),
        Some(number) => runs.iter().position(|run| run.number == number),
    };
    let index = index.filter(|index| *index < runs.len()).ok_or(ReconcileError::NotFound)?;
    let seen = view::of(db, viewer, &list, (&runs, index))?;
    let held = seen.judged.rows.values().filter_map(|outcome| outcome.agreement);
    let places = held.chain(seen.judged.surplus.iter().copied());
    let mut ids: Vec<String> = places.filter_map(|place| seen.agreement(Some(place)).cloned()).collect();
    ids.sort_unstable();
    ids.dedup();
    let lines = register::find_lines(db, viewer, &ids)?;
    let rows = store::list_rows(db, &list.id)?;
    let entries = actions::entries(&list, &rows, home, &States::embedded());
    let markings = lines.values().filter_map(|line| Marking::parse(&line.marking));
    let marking = markings.chain(Marking::parse(&list.marking)).max().unwrap_or(Marking::Unclassified);
    let run = runs.into_iter().nth(index).ok_or(ReconcileError::NotFound)?;
    Ok(Told { list, run, seen, entries, lines, names: accounts::names(db)?, marking })
}

impl Told {
    fn write(
        &self,
        mut sheet: impl Sheet,
        viewer: &Viewer,
        (lang, checkpoint): (Lang, &SignedCheckpoint),
    ) -> Result<i64, ExportError> {
        for (name, value) in self.notes(lang, viewer, checkpoint) {
            sheet.note(name, &value)?;
        }
        sheet.heads(&heads(lang))?;
        let mut rows = 0;
        for entry in &self.entries {
            sheet.row(&self.row(lang, entry))?;
            rows += 1;
        }
        for place in &self.seen.judged.surplus {
            let line = self.seen.agreement(Some(*place)).and_then(|id| self.lines.get(id));
            if let Some(line) = line {
                sheet.row(&surplus(lang, line))?;
                rows += 1;
            }
        }
        sheet.finish()?;
        Ok(rows)
    }

    fn row(&self, lang: Lang, entry: &Entry) -> Vec<Cell> {
        let outcome = self.seen.outcome(entry.number);
        let agreement = outcome.and_then(|outcome| outcome.agreement);
        let pair = agreement.and_then(|place| self.seen.pair(entry.number, place));
        let line = self.seen.agreement(agreement).and_then(|id| self.lines.get(id));
        let standing = outcome.map_or(Standing::Missing, |outcome| outcome.standing);
        let word = self.seen.last_word(entry.number);
        let settled = word.map(|word| {
            let by = self.names.get(&word.settled_by).cloned().unwrap_or_default();
            format!("{}: {by}", lang.label("recon-settled", &word.kind))
        });
        let mut cells = vec![
            Cell::Figure(entry.number.into()),
            Cell::text(lang.label("reconciled", standing.code())),
            Cell::text(entry.titles.join(" / ")),
            Cell::text(entry.said.partner.clone()),
            Cell::text(entry.said.signed.clone()),
            Cell::text(entry.said.reference.clone()),
        ];
        cells.extend(held(lang, line));
        cells.extend([
            pair.map_or(Cell::Empty, |pair| Cell::Figure(pair.score.into())),
            Cell::text(outcome.map(|outcome| words::note(lang, outcome, Some(entry))).unwrap_or_default()),
            Cell::text(pair.map(|pair| words::in_one_line(lang, pair)).unwrap_or_default()),
            Cell::text(settled.unwrap_or_default()),
            Cell::text(word.and_then(|word| word.reason.clone()).unwrap_or_default()),
            Cell::text(line.map(|line| line.id.clone()).unwrap_or_default()),
        ]);
        cells
    }

    fn notes(
        &self,
        lang: Lang,
        viewer: &Viewer,
        checkpoint: &SignedCheckpoint,
    ) -> Vec<(&'static str, String)> {
        let counts = self.seen.counts();
        let figure = |standing: &Standing| {
            format!("{}: {}", lang.label("reconciled", standing.code()), lang.number(counts.of(*standing)))
        };
        let figures: Vec<String> = Standing::ALL.iter().map(figure).collect();
        let scope = scope(&self.list);
        let years = [scope.from, scope.to].map(|year| year.map(|year| year.to_string()).unwrap_or_default());
        let partners = match scope.partners.is_empty() {
            true => lang.t("recon-all-partners").to_owned(),
            false => scope.partners.join(", "),
        };
        vec![
            (lang.t("register-export-marking"), lang.label("marking", self.marking.code()).to_owned()),
            (lang.t("recon-list"), self.list.name.clone()),
            (lang.t("recon-file"), format!("{} · SHA-256 {}", self.list.file_name, self.list.file_sha256)),
            (lang.t("recon-covers"), format!("{partners} · {}–{}", years[0], years[1])),
            (
                lang.t("recon-ran"),
                format!(
                    "{} · {} · SHA-256 {}",
                    self.run.number,
                    dates::instant(lang, self.run.ran_at).iso,
                    self.run.sha256
                ),
            ),
            (lang.t("recon-outcome"), figures.join("; ")),
            (lang.t("register-export-by"), viewer.name.clone()),
            (lang.t("register-export-checkpoint"), checkpoint.in_one_line()),
        ]
    }
}

fn heads(lang: Lang) -> [&'static str; 15] {
    [
        lang.t("recon-row"),
        lang.t("recon-outcome"),
        lang.t("recon-title-in-list"),
        lang.t("recon-partner-in-list"),
        lang.t("recon-signed-in-list"),
        lang.t("recon-number-in-list"),
        lang.t("register-number"),
        lang.t("register-title"),
        lang.t("register-signed"),
        lang.t("recon-score"),
        lang.t("recon-doubt"),
        lang.t("recon-why"),
        lang.t("recon-settled"),
        lang.t("recon-reason"),
        lang.t("register-id"),
    ]
}

/// What the register has: number, title, date of signature.
fn held(lang: Lang, line: Option<&Line>) -> [Cell; 3] {
    let Some(line) = line else {
        return [Cell::Empty, Cell::Empty, Cell::Empty];
    };
    let date = line.signed_on.as_deref().filter(|_| !line.pointer_only);
    [Cell::text(words::number(lang, line)), Cell::text(words::title(lang, line)), Cell::date(date)]
}

fn surplus(lang: Lang, line: &Line) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Empty,
        Cell::text(lang.label("reconciled", Standing::Surplus.code())),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
    ];
    cells.extend(held(lang, Some(line)));
    cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]);
    cells.push(Cell::text(line.id.clone()));
    cells
}
