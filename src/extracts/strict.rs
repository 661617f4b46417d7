//! JSON as it stands in a file: fields in order, and one that comes twice is refused instead of silently replaced. Pure.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `null`.
    Null,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A truth value, or a number that is not whole: nothing that an answer holds.
    Odd,
    /// A list.
    List(Vec<Node>),
    /// An object with its fields in order.
    Object(Vec<(String, Node)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Odd)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::Odd, Node::Whole))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Odd)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut fields: Vec<(String, Node)> = Vec::new();
        while let Some((name, value)) = entries.next_entry::<String, Node>()? {
            if fields.iter().any(|(held, _)| *held == name) {
                return Err(A::Error::custom("a field stands twice"));
            }
            fields.push((name, value));
        }
        Ok(Node::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Node> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn fields_keep_their_order_and_none_stands_twice() {
        let fields = vec![("b".to_owned(), Node::Whole(1)), ("a".to_owned(), Node::List(vec![Node::Null]))];
        assert_eq!(read(r#"{"b":1,"a":[null]}"#), Some(Node::Object(fields)));
        assert_eq!(read(r#"[1.5,true,18446744073709551615]"#), Some(Node::List(vec![Node::Odd; 3])));
        assert_eq!(read(r#"{"a":1,"a":2}"#), None);
        assert_eq!(read(&"[".repeat(100_000)), None, "depth is bounded");
        assert_eq!(read(&format!("{}{}", "[".repeat(200), "]".repeat(200))), None);
        assert_eq!(read("{} x"), None);
    }
}
