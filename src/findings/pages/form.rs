//! The forms of this room: of an audit, a sample, a finding.

use crate::findings::codes::{Method, Severity, Strata};
use crate::findings::find::Offers;
use crate::findings::rows::AuditRow;
use crate::lifecycle::Status;
use crate::web::chrome::Chrome;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// Which form it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Of an audit.
    Audit,
    /// Of a sample of an audit.
    Sample(Box<AuditRow>),
    /// Of a finding of an audit; id and number of one that is there.
    Finding(Box<AuditRow>, Option<(String, String)>),
}

/// A form.
#[derive(Template)]
#[template(path = "findings/form.html")]
pub struct FormPage {
    chrome: Chrome,
    kind: &'static str,
    form: FormView,
    title: &'static str,
    note: String,
    action: String,
    cancel: String,
    key: String,
    crumbs: Vec<Link>,
    selects: Vec<(&'static str, Vec<Choice>)>,
    conflict: String,
}

fn coded<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    (prefix, current): (&str, &str),
) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(code(*one), lang.label(prefix, code(*one)), current)).collect()
}

fn pairs(pairs: &[(String, String)], current: &str) -> Vec<Choice> {
    pairs.iter().map(|(value, label)| Choice::new(value, label, current)).collect()
}

fn selects(lang: Lang, which: &Which, offers: &Offers, fields: &Fields) -> Vec<(&'static str, Vec<Choice>)> {
    let now = |name: &str| fields.text(name).to_owned();
    match which {
        Which::Audit => vec![
            ("partner", pairs(&offers.partners, &now("partner"))),
            ("standing", coded(lang, Status::ALL, Status::code, ("standing", &now("standing")))),
        ],
        Which::Sample(_) => vec![
            ("method", coded(lang, Method::ALL, Method::code, ("af-method", &now("method")))),
            ("strata", coded(lang, Strata::ALL, Strata::code, ("af-strata", &now("strata")))),
        ],
        Which::Finding(_, _) => vec![
            ("about", pairs(&offers.records, &now("about"))),
            ("severity", coded(lang, Severity::ALL, Severity::code, ("af-severity", &now("severity")))),
        ],
    }
}

/// Where a form stands: its kind, its title, its remark, where it goes, where its cancelling leads.
fn place(lang: Lang, which: &Which, offers: &Offers) -> (&'static str, &'static str, String, String, String) {
    match which {
        Which::Audit => {
            let note = lang.t("af-audit-note").to_owned();
            ("audit", lang.t("af-audit-new"), note, "/audits".into(), "/audits".into())
        }
        Which::Sample(audit) => {
            let note = lang.f("af-sample-note", &[("population", Arg::from(offers.population))]);
            let cancel = format!("/audits/{}", audit.id);
            ("sample", lang.t("af-sample-new"), note, format!("{cancel}/samples"), cancel)
        }
        Which::Finding(audit, None) => {
            let cancel = format!("/audits/{}", audit.id);
            let note = lang.t("af-finding-note").to_owned();
            ("finding", lang.t("af-finding-new"), note, format!("{cancel}/findings"), cancel)
        }
        Which::Finding(_, Some((id, _))) => {
            let cancel = format!("/findings/{id}");
            let note = lang.t("af-finding-note").to_owned();
            ("finding", lang.t("af-finding-edit"), note, format!("{cancel}/edit"), cancel)
        }
    }
}

impl FormPage {
    /// The form with what it holds and what is wrong with it.
    pub fn new(
        request: &HttpRequest,
        (which, offers): (&Which, &Offers),
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let chrome = page::chrome(request, Nav::Audit);
        let lang = chrome.lang;
        let (kind, title, note, action, cancel) = place(lang, which, offers);
        let audit = match which {
            Which::Audit => None,
            Which::Sample(audit) | Which::Finding(audit, _) => Some(audit),
        };
        let mut crumbs = vec![Link::new("/audits", lang.t("af-audits"))];
        crumbs.extend(audit.map(|audit| {
            Link::new(format!("/audits/{}", audit.id), format!("{} · {}", audit.name(), audit.title))
        }));
        if let Which::Finding(_, Some((id, number))) = which {
            crumbs.push(Link::new(format!("/findings/{id}"), number.clone()));
        }
        Self {
            kind,
            form: form::view(fields, errors, lang),
            title,
            note,
            action,
            cancel,
            key: fields.optional("key").unwrap_or_else(crate::clock::new_id),
            crumbs,
            selects: selects(lang, which, offers, fields),
            conflict: String::new(),
            chrome,
        }
    }

    /// The form after somebody else was faster: what was typed is kept, and saving it again takes the newer version.
    pub fn after_conflict(mut self, who: &str, version: i32) -> Self {
        let version = version.to_string();
        self.conflict = self.chrome.with2("ob-conflict", "who", who, "version", &version);
        self
    }

    /// The choices of one field.
    fn choices(&self, name: &str) -> &[Choice] {
        self.selects.iter().find(|(known, _)| *known == name).map_or(&[], |(_, choices)| choices)
    }
}
