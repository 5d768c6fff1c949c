//! V18: how was it. It is about us, and we do not read it unless the child says so here.

use domain::child_flow::{Event, Feedback, Screen, Topic};
use domain::{Band, TypedBy, Verbatim};
use leptos::prelude::*;

use super::below::below;
use super::letter::LetterButton;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::t;
use crate::ui::{BigChoice, Button, ChildCard, Field, TextArea};

const SCREEN: Screen = Screen::V18;
/// Questions, where the depth has them.
const SETS: [&str; 4] = ["felt", "listened", "pushed", "length"];
/// The child's own words, and who may read it: the last two steps.
const WORDS: &str = "words";
const READERS: &str = "readers";

fn change(seat: Seat, change: impl FnOnce(&mut Feedback)) {
    let mut feedback = seat.session.with_untracked(|session| session.feedback.clone());
    change(&mut feedback);
    seat.act(Event::HowWas(Box::new(feedback)));
}

fn place<'a>(feedback: &'a mut Feedback, set: &str) -> &'a mut Option<String> {
    match set {
        "felt" => &mut feedback.felt,
        "listened" => &mut feedback.listened,
        "pushed" => &mut feedback.pushed,
        _ => &mut feedback.length,
    }
}

/// How was it.
#[component]
pub(super) fn HowWas() -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    let writes = (seat.band() != Band::B1).then_some(WORDS);
    let asked = SETS.into_iter().filter(|set| !seat.set(SCREEN, set).is_empty());
    let steps: Vec<&'static str> = asked.chain(writes).chain([READERS]).collect();
    let last = steps.len().saturating_sub(1);
    let steps = StoredValue::new(steps);
    let one_by_one = seat.one_thing();
    let step = RwSignal::new(0_usize);
    let speaks = Memo::new(move |_| seat.session.with(|session| session.feedback.speaks()));
    let shown = move || {
        let now = step.get();
        let draw = move |what: &'static str| match what {
            WORDS => view! { <OwnWords /> }.into_any(),
            READERS => view! { {move || speaks.get().then(|| view! { <Readers /> })} }.into_any(),
            set => view! { <Ask set /> }.into_any(),
        };
        steps.with_value(|steps| match steps.get(now) {
            Some(what) if one_by_one => draw(what),
            // The first question fills a small screen.
            _ => {
                let (first, rest) = (steps.iter().copied().take(1), steps.iter().copied().skip(1));
                let rest: Vec<_> = rest.collect();
                view! {
                    {first.map(draw).collect_view()}
                    {below(move || rest.into_iter().map(draw).collect_view())}
                }
                .into_any()
            }
        })
    };
    let next = UnsyncCallback::new(move |()| {
        let behind = step.get_untracked() + 1;
        // Who may read it is not asked where there is nothing to read.
        if one_by_one && (behind < last || (behind == last && speaks.get_untracked())) {
            step.set(behind);
        } else {
            seat.act(Event::Next);
        }
    });
    let back = UnsyncCallback::new(move |()| match step.get_untracked() {
        0 => seat.act(Event::Back),
        now => step.set(now - 1),
    });
    // What was sent is sent: from the first question there is no way back to before it.
    let can_go_back = move || step.get() > 0 || !seat.session.with(domain::child_flow::ChildSession::is_sent);
    view! {
        <ChildCard title text=hint>
            {shown}
            {below(move || move || if can_go_back() {
                view! { <Onward on_next=next on_back=back /> }.into_any()
            } else {
                view! {
                    <div class="child__onward">
                        <Button label=t("child-next") kind=crate::ui::ButtonKind::Primary on_press=next />
                    </div>
                }
                .into_any()
            })}
        </ChildCard>
    }
}

