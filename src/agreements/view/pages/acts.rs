//! The forms that record an act, correct one, and ask for a reason about one.

use super::super::acts::ActLine;
use super::super::head::{Head, Part};
use super::super::load::Seen;
use super::forms::{Common, Typed};
use crate::access::Viewer;
use crate::lifecycle::clock::Scope;
use crate::lifecycle::{ActGroup, ActKind};
use crate::web::chrome::Chrome;
use crate::web::form_view::FormView;
use crate::web::parts::Choice;
use actix_web::HttpRequest;
use askama::Template;

/// Kinds of acts under a heading.
pub struct Group {
    label: &'static str,
    kinds: Vec<Choice>,
}

/// Records an act, or one in the place of another.
#[derive(Template)]
#[template(path = "agreements/act_new.html")]
pub struct ActNewPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    sources: Vec<Choice>,
    grades: Vec<Choice>,
    certainties: Vec<Choice>,
    parties: Vec<Choice>,
    lates: Vec<Choice>,
    extents: Vec<Choice>,
    groups: Vec<Group>,
    /// The kinds that set an end, and those that may be partial: which fields the script shows.
    ends: String,
    partials: String,
    receipts: String,
    corrected: Option<ActLine>,
}

impl ActNewPage {
    /// The form for a reader; `corrected` is the act whose place the new one takes.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        typed: &Typed,
        corrected: Option<ActLine>,
    ) -> Self {
        let c = Common::new(request, viewer, seen, typed, Part::Acts);
        let choice = |kind: &ActKind| {
            Choice::new(kind.code(), c.chrome.label("act", kind.code()), c.form.value("kind"))
        };
        let group = |group: &ActGroup| Group {
            label: c.chrome.label("act-group", group.code()),
            kinds: ActKind::ALL.iter().filter(|kind| kind.group() == *group).map(choice).collect(),
        };
        let groups = ActGroup::ALL.iter().map(group).collect();
        let extent = |extent: &Scope| {
            Choice::new(extent.code(), c.chrome.label("extent", extent.code()), c.form.value("extent"))
        };
        let extents = Scope::ALL.iter().map(extent).collect();
        let Common { chrome, head, form, sources, grades, certainties, parties, lates } = c;
        Self {
            groups,
            extents,
            ends: codes(ActKind::sets_an_end),
            partials: codes(ActKind::may_be_partial),
            receipts: codes(ActKind::counts_from_receipt),
            corrected,
            chrome,
            head,
            form,
            sources,
            grades,
            certainties,
            parties,
            lates,
        }
    }

    /// Whether the field of these kinds is folded away: another kind is chosen and the field is empty and sound.
    fn folds(&self, kinds: &str, field: &str) -> bool {
        let kind = self.form.value("kind");
        !kind.is_empty()
            && !kinds.split(' ').any(|of| of == kind)
            && self.form.error(field).is_empty()
            && (self.form.value(field).is_empty() || self.form.value(field) == Scope::Full.code())
    }

    /// Where the form goes.
    fn action(&self) -> String {
        match &self.corrected {
            Some(act) => self.head.act_path(&act.id, "correction"),
            None => self.head.path("acts"),
        }
    }

    /// What the page is called.
    fn heading(&self) -> &'static str {
        self.chrome.t(if self.corrected.is_some() { "correct-act" } else { "record-act" })
    }

    fn lead(&self) -> &'static str {
        self.chrome.t(if self.corrected.is_some() { "correct-act-lead" } else { "record-act-lead" })
    }
}

/// The codes of the kinds that `has`, as the script reads them.
fn codes(has: impl Fn(ActKind) -> bool) -> String {
    let held = ActKind::ALL.iter().filter(|kind| has(**kind)).map(|kind| kind.code());
    held.collect::<Vec<_>>().join(" ")
}

/// What is said of an act for which a reason is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It was entered in error.
    Void,
    /// Sources disagree.
    Dispute,
}

/// Asks for the reason of voiding or disputing an act.
#[derive(Template)]
#[template(path = "agreements/act_void.html")]
pub struct ActReasonPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    act: ActLine,
    asked: Asked,
}

impl ActReasonPage {
    /// The form for a reader.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        act: ActLine,
        typed: &Typed,
        asked: Asked,
    ) -> Self {
        let Common { chrome, head, form, .. } = Common::new(request, viewer, seen, typed, Part::Acts);
        Self { chrome, head, form, act, asked }
    }

    fn verb(&self) -> &'static str {
        match self.asked {
            Asked::Void => "voiding",
            Asked::Dispute => "dispute",
        }
    }

    fn words(&self, part: &str) -> &'static str {
        let prefix = match self.asked {
            Asked::Void => "void-act",
            Asked::Dispute => "dispute-act",
        };
        self.chrome.label(prefix, part)
    }
}
