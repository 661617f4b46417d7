//! The one rule for seeing, as SQL: every query on agreements and on what belongs to them goes through it.
//!
//! A person sees an agreement when the marking is within the clearance and the agreement is open, or the person is
//! its owner, its deputy or named. Lists, counts, search, exports and the audit view use this expression and no other.

use super::{Action, Viewer};
use crate::db::Backend;
use crate::db::schema::{agreement, agreement_grant, document};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// A condition on `agreement`.
pub type Condition = Box<dyn BoxableExpression<agreement::table, Backend, SqlType = Bool>>;

/// What `viewer` may see of the table `agreement`.
pub fn to(viewer: &Viewer) -> Condition {
    Box::new(within(viewer))
}

pub use rule::within;

/// The highest marking the viewer may see; whoever has no content rights sees nothing, whatever the row says.
fn rank(viewer: &Viewer) -> i32 {
    if viewer.can(Action::ReadRegister) { viewer.clearance.rank() } else { -1 }
}

/// A condition on `document`.
pub type DocumentCondition = Box<dyn BoxableExpression<document::table, Backend, SqlType = Bool>>;

/// What `viewer` may see of the table `document`: its agreement is seen, and its own marking is within the clearance.
pub fn documents(viewer: &Viewer) -> DocumentCondition {
    Box::new(documents_within(viewer))
}

/// The same rule with its whole type, for sub-selects: what belongs to a document is seen through it.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn documents_within(viewer: &Viewer) -> _ {
    let rank: i32 = rank(viewer);
    let rule: within = within(viewer);
    let open = agreement::table.filter(rule).select(agreement::id);
    document::marking_rank.le(rank).and(document::agreement_id.eq_any(open))
}

/// The rule, in a room of its own for the name of its type that is written along with it.
#[expect(
    missing_docs,
    reason = "the type that auto_type writes beside the function cannot have words of its own"
)]
mod rule {
    use super::{Viewer, agreement, agreement_grant, exists, rank};
    use diesel::prelude::*;

    /// The same rule with its whole type, for sub-selects: what belongs to an agreement is seen through it.
    #[diesel::dsl::auto_type]
    pub fn within(viewer: &Viewer) -> _ {
        let rank: i32 = rank(viewer);
        let owner: String = viewer.account_id.clone();
        let deputy: String = viewer.account_id.clone();
        let named: String = viewer.account_id.clone();
        agreement::marking_rank.le(rank).and(
            agreement::access_mode
                .eq("open")
                .or(agreement::owner_id.assume_not_null().eq(owner))
                .or(agreement::deputy_id.assume_not_null().eq(deputy))
                .or(exists(
                    agreement_grant::table.filter(
                        agreement_grant::agreement_id
                            .eq(agreement::id)
                            .and(agreement_grant::account_id.eq(named)),
                    ),
                )),
        )
    }
}
