//! Finding: text folded so that three scripts and their accents meet, and the order of a reader's alphabet.

pub mod fold;
pub mod order;
pub mod prefix;

pub use fold::{each_word, fold, is_of_word, words};
pub use order::order_key;
pub use prefix::{after_prefix, range};
