//! The whole of an agreement as one value: what pages show, exports embed and the history keeps.

use super::heap::Heap;
use super::kinds;
use super::neighbours::{self, Neighbour};
use super::rows::{AgreementRow, ParticularsRow, PartyRow, RelationRow, SourceRow, TitleRow};
use crate::db::{Db, DbError};
use crate::deadlines::DecisionRow;
use crate::facts::{ClaimRow, FactRulingRow};
use crate::lifecycle::standing::{Holding, Standing};
use crate::lifecycle::store::{ActRow, ClauseRow, RulingRow};
use crate::lifecycle::{Act, Verification, turning};
use crate::signing::{SignatureRow, Signed};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// An agreement with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct Aggregate {
    /// What lists read.
    pub row: AgreementRow,
    /// What only its pages read.
    pub particulars: ParticularsRow,
    /// Titles in order.
    pub titles: Vec<TitleRow>,
    /// Area codes.
    pub areas: Vec<String>,
    /// Parties in order.
    pub parties: Vec<PartyRow>,
    /// The agreements that bear on its standing; none that is harder to see than this one.
    pub neighbours: Vec<Neighbour>,
    /// Relations from and to it; the other end may be hidden from a reader.
    pub relations: Vec<RelationRow>,
    /// Sources of the record.
    pub sources: Vec<SourceRow>,
    /// Acts, oldest first.
    pub acts: Vec<ActRow>,
    /// What was ruled where a statement and the computation differed.
    pub rulings: Vec<RulingRow>,
    /// Final clauses in the order in which they were recorded.
    pub clauses: Vec<ClauseRow>,
    /// What the house decided on its terms, in the order of recording.
    pub decisions: Vec<DecisionRow>,
    /// What sources claim of its facts, in the order of coming.
    pub claims: Vec<ClaimRow>,
    /// What was ruled where they differed.
    pub fact_rulings: Vec<FactRulingRow>,
    /// Signatures with the signatory's names (Latin, native).
    pub signatures: Vec<Signed>,
    /// What documents show of it.
    pub papers: Papers,
}

/// What documents and evidence show of an agreement, as far as who sees the agreement may know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Papers {
    /// Whether the signed text is held.
    pub has_text: bool,
    /// The ids of the acts for which evidence counts.
    pub acts: Vec<String>,
}

impl Aggregate {
    /// Loads what belongs to `row`, which the caller was allowed to see.
    pub fn load(db: &mut Db, row: AgreementRow) -> Result<Self, DbError> {
        let ids = [row.id.clone()];
        let mut heap = Heap::load(db, ids.as_slice().into())?;
        Self::out_of(&mut heap, row)?.bound_anew(db)
    }

    /// Loads what belongs to each of these, with as many queries as for one.
    pub fn load_each(db: &mut Db, rows: Vec<AgreementRow>) -> Result<Vec<Self>, DbError> {
        let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
        let mut heap = Heap::load(db, ids.as_slice().into())?;
        rows.into_iter().map(|row| Self::out_of(&mut heap, row)?.bound_anew(db)).collect()
    }

    /// Takes what belongs to `row` out of a heap; its neighbours are not looked up yet.
    fn out_of(heap: &mut Heap, row: AgreementRow) -> Result<Self, DbError> {
        let id = row.id.as_str();
        Ok(Self {
            neighbours: Vec::new(),
            particulars: heap.particulars.take(id).pop().ok_or_else(|| without_particulars(id))?,
            titles: heap.titles.take(id),
            areas: heap.areas.take(id),
            parties: heap.parties.take(id),
            relations: heap.relations.take(id),
            sources: heap.sources.take(id),
            acts: heap.acts.take(id),
            clauses: heap.clauses.take(id),
            decisions: heap.decisions.take(id),
            rulings: heap.rulings.take(id),
            claims: heap.claims.take(id),
            fact_rulings: heap.fact_rulings.take(id),
            signatures: heap.signatures.take(id),
            papers: Papers { has_text: !heap.texts.take(id).is_empty(), acts: heap.shown_acts.take(id) },
            row,
        })
    }

    /// The same with its neighbours looked up anew: for clauses and relations that are not stored.
    pub fn bound_anew(mut self, db: &mut Db) -> Result<Self, DbError> {
        self.neighbours = neighbours::load(db, &self.row, &self.relations, &self.holding())?;
        Ok(self)
    }

