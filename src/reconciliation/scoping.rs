//! The form in which a person names the columns of a list and says what it claims to cover. Pure.

use super::actions;
use super::entry::Entry;
use super::field::{Field, Mapping};
use super::scope::{self, Scope};
use super::store::ListRow;
use crate::imports::states::States;
use crate::web::form::{Errors, Fields};

/// The fields of the form.
pub const FIELDS: [&str; 6] = ["col.*", "month_first", "covers", "partner.*", "from", "to"];

/// Partners that can be named one by one.
pub const PARTNERS: usize = 4;

/// The name of the select of a column.
pub fn column(index: usize) -> String {
    format!("col.{index}")
}

/// The form as it opens: what the list lets one guess.
pub fn guessed(list: &ListRow, entries: &[Entry]) -> Fields {
    let mapping = actions::mapping(list);
    let mut fields = Fields::default();
    for index in 0..actions::columns(list).len() {
        fields.set(&column(index), mapping.field(index).map_or("", Field::code));
    }
    if mapping.month_first {
        fields.set("month_first", "yes");
    }
    let told = scope::told_by(entries);
    let is_few = (1..=PARTNERS).contains(&told.partners.len());
    fields.set("covers", if told.partners.is_empty() { "chosen" } else { "listed" });
    for (n, code) in told.partners.iter().enumerate().filter(|_| is_few) {
        fields.set(&format!("partner.{n}"), code.as_str());
    }
    for (name, year) in [("from", told.from), ("to", told.to)] {
        if let Some(year) = year {
            fields.set(name, year.to_string());
        }
    }
    fields
}

/// Reads the form; `rows` are all rows of the list, for a list that covers whom it names.
pub fn read(
    fields: &Fields,
    list: &ListRow,
    rows: &[(i32, String)],
    home: &str,
) -> Result<(Mapping, Scope), Errors> {
    let mut errors = Errors::default();
    let mapping = mapping(fields, actions::columns(list).len(), &mut errors);
    let (from, to) = (year(fields, "from", &mut errors), year(fields, "to", &mut errors));
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        errors.add("to", "recon-error-years");
    }
    let plain = named(list, &mapping, &Scope::default());
    let partners = match fields.text("covers") {
        "all" => Vec::new(),
        "listed" => {
            let told = scope::told_by(&actions::entries(&plain, rows, home, &States::embedded()));
            if told.partners.is_empty() {
                errors.add("covers", "recon-error-listed-none");
            }
            told.partners
        }
        "chosen" => chosen(fields, &mut errors),
        _ => {
            errors.add("covers", "recon-error-covers");
            Vec::new()
        }
    };
    if errors.is_empty() { Ok((mapping, Scope { partners, from, to })) } else { Err(errors) }
}

fn mapping(fields: &Fields, columns: usize, errors: &mut Errors) -> Mapping {
    let mut found: Vec<Option<Field>> = Vec::with_capacity(columns);
    for index in 0..columns {
        let name = column(index);
        let text = fields.text(&name);
        let field = Field::parse(text);
        if field.is_none() && !text.is_empty() {
            errors.add(name.clone(), "recon-error-field");
        }
        if field.is_some_and(|field| !field.may_repeat()) && found.contains(&field) {
            errors.add(name, "recon-error-twice");
        }
        found.push(field);
    }
    let mapping = Mapping::new(&found, fields.ticked("month_first"));
    if !mapping.has(Field::Title) && !mapping.has(Field::Reference) {
        errors.add("col.0", "recon-error-title");
    }
    mapping
}

fn year(fields: &Fields, name: &'static str, errors: &mut Errors) -> Option<i32> {
    let text = fields.optional(name)?;
    let year = text.parse::<i32>().ok().filter(|year| (1000..3000).contains(year));
    if year.is_none() {
        errors.add(name, "recon-error-year");
    }
    year
}

fn chosen(fields: &Fields, errors: &mut Errors) -> Vec<String> {
    let states = States::embedded();
    let mut found: Vec<String> = Vec::new();
    for row in fields.rows("partner") {
        let name = format!("partner.{row}");
        let code = fields.text(&name);
        if code.is_empty() {
            continue;
        }
        if states.find(code).is_none() {
            errors.add(name, "recon-error-partner");
        } else if !found.iter().any(|held| held == code) {
            found.push(code.to_owned());
        }
    }
    if found.is_empty() {
        errors.add("partner.0", "recon-error-partner");
    }
    found.sort_unstable();
    found
}

/// The list as it would be with this mapping and scope.
pub fn named(list: &ListRow, mapping: &Mapping, scope: &Scope) -> ListRow {
    ListRow {
        mapping: actions::mapping_text(mapping),
        partners: scope.partners_text(),
        from_year: scope.from,
        to_year: scope.to,
        ..list.clone()
    }
}
