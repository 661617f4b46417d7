//! One row becomes a candidate, or a refusal that names the column. Nothing is guessed: what is doubtful is said.

use super::candidate::{
    Candidate, CandidateAction, CandidateParty, CandidateSource, CandidateTitle, Doubt, Warning,
};
use super::dates::PartialDate;
use super::party::{Meaning, Named, Names};
use super::profile::{PartyRule, Profile};
use super::row::{Refusal, Row, Why};
use super::states::States;
use super::title;

/// The mapping of one catalogue for one home state.
pub struct Mapping<'a> {
    /// The profile of the catalogue.
    pub profile: &'a Profile,
    /// The reference states.
    pub states: &'a States,
    /// Code of the home state, whose side is `ours`.
    pub home: &'a str,
}

/// Characters that the name of a record in its catalogue may have.
const MAX_ID: usize = 200;
/// Characters that a title may have; the longest that was met has 600.
const MAX_TITLE: usize = 2000;

/// A row on its way to a candidate.
pub(super) struct Draft<'a> {
    pub(super) mapping: &'a Mapping<'a>,
    pub(super) row: &'a Row,
    pub(super) warnings: Vec<Warning>,
}

impl Mapping<'_> {
    /// The external id of a row.
    pub fn external_id(&self, row: &Row) -> Result<String, Refusal> {
        let id = short(row, &self.profile.id_column, MAX_ID)?;
        Ok(format!("{}:{id}", self.profile.id))
    }

    /// The candidate that a row proposes.
    pub fn candidate(&self, row: &Row) -> Result<Candidate, Refusal> {
        Draft { mapping: self, row, warnings: Vec::new() }.candidate()
    }
}

fn filled<'a>(row: &'a Row, column: &str) -> Result<&'a str, Refusal> {
    let cell = row.cell(column);
    if cell.is_empty() { Err(row.refuse(column, Why::Empty)) } else { Ok(cell) }
}

fn short<'a>(row: &'a Row, column: &str, most: usize) -> Result<&'a str, Refusal> {
    let cell = filled(row, column)?;
    if cell.chars().nth(most).is_some() { Err(row.refuse(column, Why::TooLong(most))) } else { Ok(cell) }
}

