//! Reading our own sources, for the tests that compare them with the texts, icons and files they ask for.

use std::fs;
use std::path::Path;

/// Calls `visit` with each file below `folder` that ends in `.extension`.
pub(crate) fn each(folder: &Path, extension: &str, visit: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("a folder of this package; tests run in its root") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            each(&path, extension, visit);
        } else if path.extension().is_some_and(|found| found == extension) {
            visit(&path, &fs::read_to_string(&path).expect("a readable source"));
        }
    }
}
