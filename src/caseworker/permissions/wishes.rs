//! What somebody wanted before deciding and nobody has seen to yet: a lawyer, or time. It ends in words, as met or as wanted no
//! longer.

use domain::SessionId;
use domain::consent::{Advice, AdviceEnded, ConsentFact, Ledger, WishEnd};
use leptos::prelude::*;

use super::track;
use super::writing::Writing;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, page};
use crate::ui::{Banner, Button, Field, TextArea, Tone};

/// One wish, as the page tells of it.
#[derive(Debug, Clone, PartialEq)]
struct Wish {
    session: SessionId,
    name: String,
    wants: Advice,
    day: String,
}

fn read(ledger: &Ledger<'_>) -> Vec<Wish> {
    let one = |(change, it): (&domain::Change, &domain::consent::AdviceWished)| Wish {
        session: it.session.clone(),
        name: it.name.clone(),
        wants: it.wants,
        day: intl::day_of(tag(), change.recorded),
    };
    ledger.wishes().into_iter().map(one).collect()
}

/// Every wish that is open; nothing where there is none.
#[component]
pub(super) fn Wishes(case: CaseHandle) -> impl IntoView {
    let found = Memo::new(move |_| track(case, read));
    let one = move |it: Wish| view! { <One case it /> };
    view! { <For each=move || found.get() key=|it| it.session.clone() children=one /> }
}

#[component]
fn One(case: CaseHandle, it: Wish) -> impl IntoView {
    let writing = Writing::new(case);
    let busy = writing.busy;
    let words = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let field = StoredValue::new(format!("wish-{}", it.session));
    let session = StoredValue::new(it.session);
    let ends = move |how: WishEnd| {
        UnsyncCallback::new(move |()| {
            tried.set(true);
            let ended = AdviceEnded {
                of: session.get_value(),
                how,
                words: words.with_untracked(|it| it.trim().to_owned()),
            };
            if ended.is_whole() {
                writing.write(ConsentFact::AdviceEnded(ended));
            } else {
                page::focus(&field.get_value());
            }
        })
    };
    let wrong = Signal::derive(move || {
        (tried.get() && words.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let title = format!("sitting-wish-{}", it.wants.key().replace('_', "-"));
    let title = tv(&title, &[("name", it.name.clone().into())]);
    let text = tv("sitting-wish-since", &[("day", it.day.into())]);
    view! {
        <Banner tone=Tone::Warn title text still=true>
            {writing.not_written()}
            <Field id=field.get_value() label=t("sitting-wish-words") hint=t("sitting-wish-words-hint") required=t("common-required") error=wrong>
                <TextArea value=words on_input=UnsyncCallback::new(move |text| words.set(text)) max_length=1000_u32 />
            </Field>
            <div class="case__write">
                <Button label=t("sitting-wish-met") about=it.name.clone() busy on_press=ends(WishEnd::Met) />
                <Button label=t("sitting-wish-taken-back") about=it.name busy on_press=ends(WishEnd::TakenBack) />
            </div>
        </Banner>
    }
}
