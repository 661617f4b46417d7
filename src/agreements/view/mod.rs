//! The pages of one agreement: overview with the legal clock, acts, clauses, signatories, milestones, relations, sources, history,
//! and the forms that add to them. The register's list, the full form and registration are elsewhere.
//!
//! Mounted after the rooms that own `/agreements/new` and `/agreements/{id}.pdf`: `{id}` takes any word.

pub mod acts;
pub mod asked;
pub mod claim_form;
pub mod clause_form;
pub mod clauses;
pub mod clock;
pub mod export;
pub mod facts;
pub mod fields;
pub mod forms;
pub mod handlers;
pub mod head;
pub mod headline;
pub mod history;
pub mod legal;
pub mod line;
pub mod load;
pub mod names;
pub mod offices;
pub mod pages;
pub mod particulars;
pub mod parties;
pub mod relations;
pub mod steps;
pub mod store;
pub mod supposition;

use crate::access::routes::{get, post};
use crate::access::{Action, Route};
use crate::to;
use handlers::{
    acts as act, asked as ask, clauses as clause, decisions as decision, facts as fact, read,
    relations as relation, signatures, sources, what_if,
};

/// The routes of one agreement's pages.
pub fn routes() -> Vec<Route> {
    use Action::{
        DecideRenewal, EditRegister, ExportRegister, ReadRegister, VerifyFact, VoidRecord, WithdrawClaim,
    };
    vec![
        get("/agreements/{id}", ReadRegister, to!(read::overview)),
        get("/agreements/{id}/acts", ReadRegister, to!(read::acts)),
        get("/agreements/{id}/clauses", ReadRegister, to!(read::clauses)),
        get("/agreements/{id}/signatories", ReadRegister, to!(read::signatories)),
        get("/agreements/{id}/obligations", ReadRegister, to!(read::obligations)),
        get("/agreements/{id}/milestones", ReadRegister, to!(read::milestones)),
        get("/agreements/{id}/bodies", ReadRegister, to!(read::bodies)),
        get("/agreements/{id}/documents", ReadRegister, to!(read::documents)),
        get("/agreements/{id}/relations", ReadRegister, to!(read::relations)),
        get("/agreements/{id}/sources", ReadRegister, to!(read::sources)),
        get("/agreements/{id}/sources.csv", ExportRegister, to!(export::sources)),
        get("/agreements/{id}/sources.xlsx", ExportRegister, to!(export::sources)),
        get("/agreements/{id}/history", ReadRegister, to!(read::history)),
        get("/agreements/{id}/what-if", ReadRegister, to!(what_if::page)),
        get("/agreements/{id}/acts/new", EditRegister, to!(act::new_page)),
        post("/agreements/{id}/acts", EditRegister, to!(act::create)),
        post("/agreements/{id}/acts/{act}/verification", VerifyFact, to!(act::verify)),
        get("/agreements/{id}/acts/{act}/dispute", VerifyFact, to!(act::dispute_page)),
        post("/agreements/{id}/acts/{act}/dispute", VerifyFact, to!(act::dispute)),
        get("/agreements/{id}/acts/{act}/correction", EditRegister, to!(act::correct_page)),
        post("/agreements/{id}/acts/{act}/correction", EditRegister, to!(act::correct)),
        get("/agreements/{id}/acts/{act}/voiding", VoidRecord, to!(act::void_page)),
        post("/agreements/{id}/acts/{act}/voiding", VoidRecord, to!(act::void)),
        get("/agreements/{id}/stage/{move}", EditRegister, to!(ask::stage_page)),
        post("/agreements/{id}/stage/{move}", EditRegister, to!(ask::move_stage)),
        get("/agreements/{id}/ruling", VerifyFact, to!(ask::ruling_page)),
        post("/agreements/{id}/ruling", VerifyFact, to!(ask::rule)),
        get("/agreements/{id}/renewal", EditRegister, to!(ask::renewal_page)),
        post("/agreements/{id}/renewal", EditRegister, to!(ask::confirm_renewal)),
        get("/agreements/{id}/facts", ReadRegister, to!(fact::list)),
        get("/agreements/{id}/facts/{kind}/{of}", ReadRegister, to!(fact::show)),
        post("/agreements/{id}/facts/{kind}/{of}", EditRegister, to!(fact::claim)),
        post("/agreements/{id}/facts/{kind}/{of}/takeover", VerifyFact, to!(fact::take_over)),
        post("/agreements/{id}/facts/{kind}/{of}/ruling", VerifyFact, to!(fact::rule)),
        get("/agreements/{id}/claims/{claim}/withdrawal", WithdrawClaim, to!(fact::withdraw_page)),
        post("/agreements/{id}/claims/{claim}/withdrawal", WithdrawClaim, to!(fact::withdraw)),
        get("/agreements/{id}/clauses/new", EditRegister, to!(clause::new_page)),
        post("/agreements/{id}/clauses", EditRegister, to!(clause::create)),
        post("/agreements/{id}/clauses/{clause}/verification", VerifyFact, to!(clause::verify)),
        post("/agreements/{id}/clauses/{clause}/dispute", VerifyFact, to!(clause::dispute)),
        get("/agreements/{id}/clauses/{clause}/voiding", VoidRecord, to!(clause::void_page)),
        post("/agreements/{id}/clauses/{clause}/voiding", VoidRecord, to!(clause::void)),
        get("/agreements/{id}/decisions/new", DecideRenewal, to!(decision::new_page)),
        post("/agreements/{id}/decisions", DecideRenewal, to!(decision::create)),
        get("/agreements/{id}/signatures/new", EditRegister, to!(signatures::new_page)),
        post("/agreements/{id}/signatures", EditRegister, to!(signatures::create)),
        get("/agreements/{id}/relations/new", EditRegister, to!(relation::new_page)),
        post("/agreements/{id}/relations", EditRegister, to!(relation::create)),
        post("/agreements/{id}/relations/{relation}/removal", EditRegister, to!(relation::remove)),
        get("/agreements/{id}/sources/new", EditRegister, to!(sources::new_page)),
        post("/agreements/{id}/sources", EditRegister, to!(sources::create)),
    ]
}
