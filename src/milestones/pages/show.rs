//! The page of one milestone: its dates, its reports, what can be done with it now.

use super::beside::{NetworkView, ObligationView, PartnerView, TrendView};
use super::told::{MoveView, date, moves};
use crate::access::{Action, Viewer};
use crate::documents::Panel;
use crate::milestones::detail::Detail;
use crate::milestones::inputs::OVERRIDES;
use crate::milestones::milestone::{Cause, MoveReason, State};
use crate::milestones::rows::{Moved, ReportKind, ReportRow, RevisionRow};
use crate::milestones::state::{Before, Exit, Verb, after, open};
use crate::milestones::store::origin::Origin;
use crate::milestones::view::LineView;
use crate::milestones::words::{self, limits, ministry_name, move_reason};
use crate::web::chrome::Chrome;
use crate::web::dates::When;
use crate::web::form::{self, Errors, Fields};
use crate::web::form_view::FormView;
use crate::web::locale::{Arg, Lang};
use crate::web::page::{self, Nav};
use crate::web::parts::{Choice, Link};
use actix_web::HttpRequest;
use askama::Template;

/// The page of one milestone.
#[derive(Template)]
#[template(path = "milestones/show.html")]
pub struct ShowPage {
    chrome: Chrome,
    line: LineView,
    id: String,
    version: i32,
    key: String,
    form: FormView,
    conflict: Option<Conflict>,
    crumbs: Vec<Link>,
    confirmation: &'static str,
    ministry: String,
    weight: i32,
    blocked: Option<BlockView>,
    proposals: Vec<PendingView>,
    partner: PartnerView,
    network: NetworkView,
    trend: Option<TrendView>,
    obligation: Option<ObligationView>,
    moved: Vec<(&'static str, Link)>,
    overrides: Vec<Choice>,
    override_hint: String,
    may_lift: bool,
    reports: Vec<ReportView>,
    moves: Vec<MoveView>,
    deeds: Vec<DeedView>,
    may: May,
    causes: Vec<Choice>,
    exits: Vec<Choice>,
    forecast_codes: Vec<Choice>,
    baseline_codes: Vec<Choice>,
    limits: String,
    verdict: Verdict,
    evidence: Panel,
}

/// What the reader may do now: role and state together.
#[derive(Debug, Clone, Copy, Default)]
pub struct May {
    edit: bool,
    start: bool,
    report: bool,
    progress: bool,
    forecast: bool,
    block: bool,
    unblock: bool,
    leave: bool,
    propose: bool,
    lay_over: bool,
    link: bool,
}

impl May {
    fn anything(&self) -> bool {
        self.start
            || self.report
            || self.progress
            || self.forecast
            || self.block
            || self.unblock
            || self.leave
            || self.lay_over
    }
}

/// Whether the reader gives the verdict on a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is no report that waits.
    NothingWaits,
    /// The reader gives it.
    Yours,
    /// The reader reported it, so another manager gives it.
    YouReported,
    /// A manager gives it.
    Managers,
}

/// Who saved what while the reader was writing.
pub struct Conflict {
    /// Who.
    pub who: String,
    /// The version that stands now.
    pub version: String,
    /// What is different since the form was opened: field, then and now.
    pub changes: Vec<[String; 3]>,
}

struct BlockView {
    cause: &'static str,
    plan: String,
}

struct PendingView {
    id: String,
    title: String,
    became: Option<When>,
    until: Option<When>,
    reason: String,
    code: &'static str,
    by: String,
    may_approve: bool,
    may_refuse: bool,
    own: bool,
}

struct ReportView {
    kind: &'static str,
    by: String,
    at: When,
    done_on: Option<When>,
    period: String,
    narrative: String,
    rag: String,
    accepted: String,
}

struct DeedView {
    at: When,
    by: String,
    what: &'static str,
}

fn move_choices(lang: Lang, current: &str) -> Vec<Choice> {
    let choice = |reason: &MoveReason| Choice::new(reason.code(), move_reason(lang, reason.code()), current);
    MoveReason::ALL.iter().map(choice).collect()
}

fn may(detail: &Detail, viewer: &Viewer) -> May {
    if !viewer.can(Action::EditRegister) || !detail.line.parent.takes_changes() {
        return May::default();
    }
    let state = detail.line.milestone.state;
    let allows = |verb| after(state, verb).is_ok();
    let is_open = open(state).is_ok();
    May {
        edit: is_open || state == State::ReportedDone,
        start: allows(Verb::Start),
        report: allows(Verb::Report),
        progress: is_open,
        forecast: is_open,
        block: allows(Verb::Block),
        unblock: allows(Verb::Unblock(Before::InProgress)),
        leave: allows(Verb::Leave(Exit::Cancelled)),
        propose: is_open,
        lay_over: is_open || state == State::ReportedDone,
        link: is_open,
    }
}

