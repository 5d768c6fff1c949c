//! A server with staff and tablets, for tests that are three lines long.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::Body as HttpBody;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{
    Answer, Author, Body, CaseFact, CaseId, Change, ChangeId, Clock, DeviceId, DocumentId, Role, StaffMember,
    Timestamp,
};
use http_body_util::BodyExt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use server::config::Surroundings;
use server::office::Office;
use server::recordings::Recordings;
use server::storage::Storage;
use server::storage::sqlite::SqliteStorage;
use server::{AppState, Parts, SystemIds, router};
use sync::protocol::{
    CasePage, DEVICE_HEADER, Fate, Invitation, PullAnswer, PushAnswer, SignedIn, Stretching,
};
use tempfile::TempDir;
use tower::ServiceExt;

/// A clock that a test moves.
#[derive(Clone)]
pub(crate) struct TestClock(Arc<AtomicU64>);

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn json<T: DeserializeOwned>(&self) -> T {
        let body = String::from_utf8_lossy(&self.body);
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{} {error}: {body}", self.status))
    }

    /// Status and code of a problem.
    pub(crate) fn problem(&self) -> (u16, String) {
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json");
        let problem: sync::protocol::Problem = self.json();
        assert_eq!(problem.status, self.status.as_u16());
        assert!(problem.title.ends_with('.') && problem.request.len() == 16, "{problem:?}");
        (problem.status, problem.code)
    }
}

/// A server in a folder of its own.
pub(crate) struct House {
    pub(crate) app: Router,
    pub(crate) clock: TestClock,
    pub(crate) storage: Arc<SqliteStorage>,
    pub(crate) folder: TempDir,
}

/// 2026-01-01, noon.
const START: u64 = 1_767_268_800_000;

impl House {
    pub(crate) async fn open() -> Self {
        Self::open_in(tempfile::tempdir().unwrap(), START, Surroundings::default()).await
    }

    pub(crate) async fn behind_tls() -> Self {
        Self::open_in(tempfile::tempdir().unwrap(), START, Surroundings { behind_tls: true }).await
    }

    async fn open_in(folder: TempDir, now: u64, surroundings: Surroundings) -> Self {
        let clock = TestClock(Arc::new(AtomicU64::new(now)));
        let data = folder.path().join("data");
        let storage = Arc::new(SqliteStorage::open(&data, &SystemIds, clock.now()).await.unwrap());
        let app = folder.path().join("app");
        std::fs::create_dir_all(&app).unwrap();
        let state = AppState::new(Parts {
            storage: storage.clone(),
            clock: Arc::new(clock.clone()),
            ids: Arc::new(SystemIds),
            secret: [9; 32],
            office: Office::with_key([5; 32]),
            recordings: Recordings::at(&data),
            surroundings,
        })
        .unwrap();
        Self { app: router(state, &app), clock, storage, folder }
    }

    pub(crate) fn now(&self) -> u64 {
        self.clock.now().0
    }

    pub(crate) fn later(&self, milliseconds: u64) {
        self.clock.0.fetch_add(milliseconds, Ordering::SeqCst);
    }

    pub(crate) fn app_folder(&self) -> std::path::PathBuf {
        self.folder.path().join("app")
    }

    /// A request as it is, without anything added.
    pub(crate) async fn raw(&self, request: Request<HttpBody>) -> Reply {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Reply { status: parts.status, headers: parts.headers, body }
    }

    /// A request as the app makes it, without a session.
    pub(crate) async fn ask(&self, method: Method, path: &str, body: impl Serialize) -> Reply {
        self.raw(request(method, path, None, serde_json::to_vec(&body).unwrap())).await
    }

    /// The first administrator, by the one-time code that the program prints.
    pub(crate) async fn administrator(&self) -> Tablet {
        let code = "0000-1111-2222-3333";
        let mut tx = self.storage.begin().await.unwrap();
        let far = Timestamp(self.clock.now().0 + 1_000_000);
        let hash = sha256(code.replace('-', "").as_bytes());
        tx.add_invitation(&hash, &server::storage::InvitationFor::FirstAdministrator, far).await.unwrap();
        tx.commit().await.unwrap();
        self.enrol(code, "ada", "Ada First").await
    }

    /// A person with a role, added by an administrator and enrolled.
    pub(crate) async fn add(&self, administrator: &Tablet, sign_in: &str, role: Role) -> Tablet {
        let new = json!({"sign_in": sign_in, "name": format!("{sign_in} of the house"), "role": role});
        let invitation: Invitation = administrator.ask(self, Method::POST, "staff", new).await.json();
        self.enrol(&invitation.code, sign_in, "").await
    }

    /// An administrator and two caseworkers.
    pub(crate) async fn with_staff() -> (Self, Tablet, Tablet, Tablet) {
        let house = Self::open().await;
        let ada = house.administrator().await;
        let mara = house.add(&ada, "mara", Role::Caseworker).await;
        let tom = house.add(&ada, "tom", Role::Caseworker).await;
        (house, ada, mara, tom)
    }

    pub(crate) async fn enrol(&self, code: &str, sign_in: &str, name: &str) -> Tablet {
        let reply = self.ask(Method::POST, "session/enrol", enrolment(code, sign_in, name)).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", String::from_utf8_lossy(&reply.body));
        Tablet::of(&reply)
    }
}

pub(crate) fn enrolment(code: &str, sign_in: &str, name: &str) -> Value {
    json!({
        "code": code, "sign_in": sign_in, "name": name, "salt": STANDARD.encode([1; 16]),
        "stretching": Stretching::NORMAL, "auth_key": auth_key(sign_in),
    })
}

