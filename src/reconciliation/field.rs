//! What the columns of a list mean: guessed from their names, corrected by a person, kept with the list. Pure.

use super::days;
use crate::codes;
use crate::search::each_word;
use serde::{Deserialize, Serialize};

codes! {
    /// What a column says of an agreement.
    Field {
        Title = "title", Partner = "partner", SignedOn = "signed_on", InForceOn = "in_force_on", Reference = "reference",
        Kind = "kind",
    }
}

impl Field {
    /// Whether several columns may say it: titles in two languages, two parties, two numbers.
    pub const fn may_repeat(self) -> bool {
        match self {
            Self::Title | Self::Partner | Self::Reference => true,
            Self::SignedOn | Self::InForceOn | Self::Kind => false,
        }
    }

    const fn is_date(self) -> bool {
        match self {
            Self::SignedOn | Self::InForceOn => true,
            Self::Title | Self::Partner | Self::Reference | Self::Kind => false,
        }
    }
}

/// How folded words of a header begin that name a field, in the order in which fields are asked: «data wejścia w życie» has
/// the word for a date too.
const NAMES: [(Field, &[&str]); 6] = [
    (Field::InForceOn, &["force", "effectiv", "wejsci", "zyci", "obowiazuj", "chynn", "nabran", "operativ"]),
    (
        Field::SignedOn,
        &[
            "signed",
            "signat",
            "signing",
            "podpis",
            "pidpys",
            "zawarc",
            "ukladen",
            "date",
            "data",
            "concluded",
        ],
    ),
    (
        Field::Reference,
        &[
            "ref", "number", "numer", "nomer", "nr", "no", "id", "uuid", "register", "rejestr", "reiestr",
            "sygnat", "poz",
        ],
    ),
    (Field::Kind, &["kind", "type", "rodzaj", "typ", "vyd", "instrument"]),
    (
        Field::Partner,
        &[
            "partner",
            "part",
            "countr",
            "state",
            "panstw",
            "kraj",
            "stron",
            "krain",
            "storon",
            "derzhav",
            "kontrahent",
        ],
    ),
    (
        Field::Title,
        &[
            "titl",
            "tytul",
            "nazw",
            "nazv",
            "name",
            "agreement",
            "umow",
            "uhod",
            "treaty",
            "traktat",
            "subject",
            "przedmiot",
        ],
    ),
];

/// Words of a header whose column is none of ours, though another word in it may sound so.
const OTHERS: [&str; 9] =
    ["terminat", "expir", "wygas", "wypowied", "prypyn", "provisional", "place", "miejsc", "mistse"];

/// What the columns of a list mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The code of the field of each column, in order.
    fields: Vec<Option<String>>,
    /// Whether `03/04/2025` is the fourth of March.
    pub month_first: bool,
}

impl Mapping {
    /// A mapping of columns to fields.
    pub fn new(fields: &[Option<Field>], month_first: bool) -> Self {
        let code = |field: &Option<Field>| field.map(|field| field.code().to_owned());
        Self { fields: fields.iter().map(code).collect(), month_first }
    }

    /// What the column with this index says.
    pub fn field(&self, column: usize) -> Option<Field> {
        Field::parse(self.fields.get(column)?.as_deref()?)
    }

    /// The cells of a row that say `field`, empty ones left out.
    pub fn cells<'c>(&self, field: Field, cells: &'c [String]) -> Vec<&'c str> {
        let of = |(column, _): &(usize, &String)| self.field(*column) == Some(field);
        let texts = cells.iter().enumerate().filter(of).map(|(_, cell)| cell.as_str());
        texts.filter(|cell| !cell.is_empty()).collect()
    }

    /// Whether some column says `field`.
    pub fn has(&self, field: Field) -> bool {
        (0..self.fields.len()).any(|column| self.field(column) == Some(field))
    }

    /// What the names of the columns, and the first rows, let one guess.
    pub fn guess(columns: &[String], rows: &[Vec<String>]) -> Self {
        let mut fields: Vec<Option<Field>> = vec![None; columns.len()];
        for (field, starts) in NAMES {
            for (index, name) in columns.iter().enumerate() {
                let is_free =
                    fields[index].is_none() && (field.may_repeat() || !fields.contains(&Some(field)));
                if is_free && names(name, starts) && holds(field, index, rows) {
                    fields[index] = Some(field);
                }
            }
        }
        let dates: Vec<&str> = rows
            .iter()
            .flat_map(|row| row.iter().zip(&fields))
            .filter(|(_, field)| field.is_some_and(Field::is_date))
            .map(|(cell, _)| cell.as_str())
            .collect();
        Self::new(&fields, days::is_month_first(&dates))
    }
}

fn names(header: &str, starts: &[&str]) -> bool {
    let words = each_word(header);
    let begins = |word: &String, start: &&str| {
        if start.len() <= 3 { word == start } else { word.starts_with(*start) }
    };
    let is_other = words.iter().any(|word| OTHERS.iter().any(|start| word.starts_with(start)));
    !is_other && words.iter().any(|word| starts.iter().any(|start| begins(word, start)))
}

/// Whether the first rows look like the field: a column of dates has dates.
fn holds(field: Field, column: usize, rows: &[Vec<String>]) -> bool {
    let cells: Vec<&String> =
        rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty()).collect();
    let dates =
        cells.iter().filter(|cell| days::parse(cell, false).or(days::parse(cell, true)).is_some()).count();
    if field.is_date() {
        dates * 2 >= cells.len()
    } else {
        cells.is_empty() || dates < cells.len() || field == Field::Reference
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(columns: &[&str], row: &[&str]) -> Vec<Option<Field>> {
        let columns: Vec<String> = columns.iter().map(ToString::to_string).collect();
        let rows = vec![row.iter().map(ToString::to_string).collect::<Vec<String>>()];
        let mapping = Mapping::guess(&columns, &rows);
        (0..columns.len()).map(|column| mapping.field(column)).collect()
    }

    #[test]
    fn columns_are_known_by_their_names_in_three_languages() {
        use Field::{InForceOn, Kind, Partner, Reference, SignedOn, Title};
        let all = [Some(Reference), Some(Title), Some(Partner), Some(Kind), Some(SignedOn), Some(InForceOn)];
        for columns in [
            ["No.", "Title", "Country", "Type", "Date of signature", "Entry into force"],
            ["Nr rejestru", "Tytuł umowy", "Państwo", "Rodzaj", "Data podpisania", "Data wejścia w życie"],
            ["Номер", "Назва", "Держава", "Вид", "Дата підписання", "Набрання чинності"],
        ] {
            let row = ["12/2016", "On defence", "Ukraine", "treaty", "2016-12-02", "15.12.2018"];
            assert_eq!(guessed(&columns, &row), all, "{columns:?}");
        }
        let catalogue =
            ["uuid", "title", "parties", "signed_on", "signed_at", "in_force_on", "terminated_effective_on"];
        let row = ["a-1", "On defence", "POLAND", "1940-01-01", "Paris", "1941", "1950"];
        let wanted =
            [Some(Reference), Some(Title), Some(Partner), Some(SignedOn), None, Some(InForceOn), None];
        assert_eq!(guessed(&catalogue, &row), wanted);
    }

    #[test]
    fn a_column_without_dates_is_no_date_and_titles_may_repeat() {
        let found = guessed(&["Signed", "Title (PL)", "Title (UK)"], &["yes", "Umowa", "Угода"]);
        assert_eq!(found, [None, Some(Field::Title), Some(Field::Title)]);
    }
}
