use super::*;
use crate::extracts::{answer_csv, answer_json};
use proptest::prelude::*;
use serde_json::{Value, json};

const HASH: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn question() -> Question {
    Question {
        number: "PX-UKR-2026-K7Q4MD".into(),
        sha256: HASH.into(),
        as_of: day("2026-03-02"),
        lines: vec![(1, "a-1".into()), (2, "a-2".into()), (3, "a-3".into())],
    }
}

fn sound() -> Value {
    json!({
        "format": "entente-answer/1", "extract": "PX-UKR-2026-K7Q4MD", "sha256": HASH,
        "respondent": {"name": "Head of unit", "office": "Ministry"}, "answered_on": "2026-03-05",
        "lines": [
            {"line": 1, "id": "a-1", "answer": "confirm"},
            {"line": 2, "id": "a-2", "answer": "dispute", "remark": "Not before the autumn", "their_forecast": "2026-10"},
        ],
    })
}

fn judged(text: &str) -> Result<(&'static str, Answer), Vec<(Place, &'static str)>> {
    let found = read(text.as_bytes(), &question(), day("2026-03-10"));
    found.map_err(|faults| faults.into_iter().map(|fault| (fault.place, fault.key)).collect())
}

/// The first fault of the sound answer after a change.
fn fault(change: impl FnOnce(&mut Value)) -> (String, &'static str) {
    let mut value = sound();
    change(&mut value);
    let faults = judged(&value.to_string()).expect_err("a fault");
    let (place, key) = faults.into_iter().next().expect("a fault");
    let place = match place {
        Place::File => String::new(),
        Place::Path(path) => path,
        Place::Row(row, name) => format!("{row} {name}"),
    };
    (place, key)
}

#[test]
fn a_sound_answer_is_read_and_what_is_not_answered_is_left_out() {
    let (format, answer) = judged(&sound().to_string()).expect("a sound answer");
    assert_eq!((format, answer.replies.len(), answer.name.as_str()), ("json", 2, "Head of unit"));
    assert_eq!(answer.replies[1].forecast.map(|date| date.to_string()).as_deref(), Some("2026-10"));
    let with_mark = format!("\u{feff}{}", sound());
    assert!(judged(&with_mark).is_ok(), "a byte order mark is no fault");
    let mut none = sound();
    none["lines"] = json!([]);
    assert_eq!(judged(&none.to_string()).expect("an empty answer").1.replies, []);
}

