//! The session while the child is here: every step is kept, sealed, before a second has passed.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use catalogue::child::{OptionOrder, Part, ScreenOption};
use catalogue::{ChildTexts, put_in};
use domain::Clock;
use domain::child_flow::{ChildSession, Content, Event, Place, Screen, Whom, next};
use domain::{Band, Help, TypedBy, Verbatim};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::seal::WebSealer;

use super::entry::Entry;
use super::frame::{Frame, SAVED, Saved};
use super::letter::Letter;
use super::order::shuffled;
use crate::app::boot::Boot;
use crate::i18n;
use crate::ports::clock::{self, Browser};
use crate::ports::intl;
use crate::ui::Avatar;

/// Milliseconds until a step that could not be kept is tried again.
const TRY_AGAIN: u32 = 2_000;

/// The session in the hands of the screens.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    /// The session.
    pub(super) session: RwSignal<ChildSession>,
    /// What the child reads.
    pub(super) texts: StoredValue<ChildTexts>,
    /// What the worker set up.
    pub(super) frame: StoredValue<Frame>,
    /// True while the last step is not kept yet although it was tried.
    pub(super) not_kept: RwSignal<bool>,
    /// True while the child is asked whom to tell.
    pub(super) telling: RwSignal<bool>,
    /// True where that wish stands beside an answer, which stays an answer.
    pub(super) beside: RwSignal<bool>,
    /// Whom the child wants to tell, said last, and where it was then.
    pub(super) told: RwSignal<Option<(Place, Whom)>>,
    /// True while the child speaks into the microphone: nobody touches the tablet then, and it is not covered.
    pub(super) recording: RwSignal<bool>,
    /// A letter to the complaints office; no part of the session.
    pub(super) letter: Letter,
    /// Where a screen is asked part by part: goes on from the part in view, if a refusal can be of that part alone.
    pub(super) part: StoredValue<Option<UnsyncCallback<(), bool>>, LocalStorage>,
    keeper: StoredValue<Keeper, LocalStorage>,
}

#[derive(Clone)]
struct Keeper {
    boot: Boot,
    sealer: WebSealer,
    /// Something changed since the last write began.
    changed: Rc<Cell<bool>>,
    /// A write runs.
    writing: Rc<Cell<bool>>,
}

/// The session of the screen that is being drawn.
pub(super) fn seat() -> Seat {
    expect_context::<Seat>()
}

impl Seat {
    /// Takes the opened session; none where it is locked.
    pub(super) fn take(entry: &Entry) -> Option<Self> {
        let opened = entry.opened.as_ref()?;
        let keeper = Keeper {
            boot: entry.boot.clone(),
            sealer: opened.sealer.clone(),
            changed: Rc::default(),
            writing: Rc::default(),
        };
        let seat = Self {
            session: RwSignal::new(opened.session.clone()),
            texts: StoredValue::new(opened.texts.clone()),
            frame: StoredValue::new(opened.frame.clone()),
            not_kept: RwSignal::new(false),
            telling: RwSignal::new(false),
            beside: RwSignal::new(false),
            told: RwSignal::new(None),
            recording: RwSignal::new(false),
            letter: Letter::begin(opened.office, opened.letter.clone()),
            part: StoredValue::new_local(None),
            keeper: StoredValue::new_local(keeper),
        };
        seat.keep();
        Some(seat)
    }

    /// What the child did.
    pub(super) fn act(self, event: Event) {
        self.session.update(|session| *session = next(session.clone(), event, Browser.now()));
        self.keep();
    }

    /// The same, as something that a button can call.
    pub(super) fn acts(self, event: impl Fn() -> Event + 'static) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| self.act(event()))
    }

    /// A refusal: of the part in view where a screen is asked part by part, else of the screen.
    pub(super) fn decline(self, event: Event) {
        if !self.part.get_value().is_some_and(|of_this_part| of_this_part.run(())) {
            self.act(event);
        }
    }

    /// Asks whom to tell beside an answer.
    pub(super) fn tell_beside(self) {
        self.beside.set(true);
        self.telling.set(true);
    }

