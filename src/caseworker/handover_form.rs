//! What the worker sets up before the child gets the tablet, and what is still missing for it.

use std::collections::BTreeMap;

use domain::child_flow::Proposal;
use domain::{CivilDate, Recipient};
use leptos::prelude::*;

use super::handover_depth::DepthForm;
use super::handover_language::LanguageForm;
use super::handover_last::FromLast;
use super::handover_steps::StepsForm;

/// Who can be told beside those who always look after a case.
pub(super) const SUPPORTERS: [(&str, Recipient); 5] = [
    ("guardian", Recipient::Guardian),
    ("lawyer", Recipient::Lawyer),
    ("doctor", Recipient::Doctor),
    ("school", Recipient::School),
    ("family", Recipient::Family),
];
/// Somebody whom the child trusts.
pub(super) const TRUSTED: &str = "trusted";
/// People whom the texts name, with the id of the question for the name.
pub(super) const HELPERS: [(&str, &str); 3] = [
    ("guardian", "handover-guardian-name"),
    ("lawyer", "handover-lawyer-name"),
    (TRUSTED, "handover-trusted-name"),
];
/// Answers to "is it all right that this person is here?" (child-ux.md 2.6, H2).
pub(super) const PRESENT_OK: [&str; 4] = ["yes", "no", "prefers_alone", "not_asked"];
/// How the tablet is held in this one app (H3).
pub(super) const LOCKS: [&str; 4] = ["pinned", "guided_access", "managed", "none"];

/// Id of the field in which a gap is put right.
pub(super) fn place_of(gap: &str) -> String {
    let of = gap.trim_start_matches("handover-missing-");
    let field = match of {
        "interpreter" => "with-interpreter",
        "interpreter-name" => "interpreter",
        "language-draft" | "language-texts" => "language",
        "present-ok" | "present-no" | "present-alone" => "ok",
        "present-why" => "ok-why",
        "helper" => "supporters",
        "depth-support-first" => "depth-support",
        "depth-reason" => "depth-why",
        "option-name" => "options",
        of => of,
    };
    format!("handover-{field}")
}

/// What stands in the boxes.
#[derive(Clone, Copy)]
pub(super) struct SetUp {
    pub(super) called: RwSignal<String>,
    pub(super) worker: RwSignal<String>,
    pub(super) organisation: RwSignal<String>,
    pub(super) interpreter: RwSignal<String>,
    pub(super) with_interpreter: RwSignal<Option<bool>>,
    pub(super) present: RwSignal<String>,
    pub(super) present_ok: RwSignal<Option<String>>,
    pub(super) present_why: RwSignal<String>,
    pub(super) supporters: RwSignal<Vec<String>>,
    pub(super) next_step: RwSignal<String>,
    pub(super) next_date: RwSignal<Option<CivilDate>>,
    pub(super) lock: RwSignal<Option<String>>,
    pub(super) lock_why: RwSignal<String>,
    /// Names of the guardian, the lawyer and somebody the child trusts, in this order.
    pub(super) helpers: [RwSignal<String>; 3],
    pub(super) depth: DepthForm,
    pub(super) language: LanguageForm,
    pub(super) from_last: FromLast,
    /// Steps to which the child is asked for its own yes or no.
    pub(super) steps: StepsForm,
}

impl SetUp {
    /// Empty but for what is known: nothing is chosen beforehand.
    pub(super) fn begin(
        called: String,
        worker: String,
        organisation: String,
        proposed: Proposal,
        language: LanguageForm,
    ) -> Self {
        Self {
            called: RwSignal::new(called),
            worker: RwSignal::new(worker),
            organisation: RwSignal::new(organisation),
            interpreter: RwSignal::default(),
            with_interpreter: RwSignal::default(),
            present: RwSignal::default(),
            present_ok: RwSignal::default(),
            present_why: RwSignal::default(),
            supporters: RwSignal::default(),
            next_step: RwSignal::default(),
            next_date: RwSignal::new(None),
            lock: RwSignal::default(),
            lock_why: RwSignal::default(),
            helpers: std::array::from_fn(|_| RwSignal::default()),
            depth: DepthForm::begin(proposed),
            language,
            from_last: FromLast::nothing(),
            steps: StepsForm::nothing(),
        }
    }