impl Draft<'_> {
    fn candidate(mut self) -> Result<Candidate, Refusal> {
        let profile = self.mapping.profile;
        for rule in &profile.action {
            self.by_value(rule)?;
        }
        let cell = short(self.row, &profile.title.column, MAX_TITLE)?;
        let printed = title::stripped(&profile.title, cell);
        let (text, doubt) = title::nominative(&profile.title, printed);
        let signed_on = self.signed_on()?;
        self.doubt(&profile.title.column, doubt);
        self.doubt(&profile.title.column, title::doubts(&text));
        let named = self.named(printed, signed_on.as_ref())?;
        let (parties, territorial_scope) = self.parties(&named, signed_on.as_ref());
        let level = level(&named);
        let kind = title::kind(&profile.kind, &text, level.as_deref());
        self.doubt(&profile.title.column, kind.is_none().then_some(Doubt::KindUndetermined));
        let place = self.place(signed_on.is_some());
        let actions = self.actions(&parties, place.as_deref(), signed_on.as_ref())?;
        Ok(Candidate {
            external_id: self.mapping.external_id(self.row)?,
            row: self.row.number,
            short_title: title::short(&text),
            titles: vec![CandidateTitle {
                lang: profile.title.lang.clone(),
                text,
                kind: profile.title.kind.clone(),
            }],
            instrument_kind: kind.unwrap_or("undetermined").to_owned(),
            level,
            stage: stage(&actions).to_owned(),
            parties,
            territorial_scope,
            signed_on,
            place,
            actions,
            references: self.references(),
            source: self.source(),
            warnings: self.warnings,
        })
    }

    pub(super) fn doubt(&mut self, column: &str, doubts: impl IntoIterator<Item = Doubt>) {
        let warning = |doubt| Warning { column: column.to_owned(), doubt };
        self.warnings.extend(doubts.into_iter().map(warning));
    }

    pub(super) fn date(&mut self, column: &str) -> Result<Option<PartialDate>, Refusal> {
        let date = self.mapping.profile.date(self.row.cell(column));
        let date = date.map_err(|wrong| self.row.refuse(column, Why::NotADate(wrong.0)))?;
        let new_year = date.as_ref().filter(|date| date.is_new_year());
        self.doubt(column, new_year.map(|date| Doubt::NewYearsDay(date.as_str().to_owned())));
        Ok(date)
    }

    fn signed_on(&mut self) -> Result<Option<PartialDate>, Refusal> {
        let signing = self.mapping.profile.action.iter().find(|rule| rule.kind.as_deref() == Some("signed"));
        let Some(rule) = signing else { return Ok(None) };
        let date = self.mapping.profile.date(self.row.cell(&rule.column));
        let date = date.map_err(|wrong| self.row.refuse(&rule.column, Why::NotADate(wrong.0)))?;
        self.doubt(&rule.column, date.is_none().then_some(Doubt::NoSignature));
        Ok(date)
    }

    fn named(&self, title: &str, signed_on: Option<&PartialDate>) -> Result<Vec<Named>, Refusal> {
        let profile = self.mapping.profile;
        let names = Names { profile, states: self.mapping.states, signed_on };
        match &profile.parties {
            PartyRule::Column(rule) => {
                let found = names.in_column(rule, self.row.cell(&rule.name));
                found.map_err(|why| self.row.refuse(&rule.name, why))
            }
            PartyRule::Title(rule) => {
                let found = names.in_title(rule, &profile.title.head, title);
                found.map_err(|why| self.row.refuse(&profile.title.column, why))
            }
        }
    }

    fn parties(
        &mut self,
        named: &[Named],
        signed_on: Option<&PartialDate>,
    ) -> (Vec<CandidateParty>, Vec<String>) {
        let column = match &self.mapping.profile.parties {
            PartyRule::Column(rule) => rule.name.clone(),
            PartyRule::Title(_) => self.mapping.profile.title.column.clone(),
        };
        let (mut parties, mut scope) = (Vec::<CandidateParty>::new(), Vec::new());
        for Named { name, is, .. } in named {
            let doubt = match is {
                Meaning::Territory { of, like_a_state } => {
                    scope.push(name.clone());
                    Some(territory(name, of, *like_a_state))
                }
                Meaning::State(state) if parties.iter().any(|party| &party.state == state) => {
                    Some(Doubt::PartyTwice(name.clone()))
                }
                Meaning::State(state) => {
                    parties.push(party(state, name));
                    self.outside_its_time(state, signed_on)
                }
            };
            self.doubt(&column, doubt);
        }
        self.sides(&mut parties);
        self.doubt(&column, (parties.len() != 2).then_some(Doubt::NotBilateral(parties.len())));
        (parties, scope)
    }

    fn outside_its_time(&self, state: &str, signed_on: Option<&PartialDate>) -> Option<Doubt> {
        let date = signed_on?;
        let known = self.mapping.states.find(state)?.may_contain(date);
        (!known).then(|| Doubt::OutsideItsTime { state: state.to_owned(), date: date.as_str().to_owned() })
    }

    fn sides(&self, parties: &mut [CandidateParty]) {
        let home = self.mapping.home;
        let others = if parties.iter().any(|party| party.state == home) { "theirs" } else { "third" };
        for party in parties {
            party.side = if party.state == home { "ours" } else { others }.to_owned();
        }
    }

    fn place(&mut self, dated: bool) -> Option<String> {
        let rule = &self.mapping.profile.place;
        let cell = self.row.cell(&rule.column);
        if rule.not_a_place.iter().any(|words| words == cell) {
            self.doubt(&rule.column, dated.then(|| Doubt::NotSigned(cell.to_owned())));
            return None;
        }
        let known = rule.nominative.get(cell);
        let as_printed = !cell.is_empty() && !rule.nominative.is_empty() && known.is_none();
        self.doubt(&rule.column, as_printed.then(|| Doubt::PlaceAsPrinted(cell.to_owned())));
        self.doubt(&rule.column, title::doubts(cell));
        known.cloned().or_else(|| (!cell.is_empty()).then(|| cell.to_owned()))
    }

    fn references(&self) -> Vec<String> {
        let Some(rule) = &self.mapping.profile.source.references else {
            return Vec::new();
        };
        let parts = self.row.cell(&rule.column).split(&rule.separator);
        parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    fn source(&self) -> CandidateSource {
        let rule = &self.mapping.profile.source;
        let own = rule.url_column.as_ref().map(|column| self.row.cell(column)).filter(|url| !url.is_empty());
        CandidateSource {
            publisher: rule.publisher.clone(),
            title: rule.title.clone(),
            url_or_ref: own.unwrap_or(&rule.url_or_ref).to_owned(),
            grade: rule.grade.clone(),
        }
    }
}

fn territory(name: &str, state: &str, like_a_state: bool) -> Doubt {
    if like_a_state {
        return Doubt::StateSpelledAsTerritory { name: name.to_owned() };
    }
    Doubt::Territory { name: name.to_owned(), state: state.to_owned() }
}

fn party(state: &str, name: &str) -> CandidateParty {
    CandidateParty {
        key: state.to_lowercase(),
        state: state.to_owned(),
        name_as_in_text: name.to_owned(),
        side: String::new(),
        role: "party".to_owned(),
        binding_view: "undetermined".to_owned(),
    }
}

/// The level that all names tell alike.
fn level(named: &[Named]) -> Option<String> {
    let first = named.first()?.level.as_ref()?;
    named.iter().all(|party| party.level.as_ref() == Some(first)).then(|| first.clone())
}

fn stage(actions: &[CandidateAction]) -> &'static str {
    let concluded =
        |action: &CandidateAction| matches!(action.kind.as_str(), "entered_into_force" | "terminated");
    if actions.iter().any(concluded) { "concluded" } else { "signed" }
}

#[cfg(test)]
#[path = "mapping_tests.rs"]
mod tests;
