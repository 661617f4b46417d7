//! An answer as a person reads it, in English.

use super::answer::{Answer, When};
use super::english::{day, plain, sentence};
use super::standing::Standing;
use super::working::{Of, Working};
use std::fmt::Write as _;

/// The answer in some lines, ending with an empty one.
pub fn text(answer: &Answer) -> String {
    let mut text = headline(answer);
    for (of, name, date) in dates(answer) {
        line(&mut text, name, date, why(answer, of));
    }
    for (label, on) in &answer.dates.within {
        line(&mut text, &format!("within: {label}"), *on, None);
    }
    if answer.live_duties > 0 {
        put(&mut text, "duties that survive", &answer.live_duties.to_string());
    }
    list(&mut text, "missing", &answer.missing);
    list(&mut text, "look at", &answer.flags);
    text.push('\n');
    text
}

fn headline(answer: &Answer) -> String {
    let id = answer.id.as_deref().map(|id| format!("{id}: ")).unwrap_or_default();
    let is_renewed = matches!(answer.standing, Standing::InForceRenewed | Standing::OperativeRenewed);
    let term = answer.dates.term_no.filter(|_| is_renewed);
    let term = term.map(|no| format!(" (renewal {no})")).unwrap_or_default();
    let since = match answer.since {
        When::Unknown => String::new(),
        When::Day(_) | When::Between { .. } => format!(", since {}", when(answer.since)),
    };
    format!("{id}{}{term}{since} [as of {}]\n", plain(answer.standing.code()), day(answer.as_of))
}

fn dates(answer: &Answer) -> [(Option<Of>, &'static str, When); 9] {
    let dates = &answer.dates;
    [
        (Some(Of::Signature), "signature", dates.signature),
        (Some(Of::ProvisionalFrom), "provisional from", dates.provisional_from),
        (Some(Of::EntryIntoForce), "entry into force", dates.entry_into_force),
        (Some(Of::EntryIntoForceComputed), "computed", computed(answer)),
        (Some(Of::TermEnd), "end of term", dates.term_end),
        (Some(Of::LatestSafeNotice), "latest safe notice", dates.latest_safe_notice),
        (Some(Of::DecisionBy), "decision by", dates.decision_by),
        (Some(Of::EffectiveEnd), "last day", dates.effective_end),
        (None, "next change", answer.next_change_on),
    ]
}

/// What the clause computes, where a statement says something else.
fn computed(answer: &Answer) -> When {
    let dates = &answer.dates;
    let differs = dates.entry_into_force != dates.entry_into_force_computed;
    if differs { dates.entry_into_force_computed } else { When::Unknown }
}

/// The sentence on a date that both readings give alike.
fn why(answer: &Answer, of: Option<Of>) -> Option<&Working> {
    let mut workings = answer.workings.iter().filter(|working| Some(working.of) == of);
    workings.next().filter(|working| working.reading.is_none())
}

fn line(text: &mut String, name: &str, date: When, working: Option<&Working>) {
    if date == When::Unknown {
        return;
    }
    let why = working.map(|working| format!("  {}", sentence(working))).unwrap_or_default();
    put(text, name, &format!("{}{why}", when(date)));
}

fn list<T: ToString>(text: &mut String, name: &str, values: &[T]) {
    if !values.is_empty() {
        let words: Vec<String> = values.iter().map(ToString::to_string).collect();
        put(text, name, &words.join(", "));
    }
}

fn put(text: &mut String, name: &str, value: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "  {name:<19} {value}");
}

fn when(date: When) -> String {
    match date {
        When::Unknown => "unknown".to_owned(),
        When::Day(on) => day(on),
        When::Between { earliest, latest } => format!("between {} and {}", day(earliest), day(latest)),
    }
}
