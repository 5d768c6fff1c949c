//! A page to draw on with its pens: where a drawing is an answer, and where the child only passes the time. It keeps
//! nothing itself.

use domain::child_flow::Screen;
use domain::drawing::{Act, Came, Colour, Easel, Sketch, Width};
use leptos::prelude::*;

use super::below::below;
use super::seat::{Seat, seat};
use crate::i18n::{t, tv};
use crate::ui::{Button, IconName, PenOrEraser, SketchPad};

/// The screen whose texts name pens and colours.
const SCREEN: Screen = Screen::V12;
const WIDTHS: [(&str, Width); 3] =
    [("thin", Width::Thin), ("middle", Width::Middle), ("thick", Width::Thick)];
/// Key of the eraser among the tools.
const ERASER: &str = "eraser";

/// Page, colours, pens, one step back, and an empty page.
#[component]
pub(super) fn PageToDraw(
    /// What is on it at first.
    #[prop(optional)]
    before: Sketch,
    /// Called with all that is on it whenever that changes; none where nothing is kept.
    #[prop(optional)]
    on_change: Option<UnsyncCallback<Sketch>>,
) -> impl IntoView {
    let seat = seat();
    let easel = RwSignal::new(Easel::with(before));
    let colour = RwSignal::new(Colour::of("blue").unwrap_or_default());
    let width = RwSignal::new(Width::default());
    let rubs = RwSignal::new(false);
    let full = RwSignal::new(false);
    let holds = Signal::derive(move || {
        if rubs.get() { PenOrEraser::Eraser } else { PenOrEraser::Pen(colour.get(), width.get()) }
    });
    let act = UnsyncCallback::new(move |act: Act| {
        let came = easel.try_update(|easel| easel.apply(act));
        // That the picture is safe is only said where it is kept.
        full.set(came == Some(Came::Full) && on_change.is_some());
        if let (Some(Came::Changed), Some(on_change)) = (came, on_change) {
            on_change.run(easel.with_untracked(|easel| easel.sketch().clone()));
        }
    });
    let sketch = Signal::derive(move || easel.with(|easel| easel.sketch().clone()));
    let no_step = Signal::derive(move || !easel.with(Easel::can_undo));
    let empty = Signal::derive(move || easel.with(|easel| easel.sketch().is_empty()));
    let tools = move |key: &str| {
        let tools = seat.set(SCREEN, "tool");
        tools.into_iter().find(|tool| tool.key == key).map_or_else(|| key.to_owned(), |tool| tool.label)
    };
    view! {
        <div class="easel">
            <div class="easel__page">
                <SketchPad sketch holds label=t("child-draw-page") on_act=act />
            </div>
            <div class="easel__tools">
                {below(move || view! {
                <Paints colour rubs />
                <fieldset class="child__group">
                    <legend class="visually-hidden">{t("child-draw-tools")}</legend>
                    <div class="easel__row">
                        {WIDTHS.map(|(key, wide)| {
                            let chosen = Signal::derive(move || !rubs.get() && width.get() == wide);
                            let take = UnsyncCallback::new(move |()| { width.set(wide); rubs.set(false); });
                            paint("tool", key, format!("paint paint--tool paint--{key}"), tools(key), true, chosen, take)
                        }).collect_view()}
                        {paint("tool", ERASER, "paint paint--tool paint--eraser".to_owned(), tools(ERASER), true, rubs.into(), UnsyncCallback::new(move |()| rubs.set(true)))}
                    </div>
                </fieldset>
                <div class="easel__row">
                    <Button label=tools("undo") icon=IconName::Undo disabled=no_step on_press=UnsyncCallback::new(move |()| act.run(Act::Undo)) />
                    <Button label=tools("clear") icon=IconName::Trash disabled=empty on_press=UnsyncCallback::new(move |()| act.run(Act::Clear)) />
                </div>
                <p role="status">{move || full.get().then(|| t("child-draw-full"))}</p>
                })}
            </div>
        </div>
    }
}

/// A page whose drawing goes with the answer of a screen.
#[component]
pub(super) fn DrawBeside(
    /// The screen.
    screen: Screen,
) -> impl IntoView {
    let seat = seat();
    let before = untrack(|| seat.content(screen).drawing).unwrap_or_default();
    let on_change = UnsyncCallback::new(move |sketch: Sketch| {
        seat.write(screen, |content| content.drawing = Some(sketch).filter(|sketch| !sketch.is_empty()));
    });
    view! { <PageToDraw before on_change /> }
}

/// The paint box: eight colours and six of skin. What is chosen is told in words too.
#[component]
fn Paints(colour: RwSignal<Colour>, rubs: RwSignal<bool>) -> impl IntoView {
    let seat = seat();
    let names = StoredValue::new(names(seat));
    let row = move |from: usize, to: usize| {
        let keys = Colour::KEYS.into_iter().enumerate().skip(from).take(to - from);
        keys.filter_map(|(number, key)| {
            let paint_of = Colour::of(key)?;
            let chosen = Signal::derive(move || !rubs.get() && colour.get() == paint_of);
            let take = UnsyncCallback::new(move |()| {
                colour.set(paint_of);
                rubs.set(false);
            });
            let name = names.with_value(|names| names.get(number).cloned().unwrap_or_default());
            Some(paint("colour", key, format!("paint paint--{number}"), name, false, chosen, take))
        })
        .collect_view()
    };
    let now = move || {
        let number = usize::from(colour.get().number());
        names.with_value(|names| names.get(number).cloned().unwrap_or_default())
    };
    view! {
        <fieldset class="child__group">
            <legend class="visually-hidden">{t("child-draw-colours")}</legend>
            <div class="easel__row easel__row--colours">{row(0, 8)}</div>
            <div class="easel__row easel__row--skins">{row(8, Colour::KEYS.len())}</div>
            <p class="easel__row" aria-hidden="true">{move || (!rubs.get()).then(now)}</p>
        </fieldset>
    }
}

/// Names of all colours, in the order of their numbers.
fn names(seat: Seat) -> Vec<String> {
    let named = seat.set(SCREEN, "colour");
    let name = |key: &str| match key.strip_prefix("skin_") {
        Some(number) => tv("child-draw-skin", &[("number", number.to_owned().into())]),
        None => named.iter().find(|it| it.key == key).map_or_else(|| key.to_owned(), |it| it.label.clone()),
    };
    Colour::KEYS.into_iter().map(name).collect()
}

/// One thing to take into the hand.
fn paint(
    name: &'static str,
    key: &str,
    class: String,
    label: String,
    shown: bool,
    chosen: Signal<bool>,
    on_take: UnsyncCallback<()>,
) -> impl IntoView {
    let id = format!("{name}-{key}");
    view! {
        <label class=class for=id.clone()>
            <input class="paint__input" type="radio" id=id.clone() name=name prop:checked=move || chosen.get() on:change=move |_| on_take.run(()) />
            <span class="paint__drop" aria-hidden="true"></span>
            <span class:visually-hidden=!shown>{label}</span>
        </label>
    }
}
