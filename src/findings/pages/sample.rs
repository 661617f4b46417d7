//! The page of one sample: how it was drawn, what it gave; and the page on which it is drawn again.

use super::audit::{fact, hidden, method_words};
use crate::findings::find::{Again, Drawn, Names, SampleDetail, stratum_words};
use crate::findings::risk;
use crate::findings::rows::{AuditRow, SampleRow};
use crate::milestones::store::Parent;
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Head, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one sample.
#[derive(Template)]
#[template(path = "findings/sample.html")]
pub struct SamplePage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    id: String,
    title: String,
    method: String,
    size: String,
    seed: String,
    generator: String,
    population: String,
    sha256: String,
    log_seq: String,
    by: String,
    at: When,
    by_risk: bool,
    strata_heads: Vec<Head>,
    strata: Vec<(String, String, String)>,
    heads: Vec<Head>,
    rows: Vec<DrawnView>,
    hidden_drawn: String,
    hidden: String,
}

struct DrawnView {
    place: String,
    href: String,
    number: String,
    title: String,
    stratum: String,
    weight: String,
    points: String,
    paper: String,
    state: &'static str,
    fact: &'static str,
}

/// What makes a record risky, each point with what it adds.
pub(super) fn points_words(lang: Lang, points: &[(crate::findings::codes::Point, u32)]) -> String {
    let one = |(point, adds): &(crate::findings::codes::Point, u32)| {
        format!("{} +{adds}", lang.label("af-point", point.code()))
    };
    points.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn drawn(lang: Lang, line: &Drawn, stratum: String) -> DrawnView {
    let (paper, state) = match &line.paper {
        Some((id, state)) => (format!("/working-papers/{id}"), state.as_str()),
        None => (String::new(), "open"),
    };
    DrawnView {
        place: lang.number(line.member.place),
        href: format!("/agreements/{}", line.parent.id),
        number: line.parent.register_no.clone().unwrap_or_default(),
        title: line.parent.short_title.clone(),
        stratum,
        weight: lang.number(line.member.weight),
        points: points_words(lang, &risk::read(&line.member.points)),
        paper,
        state: lang.label("af-paper", state),
        fact: fact(state),
    }
}

fn crumbs(lang: Lang, audit: &AuditRow) -> Vec<Link> {
    let audits = Link::new("/audits", lang.t("af-audits"));
    vec![audits, Link::new(format!("/audits/{}", audit.id), format!("{} · {}", audit.name(), audit.title))]
}

fn title(lang: Lang, sample: &SampleRow) -> String {
    lang.f("af-sample-no", &[("number", Arg::from(sample.number.to_string()))])
}

impl SamplePage {
    /// The page as found; `states` are the names of states by code.
    pub fn new(request: &HttpRequest, (detail, states): (&SampleDetail, &Names)) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let sample = &detail.sample;
        let kind = sample.read_strata().ok().flatten();
        let words = |code: &str| stratum_words(lang, kind, code, states);
        let figures = |key: &str| Head { figures: true, ..Head::plain(lang.t(key)) };
        let mut keys = vec!["af-place", "ms-agreement"];
        keys.extend(kind.map(|_| "af-stratum"));
        keys.extend(["af-points", "af-paper"]);
        let stratum =
            |(code, size, drawn): &(String, i64, i64)| (words(code), lang.number(*size), lang.number(*drawn));
        Self {
            crumbs: crumbs(lang, &detail.audit),
            id: sample.id.clone(),
            title: title(lang, sample),
            method: method_words(lang, sample),
            size: lang.number(sample.size),
            seed: sample.seed.clone(),
            generator: sample.generator.clone(),
            population: lang.number(sample.population),
            sha256: sample.population_sha256.clone(),
            log_seq: lang.number(sample.log_seq),
            by: detail.names.get(&sample.drawn_by).cloned().unwrap_or_default(),
            at: dates::instant(lang, sample.drawn_at),
            by_risk: sample.method == "risk",
            strata_heads: vec![
                Head::plain(lang.t("af-stratum")),
                figures("af-population"),
                figures("af-drawn-from"),
            ],
            strata: detail.strata.iter().map(stratum).collect(),
            heads: keys.into_iter().map(|key| Head::plain(lang.t(key))).collect(),
            rows: detail.drawn.iter().map(|line| drawn(lang, line, words(&line.member.stratum))).collect(),
            hidden_drawn: hidden(lang, "af-hidden-records", detail.hidden_drawn()),
            hidden: hidden(lang, "af-hidden-population", detail.hidden()),
            chrome,
        }
    }
}

/// The page of a sample drawn again.
#[derive(Template)]
#[template(path = "findings/again.html")]
pub struct AgainPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    same: bool,
    intact: bool,
    verdict: String,
    seed: String,
    sha256: String,
    came: Vec<Link>,
    went: Vec<Link>,
    unchanged: bool,
    hidden: String,
}

fn link(parent: &Parent) -> Link {
    let words = match &parent.register_no {
        Some(number) => format!("{number} · {}", parent.short_title),
        None => parent.short_title.clone(),
    };
    Link::new(format!("/agreements/{}", parent.id), words)
}

impl AgainPage {
    /// The page as found.
    pub fn new(request: &HttpRequest, again: &Again) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let mut crumbs = crumbs(lang, &again.audit);
        crumbs.push(Link::new(format!("/samples/{}", again.sample.id), title(lang, &again.sample)));
        Self {
            crumbs,
            same: again.same,
            intact: again.intact,
            verdict: match again.same {
                true => lang.n("af-again-same", again.sample.size),
                false => lang.t("af-again-differs").to_owned(),
            },
            seed: again.sample.seed.clone(),
            sha256: again.sample.population_sha256.clone(),
            unchanged: again.came.is_empty() && again.went.is_empty(),
            came: again.came.iter().map(link).collect(),
            went: again.went.iter().map(link).collect(),
            hidden: hidden(lang, "af-hidden-population", again.hidden),
            chrome,
        }
    }
}
