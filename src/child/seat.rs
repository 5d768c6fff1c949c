//! The session while the child is here: every step is kept, sealed, before a second has passed.

use std::collections::BTreeMap;

use catalogue::child::{OptionOrder, ScreenOption};
use catalogue::{ChildTexts, ToldIn};
use domain::Clock;
use domain::child_flow::{ChildSession, Content, Event, Noted, Place, Screen, Whom, next, noted};
use domain::{Band, Chosen, Help, Horizon, Verbatim};
use leptos::prelude::*;
use store::seal::WebSealer;

use super::baskets::Walk;
use super::begun::Begun;
use super::entry::Entry;
use super::frame::{Frame, SAVED, Saved};
use super::noted as sentence;
use super::order::{is_turned, shuffled};
use crate::app::boot::Boot;
use crate::app::keeper::Keeper;
use crate::app::letter::Letter;
use crate::ports::clock::Browser;
use crate::ports::page;
use crate::ui::{Avatar, Drawing};

/// The session in the hands of the screens.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    /// The session.
    pub(super) session: RwSignal<ChildSession>,
    /// What the child reads.
    pub(super) texts: StoredValue<ChildTexts>,
    /// Languages that it can choose among.
    pub(super) languages: StoredValue<Vec<ToldIn>>,
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
    /// What is said to the child because it went on without an answer.
    pub(super) noted: RwSignal<Option<sentence::Said>>,
    /// How often something was said like that.
    pub(super) noted_before: StoredValue<u32>,
    /// True while the child speaks into the microphone: nobody touches the tablet then, and it is not covered.
    pub(super) recording: RwSignal<bool>,
    /// What the child would like to do now that it is done; kept nowhere.
    pub(super) wish: RwSignal<Option<String>>,
    /// A letter to the complaints office; no part of the session.
    pub(super) letter: Letter,
    /// Which of the three baskets is in view, where they are asked one after the other.
    pub(super) baskets: Walk,
    /// What the child began on the screen that it is on and has not gone on with.
    pub(super) begun: Begun,
    /// Which time the cards are about that the child puts down, where it set one on the screen that it is on.
    pub(super) time: RwSignal<Option<Horizon>>,
    /// What the child opened from where it looks at everything again: it comes back there to the same place.
    pub(super) looked_at: RwSignal<Option<Screen>>,
    /// Which of the steps that was, where it was one.
    pub(super) looked_at_step: StoredValue<Option<String>>,
    /// Where a screen is asked part by part: goes on from the part in view, if a refusal can be of that part alone.
    pub(super) part: StoredValue<Option<UnsyncCallback<Event, bool>>, LocalStorage>,
    /// Which of the steps is in view where the child is asked for its own yes or no, from 0.
    pub(super) step: RwSignal<usize>,
    given: Given,
}

/// What a seat is given, and never changes.
#[derive(Clone, Copy)]
struct Given {
    texts: StoredValue<ChildTexts>,
    languages: StoredValue<Vec<ToldIn>>,
    frame: StoredValue<Frame>,
    letter: Letter,
    keeper: StoredValue<Keeper, LocalStorage>,
    /// False where nobody is to find again what is done here.
    is_kept: bool,
}

/// The session of the screen that is being drawn.
pub(super) fn seat() -> Seat {
    expect_context::<Seat>()
}

impl Seat {
    /// Takes the opened session; none where it is locked.
    pub(super) fn take(entry: &Entry) -> Option<Self> {
        let opened = entry.opened.as_ref()?;
        let keeper = Keeper::new(entry.boot.clone(), opened.sealer.clone(), SAVED);
        let seat = Self::begin(
            opened.session.clone(),
            Given {
                texts: StoredValue::new(opened.texts.clone()),
                languages: StoredValue::new(opened.languages.clone()),
                frame: StoredValue::new(opened.frame.clone()),
                letter: Letter::begin(opened.office, opened.letter.clone()),
                keeper: StoredValue::new_local(keeper),
                is_kept: true,
            },
        );
        seat.keep();
        Some(seat)
    }

    /// A seat at the same table with a session of its own, in which nothing was said: for drawing a place that nobody sees.
    /// Nothing of it is kept, and nothing of it is the child's.
    pub(super) fn rehearsing(self, place: Place) -> Self {
        let session = self.session.with_untracked(|session| {
            let (id, setting) = (session.id.clone(), session.setting.clone());
            ChildSession { place, ..ChildSession::begin(id, setting, session.manner.clone()) }
        });
        Self::begin(session, Given { is_kept: false, ..self.given })
    }

    fn begin(session: ChildSession, given: Given) -> Self {
        Self {
            session: RwSignal::new(session),
            texts: given.texts,
            languages: given.languages,
            frame: given.frame,
            not_kept: RwSignal::new(false),
            telling: RwSignal::new(false),
            beside: RwSignal::new(false),
            told: RwSignal::new(None),
            noted: RwSignal::new(None),
            noted_before: StoredValue::new(0),
            recording: RwSignal::new(false),
            wish: RwSignal::new(None),
            letter: given.letter,
            baskets: Walk::begin(),
            begun: Begun::begin(),
            time: RwSignal::new(None),
            looked_at: RwSignal::new(None),
            looked_at_step: StoredValue::new(None),
            part: StoredValue::new_local(None),
            step: RwSignal::new(0),
            given,
        }
    }

