//! The dates of the legal clock in words: each with its value or what would tell it, its rule, its working and its check.

use super::clock::force_kind;
use super::facts;
use super::load::Seen;
use crate::agreements::ruling;
use crate::db::DbError;
use crate::lifecycle::clock::working::{How, Of};
use crate::lifecycle::clock::{Flag, When as Day, Working};
use crate::lifecycle::dates::{self, LegalDate, Value};
use crate::lifecycle::store::ClauseRow;
use crate::lifecycle::words::{self, Speaker};
use crate::lifecycle::{ActKind, Rule, Standing};
use crate::web::locale::{Arg, Lang};

/// How a date came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The sentence.
    pub sentence: String,
    /// The rule.
    pub rule: String,
    /// The facts that the rule used; empty where it used none of its own.
    pub facts: String,
}

/// A date in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalLine {
    /// What it is.
    pub name: String,
    /// The date; empty when it is not known.
    pub value: String,
    /// How far what it rests on is checked.
    pub fact: &'static str,
    /// How it came about.
    pub whys: Vec<Why>,
    /// What would tell it; empty when it is known.
    pub missing: String,
    /// Where to record what would tell it; empty when the reader may not.
    pub href: String,
    /// That sources differ on a fact that it rests on, with the page of that fact.
    pub differs: Vec<(String, String)>,
}

/// The dates, and what a person should look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legal {
    /// The dates in the order of an agreement's life.
    pub lines: Vec<LegalLine>,
    /// What should be looked at.
    pub flags: Vec<String>,
}

/// The dates of a standing that was computed from these clauses.
pub fn of(
    seen: &Seen,
    standing: &Standing,
    clauses: &[ClauseRow],
    may_record: bool,
) -> Result<Legal, DbError> {
    let rules = rules(clauses)?;
    let force = may_record
        .then(|| format!("/agreements/{}/acts/new?kind={}", seen.a.row.id, force_kind(&seen.a).code()));
    let dates = dates::dates(standing, clauses)?;
    let lines = seen.speaking(|say| {
        let told = |date: &LegalDate| LegalLine {
            differs: facts::of_acts(say, &seen.a, &seen.facts, &date.differing),
            ..line(say, date, &rules, force.as_deref().unwrap_or_default())
        };
        dates.iter().map(told).collect()
    });
    let lang = seen.names.lang;
    let aside = standing.set_aside.iter().map(|kind| words::set_aside(lang, *kind));
    let denied = standing.denied().map(|act| words::denied(lang, act));
    // What a person has ruled on is told as a ruling, not as something to look at.
    let is_ruled = ruling::standing_one(&seen.a, standing).is_some();
    let open = standing.answer.flags.iter().filter(|flag| !(is_ruled && **flag == Flag::Discrepancy));
    let flags = open.map(|flag| words::flag(lang, *flag));
    let open = seen.facts.iter().filter(|fact| fact.id.kind.is_date() && fact.verdict.is_open());
    let differ = open.map(|fact| seen.speaking(|say| facts::sentence(say, &seen.a, fact)));
    Ok(Legal { lines, flags: aside.chain(denied).chain(flags).chain(differ).collect() })
}

/// The rules of the clauses that count.
pub fn rules(clauses: &[ClauseRow]) -> Result<Vec<Rule>, DbError> {
    let live = clauses.iter().filter(|clause| !clause.is_voided());
    let rules = live.map(ClauseRow::read_rule).collect::<Result<Vec<_>, _>>()?;
    Ok(rules.into_iter().flatten().collect())
}

fn line(say: &Speaker, date: &LegalDate, rules: &[Rule], force: &str) -> LegalLine {
    let lang = say.lang;
    let missing: Vec<String> = date.lacks.iter().map(|lack| words::lack(say, lack)).collect();
    let is_entry = date.of == Of::EntryIntoForce && !missing.is_empty();
    LegalLine {
        name: words::date_name(say, date.of, date.term_no, date.label),
        value: value(lang, date.value),
        fact: date.confidence.code(),
        whys: whys(say, date, rules),
        missing: missing.join("; "),
        href: if is_entry { force.to_owned() } else { String::new() },
        differs: Vec::new(),
    }
}

fn value(lang: Lang, value: Value) -> String {
    match value {
        Value::Indefinite => lang.t("legal-indefinite").to_owned(),
        Value::At(on @ (Day::Day(_) | Day::Between { .. } | Day::Unknown)) => {
            words::when(lang, on).unwrap_or_default()
        }
    }
}

/// The workings of a date; of a term without an end, the clause itself.
pub fn whys(say: &Speaker, date: &LegalDate, rules: &[Rule]) -> Vec<Why> {
    if date.value == Value::Indefinite {
        let term = rules.iter().find(|rule| matches!(rule, Rule::Term(_)));
        let said = term.map(|rule| words::rule(say, rule)).unwrap_or_default();
        return vec![Why { sentence: said, rule: String::new(), facts: String::new() }];
    }
    let why = |working: &&Working| Why {
        sentence: words::sentence(say, working),
        rule: rule_of(say, working, rules),
        facts: working.inputs.iter().map(|input| words::input(say, input)).collect::<Vec<_>>().join("; "),
    };
    date.workings.iter().map(why).collect()
}

/// The rule that a working followed, in words: the clause of the record, else the act or the house's own rule.
pub fn rule_of(say: &Speaker, working: &Working, rules: &[Rule]) -> String {
    let lang = say.lang;
    let is_its = |rule: &&Rule| {
        rule.kind().code() == working.rule()
            && match (&working.how, rule) {
                (How::Within { label, .. }, Rule::Within(clause)) => clause.label == *label,
                (_, _) => true,
            }
    };
    if let Some(rule) = rules.iter().find(is_its) {
        return words::rule(say, rule);
    }
    match working.rule() {
        "latest_safe_notice" => safe_notice(say, rules),
        "decision_buffer_days" => lang.t("legal-rule-decision").to_owned(),
        "replaced_by" => lang.t("legal-rule-replaced").to_owned(),
        code => match ActKind::parse(code) {
            Some(kind) => lang.f("legal-act", &[("act", Arg::from(lang.label("act", kind.code())))]),
            None => code.to_owned(),
        },
    }
}

/// The clause that says how long before the end of a term notice must be given.
fn safe_notice(say: &Speaker, rules: &[Rule]) -> String {
    let asks = |rule: &&Rule| matches!(rule, Rule::TacitRenewal(renewal) if renewal.notice.is_some());
    let renewal = rules.iter().find(asks);
    let found = renewal.or_else(|| rules.iter().find(|rule| matches!(rule, Rule::Termination(_))));
    found.map(|rule| words::rule(say, rule)).unwrap_or_default()
}
