//! The result of a run as a file: every row with what became of it and why, then the surplus.

use super::actions::{self, scope};
use super::entry::Entry;
use super::error::ReconcileError;
use super::handlers;
use super::outcome::Standing;
use super::store::register::{self, Line};
use super::store::{self, ListRow, RunRow};
use super::view::{self, View};
use super::words;
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::db::Db;
use crate::imports::states::States;
use crate::reports::sheets::Cell;
use crate::reports::{Answer, Ask, Column, Leaf, List, ReportError};
use crate::web::AppError;
use crate::web::dates;
use crate::web::locale::Lang;
use std::collections::HashMap;
use std::sync::Arc;

const COLUMNS: [Column; 15] = [
    ("recon-row", 8),
    ("recon-outcome", 12),
    ("recon-title-in-list", 48),
    ("recon-partner-in-list", 24),
    ("recon-signed-in-list", 14),
    ("recon-number-in-list", 20),
    ("register-number", 20),
    ("register-title", 48),
    ("register-signed", 14),
    ("recon-score", 8),
    ("recon-doubt", 40),
    ("recon-why", 60),
    ("recon-settled", 30),
    ("recon-reason", 40),
    ("register-id", 38),
];

/// GET /reconciliations/{id}/result.csv and .xlsx
pub async fn result(ask: Ask) -> Answer {
    handlers::only(&ask.query, &["run"])?;
    let id = ask.id_in("reconciliations")?;
    let run = ask.query.optional("run").map(|text| text.parse::<i32>()).transpose();
    let run = run.map_err(|_| AppError::BadRequest("run is a number".into()))?;
    let (viewer, sought) = (ask.viewer.clone(), id.clone());
    let run = ask.app.read(move |db| find_run(db, &viewer, &sought, run)).await?;
    let list = List::new(ask.lang, "reconciliation", &COLUMNS, &format!("?list={id}&run={run}"));
    ask.send_in_turn(list, move |db, ask, leaf| gather(db, ask, &id, run)?.write(ask.lang, leaf)).await
}

/// The number of the run that is asked for, if the viewer may see its list; of the newest where none is asked for.
fn find_run(db: &mut Db, viewer: &Viewer, id: &str, asked: Option<i32>) -> Result<i32, ReconcileError> {
    let list = store::find(db, viewer, id)?.ok_or(ReconcileError::NotFound)?;
    let numbers: Vec<i32> = store::list_runs(db, &list.id)?.iter().map(|run| run.number).collect();
    let found = match asked {
        None => numbers.first(),
        Some(asked) => numbers.iter().find(|number| **number == asked),
    };
    found.copied().ok_or(ReconcileError::NotFound)
}

/// Everything that the file tells, for one reader.
struct Told {
    list: ListRow,
    run: RunRow,
    seen: Arc<View>,
    entries: Vec<Entry>,
    lines: HashMap<String, Line>,
    names: HashMap<String, String>,
}

fn gather(db: &mut Db, ask: &Ask, id: &str, run: i32) -> Result<Told, ReconcileError> {
    let viewer = &ask.viewer;
    let list = store::find(db, viewer, id)?.ok_or(ReconcileError::NotFound)?;
    let runs = store::list_runs(db, &list.id)?;
    let index = runs.iter().position(|held| held.number == run).ok_or(ReconcileError::NotFound)?;
    let seen = view::of(db, viewer, &list, (&runs, index))?;
    let held = seen.judged.rows.values().filter_map(|outcome| outcome.agreement);
    let places = held.chain(seen.judged.surplus.iter().copied());
    let mut ids: Vec<String> = places.filter_map(|place| seen.agreement(Some(place)).cloned()).collect();
    ids.sort_unstable();
    ids.dedup();
    let lines = register::find_lines(db, viewer, &ids)?;
    let rows = store::list_rows(db, &list.id)?;
    let entries = actions::entries(&list, &rows, &ask.app.config.home_state, &States::embedded());
    let run = runs.into_iter().nth(index).ok_or(ReconcileError::NotFound)?;
    Ok(Told { list, run, seen, entries, lines, names: accounts::names(db)? })
}

impl Told {
    fn write(&self, lang: Lang, leaf: &mut Leaf) -> Result<(), ReportError> {
        self.note(lang, leaf);
        for entry in &self.entries {
            let outcome = self.seen.outcome(entry.number);
            let line = self.line(outcome.and_then(|outcome| outcome.agreement));
            leaf.row(line.map(|line| line.id.as_str()), &self.row(lang, entry, line))?;
        }
        for line in self.seen.judged.surplus.iter().filter_map(|place| self.line(Some(*place))) {
            leaf.row(Some(&line.id), &surplus(lang, line))?;
        }
        Ok(())
    }

    /// The agreement at a place, as far as the reader may see it.
    fn line(&self, place: Option<usize>) -> Option<&Line> {
        self.seen.agreement(place).and_then(|id| self.lines.get(id))
    }

    fn row(&self, lang: Lang, entry: &Entry, line: Option<&Line>) -> Vec<Cell> {
        let outcome = self.seen.outcome(entry.number);
        let agreement = outcome.and_then(|outcome| outcome.agreement);
        let pair = agreement.and_then(|place| self.seen.pair(entry.number, place));
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

    /// What the file says of the list and of the run, and the marking of the list.
    fn note(&self, lang: Lang, leaf: &mut Leaf) {
        // A word that nobody knows counts as the highest.
        leaf.marked(Marking::parse(&self.list.marking).unwrap_or(Marking::TopSecret));
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
        let (list, run) = (&self.list, &self.run);
        let ran = dates::instant(lang, run.ran_at).iso;
        leaf.note(lang.t("recon-list"), list.name.as_str());
        leaf.note(lang.t("recon-file"), format!("{} · SHA-256 {}", list.file_name, list.file_sha256));
        leaf.note(lang.t("recon-covers"), format!("{partners} · {}–{}", years[0], years[1]));
        leaf.note(lang.t("recon-ran"), format!("{} · {ran} · SHA-256 {}", run.number, run.sha256));
        leaf.note(lang.t("recon-outcome"), figures.join("; "));
    }
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
