//! A window as journeys need it: fields by name, buttons and links by their words, and every answer looked at by axe.

use super::axe::{self, Look};
use super::devtools::DevTools;
use super::driver::{Driver, Programs};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::cell::RefCell;
use std::fmt::Display;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// The longest that a page may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether the pages' scripts run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    /// As in every browser.
    On,
    /// As where they are forbidden.
    Off,
}

/// A window of a browser that nobody else uses; closed with the value.
pub struct Window {
    runtime: Runtime,
    client: Client,
    base: String,
    looks: Vec<Look>,
    faults: RefCell<Vec<String>>,
    // Last, so that the browser is gone before its driver is.
    _driver: Driver,
}

impl Window {
    /// Opens a window on the server at `base`; every page it comes to is looked at in each of `looks`.
    pub fn open(programs: &Programs, base: &str, scripts: Scripts, looks: &[Look]) -> Self {
        let driver = Driver::start(programs);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(driver.capabilities());
        let client = runtime.block_on(builder.connect(&driver.url)).expect("Chromium starts");
        let (looks, faults) = (looks.to_vec(), RefCell::default());
        let window = Self { runtime, client, base: base.to_owned(), looks, faults, _driver: driver };
        window.look(Look::DAY);
        if scripts == Scripts::Off {
            window.devtools(DevTools::no_scripts());
        }
        window
    }

    /// Changes width and colour scheme.
    pub fn look(&self, look: Look) {
        self.devtools(DevTools::width(look.width));
        self.devtools(DevTools::scheme(look.scheme));
    }

    /// Opens a page by its path.
    #[track_caller]
    pub fn go(&self, path: &str) {
        self.wait_for(path, self.client.goto(&format!("{}{path}", self.base)));
        self.arrived();
    }

    /// The path and query of the page.
    pub fn path(&self) -> String {
        let url = self.wait_for("the address", self.client.current_url());
        url.as_str().strip_prefix(&self.base).unwrap_or(url.as_str()).to_owned()
    }

    /// Signs in on the sign-in page, as somebody whom the browser has never seen.
    #[track_caller]
    pub fn sign_in(&self, email: &str, passphrase: &str) {
        self.go("/sign-in");
        if self.path() != "/sign-in" {
            self.wait_for("the cookies", self.client.delete_all_cookies());
            self.go("/sign-in");
        }
        self.fill("email", email);
        self.fill("password", passphrase);
        self.press("Sign in");
        assert_eq!(self.path(), "/", "{email} could not sign in: {}", self.text("main"));
    }

    /// Types into the field of this name, in place of what it holds.
    #[track_caller]
    pub fn fill(&self, name: &str, words: &str) {
        let field = self.shown(&format!("//main//*[@name={}]", quoted(name)));
        self.wait_for(name, field.clear());
        self.wait_for(name, field.send_keys(words));
    }

    /// Chooses by its words in the list of this name.
    #[track_caller]
    pub fn choose(&self, name: &str, label: &str) {
        let option =
            format!("//main//select[@name={}]//option[normalize-space()={}]", quoted(name), quoted(label));
        self.wait_for(&option, self.shown(&option).click());
    }

