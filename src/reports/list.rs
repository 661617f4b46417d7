//! Any list as a file: a room says what its columns are called and gives its rows; what the file says of itself, how it is
//! marked, recorded and proven is the same for all of them.

use super::sheets::{Cell, CsvSheet, Format, Sheet, SheetError, XlsxSheet, xlsx};
use super::spool::Spool;
use super::{Exported, Made, record, store};
use crate::access::{Marking, Role, Viewer};
use crate::audit::canonical::hex;
use crate::audit::chain::Head;
use crate::audit::{self, Context};
use crate::db::{Db, DbError, dialect};
use crate::proof::{self, SignedCheckpoint, Why};
use crate::reports::pdf::ReportError;
use crate::scratch;
use crate::state::App;
use crate::web::dates;
use crate::web::form::Fields;
use crate::web::locale::Lang;
use std::collections::HashSet;

/// The key of a column's head, and how wide it is in characters.
pub type Column = (&'static str, u16);

/// Rows that a room reads at once.
pub const BATCH: usize = 500;

/// More rows than these no workbook holds.
const MOST_IN_A_WORKBOOK: i64 = 1_000_000;

/// What is asked for: by whom, in which language, as which format.
pub struct Ask {
    /// The state that answers: that of the present, or of a view into the past.
    pub app: App,
    /// Who exports.
    pub viewer: Viewer,
    /// The context of the record.
    pub context: Context,
    /// The language of the words.
    pub lang: Lang,
    /// The format, by the end of the address.
    pub format: Format,
    /// The address without what stands behind its question mark.
    pub path: String,
    /// What stands behind it.
    pub query: Fields,
}

/// What a list is as a file.
#[derive(Debug, Clone)]
pub struct List {
    /// What it is, in the record of the export and in the file's name.
    pub kind: &'static str,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Their widths in characters.
    pub widths: Vec<u16>,
    /// What narrows it, as it stands in the address.
    pub query: String,
    /// Whether its rows are told by the marking of agreements; lists of the house are not.
    pub of_agreements: bool,
    /// The one agreement that it is narrowed to.
    pub agreement: Option<String>,
}

impl List {
    /// A list of what belongs to agreements, narrowed as the address of its page says.
    pub fn new(lang: Lang, kind: &'static str, columns: &[Column], address: &str) -> Self {
        Self {
            kind,
            heads: columns.iter().map(|(key, _)| lang.t(key).to_owned()).collect(),
            widths: columns.iter().map(|(_, width)| *width).collect(),
            query: address.split_once('?').map_or("", |(_, query)| query).to_owned(),
            of_agreements: true,
            agreement: None,
        }
    }

    /// The same, where it is narrowed to one agreement: only who sees that may know of the export.
    pub fn under(self, agreement: Option<&str>) -> Self {
        Self { agreement: agreement.map(str::to_owned), ..self }
    }

    /// A list of the house: states, people, exports.
    pub fn of_the_house(lang: Lang, kind: &'static str, columns: &[Column], address: &str) -> Self {
        Self { of_agreements: false, ..Self::new(lang, kind, columns, address) }
    }
}

/// Takes the rows of a list.
pub struct Leaf {
    spool: Spool,
    rows: i64,
    agreements: HashSet<String>,
    marking: Marking,
    notes: Vec<(&'static str, String)>,
    withheld: Option<i64>,
}

impl Leaf {
    /// A row, and the agreement that it tells of.
    pub fn row(&mut self, agreement: Option<&str>, cells: &[Cell]) -> Result<(), ReportError> {
        if let Some(id) = agreement {
            self.about(id);
        }
        self.rows += 1;
        Ok(self.spool.push(cells)?)
    }

    /// Says that the rows tell of an agreement: the file bears its marking.
    pub fn about(&mut self, agreement: &str) {
        if !self.agreements.contains(agreement) {
            self.agreements.insert(agreement.to_owned());
        }
    }

    /// Says that the rows hold something with a marking of its own.
    pub fn marked(&mut self, marking: Marking) {
        self.marking = self.marking.max(marking);
    }

    /// A further line about the file itself.
    pub fn note(&mut self, name: &'static str, value: impl Into<String>) {
        self.notes.push((name, value.into()));
    }

    /// Says how many rows the exporter may not see, where the list counts them itself; else what the register hides is counted.
    pub fn withhold(&mut self, rows: i64) {
        self.withheld = Some(rows);
    }
}

/// What the rows came to.
struct Written {
    leaf: Leaf,
    withheld: i64,
    head: Head,
    /// The agreement that the list is narrowed to, if the exporter sees it: what is hidden is not named in a record either.
    agreement: Option<String>,
}

/// Reads the rows in one snapshot, writes the file and records it before it leaves.
pub fn make(
    ask: &Ask,
    list: &List,
    rows: impl FnOnce(&mut Db, &Ask, &mut Leaf) -> Result<(), ReportError>,
) -> Result<Made, ReportError> {
    let present = ask.app.in_present();
    let checkpoint = proof::take(present, Why::Export)?;
    let folder = &ask.app.config.data_dir;
    let mut leaf = Leaf {
        spool: Spool::new(scratch::open(folder).map_err(SheetError::File)?),
        rows: 0,
        agreements: HashSet::new(),
        marking: Marking::Unclassified,
        notes: Vec::new(),
        withheld: None,
    };
    let written = ask.app.pool.read(|db| {
        dialect::snapshot(db, |db| {
            rows(db, ask, &mut leaf)?;
            if let Some(marking) = store::highest_marking(db, &leaf.agreements)? {
                leaf.marked(marking);
            }
            let withheld = match leaf.withheld {
                Some(rows) => rows,
                None if list.of_agreements => store::count_hidden(db, &ask.viewer)?,
                None => 0,
            };
            let agreement = match &list.agreement {
                Some(id) => store::find_seen(db, &ask.viewer, id)?,
                None => None,
            };
            Ok::<_, ReportError>(Written { leaf, withheld, head: ask.app.head(db)?, agreement })
        })
    })?;
    let (count, marking, withheld) = (written.leaf.rows, written.leaf.marking, written.withheld);
    if ask.format == Format::Xlsx && count > MOST_IN_A_WORKBOOK {
        return Err(ReportError::TooManyRows(count));
    }
    let mut file = scratch::open(folder).map_err(SheetError::File)?;
    let (notes, agreement) = (notes(ask, list, &written, &checkpoint), written.agreement.clone());
    match ask.format {
        Format::Csv => write(list, &notes, written.leaf.spool, CsvSheet::new(&mut file)?)?,
        Format::Xlsx => {
            let _one_at_a_time = xlsx::turn();
            write(list, &notes, written.leaf.spool, XlsxSheet::new(&mut file, &list.widths)?)?;
        }
    }
    let (length, sha256) = scratch::seal(&mut file).map_err(SheetError::File)?;
    let exported = Exported {
        kind: list.kind,
        format: ask.format.code(),
        lang: ask.lang.code(),
        agreement_id: agreement.as_deref(),
        filter: &ask.app.asked(&list.query),
        rows: count,
        withheld,
        marking,
        sha256: &hex(&sha256),
        checkpoint: checkpoint.says.size,
    };
    let number = audit::write(&present.pool, &ask.context, |tx| record(tx, &exported))?.number;
    Ok(Made { file, length, number })
}

fn write(
    list: &List,
    notes: &[(&'static str, String)],
    spool: Spool,
    mut sheet: impl Sheet,
) -> Result<(), SheetError> {
    for (name, value) in notes {
        sheet.note(name, value)?;
    }
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    sheet.heads(&heads)?;
    spool.each(|cells| sheet.row(cells))?;
    sheet.finish()
}

/// What the file says of itself, before its rows.
fn notes(
    ask: &Ask,
    list: &List,
    written: &Written,
    checkpoint: &SignedCheckpoint,
) -> Vec<(&'static str, String)> {
    let (lang, leaf, head) = (ask.lang, &written.leaf, &written.head);
    let told = if list.query.is_empty() { lang.t("files-all").to_owned() } else { list.query.clone() };
    let mut notes = vec![
        (lang.t("register-export-marking"), lang.label("marking", leaf.marking.code()).to_owned()),
        (lang.t("register-export-query"), told),
        (lang.t("register-export-rows"), leaf.rows.to_string()),
    ];
    if list.of_agreements && is_told_what_is_withheld(ask.viewer.role) {
        notes.push((lang.t("files-withheld"), written.withheld.to_string()));
    }
    notes.extend(leaf.notes.iter().cloned());
    notes.extend([
        (lang.t("register-export-by"), ask.viewer.name.clone()),
        (lang.t("register-export-at"), dates::instant(lang, ask.context.now).iso),
        (lang.t("register-export-log"), format!("{} · {} · {}", head.log_id, head.seq, hex(&head.chain))),
        (lang.t("register-export-checkpoint"), checkpoint.in_one_line()),
    ]);
    notes.extend(ask.app.past.as_ref().map(|past| (lang.t("past-export"), past.as_of.words(lang))));
    notes
}

/// To everybody else what is hidden does not exist, in numbers too.
pub const fn is_told_what_is_withheld(role: Role) -> bool {
    match role {
        Role::Auditor => true,
        Role::PolicyOfficer | Role::Manager | Role::Administrator => false,
    }
}

/// Gives the rows of a list that is read in batches, each from where the last one ended, until one is not full.
pub fn in_batches<T>(
    db: &mut Db,
    mut read: impl FnMut(&mut Db, (i64, i64)) -> Result<Vec<T>, DbError>,
    mut take: impl FnMut(&mut Db, Vec<T>) -> Result<(), ReportError>,
) -> Result<(), ReportError> {
    let most = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let mut skip = 0;
    loop {
        let rows = read(db, (skip, most))?;
        let is_last = rows.len() < BATCH;
        take(db, rows)?;
        if is_last {
            return Ok(());
        }
        skip += most;
    }
}
