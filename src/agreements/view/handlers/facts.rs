//! What several sources say of a fact: shown, claimed, withdrawn, taken over, ruled upon.

use super::super::claim_form::{self, CLAIM_FIELDS, RECORD};
use super::super::load::Seen;
use super::super::pages::{ClaimWithdrawPage, FactPage, FactsPage, Typed};
use super::{Change, known, seen, version};
use crate::access::{Action, Facts, Viewer};
use crate::agreements::claims;
use crate::facts::{ClaimRow, Fact, FactId, FactKind};
use crate::state::App;
use crate::web::form::{Errors, Fields, required};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

/// Longest reason.
const PROSE: usize = 20_000;

type Answer = Result<HttpResponse, AppError>;
type FactPath = web::Path<(String, String, String)>;
type ClaimPath = web::Path<(String, String)>;

/// GET /agreements/{id}/facts
pub async fn list(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    if seen.a.row.pointer_only {
        return Err(AppError::NotFound);
    }
    page::ok(&request, &FactsPage::new(&request, &viewer, &seen)?)
}

/// The fact of the address; none of what the record cannot have.
fn asked(seen: &Seen, (_, kind, of): &(String, String, String)) -> Result<Fact, AppError> {
    let kind = FactKind::parse(kind).ok_or(AppError::NotFound)?;
    seen.a.fact(&FactId::new(kind, of))?.ok_or(AppError::NotFound)
}

/// GET /agreements/{id}/facts/{kind}/{of}
pub async fn show(request: HttpRequest, app: web::Data<App>, viewer: Viewer, path: FactPath) -> Answer {
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let fact = asked(&seen, &path)?;
    page::ok(&request, &FactPage::new(&request, &viewer, &seen, &fact, &Typed::open(&seen))?)
}

/// The page of a fact again, with what was typed and what is wrong with it.
fn refused(
    request: &HttpRequest,
    viewer: &Viewer,
    seen: &Seen,
    fact: &Fact,
    fields: &Fields,
    errors: Errors,
) -> Answer {
    let typed = Typed { fields: fields.clone(), errors };
    page::unprocessable(request, &FactPage::new(request, viewer, seen, fact, &typed)?)
}

/// POST /agreements/{id}/facts/{kind}/{of}
pub async fn claim(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: FactPath,
    fields: Fields,
) -> Answer {
    known(&fields, &CLAIM_FIELDS)?;
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let fact = asked(&seen, &path)?;
    let refuse = |errors| refused(&request, &viewer, &seen, &fact, &fields, errors);
    let new = match claim_form::read(&fields, fact.id.kind) {
        Ok(new) => new,
        Err(errors) => return refuse(errors),
    };
    let (id, of, version) = (path.0.clone(), fact.id.clone(), version(&fields)?);
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &path.0,
        fields: &fields,
        place: fact.id.page(&path.0),
        flash: "flash-fact-claimed",
    };
    let done = change.run(move |tx, viewer| claims::claim(tx, viewer, (&id, version), &of, new)).await?;
    done.or_else(refuse)
}

/// POST /agreements/{id}/facts/{kind}/{of}/takeover
pub async fn take_over(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: FactPath,
    fields: Fields,
) -> Answer {
    known(&fields, &["claim"])?;
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let fact = asked(&seen, &path)?;
    let refuse = |errors| refused(&request, &viewer, &seen, &fact, &fields, errors);
    let (id, of, version) = (path.0.clone(), fact.id.clone(), version(&fields)?);
    let claim = fields.text("claim").to_owned();
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &path.0,
        fields: &fields,
        place: fact.id.page(&path.0),
        flash: "flash-fact-taken-over",
    };
    let done =
        change.run(move |tx, viewer| claims::take_over(tx, viewer, (&id, version), &of, &claim)).await?;
    done.or_else(refuse)
}

/// POST /agreements/{id}/facts/{kind}/{of}/ruling
pub async fn rule(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: FactPath,
    fields: Fields,
) -> Answer {
    known(&fields, &["holds", "reason"])?;
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let fact = asked(&seen, &path)?;
    let refuse = |errors| refused(&request, &viewer, &seen, &fact, &fields, errors);
    let mut errors = Errors::default();
    if fields.text("holds").is_empty() {
        errors.add("holds", "error-required");
    }
    let reason = required(&fields, "reason", PROSE, &mut errors);
    if !errors.is_empty() {
        return refuse(errors);
    }
    let (id, of, version) = (path.0.clone(), fact.id.clone(), version(&fields)?);
    let holds = Some(fields.text("holds").to_owned()).filter(|holds| holds != RECORD);
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &path.0,
        fields: &fields,
        place: fact.id.page(&path.0),
        flash: "flash-fact-ruled",
    };
    let done = change
        .run(move |tx, viewer| claims::rule(tx, viewer, (&id, version), &of, (holds.as_deref(), &reason)))
        .await?;
    done.or_else(refuse)
}

/// The claim of the address, if it still counts and the reader may withdraw it.
fn withdrawable<'s>(seen: &'s Seen, viewer: &Viewer, claim: &str) -> Result<(Fact, &'s ClaimRow), AppError> {
    let row = seen.a.claims.iter().find(|row| row.id == claim && row.is_live()).ok_or(AppError::NotFound)?;
    let fact = seen.a.fact(&row.fact()?)?.ok_or(AppError::NotFound)?;
    let owned = Facts::owned_by(Some(&row.recorded_by));
    viewer.may(Action::WithdrawClaim, owned).map_err(|_| AppError::Forbidden)?;
    Ok((fact, row))
}

/// GET /agreements/{id}/claims/{claim}/withdrawal
pub async fn withdraw_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ClaimPath,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let (fact, row) = withdrawable(&seen, &viewer, &path.1)?;
    page::ok(&request, &ClaimWithdrawPage::new(&request, &viewer, &seen, (&fact, row), &Typed::open(&seen)))
}

/// POST /agreements/{id}/claims/{claim}/withdrawal
pub async fn withdraw(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ClaimPath,
    fields: Fields,
) -> Answer {
    known(&fields, &["reason"])?;
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let (fact, row) = withdrawable(&seen, &viewer, &path.1)?;
    let refuse = |errors| {
        let typed = Typed { fields: fields.clone(), errors };
        let page = ClaimWithdrawPage::new(&request, &viewer, &seen, (&fact, row), &typed);
        page::unprocessable(&request, &page)
    };
    let mut errors = Errors::default();
    let reason = required(&fields, "reason", PROSE, &mut errors);
    if !errors.is_empty() {
        return refuse(errors);
    }
    let (id, claim, version) = (path.0.clone(), row.id.clone(), version(&fields)?);
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &path.0,
        fields: &fields,
        place: fact.id.page(&path.0),
        flash: "flash-fact-claim-withdrawn",
    };
    let done =
        change.run(move |tx, viewer| claims::withdraw(tx, viewer, (&id, version), &claim, &reason)).await?;
    done.or_else(refuse)
}
