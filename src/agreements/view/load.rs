//! Everything that the pages of one agreement read, in one go, for a reader who may see it.

use super::super::aggregate::Aggregate;
use super::super::store;
use super::names::Names;
use super::offices::{self, Holder};
use crate::access::{Eyes, Viewer};
use crate::audit::{self, chain::Hash};
use crate::bodies::{self, BodyLine};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::documents::{self, Attached, DocumentLine};
use crate::facts::Fact;
use crate::findings::{self, FindingLine};
use crate::lifecycle::Standing;
use crate::lifecycle::words::Speaker;
use crate::memo::Memo;
use crate::milestones::{self, MilestoneLine};
use crate::obligations::{self, ObligationLine};
use crate::web::locale::Lang;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// An agreement as its pages see it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The record.
    pub a: Aggregate,
    /// Its standing today.
    pub standing: Standing,
    /// The day of signature, as far as known.
    pub signed_on: Option<PartialDate>,
    /// What ids are called.
    pub names: Names,
    /// The other ends of relations that the reader may see: number and title by id.
    pub others: HashMap<String, (Option<String>, String)>,
    /// Who holds the signatories' offices today, by signature.
    pub holders: HashMap<String, Holder>,
    /// Its obligations.
    pub obligations: Vec<ObligationLine>,
    /// Its milestones.
    pub milestones: Vec<MilestoneLine>,
    /// Its joint bodies.
    pub bodies: Vec<BodyLine>,
    /// Its documents.
    pub documents: Vec<DocumentLine>,
    /// The facts of which sources tell.
    pub facts: Vec<Fact>,
    /// Its open findings.
    pub findings: Vec<FindingLine>,
    /// What shows its acts, signatures and clauses.
    pub evidence: Attached,
    /// How many versions the history keeps.
    pub versions: i64,
    /// Today.
    pub today: NaiveDate,
    /// The head of the log under which all this is so.
    pub head: Hash,
}

/// Why there is nothing to remember.
enum Unseen {
    Missing,
    Db(DbError),
}

type Key = (Eyes, Lang, String);
static SEEN: LazyLock<Memo<Key, (Hash, NaiveDate), Seen>> = LazyLock::new(|| Memo::new(512));

/// The agreement with this id as of the log's last event; none when it is missing or hidden from `viewer`.
pub fn see(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    today: NaiveDate,
    lang: Lang,
) -> Result<Option<Arc<Seen>>, DbError> {
    // Read before everything else: what is read later is never older than its stamp says.
    let stamp = (audit::store::head(db)?.chain, today);
    let made = SEEN.get_or_make((viewer.eyes(), lang, id.to_owned()), stamp, || {
        load(db, viewer, id, stamp, lang).map_err(Unseen::Db)?.ok_or(Unseen::Missing)
    });
    match made {
        Ok(seen) => {
            // Remembered or made now: it is shown.
            viewer.saw(&seen.a.row.id, &seen.a.row.marking);
            Ok(Some(seen))
        }
        Err(Unseen::Missing) => Ok(None),
        Err(Unseen::Db(error)) => Err(error),
    }
}

fn load(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    (head, today): (Hash, NaiveDate),
    lang: Lang,
) -> Result<Option<Seen>, DbError> {
    let Some(row) = store::find(db, viewer, id)? else {
        return Ok(None);
    };
    let mut a = Aggregate::load(db, row)?;
    let standing = a.standing(today)?;
    let ends: Vec<String> =
        a.relations.iter().map(|r| other_end(&a.row.id, &r.from_id, &r.to_id).to_owned()).collect();
    let named = store::list_named(db, viewer, &ends)?;
    let others: HashMap<_, _> = named.into_iter().map(|(id, number, title)| (id, (number, title))).collect();
    let own = a.row.id.clone();
    a.relations.retain(|r| others.contains_key(other_end(&own, &r.from_id, &r.to_id)));
    let names = Names::load(db, lang, &a)?;
    Ok(Some(Seen {
        facts: a.facts()?,
        signed_on: standing.signed_on(),
        standing,
        holders: offices::holders(db, lang, &a)?,
        obligations: obligations::of_agreement(db, viewer, id)?,
        milestones: milestones::of_agreement(db, viewer, id, today)?,
        bodies: bodies::of_agreement(db, viewer, id, today)?,
        documents: documents::of_agreement(db, viewer, id)?,
        findings: findings::of_agreement(db, viewer, id, today)?,
        evidence: documents::attached(db, viewer, lang, id)?,
        versions: audit::store::count_revisions(db, "agreement", id)?,
        names,
        others,
        a,
        today,
        head,
    }))
}

impl Seen {
    /// Says something in the reader's language, with this instrument's words and the names of its parties.
    pub fn speaking<T>(&self, say: impl FnOnce(&Speaker) -> T) -> T {
        let side = |party: Option<&str>| self.names.side(party);
        say(&Speaker { lang: self.names.lang, binding: &self.a.row.binding, side: &side })
    }
}

/// The end of a relation that is not `own`.
pub fn other_end<'a>(own: &str, from: &'a str, to: &'a str) -> &'a str {
    if from == own { to } else { from }
}
