//! One struct per screen.

mod completeness;
mod findings;
mod list;

pub use completeness::CompletenessPage;
pub use findings::FindingsPage;
pub use list::ListPage;
