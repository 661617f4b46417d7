//! The page that supposes an act or another day and shows both answers of the clock beside each other.

use super::super::head::{Head, Part};
use super::super::legal::{self, Legal, LegalLine};
use super::super::load::Seen;
use super::super::supposition::{KINDS, Supposition};
use super::forms::Common;
use super::{Typed, columns};
use crate::access::Viewer;
use crate::db::DbError;
use crate::lifecycle::clock::case::Scope;
use crate::web::chrome::Chrome;
use crate::web::dates;
use crate::web::form_view::FormView;
use crate::web::locale::Arg;
use crate::web::parts::{Choice, Head as Column};
use actix_web::HttpRequest;
use askama::Template;

/// A date in both answers.
pub struct Compared {
    name: String,
    before: String,
    after: String,
}

impl Compared {
    fn is_moved(&self) -> bool {
        self.before != self.after
    }
}

/// The two answers.
pub struct Outcome {
    standing: &'static str,
    supposed: &'static str,
    note: String,
    heads: Vec<Column>,
    rows: Vec<Compared>,
    legal: Legal,
}

/// Asks what is supposed, and shows what would follow.
#[derive(Template)]
#[template(path = "agreements/what_if.html")]
pub struct WhatIfPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    parties: Vec<Choice>,
    kinds: Vec<Choice>,
    scopes: Vec<Choice>,
    outcome: Option<Outcome>,
}

impl WhatIfPage {
    /// The form for a reader, with the two answers once something is supposed.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        typed: &Typed,
        supposed: Option<&Supposition>,
    ) -> Result<Self, DbError> {
        let Common { chrome, head, form, parties, .. } =
            Common::new(request, viewer, seen, typed, Part::Overview);
        let kind = |kind: &crate::lifecycle::ActKind| {
            Choice::new(kind.code(), chrome.label("act", kind.code()), form.value("kind"))
        };
        let scope = |scope: &Scope| {
            Choice::new(scope.code(), chrome.label("extent", scope.code()), form.value("scope"))
        };
        Ok(Self {
            kinds: KINDS.iter().map(kind).collect(),
            scopes: Scope::ALL.iter().map(scope).collect(),
            outcome: supposed.map(|supposed| outcome(&chrome, seen, supposed)).transpose()?,
            chrome,
            head,
            form,
            parties,
        })
    }
}

fn outcome(chrome: &Chrome, seen: &Seen, supposed: &Supposition) -> Result<Outcome, DbError> {
    let recorded = seen.a.standing(supposed.on)?;
    let answered = recorded.supposing(supposed.act.clone());
    let before = legal::of(seen, &recorded, &seen.a.clauses, false)?;
    let legal = legal::of(seen, &answered, &seen.a.clauses, false)?;
    let day = dates::day(chrome.lang, supposed.on).words;
    Ok(Outcome {
        standing: recorded.status.code(),
        supposed: answered.status.code(),
        note: chrome.lang.f("what-if-on", &[("date", Arg::from(day))]),
        heads: columns(chrome, &["what-if-col-date", "what-if-col-recorded", "what-if-col-supposed"]),
        rows: compared(&before.lines, &legal.lines),
        legal,
    })
}

/// Every date that one of the answers has, in the order of the second.
fn compared(before: &[LegalLine], after: &[LegalLine]) -> Vec<Compared> {
    let value = |lines: &[LegalLine], name: &str| {
        lines.iter().find(|line| line.name == name).map(|line| line.value.clone()).unwrap_or_default()
    };
    let gone = before.iter().filter(|line| after.iter().all(|other| other.name != line.name));
    let names = after.iter().chain(gone).map(|line| line.name.clone());
    names.map(|name| Compared { before: value(before, &name), after: value(after, &name), name }).collect()
}
