//! Shows in sign language what is asked or told here: films of exactly these words, one after the other, without sound, at a fixed
//! place above them. All of a page or nothing: half of it misleads. Where it has none there is no picture, and the bar says who
//! signs or shows it.
//!
//! A page is shown by itself once where a press of the child led there, by the rule of `domain::film_on_arrival`; else, and again, it
//! waits for a press. Under a cover nothing is shown.

use std::collections::BTreeMap;
use std::rc::Rc;

use catalogue::child::{AudioManifest, Clip, films};
use domain::{film_on_arrival, shows_films};
use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::aloud::Here;
use super::seat::Seat;
use crate::app::recordings;
use crate::i18n::t;
use crate::ports::playback::Address;
use crate::ports::player::Player;
use crate::ports::{clock, page, transport};
use crate::ui::{Button, IconName};

/// Milliseconds after a page was painted until it is shown by itself: all of it stands there by then.
const SETTLED: u32 = 200;

/// The films of the page. Made anew with the page.
#[derive(Clone, Copy)]
pub(super) struct Signed {
    seat: Seat,
    here: Memo<Option<Here>>,
    /// Where the films of this child lie; none where it wants none.
    folder: Memo<Option<String>>,
    /// The films of what stands here; none where there are not all.
    films: Memo<Option<Vec<Clip>>>,
    /// What stood there last.
    before: StoredValue<Option<Here>>,
    /// True when it is known which films there are.
    known: RwSignal<bool>,
    manifest: RwSignal<AudioManifest>,
    plays: RwSignal<bool>,
    /// True where this page was shown already.
    shown: RwSignal<bool>,
    tools: StoredValue<Tools, LocalStorage>,
}

/// Not to be drawn.
#[derive(Default)]
struct Tools {
    picture: Option<Player>,
    /// The films of this page alone: they are large.
    fetched: BTreeMap<String, Rc<Address>>,
    /// Counts starts and stops: what belongs to an earlier one is not shown any more.
    turn: u32,
}

impl Signed {
    /// Looks for the films of what stands here.
    pub(super) fn begin(seat: Seat, here: Memo<Option<Here>>) -> Self {
        let language = seat.texts.with_value(|texts| texts.language.clone());
        let of = language.clone();
        let folder = Memo::new(move |_| {
            seat.session.with(|session| shows_films(&session.manner).map(|sign| recordings::films(&of, sign)))
        });
        let manifest = RwSignal::new(AudioManifest::empty());
        let films = Memo::new(move |_| {
            folder.with(Option::is_some).then_some(())?;
            let here = here.get()?;
            manifest.with(|manifest| films(&here.words, manifest, &language))
        });
        let this = Self {
            seat,
            here,
            folder,
            films,
            // No press of the child led to what stands there already.
            before: StoredValue::new(here.get_untracked()),
            known: RwSignal::new(false),
            manifest,
            plays: RwSignal::new(false),
            shown: RwSignal::new(false),
            tools: StoredValue::new_local(Tools::default()),
        };
        Effect::new(move |_| {
            let Some(folder) = folder.get() else { return };
            spawn_local(async move {
                if let Ok(Some(list)) = recordings::list(&folder, false).await {
                    this.manifest.try_set(list);
                }
                this.known.try_set(true);
            });
        });
        // Another screen, or a cover, and nothing moves.
        Effect::new(move |_| {
            let now = here.get();
            films.track();
            this.stop();
            this.fetch();
            if this.known.get() {
                this.arrive(now);
            }
        });
        on_cleanup(move || this.stop());
        this
    }

    /// True where the child wants films, this page has none, and somebody has to say so.
    pub(super) fn is_missing(self) -> bool {
        self.wants() && self.known.get() && self.here.with(Option::is_some) && !self.can()
    }

    /// True where the child wants films.
    pub(super) fn wants(self) -> bool {
        self.folder.with(Option::is_some)
    }

    fn can(self) -> bool {
        self.films.with(Option::is_some)
    }

    /// Begins; a second press stops.
    fn press(self) {
        if self.plays.get_untracked() {
            self.stop();
            return;
        }
        // Seen now, it is not shown by itself any more.
        self.before.set_value(self.here.get_untracked());
        self.start();
    }

    /// Begins by itself, where it may.
    fn arrive(self, now: Option<Here>) {
        let Some(now) = now else { return };
        let helps = self.seat.session.with_untracked(|session| session.manner.helps());
        let less = page::wants_less_motion();
        let comes = self
            .before
            .with_value(|before| film_on_arrival(&helps, less, before.as_ref(), Some(&now)).is_some());
        if self.before.with_value(|before| before.as_ref() != Some(&now)) {
            self.shown.set(false);
        }
        if !comes || self.films.with_untracked(Option::is_none) {
            self.before.set_value(Some(now));
            return;
        }
        let turn = self.next_turn();
        spawn_local(async move {
            clock::painted().await;
            clock::sleep(SETTLED).await;
            if self.is_turn(turn) {
                self.before.try_set_value(Some(now));
                self.start();
            }
        });
    }

