//! The page of checkpoints.

use super::note::Verifier;
use super::store::{CheckpointRow, CosignatureRow, KeyRow};
use crate::access::{Action, Viewer};
use crate::audit::chain::Head;
use crate::audit::tabs::tabs;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::page::{self, Nav};
use crate::web::parts::{Head as ColumnHead, Tab};
use actix_web::HttpRequest;
use askama::Template;

/// What was read for the page.
pub struct Read {
    /// The newest checkpoints, the last one first.
    pub checkpoints: Vec<CheckpointRow>,
    /// What witnesses said of them.
    pub cosignatures: Vec<CosignatureRow>,
    /// Every key.
    pub keys: Vec<KeyRow>,
    /// How many checkpoints there are.
    pub total: i64,
    /// Where the log stands.
    pub head: Head,
}

/// One checkpoint in words.
pub struct CheckpointLine {
    size: String,
    at: When,
    why: &'static str,
    witnesses: String,
    note: String,
}

/// One key in words.
pub struct KeyLine {
    from: String,
    at: When,
    how: &'static str,
    vkey: String,
    fingerprint: String,
}

/// Checkpoints, newest first, with the keys and how to check them.
#[derive(Template)]
#[template(path = "audit/checkpoints.html")]
pub struct CheckpointsPage {
    chrome: Chrome,
    tabs: Vec<Tab>,
    may_export: bool,
    newest: Option<CheckpointLine>,
    since: String,
    keys: Vec<KeyLine>,
    key_heads: Vec<ColumnHead>,
    heads: Vec<ColumnHead>,
    lines: Vec<CheckpointLine>,
    shown: String,
}

impl CheckpointsPage {
    /// The page for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, read: Read) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let line = |row: &CheckpointRow| line(&chrome, row, &read.cosignatures);
        let head = |key: &&str| ColumnHead::plain(chrome.t(key));
        let covered = read.checkpoints.first().map_or(0, |row| row.size);
        let shown = chrome.with2(
            "checkpoints-shown",
            "shown",
            &chrome.number(i64::try_from(read.checkpoints.len()).unwrap_or(i64::MAX)),
            "total",
            &chrome.number(read.total),
        );
        Self {
            tabs: tabs(&chrome, viewer, "/audit/checkpoints"),
            may_export: viewer.can(Action::ExportAudit),
            newest: read.checkpoints.first().map(line),
            since: chrome.with(
                "checkpoints-since",
                "count",
                &chrome.number((read.head.seq - covered).max(0)),
            ),
            keys: read.keys.iter().rev().map(|row| key(&chrome, row)).collect(),
            key_heads: ["col-from-event", "col-when", "col-how", "col-key"].iter().map(head).collect(),
            heads: ["col-events", "col-when", "col-why", "col-witnesses", "col-note"]
                .iter()
                .map(head)
                .collect(),
            lines: read.checkpoints.iter().map(line).collect(),
            shown,
            chrome,
        }
    }
}

fn line(chrome: &Chrome, row: &CheckpointRow, cosignatures: &[CosignatureRow]) -> CheckpointLine {
    let of_it = || cosignatures.iter().filter(|one| one.size == row.size);
    let lines: String = of_it().map(|one| one.line.as_str()).collect();
    let witnesses: Vec<&str> = of_it().map(|one| one.witness.as_str()).collect();
    CheckpointLine {
        size: chrome.number(row.size),
        at: chrome.instant(&row.made_at),
        why: chrome.label("checkpoint", &row.why),
        witnesses: witnesses.join(", "),
        note: format!("{}{lines}", row.note),
    }
}

fn key(chrome: &Chrome, row: &KeyRow) -> KeyLine {
    KeyLine {
        from: chrome.number(row.seq),
        at: chrome.instant(&row.made_at),
        how: chrome.label("key-how", &row.how),
        fingerprint: Verifier::parse(&row.vkey).map(|key| key.fingerprint()).unwrap_or_default(),
        vkey: row.vkey.clone(),
    }
}
