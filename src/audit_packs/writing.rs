//! A ZIP that is written to disk entry by entry, each entry hashed on its way: nothing of it is ever held in memory whole.

use crate::audit::canonical::hex;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// An entry as the manifest names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Its bytes before they were packed.
    pub bytes: u64,
    /// SHA-256 of these bytes, lower-case hexadecimal.
    pub sha256: String,
}

/// Whether an entry is worth the time that packing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// Words and figures.
    Packed,
    /// What is compressed already.
    AsItIs,
}

/// The ZIP.
pub struct Zip {
    out: ZipWriter<BufWriter<File>>,
    entries: Vec<Entry>,
}

/// One entry while it is being written.
pub struct Writing<'z> {
    out: &'z mut ZipWriter<BufWriter<File>>,
    hash: Sha256,
    bytes: u64,
}

impl Write for Writing<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let written = self.out.write(piece)?;
        self.hash.update(&piece[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Zip {
    /// An empty ZIP on a file.
    pub fn new(file: File) -> Self {
        Self { out: ZipWriter::new(BufWriter::new(file)), entries: Vec::new() }
    }

    /// Writes one entry.
    pub fn put<E: From<io::Error>>(
        &mut self,
        name: &str,
        packing: Packing,
        write: impl FnOnce(&mut Writing<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let method = match packing {
            Packing::Packed => CompressionMethod::Deflated,
            Packing::AsItIs => CompressionMethod::Stored,
        };
        // The same day for every entry: the same pack has the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .large_file(true);
        self.out.start_file(name, options).map_err(|error| E::from(io::Error::from(error)))?;
        let mut writing = Writing { out: &mut self.out, hash: Sha256::new(), bytes: 0 };
        write(&mut writing)?;
        let (hash, bytes) = (writing.hash.finalize(), writing.bytes);
        self.entries.push(Entry { name: name.to_owned(), bytes, sha256: hex(&hash) });
        Ok(())
    }

    /// Writes a text.
    pub fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.put(name, Packing::Packed, |out| out.write_all(text.as_bytes()))
    }

    /// Copies what is left of a source.
    pub fn copy(&mut self, name: &str, packing: Packing, source: &mut impl Read) -> io::Result<()> {
        self.put(name, packing, |out| io::copy(source, out).map(drop))
    }

    /// The entries so far, in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries so far as `sha256sum --check` reads them.
    pub fn sums(&self) -> String {
        self.entries.iter().map(|entry| format!("{}  {}\n", entry.sha256, entry.name)).collect()
    }

    /// The file, complete.
    pub fn finish(self) -> io::Result<File> {
        let out = self.out.finish().map_err(io::Error::from)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch;
    use std::io::Seek;

    fn written() -> (Vec<u8>, Vec<Entry>) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut zip = Zip::new(scratch::open(folder.path()).expect("a file"));
        zip.text("a.txt", "abc").expect("room");
        zip.copy("b.bin", Packing::AsItIs, &mut [7_u8; 100_000].as_slice()).expect("room");
        let entries = zip.entries().to_vec();
        assert!(zip.sums().starts_with(&format!("{}  a.txt\n", entries[0].sha256)));
        let mut file = zip.finish().expect("a ZIP");
        let mut bytes = Vec::new();
        file.rewind().and_then(|()| file.read_to_end(&mut bytes)).expect("readable");
        (bytes, entries)
    }

    #[test]
    fn every_entry_has_the_hash_of_its_bytes_and_the_same_pack_the_same_bytes() {
        let (bytes, entries) = written();
        assert_eq!(bytes, written().0);
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(entries[0], Entry { name: "a.txt".into(), bytes: 3, sha256: known.into() });
        let mut zip = zip::ZipArchive::new(io::Cursor::new(bytes)).expect("a ZIP");
        for entry in &entries {
            let mut held = Vec::new();
            zip.by_name(&entry.name).expect("there").read_to_end(&mut held).expect("readable");
            assert_eq!((hex(&Sha256::digest(&held)), held.len() as u64), (entry.sha256.clone(), entry.bytes));
        }
    }
}
