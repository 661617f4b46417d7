//! The pages of one agreement as templates see them.

mod acts;
mod ask;
mod clauses;
mod conflict;
mod decision;
mod facts;
mod forms;
mod overview;
mod tabs;
mod what_if;

use super::load::Seen;
use crate::web::chrome::Chrome;
use crate::web::page::{self, Nav};
use crate::web::parts::Head as Column;
use actix_web::HttpRequest;

pub use acts::{ActNewPage, ActReasonPage, Asked};
pub use ask::{AskPage, Question};
pub use clauses::{ClauseChoosePage, ClauseNewPage, ClauseVoidPage, ClausesPage, Preview};
pub use conflict::ConflictPage;
pub use decision::DecisionNewPage;
pub use facts::{ClaimWithdrawPage, FactPage, FactsPage};
pub use forms::{RelationNewPage, SignatureNewPage, SourceNewPage, Typed};
pub use overview::OverviewPage;
pub use tabs::{
    ActsPage, BodiesPage, DocumentsPage, HistoryPage, MilestonesPage, ObligationsPage, RelationsPage,
    SignatoriesPage, SourcesPage,
};
pub use what_if::WhatIfPage;

/// The frame of an agreement's page: it carries the record's own marking.
pub fn chrome(request: &HttpRequest, seen: &Seen) -> Chrome {
    let mut chrome = page::chrome(request, Nav::Register);
    // A pointer's page holds no content: it carries the marking of the installation, not of what it points to.
    if !seen.a.row.pointer_only {
        chrome.marking = chrome.label("marking", &seen.a.row.marking).to_owned();
    }
    chrome
}

/// Heads of columns by the keys of their words.
fn columns(chrome: &Chrome, keys: &[&str]) -> Vec<Column> {
    keys.iter().map(|key| Column::plain(chrome.t(key))).collect()
}
