//! Reads a place aloud when the child asks for it: recordings of exactly these words first, then the device's own voice. What
//! is said above it because of what the child did before comes first, where somebody can read that. Where neither can read
//! all that is asked or told, there is no button, and the worker reads. What can be chosen follows, in its order on the screen
//! and marked while it is read: all of it or none, since a choice that is heard weighs more than one that is not. A voice of
//! somebody else's server is never asked.
//!
//! To a child who wants the sound first, a page is read by itself as soon as a press led there, once, and never while something
//! lies over it. Of what can be chosen it hears then only what our texts say: the child's own words may stand among the rest,
//! and these are read when it asks. A browser that plays nothing before a finger touched the ear is silent, and the ear waits.

use catalogue::child::{Reader, Spoken};
use domain::child_flow::{Cover, Place, Trial};
use domain::{Band, read_on_arrival};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::Seat;
use super::spoken;
use crate::app::reading::{Part, Reading};
use crate::ports::{choices, clock};

/// Milliseconds after a page was painted until it is read by itself: all of it stands there by then.
const SETTLED: u32 = 200;

/// Who reads here. Made anew with the page, and silent when the page goes.
#[derive(Clone, Copy)]
pub(super) struct Aloud {
    seat: Seat,
    /// True while it reads.
    pub(super) hearing: RwSignal<bool>,
    /// Who reads the place; none where nobody does, or nothing is known yet.
    readers: Memo<Option<Vec<Reader>>>,
    /// What stands on the page, with nothing over it.
    pub(super) here: Memo<Option<Here>>,
    /// What stood there last.
    before: StoredValue<Option<Here>>,
    /// True when it is known who can read.
    pub(super) known: RwSignal<bool>,
    reading: Reading,
}

/// Where the child is, and the words that stand there. Another depth is other words, and so is each thing to try.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Here {
    pub(super) place: Place,
    band: Band,
    trial: Trial,
    pub(super) words: Vec<Spoken>,
}

impl Aloud {
    /// Looks for recordings and a voice.
    pub(super) fn begin(seat: Seat, fitting: RwSignal<bool>) -> Self {
        let reading = Reading::of(seat.texts.with_value(|texts| texts.language.clone()));
        let here = here(seat, fitting);
        let readers = Memo::new(move |_| {
            let here = here.get()?;
            reading.readers(&here.words)
        });
        let (hearing, known) = (reading.hearing, reading.known);
        // No press of the child led to what stands there already.
        let before = StoredValue::new(here.get_untracked());
        let this = Self { seat, hearing, readers, here, before, known, reading };
        // Another screen, or a cover, and it is silent. What may be asked for is fetched, so that it begins at the tap.
        Effect::new(move |_| {
            // The words before who reads them: else a change of the words alone is missed (see `docs/STYLE.md`).
            let now = here.get();
            this.readers.track();
            this.quiet();
            reading.fetch(this.readers.get_untracked().unwrap_or_default());
            if known.get_untracked() {
                this.arrive(now);
            }
        });
        // A page to which the child came before it was known who reads.
        Effect::new(move |_| {
            if known.get() {
                this.arrive(here.get_untracked());
            }
        });
        // The child speaks: nobody else does.
        Effect::new(move |_| {
            if seat.recording.get() {
                this.quiet();
            }
        });
        on_cleanup(move || this.quiet());
        this
    }

    /// True where somebody can read all that stands here.
    pub(super) fn can(self) -> bool {
        self.readers.with(Option::is_some)
    }

    /// True where something stands above the place that the adult has to read.
    pub(super) fn leaves_something(self) -> bool {
        self.above().is_none()
    }

    /// Who reads what stands above the place because of what the child did before; none where the adult has to. It is no part
    /// of the place: where nobody can read it, the place is read all the same. Asked anew each time, so that reading the place
    /// hangs on the place alone.
    fn above(self) -> Option<Vec<Reader>> {
        let place = self.here.with(|here| here.as_ref().map(|here| here.place));
        let place = place.filter(|_| super::letter::shown(self.seat.letter).is_none());
        let spoken = place.map(|place| spoken::above(self.seat, place)).unwrap_or_default();
        if spoken.is_empty() {
            return Some(Vec::new());
        }
        self.reading.readers(&spoken)
    }

    /// True where nothing can be read anywhere in this language.
    pub(super) fn never(self) -> bool {
        self.reading.never()
    }

    /// Begins; a second tap stops.
    pub(super) fn press(self) {
        if self.hearing.get_untracked() {
            self.quiet();
            return;
        }
        // Heard now, it is not read by itself any more.
        self.before.set_value(self.here.get_untracked());
        self.start(false);
    }

    /// Begins by itself, where the child wants the sound first and has just come to what stands there now.
    fn arrive(self, now: Option<Here>) {
        let Some(now) = now else { return };
        let helps = self.seat.session.with_untracked(|session| session.manner.helps());
        let comes =
            self.before.with_value(|before| read_on_arrival(&helps, before.as_ref(), Some(&now)).is_some());
        if !comes || self.readers.with_untracked(Option::is_none) {
            self.before.set_value(Some(now));
            return;
        }
        let turn = self.reading.next_turn();
        spawn_local(async move {
            clock::painted().await;
            clock::sleep(SETTLED).await;
            if self.reading.is_turn(turn) {
                self.before.try_set_value(Some(now));
                self.start(true);
            }
        });
    }

    fn start(self, by_itself: bool) {
        let Some(readers) = self.readers.try_get_untracked().flatten() else { return };
        let above = untrack(|| self.above()).unwrap_or_default();
        let asked = above.into_iter().chain(readers).map(|reader| Part { reader, at: None });
        self.reading.start(asked.chain(self.choices(by_itself)).collect());
    }

    /// What can be chosen here, as it stands on the screen now. Nothing where somebody else has to read a part of it, and by
    /// itself nothing where something of it is not from our texts.
    fn choices(self, by_itself: bool) -> Vec<Part> {
        let shown = choices::shown();
        let spoken: Vec<_> = self
            .seat
            .texts
            .with_value(|texts| shown.iter().map(|it| texts.spoken_choice(&it.words())).collect());
        if by_itself && spoken.iter().any(|it| it.key.is_none()) {
            return Vec::new();
        }
        let readers = untrack(|| self.reading.readers(&spoken));
        let each = readers.into_iter().flatten().zip(shown);
        each.map(|(reader, at)| Part { reader, at: Some(at) }).collect()
    }

    /// Is silent.
    pub(super) fn quiet(self) {
        self.reading.quiet();
    }
}

/// What stands on the screen to be read; nothing while something lies over it.
fn here(seat: Seat, fitting: RwSignal<bool>) -> Memo<Option<Here>> {
    let place = Memo::new(move |_| {
        let uncovered = seat.session.with(|session| {
            let here = (session.place, session.setting.band, session.practice.trial);
            (session.cover == Cover::None).then_some(here)
        });
        uncovered.filter(|_| !seat.telling.get() && !fitting.get())
    });
    Memo::new(move |_| {
        let (place, band, trial) = place.get()?;
        let words = match super::letter::shown(seat.letter) {
            Some(step) => spoken::of_letter(seat, step),
            None => spoken::words(seat, place),
        };
        Some(Here { place, band, trial, words })
    })
}
