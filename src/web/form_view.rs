//! A form as a template shows it: the values that were typed and what is wrong with them.

use super::parts::FieldError;

/// The values of a form by field, in the order they came, and the errors by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormView {
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
}

impl FormView {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// A form with these values, kept as typed.
    pub fn with_values<N: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (N, V)>) -> Self {
        Self {
            values: values.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
            errors: Vec::new(),
        }
    }

    /// Adds one value.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.push((name.into(), value.into()));
    }

    /// Adds the repair for a field.
    pub fn refuse(&mut self, field: impl Into<String>, repair: impl Into<String>) {
        self.errors.push(FieldError { field: field.into(), text: repair.into() });
    }

    /// The first value of a field, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field that may come several times.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.values.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    /// Whether a field came with this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(known, given)| known == name && given == value)
    }

    /// What is wrong with a field, or nothing.
    pub fn error(&self, name: &str) -> &str {
        self.errors.iter().find(|error| error.field == name).map_or("", |error| &error.text)
    }

    /// Every error, for the summary.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_kept_and_what_is_wrong_is_found_by_field() {
        let mut form = FormView::with_values([("area", "cyber"), ("area", "space"), ("title", " as typed ")]);
        form.refuse("owner", "Choose the owner");
        assert_eq!(form.value("title"), " as typed ");
        assert_eq!(form.values("area"), ["cyber", "space"]);
        assert!(form.has("area", "space") && !form.has("area", "title"));
        assert_eq!(
            (form.error("owner"), form.error("title"), form.value("owner")),
            ("Choose the owner", "", "")
        );
        assert!(!form.is_sound() && FormView::new().is_sound());
    }
}
