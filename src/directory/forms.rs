//! The directory's forms: fields to drafts, rows back to fields.

use super::{
    Grade, Ministry, MinistryDraft, MinistryKind, Names, Office, OfficeDraft, Official, OfficialDraft,
    Period, Source, SourceDraft,
};
use crate::calendar::PartialDate;
use crate::web::form::{Errors, Fields, optional, required};

const NAME: usize = 300;

/// The fields of a ministry's form with the keys of their labels.
pub const MINISTRY: [(&str, &str); 10] = [
    ("name_en", "dir-name-en"),
    ("name_native", "dir-name-native"),
    ("name_pl", "dir-name-pl"),
    ("name_uk", "dir-name-uk"),
    ("state", "dir-state"),
    ("kind", "dir-ministry-kind-label"),
    ("parent", "dir-part-of"),
    ("predecessor", "dir-predecessor"),
    ("valid_from", "dir-exists-from"),
    ("valid_to", "dir-exists-to"),
];

/// The fields of an official's form with the keys of their labels.
pub const OFFICIAL: [(&str, &str); 2] =
    [("name_latin", "dir-name-latin"), ("name_native", "dir-name-own-script")];

/// The fields of an office's form with the keys of their labels.
pub const OFFICE: [(&str, &str); 12] = [
    ("ministry", "dir-office-at"),
    ("title_en", "dir-office-en"),
    ("title_native", "dir-office-native"),
    ("title_pl", "dir-office-pl"),
    ("title_uk", "dir-office-uk"),
    ("held_from", "dir-held-from"),
    ("held_to", "dir-held-to"),
    ("source_title", "dir-source-title"),
    ("source_publisher", "dir-source-publisher"),
    ("source_reference", "dir-source-reference"),
    ("source_published_on", "dir-source-published-on"),
    ("source_grade", "dir-source-grade-label"),
];

/// What a ministry's form says.
pub fn ministry(fields: &Fields, errors: &mut Errors) -> Option<MinistryDraft> {
    let names = names(fields, "name", errors);
    let state_code = chosen(fields, "state", "error-directory-choose-state", errors);
    let kind = MinistryKind::parse(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", "error-directory-choose-kind");
    }
    let valid = period(fields, "valid_from", "valid_to", errors);
    let draft = MinistryDraft {
        state_code,
        kind: kind?,
        names,
        parent_id: fields.optional("parent"),
        predecessor_id: fields.optional("predecessor"),
        valid,
    };
    errors.is_empty().then_some(draft)
}

/// A ministry as its form shows it.
pub fn ministry_fields(row: &Ministry) -> Fields {
    filled([
        ("name_en", Some(row.name_en.as_str())),
        ("name_native", row.name_native.as_deref()),
        ("name_pl", row.name_pl.as_deref()),
        ("name_uk", row.name_uk.as_deref()),
        ("state", Some(&row.state_code)),
        ("kind", Some(&row.kind)),
        ("parent", row.parent_id.as_deref()),
        ("predecessor", row.predecessor_id.as_deref()),
        ("valid_from", row.valid_from.as_deref()),
        ("valid_to", row.valid_to.as_deref()),
    ])
}

/// What an official's form says.
pub fn official(fields: &Fields, errors: &mut Errors) -> Option<OfficialDraft> {
    let draft = OfficialDraft {
        name_latin: required(fields, "name_latin", NAME, errors),
        name_native: optional(fields, "name_native", NAME, errors),
    };
    errors.is_empty().then_some(draft)
}

/// An official as the form shows one.
pub fn official_fields(row: &Official) -> Fields {
    filled([("name_latin", Some(row.name_latin.as_str())), ("name_native", row.name_native.as_deref())])
}

/// What an office's form says; the source is put in by the action.
pub fn office(fields: &Fields, errors: &mut Errors) -> Option<(OfficeDraft, Option<SourceDraft>)> {
    let draft = OfficeDraft {
        ministry_id: Some(chosen(fields, "ministry", "error-directory-choose-ministry", errors)),
        titles: names(fields, "title", errors),
        held: period(fields, "held_from", "held_to", errors),
        source_id: None,
    };
    let source = source(fields, errors);
    errors.is_empty().then_some((draft, source))
}

/// An office with its source as the form shows them.
pub fn office_fields(row: &Office, source: Option<&Source>) -> Fields {
    filled([
        ("ministry", row.ministry_id.as_deref()),
        ("title_en", Some(row.title_en.as_str())),
        ("title_native", row.title_native.as_deref()),
        ("title_pl", row.title_pl.as_deref()),
        ("title_uk", row.title_uk.as_deref()),
        ("held_from", row.held_from.as_deref()),
        ("held_to", row.held_to.as_deref()),
        ("source_title", source.map(|source| source.title.as_str())),
        ("source_publisher", source.map(|source| source.publisher.as_str())),
        ("source_reference", source.map(|source| source.reference.as_str())),
        ("source_published_on", source.and_then(|source| source.published_on.as_deref())),
        ("source_grade", source.map(|source| source.grade.as_str())),
    ])
}

