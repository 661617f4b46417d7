//! A page of a list out of its sources, and how much there is of it.

use super::asked::Asked;
use super::line::{Line, What, merged};
use super::list::{Duty, List, Unusual};
use super::place::{Key, Place};
use super::store::acts::{Special, Which};
use super::store::around::{self, Named};
use super::store::missed::{self, Reader};
use super::store::{acts, claims, gaps, lapses, log, moves, unclosed};
use crate::accounts;
use crate::agreements::completeness::Item;
use crate::agreements::lapses::LapseKind;
use crate::db::{Db, DbError};
use crate::deadlines::store::partners;
use crate::documents::ClaimKind;
use crate::milestones::Moved;
use crate::web::locale::Lang;
use std::collections::HashMap;

/// A page of a list.
#[derive(Debug)]
pub struct Page {
    /// The rows in the order of the list.
    pub lines: Vec<Line>,
    /// Where the page before ends, if there is one.
    pub before: Option<Key>,
    /// Where the page after begins, if there is one.
    pub after: Option<Key>,
}

/// What stands around the rows: names of agreements, people and states, and what records lack.
pub struct Around {
    /// Agreements by id.
    pub agreements: HashMap<String, Named>,
    /// People by account id.
    pub people: HashMap<String, String>,
    /// States by code.
    pub states: HashMap<String, String>,
    /// What records lack, by id: items with the codes of the states whose side lacks them.
    pub gaps: HashMap<String, Vec<(Item, String)>>,
}

impl Around {
    /// Reads it for these rows.
    pub fn read(
        db: &mut Db,
        reader: Reader,
        asked: &Asked,
        lines: &[Line],
        lang: Lang,
    ) -> Result<Self, DbError> {
        let ids: Vec<String> = lines.iter().map(|line| line.agreement_id.clone()).collect();
        let gaps = match asked.list {
            List::Gaps => gaps::of_agreements(db, &ids, asked.item)?,
            List::Claims | List::Missed | List::Unclosed | List::Exceptions => HashMap::new(),
        };
        Ok(Self {
            agreements: around::agreements(db, reader.viewer, &ids)?,
            people: accounts::names(db)?,
            states: partners::names(db, lang)?,
            gaps,
        })
    }
}

/// One page of at most `size` rows.
pub fn page(db: &mut Db, reader: Reader, asked: &Asked, place: &Place, size: usize) -> Result<Page, DbError> {
    let mut lines = rows(db, reader, asked, (place, size + 1))?;
    let more = lines.len() > size;
    lines.truncate(size);
    if place.is_before() {
        lines.reverse();
    }
    if asked.list == List::Exceptions {
        tell_events(db, &mut lines)?;
    }
    let (has_before, has_after) = match place {
        Place::First => (false, more),
        Place::After(_) => (true, more),
        Place::Before(_) => (more, true),
    };
    let key = |line: Option<&Line>| line.map(|line| line.key.clone());
    Ok(Page {
        before: key(lines.first()).filter(|_| has_before),
        after: key(lines.last()).filter(|_| has_after),
        lines,
    })
}

fn claims_asked(asked: &Asked) -> Vec<ClaimKind> {
    asked.claim.map_or_else(|| ClaimKind::ALL.to_vec(), |one| vec![one])
}

fn duties_asked(asked: &Asked) -> Vec<Duty> {
    asked.duty.map_or_else(|| Duty::ALL.to_vec(), |one| vec![one])
}

/// So many rows from a place on, in the direction of reading.
fn rows(
    db: &mut Db,
    reader: Reader,
    asked: &Asked,
    (place, size): (&Place, usize),
) -> Result<Vec<Line>, DbError> {
    let (viewer, most) = (reader.viewer, i64::try_from(size).unwrap_or(i64::MAX));
    match asked.list {
        List::Gaps => gaps::list(db, viewer, asked, (place.figures(), most)),
        List::Unclosed => unclosed::list(db, viewer, asked, (place.days(), most)),
        List::Claims => {
            let of = |kind| claims::list(db, viewer, asked, (kind, place.instants(), most));
            let sources: Vec<Vec<Line>> =
                claims_asked(asked).into_iter().map(of).collect::<Result<_, _>>()?;
            Ok(merged(sources, place.is_before(), size))
        }
        List::Missed => {
            let of = |duty| missed::list(db, reader, asked, (duty, place.days(), most));
            let sources: Vec<Vec<Line>> =
                duties_asked(asked).into_iter().map(of).collect::<Result<_, _>>()?;
            Ok(merged(sources, place.is_before(), size))
        }
        List::Exceptions => unusual(db, reader, asked, (place, size)),
    }
}

