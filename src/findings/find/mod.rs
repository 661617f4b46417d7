//! What the pages of this room show, gathered; a record that one may not see is a number and nothing else. Audits and papers here,
//! samples and findings each in a file of their own.

pub mod findings;
pub mod samples;

pub use findings::{FindingDetail, FindingLine, Found, finding, lines, list, of_agreement};
pub use samples::{Again, Drawn, SampleDetail, again, sample};

use super::actions::audits::MOST;
use super::codes::{Assertion, PaperState, Point, Strata, Verdict};
use super::filter::{Filter, View};
use super::risk;
use super::rows::{AuditRow, PaperRow, SampleRow, TestRow};
use super::store::{self, papers, population};
use crate::access::Viewer;
use crate::accounts;
use crate::db::{Db, DbError};
use crate::directory;
use crate::milestones::store::{Parent, find_parent, lists};
use crate::web::locale::Lang;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// Names by id, of people or of states.
pub type Names = HashMap<String, String>;

/// An audit in the list.
#[derive(Debug, Clone)]
pub struct AuditLine {
    /// The audit.
    pub audit: AuditRow,
    /// How many working papers it has.
    pub papers: i64,
    /// How many of them are reviewed.
    pub reviewed: i64,
    /// How many of its findings, of those that the reader may see, are open.
    pub open: i64,
}

/// The audits with their progress, and the names of states.
pub fn audits(
    db: &mut Db,
    viewer: &Viewer,
    lang: Lang,
    today: NaiveDate,
) -> Result<(Vec<AuditLine>, Names), DbError> {
    let counts = papers::count(db)?;
    let mut lines = Vec::new();
    for audit in store::list(db, viewer)? {
        let own = counts.iter().filter(|(id, _, _)| *id == audit.id);
        let open = Filter { view: View::Open, ..Filter::of_audit(&audit.id) };
        lines.push(AuditLine {
            papers: own.clone().map(|(_, _, n)| n).sum(),
            reviewed: own
                .filter(|(_, state, _)| state == PaperState::Reviewed.code())
                .map(|(_, _, n)| n)
                .sum(),
            open: store::findings::count(db, viewer, &open, today)?,
            audit,
        });
    }
    Ok((lines, directory::state_names(db, lang)?))
}

/// A working paper beside its record.
#[derive(Debug, Clone)]
pub struct PaperLine {
    /// The paper.
    pub paper: PaperRow,
    /// Its record.
    pub parent: Parent,
    /// How many tests found an exception.
    pub exceptions: usize,
}

/// What the tests of an assertion gave, over the papers that the reader may see.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The assertion.
    pub assertion: Assertion,
    /// How many tests gave each verdict, in the order of the vocabulary.
    pub counts: Vec<(Verdict, i64)>,
}

/// Adds up tests by assertion; a paper without a test of it counts as not tested.
pub fn tally(papers: usize, tests: &[TestRow]) -> Result<Vec<Tally>, DbError> {
    let mut counts: BTreeMap<(Assertion, Verdict), i64> = BTreeMap::new();
    for test in tests {
        *counts.entry(test.read()?).or_default() += 1;
    }
    let papers = i64::try_from(papers).unwrap_or(i64::MAX);
    let of = |assertion: Assertion| {
        let given = |verdict: Verdict| counts.get(&(assertion, verdict)).copied().unwrap_or(0);
        let made: i64 = Verdict::ALL.iter().map(|verdict| given(*verdict)).sum();
        let counted = |verdict: &Verdict| match verdict {
            Verdict::NotTested => (*verdict, given(*verdict) + papers - made),
            Verdict::NoException | Verdict::Exception | Verdict::NotApplicable => (*verdict, given(*verdict)),
        };
        Tally { assertion, counts: Verdict::ALL.iter().map(counted).collect() }
    };
    Ok(Assertion::ALL.iter().map(|assertion| of(*assertion)).collect())
}

/// One audit with everything its page and its report show.
#[derive(Debug, Clone)]
pub struct AuditDetail {
    /// The audit.
    pub audit: AuditRow,
    /// Its samples.
    pub samples: Vec<SampleRow>,
    /// Its working papers that the reader may see.
    pub papers: Vec<PaperLine>,
    /// How many papers it has.
    pub papers_total: i64,
    /// How many are reviewed.
    pub reviewed_total: i64,
    /// What the tests of the visible papers gave.
    pub tally: Vec<Tally>,
    /// Its findings that the reader may see.
    pub findings: Vec<FindingLine>,
    /// How many findings are about records that the reader may not see.
    pub findings_hidden: i64,
    /// Names of accounts.
    pub names: Names,
}

impl AuditDetail {
    /// How many records of its samples are not shown to the reader.
    pub fn papers_hidden(&self) -> i64 {
        self.papers_total - i64::try_from(self.papers.len()).unwrap_or(i64::MAX)
    }
}

