//! Renders every macro of `templates/ui.html` and the screens that need no data, in each language, and looks at the result.
//! The pages are left in `<target>/patterns/`, with the static files beside them, to be opened in a browser.

use std::path::PathBuf;

use askama::Template;
use chrono::NaiveDate;
use scraper::{Html, Selector};

use super::chrome::{AccountMenu, Chrome, Flash, FlashKind, NavItem, Theme};
use super::dates::{self, When};
use super::form_view::FormView;
use super::locale::Lang;
use super::parts::{Chip, Choice, Difference, Head, Link, Pages, Sorted, Tab};

#[derive(Template)]
#[template(path = "patterns.html", blocks = ["main"])]
struct Patterns {
    chrome: Chrome,
    tabs: Vec<Tab>,
    heads: Vec<Head>,
    pages: Pages,
    chips: Vec<Chip>,
    choices: Vec<Choice>,
    areas: Vec<Choice>,
    differences: Vec<Difference>,
    form: FormView,
    day: When,
    month: When,
    instant: When,
}

#[derive(Template)]
#[template(path = "error.html", blocks = ["main"])]
struct ErrorPage {
    chrome: Chrome,
    status: u16,
    title: &'static str,
    text: &'static str,
    operation: String,
    ways: Vec<Link>,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignIn {
    chrome: Chrome,
    form: FormView,
    passkey: bool,
    ministry_account: bool,
    demo: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "accounts/set_up.html")]
struct SetUp {
    chrome: Chrome,
    form: FormView,
}

#[derive(Template)]
#[template(path = "accounts/invitation.html")]
struct Invitation {
    chrome: Chrome,
    form: FormView,
    email: String,
    role: String,
    token: String,
}

#[derive(Template)]
#[template(path = "accounts/password.html")]
struct Password {
    chrome: Chrome,
    form: FormView,
    email: String,
}

fn owned(text: &str) -> String {
    text.to_owned()
}

fn chrome(lang: Lang) -> Chrome {
    let nav = [
        "nav-home",
        "nav-register",
        "nav-milestones",
        "nav-deadlines",
        "nav-partners",
        "nav-reports",
        "nav-audit",
        "nav-directory",
        "nav-administration",
    ];
    Chrome {
        notice: Some(owned(lang.t("demo-notice"))),
        institution: owned("Ministry of National Defence"),
        nav: nav
            .iter()
            .map(|key| NavItem {
                href: format!("/{key}"),
                label: owned(lang.t(key)),
                current: *key == "nav-register",
            })
            .collect(),
        account: Some(AccountMenu {
            name: owned("A. Zielińska"),
            role: owned(lang.label("role", "manager")),
        }),
        csrf: owned("token\"&<"),
        flash: Some(Flash { kind: FlashKind::Ok, text: owned("Notification recorded, not yet verified.") }),
        path: owned("/patterns?a=1&b=2"),
        made_at: owned("23 Nov 2026, 08:00 UTC"),
        search: true,
        ..Chrome::bare(lang, "nonce-of-this-answer")
    }
}

fn patterns(lang: Lang) -> Patterns {
    let tab = |label: &str, count: &str, current| Tab {
        href: owned("#"),
        label: owned(label),
        count: owned(count),
        current,
    };
    let mut form =
        FormView::with_values([("title", "Joint <Working> Group"), ("note", "</textarea><script>")]);
    form.refuse("owner", "Choose the owner");
    form.refuse("area", "Choose at least one area");
    form.refuse("signed-on", "Write a date");
    let date = NaiveDate::from_ymd_opt(2025, 9, 18).expect("a real date");
    Patterns {
        chrome: chrome(lang),
        tabs: vec![tab("Overview", "", true), tab("Acts", "5", false)],
        heads: vec![
            Head { href: owned("?sort=a"), sorted: Sorted::Down, ..Head::plain("Mark") },
            Head::plain("Code"),
            Head { figures: true, ..Head::plain("Complete") },
        ],
        pages: Pages { previous: String::new(), next: owned("?after=x") },
        chips: vec![Chip { name: owned("Partner"), value: owned("Ukraine"), remove: owned("?") }],
        choices: vec![Choice::new("a", "First", "b"), Choice::new("b", "Second", "b")],
        areas: ["cyber", "space", "uncrewed_systems", "counter_uncrewed"]
            .map(|code| Choice::among(code, lang.label("area", code), &[owned("space")]))
            .into(),
        differences: vec![Difference {
            name: owned("owner"),
            label: owned("Owner"),
            theirs: owned("K. Lis"),
            ours: owned("M. Nowak"),
        }],
        form,
        day: dates::day(lang, date),
        month: dates::partial(lang, 2026, Some(1), None),
        instant: dates::instant(lang, date.and_hms_opt(8, 0, 0).expect("a real time")),
    }
}

fn error(lang: Lang, status: u16) -> ErrorPage {
    let title = lang.t(&format!("error-{status}-title"));
    let text = lang.t(&format!("error-{status}-text"));
    let ways = vec![Link::new("/", lang.t("way-home")), Link::new("/agreements", lang.t("nav-register"))];
    ErrorPage {
        chrome: Chrome { flash: None, ..chrome(lang) },
        status,
        title,
        text,
        operation: owned("7f31-9c2e"),
        ways,
    }
}

fn sign_in(lang: Lang) -> SignIn {
    let demo = [
        ("manager", "zielinska"),
        ("policy_officer", "nowak"),
        ("auditor", "adamska"),
        ("administrator", "admin"),
    ];
    SignIn {
        chrome: Chrome { institution: owned("Ministry of National Defence"), ..Chrome::bare(lang, "n") },
        form: FormView::with_values([("return", "/agreements")]),
        passkey: true,
        ministry_account: true,
        demo: demo
            .map(|(role, name)| (owned(lang.label("role", role)), format!("{name}@demo.example")))
            .into(),
    }
}

