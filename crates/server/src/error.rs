//! Everything that can go wrong with a request, each with its status, its stable code and its sentence.
//!
//! Internals never leave: what the store said goes to the log once, the person reads what to do next.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sync::protocol::Problem;

use crate::storage::StorageError;

/// Why a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// No session, or it is over. The tablet renews it or asks for the passphrase.
    #[error("not signed in")]
    NotSignedIn,
    /// Name and passphrase do not belong together. The same answer for a name that does not exist.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The one-time code is unknown, used, over, or for another name.
    #[error("wrong code")]
    WrongCode,
    /// The tablet's token is unknown or was revoked.
    #[error("device not known")]
    UnknownDevice,
    /// The role does not allow this.
    #[error("not allowed")]
    NotAllowed,
    /// There is nothing here, or nothing for this reader.
    #[error("not found")]
    NotFound,
    /// The method does not exist here.
    #[error("method not allowed")]
    WrongMethod,
    /// Not sent by the app itself.
    #[error("not from the app")]
    NotFromTheApp,
    /// The body is too large, or has too many changes.
    #[error("too large")]
    TooLarge,
    /// The body is not announced as JSON, or as bytes where bytes are taken.
    #[error("not JSON")]
    NotJson,
    /// The body cannot be read.
    #[error("malformed")]
    Malformed,
    /// The bytes are not those that a statement names.
    #[error("wrong bytes")]
    WrongBytes,
    /// A field holds what it may not hold.
    #[error("not acceptable: {0}")]
    BadField(BadField),
    /// A recording was read from other words than today's.
    #[error("other words")]
    OtherWords,
    /// A deed does not fit what was done before.
    #[error("not now")]
    NotNow,
    /// The sign-in name is taken.
    #[error("name taken")]
    NameTaken,
    /// The code of a link is wrong.
    #[error("wrong link code")]
    WrongLinkCode,
    /// Too many wrong codes: the link is closed for good.
    #[error("link locked")]
    LinkLocked,
    /// The days of a link are over.
    #[error("link over")]
    LinkOver,
    /// A link was answered already.
    #[error("link used")]
    LinkUsed,
    /// A link was taken back.
    #[error("link withdrawn")]
    LinkWithdrawn,
    /// Nobody closes their own account.
    #[error("own account")]
    OwnAccount,
    /// Too many attempts.
    #[error("too many attempts")]
    TooMany {
        /// Seconds to wait.
        after: u32,
    },
    /// Too much at once; the same request may succeed a moment later.
    #[error("busy")]
    Busy,
    /// It took too long.
    #[error("timed out")]
    TimedOut,
    /// A failure of the server.
    #[error(transparent)]
    Failed(StorageError),
    /// A failure of the server that is not the store's.
    #[error("internal: {0}")]
    Internal(&'static str),
}

/// Fields that are checked by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadField {
    /// A sign-in name.
    #[error("sign_in")]
    SignIn,
    /// A name to be called.
    #[error("name")]
    Name,
    /// A salt, key or parameter of stretching.
    #[error("key")]
    Key,
    /// A sound or film.
    #[error("sound")]
    Sound,
    /// Tag or name of a sign language.
    #[error("sign")]
    Sign,
    /// A sealed complaint.
    #[error("letter")]
    Letter,
    /// What a link holds.
    #[error("link")]
    Link,
    /// Words that belong to an entry.
    #[error("words")]
    Words,
}

impl From<StorageError> for ApiError {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Busy => Self::Busy,
            other => Self::Failed(other),
        }
    }
}