    /// Keeps the session as it is; steps that come while a write runs go with the next one.
    fn keep(self) {
        let keeper = self.keeper.get_value();
        keeper.changed.set(true);
        if keeper.writing.replace(true) {
            return;
        }
        spawn_local(async move {
            while keeper.changed.replace(false) {
                let Some(session) = self.session.try_get_untracked() else { break };
                let saved = Saved::now(session, Browser.now());
                let kept = keeper.boot.device.child_store(keeper.sealer.clone()).put(SAVED, &saved).await;
                self.not_kept.try_set(kept.is_err());
                if kept.is_err() {
                    keeper.changed.set(true);
                    clock::sleep(TRY_AGAIN).await;
                }
            }
            keeper.writing.set(false);
        });
    }

    /// Where the session is kept, and what seals it.
    pub(super) fn sealed(self) -> (Boot, WebSealer) {
        self.keeper.with_value(|keeper| (keeper.boot.clone(), keeper.sealer.clone()))
    }

    /// Waits until every step is kept.
    pub(super) async fn settled(self) {
        let keeper = self.keeper.get_value();
        while keeper.writing.get() {
            clock::sleep(50).await;
        }
    }

    /// Where the child is; changes only when the child moves.
    pub(super) fn place(self) -> Memo<Place> {
        Memo::new(move |_| self.session.with(|session| session.place))
    }

    /// What is on a screen, now.
    pub(super) fn content(self, screen: Screen) -> Content {
        let entry = |session: &ChildSession| session.entries.get(&screen).map(|entry| entry.content.clone());
        self.session.with(entry).unwrap_or_default()
    }

    /// Puts something on a screen, or takes it away.
    pub(super) fn write(self, screen: Screen, change: impl FnOnce(&mut Content)) {
        let mut content = untrack(|| self.content(screen));
        change(&mut content);
        self.act(Event::Wrote { screen, content });
    }

    /// Goes on from a question with what is on it.
    pub(super) fn answer(self, screen: Screen) -> UnsyncCallback<()> {
        self.acts(move || Event::Answered { screen, content: untrack(|| self.content(screen)) })
    }

    /// The child's own words on a screen, letter by letter.
    pub(super) fn write_words(self, screen: Screen, text: String) {
        let language = self.session.with_untracked(|session| session.setting.language.clone());
        // The youngest do not write: the adult beside them types what they say.
        let typed_by = if self.band() == Band::B1 { TypedBy::Worker } else { TypedBy::Child };
        self.write(screen, |content| {
            content.words = (!text.is_empty()).then_some(Verbatim { text, language, typed_by });
        });
    }

    /// The depth, now. The screens are drawn anew when it changes.
    pub(super) fn band(self) -> Band {
        self.session.with_untracked(|session| session.setting.band)
    }

    /// True where the child wants one thing after the other.
    pub(super) fn one_thing(self) -> bool {
        self.session.with_untracked(|session| session.manner.helps().contains(&Help::OneThingPerScreen))
    }

    /// The options of a screen in the order in which they stand there, drawn by lot once and kept. What another depth
    /// brings comes behind what stands already.
    pub(super) fn order(self, screen: Screen, keys: Vec<String>) -> Vec<String> {
        self.stand(screen, shuffled(keys))
    }

