//! Finding: text folded so that three scripts and their accents meet.

pub mod fold;

pub use fold::{fold, words};
