//! The directory's screens: template structs and their small display methods.

pub mod forms;
pub mod history;
pub mod ministries;
pub mod officials;
pub mod partner;
pub mod partners;
pub mod shared;
