//! The small forms on the page of a milestone: one way in for all, so that none forgets a check.

use super::{Answer, find, only, review_page};
use crate::access::{Refusal, Viewer};
use crate::audit::{self, Context, Deed, Draft, Object, Outcome, Tx, difference};
use crate::db::{Db, DbError};
use crate::milestones::actions::{self, Held};
use crate::milestones::detail::Detail;
use crate::milestones::error::MilestoneError;
use crate::milestones::filter::Filter;
use crate::milestones::pages::{Conflict, ShowPage};
use crate::milestones::{inputs, links, proposals, words};
use crate::state::App;
use crate::web::chrome::FlashKind;
use crate::web::form::{Errors, Fields};
use crate::web::locale::Lang;
use crate::web::{AppError, page, visit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};

/// One of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Forecast,
    Report,
    Verification,
    Return,
    Start,
    Block,
    Unblock,
    Cancellation,
    Proposal,
    Override,
    Lift,
    Approval,
    Refusal,
    Partner,
    Link,
    Unlink,
}

impl Form {
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Forecast => &["forecast_due", "forecast_code", "forecast_reason"],
            Self::Report => &["kind", "progress_note", "period_from", "period_to", "done_note", "done_on"],
            Self::Verification | Self::Return => &["remark", "from", "next"],
            Self::Start | Self::Unblock | Self::Lift => &[],
            Self::Block => &["blocked_cause", "blocked_plan"],
            Self::Cancellation => &["exit", "exit_reason"],
            Self::Proposal => &["baseline_due", "baseline_code", "baseline_reason"],
            Self::Override => &["override_rag", "override_until", "override_reason"],
            Self::Approval => &["revision"],
            Self::Refusal => &["revision", "refusal"],
            Self::Partner => &["partner_became", "partner_on", "partner_note", "partner_source"],
            Self::Link | Self::Unlink => &["depends_on"],
        }
    }

    const fn flash(self) -> &'static str {
        match self {
            Self::Forecast => "flash-milestone-forecast",
            Self::Report => "flash-milestone-reported",
            Self::Verification => "flash-milestone-verified",
            Self::Return => "flash-milestone-returned",
            Self::Start => "flash-milestone-started",
            Self::Block => "flash-milestone-blocked",
            Self::Unblock => "flash-milestone-unblocked",
            Self::Cancellation => "flash-milestone-exit-proposed",
            Self::Proposal => "flash-milestone-proposed",
            Self::Override => "flash-milestone-override-proposed",
            Self::Lift => "flash-milestone-override-lifted",
            Self::Approval => "flash-milestone-approved",
            Self::Refusal => "flash-milestone-refused",
            Self::Partner => "flash-milestone-partner",
            Self::Link => "flash-milestone-linked",
            Self::Unlink => "flash-milestone-unlinked",
        }
    }

    /// Reads the fields and runs the verb.
    fn run(self, tx: &mut Tx, viewer: &Viewer, held: Held, fields: &Fields) -> Result<(), MilestoneError> {
        let invalid = MilestoneError::Invalid;
        match self {
            Self::Forecast => {
                actions::forecast(tx, viewer, held, &inputs::forecast(fields).map_err(invalid)?)
            }
            Self::Report => actions::report(tx, viewer, held, inputs::report(fields).map_err(invalid)?),
            Self::Verification => actions::verify(tx, viewer, held, inputs::remark(fields).map_err(invalid)?),
            Self::Return => actions::send_back(tx, viewer, held, &inputs::question(fields).map_err(invalid)?),
            Self::Start => actions::start(tx, viewer, held),
            Self::Block => {
                let (cause, plan) = inputs::block(fields).map_err(invalid)?;
                actions::block(tx, viewer, held, cause, plan)
            }
            Self::Unblock => actions::unblock(tx, viewer, held),
            Self::Cancellation => {
                let (exit, reason) = inputs::leave(fields).map_err(invalid)?;
                proposals::propose_exit(tx, viewer, held, exit, &reason)
            }
            Self::Proposal => {
                proposals::propose_baseline(tx, viewer, held, &inputs::proposal(fields).map_err(invalid)?)
            }
            Self::Override => {
                let new = inputs::laid_over(fields).map_err(invalid)?;
                proposals::propose_override(tx, viewer, held, &new)
            }
            Self::Lift => proposals::lift(tx, viewer, held),
            Self::Approval => proposals::approve(tx, viewer, held, fields.text("revision")),
            Self::Refusal => {
                let why = inputs::refusal(fields).map_err(invalid)?;
                proposals::refuse(tx, viewer, held, fields.text("revision"), &why)
            }
            Self::Partner => links::answer(tx, viewer, held, inputs::answer(fields).map_err(invalid)?),
            Self::Link => links::wait_for(tx, viewer, held, fields.text("depends_on")),
            Self::Unlink => links::stop_waiting(tx, viewer, held, fields.text("depends_on")),
        }
    }
}

