//! Agreements.
