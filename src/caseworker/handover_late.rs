//! The day by which the child should have heard from us has passed: the worker says why before the tablet says that we are
//! late (child-ux.md 3.5, promise P6).

use domain::late_since;
use leptos::prelude::*;

use super::opened::CaseHandle;
use crate::i18n::{tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Tone};

/// What the child is about to read, and what is still the worker's to say; nothing where we are not late.
#[component]
pub(super) fn Late(
    /// The case.
    case: CaseHandle,
) -> impl IntoView {
    let late = Memo::new(move |_| case.with_value(|it| it.track(|file| late_since(file, intl::today()))));
    move || {
        late.get().map(|day| {
            let title = tv("handover-late", &[("day", intl::day(tag(), day).into())]);
            view! { <Banner tone=Tone::Warn title still=true /> }
        })
    }
}
