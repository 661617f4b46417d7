//! One question about a record and its answer: a move of the stage, a ruling, the confirmation of a renewal.

use super::super::head::{Head, Part};
use super::super::load::Seen;
use super::chrome;
use super::forms::Typed;
use crate::access::Viewer;
use crate::web::chrome::Chrome;
use crate::web::form;
use crate::web::form_view::FormView;
use crate::web::parts::Choice;
use actix_web::HttpRequest;
use askama::Template;

/// What is asked.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// What the page is called, and its button.
    pub title: String,
    /// What it is about.
    pub lead: String,
    /// The facts, each with its working or none.
    pub rows: Vec<(String, String)>,
    /// What is missing or open, under its heading.
    pub open: Vec<String>,
    /// The heading above what is open.
    pub open_title: &'static str,
    /// What may be chosen, as code and word; empty for nothing.
    pub choices: Vec<(&'static str, String)>,
    /// What is chosen.
    pub choices_label: &'static str,
    /// The field for words: its name, empty for none.
    pub words: &'static str,
    /// Its label.
    pub words_label: &'static str,
    /// Its hint.
    pub words_hint: &'static str,
    /// Whether it must be filled in.
    pub words_required: bool,
    /// Why the question is closed; empty when it is open.
    pub closed: String,
    /// Where the answer goes.
    pub action: String,
}

/// The page of a question.
#[derive(Template)]
#[template(path = "agreements/ask.html")]
pub struct AskPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    q: Question,
    choices: Vec<Choice>,
}

impl AskPage {
    /// The page for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen, typed: &Typed, q: Question) -> Self {
        let chrome = chrome(request, seen);
        let form = form::view(&typed.fields, &typed.errors, chrome.lang);
        let choice = |(code, word): &(&'static str, String)| Choice::new(*code, word, form.value("holds"));
        let choices = q.choices.iter().map(choice).collect();
        Self { head: Head::new(seen, viewer, Part::Overview), choices, q, form, chrome }
    }
}
