//! The place in a text where the words asked for stand, with each of them marked. Pure.

use crate::search;

/// A part of a snippet: the words of the text as they stand there, and whether they were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it is one of the words asked for.
    pub hit: bool,
}

/// Characters before the first word that was found.
const BEFORE: usize = 90;
/// Characters of a snippet.
const LONGEST: usize = 280;

/// The part of `piece` around the first of `words` (folded, each the beginning of a word), marked.
pub fn of(piece: &str, words: &[String]) -> Vec<Part> {
    let parts = marked(piece, words);
    let before: usize = parts.iter().take_while(|part| !part.hit).map(|part| part.text.chars().count()).sum();
    let has_hit = parts.iter().any(|part| part.hit);
    let skip = if has_hit { before.saturating_sub(BEFORE) } else { 0 };
    window(parts, skip)
}

/// A whole text with the words marked, for titles.
pub fn marked(text: &str, words: &[String]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut push = |text: &str, hit: bool| match parts.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        Some(_) | None if text.is_empty() => {}
        Some(_) | None => parts.push(Part { text: text.to_owned(), hit }),
    };
    let mut rest = text;
    while !rest.is_empty() {
        let gap = rest.find(search::is_of_word).unwrap_or(rest.len());
        push(&rest[..gap], false);
        rest = &rest[gap..];
        let end = rest.find(|c| !search::is_of_word(c)).unwrap_or(rest.len());
        let word = &rest[..end];
        push(word, is_asked(word, words));
        rest = &rest[end..];
    }
    parts
}

fn is_asked(word: &str, words: &[String]) -> bool {
    search::each_word(word).iter().any(|own| words.iter().any(|asked| own.starts_with(asked.as_str())))
}

/// The parts from `skip` characters on, cut at a word, as long as a snippet is.
fn window(parts: Vec<Part>, mut skip: usize) -> Vec<Part> {
    let mut room = LONGEST;
    let mut kept: Vec<Part> = Vec::new();
    let mut cut = skip > 0;
    for mut part in parts {
        let count = part.text.chars().count();
        if skip >= count {
            skip -= count;
            continue;
        }
        if skip > 0 {
            part.text = part.text.chars().skip(skip).collect();
            // What remains of a word that was cut is left out.
            let at = part.text.find(char::is_whitespace).unwrap_or(0);
            part.text.drain(..at);
            skip = 0;
        }
        if std::mem::take(&mut cut) {
            part.text.insert(0, '…');
        }
        let count = part.text.chars().count();
        if count > room {
            part.text = part.text.chars().take(room).collect();
            part.text.push('…');
            kept.push(part);
            break;
        }
        room -= count;
        kept.push(part);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(parts: &[Part]) -> String {
        parts
            .iter()
            .map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() })
            .collect()
    }

    fn asked(text: &str) -> Vec<String> {
        search::words(text)
    }

    #[test]
    fn words_are_marked_in_the_script_in_which_they_stand() {
        for (piece, q, want) in [
            ("Зустріч у Києві, Україна.", "kyiev", "Зустріч у [Києві], Україна."),
            ("Spotkanie w Łodzi i łódź", "lodz", "Spotkanie w [Łodzi] i [łódź]"),
            ("No defence; DEFENCES here", "defence", "No [defence]; [DEFENCES] here"),
            ("<b>defence</b>", "defence", "<b>[defence]</b>"),
            ("Air-defence of д'Артаньян", "defence dartanian", "Air-[defence] of [д'Артаньян]"),
            ("nothing of it", "zzz", "nothing of it"),
            ("", "x1", ""),
        ] {
            assert_eq!(drawn(&of(piece, &asked(q))), want, "{q}");
        }
    }

    #[test]
    fn a_long_piece_is_cut_around_its_first_hit() {
        let piece = format!("{}target {}", "before ".repeat(30), "after ".repeat(60));
        let text = drawn(&of(&piece, &asked("target")));
        assert!(text.starts_with("… before") && text.contains("[target]") && text.ends_with('…'), "{text}");
        assert!(text.chars().count() <= LONGEST + 4);
    }
}
