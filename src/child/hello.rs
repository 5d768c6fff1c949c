//! V01: a picture and a name for today. Both may stay empty.

use domain::child_flow::{Event, Screen};
use leptos::prelude::*;

use super::fit::HowToRead;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{Avatar, BigChoice, Button, ButtonKind, ChildCard, Drawing, Field, TextInput};

fn call(seat: Seat, change: impl FnOnce(&mut Option<String>, &mut Option<String>)) {
    let (mut name, mut picture) = seat.session.with_untracked(|it| (it.called.clone(), it.picture.clone()));
    change(&mut name, &mut picture);
    seat.act(Event::Called { name, picture });
}

/// Hello.
#[component]
pub(super) fn Hello() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(Screen::V01);
    let name =
        Signal::derive(move || seat.session.with(|session| session.called.clone().unwrap_or_default()));
    let choose = move |avatar: Avatar| {
        let key = avatar.to_string();
        let mine = key.clone();
        let chosen =
            Signal::derive(move || seat.session.with(|it| it.picture.as_deref() == Some(mine.as_str())));
        let id = format!("avatar-{key}");
        let label = t(&format!("child-avatar-{key}"));
        let take = UnsyncCallback::new(move |_| call(seat, |_, picture| *picture = Some(key.clone())));
        view! {
            <BigChoice id name="avatar" label picture=Drawing::Me(avatar) chosen chosen_word=t("child-chosen") on_change=take />
        }
    };
    let write = UnsyncCallback::new(move |text: String| {
        call(seat, |name, _| *name = (!text.is_empty()).then_some(text))
    });
    view! {
        <ChildCard title text=hint>
            <fieldset class="child__group">
                <legend>{t("child-avatar-label")}</legend>
                <div class="child__choices">{Avatar::OFFERED.into_iter().map(choose).collect_view()}</div>
            </fieldset>
            <Field id="child-name" label=t("child-name-label") hint=t("child-name-hint")>
                <TextInput value=name on_input=write max_length=40_u32 />
            </Field>
            <HowToRead />
            <div class="child__onward">
                <Button label=t("child-next") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Next) />
            </div>
        </ChildCard>
    }
}
