//! What the child wants those who decide to know, word for word, on the pages of the form in which they decide and where it is
//! signed. It answers no question and cannot be taken out; it stands there only where the child chose that they may know it.

use domain::consent::{RecipientKind, may_be_told};
use domain::{ChildStatement, Source};
use leptos::prelude::*;

use super::attached::Attached;
use super::form_page::FormHandle;
use super::form_voices::is_before_deciders;
use super::other_words::{InOtherWords, Line, lines};
use crate::app::routes::To;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, LinkButton};

/// The screen on which a child says it (child-ux.md, V11).
const MESSAGE: &str = "V11";

/// One message, with what adults put into other words.
#[derive(Clone, PartialEq)]
struct Message {
    said: ChildStatement,
    other: Vec<Line>,
}

/// The card; nothing on other forms, where the child said nothing to them, and for a role that works on no case.
#[component]
pub(super) fn MessageToDeciders(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    let stands = is_before_deciders(form);
    let id = form.with_value(|it| it.case.id.clone());
    let found = Memo::new(move |_| {
        form.with_value(|it| {
            it.case.track(|file| {
                let told = may_be_told(file, RecipientKind::Panel).into_iter();
                let says = |said: &ChildStatement| said.words.is_some() || !said.media.is_empty();
                let message = told.filter(|(_, said)| said.screen == MESSAGE && says(said));
                let one = |(change, said): (&domain::Change, &ChildStatement)| Message {
                    said: said.clone(),
                    other: lines(file, &change.id),
                };
                message.map(one).collect::<Vec<_>>()
            })
        })
    });
    let one = |it: Message| {
        let day = intl::day_of(tag(), it.said.said);
        let words = it.said.words.as_ref().map(|words| {
            view! { <p class="voice__words" dir="auto" lang=words.language.clone()>{words.text.clone()}</p> }
        });
        let for_the_child = (it.said.source == Source::ViaCaregiver).then(|| t("views-source-via-caregiver"));
        let media = it.said.media.iter().cloned().map(|media| view! { <Attached media /> }).collect_view();
        view! {
            <section class="voice">
                <blockquote class="voice__said" dir="auto">{words}</blockquote>
                {media}
                <InOtherWords lines=it.other />
                {for_the_child.map(|words| view! { <p class="voice__meta">{words}</p> })}
                <p class="voice__meta">{tv("form-message-said", &[("day", day.into())])}</p>
            </section>
        }
    };
    let shown = move || {
        let all = found.get();
        let to = To::Views(id.clone()).path();
        (!all.is_empty()).then(|| {
            view! {
                <Banner title=t("form-message") still=true>
                    {all.into_iter().map(one).collect_view()}
                    <LinkButton href=to label=t("form-message-all") />
                </Banner>
            }
        })
    };
    stands.then_some(shown)
}
