//! The forms that add to a record, and the page where two people meet.

use super::super::super::kinds::RelationKind;
use super::super::acts::source_line;
use super::super::head::{Head, Part};
use super::super::load::Seen;
use super::chrome;
use crate::access::Viewer;
use crate::clock::new_id;
use crate::directory::Grade;
use crate::lifecycle::{Backdating, Certainty};
use crate::signing::Capacity;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::parts::Choice;
use actix_web::HttpRequest;
use askama::Template;

/// A form as it was typed and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// What was typed.
    pub fields: Fields,
    /// What is wrong.
    pub errors: Errors,
}

impl Typed {
    /// The form as it opens, at the version that was read.
    pub fn open(seen: &Seen) -> Self {
        let fields = Fields::from_pairs([("version", seen.a.row.version.to_string()), ("key", new_id())]);
        Self { fields, errors: Errors::default() }
    }

    /// With a value to begin with.
    pub fn holding(mut self, name: &str, value: &str) -> Self {
        self.fields.set(name, value);
        self
    }
}

/// What every form has: the frame, the record's head, the input, and the sources to choose from.
pub struct Common {
    pub(super) chrome: Chrome,
    pub(super) head: Head,
    pub(super) form: FormView,
    pub(super) sources: Vec<Choice>,
    pub(super) grades: Vec<Choice>,
    pub(super) certainties: Vec<Choice>,
    pub(super) parties: Vec<Choice>,
    pub(super) lates: Vec<Choice>,
}

impl Common {
    pub(super) fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        typed: &Typed,
        part: Part,
    ) -> Self {
        let chrome = chrome(request, seen);
        let form = form::view(&typed.fields, &typed.errors, chrome.lang);
        let coded = |prefix: &str, codes: Vec<&str>, field: &str| {
            let choice = |code| Choice::new(code, chrome.label(prefix, code), form.value(field));
            codes.into_iter().map(choice).collect::<Vec<_>>()
        };
        let grade = |grade: &Grade| {
            let label = format!("{} · {}", grade.code(), chrome.label("grade", grade.code()));
            Choice::new(grade.code(), label, form.value("source_grade"))
        };
        let party = |(n, party): (usize, &super::super::super::rows::PartyRow)| {
            Choice::new(n.to_string(), seen.names.side(Some(&party.id)), form.value("party"))
        };
        Self {
            sources: sources(seen, &form),
            grades: Grade::ALL.iter().map(grade).collect(),
            certainties: coded("certainty", Certainty::ALL.iter().map(|c| c.code()).collect(), "certainty"),
            lates: coded("backdating", Backdating::ALL.iter().map(|why| why.code()).collect(), "backdating"),
            parties: seen.a.parties.iter().enumerate().map(party).collect(),
            head: Head::new(seen, viewer, part),
            form,
            chrome,
        }
    }
}

fn sources(seen: &Seen, form: &FormView) -> Vec<Choice> {
    let lines = seen.a.source_ids();
    let lines = lines.iter().filter_map(|id| source_line(seen, id));
    lines
        .map(|line| Choice::new(line.id, format!("{} · {}", line.grade, line.words), form.value("source")))
        .collect()
}

/// Records a signature.
#[derive(Template)]
#[template(path = "agreements/signature_new.html")]
pub struct SignatureNewPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    sources: Vec<Choice>,
    grades: Vec<Choice>,
    certainties: Vec<Choice>,
    parties: Vec<Choice>,
    officials: Vec<Choice>,
    capacities: Vec<Choice>,
    lates: Vec<Choice>,
}

impl SignatureNewPage {
    /// The form for a reader; `officials` are ids and names.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        typed: &Typed,
        officials: &[(String, String)],
    ) -> Self {
        let c = Common::new(request, viewer, seen, typed, Part::Signatories);
        let capacity = |capacity: &Capacity| {
            let label = match capacity {
                Capacity::Unknown => c.chrome.label("capacity", "not_known"),
                Capacity::ExOfficio | Capacity::FullPowers | Capacity::MinisterialCompetence => {
                    c.chrome.label("capacity", capacity.code())
                }
            };
            Choice::new(capacity.code(), label, c.form.value("capacity"))
        };
        let capacities = Capacity::ALL.iter().map(capacity).collect();
        let named = |(id, name): &(String, String)| Choice::new(id, name, c.form.value("official"));
        let officials = officials.iter().map(named).collect();
        let Common { chrome, head, form, sources, grades, certainties, parties, lates } = c;
        Self { officials, capacities, chrome, head, form, sources, grades, certainties, parties, lates }
    }
}

/// Records a relation.
#[derive(Template)]
#[template(path = "agreements/relation_new.html")]
pub struct RelationNewPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    kinds: Vec<Choice>,
    numbers: Vec<(String, String)>,
}

impl RelationNewPage {
    /// The form for a reader; `numbers` are the agreements to choose from.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        seen: &Seen,
        typed: &Typed,
        mut numbers: Vec<(String, String)>,
    ) -> Self {
        let Common { chrome, head, form, .. } = Common::new(request, viewer, seen, typed, Part::Relations);
        numbers.retain(|(number, _)| *number != head.number);
        let kind = |kind: &RelationKind| {
            Choice::new(kind.code(), chrome.label("relation", kind.code()), form.value("kind"))
        };
        Self { kinds: RelationKind::ALL.iter().map(kind).collect(), numbers, chrome, head, form }
    }
}

/// Adds a source.
#[derive(Template)]
#[template(path = "agreements/source_new.html")]
pub struct SourceNewPage {
    chrome: Chrome,
    head: Head,
    form: FormView,
    grades: Vec<Choice>,
}

impl SourceNewPage {
    /// The form for a reader.
    pub fn new(request: &HttpRequest, viewer: &Viewer, seen: &Seen, typed: &Typed) -> Self {
        let Common { chrome, head, form, grades, .. } =
            Common::new(request, viewer, seen, typed, Part::Sources);
        Self { chrome, head, form, grades }
    }
}
