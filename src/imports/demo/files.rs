//! The demonstration data as a whole: the directory and the families, read from the files embedded in the binary.

use serde::Deserialize;

use super::record::DemoAgreement;
use crate::imports::dates::{DemoDate, PartialDate};

const DIRECTORY: &str = include_str!("../../../reference/demo/directory.json");

/// The families by file name, in the order in which they are loaded.
const FAMILIES: &[(&str, &str)] = &[
    ("poland_ukraine", include_str!("../../../reference/demo/poland_ukraine.json")),
    ("kyiv_2025", include_str!("../../../reference/demo/kyiv_2025.json")),
    ("litpolukrbrig", include_str!("../../../reference/demo/litpolukrbrig.json")),
    ("poland_us", include_str!("../../../reference/demo/poland_us.json")),
    ("poland_gb", include_str!("../../../reference/demo/poland_gb.json")),
    ("poland_fr", include_str!("../../../reference/demo/poland_fr.json")),
    ("ukraine_partners", include_str!("../../../reference/demo/ukraine_partners.json")),
    ("samples", include_str!("../../../reference/demo/samples.json")),
];

/// The version of the files that this code reads.
pub const VERSION: u32 = 1;

/// Why the demonstration data cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The file is not what its type says.
    #[error("reference/demo/{file}.json: {source}")]
    Malformed {
        /// The name of the file.
        file: &'static str,
        /// What is wrong, with line and column.
        source: serde_json::Error,
    },
    /// The file is of another version.
    #[error("reference/demo/{file}.json is of version {version}, not {VERSION}")]
    Version {
        /// The name of the file.
        file: &'static str,
        /// The version it states.
        version: u32,
    },
}

/// All demonstration data.
#[derive(Debug, Clone)]
pub struct DemoData {
    /// Ministries, officials and sources.
    pub directory: DemoDirectory,
    /// The families in the order of loading.
    pub families: Vec<DemoFamily>,
}

/// The agreements of one file.
#[derive(Debug, Clone)]
pub struct DemoFamily {
    /// The name of the file.
    pub name: &'static str,
    /// Its agreements in order.
    pub agreements: Vec<DemoAgreement>,
}

impl DemoData {
    /// Reads the files embedded in the binary.
    pub fn embedded() -> Result<Self, DemoError> {
        let directory: DemoDirectory = parse("directory", DIRECTORY)?;
        checked("directory", directory.version)?;
        let families = FAMILIES.iter().map(|(name, text)| family(name, text));
        Ok(Self { directory, families: families.collect::<Result<_, _>>()? })
    }

    /// Every agreement, family by family.
    pub fn agreements(&self) -> impl Iterator<Item = &DemoAgreement> {
        self.families.iter().flat_map(|family| &family.agreements)
    }
}

fn family(name: &'static str, text: &str) -> Result<DemoFamily, DemoError> {
    let file: FamilyFile = parse(name, text)?;
    checked(name, file.version)?;
    Ok(DemoFamily { name, agreements: file.agreements })
}

fn parse<'a, T: Deserialize<'a>>(file: &'static str, text: &'a str) -> Result<T, DemoError> {
    serde_json::from_str(text).map_err(|source| DemoError::Malformed { file, source })
}

fn checked(file: &'static str, version: u32) -> Result<(), DemoError> {
    if version == VERSION { Ok(()) } else { Err(DemoError::Version { file, version }) }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FamilyFile {
    version: u32,
    agreements: Vec<DemoAgreement>,
}

/// Bodies, people and sources that the families refer to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoDirectory {
    /// The version of the file.
    pub version: u32,
    /// Ministries and other bodies.
    pub ministries: Vec<DemoMinistry>,
    /// Officials with the offices they held.
    pub officials: Vec<DemoOfficial>,
    /// Sources with their grades.
    pub sources: Vec<DemoSource>,
}

/// A body that concludes, signs for or carries out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoMinistry {
    /// Name inside the demonstration data.
    pub key: String,
    /// Code of a state.
    pub state: String,
    /// One of `codes::MINISTRY_KINDS`.
    pub kind: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Polish.
    pub name_pl: String,
    /// Name in Ukrainian.
    pub name_uk: String,
    /// Name in its own language.
    pub name_native: String,
    /// Key of the body it continues.
    pub predecessor: Option<String>,
    /// From when it had this name.
    pub valid_from: Option<PartialDate>,
    /// Until when it had this name.
    pub valid_to: Option<PartialDate>,
}

/// A person in public office.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoOfficial {
    /// Name inside the demonstration data.
    pub key: String,
    /// Name in Latin letters.
    pub name_latin: String,
    /// Name in its own letters, where they differ.
    pub name_native: Option<String>,
    /// Is the person made up?
    #[serde(default)]
    pub fictional: bool,
    /// Offices held, oldest first.
    pub offices: Vec<DemoOffice>,
}

/// An office held from–to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoOffice {
    /// Key of a ministry.
    pub ministry: Option<String>,
    /// Title in English.
    pub title_en: String,
    /// Title in Polish.
    pub title_pl: String,
    /// Title in Ukrainian.
    pub title_uk: String,
    /// Title in its own language.
    pub title_native: Option<String>,
    /// From when.
    pub from: Option<PartialDate>,
    /// Until when; missing when still held or not known.
    pub to: Option<PartialDate>,
    /// Key of a source; missing when it is common knowledge.
    pub source: Option<String>,
}

/// A source with its grade.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoSource {
    /// Name inside the demonstration data.
    pub key: String,
    /// Address or reference.
    pub url_or_ref: String,
    /// Who published it.
    pub publisher: String,
    /// What it is.
    pub title: String,
    /// When it was published.
    pub published_on: Option<PartialDate>,
    /// When it was read.
    pub retrieved_on: Option<DemoDate>,
    /// A official text, B official statement, C gazette, database or copy, D press, E other.
    pub grade: Grade,
}

/// How good a source is, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Grade {
    /// Official text.
    A,
    /// Official statement.
    B,
    /// Gazette, legal database or copy of an official text.
    C,
    /// Press.
    D,
    /// Other.
    E,
}
