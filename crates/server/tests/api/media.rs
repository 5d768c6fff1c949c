//! Drawings and recordings: parts that go on, bytes that must be the right ones, and nobody who may not have them.

use axum::body::Body as HttpBody;
use axum::http::{Method, StatusCode, header};
use domain::{Body, CaseFact, CaseId, Change, Media, Recipient, Role, Scope, Share};
use sync::protocol::{DEVICE_HEADER, Fate, MEDIA_PART_BYTES, PartsHeld, part_range};

use crate::house::{House, Reply, Tablet, request};
use crate::pull::{assign, statement};

const LONG: usize = 2 * MEDIA_PART_BYTES + 100;

fn sound(size: usize) -> Vec<u8> {
    (0..size).map(|at| (at % 251) as u8).collect()
}

fn naming(tablet: &Tablet, case: &CaseId, id: &str, media: &[Media], shares: Vec<Share>) -> Change {
    let mut change = statement(tablet, case, id, shares);
    if let Body::Fact(CaseFact::ChildStatement(said)) = &change.body {
        let mut said = said.clone();
        said.media = media.to_vec();
        change.body = Body::Fact(CaseFact::ChildStatement(said));
    }
    change
}

fn path(case: &CaseId, media: &Media, part: u32) -> String {
    format!("cases/{case}/media/{}/parts/{part}", media.sha256)
}

async fn put(house: &House, tablet: &Tablet, path: &str, bytes: &[u8]) -> Reply {
    let mut request = request(Method::PUT, path, Some(&tablet.cookie), Vec::new());
    let headers = request.headers_mut();
    headers.insert(header::CONTENT_TYPE, "application/octet-stream".parse().unwrap());
    headers.insert(DEVICE_HEADER, tablet.device.as_str().parse().unwrap());
    *request.body_mut() = HttpBody::from(bytes.to_vec());
    house.raw(request).await
}

async fn get(house: &House, tablet: &Tablet, path: &str) -> Reply {
    tablet.ask(house, Method::GET, path, ()).await
}

fn held(parts: u32, whole: bool) -> PartsHeld {
    PartsHeld { parts, whole }
}

/// A case of mara's, on which tom and the supervisor sue work too, with a recording that sue was not chosen for.
async fn told() -> (House, Tablet, Tablet, Tablet, CaseId, Media) {
    let (house, ada, mara, tom) = House::with_staff().await;
    let sue = house.add(&ada, "sue", Role::Supervisor).await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    assign(&house, &ada, &case, &sue).await;
    let media = Media::voice("m1".parse().unwrap(), "audio/mp4", 9, &sound(LONG));
    let team = vec![Share { recipient: Recipient::Team, scope: Scope::All }];
    let fates = mara.push(&house, &[naming(&mara, &case, "said", std::slice::from_ref(&media), team)]).await;
    assert!(matches!(fates.as_slice(), [Fate::Accepted { .. }]), "{fates:?}");
    (house, mara, tom, sue, case, media)
}

async fn send(house: &House, tablet: &Tablet, case: &CaseId, media: &Media, part: u32) -> Reply {
    let bytes = sound(LONG);
    put(house, tablet, &path(case, media, part), &bytes[part_range(media.size, part).unwrap()]).await
}

