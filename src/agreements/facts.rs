//! The facts of a record as several sources tell them: what stands in the record itself, found by kind, beside the claims on it.

use super::aggregate::Aggregate;
use super::kinds::{InstrumentKind, TitleKind};
use super::rows::TitleRow;
use crate::db::DbError;
use crate::deadlines::kept::OpenRow;
use crate::directory::Grade;
use crate::documents::document::LANGUAGES;
use crate::facts::{Fact, FactId, FactKind, OWN, Own};
use crate::lifecycle::Differing;
use crate::lifecycle::store::ActRow;

/// Titles in the order in which one of a language speaks for the record.
const SPEAKING: [TitleKind; 4] =
    [TitleKind::Official, TitleKind::Working, TitleKind::Translation, TitleKind::Press];

impl Aggregate {
    /// The facts of which anybody claims something, by kind; none of an act that was voided.
    pub fn facts(&self) -> Result<Vec<Fact>, DbError> {
        let mut ids: Vec<FactId> = Vec::new();
        for claim in &self.claims {
            let now = self.fact_now(claim.fact()?);
            ids.extend(now.filter(|id| !ids.contains(id)));
        }
        ids.sort();
        let found = ids.iter().map(|id| self.fact(id)).collect::<Result<Vec<_>, _>>()?;
        Ok(found.into_iter().flatten().collect())
    }

    /// A fact that the record has or could have; none of what it does not know, as an act of another record.
    pub fn fact(&self, id: &FactId) -> Result<Option<Fact>, DbError> {
        let Some(id) = self.fact_now(id.clone()) else { return Ok(None) };
        let Some(own) = self.own(&id) else { return Ok(None) };
        let mut claims = Vec::new();
        for claim in &self.claims {
            if self.fact_now(claim.fact()?).as_ref() == Some(&id) {
                claims.push(claim.clone());
            }
        }
        let mut rulings = Vec::new();
        for ruling in &self.fact_rulings {
            if self.fact_now(ruling.fact()?).as_ref() == Some(&id) {
                rulings.push(ruling.clone());
            }
        }
        Fact::of(id, own, claims, rulings).map(Some)
    }

    /// The same fact of the act that stands now, where the act was corrected; none where no such act stands.
    fn fact_now(&self, id: FactId) -> Option<FactId> {
        if !id.kind.is_of_act() {
            return Some(id);
        }
        let act = self.act_now(&id.of).filter(|act| self.stands(&act.id))?;
        Some(FactId { of: act.id.clone(), ..id })
    }

    /// What the record says of a fact, or that it says nothing; none where there can be no such fact.
    fn own(&self, id: &FactId) -> Option<Option<Own>> {
        if self.row.pointer_only {
            return None;
        }
        match id.kind {
            FactKind::ActedOn => self.of_act(&id.of, |act| act.acted_on.as_ref()),
            FactKind::ReceivedOn => self.of_act(&id.of, |act| act.received_on.as_ref()),
            FactKind::EffectiveOn => self.of_act(&id.of, |act| act.effective_on.as_ref()),
            FactKind::Place => self.of_act(&id.of, |act| act.place.as_ref()),
            FactKind::Title => LANGUAGES.contains(&id.of.as_str()).then(|| {
                self.title_of(&id.of).map(|title| self.entered(&title.wording, title.source_id.as_ref()))
            }),
            FactKind::Office => {
                let (row, _, _) = self.signatures.iter().find(|(row, _, _)| row.id == id.of)?;
                let act = self.act_now(&row.action_id).filter(|act| self.stands(&act.id))?;
                Some(Some(self.told(act, &row.office_as_signed)))
            }
            FactKind::InstrumentKind if id.of == OWN => {
                let is_known = self.row.instrument_kind != InstrumentKind::Undetermined.code();
                Some(is_known.then(|| self.entered(&self.row.instrument_kind, None)))
            }
            FactKind::InstrumentKind => None,
        }
    }

    fn of_act(&self, id: &str, value: impl Fn(&ActRow) -> Option<&String>) -> Option<Option<Own>> {
        let act = self.acts.iter().find(|act| act.id == id)?;
        Some(value(act).map(|value| self.told(act, value)))
    }

    /// A value that an act or its signature holds.
    fn told(&self, act: &ActRow, value: &str) -> Own {
        Own {
            value: value.to_owned(),
            source_id: act.source_id.clone(),
            document_id: None,
            grade: self.grade_of(act.source_id.as_ref()),
            recorded_by: act.recorded_by.clone(),
            recorded_at: act.recorded_at,
        }
    }

    /// A value that stands in the form of the record: in the name of who made it.
    fn entered(&self, value: &str, source_id: Option<&String>) -> Own {
        Own {
            value: value.to_owned(),
            source_id: source_id.cloned(),
            document_id: None,
            grade: self.grade_of(source_id),
            recorded_by: self.row.created_by.clone(),
            recorded_at: self.row.created_at,
        }
    }

    /// How much a source of the record weighs.
    fn grade_of(&self, source_id: Option<&String>) -> Option<Grade> {
        let source = self.sources.iter().find(|source| Some(&source.id) == source_id)?;
        Grade::parse(&source.grade)
    }

    /// The title that speaks for the record in a language: the official one before all others.
    pub fn title_of(&self, lang: &str) -> Option<&TitleRow> {
        let of = |kind: &TitleKind| {
            self.titles.iter().find(|title| title.lang == lang && title.kind == kind.code())
        };
        SPEAKING.iter().find_map(of)
    }

    /// The wordings that sources give for its titles: it is found by them too.
    pub fn claimed_titles(&self) -> impl Iterator<Item = &str> {
        let titles =
            self.claims.iter().filter(|claim| claim.kind == FactKind::Title.code() && claim.is_live());
        titles.map(|claim| claim.value.as_str())
    }

    /// The acts with a date of which sources differ and nobody has ruled.
    pub fn differing(&self) -> Result<Vec<Differing>, DbError> {
        if self.claims.is_empty() {
            return Ok(Vec::new());
        }
        let open = self.facts()?.into_iter().filter(|fact| fact.id.kind.is_date() && fact.verdict.is_open());
        Ok(open.map(|fact| Differing { is_doubtful: fact.verdict.is_doubtful(), act: fact.id.of }).collect())
    }

    /// The facts of which sources differ and nobody has ruled, as lists keep them.
    pub fn open_facts(&self) -> Result<Vec<OpenRow>, DbError> {
        let open = self.facts()?.into_iter().filter(|fact| fact.verdict.is_open());
        let row = |fact: Fact| OpenRow {
            agreement_id: self.row.id.clone(),
            kind: fact.id.kind.code().to_owned(),
            subject_id: fact.id.of,
            state: fact.verdict.code().to_owned(),
        };
        let mut rows: Vec<OpenRow> = open.map(row).collect();
        rows.sort();
        Ok(rows)
    }
}
