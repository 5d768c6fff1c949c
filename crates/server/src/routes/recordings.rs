//! Recordings of the words that a child hears, and films of them in sign language: kept by administrators, for everybody who opens
//! the app.

use axum::Json as Answer;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use catalogue::child::{AudioPack, Clip, SignLanguage, SignTag, TextStatus};
use domain::Action;
use serde::de::DeserializeOwned;
use sync::protocol::{
    FILM_MOST_BYTES, FilmsIn, NewFilm, NewRecording, PACK_MOST_BYTES, Problem, RECORDING_MOST_BYTES,
    RecordingsTaken, SpeakerRole,
};

use crate::access::permit;
use crate::auth::Actor;
use crate::body::RawJson;
use crate::error::{ApiError, BadField};
use crate::recordings::{LIST, NotKept, Recordings, SIGNED, Shelf};
use crate::state::AppState;

/// A recording in base64 and what stands around it.
const MOST_BODY: usize = RECORDING_MOST_BYTES / 3 * 4 + 4096;
/// A film in base64 and what stands around it.
const MOST_FILM: usize = FILM_MOST_BYTES / 3 * 4 + 4096;

/// What a recording of either kind says of itself.
struct Taken {
    text_sha256: String,
    seconds: u16,
    by: SpeakerRole,
    /// The sign language; none for a sound.
    sign: Option<SignLanguage>,
}

/// Keeps it under the key of its text, dated today.
async fn kept(
    state: &AppState,
    key: &str,
    language: String,
    taken: Taken,
    base64: &str,
) -> Result<(), ApiError> {
    let bytes = STANDARD.decode(base64).map_err(|_| ApiError::BadField(BadField::Sound))?;
    let today = state.now().day().ok_or(ApiError::Internal("today is no day"))?;
    let clip = Clip {
        key: key.to_owned(),
        language,
        band: None,
        text_sha256: taken.text_sha256,
        file: String::new(),
        seconds: taken.seconds,
        speaker_role: taken.by.name().to_owned(),
        recorded_on: today.to_string(),
        status: TextStatus::Source,
        sign: taken.sign,
    };
    off_the_loop(state, move |recordings| recordings.keep(clip, &bytes)).await?;
    Ok(())
}

/// One text was recorded. It takes the place of the recording before.
#[utoipa::path(post, path = "/recordings/{language}", tag = "recordings", request_body = NewRecording,
    params(("language" = String, Path, description = "BCP 47 tag")), responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn keep(
    State(state): State<AppState>,
    actor: Actor,
    Path(language): Path<String>,
    body: RawJson<MOST_BODY>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::KeepRecordings).await?;
    let new: NewRecording = read(body)?;
    let taken =
        Taken { text_sha256: new.text_sha256, seconds: new.seconds, by: new.speaker_role, sign: None };
    kept(&state, &new.key, language, taken, &new.audio).await?;
    noted(&state, &actor, "recorded", &new.key).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// One text was signed. The film takes the place of the one before.
