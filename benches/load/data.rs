//! Synthetic agreements, always the same: 120 partners, every kind, signed from 1950 to 2026, words from a list. Their
//! standings and deadlines are the clock's answer to the acts and clauses of `life`.

use crate::life;
use diesel::RunQueryDsl;
use diesel::prelude::*;
use entente::access::{Marking, Role};
use entente::accounts::account::{Account, Profile};
use entente::agreements::kinds::InstrumentKind;
use entente::agreements::rows::{AgreementRow, ParticularsRow, PartyRow};
use entente::agreements::{areas, store};
use entente::audit::{self, Context, Deed, Draft, Object};
use entente::clock::{SystemClock, new_id, random_token};
use entente::config::Config;
use entente::db::schema::{agreement, session, state};
use entente::db::{DatabaseUrl, Db, DbError, dialect};
use entente::jobs::recompute;
use entente::{accounts, search, web};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What was made.
pub struct Made {
    /// The token of an open session.
    pub token: String,
    /// Some of the agreements.
    pub ids: Vec<String>,
    /// Codes of the partners.
    pub partners: Vec<String>,
    /// How long it took.
    pub took: Duration,
    /// How long the clock took for all of them when it wrote every one, and when nothing differed.
    pub recomputed: [Duration; 2],
}

const WORDS: [&str; 40] = [
    "defence",
    "cooperation",
    "agreement",
    "memorandum",
    "training",
    "exercises",
    "logistics",
    "air",
    "maritime",
    "cyber",
    "protection",
    "classified",
    "information",
    "mutual",
    "support",
    "status",
    "forces",
    "industry",
    "research",
    "medical",
    "brigade",
    "joint",
    "protocol",
    "arrangement",
    "technical",
    "transit",
    "mobility",
    "demining",
    "education",
    "exchange",
    "Kyiv",
    "Warszawa",
    "Vilnius",
    "procurement",
    "uncrewed",
    "systems",
    "space",
    "space-based",
    "peacekeeping",
    "planning",
];
/// Numbers without chance: xorshift.
pub struct Numbers(u64);

impl Numbers {
    /// The first.
    pub const fn begin() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    /// One of the numbers below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("below a usize")
    }

    fn of<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        &list[self.below(list.len())]
    }

    /// The first of a list come more often than the last.
    fn skewed<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        let at = self.below(list.len());
        &list[self.below(at + 1)]
    }
}

/// Fills `database` with the demonstration and `size` synthetic agreements.
pub fn fill(folder: &Path, database: &DatabaseUrl, size: usize) -> Made {
    let config = Config { database: database.clone(), ..Config::in_folder(folder) };
    let app = entente::app::open(config, Arc::new(SystemClock)).expect("a database");
    entente::imports::demo::load(&app).expect("the demonstration");
    let ids = app.pool.read(open_records).expect("its agreements");
    let begun = Instant::now();
    let context = Context::system(app.now());
    let written = audit::write(&app.pool, &context, |tx| {
        let partners = partners(tx.db)?;
        let mut numbers = Numbers::begin();
        let owner = officer(tx.now());
        accounts::store::insert(tx.db, &owner)?;
        for n in 0..size {
            dialect::replan(tx.db, n)?;
            put(tx.db, &mut numbers, &partners, &owner, n)?;
        }
        let token = open_session(tx.db, &owner)?;
        tx.record(Draft::new(Deed::DemonstrationLoaded, Object::new("installation", "entente")));
        Ok::<_, DbError>((token, partners))
    });
    let (token, partners) = written.expect("agreements");
    let took = begun.elapsed();
    let recomputed = [(); 2].map(|()| {
        let begun = Instant::now();
        recompute::all(&app).expect("recomputed");
        begun.elapsed()
    });
    Made { token, ids, partners, took, recomputed }
}

/// The demonstration's agreements that everybody may see: with titles, signatories, acts, sources and milestones.
fn open_records(db: &mut Db) -> Result<Vec<String>, DbError> {
    let open = agreement::table.filter(agreement::marking_rank.eq(0).and(agreement::pointer_only.eq(false)));
    open.select(agreement::id).load(db).map_err(DbError::from_query)
}

fn partners(db: &mut Db) -> Result<Vec<String>, DbError> {
    let codes = state::table.filter(state::code.ne("POL").and(state::standing.eq("un_member")));
    codes.order(state::code).limit(120).select(state::code).load(db).map_err(DbError::from_query)
}

