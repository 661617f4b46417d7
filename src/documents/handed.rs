//! The documents of an agreement with every version of their files, for who takes them along.

use super::rows::{ContentRow, DocumentRow, VersionRow};
use super::store::{self, lists};
use super::vault::{Kept, Unsound, Vault};
use crate::access::Viewer;
use crate::audit::{Deed, Draft, Object, Outcome};
use crate::db::{Db, DbError};
use std::fs::File;

/// One document with its versions.
#[derive(Debug, Clone)]
pub struct Handed {
    /// The document.
    pub row: DocumentRow,
    /// Its versions with what their files hold, oldest first.
    pub versions: Vec<(VersionRow, ContentRow)>,
}

/// A file that goes along, or why it does not.
#[derive(Debug)]
pub enum Taken {
    /// Every byte is the one that was kept.
    Sound(File),
    /// It is gone.
    Missing,
    /// Its bytes are others, and hash to this.
    Damaged(String),
}

/// The documents of an agreement that `viewer` may see, the oldest first.
pub fn handed(db: &mut Db, viewer: &Viewer, agreement_id: &str) -> Result<Vec<Handed>, DbError> {
    let mut rows = lists::of_agreement(db, viewer, agreement_id)?;
    rows.sort_by(|one, other| (one.created_at, &one.id).cmp(&(other.created_at, &other.id)));
    rows.into_iter()
        .map(|row| {
            viewer.saw(&row.agreement_id, &row.marking);
            let mut versions = store::list_versions(db, &row.id)?;
            versions.reverse();
            Ok(Handed { row, versions })
        })
        .collect()
}

/// The file of a content, once all its bytes were seen.
pub fn take(vault: &Vault, kept: &Kept) -> std::io::Result<Taken> {
    match vault.open(kept) {
        Ok(file) => Ok(Taken::Sound(file)),
        Err(Unsound::Missing) => Ok(Taken::Missing),
        Err(Unsound::Damaged(found)) => Ok(Taken::Damaged(found)),
        Err(Unsound::Io(error)) => Err(error),
    }
}

/// What the log says of a file that went along with others, or was found unsound.
pub fn noted((version, content): &(VersionRow, ContentRow), agreement_id: &str, taken: &Taken) -> Draft {
    let draft = |deed: Deed| {
        Draft::new(deed, Object::new("document", &version.document_id))
            .of_agreement(agreement_id)
            .fact("version", version.number)
            .fact("sha256", content.sha256.as_str())
    };
    let failed = |found: &str| draft(Deed::DocumentDamaged).outcome(Outcome::Failed).fact("found", found);
    match taken {
        Taken::Sound(_) => draft(Deed::DocumentDownloaded),
        Taken::Missing => failed("missing"),
        Taken::Damaged(found) => failed(found),
    }
}