/// One question.
#[component]
fn Ask(set: &'static str) -> impl IntoView {
    let seat = seat();
    let options = seat.set(SCREEN, set);
    let drawn = pictures::of_all(options.iter().map(|it| it.picture.as_deref()));
    let columns = pictures::columns(drawn.is_some());
    let mut drawn = drawn.unwrap_or_default().into_iter();
    let one = move |option: catalogue::child::ScreenOption| {
        let (mine, key) = (option.key.clone(), option.key.clone());
        let chosen = Signal::derive(move || {
            let mut feedback = seat.session.with(|session| session.feedback.clone());
            place(&mut feedback, set).as_deref() == Some(mine.as_str())
        });
        let take = UnsyncCallback::new(move |_| {
            let key = key.clone();
            change(seat, |feedback| *place(feedback, set) = Some(key));
        });
        let picture = drawn.next();
        view! { <BigChoice id=format!("how-{set}-{}", option.key) name=format!("how-{set}") label=option.label picture chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    let ask = seat.ask(SCREEN, set);
    let (legend, class) = if ask.is_empty() { (seat.prompt(SCREEN).0, "visually-hidden") } else { (ask, "") };
    view! {
        <fieldset class="child__group">
            <legend class=class>{legend}</legend>
            <div class=columns>{options.into_iter().map(one).collect_view()}</div>
        </fieldset>
        {(set == "pushed").then(|| view! { <Complaint /> })}
    }
}

/// Somebody pushed the child: how to complain, in the words of that topic, and a way to do it now.
#[component]
fn Complaint() -> impl IntoView {
    let seat = seat();
    let pushed = Memo::new(move |_| seat.session.with(|session| session.feedback.was_pushed()));
    let words = move || {
        seat.texts.with_value(|all| {
            let topic = all.topic(Topic::T13.name(), seat.band().name());
            let cards = topic.map(|(_, texts)| texts.cards.clone()).unwrap_or_default();
            cards.iter().take(2).flat_map(|card| seat.told(all, card)).collect::<Vec<_>>()
        })
    };
    move || {
        pushed.get().then(|| {
            let lines = words().into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! {
                <div class="child__group child__entry" role="status">
                    {lines}
                    <Button label=t("child-how-tell") on_press=UnsyncCallback::new(move |()| seat.tell_beside()) />
                    <LetterButton />
                </div>
            }
        })
    }
}

/// The child's own words about it.
#[component]
fn OwnWords() -> impl IntoView {
    let seat = seat();
    let words = Signal::derive(move || {
        let text = |session: &domain::child_flow::ChildSession| {
            session.feedback.words.as_ref().map(|it| it.text.clone())
        };
        seat.session.with(text).unwrap_or_default()
    });
    let write = UnsyncCallback::new(move |text: String| {
        let language = seat.session.with_untracked(|session| session.setting.language.clone());
        // What is said about the talk the child writes itself, unless somebody set that the worker does.
        let set = seat.session.with_untracked(|session| session.manner.writing.last().map(|set| set.writes));
        let typed_by = set.unwrap_or(TypedBy::Child);
        let words = (!text.is_empty()).then_some(Verbatim { text, language, typed_by });
        change(seat, |feedback| feedback.words = words);
    });
    view! {
        <Field id="how-words" label=t("child-own-words")>
            <TextArea value=words on_input=write />
        </Field>
    }
}

/// Who may read it. Nothing is marked until the child chooses, and until then nobody may.
#[component]
fn Readers() -> impl IntoView {
    let seat = seat();
    let open = seat.session.with_untracked(|session| session.feedback.open);
    let picked = RwSignal::new(open.then_some(true));
    let one = move |id: &'static str, label: String, opens: bool| {
        let picture = seat.symbol(if opens { "talking" } else { "keep_closed" });
        let chosen = Signal::derive(move || picked.get() == Some(opens));
        let take = UnsyncCallback::new(move |_| {
            picked.set(Some(opens));
            change(seat, |feedback| feedback.open = opens);
        });
        view! { <BigChoice id name="how-readers" label picture chosen chosen_word=t("child-chosen") on_change=take /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{t("child-how-who")}</legend>
            <div class=pictures::columns(seat.has_symbols())>
                {one("how-nobody", t("child-how-nobody"), false)}
                {one("how-worker", seat.with_worker("child-how-worker"), true)}
            </div>
        </fieldset>
        <p>{t("child-how-default")}</p>
    }
}
