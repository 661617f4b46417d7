//! The directory's forms, and the page for two people who change one record.

use super::shared::{Part, crumbs};
use crate::access::Action;
use crate::directory::{Grade, Ministry, MinistryKind, State};
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::parts::{Choice, Difference, Link};
use askama::Template;
use std::collections::HashMap;

/// What the forms' selects offer.
pub struct Selects {
    /// States in the reader's order.
    pub states: Vec<State>,
    /// Every ministry.
    pub ministries: Vec<Ministry>,
}

impl Selects {
    fn state_choices(&self, lang: Lang, current: &str) -> Vec<Choice> {
        let choice = |state: &State| Choice::new(&state.code, state.name(lang), current);
        self.states.iter().map(choice).collect()
    }

    /// Ministries under the names of their states, without `but`.
    fn ministry_choices(&self, lang: Lang, current: &str, but: Option<&str>) -> Vec<Choice> {
        let mut choices = Vec::new();
        for state in &self.states {
            let there = self
                .ministries
                .iter()
                .filter(|row| row.state_code == state.code && Some(row.id.as_str()) != but);
            choices.extend(there.map(|row| {
                let label = format!("{}: {}", state.name(lang), row.name(lang));
                Choice::new(&row.id, label, current)
            }));
        }
        choices
    }

    /// The words for the ids that the forms send.
    pub fn words(&self, lang: Lang) -> HashMap<String, String> {
        let states = self.states.iter().map(|row| (row.code.clone(), row.name(lang).to_owned()));
        let ministries = self.ministries.iter().map(|row| (row.id.clone(), row.name(lang).to_owned()));
        states.chain(ministries).collect()
    }
}

/// Where a form comes from and where it leads.
pub struct Frame {
    /// The heading.
    pub title: String,
    /// The way down.
    pub crumbs: Vec<Link>,
    /// Where it is sent.
    pub action: String,
    /// Where one goes without saving.
    pub cancel: String,
    /// Version of the record that is edited; none for a new one.
    pub version: Option<String>,
    /// The key that makes a new record count once.
    pub key: String,
}

impl Frame {
    /// The frame of a form for something new.
    pub fn new(chrome: &Chrome, part: Part, title: &str, action: &str, cancel: &str) -> Self {
        Self {
            title: chrome.t(title).to_owned(),
            crumbs: crumbs(chrome, part),
            action: action.to_owned(),
            cancel: cancel.to_owned(),
            version: None,
            key: crate::clock::new_id(),
        }
    }

    /// The frame of a form that edits the record `name` at `version`.
    pub fn edit(chrome: &Chrome, part: Part, name: &str, action: &str, cancel: &str, version: &str) -> Self {
        let mut links = crumbs(chrome, part);
        links.push(Link::new(cancel, name));
        Self {
            title: chrome.with("dir-edit-of", "name", name),
            crumbs: links,
            action: action.to_owned(),
            cancel: cancel.to_owned(),
            version: Some(version.to_owned()),
            key: crate::clock::new_id(),
        }
    }
}

/// The form of a ministry.
#[derive(Template)]
#[template(path = "directory/ministry_form.html")]
pub struct MinistryForm {
    chrome: Chrome,
    frame: Frame,
    form: FormView,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    parents: Vec<Choice>,
    predecessors: Vec<Choice>,
}

impl MinistryForm {
    /// The form with these values; `own` is left out of its own parents.
    pub fn new(
        chrome: Chrome,
        frame: Frame,
        fields: &Fields,
        errors: &Errors,
        selects: &Selects,
        own: Option<&str>,
    ) -> Self {
        let kind = |kind: &MinistryKind| {
            Choice::new(kind.code(), chrome.label("ministry", kind.code()), fields.text("kind"))
        };
        Self {
            form: form::view(fields, errors, chrome.lang),
            states: selects.state_choices(chrome.lang, fields.text("state")),
            kinds: MinistryKind::ALL.iter().map(kind).collect(),
            parents: selects.ministry_choices(chrome.lang, fields.text("parent"), own),
            predecessors: selects.ministry_choices(chrome.lang, fields.text("predecessor"), own),
            chrome,
            frame,
        }
    }
}

/// The form of an official's name.
#[derive(Template)]
#[template(path = "directory/official_form.html")]
pub struct OfficialForm {
    chrome: Chrome,
    frame: Frame,
    form: FormView,
}

impl OfficialForm {
    /// The form with these values.
    pub fn new(chrome: Chrome, frame: Frame, fields: &Fields, errors: &Errors) -> Self {
        Self { form: form::view(fields, errors, chrome.lang), chrome, frame }
    }
}

/// The form of an office held.
#[derive(Template)]
#[template(path = "directory/office_form.html")]
pub struct OfficeForm {
    chrome: Chrome,
    frame: Frame,
    form: FormView,
    ministries: Vec<Choice>,
    grades: Vec<Choice>,
}

impl OfficeForm {
    /// The form with these values.
    pub fn new(chrome: Chrome, frame: Frame, fields: &Fields, errors: &Errors, selects: &Selects) -> Self {
        let grade = |grade: &Grade| {
            let label = format!("{}: {}", grade.code(), chrome.label("grade", grade.code()));
            Choice::new(grade.code(), label, fields.text("source_grade"))
        };
        Self {
            form: form::view(fields, errors, chrome.lang),
            ministries: selects.ministry_choices(chrome.lang, fields.text("ministry"), None),
            grades: Grade::ALL.iter().map(grade).collect(),
            chrome,
            frame,
        }
    }
}

/// Two people, one record: both texts, and a choice for each field.
#[derive(Template)]
#[template(path = "directory/conflict.html")]
pub struct ConflictPage {
    chrome: Chrome,
    frame: Frame,
    who: String,
    differences: Vec<Difference>,
    carried: Vec<(String, String)>,
}

impl ConflictPage {
    /// The page; `frame` has the version that is held now, `ours` what the reader wrote.
    pub fn new(
        chrome: Chrome,
        frame: Frame,
        who: String,
        differences: Vec<Difference>,
        ours: &Fields,
        names: &[(&str, &str)],
    ) -> Self {
        let carried = names.iter().map(|(name, _)| ((*name).to_owned(), ours.raw(name).to_owned()));
        Self { carried: carried.collect(), chrome, frame, who, differences }
    }

    fn their_version(&self) -> &str {
        self.frame.version.as_deref().unwrap_or_default()
    }
}

/// Whether a reader is shown the buttons that change something.
pub fn may_edit(viewer: &crate::access::Viewer) -> bool {
    viewer.can(Action::EditDirectory)
}
