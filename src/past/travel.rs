//! The register of a time, made for who asks for it and kept until the register changes.

use super::scratch::{self, Scratch};
use super::{layout, store};
use crate::audit::{self, chain::Hash};
use crate::clock::ManualClock;
use crate::db::DbError;
use crate::memo::Memo;
use crate::state::App;
use crate::web::as_of::AsOf;
use chrono::NaiveTime;
use std::sync::Arc;

/// How many views are kept.
const KEPT: usize = 6;

/// Makes the register as it was: the state that handlers get in place of the present one, for an address of the present with
/// its query.
pub type Travel = fn(&App, &AsOf, &str) -> Result<App, DbError>;

/// What of the present a view into the past needs: where its exports are recorded, and what time it is.
#[derive(Clone)]
pub struct Past {
    /// The two dates.
    pub as_of: AsOf,
    /// The state of the present.
    pub present: Arc<App>,
    // Gone with the last who looks.
    _scratch: Arc<Scratch>,
}

/// How much of the register a view holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One agreement, with those at the other ends of its relations.
    One {
        /// Its id.
        id: String,
        /// Whether its history is shown: earlier versions and who did what.
        is_told: bool,
    },
    /// What lists of agreements read of them, without the work under them.
    Register(Shown),
    /// Everything.
    Whole,
}

/// What a list of agreements shows of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// The rows of its page.
    Rows,
    /// The same, found by words.
    Found,
    /// Every column of its tables, and it may be found by words.
    Columns,
}

/// The views of one server, by the dates and how much they hold; each holds under one head of the log, for what is hidden today
/// is hidden in the past as well.
pub struct Views(Memo<(AsOf, Scope), Hash, App>);

impl Default for Views {
    fn default() -> Self {
        Self(Memo::new(KEPT))
    }
}

/// The register as of the two dates; the path and query of `address` say how much of it is needed.
pub fn travel(app: &App, as_of: &AsOf, address: &str) -> Result<App, DbError> {
    let (scope, stamp) = app.pool.read(|db| {
        let stamp = audit::store::head(db)?.chain;
        Ok::<_, DbError>((scope(db, address)?, stamp))
    })?;
    let view = app.views.0.get_or_make((*as_of, scope.clone()), stamp, || view(app, as_of, &scope))?;
    Ok(view.as_ref().clone())
}

/// The pages of an agreement that tell nothing of its history.
const UNTOLD: [&str; 10] = [
    "",
    "acts",
    "clauses",
    "signatories",
    "obligations",
    "milestones",
    "bodies",
    "documents",
    "relations",
    "sources",
];

/// The register and its files, which show nothing of milestones, obligations and meetings.
const REGISTER: [&str; 4] = ["agreements", "agreements.csv", "agreements.xlsx", "agreements.pdf"];

/// The files with every column.
const TABLES: [&str; 2] = ["agreements.csv", "agreements.xlsx"];

fn scope(db: &mut crate::db::Db, address: &str) -> Result<Scope, DbError> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut parts = path.trim_start_matches('/').splitn(3, '/');
    let mut part = || parts.next().unwrap_or_default();
    let (room, id, page) = (part(), part(), part());
    let (id, is_report) = id.strip_suffix(".pdf").map_or((id, false), |id| (id, true));
    if REGISTER.contains(&room) && id.is_empty() {
        let is_searched = query.split('&').any(|field| field.starts_with("q="));
        return Ok(Scope::Register(match TABLES.contains(&room) {
            true => Shown::Columns,
            false if is_searched => Shown::Found,
            false => Shown::Rows,
        }));
    }
    if uuid::Uuid::parse_str(id).is_err() {
        return Ok(Scope::Whole);
    }
    if room == "agreements" {
        let is_told = is_report || !UNTOLD.contains(&page);
        return Ok(Scope::One { id: id.to_owned(), is_told });
    }
    let agreement = store::agreement_of(db, room, id)?;
    Ok(agreement.map_or(Scope::Whole, |id| Scope::One { id, is_told: true }))
}

fn view(app: &App, as_of: &AsOf, scope: &Scope) -> Result<App, DbError> {
    let folder = &app.config.data_dir;
    let (pool, scratch) = match scope {
        Scope::One { .. } => scratch::in_memory(folder)?,
        Scope::Register { .. } | Scope::Whole => scratch::in_file(folder)?,
    };
    app.pool.read(|live| pool.read(|past| layout::lay_out(live, past, as_of, scope)))?;
    let noon = as_of.true_on.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(12);
    Ok(App {
        pool,
        clock: Arc::new(ManualClock::at(noon.and_utc())),
        lock: None,
        views: Arc::default(),
        past: Some(Past {
            as_of: *as_of,
            // Without its views, which hold this one.
            present: Arc::new(App { views: Arc::default(), ..app.clone() }),
            _scratch: Arc::new(scratch),
        }),
        ..app.clone()
    })
}
