//! The one integration binary: a real server on a real database, SQLite and PostgreSQL.

mod harness;
mod pdf;
mod support;
