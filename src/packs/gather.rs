//! One gathering for the page, the PDF and the spreadsheet: every text in three languages, every date as ISO text.

use super::asked::Asked;
use super::store::{self, Of, Titles};
use crate::access::{Marking, Viewer};
use crate::accounts;
use crate::bodies::{self, Met};
use crate::db::{Db, DbError};
use crate::deadlines::{Asked as Filter, MoveSide, What, board};
use crate::directory;
use crate::milestones::{self, MilestoneLine, Moved, Plan, Rag};
use crate::reports::words::tri;
use crate::web::locale::{Arg, Lang};
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};
use std::collections::HashMap;

/// How many awaited acts of a side are told.
const AWAITED: i64 = 200;

/// How many planned meetings are told.
const AHEAD: i64 = 20;

/// How many changes are told, of all kinds together.
const CHANGES: usize = 200;

/// A pack.
#[derive(Debug)]
pub struct Pack {
    /// The name of the partner in three languages; null for all of them.
    pub partner: Value,
    /// The day since which things count as new.
    pub since: NaiveDate,
    /// The meeting that was held on that day with the partner: name, date and page; null where none is known.
    pub last: Value,
    /// The day for which it is made.
    pub today: NaiveDate,
    /// What our side must decide.
    pub decisions: Vec<Value>,
    /// What changed since, newest first.
    pub changes: Vec<Value>,
    /// What is red, grey or amber, worst first.
    pub troubles: Vec<Value>,
    /// Every milestone with its dates.
    pub plan: Plan,
    /// The meetings that are planned, the nearest first.
    pub meetings: Vec<Value>,
    /// What is awaited of either side.
    pub actions: Vec<Value>,
    /// How many milestones there are of each colour.
    pub colours: Vec<(Rag, usize)>,
    /// How many milestones the plan leaves out because they are too many to draw.
    pub left_out: i64,
    /// The highest marking of the agreements it tells of.
    pub marking: Marking,
}

/// Gathers a pack for a reader; nothing where the partner is no state.
pub fn gather(
    db: &mut Db,
    viewer: &Viewer,
    asked: &Asked,
    today: NaiveDate,
) -> Result<Option<Pack>, DbError> {
    let partner = match &asked.partner {
        Some(code) => match names(db, code)? {
            Some(names) => names,
            None => return Ok(None),
        },
        None => Value::Null,
    };
    let code = asked.partner.as_deref();
    let plan = milestones::portfolio(db, viewer, code, today)?;
    plan.found.lines.iter().for_each(|line| viewer.saw(&line.parent.id, &line.parent.marking));
    let (decisions, actions) = awaited(db, viewer, code, today)?;
    let last = last_meeting(db, viewer, asked)?;
    let since = asked.since(last.as_ref().and_then(Met::day), today);
    Ok(Some(Pack {
        partner,
        since,
        last: last
            .as_ref()
            .map_or(Value::Null, |met| json!({"name": name(met), "on": met.date(), "href": met.href()})),
        meetings: bodies::next_with(db, viewer, code, AHEAD)?.iter().map(ahead).collect(),
        today,
        decisions,
        changes: changes(db, viewer, code, since)?,
        troubles: troubles(&plan.found.lines),
        actions,
        colours: colours(&plan.found.lines),
        left_out: plan.found.total - i64::try_from(plan.found.lines.len()).unwrap_or(i64::MAX),
        marking: store::highest_marking(db, viewer, code)?,
        plan,
    }))
}

/// The last meeting with the partner, or the one of the day that is asked for.
fn last_meeting(db: &mut Db, viewer: &Viewer, asked: &Asked) -> Result<Option<Met>, DbError> {
    match (&asked.partner, asked.since) {
        (Some(code), None) => bodies::last_with(db, viewer, code),
        (Some(code), Some(day)) => bodies::met_on(db, viewer, code, day),
        (None, _) => Ok(None),
    }
}

fn name(met: &Met) -> Value {
    tri(|lang| met.name(lang))
}

/// A planned meeting with its place and agenda.
fn ahead(met: &Met) -> Value {
    let row = &met.meeting;
    json!({
        "agreement": of(&met.of), "what": name(met), "on": met.date(), "href": met.href(),
        "detail": tri(|lang| {
            let place = bodies::view::place(lang, row);
            let agenda = row.agenda.as_deref().map(|text| text.lines().collect::<Vec<_>>().join("; "));
            [Some(place), agenda].into_iter().flatten().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
        }),
    })
}

fn names(db: &mut Db, code: &str) -> Result<Option<Value>, DbError> {
    let found = directory::find_state(db, code)?;
    Ok(found.map(|state| tri(|lang| state.name(lang).to_owned())))
}

fn number((_, number, _): &Of) -> Value {
    number.as_ref().map_or_else(|| tri(|lang| lang.t("draft").to_owned()), |number| json!(number))
}

/// The agreement of a change or an act, as every list of the pack names it.
fn of(of: &Of) -> Value {
    json!({"id": of.0, "number": number(of), "title": of.2})
}

fn awaited(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    today: NaiveDate,
) -> Result<(Vec<Value>, Vec<Value>), DbError> {
    let asked = Filter { partner: partner.map(str::to_owned), ..Filter::default() };
    let (mut decisions, mut actions) = (Vec::new(), Vec::new());
    for side in MoveSide::ALL {
        for one in board::list(db, viewer, &asked, *side, today, (0, AWAITED))? {
            let Some(what) = What::parse(&one.what) else { continue };
            let told = json!({
                "agreement": of(&(one.agreement_id, one.register_no, one.short_title)),
                "what": tri(|lang| lang.label("awaits", what.code()).to_owned()),
                "who": tri(|lang| lang.label("move-side", side.code()).to_owned()),
                "since": one.since,
            });
            match what {
                What::Decision | What::Ruling => decisions.push(told),
                What::Signature
                | What::Notification
                | What::Exchange
                | What::ReplyNote
                | What::EntryClause
                | What::Notice => actions.push(told),
            }
        }
    }
    Ok((decisions, actions))
}

