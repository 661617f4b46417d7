//! Loading the Fluent files once, and asking them.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use rust_embed::RustEmbed;

use super::{Arg, Lang};

#[derive(RustEmbed)]
#[folder = "locales"]
pub(super) struct Files;

/// One language: the messages that need no argument, resolved, and the bundle for the others.
struct Words {
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

static WORDS: LazyLock<[Words; 3]> = LazyLock::new(|| Lang::ALL.map(load));

fn words(lang: Lang) -> &'static Words {
    &WORDS[lang as usize]
}

/// The paths of a language's files, in a fixed order.
pub(super) fn paths(lang: Lang) -> Vec<String> {
    let folder = format!("{}/", lang.code());
    let mut paths: Vec<_> =
        Files::iter().filter(|path| path.starts_with(&folder)).map(String::from).collect();
    paths.sort();
    paths
}

/// The text of one embedded file.
pub(super) fn source(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

fn load(lang: Lang) -> Words {
    let language = lang.code().parse().expect("our own language codes are well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| grouped(Lang::En, value),
        Lang::Pl => |value, _| grouped(Lang::Pl, value),
        Lang::Uk => |value, _| grouped(Lang::Uk, value),
    }));
    let mut keys = Vec::new();
    for path in paths(lang) {
        // A file with a mistake still gives its sound messages; the tests refuse the mistake.
        let resource = FluentResource::try_new(source(&path)).unwrap_or_else(|(partly, _)| partly);
        keys.extend(resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        }));
        bundle.add_resource_overriding(resource);
    }
    let plain = keys.into_iter().filter_map(|key| resolved(&bundle, &key).map(|text| (key, text))).collect();
    Words { plain, bundle }
}

fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "only whole numbers are ever given, and Fluent keeps them as f64"
        )]
        FluentValue::Number(number) => Some(lang.number(number.value as i64)),
        _ => None,
    }
}

/// The text of a message that asks for no argument.
fn resolved(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

pub(super) fn plain(lang: Lang, key: &str) -> &'static str {
    let found = words(lang).plain.get(key).or_else(|| words(Lang::En).plain.get(key));
    found.map_or_else(|| unknown(key), String::as_str)
}

pub(super) fn filled(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let given: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
    let in_language = |lang: Lang| {
        let bundle = &words(lang).bundle;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(text)
    };
    in_language(lang).or_else(|| in_language(Lang::En)).unwrap_or_else(|| unknown(key).to_owned())
}

fn value<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_ref()),
        Arg::Count(count) => FluentValue::from(*count),
    }
}

/// `⟨key⟩`, kept for good but not without limit: a code from outside must not fill the memory.
fn unknown(key: &str) -> &'static str {
    static SEEN: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    kept(seen.get_or_insert_default(), key)
}

/// The shown form of an unknown key, from those seen or added to them while there is room.
pub(super) fn kept(seen: &mut HashSet<&'static str>, key: &str) -> &'static str {
    const LIMIT: usize = 512;
    let shown = format!("⟨{key}⟩");
    match seen.get(shown.as_str()) {
        Some(known) => known,
        None if seen.len() < LIMIT => {
            let kept: &'static str = Box::leak(shown.into_boxed_str());
            seen.insert(kept);
            kept
        }
        None => "⟨?⟩",
    }
}
