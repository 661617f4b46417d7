//! A year, or a range of years, in which an agreement was signed. Pure.

use std::fmt;

/// The years `first` to `last`, both included: `1990` or `1990-1999`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Years {
    first: u16,
    last: u16,
}

impl Years {
    /// Reads `2016` or `1990-1999`; years lie between 1000 and 2999 and the first is not after the last.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
        let (first, last) = (year(first)?, year(last)?);
        (first <= last).then_some(Self { first, last })
    }

    /// The least sort text of a date in these years.
    pub fn from(self) -> String {
        format!("{:04}", self.first)
    }

    /// What every sort text of a date in these years lies below.
    pub fn below(self) -> String {
        format!("{:04}", self.last + 1)
    }
}

fn year(text: &str) -> Option<u16> {
    let text = text.trim();
    let plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = text.parse().ok().filter(|_| plain)?;
    (1000..=2999).contains(&year).then_some(year)
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.first == self.last {
            true => write!(f, "{:04}", self.first),
            false => write!(f, "{:04}-{:04}", self.first, self.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Years;

    #[test]
    fn a_year_and_a_range_are_read_and_all_else_is_refused() {
        for (text, from, below) in [
            ("2016", "2016", "2017"),
            ("1990-1999", "1990", "2000"),
            (" 1990 – 1999 ", "1990", "2000"),
            ("2999", "2999", "3000"),
        ] {
            let years = Years::parse(text).expect(text);
            assert_eq!((years.from().as_str(), years.below().as_str()), (from, below));
            assert_eq!(Years::parse(&years.to_string()), Some(years));
        }
        for text in
            ["", "16", "0999", "3000", "1999-1990", "1990-", "-1990", "1990-1991-1992", "２０１６", "+201"]
        {
            assert_eq!(Years::parse(text), None, "{text:?}");
        }
    }
}
