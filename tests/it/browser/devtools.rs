//! What WebDriver has no word for, asked of Chromium through its own protocol.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use ureq::http::Method;
use url::{ParseError, Url};

/// A command of the Chrome DevTools Protocol.
#[derive(Debug)]
pub struct DevTools {
    method: &'static str,
    params: Value,
}

impl DevTools {
    /// The page is this many pixels wide; not as a phone, whose page would grow with what overflows it.
    pub fn width(pixels: u32) -> Self {
        let params = json!({ "width": pixels, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        Self { method: "Emulation.setDeviceMetricsOverride", params }
    }

    /// The system prefers this colour scheme, and nothing moves.
    pub fn scheme(scheme: &str) -> Self {
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let params = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }, still] });
        Self { method: "Emulation.setEmulatedMedia", params }
    }

    /// The pages' scripts do not run.
    pub fn no_scripts() -> Self {
        Self { method: "Emulation.setScriptExecutionDisabled", params: json!({ "value": true }) }
    }
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.method, "params": self.params }).to_string()))
    }
}