    /// Clicks the label of a box to tick.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        let label = format!("//main//label[normalize-space()={}]", quoted(label));
        self.wait_for(&label, self.shown(&label).click());
    }

    /// Opens what is folded away under these words.
    #[track_caller]
    pub fn unfold(&self, summary: &str) {
        let summary = format!("//summary[contains(normalize-space(), {})]", quoted(summary));
        self.wait_for(&summary, self.shown(&summary).click());
    }

    /// Presses the button with these words and comes to the next page.
    #[track_caller]
    pub fn press(&self, label: &str) {
        self.leave(&format!("//button[normalize-space()={}]", quoted(label)));
    }

    /// Chooses by its words in a list of the filter bar, which sends itself.
    #[track_caller]
    pub fn choose_and_go(&self, name: &str, label: &str) {
        self.leave(&format!(
            "//main//select[@name={}]//option[normalize-space()={}]",
            quoted(name),
            quoted(label)
        ));
    }

    /// Opens a part of a record by its tab.
    #[track_caller]
    pub fn tab(&self, label: &str) {
        self.leave(&format!(
            "//nav[contains(@class, 'tabs')]//a[starts-with(normalize-space(), {})]",
            quoted(label)
        ));
    }

    /// Follows the link with these words.
    #[track_caller]
    pub fn follow(&self, label: &str) {
        self.leave(&format!("//a[normalize-space()={}]", quoted(label)));
    }

    /// Clicks what leads elsewhere, and waits until another page, or another content under another address, has taken its place.
    #[track_caller]
    pub fn leave(&self, xpath: &str) {
        let link = self.shown(xpath);
        let before = (self.document(), self.path());
        self.wait_for(xpath, link.click());
        let has_left = || self.document() != before.0 || self.path() != before.1;
        self.until(&format!("another page after {xpath}"), || has_left() && !self.has(".htmx-request"));
        self.arrived();
    }

    /// The words of the first element that `selector` meets, as they are read.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let found = self.wait_for(selector, self.client.find(Locator::Css(selector)));
        self.wait_for(selector, found.text())
    }

    /// Whether anything is `selector`.
    pub fn has(&self, selector: &str) -> bool {
        !self.wait_for(selector, self.client.find_all(Locator::Css(selector))).is_empty()
    }

    /// Whether a button or a link with these words is shown.
    pub fn offers(&self, label: &str) -> bool {
        let label = quoted(label);
        self.shows(&format!(
            "//main//button[normalize-space()={label}] | //main//a[normalize-space()={label}]"
        ))
    }

    /// Whether anything that `xpath` meets is shown.
    pub fn shows(&self, xpath: &str) -> bool {
        self.shown_now(xpath).is_some()
    }

    /// The words of the line after a POST.
    #[track_caller]
    pub fn flash(&self) -> String {
        self.text(".flash")
    }

    /// The body of a script, run in the page; it gives a value by `return`.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait_for(script, self.client.execute(script, arguments))
    }

    /// The body of a script that calls its last argument when it is done.
    #[track_caller]
    pub fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait_for(script, self.client.execute_async(script, arguments))
    }

    /// Presses a key where the focus is.
    #[track_caller]
    pub fn key(&self, key: fantoccini::key::Key) {
        let focused = self.wait_for("the focus", self.client.active_element());
        self.wait_for("a key", focused.send_keys(&String::from(char::from(key))));
    }

    /// Waits until `holds`.
    #[track_caller]
    pub fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < PATIENCE, "{}: waited in vain for {what}", self.path());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Looks at the page as it is now, in each of the window's looks.
    #[track_caller]
    pub fn examine(&self) {
        self.examine_in(&self.looks);
    }

    /// Looks at the page as it is now, in each of `looks`.
    #[track_caller]
    pub fn examine_in(&self, looks: &[Look]) {
        let found = axe::faults(self, looks);
        self.faults.borrow_mut().extend(found);
    }

    /// Fails with everything that was found on the way.
    #[track_caller]
    pub fn assert_no_faults(&self) {
        let mut faults = self.faults.take();
        faults.sort();
        faults.dedup();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }

    #[track_caller]
    fn arrived(&self) {
        if !self.looks.is_empty() {
            self.examine();
        }
    }

    #[track_caller]
    fn shown(&self, xpath: &str) -> Element {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.shown_now(xpath) {
                return element;
            }
            let waited = begun.elapsed() > Duration::from_secs(15);
            assert!(!waited, "{}: {xpath} is not shown:\n{}", self.path(), self.text("body"));
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn shown_now(&self, xpath: &str) -> Option<Element> {
        let found = self.wait_for(xpath, self.client.find_all(Locator::XPath(xpath)));
        found.into_iter().find(|element| self.wait_for(xpath, element.is_displayed()))
    }

    /// What stands for the document: another one after every navigation, also to the same address.
    fn document(&self) -> Option<ElementRef> {
        let root = self.runtime.block_on(self.client.find(Locator::Css("html"))).ok();
        root.map(|root| root.element_id())
    }

    fn devtools(&self, command: DevTools) {
        let name = format!("{command:?}");
        self.wait_for(&name, self.client.issue_cmd(command));
    }

    #[track_caller]
    fn wait_for<T>(&self, what: &str, work: impl Future<Output = Result<T, CmdError>>) -> T {
        self.runtime.block_on(work).unwrap_or_else(|error| fail(what, &error))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let closed = self.runtime.block_on(self.client.clone().close());
        if !std::thread::panicking() {
            closed.expect("the browser closes");
        }
    }
}

#[track_caller]
fn fail<T>(what: &str, error: &dyn Display) -> T {
    let what: String = what.chars().take(300).collect();
    panic!("{what}: {error}")
}

fn quoted(words: &str) -> String {
    assert!(!words.contains('"'), "XPath has no escape for a quotation mark: {words}");
    format!("\"{words}\"")
}
