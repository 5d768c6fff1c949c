//! The texts of a talk in the child's language, with the words on its buttons and its days.

use std::rc::Rc;

use catalogue::ChildTexts;
use catalogue::child::OutcomeDays;
use domain::outcome::OutcomePlan;
use domain::{ChildStatement, StatementId};
use leptos::prelude::*;

use crate::app::open_case::OpenCase;
use crate::i18n::{Tongue, tongue};
use crate::ports::intl;
use crate::ports::transport::asset_text;

/// The texts of the language that is chosen now. Those of another language take the place of the old ones when they have
/// been read; the page stays as it is under the hands of who writes on it.
#[derive(Clone, Copy)]
pub(super) struct Texts(RwSignal<Option<Source>, LocalStorage>);

impl Texts {
    /// Reads the texts of this language, and again where another one is chosen.
    pub(super) fn of(language: Memo<String>) -> Self {
        let read = LocalResource::new(move || Source::read(language.get()));
        let texts = RwSignal::new_local(None);
        Effect::new(move |_| {
            if let Some(found) = read.get().flatten() {
                texts.set(Some(found));
            }
        });
        Self(texts)
    }

    /// True once they are there.
    pub(super) fn are_read(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Asks them for something, and again when those of another language have come; empty until they are there.
    pub(super) fn with<T: Default>(self, ask: impl FnOnce(&Source) -> T) -> T {
        self.0.with(|texts| texts.as_ref().map(ask).unwrap_or_default())
    }
}

/// Everything that is read to the child.
#[derive(Clone)]
pub(in crate::caseworker) struct Source {
    /// The texts.
    pub(in crate::caseworker) texts: Rc<ChildTexts>,
    /// Words on buttons.
    pub(in crate::caseworker) tongue: Tongue,
}

impl Source {
    /// Reads the texts of a language; none where not even English is on this tablet.
    pub(in crate::caseworker) async fn read(language: String) -> Option<Self> {
        for language in [language.as_str(), "en"] {
            let text = asset_text(&ChildTexts::file(language)).await.ok();
            if let Some(texts) = text.and_then(|text| ChildTexts::parse(&text).ok()) {
                return Some(Self { texts: Rc::new(texts), tongue: tongue(language).await });
            }
        }
        None
    }

    /// The days of a plan in words.
    pub(super) fn days(&self, plan: &OutcomePlan) -> OutcomeDays {
        let day = |day: Option<domain::CivilDate>| {
            day.map(|day| intl::day(self.tongue.language.tag, day)).unwrap_or_default()
        };
        OutcomeDays {
            next: day(plan.next_day),
            last: day(plan.last_day),
            again: day(plan.follow_up.iter().map(|it| it.day).min()),
        }
    }

    /// A statement in short.
    pub(in crate::caseworker) fn in_short(&self, said: &ChildStatement) -> String {
        self.texts.said_in_short(said, &|part| self.tongue.t(&format!("child-basket-{part}")))
    }

    /// A statement word for word, a line for each thing that the child said.
    pub(in crate::caseworker) fn exactly(&self, said: &ChildStatement) -> Vec<String> {
        self.texts.said_exactly(said, &|id| self.tongue.t(id))
    }

    /// What the child said in that statement, in short; empty where it is not for this person.
    pub(super) fn said(&self, case: &OpenCase, statement: &StatementId) -> String {
        case.now(|file| {
            let found = file.statements().find(|(_, said)| said.id == *statement);
            found.map(|(_, said)| self.in_short(said)).unwrap_or_default()
        })
    }
}
