//! The pack as page, PDF and XLSX.

use super::asked::Asked;
use super::gather;
use super::pages::PackPage;
use super::{pdf as document, sheet};
use crate::access::{Action, Viewer};
use crate::reports::{self, sheets::Format};
use crate::state::App;
use crate::web::form::Fields;
use crate::web::page::Nav;
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};

type Answer = Result<HttpResponse, AppError>;

fn asked(request: &HttpRequest) -> Result<Asked, AppError> {
    let query = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    Asked::parse(&query).map_err(AppError::BadRequest)
}

/// GET /meeting-pack
pub async fn page(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let asked = asked(&request)?;
    let chrome = page::chrome(&request, Nav::Milestones);
    let (today, home) = (app.today(), app.config.home_state.clone());
    let shown = app.read(move |db| {
        let pack = gather::gather(db, &viewer, &asked, today)?;
        let may_export = viewer.can(Action::ExportRegister);
        pack.map(|pack| PackPage::new(db, chrome, &viewer, &home, &asked, pack, may_export)).transpose()
    });
    page::ok(&request, &shown.await?.ok_or(AppError::NotFound)?)
}

/// GET /meeting-pack.pdf
pub async fn pdf(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let asked = asked(&request)?;
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let name = format!("entente-meeting-{}-{}.pdf", asked.partner.as_deref().unwrap_or("all"), app.today());
    let pdf = app.print(move |app| document::export(app, &viewer, &context, &asked, lang)).await?;
    Ok(visit::download(pdf, "application/pdf", &name))
}

/// GET /meeting-pack.xlsx
pub async fn xlsx(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let asked = asked(&request)?;
    let (context, lang) = (visit::context(&request, &app, &viewer), page::lang(&request));
    let made = app.block(move |app| sheet::export(app, &viewer, &context, &asked, lang)).await?;
    Ok(reports::sheet(made, "meeting", Format::Xlsx, app.today()))
}
