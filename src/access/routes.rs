//! A route as slices declare it: method, path, the action it asks leave for, and its handler.

use super::Action;
use actix_web::http::Method;

/// One entry of a slice's route list: mounted by the app, visited by the tests, printed in the access matrix.
#[derive(Clone)]
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// The path with actix's `{name}` segments.
    pub path: &'static str,
    /// What the visitor must be allowed to do.
    pub action: Action,
    /// Makes the handler's route anew for each worker.
    pub handler: fn() -> actix_web::Route,
    /// What a form that comes here may carry.
    pub takes: Takes,
}

/// What a form may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Fields alone.
    Fields,
    /// Fields and a file, which the handler receives piece by piece.
    AFile,
}

/// A page or a download: changes nothing.
pub const fn get(path: &'static str, action: Action, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::GET, path, action, handler, takes: Takes::Fields }
}

/// A form's target: changes something, needs the session's token.
pub const fn post(path: &'static str, action: Action, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, action, handler, takes: Takes::Fields }
}

/// The target of a form with a file: the token stands before the file and is checked before any of it is read.
pub const fn upload(path: &'static str, action: Action, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, action, handler, takes: Takes::AFile }
}

/// `to!(handlers::list)` is the handler as a route list wants it.
#[macro_export]
macro_rules! to {
    ($handler:path) => {
        || actix_web::web::route().to($handler)
    };
}
