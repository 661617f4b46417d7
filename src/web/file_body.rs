//! An answer's body read from an open file piece by piece, so that its length costs no memory.

use actix_web::body::{BodySize, MessageBody};
use actix_web::error::BlockingError;
use actix_web::web::{self, Bytes};
use std::fs::File;
use std::future::Future;
use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll};

const PIECE: usize = 64 * 1024;

type Piece = Result<io::Result<(File, Bytes)>, BlockingError>;

enum State {
    Idle(File),
    Reading(Pin<Box<dyn Future<Output = Piece>>>),
    Ended,
}

/// The rest of a file, from where it stands.
pub struct FileBody {
    length: u64,
    state: State,
}

impl FileBody {
    /// `length` bytes of `file`, from where it stands.
    pub const fn new(file: File, length: u64) -> Self {
        Self { length, state: State::Idle(file) }
    }
}

fn read_piece(mut file: File) -> io::Result<(File, Bytes)> {
    let mut piece = vec![0; PIECE];
    let read = file.read(&mut piece)?;
    piece.truncate(read);
    Ok((file, Bytes::from(piece)))
}

impl MessageBody for FileBody {
    type Error = io::Error;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.length)
    }

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Ended) {
                State::Ended => return Poll::Ready(None),
                State::Idle(file) => {
                    self.state = State::Reading(Box::pin(web::block(move || read_piece(file))));
                }
                State::Reading(mut reading) => {
                    let Poll::Ready(piece) = reading.as_mut().poll(context) else {
                        self.state = State::Reading(reading);
                        return Poll::Pending;
                    };
                    let piece = piece.map_err(io::Error::other).and_then(|read| read);
                    return Poll::Ready(match piece {
                        Ok((_, bytes)) if bytes.is_empty() => None,
                        Ok((file, bytes)) => {
                            self.state = State::Idle(file);
                            Some(Ok(bytes))
                        }
                        Err(error) => Some(Err(error)),
                    });
                }
            }
        }
    }
}
