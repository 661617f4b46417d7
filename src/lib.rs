//! Entente: a self-hosted register of bilateral defence-cooperation agreements.
//!
//! docs/ARCHITECTURE.md is the map of this house.

pub mod access;
pub mod accounts;
pub mod agreements;
pub mod app;
pub mod audit;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod state;
pub mod web;
