//! The forms of this room: of a body, a seat in one, a meeting, a decision.

use crate::bodies::find::Offers;
use crate::bodies::rows::{BodyRow, MeetingRow};
use crate::bodies::words::{BodyKind, BodySide, Debtor, DecisionKind, SeatRole};
use crate::milestones::store::Parent;
use crate::milestones::words::ministry_name;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// Which form it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Of a body; an id for one that is there.
    Body(Option<String>),
    /// Of a seat; an id for one that is there.
    Seat(Option<String>),
    /// Of a meeting.
    Meeting(Option<Box<MeetingRow>>),
    /// Of a decision of a meeting; an id for one that is there.
    Decision(Box<MeetingRow>, Option<String>),
}

/// The records around a form and what it offers.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The agreement.
    pub parent: Parent,
    /// The body; none where one is recorded anew.
    pub body: Option<BodyRow>,
    /// The bodies of the agreement.
    pub family: Vec<BodyRow>,
    /// People, ministries, officials.
    pub offers: Offers,
}

/// A form.
#[derive(Template)]
#[template(path = "bodies/form.html")]
pub struct FormPage {
    chrome: Chrome,
    kind: &'static str,
    form: FormView,
    title: &'static str,
    note: &'static str,
    action: String,
    cancel: String,
    key: String,
    is_new: bool,
    is_held: bool,
    crumbs: Vec<Link>,
    selects: Vec<(&'static str, Vec<Choice>)>,
    conflict: String,
}

/// Where a form stands: its words, where it goes, where its cancelling leads.
struct Place {
    kind: &'static str,
    is_new: bool,
    title: &'static str,
    note: &'static str,
    action: String,
    cancel: String,
}

fn place(lang: Lang, which: &Which, opened: &Opened) -> Place {
    let agreement = format!("/agreements/{}/bodies", opened.parent.id);
    let body = opened.body.as_ref().map(|body| format!("/bodies/{}", body.id)).unwrap_or_default();
    let (kind, title, note, action, cancel) = match which {
        Which::Body(None) => ("body", "bd-new", "bd-new-note", agreement.clone(), agreement),
        Which::Body(Some(_)) => ("body", "bd-edit", "bd-edit-note", format!("{body}/edit"), body),
        Which::Seat(None) => ("seat", "bd-seat-new", "bd-seat-note", format!("{body}/seats"), body),
        Which::Seat(Some(id)) => ("seat", "bd-seat-edit", "bd-seat-note", format!("{body}/seats/{id}"), body),
        Which::Meeting(None) => {
            ("meeting", "bd-meeting-new", "bd-meeting-note", format!("{body}/meetings"), body)
        }
        Which::Meeting(Some(meeting)) => {
            let meeting = format!("/meetings/{}", meeting.id);
            ("meeting", "bd-meeting-edit", "bd-meeting-edit-note", format!("{meeting}/edit"), meeting)
        }
        Which::Decision(meeting, id) => {
            let meeting = format!("/meetings/{}", meeting.id);
            let (title, action) = match id {
                None => ("bd-decision-new", format!("{meeting}/decisions")),
                Some(id) => ("bd-decision-edit", format!("{meeting}/decisions/{id}")),
            };
            ("decision", title, "bd-decision-note", action, meeting)
        }
    };
    let is_new = match which {
        Which::Body(id) | Which::Seat(id) | Which::Decision(_, id) => id.is_none(),
        Which::Meeting(meeting) => meeting.is_none(),
    };
    Place { kind, is_new, title: lang.t(title), note: lang.t(note), action, cancel }
}

fn coded<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    (prefix, current): (&str, &str),
) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(code(*one), lang.label(prefix, code(*one)), current)).collect()
}

fn selects(lang: Lang, which: &Which, opened: &Opened, fields: &Fields) -> Vec<(&'static str, Vec<Choice>)> {
    let current = |name: &str| fields.text(name).to_owned();
    let offers = &opened.offers;
    let ministries = offers
        .ministries
        .iter()
        .map(|m| Choice::new(&m.0, ministry_name(lang, m), fields.text("ministry")))
        .collect();
    match which {
        Which::Body(own) => {
            let others = opened.family.iter().filter(|body| Some(&body.id) != own.as_ref());
            let parents =
                others.map(|body| Choice::new(&body.id, body.name(lang), fields.text("parent"))).collect();
            let kinds = coded(lang, BodyKind::ALL, BodyKind::code, ("body", &current("kind")));
            vec![("kind", kinds), ("parent", parents)]
        }
        Which::Seat(_) => {
            let official = |(id, name): &(String, String)| Choice::new(id, name, fields.text("official"));
            vec![
                ("side", coded(lang, BodySide::ALL, BodySide::code, ("side", &current("side")))),
                ("role", coded(lang, SeatRole::ALL, SeatRole::code, ("seat", &current("role")))),
                ("official", offers.officials.iter().map(official).collect()),
                ("ministry", ministries),
            ]
        }
        Which::Meeting(_) => {
            vec![("host", coded(lang, BodySide::ALL, BodySide::code, ("side", &current("host"))))]
        }
        Which::Decision(_, _) => {
            let kinds = coded(lang, DecisionKind::ALL, DecisionKind::code, ("decided", &current("kind")));
            let person =
                |p: &crate::accounts::store::Person| Choice::new(&p.id, &p.name, fields.text("owner"));
            vec![
                ("kind", kinds),
                ("debtor", coded(lang, Debtor::ALL, Debtor::code, ("side", &current("debtor")))),
                ("owner", offers.people.iter().map(person).collect()),
                ("ministry", ministries),
            ]
        }
    }
}

impl FormPage {
    /// The form with what it holds and what is wrong with it.
    pub fn new(
        request: &HttpRequest,
        (which, opened): (&Which, &Opened),
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        chrome.marking = chrome.label("marking", &opened.parent.marking).to_owned();
        let place = place(lang, which, opened);
        let mut crumbs = vec![
            Link::new("/bodies", lang.t("bd-title")),
            Link::new(format!("/agreements/{}/bodies", opened.parent.id), opened.parent.name()),
        ];
        crumbs.extend(
            opened.body.iter().map(|body| Link::new(format!("/bodies/{}", body.id), body.name(lang))),
        );
        Self {
            kind: place.kind,
            form: form::view(fields, errors, lang),
            title: place.title,
            note: place.note,
            action: place.action,
            cancel: place.cancel,
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            is_new: place.is_new,
            is_held: match which {
                Which::Meeting(meeting) => meeting.as_ref().is_some_and(|one| one.held_on.is_some()),
                Which::Body(_) | Which::Seat(_) | Which::Decision(_, _) => false,
            },
            crumbs,
            selects: selects(lang, which, opened, fields),
            conflict: String::new(),
            chrome,
        }
    }

    /// The form after somebody else was faster: what was typed is kept, and saving it again takes the newer version.
    pub fn after_conflict(mut self, who: &str, version: i32) -> Self {
        let version = version.to_string();
        self.conflict = self.chrome.with2("ob-conflict", "who", who, "version", &version);
        self
    }

    /// The choices of one field.
    fn choices(&self, name: &str) -> &[Choice] {
        self.selects.iter().find(|(known, _)| *known == name).map_or(&[], |(_, choices)| choices)
    }
}
