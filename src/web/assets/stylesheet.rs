//! Joining the style sheets into one. The order of the parts is the order of the rules: later ones win.

/// Every part, relative to `static/`.
pub(super) const PARTS: &[&str] = &[
    "vendor/bootstrap/bootstrap.min.css",
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/controls.css",
    "css/menu.css",
    "css/tabs.css",
    "css/more.css",
    "css/marks.css",
    "css/ledger.css",
    "css/facts.css",
    "css/figures.css",
    "css/exceptions.css",
    "css/home.css",
    "css/register.css",
    "css/agreement.css",
    "css/clock.css",
    "css/differ.css",
    "css/sum.css",
    "css/steps.css",
    "css/milestones.css",
    "css/deadlines.css",
    "css/forms.css",
    "css/documents.css",
    "css/audit.css",
    "css/partner.css",
    "css/cover.css",
    "css/print.css",
];

/// The joined text; `read` gives a part, `url` the address of a font or picture by its path under `static/`.
pub(super) fn joined(read: impl Fn(&str) -> String, url: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    for part in PARTS {
        let text = read(part);
        // Bootstrap names a source map that is not shipped.
        let text = text.split("/*# sourceMappingURL=").next().unwrap_or_default();
        css.push_str(text.trim_end());
        css.push('\n');
    }
    addressed(&css, url)
}

/// Replaces each `url("../x")` by the address of `x`; `data:` and fragments stay.
fn addressed(css: &str, url: impl Fn(&str) -> String) -> String {
    let mut pieces = css.split("url(\"../");
    let mut out = String::with_capacity(css.len() + 1024);
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (path, rest) = piece.split_once("\")").unwrap_or((piece, ""));
        out.push_str("url(\"");
        out.push_str(&url(path));
        out.push_str("\")");
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_replaced_and_all_else_is_kept() {
        let css =
            r##"a{background:url("../img/a.svg") no-repeat}b{background:url("data:x")}c{fill:url(#p)}"##;
        assert_eq!(
            addressed(css, |path| format!("/static/{path}?1")),
            r##"a{background:url("/static/img/a.svg?1") no-repeat}b{background:url("data:x")}c{fill:url(#p)}"##
        );
    }

    #[test]
    fn a_source_map_is_not_announced() {
        let css = joined(|part| format!("/* {part} */\n/*# sourceMappingURL=x.map */\n"), str::to_owned);
        assert!(!css.contains("sourceMappingURL"));
        assert_eq!(css.lines().count(), PARTS.len());
    }
}
