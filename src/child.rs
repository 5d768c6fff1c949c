//! (in progress)
use leptos::prelude::*;
#[derive(Clone)]
pub(crate) struct Entry;
impl Entry {
    pub(crate) async fn open(_boot: crate::app::boot::Boot, _s: store::device::ChildSession) -> Self { Self }
}
#[component]
pub(crate) fn ChildRoot(entry: Entry) -> impl IntoView { let _ = entry; }
