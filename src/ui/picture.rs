//! Drawings for people who do not read, or would rather not.
//!
//! One visual language from few building blocks: flat fills from the tokens, one line of ink, round ends,
//! people as calm figures. A drawing is data (paint and path), drawn by one loop; colours come from CSS, so
//! that themes, high contrast and print need no second drawing. Why inline and not as files:
//! `docs/adr/0002-pictures.md`.
//!
//! What is never drawn, because it frightens, insults somewhere or decides for the child: flags, maps with
//! borders, uniforms, police, planes, boats, trucks, fences, bars, suitcases, weapons, thumbs, open palms,
//! pointing fingers, red crosses and crescents, religious signs, fairies, ticks and crosses as answers.

use leptos::prelude::*;

mod avatar;
mod part;
mod person;
mod scenes;
mod tasting;
mod things;

pub use avatar::{Animal, Avatar, Head, Sign};
pub use person::Feeling;

use part::Part;

pub(crate) use part::Stroke;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// Somebody who has something to say.
    Hello,
    /// Two people who talk, eye to eye.
    Talking,
    /// Somebody who carries words from one language to another.
    Interpreter,
    /// An open book: rights and rules.
    Rights,
    /// Three things of equal size, and the child who chooses.
    YouChoose,
    /// What a child says reaches several people.
    MessageTo,
    /// People who may see it.
    WhoSees,
    /// A face with a feeling, without hair so that its brows can be seen; takes the skin of the child's own
    /// figure where one is given.
    Feeling(Feeling),
    /// The basket of good things.
    BasketGood,
    /// The basket of worries.
    BasketWorry,
    /// The basket of hopes.
    BasketHope,
    /// A message in an envelope.
    Letter,
    /// A page looked at once more.
    LookAgain,
    /// Send it.
    Send,
    /// Keep it closed for another day.
    KeepClosed,
    /// Throw it away.
    ThrowAway,
    /// What is kept safe.
    SafeBox,
    /// A rest.
    Rest,
    /// Something that nearly every child likes.
    IceCream,
    /// Something that hardly any child likes.
    WetSock,
    /// Days to wait, one of them marked.
    Days,
    /// The end for today.
    End,
    /// Listening.
    Listen,
    /// A question.
    Question,
    /// An old and a new thought, both to be seen.
    ChangeMind,
    /// A letter box: how to complain.
    LetterBox,
    /// A guardian beside the child.
    Guardian,
    /// Somebody who knows the law.
    Lawyer,
    /// Somebody who looks after health.
    Doctor,
    /// School.
    School,
    /// Family.
    Family,
    /// The people who decide.
    Deciders,
    /// People in two places who have to agree.
    OtherCountry,
    /// A place to live; every place gets this same drawing.
    House,
    /// Somebody, without a face or a look of their own.
    Someone,
    /// Hidden for now.
    Blanket,
    /// How a child has chosen to appear.
    Me(Avatar),
}

impl Drawing {
    /// True where the drawing runs along the line of reading and so turns round with it.
    fn mirrored(self) -> bool {
        matches!(
            self,
            Self::Hello
                | Self::MessageTo
                | Self::Send
                | Self::Question
                | Self::ChangeMind
                | Self::LookAgain
                | Self::Days
                | Self::Interpreter
        )
    }
}

/// How large a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PictureSize {
    /// As the mode and the band say.
    #[default]
    Usual,
    /// Beside a line of words.
    Small,
    /// As wide as its place.
    Fill,
}

/// Draws a picture. Without a label it repeats words that stand beside it and is hidden from screen readers.
#[component]
pub fn Picture(
    /// What it shows.
    #[prop(into)]
    of: Signal<Drawing>,
    /// What it shows in words, where no words stand beside it.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// How large.
    #[prop(optional)]
    size: PictureSize,
    /// The child's own figure; it stands for the child in every scene.
    #[prop(optional, into)]
    child: MaybeProp<Avatar>,
    /// Turns skin tones and heads of everybody else, so that no role has one face. Any number will do.
    #[prop(optional)]
    turn: u8,
) -> impl IntoView {
    let drawing = move || {
        let (child, of) = (child.get().unwrap_or_default(), of.get());
        scenes::parts(of, child, turn).into_iter().map(draw).collect_view()
    };
    view! {
        <svg
            class="picture"
            class:picture--small=size == PictureSize::Small
            class:picture--fill=size == PictureSize::Fill
            class:picture--mirrored=move || of.get().mirrored()
            viewBox="0 0 96 96"
            stroke-width="3"
            focusable="false"
            role=move || label.with(Option::is_some).then_some("img")
            aria-label=move || label.get()
            aria-hidden=move || label.with(Option::is_none).then_some("true")
        >
            {drawing}
        </svg>
    }
}

/// The places and paths of a drawing, for what draws several of them on one canvas.
pub(crate) fn strokes_of(of: Drawing) -> Vec<(String, Vec<Stroke>)> {
    let parts = scenes::parts(of, Avatar::default(), 0);
    parts.into_iter().map(|part| (part.transform(), part.strokes())).collect()
}

/// Draws one part at its place; its lines stay as thick as everybody else's however small it is.
fn draw(part: Part) -> impl IntoView {
    let strokes = part.strokes().into_iter().map(|Stroke { paint, path, width }| {
        view! { <path class=paint d=path stroke-width=width></path> }
    });
    view! { <g transform=part.transform()>{strokes.collect_view()}</g> }
}
