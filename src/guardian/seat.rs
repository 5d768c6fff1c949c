//! The sitting while the guardian has the tablet: every step is kept, sealed, before a second has passed.

use catalogue::GuardianTexts;
use domain::Clock;
use domain::consent::{GiverRole, TextShown};
use domain::guardian_flow::{Event, GuardianSession, Offer, Place, Question, next};
use leptos::prelude::*;

use super::entry::Entry;
use super::frame::{Frame, OwnWay, SAVED, Saved};
use super::own::Line;
use super::sign_form::Form;
use crate::app::boot::Boot;
use crate::app::keeper::Keeper;
use crate::app::letter::Letter;
use crate::i18n::{self, Tongue};
use crate::ports::clock::Browser;

/// The sitting in the hands of the screens.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    /// The sitting.
    pub(super) session: RwSignal<GuardianSession>,
    /// What the guardian reads.
    pub(super) texts: StoredValue<GuardianTexts>,
    /// The same in the worker's language.
    pub(super) official: StoredValue<GuardianTexts>,
    /// Words around it in the worker's language.
    pub(super) tongue: StoredValue<Tongue, LocalStorage>,
    /// What the worker set up.
    pub(super) frame: StoredValue<Frame>,
    /// True while the last step is not kept yet although it was tried.
    pub(super) not_kept: RwSignal<bool>,
    /// A complaint to the complaints office; no part of the sitting.
    pub(super) letter: Letter,
    /// What stands in the boxes of the signature; gone once it is signed or the sitting is over.
    pub(super) form: Form,
    /// True while the browser asks for a picture: that takes the page out of sight, and nobody went away.
    pub(super) choosing: StoredValue<bool>,
    keeper: StoredValue<Keeper, LocalStorage>,
    /// How the answer goes, on the person's own phone.
    line: StoredValue<Option<Line>, LocalStorage>,
    /// Whose sitting this is on that phone.
    user: StoredValue<[u8; 16]>,
}

/// The sitting of the screen that is being drawn.
pub(super) fn seat() -> Seat {
    expect_context::<Seat>()
}

impl Seat {
    /// Takes the opened sitting; none where it is locked.
    pub(super) fn take(entry: &Entry) -> Option<Self> {
        let opened = entry.opened.as_ref()?;
        let seat = Self {
            session: RwSignal::new(opened.session.clone()),
            texts: StoredValue::new(opened.texts.clone()),
            official: StoredValue::new(opened.official.clone()),
            tongue: StoredValue::new_local(opened.tongue.clone()),
            frame: StoredValue::new(opened.frame.clone()),
            not_kept: RwSignal::new(false),
            letter: Letter::begin(opened.office, opened.letter.clone()),
            form: Form::begin(&opened.frame),
            choosing: StoredValue::new(false),
            keeper: StoredValue::new_local(Keeper::new(entry.boot.clone(), opened.sealer.clone(), SAVED)),
            line: StoredValue::new_local(opened.line.clone()),
            user: StoredValue::new(entry.begun.user().0),
        };
        seat.keep();
        Some(seat)
    }

    /// What is other on the person's own phone; none at the worker's tablet.
    pub(super) fn own(self) -> Option<OwnWay> {
        self.frame.with_value(|frame| frame.own.clone())
    }

    /// True on the person's own phone where nothing is asked: they came to see what they agreed to.
    pub(super) fn takes_back(self) -> bool {
        self.own().is_some() && self.session.with_untracked(GuardianSession::asks_nothing)
    }

    /// How the answer goes from there.
    pub(super) fn line(self) -> Option<Line> {
        self.line.get_value()
    }

    /// Where this tablet or phone keeps things.
    pub(super) fn boot(self) -> Boot {
        self.keeper.with_value(|keeper| keeper.sealed().0)
    }

    /// Where that phone keeps it, and under which id.
    pub(super) fn on_phone(self) -> (Boot, [u8; 16]) {
        (self.boot(), self.user.get_value())
    }

    /// What somebody did.
    pub(super) fn act(self, event: Event) {
        // On the person's own phone nothing is kept any more once it is on its way.
        if self.own().is_some() && self.session.with_untracked(|it| it.is_signed() || it.is_over()) {
            return;
        }
        let decided = self.session.with_untracked(|session| session.choices.clone());
        self.session.update(|session| *session = next(session.clone(), event, Browser.now()));
        // A signature, and the word of those beside it, are for what stood there when they were given.
        if self.session.with_untracked(|session| session.choices != decided) {
            self.form.take_back();
        }
        if self.session.with_untracked(|it| it.is_signed() || it.is_over()) {
            self.form.clear();
        }
        self.keep();
    }

