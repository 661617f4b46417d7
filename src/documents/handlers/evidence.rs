//! The evidence of a claim: its page, what is named, what a second person found.

use super::{Answer, note_denied, only};
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Object, Tx};
use crate::calendar::PartialDate;
use crate::db::{Db, DbError};
use crate::documents::attached::{self, Attached};
use crate::documents::claim::{Claim, ClaimKind};
use crate::documents::error::DocumentError;
use crate::documents::inputs::{self, Shows};
use crate::documents::pages::{ClaimPage, Shown};
use crate::documents::proving::{self, Exhibit};
use crate::documents::rows::EvidenceRow;
use crate::documents::store::claims::{self, ClaimName};
use crate::documents::store::{self, Parent, lists};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::dates;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

type Place = web::Path<(String, String, String)>;

/// What a claim is called in the reader's language.
pub fn name(lang: Lang, name: &ClaimName) -> String {
    match name {
        ClaimName::Act(kind, on, state) => {
            let on = on.as_deref().and_then(|on| PartialDate::parse(on).ok());
            let on = on.map(|on| dates::partial(lang, on.year(), on.month(), on.day_of_month()).words);
            let parts = [Some(lang.label("act", kind).to_owned()), state.clone(), on];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        ClaimName::Signature(name, office) => format!("{name}, {office}"),
        ClaimName::Clause(kind, article) => {
            let parts = [Some(lang.label("clause", kind).to_owned()), article.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        ClaimName::Milestone(titles) => {
            let own = match lang {
                Lang::En => 0,
                Lang::Pl => 1,
                Lang::Uk => 2,
            };
            let first = [own, 0, 1, 2].into_iter().find_map(|nth| titles[nth].clone());
            first.unwrap_or_default()
        }
    }
}

/// What the page of a claim reads.
struct Seen {
    parent: Parent,
    claim: Claim,
    name: String,
    attached: Attached,
    exhibits: Vec<(String, String)>,
}

fn look(db: &mut Db, viewer: &Viewer, lang: Lang, id: &str, claim: Claim) -> Result<Option<Seen>, DbError> {
    let Some(parent) = store::find_parent(db, viewer, id)? else { return Ok(None) };
    let Some(held) = claims::find(db, id, &claim)?.filter(|_| !parent.pointer_only) else { return Ok(None) };
    let attached = attached::attached(db, viewer, lang, id)?;
    let mut exhibits = Vec::new();
    for row in lists::of_agreement(db, viewer, id)?.into_iter().filter(|row| row.is_held()) {
        let label = format!("{} · {}", lang.label("document", &row.kind), row.title);
        exhibits.push((Exhibit::Document(row.id).code(), label));
    }
    let ids = claims::source_ids(db, id)?;
    for (id, grade, publisher, title, reference) in claims::sources(db, &ids)? {
        let words = if title.is_empty() { reference } else { title };
        exhibits.push((Exhibit::Source(id).code(), format!("{grade} · {publisher} {words}")));
    }
    Ok(Some(Seen { name: name(lang, &held), parent, claim, attached, exhibits }))
}

async fn seen(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (id, kind, claim): &(String, String, String),
) -> Result<Seen, AppError> {
    let kind = ClaimKind::parse(kind).ok_or(AppError::NotFound)?;
    let (viewer, id, claim) = (viewer.clone(), id.clone(), Claim::new(kind, claim));
    let lang = page::lang(request);
    app.read(move |db| look(db, &viewer, lang, &id, claim)).await?.ok_or(AppError::NotFound)
}

fn answer(
    request: &HttpRequest,
    viewer: &Viewer,
    seen: &Seen,
    status: StatusCode,
    typed: (&Fields, &Errors),
) -> Answer {
    let shown = Shown {
        parent: &seen.parent,
        claim: &seen.claim,
        name: seen.name.clone(),
        attached: &seen.attached,
        exhibits: &seen.exhibits,
    };
    page::answer(request, status, &ClaimPage::new(request, viewer, shown, typed))
}

/// GET /agreements/{id}/evidence/{kind}/{claim}
pub async fn page(request: HttpRequest, app: web::Data<App>, viewer: Viewer, path: Place) -> Answer {
    let seen = seen(&request, &app, &viewer, &path).await?;
    answer(&request, &viewer, &seen, StatusCode::OK, (&Fields::default(), &Errors::default()))
}

/// POST /agreements/{id}/evidence/{kind}/{claim}
pub async fn attach(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: Place,
    fields: Fields,
) -> Answer {
    only(&fields, &["exhibit", "shows"])?;
    let seen = seen(&request, &app, &viewer, &path).await?;
    let refuse = |errors: &Errors| {
        answer(&request, &viewer, &seen, StatusCode::UNPROCESSABLE_ENTITY, (&fields, errors))
    };
    let exhibit = Exhibit::parse(fields.text("exhibit"));
    let (exhibit, what) = match (exhibit, inputs::sentence(&fields, "shows")) {
        (Some(exhibit), Ok(what)) => (exhibit, what),
        (exhibit, what) => {
            let mut errors = what.err().unwrap_or_default();
            if exhibit.is_none() {
                errors.add("exhibit", "error-required");
            }
            return refuse(&errors);
        }
    };
    let context = visit::context(&request, &app, &viewer);
    let (writer, id) = (viewer.clone(), seen.parent.id.clone());
    let shows = Shows { claim: seen.claim.clone(), what };
    let done = app.block(move |app| {
        Ok::<_, AppError>(audit::write(&app.pool, &context, |tx| {
            proving::attach(tx, &writer, &id, &exhibit, &shows)
        }))
    });
    match done.await? {
        Ok(()) => Ok(page::done(&seen.claim.page(&seen.parent.id), FlashKind::Ok, "flash-evidence-attached")),
        Err(DocumentError::Invalid(errors)) => refuse(&errors),
        Err(error) => Err(error.into()),
    }
}

/// POST /evidence/{id}/check
pub async fn check(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["result", "remark", "evidence"])?;
    let read = inputs::check(&fields);
    let verb = |tx: &mut Tx, viewer: &Viewer, id: &str| match read {
        Ok(found) => proving::check(tx, viewer, id, found),
        Err(errors) => Err(DocumentError::Invalid(errors)),
    };
    judge(&request, &app, &viewer, (&id, &fields), verb, "flash-evidence-checked").await
}

/// POST /evidence/{id}/withdrawal
pub async fn withdraw(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    only(&fields, &["reason", "evidence"])?;
    let read = inputs::sentence(&fields, "reason");
    let verb = |tx: &mut Tx, viewer: &Viewer, id: &str| match read {
        Ok(reason) => proving::withdraw(tx, viewer, id, &reason),
        Err(errors) => Err(DocumentError::Invalid(errors)),
    };
    judge(&request, &app, &viewer, (&id, &fields), verb, "flash-evidence-withdrawn").await
}

/// Runs a verb on one piece of evidence, and leads back to its claim.
async fn judge<F>(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    (id, fields): (&str, &Fields),
    verb: F,
    flash: &'static str,
) -> Answer
where
    F: FnOnce(&mut Tx, &Viewer, &str) -> Result<EvidenceRow, DocumentError> + Send + 'static,
{
    let (reader, asked) = (viewer.clone(), id.to_owned());
    let row = app.read(move |db| claims::find_evidence(db, &reader, &asked)).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let context = visit::context(request, app, viewer);
    let (writer, target) = (viewer.clone(), id.to_owned());
    let done = app
        .block(move |app| {
            let result = audit::write(&app.pool, &context, |tx| verb(tx, &writer, &target));
            note_denied(app, context, Object::new("evidence", &target), &result)?;
            Ok::<_, AppError>(result)
        })
        .await?;
    let Some(kind) = ClaimKind::parse(&row.claim_kind) else {
        return Err(AppError::Internal(format!("the evidence {id} is about nothing known")));
    };
    let claim = Claim::new(kind, &row.claim_id);
    let place = claim.page(&row.agreement_id);
    match done {
        Ok(_) => Ok(page::done(&place, FlashKind::Ok, flash)),
        Err(DocumentError::Invalid(errors)) => {
            let path = (row.agreement_id.clone(), kind.code().to_owned(), row.claim_id.clone());
            let seen = seen(request, app, viewer, &path).await?;
            let mut typed = fields.clone();
            typed.set("evidence", id);
            answer(request, viewer, &seen, StatusCode::UNPROCESSABLE_ENTITY, (&typed, &errors))
        }
        Err(DocumentError::Refused(Refusal::SamePerson)) => {
            Ok(page::done(&place, FlashKind::Error, "flash-same-person"))
        }
        Err(DocumentError::Closed) => Ok(page::done(&place, FlashKind::Warn, "flash-document-closed")),
        Err(error) => Err(error.into()),
    }
}
