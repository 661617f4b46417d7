//! The screens of milestones.

pub mod edit;
pub mod list;
pub mod review;
pub mod show;

pub use edit::EditPage;
pub use list::ListPage;
pub use review::ReviewPage;
pub use show::{Conflict, ShowPage};
