//! What a reader may see of milestones, asked in two ways that give the same and cost differently. Lists ask each milestone in turn
//! for its agreement, and stop when the page is full. Counts take what there is and leave out what the reader may not see: mostly
//! that is little, so nobody walks through everything that is seen.

use crate::access::{Eyes, Viewer, visible};
use crate::audit::{self, chain::Hash};
use crate::db::schema::{agreement, milestone};
use crate::db::{Backend, Db, DbError};
use crate::memo::Memo;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::sync::{Arc, LazyLock};

/// A condition on `milestone`.
pub type Condition = Box<dyn BoxableExpression<milestone::table, Backend, SqlType = Bool>>;

/// So many agreements are left out by their ids; where there are more, what is seen is asked for instead.
const FEW: i64 = 4_000;

/// What a reader may not see.
#[derive(Debug)]
pub enum Unseen {
    /// These agreements.
    Few(Vec<String>),
    /// More than can be named.
    Many,
}

/// Holds until the log moves (ADR 6).
static UNSEEN: LazyLock<Memo<Eyes, Hash, Unseen>> = LazyLock::new(|| Memo::new(128));

/// Milestones of agreements that `viewer` may see and that are not voided. The empty text keeps the planner from beginning with
/// every such agreement.
pub fn seen(viewer: &Viewer) -> Condition {
    let its = agreement::id.eq(milestone::agreement_id.concat(""));
    Box::new(exists(
        agreement::table
            .filter(its)
            .filter(visible::within(viewer))
            .filter(agreement::record_state.ne("voided")),
    ))
}

/// Which agreements `viewer` may not see, or are voided.
pub fn unseen(db: &mut Db, viewer: &Viewer) -> Result<Arc<Unseen>, DbError> {
    let stamp = audit::store::head(db)?.chain;
    UNSEEN.get_or_make(viewer.eyes(), stamp, || {
        let open = agreement::table
            .filter(visible::within(viewer))
            .filter(agreement::record_state.ne("voided"))
            .select(agreement::id);
        let every = diesel::alias!(agreement as every);
        let id = every.field(agreement::id);
        let ids: Vec<String> =
            every.filter(id.ne_all(open)).select(id).limit(FEW + 1).load(db).map_err(DbError::from_query)?;
        let is_few = i64::try_from(ids.len()).is_ok_and(|count| count <= FEW);
        Ok(if is_few { Unseen::Few(ids) } else { Unseen::Many })
    })
}

/// Adds up what `count` finds of what `viewer` may see, where `what` is the condition but for the seeing.
pub fn counted<T>(
    db: &mut Db,
    viewer: &Viewer,
    what: impl Fn() -> Condition,
    count: impl Fn(&mut Db, Condition) -> Result<T, DbError>,
    without: impl FnOnce(T, T) -> T,
) -> Result<T, DbError> {
    match unseen(db, viewer)?.as_ref() {
        Unseen::Many => count(db, Box::new(what().and(seen(viewer)))),
        Unseen::Few(ids) if ids.is_empty() => count(db, what()),
        Unseen::Few(ids) => {
            let all = count(db, what())?;
            let hidden = count(db, Box::new(what().and(milestone::agreement_id.eq_any(ids.clone()))))?;
            Ok(without(all, hidden))
        }
    }
}
