//! What several sources say of a fact, side by side and in words.

use super::acts::{SourceLine, source_line};
use super::load::Seen;
use super::names::date_words;
use crate::agreements::Aggregate;
use crate::calendar::PartialDate;
use crate::facts::{Basis, ClaimRow, Fact, FactId, FactKind, FactRulingRow, Part, Rests, Verdict};
use crate::lifecycle::words::Speaker;
use crate::web::dates;
use crate::web::locale::{Arg, Lang};

/// One who tells a value.
#[derive(Debug, Clone)]
pub struct VoiceLine {
    /// The id of the claim; empty for what stands in the record.
    pub claim: String,
    /// The value; empty where the record says nothing.
    pub value: String,
    /// The language that a title is in; empty for anything else.
    pub lang: String,
    /// The grade of the source; empty where none is named.
    pub grade: String,
    /// The source.
    pub source: Option<SourceLine>,
    /// The document on which it rests: its page, empty where the reader may not see it, and its title.
    pub document: Option<(String, String)>,
    /// The part that it plays, in a word.
    pub part: String,
    /// The tone of that word.
    pub tone: &'static str,
    /// Who recorded it and when.
    pub by: String,
    /// A remark, or why it was set aside or withdrawn.
    pub note: String,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
}

/// A fact with everybody who tells of it; what stands in the record comes first.
#[derive(Debug, Clone)]
pub struct FactLine {
    /// Which one.
    pub id: FactId,
    /// Its page.
    pub href: String,
    /// What it is, in words.
    pub about: String,
    /// That sources differ, or that a better one waits; empty where they agree.
    pub mark: String,
    /// How it stands, in words.
    pub state: &'static str,
    /// Whether nobody has ruled yet.
    pub is_open: bool,
    /// Those who tell, the record first; withdrawn claims last.
    pub voices: Vec<VoiceLine>,
    /// What was ruled, newest first.
    pub rulings: Vec<Ruled>,
}

/// A ruling in words.
#[derive(Debug, Clone)]
pub struct Ruled {
    /// Which value holds, and why.
    pub words: String,
    /// Who ruled and when.
    pub by: String,
}

impl FactLine {
    /// Those who tell and were not withdrawn: what tables show side by side.
    pub fn side_by_side(&self) -> impl Iterator<Item = &VoiceLine> {
        self.voices.iter().filter(|voice| !voice.is_withdrawn)
    }

    /// The address of a verb on it.
    pub fn path(&self, verb: &str) -> String {
        format!("{}/{verb}", self.href)
    }

    /// What stands in the record.
    pub fn leading(&self) -> Option<&VoiceLine> {
        self.voices.first()
    }

    /// The others that were not withdrawn.
    pub fn others(&self) -> impl Iterator<Item = &VoiceLine> {
        self.side_by_side().skip(1)
    }
}

/// The facts on which sources differ or a better one waits.
pub fn marked(seen: &Seen) -> Vec<FactLine> {
    seen.facts.iter().map(|fact| line(seen, fact)).filter(|line| !line.mark.is_empty()).collect()
}

/// Those of them that are of one act or signature.
pub fn marked_of(seen: &Seen, of: &str) -> Vec<FactLine> {
    let own = seen.facts.iter().filter(|fact| fact.id.of == of);
    own.map(|fact| line(seen, fact)).filter(|line| !line.mark.is_empty()).collect()
}

/// A fact in the reader's words.
pub fn line(seen: &Seen, fact: &Fact) -> FactLine {
    let lang = seen.names.lang;
    let mut voices = vec![own(seen, fact)];
    let (live, gone): (Vec<&ClaimRow>, Vec<&ClaimRow>) =
        fact.claims.iter().partition(|claim| claim.is_live());
    voices.extend(live.into_iter().chain(gone).map(|claim| voice(seen, fact, claim)));
    FactLine {
        href: fact.id.page(&seen.a.row.id),
        about: seen.speaking(|say| about(say, &seen.a, &fact.id)),
        mark: mark(lang, fact),
        state: lang.label("fact-state", fact.verdict.code()),
        is_open: fact.verdict.is_open(),
        voices,
        rulings: fact.rulings.iter().rev().map(|ruling| ruled(seen, fact, ruling)).collect(),
        id: fact.id.clone(),
    }
}

