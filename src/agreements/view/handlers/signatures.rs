//! Recording who signed.

use super::super::forms::{self, SIGNATURE_FIELDS};
use super::super::pages::{SignatureNewPage, Typed};
use super::{Change, closed, known, read, record, seen, version};
use crate::access::Viewer;
use crate::agreements::recording;
use crate::directory;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

async fn officials(app: &App) -> Result<Vec<(String, String)>, AppError> {
    let all = read(app, directory::officials).await?;
    let named = all.into_iter().map(|official| match official.name_native {
        Some(native) if native != official.name_latin => {
            (official.id, format!("{} · {native}", official.name_latin))
        }
        Some(_) | None => (official.id, official.name_latin),
    });
    Ok(named.collect())
}

/// GET /agreements/{id}/signatures/new
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
    let officials = officials(&app).await?;
    let typed = Typed::open(&seen).holding("certainty", "confirmed").holding("capacity", "unknown");
    page::ok(&request, &SignatureNewPage::new(&request, &viewer, &seen, &typed, &officials))
}

/// POST /agreements/{id}/signatures
pub async fn create(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
) -> Answer {
    known(&fields, &SIGNATURE_FIELDS)?;
    let seen = seen(&request, &app, &viewer, &id).await?;
    let officials = officials(&app).await?;
    let refuse = |errors: Errors| {
        let typed = Typed { fields: fields.clone(), errors };
        page::unprocessable(&request, &SignatureNewPage::new(&request, &viewer, &seen, &typed, &officials))
    };
    let recording = match forms::signature(&fields, seen.a.parties.len()) {
        Ok(recording) => recording,
        Err(errors) => return refuse(errors),
    };
    let (target, version) = (id.to_string(), version(&fields)?);
    let place = format!("{}/signatories", record(&id));
    let change = Change {
        request: &request,
        app: &app,
        viewer: &viewer,
        id: &id,
        fields: &fields,
        place,
        flash: "flash-signature-recorded",
    };
    let done =
        change.run(move |tx, viewer| recording::record(tx, viewer, &target, version, recording)).await?;
    done.or_else(refuse)
}