fn unusual(
    db: &mut Db,
    reader: Reader,
    asked: &Asked,
    (place, size): (&Place, usize),
) -> Result<Vec<Line>, DbError> {
    let (viewer, most) = (reader.viewer, i64::try_from(size).unwrap_or(i64::MAX));
    let at = || place.instants();
    match asked.of {
        Unusual::Backdated => acts::list_special(db, viewer, asked, (Special::Late, at(), most)),
        Unusual::Overridden => {
            let colours = moves::list(db, viewer, asked, (Moved::Override, at(), most))?;
            let dates = acts::list_rulings(db, viewer, asked, (at(), most))?;
            Ok(merged(vec![colours, dates], place.is_before(), size))
        }
        Unusual::Rebaselined => moves::list(db, viewer, asked, (Moved::Baseline, at(), most)),
        Unusual::Waived => {
            let milestones = moves::list(db, viewer, asked, (Moved::Exit, at(), most))?;
            let obligations = log::list(db, viewer, asked, (at(), most))?;
            let duties = acts::list_special(db, viewer, asked, (Special::Waiver, at(), most))?;
            Ok(merged(vec![milestones, obligations, duties], place.is_before(), size))
        }
        Unusual::Voided => log::list(db, viewer, asked, (at(), most)),
        Unusual::SelfCorrected => acts::list_corrections(db, viewer, asked, (Which::Own, at(), most)),
        Unusual::AfterVerification => {
            acts::list_corrections(db, viewer, asked, (Which::Verified, at(), most))
        }
        Unusual::LateDecision => lapses::list(db, viewer, asked, (LapseKind::Decision, place.days(), most)),
        Unusual::BreakGlass => Ok(Vec::new()),
    }
}

/// How many rows there are of what is asked for.
pub fn count(db: &mut Db, reader: Reader, asked: &Asked) -> Result<i64, DbError> {
    let viewer = reader.viewer;
    match asked.list {
        List::Gaps => gaps::count(db, viewer, asked),
        List::Unclosed => unclosed::count(db, viewer, asked),
        List::Claims => {
            let mut total = 0;
            for kind in claims_asked(asked) {
                total += claims::count(db, viewer, asked, kind)?;
            }
            Ok(total)
        }
        List::Missed => {
            let mut total = 0;
            for duty in duties_asked(asked) {
                total += missed::count(db, reader, asked, duty)?;
            }
            Ok(total)
        }
        List::Exceptions => {
            match asked.of {
                Unusual::Backdated => acts::count_special(db, viewer, asked, Special::Late),
                Unusual::Overridden => Ok(moves::count(db, viewer, asked, Moved::Override)?
                    + acts::count_rulings(db, viewer, asked)?),
                Unusual::Rebaselined => moves::count(db, viewer, asked, Moved::Baseline),
                Unusual::Waived => {
                    Ok(moves::count(db, viewer, asked, Moved::Exit)? + log::count(db, viewer, asked)?)
                }
                Unusual::Voided => log::count(db, viewer, asked),
                Unusual::SelfCorrected => acts::count_corrections(db, viewer, asked, Which::Own),
                Unusual::AfterVerification => acts::count_corrections(db, viewer, asked, Which::Verified),
                Unusual::LateDecision => lapses::count(db, viewer, asked, LapseKind::Decision),
                Unusual::BreakGlass => Ok(0),
            }
        }
    }
}

/// Finds the event behind each row that a table gave: of its agreement and its instant, on the milestone itself if it is one.
fn tell_events(db: &mut Db, lines: &mut [Line]) -> Result<(), DbError> {
    let open = || lines.iter().filter(|line| line.event.is_none());
    let ids: Vec<String> = open().map(|line| line.agreement_id.clone()).collect();
    let instants: Vec<_> = open().filter_map(|line| line.at).collect();
    if instants.is_empty() {
        return Ok(());
    }
    let events = log::events(db, &ids, &instants)?;
    for line in lines.iter_mut().filter(|line| line.event.is_none()) {
        let of_line: Vec<&log::Found> = events
            .iter()
            .filter(|event| Some(event.at) == line.at)
            .filter(|event| event.agreement_id.as_ref() == Some(&line.agreement_id))
            .collect();
        let own = if let What::Moved { id, .. } = &line.what {
            of_line.iter().find(|event| event.object_id == *id)
        } else if let What::Correction { .. } = &line.what {
            of_line.iter().find(|event| event.corrects)
        } else {
            None
        };
        let Some(event) = own.or(of_line.first()) else { continue };
        line.event = Some(event.seq);
        // Why an act was corrected is said in the log alone.
        if let What::Correction { .. } = &line.what {
            line.reason.clone_from(&event.reason);
        }
    }
    Ok(())
}
