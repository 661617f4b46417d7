//! What a letter about alerts says, and whether its reader may still have it: asked when it is about to go.

use super::frequency::Frequency;
use super::rows::{Concern, Line};
use super::store;
use super::words;
use crate::access::{Viewer, store as readers};
use crate::db::{Db, DbError};
use crate::mail::{Composed, Kind as MailKind, Letter, MailRow};
use crate::web::locale::{Arg, Lang};
use chrono::NaiveDate;

/// How many alerts a digest names.
const MOST: i64 = 50;

/// What the letters need to know of the installation.
#[derive(Debug, Clone)]
pub struct House {
    /// The address of the register, without a trailing slash.
    pub public_url: String,
    /// Today.
    pub today: NaiveDate,
    /// After how many days managers are told.
    pub escalate_after: u16,
}

/// The letter of an outbox row, or why it does not go.
pub fn compose(db: &mut Db, row: &MailRow, house: &House) -> Result<Composed, DbError> {
    let Some(reader) = readers::find_reader(db, &row.account_id)? else {
        return Ok(Composed::Drop("account_not_active"));
    };
    let chosen = store::list_frequencies(db, std::slice::from_ref(&reader.account_id))?;
    let chosen = chosen.values().next().and_then(|code| Frequency::parse(code));
    if chosen == Some(Frequency::Never) {
        return Ok(Composed::Drop("no_mail_wanted"));
    }
    let Some(kind) = MailKind::parse(&row.kind) else {
        return Ok(Composed::Drop("unknown_kind"));
    };
    match kind {
        MailKind::Alert | MailKind::Escalation => single(db, row, &reader, house),
        MailKind::Digest => {
            let lines = store::list_mine(db, &reader, true, MOST)?;
            let total = store::count_waiting(db, &reader)?;
            if lines.is_empty() {
                return Ok(Composed::Drop("nothing_open"));
            }
            Ok(Composed::Letter(digest(&reader, &lines, total, house)))
        }
        MailKind::Checkpoint => Ok(Composed::Drop("no_alert")),
    }
}

fn single(db: &mut Db, row: &MailRow, reader: &Viewer, house: &House) -> Result<Composed, DbError> {
    let payload: serde_json::Value = serde_json::from_str(&row.payload)
        .map_err(|_| DbError::Migration(format!("the mail {} holds no JSON", row.id)))?;
    let id = payload["alert"].as_str().unwrap_or_default();
    let Some(line) = store::find_visible(db, reader, id)? else {
        return Ok(Composed::Drop("not_visible"));
    };
    if line.row.closed_at.is_some() {
        return Ok(Composed::Drop("closed"));
    }
    if line.row.acknowledged_at.is_some() {
        return Ok(Composed::Drop("acknowledged"));
    }
    Ok(Composed::Letter(letter(reader, &line, house)))
}

fn lang(reader: &Viewer) -> Lang {
    Lang::parse(&reader.lang).unwrap_or_default()
}

/// One line about an alert. A record that is marked or not open to all is named by its number alone.
fn told(lang: Lang, line: &Line, today: NaiveDate) -> String {
    let number = words::number(lang, line);
    if !line.is_plain {
        return lang.f("mail-line-marked", &[("number", Arg::from(number))]);
    }
    let args = [
        ("what", Arg::from(words::what(lang, line))),
        ("date", Arg::from(crate::web::dates::day(lang, line.due_on).words)),
        ("left", Arg::from(words::left(lang, line, today))),
        ("number", Arg::from(number)),
        ("title", Arg::from(line.title.as_str())),
    ];
    lang.f("mail-line", &args)
}

fn letter(reader: &Viewer, line: &Line, house: &House) -> Letter {
    let lang = lang(reader);
    let number = words::number(lang, line);
    let subject = if line.is_plain {
        let args = [
            ("what", Arg::from(words::what(lang, line))),
            ("number", Arg::from(number)),
            ("left", Arg::from(words::left(lang, line, house.today))),
        ];
        lang.f("mail-subject", &args)
    } else {
        lang.f("mail-subject-marked", &[("number", Arg::from(number))])
    };
    let why = match line.concern(reader) {
        Concern::Owner => lang.t("mail-why-owner").to_owned(),
        Concern::Deputy => lang.t("mail-why-deputy").to_owned(),
        Concern::Manager => lang.n("mail-why-manager", u32::from(house.escalate_after)),
    };
    let link = format!("{}/agreements/{}", house.public_url, line.row.agreement_id);
    let text = [told(lang, line, house.today), link, lang.f("mail-answer", &[("url", all(house))]), why];
    put(reader, lang, subject, &text, house)
}

fn digest(reader: &Viewer, lines: &[Line], total: i64, house: &House) -> Letter {
    let lang = lang(reader);
    let list: Vec<String> = lines.iter().map(|line| format!("· {}", told(lang, line, house.today))).collect();
    let text = [
        lang.n("mail-digest-lead", total),
        list.join("\n"),
        lang.f("mail-answer", &[("url", all(house))]),
        lang.t("mail-why-digest").to_owned(),
    ];
    put(reader, lang, lang.n("mail-digest-subject", total), &text, house)
}

fn all(house: &House) -> Arg<'static> {
    Arg::from(format!("{}/alerts", house.public_url))
}

fn put(reader: &Viewer, lang: Lang, subject: String, parts: &[String], house: &House) -> Letter {
    let greeting = lang.f("mail-greeting", &[("name", Arg::from(reader.name.as_str()))]);
    let change = lang.f("mail-change", &[("url", Arg::from(format!("{}/account/mail", house.public_url)))]);
    let text = [&[greeting], parts, &[change]].concat().join("\n\n");
    Letter { name: reader.name.clone(), address: reader.email.clone(), subject, text: text + "\n" }
}
