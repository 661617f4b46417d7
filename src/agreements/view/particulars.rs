//! The particulars of a record as label and value; what is not known says so.

use super::super::areas;
use super::load::Seen;

/// A label with its value; an empty value is "not known".
#[derive(Debug, Clone)]
pub struct Fact {
    /// The label.
    pub label: &'static str,
    /// The value.
    pub value: String,
}

/// The two columns of particulars.
pub fn columns(seen: &Seen) -> (Vec<Fact>, Vec<Fact>) {
    let lang = seen.names.lang;
    let (row, p) = (&seen.a.row, &seen.a.particulars);
    let fact = |key: &str, value: String| Fact { label: lang.t(key), value };
    let word = |prefix: &str, code: &str| match code {
        "undetermined" => String::new(),
        code => lang.label(prefix, code).to_owned(),
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let person = |id: &Option<String>| id.as_deref().map(|id| seen.names.person(id)).unwrap_or_default();
    let binding = if row.binding == "differs" {
        lang.t("binding-differs").to_owned()
    } else {
        word("binding", &row.binding)
    };
    let mut left = vec![
        fact("particular-level", word("level", &row.level)),
        fact("particular-scope", word("scope", &row.scope)),
        fact("particular-stage", word("stage", &row.stage)),
        fact("particular-binding", binding),
        fact("particular-languages", languages(seen)),
        fact("particular-originals", text(&p.originals_location)),
        fact("particular-archive", text(&p.archive_ref)),
    ];
    let mut right = vec![
        fact("particular-owner", person(&row.owner_id)),
        fact("particular-deputy", person(&row.deputy_id)),
        fact(
            "particular-lead",
            p.lead_ministry_id.as_deref().and_then(|id| seen.names.ministry(id)).unwrap_or_default(),
        ),
        fact("particular-areas", areas(seen)),
        fact("particular-access", lang.label("access-mode", &row.access_mode).to_owned()),
    ];
    let further = [
        ("particular-text-not-held", &p.text_not_held_reason),
        ("particular-authority", &p.legal_authority),
        ("particular-finance", &p.financial_note),
        ("particular-territory", &p.territorial_scope),
        ("particular-marking-basis", &p.marking_basis),
        ("particular-external", &p.external_id),
    ];
    for (n, (key, value)) in further.into_iter().filter(|(_, value)| value.is_some()).enumerate() {
        let side = if n % 2 == 0 { &mut left } else { &mut right };
        side.push(fact(key, text(value)));
    }
    (left, right)
}

fn languages(seen: &Seen) -> String {
    let lang = seen.names.lang;
    let codes = seen.a.particulars.authentic_languages.split([',', ';', ' ']).filter(|code| !code.is_empty());
    let mut words: Vec<String> = codes.map(|code| lang.label("lang", code).to_owned()).collect();
    if let Some(prevailing) = &seen.a.particulars.prevailing_language {
        words.push(format!("{} {}", lang.label("lang", prevailing), lang.t("prevails")));
    }
    words.join(" · ")
}

fn areas(seen: &Seen) -> String {
    let words: Vec<String> = seen.a.areas.iter().map(|code| areas::label(seen.names.lang, code)).collect();
    words.join(" · ")
}
