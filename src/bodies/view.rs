//! Bodies, meetings and decisions as templates draw them: words in the reader's language, links, no ids and no rules.

use super::filter::Filter;
use super::find::{BodyLine, People};
use super::rhythm::Due;
use super::rows::{BodyRow, MeetingRow, ParticipantRow, SeatRow};
use crate::access::{Action, Viewer};
use crate::calendar::PartialDate;
use crate::milestones::words::ministry_name;
use crate::web::dates::{self, When};
use crate::web::locale::{Arg, Lang};
use crate::web::parts::Head;
use chrono::NaiveDate;

/// A stored date in words; none where there is none.
pub fn when(lang: Lang, text: Option<&String>) -> Option<When> {
    let date = PartialDate::parse(text?).ok()?;
    Some(dates::partial(lang, date.year(), date.month(), date.day_of_month()))
}

/// How a body stands to its rhythm, in words, with the class of its tone.
#[derive(Debug, Clone)]
pub struct DueView {
    /// The sentence; empty for nothing to say.
    pub words: String,
    /// `is-bad`, `muted` or nothing.
    pub tone: &'static str,
}

impl DueView {
    /// The sentence for a reader.
    pub fn new(lang: Lang, due: Due) -> Self {
        let day = |day: NaiveDate| dates::day(lang, day).words;
        let (words, tone) = match due {
            Due::Nothing => (String::new(), ""),
            Due::NoRhythm => (lang.t("bd-no-rhythm").to_owned(), "muted"),
            Due::NoBeginning => (lang.t("bd-no-beginning").to_owned(), "muted"),
            Due::By(by) => (lang.f("bd-due-by", &[("day", Arg::from(day(by)))]), ""),
            Due::Overdue(by, days) => {
                let count = lang.n("days", days);
                (
                    lang.f("bd-overdue-since", &[("day", Arg::from(day(by))), ("days", Arg::from(count))]),
                    "is-bad",
                )
            }
        };
        Self { words, tone }
    }
}

/// How often a body meets, in words; empty where nobody said.
pub fn rhythm(lang: Lang, body: &BodyRow) -> String {
    body.rhythm_months.map_or_else(String::new, |months| lang.n("bd-every-months", months))
}

/// A row of a list of bodies.
#[derive(Debug, Clone)]
pub struct BodyView {
    /// The body's page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: &'static str,
    /// Its article; empty for none.
    pub article: String,
    /// The agreement's page, its number and its title.
    pub agreement_href: String,
    /// The agreement's number, or its title while it has none.
    pub agreement: String,
    /// The agreement's title, where the number stands.
    pub agreement_title: String,
    /// The partners, by name.
    pub partners: String,
    /// How often it meets.
    pub rhythm: String,
    /// When it met last.
    pub last: Option<When>,
    /// How it stands to its rhythm.
    pub due: DueView,
    /// Its next planned meeting: page and day.
    pub planned: Option<(String, Option<When>)>,
    /// Whether that day has passed and nobody said what became of it.
    pub is_past: bool,
    /// Its state, where it is not at work; else empty.
    pub state: &'static str,
    /// How many of its actions are open; empty for none.
    pub open_actions: String,
}

impl BodyView {
    /// A line in the reader's language; `partners` is already in words.
    pub fn new(lang: Lang, line: &BodyLine, partners: String, today: NaiveDate) -> Self {
        let (body, parent) = (&line.body, &line.parent);
        let planned = line.planned.as_ref();
        Self {
            href: format!("/bodies/{}", body.id),
            name: body.name(lang).to_owned(),
            kind: lang.label("body", &body.kind),
            article: body.article.clone().unwrap_or_default(),
            agreement_href: format!("/agreements/{}/bodies", parent.id),
            agreement: parent.name().to_owned(),
            agreement_title: parent
                .register_no
                .as_ref()
                .map(|_| parent.short_title.clone())
                .unwrap_or_default(),
            partners,
            rhythm: rhythm(lang, body),
            last: when(lang, body.last_held.as_ref()),
            due: DueView::new(lang, line.due),
            planned: planned.map(|meeting| {
                (format!("/meetings/{}", meeting.id), when(lang, meeting.planned_on.as_ref()))
            }),
            is_past: planned.is_some_and(|meeting| meeting.is_past(today)),
            state: if body.state == "active" { "" } else { lang.label("body-state", &body.state) },
            open_actions: if line.open_actions == 0 { String::new() } else { lang.number(line.open_actions) },
        }
    }
}

