//! The head of every page of an agreement: number, titles, the standing in one sentence, the tabs.

use super::acts::source_line;
use super::facts;
use super::headline::{self, StandingLine};
use super::load::Seen;
use crate::access::{Action, Facts, Viewer};
use crate::facts::FactKind;
use crate::web::dates;
use crate::web::locale::Arg;
use crate::web::parts::{Link, Tab};

/// Which part of the record a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named by its tab")]
pub enum Part {
    Overview,
    Acts,
    Clauses,
    Signatories,
    Obligations,
    Milestones,
    Bodies,
    Documents,
    Relations,
    Sources,
    History,
}

/// A title with its language and where it comes from.
#[derive(Debug, Clone)]
pub struct TitleLine {
    /// Code of the language.
    pub lang: String,
    /// Its name.
    pub lang_name: String,
    /// The title.
    pub wording: String,
    /// What sort of title it is.
    pub kind: String,
    /// The grade of its source; empty when none is named.
    pub grade: String,
    /// That sources differ on it, with its page; empty where they agree.
    pub differ: (String, String),
}

/// The head of a page.
#[derive(Debug, Clone)]
pub struct Head {
    /// Which part the page shows.
    pub part: Part,
    /// The agreement's id.
    pub id: String,
    /// The version that forms carry.
    pub version: i32,
    /// The way down to the page.
    pub crumbs: Vec<Link>,
    /// The way down to a form of this part.
    pub way: Vec<Link>,
    /// The register number, or the word for a draft.
    pub number: String,
    /// What the instrument is.
    pub kind: String,
    /// Its marking.
    pub marking: String,
    /// Code of how far the record is checked, with its word.
    pub record: (String, String),
    /// How many facts nobody has verified, in words; empty for none.
    pub unverified: String,
    /// On how many facts sources differ, in words; empty for none.
    pub differing: String,
    /// Whether it is invented.
    pub fictional: bool,
    /// Whether only a pointer is kept here.
    pub pointer: bool,
    /// The title.
    pub title: String,
    /// What sort of title it is, when it is one of the recorded ones.
    pub title_kind: String,
    /// The recorded titles besides.
    pub titles: Vec<TitleLine>,
    /// The standing.
    pub standing: StandingLine,
    /// The parts of the record.
    pub tabs: Vec<Tab>,
    /// Why, by whom and when it was voided.
    pub voided: Option<String>,
    /// When it was closed out, in words, or that it has ended and is still open; with what the link says. Empty while it lives.
    pub closing: (String, &'static str),
    /// Whether the reader may record acts here.
    pub may_record: bool,
    /// Whether it is a draft that the reader may register.
    pub may_register: bool,
    /// Whether the reader may edit the record.
    pub may_edit: bool,
    /// Whether the reader may verify the record: a second person, once it is registered.
    pub may_verify: bool,
    /// Whether the reader may say what another source says; also of a closed record, which takes corrections.
    pub may_claim: bool,
    /// Whether the reader may void the record.
    pub may_void: bool,
    /// Whether the reader may take the dossier along.
    pub may_export: bool,
    /// Whether the reader may take the audit pack along.
    pub may_pack: bool,
    /// Whether the reader may see who looked at it.
    pub may_see_looks: bool,
}

impl Head {
    /// The head of `part` for a reader.
    pub fn new(seen: &Seen, viewer: &Viewer, part: Part) -> Self {
        let lang = seen.names.lang;
        let row = &seen.a.row;
        let number = row.register_no.clone().unwrap_or_else(|| lang.t("draft-without-number").to_owned());
        let open = row.record_state != "voided" && row.closed_on.is_none();
        let may_edit = open && viewer.can(Action::EditRegister);
        let own = seen.a.titles.iter().find(|title| title.wording == row.short_title);
        let mut head = Self {
            part,
            way: Vec::new(),
            id: row.id.clone(),
            version: row.version,
            crumbs: crumbs(seen, &number, part),
            kind: lang.label("kind", &row.instrument_kind).to_owned(),
            marking: lang.label("marking", &row.marking).to_owned(),
            record: (row.record_state.clone(), lang.label("record", &row.record_state).to_owned()),
            unverified: headline::unverified(seen).map(|n| lang.n("facts-unverified", n)).unwrap_or_default(),
            differing: differing(seen),
            fictional: row.fictional,
            pointer: row.pointer_only,
            title: if row.pointer_only {
                lang.t("pointer-title").to_owned()
            } else {
                row.short_title.clone()
            },
            title_kind: own.map(|title| lang.label("title-kind", &title.kind).to_owned()).unwrap_or_default(),
            titles: titles(seen),
            standing: headline::line(seen),
            tabs: tabs(seen, part),
            voided: voided(seen),
            may_record: may_edit && !row.pointer_only,
            may_register: may_edit && row.record_state == "draft",
            may_edit,
            may_verify: matches!(row.record_state.as_str(), "submitted" | "disputed")
                && may_verify(seen, viewer),
            closing: closing(seen),
            may_claim: row.record_state != "voided" && !row.pointer_only && viewer.can(Action::EditRegister),
            may_void: row.record_state != "voided" && viewer.can(Action::VoidRecord),
            may_export: viewer.can(Action::ExportDossier),
            may_pack: viewer.can(Action::ExportAuditPack),
            may_see_looks: viewer.can(Action::ReadLooks),
            number,
        };
        let current = head.tabs.iter().find(|tab| tab.current);
        let here = current.map(|tab| Link::new(&tab.href, head.here()));
        head.way = head.crumbs.iter().cloned().chain(here).collect();
        head
    }

