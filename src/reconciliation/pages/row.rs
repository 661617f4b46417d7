//! One row of a list: what it says, what it may be and why, and the form in which a person settles it.

use super::{HOME, crumbs, frame, state_names};
use crate::access::{Action, Viewer};
use crate::directory::State;
use crate::reconciliation::actions::OPEN;
use crate::reconciliation::entry::Entry;
use crate::reconciliation::matching::{MARGIN, MATCH, Pair};
use crate::reconciliation::outcome::{Settled, Standing};
use crate::reconciliation::store::register::Line;
use crate::reconciliation::store::{ListRow, RunRow, SettlementRow};
use crate::reconciliation::view::View;
use crate::reconciliation::words::{self, Spoken};
use crate::web::chrome::Chrome;
use crate::web::dates::{self, When};
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::icons::Mark;
use crate::web::locale::Arg;
use crate::web::parts::{Choice, Link};
use crate::web::visit::escape;
use actix_web::HttpRequest;
use askama::Template;
use std::collections::HashMap;
use std::sync::Arc;

/// A row as it was found.
pub struct Looked {
    /// The list.
    pub list: ListRow,
    /// Its runs, the newest first.
    pub runs: Vec<RunRow>,
    /// Which run is shown.
    pub index: usize,
    /// What it found, for this reader.
    pub seen: Arc<View>,
    /// The row.
    pub entry: Entry,
    /// The agreements that are named.
    pub lines: HashMap<String, Line>,
    /// How many words were spoken on the row, by whomever.
    pub spoken: usize,
    /// Every state.
    pub states: Vec<State>,
    /// Names of accounts.
    pub names: HashMap<String, String>,
}

/// The page of a row.
#[derive(Template)]
#[template(path = "reconciliation/row.html")]
pub struct RowPage {
    chrome: Chrome,
    crumbs: Vec<Link>,
    form: FormView,
    key: String,
    version: String,
    action: String,
    here: String,
    titles: Vec<String>,
    said: Vec<(&'static str, String, String)>,
    standing: &'static str,
    mark: Mark,
    is_settled: bool,
    note: String,
    rule: String,
    candidates: Vec<Candidate>,
    words: Vec<Word>,
    is_open: bool,
    choices: Vec<Choice>,
    draft: String,
}

struct Candidate {
    heading: String,
    href: String,
    number: String,
    title: String,
    signed: Option<When>,
    kind: &'static str,
    score: String,
    sum: Vec<Spoken>,
    is_taken: bool,
    elsewhere: String,
}

struct Word {
    what: String,
    reason: String,
    by: String,
    at: When,
}

impl Looked {
    fn line(&self, place: usize) -> Option<&Line> {
        self.lines.get(self.seen.agreement(Some(place))?)
    }

    fn outcome_agreement(&self) -> Option<usize> {
        self.seen.outcome(self.entry.number)?.agreement
    }

    fn candidate(&self, chrome: &Chrome, (n, pair): (usize, &Pair)) -> Option<Candidate> {
        let (lang, line) = (chrome.lang, self.line(pair.agreement)?);
        let holder = self.seen.judged.holders.get(&pair.agreement).filter(|row| **row != pair.row);
        let date = line.signed_on.as_deref().filter(|_| !line.pointer_only);
        let date = date.and_then(crate::reconciliation::entry::stored_date);
        Some(Candidate {
            heading: format!("h-candidate-{n}"),
            href: format!("/agreements/{}", line.id),
            number: words::number(lang, line),
            title: words::title(lang, line),
            signed: date.map(|date| words::date(lang, date)),
            kind: if line.pointer_only { "" } else { lang.label("kind", &line.instrument_kind) },
            score: lang.number(pair.score),
            sum: words::spoken(lang, pair),
            is_taken: self.outcome_agreement() == Some(pair.agreement),
            elsewhere: holder
                .map(|row| lang.f("recon-held-by-row", &[("row", Arg::from(row.to_string()))]))
                .unwrap_or_default(),
        })
    }

    fn word(&self, chrome: &Chrome, word: &SettlementRow) -> Word {
        let lang = chrome.lang;
        let line = word.agreement_id.as_ref().and_then(|id| self.lines.get(id));
        let what = match line {
            Some(line) => {
                let name = format!("{} {}", words::number(lang, line), words::title(lang, line));
                lang.f("recon-settled-as", &[("name", Arg::from(name))])
            }
            None => lang.label("recon-settled", &word.kind).to_owned(),
        };
        Word {
            what,
            reason: word.reason.clone().unwrap_or_default(),
            by: self.names.get(&word.settled_by).cloned().unwrap_or_default(),
            at: dates::instant(lang, word.settled_at),
        }
    }

