//! The full form as it opens: the record's values under the names of the form's fields; and how two forms differ.

use super::aggregate::Aggregate;
use crate::web::form::Fields;
use crate::web::locale::Lang;
use crate::web::parts::Difference;

/// The fields of the full form, filled from the record.
pub fn fields(a: &Aggregate) -> Fields {
    let row = &a.row;
    let p = &a.particulars;
    let mut fields = Fields::default();
    for (name, value) in [
        ("version", row.version.to_string()),
        ("short_title", row.short_title.clone()),
        ("kind", row.instrument_kind.clone()),
        ("level", row.level.clone()),
        ("scope", row.scope.clone()),
        ("owner", row.owner_id.clone().unwrap_or_default()),
        ("deputy", row.deputy_id.clone().unwrap_or_default()),
        ("marking", row.marking.clone()),
        ("named", if row.access_mode == "named" { "yes".into() } else { String::new() }),
    ] {
        fields.set(name, value);
    }
    for (name, value) in [
        ("marking_basis", &p.marking_basis),
        ("summary", &p.summary),
        ("lead_ministry", &p.lead_ministry_id),
        ("prevailing_language", &p.prevailing_language),
        ("originals_location", &p.originals_location),
        ("archive_ref", &p.archive_ref),
        ("legal_authority", &p.legal_authority),
        ("financial_note", &p.financial_note),
        ("territorial_scope", &p.territorial_scope),
        ("text_not_held_reason", &p.text_not_held_reason),
        ("notice", &p.notice),
    ] {
        fields.set(name, value.clone().unwrap_or_default());
    }
    p.authentic_languages
        .split(',')
        .filter(|code| !code.is_empty())
        .for_each(|code| fields.add("authentic_languages", code));
    a.areas.iter().for_each(|area| fields.add("areas", area));
    for (n, title) in a.titles.iter().enumerate() {
        fields.set(&format!("title.{n}.lang"), &*title.lang);
        fields.set(&format!("title.{n}.wording"), &*title.wording);
        fields.set(&format!("title.{n}.kind"), &*title.kind);
        fields.set(&format!("title.{n}.source"), title.source_id.clone().unwrap_or_default());
    }
    for (n, party) in a.parties.iter().enumerate() {
        let body = match &party.ministry_id {
            Some(ministry) => format!("{}|{ministry}", party.state_code),
            None => party.state_code.clone(),
        };
        fields.set(&format!("party.{n}.id"), &*party.id);
        fields.set(&format!("party.{n}.body"), body);
        fields.set(&format!("party.{n}.name"), party.name_as_in_text.clone().unwrap_or_default());
        fields.set(&format!("party.{n}.side"), &*party.side);
        fields.set(&format!("party.{n}.role"), &*party.role);
        fields.set(&format!("party.{n}.binding"), &*party.binding_view);
        fields.set(&format!("party.{n}.basis"), party.binding_basis.clone().unwrap_or_default());
    }
    fields
}

/// The fields in which `ours` and `theirs` differ; lists count as one value.
pub fn differences(theirs: &Fields, ours: &Fields, lang: Lang) -> Vec<Difference> {
    let mut names: Vec<&str> = ours.names();
    names.extend(theirs.names());
    names.sort_unstable();
    names.dedup();
    let apart = |name: &&str| {
        let ignored = ["csrf", "key", "version", "reason"].contains(name) || name.starts_with("keep-");
        !ignored && joined(theirs, name) != joined(ours, name)
    };
    let differing = names.into_iter().filter(apart);
    let with_words = differing.map(|name| Difference {
        name: name.to_owned(),
        label: label(name, lang),
        theirs: joined(theirs, name),
        ours: joined(ours, name),
    });
    with_words.collect()
}

/// Takes `theirs` for every field that the reader left to the other.
pub fn merge(theirs: &Fields, ours: &Fields) -> Fields {
    let mut merged = ours.clone();
    for name in ours.names() {
        if let Some(field) = name.strip_prefix("keep-")
            && ours.text(name) == "theirs"
        {
            merged.remove(field);
            theirs.all(field).into_iter().for_each(|value| merged.add(field, value));
        }
    }
    for name in ours.names().into_iter().filter(|name| name.starts_with("keep-")) {
        merged.remove(name);
    }
    merged
}

fn joined(fields: &Fields, name: &str) -> String {
    let mut values = fields.all(name);
    values.sort_unstable();
    values.join(", ").replace("\r\n", "\n")
}

/// The words for a field of the form; rows carry their number.
pub fn label(name: &str, lang: Lang) -> String {
    match name.split('.').collect::<Vec<_>>().as_slice() {
        [row, n, part] => {
            let number = n.parse::<usize>().map_or(1, |n| n + 1);
            format!(
                "{} {number}: {}",
                lang.label("field", row),
                lang.label("field", &format!("{row}_{part}"))
            )
        }
        _ => lang.label("field", name).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_chooses_field_by_field() {
        let theirs = Fields::from_pairs([("a", "1"), ("b", "2"), ("areas", "x"), ("areas", "y")]);
        let ours = Fields::from_pairs([
            ("a", "9"),
            ("b", "8"),
            ("areas", "z"),
            ("keep-a", "theirs"),
            ("keep-b", "ours"),
            ("keep-areas", "theirs"),
        ]);
        let merged = merge(&theirs, &ours);
        assert_eq!((merged.text("a"), merged.text("b")), ("1", "8"));
        assert_eq!(merged.all("areas"), ["x", "y"]);
        assert!(merged.names().iter().all(|name| !name.starts_with("keep-")));
    }
}
