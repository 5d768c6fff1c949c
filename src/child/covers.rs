//! What lies over a screen until the child goes on: a rest, help, whom to tell.

use domain::child_flow::{Cover, Event, Screen, Whom};
use leptos::prelude::*;

use super::folded::Folded;
use super::knows::Knows;
use super::letter::LetterButton;
use super::look_again::whom_words;
use super::order::shuffled;
use super::seat::seat;
use crate::app::call_adult::CallAdult;
use crate::i18n::{t, tv};
use crate::ui::{
    Banner, BigButton, Button, ButtonKind, ChildCard, Drawing, Field, Picture, PictureSize, TextInput, Tone,
};

/// Whom a child may want to tell, each with its drawing.
const WHOM: [(&str, Drawing); 4] = [
    ("guardian", Drawing::Guardian),
    ("lawyer", Drawing::Lawyer),
    ("doctor", Drawing::Doctor),
    ("other_worker", Drawing::OnePerson),
];

/// What a child can do when it rests, each with the name of its drawing; all ways are equal.
const WAYS: [(&str, &str); 4] =
    [("go-on", "next"), ("rest", "rest"), ("stop", "thanks"), ("talk", "talking")];

/// One of several ways: with its drawing for whoever has pictures with the words.
fn way(label: String, picture: Option<Drawing>, press: UnsyncCallback<()>) -> AnyView {
    match picture {
        Some(_) => view! { <BigButton label picture on_press=press /> }.into_any(),
        None => view! { <Button label on_press=press /> }.into_any(),
    }
}

/// A rest: after pause, or offered after a hard feeling or a stretch of time. All ways are equal.
#[component]
pub(super) fn Rest(
    /// Why a rest is offered.
    over: Cover,
    /// Opens the question whom to tell.
    telling: RwSignal<bool>,
    /// Asks for the worker.
    calling: RwSignal<bool>,
    /// Covers the screen.
    hidden: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    let offered = over == Cover::Break;
    let (title, text) = match over {
        Cover::HardMood => (t("child-mood-hard"), Vec::new()),
        Cover::Break => {
            let enough = seat.session.with_untracked(domain::child_flow::ChildSession::had_enough);
            let words = if enough { "child-break-enough" } else { "child-break-words" };
            (t("child-break-title"), vec![t(words)])
        }
        _ => (t("child-pause-title"), vec![t("child-pause-words")]),
    };
    let resting = RwSignal::new(false);
    let act = move |way: &str| match way {
        "go-on" => seat.acts(|| Event::Resume),
        "rest" => UnsyncCallback::new(move |()| resting.set(true)),
        "stop" => seat.acts(|| Event::Stop),
        _ => UnsyncCallback::new(move |()| telling.set(true)),
    };
    // Drawn by lot once and kept, with the screen after which a rest is offered first.
    let keys = shuffled(WAYS.to_vec()).into_iter().map(|(way, _)| format!("rest/{way}")).collect();
    let ways = seat
        .stand(Screen::V03, keys)
        .iter()
        .filter_map(|key| WAYS.into_iter().find(|(way, _)| key.strip_prefix("rest/") == Some(*way)))
        // Nothing happened that one could want to talk about: it is only time for a rest.
        .filter(|(way, _)| !(offered && *way == "talk"))
        .map(|(key, picture)| way(t(&format!("child-mood-{key}")), seat.symbol(picture), act(key)))
        .collect_view();
    let later =
        over == Cover::Pause && seat.session.with_untracked(domain::child_flow::ChildSession::may_put_off);
    view! {
        <ChildCard title picture=Drawing::Rest text>
            {move || resting.get().then(|| view! { <p role="status">{t("child-rest-words")}</p> })}
            <div class="child__choices child__choices--few">{ways}</div>
            {later.then(|| view! {
                <Button label=t("child-pause-another-day") kind=ButtonKind::Quiet on_press=seat.acts(|| Event::AnotherDay) />
            })}
            {(over == Cover::Pause).then(|| view! { <Folded hidden /> })}
            <Knows />
            <Button label=seat.with_worker("child-wait-hold") kind=ButtonKind::Link on_press=UnsyncCallback::new(move |()| calling.set(true)) />
        </ChildCard>
    }
}

