//! Register numbers: per states and year, `PL-UA/2025/0001`; hidden records have their own, marked series.

/// The series in which an agreement is numbered.
///
/// `states` are two-letter codes (or own codes of historic states). With two parties home stands first; with more they
/// stand in alphabetical order. A record that not everybody may see is numbered in the series `R/year`, a pointer in
/// `P/year`: the open series never shows a gap.
pub fn series(home: &str, states: &[String], year: i32, hidden: bool, pointer: bool) -> String {
    if pointer {
        return format!("P/{year}");
    }
    if hidden {
        return format!("R/{year}");
    }
    let mut codes: Vec<&str> = states.iter().map(String::as_str).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.len() <= 2
        && let Some(place) = codes.iter().position(|code| *code == home)
    {
        codes.rotate_left(place);
    }
    if codes.is_empty() {
        codes.push("XX");
    }
    format!("{}/{year}", codes.join("-"))
}

/// A number of a series, at least four digits.
pub fn number(series: &str, n: i32) -> String {
    format!("{series}/{n:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_stands_first_and_hidden_records_apart() {
        let of = |states: &[&str], hidden, pointer| {
            let states: Vec<String> = states.iter().map(|s| (*s).to_owned()).collect();
            number(&series("PL", &states, 2025, hidden, pointer), 7)
        };
        assert_eq!(of(&["UA", "PL"], false, false), "PL-UA/2025/0007");
        assert_eq!(of(&["PL", "LT"], false, false), "PL-LT/2025/0007");
        assert_eq!(of(&["PL", "UA", "LT"], false, false), "LT-PL-UA/2025/0007");
        assert_eq!(of(&["UA", "GB"], false, false), "GB-UA/2025/0007");
        assert_eq!(of(&["PL", "UA"], true, false), "R/2025/0007");
        assert_eq!(of(&["PL", "UA"], true, true), "P/2025/0007");
    }
}
