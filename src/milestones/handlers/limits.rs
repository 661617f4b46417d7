//! The limits of the colours: read by everybody who reads milestones, set by administrators.

use super::{Answer, only};
use crate::access::Viewer;
use crate::audit;
use crate::milestones::limiting::{self, Kept, LimitError};
use crate::milestones::limits::Limit;
use crate::milestones::pages::LimitsPage;
use crate::milestones::pages::limits::fields_of;
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, web};

async fn kept(app: &App) -> Result<Kept, AppError> {
    app.read(limiting::find).await
}

/// GET /milestones/limits
pub async fn show(request: HttpRequest, app: web::Data<App>) -> Answer {
    let kept = kept(&app).await?;
    let page = LimitsPage::new(&request, (&kept, false), &Fields::default(), &Errors::default());
    page::ok(&request, &page)
}

/// GET /settings/milestones
pub async fn form(request: HttpRequest, app: web::Data<App>) -> Answer {
    let kept = kept(&app).await?;
    let page = LimitsPage::new(&request, (&kept, true), &fields_of(&kept.limits), &Errors::default());
    page::ok(&request, &page)
}

/// POST /settings/milestones
pub async fn save(request: HttpRequest, app: web::Data<App>, viewer: Viewer, fields: Fields) -> Answer {
    let names: Vec<String> =
        Limit::ALL.iter().map(|limit| limit.field()).chain(["reason".to_owned()]).collect();
    only(&fields, &names.iter().map(String::as_str).collect::<Vec<_>>())?;
    let context = visit::context(&request, &app, &viewer);
    let result = match limiting::read(&fields) {
        Err(errors) => Err(LimitError::Invalid(errors)),
        Ok((limits, reason)) => {
            app.block(move |app| {
                let verb = |tx: &mut audit::Tx| limiting::set(tx, &viewer, &limits, &reason);
                Ok::<_, AppError>(audit::write(&app.pool, &context, verb))
            })
            .await?
        }
    };
    match result {
        Ok(()) => Ok(page::done("/settings/milestones", FlashKind::Ok, "flash-limits-set")),
        Err(LimitError::Invalid(errors)) => {
            let kept = kept(&app).await?;
            page::unprocessable(&request, &LimitsPage::new(&request, (&kept, true), &fields, &errors))
        }
        Err(LimitError::Refused(_)) => Err(AppError::Forbidden),
        Err(LimitError::Db(error)) => Err(error.into()),
    }
}