fn own(seen: &Seen, fact: &Fact) -> VoiceLine {
    let lang = seen.names.lang;
    let own = fact.own.as_ref();
    let part = match fact.verdict {
        Verdict::Outranked { .. } => "leads_outranked",
        Verdict::Undecided => "leads_undecided",
        Verdict::Agreed | Verdict::Ranked | Verdict::Ruled => Part::Leads.code(),
    };
    let by = |own: &crate::facts::Own| {
        format!("{}, {}", seen.names.person(&own.recorded_by), dates::day(lang, own.recorded_at.date()).words)
    };
    VoiceLine {
        claim: String::new(),
        value: own.map(|own| value(lang, fact.id.kind, &own.value)).unwrap_or_default(),
        lang: language(&fact.id),
        grade: own.and_then(|own| own.grade).map(|grade| grade.code().to_owned()).unwrap_or_default(),
        source: own.and_then(|own| own.source_id.as_deref()).and_then(|id| source_line(seen, id)),
        document: own.and_then(|own| own.document_id.as_deref()).map(|id| paper(seen, id)),
        part: if own.is_some() { lang.label("fact-part", part).to_owned() } else { String::new() },
        tone: "",
        by: own.map(by).unwrap_or_default(),
        note: String::new(),
        is_withdrawn: false,
    }
}

fn voice(seen: &Seen, fact: &Fact, claim: &ClaimRow) -> VoiceLine {
    let lang = seen.names.lang;
    let part = fact.part(claim);
    let (source, document) = match claim.rests() {
        Rests::Source(id) => (source_line(seen, &id), None),
        Rests::Document(id) => (None, Some(paper(seen, &id))),
        Rests::Nothing => (None, None),
    };
    let set_aside = fact.ruling().filter(|_| part == Part::SetAside).map(|ruling| why(lang, ruling));
    let withdrawn = claim.withdrawn_by.as_ref().zip(claim.withdrawn_at).map(|(by, at)| {
        let (who, on) = (seen.names.person(by), dates::day(lang, at.date()).words);
        let reason = claim.withdrawn_reason.as_deref().unwrap_or_default();
        let args = [("who", Arg::from(who)), ("on", Arg::from(on)), ("reason", Arg::from(reason))];
        lang.f("fact-withdrawn-by", &args)
    });
    let notes = [claim.note.clone(), set_aside, withdrawn];
    VoiceLine {
        claim: claim.id.clone(),
        value: value(lang, fact.id.kind, &claim.value),
        lang: language(&fact.id),
        grade: claim.grade.clone().unwrap_or_default(),
        source,
        document,
        part: lang.label("fact-part", part.code()).to_owned(),
        tone: tone(part),
        by: format!(
            "{}, {}",
            seen.names.person(&claim.recorded_by),
            dates::day(lang, claim.recorded_at.date()).words
        ),
        note: notes.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        is_withdrawn: !claim.is_live(),
    }
}

const fn tone(part: Part) -> &'static str {
    match part {
        Part::Proposed => "brass",
        Part::Equal => "warn",
        Part::Leads | Part::Agrees | Part::Lower | Part::SetAside | Part::Withdrawn => "",
    }
}

/// The page and the title of a document; without a page where it has become harder to see than the record.
fn paper(seen: &Seen, id: &str) -> (String, String) {
    let line = seen.documents.iter().find(|line| line.row.id == id);
    line.map_or_else(
        || (String::new(), seen.names.lang.t("fact-a-document").to_owned()),
        |line| (format!("/documents/{id}"), line.row.title.clone()),
    )
}

fn language(id: &FactId) -> String {
    if id.kind == FactKind::Title { id.of.clone() } else { String::new() }
}

fn ruled(seen: &Seen, fact: &Fact, ruling: &FactRulingRow) -> Ruled {
    let lang = seen.names.lang;
    let held = graded(lang, &value(lang, fact.id.kind, &ruling.value), ruling.grade.as_deref());
    let (who, on) = (seen.names.person(&ruling.ruled_by), dates::day(lang, ruling.ruled_at.date()).words);
    Ruled {
        words: lang.f("fact-ruled", &[("value", Arg::from(held)), ("why", Arg::from(because(lang, ruling)))]),
        by: format!("{who}, {on}"),
    }
}

