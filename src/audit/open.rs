//! The log's first events, and those of a start.

use super::{Context, Deed, Draft, Object, record, store};
use crate::db::{DbError, Pool};

/// Opens the log on a new database and notes migrations that were applied.
pub fn open_log(pool: &Pool, context: &Context, migrations: &[String]) -> Result<(), DbError> {
    let is_new = pool.change(|db| {
        let is_new = !store::has_head(db)?;
        if is_new {
            store::insert_head(db, &crate::clock::new_id())?;
        }
        Ok::<_, DbError>(is_new)
    })?;
    if is_new || !migrations.is_empty() {
        let deed = if is_new { Deed::LogOpened } else { Deed::SchemaMigrated };
        let draft =
            Draft::new(deed, Object::new("installation", "entente")).fact("migrations", migrations.to_vec());
        record::note(pool, context, draft)?;
    }
    Ok(())
}
