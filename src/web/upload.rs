//! A form with a file as it arrives: the fields before the file at once, the file piece by piece into a sink, never whole in
//! memory; and not slower than a pace, for the server itself waits for ever.

use super::AppError;
use super::form::Fields;
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::dev::ServiceRequest;
use actix_web::rt::task::{JoinHandle, spawn_blocking};
use actix_web::web::{Bytes, BytesMut};
use actix_web::{HttpMessage, HttpRequest};
use futures_util::{FutureExt, StreamExt};
use std::io;
use std::time::{Duration, Instant};

/// Bytes of all fields together.
const MOST_FIELDS: usize = 256 << 10;
/// Fields of one form.
const MOST_PARTS: usize = 100;
/// Bytes that go to the sink at once.
const PIECE: usize = 256 << 10;
/// Bytes that may have arrived and wait for the sink.
const AHEAD: usize = 1 << 20;
/// How much more than is taken is still received, so that the sender hears why it is refused.
const PATIENCE: u64 = 4;

/// How fast a body must come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// So long it may take to begin.
    pub grace: Duration,
    /// Bytes a second after that, on average.
    pub least: u64,
    /// So long nothing at all may come.
    pub silence: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { grace: Duration::from_secs(10), least: 8 << 10, silence: Duration::from_secs(30) }
    }
}

/// Where a file goes as it arrives.
pub trait Sink: Send + 'static {
    /// Takes the next piece; runs where it may block.
    fn put(&mut self, piece: &[u8]) -> io::Result<()>;
}

/// What came as the file.
#[derive(Debug)]
pub enum Received<S> {
    /// No file was chosen.
    Nothing,
    /// A file under the name that the sender gave it.
    File(String, S),
    /// More than is taken; nothing of it was kept.
    TooLarge(String),
}

/// The rest of a form: from its file on.
pub struct Incoming {
    // Before the field, which reads through it.
    file: Option<Field>,
    multipart: Multipart,
    progress: Progress,
}

struct Progress {
    pace: Pace,
    begun: Instant,
    bytes: u64,
    parts: usize,
}

impl Progress {
    /// What comes next, if it comes in time.
    async fn next<T>(
        &mut self,
        stream: &mut (impl StreamExt<Item = Result<T, MultipartError>> + Unpin),
    ) -> Result<Option<T>, AppError> {
        // What is here already is taken without an alarm being set: a file comes in a hundred thousand pieces.
        let next = match stream.next().now_or_never() {
            Some(here) => Ok(here),
            None => tokio::time::timeout(self.left(), stream.next()).await,
        };
        match next {
            Err(_) => Err(AppError::BadRequest("the form did not arrive in time".into())),
            Ok(None) => Ok(None),
            Ok(Some(Ok(item))) => Ok(Some(item)),
            Ok(Some(Err(error))) => Err(AppError::BadRequest(format!("the form could not be read: {error}"))),
        }
    }

    /// How long the sender may let us wait for more.
    fn left(&self) -> Duration {
        let earned = Duration::from_secs_f64(self.bytes as f64 / self.pace.least.max(1) as f64);
        (self.pace.grace + earned).saturating_sub(self.begun.elapsed()).min(self.pace.silence)
    }

    async fn piece(&mut self, field: &mut Field) -> Result<Option<Bytes>, AppError> {
        let piece = self.next(field).await?;
        self.bytes += piece.as_ref().map_or(0, |piece| piece.len() as u64);
        Ok(piece)
    }

    /// The next part that is not a plain field; the plain ones before it are added to `fields`.
    async fn fields(
        &mut self,
        multipart: &mut Multipart,
        fields: &mut Fields,
    ) -> Result<Option<Field>, AppError> {
        while let Some(mut part) = self.next(multipart).await? {
            self.parts += 1;
            if self.parts > MOST_PARTS {
                return Err(AppError::TooLarge);
            }
            if is_file(&part) {
                return Ok(Some(part));
            }
            let name = part.name().unwrap_or_default().to_owned();
            let mut value = BytesMut::new();
            while let Some(piece) = self.piece(&mut part).await? {
                if value.len() + piece.len() > MOST_FIELDS {
                    return Err(AppError::TooLarge);
                }
                value.extend_from_slice(&piece);
            }
            let value = String::from_utf8(value.into());
            let value = value.map_err(|_| AppError::BadRequest("a field is no text".into()))?;
            fields.add(&name, value);
        }
        Ok(None)
    }
}

fn is_file(part: &Field) -> bool {
    part.content_disposition()
        .is_some_and(|told| told.get_filename().is_some() || told.get_filename_ext().is_some())
}

