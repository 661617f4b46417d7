//! Words in three languages at once, as the PDFs want them: one record, three languages, one fingerprint.

use crate::web::locale::Lang;
use serde_json::{Value, json};

/// The same thing said in English, Polish and Ukrainian.
pub fn tri(say: impl Fn(Lang) -> String) -> Value {
    json!({"en": say(Lang::En), "pl": say(Lang::Pl), "uk": say(Lang::Uk)})
}

/// A message of the locales in three languages.
pub fn message(key: &str) -> Value {
    tri(|lang| lang.t(key).to_owned())
}

/// A code's label in three languages.
pub fn label(prefix: &str, code: &str) -> Value {
    tri(|lang| lang.label(prefix, code).to_owned())
}
