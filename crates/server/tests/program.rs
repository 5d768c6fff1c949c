//! The real program as a process: killed in the middle of pushes, started twice, and what it writes to its log.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// A running server and how to reach it.
struct Server {
    process: Child,
    port: u16,
    code: Option<String>,
}

impl Server {
    fn start(data: &Path) -> Self {
        Self::start_with_log(data, Stdio::null())
    }

    fn start_with_log(data: &Path, log: Stdio) -> Self {
        let process = Command::new(env!("CARGO_BIN_EXE_heard-server"))
            .args(["--empty", "--port", "0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut server = Self { process, port: 0, code: None };
        for line in BufReader::new(server.process.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if line.contains("One-time code") {
                server.code = line.rsplit(' ').next().map(str::to_owned);
            }
            if let Some((_, port)) = line.split_once("http://127.0.0.1:") {
                server.port = port.trim_end_matches('/').parse().unwrap();
                return server;
            }
        }
        panic!("the server did not start");
    }
}

impl Drop for Server {
    /// SIGKILL: nothing of the program runs any more.
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Status, the lines that carry the session (cookie, and the tablet that it belongs to) and body; none if the server
/// went away.
fn post(port: u16, path: &str, cookie: &str, body: &Value) -> Option<(u16, String, Value)> {
    let body = body.to_string();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let head = format!(
        "POST /api/v1/{path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nx-heard: 1\r\ncookie: {cookie}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap_or_default();
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let body: Value = serde_json::from_str(body).ok()?;
    let session = match body["device"].as_str() {
        Some(device) => format!("{cookie}\r\nx-heard-device: {device}"),
        None => cookie,
    };
    Some((status, session, body))
}

fn administrator(server: &Server) -> (String, Value) {
    let enrolment = json!({
        "code": server.code, "sign_in": "ada", "name": "Ada", "salt": STANDARD.encode([1; 16]),
        "stretching": {"memory_kib": 65536, "passes": 3}, "auth_key": STANDARD.encode([2; 32]),
    });
    let (status, cookie, answer) = post(server.port, "session/enrol", "", &enrolment).unwrap();
    assert_eq!(status, 200, "{answer}");
    (cookie, answer)
}

fn caseworker(server: &Server) -> (String, Value) {
    let (cookie, _) = administrator(server);
    let new = json!({"sign_in": "mara", "name": "Mara", "role": "caseworker"});
    let (status, _, invitation) = post(server.port, "staff", &cookie, &new).unwrap();
    assert_eq!(status, 200, "{invitation}");
    let enrolment = json!({
        "code": invitation["code"], "sign_in": "mara", "name": "", "salt": STANDARD.encode([1; 16]),
        "stretching": {"memory_kib": 65536, "passes": 3}, "auth_key": STANDARD.encode([3; 32]),
    });
    let (status, cookie, answer) = post(server.port, "session/enrol", "", &enrolment).unwrap();
    assert_eq!(status, 200, "{answer}");
    (cookie, answer)
}

fn change(mara: &Value, seq: u64, fact: Value) -> Value {
    json!({
        "v": 1, "id": format!("c-{seq}"), "case": "case-1",
        "author": {"who": "staff", "user": mara["user"]["id"]}, "entered_by": mara["user"]["id"],
        "device": mara["device"], "seq": seq, "group": format!("g-{seq}"), "recorded": 1, "language": "en",
        "body": fact,
    })
}

fn note(mara: &Value, seq: u64) -> Value {
    change(mara, seq, json!({"kind": "fact", "fact": "note", "data": {"text": format!("note {seq}")}}))
}

#[test]
fn killed_at_any_moment_it_keeps_every_acknowledged_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let (mut cookie, mara) = caseworker(&server);
    let opened =
        json!({"kind": "fact", "fact": "case_opened", "data": {"local_number": "T1-1", "site": "quay"}});
    let opening = json!({"changes": [change(&mara, 1, opened)]});
    assert_eq!(post(server.port, "sync/push", &cookie, &opening).unwrap().0, 200);

    let mut acknowledged: BTreeMap<String, u64> = BTreeMap::new();
    let mut next = 2;
    for round in 0..8_u64 {
        let stop = Arc::new(AtomicBool::new(false));
        let port = server.port;
        let (sender_cookie, sender_mara, sender_stop) = (cookie.clone(), mara.clone(), Arc::clone(&stop));
        let sender = std::thread::spawn(move || {
            let mut seen = BTreeMap::new();
            let mut first = next;
            while !sender_stop.load(Ordering::SeqCst) {
                let changes: Vec<Value> = (first..first + 5).map(|seq| note(&sender_mara, seq)).collect();
                // No answer: the tablet does not know, and sends the same again to the server that comes back.
                let Some((200, _, answer)) =
                    post(port, "sync/push", &sender_cookie, &json!({ "changes": changes }))
                else {
                    break;
                };
                for outcome in answer["outcomes"].as_array().unwrap() {
                    let number = outcome["fate"]["number"].as_u64().unwrap();
                    seen.insert(outcome["id"].as_str().unwrap().to_owned(), number);
                }
                first += 5;
            }
            (seen, first)
        });
        std::thread::sleep(Duration::from_millis(40 + 37 * round));
        drop(server);
        stop.store(true, Ordering::SeqCst);
        let (seen, first) = sender.join().unwrap();
        acknowledged.extend(seen);
        next = first;

        server = Server::start(folder.path());
        let renewal = json!({"device": mara["device"], "device_token": mara["device_token"]});
        let (status, renewed, answer) = post(server.port, "session/renew", "", &renewal).unwrap();
        assert_eq!(status, 200, "{answer}");
        cookie = renewed;
    }
    assert!(acknowledged.len() > 20, "too few pushes to mean anything: {}", acknowledged.len());

    let mut stored: BTreeMap<String, u64> = BTreeMap::new();
    let mut have = 0;
    loop {
        let pull = json!({"have": {"case-1": have}});
        let (status, _, answer) = post(server.port, "sync/pull", &cookie, &pull).unwrap();
        assert_eq!(status, 200);
        for numbered in
            answer["pages"].as_array().unwrap().iter().flat_map(|page| page["changes"].as_array().unwrap())
        {
            have += 1;
            assert_eq!(numbered["number"], have, "numbers have no gap");
            let id = numbered["change"]["id"].as_str().unwrap().to_owned();
            assert!(stored.insert(id, have).is_none(), "no change is there twice");
        }
        if answer["more"] == false {
            break;
        }
    }
    for (id, number) in &acknowledged {
        assert_eq!(stored.get(id), Some(number), "{id} was acknowledged");
    }
    drop(server);
}

#[test]
fn a_second_server_does_not_touch_the_folder_of_a_running_one() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path());
    let second = Command::new(env!("CARGO_BIN_EXE_heard-server"))
        .args(["--port", "0", "--data"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(!second.status.success());
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains("in use by another heard-server"), "{said}");
    drop(server);
}

#[test]
fn the_log_has_a_line_per_request_and_nothing_of_people_or_cases() {
    let folder = tempfile::tempdir().unwrap();
    let log_file = folder.path().join("log.txt");
    let log = std::fs::File::create(&log_file).unwrap();
    let server = Server::start_with_log(&folder.path().join("data"), log.into());
    let (cookie, mara) = caseworker(&server);
    let opened =
        json!({"kind": "fact", "fact": "case_opened", "data": {"local_number": "T1-1", "site": "quay"}});
    let push = json!({"changes": [change(&mara, 1, opened), note(&mara, 2)]});
    assert_eq!(post(server.port, "sync/push", &cookie, &push).unwrap().0, 200);
    let assign = json!({ "user": mara["user"]["id"] });
    assert_eq!(post(server.port, "cases/case-1/assignments", &cookie, &assign).unwrap().0, 403);
    let wrong = json!({"sign_in": "mara", "auth_key": STANDARD.encode([9; 32]), "device": null});
    assert_eq!(post(server.port, "session", "", &wrong).unwrap().0, 401);
    drop(server);

    let log = std::fs::read_to_string(&log_file).unwrap();
    assert!(log.contains("/api/v1/cases/{case}/assignments") && log.contains("403"), "{log}");
    let token = cookie.lines().next().unwrap().split_once('=').unwrap().1;
    let mut secrets = vec!["mara", "case-1", "note 2", "quay", "127.0.0.1", token];
    secrets
        .extend([&mara["user"]["id"], &mara["device"], &mara["device_token"]].map(|it| it.as_str().unwrap()));
    for secret in secrets {
        assert!(!log.contains(secret), "{secret}: {log}");
    }
}