#[test]
fn every_fault_is_named_with_its_place() {
    let line = |n: usize, name: &'static str, value: Value| move |v: &mut Value| v["lines"][n][name] = value;
    let top = |name: &'static str, value: Value| move |v: &mut Value| v[name] = value;
    assert_eq!(fault(top("format", json!("other/1"))), ("format".into(), "extract-fault-format"));
    assert_eq!(
        fault(top("extract", json!("PX-UKR-2026-OTHER2"))),
        ("extract".into(), "extract-fault-number")
    );
    assert_eq!(fault(top("sha256", json!("00"))), ("sha256".into(), "extract-fault-hash"));
    assert_eq!(fault(top("signature", json!(1))), ("signature".into(), "extract-fault-unknown"));
    assert_eq!(fault(top("respondent", json!("me"))), ("respondent".into(), "extract-fault-object"));
    let name = |v: &mut Value| v["respondent"]["name"] = json!(" ");
    assert_eq!(fault(name), ("respondent.name".into(), "extract-fault-missing"));
    let mail = |v: &mut Value| v["respondent"]["mail"] = json!("x");
    assert_eq!(fault(mail), ("respondent.mail".into(), "extract-fault-unknown"));
    for (on, key) in [
        ("2026-03", "extract-fault-day"),
        ("soon", "extract-fault-day"),
        ("2026-03-01", "extract-fault-day-outside"),
        ("2026-03-11", "extract-fault-day-outside"),
    ] {
        assert_eq!(fault(top("answered_on", json!(on))), ("answered_on".into(), key), "{on}");
    }
    assert_eq!(fault(top("lines", json!({}))), ("lines".into(), "extract-fault-list"));
    assert_eq!(fault(|v| v["lines"][0] = json!(7)), ("lines[0]".into(), "extract-fault-object"));
    assert_eq!(fault(line(0, "line", json!("1"))), ("lines[0].line".into(), "extract-fault-whole"));
    assert_eq!(fault(line(0, "line", json!(9))), ("lines[0].line".into(), "extract-fault-no-line"));
    assert_eq!(fault(line(0, "id", json!("a-2"))), ("lines[0].id".into(), "extract-fault-id"));
    assert_eq!(fault(line(0, "answer", json!("yes"))), ("lines[0].answer".into(), "extract-fault-answer"));
    assert_eq!(fault(line(0, "answer", json!(true))), ("lines[0].answer".into(), "extract-fault-text"));
    assert_eq!(fault(line(1, "remark", json!(" "))), ("lines[1].remark".into(), "extract-fault-remark"));
    assert_eq!(
        fault(line(1, "remark", json!("a\u{7}"))),
        ("lines[1].remark".into(), "extract-fault-control")
    );
    let long = "є".repeat(1_001);
    assert_eq!(fault(line(1, "remark", json!(long))), ("lines[1].remark".into(), "extract-fault-long"));
    assert_eq!(fault(line(1, "answer", json!(""))), ("lines[1].answer".into(), "extract-fault-unsaid"));
    let forecast = line(1, "their_forecast", json!("autumn"));
    assert_eq!(fault(forecast), ("lines[1].their_forecast".into(), "extract-fault-date"));
    assert_eq!(fault(line(0, "owner", json!("x"))), ("lines[0].owner".into(), "extract-fault-unknown"));
    let twice = |v: &mut Value| v["lines"][1] = json!({"line": 1, "id": "a-1", "answer": "confirm"});
    assert_eq!(fault(twice), ("lines[1].line".into(), "extract-fault-twice"));
}

#[test]
fn what_is_no_answer_at_all_is_refused_as_a_whole() {
    for (text, key) in [
        ("", "extract-fault-empty"),
        ("  \n", "extract-fault-empty"),
        ("[]", "extract-fault-json"),
        ("{", "extract-fault-json"),
        ("{\"extract\":1,\"extract\":2}", "extract-fault-json"),
        ("a\0b", "extract-fault-utf8"),
        ("hello", "extract-fault-unknown"),
        ("extract,x\nsha256,y\n", "extract-fault-no-head"),
    ] {
        let faults = judged(text).expect_err(text);
        assert!(faults.iter().any(|(_, found)| *found == key), "{text:?}: {faults:?}");
    }
    assert!(judged(&"[".repeat(500_000)).is_err(), "depth is bounded");
    let latin = read(b"extract,\xe9", &question(), day("2026-03-10")).expect_err("no UTF-8");
    assert_eq!(latin[0].key, "extract-fault-utf8");
    let mut many = sound();
    many["lines"] = json!(vec![json!({"line": 9, "id": "x", "answer": "confirm"}); 5_000]);
    assert!(judged(&many.to_string()).expect_err("nonsense").len() <= MOST_FAULTS);
}

fn csv(rows: &[&str]) -> String {
    let head = "extract,PX-UKR-2026-K7Q4MD\nname,N\noffice,O\nanswered_on,05.03.2026\n";
    let mut text = format!("{head}sha256,{HASH}\n\n");
    rows.iter().for_each(|row| text.push_str(&format!("{row}\n")));
    text
}

