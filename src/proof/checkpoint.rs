//! A checkpoint: so many events of this log end in this chain value. Three lines, signed. Pure.

use super::note::{DASH, Note};
use crate::audit::chain::{Hash, Head};
use data_encoding::BASE64;

/// What a checkpoint says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log, as [`origin`] writes it.
    pub origin: String,
    /// How many events.
    pub size: i64,
    /// The chain value behind the last of them.
    pub chain: Hash,
}

/// The name of a log in checkpoints and keys.
pub fn origin(log_id: &str) -> String {
    format!("entente/{log_id}")
}

impl Checkpoint {
    /// What there is to sign at a head.
    pub fn of(head: &Head) -> Self {
        Self { origin: origin(&head.log_id), size: head.seq, chain: head.chain }
    }

    /// The text that is signed.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64.encode(&self.chain))
    }

    /// Reads the text of a note.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let (origin, size, chain) = (lines.next()?, lines.next()?, lines.next()?);
        let number: i64 = size.parse().ok()?;
        let is_plain = number >= 0 && number.to_string() == size && !origin.is_empty();
        let chain = BASE64.decode(chain.as_bytes()).ok()?.try_into().ok()?;
        let whole = is_plain && lines.next().is_none();
        whole.then_some(Self { origin: origin.to_owned(), size: number, chain })
    }
}

/// A checkpoint with the note it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    /// What it says.
    pub says: Checkpoint,
    /// The note, with signatures that nobody has checked.
    pub note: Note,
}

impl SignedCheckpoint {
    /// Reads one note.
    pub fn parse(note: &str) -> Option<Self> {
        let note = Note::parse(note)?;
        Some(Self { says: Checkpoint::parse(&note.text)?, note })
    }

    /// The whole note, as it is signed, copied and printed.
    pub fn whole(&self) -> String {
        self.note.whole()
    }

    /// The same in one line, for the head of a spreadsheet.
    pub fn in_one_line(&self) -> String {
        let whole = self.whole();
        let lines: Vec<&str> = whole.lines().filter(|line| !line.is_empty()).collect();
        lines.join(" · ")
    }
}

/// Every checkpoint that stands in a text: a file of anchors, a mail, words copied from a page. None when one of them is
/// not to the letter.
pub fn find_all(text: &str) -> Option<Vec<SignedCheckpoint>> {
    let lines: Vec<&str> =
        text.split('\n').map(|line| line.trim_matches([' ', '\t', '\r', '\u{feff}'])).collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        // The verifier key begins with the same name; only there a plus follows.
        let is_origin = line.starts_with("entente/") && !line.contains('+');
        let begins = is_origin && lines.get(at + 3).is_some_and(|line| line.is_empty());
        if !begins {
            continue;
        }
        let signatures = lines[at + 4..].iter().take_while(|line| line.starts_with(DASH));
        let signatures: String = signatures.map(|line| format!("{line}\n")).collect();
        let note = format!("{}\n{}\n{}\n\n{signatures}", line, lines[at + 1], lines[at + 2]);
        found.push(SignedCheckpoint::parse(&note)?);
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::note::{Signing, sign};
    use super::*;

    fn checkpoint() -> Checkpoint {
        Checkpoint { origin: origin("log"), size: 12, chain: [9; 32] }
    }

    #[test]
    fn a_checkpoint_is_three_lines() {
        let text = checkpoint().text();
        assert_eq!(text, "entente/log\n12\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\n");
        assert_eq!(Checkpoint::parse(&text), Some(checkpoint()));
        for wrong in [
            text.replace("12", "012"),
            text.replace("12", "-1"),
            text.replace("CQk=", "CQl="),
            format!("{text}more\n"),
            text.trim_end().to_owned(),
        ] {
            assert_eq!(Checkpoint::parse(&wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn checkpoints_are_found_in_mails_and_files_of_many() {
        let key = Signing::new("entente/log", &[1; 32]);
        let one = sign(&checkpoint().text(), &[&key]);
        let two = sign(&Checkpoint { size: 13, ..checkpoint() }.text(), &[&key]);
        let mail = format!("Good morning,\r\n\r\n  {}\r\nyours\n{two}", one.replace('\n', "\r\n"));
        let sizes: Vec<i64> = find_all(&mail).expect("two").iter().map(|found| found.says.size).collect();
        assert_eq!(sizes, [12, 13]);
        assert!(find_all("nothing here").is_none());
        assert!(find_all(&one.replace("12", "x")).is_none(), "half a checkpoint is none");
    }
}
