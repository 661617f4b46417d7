//! What stands around a page: compiled once, and drawn by the frame of each.

use super::chrome::Chrome;
use askama::Template;
use askama::filters::HtmlSafe;

/// A part of the frame.
#[derive(Template)]
pub enum Frame<'c> {
    /// From the doctype to the title.
    #[template(path = "frame/opening.html")]
    Opening {
        /// Whose frame.
        chrome: &'c Chrome,
    },
    /// From the end of the title to the main part.
    #[template(path = "frame/masthead.html")]
    Masthead {
        /// Whose frame.
        chrome: &'c Chrome,
    },
    /// From the main part to the end.
    #[template(path = "frame/foot.html")]
    Foot {
        /// Whose frame.
        chrome: &'c Chrome,
    },
    /// From the end of the title to the first page of the open book.
    #[template(path = "frame/cover.html")]
    Cover {
        /// Whose frame.
        chrome: &'c Chrome,
    },
    /// From the first page of the open book to the end.
    #[template(path = "frame/cover_foot.html")]
    CoverFoot {
        /// Whose frame.
        chrome: &'c Chrome,
    },
}

impl HtmlSafe for Frame<'_> {}

impl Chrome {
    /// From the doctype to the title.
    pub fn opening(&self) -> Frame<'_> {
        Frame::Opening { chrome: self }
    }

    /// From the end of the title to the main part.
    pub fn masthead(&self) -> Frame<'_> {
        Frame::Masthead { chrome: self }
    }

    /// From the main part to the end.
    pub fn foot(&self) -> Frame<'_> {
        Frame::Foot { chrome: self }
    }

    /// From the end of the title to the first page of the open book.
    pub fn cover(&self) -> Frame<'_> {
        Frame::Cover { chrome: self }
    }

    /// From the first page of the open book to the end.
    pub fn cover_foot(&self) -> Frame<'_> {
        Frame::CoverFoot { chrome: self }
    }
}
