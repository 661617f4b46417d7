//! Every icon that is asked for is in the sprite.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;
use crate::web::chrome::FlashKind;
use crate::web::locale::{Lang, sources};

fn drawn() -> BTreeSet<String> {
    let sprite = std::fs::read_to_string("static/icons.svg").expect("the sprite");
    sprite.split("id=\"i-").skip(1).filter_map(|rest| rest.split('"').next()).map(String::from).collect()
}

#[test]
fn every_icon_of_a_mark_is_drawn() {
    let drawn = drawn();
    let flashes = [FlashKind::Ok, FlashKind::Warn, FlashKind::Error].map(|kind| kind.mark().0);
    let marks = STANDINGS.iter().chain(RAGS).chain(FACTS).map(|(_, mark)| mark.icon);
    for icon in marks.chain(flashes) {
        assert!(drawn.contains(icon), "{icon} is not in static/icons.svg");
    }
}

#[test]
fn every_icon_of_a_template_is_drawn() {
    let drawn = drawn();
    let mut asked = 0;
    sources::each(Path::new("templates"), "html", &mut |path, text| {
        for rest in text.split("icon(\"").skip(1) {
            let icon = rest.split('"').next().unwrap_or_default();
            assert!(drawn.contains(icon), "{}: {icon} is not in static/icons.svg", path.display());
            asked += 1;
        }
    });
    assert!(asked > 5, "the templates were not read");
}

#[test]
fn every_mark_has_its_word() {
    for (vocabulary, marks) in [("standing", STANDINGS), ("rag", RAGS), ("fact", FACTS)] {
        for (code, _) in marks {
            for lang in Lang::ALL {
                let word = lang.label(vocabulary, code);
                assert!(!word.starts_with('⟨'), "{vocabulary} {code} {word}");
            }
        }
    }
    assert_eq!(standing("in_force").icon, "st-force");
    assert_eq!(standing("no such standing"), standing("unknown"));
}
