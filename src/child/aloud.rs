//! Reads a place aloud when the child asks for it: recordings of exactly these words first, then the device's own voice. What
//! is said above it because of what the child did before comes first, where somebody can read that. Where neither can read
//! all that is asked or told, there is no button, and the worker reads. What can be chosen follows, in its order on the screen
//! and marked while it is read: all of it or none, since a choice that is heard weighs more than one that is not. A voice of
//! somebody else's server is never asked.

use std::collections::BTreeMap;
use std::rc::Rc;

use catalogue::child::{AudioManifest, Reader, readers};
use domain::Band;
use domain::child_flow::{Cover, Place};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::Seat;
use super::spoken;
use crate::app::recordings;
use crate::ports::choices::{self, Shown};
use crate::ports::playback::Address;
use crate::ports::player::Player;
use crate::ports::transport;
use crate::ports::voice::{self, Voice};

/// Who reads here. Made anew with the bar, and silent when the bar goes.
#[derive(Clone, Copy)]
pub(super) struct Aloud {
    seat: Seat,
    /// True while it reads.
    pub(super) hearing: RwSignal<bool>,
    /// Who reads the place; none where nobody does, or nothing is known yet.
    readers: Memo<Option<Vec<Reader>>>,
    /// Where the child is, and what lies over it.
    place: Memo<Option<(Place, Band)>>,
    /// True when it is known who can read.
    pub(super) known: RwSignal<bool>,
    manifest: RwSignal<AudioManifest>,
    has_voice: RwSignal<bool>,
    tools: StoredValue<Tools, LocalStorage>,
}

/// Not to be drawn.
#[derive(Default)]
struct Tools {
    player: Option<Player>,
    voice: Option<Voice>,
    sounds: BTreeMap<String, Rc<Address>>,
    /// What is marked while it is read.
    marked: Option<Shown>,
    /// Counts starts and stops: what belongs to an earlier one is not played any more.
    turn: u32,
}

/// One text, who reads it, and where it stands, for what can be chosen.
struct Part {
    reader: Reader,
    at: Option<Shown>,
}