async fn submit(
    request: HttpRequest,
    app: web::Data<App>,
    viewer: Viewer,
    id: web::Path<String>,
    fields: Fields,
    form: Form,
) -> Answer {
    let id = id.into_inner();
    only(&fields, form.fields())?;
    let version = fields.version().ok_or_else(|| AppError::BadRequest("the form has no version".into()))?;
    let context = visit::context(&request, &app, &viewer);
    let (writer, sent, held_id) = (viewer.clone(), fields.clone(), id.clone());
    let result = app
        .block(move |app| {
            let held = Held { id: &held_id, version };
            let result = audit::write(&app.pool, &context, |tx| form.run(tx, &writer, held, &sent));
            note_denied(app, context, &held_id, &result)?;
            Ok::<_, AppError>(result)
        })
        .await?;
    let Err(error) = result else {
        let place = match fields.has("from", "review") {
            true => next_in_queue(&fields),
            false => format!("/milestones/{id}"),
        };
        return Ok(page::done(&place, FlashKind::Ok, form.flash()));
    };
    refuse(&request, &app, &viewer, &id, (&fields, version), error).await
}

/// The queue with the report that came after the one that was judged.
fn next_in_queue(fields: &Fields) -> String {
    match fields.optional("next") {
        Some(next) => format!("/milestones?view=review&milestone={}", visit::escape(&next)),
        None => "/milestones?view=review".into(),
    }
}

/// One person tried to be both pairs of eyes: this leaves a trace.
fn note_denied(
    app: &App,
    mut context: Context,
    id: &str,
    result: &Result<(), MilestoneError>,
) -> Result<(), DbError> {
    let Err(MilestoneError::Refused(Refusal::SamePerson)) = result else {
        return Ok(());
    };
    context.key = None;
    let draft = Draft::new(Deed::Denied, Object::new("milestone", id)).outcome(Outcome::Denied);
    audit::note(&app.pool, &context, draft.fact("why", "same_person"))
}

/// The page again, with what was typed and what is wrong with it; nothing was changed.
async fn refuse(
    request: &HttpRequest,
    app: &App,
    viewer: &Viewer,
    id: &str,
    (fields, version): (&Fields, i32),
    error: MilestoneError,
) -> Answer {
    let mut errors = Errors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match error {
        MilestoneError::Invalid(found) => errors = found,
        MilestoneError::NotNow(why) => errors.add("act", why.key()),
        MilestoneError::Closed => errors.add("act", "ms-refused-closed"),
        MilestoneError::Refused(Refusal::SamePerson) => errors.add("act", "ms-refused-same-person"),
        MilestoneError::Conflict => status = StatusCode::CONFLICT,
        MilestoneError::NotFound
        | MilestoneError::Refused(Refusal::Role | Refusal::NotSignedIn)
        | MilestoneError::Db(_) => return Err(error.into()),
    }
    if fields.has("from", "review") && status == StatusCode::UNPROCESSABLE_ENTITY {
        let queue = Filter { review: true, ..Filter::default() };
        let typed = (fields, &errors);
        let page = review_page(request, app, viewer.clone(), queue, Some(id.to_owned()), typed).await?;
        if page.reads(id) {
            return page::answer(request, status, &page);
        }
    }
    let found = find(app, viewer, id.to_owned()).await?;
    let conflict = match status {
        StatusCode::CONFLICT => Some(conflict(app, &found, page::lang(request), version).await?),
        _ => None,
    };
    let page = ShowPage::new(request, viewer, &found, fields, &errors, conflict);
    page::answer(request, status, &page)
}

