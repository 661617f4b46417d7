//! Recording clauses, what they would change, and what a second person says of them.

use super::super::clause_form;
use super::super::clauses;
use super::super::forms;
use super::super::legal;
use super::super::load::Seen;
use super::super::pages::{ClauseChoosePage, ClauseNewPage, ClauseVoidPage, Preview, Typed};
use super::{Change, closed, known, read, record, seen, version};
use crate::access::Viewer;
use crate::agreements::NewClause;
use crate::agreements::acts::Judgement;
use crate::agreements::clauses as verbs;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

/// GET /agreements/{id}/clauses/new
pub async fn new_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &id).await?;
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    let asked = Fields::parse(request.query_string().as_bytes()).unwrap_or_default();
    match clause_form::chosen(asked.text("rule")) {
        None => page::ok(&request, &ClauseChoosePage::new(&request, &viewer, &seen)),
        Some(rule) => {
            let typed = Typed::open(&seen);
            page::ok(&request, &ClauseNewPage::new(&request, &viewer, &seen, &typed, rule, None))
        }
    }
}

/// POST /agreements/{id}/clauses
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    let no_rule = || AppError::BadRequest("the form has no rule".into());
    let rule = clause_form::chosen(fields.text("rule")).ok_or_else(no_rule)?;
    known(&fields, &clause_form::names(rule))?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    if let Some(answer) = closed(&viewer, &seen) {
        return Ok(answer);
    }
    let shown = |errors: Errors, preview: Option<Preview>| {
        let typed = Typed { fields: fields.clone(), errors };
        ClauseNewPage::new(&request, &viewer, &seen, &typed, rule, preview)
    };
    let refuse = |errors: Errors| page::unprocessable(&request, &shown(errors, None));
    let (new, source) = match clause_form::read(&fields, rule) {
        Ok(read) => read,
        Err(errors) => return refuse(errors),
    };
    if let Err(errors) = verbs::check(&seen.a, &new) {
        return refuse(errors);
    }
    if fields.ticked("preview") {
        let preview = preview(&app, &viewer, &seen, new).await?;
        return page::ok(&request, &shown(Errors::default(), Some(preview)));
    }
    let (target, version) = (id.to_string(), version(&fields)?);
    let place = format!("{}/clauses", record(&id));
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place,
        flash: "flash-clause-recorded",
    };
    let done = change
        .run(move |tx, viewer| verbs::record(tx, viewer, &target, version, new, source.as_ref()))
        .await?;
    done.or_else(refuse)
}

/// What the record would say with the clause; nothing is written.
async fn preview(app: &App, viewer: &Viewer, seen: &Seen, new: NewClause) -> Result<Preview, AppError> {
    let row = verbs::row(&seen.a.row.id, &new, &viewer.account_id, app.now());
    let mut a = seen.a.clone();
    a.clauses.push(row);
    let a = read(app, move |db| a.bound_anew(db)).await?;
    let standing = a.standing(seen.today)?;
    let legal = legal::of(seen, &standing, &a.clauses, false)?;
    Ok(Preview { standing: standing.status.code(), legal })
}

type ClausePath = web::Path<(String, String)>;

/// POST /agreements/{id}/clauses/{clause}/verification
pub async fn verify(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ClausePath,
    fields: Fields,
) -> Answer {
    known(&fields, &[])?;
    say(&request, &app, &viewer, &path, &fields, Judgement::Verified, "flash-clause-verified").await
}

/// POST /agreements/{id}/clauses/{clause}/dispute
pub async fn dispute(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ClausePath,
    fields: Fields,
) -> Answer {
    known(&fields, &[])?;
    say(&request, &app, &viewer, &path, &fields, Judgement::Disputed(None), "flash-clause-disputed").await
}

/// GET /agreements/{id}/clauses/{clause}/voiding
pub async fn void_page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ClausePath,
) -> Answer {
    let seen = seen(&request, &app, &viewer, &path.0).await?;
    let typed = Typed::open(&seen);
    void_form(&request, &viewer, &seen, &path.1, &typed).and_then(|page| page::ok(&request, &page))
}

/// POST /agreements/{id}/clauses/{clause}/voiding
pub async fn void(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    path: ClausePath,
    fields: Fields,
) -> Answer {
    known(&fields, &["reason"])?;
    match forms::reason(&fields) {
        Ok(reason) => {
            let judgement = Judgement::Voided(reason);
            say(&request, &app, &viewer, &path, &fields, judgement, "flash-clause-voided").await
        }
        Err(errors) => {
            let seen = seen(&request, &app, &viewer, &path.0).await?;
            let typed = Typed { fields, errors };
            void_form(&request, &viewer, &seen, &path.1, &typed)
                .and_then(|page| page::unprocessable(&request, &page))
        }
    }
}

fn void_form(
    request: &HttpRequest,
    viewer: &Viewer,
    seen: &Seen,
    clause: &str,
    typed: &Typed,
) -> Result<ClauseVoidPage, AppError> {
    let lines = clauses::lines(seen, viewer)?;
    let line = lines.into_iter().find(|line| line.id == clause).ok_or(AppError::NotFound)?;
    if line.is_voided() {
        return Err(AppError::NotFound);
    }
    Ok(ClauseVoidPage::new(request, viewer, seen, line, typed))
}

async fn say(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    path: &(String, String),
    fields: &Fields,
    judgement: Judgement,
    flash: &'static str,
) -> Answer {
    let (id, clause) = path.clone();
    seen(request, app, viewer, &id).await?;
    let version = version(fields)?;
    let place = format!("{}/clauses", record(&id));
    let change = Change { request, app, viewer, id: &path.0, fields, place, flash };
    let done =
        change.run(move |tx, viewer| verbs::judge(tx, viewer, &id, version, &clause, &judgement)).await?;
    done.map_err(|errors| AppError::BadRequest(format!("{errors:?}")))
}
