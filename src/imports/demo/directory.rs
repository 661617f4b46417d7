//! Sources, ministries, officials and the offices they held, before the agreements that name them.

use super::error::{LoadError, known};
use super::files::{DemoDirectory, DemoMinistry, DemoOffice, DemoSource, Grade as DemoGrade};
use super::keys::{Keys, id};
use crate::audit::Tx;
use crate::calendar::PartialDate;
use crate::directory::{
    self, Grade, MinistryDraft, MinistryKind, Names, OfficeDraft, OfficialDraft, Period, SourceDraft,
};
use crate::imports::dates::PartialDate as DemoPartial;

/// Loads the directory and notes what its keys became.
pub(super) fn load(tx: &mut Tx, directory: &DemoDirectory, keys: &mut Keys) -> Result<(), LoadError> {
    for source in &directory.sources {
        let id = directory::insert_source(tx, &source_draft(source, keys))?;
        keys.sources.insert(source.key.clone(), id);
    }
    for ministry in &directory.ministries {
        let draft = ministry_draft(ministry, keys)?;
        let made = directory::insert_ministry(tx, &draft)?;
        keys.ministries.insert(ministry.key.clone(), made.id);
    }
    for official in &directory.officials {
        let draft = OfficialDraft {
            name_latin: official.name_latin.clone(),
            name_native: official.name_native.clone(),
        };
        let made = directory::insert_official(tx, &draft)?;
        for office in &official.offices {
            directory::insert_office(tx, &made.id, &office_draft(office, keys)?)?;
        }
        keys.officials.insert(official.key.clone(), made.id);
    }
    Ok(())
}

fn date(date: Option<&DemoPartial>) -> Option<PartialDate> {
    date.map(PartialDate::from)
}

fn source_draft(source: &DemoSource, keys: &Keys) -> SourceDraft {
    SourceDraft {
        reference: source.url_or_ref.clone(),
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        published_on: date(source.published_on.as_ref()),
        retrieved_on: keys.date(source.retrieved_on.as_ref()),
        grade: match source.grade {
            DemoGrade::A => Grade::A,
            DemoGrade::B => Grade::B,
            DemoGrade::C => Grade::C,
            DemoGrade::D => Grade::D,
            DemoGrade::E => Grade::E,
        },
    }
}

fn ministry_draft(ministry: &DemoMinistry, keys: &Keys) -> Result<MinistryDraft, LoadError> {
    let predecessor = ministry.predecessor.as_deref();
    Ok(MinistryDraft {
        state_code: ministry.state.clone(),
        kind: known(MinistryKind::parse(&ministry.kind), &ministry.kind)?,
        names: Names {
            en: ministry.name_en.clone(),
            pl: Some(ministry.name_pl.clone()),
            uk: Some(ministry.name_uk.clone()),
            native: Some(ministry.name_native.clone()),
        },
        parent_id: None,
        predecessor_id: predecessor.map(|key| id(&keys.ministries, key)).transpose()?,
        valid: Period { from: date(ministry.valid_from.as_ref()), to: date(ministry.valid_to.as_ref()) },
    })
}

fn office_draft(office: &DemoOffice, keys: &Keys) -> Result<OfficeDraft, LoadError> {
    Ok(OfficeDraft {
        ministry_id: keys.ministry(office.ministry.as_ref())?,
        titles: Names {
            en: office.title_en.clone(),
            pl: Some(office.title_pl.clone()),
            uk: Some(office.title_uk.clone()),
            native: office.title_native.clone(),
        },
        held: Period { from: date(office.from.as_ref()), to: date(office.to.as_ref()) },
        source_id: keys.source(office.source.as_ref())?,
    })
}
