//! The form for a decision on a term.

use super::super::head::{Head, Part};
use super::super::load::Seen;
use super::forms::{Common, Typed};
use crate::access::Viewer;
use crate::deadlines::{Chosen, decided};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form_view::FormView;
use crate::web::parts::Choice;
use actix_web::HttpRequest;
use askama::Template;
use std::collections::HashMap;

/// Records a decision.
#[derive(Template)]
#[template(path = "agreements/decision_new.html")]
pub struct DecisionNewPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    choices: Vec<Choice>,
    safe_notice: Option<When>,
    held: Option<decided::Line>,
}

impl DecisionNewPage {
    /// The form for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen, typed: &Typed) -> Self {
        let Common { chrome, head, form, .. } = Common::new(request, viewer, seen, typed, Part::Overview);
        let choice = |chosen: &Chosen| {
            Choice::new(chosen.code(), chrome.label("chosen", chosen.code()), form.value("chosen"))
        };
        Self {
            choices: Chosen::ALL.iter().map(choice).collect(),
            safe_notice: safe_notice(seen),
            held: lines(seen).pop(),
            chrome,
            head,
            form,
        }
    }
}

/// The latest safe notice of the term that runs.
pub fn safe_notice(seen: &Seen) -> Option<When> {
    let (safe, _) = seen.standing.answer.dates.latest_safe_notice.bounds()?;
    Some(dates::day(seen.names.lang, safe))
}

/// The decisions on the term that runs, the oldest first.
pub fn lines(seen: &Seen) -> Vec<decided::Line> {
    let term_no = seen.standing.term_no();
    let own = seen.a.decisions.iter().filter(|row| row.term_no == term_no);
    let names: HashMap<String, String> = seen
        .a
        .decisions
        .iter()
        .map(|row| (row.recorded_by.clone(), seen.names.person(&row.recorded_by)))
        .collect();
    own.map(|row| decided::Line::new(seen.names.lang, row, &names)).collect()
}
