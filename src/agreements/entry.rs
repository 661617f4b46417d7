//! Entering an agreement: from the six-field draft, from an import, from the demonstration; one way for all.

use super::clauses::{self, NewClause};
use super::error::AgreementError;
use super::kinds::{BindingView, InstrumentKind, Level, PartyRole, Scope, Side, Stage, TitleKind};
use super::rows::{AgreementRow, ParticularsRow, PartyRow, TitleRow};
use super::{change, names, numbering, store};
use crate::access::Marking;
use crate::audit::{Deed, Object, Revised, Tx};
use crate::calendar::PartialDate;
use crate::clock::new_id;
use crate::db::DbError;
use crate::lifecycle::clock::Scope as Extent;
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{ActKind, Backdating, Certainty, Verification};
use crate::signing::{self, Capacity, SignatureRow};
use chrono::Datelike;

/// A title to enter.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct NewTitle {
    pub lang: String,
    pub wording: String,
    pub kind: TitleKind,
    pub source_id: Option<String>,
}

/// A party to enter.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct NewParty {
    pub state_code: String,
    pub ministry_id: Option<String>,
    pub name_as_in_text: Option<String>,
    pub side: Side,
    pub role: PartyRole,
    pub binding_view: BindingView,
    pub binding_basis: Option<String>,
}

/// An act to enter; `party` counts in the list of parties, none is for all.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct NewAct {
    pub kind: ActKind,
    pub party: Option<usize>,
    pub acted_on: Option<PartialDate>,
    pub received_on: Option<PartialDate>,
    pub effective_on: Option<PartialDate>,
    pub certainty: Certainty,
    pub place: Option<String>,
    pub channel: Option<String>,
    pub reference_no: Option<String>,
    pub note: Option<String>,
    pub source_id: Option<String>,
    pub verification: Verification,
    /// Why it is recorded late, in a word.
    pub backdating: Option<Backdating>,
    /// Why it is recorded late, in a person's words.
    pub backdating_reason: Option<String>,
    /// How much of the agreement a suspension concerns.
    pub extent: Extent,
    /// The end to which an extension moves the term.
    pub new_end: Option<PartialDate>,
    /// The id of the act whose place it takes.
    pub corrects: Option<String>,
    pub signatures: Vec<NewSignature>,
}

impl NewAct {
    /// An act of a kind with nothing else said.
    pub fn of(kind: ActKind) -> Self {
        Self {
            kind,
            party: None,
            acted_on: None,
            received_on: None,
            effective_on: None,
            certainty: Certainty::Reported,
            place: None,
            channel: None,
            reference_no: None,
            note: None,
            source_id: None,
            verification: Verification::Recorded,
            backdating: None,
            backdating_reason: None,
            extent: Extent::Full,
            new_end: None,
            corrects: None,
            signatures: Vec::new(),
        }
    }
}

/// A signature under an act.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct NewSignature {
    pub party: usize,
    pub official_id: String,
    pub office_as_signed: String,
    pub on_behalf_of: Option<String>,
    pub capacity: Capacity,
    pub full_powers_ref: Option<String>,
    pub full_powers_on: Option<PartialDate>,
    pub full_powers_issuer: Option<String>,
    pub witnesses: Option<String>,
}

/// An agreement to enter.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are described in domain.md §2")]
pub struct NewAgreement {
    pub short_title: String,
    pub kind: InstrumentKind,
    pub level: Level,
    pub scope: Scope,
    pub stage: Stage,
    pub owner_id: Option<String>,
    pub deputy_id: Option<String>,
    pub marking: Marking,
    pub named_access: bool,
    pub pointer_only: bool,
    pub fictional: bool,
    pub particulars: ParticularsRow,
    pub titles: Vec<NewTitle>,
    pub parties: Vec<NewParty>,
    pub areas: Vec<String>,
    pub acts: Vec<NewAct>,
    pub clauses: Vec<NewClause>,
    pub source_ids: Vec<String>,
    /// Whether it is registered (numbered) at once, as history is, or stays a draft.
    pub register: bool,
}

/// What was entered: ids in the order of the input.
#[derive(Debug, Clone)]
pub struct Entered {
    /// The agreement.
    pub id: String,
    /// Its number, when it was registered.
    pub register_no: Option<String>,
    /// The parties.
    pub party_ids: Vec<String>,
}

/// Enters an agreement; the caller has asked the policy.
pub fn enter(tx: &mut Tx, home: &str, new: &NewAgreement, deed: Deed) -> Result<Entered, AgreementError> {
    let id = new_id();
    let mut row = first_row(tx, &id, new);
    let particulars = ParticularsRow { agreement_id: id.clone(), ..new.particulars.clone() };
    if new.register {
        let signed =
            new.acts.iter().filter(|act| act.kind == ActKind::Signed).filter_map(|act| act.acted_on).next();
        let year = signed.map_or(tx.now().year(), PartialDate::year);
        let states: Vec<String> = new.parties.iter().map(|party| party.state_code.clone()).collect();
        row.register_no = Some(next_number(tx, home, &states, year, &row)?);
        row.record_state = "submitted".into();
    }
    store::insert(tx.db, &row, &particulars)?;
    let titles: Vec<TitleRow> = (0..).zip(&new.titles).map(|(n, title)| title_row(&id, n, title)).collect();
    store::replace_titles(tx.db, &id, &titles)?;
    store::replace_areas(tx.db, &id, &new.areas)?;
    let mut party_ids = Vec::new();
    for (position, party) in (0..).zip(&new.parties) {
        let party = party_row(&id, position, party);
        store::insert_party(tx.db, &party)?;
        party_ids.push(party.id);
    }
    for source in &new.source_ids {
        store::link_source(tx.db, &id, source)?;
    }
    for act in &new.acts {
        insert_act(tx, &id, &party_ids, act)?;
    }
    for clause in &new.clauses {
        clauses::insert(tx, &id, clause)?;
    }
    let settled = change::settle(tx, row, None)?;
    tx.revise(Revised {
        deed,
        object: Object::at("agreement", &id, 1),
        agreement_id: Some(id.clone()),
        before: None,
        after: settled.snapshot(),
        reason: None,
    });
    Ok(Entered { id, register_no: settled.row.register_no, party_ids })
}

