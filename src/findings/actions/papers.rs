//! The verbs on a working paper: kept, handed over, reviewed by another auditor, sent back.

use super::{Held, Note, note_paper, paper_snapshot};
use crate::access::{Action, Facts, Viewer};
use crate::audit::{Deed, Tx};
use crate::findings::codes::{Assertion, PaperState, Verdict};
use crate::findings::error::FindingError;
use crate::findings::flow::{PaperMove, next_paper};
use crate::findings::inputs::Work;
use crate::findings::rows::{PaperRow, TestRow};
use crate::findings::store::papers as store;
use serde_json::Value;

/// A paper that was opened for a move, with the state to which it leads and the snapshot before.
struct Opened {
    paper: PaperRow,
    becomes: PaperState,
    before: Value,
}

/// The paper at the version that was read, where the move is possible.
fn opened(tx: &mut Tx, viewer: &Viewer, held: Held, done: PaperMove) -> Result<Opened, FindingError> {
    let (paper, audit) = store::find(tx.db, viewer, held.id)?.ok_or(FindingError::NotFound)?;
    if paper.version != held.version {
        return Err(FindingError::Conflict);
    }
    let becomes = next_paper(audit.read_state()?, paper.read_state()?, done);
    let becomes = becomes.ok_or(FindingError::NotNow("af-error-paper-state"))?;
    let before = paper_snapshot(tx, &paper)?;
    Ok(Opened { paper, becomes, before })
}

fn keep(
    tx: &mut Tx,
    opened: Opened,
    tests: Option<&[TestRow]>,
    (deed, reason): (Deed, Option<&str>),
) -> Result<(), FindingError> {
    let Opened { mut paper, becomes, before } = opened;
    let read = paper.version;
    paper.state = becomes.code().to_owned();
    paper.version += 1;
    (paper.updated_at, paper.updated_by) = (tx.now(), tx.by());
    if !store::update(tx.db, &paper, read)? {
        return Err(FindingError::Conflict);
    }
    if let Some(tests) = tests {
        store::put_tests(tx.db, &paper.id, tests)?;
    }
    let note = Note::of(deed).after(before);
    let note = match reason {
        Some(reason) => note.because(reason),
        None => note,
    };
    Ok(note_paper(tx, &paper, note)?)
}

/// Keeps what was tested so far, or hands it over for review.
pub fn save(tx: &mut Tx, viewer: &Viewer, held: Held, work: Work) -> Result<(), FindingError> {
    viewer.may(Action::WorkOnAudit, Facts::NONE)?;
    let done = if work.hands_over { PaperMove::HandOver } else { PaperMove::Save };
    let mut opened = opened(tx, viewer, held, done)?;
    let test = |(assertion, verdict, note): (Assertion, Verdict, Option<String>)| TestRow {
        paper_id: held.id.to_owned(),
        assertion: assertion.code().to_owned(),
        verdict: verdict.code().to_owned(),
        note,
    };
    let tests: Vec<TestRow> = work.tests.into_iter().map(test).collect();
    opened.paper.conclusion = work.conclusion;
    opened.paper.add_worker(&tx.by());
    let deed = if work.hands_over {
        (opened.paper.prepared_by, opened.paper.prepared_at) = (Some(tx.by()), Some(tx.now()));
        Deed::PaperHandedOver
    } else {
        Deed::PaperSaved
    };
    keep(tx, opened, Some(&tests), (deed, None))
}

/// The paper for a second person: nobody who wrote in it.
fn for_review(tx: &mut Tx, viewer: &Viewer, held: Held, done: PaperMove) -> Result<Opened, FindingError> {
    viewer.may(Action::ReviewPaper, Facts::NONE)?;
    let opened = opened(tx, viewer, held, done)?;
    for worker in opened.paper.workers() {
        viewer.may(Action::ReviewPaper, Facts::after(worker))?;
    }
    Ok(opened)
}

/// Another auditor has reviewed it: from now on it is locked.
pub fn review(tx: &mut Tx, viewer: &Viewer, held: Held, remark: Option<String>) -> Result<(), FindingError> {
    let mut opened = for_review(tx, viewer, held, PaperMove::Review)?;
    (opened.paper.reviewed_by, opened.paper.reviewed_at) = (Some(tx.by()), Some(tx.now()));
    opened.paper.review_note = remark;
    keep(tx, opened, None, (Deed::PaperReviewed, None))
}

/// Another auditor sends it back with a question.
pub fn send_back(tx: &mut Tx, viewer: &Viewer, held: Held, question: &str) -> Result<(), FindingError> {
    let mut opened = for_review(tx, viewer, held, PaperMove::Return)?;
    opened.paper.review_note = Some(question.to_owned());
    (opened.paper.prepared_by, opened.paper.prepared_at) = (None, None);
    keep(tx, opened, None, (Deed::PaperReturned, Some(question)))
}
