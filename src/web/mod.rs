//! FLOOR: what every screen shares: language, dates in words, the frame around a page, forms, sessions' cookies,
//! protection headers, static files. Nothing here knows an agreement or a query.

pub mod as_of;
pub mod assets;
pub mod casing;
pub mod chrome;
pub mod client;
pub mod component;
pub mod controls;
pub mod csrf;
pub mod dates;
pub mod error;
pub mod error_pages;
pub mod file_body;
pub mod files;
pub mod form;
pub mod form_view;
pub mod frame;
pub mod framed;
pub mod headers;
pub mod health;
pub mod host;
pub mod icons;
pub mod locale;
pub mod mains;
pub mod month;
pub mod page;
pub mod parts;
#[cfg(test)]
mod patterns;
pub mod session;
pub mod travel;
pub mod upload;
pub mod visit;

pub use error::AppError;