fn title(titles: &Titles) -> Value {
    let (en, pl, uk) = titles;
    tri(|lang| {
        let own = match lang {
            Lang::En => en,
            Lang::Pl => pl,
            Lang::Uk => uk,
        };
        [own, en, pl, uk].into_iter().find_map(Clone::clone).unwrap_or_default()
    })
}

fn changes(
    db: &mut Db,
    viewer: &Viewer,
    partner: Option<&str>,
    since: NaiveDate,
) -> Result<Vec<Value>, DbError> {
    let people = accounts::names(db)?;
    let person = |id: &str| people.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let from = since.and_time(NaiveTime::MIN);
    let mut found = Vec::new();
    for (act, number, short_title) in store::list_acts(db, viewer, partner, from)? {
        let date = act.effective_on.as_ref().or(act.received_on.as_ref()).or(act.acted_on.as_ref()).cloned();
        let told = json!({
            "agreement": of(&(act.agreement_id.clone(), number, short_title)),
            "what": tri(|lang| lang.label("act", &act.kind).to_owned()),
            "detail": tri(|lang| date.as_deref().map(|on| said(lang, on)).unwrap_or_default()),
            "by": person(&act.recorded_by), "on": act.recorded_at.date().to_string(),
        });
        found.push((act.recorded_at, told));
    }
    for moved in store::list_moves(db, viewer, partner, from)? {
        let told = json!({
            "agreement": of(&moved.of), "what": title(&moved.titles),
            "detail": tri(|lang| moved_words(lang, &moved)),
            "by": person(&moved.made_by), "on": moved.made_at.date().to_string(),
        });
        found.push((moved.made_at, told));
    }
    for report in store::list_reports(db, viewer, partner, from)? {
        let told = json!({
            "agreement": of(&report.of), "what": title(&report.titles),
            "detail": tri(|lang| {
                let kind = lang.label("pack-report", &report.kind);
                if report.narrative.is_empty() { kind.to_owned() } else { format!("{kind}: {}", report.narrative) }
            }),
            "by": person(&report.reported_by), "on": report.reported_at.date().to_string(),
        });
        found.push((report.reported_at, told));
    }
    found.sort_by(|(one, _), (other, _)| other.cmp(one));
    Ok(found.into_iter().take(CHANGES).map(|(_, told)| told).collect())
}

/// A stored date in words.
fn said(lang: Lang, on: &str) -> String {
    milestones::date_words(lang, on).unwrap_or_else(|| on.to_owned())
}

fn moved_words(lang: Lang, moved: &store::Moved) -> String {
    let Some(field) = Moved::parse(&moved.field) else {
        return String::new();
    };
    let word = |text: &Option<String>| match (text, field) {
        (None, _) => lang.t("pack-none").to_owned(),
        (Some(code), Moved::State | Moved::Exit) => lang.label("milestone", code).to_owned(),
        (Some(code), Moved::Override) => lang.label("rag", code).to_owned(),
        (Some(on), Moved::Baseline | Moved::Forecast) => said(lang, on),
    };
    let name = match field {
        Moved::Baseline => "ms-baseline",
        Moved::Forecast => "ms-forecast",
        Moved::State => "ms-state",
        Moved::Exit => "ms-exit-proposed",
        Moved::Override => "ms-override",
    };
    let parts = [
        ("field", Arg::from(lang.t(name))),
        ("was", Arg::from(word(&moved.was))),
        ("became", Arg::from(word(&moved.became))),
    ];
    let told = lang.f("pack-from-to", &parts);
    match &moved.reason {
        Some(reason) => format!("{told}: {reason}"),
        None => told,
    }
}

/// What a manager must look at: worst first, then the most days of slip.
fn troubles(lines: &[MilestoneLine]) -> Vec<Value> {
    let is_trouble = |line: &&MilestoneLine| match line.assessment.rag {
        Rag::Red | Rag::Amber => true,
        Rag::Grey => line.milestone.state.is_open(),
        Rag::Green | Rag::Blue => line.assessment.silent.is_some(),
    };
    let mut found: Vec<&MilestoneLine> = lines.iter().filter(is_trouble).collect();
    let key = |line: &&MilestoneLine| {
        (std::cmp::Reverse(line.assessment.rag.rank()), std::cmp::Reverse(line.milestone.slip().unwrap_or(0)))
    };
    found.sort_by_key(key);
    let told = found.into_iter().map(|line| {
        json!({
            "id": line.milestone.id, "rag": line.assessment.rag.code(),
            "title": tri(|lang| line.milestone.titles.in_lang(lang).to_owned()),
            "agreement": of_line(line), "owner": line.owner,
            "due": line.milestone.due().map(|date| date.to_string()), "slip": line.milestone.slip(),
            "reason": tri(|lang| milestones::reason(lang, line)),
        })
    });
    told.collect()
}

/// The agreement of a milestone.
pub fn of_line(line: &MilestoneLine) -> Value {
    let parent = &line.parent;
    of(&(parent.id.clone(), parent.register_no.clone(), parent.short_title.clone()))
}

fn colours(lines: &[MilestoneLine]) -> Vec<(Rag, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        *counts.entry(line.assessment.rag.code()).or_default() += 1;
    }
    let order = [Rag::Red, Rag::Amber, Rag::Grey, Rag::Green, Rag::Blue];
    order.into_iter().map(|rag| (rag, counts.get(rag.code()).copied().unwrap_or_default())).collect()
}