    fn choices(&self, chrome: &Chrome, chosen: &str) -> Vec<Choice> {
        let lang = chrome.lang;
        let pairs = self.seen.pairs.get(&self.entry.number).into_iter().flatten();
        let same = |pair: &Pair| {
            let line = self.line(pair.agreement)?;
            let name = format!("{} {}", words::number(lang, line), words::title(lang, line));
            let label = lang.f("recon-is-same-as", &[("name", Arg::from(name))]);
            Some(Choice::new(format!("same:{}", line.id), label, chosen))
        };
        let mut choices: Vec<Choice> = pairs.filter_map(same).collect();
        choices.push(Choice::new("number", lang.t("recon-is-numbered"), chosen));
        for kind in [Settled::Absent, Settled::Outside] {
            choices.push(Choice::new(kind.code(), lang.label("recon-settled", kind.code()), chosen));
        }
        if self.seen.last_word(self.entry.number).is_some() {
            choices.push(Choice::new("reopened", lang.label("recon-settled", "reopened"), chosen));
        }
        choices
    }

    /// The form of a new agreement with what the row says.
    fn draft(&self) -> String {
        let mut query = vec![format!("title={}", escape(self.entry.title()))];
        query.extend(self.entry.partners.first().map(|code| format!("partner={}", escape(code))));
        let kind = self.entry.said.kind.trim();
        if crate::agreements::kinds::InstrumentKind::parse(kind).is_some() {
            query.push(format!("kind={}", escape(kind)));
        }
        format!("/agreements/new?{}", query.join("&"))
    }

    /// Each field with its text in the list and what it was understood as.
    fn said(&self, chrome: &Chrome) -> Vec<(&'static str, String, String)> {
        let (lang, entry) = (chrome.lang, &self.entry);
        let date = |date: Option<crate::calendar::PartialDate>| {
            date.map(|date| words::date(lang, date).words).unwrap_or_default()
        };
        [
            ("partner", &entry.said.partner, state_names(&self.states, lang, &entry.partners)),
            ("signed_on", &entry.said.signed, date(entry.signed)),
            ("in_force_on", &entry.said.in_force, date(entry.in_force)),
            ("reference", &entry.said.reference, String::new()),
            ("kind", &entry.said.kind, String::new()),
        ]
        .into_iter()
        .filter(|(_, text, understood)| !text.is_empty() || !understood.is_empty())
        .map(|(field, text, understood)| (lang.label("recon-field", field), text.clone(), understood))
        .collect()
    }
}

impl RowPage {
    /// The page as found, with what was typed and what is wrong with it.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        found: &Looked,
        (fields, errors): (&Fields, &Errors),
    ) -> Self {
        let mut chrome = frame(request, viewer);
        let lang = chrome.lang;
        chrome.marking = lang.label("marking", &found.list.marking).to_owned();
        let number = found.entry.number;
        let outcome = found.seen.outcome(number);
        let standing = outcome.map_or(Standing::Missing, |outcome| outcome.standing);
        let pairs = found.seen.pairs.get(&number).into_iter().flatten().enumerate();
        let is_missing = standing == Standing::Missing && viewer.can(Action::EditRegister);
        let form = form::view(fields, errors, lang);
        Self {
            crumbs: crumbs(&chrome, Some(&found.list)),
            key: crate::clock::new_id(),
            version: found.spoken.to_string(),
            action: format!("{HOME}/{}/rows/{number}/settlement", found.list.id),
            here: lang.f("recon-row-n", &[("row", Arg::from(number.to_string()))]),
            titles: found.entry.titles.clone(),
            said: found.said(&chrome),
            standing: lang.label("reconciled", standing.code()),
            mark: words::icon(standing),
            is_settled: outcome.is_some_and(|outcome| outcome.is_settled),
            note: outcome.map(|outcome| words::note(lang, outcome, Some(&found.entry))).unwrap_or_default(),
            rule: lang.f("recon-rule", &[("score", MATCH.into()), ("margin", MARGIN.into())]),
            candidates: pairs.filter_map(|pair| found.candidate(&chrome, pair)).collect(),
            words: found
                .seen
                .said
                .get(&number)
                .into_iter()
                .flatten()
                .map(|word| found.word(&chrome, word))
                .collect(),
            is_open: found.index == 0 && found.list.state == OPEN,
            choices: found.choices(&chrome, form.value("said")),
            draft: if is_missing { found.draft() } else { String::new() },
            form,
            chrome,
        }
    }
}
