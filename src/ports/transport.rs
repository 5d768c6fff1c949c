//! Words with the server. The only file that names `reqwasm`.

use std::cell::RefCell;

use domain::DeviceId;
use reqwasm::http::{Method, Request, RequestBuilder, Response};
use serde::{Serialize, de::DeserializeOwned};
use sync::engine::TransportError;
use sync::protocol::{CSRF_HEADER, DEVICE_HEADER, Problem};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{AbortController, RequestCredentials};

use super::page;

/// Longest wait for an answer, in milliseconds.
const PATIENCE: i32 = 30_000;

thread_local! {
    /// In whose name this document asks; none before somebody has unlocked, and never on a child's page.
    static ASKS_AS: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on requests name this tablet of this person. The cookie alone may be that of whoever used it before.
pub(crate) fn ask_as(device: &DeviceId) {
    ASKS_AS.set(Some(device.as_str().to_owned()));
}

/// A request that did not bring what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What the sync engine needs to know.
    pub(crate) error: TransportError,
    /// What the server said, where it said something.
    pub(crate) problem: Option<Problem>,
}

impl Failure {
    fn of(error: TransportError) -> Self {
        Self { error, problem: None }
    }

    /// The server's stable code; `offline` where no server answered.
    pub(crate) fn code(&self) -> &str {
        match (&self.problem, &self.error) {
            (Some(problem), _) => &problem.code,
            (None, TransportError::Offline | TransportError::TimedOut) => "offline",
            (None, _) => "server_trouble",
        }
    }
}

/// Asks for something.
///
/// # Errors
/// [`Failure`] when no server answered, it refused, or its answer could not be read.
pub(crate) async fn get<Answer: DeserializeOwned>(path: &str) -> Result<Answer, Failure> {
    call(Method::GET, path, None).await
}

/// Sends something and waits for the answer.
///
/// # Errors
/// [`Failure`] when no server answered, it refused, or its answer could not be read.
pub(crate) async fn post<Answer: DeserializeOwned>(
    path: &str,
    body: &impl Serialize,
) -> Result<Answer, Failure> {
    let body = serde_json::to_string(body).map_err(|_| Failure::of(TransportError::Malformed))?;
    let body = Body { kind: "application/json", content: JsValue::from_str(&body) };
    call(Method::POST, path, Some(body)).await
}

/// Asks for something that is for everybody: without the session and without naming anybody.
///
/// # Errors
/// [`Failure`] when no server answered, or its answer could not be read.
pub(crate) async fn get_unnamed<Answer: DeserializeOwned>(path: &str) -> Result<Answer, Failure> {
    let (response, _patience) = send_as(Whose::Nobody, Method::GET, &api(path), None).await?;
    let text = response.text().await.map_err(|_| Failure::of(TransportError::Offline))?;
    serde_json::from_str(&text).map_err(|_| Failure::of(TransportError::Malformed))
}

/// Brings bytes of which nobody is to learn who brought them: without the session and without naming anybody.
///
/// # Errors
/// [`Failure`] when no server answered, or it refused.
pub(crate) async fn put_unnamed(path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let body = Body { kind: "application/octet-stream", content: js_sys::Uint8Array::from(bytes).into() };
    send_as(Whose::Nobody, Method::PUT, &api(path), Some(body)).await.map(|_| ())
}

/// Sends something in nobody's name and gives the answer as it is: without the session and without naming anybody.
///
/// # Errors
/// [`Failure`] when no server answered, or it refused.
pub(crate) async fn post_unnamed(path: &str, body: &impl Serialize) -> Result<String, Failure> {
    let body = serde_json::to_string(body).map_err(|_| Failure::of(TransportError::Malformed))?;
    let body = Body { kind: "application/json", content: JsValue::from_str(&body) };
    let (response, _patience) = send_as(Whose::Nobody, Method::POST, &api(path), Some(body)).await?;
    response.text().await.map_err(|_| Failure::of(TransportError::Offline))
}

/// Takes something away.
///
/// # Errors
/// [`Failure`] when no server answered, or it refused.
pub(crate) async fn delete(path: &str) -> Result<(), Failure> {
    send(Method::DELETE, &api(path), None).await.map(|_| ())
}

/// Sends bytes and waits for the answer.
///
/// # Errors
/// [`Failure`] when no server answered, it refused, or its answer could not be read.
pub(crate) async fn put_bytes<Answer: DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<Answer, Failure> {
    let body = Body { kind: "application/octet-stream", content: js_sys::Uint8Array::from(bytes).into() };
    call(Method::PUT, path, Some(body)).await
}

/// Asks for bytes.
///
/// # Errors
/// [`Failure`] when no server answered, or it refused.
pub(crate) async fn get_bytes(path: &str) -> Result<Vec<u8>, Failure> {
    let (response, _patience) = send(Method::GET, &api(path), None).await?;
    response.binary().await.map_err(|_| Failure::of(TransportError::Offline))
}

