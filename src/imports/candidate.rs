//! A candidate: one row of a catalogue in the shape of an agreement, with every doubt about it, not yet a record.

use serde::Serialize;

use super::dates::PartialDate;

/// An agreement that an import proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// `<profile>:<id>`: what makes a second import find the first.
    pub external_id: String,
    /// The row it comes from, as a spreadsheet counts.
    pub row: usize,
    /// The title, cut for lists.
    pub short_title: String,
    /// The title in full.
    pub titles: Vec<CandidateTitle>,
    /// One of `codes::INSTRUMENT_KINDS`.
    pub instrument_kind: String,
    /// One of `codes::LEVELS`, where the names of the parties tell.
    pub level: Option<String>,
    /// One of `codes::STAGES`.
    pub stage: String,
    /// The parties in the order of the row.
    pub parties: Vec<CandidateParty>,
    /// Territories named among the parties.
    pub territorial_scope: Vec<String>,
    /// When it was signed, as far as the row says.
    pub signed_on: Option<PartialDate>,
    /// Where it was signed.
    pub place: Option<String>,
    /// Dated acts.
    pub actions: Vec<CandidateAction>,
    /// Further references of the catalogue.
    pub references: Vec<String>,
    /// The catalogue as a source.
    pub source: CandidateSource,
    /// What a person should look at.
    pub warnings: Vec<Warning>,
}

/// A title of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateTitle {
    /// Language code.
    pub lang: String,
    /// The title.
    pub text: String,
    /// One of `codes::TITLE_KINDS`.
    pub kind: String,
}

/// A party of a candidate; its binding view is always undetermined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateParty {
    /// The code of the state in small letters.
    pub key: String,
    /// Code of the state.
    pub state: String,
    /// The name as the row has it.
    pub name_as_in_text: String,
    /// One of `codes::SIDES`.
    pub side: String,
    /// One of `codes::ROLES`.
    pub role: String,
    /// One of `codes::BINDING_VIEWS`.
    pub binding_view: String,
}

/// A dated act of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateAction {
    /// One of `codes::ACTION_KINDS`.
    pub kind: String,
    /// Key of the party that acts; all parties where it is missing.
    pub party: Option<String>,
    /// When it was done.
    pub acted_on: Option<PartialDate>,
    /// From when it has effect.
    pub effective_on: Option<PartialDate>,
    /// One of `codes::CERTAINTIES`.
    pub certainty: String,
    /// `recorded`, or `disputed` where the row contradicts itself.
    pub verification: String,
    /// Where it was done.
    pub place: Option<String>,
    /// The number of the act.
    pub reference_no: Option<String>,
    /// What a reader of the record must know.
    pub note: Option<String>,
}

/// The catalogue as the source of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CandidateSource {
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// Address of the record, else of the catalogue.
    pub url_or_ref: String,
    /// Grade of the source.
    pub grade: String,
}

/// Something a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{column}: {doubt}")]
pub struct Warning {
    /// The column it is about.
    pub column: String,
    /// What is doubtful.
    pub doubt: Doubt,
}

/// What is doubtful; nothing is repaired because of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// A year in disguise.
    #[error("{0} may be the year alone: many catalogues write an unknown day as 1 January")]
    NewYearsDay(String),
    /// An act before the signature.
    #[error("{kind} on {date} is before the signature on {signed}: kept as disputed")]
    BeforeSignature {
        /// The kind of act.
        kind: String,
        /// Its date.
        date: String,
        /// The date of signature.
        signed: String,
    },
    /// More or fewer than two parties.
    #[error("{0} parties: not bilateral")]
    NotBilateral(usize),
    /// A territory among the parties.
    #[error("{name} is a territory ({state}): kept as territorial scope, not as a party")]
    Territory {
        /// The name in the row.
        name: String,
        /// Code of the state it belonged to.
        state: String,
    },
    /// A state spelled as this catalogue spells territories.
    #[error(
        "{name} is spelled as a territory, but is also the name of a state: kept as territorial scope; check who is the party"
    )]
    StateSpelledAsTerritory {
        /// The name in the row.
        name: String,
    },
    /// One state twice.
    #[error("{0} names a state that is a party already")]
    PartyTwice(String),
    /// A state outside its time.
    #[error("{state} did not exist on {date} according to the reference data")]
    OutsideItsTime {
        /// Code of the state.
        state: String,
        /// The date of signature.
        date: String,
    },
    /// A character that was lost before.
    #[error("a character was lost before the import: the text is kept as it is")]
    LostCharacter,
    /// Two blanks in a row.
    #[error("two blanks in a row: the text is kept as it is")]
    DoubleBlank,
    /// A signing that did not happen.
    #[error("the place says \"{0}\" although there is a date: the signature is kept as disputed")]
    NotSigned(String),
    /// No date of signature.
    #[error("no date of signature")]
    NoSignature,
    /// A kind that the title does not tell.
    #[error("the title does not tell the kind of instrument")]
    KindUndetermined,
    /// A place in another case.
    #[error("the place \"{0}\" is kept as printed, perhaps in another grammatical case")]
    PlaceAsPrinted(String),
    /// A title in another case.
    #[error("the title is kept in the grammatical case in which it is printed")]
    TitleAsPrinted,
}
