//! Outgoing mail: an outbox filled in the transaction of what it tells, emptied by a worker over SMTP.
//!
//! Knows no agreement: what a letter says, and whether its reader may still have it, the room that enqueued it decides
//! when the letter is about to go. None is lost: a row stays until it was sent, dropped or given up. A repeat happens only
//! when a worker dies between sending and noting it, and carries the same Message-ID.

pub mod backoff;
pub mod deliver;
pub mod letter;
pub mod settings;
pub mod smtp;
pub mod store;

pub use deliver::{Report, Worker};
pub use letter::{Composed, Letter};
pub use settings::MailSettings;
pub use store::{Kind, MailRow, NewMail, enqueue};
