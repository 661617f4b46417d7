//! The page of one body: what it is for, who sits in it, when it meets, what is open.

use crate::access::{Action, Viewer};
use crate::bodies::decided::DecisionView;
use crate::bodies::find::Detail;
use crate::bodies::view::{BodyView, MeetingView, SeatView, when};
use crate::bodies::words::BodyState;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one body.
#[derive(Template)]
#[template(path = "bodies/show.html")]
pub struct ShowPage {
    chrome: Chrome,
    line: BodyView,
    id: String,
    version: i32,
    key: String,
    form: FormView,
    crumbs: Vec<Link>,
    native: String,
    mandate: String,
    established: Option<When>,
    /// Since when and why it rests or is gone.
    state_since: Option<When>,
    state_reason: String,
    above: Option<Link>,
    beneath: Vec<Link>,
    seats: Vec<SeatView>,
    former: Vec<SeatView>,
    meetings: Vec<MeetingView>,
    open: Vec<DecisionView>,
    waiting: usize,
    packs: Vec<Link>,
    states: Vec<Choice>,
    may_edit: bool,
    may_plan: bool,
}

impl ShowPage {
    /// The page with a form as it opens, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &Detail,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let (body, parent) = (&detail.line.body, &detail.line.parent);
        chrome.marking = chrome.label("marking", &parent.marking).to_owned();
        let takes = parent.takes_changes();
        let may_edit = takes && viewer.can(Action::EditRegister);
        let link =
            |body: &crate::bodies::rows::BodyRow| Link::new(format!("/bodies/{}", body.id), body.name(lang));
        let count = |id: &str| {
            detail
                .decisions
                .iter()
                .filter(|line| line.decision.meeting_id == id && line.decision.counts())
                .count()
        };
        let (former, seats): (Vec<SeatView>, Vec<SeatView>) = detail
            .seats
            .iter()
            .map(|seat| SeatView::new(lang, seat, &detail.names, detail.today))
            .partition(|seat| seat.ended);
        let open = detail.decisions.iter().filter(|line| match &line.milestone {
            Some(made) => line.decision.counts() && made.milestone.state.is_open(),
            None => line.decision.is_loose_action(),
        });
        let waiting = |line: &&crate::bodies::find::DecisionLine| line.decision.verification == "recorded";
        let states = BodyState::ALL.iter().filter(|state| state.code() != body.state);
        let since = body.last_held.as_ref().filter(|day| day.len() == 10);
        Self {
            line: BodyView::new(lang, &detail.line, String::new(), detail.today),
            id: body.id.clone(),
            version: body.version,
            key: crate::clock::new_id(),
            form: form::view(fields, errors, lang),
            crumbs: vec![
                Link::new("/bodies", lang.t("bd-title")),
                Link::new(format!("/agreements/{}/bodies", parent.id), parent.name()),
            ],
            native: body.name_native.clone().filter(|name| name != body.name(lang)).unwrap_or_default(),
            mandate: body.mandate.clone().unwrap_or_default(),
            established: when(lang, body.established_on.as_ref()),
            state_since: when(lang, body.state_since.as_ref()),
            state_reason: body.state_reason.clone().unwrap_or_default(),
            above: detail.above.as_ref().map(link),
            beneath: detail.beneath.iter().map(link).collect(),
            seats,
            former,
            meetings: detail
                .meetings
                .iter()
                .map(|meeting| MeetingView::new(lang, meeting, count(&meeting.id), detail.today))
                .collect(),
            open: open.map(|line| DecisionView::new(lang, viewer, line, (&detail.names, takes))).collect(),
            waiting: detail.decisions.iter().filter(waiting).count(),
            packs: super::meeting::packs(lang, &detail.partners, since),
            states: states
                .map(|state| {
                    Choice::new(state.code(), lang.label("body-state", state.code()), fields.text("became"))
                })
                .collect(),
            may_plan: may_edit && body.state != BodyState::Dissolved.code(),
            may_edit,
            chrome,
        }
    }

    /// Whether a disclosure stands open because something in it needs repair.
    fn needs_repair(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.error(field).is_empty())
    }
}
