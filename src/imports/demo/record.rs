//! One agreement of the demonstration data, with everything that hangs on it: the shape of `reference/demo/*.json`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::bodies::DemoBody;
use super::obligations::DemoObligation;
use crate::imports::dates::DemoDate;

/// One agreement; a field that is missing stands for a fact that is not known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoAgreement {
    /// Name of the record inside the demonstration data.
    pub key: String,
    /// Register number that the record should get when it is free.
    pub register_no_hint: Option<String>,
    /// Title for lists.
    pub short_title: String,
    /// Summary by language (`en`, `pl`, `uk`).
    #[serde(default)]
    pub summary: BTreeMap<String, String>,
    /// One of `codes::INSTRUMENT_KINDS`.
    pub instrument_kind: String,
    /// One of `codes::LEVELS`.
    pub level: String,
    /// `general` or `sector`.
    pub scope: String,
    /// One of `codes::STAGES`.
    pub stage: String,
    /// `officer` or `manager`.
    pub owner: String,
    /// `officer` or `manager`.
    pub deputy: Option<String>,
    /// Key of a ministry.
    pub lead_ministry: Option<String>,
    /// Languages of the authentic texts.
    #[serde(default)]
    pub authentic_languages: Vec<String>,
    /// The language that prevails when the texts diverge.
    pub prevailing_language: Option<String>,
    /// Where the originals lie.
    pub originals_location: Option<String>,
    /// Reference in the archive.
    pub archive_ref: Option<String>,
    /// The act that allows the conclusion.
    pub legal_authority: Option<String>,
    /// What the instrument costs, and whom.
    pub financial_note: Option<String>,
    /// Code of a marking.
    pub marking: String,
    /// Does the record only point to an instrument above the ceiling?
    #[serde(default)]
    pub pointer_only: bool,
    /// Is the whole agreement made up?
    #[serde(default)]
    pub fictional: bool,
    /// Titles by language.
    #[serde(default)]
    pub titles: Vec<DemoTitle>,
    /// Codes of areas, capabilities and tags.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Parties or participants, in order.
    pub parties: Vec<DemoParty>,
    /// Dated acts.
    #[serde(default)]
    pub actions: Vec<DemoAction>,
    /// Who signed.
    #[serde(default)]
    pub signatures: Vec<DemoSignature>,
    /// Links to other agreements of the demonstration data.
    #[serde(default)]
    pub relations: Vec<DemoRelation>,
    /// Final clauses as rules of the legal clock.
    #[serde(default)]
    pub clauses: Vec<DemoClause>,
    /// What the text obliges whom to do.
    #[serde(default)]
    pub obligations: Vec<DemoObligation>,
    /// Joint bodies that it establishes.
    #[serde(default)]
    pub bodies: Vec<DemoBody>,
    /// What other sources say of its facts.
    #[serde(default)]
    pub claims: Vec<DemoClaim>,
    /// Milestones.
    #[serde(default)]
    pub milestones: Vec<DemoMilestone>,
    /// Keys of all sources of the record.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A title in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoTitle {
    /// Language code.
    pub lang: String,
    /// The title.
    pub text: String,
    /// One of `codes::TITLE_KINDS`.
    pub kind: String,
    /// Key of a source.
    pub source: Option<String>,
}

/// What another source says of a fact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoClaim {
    /// A `FactKind`.
    pub fact: String,
    /// Key of an action, or the language of a title; missing for the agreement itself.
    pub of: Option<String>,
    /// The value.
    pub value: String,
    /// Key of a source.
    pub source: String,
    /// A remark.
    pub note: Option<String>,
    /// `officer` or `manager`.
    pub by: String,
}

/// A party or participant.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoParty {
    /// Name of the party inside the agreement.
    pub key: String,
    /// Code of a state.
    pub state: String,
    /// Key of a ministry.
    pub ministry: Option<String>,
    /// The name exactly as the text has it.
    pub name_as_in_text: Option<String>,
    /// One of `codes::SIDES`.
    pub side: String,
    /// One of `codes::ROLES`.
    pub role: String,
    /// One of `codes::BINDING_VIEWS`.
    pub binding_view: String,
    /// What the view rests on.
    pub binding_basis: Option<String>,
}