/// Help: the adult is called.
#[component]
pub(super) fn Help(
    /// Goes back to where the child was; on with the session where nothing else is meant.
    #[prop(optional, into)]
    on_back: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let seat = seat();
    let back = on_back.unwrap_or_else(|| seat.acts(|| Event::Resume));
    view! {
        <CallAdult
            title=seat.with_worker("child-help-title")
            text=vec![seat.with_worker("child-help-words")]
            again_label=t("child-help-again")
            back_label=t("child-help-back")
            on_back=back
        />
    }
}

/// Says that a wish to tell somebody is noted, until the child goes on: whom, and that nothing of what is.
#[component]
pub(super) fn Told() -> impl IntoView {
    let seat = seat();
    let place = seat.place();
    let whom = Memo::new(move |_| seat.told.get().filter(|(at, _)| *at == place.get()).map(|(_, whom)| whom));
    move || {
        whom.get().map(|whom| {
            let who = whom_words(&whom.key, whom.name.as_deref());
            let title = tv("child-told", &[("who", who.into())]);
            if seat.has_symbols() {
                let picture = || view! { <Picture of=Drawing::Helper size=PictureSize::Small /> };
                view! { <Banner tone=Tone::Ok title>{picture()}</Banner> }.into_any()
            } else {
                view! { <Banner tone=Tone::Ok title /> }.into_any()
            }
        })
    }
}

/// Whom the child wants to tell; nothing of what.
#[component]
pub(super) fn TellWhom(
    /// Closed when the child has said whom, or goes back.
    telling: RwSignal<bool>,
) -> impl IntoView {
    let seat = seat();
    // The question lies over any screen: the name goes with none of them, only once the child has told or gone back.
    let name = Memo::new(move |_| seat.session.with(|session| session.naming.clone()));
    let close = move || {
        if name.with_untracked(|name| !name.is_empty()) {
            seat.act(Event::Naming(String::new()));
        }
        telling.set(false);
    };
    let tell = move |key: &'static str, name: Option<String>| {
        close();
        let whom = Whom { key: key.to_owned(), name };
        let beside = seat.beside.get_untracked();
        seat.beside.set(false);
        seat.act(if beside { Event::TellBeside(whom.clone()) } else { Event::TellOther(whom.clone()) });
        let at = seat.session.with_untracked(|session| session.place);
        seat.told.set(Some((at, whom)));
    };
    let one = move |(key, picture): (&'static str, Drawing)| {
        let label = t(&format!("child-tell-{}", key.replace('_', "-")));
        let picture = Some(picture).filter(|_| seat.has_symbols());
        way(label, picture, UnsyncCallback::new(move |()| tell(key, None)))
    };
    let named = UnsyncCallback::new(move |()| tell("someone", Some(name.get_untracked())));
    view! {
        <ChildCard title=t("child-tell-who") picture=Drawing::People text=vec![t("child-tell-note")]>
            <div class="child__choices child__choices--few">{WHOM.map(one).collect_view()}</div>
            <LetterButton />
            <Field id="tell-name" label=t("child-tell-named") hint=t("child-tell-waits")>
                <TextInput value=name on_input=UnsyncCallback::new(move |text| seat.act(Event::Naming(text))) max_length=80_u32 />
            </Field>
            <div class="child__onward">
                <Button label=t("child-back") on_press=UnsyncCallback::new(move |()| { seat.beside.set(false); close(); }) />
                <Button label=t("child-tell-this") kind=ButtonKind::Primary disabled=Signal::derive(move || name.with(|it| it.trim().is_empty())) on_press=named />
            </div>
        </ChildCard>
    }
}
