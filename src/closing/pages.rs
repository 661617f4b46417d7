//! The page of a close-out: the checklist with the way to each thing that is missing, the preparation, the verdict.

use super::checklist::Item;
use super::find::Detail;
use super::store::ClosingRow;
use crate::access::{Action, Viewer};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of a close-out.
#[derive(Template)]
#[template(path = "closing/show.html")]
pub struct ClosingPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    title: String,
    id: String,
    key: String,
    form: FormView,
    items: Vec<ItemView>,
    surviving: Vec<Link>,
    successors: Vec<Choice>,
    waiting: Option<RowView>,
    closed: Option<RowView>,
    earlier: Vec<RowView>,
    may_prepare: bool,
    may_close: bool,
    may_reopen: bool,
    is_own: bool,
    is_complete: bool,
}

struct ItemView {
    words: &'static str,
    holds: bool,
    detail: String,
    href: String,
}

struct RowView {
    id: String,
    state: &'static str,
    archive_ref: String,
    lessons: String,
    surviving_note: String,
    successor: String,
    prepared_by: String,
    prepared_at: When,
    closed_by: String,
    closed_at: Option<When>,
    answer: String,
    reopened_by: String,
    reopened_at: Option<When>,
    reopen_reason: String,
}

fn row_view(lang: Lang, detail: &Detail, row: &ClosingRow) -> RowView {
    let name = |id: Option<&String>| id.and_then(|id| detail.names.get(id)).cloned().unwrap_or_default();
    let successor = detail.successors.iter().find(|known| Some(&known.0) == row.successor_id.as_ref());
    RowView {
        id: row.id.clone(),
        state: lang.label("closing-state", &row.state),
        archive_ref: row.archive_ref.clone(),
        lessons: row.lessons.clone(),
        surviving_note: row.surviving_note.clone().unwrap_or_default(),
        successor: successor
            .map(|known| known.1.clone().unwrap_or_else(|| known.2.clone()))
            .unwrap_or_default(),
        prepared_by: name(Some(&row.prepared_by)),
        prepared_at: dates::instant(lang, row.prepared_at),
        closed_by: name(row.closed_by.as_ref()),
        closed_at: row.closed_at.map(|at| dates::instant(lang, at)),
        answer: row.answer.clone().unwrap_or_default(),
        reopened_by: name(row.reopened_by.as_ref()),
        reopened_at: row.reopened_at.map(|at| dates::instant(lang, at)),
        reopen_reason: row.reopen_reason.clone().unwrap_or_default(),
    }
}

fn item_view(lang: Lang, detail: &Detail, item: Item) -> ItemView {
    let facts = &detail.facts;
    let home = format!("/agreements/{}", detail.subject.id);
    let standing = || lang.label("standing", &detail.subject.standing).to_owned();
    let (told, below) = match item {
        Item::Ended => (standing(), "/acts/new"),
        Item::Evidence => (String::new(), "/acts"),
        Item::Obligations => (lang.n("closing-open-obligations", facts.open_obligations), "/obligations"),
        Item::Surviving => {
            let counts =
                [("n", Arg::from(facts.surviving)), ("without", Arg::from(facts.surviving_without_owner))];
            (lang.f("closing-surviving-count", &counts), "/obligations")
        }
        Item::Milestones => (lang.n("closing-open-milestones", facts.open_milestones), "/milestones"),
        Item::Reported => (lang.n("closing-reported", facts.reported), "/milestones"),
        Item::Archive | Item::Lessons => (String::new(), "/closing#prepare"),
    };
    ItemView {
        words: lang.label("closing-item", item.code()),
        holds: item.holds(facts),
        detail: told,
        href: format!("{home}{below}"),
    }
}

/// The form as the newest preparation or the record fills it.
fn opening_fields(detail: &Detail) -> Fields {
    let text = |value: Option<String>| value.unwrap_or_default();
    let newest = detail.rows.first().filter(|row| row.state != "closed");
    let archive = newest.map(|row| row.archive_ref.clone()).or_else(|| detail.archive_ref.clone());
    Fields::from_pairs([
        ("archive_ref", text(archive)),
        ("lessons", text(newest.map(|row| row.lessons.clone()))),
        ("surviving_note", text(newest.and_then(|row| row.surviving_note.clone()))),
        ("successor", text(newest.and_then(|row| row.successor_id.clone()))),
    ])
}

impl ClosingPage {
    /// The page with the form as it opens, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &Detail,
        typed: Option<&Fields>,
        errors: &Errors,
    ) -> Self {
        let mut chrome = page::chrome(request, Nav::Register);
        let lang = chrome.lang;
        let subject = &detail.subject;
        chrome.marking = lang.label("marking", &subject.marking).to_owned();
        let fields = typed.cloned().unwrap_or_else(|| opening_fields(detail));
        let closed = detail.rows.first().filter(|row| row.state == "closed");
        let waiting = detail.waiting();
        let shown = [closed, waiting].into_iter().flatten().map(|row| row.id.as_str());
        let shown: Vec<&str> = shown.collect();
        let successor = |known: &super::store::Successor| {
            let words = known.1.as_ref().map_or_else(|| known.2.clone(), |no| format!("{no} · {}", known.2));
            Choice::new(&known.0, words, fields.text("successor"))
        };
        let open = subject.closed_on.is_none() && subject.record_state != "voided" && !subject.pointer_only;
        let survives = detail.obligations.iter().filter(|line| line.obligation.survives);
        let home = format!("/agreements/{}", subject.id);
        Self {
            crumbs: vec![Link::new("/agreements", lang.t("nav-register")), Link::new(&home, subject.name())],
            title: subject.short_title.clone(),
            id: subject.id.clone(),
            key: crate::clock::new_id(),
            form: form::view(&fields, errors, lang),
            items: Item::ALL.iter().map(|item| item_view(lang, detail, *item)).collect(),
            surviving: survives
                .map(|line| {
                    let title = line.obligation.titles.in_lang(lang);
                    Link::new(format!("/obligations/{}", line.obligation.id), title)
                })
                .collect(),
            successors: detail.successors.iter().map(successor).collect(),
            waiting: waiting.map(|row| row_view(lang, detail, row)),
            closed: closed.map(|row| row_view(lang, detail, row)),
            earlier: detail
                .rows
                .iter()
                .filter(|row| !shown.contains(&row.id.as_str()))
                .map(|row| row_view(lang, detail, row))
                .collect(),
            may_prepare: open && viewer.can(Action::EditRegister),
            may_close: open
                && viewer.can(Action::CloseRecord)
                && waiting.is_some_and(|row| row.prepared_by != viewer.account_id),
            may_reopen: closed.is_some() && viewer.can(Action::CloseRecord),
            is_own: waiting.is_some_and(|row| row.prepared_by == viewer.account_id),
            is_complete: super::checklist::missing(&detail.facts).is_empty(),
            chrome,
        }
    }
}
