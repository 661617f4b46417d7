//! The order of a reader's alphabet: `Ł` after `L` for a Pole, `Ґ` after `Г` for a Ukrainian. Pure.

use super::fold::fold;

/// The Polish alphabet with the letters of foreign names.
pub const POLISH: &str = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż";
/// The Ukrainian alphabet.
pub const UKRAINIAN: &str = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";
/// The Latin alphabet; accents count for nothing.
pub const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// A text that sorts as `alphabet` orders words; what the alphabet lacks is ordered after it, folded.
pub fn order_key(text: &str, alphabet: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match alphabet.chars().position(|letter| letter == c) {
            Some(place) => push_letter(place, &mut key),
            None if c.is_whitespace() || c == '-' => key.push(' '),
            None => push_foreign(c, alphabet, &mut key),
        }
    }
    key
}

fn push_letter(place: usize, key: &mut String) {
    // From U+4000 upwards in alphabetical order: above blank and digits, below nothing that is used here.
    let code = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(0x4000);
    key.extend(char::from_u32(code));
}

fn push_foreign(c: char, alphabet: &str, key: &mut String) {
    for latin in fold(&c.to_string()).chars() {
        match alphabet.chars().position(|letter| letter == latin) {
            Some(place) => push_letter(place, key),
            None if latin.is_ascii_digit() => key.push(latin),
            None => key.extend(['\u{5000}', latin]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_orders_names_as_its_dictionaries_do() {
        let cases: [(&str, &[&str]); 3] = [
            (POLISH, &["Lądy", "Lwów", "Łotwa", "Macedonia", "Świat", "Zambia", "Źródło", "Żory"]),
            (
                UKRAINIAN,
                &[
                    "Вірменія",
                    "Греція",
                    "Ґана",
                    "Данія",
                    "Естонія",
                    "Єгипет",
                    "Ізраїль",
                    "Їжа",
                    "Йорданія",
                    "Японія",
                    "Zambia",
                ],
            ),
            (LATIN, &["Åland", "Albania", "Côte d’Ivoire", "Cuba", "Łódź", "Zambia"]),
        ];
        for (alphabet, names) in cases {
            let mut sorted = names.to_vec();
            sorted.reverse();
            sorted.sort_by_key(|name| order_key(name, alphabet));
            assert_eq!(sorted, names);
        }
    }

    #[test]
    fn a_shorter_name_comes_first() {
        assert!(order_key("Niger", LATIN) < order_key("Nigeria", LATIN));
        assert!(order_key("South Sudan", LATIN) < order_key("Southia", LATIN));
    }
}
