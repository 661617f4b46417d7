//! Facts on which sources differ, as the list tells them: what leads, what stands beside it.

use super::asked::Asked;
use super::store;
use crate::access::Viewer;
use crate::agreements::view::facts as words;
use crate::agreements::{Aggregate, store as agreements};
use crate::db::{Db, DbError};
use crate::directory::{self, Source};
use crate::facts::{Fact, FactId, FactKind, Rests};
use crate::lifecycle::words::Speaker;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// A value with its grade and where it stands.
pub struct Said {
    /// The value; empty where the record says nothing.
    pub value: String,
    /// The grade; empty where no source is named.
    pub grade: String,
    /// The title of the source.
    pub source: String,
    /// What part it plays; empty for what leads.
    pub part: String,
}

impl Said {
    /// The value with its grade, its source and its part, in one line.
    pub fn line(&self) -> String {
        let beside: Vec<&str> = [&self.grade, &self.source, &self.part]
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(String::as_str)
            .collect();
        if beside.is_empty() { self.value.clone() } else { format!("{} ({})", self.value, beside.join(", ")) }
    }
}

/// A fact on which sources differ.
pub struct Told {
    /// Its page.
    pub href: String,
    /// The id of its agreement.
    pub agreement_id: String,
    /// The number of its agreement, or the word for a draft.
    pub number: String,
    /// The title of its agreement.
    pub title: String,
    /// What it is.
    pub about: String,
    /// How many differ.
    pub mark: String,
    /// How it stands.
    pub state: &'static str,
    /// What stands in the record.
    pub leads: Said,
    /// What the others say.
    pub others: Vec<Said>,
}

/// One page of open facts, and whether there are more.
pub fn list(
    db: &mut Db,
    viewer: &Viewer,
    asked: Asked,
    (lang, size): (Lang, i64),
) -> Result<(Vec<Told>, bool), DbError> {
    let skip = i64::from(asked.page) * size;
    let mut found = store::list_open(db, viewer, &asked.kinds(), (skip, size + 1))?;
    let most = usize::try_from(size).unwrap_or(usize::MAX);
    let has_more = found.len() > most;
    found.truncate(most);
    let mut ids: Vec<String> = found.iter().map(|(row, _, _)| row.agreement_id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok((Vec::new(), false));
    }
    // Each of them was found through the rule for seeing.
    let rows = agreements::list_unseen(db, &ids)?;
    let held: HashMap<String, Aggregate> =
        Aggregate::load_each(db, rows)?.into_iter().map(|a| (a.row.id.clone(), a)).collect();
    let named: Vec<&str> = held.values().flat_map(Aggregate::source_ids).collect();
    let sources = directory::find_sources(db, &named)?;
    let states = directory::state_names(db, lang)?;
    let mut told = Vec::new();
    for (row, number, title) in found {
        let Some((a, kind)) = held.get(&row.agreement_id).zip(FactKind::parse(&row.kind)) else { continue };
        let Some(fact) = a.fact(&FactId::new(kind, &row.subject_id))? else { continue };
        let named = (number.unwrap_or_else(|| lang.t("draft").to_owned()), title);
        told.push(one(lang, a, &fact, named, (&sources, &states)));
    }
    Ok((told, has_more))
}

type Names<'n> = (&'n HashMap<String, Source>, &'n HashMap<String, String>);

fn one(
    lang: Lang,
    a: &Aggregate,
    fact: &Fact,
    (number, title): (String, String),
    (sources, states): Names,
) -> Told {
    let side = |party: Option<&str>| {
        let code = party.and_then(|id| a.parties.iter().find(|party| party.id == id));
        let name = code.and_then(|party| states.get(&party.state_code)).cloned();
        name.unwrap_or_else(|| lang.t("all-sides").to_owned())
    };
    let about = words::about(&Speaker { lang, binding: &a.row.binding, side: &side }, a, &fact.id);
    let value = |text: &str| words::value(lang, fact.id.kind, text);
    let source = |id: &str| sources.get(id).map(|source| source.title.clone()).unwrap_or_default();
    let own = fact.own.as_ref();
    let leads = Said {
        value: own.map(|own| value(&own.value)).unwrap_or_default(),
        grade: own.and_then(|own| own.grade).map(|grade| grade.code().to_owned()).unwrap_or_default(),
        source: own.and_then(|own| own.source_id.as_deref()).map(source).unwrap_or_default(),
        part: String::new(),
    };
    let others = fact.live().map(|claim| Said {
        value: value(&claim.value),
        grade: claim.grade.clone().unwrap_or_default(),
        source: match claim.rests() {
            Rests::Source(id) => source(&id),
            // Its title is for those who may see it: on the page of the fact.
            Rests::Document(_) => lang.t("fact-a-document").to_owned(),
            Rests::Nothing => String::new(),
        },
        part: lang.label("fact-part", fact.part(claim).code()).to_owned(),
    });
    Told {
        href: fact.id.page(&a.row.id),
        agreement_id: a.row.id.clone(),
        number,
        title,
        about,
        mark: words::mark(lang, fact),
        state: lang.label("fact-state", fact.verdict.code()),
        leads,
        others: others.collect(),
    }
}
