//! What is missing and what a person should look at, in words.

use super::Speaker;
use super::rule::event;
use crate::lifecycle::act::ActKind;
use crate::lifecycle::clock::{Act, Flag, Missing};
use crate::lifecycle::dates::Lack;
use crate::lifecycle::standing::Reason;
use crate::web::casing::lower_first;
use crate::web::locale::{Arg, Lang};

/// What is missing, in a word for lists.
pub fn reason(lang: Lang, reason: Reason) -> &'static str {
    lang.label("lack", reason.code())
}

/// What would tell a date.
pub fn lack(say: &Speaker, lack: &Lack) -> String {
    match lack {
        Lack::Missing(missing) => self::missing(say, missing),
        Lack::Event(of) => say.lang.f("waits-event", &[("event", Arg::from(event(say, *of)))]),
    }
}

fn missing(say: &Speaker, missing: &Missing) -> String {
    let lang = say.lang;
    let side = |party: &String| [("side", Arg::from((say.side)(Some(party))))];
    match missing {
        Missing::Signature(party) => lang.f("waits-signature", &side(party)),
        Missing::Notification(party) => lang.f("waits-notification", &side(party)),
        Missing::Exchange => lang.t("waits-exchange").to_owned(),
        Missing::ReplyNote => lang.t("waits-reply-note").to_owned(),
        Missing::Other => lang.t("waits-other").to_owned(),
        Missing::Condition => lang.t("waits-condition").to_owned(),
        Missing::Calendar { name, year } => {
            lang.f("waits-calendar", &[("name", Arg::from(name)), ("year", Arg::from(year.to_string()))])
        }
        Missing::EntryClause => lang.t("waits-entry-clause").to_owned(),
        Missing::TerminationOpinion => lang.t("waits-opinion").to_owned(),
    }
}

/// What a person should look at.
pub fn flag(lang: Lang, flag: Flag) -> String {
    match flag {
        Flag::Disputed(kind) => act(lang, "flag-disputed", kind),
        Flag::Discrepancy => lang.t("flag-discrepancy").to_owned(),
        Flag::NoTermClause => lang.t("flag-no-term-clause").to_owned(),
        Flag::ExtensionLate => lang.t("flag-extension-late").to_owned(),
        Flag::NoticeBeforeForce => lang.t("flag-notice-before-force").to_owned(),
        Flag::NoticeLate => lang.t("flag-notice-late").to_owned(),
        Flag::NoTerminationClause => lang.t("flag-no-termination-clause").to_owned(),
        Flag::WithdrawnAfterForce => lang.t("flag-withdrawn-after-force").to_owned(),
        Flag::PartiallySuspended => lang.t("flag-partially-suspended").to_owned(),
        Flag::BindingUndetermined => lang.t("flag-binding-undetermined").to_owned(),
        Flag::BindingDiffers => lang.t("flag-binding-differs").to_owned(),
        Flag::Uncertain => lang.t("flag-uncertain").to_owned(),
    }
}

/// That a disputed act stands beside an undisputed one, which leads.
pub fn set_aside(lang: Lang, kind: ActKind) -> String {
    act(lang, "flag-set-aside", kind)
}

/// That a statement of an end is not what the clock finds.
pub fn denied(lang: Lang, act: &Act) -> String {
    let date = act.effect().map(|date| super::partial(lang, date)).unwrap_or_default();
    let what = lower_first(lang.label("act", act.kind.code()));
    lang.f("flag-denied", &[("act", Arg::from(what)), ("date", Arg::from(date))])
}

fn act(lang: Lang, key: &str, kind: ActKind) -> String {
    lang.f(key, &[("act", Arg::from(lower_first(lang.label("act", kind.code()))))])
}
