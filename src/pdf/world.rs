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

struct Templates {
    style: Source,
    dossier: Source,
    register: Source,
    labels: FileId,
    glyphs: FileId,
    data: FileId,
    proof: FileId,
}

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates {
    style: Source::new(
        id("style.typ"),
        include_str!("../../templates/pdf/style.typ").into(),
    ),
    dossier: Source::new(
        id("dossier.typ"),
        include_str!("../../templates/pdf/dossier.typ").into(),
    ),
    register: Source::new(
        id("register.typ"),
        include_str!("../../templates/pdf/register.typ").into(),
    ),
    labels: id("labels.json"),
    glyphs: id("glyphs.json"),
    data: id("data.json"),
    proof: id("proof.json"),
});

const LABELS: &[u8] = include_bytes!("../../templates/pdf/labels.json");

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the names above are plain file names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

static LIBRARIES: [LazyLock<LazyHash<Library>>; 3] = [
    LazyLock::new(|| library("en")),
    LazyLock::new(|| library("pl")),
    LazyLock::new(|| library("uk")),
];

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
        let known = [&TEMPLATES.style, &TEMPLATES.dossier, &TEMPLATES.register];
        known.into_iter().find(|source| source.id() == id)
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
            Template::Dossier => TEMPLATES.dossier.id(),
            Template::Register => TEMPLATES.register.id(),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.template_source(id).cloned().ok_or_else(|| unknown(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let files = &*TEMPLATES;
        if id == files.labels {
            Ok(Bytes::new(LABELS))
        } else if id == files.glyphs {
            Ok(self.glyphs.clone())
        } else if id == files.data {
            Ok(self.data.clone())
        } else if id == files.proof {
            Ok(self.proof.clone())
        } else {
            Err(unknown(id))
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
