//! Folding (placeholder until the directory branch lands).

/// Folded text.
pub fn fold(text: &str) -> String {
    let plain: String = any_ascii::any_ascii(text).to_lowercase();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Unique folded words.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words: Vec<String> = folded.split(' ').filter(|w| w.len() > 1).map(str::to_owned).collect();
    words.sort();
    words.dedup();
    words
}
