//! What a child can always do, in the same place on every screen.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What a child can always do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildAct {
    /// Hear the words.
    Hear,
    /// Leave this out.
    Skip,
    /// "I don't know".
    DontKnow,
    /// "I don't want to say".
    DontWant,
    /// "I want to tell someone else".
    TellOther,
    /// Rest or stop.
    Pause,
    /// "I need help now".
    Help,
    /// Cover the screen.
    Hide,
}

impl ChildAct {
    /// Its sign.
    fn icon(self) -> IconName {
        match self {
            Self::Hear => IconName::Ear,
            Self::Skip => IconName::Skip,
            Self::DontKnow => IconName::Cloud,
            Self::DontWant => IconName::ClosedBox,
            Self::TellOther => IconName::TwoFigures,
            Self::Pause => IconName::Pause,
            Self::Help => IconName::BubbleBang,
            Self::Hide => IconName::Blanket,
        }
    }
}

/// Words of the controls.
#[derive(Debug, Clone, Copy)]
pub struct ChildBarWords {
    /// Name of the bar for screen readers.
    pub bar: Signal<String>,
    /// Hear the words.
    pub hear: Signal<String>,
    /// Leave this out.
    pub skip: Signal<String>,
    /// "I don't know".
    pub dont_know: Signal<String>,
    /// "I don't want to say".
    pub dont_want: Signal<String>,
    /// "I want to tell someone else".
    pub tell_other: Signal<String>,
    /// Rest or stop.
    pub pause: Signal<String>,
    /// "I need help now".
    pub help: Signal<String>,
    /// Cover the screen.
    pub hide: Signal<String>,
    /// Shows the rest on a small screen.
    pub more: Signal<String>,
}

impl ChildBarWords {
    /// The word of a control.
    fn of(&self, act: ChildAct) -> Signal<String> {
        match act {
            ChildAct::Hear => self.hear,
            ChildAct::Skip => self.skip,
            ChildAct::DontKnow => self.dont_know,
            ChildAct::DontWant => self.dont_want,
            ChildAct::TellOther => self.tell_other,
            ChildAct::Pause => self.pause,
            ChildAct::Help => self.help,
            ChildAct::Hide => self.hide,
        }
    }
}

/// The constant bar. Five controls are never folded away; on a small screen the other three are behind "more", and for the
/// youngest on a phone on the screen of "stop". A control that makes no sense on a screen can be left out (`without`); its
/// place stays empty, so that no control ever moves and the bar keeps its height.
#[component]
pub fn ChildBar(
    /// Words of the controls.
    words: ChildBarWords,
    /// Called with what the child wants.
    #[prop(into)]
    on_act: UnsyncCallback<ChildAct>,
    /// True while the words are being read aloud.
    #[prop(optional, into)]
    hearing: Signal<bool>,
    /// Controls that have no meaning here, such as "skip" on a screen without a question.
    #[prop(optional, into)]
    without: Signal<Vec<ChildAct>>,
    /// True where nothing is ever read aloud here: then "listen" has no place either.
    #[prop(optional, into)]
    no_sound: Signal<bool>,
    /// The control that is being tried out: it has a ring.
    #[prop(optional, into)]
    marked: Signal<Option<ChildAct>>,
    /// Who reads to the child, where the tablet cannot.
    #[prop(optional, into)]
    cue: MaybeProp<String>,
    /// Changes with every screen: what was opened on the one before is folded again.
    #[prop(optional, into)]
    screen: Signal<u32>,
) -> impl IntoView {
    use ChildAct::{DontKnow, DontWant, Hear, Help, Hide, Pause, Skip, TellOther};
    let (open, set_open) = signal(false);
    Effect::new(move |_| {
        screen.track();
        set_open.set(false);
    });
    let control = move |act: ChildAct, always: bool| {
        let class = match (act, always) {
            (Hear, _) => "child-bar__button child-bar__button--hear",
            (Help, _) => "child-bar__button child-bar__button--help",
            (_, true) => "child-bar__button",
            (_, false) => "child-bar__button child-bar__button--rest",
        };
        view! {
            <button
                type="button"
                class=class
                class:child-bar__button--open=move || open.get()
                class:child-bar__button--marked=move || marked.get() == Some(act)
                class:child-bar__button--none=move || without.with(|without| without.contains(&act))
                hidden=move || act == Hear && no_sound.get()
                aria-pressed=move || (act == Hear).then(|| hearing.get().to_string())
                on:click=move |_| on_act.run(act)
            >
                <Icon name=act.icon() />
                <span>{move || words.of(act).get()}</span>
            </button>
        }
    };
    view! {
        <div class="child-bar" role="region" aria-label=move || words.bar.get()>
            {move || cue.get().map(|cue| view! { <p class="child-bar__cue">{cue}</p> })}
            <div class="child-bar__row" class:child-bar__row--silent=move || no_sound.get()>
                {control(Hear, true)}
                {control(Skip, true)}
                {control(DontKnow, true)}
                {control(DontWant, false)}
                {control(TellOther, false)}
                {control(Pause, true)}
                {control(Help, true)}
                {control(Hide, false)}
                <button
                    type="button"
                    class="child-bar__button child-bar__more"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| set_open.update(|open| *open = !*open)
                >
                    <Icon name=IconName::More />
                    <span>{move || words.more.get()}</span>
                </button>
            </div>
        </div>
    }
}
