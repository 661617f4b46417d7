//! Small values that the macros of `templates/ui.html` draw: choices, tabs, chips, column heads, differences.

/// One option of a select, a group of ticks or a group of radio buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// An option that is chosen when its value is `current`.
    pub fn new(value: impl Into<String>, label: impl Into<String>, current: &str) -> Self {
        let value = value.into();
        Self { chosen: value == current, value, label: label.into() }
    }

    /// An option of several that may be chosen together.
    pub fn among(value: impl Into<String>, label: impl Into<String>, current: &[String]) -> Self {
        let value = value.into();
        Self { chosen: current.contains(&value), value, label: label.into() }
    }
}

/// A link with its words, as in breadcrumbs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What is read.
    pub label: String,
}

impl Link {
    /// A link.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// One tab or saved view: a link with an optional count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Where it leads.
    pub href: String,
    /// What is read.
    pub label: String,
    /// How many there are, already written; empty for none.
    pub count: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// An active filter with the link that takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What is filtered, as "Partner".
    pub name: String,
    /// By what, as "Ukraine".
    pub value: String,
    /// The same list without this filter.
    pub remove: String,
}

/// How a column is sorted now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sorted {
    /// Not by this column.
    #[default]
    No,
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// The head of a ledger's column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// What is read.
    pub label: String,
    /// The link that sorts by this column; empty when it cannot.
    pub href: String,
    /// How it is sorted now.
    pub sorted: Sorted,
    /// Whether the column holds figures, set to the right.
    pub figures: bool,
}

impl Head {
    /// A plain head.
    pub fn plain(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// The value of `aria-sort`; none when the table is not sorted by this column.
    pub const fn aria_sort(&self) -> Option<&'static str> {
        match self.sorted {
            Sorted::No => None,
            Sorted::Up => Some("ascending"),
            Sorted::Down => Some("descending"),
        }
    }
}

/// An error of a form: the field it belongs to and the repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field.
    pub field: String,
    /// What to do about it.
    pub text: String,
}

/// One field that two people left different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The name of the form field.
    pub name: String,
    /// The label of the field.
    pub label: String,
    /// What the register holds now.
    pub theirs: String,
    /// What the reader wrote.
    pub ours: String,
}

/// The ends of a page of a list that is read by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// The link to the page before; empty on the first.
    pub previous: String,
    /// The link to the page after; empty on the last.
    pub next: String,
}
