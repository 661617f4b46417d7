//! Audits that were made up: the demonstration opens, works and closes them through the same verbs, in the names of its auditors
//! and of its manager. Everything in them is illustrative and says so.

use super::actions::{Held, audits, findings, papers};
use super::codes::{Assertion, Method, Severity, Strata, Verdict};
use super::error::FindingError;
use super::inputs::{Asked, Content, NewAudit, Response, Work};
use super::store;
use crate::access::{self, Viewer};
use crate::accounts;
use crate::audit::{self, Context, Tx};
use crate::db::DbError;
use crate::state::App;
use chrono::{Datelike, Days, NaiveDate};

/// The two auditors of the demonstration.
const AUDITORS: [&str; 2] = ["auditor@demo", "auditor2@demo"];

/// The partner whose records the first audit looks at.
const PARTNER: &str = "LTU";

/// Somebody of the demonstration: who it is, and in whose name changes are.
struct Desk {
    viewer: Viewer,
    context: Context,
}

impl Desk {
    fn of(app: &App, account: &str) -> Result<Self, FindingError> {
        let found = app.pool.read(|db| access::store::find_reader(db, account))?;
        let viewer = found.ok_or(FindingError::NotFound)?;
        Ok(Self { context: app.context(&viewer, "demo"), viewer })
    }

    fn does<T>(
        &self,
        app: &App,
        verb: impl FnOnce(&mut Tx, &Viewer) -> Result<T, FindingError>,
    ) -> Result<T, FindingError> {
        audit::write(&app.pool, &self.context, |tx| verb(tx, &self.viewer))
    }
}

/// Who takes part.
struct Cast<'c> {
    app: &'c App,
    first: Desk,
    second: Desk,
    manager: Desk,
}

fn last_year(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let year = today.year() - 1;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    (day(1, 1), day(12, 31))
}

