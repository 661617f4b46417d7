//! FLOOR: calendar dates of the law, without time zones: partial dates, lengths of time, holidays. std and chrono only.

pub mod holidays;
pub mod month;
pub mod partial;
pub mod period;
pub mod snap;

pub use holidays::{Direction, Holidays, OutsideSpan, UpsideDown};
pub use month::Month;
pub use partial::{PartialDate, PartialDateError, Reading};
pub use period::{Period, Span, SpanError, Unit, next_day};
pub use snap::Snap;
