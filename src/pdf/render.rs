//! Sets one document, in this process.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use chrono::{Datelike, Timelike};
use sha2::{Digest, Sha256};
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::coverage::{Letters, made_at};
use super::fonts::Fonts;
use super::glyphs::Glyphs;
use super::told::{told, undrawn};
use super::world::PdfWorld;
use super::{Job, PdfError};

/// How often a refused document is set again with the letters of the complaint as □.
const SECOND_LOOKS: usize = 3;

/// Sets one document in this process, without limits: for tests and measurements.
///
/// The server uses [`super::render_in_child`]. Fonts of the folder are used for letters that the embedded ones lack.
pub fn render(job: &Job, extra_fonts: Option<&Path>) -> Result<Vec<u8>, PdfError> {
    let pdf = render_once(job, extra_fonts);
    comemo::evict(0);
    pdf
}

/// The same, leaving what the engine remembers to the end of the process.
pub(super) fn render_once(job: &Job, extra_fonts: Option<&Path>) -> Result<Vec<u8>, PdfError> {
    let options = options(job)?;
    let (letters, fonts) = prepare(job, extra_fonts)?;
    let mut missing = letters.missing_from(&fonts);
    for _ in 0..SECOND_LOOKS {
        let complaints = match set(&world(job, &letters, &missing, &fonts), &options) {
            Ok(pdf) => return Ok(pdf),
            Err(complaints) => complaints,
        };
        let before = missing.len();
        missing.extend(undrawn(&complaints));
        if missing.len() == before {
            break;
        }
    }
    // The last resort: only letters that every main font has.
    let plain = Fonts::embedded();
    set(&world(job, &letters, &letters.uncommon(plain), plain), &options)
        .map_err(|complaints| PdfError::Refused { diagnostics: complaints })
}

fn prepare(job: &Job, extra_fonts: Option<&Path>) -> Result<(Letters, Cow<'static, Fonts>), PdfError> {
    let mut letters = Letters::default();
    letters.read(&job.data, "the data")?;
    letters.read(&job.proof, "the proof")?;
    let embedded = Fonts::embedded();
    let wanted: BTreeSet<char> =
        letters.missing_from(embedded).into_iter().filter(|c| !super::coverage::is_forbidden(*c)).collect();
    let fonts = match extra_fonts {
        Some(folder) if !wanted.is_empty() => Cow::Owned(embedded.with_folder(folder, wanted)),
        Some(_) | None => Cow::Borrowed(embedded),
    };
    Ok((letters, fonts))
}

fn world<'a>(job: &Job, letters: &Letters, missing: &BTreeSet<char>, fonts: &'a Fonts) -> PdfWorld<'a> {
    let glyphs = Glyphs::new(letters, missing, fonts);
    PdfWorld {
        template: job.template,
        lang: job.lang,
        data: Bytes::new(job.data.clone()),
        proof: Bytes::new(job.proof.clone()),
        glyphs: Bytes::new(serde_json::to_vec(&glyphs).expect("texts and truth values are JSON")),
        fonts,
    }
}

fn set(world: &PdfWorld<'_>, options: &PdfOptions) -> Result<Vec<u8>, Vec<String>> {
    typst_pdf::pdf(&layout(world)?, options).map_err(|errors| told(world, &errors))
}

fn layout(world: &PdfWorld<'_>) -> Result<PagedDocument, Vec<String>> {
    let compiled = typst::compile::<PagedDocument>(world);
    for warning in told(world, &compiled.warnings) {
        tracing::warn!(warning, "typst");
    }
    compiled.output.map_err(|errors| told(world, &errors))
}

