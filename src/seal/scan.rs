//! Finding one's way in the text of a PDF: just the values of dictionaries, each as the bytes that stand there. Pure.

/// How deep values may lie in values.
const DEPTH: usize = 32;

/// A place in the text of a PDF.
pub struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    /// From `at` on.
    pub fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The next value, as the bytes that it is written with; `1 0 R` is one value.
    pub fn value(&mut self) -> Option<&'a [u8]> {
        self.blanks();
        let start = self.at;
        self.skip(DEPTH)?;
        Some(&self.bytes[start..self.at])
    }

    /// The next word, when it is this one.
    pub fn word(&mut self, wanted: &[u8]) -> Option<()> {
        self.blanks();
        let found = self.bytes.get(self.at..)?.starts_with(wanted);
        found.then(|| self.at += wanted.len())
    }

    /// The next number that is not negative.
    pub fn number(&mut self) -> Option<usize> {
        self.blanks();
        let rest = self.bytes.get(self.at..)?;
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(&rest[..length]).ok()?.parse().ok()?;
        self.at += length;
        Some(number)
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn blanks(&mut self) {
        while let Some(byte) = self.peek(0) {
            match byte {
                b'%' => {
                    while self.peek(0).is_some_and(|byte| !matches!(byte, b'\r' | b'\n')) {
                        self.at += 1;
                    }
                }
                byte if is_blank(byte) => self.at += 1,
                _ => return,
            }
        }
    }

    fn skip(&mut self, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match (self.peek(0)?, self.peek(1)) {
            (b'<', Some(b'<')) => self.skip_until(b">>", depth),
            (b'[', _) => self.skip_until(b"]", depth),
            (b'(', _) => self.skip_text(),
            (b'<', _) => {
                let length = self.bytes[self.at..].iter().position(|byte| *byte == b'>')?;
                self.at += length + 1;
                Some(())
            }
            (b'/', _) => {
                self.at += 1;
                self.skip_regular();
                Some(())
            }
            (byte, _) if is_regular(byte) => {
                self.skip_regular();
                self.skip_reference();
                Some(())
            }
            _ => None,
        }
    }

    fn skip_until(&mut self, end: &[u8], depth: usize) -> Option<()> {
        self.at += end.len();
        loop {
            if self.word(end).is_some() {
                return Some(());
            }
            self.blanks();
            self.skip(depth)?;
        }
    }

    fn skip_text(&mut self) -> Option<()> {
        let mut open = 0;
        loop {
            match self.peek(0)? {
                b'\\' => self.at += 1,
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                return Some(());
            }
        }
    }

    fn skip_regular(&mut self) {
        while self.peek(0).is_some_and(is_regular) {
            self.at += 1;
        }
    }

    /// Behind a number: the rest of a reference, when it is one.
    fn skip_reference(&mut self) {
        let mut ahead = Self { bytes: self.bytes, at: self.at };
        if self.bytes[..self.at].last().is_some_and(u8::is_ascii_digit)
            && ahead.number().is_some()
            && ahead.word(b"R").is_some()
            && !ahead.peek(0).is_some_and(is_regular)
        {
            self.at = ahead.at;
        }
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x0c | 0)
}

const fn is_regular(byte: u8) -> bool {
    !is_blank(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// The keys and values of a dictionary; none when it is no dictionary, or a key stands twice.
pub fn entries(dictionary: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let mut scan = Scan::at(dictionary, 0);
    scan.word(b"<<")?;
    let mut entries: Vec<(&[u8], &[u8])> = Vec::new();
    while scan.word(b">>").is_none() {
        let key = scan.value()?.strip_prefix(b"/")?;
        let value = scan.value()?;
        if entries.iter().any(|(held, _)| *held == key) {
            return None;
        }
        entries.push((key, value));
    }
    Some(entries)
}

/// The object that a reference names; only generation 0 is used here.
pub fn reference(value: &[u8]) -> Option<usize> {
    let mut scan = Scan::at(value, 0);
    let number = scan.number()?;
    (scan.number()? == 0 && scan.word(b"R").is_some()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_apart_as_they_stand() {
        let text = b"<</A 1/B 2 0 R/C[1 0 R 2]/D(a\\)b(c))/E<</F/G>>/H<4142>/I true/J -1.5 % no\n/K()>>";
        let found = entries(text).expect("a dictionary");
        let want = [
            ("A", "1"),
            ("B", "2 0 R"),
            ("C", "[1 0 R 2]"),
            ("D", "(a\\)b(c))"),
            ("E", "<</F/G>>"),
            ("H", "<4142>"),
            ("I", "true"),
            ("J", "-1.5"),
            ("K", "()"),
        ];
        let want: Vec<_> = want.iter().map(|(key, value)| (key.as_bytes(), value.as_bytes())).collect();
        assert_eq!(found, want);
        assert_eq!((reference(b"12 0 R"), reference(b"12 1 R"), reference(b"12")), (Some(12), None, None));
    }

    #[test]
    fn what_is_no_dictionary_is_refused() {
        for text in ["", "<<", "<</A", "<</A 1", "[/A 1]", "<</A 1/A 2>>", "<</A(>>", "<</A<41>>", "<<1 2>>"]
        {
            assert!(entries(text.as_bytes()).is_none(), "{text}");
        }
        let deep = [b"<</A".as_slice(), &[b'['; 100], &[b']'; 100], b">>"].concat();
        assert!(entries(&deep).is_none());
    }
}
