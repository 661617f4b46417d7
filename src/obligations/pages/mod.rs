//! The screens of obligations.

mod form;
mod list;
mod show;

pub use form::{Choices, FormPage, Preview};
pub use list::ListPage;
pub use show::ShowPage;
