//! Agreements: the record itself, its titles, parties, areas, relations, acts and signatures.
pub mod kinds;
pub mod rows;
pub mod store;