fn officer(now: chrono::NaiveDateTime) -> Account {
    let profile = Profile {
        email: "load@example.test".into(),
        name: "Load Officer".into(),
        role: Role::Manager,
        clearance: Marking::Unclassified,
    };
    let mut account = Account::invited(new_id(), &profile, now, "system");
    account.status = "active".into();
    account
}

fn open_session(db: &mut Db, owner: &Account) -> Result<String, DbError> {
    let token = random_token();
    let now = owner.created_at;
    diesel::insert_into(session::table)
        .values((
            session::id_hash.eq(web::session::stored_id(&token)),
            session::account_id.eq(&owner.id),
            session::csrf_secret.eq(random_token()),
            session::epoch.eq(owner.epoch),
            session::created_at.eq(now),
            session::last_seen_at.eq(now),
            session::expires_at.eq(now + chrono::Duration::hours(12)),
            session::address.eq("127.0.0.1"),
            session::user_agent.eq("load"),
        ))
        .execute(db)
        .map_err(DbError::from_query)?;
    Ok(token)
}

fn put(
    db: &mut Db,
    numbers: &mut Numbers,
    partners: &[String],
    owner: &Account,
    n: usize,
) -> Result<(), DbError> {
    let row = row(numbers, owner, n);
    let particulars = ParticularsRow { agreement_id: row.id.clone(), ..ParticularsRow::default() };
    store::insert(db, &row, &particulars)?;
    let mut parties = Vec::new();
    let states = 2 + usize::from(numbers.below(5) == 0);
    for position in 0..3 + numbers.below(3) {
        let state = match position % states {
            0 => "POL".to_owned(),
            _ => numbers.skewed(partners).clone(),
        };
        let party = party(&row, state, position);
        store::insert_party(db, &party)?;
        parties.push(party);
    }
    life::put(db, numbers, &row, &parties)?;
    let area = numbers.of(areas::all()).code.clone();
    store::replace_areas(db, &row.id, &[area])?;
    let number = row.register_no.clone().unwrap_or_default();
    store::replace_words(db, &row.id, &search::words(&format!("{} {number}", row.short_title)))
}

fn row(numbers: &mut Numbers, owner: &Account, n: usize) -> AgreementRow {
    let year = 1950 + numbers.below(77);
    let signed = match numbers.below(20) {
        0 => format!("{year}"),
        1 => format!("{year}-{:02}", numbers.below(12) + 1),
        _ => format!("{year}-{:02}-{:02}", numbers.below(12) + 1, numbers.below(28) + 1),
    };
    let title: Vec<&str> = (0..4 + numbers.below(4)).map(|_| *numbers.skewed(&WORDS)).collect();
    let title = title.join(" ");
    let restricted = numbers.below(40) == 0;
    AgreementRow {
        id: new_id(),
        register_no: Some(format!("PL-{year}/{n:06}")),
        sort_key: search::fold(&title),
        short_title: title,
        instrument_kind: numbers.of(InstrumentKind::ALL).code().into(),
        level: "ministry".into(),
        scope: "sector".into(),
        stage: "signed".into(),
        record_state: if numbers.below(50) == 0 { "voided" } else { "verified" }.into(),
        owner_id: (numbers.below(3) > 0).then(|| owner.id.clone()),
        deputy_id: None,
        marking: if restricted { "restricted" } else { "unclassified" }.into(),
        marking_rank: i32::from(restricted),
        access_mode: if numbers.below(100) == 0 { "named" } else { "open" }.into(),
        pointer_only: numbers.below(200) == 0,
        fictional: true,
        binding: if numbers.below(4) == 0 { "undetermined" } else { "binding" }.into(),
        signed_sort: signed.clone(),
        standing: "unknown".into(),
        standing_since: None,
        signed_on: Some(signed),
        standing_reason: None,
        standing_next_change_on: None,
        closed_on: None,
        next_deadline_on: None,
        completeness: 0,
        version: 1,
        created_at: owner.created_at,
        created_by: owner.id.clone(),
        updated_at: owner.created_at,
        updated_by: owner.id.clone(),
    }
}

fn party(row: &AgreementRow, state: String, position: usize) -> PartyRow {
    PartyRow {
        id: new_id(),
        agreement_id: row.id.clone(),
        position: i32::try_from(position).expect("small"),
        side: if state == "POL" { "ours" } else { "theirs" }.into(),
        state_code: state,
        ministry_id: None,
        name_as_in_text: None,
        role: "party".into(),
        binding_view: "binding".into(),
        binding_basis: None,
        determined_by: None,
        determined_on: None,
        signed_sort: row.signed_sort.clone(),
    }
}