impl ApiError {
    fn parts(&self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::NotSignedIn => {
                (S::UNAUTHORIZED, "not_signed_in", "Please sign in again. Your work is safe on this tablet.")
            }
            Self::WrongPassphrase => (
                S::UNAUTHORIZED,
                "wrong_passphrase",
                "Name and passphrase do not belong together. Please check both and try again.",
            ),
            Self::WrongCode => (
                S::UNAUTHORIZED,
                "wrong_code",
                "This code is not valid for this name. Check both, or ask your administrator for a new code.",
            ),
            Self::UnknownDevice => (
                S::UNAUTHORIZED,
                "unknown_device",
                "This tablet is no longer connected to your account. Please sign in with your passphrase.",
            ),
            Self::NotAllowed => (
                S::FORBIDDEN,
                "not_allowed",
                "Your role does not allow this. Ask your administrator if you need it.",
            ),
            Self::NotFound => {
                (S::NOT_FOUND, "not_found", "There is nothing here, or it is not shared with you.")
            }
            Self::WrongMethod => (
                S::METHOD_NOT_ALLOWED,
                "wrong_method",
                "This address does not work that way. Please update the app.",
            ),
            Self::NotFromTheApp => (
                S::FORBIDDEN,
                "not_from_the_app",
                "This request did not come from Heard. Open Heard and try again there.",
            ),
            Self::TooLarge => (
                S::PAYLOAD_TOO_LARGE,
                "too_large",
                "This is too much to send at once. Nothing is lost; it has to go in smaller parts.",
            ),
            Self::NotJson => {
                (S::UNSUPPORTED_MEDIA_TYPE, "not_json", "The server reads JSON only. Please update the app.")
            }
            Self::Malformed => (
                S::BAD_REQUEST,
                "malformed",
                "The server could not read this. Nothing is lost on the tablet; please update the app and try again.",
            ),
            Self::WrongBytes => (
                S::UNPROCESSABLE_ENTITY,
                "wrong_bytes",
                "A drawing or recording did not arrive as it was sent. Nothing is lost; the tablet will send it again.",
            ),
            Self::BadField(BadField::SignIn) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_sign_in",
                "A sign-in name has 3 to 40 characters: small letters, digits, dots and hyphens. Please choose another.",
            ),
            Self::BadField(BadField::Name) => {
                (S::UNPROCESSABLE_ENTITY, "bad_name", "A name has 1 to 100 characters. Please enter one.")
            }
            Self::BadField(BadField::Key) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_key",
                "The passphrase was not prepared as it must be. Please update the app and try again.",
            ),
            Self::BadField(BadField::Sound) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_sound",
                "This is no recording that a tablet can play, or it is too long. Please record it again.",
            ),
            Self::BadField(BadField::Sign) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_sign",
                "A sign language has a code such as sgn-BE-FR or bfi, and a name of 1 to 60 characters. Please write both.",
            ),
            Self::BadField(BadField::Letter) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_letter",
                "This letter was not sealed to this office, or it was damaged. It stays where it is.",
            ),
            Self::BadField(BadField::Link) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_link",
                "This link cannot be kept as it is. Nothing was made; please try again.",
            ),
            Self::NotNow => (
                S::CONFLICT,
                "not_now",
                "This does not fit what was done before. Load the page again and look what is there.",
            ),
            Self::BadField(BadField::Words) => (
                S::UNPROCESSABLE_ENTITY,
                "bad_words",
                "Words are missing here, or they are too long. Please write them on one line.",
            ),
            Self::OtherWords => (
                S::CONFLICT,
                "other_words",
                "The words of this text have changed. Load the page again and record the new words.",
            ),
            Self::NameTaken => {
                (S::CONFLICT, "name_taken", "Somebody has this sign-in name already. Please choose another.")
            }
            Self::WrongLinkCode => (
                S::UNAUTHORIZED,
                "wrong_link_code",
                "That is not the code of this link. Please check it and try again.",
            ),
            Self::LinkLocked => (
                S::GONE,
                "link_locked",
                "Too many wrong codes were typed. This link is closed; ask for a new one.",
            ),
            Self::LinkOver => {
                (S::GONE, "link_over", "The days of this link are over. Please ask for a new one.")
            }
            Self::LinkUsed => (S::GONE, "link_used", "This link was answered already. It opens once."),
            Self::LinkWithdrawn => {
                (S::GONE, "link_withdrawn", "This link was taken back. Please ask for a new one.")
            }
            Self::OwnAccount => {
                (S::CONFLICT, "own_account", "Nobody can close their own account. Ask another administrator.")
            }
            Self::TooMany { .. } => (
                S::TOO_MANY_REQUESTS,
                "too_many_attempts",
                "Too many attempts. Please wait a little and try again.",
            ),
            Self::Busy => (
                S::SERVICE_UNAVAILABLE,
                "busy",
                "The server is busy. Nothing is lost; the tablet will try again.",
            ),
            Self::TimedOut => (
                S::REQUEST_TIMEOUT,
                "timed_out",
                "This took too long. Nothing is lost; the tablet will try again.",
            ),
            Self::Failed(_) | Self::Internal(_) => (
                S::INTERNAL_SERVER_ERROR,
                "failed",
                "The server has a problem of its own. Nothing is lost; tell your administrator the number of this request if it stays.",
            ),
        }
    }

    fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany { after } => Some(*after),
            Self::Busy => Some(2),
            _ => None,
        }
    }

    /// The error as it is sent, but for the request's id, which [`crate::request`] adds.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let (status, code, title) = self.parts();
        Problem { status: status.as_u16(), code: code.into(), title: title.into(), request: String::new() }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        if matches!(self, Self::Failed(_) | Self::Internal(_)) {
            tracing::error!(error = %self, "a request failed");
        }
        let problem = self.problem();
        let mut response = self.parts().0.into_response();
        if let Some(after) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after));
        }
        response.extensions_mut().insert(problem);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_of_the_store_shows_nothing_of_it() {
        let error = ApiError::from(StorageError::Failed("no such table: staff".into()));
        let shown = serde_json::to_string(&error.problem()).unwrap_or_default();
        assert!(!shown.contains("staff") && shown.contains("\"failed\""), "{shown}");
    }
}