/// A dated act; without a party it counts for all.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoAction {
    /// Name of the act inside the agreement.
    pub key: String,
    /// One of `codes::ACTION_KINDS`.
    pub kind: String,
    /// Key of a party of the agreement.
    pub party: Option<String>,
    /// When it was done.
    pub acted_on: Option<DemoDate>,
    /// When it reached the other side.
    pub received_on: Option<DemoDate>,
    /// From when it has effect.
    pub effective_on: Option<DemoDate>,
    /// One of `codes::CERTAINTIES`.
    pub certainty: String,
    /// Where it was done.
    pub place: Option<String>,
    /// By what way.
    pub channel: Option<String>,
    /// Number of the note, law or gazette.
    pub reference_no: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Key of a source.
    pub source: Option<String>,
    /// One of `codes::VERIFICATIONS`.
    pub verification: String,
    /// Why it was recorded late; where it is missing the loader gives [`HISTORIC_ENTRY`].
    pub backdating_reason: Option<String>,
}

/// The reason for recording late that every act of the demonstration data has unless it gives its own.
pub const HISTORIC_ENTRY: &str = "Entered from history when the demonstration data were loaded.";

/// A signature under an act of signing.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoSignature {
    /// Key of an action of the agreement.
    pub action: String,
    /// Key of a party of the agreement.
    pub party: String,
    /// Key of an official.
    pub official: String,
    /// The office as it was on that day.
    pub office_as_signed: String,
    /// In whose name.
    pub on_behalf_of: Option<String>,
    /// One of `codes::CAPACITIES`.
    pub capacity: String,
    /// Reference of the full powers.
    pub full_powers_ref: Option<String>,
    /// Day of the full powers.
    pub full_powers_on: Option<DemoDate>,
    /// Who was present.
    pub witnesses: Option<String>,
}

/// A link to another agreement.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoRelation {
    /// Key of an agreement.
    pub to: String,
    /// One of `codes::RELATION_KINDS`.
    pub kind: String,
    /// From when it holds.
    pub effective_on: Option<DemoDate>,
    /// Where the text says so.
    pub clause_ref: Option<String>,
    /// Is it our assumption rather than a source's statement?
    #[serde(default)]
    pub assumed: bool,
}

/// A final clause and its rule.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoClause {
    /// Article or paragraph.
    pub article_ref: Option<String>,
    /// A `ClauseKind`.
    pub kind: String,
    /// The words by language, quoted or reported.
    #[serde(default)]
    pub text: BTreeMap<String, String>,
    /// The rule as the legal clock reads it, tagged by `rule`; null for a clause that gives no date.
    pub rule: Option<serde_json::Value>,
    /// Key of a source.
    pub source: Option<String>,
    /// One of `codes::VERIFICATIONS`.
    pub verification: String,
}

/// A milestone with its dates and history.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoMilestone {
    /// Title in English.
    pub title_en: String,
    /// Title in Polish.
    pub title_pl: String,
    /// Title in Ukrainian.
    pub title_uk: String,
    /// The date frozen at approval.
    pub baseline_due: Option<DemoDate>,
    /// The date the owner believes in.
    pub forecast_due: Option<DemoDate>,
    /// When it was done.
    pub actual_done: Option<DemoDate>,
    /// One of `codes::MILESTONE_STATES`.
    pub state: String,
    /// `officer` or `manager`.
    pub owner: String,
    /// Is it made up for the demonstration?
    pub illustrative: bool,
    /// Reports of progress.
    #[serde(default)]
    pub reports: Vec<DemoReport>,
    /// Changes of the baseline.
    #[serde(default)]
    pub revisions: Vec<DemoRevision>,
    /// Moves of the forecast, oldest first.
    #[serde(default)]
    pub forecasts: Vec<DemoForecast>,
    /// The places in the list, from 0, of earlier milestones for which it waits.
    #[serde(default)]
    pub after: Vec<usize>,
}

/// A move of the forecast.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoForecast {
    /// When it was moved.
    pub on: DemoDate,
    /// The forecast before.
    pub from: DemoDate,
    /// The forecast after.
    pub to: DemoDate,
    /// Why, as a code.
    pub reason_code: String,
    /// `officer` or `manager`.
    pub by: String,
}

/// A report of progress.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoReport {
    /// What happened.
    pub narrative: String,
    /// `officer` or `manager`.
    pub by: String,
    /// When it was reported.
    pub on: DemoDate,
}

/// A change of the baseline, with the second person who approved it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoRevision {
    /// The baseline before.
    pub baseline_from: DemoDate,
    /// The baseline after.
    pub baseline_to: DemoDate,
    /// Why, as a code.
    pub reason_code: String,
    /// Why, in words.
    pub reason: String,
    /// `officer` or `manager`.
    pub by: String,
    /// `officer` or `manager`, another person than `by`.
    pub approved_by: String,
}