fn later(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

impl Cast<'_> {
    fn open(&self, title: &str, purpose: &str, partner: Option<&str>) -> Result<String, FindingError> {
        let (from, to) = last_year(self.app.today());
        let new = NewAudit {
            title: title.to_owned(),
            purpose: Some(purpose.to_owned()),
            partner: partner.map(str::to_owned),
            standing: None,
            signed_in: None,
            from,
            to,
        };
        self.first.does(self.app, |tx, viewer| audits::open(tx, viewer, new))
    }

    /// The papers of an audit: id and agreement, in the order in which they were made.
    fn papers(&self, audit: &str) -> Result<Vec<(String, String)>, FindingError> {
        let rows = self.app.pool.read(|db| store::papers::list(db, &self.first.viewer, audit))?;
        Ok(rows.into_iter().map(|row| (row.id, row.agreement_id)).collect())
    }

    /// The first auditor tests a record and hands its paper over; `odd` is the test that finds something.
    fn prepare(&self, paper: &str, odd: Option<(Assertion, &str)>) -> Result<(), FindingError> {
        let test = |assertion: &Assertion| match odd {
            Some((found, note)) if found == *assertion => {
                (*assertion, Verdict::Exception, Some(note.to_owned()))
            }
            Some(_) | None => (*assertion, Verdict::NoException, None),
        };
        let conclusion = match odd {
            Some(_) => "Illustrative: one exception; see the finding.",
            None => "Illustrative: no exception.",
        };
        let work = Work {
            tests: Assertion::ALL.iter().map(test).collect(),
            conclusion: Some(conclusion.to_owned()),
            hands_over: true,
        };
        let held = Held { id: paper, version: 1 };
        self.first.does(self.app, |tx, viewer| papers::save(tx, viewer, held, work))
    }

    /// The second auditor reviews a paper that was handed over.
    fn review(&self, paper: &str) -> Result<(), FindingError> {
        let held = Held { id: paper, version: 2 };
        self.second.does(self.app, |tx, viewer| papers::review(tx, viewer, held, None))
    }

    /// Drafts and issues a finding; gives its id, at version 2.
    fn issue(&self, audit: &str, content: Content) -> Result<String, FindingError> {
        let by = later(self.app.today(), 30);
        let id = self.first.does(self.app, |tx, viewer| findings::draft(tx, viewer, audit, content))?;
        let held = Held { id: &id, version: 1 };
        self.first.does(self.app, |tx, viewer| findings::issue(tx, viewer, held, by))?;
        Ok(id)
    }

    fn respond(&self, finding: &str, words: &str) -> Result<(), FindingError> {
        let response = Response {
            words: words.to_owned(),
            owner: self.manager.viewer.account_id.clone(),
            due: later(self.app.today(), 60),
        };
        let held = Held { id: finding, version: 2 };
        self.manager.does(self.app, |tx, viewer| findings::respond(tx, viewer, held, response))
    }

    /// An audit that is over: two records, a finding whose action is done and one whose action is still awaited.
    fn closed(&self) -> Result<(), FindingError> {
        let audit = self.open(
            "Illustrative: completeness of records",
            "Illustrative: whether records hold what they must.",
            Some(PARTNER).filter(|code| *code != self.app.config.home_state),
        )?;
        let seed = Some("demo-2025".to_owned());
        let asked = Asked { method: Method::Simple, strata: None, size: 2, seed };
        self.first.does(self.app, |tx, viewer| audits::draw(tx, viewer, &audit, &asked))?;
        let drawn = self.papers(&audit)?;
        let note = "Illustrative: no signed original is held.";
        for (n, (paper, _)) in drawn.iter().enumerate() {
            self.prepare(paper, (n == 0).then_some((Assertion::Evidence, note)))?;
            self.review(paper)?;
        }
        let about = drawn.first().map(|(_, agreement)| agreement.clone());
        let original =
            content(about.clone(), "Illustrative: the signed original is not held", Severity::Medium);
        let finding = self.issue(&audit, original)?;
        self.respond(&finding, "Illustrative: we ask the archive for a certified copy and attach it.")?;
        let held = Held { id: &finding, version: 3 };
        let seen = "Illustrative: the certified copy was compared with its scan.";
        self.first.does(self.app, |tx, viewer| findings::close(tx, viewer, held, seen))?;
        let late = content(about, "Illustrative: acts are recorded late", Severity::High);
        let finding = self.issue(&audit, late)?;
        self.respond(&finding, "Illustrative: the desk records each act within five working days.")?;
        let held = Held { id: &audit, version: 1 };
        let words = "Illustrative: records are sound but for what the findings say.";
        self.first.does(self.app, |tx, viewer| audits::close(tx, viewer, held, words))
    }

    /// An audit under way: a stratified sample, some papers, a finding that waits for its response.
    fn running(&self) -> Result<(), FindingError> {
        let audit = self.open(
            "Illustrative: recording in time",
            "Illustrative: whether acts are recorded soon after they are done.",
            None,
        )?;
        let (method, seed) = (Method::Stratified, Some("demo-2026".to_owned()));
        let asked = Asked { method, strata: Some(Strata::Partner), size: 8, seed };
        self.first.does(self.app, |tx, viewer| audits::draw(tx, viewer, &audit, &asked))?;
        let drawn = self.papers(&audit)?;
        let note = "Illustrative: the act was recorded long after its day.";
        for (n, (paper, _)) in drawn.iter().take(3).enumerate() {
            self.prepare(paper, (n == 0).then_some((Assertion::OnTime, note)))?;
        }
        for (paper, _) in drawn.iter().take(2) {
            self.review(paper)?;
        }
        let whole = content(None, "Illustrative: no list of deputies is kept", Severity::Low);
        self.issue(&audit, whole).map(drop)
    }
}

/// A finding whose five parts say that they are made up.
fn content(about: Option<String>, title: &str, severity: Severity) -> Content {
    Content {
        about,
        title: title.to_owned(),
        severity,
        criterion: "Illustrative: the minimum data set, and the rule that acts are recorded within five working days."
            .to_owned(),
        condition: "Illustrative: what was found differs from it in the way that the title says.".to_owned(),
        cause: "Illustrative: papers stay with the office that signed, and nobody is told.".to_owned(),
        effect: "Illustrative: a deadline is computed from facts that cannot be shown.".to_owned(),
        recommendation: "Illustrative: hand papers over on the day, and name who receives them.".to_owned(),
    }
}

/// Makes the audits: one that is closed and one under way.
pub fn load(app: &App, manager: &str) -> Result<(), FindingError> {
    let found = app.pool.read(|db| {
        let [first, second] = AUDITORS.map(|email| accounts::store::find_by_email(db, email));
        Ok::<_, DbError>((first?, second?))
    })?;
    let (Some(first), Some(second)) = found else { return Err(FindingError::NotFound) };
    let cast = Cast {
        app,
        first: Desk::of(app, &first.id)?,
        second: Desk::of(app, &second.id)?,
        manager: Desk::of(app, manager)?,
    };
    cast.closed()?;
    cast.running()
}
