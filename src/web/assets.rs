//! Static files: embedded in the binary, addressed by a hash of their bytes, compressed once at start.
//! The style sheets under `static/css` are joined into one, so that a page is never styled by half of them.

mod stylesheet;
mod table;
#[cfg(test)]
mod tests;

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};

/// The address of a file under `static/`, with the hash of its bytes: `url("app.css")` is `/static/app-<hash>.css`.
/// A file that does not exist gives `/static/`, which is answered 404; the tests look for that.
pub fn url(path: &str) -> &'static str {
    table::url(path).unwrap_or("/static/")
}

/// Answers `/static/…`: by hash for good, by plain name with a revalidation.
pub async fn serve(request: HttpRequest, path: web::Path<String>) -> HttpResponse {
    let Some(found) = table::find(&path) else {
        return HttpResponse::NotFound().finish();
    };
    let asset = found.asset;
    let caching = if found.hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut answer = HttpResponse::Ok();
    if holds(request.headers(), &asset.etag) {
        answer.status(actix_web::http::StatusCode::NOT_MODIFIED);
    }
    answer
        .insert_header((CACHE_CONTROL, caching))
        .insert_header((ETAG, asset.etag.as_str()))
        .insert_header((VARY, "Accept-Encoding"));
    if holds(request.headers(), &asset.etag) {
        return answer.finish();
    }
    answer.insert_header((CONTENT_TYPE, asset.mime));
    match &asset.gzip {
        Some(gzip) if takes_gzip(request.headers()) => {
            answer.insert_header((CONTENT_ENCODING, "gzip")).body(gzip.clone())
        }
        // "identity" keeps a compressing middleware from doing at each request what was decided here once.
        _ => answer.insert_header((CONTENT_ENCODING, "identity")).body(asset.bytes.clone()),
    }
}

/// Mounts `/static`.
pub fn routes(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("/static/{path:.*}").route(web::get().to(serve)).route(web::head().to(serve)));
}

fn holds(headers: &HeaderMap, etag: &str) -> bool {
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag)
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        name.trim().eq_ignore_ascii_case("gzip")
            && !matches!(weight.trim().trim_end_matches('0'), "q=" | "q=0.")
    })
}

/// Writes every file to where its address leads below `folder`.
#[cfg(test)]
pub(crate) fn write_all(folder: &std::path::Path) {
    for (address, bytes) in table::every() {
        let path = folder.join(address.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder to write to");
        std::fs::write(path, bytes).expect("a file to look at");
    }
}
