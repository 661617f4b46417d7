//! The components of `templates/ui.html` that are compiled once: askama writes a macro out wherever it is called, and a field that
//! stands in two hundred forms would be checked, compiled and carried two hundred times.

use super::chrome::Chrome;
use super::parts::{Chip, Choice, Head, Link, Pages, Tab};
use askama::Template;
use askama::filters::HtmlSafe;

macro_rules! component {
    ($($name:ident),*) => { $(impl HtmlSafe for $name<'_> {})* };
}

component!(
    Icon,
    Standing,
    Rag,
    Fact,
    Crumbs,
    ButtonLink,
    Tabs,
    LedgerHead,
    FilterText,
    FilterSelect,
    Chips,
    Pager
);

/// A sign from the sprite.
#[derive(Template)]
#[template(ext = "html", source = r#"{%- import "components.html" as own -%}{{ own::icon(name, class) }}"#)]
pub struct Icon<'c> {
    name: &'c str,
    class: &'c str,
}

/// The macro `icon`.
pub fn icon<'c>(name: &'c str, class: &'c str) -> Icon<'c> {
    Icon { name, class }
}

/// The seal and the word of a standing.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::standing(code, since, word) }}"#
)]
pub struct Standing<'c> {
    chrome: &'c Chrome,
    code: &'c str,
    since: &'c str,
    word: &'c str,
}

/// The macro `standing`.
pub fn standing<'c>(chrome: &'c Chrome, code: &'c str, since: &'c str, word: &'c str) -> Standing<'c> {
    Standing { chrome, code, since, word }
}

/// The computed state of a milestone.
#[derive(Template)]
#[template(ext = "html", source = r#"{%- import "components.html" as own -%}{{ own::rag(code, solid) }}"#)]
pub struct Rag<'c> {
    chrome: &'c Chrome,
    code: &'c str,
    solid: bool,
}

/// The macro `rag`.
pub fn rag<'c>(chrome: &'c Chrome, code: &'c str, solid: &bool) -> Rag<'c> {
    Rag { chrome, code, solid: *solid }
}

/// How far a fact is checked.
#[derive(Template)]
#[template(ext = "html", source = r#"{%- import "components.html" as own -%}{{ own::fact(code, words) }}"#)]
pub struct Fact<'c> {
    chrome: &'c Chrome,
    code: &'c str,
    words: &'c str,
}

/// The macro `fact`.
pub fn fact<'c>(chrome: &'c Chrome, code: &'c str, words: &'c str) -> Fact<'c> {
    Fact { chrome, code, words }
}

/// The way down to a page.
#[derive(Template)]
#[template(ext = "html", source = r#"{%- import "components.html" as own -%}{{ own::crumbs(links, here) }}"#)]
pub struct Crumbs<'c> {
    chrome: &'c Chrome,
    links: &'c [Link],
    here: &'c str,
}

/// The macro `crumbs`.
pub fn crumbs<'c>(chrome: &'c Chrome, links: &'c (impl AsRef<[Link]> + ?Sized), here: &'c str) -> Crumbs<'c> {
    Crumbs { chrome, links: links.as_ref(), here }
}

/// A link that looks like a button.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::button_link(href, label, icon_name, style) }}"#
)]
pub struct ButtonLink<'c> {
    href: &'c str,
    label: &'c str,
    icon_name: &'c str,
    style: &'c str,
}

/// The macro `button_link`.
pub fn button_link<'c>(href: &'c str, label: &'c str, icon_name: &'c str, style: &'c str) -> ButtonLink<'c> {
    ButtonLink { href, label, icon_name, style }
}

/// Parts of a record or saved views.
#[derive(Template)]
#[template(ext = "html", source = r#"{%- import "components.html" as own -%}{{ own::tabs(tabs, label) }}"#)]
pub struct Tabs<'c> {
    tabs: &'c [Tab],
    label: &'c str,
}

/// The macro `tabs`.
pub fn tabs<'c>(tabs: &'c (impl AsRef<[Tab]> + ?Sized), label: &'c str) -> Tabs<'c> {
    Tabs { tabs: tabs.as_ref(), label }
}

/// The caption and the heads of a table.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::ledger_head(caption, heads, class) }}"#
)]
pub struct LedgerHead<'c> {
    caption: &'c str,
    heads: &'c [Head],
    class: &'c str,
}

/// The macro `ledger_head`.
pub fn ledger_head<'c>(
    caption: &'c str,
    heads: &'c (impl AsRef<[Head]> + ?Sized),
    class: &'c str,
) -> LedgerHead<'c> {
    LedgerHead { caption, heads: heads.as_ref(), class }
}

/// A field of words in the filter bar.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::filter_text(name, label, value) }}"#
)]
pub struct FilterText<'c> {
    name: &'c str,
    label: &'c str,
    value: &'c str,
}

/// The macro `filter_text`.
pub fn filter_text<'c>(name: &'c str, label: &'c str, value: &'c str) -> FilterText<'c> {
    FilterText { name, label, value }
}

/// A list in the filter bar.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::filter_select(name, label, choices, any) }}"#
)]
pub struct FilterSelect<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    choices: &'c [Choice],
    any: &'c str,
}

/// The macro `filter_select`.
pub fn filter_select<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    choices: &'c (impl AsRef<[Choice]> + ?Sized),
    any: &'c str,
) -> FilterSelect<'c> {
    FilterSelect { chrome, name, label, choices: choices.as_ref(), any }
}

/// The active filters.
#[derive(Template)]
#[template(ext = "html", source = r#"{%- import "components.html" as own -%}{{ own::chips(chips, clear) }}"#)]
pub struct Chips<'c> {
    chrome: &'c Chrome,
    chips: &'c [Chip],
    clear: &'c str,
}

/// The macro `chips`.
pub fn chips<'c>(chrome: &'c Chrome, chips: &'c (impl AsRef<[Chip]> + ?Sized), clear: &'c str) -> Chips<'c> {
    Chips { chrome, chips: chips.as_ref(), clear }
}

/// Previous and next.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::pager(pages, summary) }}"#
)]
pub struct Pager<'c> {
    chrome: &'c Chrome,
    pages: &'c Pages,
    summary: &'c str,
}

/// The macro `pager`.
pub fn pager<'c>(chrome: &'c Chrome, pages: &'c Pages, summary: &'c str) -> Pager<'c> {
    Pager { chrome, pages, summary }
}
