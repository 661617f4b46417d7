//! Agreements: the record itself, its titles, parties, areas, relations and who may see it.

pub mod visible;