    /// The options of a screen in the order in which they stand there; those that do not stand there yet come in the
    /// order given.
    pub(super) fn stand(self, screen: Screen, keys: Vec<String>) -> Vec<String> {
        let stands =
            self.session.with_untracked(|session| session.orders.get(&screen).cloned()).unwrap_or_default();
        if keys.iter().any(|key| !stands.contains(key)) {
            self.act(Event::Shown { screen, order: keys.clone() });
        }
        let (mut order, new): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| stands.contains(key));
        order.sort_by_key(|key| stands.iter().position(|it| it == key));
        order.extend(new);
        order
    }

    /// The options of a further set of a screen, in their order. A set whose order means something stands as in the
    /// texts.
    pub(super) fn set(self, screen: Screen, set: &str) -> Vec<ScreenOption> {
        let band = self.band();
        let (options, fixed) = self.texts.with_value(|texts| {
            let found = texts.set(screen.name(), set, band);
            let fixed = found.is_some_and(|set| set.order == OptionOrder::Fixed);
            let options: Vec<ScreenOption> =
                texts.options(screen.name(), set, band).into_iter().cloned().collect();
            (options, fixed)
        });
        if fixed {
            return options;
        }
        let named = |option: &ScreenOption| format!("{set}/{}", option.key);
        let order = self.order(screen, options.iter().map(named).collect());
        let mut options = options;
        options.sort_by_key(|option| order.iter().position(|key| *key == named(option)));
        options
    }

    /// The question of a further set of a screen.
    pub(super) fn ask(self, screen: Screen, set: &str) -> String {
        let band = self.band();
        self.texts.with_value(|texts| {
            let ask = texts.set(screen.name(), set, band).and_then(|set| set.ask.as_deref());
            ask.map(|ask| self.filled(ask)).unwrap_or_default()
        })
    }

    /// A further sentence of a screen.
    pub(super) fn line(self, screen: Screen, line: &str) -> Option<String> {
        let band = self.band();
        self.texts.with_value(|texts| texts.line(screen.name(), line, band).map(|line| self.filled(line)))
    }

    /// How the child appears today.
    pub(super) fn avatar(self) -> Option<Avatar> {
        self.session.with(|session| session.picture.as_deref().and_then(|name| name.parse().ok()))
    }

    /// A text with today's names in it.
    pub(super) fn filled(self, text: &str) -> String {
        self.with_names(|names| put_in(text, names))
    }

    /// What a card says today, part by part. What nobody has confirmed for this place is left out, but for the limit
    /// of secrecy, and for the letter button where letters are read.
    pub(super) fn told(self, texts: &ChildTexts, card: &[Part]) -> Vec<String> {
        self.with_names(|names| texts.told(card, names, &self.confirmed()))
    }

    /// Keys of the local truths that hold here.
    pub(super) fn confirmed(self) -> BTreeSet<String> {
        let letter = self.letter.offered.then(|| domain::LETTER.to_owned());
        self.frame.with_value(|frame| frame.confirmed.iter().cloned().chain(letter).collect())
    }

    /// Today's names by their places.
    pub(super) fn with_names<T>(self, use_them: impl FnOnce(&[(&str, &str)]) -> T) -> T {
        self.frame.with_value(|frame| {
            let interpreter = frame.interpreter.as_deref().unwrap_or_default();
            let date = intl::day(i18n::tag(), frame.next_date);
            let mut names = vec![
                ("worker", frame.worker.as_str()),
                ("org", frame.organisation.as_str()),
                ("interpreter", interpreter),
                ("next_step", frame.next_step.as_str()),
                ("next_date", date.as_str()),
            ];
            names.extend(frame.names.iter().map(|(place, name)| (place.as_str(), name.as_str())));
            use_them(&names)
        })
    }

    /// Question and help of a screen.
    pub(super) fn prompt(self, screen: Screen) -> (String, Vec<String>) {
        let (title, hint) = self.prompt_of(screen);
        if screen == Screen::V09Told {
            return (self.ask(screen, "influence"), self.line(screen, "private").into_iter().collect());
        }
        let looks = self.session.with_untracked(|session| session.again.at > 0);
        if screen == Screen::V20 && looks {
            return (self.line(screen, "one").unwrap_or(title), Vec::new());
        }
        let Some(solution) = screen.solution() else { return (title, hint) };
        let name = self.choice_words(solution);
        let asked = self.texts.with_value(|texts| texts.asked_about(self.band(), solution, &name));
        (asked.unwrap_or(title), hint)
    }

    /// A choice as it stands within a sentence, with today's names.
    pub(super) fn choice_words(self, solution: &str) -> String {
        let band = self.band();
        self.texts.with_value(|texts| self.with_names(|names| texts.choice_words(band, solution, names)))
    }

    fn prompt_of(self, screen: Screen) -> (String, Vec<String>) {
        self.texts.with_value(|texts| match texts.screen(screen.name(), self.band().name()) {
            Some((_, texts)) => {
                (self.filled(&texts.prompt), texts.hint.iter().map(|hint| self.filled(hint)).collect())
            }
            None => (screen.name().to_owned(), Vec::new()),
        })
    }

    /// A text of the frame around the screens, with the worker's name in it.
    pub(super) fn with_worker(self, id: &str) -> String {
        self.frame.with_value(|frame| i18n::tv(id, &[("worker", frame.worker.as_str().into())]))
    }
}
