//! A browser as tests need it: cookies kept, redirects not followed, forms filled in as the page has them, pages read by selector.

use scraper::{ElementRef, Html, Selector};
use std::time::Duration;
use ureq::http::{HeaderMap, Method, Request};

/// Somebody's browser; a clone shares the cookies.
#[derive(Clone)]
pub struct Browser {
    agent: ureq::Agent,
    base: String,
}

/// An answer.
#[derive(Clone)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: String,
    /// The whole body, byte for byte.
    pub bytes: Vec<u8>,
    /// What was asked for, for messages.
    pub asked: String,
}

impl Browser {
    /// A browser without cookies.
    pub fn new(base: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        Self { agent: config.into(), base: base.to_owned() }
    }

    /// The cookies as a request carries them.
    pub fn cookies(&self) -> String {
        let jar = self.agent.cookie_jar_lock();
        let pairs: Vec<String> =
            jar.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
        pairs.join("; ")
    }

    /// GET.
    pub fn get(&self, path: &str) -> Page {
        self.send(Method::GET, path, &[], None)
    }

    /// POST of exactly these fields: no token is added.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_with(path, fields, &[])
    }

    /// POST of exactly these fields with further headers.
    pub fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        let body = serde_html_form::to_string(fields).expect("fields");
        let mut all = vec![("content-type", "application/x-www-form-urlencoded")];
        all.extend_from_slice(headers);
        self.send(Method::POST, path, &all, Some(body))
    }

    /// Opens `page`, fills in `fields` in its form that posts to `action` (everything else as the page has it) and sends it.
    pub fn submit(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let opened = self.get(page).expect(200);
        self.send_form(&opened, action, fields)
    }

    /// Fills in and sends the form of a page that is already open.
    pub fn send_form(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = page.form(action);
        all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let all: Vec<(&str, &str)> =
            all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(action, &all)
    }

    /// POST with the token of any form on `page`, and `fields`: for targets whose form is not under test.
    pub fn post_form(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.get(page).token();
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        self.post(action, &all)
    }

    /// Goes where a redirect leads.
    pub fn follow(&self, page: &Page) -> Page {
        self.get(page.expect_redirect())
    }

    /// Opens `page` and sends its form to `action` with a file, everything else as the page has it but for `fields`.
    pub fn upload(&self, page: &str, action: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        let opened = self.get(page).expect(200);
        let mut all = opened.form(action);
        all.retain(|(name, _)| name != "file" && !fields.iter().any(|(given, _)| given == name));
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.send_file(action, &all, Some(file))
    }

    /// POST of exactly these fields and a file, as a browser writes them: the fields first.
    pub fn send_file(&self, path: &str, fields: &[(String, String)], file: Option<(&str, &[u8])>) -> Page {
        let (content_type, body) = multipart(fields, file);
        self.send_bytes(Method::POST, path, &[("content-type", &content_type)], body)
    }

    /// Sends bytes.
    pub fn send_bytes(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Page {
        let mut request = Request::builder().method(method.clone()).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.agent.run(request.body(body).expect("a request"));
        read(method, path, answer)
    }

    /// Sends anything.
    pub fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Option<String>) -> Page {
        let mut request = Request::builder().method(method.clone()).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = match body {
            Some(body) => self.agent.run(request.body(body).expect("a request")),
            None => self.agent.run(request.body(()).expect("a request")),
        };
        read(method, path, answer)
    }
}

fn read(method: Method, path: &str, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Page {
    let answer = answer.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
    let (parts, mut body) = answer.into_parts();
    let bytes = body.with_config().limit(64 << 20).read_to_vec().expect("a body");
    Page {
        status: parts.status.as_u16(),
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
        bytes,
        asked: format!("{method} {path}"),
    }
}

/// A form with a file as browsers write it; quotes and line breaks in a name are percent-encoded.
pub fn multipart(fields: &[(String, String)], file: Option<(&str, &[u8])>) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "----entente-test-boundary";
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some((name, bytes)) = file {
        let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

impl Page {
    /// Itself, when the status is the expected one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} answered {}:\n{}", self.asked, self.status, self.words());
        self
    }

    /// Where a 303 leads.
    #[track_caller]
    pub fn expect_redirect(&self) -> &str {
        assert_eq!(self.status, 303, "{} answered {}:\n{}", self.asked, self.status, self.words());
        self.header("location")
    }

    /// A header, empty when absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap_or(""))
    }

    /// The text of everything that `selector` meets, white space folded.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&parsed(selector)).map(text).collect()
    }

    /// The text of the first element that `selector` meets.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let found = self.texts(selector).into_iter().next();
        found.unwrap_or_else(|| panic!("{}: nothing is {selector}:\n{}", self.asked, self.words()))
    }

    /// Whether anything is `selector`.
    pub fn has(&self, selector: &str) -> bool {
        Html::parse_document(&self.body).select(&parsed(selector)).next().is_some()
    }

    /// An attribute of every element that `selector` meets.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&parsed(selector)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The repairs of the error summary.
    pub fn errors(&self) -> Vec<String> {
        self.texts(".error-summary li")
    }

    /// The line after a POST.
    #[track_caller]
    pub fn flash(&self) -> String {
        self.text(".flash")
    }

    /// The token of the page's first form.
    #[track_caller]
    pub fn token(&self) -> String {
        let token = self.attributes("input[name=csrf]", "value").into_iter().next();
        token.unwrap_or_else(|| panic!("{}: no form with a token:\n{}", self.asked, self.words()))
    }

    /// The fields of the form that posts to `action`, as a browser would send them untouched.
    #[track_caller]
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body);
        let forms = parsed(&format!("form[method=post][action=\"{action}\"]"));
        let buttons = parsed(&format!("button[formaction=\"{action}\"]"));
        let by_button = || html.select(&buttons).next().and_then(around);
        let Some(form) = html.select(&forms).next().or_else(by_button) else {
            panic!("{}: no form posts to {action}:\n{}", self.asked, self.words());
        };
        form.select(&parsed("input[name], select[name], textarea[name]")).filter_map(field).collect()
    }

    /// All the words of the page.
    pub fn words(&self) -> String {
        self.texts("body").join(" ")
    }
}

fn around(button: ElementRef<'_>) -> Option<ElementRef<'_>> {
    button.ancestors().filter_map(ElementRef::wrap).find(is_form)
}

fn is_form(element: &ElementRef) -> bool {
    element.value().name() == "form"
}

fn field(element: ElementRef) -> Option<(String, String)> {
    let name = element.attr("name")?.to_owned();
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => {
            let chosen = element.select(&parsed("option[selected]")).next();
            let first = || element.select(&parsed("option")).next();
            chosen.or_else(first)?.attr("value").unwrap_or_default().to_owned()
        }
        _ => {
            let is_tick = matches!(element.attr("type"), Some("checkbox" | "radio"));
            if is_tick && element.attr("checked").is_none() {
                return None;
            }
            element.attr("value").unwrap_or_default().to_owned()
        }
    };
    Some((name, value))
}

fn text(element: ElementRef) -> String {
    let whole: String = element.text().collect::<Vec<_>>().join(" ");
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}