/// Whether `viewer` gives the verdict on this milestone's report.
fn verdict(detail: &Detail, viewer: &Viewer) -> Verdict {
    let milestone = &detail.line.milestone;
    if milestone.state != State::ReportedDone || !detail.line.parent.takes_changes() {
        return Verdict::NothingWaits;
    }
    let own = milestone.reported.as_ref().is_some_and(|mark| mark.by == viewer.account_id);
    match (viewer.can(Action::ReviewMilestone), own) {
        (_, true) => Verdict::YouReported,
        (true, false) => Verdict::Yours,
        (false, false) => Verdict::Managers,
    }
}

impl ShowPage {
    /// The page with a form as it opens, or as it came back.
    pub fn new(
        request: &HttpRequest,
        viewer: &Viewer,
        detail: &Detail,
        fields: &Fields,
        errors: &Errors,
        conflict: Option<Conflict>,
    ) -> Self {
        let chrome = page::chrome(request, Nav::Milestones);
        let lang = chrome.lang;
        let milestone = &detail.line.milestone;
        let choice = |field: &'static str| fields.text(field).to_owned();
        let blocked = milestone.blocked.as_ref().map(|blocked| BlockView {
            cause: lang.label("blocked", blocked.cause.code()),
            plan: blocked.plan.clone().unwrap_or_default(),
        });
        let crumbs = vec![
            Link::new("/milestones", lang.t("nav-milestones")),
            Link::new(format!("/agreements/{}", detail.line.parent.id), detail.line.parent.name()),
        ];
        Self {
            line: LineView::new(lang, &detail.line),
            id: milestone.id.clone(),
            version: milestone.version,
            key: crate::clock::new_id(),
            form: form::view(fields, errors, lang),
            conflict,
            crumbs,
            confirmation: lang.label("confirmation", milestone.confirmation.code()),
            ministry: detail.ministry.as_ref().map(|m| ministry_name(lang, m)).unwrap_or_default(),
            weight: milestone.weight,
            blocked,
            proposals: detail
                .pending
                .iter()
                .map(|revision| pending_view(lang, viewer, detail, revision))
                .collect(),
            partner: PartnerView::new(lang, viewer, detail, fields),
            network: NetworkView::new(lang, detail, fields),
            trend: TrendView::new(lang, detail),
            obligation: ObligationView::new(lang, detail),
            moved: moved(lang, detail),
            overrides: OVERRIDES
                .iter()
                .map(|rag| {
                    Choice::new(rag.code(), lang.label("rag", rag.code()), fields.text("override_rag"))
                })
                .collect(),
            override_hint: lang.n("ms-override-hint", detail.line.limits.override_days),
            may_lift: detail.line.assessment.overridden_until.is_some() && may(detail, viewer).edit,
            reports: detail.reports.iter().map(|report| report_view(lang, detail, report)).collect(),
            moves: moves(lang, detail),
            deeds: deeds(lang, detail),
            may: may(detail, viewer),
            causes: Cause::ALL
                .iter()
                .map(|c| Choice::new(c.code(), lang.label("blocked", c.code()), &choice("blocked_cause")))
                .collect(),
            exits: Exit::ALL
                .iter()
                .map(|e| Choice::new(e.code(), lang.label("milestone", e.code()), &choice("exit")))
                .collect(),
            forecast_codes: move_choices(lang, &choice("forecast_code")),
            baseline_codes: move_choices(lang, &choice("baseline_code")),
            limits: limits(lang, &detail.line.limits),
            verdict: verdict(detail, viewer),
            evidence: detail.evidence.clone(),
            chrome,
        }
    }

    fn yours(&self) -> bool {
        self.verdict == Verdict::Yours
    }

    fn waits_for(&self) -> &'static str {
        match self.verdict {
            Verdict::NothingWaits | Verdict::Yours => "",
            Verdict::YouReported => self.chrome.t("ms-verdict-you-reported"),
            Verdict::Managers => self.chrome.t("ms-verdict-managers"),
        }
    }

    /// Whether a disclosure stands open because something in it needs repair.
    fn needs_repair(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.form.error(field).is_empty())
    }

    fn act_error(&self) -> &str {
        self.form.error("act")
    }
}