/// A source is named whole or not at all.
fn source(fields: &Fields, errors: &mut Errors) -> Option<SourceDraft> {
    let all = OFFICE.iter().map(|(name, _)| *name).filter(|name| name.starts_with("source_"));
    let named = all.filter(|name| fields.optional(name).is_some()).count() > 0;
    if !named {
        return None;
    }
    let grade = Grade::parse(fields.text("source_grade"));
    if grade.is_none() {
        errors.add("source_grade", "error-directory-choose-grade");
    }
    Some(SourceDraft {
        title: required(fields, "source_title", 600, errors),
        publisher: required(fields, "source_publisher", NAME, errors),
        reference: required(fields, "source_reference", 1000, errors),
        published_on: date(fields, "source_published_on", errors),
        retrieved_on: None,
        grade: grade?,
    })
}

fn names(fields: &Fields, prefix: &str, errors: &mut Errors) -> Names {
    Names {
        en: required(fields, &format!("{prefix}_en"), NAME, errors),
        native: optional(fields, &format!("{prefix}_native"), NAME, errors),
        pl: optional(fields, &format!("{prefix}_pl"), NAME, errors),
        uk: optional(fields, &format!("{prefix}_uk"), NAME, errors),
    }
}

fn chosen(fields: &Fields, name: &str, repair: &'static str, errors: &mut Errors) -> String {
    if fields.text(name).is_empty() {
        errors.add(name, repair);
    }
    fields.text(name).to_owned()
}

fn date(fields: &Fields, name: &str, errors: &mut Errors) -> Option<PartialDate> {
    let text = fields.optional(name)?;
    let read = PartialDate::parse(&text);
    if read.is_err() {
        errors.add(name, "error-directory-partial-date");
    }
    read.ok()
}

fn period(fields: &Fields, from: &str, to: &str, errors: &mut Errors) -> Period {
    let (begin, end) = (date(fields, from, errors), date(fields, to, errors));
    Period::new(begin, end).unwrap_or_else(|| {
        errors.add(to, "error-directory-period-reversed");
        Period::default()
    })
}

fn filled<const N: usize>(pairs: [(&'static str, Option<&str>); N]) -> Fields {
    Fields::from_pairs(pairs.map(|(name, value)| (name, value.unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(errors: &Errors) -> Vec<(&str, &str)> {
        errors.iter().map(|(field, message)| (field, message.key.as_ref())).collect()
    }

    #[test]
    fn every_field_that_needs_repair_is_named() {
        let mut errors = Errors::default();
        let fields =
            Fields::from_pairs([("valid_from", "2020"), ("valid_to", "2019-12"), ("kind", "castle")]);
        assert_eq!(ministry(&fields, &mut errors), None);
        let expected = [
            ("name_en", "error-required"),
            ("state", "error-directory-choose-state"),
            ("kind", "error-directory-choose-kind"),
            ("valid_to", "error-directory-period-reversed"),
        ];
        assert_eq!(told(&errors), expected);
    }

    #[test]
    fn a_source_is_named_whole_or_not_at_all() {
        let base = [("ministry", "m"), ("title_en", "Minister of Defence"), ("held_from", "18.09.2025")];
        let mut errors = Errors::default();
        let (draft, source) = office(&Fields::from_pairs(base), &mut errors).expect("an office");
        assert_eq!(draft.held.from.map(|date| date.to_string()), Some("2025-09-18".into()));
        assert_eq!(source, None);
        let mut half = Fields::from_pairs(base);
        half.set("source_title", "Statement");
        assert_eq!(office(&half, &mut errors), None);
        let fields: Vec<_> = told(&errors).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["source_grade", "source_publisher", "source_reference"]);
    }

    #[test]
    fn a_form_filled_from_a_row_says_what_the_row_says() {
        let names = Names { en: "Sejm".into(), native: Some("Sejm RP".into()), ..Names::default() };
        let valid = Period::stored(Some("1989"), Some("2001-05"));
        let draft = MinistryDraft {
            state_code: "POL".into(),
            kind: MinistryKind::Parliament,
            names,
            parent_id: None,
            predecessor_id: Some("p".into()),
            valid,
        };
        let row = Ministry::new("m".into(), &draft, chrono::NaiveDateTime::default(), "system");
        assert_eq!((row.version, row.sort_key.as_str()), (1, "sejm"));
        assert_eq!(ministry(&ministry_fields(&row), &mut Errors::default()), Some(draft));
    }
}
