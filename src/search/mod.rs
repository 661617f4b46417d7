//! Finding: text folded so that three scripts and their accents meet, and the order of a reader's alphabet.

pub mod fold;
pub mod order;

pub use fold::{fold, words};
pub use order::order_key;