    fn start(self) {
        let Some(films) = self.films.try_get_untracked().flatten() else { return };
        self.plays.set(true);
        self.shown.set(true);
        let turn = self.next_turn();
        self.show(films.into_iter().map(|clip| clip.file).collect(), 0, turn);
    }

    /// Stands still.
    fn stop(self) {
        self.next_turn();
        let _ = self.tools.try_with_value(|tools| tools.picture.as_ref().map(Player::stop));
        self.plays.try_set(false);
    }

    /// Shows the films from this one on, as long as nobody stops it.
    fn show(self, files: Rc<[String]>, at: usize, turn: u32) {
        let Some(file) = files.get(at).cloned() else {
            self.plays.try_set(false);
            return;
        };
        spawn_local(async move {
            let film = self.film(&file).await;
            let Some(film) = film.filter(|_| self.is_turn(turn)) else { return };
            let next = move |whole: bool| {
                if whole && self.is_turn(turn) {
                    self.show(files, at + 1, turn);
                } else if self.is_turn(turn) {
                    self.stop();
                }
            };
            let _ = self.tools.try_with_value(|tools| tools.picture.as_ref().map(|it| it.play(&film, next)));
        });
    }

    /// Fetches the films of the page, lets go of all others, and shows how the first begins.
    fn fetch(self) {
        let clips = self.films.get_untracked().unwrap_or_default();
        let files: Vec<String> = clips.into_iter().map(|clip| clip.file).collect();
        self.tools.update_value(|tools| tools.fetched.retain(|file, _| files.contains(file)));
        spawn_local(async move {
            for (at, file) in files.iter().enumerate() {
                let film = self.film(file).await;
                if let (0, Some(film), Some(false)) = (at, film, self.plays.try_get_untracked()) {
                    let _ = self.tools.try_with_value(|it| it.picture.as_ref().map(|it| it.ready(&film)));
                }
            }
        });
    }

    /// A film, ready to show. One that is not to be had counts as not recorded.
    async fn film(self, file: &str) -> Option<Rc<Address>> {
        if let Some(film) = self.tools.try_with_value(|tools| tools.fetched.get(file).cloned()).flatten() {
            return Some(film);
        }
        let folder = self.folder.try_get_untracked().flatten()?;
        let bytes = transport::recording(&folder, file, false).await.ok();
        let film =
            bytes.and_then(|bytes| Address::of(&bytes, recordings::kind_of(&folder, file))).map(Rc::new);
        let needed = |clips: Option<Vec<Clip>>| clips.into_iter().flatten().any(|clip| clip.file == file);
        match &film {
            // The child may be on another page by now.
            Some(film) if needed(self.films.try_get_untracked().flatten()) => {
                self.tools.try_update_value(|it| it.fetched.insert(file.to_owned(), Rc::clone(film)));
            }
            Some(_) => {}
            None => {
                self.manifest.try_update(|manifest| manifest.clips.retain(|clip| clip.file != file));
            }
        }
        film
    }

    /// Puts up the picture, with the beginning of the first film where that is there already.
    fn hang(self, picture: Option<Player>) {
        let first = self.films.with_untracked(|films| films.as_ref()?.first().map(|clip| clip.file.clone()));
        let plays = self.plays.get_untracked();
        self.tools.update_value(|tools| {
            let film = first.and_then(|file| tools.fetched.get(&file)).filter(|_| !plays);
            if let (Some(picture), Some(film)) = (&picture, film) {
                picture.ready(film);
            }
            tools.picture = picture;
        });
    }

    fn next_turn(self) -> u32 {
        let next = self.tools.try_update_value(|tools| {
            tools.turn = tools.turn.wrapping_add(1);
            tools.turn
        });
        next.unwrap_or_default()
    }

    fn is_turn(self, turn: u32) -> bool {
        self.tools.try_with_value(|tools| tools.turn) == Some(turn)
    }
}

/// The picture with its button, where the page has films.
#[component]
pub(super) fn SignedPage(
    /// The films.
    signed: Signed,
) -> impl IntoView {
    let there = Memo::new(move |_| signed.can());
    let picture = NodeRef::<Video>::new();
    Effect::new(move |_| {
        signed.hang(picture.get().map(|picture| Player::of(picture.into())));
    });
    let label = Signal::derive(move || {
        t(match (signed.plays.get(), signed.shown.get()) {
            (true, _) => "child-film-stop",
            (false, true) => "child-film-again",
            (false, false) => "child-film-play",
        })
    });
    let press = UnsyncCallback::new(move |()| signed.press());
    move || {
        there.get().then(|| {
            view! {
                <div class="child-film">
                    <video class="child-film__picture" node_ref=picture aria-label=t("child-film") playsinline=true></video>
                    <Button label icon=IconName::Person on_press=press />
                </div>
            }
        })
    }
}
