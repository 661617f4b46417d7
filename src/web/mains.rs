//! Pages whose main part is remembered: rendered once for whoever sees the same, until the log moves or the day ends (ADR 6).

use crate::access::{Eyes, Viewer};
use crate::audit;
use crate::audit::chain::Hash;
use crate::db::Db;
use crate::memo::Memo;
use crate::state::App;
use crate::web::AppError;
use crate::web::chrome::Chrome;
use crate::web::framed::{self, MainPart};
use crate::web::locale::Lang;
use crate::web::page::{self, Nav};
use actix_web::{HttpRequest, HttpResponse};
use chrono::NaiveDate;
use std::hash::Hash as Hashed;

/// The main parts of some pages by who reads them, in which language, and what is asked for.
pub struct Mains<K>(Memo<(Eyes, Lang, K), (Hash, NaiveDate), MainPart>);

/// What a main part is made of.
pub struct Reading<'r> {
    /// A connection to what is read: the present or a time past.
    pub db: &'r mut Db,
    /// The state of it.
    pub app: &'r App,
    /// Who reads.
    pub viewer: &'r Viewer,
    /// Today, there.
    pub today: NaiveDate,
    /// The frame, with holes where each answer has its own.
    pub chrome: Chrome,
}

impl<K: Hashed + Eq + Clone + Send + Sync + 'static> Mains<K> {
    /// Room for so many.
    pub fn new(room: usize) -> Self {
        Self(Memo::new(room))
    }

    /// Answers with the page that is asked for, made by `make` where it is not remembered.
    pub async fn show(
        &'static self,
        request: &HttpRequest,
        (app, viewer): (&App, Viewer),
        nav: Nav,
        asked: K,
        make: impl FnOnce(Reading, K) -> Result<MainPart, AppError> + Send + 'static,
    ) -> Result<HttpResponse, AppError> {
        let chrome = page::chrome(request, nav);
        let hollow = framed::hollow(chrome.clone());
        let main = app.block(move |app| {
            app.pool.read(|db| {
                // Read before everything else: what is read later is never older than its stamp says.
                let today = app.today();
                let stamp = (audit::store::head(db)?.chain, today);
                let key = (viewer.eyes(), hollow.lang, asked.clone());
                self.0.get_or_make(key, stamp, || {
                    make(Reading { db, app, viewer: &viewer, today, chrome: hollow }, asked)
                })
            })
        });
        main.await?.answer(request, chrome)
    }
}
