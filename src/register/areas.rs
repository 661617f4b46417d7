//! The codes of the cooperation areas, as the reference data list them.

use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct File {
    area: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    code: String,
    facet: String,
}

static CODES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let text = include_str!("../../reference/areas.toml");
    let file: File = toml::from_str(text).expect("the embedded reference data are well formed");
    let areas = file.area.into_iter().filter(|entry| entry.facet == "area");
    areas.map(|entry| entry.code).collect()
});

/// Every area, in the order of the reference data.
pub fn all() -> &'static [String] {
    &CODES
}

/// The area with this code.
pub fn find(code: &str) -> Option<&'static str> {
    all().iter().find(|area| *area == code).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use crate::web::locale::Lang;

    #[test]
    fn every_area_has_its_word_in_every_language() {
        assert!(super::all().len() > 20);
        for area in super::all() {
            for lang in Lang::ALL {
                assert!(!lang.label("area", area).starts_with('⟨'), "{area}");
            }
        }
        assert_eq!(super::find("no_such_area"), None);
    }
}
