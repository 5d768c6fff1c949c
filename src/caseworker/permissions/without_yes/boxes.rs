//! What stands in the boxes while something is written down that goes out without a yes.

use std::collections::BTreeSet;

use domain::consent::{
    ConsentFact, Emergency, Exception, Group, LegalDisclosure, Recipient, RecipientKind, Told, ToldFirst,
    says_why,
};
use domain::{CaseId, CivilDate, Clock};
use leptos::prelude::*;

use super::kept::Draft;
use crate::i18n::key;
use crate::ports::clock::Browser;
use crate::ports::intl;

/// Key of the ground that a law or a court orders it.
pub(super) const LAW: &str = "law";
/// Key of the ground that life or health is in danger.
pub(super) const DANGER: &str = "danger";
/// Key of the answer that the child was told first.
pub(super) const FIRST: &str = "yes";
/// Key of the answer that it was not.
pub(super) const NOT_FIRST: &str = "no";

/// What stands in the boxes.
#[derive(Clone, Copy)]
pub(super) struct Boxes {
    pub(super) ground: RwSignal<Option<String>>,
    pub(super) kind: RwSignal<String>,
    pub(super) name: RwSignal<String>,
    pub(super) country: RwSignal<String>,
    pub(super) groups: RwSignal<Vec<String>>,
    pub(super) exception: RwSignal<Option<String>>,
    pub(super) ordered_by: RwSignal<String>,
    pub(super) rule: RwSignal<String>,
    pub(super) until: RwSignal<Option<CivilDate>>,
    pub(super) told: RwSignal<Vec<String>>,
    /// One key where the guardian may not be told.
    pub(super) hidden: RwSignal<Vec<String>>,
    pub(super) reason: RwSignal<String>,
    /// Whether the child was told first.
    pub(super) first: RwSignal<Option<String>>,
    /// Why it was not.
    pub(super) not_first: RwSignal<String>,
}

/// True where a text says nothing.
pub(super) fn blank(text: RwSignal<String>) -> bool {
    text.with(|it| it.trim().is_empty())
}

impl Boxes {
    /// Nothing is filled or chosen beforehand.
    pub(super) fn empty() -> Self {
        Self {
            ground: RwSignal::default(),
            kind: RwSignal::default(),
            name: RwSignal::default(),
            country: RwSignal::default(),
            groups: RwSignal::default(),
            exception: RwSignal::default(),
            ordered_by: RwSignal::default(),
            rule: RwSignal::default(),
            until: RwSignal::default(),
            told: RwSignal::default(),
            hidden: RwSignal::default(),
            reason: RwSignal::default(),
            first: RwSignal::default(),
            not_first: RwSignal::default(),
        }
    }

    /// What stands in them, to be kept.
    pub(super) fn draft(self, case: &CaseId) -> Draft {
        Draft {
            case: case.clone(),
            ground: self.ground.get(),
            kind: self.kind.get(),
            name: self.name.get(),
            country: self.country.get(),
            groups: self.groups.get(),
            exception: self.exception.get(),
            ordered_by: self.ordered_by.get(),
            rule: self.rule.get(),
            until: self.until.get(),
            told: self.told.get(),
            hidden: self.hidden.get(),
            reason: self.reason.get(),
            first: self.first.get(),
            not_first: self.not_first.get(),
        }
    }

    /// Puts back what was kept.
    pub(super) fn take(self, draft: Draft) {
        self.ground.set(draft.ground);
        self.kind.set(draft.kind);
        self.name.set(draft.name);
        self.country.set(draft.country);
        self.groups.set(draft.groups);
        self.exception.set(draft.exception);
        self.ordered_by.set(draft.ordered_by);
        self.rule.set(draft.rule);
        self.until.set(draft.until);
        self.told.set(draft.told);
        self.hidden.set(draft.hidden);
        self.reason.set(draft.reason);
        self.first.set(draft.first);
        self.not_first.set(draft.not_first);
    }

    /// True where this ground is chosen.
    pub(super) fn is(self, ground: &str) -> bool {
        self.ground.with(|it| it.as_deref() == Some(ground))
    }

