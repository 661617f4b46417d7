//! The screens of joint bodies and their meetings.

mod form;
mod list;
mod meeting;
mod show;

pub use form::{FormPage, Opened, Which};
pub use list::ListPage;
pub use meeting::MeetingPage;
pub use show::ShowPage;
