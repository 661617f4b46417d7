//! The screens of milestones.

pub mod beside;
pub mod board;
pub mod bulk;
pub mod edit;
pub mod gantt;
pub mod limits;
pub mod list;
pub mod month;
pub mod review;
pub mod show;
pub mod told;

pub use board::BoardPage;
pub use bulk::BulkPage;
pub use edit::EditPage;
pub use gantt::GanttPage;
pub use limits::LimitsPage;
pub use list::ListPage;
pub use month::MonthPage;
pub use review::ReviewPage;
pub use show::{Conflict, ShowPage};
