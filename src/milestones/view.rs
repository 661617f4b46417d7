//! Lines as templates draw them: words in the reader's language, links, no ids and no rules.

use super::filter::Filter;
use super::limits::Thresholds;
use super::line::MilestoneLine;
use super::milestone::State;
use super::rag::{Assessment, Rag, Reason, Silent};
use crate::access::{Action, Viewer};
use crate::calendar::PartialDate;
use crate::web::dates::{self, When};
use crate::web::locale::{Arg, Lang};
use crate::web::parts::Head;

/// A row of a list of milestones.
#[derive(Debug, Clone)]
pub struct LineView {
    /// The milestone's id.
    pub id: String,
    /// The milestone's page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The language of the title when it is another than the page's; else empty.
    pub title_lang: &'static str,
    /// The agreement's page.
    pub agreement_href: String,
    /// The agreement's number, or its title while it has none.
    pub agreement: String,
    /// The agreement's title, where the number stands.
    pub agreement_title: String,
    /// The owner's name; empty for none.
    pub owner: String,
    /// The agreed date.
    pub baseline: Option<When>,
    /// "baseline no. 2" when it was changed; else empty.
    pub baseline_note: String,
    /// The day it was done, else the forecast.
    pub came: Option<When>,
    /// What that day is: reported, verified, forecast as agreed.
    pub came_note: &'static str,
    /// The slip in days with its sign; empty without a baseline.
    pub slip: String,
    /// The state's word.
    pub state: &'static str,
    /// The code of the colour that is shown.
    pub rag: &'static str,
    /// The rule of the computed colour with its limits, for who hovers.
    pub rule: String,
    /// Why the computed colour is what it is.
    pub reason: String,
    /// The day since which it has this colour; none where that was not noted.
    pub since: Option<When>,
    /// The computed colour and until when another one hides it; empty when none does.
    pub overridden: String,
    /// That the forecast keeps moving; empty when it does not.
    pub silent: String,
    /// Whether it is invented, to show how the register works.
    pub illustrative: bool,
}

/// The heads of a list of milestones, with a column for the agreement or without.
pub fn heads(lang: Lang, with_agreement: bool) -> Vec<Head> {
    let agreement = with_agreement.then_some("ms-agreement");
    let keys = ["ms-owner", "ms-state", "ms-baseline", "ms-forecast-done"];
    let keys = std::iter::once("ms-milestone").chain(agreement).chain(keys);
    let slip = Head { figures: true, ..Head::plain(lang.t("ms-slip")) };
    keys.map(|key| Head::plain(lang.t(key))).chain([slip, Head::plain(lang.t("ms-colour-shown"))]).collect()
}

/// A partial date in words.
pub fn when(lang: Lang, date: PartialDate) -> When {
    dates::partial(lang, date.year(), date.month(), date.day_of_month())
}

impl LineView {
    /// A line in the reader's language.
    pub fn new(lang: Lang, line: &MilestoneLine) -> Self {
        let milestone = &line.milestone;
        let number = line.parent.register_no.is_some();
        Self {
            id: milestone.id.clone(),
            href: format!("/milestones/{}", milestone.id),
            title: milestone.titles.in_lang(lang).to_owned(),
            title_lang: milestone.titles.other_lang(lang).map_or("", Lang::code),
            agreement_href: format!("/agreements/{}", line.parent.id),
            agreement: line.parent.name().to_owned(),
            agreement_title: if number { line.parent.short_title.clone() } else { String::new() },
            owner: line.owner.clone().unwrap_or_default(),
            baseline: milestone.baseline.map(|date| when(lang, date)),
            baseline_note: baseline_note(lang, milestone.baseline_no),
            came: milestone.actual.or(milestone.forecast).map(|date| when(lang, date)),
            came_note: came_note(lang, milestone.state, milestone.forecast.is_some()),
            slip: milestone.slip().map_or_else(String::new, |days| lang.slip(days)),
            state: lang.label("milestone", milestone.state.code()),
            rag: line.assessment.rag.code(),
            rule: rule(lang, line.assessment.computed, &line.limits),
            reason: reason(lang, &line.assessment),
            since: line.since.map(|day| dates::day(lang, day)),
            overridden: overridden(lang, &line.assessment),
            silent: silent(lang, line),
            illustrative: milestone.illustrative,
        }
    }

    /// Several of them.
    pub fn all(lang: Lang, lines: &[MilestoneLine]) -> Vec<Self> {
        lines.iter().map(|line| Self::new(lang, line)).collect()
    }
}

