//! Changes of invented cases.

use domain::{
    Answer, Author, Body, CaseFact, CaseId, Change, ChangeId, ChildStatement, DeviceId, DocumentId, GroupId,
    Media, Path, Role, StaffMember, Timestamp, UserId,
};
use sync::protocol::{CasePage, Numbered, PullAnswer};

use super::Failure;
use crate::case_store::NewMedia;

pub(super) type Made<T> = Result<T, Failure>;

fn id<T: std::str::FromStr>(text: &str) -> Made<T> {
    text.parse().map_err(|_| Failure::Broken(format!("{text} is no id")))
}

pub(super) fn case(text: &str) -> Made<CaseId> {
    id(text)
}

pub(super) fn change_id(text: &str) -> Made<ChangeId> {
    id(text)
}

pub(super) fn device() -> Made<DeviceId> {
    id("tablet-1")
}

/// An answer in its own group.
pub(super) fn answer(change: &str, of: &str, path: &str, text: &str, sees: &[&str]) -> Made<Change> {
    let sees = sees.iter().map(|seen| change_id(seen)).collect::<Made<_>>()?;
    let path = Path::top(path).map_err(|_| Failure::Broken("no path".to_owned()))?;
    let value = Answer::Text(text.to_owned());
    let body = Body::Answer { document: id("doc-1")?, path, value, sees, reason: String::new() };
    made(change, of, body)
}

/// A note, which nobody can edit.
pub(super) fn note(change: &str, of: &str, text: &str) -> Made<Change> {
    made(change, of, Body::Fact(CaseFact::Note { text: text.to_owned() }))
}

/// What a child said on a screen, for whoever works on the case, with this drawing or recording.
pub(super) fn said(change: &str, of: &str, media: &Media) -> Made<Change> {
    let said = ChildStatement {
        media: vec![media.clone()],
        ..domain::testing::said(&format!("said-{change}"), "V12")
    };
    made(change, of, Body::Fact(CaseFact::ChildStatement(Box::new(said))))
}

/// A recording of so many bytes.
pub(super) fn recording(name: &str, size: usize) -> Made<NewMedia> {
    let bytes: Vec<u8> = b"marker-sound ".iter().copied().cycle().take(size).collect();
    Ok(NewMedia { media: Media::voice(id(name)?, "audio/mp4", 3, &bytes), bytes })
}

fn made(change: &str, of: &str, body: Body) -> Made<Change> {
    let user: UserId = id("amina")?;
    Ok(Change {
        v: 1,
        id: change_id(change)?,
        case: case(of)?,
        author: Author::Staff(user.clone()),
        entered_by: user,
        device: device()?,
        seq: 0,
        group: id(&format!("group-{change}"))?,
        recorded: Timestamp(1_700_000_000_000),
        language: "en".to_owned(),
        body,
        salt: None,
        vhash: None,
        sig: None,
    })
}

pub(super) fn in_group(group: &str, change: Change) -> Made<Change> {
    Ok(Change { group: id::<GroupId>(group)?, ..change })
}

/// The same change as another tablet would have made it.
pub(super) fn from_elsewhere(seq: u64, change: Change) -> Made<Change> {
    let user: UserId = id("bela")?;
    Ok(Change {
        device: id("tablet-2")?,
        author: Author::Staff(user.clone()),
        entered_by: user,
        seq,
        ..change
    })
}

/// A page of consecutive numbers from `first` on.
pub(super) fn page(of: &str, first: u64, latest: u64, changes: &[Option<&Change>]) -> Made<CasePage> {
    let numbered = |(number, change): (u64, &Option<&Change>)| Numbered { number, change: change.cloned() };
    let changes = (first..).zip(changes).map(numbered).collect();
    Ok(CasePage { case: case(of)?, reference: "T3-2026-0001".to_owned(), latest, changes })
}

pub(super) fn answer_of(epoch: &str, pages: Vec<CasePage>) -> Made<PullAnswer> {
    let staff = vec![StaffMember {
        id: id("bela")?,
        sign_in: "bela".to_owned(),
        name: "Bela Example".to_owned(),
        role: Role::Caseworker,
    }];
    Ok(PullAnswer {
        epoch: epoch.to_owned(),
        pages,
        revoked: Vec::new(),
        more: false,
        staff,
        now: Timestamp(1_700_000_000_000),
        house: Vec::new(),
    })
}

/// The document that all answers here belong to.
pub(super) fn document() -> Made<DocumentId> {
    id("doc-1")
}
