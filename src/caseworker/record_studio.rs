//! One text at a time: the words large, record, listen or watch, keep, next.

use catalogue::child::Heard;
use leptos::html::Video;
use leptos::prelude::*;

use super::record::Work;
use super::record_bench::{Bench, Step, Trouble};
use crate::i18n::{t, tv};
use crate::ports::player::Player;
use crate::ui::{Banner, Button, ButtonKind, Card, IconName, Tone};

/// The place where one text is recorded.
#[component]
pub(super) fn Studio(
    /// What is recorded.
    work: Work,
    /// True where it is signed.
    signs: bool,
) -> impl IntoView {
    let script = Memo::new(move |_| work.scripts.with(|all| all.get(work.at.get()).cloned()));
    let studio = Bench::begin(work, signs, script);
    let Bench { step, sees, live, seconds, trouble, .. } = studio;
    // Another text: what was recorded for the one before and not kept is gone.
    Effect::new(move |_| {
        script.track();
        studio.clear();
    });
    let picture = NodeRef::<Video>::new();
    Effect::new(move |_| {
        if let Some(picture) = picture.get() {
            studio.hang(Player::of(picture.into()));
        }
    });
    on_cleanup(move || studio.leave());

    let place = move || script.get().map(|it| it.place).unwrap_or_default();
    let words = move || script.get().map(|it| it.text).unwrap_or_default();
    let count = move || {
        let total = work.scripts.with(Vec::len);
        tv("record-count", &[("n", (work.at.get() + 1).into()), ("total", total.into())])
    };
    let state = move || match step.get() {
        Step::Recording => {
            tv("record-running", &[("n", usize::try_from(seconds.get()).unwrap_or_default().into())])
        }
        Step::Recorded | Step::Keeping if signs => t("record-not-kept-film"),
        Step::Recorded | Step::Keeping => t("record-not-kept"),
        Step::Ready => match script.get().map(|script| work.heard(&script)) {
            Some(Heard::Recorded) => t("record-state-recorded"),
            Some(Heard::Stale) => t("record-stale-words"),
            _ => t("record-state-missing"),
        },
    };
    let is = move |one: Step| Signal::derive(move || step.get() == one);
    let has_clip = Signal::derive(move || script.get().is_some_and(|it| work.heard(&it) == Heard::Recorded));
    let record_label = Signal::derive(move || {
        t(match step.get() {
            Step::Ready if signs && !sees.get() => "record-camera-on",
            Step::Ready if has_clip.get() => "record-again",
            Step::Ready => "record-start",
            Step::Recording => "record-stop",
            Step::Recorded | Step::Keeping => "record-again",
        })
    });
    let record_kind = move || {
        if matches!(step.get(), Step::Ready | Step::Recording) {
            ButtonKind::Primary
        } else {
            ButtonKind::Secondary
        }
    };
    let press = UnsyncCallback::new(move |()| match step.get_untracked() {
        Step::Recording => studio.stop(),
        _ if signs && !sees.get_untracked() => studio.look(),
        _ => studio.start(),
    });
    let listen = UnsyncCallback::new(move |()| studio.listen());
    let keep = UnsyncCallback::new(move |()| studio.keep());
    let throw_away = UnsyncCallback::new(move |()| studio.throw_away());
    let go = move |by: isize| {
        UnsyncCallback::new(move |()| {
            let last = work.scripts.with_untracked(Vec::len).saturating_sub(1);
            work.at.update(|at| *at = at.saturating_add_signed(by).min(last));
        })
    };
    let quiet = Signal::derive(move || {
        !(step.get() == Step::Recorded || (step.get() == Step::Ready && has_clip.get()))
    });
    let (title, play, icon, remove) = if signs {
        ("record-studio-sign", "record-watch", IconName::Eye, "record-remove-film")
    } else {
        ("record-studio", "record-listen", IconName::Ear, "record-remove")
    };
    let start_icon = if signs { IconName::Person } else { IconName::Speech };
    view! {
        <Card id="record-studio" title=t(title)>
            <p class="queue__why">{count} " · " <bdi>{place}</bdi></p>
            <p class="record__words" id="record-words" tabindex="-1" lang=move || work.language.get() dir="auto">{words}</p>
            <p role="status">{state}</p>
            {move || trouble.get().map(|Trouble(words)| view! { <Banner tone=Tone::Stop title=words /> })}
            {signs.then(|| view! {
                <video
                    class="record__film"
                    node_ref=picture
                    aria-label=t("record-film")
                    playsinline=true
                    class:record__film--live=live
                ></video>
            })}
            <div class="record__buttons">
                {move || view! { <Button label=record_label kind=record_kind() icon=start_icon disabled=is(Step::Keeping) on_press=press /> }}
                <Button label=t(play) icon=icon disabled=quiet on_press=listen />
                {move || matches!(step.get(), Step::Recorded | Step::Keeping).then(|| view! {
                    <Button label=t("record-keep") kind=ButtonKind::Primary icon=IconName::Check busy=is(Step::Keeping) on_press=keep />
                })}
            </div>
            <div class="record__buttons">
                <Button label=t("record-previous") kind=ButtonKind::Quiet on_press=go(-1) />
                <Button label=t("record-next") kind=ButtonKind::Quiet on_press=go(1) />
                {move || (step.get() == Step::Ready && has_clip.get()).then(|| view! {
                    <Button label=t(remove) kind=ButtonKind::Quiet on_press=throw_away />
                })}
            </div>
        </Card>
    }
}
