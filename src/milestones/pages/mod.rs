//! The screens of milestones.

pub mod beside;
pub mod board;
pub mod edit;
pub mod gantt;
pub mod limits;
pub mod list;
pub mod review;
pub mod show;
pub mod told;

pub use board::BoardPage;
pub use edit::EditPage;
pub use gantt::GanttPage;
pub use limits::LimitsPage;
pub use list::ListPage;
pub use review::ReviewPage;
pub use show::{Conflict, ShowPage};
