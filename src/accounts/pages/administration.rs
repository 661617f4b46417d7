//! The accounts as an administrator sees them.

use super::granting::{Proposal, ProposalView};
use crate::access::{Action, Marking, Role, Viewer};
use crate::accounts::account::Account;
use crate::accounts::link::{Link, Purpose};
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::files::Offers;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Difference, Head};
use actix_web::HttpRequest;
use askama::Template;

/// Every account.
#[derive(Template)]
#[template(path = "accounts/list.html")]
pub struct ListPage {
    chrome: Chrome,
    heads: Vec<Head>,
    accounts: Vec<AccountLine>,
    files: Option<Offers>,
}

/// One account of the list.
struct AccountLine {
    id: String,
    name: String,
    email: String,
    role: &'static str,
    clearance: &'static str,
    status: &'static str,
    is_disabled: bool,
    waits: bool,
}

impl ListPage {
    /// The page for a request; `proposed` are the accounts for which something is proposed.
    pub fn new(request: &HttpRequest, viewer: &Viewer, accounts: &[Account], proposed: &[String]) -> Self {
        let chrome = page::chrome(request, Nav::Accounts);
        let heads = [
            chrome.t("account-name"),
            chrome.t("email"),
            chrome.t("role"),
            chrome.t("account-clearance"),
            chrome.t("account-status-head"),
        ];
        let accounts = accounts.iter().map(|account| AccountLine {
            id: account.id.clone(),
            name: account.name.clone(),
            email: account.email.clone(),
            role: chrome.label("role", &account.role),
            clearance: chrome.label("marking", &account.clearance),
            status: chrome.label("account-status", &account.status),
            is_disabled: account.is_disabled(),
            waits: proposed.contains(&account.id),
        });
        Self {
            heads: heads.into_iter().map(Head::plain).collect(),
            accounts: accounts.collect(),
            files: Offers::by(chrome.lang, viewer, Action::ManageAccounts, &[("", "/accounts")]),
            chrome,
        }
    }
}

/// A new account.
#[derive(Template)]
#[template(path = "accounts/new.html")]
pub struct NewPage {
    chrome: Chrome,
    form: FormView,
    roles: Vec<Choice>,
    clearances: Vec<Choice>,
}

impl NewPage {
    /// The page for a request.
    pub fn new(request: &HttpRequest, fields: &Fields, errors: &Errors) -> Self {
        let chrome = page::chrome(request, Nav::Accounts);
        let form = form::view(fields, errors, chrome.lang);
        Self { roles: roles(&chrome, &form), clearances: clearances(&chrome, &form), form, chrome }
    }
}

/// One account: its form, and what can be done with it.
#[derive(Template)]
#[template(path = "accounts/account.html")]
pub struct AccountPage {
    chrome: Chrome,
    form: FormView,
    roles: Vec<Choice>,
    clearances: Vec<Choice>,
    account: Account,
    status: &'static str,
    created: When,
    is_own: bool,
    proposal: Option<ProposalView>,
}

impl AccountPage {
    /// The page for a request; `fields` are what was typed, or none to show what is held.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        account: &Account,
        proposal: Option<Proposal>,
        fields: Option<&Fields>,
        errors: &Errors,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Accounts);
        let held = held(account);
        let form = form::view(fields.unwrap_or(&held), errors, chrome.lang);
        Self {
            roles: roles(&chrome, &form),
            clearances: clearances(&chrome, &form),
            form,
            status: chrome.label("account-status", &account.status),
            created: chrome.instant(&account.created_at),
            is_own: viewer.account_id == account.id,
            proposal: proposal.map(|proposal| ProposalView::new(&chrome, account, &proposal)),
            account: account.clone(),
            chrome,
        }
    }

    fn may_be_disabled(&self) -> bool {
        !self.is_own && !self.account.is_disabled()
    }

    fn may_be_enabled(&self) -> bool {
        !self.is_own && self.account.is_disabled()
    }

    /// The word for a new link: a new invitation while the first was not taken up.
    fn reset_label(&self) -> &'static str {
        if self.account.is_invited() {
            self.chrome.t("account-invite-again")
        } else {
            self.chrome.t("account-reset")
        }
    }
}

fn held(account: &Account) -> Fields {
    Fields::from_pairs([
        ("version", account.version.to_string()),
        ("name", account.name.clone()),
        ("role", account.role.clone()),
        ("clearance", account.clearance.clone()),
    ])
}

/// A link, shown this once.
#[derive(Template)]
#[template(path = "accounts/link.html")]
pub struct LinkPage {
    chrome: Chrome,
    title: &'static str,
    id: String,
    name: String,
    email: String,
    url: String,
    until: When,
    is_shut: bool,
}

impl LinkPage {
    /// The page for a request; a link that is shut waits for a second administrator.
    pub fn new(
        request: &HttpRequest,
        account: &Account,
        link: &Link,
        is_shut: bool,
        public_url: &str,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Accounts);
        let title = match link.purpose {
            Purpose::Invitation | Purpose::SetUp => chrome.t("account-link-invitation"),
            Purpose::Reset => chrome.t("account-link-reset"),
        };
        Self {
            title,
            id: account.id.clone(),
            name: account.name.clone(),
            email: account.email.clone(),
            url: link.url(public_url),
            until: chrome.instant(&link.expires_at),
            is_shut,
            chrome,
        }
    }
}

/// Two administrators changed one account.
#[derive(Template)]
#[template(path = "accounts/conflict.html")]
pub struct ConflictPage {
    chrome: Chrome,
    form: FormView,
    theirs: Account,
    version: String,
    differences: Vec<Difference>,
}

impl ConflictPage {
    /// The page for a request: what the register holds and what was typed.
    pub fn new(request: &HttpRequest, theirs: &Account, fields: &Fields) -> Self {
        let chrome = page::chrome(request, Nav::Accounts);
        let word = |prefix: &str, code: &str| chrome.label(prefix, code).to_owned();
        let all = [
            ("name", chrome.t("account-name"), theirs.name.clone(), fields.text("name").to_owned()),
            ("role", chrome.t("role"), word("role", &theirs.role), word("role", fields.text("role"))),
            (
                "clearance",
                chrome.t("account-clearance"),
                word("marking", &theirs.clearance),
                word("marking", fields.text("clearance")),
            ),
        ];
        let differences = all.into_iter().filter(|(_, _, theirs, ours)| theirs != ours).map(
            |(name, label, theirs, ours)| Difference { name: name.into(), label: label.into(), theirs, ours },
        );
        Self {
            differences: differences.collect(),
            form: form::view(fields, &Errors::default(), chrome.lang),
            version: theirs.version.to_string(),
            theirs: theirs.clone(),
            chrome,
        }
    }
}

fn roles(chrome: &Chrome, form: &FormView) -> Vec<Choice> {
    let choice = |role: Role| Choice::new(role.code(), chrome.label("role", role.code()), form.value("role"));
    Role::ALL.into_iter().map(choice).collect()
}

fn clearances(chrome: &Chrome, form: &FormView) -> Vec<Choice> {
    let choice = |marking: Marking| {
        Choice::new(marking.code(), chrome.label("marking", marking.code()), form.value("clearance"))
    };
    Marking::ALL.into_iter().map(choice).collect()
}
