//! An obligation as the rules see it: typed words and dates, nothing of the database.

use super::schedule::Schedule;
use crate::codes;
use crate::milestones::milestone::{Mark, Titles};
use chrono::NaiveDate;
use std::collections::BTreeMap;

codes! {
    /// Whose obligation it is.
    Debtor { Ours = "ours", Theirs = "theirs", Both = "both", Third = "third" }
}

codes! {
    /// How strongly the text obliges.
    Nature { Shall = "shall", Will = "will", Intends = "intends", May = "may" }
}

codes! {
    /// What it is about (dossier §7).
    Kind {
        JointBody = "joint_body", Meeting = "meeting", AnnualPlan = "annual_plan", Exercise = "exercise",
        Training = "training", PersonnelExchange = "personnel_exchange", Delivery = "delivery",
        Maintenance = "maintenance", Funding = "funding", Infrastructure = "infrastructure", Report = "report",
        Review = "review", Consultation = "consultation", Notify = "notify",
        ProtectInformation = "protect_information", ResearchDeliverable = "research_deliverable",
        CapabilityReadiness = "capability_readiness", FurtherInstrument = "further_instrument",
        Conditional = "conditional", Other = "other",
    }
}

codes! {
    /// Whether it still obliges.
    Life { Open = "open", Ended = "ended" }
}

/// What a clause obliges somebody to do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are described in domain.md §2")]
pub struct Obligation {
    pub id: String,
    pub agreement_id: String,
    pub clause_id: Option<String>,
    pub article: Option<String>,
    pub titles: Titles,
    /// The words of the text by language.
    pub wording: BTreeMap<String, String>,
    pub debtor: Debtor,
    pub nature: Nature,
    pub kind: Kind,
    pub schedule: Schedule,
    /// The day from which occurrences make milestones: of the capture, or of the last change of the schedule.
    pub scheduled_from: Option<NaiveDate>,
    pub measure: Option<String>,
    pub evidence: Option<String>,
    pub ministry_id: Option<String>,
    pub owner_id: Option<String>,
    /// Whether it outlives the agreement.
    pub survives: bool,
    pub life: Life,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<String>,
    pub version: i32,
    pub created: Mark,
    pub updated: Mark,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Lang;

    #[test]
    fn every_code_has_words_in_three_languages() {
        for lang in Lang::ALL {
            let kinds = Kind::ALL.iter().map(|kind| lang.label("obligation", kind.code()));
            let natures = Nature::ALL.iter().map(|nature| lang.label("nature", nature.code()));
            let debtors = Debtor::ALL.iter().map(|debtor| lang.label("side", debtor.code()));
            for word in kinds.chain(natures).chain(debtors) {
                assert!(!word.starts_with('⟨'), "{word}");
            }
        }
    }
}
