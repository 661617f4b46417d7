//! What is sent: one plain letter to one person.

/// A letter that is ready to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The reader's name.
    pub name: String,
    /// The reader's address.
    pub address: String,
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// What becomes of a row when it is about to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Composed {
    /// It goes.
    Letter(Letter),
    /// It does not go, and why; one word for the log.
    Drop(&'static str),
}
