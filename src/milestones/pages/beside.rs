//! What stands beside a milestone's dates on its page: the partner, what waits for what, the trend, the obligation.

use crate::access::{Action, Viewer};
use crate::calendar::PartialDate;
use crate::milestones::detail::Detail;
use crate::milestones::milestone::{Milestone, State, Titles};
use crate::milestones::partner::following;
use crate::milestones::rows::ConfirmationRow;
use crate::milestones::trend::{Belief, Scale, Square, Trend, ticks};
use crate::milestones::view::LineView;
use crate::web::dates::{self, When};
use crate::web::form::Fields;
use crate::web::locale::{Arg, Lang};
use crate::web::parts::{Choice, Link};
use chrono::{Datelike, NaiveDate};

/// What the partner was asked and said.
pub struct PartnerView {
    pub(super) answers: Vec<AnswerView>,
    pub(super) following: Vec<Choice>,
    pub(super) sources: Vec<Choice>,
}

/// One answer.
pub struct AnswerView {
    pub(super) became: &'static str,
    pub(super) on: Option<When>,
    pub(super) note: String,
    pub(super) source: String,
    pub(super) grade: String,
    pub(super) by: String,
    pub(super) at: When,
}

fn answer(lang: Lang, detail: &Detail, row: &ConfirmationRow) -> AnswerView {
    let source = detail.sources.iter().find(|known| Some(&known.0) == row.source_id.as_ref());
    AnswerView {
        became: lang.label("confirmation", &row.became),
        on: row.on_day.parse().ok().map(|day: NaiveDate| dates::day(lang, day)),
        note: row.note.clone().unwrap_or_default(),
        source: source.map(|known| known.2.clone()).unwrap_or_default(),
        grade: source.map(|known| known.1.clone()).unwrap_or_default(),
        by: detail.name(&row.recorded_by),
        at: dates::instant(lang, row.recorded_at),
    }
}

impl PartnerView {
    /// The answers so far, and what may follow for who may record it.
    pub fn new(lang: Lang, viewer: &Viewer, detail: &Detail, fields: &Fields) -> Self {
        let milestone = &detail.line.milestone;
        let is_left = match milestone.state {
            State::Cancelled | State::Superseded | State::NotApplicable => true,
            State::Planned
            | State::InProgress
            | State::Blocked
            | State::ReportedDone
            | State::VerifiedDone => false,
        };
        let may = viewer.can(Action::EditRegister) && detail.line.parent.takes_changes() && !is_left;
        let following = following(milestone.confirmation).into_iter().filter(|_| may);
        let choice = |code: &'static str| {
            Choice::new(code, lang.label("confirmation", code), fields.text("partner_became"))
        };
        let source = |known: &crate::milestones::store::Source| {
            Choice::new(&known.0, format!("{} · {}", known.1, known.2), fields.text("partner_source"))
        };
        Self {
            answers: detail.confirmations.iter().map(|row| answer(lang, detail, row)).collect(),
            following: following.map(|to| choice(to.code())).collect(),
            sources: detail.sources.iter().map(source).collect(),
        }
    }
}

/// What it waits for, what waits for it, and what its day does to them.
pub struct NetworkView {
    pub(super) waits_for: Vec<LinkedView>,
    pub(super) waiting: Vec<LinkedView>,
    pub(super) knocks: Vec<KnockView>,
    pub(super) candidates: Vec<Choice>,
}

/// A milestone at the other end of a link.
pub struct LinkedView {
    pub(super) id: String,
    pub(super) line: LineView,
}

/// A milestone that is pushed.
pub struct KnockView {
    pub(super) link: Link,
    pub(super) through: String,
    pub(super) own: When,
    pub(super) implied: When,
    pub(super) days: String,
}

impl NetworkView {
    /// The network around the milestone.
    pub fn new(lang: Lang, detail: &Detail, fields: &Fields) -> Self {
        let linked = |line: &crate::milestones::MilestoneLine| LinkedView {
            id: line.milestone.id.clone(),
            line: LineView::new(lang, line),
        };
        let title = |milestone: &Milestone| milestone.titles.in_lang(lang).to_owned();
        let own = &detail.line.milestone.agreement_id;
        let choice = |(known, parent): &(Milestone, crate::milestones::store::Parent)| {
            let words = match known.agreement_id == *own {
                true => title(known),
                false => format!("{} · {}", parent.name(), title(known)),
            };
            Choice::new(&known.id, words, fields.text("depends_on"))
        };
        let network = &detail.network;
        Self {
            waits_for: network.waits_for.iter().map(linked).collect(),
            waiting: network.waiting.iter().map(linked).collect(),
            knocks: network
                .knocks
                .iter()
                .map(|(knock, pushed, through)| KnockView {
                    link: Link::new(format!("/milestones/{}", pushed.id), title(pushed)),
                    through: title(through),
                    own: dates::day(lang, knock.own),
                    implied: dates::day(lang, knock.implied),
                    days: lang.slip(knock.days()),
                })
                .collect(),
            candidates: network.candidates.iter().map(choice).collect(),
        }
    }

    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.waits_for.is_empty() && self.waiting.is_empty()
    }
}

