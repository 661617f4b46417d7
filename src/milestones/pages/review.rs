//! The queue of reports that wait for the reader's verification, and the one that is read.

use super::list::{files, views};
use crate::access::{Action, Viewer};
use crate::milestones::detail::Detail;
use crate::milestones::found::Found;
use crate::milestones::line::MilestoneLine;
use crate::milestones::rows::ReportKind;
use crate::milestones::view::LineView;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::files::Offers;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Arg;
use crate::web::page::{self, Nav};
use crate::web::parts::Tab;
use actix_web::HttpRequest;
use askama::Template;
use std::collections::HashMap;

/// A report in the queue.
struct Waiting {
    href: String,
    title: String,
    agreement: String,
    by: String,
    at: Option<When>,
    current: bool,
}

/// The queue of reports with the one that is read now.
#[derive(Template)]
#[template(path = "milestones/review.html")]
pub struct ReviewPage {
    chrome: Chrome,
    views: Vec<Tab>,
    queue: Vec<Waiting>,
    line: Option<LineView>,
    id: String,
    version: i32,
    key: String,
    form: FormView,
    narrative: String,
    told: String,
    confirmation: &'static str,
    may_review: bool,
    files: Option<Offers>,
    /// Which of how many it is.
    place: String,
    /// The report after this one, and the one before; empty at the ends.
    next: String,
    next_id: String,
    previous: String,
}

impl ReviewPage {
    /// Whether it is this report that stands open.
    pub fn reads(&self, id: &str) -> bool {
        self.id == id
    }

    /// The queue as found, with the milestone that is read.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        found: &Found,
        read: Option<&Detail>,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let current = read.map(|detail| detail.line.milestone.id.clone()).unwrap_or_default();
        let names: HashMap<String, String> = read.map(|detail| detail.names.clone()).unwrap_or_default();
        let waiting = |line: &MilestoneLine| {
            let milestone = &line.milestone;
            let reported = milestone.reported.as_ref();
            Waiting {
                href: address(&milestone.id),
                title: milestone.titles.in_lang(lang).to_owned(),
                agreement: line.parent.name().to_owned(),
                by: reported.and_then(|mark| names.get(&mark.by)).cloned().unwrap_or_default(),
                at: reported.map(|mark| dates::day(lang, mark.at.date())),
                current: milestone.id == current,
            }
        };
        let beside = Beside::of(&found.lines, &current);
        let done =
            |detail: &&Detail| detail.reports.iter().find(|r| r.kind == ReportKind::Done.code()).cloned();
        let report = read.as_ref().and_then(done);
        Self {
            views: views(lang, viewer, found),
            queue: found.lines.iter().map(waiting).collect(),
            line: read.map(|detail| LineView::new(lang, &detail.line)),
            version: read.map_or(0, |detail| detail.line.milestone.version),
            key: crate::clock::new_id(),
            form: form::view(fields, errors, lang),
            narrative: report.as_ref().map(|report| report.narrative.clone()).unwrap_or_default(),
            told: report.map_or_else(String::new, |report| {
                let by = names.get(&report.reported_by).cloned().unwrap_or_default();
                let at = dates::instant(lang, report.reported_at).words;
                lang.f("ms-reported-by-at", &[("by", Arg::from(by)), ("at", Arg::from(at))])
            }),
            confirmation: read
                .map_or("", |d| lang.label("confirmation", d.line.milestone.confirmation.code())),
            files: files(lang, viewer, found),
            may_review: viewer.can(Action::ReviewMilestone),
            place: lang
                .f("ms-review-place", &[("n", Arg::from(beside.place)), ("total", Arg::from(found.total))]),
            next: beside.next.as_deref().map(address).unwrap_or_default(),
            next_id: beside.next.unwrap_or_default(),
            previous: beside.previous.as_deref().map(address).unwrap_or_default(),
            id: current,
            chrome,
        }
    }
}

/// The queue with this report open.
fn address(id: &str) -> String {
    format!("/milestones?view=review&milestone={id}")
}

/// What stands before and after a report in the queue.
#[derive(Default)]
struct Beside {
    place: usize,
    next: Option<String>,
    previous: Option<String>,
}

impl Beside {
    fn of(lines: &[MilestoneLine], current: &str) -> Self {
        let id = |place: usize| lines.get(place).map(|line| line.milestone.id.clone());
        match lines.iter().position(|line| line.milestone.id == current) {
            Some(at) => Self { place: at + 1, next: id(at + 1), previous: at.checked_sub(1).and_then(id) },
            None => Self::default(),
        }
    }
}