/// Why a value was set aside.
fn why(lang: Lang, ruling: &FactRulingRow) -> String {
    lang.f("fact-set-aside-because", &[("why", Arg::from(because(lang, ruling)))])
}

/// The reason of a ruling: a person's words, or the grade alone.
pub fn because(lang: Lang, ruling: &FactRulingRow) -> String {
    match Basis::parse(&ruling.basis) {
        Some(Basis::Grade) | None => lang.t("fact-by-grade").to_owned(),
        Some(Basis::Reason) => ruling.reason.clone().unwrap_or_default(),
    }
}

/// "2 sources differ", or that a better one waits; empty where all agree.
pub fn mark(lang: Lang, fact: &Fact) -> String {
    let n = fact.differing();
    if n > 0 {
        return lang.n("fact-differ", n);
    }
    match fact.verdict {
        Verdict::Outranked { .. } => lang.t("fact-better-waits").to_owned(),
        Verdict::Agreed | Verdict::Ranked | Verdict::Undecided | Verdict::Ruled => String::new(),
    }
}

/// A value in words.
pub fn value(lang: Lang, kind: FactKind, text: &str) -> String {
    match kind {
        FactKind::ActedOn | FactKind::ReceivedOn | FactKind::EffectiveOn => {
            PartialDate::parse(text).map_or_else(|_| text.to_owned(), |date| date_words(lang, date).words)
        }
        FactKind::InstrumentKind => lang.label("kind", text).to_owned(),
        FactKind::Place | FactKind::Title | FactKind::Office => text.to_owned(),
    }
}

/// A value with its grade: "15 Nov 2018 (B)".
pub fn graded(lang: Lang, value: &str, grade: Option<&str>) -> String {
    format!("{value} ({})", grade.unwrap_or_else(|| lang.t("fact-ungraded")))
}

/// What a fact is, in words.
pub fn about(say: &Speaker, a: &Aggregate, id: &FactId) -> String {
    let lang = say.lang;
    let kind = lang.label("fact-kind", id.kind.code());
    match id.kind {
        FactKind::ActedOn | FactKind::ReceivedOn | FactKind::EffectiveOn | FactKind::Place => {
            let act = a.acts.iter().find(|act| act.id == id.of);
            let what = act.map(|act| lang.label("act", &act.kind)).unwrap_or_default();
            let side = (say.side)(act.and_then(|act| act.party_id.as_deref()));
            format!("{what}, {side} ({kind})")
        }
        FactKind::Title => format!("{kind} ({})", lang.label("lang", &id.of)),
        FactKind::Office => {
            let signed = a.signatures.iter().find(|(row, _, _)| row.id == id.of);
            let name = signed.map(|(_, latin, _)| latin.as_str()).unwrap_or_default();
            format!("{kind} ({name})")
        }
        FactKind::InstrumentKind => kind.to_owned(),
    }
}

/// That sources differ, on what, which value leads and what stands beside it: for the workings of the clock and for reports.
pub fn sentence(say: &Speaker, a: &Aggregate, fact: &Fact) -> String {
    let lang = say.lang;
    let said = |text: &str, grade: Option<&str>| graded(lang, &value(lang, fact.id.kind, text), grade);
    let own = fact.own.as_ref().map(|own| said(&own.value, own.grade.map(|grade| grade.code())));
    let others: Vec<String> = fact.live().map(|claim| said(&claim.value, claim.grade.as_deref())).collect();
    let args = [
        ("about", Arg::from(about(say, a, &fact.id))),
        ("leads", Arg::from(own.unwrap_or_else(|| lang.t("fact-own-nothing").to_owned()))),
        ("others", Arg::from(others.join("; "))),
    ];
    format!("{}: {}", mark(lang, fact), lang.f("fact-sentence", &args))
}

/// The open facts with a date of these acts, each with its sentence and its page.
pub fn of_acts(say: &Speaker, a: &Aggregate, facts: &[Fact], acts: &[String]) -> Vec<(String, String)> {
    let open = facts
        .iter()
        .filter(|fact| fact.id.kind.is_date() && fact.verdict.is_open() && acts.contains(&fact.id.of));
    open.map(|fact| (sentence(say, a, fact), fact.id.page(&a.row.id))).collect()
}