/// The obligation that it carries out.
pub struct ObligationView {
    pub(super) link: Link,
    pub(super) measure: String,
    pub(super) evidence: String,
}

impl ObligationView {
    /// The obligation in the reader's language.
    pub fn new(lang: Lang, detail: &Detail) -> Option<Self> {
        let brief = detail.obligation.clone()?;
        let titles = Titles { en: brief.title_en, pl: brief.title_pl, uk: brief.title_uk };
        let article = brief.article_ref.map(|article| format!("{article} · ")).unwrap_or_default();
        let words = format!("{article}{}", titles.in_lang(lang));
        Some(Self {
            link: Link::new(format!("/obligations/{}", brief.id), words),
            measure: brief.measure.unwrap_or_default(),
            evidence: brief.evidence_required.unwrap_or_default(),
        })
    }
}

/// The square of the chart within its view box of 560 × 500.
const SQUARE: Square = Square { left: 96.0, top: 14.0, side: 440.0 };

/// The trend as it is drawn.
pub struct TrendView {
    pub(super) forecasts: String,
    pub(super) baselines: String,
    pub(super) points: Vec<(f64, f64)>,
    pub(super) done: Option<(f64, f64)>,
    pub(super) today: Option<f64>,
    pub(super) ticks: Vec<(f64, f64, String)>,
    pub(super) rows: Vec<TrendRow>,
    pub(super) summary: String,
}

/// What was expected from a day on, for the table beside the chart.
pub struct TrendRow {
    pub(super) from: When,
    pub(super) date: When,
    pub(super) slip: String,
}

fn tick_words(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => dates::partial(lang, day.year(), Some(day.month()), None).words,
        Lang::Pl | Lang::Uk => format!("{:02}.{}", day.month(), day.year()),
    }
}

impl TrendView {
    /// The edges of the square, for the frame and the line of 45 degrees.
    pub const EDGES: (f64, f64, f64, f64) =
        (SQUARE.left, SQUARE.top, SQUARE.left + SQUARE.side, SQUARE.top + SQUARE.side);

    /// The chart of a milestone; none without any date.
    pub fn new(lang: Lang, detail: &Detail) -> Option<Self> {
        let milestone = &detail.line.milestone;
        let trend = Trend::of(milestone, &detail.revisions, detail.today)?;
        let scale = Scale::new(trend.span(), SQUARE);
        let point = |belief: &Belief| (scale.x(belief.from), scale.y(belief.date));
        let on_it = ticks(trend.span()).into_iter();
        Some(Self {
            forecasts: scale.path(&trend.forecasts, trend.until),
            baselines: scale.path(&trend.baselines, trend.until),
            points: trend.forecasts.iter().map(point).collect(),
            done: trend.done.map(|day| (scale.x(day), scale.y(day))),
            today: trend.done.is_none().then(|| scale.x(trend.until)),
            ticks: on_it.map(|day| (scale.x(day), scale.y(day), tick_words(lang, day))).collect(),
            rows: rows(lang, milestone, &trend),
            summary: summary(lang, &trend, milestone.slip()),
        })
    }
}

fn rows(lang: Lang, milestone: &Milestone, trend: &Trend) -> Vec<TrendRow> {
    let baseline = |on: NaiveDate| {
        let held = trend.baselines.iter().rfind(|belief| belief.from <= on);
        held.or(trend.baselines.first()).map(|belief| belief.date)
    };
    let row = |from: NaiveDate, date: NaiveDate| TrendRow {
        from: dates::day(lang, from),
        date: dates::day(lang, date),
        slip: baseline(from).map_or_else(String::new, |base| lang.slip((date - base).num_days())),
    };
    let mut rows: Vec<TrendRow> =
        trend.forecasts.iter().map(|belief| row(belief.from, belief.date)).collect();
    if let Some(done) = milestone.actual.map(PartialDate::latest) {
        rows.push(row(done, done));
    }
    rows
}

fn summary(lang: Lang, trend: &Trend, slip: Option<i64>) -> String {
    let moves = trend.forecasts.len().saturating_sub(1);
    let last = trend.done.or_else(|| trend.forecasts.last().map(|belief| belief.date));
    let last = last.map_or_else(String::new, |day| dates::day(lang, day).words);
    let slip = slip.map_or_else(|| lang.t("unknown").to_owned(), |days| lang.slip(days));
    let moves = lang.n("ms-trend-moves", moves);
    lang.f(
        "ms-trend-summary",
        &[("moves", Arg::from(moves)), ("date", Arg::from(last)), ("slip", Arg::from(slip))],
    )
}
