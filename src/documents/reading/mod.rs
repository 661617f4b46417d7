//! Looking inside files, in a limited child of the same binary: whether a package is what it says, and the text of a file.
//!
//! The server calls [`inspect`] and [`read`]; the child runs [`worker_main`]. It gets the open file as its standard input and
//! answers with one line of JSON, so that it needs no path, no database and no network.

mod child;
mod office;
mod pdf;
mod plain;
mod worker;

pub use child::{Limits, attachments, inspect, read};
pub use plain::decode_text;
pub use worker::{WORKER_COMMAND, worker_main};

use super::document::TextFault;
use super::format::Unfit;
use serde::{Deserialize, Serialize};

/// The most bytes of text that are kept of one file.
pub const MOST_TEXT: usize = 4 << 20;

/// The most bytes of all files that are attached to a PDF.
pub const MOST_ATTACHED: usize = 16 << 20;

/// The text of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The words in the order in which the file has them.
    pub words: String,
    /// Pages, where the format has them.
    pub pages: Option<i32>,
    /// Whether the rest was left out because the text is longer than is kept.
    pub is_cut: bool,
}

/// What is asked of the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    Inspect,
    Read,
    Attachments,
}

impl Task {
    const fn word(self) -> &'static str {
        match self {
            Self::Inspect => "inspect",
            Self::Read => "read",
            Self::Attachments => "attachments",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Inspect, Self::Read, Self::Attachments].into_iter().find(|task| task.word() == word)
    }
}

/// The child's answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Fit,
    Unfit(String),
    Text(Text),
    Attachments(Vec<String>),
    Fault(String),
}

impl From<Result<Vec<String>, TextFault>> for Answer {
    fn from(read: Result<Vec<String>, TextFault>) -> Self {
        read.map_or_else(|fault| Self::Fault(fault.code().to_owned()), Self::Attachments)
    }
}

impl From<Result<(), Unfit>> for Answer {
    fn from(judged: Result<(), Unfit>) -> Self {
        judged.map_or_else(|why| Self::Unfit(why.code().to_owned()), |()| Self::Fit)
    }
}

impl From<Result<Text, TextFault>> for Answer {
    fn from(read: Result<Text, TextFault>) -> Self {
        read.map_or_else(|fault| Self::Fault(fault.code().to_owned()), Self::Text)
    }
}

/// Adds to a text as long as there is room; false when there is none left.
fn add(text: &mut Text, more: &str) -> bool {
    if text.is_cut || text.words.len() + more.len() > MOST_TEXT {
        text.is_cut = true;
        return false;
    }
    text.words.push_str(more);
    true
}
