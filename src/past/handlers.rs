//! Choosing the two dates, and comparing two views.

use super::compare;
use super::pages::{ChoosePage, ComparePage};
use crate::access::Viewer;
use crate::state::App;
use crate::web::as_of::{AsOf, Known, has_past};
use crate::web::form::Fields;
use crate::web::{AppError, page, visit};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{NaiveDate, NaiveDateTime};

type Answer = Result<HttpResponse, AppError>;

/// What is wrong with a date, by its field.
pub type Faults = Vec<(&'static str, &'static str)>;

/// Where one goes who names no page.
const START: &str = "/agreements";

/// GET /past
pub async fn choose(request: HttpRequest, app: web::Data<App>) -> Answer {
    let fields = asked(&request, &["true_on", "known", "to"])?;
    let to = match fields.text("to") {
        to if has_past(to) && !to.contains("//") => to.to_owned(),
        _ => START.to_owned(),
    };
    if fields.text("true_on").is_empty() && fields.text("known").is_empty() {
        return page::ok(&request, &ChoosePage::new(&request, &fields, &to, app.today(), &Vec::new()));
    }
    match dates(&fields, "true_on", "known", app.now()) {
        Ok(as_of) => Ok(visit::see_other(&format!("{}{to}", as_of.prefix()))),
        Err(faults) => {
            page::unprocessable(&request, &ChoosePage::new(&request, &fields, &to, app.today(), &faults))
        }
    }
}

/// GET /past/compare
pub async fn compare(request: HttpRequest, app: web::Data<App>, viewer: Viewer) -> Answer {
    let fields = asked(&request, &["true_a", "known_a", "true_b", "known_b"])?;
    let lang = page::lang(&request);
    if ["true_a", "known_a", "true_b", "known_b"].iter().all(|name| fields.text(name).is_empty()) {
        return page::ok(&request, &ComparePage::new(&request, &fields, app.today(), &Vec::new(), None));
    }
    let first = dates(&fields, "true_a", "known_a", app.now());
    let second = dates(&fields, "true_b", "known_b", app.now());
    let (a, b) = match (first, second) {
        (Ok(a), Ok(b)) => (a, b),
        (first, second) => {
            let faults: Faults = first.err().into_iter().chain(second.err()).flatten().collect();
            let page = ComparePage::new(&request, &fields, app.today(), &faults, None);
            return page::unprocessable(&request, &page);
        }
    };
    let found = app.block(move |app| compare::compare(app, &viewer, (&a, &b), lang)).await?;
    page::ok(&request, &ComparePage::new(&request, &fields, app.today(), &Vec::new(), Some((a, b, found))))
}

fn asked(request: &HttpRequest, names: &[&str]) -> Result<Fields, AppError> {
    let fields = Fields::parse(request.query_string().as_bytes()).map_err(AppError::BadRequest)?;
    match fields.unknown(names).first() {
        Some(name) => {
            Err(AppError::BadRequest(format!("this page does not understand “{name}” in its address")))
        }
        None => Ok(fields),
    }
}

/// The two dates of these fields; nothing can be known before it happens.
fn dates(
    fields: &Fields,
    true_name: &'static str,
    known_name: &'static str,
    now: NaiveDateTime,
) -> Result<AsOf, Faults> {
    let mut faults = Faults::new();
    let true_on = fields.text(true_name).parse::<NaiveDate>().ok();
    let known = Known::parse(fields.text(known_name));
    if true_on.is_none() {
        faults.push((true_name, "past-error-day"));
    }
    match known {
        None => faults.push((known_name, "past-error-known")),
        Some(Known::Day(day)) if day > now.date() => faults.push((known_name, "past-error-future")),
        Some(Known::Instant(at)) if at > now => faults.push((known_name, "past-error-future")),
        Some(Known::Day(_) | Known::Instant(_)) => {}
    }
    let written = true_on.zip(known).and_then(|(true_on, known)| {
        // Put together and taken apart again: what has no address of its own is refused here.
        AsOf::parse(&true_on.to_string(), &known.to_string())
    });
    match written {
        Some(as_of) if faults.is_empty() => Ok(as_of),
        None if faults.is_empty() => Err(vec![(true_name, "past-error-day")]),
        Some(_) | None => Err(faults),
    }
}