    /// What the last crumb calls the page: the number, or the part of the record.
    pub fn here(&self) -> &str {
        let current = self.tabs.iter().find(|tab| tab.current && self.part != Part::Overview);
        current.map_or(&self.number, |tab| &tab.label)
    }

    /// The address of something below the record.
    pub fn path(&self, below: &str) -> String {
        format!("/agreements/{}/{below}", self.id)
    }

    /// The address of the record's first page.
    pub fn home(&self) -> String {
        format!("/agreements/{}", self.id)
    }

    /// The address of a verb on an act.
    pub fn act_path(&self, act: &str, verb: &str) -> String {
        format!("/agreements/{}/acts/{act}/{verb}", self.id)
    }

    /// The address of a verb on a clause.
    pub fn clause_path(&self, clause: &str, verb: &str) -> String {
        format!("/agreements/{}/clauses/{clause}/{verb}", self.id)
    }

    /// The address that takes a relation away.
    pub fn relation_path(&self, relation: &str) -> String {
        format!("/agreements/{}/relations/{relation}/removal", self.id)
    }

    /// What the window's title calls the record.
    pub fn name(&self) -> String {
        format!("{} {}", self.number, self.title)
    }
}

/// The key of a part's word.
pub const fn part_key(part: Part) -> &'static str {
    match part {
        Part::Overview => "tab-overview",
        Part::Acts => "tab-acts",
        Part::Clauses => "tab-clauses",
        Part::Signatories => "tab-signatories",
        Part::Obligations => "tab-obligations",
        Part::Milestones => "tab-milestones",
        Part::Bodies => "tab-bodies",
        Part::Documents => "tab-documents",
        Part::Relations => "tab-relations",
        Part::Sources => "tab-sources",
        Part::History => "tab-history",
    }
}

/// Whoever wrote the record, first or last, is not the second pair of eyes.
fn may_verify(seen: &Seen, viewer: &Viewer) -> bool {
    let row = &seen.a.row;
    [&row.created_by, &row.updated_by]
        .iter()
        .all(|by| viewer.may(Action::VerifyFact, Facts::after(by)).is_ok())
}

fn crumbs(seen: &Seen, number: &str, part: Part) -> Vec<Link> {
    let lang = seen.names.lang;
    let mut links = vec![Link::new("/agreements", lang.t("nav-register"))];
    if let Some(party) = seen.a.parties.iter().find(|party| party.side == "theirs") {
        links.push(Link::new(format!("/partners/{}", party.state_code), seen.names.state(&party.state_code)));
    }
    if part != Part::Overview {
        links.push(Link::new(format!("/agreements/{}", seen.a.row.id), number));
    }
    links
}

