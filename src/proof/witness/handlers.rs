//! The witness over HTTP: two addresses and nothing else.

use super::keeper::{Answer, Keeper};
use super::{LONGEST, Refusal};
use actix_web::http::StatusCode;
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::Context as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

/// The content type of a size, after c2sp.org/tlog-witness.
const SIZE: &str = "text/x.tlog.size";

/// Serves a witness until a signal ends it.
pub fn run(keeper: Keeper, listener: TcpListener) -> anyhow::Result<()> {
    let keeper = web::Data::from(Arc::new(keeper));
    let server = HttpServer::new(move || {
        App::new()
            .app_data(keeper.clone())
            .app_data(web::PayloadConfig::new(LONGEST))
            .route("/add-checkpoint", web::post().to(add))
            .route("/checkpoints", web::get().to(checkpoints))
    });
    let server = server.workers(1).client_request_timeout(Duration::from_secs(10)).shutdown_timeout(5);
    let server = server.listen(listener).context("the address cannot be served")?;
    Ok(actix_web::rt::System::new().block_on(server.run())?)
}

/// POST /add-checkpoint
async fn add(keeper: web::Data<Keeper>, body: web::Bytes) -> HttpResponse {
    let done = web::block(move || match std::str::from_utf8(&body) {
        Ok(text) => keeper.add(text),
        Err(_) => Ok(Answer::Refused(Refusal::Malformed)),
    });
    match done.await {
        Ok(Ok(Answer::Signed(line))) => {
            HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(line)
        }
        Ok(Ok(Answer::Refused(refusal))) => refuse(refusal),
        Ok(Err(error)) => {
            tracing::error!(%error, "the witness cannot keep a checkpoint");
            HttpResponse::InternalServerError().finish()
        }
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

fn refuse(refusal: Refusal) -> HttpResponse {
    tracing::warn!(?refusal, "a checkpoint is not signed");
    match refusal {
        Refusal::Malformed => HttpResponse::BadRequest().finish(),
        Refusal::UnknownLog => HttpResponse::NotFound().finish(),
        Refusal::NotSigned => HttpResponse::Forbidden().finish(),
        Refusal::Conflict { held } => {
            HttpResponse::build(StatusCode::CONFLICT).content_type(SIZE).body(format!("{held}\n"))
        }
        Refusal::NoProof => HttpResponse::UnprocessableEntity().finish(),
    }
}

/// GET /checkpoints
async fn checkpoints(keeper: web::Data<Keeper>) -> HttpResponse {
    match web::block(move || keeper.notes()).await {
        Ok(Ok(notes)) => HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(notes),
        Ok(Err(error)) => {
            tracing::error!(%error, "the witness cannot read what it keeps");
            HttpResponse::InternalServerError().finish()
        }
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}
