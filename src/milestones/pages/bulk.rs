//! One change for many milestones: the form, and what it would make of each.

use crate::milestones::bulk::{Chosen, Judged, What};
use crate::milestones::line::MilestoneLine;
use crate::milestones::milestone::{Milestone, MoveReason};
use crate::milestones::view::{LineView, when};
use crate::milestones::words::move_reason;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// What the form says, and where the reader came from.
pub struct Asked<'a> {
    /// The list to go back to.
    pub back: String,
    /// What was typed.
    pub fields: &'a Fields,
    /// What is wrong with it.
    pub errors: &'a Errors,
}

/// The page.
#[derive(Template)]
#[template(path = "milestones/bulk.html")]
pub struct BulkPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    back: String,
    whats: Vec<Choice>,
    people: Vec<Choice>,
    codes: Vec<Choice>,
    picks: Vec<String>,
    rows: Vec<LineView>,
    lead: String,
    left_out: String,
    will: Vec<Will>,
    cannot: Vec<Cannot>,
    /// What the form that makes the change carries along.
    carried: Vec<(&'static str, String)>,
    has_moved: bool,
    do_label: String,
}

/// A milestone that would change.
pub struct Will {
    line: LineView,
    item: String,
    was: String,
    becomes: String,
    rag: &'static str,
    reason: String,
    worse: bool,
}

/// A milestone that would not, and why.
pub struct Cannot {
    line: LineView,
    why: &'static str,
}

fn person(lang: Lang, chosen: &Chosen, line: &MilestoneLine, id: Option<&String>) -> String {
    let Some(id) = id else { return lang.t("ms-owner-none").to_owned() };
    let found = chosen.people.iter().find(|person| person.id == *id).map(|person| person.name.clone());
    found.or_else(|| line.owner.clone()).unwrap_or_default()
}

fn due(lang: Lang, milestone: &Milestone) -> String {
    milestone.due().map_or_else(|| lang.t("ms-undated").to_owned(), |date| when(lang, date).words)
}

fn will(lang: Lang, chosen: &Chosen, judged: &Judged, is_owner: bool) -> Option<Will> {
    let (changed, colour) = judged.after.as_ref().ok()?;
    let line = &judged.line;
    let told = |milestone: &Milestone| match is_owner {
        true => person(lang, chosen, line, milestone.owner_id.as_ref()),
        false => due(lang, milestone),
    };
    Some(Will {
        line: LineView::new(lang, line),
        item: format!("{}:{}", line.milestone.id, line.milestone.version),
        was: told(&line.milestone),
        becomes: told(changed),
        rag: colour.rag.code(),
        reason: crate::milestones::view::reason(lang, colour),
        worse: colour.rag.rank() > line.assessment.rag.rank(),
    })
}

impl BulkPage {
    /// The page with what is judged already; nothing of it before the preview.
    pub fn new(request: &HttpRequest, chosen: &Chosen, judged: Vec<Judged>, asked: &Asked) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let fields = asked.fields;
        let is_owner = What::parse(fields.text("what")) == Some(What::Owner);
        let whats = What::ALL
            .iter()
            .map(|what| Choice::new(what.code(), lang.label("bulk-what", what.code()), fields.text("what")));
        let codes = MoveReason::ALL
            .iter()
            .map(|code| Choice::new(code.code(), move_reason(lang, code.code()), fields.text("code")));
        let people = chosen.people.iter();
        let people = people.map(|person| Choice::new(&person.id, &person.name, fields.text("owner")));
        let will: Vec<Will> =
            judged.iter().filter_map(|judged| will(lang, chosen, judged, is_owner)).collect();
        let cannot = judged.iter().filter_map(|judged| {
            let why = judged.after.as_ref().err()?;
            Some(Cannot { line: LineView::new(lang, &judged.line), why: lang.t(why.key()) })
        });
        let moved = |judged: &Judged| {
            judged.after.as_ref().is_err_and(|why| *why == crate::milestones::bulk::Why::Moved)
        };
        let order = crate::milestones::bulk::FIELDS.into_iter();
        let key = fields.optional("key").filter(|_| will.is_empty());
        Self {
            crumbs: vec![Link::new(&asked.back, lang.t("nav-milestones"))],
            form: form::view(fields, asked.errors, lang),
            key: key.unwrap_or_else(crate::clock::new_id),
            back: asked.back.clone(),
            whats: whats.collect(),
            people: people.collect(),
            codes: codes.collect(),
            picks: chosen.lines.iter().map(|line| line.milestone.id.clone()).collect(),
            rows: if judged.is_empty() { LineView::all(lang, &chosen.lines) } else { Vec::new() },
            lead: lang.n("bulk-chosen", chosen.lines.len()),
            left_out: if chosen.left_out > 0 {
                lang.n("bulk-left-out", chosen.left_out)
            } else {
                String::new()
            },
            carried: order.map(|name| (name, fields.raw(name).to_owned())).collect(),
            has_moved: judged.iter().any(moved),
            do_label: lang.n("bulk-do", will.len()),
            cannot: cannot.collect(),
            will,
            chrome,
        }
    }
}