#[test]
fn a_table_is_read_as_spreadsheets_save_it() {
    let plain =
        csv(&["line,id,answer,remark", "1,a-1,confirm,", "2,a-2,dispute,\"a, \"\"b\"\"\"", ",,,", "3,a-3,,"]);
    let (format, answer) = judged(&plain).expect("a sound answer");
    assert_eq!((format, answer.replies.len()), ("csv", 2));
    assert_eq!(answer.replies[1].remark.as_deref(), Some("a, \"b\""));
    let semicolons = "\u{feff}extract;PX-UKR-2026-K7Q4MD;;\r\nsha256;".to_owned()
        + HASH
        + ";;\r\nname;N;;\r\noffice;O;;\r\nanswered_on;2026-03-05;;\r\n;;;\r\nid;LINE;answer;remark\r\n";
    let faults = judged(&semicolons).expect_err("the head begins with another column");
    assert!(faults.iter().any(|(_, key)| *key == "extract-fault-no-head"), "{faults:?}");
    let semicolons = semicolons.replace("id;LINE", "LINE;id") + "1;a-1;Confirm;'=1+1\r\n";
    let (_, answer) = judged(&semicolons).expect("a sound answer");
    assert_eq!(answer.replies[0].remark.as_deref(), Some("=1+1"), "a formula is a text");
    for (rows, key) in [
        (vec!["line,id,answer", "1,a-1,confirm"], "extract-fault-no-column"),
        (vec!["line,id,answer,remark,price", "1,a-1,confirm,,7"], "extract-fault-unknown"),
        (vec!["line,id,answer,remark,id", "1,a-1,confirm,,a-1"], "extract-fault-column-twice"),
        (vec!["line,id,answer,remark", "1,a-1,confirm,,extra"], "extract-fault-cells"),
        (vec!["line,id,answer,remark", "1,a-1,confirm,", "1,a-1,dispute,x"], "extract-fault-twice"),
        (vec!["line,id,answer,remark", "=1,a-1,confirm,"], "extract-fault-no-line"),
    ] {
        let faults = judged(&csv(&rows)).expect_err(key);
        assert!(faults.iter().any(|(_, found)| *found == key), "{key}: {faults:?}");
    }
}

#[test]
fn what_is_sent_back_as_it_came_confirms_nothing() {
    let question = question();
    let text = answer_json::blank(&question.number, &question.sha256, &question.lines).to_string();
    let faults = judged(&text).expect_err("nobody is named");
    assert!(faults.iter().all(|(place, _)| !matches!(place, Place::Path(path) if path.starts_with("lines"))));
    let about = || std::array::from_fn(|n| format!("={n}"));
    let lines: Vec<_> = question.lines.iter().map(|(n, id)| (*n, id.clone(), about())).collect();
    let text = answer_csv::blank(&question.number, &question.sha256, &lines);
    assert!(text.contains("'=0") && !text.contains(",=0"), "no cell is a formula");
    let filled = text.replace("name,", "name,N").replace("office,", "office,O");
    let filled = filled.replace("answered_on,", "answered_on,2026-03-05");
    assert_eq!(judged(&filled).expect("an empty answer").1.replies, []);
}

prop_compose! {
    fn a_reply(line: i32)(confirm in any::<bool>(), remark in "[ -~łєґ=+@'\n\t\"',;]{0,40}", year in 2026..2040, month in 1..=12u32,
        with_forecast in any::<bool>()) -> Reply {
        let remark = Some(remark.trim().to_owned()).filter(|text| !text.is_empty());
        let remark = remark.or_else(|| (!confirm).then(|| "why".to_owned()));
        Reply {
            line,
            id: format!("a-{line}"),
            verdict: if confirm { Verdict::Confirm } else { Verdict::Dispute },
            remark,
            forecast: with_forecast.then(|| PartialDate::new(year, Some(month), None).expect("a date")),
        }
    }
}

proptest! {
    #[test]
    fn an_answer_says_the_same_in_json_and_in_csv(
        first in a_reply(1), third in a_reply(3), name in "[A-Za-złє=@'+ ]{0,20}x", office in "'?[-=A-Z]{1,9}",
    ) {
        let question = question();
        let answer = Answer {
            extract: question.number.clone(),
            sha256: question.sha256.clone(),
            name: name.trim().to_owned(),
            office,
            answered_on: day("2026-03-05"),
            replies: vec![first, third],
        };
        let json = judged(&answer_json::write(&answer).to_string()).expect("JSON");
        let csv = judged(&answer_csv::write(&answer)).expect("CSV");
        prop_assert_eq!(json, ("json", answer.clone()));
        prop_assert_eq!(csv, ("csv", answer));
    }

}
