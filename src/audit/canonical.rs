//! Canonical JSON after RFC 8785, restricted: keys sorted, strings as received, whole numbers only.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// The one spelling of `value`: no white space, object keys in code-point order.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// SHA-256 of the canonical spelling, as lower-case hexadecimal.
pub fn fingerprint(value: &Value) -> String {
    digest(&canonical(value))
}

/// SHA-256 of a canonical spelling, as lower-case hexadecimal.
pub fn digest(spelling: &str) -> String {
    hex(&Sha256::digest(spelling.as_bytes()))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => out.push_str(&value.to_string()),
        Value::Array(items) => {
            out.push('[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (n, key) in keys.into_iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(key.clone()).to_string());
                out.push(':');
                write(&map[key], out);
            }
            out.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_at_every_depth_and_text_is_kept() {
        let value = json!({"b": [{"z": 1, "a": "Київ \u{1}"}], "a": null});
        assert_eq!(canonical(&value), "{\"a\":null,\"b\":[{\"a\":\"Київ \\u0001\",\"z\":1}]}");
    }

    #[test]
    fn another_value_has_another_fingerprint() {
        assert_ne!(fingerprint(&json!({"a": 1})), fingerprint(&json!({"a": 2})));
        assert_eq!(fingerprint(&json!({"a": 1, "b": 2})), fingerprint(&json!({"b": 2, "a": 1})));
    }
}
