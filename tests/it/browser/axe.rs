//! What axe-core finds on a page, and whether the page is wider than its window.

use super::window::Window;
use serde_json::{Value, json};

const SOURCE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// WCAG 2.2 at level AA with what it includes, and what axe calls good practice.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const RUN: &str = "const [rules, done] = arguments;
axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'], preload: false }).then(
  (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => [
    rule.id, node.target.join(' '), node.html.slice(0, 300), node.any.concat(node.all, node.none).map((why) => why.message).join('; ')
  ]))),
  (error) => done([['axe-failed', 'html', String(error), '']]));";

/// What sticks out to the right, innermost first.
const WIDE: &str = "const page = document.documentElement;
if (page.scrollWidth <= window.innerWidth) return [];
const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 0.5);
return [page.scrollWidth + ' of ' + window.innerWidth, ...out.slice(-4).map((one) => one.outerHTML.slice(0, 200))];";

/// A way to look at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Pixels.
    pub width: u32,
    /// `light` or `dark`.
    pub scheme: &'static str,
}

impl Look {
    /// A desk by day.
    pub const DAY: Self = Self { width: 1280, scheme: "light" };
    /// A telephone by night.
    pub const NIGHT: Self = Self { width: 390, scheme: "dark" };
    /// Both widths in both schemes.
    pub const ALL: [Self; 4] =
        [Self::DAY, Self { width: 1280, scheme: "dark" }, Self { width: 390, scheme: "light" }, Self::NIGHT];
}

/// Everything that is wrong with the page in these looks; the first look is put back.
#[track_caller]
pub fn faults(window: &Window, looks: &[Look]) -> Vec<String> {
    if window.run("return typeof axe", vec![]) != "object" {
        window.run(SOURCE, vec![]);
    }
    let mut faults = Vec::new();
    for look in looks {
        window.look(*look);
        let place = format!("{} in {} at {}", window.path(), look.scheme, look.width);
        let found = window.run_async(RUN, vec![json!(RULES)]);
        faults.extend(rows(&found).iter().map(|row| format!("{}\n    {place}", words(row))));
        let wide = window.run(WIDE, vec![]);
        if !rows(&wide).is_empty() {
            faults.push(format!("wider than its window: {}\n    {place}", words(&wide)));
        }
    }
    window.look(Look::DAY);
    faults
}

fn rows(found: &Value) -> &[Value] {
    found.as_array().map_or(&[], Vec::as_slice)
}

fn words(row: &Value) -> String {
    rows(row).iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n    ")
}
