//! Which days of the legal clock were let pass, and by whose delay: decisions on a term, notices of termination.
//!
//! A day counts as let pass only where every reading of the dates says so. Whose delay it was is told by the acts alone; where
//! they do not tell, it is unknown.

use super::aggregate::Aggregate;
use super::kinds::Side;
use super::store::shortfall::LapseRow;
use crate::calendar::PartialDate;
use crate::codes;
use crate::db::DbError;
use crate::deadlines::DeadlineKind;
use crate::deadlines::decision::ABOUT_RENEWAL;
use crate::lifecycle::due::Due;
use crate::lifecycle::store::ActRow;
use crate::lifecycle::{ActKind, Standing};
use chrono::NaiveDate;

codes! {
    /// Whose delay it was.
    Delay { Ours = "ours", Theirs = "theirs", Both = "both", Unknown = "unknown" }
}

codes! {
    /// What was not done in time.
    LapseKind { Decision = "decision", Notice = "notice" }
}

/// The days of a record that were let pass; `dues` are what comes due by its standing of today.
pub fn lapses(a: &Aggregate, standing: &Standing, dues: &[Due]) -> Result<Vec<LapseRow>, DbError> {
    let mut found = decisions(a)?;
    found.extend(open_decision(a, standing, dues));
    found.extend(notices(a)?);
    for (ordinal, row) in (1_u32..).zip(&mut found) {
        row.id = format!("{}-{ordinal}", a.row.id);
    }
    found.sort();
    Ok(found)
}

fn row(a: &Aggregate, kind: LapseKind, due: NaiveDate, side: Delay) -> LapseRow {
    LapseRow {
        id: String::new(),
        agreement_id: a.row.id.clone(),
        kind: kind.code().to_owned(),
        due_on: due.to_string(),
        done_on: None,
        side: side.code().to_owned(),
        about_id: None,
    }
}

/// Acts after which the clock asks for no notice any more.
const ENDING: [ActKind; 4] =
    [ActKind::TerminationNotified, ActKind::Terminated, ActKind::Expired, ActKind::Replaced];

/// The clock's answer for a day as if nobody had ended the agreement: only so does it tell the days by which notice was due.
fn unended(a: &Aggregate, on: NaiveDate) -> Result<Standing, DbError> {
    let mut holding = a.holding();
    holding.acts.retain(|act| ENDING.iter().all(|kind| kind.code() != act.kind));
    let relations = a.neighbours.iter().map(|neighbour| neighbour.relation(on));
    holding.standing(relations.collect::<Result<_, _>>()?, on)
}

/// The first decision on each term, where it came after its day: by the clock as it stood on the day of the decision.
fn decisions(a: &Aggregate) -> Result<Vec<LapseRow>, DbError> {
    let mut terms = Vec::new();
    let mut found = Vec::new();
    for decision in a.decisions.iter().filter(|row| row.about == ABOUT_RENEWAL) {
        let Some((_, on)) = decision.chosen().filter(|_| !terms.contains(&decision.term_no)) else {
            continue;
        };
        terms.push(decision.term_no);
        let then = unended(a, on)?;
        let by = then.answer.dates.decision_by.bounds().filter(|_| then.term_no() == decision.term_no);
        if let Some((_, latest)) = by
            && on > latest
        {
            let late = row(a, LapseKind::Decision, latest, Delay::Ours);
            found.push(LapseRow {
                done_on: Some(on.to_string()),
                about_id: Some(decision.id.clone()),
                ..late
            });
        }
    }
    Ok(found)
}

/// A decision that is not taken yet, though its day has passed.
fn open_decision(a: &Aggregate, standing: &Standing, dues: &[Due]) -> Option<LapseRow> {
    let today = standing.answer.as_of;
    let missed = dues.iter().find(|due| due.kind == DeadlineKind::DecisionBy && due.on < today)?;
    Some(row(a, LapseKind::Decision, missed.on, Delay::Ours))
}

/// Notices of termination that were received after the last day on which they would have been in time.
fn notices(a: &Aggregate) -> Result<Vec<LapseRow>, DbError> {
    let mut found = Vec::new();
    let given = |act: &&ActRow| act.kind == ActKind::TerminationNotified.code();
    for act in a.standing_acts().filter(given) {
        let date = |text: &Option<String>| text.as_deref().and_then(|text| PartialDate::parse(text).ok());
        let (sent, received) = (date(&act.acted_on), date(&act.received_on));
        let Some(first) = sent.or(received) else { continue };
        let then = unended(a, first.earliest())?;
        let Some((_, latest)) = then.answer.dates.latest_safe_notice.bounds() else { continue };
        let sender = act.party_id.as_ref().and_then(|id| a.parties.iter().find(|party| party.id == *id));
        let sender = sender.and_then(|party| Side::parse(&party.side));
        if let Some((side, came)) = late_notice(sent, received, latest, sender) {
            let late = row(a, LapseKind::Notice, latest, side);
            found.push(LapseRow { done_on: Some(came.to_string()), about_id: Some(act.id.clone()), ..late });
        }
    }
    Ok(found)
}

/// Whose delay a late notice was, and when it came; none for one in time.
///
/// Sent too late, the sender is late. Sent in time and received too late, the papers lay somewhere that no act tells.
fn late_notice(
    sent: Option<PartialDate>,
    received: Option<PartialDate>,
    latest: NaiveDate,
    sender: Option<Side>,
) -> Option<(Delay, PartialDate)> {
    let came = received.or(sent).filter(|came| came.earliest() > latest)?;
    let sent_late = sent.is_some_and(|sent| sent.earliest() > latest);
    let side = match (sent_late, sender) {
        (true, Some(Side::Ours)) => Delay::Ours,
        (true, Some(Side::Theirs)) => Delay::Theirs,
        (true, None) => Delay::Both,
        (true, Some(Side::Third)) | (false, _) => Delay::Unknown,
    };
    Some((side, came))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<PartialDate> {
        PartialDate::parse(text).ok()
    }

    #[test]
    fn a_late_notice_is_the_delay_of_who_sent_it_late_and_of_nobody_known_when_it_was_sent_in_time() {
        let limit = NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day");
        let table = [
            ("2026-06-29", "2026-06-30", Some(Side::Ours), None),
            ("2026-06-30", "", Some(Side::Ours), None),
            ("2026-07-01", "2026-07-02", Some(Side::Ours), Some((Delay::Ours, "2026-07-02"))),
            ("2026-07-01", "", Some(Side::Theirs), Some((Delay::Theirs, "2026-07-01"))),
            ("2026-06-30", "2026-07-10", Some(Side::Theirs), Some((Delay::Unknown, "2026-07-10"))),
            ("", "2026-07-10", Some(Side::Ours), Some((Delay::Unknown, "2026-07-10"))),
            ("2026-07-01", "", None, Some((Delay::Both, "2026-07-01"))),
            ("2026-07-01", "", Some(Side::Third), Some((Delay::Unknown, "2026-07-01"))),
            ("2026-06", "", Some(Side::Ours), None),
            ("2026-07", "", Some(Side::Ours), Some((Delay::Ours, "2026-07"))),
        ];
        for (sent, received, sender, want) in table {
            let found = late_notice(date(sent), date(received), limit, sender);
            let found = found.map(|(side, came)| (side, came.to_string()));
            let want = want.map(|(side, came)| (side, came.to_owned()));
            assert_eq!(found, want, "{sent} {received}");
        }
    }
}
