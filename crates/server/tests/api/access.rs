//! Who may do what.

use axum::http::Method;
use domain::Role;
use serde_json::json;
use sync::protocol::AuditPage;

use crate::house::{House, held};

#[tokio::test]
async fn an_administrator_sees_no_content_of_any_case() {
    let (house, ada, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    mara.push(&house, &[mara.note(&case, "marker-of-content")]).await;
    assert!(ada.pull(&house, &[]).await.pages.is_empty());
    let fates = ada.push(&house, &[ada.opening(&"case-of-ada".parse().unwrap())]).await;
    assert_eq!(fates, [held(sync::protocol::HeldReason::NotAllowed)]);
}

#[tokio::test]
async fn a_data_protection_officer_sees_no_content_of_any_case() {
    let (house, ada, mara, _) = House::with_staff().await;
    let officer = house.add(&ada, "officer", Role::DataProtectionOfficer).await;
    mara.case(&house, "case-1").await;
    assert!(officer.pull(&house, &[]).await.pages.is_empty());
}

#[tokio::test]
async fn a_data_protection_officer_reads_who_did_what_and_nobody_else_does() {
    let (house, ada, mara, _) = House::with_staff().await;
    let officer = house.add(&ada, "officer", Role::DataProtectionOfficer).await;
    let case = mara.case(&house, "case-1").await;
    mara.pull(&house, &[]).await;
    let page: AuditPage = officer.ask(&house, Method::GET, "audit/0", ()).await.json();
    assert!(!page.more && page.rows.first().is_some_and(|row| row.number == 1));
    let read = page.rows.iter().find(|row| row.action == "pulled").unwrap();
    assert_eq!((read.actor.as_str(), read.target.as_str()), (mara.user.id.as_str(), case.as_str()));
    let rest: AuditPage =
        officer.ask(&house, Method::GET, &format!("audit/{}", read.number), ()).await.json();
    assert!(rest.rows.iter().all(|row| row.number > read.number));
    for tablet in [&ada, &mara] {
        let reply = tablet.ask(&house, Method::GET, "audit/0", ()).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()));
    }
}

#[tokio::test]
async fn everything_but_signing_in_needs_a_session() {
    let house = House::open().await;
    for (method, path) in [
        (Method::POST, "sync/push"),
        (Method::POST, "sync/pull"),
        (Method::DELETE, "session"),
        (Method::GET, "staff"),
        (Method::POST, "staff"),
        (Method::POST, "staff/u1/invitations"),
        (Method::DELETE, "staff/u1"),
        (Method::GET, "devices"),
        (Method::DELETE, "devices/d1"),
        (Method::GET, "audit/0"),
        (Method::GET, "recordings/en"),
        (Method::POST, "recordings/en"),
        (Method::PUT, "recordings/en"),
        (Method::DELETE, "recordings/en/T05.b2.c1.p1"),
        (Method::GET, "cases"),
        (Method::POST, "cases/c1/assignments"),
        (Method::DELETE, "cases/c1/assignments/u1"),
    ] {
        let reply = house.ask(method.clone(), path, json!({})).await;
        assert_eq!(reply.problem(), (401, "not_signed_in".into()), "{method} {path}");
    }
}

#[tokio::test]
async fn administration_is_for_administrators() {
    let (house, ada, mara, _) = House::with_staff().await;
    mara.case(&house, "case-1").await;
    let new = json!({"sign_in": "eve", "name": "Eve", "role": "administrator"});
    let devices = format!("devices/{}", ada.device);
    let invitations = format!("staff/{}/invitations", ada.user.id);
    let staff = format!("staff/{}", ada.user.id);
    for (method, path, body) in [
        (Method::GET, "staff", json!({})),
        (Method::POST, "staff", new),
        (Method::POST, invitations.as_str(), json!({})),
        (Method::DELETE, staff.as_str(), json!({})),
        (Method::GET, "devices", json!({})),
        (Method::DELETE, devices.as_str(), json!({})),
        (Method::GET, "cases", json!({})),
        (Method::POST, "cases/case-1/assignments", json!({ "user": mara.user.id })),
    ] {
        let reply = mara.ask(&house, method.clone(), path, body).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()), "{method} {path}");
    }
}