    /// The same, as something that a button can call.
    pub(super) fn acts(self, event: impl Fn() -> Event + 'static) -> UnsyncCallback<()> {
        UnsyncCallback::new(move |()| self.act(event()))
    }

    /// These words stand on the screen now, under this id: what stood there is what is signed.
    pub(super) fn shows(self, id: &'static str, words: Vec<String>) {
        Effect::new(move |_| {
            let sha256 = catalogue::hash(words.join("\n").as_bytes());
            let known = self
                .session
                .with_untracked(|session| session.told.get(id).is_some_and(|shown| shown.sha256 == sha256));
            if !known {
                self.act(Event::Shown(TextShown { id: id.to_owned(), sha256, audio: None }));
            }
        });
    }

    /// The words under this id were heard, too: what was heard is signed with what was read.
    pub(super) fn heard(self, id: &'static str, audio: String) {
        let shown = self.session.with_untracked(|session| session.told.get(id).cloned());
        let Some(shown) = shown.filter(|shown| shown.audio.as_ref() != Some(&audio)) else { return };
        self.act(Event::Shown(TextShown { audio: Some(audio), ..shown }));
    }

    fn keep(self) {
        let now = move || self.session.try_get_untracked().map(|session| Saved::now(session, Browser.now()));
        self.keeper.with_value(|keeper| keeper.keep(now, self.not_kept));
    }

    /// What keeps its steps.
    pub(super) fn keeper(self) -> Keeper {
        self.keeper.get_value()
    }

    /// Where the sitting is; changes only when somebody moves.
    pub(super) fn place(self) -> Memo<Place> {
        Memo::new(move |_| self.session.with(|session| session.place))
    }

    /// What is asked on a line.
    pub(super) fn offer(self, at: usize) -> Option<Offer> {
        self.session.with_untracked(|session| session.setting.offers.get(at).cloned())
    }

    /// Which point or question of how many is in view, from 1, where a page of the way has several.
    pub(super) fn part_of(self, place: Place) -> Option<(usize, usize)> {
        let (part, parts) = match place {
            Place::Line { at } => (at, self.session.with_untracked(|session| session.setting.offers.len())),
            Place::Check { question } | Place::Explain { question } => {
                (Question::ALL.iter().position(|it| *it == question)?, Question::ALL.len())
            }
            _ => return None,
        };
        (parts > 1).then_some((part + 1, parts))
    }

    /// Title and sentences of a screen that is told, in the guardian's language.
    pub(super) fn told(self, id: &str) -> (String, Vec<String>) {
        let words = self.texts.with_value(|texts| {
            self.frame
                .with_value(|frame| texts.stands(id, &frame.places(), &frame.confirmed, frame.own.is_some()))
        });
        let mut words = words.into_iter();
        (words.next().unwrap_or_default(), words.collect())
    }

    /// A text with today's names in it.
    pub(super) fn filled(self, text: &str) -> String {
        self.frame.with_value(|frame| catalogue::put_in(text, &frame.places()))
    }

    /// Title and lead of a screen on which something is done.
    pub(super) fn step(self, id: &str) -> (String, String) {
        self.texts.with_value(|texts| {
            let step = texts.step(id);
            step.map(|step| (self.filled(&step.title), self.filled(&step.lead))).unwrap_or_default()
        })
    }

    /// True where a young person who is 18 decides for themselves: nobody speaks of a child to them.
    pub(super) fn of_age(self) -> bool {
        self.session.with_untracked(|session| session.setting.giver.role == GiverRole::YoungAdult)
    }

    /// The id of a text of the frame around the screens, in the form for who reads it.
    pub(super) fn id_for(self, id: &str) -> String {
        if self.of_age() { format!("{id}-of-age") } else { id.to_owned() }
    }

    /// The worker's name.
    pub(super) fn worker(self) -> String {
        self.session.with_untracked(|session| session.setting.worker.clone())
    }

    /// A text of the frame around the screens, with the worker's name in it.
    pub(super) fn with_worker(self, id: &str) -> String {
        i18n::tv(id, &[("worker", self.worker().into())])
    }
}
