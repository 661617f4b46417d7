//! Just enough of a PDF reader to look for what must be inside.

use hayro_syntax::object::{Dict, Name, Object, Stream};

/// A PDF that was read.
pub struct Pdf(hayro_syntax::Pdf);

impl Pdf {
    pub fn read(bytes: Vec<u8>) -> Self {
        Self(hayro_syntax::Pdf::new(bytes).expect("the bytes are a PDF"))
    }

    fn streams(&self, kind: &[u8]) -> Vec<Vec<u8>> {
        let streams = self.0.objects().into_iter().filter_map(Object::into_stream);
        streams
            .filter(|stream: &Stream<'_>| is(stream.dict(), "Type", kind))
            .map(|stream| stream.decoded().expect("the stream is whole").into_owned())
            .collect()
    }

    /// The bytes of every attached file.
    pub fn attachments(&self) -> Vec<Vec<u8>> {
        self.streams(b"EmbeddedFile")
    }

    /// The XMP packet.
    pub fn metadata(&self) -> String {
        let packets = self.streams(b"Metadata");
        assert_eq!(packets.len(), 1);
        String::from_utf8(packets[0].clone()).expect("XMP is UTF-8")
    }

    /// Whether the catalogue has this key.
    pub fn has_key(&self, key: &str) -> bool {
        self.dictionaries().iter().any(|dict| is(dict, "Type", b"Catalog") && dict.contains_key(key))
    }

    /// Names of the embedded fonts.
    pub fn font_names(&self) -> Vec<String> {
        let names = self
            .dictionaries()
            .into_iter()
            .filter_map(|dict| dict.get::<Name<'_>>("BaseFont").map(|name| text(&name)));
        names.collect()
    }

    fn dictionaries(&self) -> Vec<Dict<'_>> {
        self.0.objects().into_iter().filter_map(Object::into_dict).collect()
    }
}

fn is(dict: &Dict<'_>, key: &str, value: &[u8]) -> bool {
    dict.get::<Name<'_>>(key).is_some_and(|name| &*name == value)
}

fn text(name: &Name<'_>) -> String {
    String::from_utf8_lossy(name).into_owned()
}
