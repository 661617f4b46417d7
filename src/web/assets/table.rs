//! The table of everything that is served, made once.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::LazyLock;

use actix_web::web::Bytes;
use data_encoding::HEXLOWER;
use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::stylesheet;

#[derive(RustEmbed)]
#[folder = "static"]
pub(super) struct Files;

/// One file as it is served.
pub(super) struct Asset {
    pub bytes: Bytes,
    /// Present when it is smaller than the plain bytes.
    pub gzip: Option<Bytes>,
    pub etag: String,
    pub mime: &'static str,
    address: String,
}

/// An asset and whether it was asked for by its hash.
pub(super) struct Found {
    pub asset: &'static Asset,
    pub hashed: bool,
}

struct Table {
    by_path: HashMap<String, Asset>,
    path_by_address: HashMap<String, String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut by_path: HashMap<String, Asset> = Files::iter()
        .filter(|path| is_served(path))
        .map(|path| (path.to_string(), asset(&path, bytes(&path))))
        .collect();
    let css = stylesheet::joined(
        |part| String::from_utf8_lossy(&bytes(part)).into_owned(),
        |path| by_path.get(path).map_or_else(|| format!("/static/{path}"), |asset| asset.address.clone()),
    );
    by_path.insert("app.css".to_owned(), asset("app.css", css.into_bytes()));
    let path_by_address = by_path.iter().map(|(path, asset)| (asset.address.clone(), path.clone())).collect();
    Table { by_path, path_by_address }
});

/// The hashed address of a path under `static/`.
pub(super) fn url(path: &str) -> Option<&'static str> {
    TABLE.by_path.get(path).map(|asset| asset.address.as_str())
}

/// Finds by what follows `/static/`, with or without hash.
pub(super) fn find(path: &str) -> Option<Found> {
    let table = &*TABLE;
    if let Some(asset) = table.by_path.get(path) {
        return Some(Found { asset, hashed: false });
    }
    let path = table.path_by_address.get(&format!("/static/{path}"))?;
    table.by_path.get(path).map(|asset| Found { asset, hashed: true })
}

/// The parts of the style sheet are served joined only; lists are not served at all.
fn is_served(path: &str) -> bool {
    !stylesheet::PARTS.contains(&path) && !path.ends_with(".toml")
}

pub(super) fn bytes(path: &str) -> Vec<u8> {
    Files::get(path).map(|file| file.data.into_owned()).unwrap_or_default()
}

fn asset(path: &str, bytes: Vec<u8>) -> Asset {
    let hash = HEXLOWER.encode(&Sha256::digest(&bytes)[..8]);
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    let address = format!("/static/{stem}-{hash}.{extension}");
    let gzip = gzipped(&bytes).filter(|packed| packed.len() < bytes.len());
    Asset {
        gzip: gzip.map(Bytes::from),
        bytes: Bytes::from(bytes),
        etag: format!("\"{hash}\""),
        mime: mime(extension),
        address,
    }
}

fn gzipped(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

fn mime(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Every file with its address, for the test that leaves pages to look at.
#[cfg(test)]
pub(super) fn every() -> impl Iterator<Item = (&'static str, &'static Bytes)> {
    TABLE.by_path.values().map(|asset| (asset.address.as_str(), &asset.bytes))
}
