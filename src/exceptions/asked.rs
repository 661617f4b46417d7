//! What a list is asked for, as it stands in its address; pure.

use super::list::{Duty, Left, List, Unusual};
use super::place::{Key, Place, Sorting};
use crate::agreements::completeness::Item;
use crate::agreements::kinds::{InstrumentKind, Stage};
use crate::agreements::lapses::Delay;
use crate::calendar::PartialDate;
use crate::documents::ClaimKind;
use crate::lifecycle::Backdating;
use crate::web::form::Fields;
use crate::web::visit::escape;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// What is asked for; beyond the list itself nothing narrows it by default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The list.
    pub list: List,
    /// Code of a state that is a party.
    pub partner: Option<String>,
    /// The item that is lacking.
    pub item: Option<Item>,
    /// The kind of instrument.
    pub kind: Option<InstrumentKind>,
    /// The stage of conclusion.
    pub stage: Option<Stage>,
    /// The kind of claim.
    pub claim: Option<ClaimKind>,
    /// Whose delay.
    pub side: Option<Delay>,
    /// What was not done in time.
    pub duty: Option<Duty>,
    /// What was left undone at the end.
    pub left: Option<Left>,
    /// Which exceptions.
    pub of: Unusual,
    /// Why an act was recorded late.
    pub why: Option<Backdating>,
    /// The beginning of the period, as it was typed.
    pub from: String,
    /// The end of the period, as it was typed.
    pub to: String,
}

/// A word in the address that the list does not understand: showing more than was asked for would mislead.
fn odd(name: &str) -> String {
    format!("this list does not understand “{name}” in its address")
}

fn read<T>(query: &Fields, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    query.optional(name).map(|text| parse(&text).ok_or_else(|| odd(name))).transpose()
}

impl Asked {
    /// A list as a whole.
    pub const fn whole(list: List) -> Self {
        Self {
            list,
            partner: None,
            item: None,
            kind: None,
            stage: None,
            claim: None,
            side: None,
            duty: None,
            left: None,
            of: Unusual::Backdated,
            why: None,
            from: String::new(),
            to: String::new(),
        }
    }

    /// Reads the address of a list.
    pub fn parse(list: List, query: &Fields) -> Result<(Self, Place), String> {
        if let Some(name) = query.unknown(list.names()).first() {
            return Err(odd(name));
        }
        let asked = Self {
            partner: query.optional("partner"),
            item: read(query, "item", Item::parse)?,
            kind: read(query, "kind", InstrumentKind::parse)?,
            stage: read(query, "stage", Stage::parse)?,
            claim: read(query, "claim", ClaimKind::parse)?,
            side: read(query, "side", Delay::parse)?,
            duty: read(query, "duty", Duty::parse)?,
            left: read(query, "left", Left::parse)?,
            of: read(query, "of", Unusual::parse)?.unwrap_or(Unusual::Backdated),
            why: read(query, "why", Backdating::parse)?,
            from: query.text("from").to_owned(),
            to: query.text("to").to_owned(),
            ..Self::whole(list)
        };
        let key = |name: &str| read(query, name, |text| Key::parse(text, asked.sorting()));
        let place = match (key("after")?, key("before")?) {
            (Some(key), _) => Place::After(key),
            (None, Some(key)) => Place::Before(key),
            (None, None) => Place::First,
        };
        Ok((asked, place))
    }

    /// How the rows are sorted.
    pub const fn sorting(&self) -> Sorting {
        match (self.list, self.of) {
            (List::Gaps, _) => Sorting::Figures,
            (List::Missed | List::Unclosed, _) | (List::Exceptions, Unusual::LateDecision) => Sorting::Days,
            (List::Claims, _)
            | (
                List::Exceptions,
                Unusual::Backdated
                | Unusual::Overridden
                | Unusual::Rebaselined
                | Unusual::Waived
                | Unusual::Voided
                | Unusual::SelfCorrected
                | Unusual::AfterVerification
                | Unusual::BreakGlass,
            ) => Sorting::Instants,
        }
    }