/// What somebody else changed since the form was opened.
async fn conflict(app: &App, found: &Detail, lang: Lang, version: i32) -> Result<Conflict, AppError> {
    let milestone = &found.line.milestone;
    let (id, now) = (milestone.id.clone(), milestone.version);
    let changes = app.read(move |db| changes_since(db, &id, version, now)).await?;
    let shown = |change: &difference::Change| {
        let value =
            |value: &Option<String>| words::value(lang, &change.field, value.as_deref(), &found.names);
        Some([words::field(lang, &change.field)?.to_owned(), value(&change.was), value(&change.now)])
    };
    let changes = changes.into_iter().filter_map(|change| shown(&change)).collect();
    Ok(Conflict { who: found.name(&milestone.updated.by), version: now.to_string(), changes })
}

fn changes_since(db: &mut Db, id: &str, then: i32, now: i32) -> Result<Vec<difference::Change>, DbError> {
    let revisions = audit::store::list_revisions(db, "milestone", id)?;
    let damaged = |_| DbError::Migration(format!("a snapshot of the milestone {id} is no JSON"));
    let at = |version: i32| {
        let found = revisions.iter().find(|revision| revision.version == version);
        found.map(|revision| serde_json::from_str(&revision.snapshot)).transpose().map_err(damaged)
    };
    let (before, after): (Option<serde_json::Value>, Option<serde_json::Value>) = (at(then)?, at(now)?);
    Ok(match (before, after) {
        (Some(before), Some(after)) => difference::changes(Some(&before), &after),
        (None, _) | (_, None) => Vec::new(),
    })
}

macro_rules! handlers {
    ($($(#[$doc:meta])* $name:ident = $form:ident;)+) => {$(
        $(#[$doc])*
        pub async fn $name(
            request: HttpRequest,
            app: web::Data<App>,
            viewer: Viewer,
            id: web::Path<String>,
            fields: Fields,
        ) -> Answer {
            submit(request, app, viewer, id, fields, Form::$form).await
        }
    )+};
}

handlers! {
    /// POST /milestones/{id}/forecasts
    forecast = Forecast;
    /// POST /milestones/{id}/reports
    report = Report;
    /// POST /milestones/{id}/verification
    verify = Verification;
    /// POST /milestones/{id}/return
    send_back = Return;
    /// POST /milestones/{id}/start
    start = Start;
    /// POST /milestones/{id}/block
    block = Block;
    /// POST /milestones/{id}/unblock
    unblock = Unblock;
    /// POST /milestones/{id}/cancellation
    cancel = Cancellation;
    /// POST /milestones/{id}/baselines
    propose = Proposal;
    /// POST /milestones/{id}/overrides
    lay_over = Override;
    /// POST /milestones/{id}/overrides/end
    lift = Lift;
    /// POST /milestones/{id}/proposals/approval
    approve = Approval;
    /// POST /milestones/{id}/proposals/refusal
    refuse_proposal = Refusal;
    /// POST /milestones/{id}/partner
    partner = Partner;
    /// POST /milestones/{id}/dependencies
    link = Link;
    /// POST /milestones/{id}/dependencies/removal
    unlink = Unlink;
}
