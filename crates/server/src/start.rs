//! From a command line to a server that is ready: data folder, secret, first administrator, demo.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use domain::{Clock, Timestamp};

use crate::auth::{code_hash, new_code, random};
use crate::config::Config;
use crate::demo::{DemoError, bring_in, is_demo};
use crate::error::ApiError;
use crate::forms::BrokenForm;
use crate::office::Office;
use crate::recordings::Recordings;
use crate::routes::staff::INVITATION_LASTS;
use crate::state::{AppState, Parts};
use crate::storage::sqlite::{OpenError, SqliteStorage};
use crate::storage::{InvitationFor, Storage, StorageError};
use crate::system::{SystemClock, SystemIds};

/// Why the server does not start. Each sentence is for the person who starts it.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A form that is part of the program does not load.
    #[error(transparent)]
    Form(#[from] BrokenForm),
    /// The demo does not load, or not here.
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// The demo's passphrases are known to everybody.
    #[error(
        "The data folder holds the demo, whose passphrases everybody can know. Choose another folder with --data."
    )]
    DemoInTheOpen,
    /// The store failed.
    #[error("The data folder cannot be written: {0}.")]
    Storage(#[from] StorageError),
    /// The secret of the server cannot be read or made.
    #[error("A file of secrets (server.secret, office.secret) in the data folder cannot be used: {0}.")]
    Secret(std::io::Error),
    /// The machine has no randomness.
    #[error("This machine gives no random numbers, so that no code can be made.")]
    Randomness,
}

/// A server that is ready to serve, and what the person who started it should read.
pub struct Started {
    /// The state to make a router of.
    pub state: AppState,
    /// Lines to print beside the address.
    pub notes: Vec<String>,
}

/// Opens the data folder and prepares what the options ask for.
///
/// # Errors
/// [`StartError`], with a sentence.
pub async fn start(config: &Config) -> Result<Started, StartError> {
    let now = SystemClock.now();
    let storage = SqliteStorage::open(&config.data, &SystemIds, now).await?;
    let (own, office) = (secret(&config.data, SERVER)?, secret(&config.data, OFFICE)?);
    let storage: Arc<dyn Storage> = Arc::new(storage);
    let in_the_open = config.surroundings.behind_tls || !config.address.is_loopback();
    if in_the_open && is_demo(storage.as_ref()).await? {
        return Err(StartError::DemoInTheOpen);
    }
    let state = AppState::new(Parts {
        storage: Arc::clone(&storage),
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds),
        secret: own,
        office: Office::with_key(office),
        recordings: Recordings::at(&config.data),
        surroundings: config.surroundings,
    })?;
    let notes = if config.demo {
        bring_in(&state).await?
    } else if storage.has_administrator().await? {
        Vec::new()
    } else {
        first_code(storage.as_ref(), now).await?
    };
    Ok(Started { state, notes })
}

/// File of the server's own secret.
const SERVER: &str = "server.secret";
/// File of the complaints office's key. Without it no letter opens any more: it belongs into every backup of the folder.
const OFFICE: &str = "office.secret";

/// A secret: made at the first start, readable by its owner alone. It is not in the database, so
/// that a copy of the database does not tell which names are made up.
fn secret(folder: &Path, name: &str) -> Result<[u8; 32], StartError> {
    let path = folder.join(name);
    match fs::read(&path) {
        Ok(bytes) => bytes.try_into().map_err(|_| {
            StartError::Secret(std::io::Error::new(
                std::io::ErrorKind::InvalidData,
                "it is not 32 bytes long",
            ))
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let secret: [u8; 32] = random().map_err(|_| StartError::Randomness)?;
            let mut options = fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&path).map_err(StartError::Secret)?;
            file.write_all(&secret).and_then(|()| file.sync_all()).map_err(StartError::Secret)?;
            Ok(secret)
        }
        Err(error) => Err(StartError::Secret(error)),
    }
}

/// A new one-time code for the first administrator, in place of one that was printed before.
async fn first_code(storage: &dyn Storage, now: Timestamp) -> Result<Vec<String>, StartError> {
    let code = new_code().map_err(|_: ApiError| StartError::Randomness)?;
    let expires = Timestamp(now.0 + INVITATION_LASTS);
    let mut tx = storage.begin().await?;
    tx.add_invitation(&code_hash(&code), &InvitationFor::FirstAdministrator, expires).await?;
    tx.audit(now, "server", "first_code", "-").await?;
    tx.commit().await?;
    Ok(vec![
        "Nobody can administer this server yet.".into(),
        format!("One-time code for the first administrator, good for 72 hours: {code}"),
    ])
}
