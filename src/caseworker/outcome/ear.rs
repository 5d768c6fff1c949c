//! Reads a page of the talk aloud when the child asks for it: everything that stands there, in its order, or nothing.

use catalogue::child::Reader;
use domain::outcome::{Page, TalkEnd};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::show::Seat;
use crate::app::reading::{Part, Reading};
use crate::ports::{choices, clock};

/// Which page stands there, how it is being ended, and whether the adult is called.
pub(super) type Drawn = (Page, Option<TalkEnd>, bool);

/// Who reads here. Silent as soon as another page comes, or the page goes.
#[derive(Clone, Copy)]
pub(super) struct Ear {
    seat: Seat,
    reading: Reading,
    /// True where somebody can read all that stands here.
    pub(super) can: RwSignal<bool>,
}

impl Ear {
    /// Looks for recordings and a voice, and with every page for what they can read.
    pub(super) fn begin(seat: Seat, drawn: Memo<Drawn>) -> Self {
        let language = seat.source.with_value(|source| source.texts.language.clone());
        let this = Self { seat, reading: Reading::of(language), can: RwSignal::new(false) };
        Effect::new(move |_| {
            drawn.track();
            let known = this.reading.known.get();
            this.reading.quiet();
            this.can.set(false);
            if known {
                spawn_local(async move {
                    clock::painted().await;
                    this.look();
                });
            }
        });
        on_cleanup(move || this.reading.quiet());
        this
    }

    /// True while it reads.
    pub(super) fn hearing(self) -> RwSignal<bool> {
        self.reading.hearing
    }

    /// True where nothing can be read in this language.
    pub(super) fn never(self) -> bool {
        self.reading.never()
    }

    /// True where the adult has to read what stands here.
    pub(super) fn needs_adult(self) -> bool {
        self.reading.known.get() && !self.can.get()
    }

    /// Begins; a second tap stops.
    pub(super) fn press(self) {
        if self.reading.hearing.get_untracked() {
            self.reading.quiet();
        } else if let Some(parts) = self.parts() {
            self.reading.start(parts);
        }
    }

    fn look(self) {
        let parts = self.parts();
        self.can.try_set(parts.is_some());
        self.reading.fetch(parts.into_iter().flatten().map(|part| part.reader).collect::<Vec<Reader>>());
    }

    /// All that stands on the page, each with who reads it; none where a part of it has nobody.
    fn parts(self) -> Option<Vec<Part>> {
        let shown = choices::page();
        let band = self.seat.plan.try_with_value(|plan| plan.band)?;
        let spoken: Vec<_> = self.seat.source.try_with_value(|source| {
            shown.iter().map(|it| source.texts.spoken_shown(&it.words(), band)).collect()
        })?;
        let readers = untrack(|| self.reading.readers(&spoken))?;
        Some(readers.into_iter().zip(shown).map(|(reader, at)| Part { reader, at: Some(at) }).collect())
    }
}