fn baseline_note(lang: Lang, number: i32) -> String {
    if number < 2 {
        return String::new();
    }
    lang.f("ms-baseline-no", &[("number", Arg::from(number.to_string()))])
}

fn came_note(lang: Lang, state: State, has_forecast: bool) -> &'static str {
    match state {
        State::ReportedDone => lang.t("ms-done-reported"),
        State::VerifiedDone => lang.t("ms-done-verified"),
        State::Cancelled | State::Superseded | State::NotApplicable => "",
        State::Planned | State::InProgress | State::Blocked if has_forecast => "",
        State::Planned | State::InProgress | State::Blocked => lang.t("ms-forecast-none"),
    }
}

/// The sentence that says why a milestone has its colour.
pub fn reason(lang: Lang, assessment: &Assessment) -> String {
    let cause = |cause: Option<super::milestone::Cause>| {
        cause.map_or("", |cause| lang.label("blocked", cause.code()))
    };
    match assessment.reason {
        Reason::BlockedWithoutPlan(of) | Reason::BlockedWithPlan(of) => {
            lang.f(assessment.reason.message().0, &[("cause", Arg::from(cause(of)))])
        }
        Reason::DueAndQuiet(left, quiet) => {
            format!("{}, {}", lang.n("ms-due-in", left), lang.n(assessment.reason.message().0, quiet))
        }
        Reason::Overdue(_)
        | Reason::Slips(_)
        | Reason::Stale(_)
        | Reason::Verified
        | Reason::Left
        | Reason::NoBaseline
        | Reason::NoOwner
        | Reason::DependencyOverdue
        | Reason::PartnerPending
        | Reason::PartnerDisputes
        | Reason::Reported
        | Reason::InTime => match assessment.reason.message() {
            (key, Some(days)) => lang.n(key, days),
            (key, None) => lang.t(key).to_owned(),
        },
    }
}

/// Why it is surfaced although its colour does not tell; empty when it is not.
pub fn silent(lang: Lang, line: &MilestoneLine) -> String {
    match line.assessment.silent {
        None => String::new(),
        Some(Silent::Moves(moves)) => lang.n("ms-silent-slip", moves),
        Some(Silent::NoEvidence(days)) => lang.n("ms-silent-evidence", days),
    }
}

fn overridden(lang: Lang, assessment: &Assessment) -> String {
    assessment.overridden_until.map_or_else(String::new, |until| {
        let computed = lang.label("rag", assessment.computed.code());
        let until = dates::day(lang, until).words;
        lang.f("ms-overridden", &[("computed", Arg::from(computed)), ("until", Arg::from(until))])
    })
}

/// The rule of a colour, with its limits.
pub fn rule(lang: Lang, rag: Rag, limits: &Thresholds) -> String {
    let days = |name, limit: i64| (name, Arg::from(limit.to_string()));
    match rag {
        Rag::Blue => lang.t("ms-rule-blue").to_owned(),
        Rag::Green => lang.t("ms-rule-green").to_owned(),
        Rag::Amber => lang.f(
            "ms-rule-amber",
            &[days("slip", limits.slip), days("soon", limits.soon), days("quiet", limits.quiet)],
        ),
        Rag::Red => lang.f("ms-rule-red", &[days("slip", limits.slip)]),
        Rag::Grey => lang.f("ms-rule-grey", &[days("stale", limits.stale)]),
    }
}

/// The milestones on the page of their agreement: what `milestones/_of_agreement.html` draws as `milestones`.
#[derive(Debug, Clone)]
pub struct OfAgreement {
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The rows, by due date.
    pub rows: Vec<LineView>,
    /// Where one more is planned; empty for who may not.
    pub plan_href: String,
    /// The same rows in the list across agreements.
    pub list_href: String,
    /// The same rows as a drawn plan.
    pub plan_view: String,
}

impl OfAgreement {
    /// The fragment's values from what `of_agreement` found.
    pub fn new(lang: Lang, viewer: &Viewer, agreement_id: &str, lines: &[MilestoneLine]) -> Self {
        let closed = lines.first().is_some_and(|line| !line.parent.takes_changes());
        let may_plan = viewer.can(Action::EditRegister) && !closed;
        let filter = Filter { agreement: Some(agreement_id.to_owned()), ..Filter::default() };
        Self {
            heads: heads(lang, false),
            rows: LineView::all(lang, lines),
            plan_href: if may_plan {
                format!("/agreements/{agreement_id}/milestones/new")
            } else {
                String::new()
            },
            list_href: filter.address(),
            plan_view: filter.plan_address(),
        }
    }
}
