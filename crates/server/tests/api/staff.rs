//! Administration: people, tablets, assignments.

use axum::http::{Method, StatusCode};
use domain::Role;
use serde_json::json;
use server::storage::{Storage, verify_chain};
use sync::protocol::{CaseList, DeviceList, Invitation, StaffList};

use crate::house::{House, auth_key};

#[tokio::test]
async fn a_person_is_added_invited_and_enrolled() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let new = json!({"sign_in": "mara", "name": " Mara Lind ", "role": "caseworker"});
    let invitation: Invitation = ada.ask(&house, Method::POST, "staff", new.clone()).await.json();
    let list: StaffList = ada.ask(&house, Method::GET, "staff", ()).await.json();
    let mara = list.staff.iter().find(|entry| entry.member.sign_in == "mara").unwrap();
    assert_eq!((mara.member.name.as_str(), mara.enrolled, mara.active), ("Mara Lind", false, true));
    house.enrol(&invitation.code, "mara", "ignored").await;
    let list: StaffList = ada.ask(&house, Method::GET, "staff", ()).await.json();
    assert!(list.staff.iter().all(|entry| entry.enrolled));
    assert_eq!(ada.ask(&house, Method::POST, "staff", new).await.problem(), (409, "name_taken".into()));
}

#[tokio::test]
async fn names_that_cannot_be_typed_well_are_refused() {
    let house = House::open().await;
    let ada = house.administrator().await;
    for sign_in in ["ab", "Mara", "mara lind", "mära", &"x".repeat(41)] {
        let new = json!({"sign_in": sign_in, "name": "Mara", "role": "caseworker"});
        assert_eq!(ada.ask(&house, Method::POST, "staff", new).await.problem(), (422, "bad_sign_in".into()));
    }
    let new = json!({"sign_in": "mara", "name": "  ", "role": "caseworker"});
    assert_eq!(ada.ask(&house, Method::POST, "staff", new).await.problem(), (422, "bad_name".into()));
}

#[tokio::test]
async fn a_forgotten_passphrase_is_replaced_by_a_new_code() {
    let (house, ada, mara, _) = House::with_staff().await;
    let path = format!("staff/{}/invitations", mara.user.id);
    let first: Invitation = ada.ask(&house, Method::POST, &path, ()).await.json();
    let second: Invitation = ada.ask(&house, Method::POST, &path, ()).await.json();
    let stale = crate::house::enrolment(&first.code, "mara", "");
    assert_eq!(house.ask(Method::POST, "session/enrol", stale).await.problem().1, "wrong_code");
    mara.pull(&house, &[]).await;
    let again = house.enrol(&second.code, "mara", "").await;
    assert_eq!(again.user, mara.user);
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.problem().0, 401);
}

#[tokio::test]
async fn a_closed_account_is_out_at_once() {
    let (house, ada, mara, _) = House::with_staff().await;
    let path = format!("staff/{}", mara.user.id);
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.problem().0, 401);
    let sign_in = json!({"sign_in": "mara", "auth_key": auth_key("mara"), "device": mara.device});
    assert_eq!(house.ask(Method::POST, "session", sign_in).await.problem().1, "wrong_passphrase");
    let renewal = json!({"device": mara.device, "device_token": mara.device_token});
    assert_eq!(house.ask(Method::POST, "session/renew", renewal).await.problem().1, "unknown_device");
}

#[tokio::test]
async fn nobody_closes_the_own_account() {
    let house = House::open().await;
    let ada = house.administrator().await;
    let path = format!("staff/{}", ada.user.id);
    let reply = ada.ask(&house, Method::DELETE, &path, ()).await;
    assert_eq!(reply.problem(), (409, "own_account".into()));
    assert_eq!(ada.ask(&house, Method::GET, "staff", ()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_revoked_device_is_out_at_once() {
    let (house, ada, mara, _) = House::with_staff().await;
    let list: DeviceList = ada.ask(&house, Method::GET, "devices", ()).await.json();
    assert!(list.devices.iter().any(|entry| entry.device == mara.device && !entry.revoked));
    let path = format!("devices/{}", mara.device);
    assert_eq!(ada.ask(&house, Method::DELETE, &path, ()).await.status, StatusCode::NO_CONTENT);
    assert_eq!(mara.ask(&house, Method::POST, "sync/pull", json!({"have": {}})).await.problem().0, 401);
    let renewal = json!({"device": mara.device, "device_token": mara.device_token});
    assert_eq!(house.ask(Method::POST, "session/renew", renewal).await.problem().1, "unknown_device");
    let list: DeviceList = ada.ask(&house, Method::GET, "devices", ()).await.json();
    assert!(list.devices.iter().any(|entry| entry.device == mara.device && entry.revoked));
}

#[tokio::test]
async fn assignments_are_listed_without_content() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    mara.push(&house, &[mara.note(&case, "marker-of-content")]).await;
    let assign = json!({ "user": tom.user.id });
    ada.ask(&house, Method::POST, "cases/case-1/assignments", assign).await;
    let reply = ada.ask(&house, Method::GET, "cases", ()).await;
    assert!(!String::from_utf8_lossy(&reply.body).contains("marker-of-content"));
    let list: CaseList = reply.json();
    let mut both = vec![mara.user.id.clone(), tom.user.id.clone()];
    both.sort();
    assert_eq!((list.cases.len(), &list.cases[0].assigned), (1, &both));
}

#[tokio::test]
async fn only_people_who_keep_cases_can_be_assigned() {
    let (house, ada, mara, _) = House::with_staff().await;
    let officer = house.add(&ada, "officer", Role::DataProtectionOfficer).await;
    mara.case(&house, "case-1").await;
    let path = "cases/case-1/assignments";
    for user in [&officer.user.id, &ada.user.id] {
        let reply = ada.ask(&house, Method::POST, path, json!({ "user": user })).await;
        assert_eq!(reply.problem(), (403, "not_allowed".into()));
    }
    let reply = ada.ask(&house, Method::POST, path, json!({"user": "nobody"})).await;
    assert_eq!(reply.problem(), (404, "not_found".into()));
    let reply =
        ada.ask(&house, Method::POST, "cases/no-case/assignments", json!({ "user": mara.user.id })).await;
    assert_eq!(reply.problem(), (404, "not_found".into()));
}

#[tokio::test]
async fn every_deed_is_in_the_audit_log_and_no_name_is() {
    let (house, ada, mara, tom) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    ada.ask(&house, Method::POST, "cases/case-1/assignments", json!({ "user": tom.user.id })).await;
    tom.pull_all(&house).await;
    tom.ask(&house, Method::GET, "staff", ()).await;
    let log = house.storage.audit(0, 1_000).await.unwrap();
    assert_eq!(verify_chain(&log), Ok(()));
    let did = |actor: &str, action: &str, target: &str| {
        log.iter().any(|row| row.actor == actor && row.action == action && row.target == target)
    };
    assert!(did(mara.user.id.as_str(), "pushed", mara.device.as_str()));
    assert!(did(ada.user.id.as_str(), "assigned", case.as_str()));
    assert!(did(tom.user.id.as_str(), "pulled", case.as_str()));
    assert!(did(tom.user.id.as_str(), "refused", "list_staff"));
    let text = format!("{log:?}");
    assert!(!text.contains("mara") && !text.contains("of the house"), "{text}");
}
