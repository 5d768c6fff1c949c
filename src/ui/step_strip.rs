//! First, then, end.

use leptos::prelude::*;

use super::picture::{Drawing, Picture, PictureSize};

/// One step of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its picture.
    pub picture: Drawing,
    /// Its name.
    pub name: String,
}

/// Where the child is, as pictures in a row. No numbers and no percentages: nobody has to finish anything.
#[component]
pub fn StepStrip(
    /// Name of the strip for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The steps.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// Place of the step that is shown, counted from 0.
    #[prop(into)]
    now: Signal<usize>,
) -> impl IntoView {
    let steps = Memo::new(move |_| steps.get());
    let step = move |(place, step): (usize, Step)| {
        let current = move || now.get() == place;
        view! {
            <li
                class="step-strip__step"
                class:step-strip__step--now=current
                aria-current=move || current().then_some("step")
            >
                <Picture of=step.picture size=PictureSize::Small />
                <span class="step-strip__name">{step.name}</span>
            </li>
        }
    };
    view! {
        <ol class="step-strip" aria-label=move || label.get()>
            {move || steps.get().into_iter().enumerate().map(step).collect_view()}
        </ol>
    }
}
