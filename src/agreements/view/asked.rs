//! The questions of a record in words: a move of the stage, which date holds, whether a term was renewed.

use super::legal;
use super::load::Seen;
use super::pages::Question;
use crate::access::Viewer;
use crate::agreements::{renewal, ruling, staging};
use crate::db::DbError;
use crate::lifecycle::clock::When;
use crate::lifecycle::clock::working::Of;
use crate::lifecycle::dates;
use crate::lifecycle::stage::{self, Asks, Guard, Move, Verdict};
use crate::lifecycle::words;
use crate::web::dates as days;
use crate::web::locale::Arg;

/// The move of the stage.
pub fn step(seen: &Seen, viewer: &Viewer, step: Move) -> Question {
    let lang = seen.names.lang;
    let facts = staging::facts(&seen.a, &seen.standing);
    let say = |guards: &[Guard]| -> Vec<String> {
        guards.iter().map(|guard| lang.label("guard", guard.code()).to_owned()).collect()
    };
    let (open, closed) = match stage::verdict(step, &facts) {
        Verdict::Due | Verdict::Possible => {
            let after = stage::Facts { stage: step.to(), ..facts };
            let refused = staging::may(viewer, &seen.a, step).is_err();
            let closed =
                if refused { lang.label("stage-who", step.who().code()).to_owned() } else { String::new() };
            (say(&stage::left_open(&after)), closed)
        }
        Verdict::NotYet(guards) => (say(&guards), lang.t("stage-not-yet").to_owned()),
        Verdict::NoLonger => (Vec::new(), lang.t("stage-no-longer").to_owned()),
    };
    let (words_label, words_hint) = match step.asks() {
        Asks::Nothing => ("", ""),
        Asks::Basis => (lang.t("stage-basis"), lang.t("stage-basis-hint")),
        Asks::Reason => (lang.t("field-reason"), lang.t("stage-reason-hint")),
    };
    Question {
        title: lang.label("move", step.code()).to_owned(),
        lead: lang.t("stage-lead").to_owned(),
        rows: vec![
            (lang.t("stage-from").to_owned(), lang.label("stage", &seen.a.row.stage).to_owned()),
            (lang.t("stage-to").to_owned(), lang.label("stage", step.to().code()).to_owned()),
        ],
        open,
        open_title: lang.t("stage-open"),
        words: if step.asks() == Asks::Nothing { "" } else { "reason" },
        words_label,
        words_hint,
        words_required: true,
        closed,
        action: format!("/agreements/{}/stage/{}", seen.a.row.id, step.code()),
        ..Question::default()
    }
}

/// Which of two dates of entry into force holds.
pub fn ruling(seen: &Seen, viewer: &Viewer) -> Result<Question, DbError> {
    let lang = seen.names.lang;
    let mut question = Question {
        title: lang.t("ruling-title").to_owned(),
        lead: lang.t("ruling-lead").to_owned(),
        words: "reason",
        words_label: lang.t("field-reason"),
        words_hint: lang.t("ruling-hint"),
        words_required: true,
        choices: ruling::Holds::ALL
            .iter()
            .map(|h| (h.code(), lang.label("holds", h.code()).to_owned()))
            .collect(),
        choices_label: lang.t("ruling-holds"),
        action: format!("/agreements/{}/ruling", seen.a.row.id),
        ..Question::default()
    };
    question.rows = two_dates(seen)?;
    if ruling::discrepancy(&seen.standing).is_none() {
        question.closed = lang.t("ruling-nothing").to_owned();
    } else if ruling::standing_one(&seen.a, &seen.standing).is_some() {
        question.closed = lang.t("ruling-done").to_owned();
    } else if ruling::may(viewer, &seen.a).is_err() {
        question.closed = lang.t("ruling-second").to_owned();
    }
    Ok(question)
}

/// Both dates, each with how it came about; empty when they do not differ.
pub fn two_dates(seen: &Seen) -> Result<Vec<(String, String)>, DbError> {
    if ruling::discrepancy(&seen.standing).is_none() {
        return Ok(Vec::new());
    }
    let lang = seen.names.lang;
    let rules = legal::rules(&seen.a.clauses)?;
    let dates = dates::dates(&seen.standing, &seen.a.clauses)?;
    let held = &seen.standing.answer.dates;
    let both = [
        (Of::EntryIntoForce, held.entry_into_force, "ruling-stated"),
        (Of::EntryIntoForceComputed, held.entry_into_force_computed, "ruling-computed"),
    ];
    let row = |(of, on, key): (Of, When, &'static str)| {
        let date = dates.iter().find(|date| date.of == of)?;
        let why = seen.speaking(|say| legal::whys(say, date, &rules));
        let why: Vec<String> = why.into_iter().map(|why| why.sentence).collect();
        let on = words::when(lang, on).unwrap_or_default();
        Some((lang.t(key).to_owned(), format!("{on}: {}", why.join("; "))))
    };
    Ok(both.into_iter().filter_map(row).collect())
}

/// The confirmation that a term was renewed.
pub fn renewal(seen: &Seen) -> Question {
    let lang = seen.names.lang;
    let mut question = Question {
        title: lang.t("renewal-title").to_owned(),
        lead: lang.t("renewal-lead").to_owned(),
        words: "note",
        words_label: lang.t("field-note"),
        words_hint: lang.t("renewal-hint"),
        action: format!("/agreements/{}/renewal", seen.a.row.id),
        ..Question::default()
    };
    match renewal::unconfirmed(&seen.a, &seen.standing) {
        None => question.closed = lang.t("renewal-nothing").to_owned(),
        Some(renewal) => {
            let starts = days::day(lang, renewal.starts).words;
            question.rows = vec![(
                lang.f("renewal-term", &[("n", Arg::from(renewal.no.to_string()))]),
                lang.f("renewal-starts", &[("date", Arg::from(starts))]),
            )];
        }
    }
    question
}

/// A ruling as the overview tells it.
#[derive(Debug, Clone)]
pub struct RulingLine {
    /// The two dates and which of them holds.
    pub words: String,
    /// Why.
    pub reason: String,
    /// Who and when.
    pub by: String,
}

/// What was ruled, newest first.
pub fn rulings(seen: &Seen) -> Vec<RulingLine> {
    let lang = seen.names.lang;
    let date = |text: &str| {
        let ends: Vec<String> =
            text.split('/').filter_map(|day| seen.names.when(Some(day))).map(|on| on.words).collect();
        ends.join(" – ")
    };
    let line = |row: &crate::lifecycle::store::RulingRow| RulingLine {
        words: lang.f(
            if row.holds == ruling::Holds::Stated.code() {
                "ruling-for-stated"
            } else {
                "ruling-for-computed"
            },
            &[("stated", Arg::from(date(&row.stated))), ("computed", Arg::from(date(&row.computed)))],
        ),
        reason: row.reason.clone(),
        by: format!("{}, {}", seen.names.person(&row.ruled_by), days::day(lang, row.ruled_at.date()).words),
    };
    seen.a.rulings.iter().rev().map(line).collect()
}
