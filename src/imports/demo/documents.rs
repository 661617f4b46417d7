//! The documents of the demonstration: two short texts of the fictional sample and the minutes of a meeting, labelled as such.

use super::error::LoadError;
use super::keys::{Keys, id};
use crate::access::Marking;
use crate::audit::Tx;
use crate::documents::sample::{self, Sample};
use crate::documents::{DocumentSettings, Vault};
use std::collections::BTreeMap;

/// The record that they belong to.
const OF: &str = "fictional-sample";

const SAMPLES: [Sample; 3] = [
    Sample {
        file_name: "fictional-sample.en.txt",
        title: "Fictional sample: text of the arrangement",
        kind: "authentic_text",
        lang: "en",
        authenticity: "authentic",
        text: include_str!("../../../reference/demo/documents/fictional-sample.en.txt"),
        shows: "Fictional: § 9(1), comes into effect on the day of signature.",
    },
    Sample {
        file_name: "fictional-sample.pl.txt",
        title: "Przykład fikcyjny: wyciąg z porozumienia",
        kind: "translation",
        lang: "pl",
        authenticity: "working_translation",
        text: include_str!("../../../reference/demo/documents/fictional-sample.pl.txt"),
        shows: "",
    },
    Sample {
        file_name: "fictional-minutes.en.txt",
        title: "Fictional sample: minutes of the second meeting",
        kind: "minutes",
        lang: "en",
        authenticity: "copy",
        text: include_str!("../../../reference/demo/documents/fictional-minutes.en.txt"),
        shows: "",
    },
];

/// Loads them; their files are kept before the change is. Gives their ids by the names of their files.
pub(super) fn load(
    tx: &mut Tx,
    settings: &DocumentSettings,
    keys: &Keys,
) -> Result<BTreeMap<String, String>, LoadError> {
    let agreement_id = id(&keys.agreements, OF)?;
    let vault = Vault::new(&settings.folder);
    let mut ids = BTreeMap::new();
    for sample in &SAMPLES {
        let id = sample::insert(tx, (&vault, settings.quota), &agreement_id, sample, Marking::Unclassified)?;
        ids.insert(sample.file_name.to_owned(), id);
    }
    Ok(ids)
}
