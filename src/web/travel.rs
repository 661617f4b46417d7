//! The way into the past: the two dates are taken off the address before it is routed, and put back into the links of the page
//! that answers. What is read then is decided behind the gate, for who may read at all.

use super::as_of::{self, AsOf};
use super::{AppError, visit};
use actix_web::body::{self, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, Uri, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, ResponseError};

/// The two dates of a request for the past.
pub fn of(request: &HttpRequest) -> Option<AsOf> {
    request.extensions().get::<AsOf>().copied()
}

/// The two dates on the way to the gate.
pub fn asked(request: &ServiceRequest) -> Option<AsOf> {
    request.extensions().get::<AsOf>().copied()
}

/// Routes an address of the past as the same address of the present, with the dates beside it.
pub async fn enter(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some((as_of, rest)) = AsOf::split(request.path()).map(|(as_of, rest)| (as_of, rest.to_owned()))
    else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    let there = format!("{rest}{query}");
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(request.into_response(AppError::NotFound.error_response()));
    }
    if !as_of::has_past(&rest) {
        // What has no past is shown as it is.
        return Ok(request.into_response(visit::see_other(&there)));
    }
    let Ok(uri) = there.parse::<Uri>() else {
        return Ok(request.into_response(AppError::NotFound.error_response()));
    };
    request.match_info_mut().get_mut().update(&uri);
    request.head_mut().uri = uri;
    request.extensions_mut().insert(as_of);
    let response = next.call(request).await?.map_into_boxed_body();
    with_links(response, &as_of).await
}

/// The page with its links kept inside the past; other answers as they are.
async fn with_links(
    response: ServiceResponse<BoxBody>,
    as_of: &AsOf,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let (response, held) = response.into_parts();
    let bytes = body::to_bytes(held).await.map_err(actix_web::error::ErrorInternalServerError)?;
    let html = String::from_utf8_lossy(&bytes);
    let kept = as_of::keep_inside(&html, as_of);
    Ok(ServiceResponse::new(request, response.set_body(BoxBody::new(kept))))
}
