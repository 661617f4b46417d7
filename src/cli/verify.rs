//! `entente verify FILE.pdf`: whether a PDF is one that the register exported, and what has changed since.

use super::Place;
use super::audit::{OutsideFiles, open, reader_at};
use crate::agreements::dossier;
use crate::audit::difference::{Change, changes};
use crate::audit::store as log;
use crate::db::Db;
use crate::documents::{self, attachments};
use crate::pdf::{self, Job, PdfLang, Template};
use crate::proof::bundle::{self, Asked};
use crate::proof::judge::Outside;
use crate::proof::note::Verifier;
use crate::proof::paper::{Check, Paper, PaperVerdict, sum_up, sum_up_witnessed};
use crate::proof::verdict::Verdict;
use crate::proof::witnessed::Witnessed;
use crate::proof::{live, store};
use crate::reports::pdf::PROGRAM;
use crate::seal::{self, Found};
use crate::state::App;
use anyhow::Context as _;
use clap::Args;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How many changed facts are printed.
const MOST: usize = 200;

/// The file, and what to compare it with.
#[derive(Args)]
pub struct Verify {
    /// The PDF
    file: PathBuf,
    #[command(flatten)]
    outside: OutsideFiles,
    /// A bundle of the log, for the event of the export
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    /// Look into the register itself instead of a bundle
    #[arg(long, conflicts_with = "bundle")]
    live: bool,
    /// Say which facts have changed since, as this person may see them; with --live
    #[arg(long = "as", value_name = "ADDRESS", requires = "live")]
    reader: Option<String>,
    /// The folder with further fonts that the register uses, if it has one
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// What the log says of the export.
struct Source {
    name: &'static str,
    verdict: Verdict,
    asked: BTreeMap<i64, Asked>,
    keys: Vec<Verifier>,
    heard: Vec<Witnessed>,
}

/// Checks, prints every check, and answers by exit code.
pub fn verify(ask: &Verify) -> anyhow::Result<ExitCode> {
    let Some(paper) = read(&ask.file)? else { return Ok(end(PaperVerdict::Unreadable)) };
    let outside = ask.outside.read()?;
    let app = if ask.live { Some(open(ask.place.clone())?) } else { None };
    let source = match (&app, &ask.bundle) {
        (Some(app), _) => Some(of_register(app, &paper, &outside)?),
        (None, Some(path)) => Some(of_bundle(path, &paper, &outside)),
        (None, None) => None,
    };
    if let Some(source) = source.as_ref().filter(|source| !source.verdict.is_whole()) {
        println!("{}\n{} cannot be believed, so it says nothing of the PDF", source.verdict, source.name);
        return Ok(ExitCode::from(source.verdict.code()));
    }
    let fingerprint = paper.fingerprint();
    let held = outside.checkpoints.unwrap_or_default();
    let heard = source.as_ref().map(|source| source.heard.as_slice());
    let witness = paper.witnessed(&outside.witnesses, &held, heard);
    let listed = source.as_ref().map(|source| source.keys.as_slice()).unwrap_or_default();
    let signature = paper.signature(outside.key.as_ref(), listed, &held);
    let in_log = match &source {
        None => Check::NotMade("no --bundle and no --live to look for the export in".into()),
        Some(source) => {
            let before = paper.checkpoint().and_then(|own| source.asked.get(&own.says.size));
            paper.in_log(source.asked.get(&paper.event()), before, source.name)
        }
    };
    let bytes = std::fs::read(&ask.file)?;
    let found = seal::find(&bytes);
    let pages = pages(ask, &paper, &bytes, found.as_ref())?;
    let verdict = sum_up_witnessed(sum_up(&fingerprint, &signature, &in_log, &pages), &witness);
    println!("{verdict}");
    for (what, check) in
        [("fingerprint", &fingerprint), ("signature", &signature), ("log", &in_log), ("pages", &pages)]
    {
        println!("  {what:12} {check}");
    }
    if !outside.witnesses.is_empty() {
        let what = "witness";
        println!("  {what:12} {witness}");
    }
    if let Some(source) = &source {
        println!("  {:12} {}", source.name, source.verdict);
    }
    if let Some(found) = &found {
        println!("  {:12} {}", "seal", told(found));
    }
    if let (Some(app), Some(reader)) = (&app, &ask.reader) {
        tell_changes(app, &paper, reader)?;
    }
    Ok(ExitCode::from(verdict.code()))
}

fn end(verdict: PaperVerdict) -> ExitCode {
    println!("{verdict}");
    ExitCode::from(verdict.code())
}

/// What is attached, taken out in a limited child: the file may come from anybody.
fn read(path: &Path) -> anyhow::Result<Option<Paper>> {
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let limits = documents::Limits::new(std::env::current_exe()?);
    Ok(match attachments(file, &limits)? {
        Ok(attached) => Paper::find(attached),
        Err(fault) => {
            eprintln!("entente: the PDF cannot be read: {}", fault.code());
            None
        }
    })
}

fn wanted(paper: &Paper) -> BTreeSet<i64> {
    let before = paper.checkpoint().map(|checkpoint| checkpoint.says.size);
    before.into_iter().chain([paper.event()]).collect()
}

fn of_bundle(path: &Path, paper: &Paper, outside: &Outside) -> Source {
    let report = bundle::verify(|| File::open(path), outside, &wanted(paper));
    let keys = report.keys.iter().filter_map(|key| Verifier::parse(key)).collect();
    let (verdict, asked, heard) = (report.verdict, report.asked, report.witnessed);
    Source { name: "the bundle", verdict, asked, keys, heard }
}

fn of_register(app: &App, paper: &Paper, outside: &Outside) -> anyhow::Result<Source> {
    let source = app.pool.read(|db| {
        let (verdict, heard) = live::verify_telling(db, outside)?;
        let mut asked = BTreeMap::new();
        for place in wanted(paper) {
            if let Some(link) = log::list_links(db, place - 1, 1)?.into_iter().find(|link| link.seq == place)
            {
                let chain = link.chain.try_into().ok();
                asked.insert(place, Asked { body: Some(link.body), chain });
            }
        }
        let keys = store::list_keys(db)?.iter().filter_map(|key| Verifier::parse(&key.vkey)).collect();
        Ok::<_, crate::db::DbError>(Source { name: "the register", verdict, asked, keys, heard })
    });
    Ok(source?)
}

/// What is to be said of a seal: its certificate is not judged here.
fn told(found: &Found) -> String {
    let Found { subject, at, .. } = found;
    let stamp = if found.is_stamped { ", with a time-stamp" } else { "" };
    match found.holds {
        true => format!(
            "sealed by {subject} at {at} UTC{stamp}; hash and signature hold; whether to believe the certificate is not judged here: ask pdfsig or a PDF reader"
        ),
        false => format!("NO        the seal of {subject} does not hold"),
    }
}

/// Sets the pages once more from the data inside, and compares byte for byte; a seal may follow, and nothing else.
fn pages(ask: &Verify, paper: &Paper, bytes: &[u8], found: Option<&Found>) -> anyhow::Result<Check> {
    if found.is_some_and(|found| !found.holds) {
        return Ok(Check::Fails("the seal does not hold".into()));
    }
    if paper.field("program") != PROGRAM {
        return Ok(Check::NotMade(format!(
            "it was made by {}, this is {PROGRAM}: only the same version sets the same pages",
            if paper.field("program").is_empty() { "an older Entente" } else { paper.field("program") }
        )));
    }
    let named = |name: &str| serde_json::from_value(Value::from(paper.field(name)));
    let (Ok(template), Ok(lang)) =
        (named("template"), serde_json::from_value(Value::from(paper.field("lang"))))
    else {
        return Ok(Check::Fails("it names no template of this version".into()));
    };
    let (template, lang): (Template, PdfLang) = (template, lang);
    let mut limits = pdf::Limits::new(std::env::current_exe()?);
    limits.extra_fonts.clone_from(&ask.fonts);
    let job = Job {
        template,
        lang,
        data: paper.data.clone().into_bytes(),
        proof: paper.proof.clone().into_bytes(),
    };
    Ok(match pdf::render_in_child(&job, &limits) {
        Ok(made) if made == bytes => {
            Check::Holds("set again from the data inside, every byte is the same".into())
        }
        Ok(made) if found.is_some_and(|found| found.is_on(&made, bytes)) => {
            Check::Holds("set again from the data inside, every byte before the seal is the same, and only the seal follows".into())
        }
        Ok(_) => Check::Fails(
            "set again from the data inside, the file is another (with --fonts if the register uses its own fonts)".into(),
        ),
        Err(error) => Check::NotMade(format!("the data inside cannot be set: {error}")),
    })
}

/// Which facts of the PDF are others today.
fn tell_changes(app: &App, paper: &Paper, reader: &str) -> anyhow::Result<()> {
    let viewer = reader_at(app, reader)?;
    let before: Value = serde_json::from_str(&paper.data)?;
    let today = app.today();
    let found: Option<Vec<Change>> = app.pool.read(|db| -> anyhow::Result<_> {
        let Some(link) = log::list_links(db, paper.event() - 1, 1)?.pop() else { return Ok(None) };
        let event: Value = serde_json::from_slice(&link.body)?;
        match before["format"].as_str() {
            Some("entente-dossier/1") => dossier_now(db, &viewer, &event, &before, today),
            Some("entente-register/1") => register_now(db, &viewer, &event, &before),
            Some(_) | None => Ok(None),
        }
    })?;
    match found {
        None => println!("What has changed since cannot be said of this document, or not to this person."),
        Some(found) if found.is_empty() => println!("No fact has changed since."),
        Some(found) => {
            println!("{} facts have changed since:", found.len());
            for change in found.iter().take(MOST) {
                let side = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".into());
                println!("  {}: {} → {}", change.field, side(&change.was), side(&change.now));
            }
        }
    }
    Ok(())
}

fn dossier_now(
    db: &mut Db,
    viewer: &crate::access::Viewer,
    event: &Value,
    before: &Value,
    today: chrono::NaiveDate,
) -> anyhow::Result<Option<Vec<Change>>> {
    let id = event["agreement"].as_str().unwrap_or_default();
    let now = match dossier::contents(db, viewer, id, today) {
        Ok((contents, _)) => contents.body,
        Err(crate::reports::pdf::ReportError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    Ok(Some(changes(Some(&before["agreement"]), &now["agreement"])))
}

fn register_now(
    db: &mut Db,
    viewer: &crate::access::Viewer,
    event: &Value,
    before: &Value,
) -> anyhow::Result<Option<Vec<Change>>> {
    let query = event["facts"]["filter"].as_str().unwrap_or_default();
    let held = by_number(before);
    let now = match before["export"]["part"].is_null() {
        true => match crate::register::listed_as_printed(db, viewer, query) {
            // It has grown beyond one file since: what is told then is told of the rows that are in this one.
            Err(crate::reports::ReportError::TooManyRows(_)) => of_these(db, viewer, query, &held)?,
            listed => listed?,
        },
        false => of_these(db, viewer, query, &held)?,
    };
    Ok(now.map(|now| changes(Some(&held), &by_number(&now))))
}

/// The rows of today with the numbers of these.
fn of_these(
    db: &mut Db,
    viewer: &crate::access::Viewer,
    query: &str,
    held: &Value,
) -> anyhow::Result<Option<Value>> {
    let numbers = held.as_object().into_iter().flatten().map(|(number, _)| number.clone()).collect();
    Ok(crate::register::rows_as_printed(db, viewer, query, &numbers)?)
}

/// The rows of a printed register by their number, so that one more row is not a change of all.
fn by_number(body: &Value) -> Value {
    let groups = body["groups"].as_array().into_iter().flatten();
    let rows = groups.flat_map(|group| group["rows"].as_array().into_iter().flatten());
    let named = rows.map(|row| (row["register_no"].as_str().unwrap_or("draft").to_owned(), row.clone()));
    Value::Object(named.collect())
}