#[utoipa::path(post, path = "/recordings/{language}/signed/{sign}", tag = "recordings", request_body = NewFilm,
    params(("language" = String, Path, description = "BCP 47 tag"), ("sign" = String, Path, description = "BCP 47 tag of a sign language")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 409, body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
    (status = 422, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn keep_film(
    State(state): State<AppState>,
    actor: Actor,
    Path((language, sign)): Path<(String, String)>,
    body: RawJson<MOST_FILM>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::KeepRecordings).await?;
    let new: NewFilm = read(body)?;
    let sign = SignLanguage::written(&sign, &new.sign_name).ok_or(ApiError::BadField(BadField::Sign))?;
    let taken =
        Taken { text_sha256: new.text_sha256, seconds: new.seconds, by: new.speaker_role, sign: Some(sign) };
    kept(&state, &new.key, language, taken, &new.film).await?;
    noted(&state, &actor, "signed", &new.key).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A film is thrown away.
#[utoipa::path(delete, path = "/recordings/{language}/signed/{sign}/{key}", tag = "recordings",
    params(("language" = String, Path, description = "BCP 47 tag"), ("sign" = String, Path, description = "BCP 47 tag of a sign language"),
        ("key" = String, Path, description = "Key of the text")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn take_film(
    State(state): State<AppState>,
    actor: Actor,
    Path((language, sign, key)): Path<(String, String, String)>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::KeepRecordings).await?;
    let shelf = films(&language, &sign)?;
    let gone = key.clone();
    off_the_loop(&state, move |recordings| recordings.take(&shelf, &gone)).await?;
    noted(&state, &actor, "film_removed", &key).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A recording is thrown away.
#[utoipa::path(delete, path = "/recordings/{language}/{key}", tag = "recordings",
    params(("language" = String, Path, description = "BCP 47 tag"), ("key" = String, Path, description = "Key of the text")),
    responses(
    (status = 204),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn take(
    State(state): State<AppState>,
    actor: Actor,
    Path((language, key)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    permit(&state, &actor, &Action::KeepRecordings).await?;
    let gone = key.clone();
    off_the_loop(&state, move |recordings| recordings.take(&Shelf::sounds(&language), &gone)).await?;
    noted(&state, &actor, "recording_removed", &key).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// All recordings of a language in one file, to carry them to another office.
#[utoipa::path(get, path = "/recordings/{language}", tag = "recordings",
    params(("language" = String, Path, description = "BCP 47 tag")), responses(
    (status = 200, body = serde_json::Value, description = "A pack: list and sound files."),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn pack(
    State(state): State<AppState>,
    actor: Actor,
    Path(language): Path<String>,
) -> Result<Answer<AudioPack>, ApiError> {
    permit(&state, &actor, &Action::KeepRecordings).await?;
    off_the_loop(&state, move |recordings| recordings.pack(&language)).await.map(Answer)
}

/// The recordings of another office. What does not fit today's texts is left out.
#[utoipa::path(put, path = "/recordings/{language}", tag = "recordings", request_body = serde_json::Value,
    params(("language" = String, Path, description = "BCP 47 tag")), responses(
    (status = 200, body = RecordingsTaken),
    (status = 403, body = Problem, content_type = "application/problem+json"),
    (status = 404, body = Problem, content_type = "application/problem+json"),
    (status = 413, body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn unpack(
    State(state): State<AppState>,
    actor: Actor,
    Path(language): Path<String>,
    body: RawJson<PACK_MOST_BYTES>,
) -> Result<Answer<RecordingsTaken>, ApiError> {
    permit(&state, &actor, &Action::KeepRecordings).await?;
    let pack: AudioPack = read(body)?;
    let into = language.clone();
    let taken = off_the_loop(&state, move |recordings| recordings.unpack(&into, pack)).await?;
    noted(&state, &actor, "recordings_taken_over", &language).await?;
    Ok(Answer(taken))
}

/// The list of a language's sounds, one of them, or the sign languages of its films. Outside the API: a child's page asks without a
/// session, and the service worker keeps the answers like files of the app.
pub(crate) async fn file(
    State(state): State<AppState>,
    Path((language, file)): Path<(String, String)>,
) -> Response {
    if file == SIGNED {
        let found = off_the_loop(&state, move |recordings| recordings.signed(&language)).await;
        let named = |it: SignLanguage| FilmsIn { tag: it.tag.into(), name: it.name };
        let found = found.map(|all| all.into_iter().map(named).collect::<Vec<_>>());
        return found.map_or_else(not_there, |found| asked_anew(Answer(found)));
    }
    answer(&state, Shelf::sounds(&language), file).await
}

/// The list of a language's films in a sign language, or one of them.
pub(crate) async fn film(
    State(state): State<AppState>,
    Path((language, sign, file)): Path<(String, String, String)>,
) -> Response {
    match films(&language, &sign) {
        Ok(shelf) => answer(&state, shelf, file).await,
        Err(error) => not_there(error),
    }
}

fn films(language: &str, sign: &str) -> Result<Shelf, ApiError> {
    SignTag::parse(sign).map(|sign| Shelf::films(language, sign)).ok_or(ApiError::NotFound)
}

async fn answer(state: &AppState, shelf: Shelf, file: String) -> Response {
    if file == LIST {
        let list = off_the_loop(state, move |recordings| recordings.list(&shelf)).await;
        return list.map_or_else(not_there, |list| asked_anew(Answer(list)));
    }
    let kind = shelf.kind_of(&file).unwrap_or("application/octet-stream");
    let bytes = off_the_loop(state, move |recordings| recordings.bytes(&shelf, &file)).await;
    let caching = "public, max-age=31536000, immutable";
    let kept =
        |bytes| ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, caching)], bytes).into_response();
    bytes.map_or_else(not_there, kept)
}

fn asked_anew(answer: impl IntoResponse) -> Response {
    ([(header::CACHE_CONTROL, "no-cache")], answer).into_response()
}

fn not_there(error: ApiError) -> Response {
    let mut response = error.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn read<T: DeserializeOwned, const MOST: usize>(RawJson(bytes): RawJson<MOST>) -> Result<T, ApiError> {
    serde_json::from_slice(&bytes).map_err(|_| ApiError::Malformed)
}

/// Works with the files on a thread that may wait.
async fn off_the_loop<T: Send + 'static>(
    state: &AppState,
    work: impl FnOnce(&Recordings) -> Result<T, NotKept> + Send + 'static,
) -> Result<T, ApiError> {
    let state = state.clone();
    let done = tokio::task::spawn_blocking(move || work(&state.recordings)).await;
    let done = done.map_err(|_| ApiError::Internal("work on the recordings broke off"))?;
    done.map_err(|error| match error {
        NotKept::NoLanguage | NotKept::NoText => ApiError::NotFound,
        NotKept::OtherWords => ApiError::OtherWords,
        NotKept::NoRecording => ApiError::BadField(BadField::Sound),
        NotKept::Failed(error) => {
            tracing::error!(%error, "the recordings cannot be read or written");
            ApiError::Internal("the folder of recordings failed")
        }
    })
}

async fn noted(state: &AppState, actor: &Actor, action: &str, target: &str) -> Result<(), ApiError> {
    let mut tx = state.storage.begin().await?;
    tx.audit(state.now(), actor.member.id.as_str(), action, target).await?;
    Ok(tx.commit().await?)
}
