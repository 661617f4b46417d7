//! The text of a PDF: its glyphs as the page draws them, with blanks and lines where the places on the page say so.

use super::{Text, add};
use crate::documents::document::TextFault;
use hayro_interpret::font::{FontData, Glyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::{Name, Object};
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};
use std::fs::File;
use std::io::Read;
use std::sync::Arc;

/// Pages whose text is read.
const MOST_PAGES: usize = 5_000;

fn open(mut file: File) -> Result<Pdf, TextFault> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|_| TextFault::Damaged)?;
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => TextFault::Encrypted,
        LoadPdfError::Invalid => TextFault::Damaged,
    })
}

/// Every file that is attached, as text.
pub fn attachments(file: File) -> Result<Vec<String>, TextFault> {
    let pdf = open(file)?;
    let mut attached: Vec<String> = Vec::new();
    let mut total = 0;
    for stream in pdf.objects().into_iter().filter_map(Object::into_stream) {
        let kind = stream.dict().get::<Name<'_>>("Type");
        if kind.is_none_or(|kind| &*kind != b"EmbeddedFile") {
            continue;
        }
        let bytes = stream.decoded().map_err(|_| TextFault::Damaged)?;
        total += bytes.len();
        if total > super::MOST_ATTACHED {
            return Err(TextFault::TooLarge);
        }
        attached.push(String::from_utf8(bytes.into_owned()).map_err(|_| TextFault::Damaged)?);
    }
    Ok(attached)
}

/// The text of every page.
pub fn read(file: File) -> Result<Text, TextFault> {
    let pdf = open(file)?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(TextFault::Damaged);
    }
    let cache = InterpreterCache::new();
    let mut text = Text { pages: i32::try_from(pages.len()).ok(), ..Text::default() };
    text.is_cut = pages.len() > MOST_PAGES;
    for page in pages.iter().take(MOST_PAGES) {
        let frame = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = settings();
        let mut context = Context::new(Affine::IDENTITY, frame, &cache, pdf.xref(), settings);
        let mut lines = Lines::default();
        interpret_page(page, &mut context, &mut lines);
        lines.words.push('\n');
        if !add(&mut text, &lines.words) {
            break;
        }
    }
    Ok(text)
}

/// The fourteen fonts that every reader has are named and not carried: their letters are known by name, whatever font draws them.
fn settings() -> InterpreterSettings {
    let stand_in: FontData = Arc::new(crate::pdf::stand_in());
    InterpreterSettings {
        font_resolver: Arc::new(move |_| Some((stand_in.clone(), 0))),
        ..InterpreterSettings::default()
    }
}

/// The words of one page as its glyphs come.
#[derive(Default)]
struct Lines {
    words: String,
    /// Where the last glyph ended, and how large it was.
    last: Option<(Point, f64)>,
}

impl Lines {
    /// A glyph at its place: a new line, a blank, or the same word.
    fn place(&mut self, letters: &str, start: Point, end: Point, size: f64) {
        if let Some((last, last_size)) = self.last {
            let size = size.max(last_size).max(0.01);
            let is_apart = (start.y - last.y).abs() > 0.5 * size || start.x < last.x - 2.0 * size;
            if is_apart {
                self.part('\n');
            } else if start.x - last.x > 0.18 * size {
                self.part(' ');
            }
        }
        self.words.push_str(letters);
        self.last = Some((end, size));
    }

    fn part(&mut self, with: char) {
        if !self.words.ends_with(char::is_whitespace) && !self.words.is_empty() {
            self.words.push(with);
        }
    }
}

impl<'a> Device<'a> for Lines {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let letters = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(letters)) => letters,
            None => String::new(),
        };
        // A page draws glyphs in thousandths of their size.
        let whole = transform * glyph_transform;
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map_or(500.0, f64::from),
            Glyph::Type3(_) => 500.0,
        };
        let (start, end) = (whole * Point::ORIGIN, whole * Point::new(width, 0.0));
        let size = (whole * Point::new(0.0, 1000.0) - start).hypot();
        let letters: String = letters.chars().filter(|c| *c != '\u{ad}' && !c.is_control()).collect();
        self.place(&letters, start, end, size);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
