//! What the list is asked for, as it stands in the address; pure.

use super::milestone::State;
use super::rag::Rag;
use crate::calendar::Month;
use crate::codes;
use crate::web::form::Fields;
use crate::web::visit::escape;
use chrono::NaiveDate;

codes! {
    /// When it is due.
    Window { In30 = "30", In90 = "90", In180 = "180", Undated = "none" }
}

/// Whose milestones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// The reader's own.
    Me,
    /// Nobody's.
    Nobody,
    /// An account's.
    Account(String),
}

impl Owner {
    /// The word in the address.
    pub fn code(&self) -> &str {
        match self {
            Self::Me => "me",
            Self::Nobody => "none",
            Self::Account(id) => id,
        }
    }

    /// Reads the word in the address.
    pub fn parse(code: &str) -> Self {
        match code {
            "me" => Self::Me,
            "none" => Self::Nobody,
            id => Self::Account(id.to_owned()),
        }
    }
}

/// The filters of the list; none of them shows everything that the reader may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Code of a state that is a party.
    pub partner: Option<String>,
    /// Whose.
    pub owner: Option<Owner>,
    /// How far.
    pub state: Option<State>,
    /// Only what is overdue.
    pub overdue: bool,
    /// When it is due.
    pub window: Option<Window>,
    /// Id of the agreement.
    pub agreement: Option<String>,
    /// Code of an area of its agreement.
    pub area: Option<String>,
    /// The colour, as kept.
    pub rag: Option<Rag>,
    /// Only what has its colour since this day or a later one.
    pub turned: Option<NaiveDate>,
    /// Only what slips silently.
    pub silent: bool,
    /// Id of the obligation it carries out.
    pub obligation: Option<String>,
    /// Words of the title.
    pub words: Option<String>,
    /// Reported by somebody else and waiting for verification.
    pub review: bool,
    /// Only what is due in this month.
    pub month: Option<Month>,
    /// Only what is due on this day.
    pub on: Option<NaiveDate>,
}

/// Where a page of the list begins or ends: the sort text and the id of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// `due_sort` of the row.
    pub due: String,
    /// Its id.
    pub id: String,
}

impl Key {
    /// The key as it stands in the address.
    pub fn code(&self) -> String {
        format!("{}~{}", self.due, self.id)
    }

    fn parse(text: &str) -> Option<Self> {
        let (due, id) = text.split_once('~')?;
        Some(Self { due: due.to_owned(), id: id.to_owned() })
    }
}

/// Which page of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Place {
    /// The first.
    #[default]
    First,
    /// The one that begins after this row.
    After(Key),
    /// The one that ends before this row.
    Before(Key),
}

/// The names that the list understands.
const KNOWN: [&str; 18] = [
    "view",
    "partner",
    "area",
    "owner",
    "state",
    "colour",
    "turned",
    "overdue",
    "silent",
    "due",
    "agreement",
    "obligation",
    "month",
    "on",
    "q",
    "after",
    "before",
    "milestone",
];

/// A word in the address that the list does not understand: showing more than was asked for would mislead.
fn odd(name: &str) -> String {
    format!("the list of milestones does not understand “{name}” in its address")
}

impl Filter {
    /// Reads the address.
    pub fn parse(query: &Fields) -> Result<(Self, Place), String> {
        if let Some(name) = query.unknown(&KNOWN).first() {
            return Err(odd(name));
        }
        let code = |name: &str| query.optional(name);
        let state = code("state").map(|code| State::parse(&code).ok_or_else(|| odd("state"))).transpose()?;
        let rag = code("colour").map(|code| Rag::parse(&code).ok_or_else(|| odd("colour"))).transpose()?;
        let window = code("due").map(|code| Window::parse(&code).ok_or_else(|| odd("due"))).transpose()?;
        let key = |name: &str| code(name).map(|text| Key::parse(&text).ok_or_else(|| odd(name))).transpose();
        let place = match (key("after")?, key("before")?) {
            (Some(key), _) => Place::After(key),
            (None, Some(key)) => Place::Before(key),
            (None, None) => Place::First,
        };
        let filter = Self {
            partner: code("partner"),
            owner: code("owner").map(|code| Owner::parse(&code)),
            state,
            overdue: query.ticked("overdue"),
            window,
            agreement: code("agreement"),
            area: code("area"),
            rag,
            turned: code("turned").map(|text| text.parse().map_err(|_| odd("turned"))).transpose()?,
            silent: query.ticked("silent"),
            obligation: code("obligation"),
            words: code("q"),
            review: query.has("view", "review"),
            month: code("month").map(|text| Month::parse(&text).ok_or_else(|| odd("month"))).transpose()?,
            on: code("on").map(|text| text.parse().map_err(|_| odd("on"))).transpose()?,
        };
        Ok((filter, place))
    }

