//! Dates as lists write them: in figures, with names of months in three languages, with Roman months. Pure.

use crate::calendar::PartialDate;
use crate::search::each_word;

/// How the folded names of the months begin in English, Polish and Ukrainian, whatever their case.
const MONTHS: [&[&str]; 12] = [
    &["jan", "stycz", "sich"],
    &["feb", "lut", "liut"],
    &["mar", "berez"],
    &["apr", "kwie", "kvit"],
    &["may", "maj", "trav"],
    &["jun", "czerw", "cherv"],
    &["jul", "lip", "lyp"],
    &["aug", "sierp", "serp"],
    &["sep", "wrz", "veres"],
    &["oct", "pazdz", "zhovt"],
    &["nov", "listop", "lystop"],
    &["dec", "grud", "hrud"],
];

const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Words that stand in a date and say nothing.
const FILLERS: [&str; 10] = ["r", "roku", "rik", "rokiv", "of", "the", "dnia", "vid", "year", "on"];

/// The date that a cell means; none where it means none, or more than one.
pub fn parse(text: &str, month_first: bool) -> Option<PartialDate> {
    let text = text.trim();
    // A day with a time, as databases write it.
    if let Some(day) = text.get(..10)
        && text.get(10..11).is_some_and(|next| next == "T" || next == " ")
        && let Ok(day) = PartialDate::parse_iso(day)
    {
        return Some(day);
    }
    figures(text, month_first).or_else(|| words(text))
}

/// Figures with points, strokes or dashes: the year first or last.
fn figures(text: &str, month_first: bool) -> Option<PartialDate> {
    let text = text.trim_end_matches(['.', ' ']);
    let bare = [" roku", " року", " r", " р"].iter().find_map(|end| text.strip_suffix(end));
    let text = bare.unwrap_or(text).trim_end();
    let parts: Vec<&str> = text.split(['-', '.', '/']).map(str::trim).collect();
    let is_number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| if part.len() == 4 { part.parse::<i32>().ok() } else { None };
    let found = match parts[..] {
        [only] => PartialDate::new(year(only)?, None, None),
        [first, month] if first.len() == 4 => PartialDate::new(year(first)?, number(month), None),
        [month, last] => PartialDate::new(year(last)?, number(month), None),
        [first, month, day] if first.len() == 4 => PartialDate::new(year(first)?, number(month), number(day)),
        [one, two, last] => {
            let (day, month) = if month_first { (two, one) } else { (one, two) };
            PartialDate::new(year(last)?, number(month), number(day))
        }
        _ => return None,
    };
    found.ok()
}

/// A day, the name of a month and a year, in any order; a month and a year; a year.
fn words(text: &str) -> Option<PartialDate> {
    let (mut year, mut month, mut day) = (None, None, None);
    let plain = crate::search::fold(text);
    for word in plain.split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word)) {
        let place = match (word.parse::<u32>().ok(), named_month(word)) {
            (Some(number), _) if word.len() == 4 => (&mut year, number),
            (Some(number), _) => (&mut day, number),
            (None, Some(number)) => (&mut month, number),
            (None, None) => (&mut day, ordinal(word)?),
        };
        if place.0.replace(place.1).is_some() {
            return None;
        }
    }
    // Figures alone were read before; here a name of a month stands, or a year with its word.
    if month.is_none() && day.is_some() {
        return None;
    }
    PartialDate::new(i32::try_from(year?).ok()?, month, day).ok()
}

fn named_month(word: &str) -> Option<u32> {
    let is_named = |starts: &&[&str]| starts.iter().any(|start| word.starts_with(start));
    let named = MONTHS.iter().position(is_named).filter(|_| word.len() >= 3);
    let index = ROMAN.iter().position(|roman| *roman == word).or(named)?;
    u32::try_from(index + 1).ok()
}

/// `2nd`, `21st`.
fn ordinal(word: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)?.parse().ok())
}

/// Whether dates with strokes or points have the month first: some second part is above twelve, and no first one is.
pub fn is_month_first(cells: &[&str]) -> bool {
    let pairs: Vec<(u32, u32)> = cells
        .iter()
        .filter(|cell| !cell.contains('-') && cell.contains(['/', '.']))
        .filter_map(|cell| {
            let numbers = each_number(cell);
            if numbers.len() == 3 && numbers[2] > 999 { Some((numbers[0], numbers[1])) } else { None }
        })
        .collect();
    pairs.iter().any(|(_, second)| *second > 12) && pairs.iter().all(|(first, _)| *first <= 12)
}

fn each_number(cell: &str) -> Vec<u32> {
    each_word(cell).iter().filter_map(|word| word.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        parse(text, false).map(|date| date.to_string())
    }

    #[test]
    fn dates_are_read_as_lists_write_them() {
        for (text, date) in [
            ("2016-12-02", "2016-12-02"),
            ("2016-12-02T00:00:00", "2016-12-02"),
            ("2016-12-02 00:00:00", "2016-12-02"),
            ("2.12.2016", "2016-12-02"),
            ("02/12/2016", "2016-12-02"),
            ("02-12-2016", "2016-12-02"),
            ("2016.12.02", "2016-12-02"),
            ("2.12.2016 r.", "2016-12-02"),
            ("2 December 2016", "2016-12-02"),
            ("December 2nd, 2016", "2016-12-02"),
            ("2 grudnia 2016 r.", "2016-12-02"),
            ("2 грудня 2016 року", "2016-12-02"),
            ("2 XII 2016", "2016-12-02"),
            ("wrzesień 2025", "2025-09"),
            ("вересень 2025", "2025-09"),
            ("Sep 2025", "2025-09"),
            ("09.2025", "2025-09"),
            ("2025-09", "2025-09"),
            ("2025", "2025"),
            ("2025 р.", "2025"),
        ] {
            assert_eq!(read(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_means_no_one_date_is_none() {
        for text in [
            "",
            "yes",
            "c. 1940",
            "31.02.2016",
            "2016-2018",
            "12",
            "2 2016",
            "5 maja i 6 maja 2016",
            "13.13.2016",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_is_told_by_the_column() {
        assert!(is_month_first(&["03/04/2025", "03/14/2025"]));
        assert!(!is_month_first(&["03/04/2025", "14/03/2025"]));
        assert!(!is_month_first(&["03/04/2025"]));
        assert_eq!(parse("03/14/2025", true).map(|d| d.to_string()).as_deref(), Some("2025-03-14"));
    }
}
