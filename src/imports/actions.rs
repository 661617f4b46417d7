//! The two verbs: say what a file would do, and do it. Whoever calls has asked the policy or stands at the command line.

use super::batch::Batch;
use super::candidate::Candidate;
use super::entering::{self, UnknownCode};
use super::profile::Profile;
use super::report::{Outcome, Plan, Report, plan};
use super::row::FileError;
use super::store;
use crate::agreements::store::list_external;
use crate::agreements::{AgreementError, enter};
use crate::audit::{self, Context, Deed, Draft, Object, Tx};
use crate::clock::new_id;
use crate::db::{Db, DbError, dialect};
use crate::directory::{self, SourceDraft};
use crate::state::App;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A file to import, read with a profile.
#[derive(Debug)]
pub struct File<'a> {
    /// Its name without its folder.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
    /// How it is read.
    pub profile: &'a Profile,
}

/// Why nothing of a file was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read as a whole.
    #[error(transparent)]
    File(#[from] FileError),
    /// Rows are at fault; the report names each.
    #[error("{} rows are at fault: nothing was imported", .0.totals().faulty)]
    Faulty(Box<Report>),
    /// The profile is at fault.
    #[error(transparent)]
    Profile(#[from] UnknownCode),
    /// The agreements' rules refuse a record.
    #[error(transparent)]
    Agreement(#[from] AgreementError),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What importing the file would do; nothing is written.
pub fn preview(app: &App, file: &File) -> Result<Report, ImportError> {
    let plan = app.pool.read(|db| planned(db, &app.config.home_state, file))?;
    Ok(plan.report)
}

/// Imports the file: every row that is in scope and not held yet, or nothing when a row is at fault.
pub fn import(app: &App, file: &File, mut context: Context) -> Result<Report, ImportError> {
    let batch_id = new_id();
    context.request_id = format!("import-{batch_id}");
    audit::write(&app.pool, &context, |tx| {
        let home = &app.config.home_state;
        let mut plan = planned(tx.db, home, file)?;
        if plan.report.totals().faulty > 0 {
            return Err(ImportError::Faulty(Box::new(plan.report)));
        }
        let numbers = enter_all(tx, home, &plan.candidates)?;
        number(&mut plan.report, &numbers);
        remember(tx, batch_id, file, &plan.report)?;
        Ok(plan.report)
    })
}

fn planned(db: &mut Db, home: &str, file: &File) -> Result<Plan, ImportError> {
    let held = list_external(db)?.into_iter().collect();
    Ok(plan(file.profile, home, file.bytes, &held)?)
}

/// Register numbers by row.
type Numbers = BTreeMap<usize, String>;

fn enter_all(tx: &mut Tx, home: &str, candidates: &[Candidate]) -> Result<Numbers, ImportError> {
    let mut numbers = Numbers::new();
    let mut last: Option<(SourceDraft, String)> = None;
    for (n, candidate) in candidates.iter().enumerate() {
        dialect::replan(tx.db, n)?;
        let draft = entering::source(candidate)?;
        let source_id = match last {
            Some((same, id)) if same == draft => id,
            Some(_) | None => directory::insert_source(tx, &draft)?,
        };
        let new = entering::agreement(candidate, &source_id)?;
        let entered = enter(tx, home, &new, Deed::AgreementRegistered)?;
        numbers.extend(entered.register_no.map(|number| (candidate.row, number)));
        last = Some((draft, source_id));
    }
    Ok(numbers)
}

fn number(report: &mut Report, numbers: &Numbers) {
    for entry in &mut report.rows {
        match &mut entry.outcome {
            Outcome::Created { register_no, .. } => *register_no = numbers.get(&entry.row).cloned(),
            Outcome::Skipped | Outcome::OutOfScope(_) | Outcome::Faulty(_) => {}
        }
    }
}

fn remember(tx: &mut Tx, id: String, file: &File, report: &Report) -> Result<(), ImportError> {
    let totals = report.totals();
    let count = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX);
    let sha256 = HEXLOWER.encode(&Sha256::digest(file.bytes));
    let draft = Draft::new(Deed::Imported, Object::new("import", &id));
    let draft = draft.fact("profile", report.profile.as_str()).fact("sha256", sha256.as_str());
    let draft = draft.fact("profile_version", report.profile_version).fact("created", totals.created);
    let draft = draft.fact("skipped", totals.skipped).fact("out_of_scope", totals.out_of_scope);
    tx.record(draft);
    let batch = Batch {
        id,
        profile: report.profile.clone(),
        file_name: file.name.chars().filter(|c| !c.is_control()).take(200).collect(),
        file_sha256: sha256,
        rows_created: count(totals.created),
        rows_skipped: count(totals.skipped),
        rows_refused: count(totals.out_of_scope),
        imported_at: tx.now(),
        imported_by: tx.by(),
    };
    Ok(store::insert_batch(tx.db, &batch)?)
}
