//! The form of a milestone: planning a new one, editing one, and two people editing the same.

use crate::access::Viewer;
use crate::accounts::store::Person;
use crate::milestones::detail::Detail;
use crate::milestones::inputs::PARTICULARS;
use crate::milestones::milestone::Milestone;
use crate::milestones::offers::Offers;
use crate::milestones::store::{Ministry, Parent};
use crate::milestones::words::ministry_name;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Difference, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The fields of the form as a milestone fills them.
pub fn fields_of(milestone: &Milestone) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::from_pairs([
        ("title_en", text(&milestone.titles.en)),
        ("title_pl", text(&milestone.titles.pl)),
        ("title_uk", text(&milestone.titles.uk)),
        ("owner", text(&milestone.owner_id)),
        ("ministry", text(&milestone.ministry_id)),
        ("weight", milestone.weight.to_string()),
        ("illustrative", if milestone.illustrative { "yes".into() } else { String::new() }),
        ("version", milestone.version.to_string()),
    ])
}

/// The fields of the form for a milestone that is not there yet.
pub fn empty_fields(viewer: &Viewer) -> Fields {
    let owner = viewer.account_id.clone();
    Fields::from_pairs([("owner", owner), ("weight", "1".into())])
}

/// The form of a milestone.
#[derive(Template)]
#[template(path = "milestones/edit.html")]
pub struct EditPage {
    chrome: Chrome,
    form: FormView,
    is_new: bool,
    title: &'static str,
    action: String,
    cancel: String,
    key: String,
    crumbs: Vec<Link>,
    people: Vec<Choice>,
    ministries: Vec<Choice>,
    conflict_who: String,
    conflict_version: String,
    differences: Vec<Difference>,
    hidden: Vec<(String, String)>,
}

fn choices(lang: Lang, offers: &Offers, fields: &Fields) -> [Vec<Choice>; 2] {
    let person = |p: &Person| Choice::new(&p.id, &p.name, fields.text("owner"));
    let ministry = |m: &Ministry| Choice::new(&m.0, ministry_name(lang, m), fields.text("ministry"));
    [offers.people.iter().map(person).collect(), offers.ministries.iter().map(ministry).collect()]
}

impl EditPage {
    /// The form of a new milestone of an agreement.
    pub fn planning(
        request: &HttpRequest,
        parent: &Parent,
        offers: &Offers,
        fields: &Fields,
        errors: &Errors,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let [people, ministries] = choices(lang, offers, fields);
        let agreement = format!("/agreements/{}", parent.id);
        Self {
            form: form::view(fields, errors, lang),
            is_new: true,
            title: lang.t("ms-new"),
            action: format!("{agreement}/milestones"),
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            crumbs: vec![
                Link::new("/agreements", lang.t("nav-register")),
                Link::new(&agreement, parent.name()),
            ],
            cancel: agreement,
            people,
            ministries,
            conflict_who: String::new(),
            conflict_version: String::new(),
            differences: Vec::new(),
            hidden: Vec::new(),
            chrome,
        }
    }

    /// The form of a milestone that is there.
    pub fn editing(
        request: &HttpRequest,
        detail: &Detail,
        offers: &Offers,
        fields: &Fields,
        errors: &Errors,
    ) -> Self {
        let place = format!("/milestones/{}", detail.line.milestone.id);
        let mut page = Self::planning(request, &detail.line.parent, offers, fields, errors);
        let lang = page.chrome.lang;
        page.is_new = false;
        page.title = lang.t("ms-edit");
        page.action = format!("{place}/edit");
        page.crumbs = vec![
            Link::new("/milestones", lang.t("nav-milestones")),
            Link::new(&place, detail.line.milestone.titles.in_lang(lang)),
        ];
        page.cancel = place;
        page
    }

    /// The form after somebody else was faster: for each field that differs the reader chooses.
    pub fn conflict(request: &HttpRequest, detail: &Detail, offers: &Offers, fields: &Fields) -> Self {
        let mut page = Self::editing(request, detail, offers, fields, &Errors::default());
        let milestone = &detail.line.milestone;
        let held = fields_of(milestone);
        page.conflict_who = detail.name(&milestone.updated.by);
        page.conflict_version = milestone.version.to_string();
        page.differences = differences(page.chrome.lang, offers, &held, fields);
        let ours = PARTICULARS.iter().map(|name| ((*name).to_owned(), fields.raw(name).to_owned()));
        page.hidden = ours.chain([("version".to_owned(), milestone.version.to_string())]).collect();
        page
    }
}

fn differences(lang: Lang, offers: &Offers, theirs: &Fields, ours: &Fields) -> Vec<Difference> {
    let differs = |name: &&&str| theirs.text(name) != ours.text(name);
    let difference = |name: &&str| Difference {
        name: (*name).to_owned(),
        label: label(lang, name).to_owned(),
        theirs: shown(lang, offers, name, theirs.text(name)),
        ours: shown(lang, offers, name, ours.text(name)),
    };
    PARTICULARS.iter().filter(differs).map(difference).collect()
}

fn label(lang: Lang, name: &str) -> &'static str {
    lang.t(match name {
        "title_en" => "ms-title-en",
        "title_pl" => "ms-title-pl",
        "title_uk" => "ms-title-uk",
        "owner" => "ms-owner",
        "ministry" => "ms-ministry",
        "weight" => "ms-weight",
        _ => "ms-illustrative",
    })
}

fn shown(lang: Lang, offers: &Offers, name: &str, value: &str) -> String {
    let person = || offers.people.iter().find(|p| p.id == value).map(|p| p.name.clone());
    let ministry = || offers.ministries.iter().find(|m| m.0 == value).map(|m| ministry_name(lang, m));
    let found = match name {
        "owner" => person(),
        "ministry" => ministry(),
        "illustrative" => Some(lang.t(if value.is_empty() { "no" } else { "yes" }).to_owned()),
        _ => Some(value.to_owned()),
    };
    found.filter(|text| !text.is_empty()).unwrap_or_else(|| lang.t("ms-empty").to_owned())
}

/// What the reader chose on the conflict page: where "theirs" was kept, the value held replaces what was typed.
pub fn settled(fields: &Fields, held: &Fields) -> Fields {
    let mut settled = fields.clone();
    for name in PARTICULARS {
        if fields.has(&format!("keep-{name}"), "theirs") {
            settled.set(name, held.raw(name));
        }
    }
    settled
}
