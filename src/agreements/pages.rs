//! The pages on which an agreement is drafted, edited, compared with another's version, and voided.

use super::aggregate::Aggregate;
use super::options::Options;
use crate::access::Viewer;
use crate::web::chrome::Chrome;
use crate::web::form_view::FormView;
use crate::web::parts::{Choice, Difference, Link};
use askama::Template;

/// The six-field draft.
#[derive(Template)]
#[template(path = "agreements/new.html")]
pub struct NewPage {
    pub(super) chrome: Chrome,
    pub(super) form: FormView,
    pub(super) key: String,
    pub(super) kinds: Vec<Choice>,
    pub(super) ours: Vec<Choice>,
    pub(super) theirs: Vec<Choice>,
    pub(super) third: Vec<Choice>,
    pub(super) people: Vec<Choice>,
    pub(super) markings: Vec<Choice>,
    pub(super) areas: Vec<Choice>,
}

impl NewPage {
    /// The page with what was typed.
    pub fn new(chrome: Chrome, viewer: &Viewer, options: &Options, form: FormView) -> Self {
        Self {
            key: if form.value("key").is_empty() {
                crate::clock::new_id()
            } else {
                form.value("key").to_owned()
            },
            kinds: options.kinds(&form, "kind"),
            ours: Options::of(&options.bodies, &form, "party.0"),
            theirs: Options::of(&options.bodies, &form, "party.1"),
            third: Options::of(&options.bodies, &form, "party.2"),
            people: Options::of(&options.people, &form, "owner"),
            markings: options.markings(viewer, &form, "marking"),
            areas: options.areas(&form, "area"),
            chrome,
            form,
        }
    }
}

/// One row of titles in the full form.
pub struct TitleFields {
    pub(super) n: usize,
    pub(super) prefix: String,
    pub(super) langs: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) sources: Vec<Choice>,
    pub(super) wording: String,
    pub(super) error: String,
}

/// One row of parties in the full form.
pub struct PartyFields {
    pub(super) n: usize,
    pub(super) prefix: String,
    pub(super) id: String,
    pub(super) bodies: Vec<Choice>,
    pub(super) sides: Vec<Choice>,
    pub(super) roles: Vec<Choice>,
    pub(super) views: Vec<Choice>,
    pub(super) name: String,
    pub(super) basis: String,
    pub(super) body_error: String,
    pub(super) basis_error: String,
}

/// The full form.
#[derive(Template)]
#[template(path = "agreements/edit.html")]
pub struct EditPage {
    pub(super) chrome: Chrome,
    pub(super) form: FormView,
    pub(super) crumbs: Vec<Link>,
    pub(super) id: String,
    pub(super) named: String,
    pub(super) conflict: Option<Conflict>,
    pub(super) titles: Vec<TitleFields>,
    pub(super) parties: Vec<PartyFields>,
    pub(super) kinds: Vec<Choice>,
    pub(super) levels: Vec<Choice>,
    pub(super) scopes: Vec<Choice>,
    pub(super) owners: Vec<Choice>,
    pub(super) deputies: Vec<Choice>,
    pub(super) markings: Vec<Choice>,
    pub(super) ministries: Vec<Choice>,
    pub(super) authentic: Vec<Choice>,
    pub(super) prevailing: Vec<Choice>,
    pub(super) areas: Vec<Choice>,
    pub(super) capabilities: Vec<Choice>,
    pub(super) tags: Vec<Choice>,
}

/// Two people, one record.
pub struct Conflict {
    pub(super) who: String,
    pub(super) version: String,
    pub(super) differences: Vec<Difference>,
}

impl EditPage {
    /// The page with what was typed.
    pub fn new(
        chrome: Chrome,
        viewer: &Viewer,
        options: &Options,
        a: &Aggregate,
        form: FormView,
        conflict: Option<Conflict>,
    ) -> Self {
        let number = a.row.register_no.clone().unwrap_or_else(|| chrome.t("draft").to_owned());
        let crumbs = vec![
            Link::new("/agreements", chrome.t("nav-register")),
            Link::new(format!("/agreements/{}", a.row.id), number),
        ];
        Self {
            crumbs,
            id: a.row.id.clone(),
            named: a.row.short_title.clone(),
            titles: rows(&form, "title", 2).map(|n| title_fields(options, &form, n)).collect(),
            parties: rows(&form, "party", 1).map(|n| party_fields(options, &form, n)).collect(),
            kinds: options.kinds(&form, "kind"),
            levels: options.levels(&form, "level"),
            scopes: options.scopes(&form, "scope"),
            owners: Options::of(&options.people, &form, "owner"),
            deputies: Options::of(&options.people, &form, "deputy"),
            markings: options.markings(viewer, &form, "marking"),
            ministries: Options::of(&options.ministries, &form, "lead_ministry"),
            authentic: options.language_ticks(&form, "authentic_languages"),
            prevailing: options.languages(&form, "prevailing_language"),
            areas: options.areas(&form, "area"),
            capabilities: options.areas(&form, "capability"),
            tags: options.areas(&form, "tag"),
            chrome,
            form,
            conflict,
        }
    }
}

/// The rows that the form holds and `spare` empty ones behind them.
fn rows(form: &FormView, prefix: &str, spare: usize) -> impl Iterator<Item = usize> + use<> {
    let mut n = 0;
    while !form.value(&format!("{prefix}.{n}.lang")).is_empty()
        || !form.value(&format!("{prefix}.{n}.body")).is_empty()
    {
        n += 1;
    }
    0..n + spare
}

fn title_fields(options: &Options, form: &FormView, n: usize) -> TitleFields {
    let prefix = format!("title.{n}");
    let error =
        ["wording", "lang", "kind", "source"].iter().map(|part| form.error(&format!("{prefix}.{part}")));
    TitleFields {
        n: n + 1,
        langs: options.languages(form, &format!("{prefix}.lang")),
        kinds: options.title_kinds(form, &format!("{prefix}.kind")),
        sources: Options::of(&options.sources, form, &format!("{prefix}.source")),
        wording: form.value(&format!("{prefix}.wording")).to_owned(),
        error: error.fold(
            String::new(),
            |first, next| {
                if first.is_empty() { next.to_owned() } else { first }
            },
        ),
        prefix,
    }
}

fn party_fields(options: &Options, form: &FormView, n: usize) -> PartyFields {
    let prefix = format!("party.{n}");
    let field = |part: &str| format!("{prefix}.{part}");
    PartyFields {
        n: n + 1,
        id: form.value(&field("id")).to_owned(),
        bodies: Options::of(&options.bodies, form, &field("body")),
        sides: options.sides(form, &field("side")),
        roles: options.roles(form, &field("role")),
        views: options.views(form, &field("binding")),
        name: form.value(&field("name")).to_owned(),
        basis: form.value(&field("basis")).to_owned(),
        body_error: form.error(&field("body")).to_owned(),
        basis_error: form.error(&field("basis")).to_owned(),
        prefix,
    }
}

/// Asks for the reason of a void.
#[derive(Template)]
#[template(path = "agreements/void.html")]
pub struct VoidPage {
    pub(super) chrome: Chrome,
    pub(super) form: FormView,
    pub(super) crumbs: Vec<Link>,
    pub(super) id: String,
    pub(super) named: String,
    pub(super) stale: bool,
}
