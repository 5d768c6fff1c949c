//! What the child said about the decision, beside the record of the talk in which it heard it: word for word, for those who
//! may read it, and for the others the same whether the child spoke or not.

use catalogue::ChildTexts;
use domain::outcome::{Heard, TalkEnd, heard};
use domain::{CaseFile, ChangeId, ChildStatement, UserId};
use leptos::prelude::*;

use crate::app::desk::desk;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::other_words::{self, InOtherWords, Line};
use crate::caseworker::views::Statement;
use crate::i18n::t;

/// What stands beside one talk.
#[derive(Clone, PartialEq)]
enum Beside {
    /// The child's words, the language of the talk, and what stands beside them in other words.
    Said(Box<ChildStatement>, String, Vec<Line>),
    /// A sentence by its key.
    Words(&'static str),
}

fn beside(file: &CaseFile, talk: &ChangeId, reader: &UserId) -> Option<Beside> {
    let (held, told) = file.outcome_talks().find(|(change, _)| change.id == *talk)?;
    let words = match heard(file, held, told, reader) {
        Heard::Said(change, said) => {
            let lines = other_words::lines(file, &change.id);
            return Some(Beside::Said(Box::new(said.clone()), change.language.clone(), lines));
        }
        Heard::TakenBack => "outcome-reaction-taken-back",
        Heard::Nothing => "outcome-reaction-none",
        Heard::NotForReader => "outcome-reaction-not-yours",
    };
    // Whoever did not want to hear it then has not been asked what it thinks of it.
    (told.end != TalkEnd::NotNow).then_some(Beside::Words(words))
}

/// The child's reaction to one talk.
#[component]
pub(super) fn ReactionTo(
    /// The case.
    case: CaseHandle,
    /// The record of the talk.
    talk: ChangeId,
    /// The words that stood on the child's cards.
    texts: Signal<Option<ChildTexts>>,
) -> impl IntoView {
    let me = desk().me.id.clone();
    let found = Memo::new(move |_| case.with_value(|it| it.track(|file| beside(file, &talk, &me))));
    move || {
        found.get().map(|found| {
            let inside = match found {
                Beside::Words(words) => view! { <p>{t(words)}</p> }.into_any(),
                Beside::Said(said, language, lines) => view! {
                    <Statement language said=*said texts=texts.get()>
                        <InOtherWords lines />
                    </Statement>
                }
                .into_any(),
            };
            view! {
                <div class="outcome__reaction">
                    <p class="outcome__when">{t("outcome-reaction")}</p>
                    {inside}
                </div>
            }
        })
    }
}
