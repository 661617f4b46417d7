//! The pages of this room: before sign-in, of one's own account, of an administrator.

mod administration;
mod entrance;
mod granting;
mod own;

pub use administration::{AccountPage, ConflictPage, LinkPage, ListPage, NewPage};
pub use entrance::{InvitationPage, InvitationWaitsPage, LinkGonePage, ResetPage, SetUpPage, SignInPage};
pub use granting::Proposal;
pub use own::{OwnPage, PassphrasePage, SessionsPage};
