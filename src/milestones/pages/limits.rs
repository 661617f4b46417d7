//! The limits of the colours: what they are, who set them when, and the form for who may.

use crate::milestones::limiting::Kept;
use crate::milestones::limits::{Limit, Thresholds};
use crate::milestones::words;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Arg;
use crate::web::page::{self, Nav};
use actix_web::HttpRequest;
use askama::Template;

/// The limits with their history.
#[derive(Template)]
#[template(path = "milestones/limits.html")]
pub struct LimitsPage {
    chrome: Chrome,
    form: FormView,
    may_set: bool,
    key: String,
    limits: Vec<LimitView>,
    changes: Vec<ChangeView>,
    sentence: String,
}

struct LimitView {
    name: String,
    label: &'static str,
    hint: String,
    value: i64,
}

struct ChangeView {
    label: &'static str,
    was: i32,
    became: i32,
    reason: String,
    by: String,
    at: When,
}

/// The form as the limits fill it.
pub fn fields_of(limits: &Thresholds) -> Fields {
    Fields::from_pairs(Limit::ALL.iter().map(|limit| (limit.field(), limits.get(*limit).to_string())))
}

impl LimitsPage {
    /// The page for a reader, with the form as it opens or as it came back.
    pub fn new(
        request: &HttpRequest,
        (kept, may_set): (&Kept, bool),
        fields: &Fields,
        errors: &Errors,
    ) -> Self {
        let chrome = page::chrome(request, if may_set { Nav::Accounts } else { Nav::Milestones });
        let lang = chrome.lang;
        let view = |limit: &Limit| {
            let (least, most) = limit.bounds();
            LimitView {
                name: limit.field(),
                label: lang.label("limit", limit.code()),
                hint: lang.f(
                    "ms-limit-bounds",
                    &[("least", Arg::from(least.to_string())), ("most", Arg::from(most.to_string()))],
                ),
                value: kept.limits.get(*limit),
            }
        };
        let change = |row: &crate::milestones::rows::LimitRow| ChangeView {
            label: Limit::parse(&row.name).map_or("", |limit| lang.label("limit", limit.code())),
            was: row.was,
            became: row.became,
            reason: row.reason.clone(),
            by: kept.names.get(&row.changed_by).cloned().unwrap_or_default(),
            at: dates::instant(lang, row.changed_at),
        };
        Self {
            form: form::view(fields, errors, lang),
            may_set,
            key: crate::clock::new_id(),
            limits: Limit::ALL.iter().map(view).collect(),
            changes: kept.changes.iter().map(change).collect(),
            sentence: words::limits(lang, &kept.limits),
            chrome,
        }
    }
}
