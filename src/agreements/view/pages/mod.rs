//! The pages of one agreement as templates see them.

mod forms;
mod parts;

pub use forms::{
    ActNewPage, ActVoidPage, ConflictPage, RelationNewPage, SignatureNewPage, SourceNewPage, Typed,
};
pub use parts::{
    ActsPage, HistoryPage, MilestonesPage, OverviewPage, RelationsPage, SignatoriesPage, SourcesPage,
};