/// The key that a test person's passphrase would be stretched to.
pub(crate) fn auth_key(sign_in: &str) -> String {
    STANDARD.encode(sha256(sign_in.as_bytes()))
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).into()
}

pub(crate) fn request(method: Method, path: &str, cookie: Option<&str>, body: Vec<u8>) -> Request<HttpBody> {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("/api/v1/{path}"))
        .header("x-heard", "1")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/json");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    request.body(HttpBody::from(body)).unwrap()
}

/// A person who is signed in on a tablet.
pub(crate) struct Tablet {
    pub(crate) user: StaffMember,
    pub(crate) device: DeviceId,
    pub(crate) device_token: String,
    pub(crate) cookie: String,
    count: Cell<u64>,
}

impl Tablet {
    pub(crate) fn of(reply: &Reply) -> Self {
        let signed_in: SignedIn = reply.json();
        let cookie = reply.headers[header::SET_COOKIE].to_str().unwrap();
        Self {
            user: signed_in.user,
            device: signed_in.device,
            device_token: signed_in.device_token.unwrap_or_default(),
            cookie: cookie.split(';').next().unwrap().to_owned(),
            count: Cell::new(0),
        }
    }

    pub(crate) async fn ask(&self, house: &House, method: Method, path: &str, body: impl Serialize) -> Reply {
        self.ask_as(house, &self.device, method, path, body).await
    }

    /// The same with the name of another tablet.
    pub(crate) async fn ask_as(
        &self,
        house: &House,
        device: &DeviceId,
        method: Method,
        path: &str,
        body: impl Serialize,
    ) -> Reply {
        let mut request = request(method, path, Some(&self.cookie), serde_json::to_vec(&body).unwrap());
        request.headers_mut().insert(DEVICE_HEADER, device.as_str().parse().unwrap());
        house.raw(request).await
    }

    /// A change that this tablet would send, in a save of its own.
    pub(crate) fn change(&self, case: &CaseId, body: Body) -> Change {
        let seq = self.count.get() + 1;
        self.count.set(seq);
        let id = format!("{}-{seq}", self.user.sign_in);
        Change {
            v: 1,
            id: id.parse().unwrap(),
            case: case.clone(),
            author: Author::Staff(self.user.id.clone()),
            entered_by: self.user.id.clone(),
            device: self.device.clone(),
            seq,
            group: format!("g-{id}").parse().unwrap(),
            recorded: Timestamp(START),
            language: "en".into(),
            body,
            salt: None,
            vhash: None,
            sig: None,
        }
    }

    pub(crate) fn opening(&self, case: &CaseId) -> Change {
        let fact = CaseFact::CaseOpened { local_number: "T1-0001".into(), site: "north_quay".into() };
        self.change(case, Body::Fact(fact))
    }

    pub(crate) fn note(&self, case: &CaseId, text: &str) -> Change {
        self.change(case, Body::Fact(CaseFact::Note { text: text.into() }))
    }

    pub(crate) fn form(&self, case: &CaseId, document: &DocumentId, form: &str, version: u32) -> Change {
        let (document, form) = (document.clone(), form.to_owned());
        let fact = CaseFact::DocumentOpened { document, form, version, hash: "0".repeat(64) };
        self.change(case, Body::Fact(fact))
    }

    pub(crate) fn answer(&self, case: &CaseId, document: &DocumentId, path: &str, value: Answer) -> Change {
        let path = path.parse().unwrap();
        let body =
            Body::Answer { document: document.clone(), path, value, sees: vec![], reason: String::new() };
        self.change(case, body)
    }

    pub(crate) async fn push(&self, house: &House, changes: &[Change]) -> Vec<Fate> {
        let changes: Vec<Value> = changes.iter().map(|it| serde_json::to_value(it).unwrap()).collect();
        self.push_values(house, changes).await.into_iter().map(|(_, fate)| fate).collect()
    }

    pub(crate) async fn push_values(&self, house: &House, changes: Vec<Value>) -> Vec<(ChangeId, Fate)> {
        let reply = self.ask(house, Method::POST, "sync/push", json!({ "changes": changes })).await;
        let answer: PushAnswer = reply.json();
        answer.outcomes.into_iter().map(|outcome| (outcome.id, outcome.fate)).collect()
    }

    /// A case opened by this person, with one note.
    pub(crate) async fn case(&self, house: &House, id: &str) -> CaseId {
        let case: CaseId = id.parse().unwrap();
        let fates = self.push(house, &[self.opening(&case)]).await;
        assert_eq!(fates, [Fate::Accepted { number: 1 }]);
        case
    }

    pub(crate) async fn pull(&self, house: &House, have: &[(&CaseId, u64)]) -> PullAnswer {
        let have: std::collections::BTreeMap<_, _> = have.iter().copied().collect();
        self.ask(house, Method::POST, "sync/pull", json!({ "have": have })).await.json()
    }

    /// All that this person may have, page after page.
    pub(crate) async fn pull_all(&self, house: &House) -> Vec<CasePage> {
        let mut have: std::collections::BTreeMap<CaseId, u64> = Default::default();
        let mut pages = Vec::new();
        loop {
            let have_now: Vec<_> = have.iter().map(|(case, number)| (case, *number)).collect();
            let answer = self.pull(house, &have_now).await;
            for page in &answer.pages {
                have.insert(page.case.clone(), page.changes.last().unwrap().number);
            }
            pages.extend(answer.pages);
            if !answer.more {
                return pages;
            }
        }
    }
}

pub(crate) fn accepted(number: u64) -> Fate {
    Fate::Accepted { number }
}

pub(crate) fn held(reason: sync::protocol::HeldReason) -> Fate {
    Fate::Held { reason }
}
