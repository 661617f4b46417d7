//! The pages of documents as templates see them.

mod claim;
mod list;
mod show;
mod upload;

pub use claim::{ClaimPage, Shown};
pub use list::ListPage;
pub use show::{Around, DamagedPage, ShowPage};
pub use upload::{Asked, EditPage, UploadPage, fields_of};

use super::store::Parent;
use crate::web::locale::Lang;
use crate::web::parts::Link;

/// The way down to a document of an agreement.
fn crumbs(lang: Lang, parent: &Parent) -> Vec<Link> {
    let home = format!("/agreements/{}", parent.id);
    vec![
        Link::new("/agreements", lang.t("nav-register")),
        Link::new(&home, parent.name()),
        Link::new(format!("{home}/documents"), lang.t("tab-documents")),
    ]
}
