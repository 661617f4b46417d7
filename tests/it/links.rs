//! Every link of every page leads somewhere: each role walks the demonstration from Home, three of each kind of address.

use crate::support::app::on_both_demonstrations;
use crate::support::{Browser, Page, TestApp, people};
use entente::web::as_of::AsOf;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Pages of one kind that are opened: the fourth agreement links as the first three. Of PDFs, of audit packs and of views
/// into the past, which take longest, one.
const OF_A_KIND: usize = 3;

/// The address with every id as `{id}` and without what is asked of it.
fn kind_of(href: &str) -> String {
    let whole = href.split(['?', '#']).next().unwrap_or_default();
    let (past, path) = match AsOf::split(whole) {
        Some((_, rest)) => ("/past", rest),
        None => ("", whole),
    };
    let segment = |part: &str| {
        let (stem, ending) =
            part.split_once('.').map_or((part, String::new()), |(stem, end)| (stem, format!(".{end}")));
        let is_id = stem.len() == 36 && stem.matches('-').count() == 4;
        if is_id { format!("{{id}}{ending}") } else { part.to_owned() }
    };
    let asked = href.split_once('?').map_or("", |(_, query)| query.split('=').next().unwrap_or_default());
    format!("{past}{}?{asked}", path.split('/').map(segment).collect::<Vec<_>>().join("/"))
}

fn links(page: &Page) -> BTreeSet<String> {
    let here =
        page.asked.split_once(' ').map_or("/", |(_, path)| path).split('?').next().unwrap_or("/").to_owned();
    let hrefs = page.attributes("a[href]", "href").into_iter();
    let whole = hrefs.map(|href| if href.starts_with('?') { format!("{here}{href}") } else { href });
    whole.filter(|href| href.starts_with('/') && !href.starts_with("//")).collect()
}

/// Walks from Home; gives every address that was opened, by kind.
fn walk(browser: &Browser) -> BTreeMap<String, usize> {
    let mut opened: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = BTreeSet::from(["/".to_owned()]);
    let mut waiting = VecDeque::from([("/".to_owned(), "nowhere".to_owned())]);
    while let Some((href, from)) = waiting.pop_front() {
        let times = opened.entry(kind_of(&href)).or_default();
        let is_long = [".pdf", "audit-pack.zip"].iter().any(|end| kind_of(&href).contains(end));
        let is_one_enough = is_long || kind_of(&href).starts_with("/past");
        let enough = if is_one_enough { 1 } else { OF_A_KIND };
        if *times == enough {
            continue;
        }
        *times += 1;
        let page = browser.get(href.split('#').next().unwrap_or_default());
        assert!(page.status < 400, "{href}, linked from {from}, answers {}", page.status);
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        let tokens = page.attributes("form[method=post] input[name=csrf]", "value");
        assert!(tokens.iter().all(|token| !token.is_empty()), "{href} has a form without its token");
        for next in links(&page).difference(&seen.clone()) {
            seen.insert(next.clone());
            waiting.push_back((next.clone(), href.clone()));
        }
    }
    opened
}

fn walked(app: &TestApp, email: &str, expected: &[&str]) {
    let opened = walk(&people::demo(app, email));
    for kind in expected {
        assert!(opened.contains_key(*kind), "{email} was led to no {kind}: {:?}", opened.keys());
    }
}

#[test]
fn every_link_leads_somewhere() {
    let everyone =
        ["/?", "/agreements?", "/agreements/{id}?", "/agreements/{id}.pdf?lang", "/milestones/{id}?"];
    let only: [(&str, &[&str]); 3] = [
        ("officer@demo", &["/agreements/new?", "/agreements/{id}/edit?"]),
        ("manager@demo", &["/findings?", "/findings/{id}?"]),
        ("auditor@demo", &["/audit?", "/agreements.pdf?", "/audits/{id}?", "/working-papers/{id}?"]),
    ];
    on_both_demonstrations(|app| {
        for (email, kinds) in only {
            walked(app, email, &[everyone.as_slice(), kinds].concat());
        }
        walked(app, "admin@demo", &["/accounts?", "/accounts/{id}?"]);
    });
}