fn titles(seen: &Seen) -> Vec<TitleLine> {
    if seen.a.row.pointer_only {
        return Vec::new();
    }
    let lang = seen.names.lang;
    let others = seen.a.titles.iter().filter(|title| title.wording != seen.a.row.short_title);
    others
        .map(|title| TitleLine {
            lang: title.lang.clone(),
            lang_name: lang.label("lang", &title.lang).to_owned(),
            wording: title.wording.clone(),
            kind: lang.label("title-kind", &title.kind).to_owned(),
            grade: title
                .source_id
                .as_deref()
                .and_then(|id| source_line(seen, id))
                .map(|s| s.grade)
                .unwrap_or_default(),
            differ: differ(seen, &title.id),
        })
        .collect()
}

/// On how many facts sources differ and nobody has ruled, in words; empty for none.
fn differing(seen: &Seen) -> String {
    let open = seen.facts.iter().filter(|fact| fact.verdict.is_open()).count();
    if open > 0 { seen.names.lang.n("fact-open-count", open) } else { String::new() }
}

/// That sources differ on the title that speaks for its language, with the page of that fact.
fn differ(seen: &Seen, title: &str) -> (String, String) {
    let speaks = |lang: &str| seen.a.title_of(lang).is_some_and(|speaking| speaking.id == title);
    let own = seen.facts.iter().find(|fact| fact.id.kind == FactKind::Title && speaks(&fact.id.of));
    let mark = own.map(|fact| (facts::mark(seen.names.lang, fact), fact.id.page(&seen.a.row.id)));
    mark.unwrap_or_default()
}

fn tabs(seen: &Seen, part: Part) -> Vec<Tab> {
    let a = &seen.a;
    let home = format!("/agreements/{}", a.row.id);
    let tab = |of: Part, path: &str, n: Option<i64>| Tab {
        href: format!("{home}{path}"),
        label: seen.names.lang.t(part_key(of)).to_owned(),
        count: n.map(|n| seen.names.lang.number(n)).unwrap_or_default(),
        current: of == part,
    };
    let mut tabs = vec![tab(Part::Overview, "", None)];
    if !a.row.pointer_only {
        tabs.push(tab(Part::Acts, "/acts", size(a.acts.len())));
        tabs.push(tab(Part::Clauses, "/clauses", size(a.clauses.len())));
        tabs.push(tab(Part::Signatories, "/signatories", size(a.signatures.len())));
        tabs.push(tab(Part::Obligations, "/obligations", size(seen.obligations.len())));
        tabs.push(tab(Part::Milestones, "/milestones", size(seen.milestones.len())));
        tabs.push(tab(Part::Bodies, "/bodies", size(seen.bodies.len())));
        tabs.push(tab(Part::Documents, "/documents", size(seen.documents.len())));
        tabs.push(tab(Part::Relations, "/relations", size(a.relations.len())));
        tabs.push(tab(Part::Sources, "/sources", size(a.source_ids().len())));
    }
    tabs.push(tab(Part::History, "/history", Some(seen.versions)));
    tabs
}

fn size(n: usize) -> Option<i64> {
    i64::try_from(n).ok()
}

/// The standings in which an agreement has come to its end.
const ENDED: [&str; 4] = ["terminated", "expired", "replaced", "withdrawn"];

fn closing(seen: &Seen) -> (String, &'static str) {
    let (lang, row) = (seen.names.lang, &seen.a.row);
    let ended =
        ENDED.contains(&row.standing.as_str()) || matches!(row.stage.as_str(), "abandoned" | "not_ratified");
    match row.closed_on.as_deref().map(str::parse) {
        Some(Ok(day)) => {
            let on = dates::day(lang, day).words;
            (lang.f("closing-closed-on", &[("date", Arg::from(on))]), lang.t("closing-see"))
        }
        Some(Err(_)) | None if ended && row.record_state != "voided" && !row.pointer_only => {
            (lang.t("closing-ended-open").to_owned(), lang.t("closing-do"))
        }
        Some(Err(_)) | None => (String::new(), ""),
    }
}

fn voided(seen: &Seen) -> Option<String> {
    let p = &seen.a.particulars;
    let (by, at) = (p.voided_by.as_deref()?, p.voided_at?);
    let lang = seen.names.lang;
    let who = seen.names.person(by);
    let when = dates::day(lang, at.date()).words;
    let reason = p.void_reason.clone().unwrap_or_default();
    Some(lang.f(
        "voided-by",
        &[("who", Arg::from(&who)), ("on", Arg::from(&when)), ("reason", Arg::from(&reason))],
    ))
}
