//! What every handler may use: the store, time, ids, secrets and limits.

use std::ops::Deref;
use std::sync::Arc;

use domain::{Clock, IdSource, Timestamp};

use crate::auth::{Limits, Verifier};
use crate::config::Surroundings;
use crate::error::ApiError;
use crate::forms::Forms;
use crate::office::Office;
use crate::recordings::Recordings;
use crate::storage::Storage;

/// The state of the server. Cloning is cheap.
#[derive(Clone)]
pub struct AppState(Arc<Everything>);

/// What the server is given when it starts.
pub struct Parts {
    /// What the server remembers.
    pub storage: Arc<dyn Storage>,
    /// Tells the time.
    pub clock: Arc<dyn Clock + Send + Sync>,
    /// Makes new ids.
    pub ids: Arc<dyn IdSource + Send + Sync>,
    /// Makes up salts for names that do not exist. 32 random bytes, kept in the data folder.
    pub secret: [u8; 32],
    /// The words that a child hears.
    pub recordings: Recordings,
    /// The complaints office's key, kept in the data folder.
    pub office: Office,
    /// Where the server stands: plain on loopback, or behind TLS.
    pub surroundings: Surroundings,
}

/// The given parts and what is built on them.
pub struct Everything {
    given: Parts,
    pub(crate) verifier: Verifier,
    pub(crate) limits: Limits,
    pub(crate) forms: &'static Forms,
}

impl AppState {
    /// Loads the published forms and starts with empty limits.
    ///
    /// # Errors
    /// [`crate::forms::BrokenForm`] if a form that is part of this program does not load.
    pub fn new(parts: Parts) -> Result<Self, crate::forms::BrokenForm> {
        Ok(Self(Arc::new(Everything {
            given: parts,
            verifier: Verifier::default(),
            limits: Limits::default(),
            forms: Forms::load()?,
        })))
    }

    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        self.0.given.clock.now()
    }

    /// A new id of any kind.
    pub(crate) fn new_id<T: std::str::FromStr>(&self) -> Result<T, ApiError> {
        self.0.given.ids.next_id().parse().map_err(|_| ApiError::Internal("an id source made no id"))
    }
}

impl Deref for AppState {
    type Target = Everything;

    fn deref(&self) -> &Everything {
        &self.0
    }
}

impl Deref for Everything {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.given
    }
}
