//! The pages of one agreement over HTTP.

pub mod acts;
pub mod asked;
pub mod clauses;
pub mod decisions;
pub mod facts;
pub mod read;
pub mod relations;
pub mod signatures;
pub mod sources;
pub mod what_if;

use super::super::error::AgreementError;
use super::head::{Head, Part};
use super::history;
use super::load::{self, Seen};
use super::pages::ConflictPage;
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Deed, Draft, Object, Outcome, Tx};
use crate::db::DbError;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use std::sync::Arc;

/// The agreement as `viewer` may see it; hidden and missing are the same.
async fn seen(request: &HttpRequest, app: &App, viewer: &Viewer, id: &str) -> Result<Arc<Seen>, AppError> {
    let (viewer, id) = (viewer.clone(), id.to_owned());
    let (today, lang) = (app.today(), page::lang(request));
    let found = app.read(move |db| load::see(db, &viewer, &id, today, lang)).await?;
    found.ok_or(AppError::NotFound)
}

/// Refuses fields that no form of ours has.
fn known(fields: &Fields, names: &[&str]) -> Result<(), AppError> {
    let unknown = fields.unknown(names);
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(AppError::BadRequest(format!("unknown fields: {}", unknown.join(", "))))
    }
}

/// The version that the form was opened with.
fn version(fields: &Fields) -> Result<i32, AppError> {
    fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))
}

/// Back to the record when nothing can be added to it: it is voided, or only a pointer.
fn closed(viewer: &Viewer, seen: &Seen) -> Option<HttpResponse> {
    let head = Head::new(seen, viewer, Part::Overview);
    (!head.may_record).then(|| page::done(&record(&head.id), FlashKind::Warn, "flash-record-closed"))
}

fn record(id: &str) -> String {
    format!("/agreements/{id}")
}

/// What a form asks for, and where it leads.
struct Change<'a> {
    request: &'a HttpRequest,
    app: &'a App,
    viewer: &'a Viewer,
    id: &'a str,
    fields: &'a Fields,
    place: String,
    flash: &'static str,
}

impl Change<'_> {
    /// Runs the verb: 303 when it is done, the page of two texts when somebody was faster, the errors for the form otherwise.
    async fn run<T: Send + 'static>(
        self,
        verb: impl FnOnce(&mut Tx, &Viewer) -> Result<T, AgreementError> + Send + 'static,
    ) -> Result<Result<HttpResponse, Errors>, AppError> {
        let (context, viewer) = (visit::context(self.request, self.app, self.viewer), self.viewer.clone());
        let work = move |app: &App| match audit::write(&app.pool, &context, |tx| verb(tx, &viewer)) {
            Err(AgreementError::Db(error)) => Err(error),
            other => Ok(other),
        };
        match self.app.block(work).await? {
            Ok(_) => Ok(Ok(page::done(&self.place, FlashKind::Ok, self.flash))),
            Err(AgreementError::Invalid(errors)) => Ok(Err(errors)),
            Err(AgreementError::Conflict) => self.conflict().await.map(Ok),
            Err(AgreementError::Refused(Refusal::SamePerson)) => self.same_person().await.map(Ok),
            Err(AgreementError::Voided) => {
                Ok(Ok(page::done(&record(self.id), FlashKind::Warn, "flash-record-closed")))
            }
            Err(error @ (AgreementError::NotFound | AgreementError::Refused(_) | AgreementError::Db(_))) => {
                Err(error.into())
            }
        }
    }

    /// 409: what the other saved beside what was about to be saved.
    async fn conflict(&self) -> Result<HttpResponse, AppError> {
        let seen = seen(self.request, self.app, self.viewer, self.id).await?;
        let (viewer, opened, kept) = (self.viewer.clone(), version(self.fields)?, seen.clone());
        let theirs = self.app.read(move |db| history::since(db, &viewer, &kept, opened)).await?;
        let page = ConflictPage::new(self.request, self.viewer, &seen, self.fields, theirs);
        page::answer(self.request, StatusCode::CONFLICT, &page)
    }

    /// The first pair of eyes is not the second: said in words, and kept in the log.
    async fn same_person(&self) -> Result<HttpResponse, AppError> {
        let context = self.app.context(self.viewer, &visit::request_id(self.request));
        let draft = Draft::new(Deed::Denied, Object::new("agreement", self.id))
            .of_agreement(self.id)
            .outcome(Outcome::Denied)
            .fact("why", "same_person");
        self.app.block(move |app| audit::note(&app.pool, &context, draft)).await?;
        Ok(page::done(&self.place, FlashKind::Error, "flash-same-person"))
    }
}

/// Reads for a form.
async fn read<T: Send + 'static>(
    app: &App,
    reads: impl FnOnce(&mut crate::db::Db) -> Result<T, DbError> + Send + 'static,
) -> Result<T, AppError> {
    app.read(reads).await
}
