//! Parties with who signed for them, in the office of that day and with what authority.

use super::facts::{self, FactLine};
use super::load::Seen;
use super::offices::Holder;
use crate::facts::{FactId, FactKind};
use crate::signing::SignatureRow;
use crate::web::dates::When;
use crate::web::locale::Arg;

/// A signature in words.
#[derive(Debug, Clone)]
pub struct SignatureLine {
    /// Its id.
    pub id: String,
    /// The side that was signed for.
    pub side: String,
    /// The name in Latin letters.
    pub name: String,
    /// The name in its own script.
    pub native: String,
    /// The office as it was on that day.
    pub office: String,
    /// In whose name.
    pub on_behalf_of: String,
    /// When.
    pub on: Option<When>,
    /// Where.
    pub place: String,
    /// Code of how far the act is checked.
    pub fact: String,
    /// By what authority; empty when it is not known.
    pub capacity: String,
    /// Number, date and issuer of the full powers.
    pub powers: String,
    /// Whether full powers are named without their document.
    pub powers_missing: bool,
    /// Who was present.
    pub witnesses: String,
    /// Who holds that office today.
    pub holder: Option<Holder>,
    /// The facts of it on which sources differ.
    pub facts: Vec<FactLine>,
    /// Where another source's word on the office is recorded.
    pub fact_page: String,
}

/// A party in words, with its signatures.
#[derive(Debug, Clone)]
pub struct PartyLine {
    /// As it is named in the text, else the official name of the state.
    pub name: String,
    /// Side, ministry, whether the name is verified.
    pub beneath: String,
    /// Its view of binding force, and why.
    pub binding: String,
    /// Why it holds so.
    pub basis: String,
    /// Who signed for it.
    pub signatures: Vec<SignatureLine>,
}

/// The parties in order.
pub fn parties(seen: &Seen) -> Vec<PartyLine> {
    let lang = seen.names.lang;
    let line = |party: &super::super::rows::PartyRow| {
        let ministry = party.ministry_id.as_deref().and_then(|id| seen.names.ministry(id));
        let named = party.name_as_in_text.clone();
        let unnamed = named.is_none().then(|| lang.t("name-not-verified").to_owned());
        let ours = (party.side == "ours").then(|| lang.label("side", "ours").to_owned());
        let beneath: Vec<String> = [ours, ministry, unnamed].into_iter().flatten().collect();
        PartyLine {
            name: named.unwrap_or_else(|| seen.names.state_in_full(&party.state_code)),
            beneath: beneath.join(" · "),
            binding: lang.label("binding", &party.binding_view).to_owned(),
            basis: party.binding_basis.clone().unwrap_or_default(),
            signatures: signatures(seen)
                .into_iter()
                .filter(|(id, _)| *id == party.id)
                .map(|(_, line)| line)
                .collect(),
        }
    };
    seen.a.parties.iter().map(line).collect()
}

/// Every signature with the id of its party.
pub fn signatures(seen: &Seen) -> Vec<(String, SignatureLine)> {
    let lines =
        seen.a.signatures.iter().map(|(row, latin, native)| {
            (row.party_id.clone(), signature(seen, row, latin, native.as_deref()))
        });
    lines.collect()
}

fn signature(seen: &Seen, row: &SignatureRow, latin: &str, native: Option<&str>) -> SignatureLine {
    let lang = seen.names.lang;
    let act = seen.a.act_now(&row.action_id);
    let known = row.capacity != "unknown";
    SignatureLine {
        id: row.id.clone(),
        side: seen.names.side(Some(&row.party_id)),
        name: latin.to_owned(),
        native: native.filter(|native| *native != latin).unwrap_or_default().to_owned(),
        office: row.office_as_signed.clone(),
        on_behalf_of: row.on_behalf_of.clone().unwrap_or_default(),
        on: act.and_then(|act| seen.names.when(act.acted_on.as_deref())),
        place: act.and_then(|act| act.place.clone()).unwrap_or_default(),
        fact: act.map_or_else(String::new, |act| act.verification.clone()),
        capacity: if known { lang.label("capacity", &row.capacity).to_owned() } else { String::new() },
        powers: powers(seen, row),
        powers_missing: row.capacity == "full_powers" && row.full_powers_ref.is_none(),
        witnesses: row.witnesses.clone().unwrap_or_default(),
        holder: seen.holders.get(&row.id).cloned(),
        facts: facts::marked_of(seen, &row.id),
        fact_page: FactId::new(FactKind::Office, &row.id).page(&seen.a.row.id),
    }
}

fn powers(seen: &Seen, row: &SignatureRow) -> String {
    let on = seen.names.when(row.full_powers_on.as_deref());
    let dated = on.map(|date| seen.names.lang.f("powers-of", &[("date", Arg::from(date.words))]));
    let parts = [row.full_powers_ref.clone(), dated, row.full_powers_issuer.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
