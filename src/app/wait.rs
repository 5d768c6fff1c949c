//! The wait after wrong passphrases, counted down where one looks: in the sentence and on the button.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{t, tv};
use crate::ports::clock::{monotonic_millis, sleep};
use crate::ui::{Banner, Tone};

/// A wait that goes on, or none.
#[derive(Clone, Copy)]
pub(super) struct Wait {
    /// Seconds that are left; 0 while nobody waits.
    pub(super) left: RwSignal<u32>,
    /// Seconds of the whole wait.
    whole: RwSignal<u32>,
    /// True from its end until the next try.
    over: RwSignal<bool>,
}

impl Wait {
    /// Nobody waits.
    pub(super) fn none() -> Self {
        Self { left: RwSignal::new(0), whole: RwSignal::new(0), over: RwSignal::new(false) }
    }

    /// True while nothing can be tried.
    pub(super) fn goes_on(self) -> bool {
        self.left.get() > 0
    }

    /// Begins to count down; `then` is called at the end, unless the screen has gone.
    pub(super) fn begin(self, seconds: u32, then: impl FnOnce() + 'static) {
        self.over.set(false);
        self.whole.set(seconds);
        self.left.set(seconds);
        let end = monotonic_millis() + f64::from(seconds) * 1000.0;
        spawn_local(async move {
            // By the clock and not by the ticks: a tablet that slept has waited as well.
            loop {
                sleep(250).await;
                let left = ((end - monotonic_millis()) / 1000.0).ceil().max(0.0);
                // At most the seconds of a wait.
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "0 to a few hundred"
                )]
                let left = left as u32;
                let Some(shown) = self.left.try_get_untracked() else { return };
                if shown != left {
                    self.left.set(left);
                }
                if left == 0 {
                    break;
                }
            }
            self.over.set(true);
            then();
        });
    }

    /// Another try begins.
    pub(super) fn forget(self) {
        self.over.set(false);
    }

    /// The words of the button.
    pub(super) fn button(self, free: &'static str) -> Signal<String> {
        Signal::derive(move || match self.left.get() {
            0 => t(free),
            left => tv("unlock-wait-button", &[("seconds", (left as usize).into())]),
        })
    }
}

/// How long it takes, and when it is over. Said once at its beginning and once at its end; the numbers between are for
/// the eyes.
#[component]
pub(super) fn Waiting(
    /// The wait.
    wait: Wait,
) -> impl IntoView {
    let sentence = |seconds: u32| tv("unlock-error-wait", &[("seconds", (seconds as usize).into())]);
    let going = Memo::new(move |_| wait.goes_on());
    move || {
        if going.get() {
            let title = Signal::derive(move || sentence(wait.left.get()));
            return view! {
                <p class="visually-hidden" role="alert">{sentence(wait.whole.get_untracked())}</p>
                <div aria-hidden="true"><Banner tone=Tone::Stop title still=true /></div>
            }
            .into_any();
        }
        wait.over.get().then(|| view! { <Banner tone=Tone::Info title=t("unlock-wait-over") /> }).into_any()
    }
}
