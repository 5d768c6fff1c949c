//! Three spaces of a child: good things, worries, hopes.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::picture::{Drawing, Picture, PictureSize};

/// Which of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BasketKind {
    /// Good things.
    Good,
    /// Worries.
    Worry,
    /// Hopes.
    Hope,
}

/// Something in a basket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasketItem {
    /// Id, unique in the basket.
    pub id: String,
    /// The child's words.
    pub words: String,
    /// A quiet word beside them, such as the time that they are about.
    pub quiet: Option<String>,
}

/// One basket: its name, what is in it, and a place to put something in. Wrap three in `<div class="baskets">`.
#[component]
pub fn Basket(
    /// Which of the three.
    kind: BasketKind,
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// What is in it.
    #[prop(into)]
    items: Signal<Vec<BasketItem>>,
    /// Words of the button that takes something out; the child's words are added.
    #[prop(into)]
    out_label: Signal<String>,
    /// Called with the id of what is taken out.
    #[prop(into)]
    on_out: UnsyncCallback<String>,
    /// The way to put something in.
    children: Children,
) -> impl IntoView {
    let (class, drawing) = match kind {
        BasketKind::Good => ("basket basket--good", Drawing::BasketGood),
        BasketKind::Worry => ("basket basket--worry", Drawing::BasketWorry),
        BasketKind::Hope => ("basket basket--hope", Drawing::BasketHope),
    };
    let row = move |item: BasketItem| {
        let BasketItem { id, words, quiet } = item;
        let quiet = quiet.map(|quiet| view! { <span class="basket__quiet">{quiet}</span> });
        let about = words.clone();
        view! {
            <li class="basket__item">
                <span dir="auto">{words}</span>
                {quiet}
                <button type="button" class="basket__out" on:click=move |_| on_out.run(id.clone())>
                    <Icon name=IconName::Close />
                    <span class="visually-hidden">{move || out_label.get()} " " {about}</span>
                </button>
            </li>
        }
    };
    view! {
        <section class=class>
            <header class="basket__head">
                <Picture of=drawing size=PictureSize::Small />
                <h2 class="basket__name">{move || name.get()}</h2>
            </header>
            <ul class="basket__items">
                <For each=move || items.get() key=|item| (item.id.clone(), item.quiet.clone()) children=row />
            </ul>
            <div class="basket__add">{children()}</div>
        </section>
    }
}
