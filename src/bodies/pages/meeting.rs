//! The page of one meeting: agenda, who took part, the minutes, what was decided and what came of it.

use crate::access::{Action, Viewer};
use crate::bodies::decided::DecisionView;
use crate::bodies::find::{MeetingDetail, Offers};
use crate::bodies::view::{MeetingView, ParticipantView, when};
use crate::bodies::words::{BodySide, MeetingState};
use crate::documents::DocumentLine;
use crate::documents::document::DocumentKind;
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one meeting.
#[derive(Template)]
#[template(path = "bodies/meeting.html")]
pub struct MeetingPage {
    chrome: Chrome,
    meeting: MeetingView,
    id: String,
    version: i32,
    key: String,
    form: FormView,
    act_error: String,
    crumbs: Vec<Link>,
    title: String,
    agreement: Link,
    body: Link,
    planned: Option<When>,
    agenda: String,
    minutes: Option<MinutesView>,
    agreed_ours: Option<When>,
    agreed_theirs: Option<When>,
    is_agreed: bool,
    participants: Vec<ParticipantView>,
    decisions: Vec<DecisionView>,
    waiting: usize,
    packs: Vec<Link>,
    documents: Vec<Choice>,
    officials: Vec<Choice>,
    sides: Vec<Choice>,
    upload: String,
    may_edit: bool,
    may_hold: bool,
    may_attend: bool,
    may_decide: bool,
    may_minutes: bool,
}

/// The document that holds the minutes.
struct MinutesView {
    href: String,
    title: String,
    sha256: String,
    withdrawn: bool,
}

/// The packs of a meeting: one for each partner, since the last meeting that was held.
pub fn packs(lang: Lang, partners: &[String], since: Option<&String>) -> Vec<Link> {
    let since = since.map(|day| format!("&since={day}")).unwrap_or_default();
    let link = |code: &String| {
        let words = match partners {
            [_] => lang.t("pack-title").to_owned(),
            _ => format!("{} · {code}", lang.t("pack-title")),
        };
        Link::new(format!("/meeting-pack?partner={code}{since}"), words)
    };
    partners.iter().map(link).collect()
}

fn chosen_document(line: &DocumentLine, current: &str) -> Choice {
    Choice::new(line.row.id.clone(), line.row.title.clone(), current)
}

impl MeetingPage {
    /// The page with a form as it opens, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        (detail, offers): (&MeetingDetail, &Offers),
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let (row, parent) = (&detail.meeting, &detail.parent);
        chrome.marking = chrome.label("marking", &parent.marking).to_owned();
        let open = parent.takes_changes();
        let may_edit = open && viewer.can(Action::EditRegister);
        let is = |state: MeetingState| row.state == state.code();
        let minutes_seen = minutes_view(detail);
        let mut form = form::view(fields, errors, lang);
        let act_error = form.error("act").to_owned();
        fill(&mut form, fields, detail);
        let minutes = form.value("minutes").to_owned();
        let held = detail.documents.iter().filter(|line| line.row.is_held() || line.row.id == minutes);
        let mut held: Vec<&DocumentLine> = held.collect();
        held.sort_by_key(|line| line.row.kind != DocumentKind::Minutes.code());
        let body = Link::new(format!("/bodies/{}", detail.body.id), detail.body.name(lang));
        let number = Arg::from(row.number.to_string());
        let waits = |line: &&crate::bodies::find::DecisionLine| line.decision.verification == "recorded";
        let since = detail.before.as_ref().and_then(|before| before.held_on.as_ref());
        Self {
            meeting: MeetingView::new(lang, row, 0, detail.today),
            id: row.id.clone(),
            version: row.version,
            key: crate::clock::new_id(),
            act_error,
            crumbs: vec![
                Link::new("/bodies", lang.t("bd-title")),
                Link::new(format!("/agreements/{}/bodies", parent.id), parent.name()),
                body.clone(),
            ],
            title: lang
                .f("bd-meeting-of", &[("number", number), ("body", Arg::from(detail.body.name(lang)))]),
            agreement: Link::new(format!("/agreements/{}", parent.id), parent.name()),
            body,
            planned: when(lang, row.planned_on.as_ref()).filter(|_| row.held_on.is_some()),
            agenda: row.agenda.clone().unwrap_or_default(),
            agreed_ours: when(lang, row.agreed_ours.as_ref()),
            agreed_theirs: when(lang, row.agreed_theirs.as_ref()),
            is_agreed: row.is_agreed(),
            participants: detail
                .participants
                .iter()
                .map(|one| ParticipantView::new(lang, one, &detail.names))
                .collect(),
            decisions: detail
                .decisions
                .iter()
                .map(|line| DecisionView::new(lang, viewer, line, (&detail.names, open)))
                .collect(),
            waiting: detail.decisions.iter().filter(waits).count(),
            packs: packs(lang, &detail.partners, since.filter(|day| day.len() == 10)),
            documents: held.into_iter().map(|line| chosen_document(line, &minutes)).collect(),
            officials: offers
                .officials
                .iter()
                .map(|(id, name)| Choice::new(id, name, fields.text("participant_official")))
                .collect(),
            sides: BodySide::ALL
                .iter()
                .map(|side| {
                    let label = lang.label("side", side.code());
                    Choice::new(side.code(), label, fields.text("participant_side"))
                })
                .collect(),
            upload: if open && viewer.can(Action::UploadDocument) {
                format!("/agreements/{}/documents/new", parent.id)
            } else {
                String::new()
            },
            may_hold: may_edit && is(MeetingState::Planned),
            may_attend: may_edit && !is(MeetingState::Cancelled),
            may_decide: may_edit && is(MeetingState::Held),
            // Whoever may not see the document that holds the minutes does not put another one in its place.
            may_minutes: may_edit
                && is(MeetingState::Held)
                && (row.minutes_id.is_none() || minutes_seen.is_some()),
            minutes: minutes_seen,
            may_edit,
            form,
            chrome,
        }
    }

    /// Whether a disclosure stands open because something in it needs repair.
    fn needs_repair(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.error(field).is_empty())
    }
}

/// The form of the minutes as the meeting fills it, unless it came back with something else.
fn fill(form: &mut FormView, fields: &Fields, detail: &MeetingDetail) {
    let row = &detail.meeting;
    if fields.names().contains(&"minutes") {
        return;
    }
    let held = [
        ("minutes", &row.minutes_id),
        ("agreed_ours", &row.agreed_ours),
        ("agreed_theirs", &row.agreed_theirs),
    ];
    for (name, value) in held {
        form.set(name, value.clone().unwrap_or_default());
    }
}

/// The document with the minutes, if the reader may see it.
fn minutes_view(detail: &MeetingDetail) -> Option<MinutesView> {
    let id = detail.meeting.minutes_id.as_ref()?;
    let line = detail.documents.iter().find(|line| line.row.id == *id)?;
    Some(MinutesView {
        href: format!("/documents/{id}"),
        title: line.row.title.clone(),
        sha256: line.content.sha256.clone(),
        withdrawn: !line.row.is_held(),
    })
}