    /// The names of the fields that hold no date though something stands in them.
    pub fn faults(&self) -> Vec<&'static str> {
        let is_odd = |text: &str| !text.is_empty() && PartialDate::parse_iso(text).is_err();
        let fields = [("from", &self.from), ("to", &self.to)];
        fields.into_iter().filter(|(_, text)| is_odd(text)).map(|(name, _)| name).collect()
    }

    /// The first day of the period.
    pub fn first_day(&self) -> Option<NaiveDate> {
        PartialDate::parse_iso(&self.from).ok().map(PartialDate::earliest)
    }

    /// The last day of the period.
    pub fn last_day(&self) -> Option<NaiveDate> {
        PartialDate::parse_iso(&self.to).ok().map(PartialDate::latest)
    }

    /// The first instant of the period.
    pub fn since(&self) -> Option<NaiveDateTime> {
        self.first_day().map(|day| day.and_time(NaiveTime::MIN))
    }

    /// The first instant after the period.
    pub fn until(&self) -> Option<NaiveDateTime> {
        self.last_day()?.checked_add_days(Days::new(1)).map(|day| day.and_time(NaiveTime::MIN))
    }

    /// What narrows the list, by name.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let text = |value: Option<&str>| value.map(str::to_owned);
        let typed = |value: &String| Some(value.clone()).filter(|value| !value.is_empty());
        let is_default = self.list != List::Exceptions || self.of == Unusual::Backdated;
        let pairs = [
            ("of", (!is_default).then(|| self.of.code().to_owned())),
            ("item", text(self.item.map(Item::code))),
            ("claim", text(self.claim.map(ClaimKind::code))),
            ("duty", text(self.duty.map(Duty::code))),
            ("side", text(self.side.map(Delay::code))),
            ("left", text(self.left.map(Left::code))),
            ("partner", self.partner.clone()),
            ("kind", text(self.kind.map(InstrumentKind::code))),
            ("stage", text(self.stage.map(Stage::code))),
            ("why", text(self.why.map(Backdating::code))),
            ("from", typed(&self.from)),
            ("to", typed(&self.to)),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// What narrows the list, as a query.
    pub fn query(&self) -> String {
        let pairs = self.pairs().into_iter().map(|(name, value)| format!("{name}={}", escape(&value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The address of the list, or of one of its files.
    pub fn address(&self, ending: &str) -> String {
        let (path, query) = (self.list.path(), self.query());
        if query.is_empty() { format!("{path}{ending}") } else { format!("{path}{ending}?{query}") }
    }

    /// The address of the page after a row, or before it.
    pub fn beside(&self, name: &str, key: &Key) -> String {
        let whole = self.address("");
        let mark = if whole.contains('?') { '&' } else { '?' };
        format!("{whole}{mark}{name}={}", escape(&key.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::place::Sort;
    use super::*;

    fn read(list: List, query: &str) -> Result<(Asked, Place), String> {
        Asked::parse(list, &Fields::parse(query.as_bytes()).expect("a query"))
    }

    #[test]
    fn the_address_is_read_and_written_alike() {
        for (list, address) in [
            (List::Gaps, "/completeness/gaps"),
            (List::Gaps, "/completeness/gaps?item=un_registration&partner=UKR&kind=treaty&stage=concluded"),
            (List::Claims, "/exceptions/claims?claim=clause&partner=UKR"),
            (List::Missed, "/exceptions/missed?duty=milestone&side=theirs"),
            (List::Unclosed, "/exceptions/unclosed?left=unarchived"),
            (List::Exceptions, "/exceptions/list?why=late_evidence&from=2026-01&to=2026-06-30"),
            (List::Exceptions, "/exceptions/list?of=voided&from=2026"),
        ] {
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(read(list, query).expect(address).0.address(""), address);
        }
        let (asked, place) = read(List::Gaps, "item=owner&after=72~a-1").expect("a page");
        let key = Key::new(Sort::Figure(72), "a-1");
        assert_eq!(place, Place::After(key.clone()));
        assert_eq!(asked.beside("after", &key), "/completeness/gaps?item=owner&after=72~a-1");
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for (list, query) in [
            (List::Gaps, "item=everything"),
            (List::Gaps, "side=ours"),
            (List::Claims, "claim=document"),
            (List::Missed, "side=mine"),
            (List::Unclosed, "after=x"),
            (List::Exceptions, "of=all"),
            (List::Exceptions, "of=late_decision&kind=mou"),
            (List::Claims, "after=yesterday~a"),
        ] {
            assert!(read(list, query).is_err(), "{query}");
        }
    }

    #[test]
    fn a_period_takes_partial_dates_whole_and_names_what_is_no_date() {
        let (asked, _) = read(List::Exceptions, "from=2026-02&to=2026-02").expect("a period");
        let days = (asked.first_day(), asked.last_day());
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        assert_eq!(days, (day("2026-02-01"), day("2026-02-28")));
        assert_eq!(asked.until().map(|at| at.date()), day("2026-03-01"));
        let (asked, _) = read(List::Exceptions, "from=lately&to=2026-02-30").expect("a period");
        assert_eq!((asked.faults(), asked.first_day()), (vec!["from", "to"], None));
    }
}
