//! The authority's paper beside an appointment: for those who work on the case, and for nobody else.

use axum::body::Body as HttpBody;
use axum::http::{Method, StatusCode, header};
use domain::paper::{PaperKept, PaperPutAside};
use domain::{Body, CaseFact, CaseId, Change, DocumentId, Media, Role};
use sync::protocol::{DEVICE_HEADER, Fate, HeldReason, PartsHeld};

use crate::house::{House, Reply, Tablet, held, request};
use crate::pull::assign;

const PICTURE: &[u8] = b"a picture that is small enough for one part";

fn keeping(tablet: &Tablet, case: &CaseId, document: &DocumentId, path: &str, media: &Media) -> Change {
    let (document, path) = (document.clone(), path.parse().unwrap());
    let kept = PaperKept { document, path, media: media.clone() };
    tablet.change(case, Body::Fact(CaseFact::PaperKept(Box::new(kept))))
}

fn part(case: &CaseId, media: &Media) -> String {
    format!("cases/{case}/media/{}/parts/0", media.sha256)
}

async fn bring(house: &House, tablet: &Tablet, case: &CaseId, media: &Media) -> Reply {
    let mut request = request(Method::PUT, &part(case, media), Some(&tablet.cookie), PICTURE.to_vec());
    let headers = request.headers_mut();
    headers.insert(header::CONTENT_TYPE, "application/octet-stream".parse().unwrap());
    headers.insert(DEVICE_HEADER, tablet.device.as_str().parse().unwrap());
    *request.body_mut() = HttpBody::from(PICTURE.to_vec());
    house.raw(request).await
}

/// A case of mara's with an appointment, on which sue works too.
async fn appointed() -> (House, Tablet, Tablet, Tablet, CaseId, DocumentId) {
    let (house, ada, mara, _) = House::with_staff().await;
    let sue = house.add(&ada, "sue", Role::Supervisor).await;
    let case = mara.case(&house, "case-1").await;
    assign(&house, &ada, &case, &sue).await;
    let document: DocumentId = "m1".parse().unwrap();
    mara.push(&house, &[mara.form(&case, &document, "guardianship", 1)]).await;
    (house, ada, mara, sue, case, document)
}

#[tokio::test]
async fn a_photo_reaches_who_works_on_the_case_and_nobody_else_gets_bytes_or_news_of_it() {
    let (house, ada, mara, sue, case, document) = appointed().await;
    let kit = house.add(&ada, "kit", Role::DataProtectionOfficer).await;
    let una = house.add(&ada, "una", Role::Caseworker).await;
    let media = Media::paper("photo-1".parse().unwrap(), PICTURE);
    assert_eq!(bring(&house, &mara, &case, &media).await.problem().0, 404, "nothing names it yet");
    let fates = mara.push(&house, &[keeping(&mara, &case, &document, "gd_paper", &media)]).await;
    assert!(matches!(fates.as_slice(), [Fate::Accepted { .. }]), "{fates:?}");
    assert_eq!(bring(&house, &sue, &case, &media).await.problem().0, 404, "it is not hers to bring");
    let brought: PartsHeld = bring(&house, &mara, &case, &media).await.json();
    assert!(brought.whole);
    let got = sue.ask(&house, Method::GET, &part(&case, &media), ()).await;
    assert_eq!((got.status, got.body.as_slice()), (StatusCode::OK, PICTURE));
    assert_eq!(got.headers[header::CONTENT_TYPE], "application/octet-stream");
    assert_eq!(una.ask(&house, Method::GET, &part(&case, &media), ()).await.problem().0, 404);
    for tablet in [&ada, &kit] {
        assert_eq!(tablet.ask(&house, Method::GET, &part(&case, &media), ()).await.problem().0, 403);
    }
    let pulled = serde_json::to_string(&una.pull_all(&house).await).unwrap();
    assert!(!pulled.contains(&media.sha256) && !pulled.contains("photo-1"));
    let pulled = serde_json::to_string(&sue.pull_all(&house).await).unwrap();
    assert!(pulled.contains(&media.sha256));
}

#[tokio::test]
async fn what_is_no_photo_of_a_paper_or_belongs_to_no_paper_is_held() {
    let (house, _, mara, sue, case, document) = appointed().await;
    let media = Media::paper("photo-1".parse().unwrap(), PICTURE);
    let page = Media { mime: "image/svg+xml".to_owned(), ..media.clone() };
    let huge = Media { size: 700 * 1024 + 1, ..media.clone() };
    let voice = Media::voice("voice-1".parse().unwrap(), "audio/mp4", 1, PICTURE);
    for (path, media) in [
        ("gd_paper", &page),
        ("gd_paper", &huge),
        ("gd_paper", &voice),
        ("gd_person", &media),
        ("none", &media),
    ] {
        let change = keeping(&mara, &case, &document, path, media);
        assert_eq!(mara.push(&house, &[change]).await, [held(HeldReason::MalformedAnswer)], "{path}");
        assert_eq!(bring(&house, &mara, &case, media).await.problem().0, 404);
    }
    let elsewhere = keeping(&mara, &case, &"m9".parse().unwrap(), "gd_paper", &media);
    assert_eq!(mara.push(&house, &[elsewhere]).await, [held(HeldReason::UnknownForm)]);
    let kept = keeping(&mara, &case, &document, "gd_paper", &media);
    mara.push(&house, std::slice::from_ref(&kept)).await;
    let aside = |reason: &str| {
        let aside = PaperPutAside { of: kept.id.clone(), reason: reason.to_owned() };
        sue.change(&case, Body::Fact(CaseFact::PaperPutAside(Box::new(aside))))
    };
    assert_eq!(sue.push(&house, &[aside(" no ")]).await, [held(HeldReason::MalformedAnswer)]);
    let fates = sue.push(&house, &[aside("This is the paper of another child.")]).await;
    assert!(matches!(fates.as_slice(), [Fate::Accepted { .. }]), "{fates:?}");
}