/// The heads of a list of bodies, with a column for the agreement or without.
pub fn heads(lang: Lang, with_agreement: bool) -> Vec<Head> {
    let agreement = with_agreement.then_some("ms-agreement");
    let keys = std::iter::once("bd-body").chain(agreement).chain(["bd-rhythm", "bd-last", "bd-next"]);
    let open = Head { figures: true, ..Head::plain(lang.t("bd-open-actions")) };
    keys.map(|key| Head::plain(lang.t(key))).chain([open]).collect()
}

/// The bodies on the page of their agreement: what `bodies/_of_agreement.html` draws as `bodies`.
#[derive(Debug, Clone)]
pub struct OfAgreement {
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<BodyView>,
    /// Where one more is recorded; empty for who may not.
    pub new_href: String,
    /// The same rows in the list across agreements.
    pub list_href: String,
}

impl OfAgreement {
    /// The fragment's values from what `of_agreement` found.
    pub fn new(
        lang: Lang,
        viewer: &Viewer,
        agreement_id: &str,
        (lines, open): (&[BodyLine], bool),
        today: NaiveDate,
    ) -> Self {
        let may = viewer.can(Action::EditRegister) && open;
        let filter = Filter { agreement: Some(agreement_id.to_owned()), ..Filter::default() };
        Self {
            heads: heads(lang, false),
            rows: lines.iter().map(|line| BodyView::new(lang, line, String::new(), today)).collect(),
            new_href: if may { format!("/agreements/{agreement_id}/bodies/new") } else { String::new() },
            list_href: filter.address(),
        }
    }
}

/// Somebody who sits in a body.
#[derive(Debug, Clone)]
pub struct SeatView {
    /// Who: the person, else the office.
    pub who: String,
    /// The official's page; empty for an office alone.
    pub href: String,
    /// The office and the ministry, beneath the name.
    pub beneath: String,
    /// As what.
    pub role: &'static str,
    /// For which side.
    pub side: &'static str,
    /// Since when.
    pub from: Option<When>,
    /// Until when.
    pub to: Option<When>,
    /// Whether the term has ended.
    pub ended: bool,
    /// The form that changes it.
    pub edit_href: String,
}

impl SeatView {
    /// A seat in the reader's language.
    pub fn new(lang: Lang, seat: &SeatRow, names: &People, today: NaiveDate) -> Self {
        let official = seat.official_id.as_ref();
        let person = official.and_then(|id| names.officials.get(id)).cloned();
        let office = seat.office.clone();
        let (who, rest) = match person {
            Some(person) => (person, office),
            None => (office.unwrap_or_default(), None),
        };
        let ministry = ministry(lang, names, seat.ministry_id.as_ref());
        let beneath: Vec<String> = rest.into_iter().chain(ministry).collect();
        Self {
            who,
            href: official.map(|id| format!("/officials/{id}")).unwrap_or_default(),
            beneath: beneath.join(", "),
            role: lang.label("seat", &seat.role),
            side: lang.label("side", &seat.side),
            from: when(lang, seat.held_from.as_ref()),
            to: when(lang, seat.held_to.as_ref()),
            ended: seat.has_ended(today),
            edit_href: format!("/bodies/{}/seats/{}", seat.body_id, seat.id),
        }
    }
}

/// The name of a ministry of the parties.
pub fn ministry(lang: Lang, names: &People, id: Option<&String>) -> Option<String> {
    let found = names.ministries.iter().find(|known| Some(&known.0) == id)?;
    Some(ministry_name(lang, found))
}

