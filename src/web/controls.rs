//! The parts of a form, compiled once, as the components beside them: fields, what is wrong with them, two versions side by side.

#![expect(clippy::too_many_arguments, reason = "a field takes what its macro takes")]

use super::chrome::Chrome;
use super::parts::{Choice, Difference, FieldError};
use askama::Template;
use askama::filters::HtmlSafe;

macro_rules! component {
    ($($name:ident),*) => { $(impl HtmlSafe for $name<'_> {})* };
}

component!(
    ErrorSummary,
    FieldText,
    FieldPassword,
    FieldDate,
    FieldArea,
    FieldSelect,
    FieldTicks,
    FieldTick,
    FieldFile,
    Conflict
);

/// What is wrong with a form, with links to its fields.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::error_summary(heading, errors) }}"#
)]
pub struct ErrorSummary<'c> {
    heading: &'c str,
    errors: &'c [FieldError],
}

/// The macro `error_summary`.
pub fn error_summary<'c>(
    heading: &'c str,
    errors: &'c (impl AsRef<[FieldError]> + ?Sized),
) -> ErrorSummary<'c> {
    ErrorSummary { heading, errors: errors.as_ref() }
}

/// A field of one line.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_text(name, label, value, hint, error, kind, autocomplete, required) }}"#
)]
pub struct FieldText<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    value: &'c str,
    hint: &'c str,
    error: &'c str,
    kind: &'c str,
    autocomplete: &'c str,
    required: bool,
}

/// The macro `field_text`.
pub fn field_text<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    value: &'c str,
    hint: &'c str,
    error: &'c str,
    kind: &'c str,
    autocomplete: &'c str,
    required: &bool,
) -> FieldText<'c> {
    FieldText { chrome, name, label, value, hint, error, kind, autocomplete, required: *required }
}

/// A field for a secret.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_password(name, label, hint, error, autocomplete) }}"#
)]
pub struct FieldPassword<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    hint: &'c str,
    error: &'c str,
    autocomplete: &'c str,
}

/// The macro `field_password`.
pub fn field_password<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    hint: &'c str,
    error: &'c str,
    autocomplete: &'c str,
) -> FieldPassword<'c> {
    FieldPassword { chrome, name, label, hint, error, autocomplete }
}

/// A field for a date, whole or partial.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_date(name, label, value, hint, error, required) }}"#
)]
pub struct FieldDate<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    value: &'c str,
    hint: &'c str,
    error: &'c str,
    required: bool,
}

/// The macro `field_date`.
pub fn field_date<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    value: &'c str,
    hint: &'c str,
    error: &'c str,
    required: &bool,
) -> FieldDate<'c> {
    FieldDate { chrome, name, label, value, hint, error, required: *required }
}

/// A field of several lines.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_area(name, label, value, hint, error, rows, required) }}"#
)]
pub struct FieldArea<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    value: &'c str,
    hint: &'c str,
    error: &'c str,
    rows: u8,
    required: bool,
}

/// The macro `field_area`.
pub fn field_area<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    value: &'c str,
    hint: &'c str,
    error: &'c str,
    rows: &u8,
    required: &bool,
) -> FieldArea<'c> {
    FieldArea { chrome, name, label, value, hint, error, rows: *rows, required: *required }
}

/// One of a list.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_select(name, label, choices, hint, error, first, required) }}"#
)]
pub struct FieldSelect<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    choices: &'c [Choice],
    hint: &'c str,
    error: &'c str,
    first: &'c str,
    required: bool,
}

/// The macro `field_select`.
pub fn field_select<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    choices: &'c (impl AsRef<[Choice]> + ?Sized),
    hint: &'c str,
    error: &'c str,
    first: &'c str,
    required: &bool,
) -> FieldSelect<'c> {
    FieldSelect { chrome, name, label, choices: choices.as_ref(), hint, error, first, required: *required }
}

/// Several of a list, or one.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_ticks(name, legend, choices, hint, error, kind) }}"#
)]
pub struct FieldTicks<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    legend: &'c str,
    choices: &'c [Choice],
    hint: &'c str,
    error: &'c str,
    kind: &'c str,
}

/// The macro `field_ticks`.
pub fn field_ticks<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    legend: &'c str,
    choices: &'c (impl AsRef<[Choice]> + ?Sized),
    hint: &'c str,
    error: &'c str,
    kind: &'c str,
) -> FieldTicks<'c> {
    FieldTicks { chrome, name, legend, choices: choices.as_ref(), hint, error, kind }
}

/// A single yes or no.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_tick(name, label, ticked, hint, error) }}"#
)]
pub struct FieldTick<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    ticked: bool,
    hint: &'c str,
    error: &'c str,
}

/// The macro `field_tick`.
pub fn field_tick<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    ticked: &bool,
    hint: &'c str,
    error: &'c str,
) -> FieldTick<'c> {
    FieldTick { chrome, name, label, ticked: *ticked, hint, error }
}

/// A file.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::field_file(name, label, hint, error, accept) }}"#
)]
pub struct FieldFile<'c> {
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    hint: &'c str,
    error: &'c str,
    accept: &'c str,
}

/// The macro `field_file`.
pub fn field_file<'c>(
    chrome: &'c Chrome,
    name: &'c str,
    label: &'c str,
    hint: &'c str,
    error: &'c str,
    accept: &'c str,
) -> FieldFile<'c> {
    FieldFile { chrome, name, label, hint, error, accept }
}

/// Two people, one record.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "components.html" as own -%}{{ own::conflict(who, their_version, differences) }}"#
)]
pub struct Conflict<'c> {
    chrome: &'c Chrome,
    who: &'c str,
    their_version: &'c str,
    differences: &'c [Difference],
}

/// The macro `conflict`.
pub fn conflict<'c>(
    chrome: &'c Chrome,
    who: &'c str,
    their_version: &'c str,
    differences: &'c (impl AsRef<[Difference]> + ?Sized),
) -> Conflict<'c> {
    Conflict { chrome, who, their_version, differences: differences.as_ref() }
}
