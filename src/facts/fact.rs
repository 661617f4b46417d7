//! One fact with everything that is said of it: what stands in the record, the claims, the rulings, and how it stands.

use super::kind::FactId;
use super::leading::{Part, Settled, Verdict, Voice, part, verdict};
use super::store::{ClaimRow, FactRulingRow};
use super::value::Value;
use crate::db::DbError;
use crate::directory::Grade;
use chrono::NaiveDateTime;

/// What a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rests {
    /// A source, by its id.
    Source(String),
    /// A document of the agreement, by its id.
    Document(String),
    /// Nothing that is named: what stood in the record without a source.
    Nothing,
}

/// What stands in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The value.
    pub value: String,
    /// The source that the record names for it.
    pub source_id: Option<String>,
    /// The document of the agreement on which it rests, where it was taken over from one.
    pub document_id: Option<String>,
    /// How much that source weighs.
    pub grade: Option<Grade>,
    /// Who recorded it.
    pub recorded_by: String,
    /// When.
    pub recorded_at: NaiveDateTime,
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which one.
    pub id: FactId,
    /// What stands in the record; none where it says nothing.
    pub own: Option<Own>,
    /// Every claim, in the order of coming, withdrawn ones too.
    pub claims: Vec<ClaimRow>,
    /// Every ruling, oldest first.
    pub rulings: Vec<FactRulingRow>,
    /// How it stands.
    pub verdict: Verdict,
    record: Option<Voice>,
    voices: Vec<Voice>,
}

impl Fact {
    /// The fact with what belongs to it.
    pub fn of(
        id: FactId,
        own: Option<Own>,
        claims: Vec<ClaimRow>,
        rulings: Vec<FactRulingRow>,
    ) -> Result<Self, DbError> {
        let voices: Vec<Voice> =
            claims.iter().filter(|claim| claim.is_live()).map(ClaimRow::voice).collect::<Result<_, _>>()?;
        let last = rulings.last().map(FactRulingRow::settled).transpose()?;
        let own = own.map(|own| as_taken_over(own, &id, &claims, last.as_ref())).transpose()?;
        let record = own.as_ref().map(|own| voice(&id, own)).transpose()?;
        let verdict = verdict(record.as_ref(), &voices, last.as_ref());
        Ok(Self { id, own, claims, rulings, verdict, record, voices })
    }

    /// The claims that are not withdrawn.
    pub fn live(&self) -> impl Iterator<Item = &ClaimRow> {
        self.claims.iter().filter(|claim| claim.is_live())
    }

    /// A claim that is not withdrawn.
    pub fn claim(&self, id: &str) -> Option<&ClaimRow> {
        self.live().find(|claim| claim.id == id)
    }

    /// What stands in the record and so leads.
    pub fn leads(&self) -> Option<&Value> {
        self.record.as_ref().map(|record| &record.value)
    }

    /// The part that a claim plays.
    pub fn part(&self, claim: &ClaimRow) -> Part {
        let voice = self.voices.iter().find(|voice| voice.claim.as_ref() == Some(&claim.id));
        voice.map_or(Part::Withdrawn, |voice| part(&self.verdict, voice, self.record.as_ref(), &self.voices))
    }

    /// How many sources differ: those that contradict the record and the record itself, or all that contradict each other.
    pub fn differing(&self) -> usize {
        let apart = |one: &Voice| match &self.record {
            Some(record) => !record.value.agrees(&one.value),
            None => self.voices.iter().any(|other| !other.value.agrees(&one.value)),
        };
        let others = self.voices.iter().filter(|voice| apart(voice)).count();
        if others > 0 { others + usize::from(self.record.is_some()) } else { 0 }
    }

    /// The last ruling, while it answers.
    pub fn ruling(&self) -> Option<&FactRulingRow> {
        self.rulings.last().filter(|_| self.verdict == Verdict::Ruled)
    }

    /// Whoever recorded the value that `claim` says, or what stands in the record: they do not rule for it.
    pub fn authors<'f>(&'f self, claim: Option<&'f ClaimRow>) -> Vec<&'f str> {
        match (claim, &self.own) {
            (Some(claim), _) => vec![claim.recorded_by.as_str()],
            (None, Some(own)) => {
                // What was taken over from a claim is still the word of who made the claim.
                let taken = self.rulings.last().and_then(|ruling| ruling.claim_id.as_ref());
                let claim = taken.and_then(|id| self.claims.iter().find(|claim| claim.id == *id));
                let same = claim.filter(|claim| claim.value == own.value);
                same.map(|claim| claim.recorded_by.as_str())
                    .into_iter()
                    .chain([own.recorded_by.as_str()])
                    .collect()
            }
            (None, None) => Vec::new(),
        }
    }
}

fn voice(id: &FactId, own: &Own) -> Result<Voice, DbError> {
    let value = Value::parse(id.kind, &own.value)
        .map_err(|fault| DbError::Migration(format!("a {} cannot be read: {fault}", id.kind.code())))?;
    Ok(Voice { claim: None, value, grade: own.grade, made_in: 0 })
}

/// A value that was taken over from a claim weighs as much as the claim did and names what that rests on.
fn as_taken_over(own: Own, id: &FactId, claims: &[ClaimRow], last: Option<&Settled>) -> Result<Own, DbError> {
    let taken = last.and_then(|ruling| ruling.claim.as_ref());
    let Some(claim) =
        taken.and_then(|taken| claims.iter().find(|claim| claim.id == *taken && claim.is_live()))
    else {
        return Ok(own);
    };
    let same = claim.voice()?.value.is_same(&voice(id, &own)?.value);
    if !same {
        return Ok(own);
    }
    let (source_id, document_id) = (claim.source_id.clone(), claim.document_id.clone());
    Ok(Own { grade: claim.read_grade()?, source_id, document_id, ..own })
}
