//! The frame around every page: marking, navigation, account, language, theme, flash. Each page struct carries one as `chrome`.

use chrono::{NaiveDate, NaiveDateTime};

use super::dates::{self, When};
use super::locale::{Arg, Lang, Whole};

/// Light or dark, or as the reader's system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// The same by lamplight.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The code in the form and in the cookie.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// The value of `data-bs-theme`; none when the system decides.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// One entry of the main navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its word.
    pub label: String,
    /// Whether the page belongs to it.
    pub current: bool,
}

/// The account menu of who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountMenu {
    /// The display name.
    pub name: String,
    /// The word for the role.
    pub role: String,
}

/// How a flash is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlashKind {
    /// It was done.
    Ok,
    /// It was done, and something is to be noted.
    Warn,
    /// It was not done.
    Error,
}

impl FlashKind {
    /// The icon and the tone class of the line.
    pub const fn mark(self) -> (&'static str, &'static str) {
        match self {
            Self::Ok => ("circle-check", "is-ok"),
            Self::Warn => ("triangle-alert", "is-warn"),
            Self::Error => ("octagon-alert", "is-bad"),
        }
    }
}

/// One line under the masthead after a POST.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// How it is meant.
    pub kind: FlashKind,
    /// What it says.
    pub text: String,
}

/// The strip that says that a page is one of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastBar {
    /// Both dates in a sentence.
    pub words: String,
    /// The day for which it is true, for the field.
    pub true_on: String,
    /// Up to when it is known, for the field.
    pub known: String,
    /// The same page of the present.
    pub present: String,
}

/// Everything around the content of a page.
#[derive(Clone, Debug)]
pub struct Chrome {
    /// The reader's language.
    pub lang: Lang,
    /// The reader's theme.
    pub theme: Theme,
    /// The banner: highest marking of what the page may show.
    pub marking: String,
    /// A line beside the marking, such as that the data are for demonstration.
    pub notice: Option<String>,
    /// Whose register this is; empty when not configured.
    pub institution: String,
    /// The main navigation; empty before sign-in.
    pub nav: Vec<NavItem>,
    /// Who is signed in.
    pub account: Option<AccountMenu>,
    /// The token for every form.
    pub csrf: String,
    /// What the last POST did.
    pub flash: Option<Flash>,
    /// The nonce of this answer's content security policy.
    pub nonce: String,
    /// The path and query of this page, for the way back after a change of language.
    pub path: String,
    /// When the page was made, in words.
    pub made_at: String,
    /// Whether the reader may search the register.
    pub search: bool,
    /// The two dates when the page is one of the past.
    pub past: Option<PastBar>,
    /// The version of the program.
    pub version: &'static str,
}

impl Chrome {
    /// A frame without navigation, account or token, for pages before sign-in and for errors.
    pub fn bare(lang: Lang, nonce: impl Into<String>) -> Self {
        Self {
            lang,
            theme: Theme::System,
            marking: lang.label("marking", "unclassified").to_owned(),
            notice: None,
            institution: String::new(),
            nav: Vec::new(),
            account: None,
            csrf: String::new(),
            flash: None,
            nonce: nonce.into(),
            path: "/".to_owned(),
            made_at: String::new(),
            search: false,
            past: None,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    /// See [`Lang::t`].
    pub fn t(&self, key: &str) -> &'static str {
        self.lang.t(key)
    }

    /// See [`Lang::f`].
    pub fn f(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.lang.f(key, args)
    }

    /// See [`Lang::n`].
    pub fn n(&self, key: &str, count: impl Whole) -> String {
        self.lang.n(key, count)
    }

    /// A message whose only argument is the text `$name`.
    pub fn with(&self, key: &str, name: &str, text: &str) -> String {
        self.lang.f(key, &[(name, Arg::from(text))])
    }

    /// A message with two texts, each given with its name.
    pub fn with2(&self, key: &str, name: &str, text: &str, other_name: &str, other_text: &str) -> String {
        self.lang.f(key, &[(name, Arg::from(text)), (other_name, Arg::from(other_text))])
    }

    /// See [`Lang::label`].
    pub fn label(&self, prefix: &str, code: &str) -> &'static str {
        self.lang.label(prefix, code)
    }

    /// See [`Lang::term`].
    pub fn term(&self, binding_view: &str, word: &str) -> &'static str {
        self.lang.term(binding_view, word)
    }

    /// See [`Lang::number`].
    pub fn number(&self, n: impl Whole) -> String {
        self.lang.number(n)
    }

    /// See [`Lang::percent`].
    pub fn percent(&self, n: impl Whole) -> String {
        self.lang.percent(n)
    }

    /// A whole date in words.
    pub fn day(&self, date: &NaiveDate) -> When {
        dates::day(self.lang, *date)
    }

    /// An instant in words.
    pub fn instant(&self, utc: &NaiveDateTime) -> When {
        dates::instant(self.lang, *utc)
    }

    /// The name of a theme, for the menu.
    pub fn theme_name(&self, theme: &Theme) -> &'static str {
        match theme {
            Theme::System => self.t("theme-system"),
            Theme::Light => self.t("theme-light"),
            Theme::Dark => self.t("theme-dark"),
        }
    }

    /// The code of the language in capitals, for the menu.
    pub fn lang_code_upper(&self) -> String {
        self.lang.code().to_ascii_uppercase()
    }
}
