//! The one error type at the web edge; a middleware turns it into a page with a way out.

use crate::db::DbError;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

/// Why a request could not be answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Missing or hidden: the visitor cannot tell which.
    #[error("not found")]
    NotFound,
    /// The role does not do this.
    #[error("the policy refuses this")]
    Forbidden,
    /// The form is older than the session, or comes from elsewhere.
    #[error("the form's token does not belong to this session")]
    Stale,
    /// The request is not one that any of our forms makes.
    #[error("{0}")]
    BadRequest(String),
    /// Larger than is taken.
    #[error("the request is too large")]
    TooLarge,
    /// Too many tries or too many at once; seconds to wait.
    #[error("too many requests")]
    TooMany(u32),
    /// The database or a queue has no room now.
    #[error("not available at the moment: {0}")]
    Unavailable(String),
    /// The disk is full: reading goes on, writing does not.
    #[error("the disk is full")]
    DiskFull,
    /// A document that must be sealed cannot be.
    #[error("{0}")]
    Unsealed(String),
    /// The same form was taken before: 303 to where it led.
    #[error("this form was already taken")]
    Repeated(String),
    /// A defect, logged with the operation id.
    #[error("{0}")]
    Internal(String),
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Query(diesel_error) => match DbError::from_query(diesel_error) {
                DbError::Busy => Self::Unavailable("the database is busy".into()),
                DbError::DiskFull => Self::DiskFull,
                other => Self::Internal(other.to_string()),
            },
            DbError::Busy => Self::Unavailable("the database is busy".into()),
            DbError::DiskFull => Self::DiskFull,
            DbError::Repeated(place) => Self::Repeated(place),
            DbError::Unavailable(why) => Self::Unavailable(why),
            DbError::Url(_) | DbError::Migration(_) | DbError::NoEvent => Self::Internal(error.to_string()),
        }
    }
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Stale => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
            Self::Unsealed(_) => StatusCode::FAILED_DEPENDENCY,
            Self::Repeated(_) => StatusCode::SEE_OTHER,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// An empty answer with the status: `error_pages` writes the page.
    fn error_response(&self) -> HttpResponse {
        match self {
            Self::Internal(why) => tracing::error!(%why, "a request failed"),
            Self::Unavailable(why) => tracing::warn!(%why, "a request was turned away"),
            Self::DiskFull => tracing::error!("the disk is full"),
            Self::Unsealed(why) => tracing::error!(%why, "a document was not sealed, and not given out"),
            Self::NotFound
            | Self::Forbidden
            | Self::Stale
            | Self::BadRequest(_)
            | Self::TooLarge
            | Self::Repeated(_)
            | Self::TooMany(_) => tracing::debug!(error = %self, "a request was refused"),
        }
        let mut answer = HttpResponse::build(self.status_code());
        if let Self::TooMany(seconds) = self {
            answer.insert_header(("Retry-After", seconds.to_string()));
        }
        if let Self::Repeated(place) = self {
            answer.insert_header(("Location", place.as_str()));
        }
        answer.finish()
    }
}