impl Aloud {
    /// Looks for recordings and a voice.
    pub(super) fn begin(seat: Seat) -> Self {
        let manifest = RwSignal::new(AudioManifest::empty());
        let has_voice = RwSignal::new(false);
        let known = RwSignal::new(false);
        let language = seat.texts.with_value(|texts| texts.language.clone());
        let tools = StoredValue::new_local(Tools { player: Player::new(), ..Tools::default() });
        let spoken_language = language.clone();
        spawn_local(async move {
            if let Ok(Some(list)) = recordings::list(&spoken_language, false).await {
                manifest.try_set(list);
            }
            let voice = voice::find(&spoken_language).await;
            has_voice.try_set(voice.is_some());
            tools.try_update_value(|tools| tools.voice = voice);
            known.try_set(true);
        });
        let place = place_shown(seat);
        let readers = Memo::new(move |_| {
            let place = place.get()?.0;
            let spoken = match super::letter::shown(seat.letter) {
                Some(step) => spoken::of_letter(seat, step),
                None => spoken::words(seat, place),
            };
            manifest.with(|manifest| readers(&spoken, manifest, &language, has_voice.get()))
        });
        let hearing = RwSignal::new(false);
        let this = Self { seat, hearing, readers, place, known, manifest, has_voice, tools };
        // Another screen, or a cover, and it is silent. What may be asked for is fetched, so that it begins at the tap.
        Effect::new(move |_| {
            // The place before who reads it: else a change of the place alone is missed (see `docs/STYLE.md`).
            place.track();
            this.readers.track();
            this.quiet();
            this.fetch();
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
        let place = self.place.get().filter(|_| super::letter::shown(self.seat.letter).is_none());
        let spoken = place.map(|(place, _)| spoken::above(self.seat, place)).unwrap_or_default();
        if spoken.is_empty() {
            return Some(Vec::new());
        }
        let language = self.seat.texts.with_value(|texts| texts.language.clone());
        let has_voice = self.has_voice.get();
        self.manifest.with(|manifest| readers(&spoken, manifest, &language, has_voice))
    }

    /// True where nothing can be read anywhere in this language.
    pub(super) fn never(self) -> bool {
        !self.has_voice.get() && self.manifest.with(|manifest| manifest.clips.is_empty())
    }

    /// Begins; a second tap stops.
    pub(super) fn press(self) {
        if self.hearing.get_untracked() {
            self.quiet();
            return;
        }
        let Some(readers) = self.readers.get_untracked() else { return };
        self.hearing.set(true);
        let turn = self.next_turn();
        let above = untrack(|| self.above()).unwrap_or_default();
        let asked = above.into_iter().chain(readers).map(|reader| Part { reader, at: None });
        self.read(asked.chain(self.choices()).collect(), 0, turn);
    }

    /// What can be chosen here, as it stands on the screen now. Nothing where somebody else has to read a part of it.
    fn choices(self) -> Vec<Part> {
        let shown = choices::shown();
        let language = self.seat.texts.with_value(|texts| texts.language.clone());
        let spoken: Vec<_> = self
            .seat
            .texts
            .with_value(|texts| shown.iter().map(|it| texts.spoken_choice(&it.words())).collect());
        let readers = self
            .manifest
            .with_untracked(|manifest| readers(&spoken, manifest, &language, self.has_voice.get_untracked()));
        let each = readers.into_iter().flatten().zip(shown);
        each.map(|(reader, at)| Part { reader, at: Some(at) }).collect()
    }

    /// Is silent.
    pub(super) fn quiet(self) {
        self.next_turn();
        self.mark(None);
        let _ = self.tools.try_with_value(|tools| {
            if let Some(player) = &tools.player {
                player.stop();
            }
            if let Some(voice) = &tools.voice {
                voice.stop();
            }
        });
        self.hearing.try_set(false);
    }

    fn next_turn(self) -> u32 {
        let next = self.tools.try_update_value(|tools| {
            tools.turn = tools.turn.wrapping_add(1);
            tools.turn
        });
        next.unwrap_or_default()
    }

    /// Marks this, and nothing else.
    fn mark(self, now: Option<Shown>) {
        self.tools.try_update_value(|tools| {
            if let Some(before) = tools.marked.take() {
                before.mark(false);
            }
            if let Some(now) = &now {
                now.mark(true);
            }
            tools.marked = now;
        });
    }

    /// Reads the texts from this one on, as long as nobody stops it.
    fn read(self, parts: Rc<[Part]>, at: usize, turn: u32) {
        if !self.is_turn(turn) {
            return;
        }
        let part = parts.get(at).map(|part| (part.reader.clone(), part.at.clone()));
        let Some((reader, shown)) = part else {
            self.mark(None);
            self.hearing.try_set(false);
            return;
        };
        self.mark(shown);
        let next = move || self.read(parts, at + 1, turn);
        match reader {
            Reader::Clip(clip) => {
                let sound =
                    self.tools.try_with_value(|tools| tools.sounds.get(&clip.file).cloned()).flatten();
                // At once where it is there already: a browser wants sound to follow the finger.
                match sound {
                    Some(sound) => self.play(&sound, next),
                    None => spawn_local(async move {
                        match self.sound(&clip.file).await {
                            Some(sound) if self.is_turn(turn) => self.play(&sound, next),
                            _ => {}
                        }
                    }),
                }
            }
            Reader::Voice(words) => {
                let voice = self.tools.try_with_value(|tools| tools.voice.clone()).flatten();
                spawn_local(async move {
                    if let Some(voice) = voice.filter(|_| self.is_turn(turn)) {
                        voice.speak(&words, next).await;
                    }
                });
            }
        }
    }

    fn is_turn(self, turn: u32) -> bool {
        self.tools.try_with_value(|tools| tools.turn) == Some(turn)
    }

    fn play(self, sound: &Address, over: impl FnOnce() + 'static) {
        let _ = self.tools.try_with_value(|tools| {
            if let Some(player) = &tools.player {
                player.play(sound, over);
            }
        });
    }

    /// Fetches the recordings of the place.
    fn fetch(self) {
        let files = self.readers.with_untracked(|readers| {
            let clips = readers.iter().flatten().filter_map(|reader| match reader {
                Reader::Clip(clip) => Some(clip.file.clone()),
                Reader::Voice(_) => None,
            });
            clips.collect::<Vec<_>>()
        });
        spawn_local(async move {
            for file in files {
                self.sound(&file).await;
            }
        });
    }

    /// A recording, ready to play. One that is not on the tablet counts as not recorded: the next source reads.
    async fn sound(self, file: &str) -> Option<Rc<Address>> {
        if let Some(sound) = self.tools.try_with_value(|tools| tools.sounds.get(file).cloned()).flatten() {
            return Some(sound);
        }
        let language = self.seat.texts.try_with_value(|texts| texts.language.clone())?;
        let bytes = transport::recording(&language, file, false).await.ok();
        let sound = bytes.and_then(|bytes| Address::of(&bytes, recordings::kind_of(file))).map(Rc::new);
        match &sound {
            Some(sound) => {
                self.tools.try_update_value(|tools| tools.sounds.insert(file.to_owned(), Rc::clone(sound)));
            }
            None => {
                self.manifest.try_update(|manifest| manifest.clips.retain(|clip| clip.file != file));
            }
        }
        sound
    }
}

/// The place whose words are on the screen; none while something lies over them.
fn place_shown(seat: Seat) -> Memo<Option<(Place, Band)>> {
    let uncovered = move || {
        seat.session.with(|session| {
            // Another depth is other words.
            (session.cover == Cover::None).then_some((session.place, session.setting.band))
        })
    };
    Memo::new(move |_| uncovered().filter(|_| !seat.telling.get()))
}