/// The name that the sender gave a file.
fn name_of(part: &Field) -> String {
    let Some(told) = part.content_disposition() else {
        return String::new();
    };
    let plain = told.get_filename().map(str::to_owned);
    let whole = || told.get_filename_ext().map(|name| String::from_utf8_lossy(&name.value).into_owned());
    plain.or_else(whole).unwrap_or_default()
}

/// Reads a form up to its file.
pub async fn begin(request: &mut ServiceRequest, pace: Pace) -> Result<(Fields, Incoming), AppError> {
    let payload = request.take_payload();
    let mut multipart = Multipart::new(request.headers(), payload);
    let mut progress = Progress { pace, begun: Instant::now(), bytes: 0, parts: 0 };
    let mut fields = Fields::default();
    let file = progress.fields(&mut multipart, &mut fields).await?;
    Ok((fields, Incoming { file, multipart, progress }))
}

/// The rest of this request's form, when it has a file.
pub fn take(request: &HttpRequest) -> Option<Incoming> {
    request.extensions_mut().remove::<Incoming>()
}

impl Incoming {
    /// Receives the file into the sink that `open` makes, and the fields behind it, which are added to `fields`.
    pub async fn receive<S: Sink>(
        mut self,
        fields: &mut Fields,
        limit: u64,
        open: impl FnOnce() -> io::Result<S> + Send + 'static,
    ) -> Result<Received<S>, AppError> {
        let Some(mut file) = self.file.take() else {
            return Ok(Received::Nothing);
        };
        let name = name_of(&file);
        let received = self.file(&mut file, name, limit, open).await?;
        drop(file);
        match self.progress.fields(&mut self.multipart, fields).await? {
            None => Ok(received),
            Some(_) => Err(AppError::BadRequest("one file at a time is expected".into())),
        }
    }

    async fn file<S: Sink>(
        &mut self,
        file: &mut Field,
        name: String,
        limit: u64,
        open: impl FnOnce() -> io::Result<S> + Send + 'static,
    ) -> Result<Received<S>, AppError> {
        let first = self.progress.piece(file).await?;
        if name.trim().is_empty() && first.as_ref().is_none_or(|piece| piece.is_empty()) {
            return Ok(Received::Nothing);
        }
        let mut writer = Writer::begin(open);
        let mut held = BytesMut::with_capacity(PIECE);
        let mut next = first;
        let mut size = 0_u64;
        while let Some(piece) = next {
            size += piece.len() as u64;
            if size > limit {
                drop(writer);
                return self.refuse(file, size, limit, name).await;
            }
            held.extend_from_slice(&piece);
            // While one piece is hashed and written the next arrives.
            if held.len() >= AHEAD || (held.len() >= PIECE && writer.is_idle()) {
                let full = std::mem::replace(&mut held, BytesMut::with_capacity(PIECE)).freeze();
                writer = writer.put(full).await?;
            }
            next = self.progress.piece(file).await?;
        }
        let sink = writer.put(held.freeze()).await?.sink().await?;
        Ok(Received::File(name, sink))
    }

    /// Lets the rest pass by, up to a bound: a sender who is cut off would never see the answer.
    async fn refuse<S>(
        &mut self,
        file: &mut Field,
        mut size: u64,
        limit: u64,
        name: String,
    ) -> Result<Received<S>, AppError> {
        let most = limit.saturating_mul(PATIENCE).max(64 << 20);
        while let Some(piece) = self.progress.piece(file).await? {
            size += piece.len() as u64;
            if size > most {
                return Err(AppError::TooLarge);
            }
        }
        Ok(Received::TooLarge(name))
    }
}

/// A sink at work where it may block, one piece after the other: no thread waits for a slow sender.
struct Writer<S>(JoinHandle<io::Result<S>>);

impl<S: Sink> Writer<S> {
    fn begin(open: impl FnOnce() -> io::Result<S> + Send + 'static) -> Self {
        Self(spawn_blocking(open))
    }

    /// Whether nothing is being written.
    fn is_idle(&self) -> bool {
        self.0.is_finished()
    }

    /// The sink, when what it was given is written.
    async fn sink(self) -> Result<S, AppError> {
        let done = self.0.await;
        done.map_err(|_| AppError::Internal("a worker thread stopped".into()))?.map_err(failed)
    }

    /// Gives it the next piece.
    async fn put(self, piece: Bytes) -> Result<Self, AppError> {
        let mut sink = self.sink().await?;
        Ok(Self(spawn_blocking(move || sink.put(&piece).map(|()| sink))))
    }
}

/// What a failure of the disk is called.
pub fn failed(error: io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => AppError::DiskFull,
        _ => AppError::Internal(format!("a file cannot be kept: {error}")),
    }
}
