//! Every query of the register's list. Each is scoped by `access::visible::to(viewer)`, through [`conditions::of`].

mod conditions;
mod counts;
mod names;
mod page;
mod words;

pub use counts::{
    MOST, Tally, Total, count, count_reasons, count_withheld, highest_marking, tally, total_with_tally,
};
pub use names::{Names, find_names, list_owners, list_parties, list_partners, not_held};
pub use page::{Page, Place, page, slice};