/// Reads a file of this build. The service worker answers without a network.
///
/// # Errors
/// [`Failure`] when the file is neither on the tablet nor at the server.
pub(crate) async fn asset_text(name: &str) -> Result<String, Failure> {
    let (response, _patience) = send(Method::GET, &page::asset(name), None).await?;
    response.text().await.map_err(|_| Failure::of(TransportError::Malformed))
}

/// Sends what takes the place of something and waits for the answer.
///
/// # Errors
/// [`Failure`] when no server answered, it refused, or its answer could not be read.
pub(crate) async fn put<Answer: DeserializeOwned>(path: &str, body: String) -> Result<Answer, Failure> {
    call(Method::PUT, path, Some(Body { kind: "application/json", content: JsValue::from_str(&body) })).await
}

/// Asks for something and gives the answer as it is.
///
/// # Errors
/// [`Failure`] when no server answered or it refused.
pub(crate) async fn text(path: &str) -> Result<String, Failure> {
    let (response, _patience) = send(Method::GET, &api(path), None).await?;
    response.text().await.map_err(|_| Failure::of(TransportError::Offline))
}

/// Reads one file of the recordings of a language. The service worker answers with what it keeps; `fresh` asks the server.
///
/// # Errors
/// [`Failure`] when the file is neither on the tablet nor at the server.
pub(crate) async fn recording(language: &str, file: &str, fresh: bool) -> Result<Vec<u8>, Failure> {
    let now = if fresh { "?fresh" } else { "" };
    let (response, _patience) =
        send(Method::GET, &format!("/recordings/{language}/{file}{now}"), None).await?;
    response.binary().await.map_err(|_| Failure::of(TransportError::Offline))
}

/// What is sent.
struct Body {
    kind: &'static str,
    content: JsValue,
}

fn api(path: &str) -> String {
    format!("/api/v1/{path}")
}

async fn call<Answer: DeserializeOwned>(
    method: Method,
    path: &str,
    body: Option<Body>,
) -> Result<Answer, Failure> {
    let (response, _patience) = send(method, &api(path), body).await?;
    let text = response.text().await.map_err(|_| Failure::of(TransportError::Offline))?;
    // An endpoint that answers with nothing is read as `null`.
    let text = if text.is_empty() { "null" } else { &text };
    serde_json::from_str(text).map_err(|_| Failure::of(TransportError::Malformed))
}

/// In whose name a request goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// In that of whoever has unlocked.
    Person,
    /// In nobody's: no cookie goes along, and no tablet is named.
    Nobody,
}

async fn send(
    method: Method,
    url: &str,
    body: Option<Body>,
) -> Result<(Response, Option<Patience>), Failure> {
    send_as(Whose::Person, method, url, body).await
}

/// The answer's head; its body comes while the patience lives.
async fn send_as(
    whose: Whose,
    method: Method,
    url: &str,
    body: Option<Body>,
) -> Result<(Response, Option<Patience>), Failure> {
    let patience = Patience::start();
    let builder = RequestBuilder::new(url).method(method).header(CSRF_HEADER, "1");
    let builder = match (whose, ASKS_AS.with_borrow(Clone::clone)) {
        (Whose::Nobody, _) => builder.credentials(RequestCredentials::Omit),
        (Whose::Person, Some(device)) => builder.header(DEVICE_HEADER, &device),
        (Whose::Person, None) => builder,
    };
    let builder = builder.abort_signal(patience.as_ref().map(|it| it.controller.signal()).as_ref());
    let request: Result<Request, _> = match body {
        Some(Body { kind, content }) => builder.header("content-type", kind).body(content),
        None => builder.build(),
    };
    let request = request.map_err(|_| Failure::of(TransportError::Malformed))?;
    match request.send().await {
        Ok(response) if response.ok() => Ok((response, patience)),
        Ok(response) => Err(refusal(response).await),
        Err(_) if patience.is_some_and(|it| it.controller.signal().aborted()) => {
            Err(Failure::of(TransportError::TimedOut))
        }
        Err(_) => Err(Failure::of(TransportError::Offline)),
    }
}

async fn refusal(response: Response) -> Failure {
    let retry_after = response.headers().get("retry-after").and_then(|it| it.parse().ok());
    let code = response.status();
    let problem: Option<Problem> =
        response.text().await.ok().and_then(|text| serde_json::from_str(&text).ok());
    let said = problem.as_ref().map(|it| it.code.clone());
    Failure { error: TransportError::Status { code, retry_after, problem: said }, problem }
}

/// Ends a request that takes too long; its timer goes when the request is over.
struct Patience {
    controller: AbortController,
    timer: i32,
    _abort: Closure<dyn FnMut()>,
}

impl Patience {
    fn start() -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let inner = controller.clone();
        let abort = Closure::<dyn FnMut()>::new(move || inner.abort());
        let window = web_sys::window()?;
        let handler = abort.as_ref().unchecked_ref();
        let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(handler, PATIENCE).ok()?;
        Some(Self { controller, timer, _abort: abort })
    }
}

impl Drop for Patience {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer);
        }
    }
}
