//! The page of one obligation: the words, whose it is, when it falls due, and what it made.

use crate::access::{Action, Viewer};
use crate::milestones::LineView as MilestoneView;
use crate::milestones::words::ministry_name;
use crate::obligations::find::Detail;
use crate::obligations::obligation::Life;
use crate::obligations::schedule::{Schedule, Sort};
use crate::obligations::view::{self, LineView};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use crate::web::parts::{Head, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one obligation.
#[derive(Template)]
#[template(path = "obligations/show.html")]
pub struct ShowPage {
    chrome: Chrome,
    line: LineView,
    id: String,
    version: i32,
    key: String,
    form: FormView,
    crumbs: Vec<Link>,
    wording: Vec<(String, &'static str, String)>,
    clause: Option<Link>,
    ministry: String,
    measure: String,
    evidence: String,
    rule: String,
    next: Vec<(When, bool)>,
    makes: String,
    heads: Vec<Head>,
    rows: Vec<MilestoneView>,
    ended: Option<(Option<When>, String)>,
    may_edit: bool,
    may_end: bool,
    may_trigger: bool,
    asks_due: bool,
    by: String,
    at: When,
}

impl ShowPage {
    /// The page with a form as it opens, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &Detail,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let o = &detail.line.obligation;
        let parent = &detail.line.parent;
        let is_open = o.life == Life::Open && parent.takes_changes();
        let home = format!("/agreements/{}", parent.id);
        let clause = detail.clause.as_ref().map(|clause| {
            let words = clause.article.clone().unwrap_or_else(|| lang.label("clause", &clause.kind).into());
            Link::new(format!("{home}/clauses"), words)
        });
        Self {
            line: LineView::new(lang, &detail.line),
            id: o.id.clone(),
            version: o.version,
            key: crate::clock::new_id(),
            form: form::view(fields, errors, lang),
            crumbs: vec![
                Link::new("/obligations", lang.t("ob-title")),
                Link::new(format!("{home}/obligations"), parent.name()),
            ],
            wording: view::wording(lang, o),
            clause,
            ministry: detail.ministry.as_ref().map(|m| ministry_name(lang, m)).unwrap_or_default(),
            measure: o.measure.clone().unwrap_or_default(),
            evidence: o.evidence.clone().unwrap_or_default(),
            rule: match &o.schedule {
                Schedule::Recurring(recurring) => recurring.rule().to_owned(),
                Schedule::Once(_) | Schedule::Trigger(_) | Schedule::Standing => String::new(),
            },
            next: detail.next.iter().map(|(day, made)| (dates::day(lang, *day), *made)).collect(),
            makes: match (detail.obliges, o.schedule.sort()) {
                (false, _) => lang.t("ob-makes-none").to_owned(),
                (true, Sort::Standing) => lang.t("ob-makes-standing").to_owned(),
                (true, Sort::Trigger) => lang.t("ob-makes-trigger").to_owned(),
                (true, Sort::Once | Sort::Recurring) => lang.n("ob-makes-ahead", detail.horizon),
            },
            heads: crate::milestones::view::heads(lang, false),
            rows: MilestoneView::all(lang, &detail.milestones),
            ended: (o.life == Life::Ended).then(|| {
                (o.ended_on.map(|day| dates::day(lang, day)), o.end_reason.clone().unwrap_or_default())
            }),
            may_edit: is_open && viewer.can(Action::EditRegister),
            may_end: is_open && viewer.can(Action::VoidRecord),
            may_trigger: is_open && viewer.can(Action::EditRegister) && o.schedule.sort() == Sort::Trigger,
            asks_due: matches!(&o.schedule, Schedule::Trigger(trigger) if trigger.within.is_none()),
            by: detail.names.get(&o.updated.by).cloned().unwrap_or_default(),
            at: dates::instant(lang, o.updated.at),
            chrome,
        }
    }

    /// Whether a disclosure stands open because something in it needs repair.
    fn needs_repair(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.error(field).is_empty())
    }
}
