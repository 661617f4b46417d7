//! What a row is about, in words, with the way to it.

use super::cells::{Field, Value, words};
use super::delay;
use super::line::{Late, Line, What};
use super::list::{Duty, Left, List, Unusual};
use super::words::Speaker;
use crate::directory::names::pick;
use crate::documents::{Claim, ClaimKind};
use crate::milestones::Moved;
use crate::web::locale::Arg;

impl Speaker<'_> {
    fn date(&self, stored: Option<&str>) -> String {
        stored.map_or_else(|| self.lang.t("dossier-undated").to_owned(), |text| words(self.lang, text))
    }

    fn claim(&self, line: &Line, kind: ClaimKind, id: &str) -> String {
        let claim = Claim::new(kind, id);
        match self.asked.list {
            // Where its source or document is named.
            List::Claims => claim.page(&line.agreement_id),
            List::Gaps | List::Missed | List::Unclosed | List::Exceptions => claim.home(&line.agreement_id),
        }
    }

    /// What the row is about.
    pub(super) fn what(&self, line: &Line) -> Field {
        let (lang, of) = (self.lang, format!("/agreements/{}", line.agreement_id));
        match &line.what {
            What::Record { .. } => Value::Nothing.into(),
            What::Act { id, kind, on } => {
                let label = format!("{}, {}", lang.label("act", kind), self.date(on.as_deref()));
                let field = Field::link(self.claim(line, ClaimKind::Act, id), label);
                field.noted(self.claim_kind(ClaimKind::Act, self.late_by(line, on.as_deref())))
            }
            What::Correction { id, kind, on, was, verified, days } => {
                let label = format!("{}, {}", lang.label("act", kind), self.date(on.as_deref()));
                let key = if *verified { "exc-corrected-verified" } else { "exc-corrected" };
                let note = lang.f(key, &[("was", Arg::from(self.date(was.as_deref())))]);
                let after = if *days > 0 {
                    lang.n("exc-after-days", *days)
                } else {
                    lang.t("exc-same-day").to_owned()
                };
                Field::link(self.claim(line, ClaimKind::Act, id), label).noted(format!("{note}; {after}"))
            }
            What::Clause { id, kind, article } => {
                let label = match article {
                    Some(article) => format!("{}, {article}", lang.label("clause", kind)),
                    None => lang.label("clause", kind).to_owned(),
                };
                let field = Field::link(self.claim(line, ClaimKind::Clause, id), label);
                field.noted(self.claim_kind(ClaimKind::Clause, String::new()))
            }
            What::Signature { id, name, office } => {
                let field =
                    Field::link(self.claim(line, ClaimKind::Signature, id), format!("{name}, {office}"));
                field.noted(self.claim_kind(ClaimKind::Signature, String::new()))
            }
            What::Milestone { id, titles, rebaselined } => {
                let note = if *rebaselined { lang.t("exc-rebaselined").to_owned() } else { String::new() };
                let field = Field::link(self.claim(line, ClaimKind::Milestone, id), titles.in_lang(lang));
                field.noted(self.claim_kind(ClaimKind::Milestone, note))
            }
            What::Moved { id, titles, field, was, became, until } => {
                let note = self.moved(field, was, became, until.as_deref());
                Field::link(format!("/milestones/{id}"), titles.in_lang(lang)).noted(note)
            }
            What::Ruling { stated, computed, holds } => {
                let key = if holds == "computed" { "exc-ruling-computed" } else { "exc-ruling-stated" };
                let (stated, computed) = (words(lang, stated), words(lang, computed));
                let given = [("stated", Arg::from(stated)), ("computed", Arg::from(computed))];
                Field::link(of, lang.t("exc-ruling")).noted(lang.f(key, &given))
            }
            What::Lapse { duty: Duty::Notice, about: Some(act) } => {
                Field::link(Claim::new(ClaimKind::Act, act).home(&line.agreement_id), self.duty(Duty::Notice))
            }
            What::Lapse { duty, .. } => {
                let note = match (self.asked.list, &line.late) {
                    (List::Exceptions, Some(late)) => self.let_pass(late),
                    (_, _) => String::new(),
                };
                Field::link(of, self.duty(*duty)).noted(note)
            }
            What::Meeting { id, names: [en, pl, uk] } => {
                let name = pick(lang, en.as_deref().unwrap_or_default(), pl.as_deref(), uk.as_deref());
                Field::link(format!("/bodies/{id}"), name).noted(self.duty(Duty::Meeting))
            }
            What::Unclosed { left, standing, stage, .. } => {
                let note = match stage.as_str() {
                    "abandoned" | "not_ratified" => lang.label("stage", stage),
                    _ => lang.label("standing", standing),
                };
                let key = match left {
                    Left::Open => "exc-left-open",
                    Left::Unarchived => "exc-left-unarchived",
                };
                Field::words(lang.t(key)).noted(note)
            }
            What::Deed { action, object, id } => {
                let label = lang.label("deed", &action.replace('.', "-"));
                Field::link(place(&of, action, object, id), label).noted(lang.label("object", object))
            }
        }
    }

    /// The kind of a claim before its note, where claims of several kinds stand in one list.
    fn claim_kind(&self, kind: ClaimKind, note: String) -> String {
        match self.asked.list {
            List::Claims => self.lang.label("claim", kind.code()).to_owned(),
            List::Missed if note.is_empty() => self.duty(Duty::Milestone).to_owned(),
            List::Gaps | List::Missed | List::Unclosed | List::Exceptions => note,
        }
    }

    fn duty(&self, duty: Duty) -> &'static str {
        self.lang.label("exc-duty", duty.code())
    }

    /// How many days after it was done an act was recorded.
    fn late_by(&self, line: &Line, on: Option<&str>) -> String {
        let recorded = line.at.map(|at| at.date());
        let days = on.zip(recorded).and_then(|(on, day)| delay::days_late(on, None, day));
        match (self.asked.of, days) {
            (Unusual::Backdated, Some(days)) => self.lang.n("exc-recorded-later", days),
            (_, _) => String::new(),
        }
    }

    fn let_pass(&self, late: &Late) -> String {
        let days = delay::days_late(&late.due, late.done.as_deref(), self.today).unwrap_or_default();
        let given = [("due", Arg::from(words(self.lang, &late.due))), ("n", Arg::from(days))];
        self.lang.f("exc-decided-late", &given)
    }

    fn moved(&self, field: &str, was: &str, became: &str, until: Option<&str>) -> String {
        let lang = self.lang;
        let word = |value: &str| match Moved::parse(field) {
            Some(Moved::Override) => lang.label("rag", value).to_owned(),
            Some(Moved::Exit | Moved::State) => lang.label("milestone", value).to_owned(),
            Some(Moved::Baseline | Moved::Forecast) | None => words(lang, value),
        };
        let from = if was.is_empty() { lang.t("dossier-undated").to_owned() } else { word(was) };
        let given = [("was", Arg::from(from)), ("became", Arg::from(word(became)))];
        let told = lang.f("exc-moved", &given);
        match until {
            Some(until) => {
                let day = lang.f("exc-until", &[("day", Arg::from(words(lang, until)))]);
                format!("{told}, {day}")
            }
            None => told,
        }
    }
}

/// Where the thing stands that a deed was done to.
fn place(agreement: &str, action: &str, object: &str, id: &str) -> String {
    match (object, action.split('.').next().unwrap_or_default()) {
        ("document", _) => format!("/documents/{id}"),
        ("obligation", _) => format!("/obligations/{id}"),
        ("milestone", _) => format!("/milestones/{id}"),
        ("meeting", _) => format!("/meetings/{id}"),
        ("agreement", "act") => format!("{agreement}/acts"),
        ("agreement", "clause") => format!("{agreement}/clauses"),
        ("evidence", _) => format!("{agreement}/documents"),
        _ => agreement.to_owned(),
    }
}
