//! What every screen shares: language, dates in words, the frame around a page, icons and static files.
//! Nothing here knows an agreement or a database.

pub mod assets;
pub mod chrome;
pub mod dates;
pub mod form_view;
pub mod icons;
pub mod locale;
pub mod parts;
#[cfg(test)]
mod patterns;
