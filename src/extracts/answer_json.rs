//! An answer in JSON: read strictly, with the path of whatever is not expected; written with the same names. Pure.

use super::answer::{Answer, FORMAT, Fault, Place, Raw, Told, ToldLine};
use super::strict::Node;
use serde_json::{Value, json};

/// The fields of an answer, of its respondent and of its lines.
const FIELDS: [&str; 6] = ["format", "extract", "sha256", "respondent", "answered_on", "lines"];
const RESPONDENT: [&str; 2] = ["name", "office"];
const LINE: [&str; 5] = ["line", "id", "answer", "remark", "their_forecast"];

/// An object with the path to it, and what is wrong in it.
struct At<'n> {
    path: String,
    fields: &'n [(String, Node)],
}

impl<'n> At<'n> {
    fn path(&self, name: &str) -> Place {
        let name: String = name.chars().take(60).collect();
        Place::Path(if self.path.is_empty() { name } else { format!("{}.{name}", self.path) })
    }

    fn only(&self, known: &[&str], faults: &mut Vec<Fault>) {
        for (name, _) in self.fields.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            faults.push(Fault::new(self.path(name), "extract-fault-unknown"));
        }
    }

    fn get(&self, name: &str) -> Option<&'n Node> {
        self.fields.iter().find(|(held, _)| held == name).map(|(_, node)| node)
    }

    /// A text; nothing where the field is absent or null.
    fn text(&self, name: &str, faults: &mut Vec<Fault>) -> Told {
        let text = match self.get(name) {
            None | Some(Node::Null) => String::new(),
            Some(Node::Text(text)) => text.replace("\r\n", "\n").trim().to_owned(),
            Some(Node::Whole(_) | Node::Odd | Node::List(_) | Node::Object(_)) => {
                faults.push(Fault::new(self.path(name), "extract-fault-text"));
                String::new()
            }
        };
        Told { place: self.path(name), text }
    }

    fn whole(&self, name: &str, faults: &mut Vec<Fault>) -> Told {
        let text = match self.get(name) {
            Some(Node::Whole(number)) => number.to_string(),
            Some(Node::Null | Node::Text(_) | Node::Odd | Node::List(_) | Node::Object(_)) | None => {
                faults.push(Fault::new(self.path(name), "extract-fault-whole"));
                String::new()
            }
        };
        Told { place: self.path(name), text }
    }
}

/// Reads an answer.
pub fn parse(text: &str) -> Result<Raw, Vec<Fault>> {
    let whole = |key| vec![Fault::new(Place::File, key)];
    let node: Node = serde_json::from_str(text).map_err(|_| whole("extract-fault-json"))?;
    let Node::Object(fields) = &node else {
        return Err(whole("extract-fault-json"));
    };
    let (top, mut faults) = (At { path: String::new(), fields }, Vec::new());
    top.only(&FIELDS, &mut faults);
    let format = top.text("format", &mut faults);
    if format.text != FORMAT {
        faults.push(Fault::new(format.place, "extract-fault-format"));
    }
    let respondent = match top.get("respondent") {
        Some(Node::Object(fields)) => At { path: "respondent".into(), fields },
        Some(Node::Null | Node::Text(_) | Node::Whole(_) | Node::Odd | Node::List(_)) | None => {
            faults.push(Fault::new(top.path("respondent"), "extract-fault-object"));
            At { path: "respondent".into(), fields: &[] }
        }
    };
    respondent.only(&RESPONDENT, &mut faults);
    let raw = Raw {
        extract: top.text("extract", &mut faults),
        sha256: top.text("sha256", &mut faults),
        name: respondent.text("name", &mut faults),
        office: respondent.text("office", &mut faults),
        answered_on: top.text("answered_on", &mut faults),
        lines: lines(&top, &mut faults),
    };
    if faults.is_empty() { Ok(raw) } else { Err(faults) }
}

fn lines(top: &At, faults: &mut Vec<Fault>) -> Vec<ToldLine> {
    let Some(Node::List(items)) = top.get("lines") else {
        faults.push(Fault::new(top.path("lines"), "extract-fault-list"));
        return Vec::new();
    };
    let mut found = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let path = format!("lines[{n}]");
        let Node::Object(fields) = item else {
            faults.push(Fault::new(Place::Path(path), "extract-fault-object"));
            continue;
        };
        let at = At { path, fields };
        at.only(&LINE, faults);
        found.push(ToldLine {
            line: at.whole("line", faults),
            id: at.text("id", faults),
            answer: at.text("answer", faults),
            remark: at.text("remark", faults),
            forecast: at.text("their_forecast", faults),
        });
    }
    found
}

/// The answer as JSON.
pub fn write(answer: &Answer) -> Value {
    let lines: Vec<Value> = answer
        .replies
        .iter()
        .map(|reply| {
            let mut line = json!({"line": reply.line, "id": reply.id, "answer": reply.verdict.code()});
            if let Some(remark) = &reply.remark {
                line["remark"] = json!(remark);
            }
            if let Some(forecast) = reply.forecast {
                line["their_forecast"] = json!(forecast.to_string());
            }
            line
        })
        .collect();
    json!({
        "format": FORMAT, "extract": answer.extract, "sha256": answer.sha256,
        "respondent": {"name": answer.name, "office": answer.office},
        "answered_on": answer.answered_on.to_string(), "lines": lines,
    })
}

/// An answer to fill in: every line without a verdict, so that nothing is confirmed by sending it back as it is.
pub fn blank(number: &str, sha256: &str, lines: &[(i32, String)]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .map(|(line, id)| json!({"line": line, "id": id, "answer": "", "remark": "", "their_forecast": ""}))
        .collect();
    json!({
        "format": FORMAT, "extract": number, "sha256": sha256,
        "respondent": {"name": "", "office": ""}, "answered_on": "", "lines": lines,
    })
}