    /// What is missing, as ids of texts. The tablet is not handed over before the list is empty.
    pub(super) fn missing(self) -> Vec<&'static str> {
        let empty = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
        let is = |chosen: RwSignal<Option<String>>, key: &str| chosen.with(|it| it.as_deref() == Some(key));
        let mut missing = Vec::new();
        let mut needs = |lacks: bool, id: &'static str| {
            if lacks {
                missing.push(id);
            }
        };
        needs(self.from_last.waits(), "handover-missing-from-last");
        needs(empty(self.worker), "handover-missing-worker");
        needs(empty(self.organisation), "handover-missing-organisation");
        needs(self.with_interpreter.get().is_none(), "handover-missing-interpreter");
        needs(
            self.with_interpreter.get() == Some(true) && empty(self.interpreter),
            "handover-missing-interpreter-name",
        );
        let interpreter = self.with_interpreter.get() == Some(true) && !empty(self.interpreter);
        if let Some(gap) = self.language.missing(interpreter) {
            needs(true, gap);
        }
        needs(empty(self.present), "handover-missing-present");
        needs(self.present_ok.with(Option::is_none), "handover-missing-present-ok");
        needs(is(self.present_ok, "no"), "handover-missing-present-no");
        needs(is(self.present_ok, "prefers_alone"), "handover-missing-present-alone");
        needs(is(self.present_ok, "not_asked") && empty(self.present_why), "handover-missing-present-why");
        // A child who has a guardian is never told that it has none.
        for ((key, _), name) in HELPERS.into_iter().zip(self.helpers) {
            needs(self.has(key) && empty(name), "handover-missing-helper");
        }
        needs(empty(self.next_step), "handover-missing-next-step");
        needs(self.next_date.get().is_none(), "handover-missing-next-date");
        needs(self.lock.with(Option::is_none), "handover-missing-lock");
        needs(is(self.lock, "none") && empty(self.lock_why), "handover-missing-lock-why");
        missing.extend(self.depth.missing());
        missing.extend(self.steps.missing());
        missing.dedup();
        missing
    }

    /// True where the child has this supporter. Somebody whom the child trusts may always be named.
    pub(super) fn has(self, supporter: &str) -> bool {
        self.supporters.with(|list| list.iter().any(|it| it == supporter))
    }

    /// Names of today's people and places, by their places in the child's texts.
    pub(super) fn names(self) -> BTreeMap<String, String> {
        let helpers = HELPERS
            .into_iter()
            .zip(self.helpers)
            .filter(|((key, _), _)| *key == TRUSTED || untrack(|| self.has(key)));
        let helpers = helpers.map(|((key, _), name)| (key, name.get_untracked().trim().to_owned()));
        let named = helpers.chain(self.depth.names()).filter(|(_, name)| !name.is_empty());
        named.map(|(place, name)| (place.to_owned(), name)).collect()
    }

    /// Who can be told: those who decide, the worker's supervisor and team, and the child's supporters.
    pub(super) fn recipients(self) -> Vec<Recipient> {
        let chosen = self.supporters.get_untracked();
        let always = [Recipient::Panel, Recipient::Supervisor, Recipient::Team];
        let supporters =
            SUPPORTERS.iter().filter(|(key, _)| chosen.iter().any(|it| it == key)).map(|(_, who)| *who);
        always.into_iter().chain(supporters).collect()
    }

    /// Who is present, whether the child agreed, and how the tablet is held, in words for the record.
    pub(super) fn present_words(self) -> String {
        let word = |chosen: RwSignal<Option<String>>, of: &str| {
            let key = chosen.get_untracked().unwrap_or_default().replace('_', "-");
            crate::i18n::t(&format!("handover-{of}-{key}"))
        };
        let why = |text: RwSignal<String>| match text.get_untracked() {
            text if text.trim().is_empty() => String::new(),
            text => format!(" ({})", text.trim()),
        };
        format!(
            "{}. {}{}. {}{}.",
            self.present.get_untracked().trim(),
            word(self.present_ok, "ok"),
            why(self.present_why),
            word(self.lock, "lock"),
            why(self.lock_why)
        )
    }
}
