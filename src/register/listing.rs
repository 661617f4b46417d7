//! What the page of the register shows, read once and remembered until anything in the database changes.
//!
//! The stamp is the head of the audit chain: every change moves it, because no change commits without an event.
//! So a page that was asked for before costs one read by primary key.

use super::filter::Filter;
use super::store::{self, Names, Page, Tally, Total};
use crate::access::{Eyes, Viewer};
use crate::audit::chain::Hash;
use crate::db::{Db, DbError};
use crate::memo::Memo;
use crate::web::locale::Lang;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// The rows of a page with the names beside them.
#[derive(Debug)]
pub struct Listing {
    /// The rows.
    pub page: Page,
    /// Names of the owners by account id.
    pub owners: HashMap<String, String>,
    /// Names of what the filter narrows to.
    pub names: Names,
}

/// The totals of a filter, whatever its order and page.
#[derive(Debug)]
pub struct Figures {
    /// How many agreements match.
    pub total: Total,
    /// How many there are without any filter.
    pub all: Total,
    /// The shares, while the total is exact.
    pub tally: Option<Tally>,
}

/// What the lists of the filter bar offer.
#[derive(Debug)]
pub struct Offers {
    /// Code and name of the states with which the viewer may see agreements, by name.
    pub partners: Vec<(String, String)>,
    /// Id and name of the people who can own an agreement.
    pub people: Vec<(String, String)>,
}

/// All that a page of the list shows.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The rows.
    pub listing: Arc<Listing>,
    /// The totals.
    pub figures: Arc<Figures>,
    /// The lists of the filter bar.
    pub offers: Arc<Offers>,
    /// The head of the log under which all this is so.
    pub stamp: Hash,
}

type Remembered<K, V> = LazyLock<Memo<K, Hash, V>>;
static LISTINGS: Remembered<(Eyes, Lang, Filter), Listing> = LazyLock::new(|| Memo::new(128));
static FIGURES: Remembered<(Eyes, Filter), Figures> = LazyLock::new(|| Memo::new(1024));
static OFFERS: Remembered<(Eyes, Lang, String), Offers> = LazyLock::new(|| Memo::new(256));

/// The page that `filter` names, as `viewer` may see it.
pub fn see(db: &mut Db, viewer: &Viewer, filter: &Filter, home: &str, lang: Lang) -> Result<Seen, DbError> {
    // Read before everything else: what is read later is never older than its stamp says.
    let stamp = crate::audit::store::head(db)?.chain;
    Ok(Seen {
        listing: LISTINGS.get_or_make((viewer.eyes(), lang, filter.clone()), stamp, || {
            listing(db, viewer, filter, lang)
        })?,
        figures: figures(db, viewer, filter, stamp)?,
        offers: OFFERS
            .get_or_make((viewer.eyes(), lang, home.to_owned()), stamp, || offers(db, viewer, home, lang))?,
        stamp,
    })
}

/// The lists of the filter bar alone, for a page that refuses its filter.
pub fn see_offers(db: &mut Db, viewer: &Viewer, home: &str, lang: Lang) -> Result<Arc<Offers>, DbError> {
    let stamp = crate::audit::store::head(db)?.chain;
    OFFERS.get_or_make((viewer.eyes(), lang, home.to_owned()), stamp, || offers(db, viewer, home, lang))
}

fn listing(db: &mut Db, viewer: &Viewer, filter: &Filter, lang: Lang) -> Result<Listing, DbError> {
    let page = store::page(db, viewer, filter)?;
    let mut ids: Vec<String> = page.rows.iter().filter_map(|r| r.owner_id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(Listing { owners: store::list_owners(db, &ids)?, names: store::find_names(db, filter, lang)?, page })
}

fn figures(db: &mut Db, viewer: &Viewer, filter: &Filter, stamp: Hash) -> Result<Arc<Figures>, DbError> {
    FIGURES.get_or_make((viewer.eyes(), filter.selection()), stamp, || {
        let (total, tally) = store::total_with_tally(db, viewer, filter)?;
        let all = match filter.is_open() {
            true => total,
            false => figures(db, viewer, &Filter::default(), stamp)?.total,
        };
        Ok(Figures { total, all, tally })
    })
}

fn offers(db: &mut Db, viewer: &Viewer, home: &str, lang: Lang) -> Result<Offers, DbError> {
    let partners = store::list_partners(db, viewer, home, lang)?;
    let people = crate::accounts::list_people(db)?.into_iter();
    Ok(Offers { partners, people: people.map(|person| (person.id, person.name)).collect() })
}
