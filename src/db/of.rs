//! Whose rows a query asks for: those of one record, or of each of several in one go.

/// One record, or several.
#[derive(Debug, Clone, Copy)]
pub enum Of<'a> {
    /// The id of one.
    One(&'a str),
    /// The ids of several.
    Each(&'a [String]),
}

impl<'a> From<&'a str> for Of<'a> {
    fn from(id: &'a str) -> Self {
        Self::One(id)
    }
}

impl<'a> From<&'a String> for Of<'a> {
    fn from(id: &'a String) -> Self {
        Self::One(id)
    }
}

impl<'a> From<&'a [String]> for Of<'a> {
    fn from(ids: &'a [String]) -> Self {
        match ids {
            [one] => Self::One(one),
            each => Self::Each(each),
        }
    }
}

/// The condition on `$column` that says so, on the rows of `$table`.
#[macro_export]
macro_rules! is_of {
    ($table:ty, $column:expr, $of:expr) => {{
        use diesel::prelude::*;
        type Condition<'q> = Box<
            dyn diesel::BoxableExpression<$table, $crate::db::Backend, SqlType = diesel::sql_types::Bool>
                + 'q,
        >;
        let condition: Condition<'_> = match $of {
            $crate::db::Of::One(id) => Box::new($column.eq(id)),
            $crate::db::Of::Each(ids) => Box::new($column.eq_any(ids)),
        };
        condition
    }};
}