    /// The ids of every source that the record names: its own, those of its titles, acts, clauses and claims.
    pub fn source_ids(&self) -> Vec<&str> {
        let own = self.sources.iter().map(|source| source.id.as_str());
        let titles = self.titles.iter().filter_map(|title| title.source_id.as_deref());
        let acts = self.acts.iter().filter_map(|act| act.source_id.as_deref());
        let clauses = self.clauses.iter().filter_map(|clause| clause.source_id.as_deref());
        let claims = self.claims.iter().filter_map(|claim| claim.source_id.as_deref());
        let mut ids: Vec<&str> = own.chain(titles).chain(acts).chain(clauses).chain(claims).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The act that takes the place of another one and is not voided.
    pub fn correction_of(&self, id: &str) -> Option<&ActRow> {
        let voided = Verification::Voided.code();
        self.acts.iter().find(|act| act.corrects_id.as_deref() == Some(id) && act.verification != voided)
    }

    /// Whether an act is neither voided nor corrected.
    pub fn stands(&self, id: &str) -> bool {
        let act = self.acts.iter().find(|act| act.id == id);
        act.is_some_and(|act| act.verification != Verification::Voided.code())
            && self.correction_of(id).is_none()
    }

    /// The act that stands at the end of the corrections of this one: where its signatures belong now.
    pub fn act_now<'a>(&'a self, id: &'a str) -> Option<&'a ActRow> {
        let mut act = self.acts.iter().find(|act| act.id == id)?;
        // A correction is recorded after what it corrects, so the chain ends.
        while let Some(next) = self.correction_of(&act.id) {
            act = next;
        }
        Some(act)
    }

    /// Whether an act names its source or evidence counts for it.
    pub fn is_evidenced(&self, act: &ActRow) -> bool {
        act.source_id.is_some() || self.papers.acts.contains(&act.id)
    }

    /// The acts that are neither voided nor corrected.
    pub fn standing_acts(&self) -> impl Iterator<Item = &ActRow> {
        self.acts.iter().filter(|act| self.stands(&act.id))
    }

    /// The acts as the rules see them.
    pub fn rule_acts(&self) -> Result<Vec<Act>, DbError> {
        self.acts.iter().map(ActRow::act).collect()
    }

    /// What the clock must know of it.
    pub fn holding(&self) -> Holding {
        Holding {
            parties: neighbours::parties(&self.parties),
            acts: self.acts.clone(),
            clauses: self.clauses.clone(),
        }
    }

    /// The standing on a day.
    pub fn standing(&self, on: NaiveDate) -> Result<Standing, DbError> {
        let relations = self.neighbours.iter().map(|neighbour| neighbour.relation(on));
        let standing = self.holding().standing(relations.collect::<Result<_, _>>()?, on)?;
        Ok(Standing { differing: self.differing()?, ..standing })
    }

    /// The days of the acts, here and of what bears on it: beside what the clock announces, only on these a standing can turn.
    pub fn turning_days(&self) -> Result<Vec<NaiveDate>, DbError> {
        let rows = self.acts.iter().chain(self.neighbours.iter().flat_map(Neighbour::acts));
        let acts: Vec<Act> = rows.map(ActRow::act).collect::<Result<_, _>>()?;
        let dates = acts.iter().flat_map(Act::dates);
        Ok(dates.flat_map(|date| [date.earliest(), date.latest()]).collect())
    }

    /// The next day on which the standing turns if nothing more is recorded here or of what bears on it.
    pub fn next_turn(&self, today: &Standing) -> Result<Option<NaiveDate>, DbError> {
        turning::next_turn(today, &self.turning_days()?, |day| match self.neighbours.is_empty() {
            // What was read for today holds for every day: only what bears on it from outside depends on the day.
            true => Ok(today.on(day)),
            false => self.standing(day),
        })
    }

    /// The parties' common view of binding force, or `differs`.
    pub fn binding(&self) -> &'static str {
        let views: Vec<kinds::BindingView> =
            self.parties.iter().filter_map(|party| kinds::BindingView::parse(&party.binding_view)).collect();
        kinds::common_view(&views)
    }

    /// Whether the words of a non-binding instrument are right: Participants, comes into effect.
    pub fn is_non_binding(&self) -> bool {
        self.row.binding == "non_binding"
    }

    /// The canonical snapshot that the history keeps; cached columns are left out, they follow from the rest.
    pub fn snapshot(&self) -> Value {
        let row = &self.row;
        let from: Vec<&RelationRow> =
            self.relations.iter().filter(|relation| relation.from_id == row.id).collect();
        let signatures: Vec<&SignatureRow> =
            self.signatures.iter().map(|(signature, _, _)| signature).collect();
        let sources: Vec<&str> = self.sources.iter().map(|source| source.id.as_str()).collect();
        let mut snapshot = json!({
            "id": row.id, "register_no": row.register_no, "short_title": row.short_title,
            "instrument_kind": row.instrument_kind, "level": row.level, "scope": row.scope, "stage": row.stage,
            "record_state": row.record_state, "owner_id": row.owner_id, "deputy_id": row.deputy_id,
            "marking": row.marking, "access_mode": row.access_mode, "pointer_only": row.pointer_only,
            "fictional": row.fictional, "version": row.version,
            "particulars": self.particulars, "titles": self.titles, "areas": self.areas, "parties": self.parties,
            "relations": from, "sources": sources, "acts": self.acts, "clauses": self.clauses, "rulings": self.rulings,
            "signatures": signatures, "decisions": self.decisions,
        });
        // Versions from before there were claims, and records of which nobody claims anything, read alike.
        if !self.claims.is_empty() {
            snapshot["claims"] = json!(self.claims);
        }
        if !self.fact_rulings.is_empty() {
            snapshot["fact_rulings"] = json!(self.fact_rulings);
        }
        snapshot
    }
}

fn without_particulars(id: &str) -> DbError {
    DbError::Migration(format!("the agreement {id} has no particulars"))
}
