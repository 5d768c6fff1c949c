//! The end of a talk: asked once more where the child ends it, and written down once it is over.

use domain::outcome::{OutcomeTalk, TalkEnd, TalkStep};
use domain::{
    AnswerState, Author, Body, CaseFact, ChildStatement, Clock, Scope, SessionId, Share, Shown, StatementId,
    TypedBy, Verbatim,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;

use super::show::Seat;
use crate::app::auto_lock::lock_and_go_on_at;
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::routes::To;
use crate::ports::clock::Browser;
use crate::ui::{Banner, Button, ButtonKind, ChildCard, Drawing, Tone};

/// The child does not want to hear it now, or stops. A press by mistake leads back.
#[component]
pub(super) fn Ending(seat: Seat, end: TalkEnd, ending: RwSignal<Option<TalkEnd>>) -> impl IntoView {
    let back = UnsyncCallback::new(move |()| ending.set(None));
    let stop = UnsyncCallback::new(move |()| {
        seat.step(if end == TalkEnd::NotNow { TalkStep::NotNow } else { TalkStep::Stop });
    });
    // A press by mistake must not lose in silence what the child has just said.
    let lost = seat.talk.with_untracked(|talk| talk.reaction.says_something() && !talk.reaction.is_kept());
    let lost: Vec<String> = lost.then(|| seat.t("outcome-stop-not-kept")).into_iter().collect();
    view! {
        <ChildCard title=seat.line("early") picture=Drawing::Rest text=lost>
            <div class="child__onward">
                <Button label=seat.t("child-back") on_press=back />
                <Button label=seat.t("outcome-finish") kind=ButtonKind::Primary on_press=stop />
            </div>
        </ChildCard>
    }
}

/// It is over: what was told is written down, and the tablet locks. Whoever unlocks it stands on the worker's own page.
#[component]
pub(super) fn Over(seat: Seat) -> impl IntoView {
    let desk = StoredValue::new_local(desk());
    let to = seat.case.with_value(|it| To::Outcome(it.id.clone()).path());
    let failed = RwSignal::new_local(None::<StoreError>);
    // A save that did not work is tried again under the same ids of the record.
    let ids = StoredValue::new(SessionId::new(&Browser).ok().zip(StatementId::new(&Browser).ok()));
    let written = StoredValue::new(false);
    let write = UnsyncCallback::new(move |()| {
        let to = to.clone();
        failed.set(None);
        spawn_local(async move {
            match record(seat, ids.get_value(), written).await {
                Ok(()) => {
                    desk.try_with_value(|desk| lock_and_go_on_at(desk, to));
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    });
    write.run(());
    view! {
        <ChildCard title=seat.line("thanks") picture=Drawing::End>
            {move || failed.get().map(|error| view! {
                <Banner tone=Tone::Stop title=failure::of_store(&error) />
                <Button label=crate::i18n::t("outcome-try-again") on_press=write />
            })}
        </ChildCard>
    }
}

/// Writes what the child said, in the child's name and with its own rows of who may see it, then what was told.
async fn record(
    seat: Seat,
    ids: Option<(SessionId, StatementId)>,
    said_before: StoredValue<bool>,
) -> Result<(), StoreError> {
    let (session, statement) = ids.ok_or(StoreError::Unwritable)?;
    let talk = seat.talk.get_untracked();
    let plan = seat.plan.get_value();
    let (version, status) =
        seat.source.with_value(|it| (it.texts.version.clone(), it.texts.status.name().to_owned()));
    let case = seat.case.get_value();
    let reaction = talk.reaction.clone();
    let kept = reaction.is_kept();
    if kept && !said_before.get_value() {
        let words = Verbatim {
            text: reaction.words.clone(),
            language: plan.language.clone(),
            typed_by: reaction.typed_by.unwrap_or(TypedBy::Worker),
        };
        let shares = reaction.shared.clone().unwrap_or_default().into_iter();
        let shown = Shown {
            prompt: format!("O6.{}", plan.band.name()),
            content_version: version.clone(),
            translation: status.clone(),
            band: plan.band.name().to_owned(),
            language: Some(plan.language.clone()),
            order: Vec::new(),
        };
        let said = ChildStatement {
            state: AnswerState::Answered,
            chosen: reaction.chosen.clone(),
            words: Some(words).filter(|words| !words.text.trim().is_empty()),
            shares: shares.map(|recipient| Share { recipient, scope: Scope::All }).collect(),
            ..ChildStatement::blank(statement.clone(), session.clone(), "O6", shown, Browser.now())
        };
        case.write_as(&Author::Child, vec![Body::Fact(CaseFact::ChildStatement(Box::new(said)))]).await?;
        said_before.set_value(true);
    }
    let fact = OutcomeTalk {
        session,
        checks: talk.explained(&version),
        plan,
        content_version: version,
        translation: status,
        told: talk.told,
        reaction: kept.then_some(statement),
        end: talk.end.unwrap_or(TalkEnd::Stopped),
    };
    case.write(vec![Body::Fact(CaseFact::OutcomeTalk(Box::new(fact)))]).await?;
    Ok(())
}
