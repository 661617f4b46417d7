//! The documents of the dossier, and where the evidence of its acts stands among them.

use super::data::Material;
use crate::documents::{ClaimKind, Printed};
use crate::reports::words::tri;
use crate::web::locale::Lang;
use serde_json::{Value, json};

/// Every document with the SHA-256 of its newest file; one that was withdrawn says why.
pub fn documents(m: &Material) -> Vec<Value> {
    let numbered = m.papers.iter().enumerate();
    let printed = numbered.map(|(n, paper)| {
        json!({
            "no": format!("D{}", n + 1), "name": paper.title, "held": paper.withdrawn.is_none(),
            "note": note(paper), "file": paper.file_name, "bytes": paper.bytes, "lang": paper.lang,
            "kind": paper.kind, "authenticity": paper.authenticity, "authentic": paper.authenticity == "authentic",
            "marking": paper.marking.code(), "sha256": paper.sha256, "illustrative": paper.sample,
            "added": {"on": paper.added_on.to_string(), "by": m.person(&paper.added_by)},
        })
    });
    printed.collect()
}

fn note(paper: &Printed) -> Value {
    let words = |lang: Lang| match &paper.withdrawn {
        Some(reason) => format!("{}: {reason}", lang.t("dossier-withdrawn")),
        None => {
            let kind = lang.label("document", &paper.kind);
            format!("{kind}, {}", lang.label("authenticity", &paper.authenticity))
        }
    };
    tri(words)
}

/// The documents that are named as evidence of an act, with a tick where a second person compared them: `D1 ✓`.
pub fn of_act(m: &Material, act: &str) -> Vec<String> {
    let held = m.papers.iter().enumerate().filter(|(_, paper)| paper.withdrawn.is_none());
    held.filter_map(|(n, paper)| {
        let is_of =
            |(claim, _): &&(crate::documents::Claim, bool)| claim.kind == ClaimKind::Act && claim.id == act;
        let (_, compared) = paper.claims.iter().find(is_of)?;
        Some(format!("D{}{}", n + 1, if *compared { " ✓" } else { "" }))
    })
    .collect()
}