/// The next register number for these states and year.
pub fn next_number(
    tx: &mut Tx,
    home: &str,
    states: &[String],
    year: i32,
    row: &AgreementRow,
) -> Result<String, DbError> {
    let mut codes = Vec::new();
    for state in states {
        codes.push(names::number_code(tx.db, state)?);
    }
    let home = names::number_code(tx.db, home)?;
    let hidden = row.marking_rank > 0 || row.access_mode == "named";
    let series = numbering::series(&home, &codes, year, hidden, row.pointer_only);
    Ok(numbering::number(&series, store::take_number(tx.db, &series)?))
}

fn first_row(tx: &Tx, id: &str, new: &NewAgreement) -> AgreementRow {
    AgreementRow {
        id: id.to_owned(),
        register_no: None,
        short_title: new.short_title.clone(),
        instrument_kind: new.kind.code().into(),
        level: new.level.code().into(),
        scope: new.scope.code().into(),
        stage: new.stage.code().into(),
        record_state: "draft".into(),
        owner_id: new.owner_id.clone(),
        deputy_id: new.deputy_id.clone(),
        marking: new.marking.code().into(),
        marking_rank: new.marking.rank(),
        access_mode: if new.named_access { "named" } else { "open" }.into(),
        pointer_only: new.pointer_only,
        fictional: new.fictional,
        binding: "undetermined".into(),
        signed_on: None,
        signed_sort: String::new(),
        sort_key: String::new(),
        standing: "none".into(),
        standing_since: None,
        standing_reason: None,
        standing_next_change_on: None,
        next_deadline_on: None,
        completeness: 0,
        version: 1,
        created_at: tx.now(),
        created_by: tx.by(),
        updated_at: tx.now(),
        updated_by: tx.by(),
        closed_on: None,
    }
}

/// The row of a title.
pub fn title_row(agreement_id: &str, position: i32, title: &NewTitle) -> TitleRow {
    TitleRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        position,
        lang: title.lang.clone(),
        wording: title.wording.clone(),
        kind: title.kind.code().into(),
        source_id: title.source_id.clone(),
    }
}

/// The row of a party.
pub fn party_row(agreement_id: &str, position: i32, party: &NewParty) -> PartyRow {
    PartyRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        position,
        state_code: party.state_code.clone(),
        ministry_id: party.ministry_id.clone(),
        name_as_in_text: party.name_as_in_text.clone(),
        side: party.side.code().into(),
        role: party.role.code().into(),
        binding_view: party.binding_view.code().into(),
        binding_basis: party.binding_basis.clone(),
        determined_by: None,
        determined_on: None,
        signed_sort: String::new(),
    }
}

/// Adds an act and the signatures under it.
pub fn insert_act(
    tx: &mut Tx,
    agreement_id: &str,
    parties: &[String],
    act: &NewAct,
) -> Result<String, DbError> {
    let text = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let first = act.acted_on.or(act.received_on).or(act.effective_on);
    let verified = act.verification == Verification::Verified;
    let row = ActRow {
        id: new_id(),
        agreement_id: agreement_id.to_owned(),
        party_id: act.party.and_then(|n| parties.get(n).cloned()),
        kind: act.kind.code().into(),
        acted_on: text(act.acted_on),
        received_on: text(act.received_on),
        effective_on: text(act.effective_on),
        certainty: act.certainty.code().into(),
        place: act.place.clone(),
        channel: act.channel.clone(),
        reference_no: act.reference_no.clone(),
        scope: (act.extent == Extent::Partial).then(|| act.extent.code().to_owned()),
        note: act.note.clone(),
        source_id: act.source_id.clone(),
        verification: act.verification.code().into(),
        recorded_by: tx.by(),
        recorded_at: tx.now(),
        verified_by: verified.then(|| "import".to_owned()),
        verified_at: verified.then(|| tx.now()),
        backdating_reason: act.backdating_reason.clone(),
        void_reason: None,
        corrects_id: act.corrects.clone(),
        sort_on: text(first).unwrap_or_else(|| "9999".into()),
        new_end: text(act.new_end),
        backdating: act.backdating.map(|why| why.code().to_owned()),
        dispute_reason: None,
        set_aside_by: None,
    };
    crate::lifecycle::store::insert(tx.db, &row)?;
    for signature in &act.signatures {
        let Some(party_id) = parties.get(signature.party).cloned() else {
            continue;
        };
        signing::store::insert(tx.db, &signature_row(agreement_id, &row.id, party_id, signature))?;
    }
    Ok(row.id)
}

fn signature_row(agreement_id: &str, action_id: &str, party_id: String, new: &NewSignature) -> SignatureRow {
    SignatureRow {
        id: new_id(),
        action_id: action_id.to_owned(),
        agreement_id: agreement_id.to_owned(),
        party_id,
        official_id: new.official_id.clone(),
        office_as_signed: new.office_as_signed.clone(),
        on_behalf_of: new.on_behalf_of.clone(),
        capacity: new.capacity.code().into(),
        full_powers_ref: new.full_powers_ref.clone(),
        full_powers_on: new.full_powers_on.map(|date| date.to_string()),
        full_powers_issuer: new.full_powers_issuer.clone(),
        witnesses: new.witnesses.clone(),
    }
}