    /// The address of the list with these filters.
    pub fn address(&self) -> String {
        self.address_at(&Place::First)
    }

    /// The filters as a query, for an export of the same rows.
    pub fn query(&self) -> String {
        self.address().split_once('?').map_or_else(String::new, |(_, query)| query.to_owned())
    }

    /// The address of the same rows as a drawn plan.
    pub fn plan_address(&self) -> String {
        self.under("/milestones/gantt")
    }

    /// The address of the same rows in columns by state.
    pub fn board_address(&self) -> String {
        Self { state: None, review: false, ..self.clone() }.under("/milestones/board")
    }

    /// The address of the same rows as a month; of today's where no month is asked for.
    pub fn month_address(&self) -> String {
        Self { review: false, on: None, ..self.clone() }.under("/milestones/month")
    }

    /// The address of the same filters on another page.
    pub fn under(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The filters by name, as a form carries them along.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let mut put = |name, value: Option<&str>| pairs.extend(value.map(|value| (name, value.to_owned())));
        put("view", self.review.then_some("review"));
        put("partner", self.partner.as_deref());
        put("owner", self.owner.as_ref().map(Owner::code));
        put("state", self.state.map(State::code));
        put("area", self.area.as_deref());
        put("colour", self.rag.map(Rag::code));
        let turned = self.turned.map(|day| day.to_string());
        put("turned", turned.as_deref());
        put("overdue", self.overdue.then_some("yes"));
        put("silent", self.silent.then_some("yes"));
        put("due", self.window.map(Window::code));
        put("agreement", self.agreement.as_deref());
        put("obligation", self.obligation.as_deref());
        let (month, on) = (self.month.map(Month::code), self.on.map(|day| day.to_string()));
        put("month", month.as_deref());
        put("on", on.as_deref());
        put("q", self.words.as_deref());
        pairs
    }

    /// The address of one page of it.
    pub fn address_at(&self, place: &Place) -> String {
        let mut pairs = self.pairs();
        match place {
            Place::First => {}
            Place::After(key) => pairs.push(("after", key.code())),
            Place::Before(key) => pairs.push(("before", key.code())),
        }
        let query: Vec<String> =
            pairs.into_iter().map(|(name, value)| format!("{name}={}", escape(&value))).collect();
        if query.is_empty() { "/milestones".into() } else { format!("/milestones?{}", query.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<(Filter, Place), String> {
        Filter::parse(&Fields::parse(query.as_bytes()).expect("a query"))
    }

    #[test]
    fn the_address_is_read_and_written_alike() {
        for address in [
            "/milestones",
            "/milestones?partner=UKR&owner=me&state=in_progress&overdue=yes&due=90&agreement=a-1&q=%C5%82%C4%85d%20x",
            "/milestones?view=review",
            "/milestones?area=cyber&colour=red&turned=2026-11-16&silent=yes&obligation=o-1",
            "/milestones?month=2026-05&q=x",
            "/milestones?on=2026-05-31",
            "/milestones?owner=none&due=none&after=2026-01-31~m-7",
            "/milestones?before=2026-01-31~m-7",
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            let (filter, place) = read(query).expect(address);
            assert_eq!(filter.address_at(&place), address);
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_and_not_passed_over() {
        for query in [
            "state=finished",
            "colour=pink",
            "turned=lately",
            "turned=2026-02-30",
            "due=7",
            "month=2026-13",
            "on=2026-02-30",
            "after=x",
            "sort=title",
            "before=2026",
        ] {
            assert!(read(query).is_err(), "{query}");
        }
        assert_eq!(read("state=&due=&q=++").expect("empty fields"), (Filter::default(), Place::First));
    }
}