    /// What the child did.
    pub(super) fn act(self, event: Event) {
        let only_goes = event.only_goes();
        let (goes, said) = self.session.with_untracked(|session| {
            let goes = next(session.clone(), event.clone(), Browser.now());
            let said = noted(session, &event, &goes);
            (goes, said)
        });
        if self.session.with_untracked(|session| session.place != goes.place) {
            page::let_go_of_focus();
        }
        self.session.set(goes);
        if let Some(said) = said {
            sentence::say(self, said);
        }
        if only_goes {
            self.keep_once_seen();
        } else {
            self.keep();
        }
    }

    /// The same, as something that a button can call.
    pub(super) fn acts(self, event: impl Fn() -> Event + 'static) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| self.act(event()))
    }

    /// A refusal, or leaving it out: of the part in view where a screen is asked part by part, else of the screen.
    pub(super) fn decline(self, event: Event) {
        if !self.part.get_value().is_some_and(|of_this_part| of_this_part.run(event.clone())) {
            self.act(event);
        } else if event == Event::DontWant {
            sentence::say(self, Noted::NotWanted);
        }
    }

    /// Asks whom to tell beside an answer.
    pub(super) fn tell_beside(self) {
        self.beside.set(true);
        self.telling.set(true);
    }

    /// Keeps the session as it is.
    fn keep(self) {
        self.kept_by(|keeper| keeper.keep(move || self.saved(), self.not_kept));
    }

    /// The same, once the next screen is seen.
    fn keep_once_seen(self) {
        self.kept_by(|keeper| keeper.keep_once_seen(move || self.saved(), self.not_kept));
    }

    fn kept_by(self, keep: impl FnOnce(&Keeper)) {
        if self.given.is_kept {
            self.given.keeper.with_value(keep);
        }
    }

    /// The session as it is; none once it is gone.
    fn saved(self) -> Option<Saved> {
        self.session.try_get_untracked().map(|session| Saved::now(session, Browser.now()))
    }

    /// Where the session is kept, and what seals it.
    pub(super) fn sealed(self) -> (Boot, WebSealer) {
        self.given.keeper.with_value(Keeper::sealed)
    }

    /// What keeps its steps.
    pub(super) fn keeper(self) -> Keeper {
        self.given.keeper.get_value()
    }

    /// Where the child is; changes only when the child moves.
    pub(super) fn place(self) -> Memo<Place> {
        Memo::new(move |_| self.session.with(|session| session.place))
    }

    /// What is on a screen, now.
    pub(super) fn content(self, screen: Screen) -> Content {
        self.session.with(|session| session.standing(screen).cloned()).unwrap_or_default()
    }

    /// True where something that the child chose on a screen is like this. Asked by every card: nothing is copied for it.
    pub(super) fn chose(self, screen: Screen, is: impl Fn(&Chosen) -> bool) -> bool {
        self.session.with(|session| session.standing(screen).is_some_and(|it| it.chosen.iter().any(is)))
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
        let typed_by = self.session.with_untracked(ChildSession::writes);
        self.write(screen, |content| {
            content.words = (!text.is_empty()).then_some(Verbatim { text, language, typed_by });
        });
    }

    /// The depth, now. The screens are drawn anew when it changes.
    pub(super) fn band(self) -> Band {
        self.session.with_untracked(|session| session.setting.band)
    }

    /// True where pictures stand with the words: for the young, and for who wants them.
    pub(super) fn has_symbols(self) -> bool {
        let wanted = |session: &ChildSession| session.manner.helps().contains(&Help::SymbolsUnderWords);
        self.band().is_young() || self.session.with_untracked(wanted)
    }

    /// The drawing of this name, where pictures stand with the words.
    pub(super) fn symbol(self, name: &str) -> Option<Drawing> {
        self.has_symbols().then(|| super::pictures::of(name)).flatten()
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

    /// The options of a further set of a screen, in their order, which is kept. A set whose order means something stands
    /// as in the texts, a scale from one end to the other.
    pub(super) fn set(self, screen: Screen, set: &str) -> Vec<ScreenOption> {
        let band = self.band();
        let stands =
            self.session.with_untracked(|session| session.orders.get(&screen).cloned()).unwrap_or_default();
        let of_the_set = |key: &'_ String| Some(key.strip_prefix(set)?.strip_prefix('/')?.to_owned());
        let stands: Vec<String> = stands.iter().filter_map(of_the_set).collect();
        let (options, fixed) = self.texts.with_value(|texts| {
            let options: Vec<ScreenOption> =
                texts.options(screen.name(), set, band).into_iter().cloned().collect();
            let Some(found) = texts.set(screen.name(), set, band) else { return (options, true) };
            let stands: Vec<&str> = stands.iter().map(String::as_str).collect();
            let plain = found.symbols && !self.has_symbols();
            let bare = |it: ScreenOption| ScreenOption { picture: it.picture.filter(|_| !plain), ..it };
            let options = options.into_iter().map(bare).collect();
            let turned = || self.scales_are_turned();
            (found.in_order(options, &stands, shuffled, turned), found.order == OptionOrder::Fixed)
        });
        if !fixed {
            self.stand(screen, options.iter().map(|option| format!("{set}/{}", option.key)).collect());
        }
        options
    }

    /// Whether scales stand the other way round: drawn by lot at the first, and the same on every page.
    pub(super) fn scales_are_turned(self) -> bool {
        let mut orders: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        self.session.with_untracked(|session| {
            for (screen, keys) in &session.orders {
                orders.entry(screen.name()).or_default().extend(keys.iter().cloned());
            }
        });
        let stands = self.texts.with_value(|texts| texts.scales_are_turned(&orders));
        stands.unwrap_or_else(is_turned)
    }

    /// How the child appears today.
    pub(super) fn avatar(self) -> Option<Avatar> {
        self.session.with(|session| session.picture.as_deref().and_then(|name| name.parse().ok()))
    }
}
