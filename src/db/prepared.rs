//! Statements that the connection keeps prepared.

use super::Backend;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::{QueryResult, RunQueryDsl};

/// A statement whose words are the same each time, whatever its values: diesel keeps no update, for it might set other columns the
/// next time.
#[derive(Debug)]
pub struct Prepared<S>(S);

/// Says so of a statement. One with a list of values (`eq_any`) has other words each time and does not belong here.
pub const fn prepared<S>(statement: S) -> Prepared<S> {
    Prepared(statement)
}

impl<S: QueryFragment<Backend>> QueryFragment<Backend> for Prepared<S> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _: &Backend) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<S> QueryId for Prepared<S> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<S, C> RunQueryDsl<C> for Prepared<S> {}
