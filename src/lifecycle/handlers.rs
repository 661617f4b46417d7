//! The clock for any case: the JSON that `entente clock` reads, on a page. Keeps nothing.

use super::clock::json::{self, Cases};
use super::clock::{answer, report};
use super::pages::{CalculatorPage, Told};
use crate::web::AppError;
use crate::web::form::{Errors, Fields};
use crate::web::locale::{Arg, Lang};
use crate::web::page;
use actix_web::{HttpRequest, HttpResponse};

/// At most this many cases on one page; more are for the command.
const MOST: usize = 50;

/// What stands in the empty form: an agreement with a term, tacit renewal and notice.
const EXAMPLE: &str = include_str!("../../reference/clock-example.json");

/// GET /what-if
pub async fn ask(request: HttpRequest) -> Result<HttpResponse, AppError> {
    let fields = Fields::from_pairs([("cases", EXAMPLE)]);
    page::ok(&request, &CalculatorPage::new(&request, &fields, &Errors::default(), Vec::new()))
}

/// POST /what-if
pub async fn tell(request: HttpRequest, fields: Fields) -> Result<HttpResponse, AppError> {
    let mut errors = Errors::default();
    let told = answers(page::lang(&request), fields.raw("cases"))?;
    if told.is_empty() {
        errors.add("cases", "calculator-empty");
    } else if told.iter().any(|told| told.refused) {
        errors.add("cases", "calculator-refused");
    }
    let sound = errors.is_empty();
    let shown = CalculatorPage::new(&request, &fields, &errors, told);
    if sound { page::ok(&request, &shown) } else { page::unprocessable(&request, &shown) }
}

fn answers(lang: Lang, cases: &str) -> Result<Vec<Told>, AppError> {
    let heading = |n: usize| lang.f("calculator-case", &[("n", Arg::from((n + 1).to_string()))]);
    let told = Cases::of(cases).take(MOST).enumerate().map(|(n, case)| match case {
        Ok(case) => {
            let answer = answer(&case);
            let json = json::to_json(&answer).map_err(|error| AppError::Internal(error.to_string()))?;
            Ok(Told { heading: heading(n), text: report::text(&answer), json, refused: false })
        }
        Err(error) => {
            Ok(Told { heading: heading(n), text: error.to_string(), json: String::new(), refused: true })
        }
    });
    told.collect()
}
