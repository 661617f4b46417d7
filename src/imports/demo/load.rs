//! Loading the demonstration register: once, whole or not at all, and never beside a real register.

use super::error::LoadError;
use super::files::DemoData;
use super::keys::{Keys, id};
use super::{
    agreements, bodies, claims, directory, documents, exceptions, milestones, obligations, relations,
};
use crate::accounts::{self, hashing};
use crate::agreements as register;
use crate::audit::{self, Context, Deed, Draft, Object, Tx};
use crate::directory::store::states::{find_setting, put_setting};
use crate::documents::DocumentSettings;
use crate::imports::store;
use crate::proof::{self, Why};
use crate::state::App;

/// The setting that says that the register is loaded, and which version of the data.
const SETTING: &str = "demonstration";

/// What a start of the demonstration found or made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loaded {
    /// An earlier start had loaded it.
    Before,
    /// It was loaded now.
    Now(Counts),
}

/// How much was loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields name what they count")]
pub struct Counts {
    pub agreements: usize,
    pub milestones: usize,
    pub ministries: usize,
    pub officials: usize,
    pub sources: usize,
}

/// Loads the demonstration register unless it is there; refuses a database in which real people work. The register is one change;
/// the extracts and audits after it are made as its desks and auditors would make them.
pub fn load(app: &App) -> Result<Loaded, LoadError> {
    let (real, is_loaded) = app.pool.read(|db| {
        let real = accounts::store::count_real(db)?;
        Ok::<_, LoadError>((real, find_setting(db, SETTING)?.is_some()))
    })?;
    if real > 0 {
        return Err(LoadError::RealAccounts(real));
    }
    if is_loaded {
        return Ok(Loaded::Before);
    }
    let data = DemoData::embedded()?;
    let mut context = Context::system(app.now());
    context.request_id = "demo".into();
    context.follow = Some(app.follow);
    let hash = hashing::hash(app.config.hash_memory_kib, accounts::demo::PASSPHRASE);
    let mut keys = Keys::new(app.today(), &app.config.home_state);
    let counts = audit::write(&app.pool, &context, |tx| {
        if store::count_agreements(tx.db)? > 0 {
            return Err(LoadError::RealAgreements);
        }
        load_all(tx, &data, &mut keys, (&hash, &app.config.documents))
    })?;
    let (officer, manager) = (keys.person("officer")?, keys.person("manager")?);
    crate::extracts::sample::load(app, &officer, &manager)?;
    crate::findings::demonstration::load(app, &manager)?;
    exceptions::load(app, &id(&keys.agreements, "fictional-sample")?, &officer, &manager)?;
    (app.samples)(app, &officer, &manager).map_err(LoadError::Sample)?;
    crate::looks::sample::load(app, &manager, &keys.person("auditor")?)?;
    app.pool.read(crate::db::dialect::analyse)?;
    proof::take(app, Why::Start)?;
    Ok(Loaded::Now(counts))
}

fn load_all(
    tx: &mut Tx,
    data: &DemoData,
    keys: &mut Keys,
    (hash, files): (&str, &DocumentSettings),
) -> Result<Counts, LoadError> {
    for (role, account_id) in accounts::demo::insert_accounts(tx, hash)? {
        keys.people.entry(desk(role).to_owned()).or_insert(account_id);
    }
    directory::load(tx, &data.directory, keys)?;
    for demo in data.agreements() {
        let new = agreements::resolve(demo, keys)?;
        let entered = register::enter(tx, &keys.home, &new, Deed::AgreementRegistered)?;
        keys.agreements.insert(demo.key.clone(), entered.id);
    }
    for demo in data.agreements() {
        relations::load(tx, demo, keys)?;
        claims::load(tx, demo, keys)?;
        let agreement_id = id(&keys.agreements, &demo.key)?;
        milestones::load(tx, &agreement_id, &demo.milestones, keys)?;
        obligations::load(tx, &agreement_id, &demo.obligations, keys)?;
    }
    let files = documents::load(tx, files, keys)?;
    for demo in data.agreements() {
        let agreement_id = id(&keys.agreements, &demo.key)?;
        bodies::load(tx, &agreement_id, &demo.bodies, (keys, &files))?;
    }
    let counts = count(data);
    note(tx, counts)?;
    Ok(counts)
}

/// How the demonstration data call the two desks that own records.
fn desk(role: crate::access::Role) -> &'static str {
    use crate::access::Role;
    match role {
        Role::PolicyOfficer => "officer",
        Role::Manager => "manager",
        Role::Auditor => "auditor",
        Role::Administrator => "administrator",
    }
}

fn count(data: &DemoData) -> Counts {
    Counts {
        agreements: data.agreements().count(),
        milestones: data.agreements().map(|demo| demo.milestones.len()).sum(),
        ministries: data.directory.ministries.len(),
        officials: data.directory.officials.len(),
        sources: data.directory.sources.len(),
    }
}

fn note(tx: &mut Tx, counts: Counts) -> Result<(), LoadError> {
    let version = super::files::VERSION;
    let draft = Draft::new(Deed::DemonstrationLoaded, Object::new("installation", "entente"));
    let draft = draft.fact("version", version).fact("agreements", counts.agreements);
    let draft = draft.fact("milestones", counts.milestones).fact("sources", counts.sources);
    let draft = draft.fact("ministries", counts.ministries).fact("officials", counts.officials);
    tx.record(draft);
    Ok(put_setting(tx.db, SETTING, &version.to_string(), tx.now(), &tx.by())?)
}
