//! Obligations of the demonstration data; those that recur make their milestones as they do when a person captures them.

use super::error::{LoadError, known};
use super::keys::Keys;
use crate::audit::Tx;
use crate::imports::dates::DemoDate;
use crate::milestones::milestone::Titles;
use crate::obligations::actions;
use crate::obligations::inputs::Content;
use crate::obligations::obligation::{Debtor, Kind, Nature};
use crate::obligations::schedule::{Recurring, Schedule, Trigger, Within};
use serde::Deserialize;
use std::collections::BTreeMap;

/// An obligation; without a day or a trigger it holds all the time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoObligation {
    /// Title in English.
    pub title_en: String,
    /// Title in Polish.
    pub title_pl: String,
    /// Title in Ukrainian.
    pub title_uk: String,
    /// Article of the text.
    pub article_ref: Option<String>,
    /// The words of the text by language, where they are held.
    #[serde(default)]
    pub text: BTreeMap<String, String>,
    /// Whose it is.
    pub debtor: String,
    /// How strongly the text obliges.
    pub nature: String,
    /// What it is about.
    pub kind: String,
    /// The first day on which it is due.
    pub first_due: Option<DemoDate>,
    /// The rule by which it recurs.
    pub rule: Option<String>,
    /// What must happen.
    pub trigger: Option<String>,
    /// How soon after it, as ISO 8601 writes it.
    pub within: Option<String>,
    /// By what it is known to be done.
    pub measure: Option<String>,
    /// What shows it.
    pub evidence: Option<String>,
    /// `officer` or `manager`.
    pub owner: Option<String>,
    /// Whether it outlives the agreement.
    #[serde(default)]
    pub survives: bool,
}

/// Loads the obligations of one agreement.
pub(super) fn load(
    tx: &mut Tx,
    agreement_id: &str,
    obligations: &[DemoObligation],
    keys: &Keys,
) -> Result<(), LoadError> {
    for demo in obligations {
        let content = resolve(demo, keys)?;
        actions::enter(tx, agreement_id, content)?;
    }
    Ok(())
}

fn resolve(demo: &DemoObligation, keys: &Keys) -> Result<Content, LoadError> {
    Ok(Content {
        clause_id: None,
        article: demo.article_ref.clone(),
        titles: Titles {
            en: Some(demo.title_en.clone()),
            pl: Some(demo.title_pl.clone()),
            uk: Some(demo.title_uk.clone()),
        },
        wording: demo.text.clone(),
        debtor: known(Debtor::parse(&demo.debtor), &demo.debtor)?,
        nature: known(Nature::parse(&demo.nature), &demo.nature)?,
        kind: known(Kind::parse(&demo.kind), &demo.kind)?,
        schedule: schedule(demo, keys)?,
        measure: demo.measure.clone(),
        evidence: demo.evidence.clone(),
        ministry_id: None,
        owner_id: demo.owner.as_deref().map(|desk| keys.person(desk)).transpose()?,
        survives: demo.survives,
    })
}

fn schedule(demo: &DemoObligation, keys: &Keys) -> Result<Schedule, LoadError> {
    let first = keys.date(demo.first_due.as_ref()).map(crate::calendar::PartialDate::latest);
    match (first, &demo.rule, &demo.trigger) {
        (Some(first), Some(rule), _) => {
            let recurring = Recurring::new(first, rule).ok();
            Ok(Schedule::Recurring(known(recurring, rule)?))
        }
        (Some(first), None, _) => Ok(Schedule::Once(first)),
        (None, _, Some(words)) => {
            let within = match &demo.within {
                Some(text) => Some(known(Within::parse(text), text)?),
                None => None,
            };
            Ok(Schedule::Trigger(Trigger { words: words.clone(), within }))
        }
        (None, _, None) => Ok(Schedule::Standing),
    }
}
