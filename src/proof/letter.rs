//! The letter with the newest checkpoint: to every auditor, once on each day on which something was added.

use super::checkpoint::SignedCheckpoint;
use super::store;
use crate::access::{Role, Viewer, store as readers};
use crate::audit::Tx;
use crate::db::{Db, DbError};
use crate::mail::{self, Composed, Kind, Letter, MailRow, NewMail};
use crate::web::locale::{Arg, Lang};
use chrono::NaiveTime;
use serde_json::json;

/// The hour, UTC, from which the day's letter goes.
const HOUR: NaiveTime = NaiveTime::from_hms_opt(5, 0, 0).expect("five in the morning is a time");

/// Puts the day's letters into the outbox, in the transaction of a checkpoint; those that are there stay one.
pub fn enqueue(tx: &mut Tx) -> Result<(), DbError> {
    let now = tx.now();
    for auditor in readers::list_readers_of(tx.db, Role::Auditor)? {
        let new = NewMail {
            dedupe_key: format!("{}/{}/{}", Kind::Checkpoint.code(), now.date(), auditor.account_id),
            account_id: auditor.account_id,
            kind: Kind::Checkpoint,
            payload: json!({"day": now.date().to_string()}),
            not_before: now.date().and_time(HOUR).max(now),
        };
        mail::enqueue(tx.db, &new, now)?;
    }
    Ok(())
}

/// The letter of an outbox row, with the newest checkpoint of the moment it goes.
pub fn compose(db: &mut Db, row: &MailRow, public_url: &str) -> Result<Composed, DbError> {
    let Some(reader) = readers::find_reader(db, &row.account_id)? else {
        return Ok(Composed::Drop("account_not_active"));
    };
    if reader.role != Role::Auditor {
        return Ok(Composed::Drop("no_auditor"));
    }
    let newest = store::last(db)?.map(|row| row.note);
    let Some((note, read)) = newest.and_then(|note| Some((note.clone(), SignedCheckpoint::parse(&note)?)))
    else {
        return Ok(Composed::Drop("no_checkpoint"));
    };
    let key = store::list_keys(db)?.pop().map(|key| key.vkey).unwrap_or_default();
    Ok(Composed::Letter(letter(&reader, &note, read.says.size, &key, public_url)))
}

fn letter(reader: &Viewer, note: &str, size: i64, key: &str, public_url: &str) -> Letter {
    let lang = Lang::parse(&reader.lang).unwrap_or_default();
    let greeting = lang.f("mail-greeting", &[("name", Arg::from(reader.name.as_str()))]);
    let page = format!("{public_url}/audit/checkpoints");
    let text = [
        greeting,
        lang.t("mail-checkpoint-lead").to_owned(),
        note.trim_end().to_owned(),
        format!("{}\n{key}", lang.t("mail-checkpoint-key")),
        lang.f("mail-checkpoint-how", &[("url", Arg::from(page))]),
    ];
    Letter {
        name: reader.name.clone(),
        address: reader.email.clone(),
        subject: lang.f("mail-checkpoint-subject", &[("size", Arg::from(size.to_string()))]),
        text: text.join("\n\n") + "\n",
    }
}
