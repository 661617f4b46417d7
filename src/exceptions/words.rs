//! Rows in words.

use super::asked::Asked;
use super::cells::{Field, Row, Value};
use super::delay::{self, Ground};
use super::find::Around;
use super::line::{Late, Line, What};
use super::list::List;
use crate::lifecycle::Backdating;
use crate::milestones::words::move_reason;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::Link;
use chrono::NaiveDate;

/// Puts lines into words.
pub struct Speaker<'s> {
    /// The reader's language.
    pub lang: Lang,
    /// What is asked for.
    pub asked: &'s Asked,
    /// What stands around the rows.
    pub around: &'s Around,
    /// The day.
    pub today: NaiveDate,
    /// Whether the reader may close gaps.
    pub may_edit: bool,
}

impl Speaker<'_> {
    /// A row; none for one whose agreement the reader does not see.
    pub fn row(&self, line: &Line) -> Option<Row> {
        let agreement = self.around.agreements.get(&line.agreement_id)?;
        let fields = match self.asked.list {
            List::Gaps => self.gaps(line, self.may_edit && agreement.takes_changes()),
            List::Claims => vec![self.what(line), self.when(line), self.by(line)],
            List::Missed => self.missed(line),
            List::Unclosed => self.unclosed(line),
            List::Exceptions => self.exception(line),
        };
        Some(Row {
            agreement: Link::new(format!("/agreements/{}", agreement.id), agreement.short_title.clone()),
            number: agreement.register_no.clone().unwrap_or_else(|| self.lang.t("draft").to_owned()),
            fields,
        })
    }

    fn gaps(&self, line: &Line, may_edit: bool) -> Vec<Field> {
        let percent =
            if let What::Record { percent } = &line.what { Value::Percent(*percent) } else { Value::Nothing };
        let missing = self.around.gaps.get(&line.agreement_id).map(Vec::as_slice).unwrap_or_default();
        let links = missing.iter().map(|(item, sides)| {
            let label = self.lang.label("missing", item.code());
            let href = match may_edit {
                true => format!("/agreements/{}/{}", line.agreement_id, item.place()),
                false => String::new(),
            };
            Link::new(href, if sides.is_empty() { label.to_owned() } else { self.of_sides(label, sides) })
        });
        vec![percent.into(), Value::Links(links.collect()).into()]
    }

    fn of_sides(&self, label: &str, codes: &str) -> String {
        let name = |code: &str| self.around.states.get(code).cloned().unwrap_or_else(|| code.to_owned());
        let sides: Vec<String> = codes.split(',').map(name).collect();
        format!("{label}: {}", sides.join(", "))
    }

    fn missed(&self, line: &Line) -> Vec<Field> {
        let Some(late) = &line.late else { return vec![self.what(line)] };
        let days = delay::days_late(&late.due, late.done.as_deref(), self.today);
        let done = match &late.done {
            Some(done) => Field::from(Value::Date(done.clone())),
            None => {
                let owner = line.who.as_ref().map(|id| ("who", Arg::from(self.person(id))));
                let note = owner.map(|owner| self.lang.f("exc-owner", &[owner])).unwrap_or_default();
                Field::words(self.lang.t("exc-not-done")).toned("is-warn").noted(note)
            }
        };
        vec![
            self.what(line),
            Value::Date(late.due.clone()).into(),
            done,
            days.map_or(Value::Nothing, Value::Figure).into(),
            self.side(late, line.code.as_deref()),
        ]
    }

    /// Whose delay, and what says so.
    fn side(&self, late: &Late, cause: Option<&str>) -> Field {
        let ground = match (late.ground, cause) {
            (Ground::Cause, Some(cause)) => self.lang.label("blocked", cause),
            (ground, _) => self.lang.label("exc-ground", ground.code()),
        };
        Field::words(self.lang.label("exc-delay", late.side.code())).noted(ground)
    }

    fn unclosed(&self, line: &Line) -> Vec<Field> {
        let prepared = matches!(&line.what, What::Unclosed { prepared: true, .. });
        let step = if prepared { "exc-closing-waits" } else { "exc-closing-open" };
        let days = line.since.as_deref().and_then(|since| delay::days_late(since, None, self.today));
        vec![
            self.what(line),
            line.since.clone().map_or(Value::Nothing, Value::Date).into(),
            days.map_or(Value::Nothing, Value::Figure).into(),
            Field::link(format!("/agreements/{}/closing", line.agreement_id), self.lang.t(step)),
        ]
    }

    fn exception(&self, line: &Line) -> Vec<Field> {
        let event = line.event.map(|seq| {
            let label = self.lang.f("exc-event", &[("seq", Arg::from(self.lang.number(seq)))]);
            Field::link(format!("/audit?before={}", seq + 1), label)
        });
        vec![
            self.what(line),
            self.when(line),
            self.by(line),
            self.reason(line),
            event.unwrap_or_else(|| Value::Nothing.into()),
        ]
    }

    fn when(&self, line: &Line) -> Field {
        line.at.map_or(Value::Nothing, Value::Instant).into()
    }

    fn person(&self, id: &str) -> String {
        match id {
            "system" => self.lang.t("the-register").to_owned(),
            id => self.around.people.get(id).cloned().unwrap_or_else(|| id.to_owned()),
        }
    }

    /// Who did it, and who stood behind it.
    fn by(&self, line: &Line) -> Field {
        let who =
            line.who.as_deref().map_or_else(|| self.lang.t("the-register").to_owned(), |id| self.person(id));
        let note = match (&line.what, &line.other) {
            (What::Moved { .. }, Some(other)) => {
                self.lang.f("exc-proposed-by", &[("who", Arg::from(self.person(other)))])
            }
            (What::Correction { .. }, Some(other)) if line.who.as_ref() == Some(other) => {
                self.lang.t("exc-own-record").to_owned()
            }
            (What::Correction { .. }, Some(other)) => {
                self.lang.f("exc-recorded-by", &[("who", Arg::from(self.person(other)))])
            }
            (_, _) => String::new(),
        };
        Field::words(who).noted(note)
    }

    /// The reason given: the word of the vocabulary and what a person added to it.
    fn reason(&self, line: &Line) -> Field {
        let word = line.code.as_deref().and_then(|code| match &line.what {
            What::Act { .. } => {
                let why = Backdating::parse(code).filter(|why| *why != Backdating::Other);
                why.map(|why| self.lang.label("backdating", why.code()))
            }
            What::Moved { .. } => Some(move_reason(self.lang, code)),
            What::Lapse { .. } => Some(self.lang.label("chosen", code)),
            What::Record { .. }
            | What::Correction { .. }
            | What::Clause { .. }
            | What::Signature { .. }
            | What::Milestone { .. }
            | What::Ruling { .. }
            | What::Meeting { .. }
            | What::Unclosed { .. }
            | What::Deed { .. } => None,
        });
        let parts = [word.map(str::to_owned), line.reason.clone()];
        let said: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        match said.is_empty() {
            true => Field::words(self.lang.t("exc-no-reason")).toned("muted"),
            false => Field::words(said.join(": ")),
        }
    }
}