    /// To whom; none while kind or name are missing.
    pub(super) fn recipient(self) -> Option<Recipient> {
        let recipient = Recipient::new(self.kind_of()?, self.name.get().trim());
        Some(recipient.in_country(Some(self.country.get()))).filter(Recipient::is_named)
    }

    /// The kind of recipient, once it is chosen.
    pub(super) fn kind_of(self) -> Option<RecipientKind> {
        self.kind.with(|key| RecipientKind::named(key))
    }

    /// True where police stand under another kind.
    fn hides_police(self) -> bool {
        self.recipient().is_some_and(|it| it.hides_police())
    }

    /// True where it goes to police.
    pub(super) fn is_to_police(self) -> bool {
        self.kind_of() == Some(RecipientKind::Police)
    }

    fn chosen(self) -> BTreeSet<Group> {
        self.groups.with(|keys| keys.iter().filter_map(|key| Group::named(key)).collect())
    }

    /// True where the answer is chosen that the child was not told first.
    pub(super) fn is_not_first(self) -> bool {
        self.first.with(|it| it.as_deref() == Some(NOT_FIRST))
    }

    /// Whether the child was told first; none while nobody has answered.
    fn told_first(self) -> Option<ToldFirst> {
        match self.first.get()?.as_str() {
            FIRST => Some(ToldFirst::Yes),
            _ => Some(ToldFirst::No(self.not_first.get().trim().to_owned())),
        }
    }

    fn day_is_open(self) -> bool {
        self.until.get().is_some_and(|day| day >= intl::today())
    }

    /// The fields that say nothing yet, with the id of each, in the order of the page.
    pub(super) fn open(self) -> Vec<&'static str> {
        let law = self.is(LAW);
        let fields = [
            ("without-yes-by", self.ground.with(Option::is_none)),
            ("without-yes-kind", self.kind.with(String::is_empty) || self.hides_police()),
            ("without-yes-name", self.recipient().is_none()),
            ("without-yes-country", self.recipient().is_some_and(|it| it.lacks_country())),
            ("without-yes-groups", self.groups.with(Vec::is_empty)),
            ("without-yes-exception", law && self.exception.with(Option::is_none)),
            ("without-yes-orderer", law && blank(self.ordered_by)),
            ("without-yes-law", law && blank(self.rule)),
            ("without-yes-day", law && !self.day_is_open()),
            ("without-yes-why", !self.reason.with(|it| says_why(it))),
            ("without-yes-first", self.first.with(Option::is_none)),
            ("without-yes-not-first", self.told_first().is_some_and(|it| !it.is_whole())),
        ];
        fields.into_iter().filter(|(_, open)| *open).map(|(id, _)| id).collect()
    }

    /// What is written into the case; none while something is missing.
    pub(super) fn fact(self) -> Option<ConsentFact> {
        let (recipient, groups) = (self.recipient()?, self.chosen());
        let reason = self.reason.get().trim().to_owned();
        let now = Browser.now();
        let not_for_guardian = self.hidden.with(|it| !it.is_empty());
        if self.is(DANGER) {
            let child_first = self.told_first();
            let it = Emergency { recipient, groups, reason, said: now, child_first, not_for_guardian };
            return Some(ConsentFact::Emergency(Box::new(it)));
        }
        let told = |who: Told| self.told.with(|all| all.iter().any(|it| *it == key(who))).then_some(now);
        let chosen = self.exception.get()?;
        let child_first = self.told_first();
        let child_told = (child_first == Some(ToldFirst::Yes)).then_some(now);
        let (lawyer_informed, guardian_told) = (told(Told::Lawyer), told(Told::Guardian));
        let it = LegalDisclosure {
            exception: Exception::ALL.into_iter().find(|it| key(*it) == chosen)?,
            ordered_by: self.ordered_by.get().trim().to_owned(),
            rule: self.rule.get().trim().to_owned(),
            recipient,
            groups,
            reason,
            lawyer_informed,
            child_told,
            child_first,
            guardian_told,
            not_for_guardian,
            until: self.until.get()?,
        };
        Some(ConsentFact::Legal(Box::new(it)))
    }
}
