//! The table is checked against the folder, the addresses against the answers.

use std::path::Path;

use actix_web::http::StatusCode;
use actix_web::{App, body::to_bytes, test as call};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::stylesheet::PARTS;
use super::table::{Files, bytes};
use super::*;

async fn get(uri: &str, headers: &[(&str, &str)]) -> actix_web::dev::ServiceResponse {
    let app = call::init_service(App::new().configure(routes)).await;
    let request = headers
        .iter()
        .fold(call::TestRequest::get().uri(uri), |request, header| request.insert_header(*header));
    call::call_service(&app, request.to_request()).await
}

fn header(answer: &actix_web::dev::ServiceResponse, name: &str) -> String {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

#[actix_web::test]
async fn a_hashed_address_is_kept_for_good_and_a_plain_one_is_asked_again() {
    let by_hash = get(url("icons.svg"), &[]).await;
    assert_eq!(by_hash.status(), StatusCode::OK);
    assert_eq!(header(&by_hash, "cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(header(&by_hash, "content-type"), "image/svg+xml");
    let plain = get("/static/icons.svg", &[]).await;
    assert_eq!(header(&plain, "cache-control"), "no-cache");
    assert_eq!(header(&plain, "etag"), header(&by_hash, "etag"));
    let etag = header(&plain, "etag");
    let again = get("/static/icons.svg", &[("if-none-match", &etag)]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert!(to_bytes(again.into_body()).await.expect("a body").is_empty());
    assert_eq!(get("/static/icons.svg", &[("if-none-match", "\"other\"")]).await.status(), StatusCode::OK);
}

#[actix_web::test]
async fn the_packed_variant_is_for_those_who_take_it() {
    let packed = get(url("app.css"), &[("accept-encoding", "br, gzip;q=0.8")]).await;
    assert_eq!(header(&packed, "content-encoding"), "gzip");
    let packed = to_bytes(packed.into_body()).await.expect("a body");
    let mut unpacked = Vec::new();
    std::io::copy(&mut flate2::read::GzDecoder::new(&packed[..]), &mut unpacked).expect("sound gzip");
    for refusal in ["identity", "gzip;q=0", "gzip;q=0.000"] {
        let plain = get(url("app.css"), &[("accept-encoding", refusal)]).await;
        assert_eq!(header(&plain, "content-encoding"), "identity", "{refusal}");
        assert_eq!(to_bytes(plain.into_body()).await.expect("a body")[..], unpacked[..]);
    }
    let font = get(url("fonts/inter-latin.woff2"), &[("accept-encoding", "gzip")]).await;
    assert_eq!(header(&font, "content-type"), "font/woff2");
}

#[actix_web::test]
async fn what_is_not_there_is_not_found() {
    for missing in [
        "/static/",
        "/static/nothing.css",
        "/static/../Cargo.toml",
        "/static/css/base.css",
        "/static/vendor/manifest.toml",
    ] {
        assert_eq!(get(missing, &[]).await.status(), StatusCode::NOT_FOUND, "{missing}");
    }
}

#[actix_web::test]
async fn every_address_in_the_style_sheet_is_answered() {
    let css = String::from_utf8(
        to_bytes(get(url("app.css"), &[]).await.into_body()).await.expect("a body").to_vec(),
    )
    .expect("UTF-8");
    let addresses: Vec<_> =
        css.split("url(\"/static/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(addresses.len() >= 10, "{addresses:?}");
    for address in addresses {
        let answer = get(&format!("/static/{address}"), &[]).await;
        assert!(header(&answer, "cache-control").contains("immutable"), "{address}");
    }
    assert!(!css.contains("url(\"..") && !css.contains("@import"), "an address was left as it was");
}

#[test]
fn every_part_exists_and_none_is_forgotten() {
    for part in PARTS {
        assert!(!bytes(part).is_empty(), "{part} is listed and missing");
    }
    for path in Files::iter().filter(|path| path.starts_with("css/")) {
        assert!(PARTS.contains(&path.as_ref()), "{path} is in the folder and not in PARTS");
    }
}

#[derive(serde::Deserialize)]
struct Manifest {
    file: Vec<Vendored>,
}

#[derive(serde::Deserialize)]
struct Vendored {
    path: String,
    package: String,
    version: String,
    licence: String,
    sha256: String,
}

#[test]
fn what_came_from_others_is_what_the_manifest_says() {
    let manifest: Manifest =
        toml::from_str(&String::from_utf8(bytes("vendor/manifest.toml")).expect("UTF-8"))
            .expect("a sound manifest");
    for file in &manifest.file {
        assert_eq!(
            HEXLOWER.encode(&Sha256::digest(bytes(&file.path))),
            file.sha256,
            "{} was changed",
            file.path
        );
        assert!(
            !file.package.is_empty() && !file.version.is_empty() && !file.licence.is_empty(),
            "{}",
            file.path
        );
    }
    for path in Files::iter() {
        let foreign =
            (path.starts_with("vendor/") || path.starts_with("fonts/")) && !path.ends_with("manifest.toml");
        assert!(
            !foreign || manifest.file.iter().any(|file| file.path == path),
            "{path} is not in the manifest"
        );
    }
}

#[test]
fn every_address_that_a_template_asks_for_exists() {
    let mut asked = 0;
    crate::web::locale::sources::each(Path::new("templates"), "html", &mut |path, text| {
        for rest in text.split("assets::url(\"").skip(1) {
            let file = rest.split('"').next().unwrap_or_default();
            assert_ne!(url(file), "/static/", "{}: {file}", path.display());
            asked += 1;
        }
    });
    assert!(asked > 3, "the templates were not read");
}
