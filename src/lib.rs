//! Entente: a self-hosted register of bilateral defence-cooperation agreements.
//!
//! docs/ARCHITECTURE.md is the map of this house.

pub mod access;
pub mod accounts;
pub mod agreements;
pub mod alerts;
pub mod app;
pub mod areas;
pub mod audit;
pub mod bodies;
pub mod calendar;
pub mod changes;
pub mod cli;
pub mod clock;
pub mod closing;
pub mod codes;
pub mod config;
pub mod confined;
pub mod conflicts;
pub mod dashboard;
pub mod db;
pub mod deadlines;
pub mod directory;
pub mod documents;
pub mod extracts;
pub mod feeds;
pub mod help;
pub mod imports;
pub mod jobs;
pub mod lifecycle;
pub mod mail;
pub mod memo;
pub mod milestones;
pub mod obligations;
pub mod packs;
pub mod past;
pub mod pdf;
pub mod portfolio;
pub mod proof;
pub mod register;
pub mod reports;
pub mod scratch;
pub mod search;
pub mod signing;
pub mod state;
pub mod web;