/// Every page with its name, in one language.
fn pages(lang: Lang) -> Vec<(String, String)> {
    let mut refused = FormView::with_values([("email", "a@b.example"), ("name", "A. B.")]);
    refused.refuse("passphrase", "Choose a longer passphrase");
    let bare = || Chrome::bare(lang, "n");
    let (email, role, token) = (owned("a@b.example"), owned(lang.label("role", "auditor")), owned("t"));
    let mut pages = vec![
        ("patterns", patterns(lang).render()),
        ("sign-in", sign_in(lang).render()),
        ("set-up", SetUp { chrome: bare(), form: refused.clone() }.render()),
        (
            "invitation",
            Invitation { chrome: bare(), form: FormView::new(), email: email.clone(), role, token }.render(),
        ),
        (
            "password",
            Password { chrome: Chrome { flash: None, ..chrome(lang) }, form: refused, email }.render(),
        ),
        ("error-404", error(lang, 404).render()),
    ];
    let mut dark = patterns(lang);
    dark.chrome.theme = Theme::Dark;
    pages.push(("patterns-dark", dark.render()));
    pages
        .into_iter()
        .map(|(name, page)| {
            (format!("{name}-{}.html", lang.code()), page.expect("a template of ours renders"))
        })
        .collect()
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).expect("a selector")).count()
}

#[test]
fn every_page_is_complete_in_every_language() {
    let folder = PathBuf::from(std::env!("CARGO_MANIFEST_DIR")).join("target/patterns");
    super::assets::write_all(&folder);
    for lang in Lang::ALL {
        for (name, text) in pages(lang) {
            assert!(
                !text.contains('⟨'),
                "{name}: {}",
                text.split('⟨').nth(1).unwrap_or_default().chars().take(40).collect::<String>()
            );
            assert!(
                !text.contains(" style=") && !text.contains(" onclick="),
                "{name}: the policy forbids it"
            );
            let page = Html::parse_document(&text);
            assert_eq!(count(&page, "h1"), 1, "{name}");
            assert_eq!(count(&page, "main#main"), 1, "{name}");
            assert_eq!(count(&page, "script:not([nonce]), script:not([src])"), 0, "{name}");
            assert_eq!(
                count(&page, "form[method=post]"),
                count(&page, "form[method=post] input[name=csrf]"),
                "{name}: a form without token"
            );
            assert_eq!(count(&page, &format!("html[lang={}]", lang.code())), 1, "{name}");
            check_ids(&name, &page);
            std::fs::write(folder.join(&name), text).expect("a page to look at");
        }
    }
}

/// No id twice; each label, description and summary link leads to something.
fn check_ids(name: &str, page: &Html) {
    let all = Selector::parse("[id]").expect("a selector");
    let mut ids = std::collections::BTreeSet::new();
    for element in page.select(&all) {
        let id = element.value().id().unwrap_or_default();
        assert!(ids.insert(id), "{name}: id {id} stands twice");
    }
    for (selector, attribute) in [
        ("label[for]", "for"),
        ("[aria-describedby]", "aria-describedby"),
        ("[aria-labelledby]", "aria-labelledby"),
    ] {
        for element in page.select(&Selector::parse(selector).expect("a selector")) {
            for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                assert!(ids.contains(id), "{name}: {selector} points to {id}, which is not there");
            }
        }
    }
    for link in page.select(&Selector::parse(".error-summary a").expect("a selector")) {
        let id = link.attr("href").unwrap_or_default().trim_start_matches('#');
        assert!(ids.contains(id), "{name}: the summary points to {id}, which is not there");
    }
}

#[test]
fn what_a_person_typed_is_escaped_wherever_it_stands() {
    let text = patterns(Lang::En).render().expect("a template of ours renders");
    assert!(text.contains("Joint &#60;Working&#62; Group") && !text.contains("<Working>"), "a value");
    assert!(!text.contains("</textarea><script>"), "a text area");
    assert!(text.contains("token&#34;&#38;&#60;"), "an attribute");
}

#[test]
fn the_block_alone_has_no_frame() {
    let text = patterns(Lang::En).as_main().render().expect("a block of ours renders");
    assert!(text.contains("<h1>Patterns</h1>") && !text.contains("<html") && !text.contains("masthead"));
}

#[test]
fn every_error_has_its_words_and_a_way_out() {
    for lang in Lang::ALL {
        for status in [400, 403, 404, 409, 413, 421, 422, 429, 500, 503, 507] {
            let text = error(lang, status).render().expect("a template of ours renders");
            assert!(!text.contains('⟨'), "{status} in {}", lang.code());
            let page = Html::parse_document(&text);
            assert_eq!(count(&page, "main a.btn"), 2, "{status}: no way out");
            assert!(text.contains("7f31-9c2e"));
        }
    }
}

#[test]
fn a_current_page_and_a_current_language_are_said_and_not_only_shown() {
    let text = patterns(Lang::Pl).render().expect("a template of ours renders");
    let page = Html::parse_document(&text);
    assert_eq!(count(&page, ".nav-main [aria-current=page]"), 1);
    assert_eq!(count(&page, "button[name=lang][value=pl][aria-current=true]"), 1);
    assert_eq!(count(&page, "button[name=theme][value=system][aria-current=true]"), 1);
    assert_eq!(count(&page, "th[aria-sort=descending]"), 1);
}
