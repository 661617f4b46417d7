//! What axe-core finds on a page, and whether the page is wider than its window.

use super::window::Window;
use serde_json::{Value, json};

const SOURCE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// WCAG 2.2 at level AA with what it includes, and what axe calls good practice.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules whose answer depends on the colours.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

const RUN: &str = "const [rules, done] = arguments;
axe.run(document, { runOnly: rules, resultTypes: ['violations'], preload: false }).then(
  (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => [
    rule.id, node.target.join(' '), node.html.slice(0, 300), node.any.concat(node.all, node.none).map((why) => why.message).join('; ')
  ]))),
  (error) => done([['axe-failed', 'html', String(error), '']]));";

/// What sticks out to the right, innermost first: of the window, or of a table that stacks its rows in a narrow one.
const WIDE: &str = "const page = document.documentElement;
const right = (one) => one.getBoundingClientRect().right > window.innerWidth + 0.5;
const stacked = window.innerWidth < 768 ? [...document.querySelectorAll('.ledger--stack *')].filter(right) : [];
if (page.scrollWidth <= window.innerWidth && stacked.length === 0) return [];
const out = [...document.querySelectorAll('body *')].filter(right);
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
    /// Both widths and both schemes, in two looks.
    pub const BOTH: [Self; 2] = [Self::DAY, Self::NIGHT];
    /// Both widths in both schemes.
    pub const ALL: [Self; 4] =
        [Self::DAY, Self { width: 1280, scheme: "dark" }, Self { width: 390, scheme: "light" }, Self::NIGHT];

    /// In the dark the page is the same but for its colours: where it is looked at by day too, only they are.
    fn rules(self, looks: &[Self]) -> Value {
        let by_day = Self { scheme: "light", ..self };
        if self != by_day && looks.contains(&by_day) {
            return json!({ "type": "rule", "values": COLOURS });
        }
        json!({ "type": "tag", "values": RULES })
    }
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
        let found = window.run_async(RUN, vec![look.rules(looks)]);
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

#[test]
fn axe_is_what_the_manifest_says() {
    use sha2::{Digest, Sha256};
    let manifest: toml::Table = include_str!("../vendor/manifest.toml").parse().expect("a sound manifest");
    let files = manifest["file"].as_array().expect("a list of files");
    assert_eq!(files.len(), 3);
    for file in files {
        let path = file["path"].as_str().expect("a path");
        let bytes = std::fs::read(format!("{}/tests/it/{path}", env!("CARGO_MANIFEST_DIR"))).expect(path);
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
        assert_eq!(Some(hash.as_str()), file["sha256"].as_str(), "{path} was changed");
    }
}