fn pending_view(lang: Lang, viewer: &Viewer, detail: &Detail, revision: &RevisionRow) -> PendingView {
    let own = revision.made_by == viewer.account_id;
    let may_approve = viewer.can(Action::ApproveBaseline) && !own && detail.line.parent.takes_changes();
    let label = |prefix| lang.label(prefix, revision.became.as_deref().unwrap_or_default()).to_owned();
    let (title, became) = match Moved::parse(&revision.field) {
        Some(Moved::Exit) => (lang.f("ms-pending-exit", &[("exit", Arg::from(label("milestone")))]), None),
        Some(Moved::Override) => (lang.f("ms-pending-override", &[("rag", Arg::from(label("rag")))]), None),
        Some(Moved::Baseline | Moved::Forecast | Moved::State) | None => {
            (lang.t("ms-pending").to_owned(), date(lang, revision.became.as_ref()))
        }
    };
    PendingView {
        id: revision.id.clone(),
        title,
        became,
        until: date(lang, revision.until_on.as_ref()),
        reason: revision.reason.clone().unwrap_or_default(),
        code: move_reason(lang, revision.reason_code.as_deref().unwrap_or_default()),
        by: detail.name(&revision.made_by),
        may_refuse: may_approve || (own && viewer.can(Action::EditRegister)),
        may_approve,
        own,
    }
}

fn period(lang: Lang, text: &str) -> String {
    let ends = text.split_once('/');
    let words = |text: &str| date(lang, Some(&text.to_owned())).map(|when| when.words).unwrap_or_default();
    ends.map_or_else(String::new, |(from, to)| format!("{} – {}", words(from), words(to)))
}

fn report_view(lang: Lang, detail: &Detail, report: &ReportRow) -> ReportView {
    let kind = match ReportKind::parse(&report.kind) {
        Some(ReportKind::Progress) => lang.t("ms-report-progress"),
        Some(ReportKind::Done) => lang.t("ms-report-done"),
        Some(ReportKind::Verified) => lang.t("ms-report-verified"),
        Some(ReportKind::Returned) => lang.t("ms-report-returned"),
        None => "",
    };
    let is_claim = report.kind == ReportKind::Done.code();
    ReportView {
        kind,
        by: detail.name(&report.reported_by),
        at: crate::web::dates::instant(lang, report.reported_at),
        done_on: date(lang, report.done_on.as_ref()).filter(|_| is_claim),
        period: report.period.as_deref().map(|text| period(lang, text)).unwrap_or_default(),
        narrative: report.narrative.clone(),
        rag: report.rag_computed.clone().unwrap_or_default(),
        accepted: report.accepted_by.as_ref().map(|id| detail.name(id)).unwrap_or_default(),
    }
}

fn moved(lang: Lang, detail: &Detail) -> Vec<(&'static str, Link)> {
    let link = |milestone: &crate::milestones::milestone::Milestone| {
        Link::new(format!("/milestones/{}", milestone.id), milestone.titles.in_lang(lang))
    };
    let from = detail.moved.0.iter().map(|milestone| (lang.t("ms-moved-from"), link(milestone)));
    let to = detail.moved.1.iter().map(|milestone| (lang.t("ms-moved-to"), link(milestone)));
    let origin = detail.origin.iter().map(|origin| (lang.t("bd-from-meeting"), agreed_at(lang, origin)));
    origin.chain(from).chain(to).collect()
}

/// The meeting and the decision from which a milestone came.
fn agreed_at(lang: Lang, origin: &Origin) -> Link {
    let own = match lang {
        Lang::En => None,
        Lang::Pl => origin.name_pl.as_deref(),
        Lang::Uk => origin.name_uk.as_deref(),
    };
    let parts = [
        ("number", Arg::from(origin.meeting_no.to_string())),
        ("decision", Arg::from(origin.decision_no.to_string())),
    ];
    let words = format!("{}, {}", own.unwrap_or(&origin.name_en), lang.f("bd-met-origin", &parts));
    Link::new(format!("/meetings/{}#d-{}", origin.meeting_id, origin.decision_no), words)
}

fn deeds(lang: Lang, detail: &Detail) -> Vec<DeedView> {
    let view = |(at, by, action): &(chrono::NaiveDateTime, Option<String>, String)| DeedView {
        at: crate::web::dates::instant(lang, *at),
        by: by.as_ref().map(|id| detail.name(id)).unwrap_or_default(),
        what: words::deed(lang, action),
    };
    detail.deeds.iter().map(view).collect()
}
