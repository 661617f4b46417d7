//! The one integration binary: a real server on a real database, SQLite and PostgreSQL.

#![expect(clippy::panic, reason = "a test that cannot go on says why and stops")]

mod access_matrix;
mod accounts;
mod acts;
mod agreement_pages;
mod alerts;
mod audit_packs;
mod bodies;
mod browser;
mod clauses;
mod clock;
mod closing;
mod conflicts;
mod control;
mod dashboard;
mod deadlines;
mod demo;
mod directory;
mod documents;
mod dossier;
mod every_route;
mod extracts;
mod harness;
mod house;
mod house_rules;
mod imports;
mod lifecycle_page;
mod links;
mod looks;
mod milestones;
mod obligations;
mod packs;
mod panics;
mod past;
mod pdf;
mod proof;
mod register;
mod schema_parity;
mod screens;
mod standings;
mod support;
mod what_if;
