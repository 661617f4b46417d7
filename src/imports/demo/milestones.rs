//! Milestones of the demonstration data with the reports and new baselines that came before the loading.

use super::error::{LoadError, known};
use super::keys::Keys;
use super::record::{DemoForecast, DemoMilestone, DemoReport, DemoRevision, HISTORIC_ENTRY};
use crate::audit::Tx;
use crate::calendar::PartialDate;
use crate::imports::dates::DemoDate;
use crate::milestones::milestone::{Mark, State, Titles};
use crate::milestones::rows::{Moved, ReportKind};
use crate::milestones::{self, New, NewReport, NewRevision};
use chrono::NaiveDateTime;

/// Loads the milestones of one agreement in their order.
pub(super) fn load(
    tx: &mut Tx,
    agreement_id: &str,
    milestones: &[DemoMilestone],
    keys: &Keys,
) -> Result<(), LoadError> {
    let mut ids: Vec<String> = Vec::new();
    for milestone in milestones {
        let mut new = resolve(agreement_id, milestone, keys, tx.now())?;
        for place in &milestone.after {
            new.depends_on.push(known(ids.get(*place).cloned(), &milestone.title_en)?);
        }
        ids.push(milestones::insert(tx, new)?);
    }
    Ok(())
}

fn resolve(
    agreement_id: &str,
    demo: &DemoMilestone,
    keys: &Keys,
    now: NaiveDateTime,
) -> Result<New, LoadError> {
    let state = known(State::parse(&demo.state), &demo.state)?;
    let baselines = demo.revisions.iter().map(|revision| moved(revision, keys, now));
    let forecasts = demo.forecasts.iter().map(|forecast| expected(forecast, keys, now));
    let revisions = forecasts.chain(baselines);
    Ok(New {
        agreement_id: agreement_id.to_owned(),
        titles: Titles {
            en: Some(demo.title_en.clone()),
            pl: Some(demo.title_pl.clone()),
            uk: Some(demo.title_uk.clone()),
        },
        baseline: keys.date(demo.baseline_due.as_ref()),
        forecast: keys.date(demo.forecast_due.as_ref()),
        actual: keys.date(demo.actual_done.as_ref()),
        state,
        owner_id: Some(keys.person(&demo.owner)?),
        illustrative: demo.illustrative,
        reports: reports(demo, state, keys, now)?,
        revisions: revisions.collect::<Result<_, _>>()?,
        ..New::default()
    })
}

/// The reports as told; what is done has one that says so, and what is verified one by the other desk.
fn reports(
    demo: &DemoMilestone,
    state: State,
    keys: &Keys,
    now: NaiveDateTime,
) -> Result<Vec<NewReport>, LoadError> {
    let told = demo.reports.iter().map(|report| progress(report, keys, now));
    let mut reports: Vec<NewReport> = told.collect::<Result<_, _>>()?;
    let is_verified = state == State::VerifiedDone;
    if !is_verified && state != State::ReportedDone {
        return Ok(reports);
    }
    if reports.is_empty() {
        reports.push(historic(ReportKind::Done, keys.person(&demo.owner)?, now));
    }
    if let Some(last) = reports.last_mut() {
        last.kind = ReportKind::Done;
        last.done_on = keys.date(demo.actual_done.as_ref());
    }
    if is_verified {
        let second = if demo.owner == "manager" { "officer" } else { "manager" };
        reports.push(historic(ReportKind::Verified, keys.person(second)?, now));
    }
    Ok(reports)
}

fn historic(kind: ReportKind, by: String, at: NaiveDateTime) -> NewReport {
    let narrative = HISTORIC_ENTRY.to_owned();
    NewReport { kind, narrative, done_on: None, by, at }
}

fn progress(report: &DemoReport, keys: &Keys, now: NaiveDateTime) -> Result<NewReport, LoadError> {
    Ok(NewReport {
        kind: ReportKind::Progress,
        narrative: report.narrative.clone(),
        done_on: None,
        by: keys.person(&report.by)?,
        at: instant(&report.on, keys, now),
    })
}

/// Noon of a whole day that has passed; else the instant of loading.
fn instant(date: &DemoDate, keys: &Keys, now: NaiveDateTime) -> NaiveDateTime {
    let day = keys.date(Some(date)).filter(|date| date.is_whole()).map(PartialDate::earliest);
    let noon = day.and_then(|day| day.and_hms_opt(12, 0, 0));
    noon.filter(|noon| *noon < now).unwrap_or(now)
}

fn expected(demo: &DemoForecast, keys: &Keys, now: NaiveDateTime) -> Result<NewRevision, LoadError> {
    let text = |date: &DemoDate| keys.date(Some(date)).map(|date| date.to_string());
    Ok(NewRevision {
        moved: Moved::Forecast,
        was: text(&demo.from),
        became: text(&demo.to),
        reason_code: Some(demo.reason_code.clone()),
        reason: None,
        made: Mark { by: keys.person(&demo.by)?, at: instant(&demo.on, keys, now) },
        approved: None,
    })
}

fn moved(demo: &DemoRevision, keys: &Keys, now: NaiveDateTime) -> Result<NewRevision, LoadError> {
    let text = |date: &DemoDate| keys.date(Some(date)).map(|date| date.to_string());
    Ok(NewRevision {
        moved: Moved::Baseline,
        was: text(&demo.baseline_from),
        became: text(&demo.baseline_to),
        reason_code: Some(demo.reason_code.clone()),
        reason: Some(demo.reason.clone()),
        made: Mark { by: keys.person(&demo.by)?, at: now },
        approved: Some(Mark { by: keys.person(&demo.approved_by)?, at: now }),
    })
}
