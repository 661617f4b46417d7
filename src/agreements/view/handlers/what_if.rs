//! "What if?": what the clock would answer with an act that nobody has done, or on another day. Changes nothing.

use super::super::pages::{Typed, WhatIfPage};
use super::super::supposition;
use super::seen;
use crate::access::Viewer;
use crate::state::App;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page};
use actix_web::{HttpRequest, HttpResponse, web};

/// GET /agreements/{id}/what-if
pub async fn page(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let seen = seen(&request, &app, &viewer, &id).await?;
    let fields = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    let shown = |errors: Errors| Typed { fields: fields.clone(), errors };
    if fields.names().is_empty() {
        return page::ok(
            &request,
            &WhatIfPage::new(&request, &viewer, &seen, &shown(Errors::default()), None)?,
        );
    }
    match supposition::read(&fields, &seen.a.parties, seen.today) {
        Ok(supposed) => {
            let typed = shown(Errors::default());
            page::ok(&request, &WhatIfPage::new(&request, &viewer, &seen, &typed, Some(&supposed))?)
        }
        Err(errors) => {
            let typed = shown(errors);
            page::unprocessable(&request, &WhatIfPage::new(&request, &viewer, &seen, &typed, None)?)
        }
    }
}