fn paper_lines(
    db: &mut Db,
    viewer: &Viewer,
    audit_id: &str,
) -> Result<(Vec<PaperLine>, Vec<TestRow>), DbError> {
    let rows = papers::list(db, viewer, audit_id)?;
    let of: Vec<String> = rows.iter().map(|row| row.agreement_id.clone()).collect();
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let parents = lists::parents(db, viewer, &of)?;
    let tests = papers::list_tests(db, &ids)?;
    let line = |paper: PaperRow| {
        let is_exception =
            |test: &&TestRow| test.paper_id == paper.id && test.verdict == Verdict::Exception.code();
        let parent = parents.get(&paper.agreement_id).cloned()?;
        Some(PaperLine { exceptions: tests.iter().filter(is_exception).count(), parent, paper })
    };
    let lines = rows.into_iter().filter_map(line).collect();
    Ok((lines, tests))
}

/// One audit for its page, for who works on audits.
pub fn audit(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    today: NaiveDate,
) -> Result<Option<AuditDetail>, DbError> {
    let Some(audit) = store::find(db, viewer, id)? else { return Ok(None) };
    let (papers, tests) = paper_lines(db, viewer, id)?;
    let counts = papers::count(db)?;
    let own = counts.iter().filter(|(of, _, _)| of == id);
    let rows = store::findings::list(db, viewer, &Filter::of_audit(id), today, (0, 1_000))?;
    Ok(Some(AuditDetail {
        samples: store::samples::list(db, id)?,
        papers_total: own.clone().map(|(_, _, n)| n).sum(),
        reviewed_total: own
            .filter(|(_, state, _)| state == PaperState::Reviewed.code())
            .map(|(_, _, n)| n)
            .sum(),
        tally: tally(papers.len(), &tests)?,
        papers,
        findings: lines(db, viewer, rows, today)?,
        findings_hidden: store::findings::count_hidden(db, viewer, id)?,
        names: accounts::names(db)?,
        audit,
    }))
}

/// One working paper with everything its page shows.
#[derive(Debug, Clone)]
pub struct PaperDetail {
    /// The paper.
    pub paper: PaperRow,
    /// Its audit.
    pub audit: AuditRow,
    /// The sample that drew it.
    pub sample: SampleRow,
    /// Its record.
    pub parent: Parent,
    /// What its tests gave.
    pub tests: Vec<TestRow>,
    /// What made the record risky when it was drawn.
    pub points: Vec<(Point, u32)>,
    /// The findings of the audit about this record.
    pub findings: Vec<FindingLine>,
    /// Names of accounts.
    pub names: Names,
}

/// One working paper, for who works on audits and may see its record.
pub fn paper(
    db: &mut Db,
    viewer: &Viewer,
    id: &str,
    today: NaiveDate,
) -> Result<Option<PaperDetail>, DbError> {
    let Some((paper, audit)) = papers::find(db, viewer, id)? else { return Ok(None) };
    let Some(parent) = find_parent(db, viewer, &paper.agreement_id)? else { return Ok(None) };
    let Some((sample, _)) = store::samples::find(db, viewer, &paper.sample_id)? else { return Ok(None) };
    let member = store::samples::member_of(db, &paper.sample_id, &paper.agreement_id)?;
    let filter = Filter { agreement: Some(paper.agreement_id.clone()), ..Filter::of_audit(&paper.audit_id) };
    let rows = store::findings::list(db, viewer, &filter, today, (0, 50))?;
    Ok(Some(PaperDetail {
        tests: papers::list_tests(db, std::slice::from_ref(&paper.id))?,
        points: member.map(|member| risk::read(&member.points)).unwrap_or_default(),
        findings: lines(db, viewer, rows, today)?,
        names: accounts::names(db)?,
        paper,
        audit,
        sample,
        parent,
    }))
}

/// What the forms choose from.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// States to which a scope can be narrowed: code and name.
    pub partners: Vec<(String, String)>,
    /// Records that a finding can be about: id and name.
    pub records: Vec<(String, String)>,
    /// How many records there are to draw from.
    pub population: usize,
}

/// What the form of an audit offers.
pub fn offers(db: &mut Db, viewer: &Viewer, lang: Lang) -> Result<Offers, DbError> {
    let states = directory::in_order(population::offered(db, viewer)?, lang);
    let partners = states.into_iter().map(|state| (state.code.clone(), state.name(lang).to_owned()));
    Ok(Offers { partners: partners.collect(), ..Offers::default() })
}

/// What the forms of a sample and of a finding offer.
pub fn offers_of(db: &mut Db, viewer: &Viewer, audit: &AuditRow) -> Result<Offers, DbError> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let (lines, _) = paper_lines(db, viewer, &audit.id)?;
    let record = |line: PaperLine| {
        let name = match &line.parent.register_no {
            Some(number) => format!("{number} · {}", line.parent.short_title),
            None => line.parent.short_title.clone(),
        };
        (line.parent.id, name)
    };
    Ok(Offers {
        partners: Vec::new(),
        records: lines.into_iter().map(record).collect(),
        population: population::list(db, viewer, audit, most)?.len(),
    })
}

/// The words for a stratum.
pub fn stratum_words(lang: Lang, strata: Option<Strata>, code: &str, states: &Names) -> String {
    match strata {
        Some(Strata::Standing) => lang.label("standing", code).to_owned(),
        Some(Strata::Partner) if code.is_empty() => lang.t("af-no-partner").to_owned(),
        Some(Strata::Partner) => states.get(code).cloned().unwrap_or_else(|| code.to_owned()),
        None => code.to_owned(),
    }
}
