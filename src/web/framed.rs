//! A page whose main part is remembered: rendered once for whoever sees the same, with holes for each answer's nonce and
//! for the token of each session.
//!
//! Only for main parts whose forms have no key: a key belongs to one filling in.

use super::AppError;
use super::chrome::Chrome;
use super::page;
use crate::clock::random_token;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use askama::filters::HtmlSafeOutput;
use std::sync::LazyLock;

/// Stands where the nonce goes; by chance and never sent, so that no text of a record can be it.
static NONCE: LazyLock<String> = LazyLock::new(random_token);
/// Stands where the token of a form goes.
static TOKEN: LazyLock<String> = LazyLock::new(random_token);

/// A main part as it was rendered.
#[derive(Debug)]
pub struct MainPart {
    title: String,
    html: String,
}

#[derive(Template)]
#[template(path = "framed.html")]
struct Framed<'p> {
    chrome: Chrome,
    title: &'p str,
    /// Rendered and escaped by another template.
    main: HtmlSafeOutput<String>,
}

/// The frame with holes in place of the nonce and the token: with this one the main part is rendered.
pub fn hollow(mut chrome: Chrome) -> Chrome {
    chrome.nonce.clone_from(&NONCE);
    chrome.csrf.clone_from(&TOKEN);
    chrome
}

impl MainPart {
    /// Renders a main part that was made with a hollow frame.
    pub fn new(title: &str, main: &impl Template) -> Result<Self, AppError> {
        let html =
            main.render().map_err(|error| AppError::Internal(format!("a template failed: {error}")))?;
        Ok(Self { title: title.to_owned(), html })
    }

    /// The answer: this main part in the frame of this request.
    pub fn answer(&self, request: &HttpRequest, chrome: Chrome) -> Result<HttpResponse, AppError> {
        let html = self.html.replace(NONCE.as_str(), &chrome.nonce).replace(TOKEN.as_str(), &chrome.csrf);
        let main = HtmlSafeOutput(html);
        page::ok(request, &Framed { chrome, title: &self.title, main })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::locale::Lang;
    use actix_web::{body::to_bytes, test::TestRequest};

    #[derive(Template)]
    #[template(source = "<b hx-nonce=\"{{ chrome.nonce }}\">{{ chrome.csrf }} {{ text }}</b>", ext = "html")]
    struct Part {
        chrome: Chrome,
        text: &'static str,
    }

    #[actix_web::test]
    async fn every_answer_has_its_own_nonce_and_token_and_text_stays_text() {
        let part = Part { chrome: hollow(Chrome::bare(Lang::En, "first")), text: "<i>&" };
        let main = MainPart::new("Title", &part).expect("it renders");
        let request = TestRequest::default().to_http_request();
        for nonce in ["second", "third"] {
            let frame = Chrome { csrf: format!("of {nonce}"), ..Chrome::bare(Lang::En, nonce) };
            let answer = main.answer(&request, frame).expect("a page");
            let html = to_bytes(answer.into_body()).await.expect("a body");
            let html = String::from_utf8_lossy(&html).into_owned();
            let whole = format!("hx-nonce=\"{nonce}\">of {nonce} &#60;i&#62;&#38;</b>");
            assert!(html.contains(&whole), "{html}");
            assert!(["first", NONCE.as_str(), TOKEN.as_str()].iter().all(|it| !html.contains(it)), "{html}");
        }
    }
}
