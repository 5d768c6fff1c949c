//! What a child kept closed for another day. Staff are told that there is something and until when, and nothing of
//! what is in it.

use std::rc::Rc;

use domain::{CaseId, Timestamp};
use leptos::prelude::*;
use store::StoreError;
use store::device::KeptChild;
use store::keys::{Keys, WebKeys};

use super::opened::CaseHandle;
use crate::app::desk::{Desk, desk};
use crate::i18n::{tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ports::keys::CryptoKey;
use crate::ui::Banner;

/// The draft that the child of this case kept on this tablet, with the key that only this worker's passphrase opens.
///
/// # Errors
/// [`StoreError`] when the tablet's store could not be read.
pub(super) async fn draft_of(
    desk: &Rc<Desk>,
    case: &CaseId,
) -> Result<Option<(CryptoKey, KeptChild)>, StoreError> {
    let user = desk.tablet.user(&desk.sign_in).await?;
    let mut found = None;
    for draft in desk.tablet.kept_children(user, domain::Clock::now(&Browser)).await? {
        let key = desk.keys.resume_session(user, &draft.wrapped).await?;
        let sealer = WebKeys::session_sealer(&key).await?;
        if desk.tablet.kept_about::<CaseId>(sealer).await?.as_ref() == Some(case) {
            found = Some((key, draft));
        }
    }
    Ok(found)
}

/// What the child of this case had kept on this tablet and what went by itself, because its time was over. Only that
/// it was there is left of it.
///
/// # Errors
/// [`StoreError`] when the tablet's store could not be read.
pub(super) async fn gone_of(desk: &Rc<Desk>, case: &CaseId) -> Result<Vec<KeptChild>, StoreError> {
    let user = desk.tablet.user(&desk.sign_in).await?;
    let mut found = Vec::new();
    for head in desk.tablet.gone_children(user).await? {
        let key = desk.keys.resume_session(user, &head.wrapped).await?;
        let sealer = WebKeys::session_sealer(&key).await?;
        if desk.tablet.kept_about::<CaseId>(sealer).await?.as_ref() == Some(case) {
            found.push(head);
        }
    }
    Ok(found)
}

/// Says that the child kept something closed, and until when; nothing where there is none.
#[component]
pub(super) fn KeptClosed(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let until = LocalResource::new(move || {
        let (desk, id) = (desk(), case.with_value(|it| it.id.clone()));
        async move { draft_of(&desk, &id).await.ok().flatten().map(|(_, draft)| draft.until) }
    });
    move || until.get().flatten().map(|until| view! { <Banner title=kept_words(until) still=true /> })
}

/// That something is kept, in words.
pub(super) fn kept_words(until: Timestamp) -> String {
    tv("case-views-kept", &[("when", intl::day_of(tag(), until).into())])
}