/// A meeting in a time line.
#[derive(Debug, Clone)]
pub struct MeetingView {
    /// Its page.
    pub href: String,
    /// "Meeting 3".
    pub title: String,
    /// The day held, else the day planned.
    pub on: Option<When>,
    /// Code of its state.
    pub state: String,
    /// The state's word.
    pub state_word: &'static str,
    /// Place, host and by video, in words.
    pub place: String,
    /// Whether it is planned for a day that has passed.
    pub is_past: bool,
    /// Why it was cancelled.
    pub reason: String,
    /// How far the minutes are.
    pub minutes: &'static str,
    /// How many decisions it has; empty for none.
    pub decisions: String,
}

impl MeetingView {
    /// A meeting in the reader's language with how many decisions count.
    pub fn new(lang: Lang, meeting: &MeetingRow, decisions: usize, today: NaiveDate) -> Self {
        Self {
            href: format!("/meetings/{}", meeting.id),
            title: lang.f("bd-meeting-no", &[("number", Arg::from(meeting.number.to_string()))]),
            on: when(lang, meeting.held_on.as_ref().or(meeting.planned_on.as_ref())),
            state: meeting.state.clone(),
            state_word: lang.label("meeting-state", &meeting.state),
            place: place(lang, meeting),
            is_past: meeting.is_past(today),
            reason: meeting.cancel_reason.clone().unwrap_or_default(),
            minutes: minutes(lang, meeting),
            decisions: if decisions == 0 { String::new() } else { lang.n("bd-decisions-n", decisions) },
        }
    }
}

/// "Joint working group, meeting 3".
pub fn meeting_name(lang: Lang, body: &str, number: i32) -> String {
    lang.f("bd-met", &[("body", Arg::from(body)), ("number", Arg::from(number.to_string()))])
}

/// Where it is, who is host, whether by video.
pub fn place(lang: Lang, meeting: &MeetingRow) -> String {
    let host = meeting
        .host
        .as_ref()
        .map(|side| lang.f("bd-hosted-by", &[("side", Arg::from(lang.label("side", side)))]));
    let video = meeting.by_video.then(|| lang.t("bd-by-video-tag").to_owned());
    let parts: Vec<String> = [meeting.place.clone(), video, host].into_iter().flatten().collect();
    parts.join(" · ")
}

/// How far the minutes of a meeting are; empty where none are to be expected.
pub fn minutes(lang: Lang, meeting: &MeetingRow) -> &'static str {
    match (meeting.state.as_str(), meeting.minutes_id.is_some(), meeting.is_agreed()) {
        ("held", false, _) => lang.t("bd-minutes-missing"),
        ("held", true, false) => lang.t("bd-minutes-not-agreed"),
        ("held", true, true) => lang.t("bd-minutes-agreed"),
        _ => "",
    }
}

/// Somebody at a meeting.
#[derive(Debug, Clone)]
pub struct ParticipantView {
    /// Who.
    pub who: String,
    /// The official's page; empty for words alone.
    pub href: String,
    /// As what, beneath the name.
    pub beneath: String,
    /// For which side.
    pub side: &'static str,
    /// Where the form goes that takes it away.
    pub removal: String,
}

impl ParticipantView {
    /// A participant in the reader's language.
    pub fn new(lang: Lang, row: &ParticipantRow, names: &People) -> Self {
        let official = row.official_id.as_ref();
        let person = official.and_then(|id| names.officials.get(id)).cloned();
        let words = row.words.clone();
        let (who, beneath) = match person {
            Some(person) => (person, words.unwrap_or_default()),
            None => (words.unwrap_or_default(), String::new()),
        };
        Self {
            who,
            href: official.map(|id| format!("/officials/{id}")).unwrap_or_default(),
            beneath,
            side: lang.label("side", &row.side),
            removal: format!("/meetings/{}/participants/{}/removal", row.meeting_id, row.id),
        }
    }
}
