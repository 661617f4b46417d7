//! Obligations as templates draw them: words in the reader's language, links, no ids and no rules.

use super::find::ObligationLine;
use super::obligation::{Life, Obligation};
use super::plain::{Anchor, End, Plain};
use super::schedule::{Recurring, Schedule, Trigger, Within};
use crate::access::{Action, Viewer};
use crate::web::dates;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::Head;
use chrono::NaiveDate;

/// A row of a list of obligations.
#[derive(Debug, Clone)]
pub struct LineView {
    /// The obligation's page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The language of the title when it is another than the page's; else empty.
    pub title_lang: &'static str,
    /// The article.
    pub article: String,
    /// What it is about.
    pub kind: &'static str,
    /// The agreement's page, its number and its title.
    pub agreement_href: String,
    /// The agreement's number, or its title while it has none.
    pub agreement: String,
    /// The agreement's title, where the number stands.
    pub agreement_title: String,
    /// Whose it is.
    pub debtor: &'static str,
    /// How strongly the text obliges.
    pub nature: &'static str,
    /// When it falls due, in words.
    pub when: String,
    /// The owner's name; empty for none.
    pub owner: String,
    /// "2 of 5 open"; empty without milestones.
    pub made: String,
    /// Whether it outlives the agreement.
    pub survives: bool,
    /// Whether it has ended.
    pub ended: bool,
}

impl LineView {
    /// A line in the reader's language.
    pub fn new(lang: Lang, line: &ObligationLine) -> Self {
        let (o, parent) = (&line.obligation, &line.parent);
        let (open, all) = line.made;
        Self {
            href: format!("/obligations/{}", o.id),
            title: o.titles.in_lang(lang).to_owned(),
            title_lang: o.titles.other_lang(lang).map_or("", Lang::code),
            article: o.article.clone().unwrap_or_default(),
            kind: lang.label("obligation", o.kind.code()),
            agreement_href: format!("/agreements/{}/obligations", parent.id),
            agreement: parent.name().to_owned(),
            agreement_title: parent
                .register_no
                .as_ref()
                .map(|_| parent.short_title.clone())
                .unwrap_or_default(),
            debtor: lang.label("side", o.debtor.code()),
            nature: lang.label("nature", o.nature.code()),
            when: schedule(lang, &o.schedule),
            owner: line.owner.clone().unwrap_or_default(),
            made: if all == 0 {
                String::new()
            } else {
                lang.f("ob-made", &[("open", Arg::from(open)), ("all", Arg::from(all))])
            },
            survives: o.survives,
            ended: o.life == Life::Ended,
        }
    }
}

/// When an obligation falls due, in words.
pub fn schedule(lang: Lang, schedule: &Schedule) -> String {
    match schedule {
        Schedule::Once(day) => lang.f("ob-when-once", &[("date", Arg::from(dates::day(lang, *day).words))]),
        Schedule::Recurring(recurring) => recurrence(lang, recurring),
        Schedule::Trigger(trigger) => told_trigger(lang, trigger),
        Schedule::Standing => lang.t("ob-when-standing").to_owned(),
    }
}

fn recurrence(lang: Lang, recurring: &Recurring) -> String {
    let day = |day: NaiveDate| dates::day(lang, day).words;
    let first = day(recurring.first());
    let Some(plain) = Plain::of(recurring) else {
        let rule = recurring.rule().replace(';', "; ");
        return lang.f("ob-when-rule", &[("rule", Arg::from(rule)), ("first", Arg::from(first))]);
    };
    let every = lang.n(every_key(plain.unit), i64::from(plain.n));
    let end = match plain.end {
        End::Never => String::new(),
        End::Until(end) => format!(", {}", lang.f("ob-ends-until", &[("date", Arg::from(day(end)))])),
        End::After(count) => format!(", {}", lang.n("ob-ends-count", count)),
    };
    let last = match plain.anchor {
        Anchor::SameDay => "",
        Anchor::LastDay => lang.t("ob-last-day-of-month"),
    };
    let comma = if last.is_empty() { "" } else { ", " };
    let from = lang.f("ob-from", &[("date", Arg::from(first))]);
    format!("{every}{comma}{last}, {from}{end}")
}

const fn every_key(unit: super::plain::Unit) -> &'static str {
    match unit {
        super::plain::Unit::Weeks => "ob-every-weeks",
        super::plain::Unit::Months => "ob-every-months",
        super::plain::Unit::Years => "ob-every-years",
    }
}

/// A length of time after a trigger, in words.
pub fn within(lang: Lang, within: Within) -> String {
    use super::schedule::WithinUnit::{Days, Hours, Months, Years};
    let key = match within.unit {
        Hours => "ob-within-hours",
        Days => "ob-within-days",
        Months => "ob-within-months",
        Years => "ob-within-years",
    };
    lang.n(key, within.n)
}

fn told_trigger(lang: Lang, trigger: &Trigger) -> String {
    let words = lang.f("ob-when-trigger", &[("what", Arg::from(&trigger.words))]);
    trigger.within.map_or_else(|| words.clone(), |time| format!("{words}: {}", within(lang, time)))
}

/// The heads of a list of obligations, with a column for the agreement or without.
pub fn heads(lang: Lang, with_agreement: bool) -> Vec<Head> {
    let agreement = with_agreement.then_some("ms-agreement");
    let keys = ["ob-debtor", "ob-when", "ms-owner", "ob-milestones"];
    let keys = std::iter::once("ob-obligation").chain(agreement).chain(keys);
    keys.map(|key| Head::plain(lang.t(key))).collect()
}

/// The words of the text: language, its name, the words.
pub fn wording(lang: Lang, obligation: &Obligation) -> Vec<(String, &'static str, String)> {
    let named = |(code, words): (&String, &String)| (code.clone(), lang.label("lang", code), words.clone());
    obligation.wording.iter().map(named).collect()
}

/// The obligations on the page of their agreement: what `obligations/_of_agreement.html` draws as `obligations`.
#[derive(Debug, Clone)]
pub struct OfAgreement {
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<LineView>,
    /// Where one more is captured; empty for who may not.
    pub capture_href: String,
    /// The same rows in the list across agreements.
    pub list_href: String,
}

impl OfAgreement {
    /// The fragment's values from what `of_agreement` found.
    pub fn new(
        lang: Lang,
        viewer: &Viewer,
        agreement_id: &str,
        lines: &[ObligationLine],
        open: bool,
    ) -> Self {
        let may = viewer.can(Action::EditRegister) && open;
        let filter = super::filter::Filter { agreement: Some(agreement_id.to_owned()), ..Default::default() };
        Self {
            heads: heads(lang, false),
            rows: lines.iter().map(|line| LineView::new(lang, line)).collect(),
            capture_href: if may {
                format!("/agreements/{agreement_id}/obligations/new")
            } else {
                String::new()
            },
            list_href: filter.address(),
        }
    }
}
