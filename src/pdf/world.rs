//! All that typst can see: the templates, the embedded fonts and the two JSON documents of one job.
//! There is no file system, no network, no package and no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Str, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;
use super::{PdfLang, Template};

macro_rules! template {
    ($file:literal) => {
        (
            $file,
            LazyLock::new(|| {
                Source::new(id($file), include_str!(concat!("../../templates/pdf/", $file)).into())
            }),
        )
    };
}

/// The templates, each parsed when it is first asked for.
static TEMPLATES: [(&str, LazyLock<Source>); 9] = [
    template!("dossier.typ"),
    template!("register.typ"),
    template!("meeting.typ"),
    template!("extract.typ"),
    template!("audit.typ"),
    template!("style.typ"),
    template!("timeline.typ"),
    template!("marks.typ"),
    template!("words.typ"),
];

const LABELS: &[u8] = include_bytes!("../../templates/pdf/labels.json");

fn id(file: &str) -> FileId {
    let path = VirtualPath::new(file).expect("the names in this file are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The name of a file of the world; what lies in a package has none.
fn name(id: FileId) -> Option<&'static str> {
    let path = id.get();
    match path.root() {
        VirtualRoot::Project => Some(path.vpath().get_without_slash()),
        VirtualRoot::Package(_) => None,
    }
}

static LIBRARIES: [LazyLock<LazyHash<Library>>; 3] =
    [LazyLock::new(|| library("en")), LazyLock::new(|| library("pl")), LazyLock::new(|| library("uk"))];

fn library(lang: &str) -> LazyHash<Library> {
    let mut inputs = Dict::new();
    inputs.insert(Str::from("lang"), Value::Str(lang.into()));
    LazyHash::new(Library::builder().with_inputs(inputs).build())
}

/// The world of one job.
pub(super) struct PdfWorld<'a> {
    pub(super) template: Template,
    pub(super) lang: PdfLang,
    pub(super) data: Bytes,
    pub(super) proof: Bytes,
    pub(super) glyphs: Bytes,
    pub(super) fonts: &'a Fonts,
}

impl PdfWorld<'_> {
    /// The template of this name.
    pub(super) fn template_source(&self, id: FileId) -> Option<&'static Source> {
        let name = name(id)?;
        TEMPLATES.iter().find(|(file, _)| *file == name).map(|(_, source)| &**source)
    }
}

impl World for PdfWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        match self.lang {
            PdfLang::En => &LIBRARIES[0],
            PdfLang::Pl => &LIBRARIES[1],
            PdfLang::Uk => &LIBRARIES[2],
        }
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        match self.template {
            Template::Dossier => id("dossier.typ"),
            Template::Register => id("register.typ"),
            Template::Meeting => id("meeting.typ"),
            Template::Extract => id("extract.typ"),
            Template::Audit => id("audit.typ"),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.template_source(id).cloned().ok_or_else(|| unknown(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match name(id) {
            Some("labels.json") => Ok(Bytes::new(LABELS)),
            Some("glyphs.json") => Ok(self.glyphs.clone()),
            Some("data.json") => Ok(self.data.clone()),
            Some("proof.json") => Ok(self.proof.clone()),
            Some(_) | None => Err(unknown(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn unknown(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
