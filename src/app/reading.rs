//! Reads texts aloud one after the other: a recording of exactly these words first, else the device's own voice. A voice of
//! somebody else's server is never asked.

use std::collections::BTreeMap;
use std::rc::Rc;

use catalogue::child::{AudioManifest, Reader, Spoken, readers};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::recordings;
use crate::ports::choices::Shown;
use crate::ports::playback::Address;
use crate::ports::player::Player;
use crate::ports::transport;
use crate::ports::voice::{self, Voice};

/// What reads in one language. Made anew with the page; whoever makes it makes it silent when the page goes.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    /// True while it reads.
    pub(crate) hearing: RwSignal<bool>,
    /// True when it is known who can read.
    pub(crate) known: RwSignal<bool>,
    language: StoredValue<String>,
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

/// One text, who reads it, and where it stands, for what is marked.
pub(crate) struct Part {
    /// Who reads it.
    pub(crate) reader: Reader,
    /// What is marked while it is read.
    pub(crate) at: Option<Shown>,
}

impl Reading {
    /// Looks for recordings and a voice of this language.
    pub(crate) fn of(language: String) -> Self {
        let this = Self {
            hearing: RwSignal::new(false),
            known: RwSignal::new(false),
            language: StoredValue::new(language.clone()),
            manifest: RwSignal::new(AudioManifest::empty()),
            has_voice: RwSignal::new(false),
            tools: StoredValue::new_local(Tools { player: Player::new(), ..Tools::default() }),
        };
        spawn_local(async move {
            if let Ok(Some(list)) = recordings::list(&language, false).await {
                this.manifest.try_set(list);
            }
            let voice = voice::find(&language).await;
            this.has_voice.try_set(voice.is_some());
            this.tools.try_update_value(|tools| tools.voice = voice);
            this.known.try_set(true);
        });
        this
    }

    /// Who reads these; none where the adult has to, and where the page went while somebody waited to look.
    pub(crate) fn readers(self, spoken: &[Spoken]) -> Option<Vec<Reader>> {
        let (language, has_voice) = (self.language.try_get_value()?, self.has_voice.try_get()?);
        self.manifest.try_with(|manifest| readers(spoken, manifest, &language, has_voice))?
    }

    /// True where nothing can be read in this language.
    pub(crate) fn never(self) -> bool {
        !self.has_voice.get() && self.manifest.with(|manifest| manifest.clips.is_empty())
    }

    /// Reads these, and nothing that was begun before.
    pub(crate) fn start(self, parts: Vec<Part>) {
        self.hearing.set(true);
        let turn = self.next_turn();
        self.read(parts.into(), 0, turn);
    }

    /// Is silent.
    pub(crate) fn quiet(self) {
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

    /// Nothing that was begun before goes on.
    pub(crate) fn next_turn(self) -> u32 {
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
        let next = move |whole: bool| {
            if whole {
                self.read(parts, at + 1, turn);
            } else if self.is_turn(turn) {
                // What a browser refuses is not tried again with the next text: the child asks for it.
                self.quiet();
            }
        };
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

    /// True while nothing else was begun or stopped since.
    pub(crate) fn is_turn(self, turn: u32) -> bool {
        self.tools.try_with_value(|tools| tools.turn) == Some(turn)
    }

    fn play(self, sound: &Address, over: impl FnOnce(bool) + 'static) {
        let _ = self.tools.try_with_value(|tools| {
            if let Some(player) = &tools.player {
                player.play(sound, over);
            }
        });
    }

    /// Fetches the recordings, so that they begin at the tap.
    pub(crate) fn fetch(self, readers: Vec<Reader>) {
        spawn_local(async move {
            for reader in readers {
                if let Reader::Clip(clip) = reader {
                    self.sound(&clip.file).await;
                }
            }
        });
    }

    /// A recording, ready to play. One that is not on the tablet counts as not recorded: the next source reads.
    async fn sound(self, file: &str) -> Option<Rc<Address>> {
        if let Some(sound) = self.tools.try_with_value(|tools| tools.sounds.get(file).cloned()).flatten() {
            return Some(sound);
        }
        let language = self.language.try_get_value()?;
        let bytes = transport::recording(&language, file, false).await.ok();
        let sound =
            bytes.and_then(|bytes| Address::of(&bytes, recordings::kind_of(&language, file))).map(Rc::new);
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
