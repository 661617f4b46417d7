//! The tab of clauses and the forms behind it.

use super::super::clause_form::{self, Control, LANGUAGES, TEXT};
use super::super::clauses::{self, ClauseLine};
use super::super::head::{Head, Part};
use super::super::legal::Legal;
use super::super::load::Seen;
use super::forms::Common;
use super::{Typed, chrome, columns};
use crate::access::Viewer;
use crate::db::DbError;
use crate::documents::Attached;
use crate::lifecycle::clock::clause::Event;
use crate::lifecycle::{ClauseKind, RuleKind, words};
use crate::web::chrome::Chrome;
use crate::web::form_view::FormView;
use crate::web::parts::{Choice, Head as Column};
use actix_web::HttpRequest;
use askama::Template;

/// Every clause with its rule in words.
#[derive(Template)]
#[template(path = "agreements/clauses.html")]
pub struct ClausesPage {
    chrome: Chrome,
    head: Head,
    clauses: Vec<ClauseLine>,
    heads: Vec<Column>,
    evidence: Attached,
}

impl ClausesPage {
    /// The list for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Result<Self, DbError> {
        let chrome = chrome(request, seen);
        let keys = ["col-article", "col-rule", "col-rule-text", "col-source", "col-record"];
        Ok(Self {
            heads: columns(&chrome, &keys),
            head: Head::new(seen, viewer, Part::Clauses),
            clauses: clauses::lines(seen, viewer)?,
            evidence: seen.evidence.clone(),
            chrome,
        })
    }
}

/// Asks which rule a clause sets.
#[derive(Template)]
#[template(path = "agreements/clause_choose.html")]
pub struct ClauseChoosePage {
    chrome: Chrome,
    head: Head,
    rules: Vec<Choice>,
}

impl ClauseChoosePage {
    /// The rules for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen) -> Self {
        let chrome = chrome(request, seen);
        let rule = |kind: &RuleKind| Choice::new(kind.code(), words::rule_name(chrome.lang, *kind), "");
        let text = Choice::new(TEXT, chrome.label("rule-kind", TEXT), "");
        let rules = RuleKind::ALL.iter().map(rule).chain([text]).collect();
        Self { rules, head: Head::new(seen, viewer, Part::Clauses), chrome }
    }
}

/// A field of the rule's own.
pub struct RuleField {
    control: Control,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    choices: Vec<Choice>,
}

impl RuleField {
    fn is_date(&self) -> bool {
        self.control == Control::Date
    }

    fn is_select(&self) -> bool {
        match self.control {
            Control::Choice(_) | Control::Event | Control::Kind => true,
            Control::Words | Control::Number | Control::Date => false,
        }
    }
}

/// What the record would say with the clause.
pub struct Preview {
    /// Code of the standing.
    pub standing: &'static str,
    /// Every date.
    pub legal: Legal,
}

/// Records a clause.
#[derive(Template)]
#[template(path = "agreements/clause_new.html")]
pub struct ClauseNewPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    sources: Vec<Choice>,
    grades: Vec<Choice>,
    rule: &'static str,
    rule_name: &'static str,
    own: Vec<RuleField>,
    texts: Vec<(&'static str, &'static str)>,
    preview: Option<Preview>,
}

impl ClauseNewPage {
    /// The form for a rule.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        typed: &Typed,
        rule: Option<RuleKind>,
        preview: Option<Preview>,
    ) -> Self {
        let Common { chrome, head, form, sources, grades, .. } =
            Common::new(request, viewer, seen, typed, Part::Clauses);
        let code = rule.map_or(TEXT, RuleKind::code);
        let own = clause_form::fields(rule).into_iter();
        let own = own.map(|(name, control)| field(&chrome, &form, name, control)).collect();
        let texts = LANGUAGES.iter().map(|(_, name)| (*name, chrome.label("field", name))).collect();
        let rule_name = chrome.label("rule-kind", code);
        Self { chrome, head, form, sources, grades, rule: code, rule_name, own, texts, preview }
    }
}

fn field(chrome: &Chrome, form: &FormView, name: &'static str, control: Control) -> RuleField {
    let chosen = form.value(name);
    let choices = match control {
        Control::Words | Control::Number | Control::Date => Vec::new(),
        Control::Choice(codes) => {
            codes.iter().map(|code| Choice::new(*code, chrome.label("choice", code), chosen)).collect()
        }
        Control::Event => clause_form::events()
            .into_iter()
            .map(|event| Choice::new(event.code(), event_name(chrome, event), chosen))
            .collect(),
        Control::Kind => ClauseKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), chrome.label("clause", kind.code()), chosen))
            .collect(),
    };
    let hint = match name {
        "offset_n" => chrome.t("clause-offset-hint"),
        "times" => chrome.t("clause-times-hint"),
        "notice_n" => chrome.t("clause-notice-hint"),
        "until" => chrome.t("clause-until-hint"),
        _ if control == Control::Date => chrome.t("act-date-hint"),
        _ => "",
    };
    RuleField { control, name, label: chrome.label("field", name), hint, choices }
}

fn event_name(chrome: &Chrome, event: Event) -> &'static str {
    match event {
        Event::Signature => chrome.label("choice", event.code()),
        Event::EntryIntoForce => chrome.label("choice", event.code()),
        Event::Act(kind) => chrome.label("act", kind.code()),
    }
}

/// Asks for the reason of voiding a clause.
#[derive(Template)]
#[template(path = "agreements/clause_void.html")]
pub struct ClauseVoidPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    clause: ClauseLine,
}

impl ClauseVoidPage {
    /// The form for a reader.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        clause: ClauseLine,
        typed: &Typed,
    ) -> Self {
        let Common { chrome, head, form, .. } = Common::new(request, viewer, seen, typed, Part::Clauses);
        Self { chrome, head, form, clause }
    }
}
