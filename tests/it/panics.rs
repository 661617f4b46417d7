//! A handler that panics answers with the page for failures; the connection and the worker go on.

use crate::support::{TestApp, on_sqlite, people};
use actix_web::middleware::from_fn;
use actix_web::test as service;
use actix_web::{App, HttpResponse, web};
use entente::access::{Action, Role, Route, guard};
use entente::web::{AppError, error_pages, headers};

async fn broken() -> Result<HttpResponse, AppError> {
    panic!("a defect that a test has planted")
}

async fn sound() -> Result<HttpResponse, AppError> {
    Ok(HttpResponse::Ok().body("sound"))
}

fn routes() -> [Route; 2] {
    let get = |path, handler| entente::access::routes::get(path, Action::Public, handler);
    [get("/broken", || web::route().to(broken)), get("/sound", || web::route().to(sound))]
}

#[test]
fn a_panic_becomes_a_page_with_a_way_out() {
    on_sqlite(|app| actix_web::rt::System::new().block_on(asked(app)));
}

async fn asked(app: &TestApp) {
    people::id_of(app, Role::Administrator);
    let made = App::new()
        .app_data(web::Data::new(app.app.clone()))
        .wrap(from_fn(error_pages::render))
        .wrap(from_fn(headers::protect))
        .configure(|config| routes().iter().for_each(|route| guard::mount(config, route)));
    let server = service::init_service(made).await;
    let answer =
        service::call_service(&server, service::TestRequest::get().uri("/broken").to_request()).await;
    assert_eq!(answer.status(), 500);
    let page = String::from_utf8(service::read_body(answer).await.to_vec()).expect("UTF-8");
    assert!(page.contains("<h1") && page.contains("href=\"/sign-in\""), "{page}");
    assert!(!page.contains("planted"), "the inside is told: {page}");
    let answer = service::call_service(&server, service::TestRequest::get().uri("/sound").to_request()).await;
    assert_eq!(answer.status(), 200);
}
