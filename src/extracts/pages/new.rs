//! A new extract: for whom, and what would leave and what would not.

use super::Told;
use crate::access::{Marking, Viewer};
use crate::db::{Db, DbError};
use crate::deadlines::partners;
use crate::extracts::asked::Asked;
use crate::extracts::content;
use crate::extracts::find::{Candidate, Preview};
use crate::extracts::releasable::Withheld;
use crate::milestones::store::lists;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::Lang;
use crate::web::parts::{Choice, Link};
use askama::Template;
use std::collections::BTreeMap;

/// The page.
#[derive(Template)]
#[template(path = "extracts/new.html")]
pub struct NewPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    partners: Vec<Choice>,
    agreements: Vec<Choice>,
    areas: Vec<Choice>,
    ceilings: Vec<Choice>,
    carried: Vec<(&'static str, String)>,
    is_asked: bool,
    name: String,
    included: Vec<Line>,
    summary: String,
    left_out: String,
    reasons: Vec<(&'static str, String)>,
    withheld: Vec<Kept>,
}

struct Line {
    id: String,
    told: Told,
    chosen: bool,
    confirmation: &'static str,
}

struct Kept {
    href: String,
    title: String,
    agreement: String,
    why: &'static str,
}

fn kept(lang: Lang, (candidate, why): &(Candidate, Withheld)) -> Kept {
    let agreement = &candidate.agreement;
    Kept {
        href: format!("/milestones/{}", candidate.milestone.id),
        title: candidate.milestone.titles.in_lang(lang).to_owned(),
        agreement: agreement.register_no.clone().unwrap_or_else(|| agreement.short_title.clone()),
        why: lang.label("extract-withheld", why.code()),
    }
}

/// The agreements among the candidates, for the choice of one.
fn agreement_choices(asked: &Asked, found: Option<&Preview>) -> Vec<Choice> {
    let all = found
        .into_iter()
        .flat_map(|found| found.included.iter().chain(found.withheld.iter().map(|(candidate, _)| candidate)));
    let named: BTreeMap<String, String> = all
        .map(|candidate| {
            let agreement = &candidate.agreement;
            let number = agreement.register_no.clone().unwrap_or_default();
            (format!("{number} {}", agreement.short_title).trim().to_owned(), agreement.id.clone())
        })
        .collect();
    let current = asked.agreement.as_deref().unwrap_or_default();
    named.into_iter().map(|(words, id)| Choice::new(id, words, current)).collect()
}

impl NewPage {
    /// The page with what an extract would hold; `chosen` are the ticked lines, at first all of them.
    pub fn new(
        db: &mut Db,
        chrome: Chrome,
        (viewer, home, highest): (&Viewer, &str, Marking),
        asked: &Asked,
        found: Option<Preview>,
        (chosen, errors): (Option<Vec<String>>, &Errors),
    ) -> Result<Self, DbError> {
        let lang = chrome.lang;
        let current = |value: &Option<String>| value.clone().unwrap_or_default();
        let states = partners::list(db, viewer, home, lang)?;
        let areas = lists::areas(db, viewer)?;
        let line = |found: &Preview, candidate: &Candidate| Line {
            id: candidate.milestone.id.clone(),
            told: Told::new(lang, &content::told(&found.sides, candidate)),
            chosen: chosen.as_ref().is_none_or(|ids| ids.contains(&candidate.milestone.id)),
            confirmation: lang.label("confirmation", candidate.milestone.confirmation.code()),
        };
        let included: Vec<Line> = match &found {
            None => Vec::new(),
            Some(found) => found.included.iter().map(|candidate| line(found, candidate)).collect(),
        };
        let withheld = found.as_ref().map_or(&[][..], |found| found.withheld.as_slice());
        let mut counts: BTreeMap<Withheld, usize> = BTreeMap::new();
        for (_, why) in withheld {
            *counts.entry(*why).or_default() += 1;
        }
        let markings = Marking::ALL.into_iter().filter(|marking| *marking <= highest);
        let ceiling = asked.ceiling.code();
        Ok(Self {
            crumbs: vec![
                Link::new("/milestones", lang.t("nav-milestones")),
                Link::new("/partner-extracts", lang.t("extract-title")),
            ],
            form: form::view(&Fields::default(), errors, lang),
            key: crate::clock::new_id(),
            partners: states
                .into_iter()
                .map(|(code, name)| Choice::new(code, name, &current(&asked.partner)))
                .collect(),
            agreements: agreement_choices(asked, found.as_ref()),
            areas: areas
                .into_iter()
                .map(|area| {
                    let label = crate::areas::label(lang, &area);
                    Choice::new(area, label, &current(&asked.area))
                })
                .collect(),
            ceilings: markings
                .map(|marking| Choice::new(marking.code(), lang.label("marking", marking.code()), ceiling))
                .collect(),
            carried: vec![
                ("partner", current(&asked.partner)),
                ("agreement", current(&asked.agreement)),
                ("area", current(&asked.area)),
                ("ceiling", ceiling.to_owned()),
            ],
            is_asked: found.is_some(),
            name: found.as_ref().map(|found| found.sides.partner.name(lang).to_owned()).unwrap_or_default(),
            summary: lang.n("extract-included", included.len()),
            left_out: match found.as_ref().map_or(0, |found| found.left_out) {
                0 => String::new(),
                count => lang.n("extract-left-out", count),
            },
            reasons: counts
                .into_iter()
                .map(|(why, count)| {
                    let count = i64::try_from(count).unwrap_or(i64::MAX);
                    (lang.label("extract-withheld", why.code()), lang.number(count))
                })
                .collect(),
            withheld: withheld.iter().map(|pair| kept(lang, pair)).collect(),
            included,
            chrome,
        })
    }
}