fn options(job: &Job) -> Result<PdfOptions, PdfError> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("the two standards go together");
    let at = made_at(&job.data)?;
    let part = |number: u32| u8::try_from(number).expect("parts of a date are below 60");
    let date = Datetime::from_ymd_hms(
        at.year(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .ok_or_else(|| PdfError::BadData("export.made_at lies outside the calendar".to_owned()))?;
    let identity =
        Sha256::new().chain_update(&job.data).chain_update(format!("{:?} {:?}", job.template, job.lang));
    Ok(PdfOptions {
        ident: Smart::Custom(data_encoding::HEXLOWER.encode(&identity.finalize())),
        creator: Smart::Custom(Some(format!("Entente {}", env!("CARGO_PKG_VERSION")))),
        timestamp: Some(Timestamp::new_utc(date)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};
    use typst::layout::{Frame, FrameItem};
    use typst::visualize::Geometry;

    use super::*;
    use crate::pdf::{PdfLang, Template};

    fn job(template: Template, lang: PdfLang, data: &Value, proof: &Value) -> Job {
        Job { template, lang, data: data.to_string().into_bytes(), proof: proof.to_string().into_bytes() }
    }

    fn dossier(agreement: Value) -> Value {
        json!({
            "export": {
                "no": "E-2026-000001", "made_at": "2026-11-22T18:04:31Z", "true_on": "2026-11-22",
                "made_by": {"name": "auditor.demo", "role": {"en": "auditor", "pl": "audytor"}},
                "marking": "restricted", "withheld": 7,
            },
            "agreement": agreement,
        })
    }

    /// Every printed run of text, page by page, in reading order of the frames.
    fn printed(job: &Job) -> Vec<String> {
        let (letters, fonts) = prepare(job, None).expect("the example is JSON");
        let missing = letters.missing_from(&fonts);
        let document = layout(&world(job, &letters, &missing, &fonts)).expect("the example is set");
        document.pages().iter().map(|page| words(&page.frame)).collect()
    }

    fn words(frame: &Frame) -> String {
        let mut text = String::new();
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => text += &words(&group.frame),
                FrameItem::Text(run) => text += &run.text,
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
        text
    }

    fn squeezed(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace()).collect()
    }

    fn assert_prints(job: &Job, what: &str) {
        let text = squeezed(&printed(job).concat());
        assert!(text.contains(&squeezed(what)), "{what} is not in {text}");
    }

    #[test]
    fn every_page_bears_its_marking_twice_its_number_and_the_export() {
        let data = dossier(json!({"register_no": "PL-UA/2025/0001", "title": "Title"}));
        let pages = printed(&job(Template::Dossier, PdfLang::En, &data, &json!({})));
        assert!(pages.len() >= 3);
        for (place, page) in pages.iter().enumerate() {
            assert_eq!(page.matches("RESTRICTED").count(), 2, "{page}");
            assert!(page.contains(&format!("page {} of {}", place + 1, pages.len())), "{page}");
            assert!(page.contains("E-2026-000001"), "{page}");
        }
        assert!(
            pages[0].contains("auditor.demo, auditor") && pages[0].contains("above the reader’s level: 7"),
            "{}",
            pages[0]
        );
    }

    #[test]
    fn markup_in_the_data_stays_text() {
        let title = "#import \"a.typ\": * $x^2$ *b* _e_ `r` @ref <l> \\u{41} // c /* d */ = h ~ -- #panic() #sys.inputs";
        let data = dossier(json!({"title": title, "areas": [title], "parties": [{"name": {"en": title}}]}));
        let job = job(Template::Dossier, PdfLang::En, &data, &json!({}));
        assert_prints(&job, title);
        assert_eq!(squeezed(&printed(&job).concat()).matches(&squeezed(title)).count(), 3);
    }

    #[test]
    fn an_undrawn_letter_becomes_a_sign_and_is_listed_by_its_number() {
        let data = dossier(json!({"title": "日本 a\u{202e}b\u{200b}c"}));
        let job = job(Template::Dossier, PdfLang::En, &data, &json!({}));
        assert_prints(&job, "□□ a□bc");
        assert_prints(&job, "page 1 U+65E5 U+672C U+202E U+200B");
    }

    #[test]
    fn a_text_without_strange_letters_says_so_on_the_last_page() {
        let data = dossier(json!({"title": "Zażółć їжак"}));
        assert_prints(
            &job(Template::Dossier, PdfLang::En, &data, &json!({})),
            "Every character of the data is drawn as recorded.",
        );
    }

    #[test]
    fn a_missing_checkpoint_clock_or_clause_is_said_in_every_language() {
        let data = dossier(json!({"title": "T", "clock": {"timeline": null, "dates": []}}));
        let proof = json!({"data_sha256": "ab".repeat(32), "data_bytes": 3, "log_id": "l", "event_seq": 9, "chain": "cd".repeat(32), "checkpoint": null, "log_key": null});
        for (lang, sayings) in [
            (
                PdfLang::En,
                [
                    "No signed checkpoint was made before this export.",
                    "No date of the legal clock is computed",
                    "No final clause is captured.",
                ],
            ),
            (
                PdfLang::Pl,
                [
                    "Przed tym eksportem nie sporządzono podpisanego punktu kontrolnego.",
                    "nie wyliczono żadnej daty zegara prawnego",
                    "Nie ujęto żadnego postanowienia końcowego.",
                ],
            ),
            (
                PdfLang::Uk,
                [
                    "Перед цим експортом підписаної контрольної точки не створено.",
                    "не обчислено жодної дати правового годинника",
                    "Жодного прикінцевого положення не внесено.",
                ],
            ),
        ] {
            let job = job(Template::Dossier, lang, &data, &proof);
            sayings.iter().for_each(|saying| assert_prints(&job, saying));
            assert_prints(&job, &"ab".repeat(32));
        }
    }

    #[test]
    fn a_checkpoint_is_printed_line_by_line() {
        let proof = json!({"data_sha256": "ab".repeat(32), "checkpoint": "demo/log\n12\nq83v\n\n— demo/log AAAA\n", "log_key": "demo/log+1+B"});
        let job = job(Template::Dossier, PdfLang::En, &dossier(json!({"title": "T"})), &proof);
        assert_prints(&job, "demo/log 12 q83v — demo/log AAAA");
        assert_prints(&job, "--checkpoint other-checkpoint.txt");
    }

    #[test]
    fn a_register_tells_its_filter_count_and_what_is_withheld() {
        let row = json!({"register_no": "PL-UA/2025/0001", "title": "One", "standing": "in_force", "evidence": [3, 4]});
        let mut data = dossier(Value::Null);
        data["filter"] = json!([{"field": "Party", "value": "Ukraine"}]);
        data["groups"] = json!([{"code": "UKR", "rows": [row]}]);
        data["totals"] = json!({"rows": 1, "by_standing": {"in_force": 1}, "by_kind": {}, "by_decade": {}});
        let job = job(Template::Register, PdfLang::En, &data, &json!({}));
        for told in
            ["Party Ukraine", "1 shown", "rows withheld: 7", "PL-UA/2025/0001", "In force", "3/4", "UKR"]
        {
            assert_prints(&job, told);
        }
    }

    #[test]
    fn a_table_has_no_vertical_lines() {
        let row = json!({"register_no": "PL-UA/2025/0001", "title": "One", "evidence": [3, 4]});
        let mut data = dossier(Value::Null);
        data["groups"] = json!([{"code": "UKR", "rows": [row, row]}]);
        let job = job(Template::Register, PdfLang::En, &data, &json!({}));
        let (letters, fonts) = prepare(&job, None).expect("the example is JSON");
        let document = layout(&world(&job, &letters, &BTreeSet::new(), &fonts)).expect("the example is set");
        let mut lines = Vec::new();
        document.pages().iter().for_each(|page| collect_lines(&page.frame, &mut lines));
        assert!(lines.iter().filter(|line| line.y.to_pt() < 0.1).count() > 10, "the rules between rows");
        assert!(lines.iter().all(|line| line.y.to_pt() < 0.1), "{lines:?}");
    }

    fn collect_lines(frame: &Frame, found: &mut Vec<typst::layout::Point>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => collect_lines(&group.frame, found),
                FrameItem::Shape(shape, _) => match &shape.geometry {
                    Geometry::Line(to) => found.push(*to),
                    Geometry::Rect(_) | Geometry::Curve(_) => {}
                },
                FrameItem::Text(_) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    #[test]
    fn labels_exist_in_every_language_and_need_only_embedded_letters() {
        let labels: Value =
            serde_json::from_str(include_str!("../../templates/pdf/labels.json")).expect("labels are JSON");
        let keys =
            |lang: &str| labels[lang].as_object().map(|words| words.keys().cloned().collect::<Vec<_>>());
        assert_eq!(keys("en"), keys("pl"));
        assert_eq!(keys("en"), keys("uk"));
        let mut letters = Letters::default();
        letters.read(labels.to_string().as_bytes(), "labels").expect("labels are JSON");
        assert!(letters.uncommon(Fonts::embedded()).is_empty(), "{:?}", letters.uncommon(Fonts::embedded()));
    }

    #[test]
    fn a_cluster_that_no_single_font_draws_falls_back_to_a_sign() {
        // Each letter has a font, the pair has none.
        let data = dossier(json!({"title": "ა\u{301} ქ\u{327}\u{302} Հ\u{331}"}));
        let made = render(&job(Template::Dossier, PdfLang::En, &data, &json!({})), None);
        assert!(made.is_ok(), "{:?}", made.err());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 12, ..ProptestConfig::default() })]

        #[test]
        fn no_text_breaks_an_export(title in any::<String>(), name in "\\PC{0,40}", odd in proptest::collection::vec(any::<char>(), 0..60)) {
            let odd: String = odd.into_iter().collect();
            let data = dossier(json!({
                "register_no": odd, "title": title, "short_title": {"en": odd}, "owner": name, "kind": odd, "areas": [title],
                "titles": [{"lang": name, "text": title}], "standing": {"status": odd, "headline": name},
                "parties": [{"state": odd, "name": title}],
                "clock": {"timeline": {"from": "2020-01-01", "to": "2021-01-01", "alt": odd, "events": [{"on": name, "label": title}, {"on": "2020-05", "kind": odd, "label": odd}]}},
                "actions": [{"kind": name, "on": odd, "note": title}], "sources": [{"id": odd, "grade": title}],
            }));
            let made = render(&job(Template::Dossier, PdfLang::Uk, &data, &json!({"log_id": odd, "data_sha256": name})), None);
            prop_assert!(made.is_ok(), "{:?}", made.err());
        }
    }
}
