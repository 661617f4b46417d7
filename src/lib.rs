//! Entente: a self-hosted register of bilateral defence-cooperation agreements.

pub mod pdf;
