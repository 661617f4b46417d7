//! Where a page begins: the sort value and the id of the row beside it (keyset paging). Pure.

use super::order::{Direction, Sort};
use data_encoding::BASE64URL_NOPAD;

/// On which side of the row the page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The page begins after the row.
    After,
    /// The page ends before the row.
    Before,
}

/// A place between two rows of a sorted list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// On which side of the row the page lies.
    pub side: Side,
    /// The row's sort value; none where it has none.
    pub value: Option<String>,
    /// The row's id.
    pub id: String,
}

/// How instants are written in a cursor.
pub const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.6f";

impl Cursor {
    /// The cursor as a query value; it says for which order it was made.
    pub fn text(&self, sort: Sort, direction: Direction) -> String {
        let value = match &self.value {
            Some(value) => format!("={value}"),
            None => "-".to_owned(),
        };
        let plain = format!("{}.{}\n{value}\n{}", sort.code(), direction.code(), self.id);
        BASE64URL_NOPAD.encode(plain.as_bytes())
    }

    /// Reads a query value; none when we cannot have written it for this order.
    pub fn parse(text: &str, side: Side, sort: Sort, direction: Direction) -> Option<Self> {
        let plain = String::from_utf8(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?).ok()?;
        let (order, rest) = plain.split_once('\n')?;
        let (value, id) = rest.rsplit_once('\n')?;
        let value = match value {
            "-" => None,
            value => Some(value.strip_prefix('=')?.to_owned()),
        };
        let held = order == format!("{}.{}", sort.code(), direction.code())
            && is_id(id)
            && fits(sort, value.as_deref());
        held.then(|| Self { side, value, id: id.to_owned() })
    }
}

fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn fits(sort: Sort, value: Option<&str>) -> bool {
    match (sort, value) {
        (sort, None) => sort.may_lack(),
        (Sort::Updated, Some(value)) => chrono::NaiveDateTime::parse_from_str(value, INSTANT).is_ok(),
        (Sort::Signed | Sort::Title | Sort::Number | Sort::Deadline, Some(value)) => {
            value.len() <= 2000 && !value.contains('\0')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<Cursor> {
        Cursor::parse(text, Side::After, Sort::Signed, Direction::Down)
    }

    #[test]
    fn a_forged_cursor_is_refused() {
        let sound = Cursor { side: Side::After, value: Some("2025-09-18".into()), id: "a-1".into() };
        let text = sound.text(Sort::Signed, Direction::Down);
        assert_eq!(read(&text), Some(sound.clone()));
        assert_eq!(read(&text[1..]), None);
        assert_eq!(read(&sound.text(Sort::Signed, Direction::Up)), None);
        assert_eq!(read(&sound.text(Sort::Title, Direction::Down)), None);
        for forged in [
            "",
            "signed.down",
            "signed.down\n=x",
            "signed.down\nx\na",
            "signed.down\n=x\n",
            "signed.down\n=x\na'--",
            "signed.down\n-\na",
            "signed.down\n=a\0\na",
        ] {
            let text = BASE64URL_NOPAD.encode(forged.as_bytes());
            assert_eq!(read(&text), None, "{forged:?}");
        }
        let when = BASE64URL_NOPAD.encode(b"updated.down\n=yesterday\na");
        assert_eq!(Cursor::parse(&when, Side::After, Sort::Updated, Direction::Down), None);
    }

    proptest! {
        #[test]
        fn text_and_cursor_are_one(value in proptest::option::of("[^\\x00]{0,80}"), id in "[0-9a-f-]{1,36}", up: bool) {
            let direction = if up { Direction::Up } else { Direction::Down };
            let cursor = Cursor { side: Side::Before, value, id };
            let text = cursor.text(Sort::Number, direction);
            prop_assert_eq!(Cursor::parse(&text, Side::Before, Sort::Number, direction), Some(cursor));
        }
    }
}
