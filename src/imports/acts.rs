//! The dated acts of a row: what each column of dates stands for, and which of them contradict the signature.

use super::candidate::{CandidateAction, CandidateParty, Doubt};
use super::dates::PartialDate;
use super::mapping::Draft;
use super::profile::ActionRule;
use super::row::{Refusal, Why};

pub(super) const NEW_YEAR: &str = "1 January may stand for the year alone in this catalogue.";

impl Draft<'_> {
    /// The acts that the columns of the profile stand for.
    pub(super) fn actions(
        &mut self,
        parties: &[CandidateParty],
        place: Option<&str>,
        signed_on: Option<&PartialDate>,
    ) -> Result<Vec<CandidateAction>, Refusal> {
        let mut actions = Vec::new();
        for rule in &self.mapping.profile.action {
            let Some(mut action) = self.action(rule, parties)? else {
                continue;
            };
            if action.kind == "signed" {
                action.place = place.map(str::to_owned);
                let not_signed =
                    self.warnings.iter().any(|warning| matches!(warning.doubt, Doubt::NotSigned(_)));
                if not_signed {
                    action.verification = "disputed".to_owned();
                }
            } else {
                self.dispute(rule, &mut action, signed_on);
            }
            actions.push(action);
        }
        Ok(actions)
    }

    fn action(
        &mut self,
        rule: &ActionRule,
        parties: &[CandidateParty],
    ) -> Result<Option<CandidateAction>, Refusal> {
        let by_value = self.by_value(rule)?;
        let acted_on = self.date(&rule.column)?;
        let effective_on =
            rule.effective_column.as_ref().map(|column| self.date(column)).transpose()?.flatten();
        if acted_on.is_none() && effective_on.is_none() {
            return Ok(None);
        }
        let by = by_value.and_then(|index| rule.by_value.get(index));
        let kind = by.map(|by| &by.kind).or(rule.kind.as_ref());
        let new_year = [&acted_on, &effective_on].into_iter().flatten().any(PartialDate::is_new_year);
        let note = by.and_then(|by| by.note.clone()).or(new_year.then(|| NEW_YEAR.to_owned()));
        Ok(Some(CandidateAction {
            kind: kind.expect("a rule has a kind or finds it by value").clone(),
            party: rule.party.as_ref().map(|state| self.actor(state, parties)).transpose()?,
            acted_on,
            effective_on,
            certainty: by
                .and_then(|by| by.certainty.clone())
                .unwrap_or_else(|| self.mapping.profile.certainty.clone()),
            verification: "recorded".to_owned(),
            place: None,
            reference_no: rule
                .reference_column
                .as_ref()
                .map(|column| self.row.cell(column).to_owned())
                .filter(|no| !no.is_empty()),
            note,
        }))
    }

    /// Which kind of act the row tells, where the profile reads it from a column.
    pub(super) fn by_value(&self, rule: &ActionRule) -> Result<Option<usize>, Refusal> {
        let Some(column) = &rule.kind_column else {
            return Ok(None);
        };
        let value = self.row.cell(column);
        let found = rule.by_value.iter().position(|by| by.value == value);
        let why = if rule.not_taken.iter().any(|known| known == value) {
            Why::UnsupportedKind
        } else {
            Why::UnknownKind
        };
        found.map(Some).ok_or_else(|| self.row.refuse(column, why(value.to_owned())))
    }

    fn actor(&self, state: &str, parties: &[CandidateParty]) -> Result<String, Refusal> {
        let party = parties.iter().find(|party| party.state == state);
        let missing =
            || self.row.refuse(&self.mapping.profile.title.column, Why::ActorNotAParty(state.to_owned()));
        party.map(|party| party.key.clone()).ok_or_else(missing)
    }

    fn dispute(&mut self, rule: &ActionRule, action: &mut CandidateAction, signed_on: Option<&PartialDate>) {
        let Some(signed) = signed_on else { return };
        let dates = [&action.acted_on, &action.effective_on];
        let before = dates
            .into_iter()
            .flatten()
            .find(|date| action.kind != "text_adopted" && date.latest() < signed.earliest());
        let Some(date) = before.map(|date| date.as_str().to_owned()) else {
            return;
        };
        let signed = signed.as_str().to_owned();
        action.verification = "disputed".to_owned();
        action
            .note
            .get_or_insert_with(|| format!("The catalogue dates this before the signature on {signed}."));
        self.doubt(&rule.column, [Doubt::BeforeSignature { kind: action.kind.clone(), date, signed }]);
    }
}
