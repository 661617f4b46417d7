//! What a form sent: fields in order, the errors found in them, and the values to show again.

use super::form_view::FormView;
use super::locale::{Arg, Lang};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The fields of a submitted form, as sent; also what an empty form starts from.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    pairs: Vec<(String, String)>,
}

impl Fields {
    /// Reads an `application/x-www-form-urlencoded` body.
    pub fn parse(body: &[u8]) -> Result<Self, String> {
        let pairs = serde_html_form::from_bytes(body).map_err(|error| error.to_string())?;
        Ok(Self { pairs })
    }

    /// Fields from known values: the form as it opens.
    pub fn from_pairs<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { pairs: pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect() }
    }

    /// Puts `value` in place of whatever `name` held.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.retain(|(held, _)| held != name);
        self.pairs.push((name.to_owned(), value.into()));
    }

    /// Adds one more value for `name`.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.push((name.to_owned(), value.into()));
    }

    /// The value exactly as sent, empty when absent.
    pub fn raw(&self, name: &str) -> &str {
        self.pairs.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value)
    }

    /// The value without white space around it.
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The trimmed value, or none when empty.
    pub fn optional(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Every value sent under `name`.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.pairs.iter().filter(|(held, _)| held == name).map(|(_, value)| value.trim()).collect()
    }

    /// Every name once, in the order of the first coming.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in &self.pairs {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }

    /// Takes every value of `name` away.
    pub fn remove(&mut self, name: &str) {
        self.pairs.retain(|(held, _)| held != name);
    }

    /// Whether `name` was sent with exactly `value`; for boxes and selects.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.pairs.iter().any(|(held, sent)| held == name && sent == value)
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// The row numbers `n` in names of the form `prefix.n.…`, ascending.
    pub fn rows(&self, prefix: &str) -> Vec<usize> {
        let mut rows: Vec<usize> = self
            .pairs
            .iter()
            .filter_map(|(name, _)| {
                name.strip_prefix(prefix)?.strip_prefix('.')?.split('.').next()?.parse().ok()
            })
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// Names that are not in `known` (nor rows under a known `prefix.`), besides the ones every form carries.
    pub fn unknown<'f>(&'f self, known: &[&str]) -> Vec<&'f str> {
        let is_known = |name: &str| {
            matches!(name, "csrf" | "key" | "version")
                || name.starts_with("keep-")
                || known.iter().any(|k| {
                    *k == name || k.strip_suffix(".*").is_some_and(|p| name.starts_with(&format!("{p}.")))
                })
        };
        self.pairs.iter().map(|(name, _)| name.as_str()).filter(|name| !is_known(name)).collect()
    }

    /// The version of the record that the form was opened with.
    pub fn version(&self) -> Option<i32> {
        self.text("version").parse().ok()
    }
}

/// Messages by field: the key of a text in the reader's language, with the first message of each field kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errors {
    by_field: BTreeMap<String, Message>,
    order: Vec<String>,
}

/// A message key and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Key in the locales.
    pub key: Cow<'static, str>,
    /// Named arguments.
    pub args: Vec<(&'static str, String)>,
}

impl Errors {
    /// Notes a message for a field.
    pub fn add(&mut self, field: impl Into<String>, key: &'static str) {
        self.add_with(field, key, Vec::new());
    }

    /// Notes a message with arguments for a field.
    pub fn add_with(
        &mut self,
        field: impl Into<String>,
        key: &'static str,
        args: Vec<(&'static str, String)>,
    ) {
        let field = field.into();
        if !self.by_field.contains_key(&field) {
            self.order.push(field.clone());
            self.by_field.insert(field, Message { key: key.into(), args });
        }
    }

    /// Notes a message that was found elsewhere.
    pub fn add_message(&mut self, field: &str, message: Message) {
        if !self.by_field.contains_key(field) {
            self.order.push(field.to_owned());
            self.by_field.insert(field.to_owned(), message);
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Field and message, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.order.iter().filter_map(|field| Some((field.as_str(), self.by_field.get(field)?)))
    }

    /// The message of one field.
    pub fn of(&self, field: &str) -> Option<&Message> {
        self.by_field.get(field)
    }
}

/// The form as templates show it: what was typed, and each message as the repair in the reader's language.
pub fn view(fields: &Fields, errors: &Errors, lang: Lang) -> FormView {
    let mut view = FormView::with_values(fields.pairs.iter().cloned());
    for (field, message) in errors.iter() {
        let args: Vec<(&str, Arg)> =
            message.args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
        view.refuse(field, lang.f(&message.key, &args));
    }
    view
}

/// A field's text between `least` and `most` characters, or a message.
pub fn required(fields: &Fields, name: &str, most: usize, errors: &mut Errors) -> String {
    let text = fields.text(name);
    if text.is_empty() {
        errors.add(name, "error-required");
    } else if text.chars().count() > most {
        errors.add_with(name, "error-too-long", vec![("most", most.to_string())]);
    } else if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t' && c != '\r') {
        errors.add(name, "error-control-character");
    }
    text.to_owned()
}

/// A field's text of at most `most` characters, or none when empty.
pub fn optional(fields: &Fields, name: &str, most: usize, errors: &mut Errors) -> Option<String> {
    let _text: &str = Some(fields.text(name)).filter(|text| !text.is_empty())?;
    Some(required(fields, name, most, errors))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_lists_are_read_in_order() {
        let fields = Fields::parse(b"areas=a&areas=b&party.10.state=UKR&party.2.state=POL&csrf=x&evil=1")
            .expect("a form");
        assert_eq!(fields.all("areas"), ["a", "b"]);
        assert_eq!(fields.rows("party"), [2, 10]);
        assert_eq!(fields.text("party.10.state"), "UKR");
        assert_eq!(fields.unknown(&["areas", "party.*"]), ["evil"]);
    }

    #[test]
    fn length_is_counted_in_characters_and_the_first_message_stays() {
        let fields = Fields::from_pairs([("title", "єєє"), ("empty", "  "), ("bell", "a\u{7}")]);
        let mut errors = Errors::default();
        required(&fields, "title", 3, &mut errors);
        assert!(errors.is_empty());
        required(&fields, "title", 2, &mut errors);
        required(&fields, "empty", 5, &mut errors);
        required(&fields, "bell", 5, &mut errors);
        assert_eq!(optional(&fields, "empty", 5, &mut errors), None);
        let keys: Vec<_> = errors.iter().map(|(field, message)| (field, message.key.as_ref())).collect();
        assert_eq!(
            keys,
            [("title", "error-too-long"), ("empty", "error-required"), ("bell", "error-control-character")]
        );
    }
}
