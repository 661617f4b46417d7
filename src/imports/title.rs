//! The title of a row: what is cut off, which case its head noun gets, and what it tells about the kind of instrument.

use super::candidate::Doubt;
use super::profile::{KindRule, TitleRule};

/// Characters of a short title.
const SHORT: usize = 160;

/// The title without what the profile cuts off at its beginning.
pub fn stripped<'a>(rule: &TitleRule, cell: &'a str) -> &'a str {
    rule.strip.iter().find_map(|start| cell.strip_prefix(start.as_str())).unwrap_or(cell)
}

/// The title with its head noun in the nominative, and a doubt where the profile does not know the noun.
pub fn nominative(rule: &TitleRule, title: &str) -> (String, Option<Doubt>) {
    if rule.head.is_empty() {
        return (title.to_owned(), None);
    }
    for head in &rule.head {
        if let Some(rest) = title.strip_prefix(&head.genitive).filter(|rest| rest.starts_with(' ')) {
            return (format!("{}{rest}", head.nominative), None);
        }
    }
    (title.to_owned(), Some(Doubt::TitleAsPrinted))
}

/// The title cut for lists, at a blank where there is one.
pub fn short(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(SHORT) else {
        return title.to_owned();
    };
    let cut = title[..end].rfind(' ').unwrap_or(end);
    format!("{} …", title[..cut].trim_end())
}

/// What is doubtful about the letters of a text.
pub fn doubts(text: &str) -> Vec<Doubt> {
    let lost = ["\u{fffd}", "&#65533;", "&#xfffd;"].iter().any(|mark| text.to_lowercase().contains(mark));
    let blanks = text.contains("  ");
    [(lost, Doubt::LostCharacter), (blanks, Doubt::DoubleBlank)]
        .into_iter()
        .filter(|(held, _)| *held)
        .map(|(_, doubt)| doubt)
        .collect()
}

/// The kind of instrument by the first rule that fits.
pub fn kind<'a>(rules: &'a [KindRule], title: &str, level: Option<&str>) -> Option<&'a str> {
    let fits = |rule: &&KindRule| {
        rule.starts_with.as_ref().is_none_or(|start| title.starts_with(start.as_str()))
            && rule.contains.as_ref().is_none_or(|part| title.contains(part.as_str()))
            && rule.level.as_ref().is_none_or(|wanted| level == Some(wanted))
    };
    rules.iter().find(fits).map(|rule| rule.kind.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::profile::Profile;
    use super::*;

    #[test]
    fn a_law_title_becomes_the_title_of_its_treaty() {
        let rule = Profile::find("ua-laws").expect("the profile").title;
        for (cell, title, doubt) in [
            ("Про ратифікацію Угоди між А та Б", "Угода між А та Б", None),
            ("Про денонсацію Договору про Х", "Договір про Х", None),
            ("Про ратифікацію Додаткового протоколу", "Додаткового протоколу", Some(Doubt::TitleAsPrinted)),
        ] {
            assert_eq!(nominative(&rule, stripped(&rule, cell)), (title.into(), doubt), "{cell}");
        }
    }

    #[test]
    fn letters_that_look_damaged_are_doubted_and_kept() {
        for (text, doubts_of_it) in [
            ("plain, “quoted” and d’accord", vec![]),
            ("Soci&#65533;t&#65533;", vec![Doubt::LostCharacter]),
            ("Soci\u{fffd}t\u{fffd}  anonyme", vec![Doubt::LostCharacter, Doubt::DoubleBlank]),
        ] {
            assert_eq!(doubts(text), doubts_of_it, "{text}");
        }
    }

    #[test]
    fn the_kind_follows_the_words_and_the_level_but_is_never_made_up() {
        let uk = Profile::find("uk-treaties").expect("the profile");
        let ua = Profile::find("ua-laws").expect("the profile");
        for (profile, title, level, kind_of_it) in [
            (&uk, "Exchange of Notes regarding Naval Visits", None, Some("exchange_of_notes")),
            (&uk, "Agreement concerning the Construction of Tanks", None, None),
            (
                &ua,
                "Угода між А та Б про взаємну охорону секретної інформації",
                Some("government"),
                Some("gsa"),
            ),
            (&ua, "Угода між А та Б про транзит", Some("government"), Some("intergovernmental_agreement")),
            (&ua, "Угода між А та Б про транзит", Some("state"), None),
        ] {
            assert_eq!(kind(&profile.kind, title, level), kind_of_it, "{title}");
        }
    }

    #[test]
    fn a_long_title_is_cut_at_a_blank_and_between_letters() {
        assert_eq!(short("Угода"), "Угода");
        let cut = short(&"слово ".repeat(100));
        assert!(cut.ends_with("слово …") && cut.chars().count() <= SHORT + 2, "{cut}");
        assert_eq!(short(&"є".repeat(200)).chars().count(), SHORT + 2);
    }
}
