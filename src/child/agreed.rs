//! What the child said yes to another day. It can say at any moment that it does not want it any more: one press and one
//! question, and nobody asks why.

use domain::child_flow::Event;
use domain::consent::Agreement;
use leptos::prelude::*;

use super::pictures;
use super::seat::{Seat, seat};
use super::steps::told_of;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, Picture, PictureSize, Tone};

/// The steps; nothing where the child said yes to none.
#[component]
pub(super) fn Agreed() -> impl IntoView {
    let seat = seat();
    let agreed = seat.frame.with_value(|frame| frame.agreed.clone());
    // One question at a time.
    let asking = RwSignal::new(None::<usize>);
    let any = !agreed.is_empty();
    let steps = agreed.into_iter().enumerate().map(|(at, it)| one(seat, at, it, asking)).collect_view();
    any.then(|| {
        view! {
            <p class="share-row__name">{t("child-agreed-title")}</p>
            {steps}
        }
    })
}

fn one(seat: Seat, at: usize, it: Agreement, asking: RwSignal<Option<usize>>) -> Option<AnyView> {
    let told = told_of(seat, it.line, it.recipient.as_ref(), &it.left_out)?;
    let worker = seat.frame.with_value(|frame| frame.worker.clone());
    let sent = it.sent.map(|at| tv("child-agreed-sent", &[("day", intl::day_of(tag(), at).into())]));
    let agreement = StoredValue::new(it);
    let stopped = Memo::new(move |_| {
        agreement.with_value(|it| {
            seat.session.with(|session| session.is_taken_back(it.line, it.recipient.as_ref()))
        })
    });
    let asked = Memo::new(move |_| asking.get() == Some(at));
    let ask = UnsyncCallback::new(move |()| asking.set(Some(at)));
    let stays = UnsyncCallback::new(move |()| asking.set(None));
    let stop = UnsyncCallback::new(move |()| {
        seat.act(Event::TakeBack(Box::new(agreement.get_value())));
        asking.try_set(None);
    });
    let about = StoredValue::new(told.title.clone());
    let answer = move || {
        let about = about.get_value();
        if stopped.get() {
            let words = tv("child-agreed-stopped", &[("worker", worker.clone().into())]);
            return view! { <Banner tone=Tone::Ok title=words /> }.into_any();
        }
        if asked.get() {
            return view! {
                <div class="child__choices child__choices--few" role="group" aria-label=t("child-agreed-sure")>
                    <p>{t("child-agreed-sure")}</p>
                    <Button label=t("child-agreed-yes") about=about.clone() on_press=stop />
                    <Button label=t("child-agreed-no") about on_press=stays />
                </div>
            }
            .into_any();
        }
        view! { <Button label=t("child-agreed-stop") about on_press=ask /> }.into_any()
    };
    let row = view! {
        <div class="share-row">
            <div class="share-row__who">
                {pictures::of(&told.picture).map(|of| view! { <Picture of size=PictureSize::Small /> })}
                <p class="share-row__name">{told.title}</p>
            </div>
            {sent.map(|sent| view! { <p>{sent}</p> })}
            {answer}
        </div>
    };
    Some(row.into_any())
}
