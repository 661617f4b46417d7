//! A file without a name: nobody else can open it and it is gone when closed, whatever happens.

use crate::clock;
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// An empty file on the disk of `folder`.
pub fn open(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("export-{}.tmp", clock::new_id()));
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path)?;
    fs::remove_file(&path)?;
    Ok(file)
}

/// Length and SHA-256 of what was written; the file is at its beginning again.
pub fn seal(file: &mut File) -> io::Result<(u64, [u8; 32])> {
    file.seek(SeekFrom::Start(0))?;
    let mut hash = Sha256::new();
    let mut length = 0;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
        length += read as u64;
    }
    file.seek(SeekFrom::Start(0))?;
    Ok((length, hash.finalize().into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn the_file_leaves_no_trace_and_its_seal_is_that_of_its_bytes() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut file = open(&folder.path().join("new")).expect("a file");
        file.write_all(b"abc").expect("room");
        let (length, hash) = seal(&mut file).expect("readable");
        assert_eq!(length, 3);
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(crate::audit::canonical::hex(&hash), known);
        let mut text = String::new();
        file.read_to_string(&mut text).expect("at its beginning");
        assert_eq!(text, "abc");
        let left = fs::read_dir(folder.path().join("new")).expect("a folder");
        assert_eq!(left.count(), 0);
    }
}