#[tokio::test]
async fn parts_go_on_where_they_were_cut_off_and_come_back_as_they_were() {
    let (house, mara, tom, _, case, media) = told().await;
    assert_eq!(send(&house, &mara, &case, &media, 0).await.json::<PartsHeld>(), held(1, false));
    // The answer was lost: the same part again, or one too early, changes nothing and tells where to go on.
    assert_eq!(send(&house, &mara, &case, &media, 0).await.json::<PartsHeld>(), held(1, false));
    assert_eq!(send(&house, &mara, &case, &media, 2).await.json::<PartsHeld>(), held(1, false));
    assert_eq!(get(&house, &tom, &path(&case, &media, 0)).await.problem().0, 404, "it is not whole yet");
    assert_eq!(send(&house, &mara, &case, &media, 1).await.json::<PartsHeld>(), held(2, false));
    assert_eq!(send(&house, &mara, &case, &media, 2).await.json::<PartsHeld>(), held(3, true));
    assert_eq!(send(&house, &mara, &case, &media, 0).await.json::<PartsHeld>(), held(3, true));
    let mut bytes = Vec::new();
    for part in 0..3 {
        let reply = get(&house, &tom, &path(&case, &media, part)).await;
        assert_eq!(reply.status, StatusCode::OK);
        assert_eq!(reply.headers[header::CONTENT_TYPE], "application/octet-stream");
        assert_eq!(reply.headers[header::CONTENT_DISPOSITION], "attachment");
        assert_eq!(reply.headers[header::CONTENT_SECURITY_POLICY], "default-src 'none'; sandbox");
        assert_eq!(reply.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        bytes.extend(reply.body);
    }
    assert!(media.is(&bytes));
    assert_eq!(get(&house, &tom, &path(&case, &media, 3)).await.problem().0, 404);
}

#[tokio::test]
async fn bytes_that_are_not_those_that_are_named_are_not_taken_and_begin_anew() {
    let (house, mara, tom, _, case, media) = told().await;
    for part in 0..2 {
        send(&house, &mara, &case, &media, part).await;
    }
    let short = put(&house, &mara, &path(&case, &media, 2), &[1; 99]).await;
    assert_eq!(short.problem(), (422, "wrong_bytes".to_owned()));
    let other = put(&house, &mara, &path(&case, &media, 2), &[1; 100]).await;
    assert_eq!(other.problem(), (422, "wrong_bytes".to_owned()));
    assert_eq!(get(&house, &tom, &path(&case, &media, 0)).await.problem().0, 404);
    assert_eq!(send(&house, &mara, &case, &media, 2).await.json::<PartsHeld>(), held(0, false));
    for part in 0..3 {
        send(&house, &mara, &case, &media, part).await;
    }
    assert_eq!(get(&house, &tom, &path(&case, &media, 2)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_too_large_or_of_another_kind_has_no_place() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let voice = |id: &str, mime: &str| Media::voice(id.parse().unwrap(), mime, 1, id.as_bytes());
    let huge = Media { size: 3 * 1024 * 1024 + 1, ..voice("m1", "audio/mp4") };
    let page = voice("m2", "text/html");
    mara.push(&house, &[naming(&mara, &case, "said", &[huge.clone(), page.clone()], vec![])]).await;
    for media in [&huge, &page] {
        assert_eq!(put(&house, &mara, &path(&case, media, 0), b"x").await.problem().0, 404);
    }
    let (house, mara, _, _, case, media) = told().await;
    let reply = put(&house, &mara, &path(&case, &media, 0), &vec![0; MEDIA_PART_BYTES + 1]).await;
    assert_eq!(reply.problem(), (413, "too_large".to_owned()));
    let json = mara.ask(&house, Method::PUT, &path(&case, &media, 0), "x").await;
    assert_eq!(json.problem().0, 415);
}

#[tokio::test]
async fn who_was_not_chosen_gets_neither_the_bytes_nor_the_news_that_they_exist() {
    let (house, mara, tom, sue, case, media) = told().await;
    for part in 0..3 {
        send(&house, &mara, &case, &media, part).await;
    }
    let nothing = Media::voice("m9".parse().unwrap(), "audio/mp4", 9, b"nothing of it exists");
    let answers = [
        get(&house, &sue, &path(&case, &media, 0)).await.problem(),
        get(&house, &sue, &path(&case, &nothing, 0)).await.problem(),
        send(&house, &sue, &case, &media, 0).await.problem(),
    ];
    assert!(answers.iter().all(|it| *it == (404, "not_found".to_owned())), "{answers:?}");
    let pulled = serde_json::to_string(&sue.pull_all(&house).await).unwrap();
    assert!(!pulled.contains(&media.sha256) && !pulled.contains("\"m1\""), "{pulled}");
    assert_eq!(get(&house, &tom, &path(&case, &media, 0)).await.status, StatusCode::OK);
    // A statement of one's own that names the same id opens nothing: the bytes are found by their hash.
    let forged = Media { sha256: nothing.sha256, ..media.clone() };
    let share = vec![Share { recipient: Recipient::Supervisor, scope: Scope::All }];
    sue.push(&house, &[naming(&sue, &case, "forged", &[forged], share)]).await;
    assert_eq!(get(&house, &sue, &path(&case, &media, 0)).await.problem().0, 404);
}

#[tokio::test]
async fn who_was_taken_off_the_case_may_bring_what_belongs_to_words_of_theirs_and_read_nothing() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &tom).await;
    let media = Media::voice("m1".parse().unwrap(), "audio/mp4", 9, &sound(LONG));
    let team = vec![Share { recipient: Recipient::Team, scope: Scope::All }];
    mara.push(&house, &[naming(&mara, &case, "said", std::slice::from_ref(&media), team)]).await;
    let off = format!("cases/{case}/assignments/{}", mara.user.id);
    assert_eq!(ada.ask(&house, Method::DELETE, &off, ()).await.status, StatusCode::NO_CONTENT);
    for part in 0..3 {
        assert_eq!(send(&house, &mara, &case, &media, part).await.status, StatusCode::OK);
    }
    assert_eq!(get(&house, &mara, &path(&case, &media, 0)).await.problem().0, 404);
    assert_eq!(get(&house, &tom, &path(&case, &media, 0)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_tablet_that_asks_for_parts_without_end_waits_a_minute_and_others_do_not() {
    let (house, mara, tom, _, case, media) = told().await;
    let nothing = path(&case, &Media::voice("m2".parse().unwrap(), "audio/mp4", 1, b"other"), 0);
    for _ in 0..600 {
        assert_eq!(get(&house, &tom, &nothing).await.status, StatusCode::NOT_FOUND);
    }
    let refused = get(&house, &tom, &nothing).await;
    assert_eq!(refused.headers[header::RETRY_AFTER], "60");
    assert_eq!(refused.problem(), (429, "too_many_attempts".into()));
    let first = &sound(LONG)[..MEDIA_PART_BYTES];
    assert_eq!(put(&house, &tom, &path(&case, &media, 0), first).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(put(&house, &mara, &path(&case, &media, 0), first).await.status, StatusCode::OK);
    house.later(60_001);
    assert_eq!(get(&house, &tom, &nothing).await.status, StatusCode::NOT_FOUND);
}
