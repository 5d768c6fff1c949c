//! What somebody took back, on paper: in the person's language beside the worker's, with what had gone there before. It says
//! nothing that the device does not know.

use domain::Timestamp;
use domain::consent::{Agreement, InTexts, TakenBackHere};
use leptos::prelude::*;

use super::line::kind_and_country;
use super::paper::Side;
use super::seat::seat;
use super::two_columns::{Part, Rows};
use crate::i18n;
use crate::ports::intl;

/// One column.
struct Column<'a> {
    side: &'a Side,
    names: &'a InTexts,
    worker: &'a str,
}

impl Column<'_> {
    fn fact(&self, label: &str, value: &str) -> Option<String> {
        (!value.trim().is_empty()).then(|| format!("{}: {value}", self.side.tongue.t(label)))
    }

    fn when(&self, at: Timestamp) -> String {
        intl::date_and_time(self.side.tongue.language.tag, at)
    }

    /// Who, and that it counts.
    fn head(&self, of_age: bool, arrived: Option<Timestamp>) -> Part {
        // On the own phone the pages for taking back name no child, and neither does what is kept of them.
        let child = if of_age || arrived.is_some() { "" } else { self.names.child.as_str() };
        let arrives = arrived.map(|at| self.when(at)).unwrap_or_default();
        let facts = [
            ("guardian-paper-child", child),
            ("guardian-receipt-person", self.names.person.as_str()),
            ("guardian-paper-organisation", self.names.organisation.as_str()),
            ("guardian-paper-worker", self.worker),
            ("guardian-receipt-arrived", arrives.as_str()),
        ];
        let counts = self.side.tongue.t("guardian-receipt-counts");
        let lines = facts.iter().filter_map(|(label, value)| self.fact(label, value));
        (self.side.tongue.t("guardian-receipt-title"), lines.chain([counts]).collect())
    }

    /// One thing that was taken back: what, for whom, when, and what went there before.
    fn taken(&self, it: &TakenBackHere, before: Option<&Agreement>) -> Part {
        let texts = &self.side.texts;
        let places = self.names.places(self.worker);
        let title = texts.line(it.line.id()).map(|line| catalogue::put_in(&line.title, &places));
        let recipient = it.recipient.as_ref().map(|it| {
            let kind = kind_and_country(self.side.tongue.language.tag, texts, it);
            if it.name.trim().is_empty() { kind } else { format!("{} ({kind})", it.name.trim()) }
        });
        let sent = before.and_then(|it| it.sent);
        let went = match sent {
            Some(at) => self.fact("guardian-receipt-sent", &self.when(at)),
            None => Some(self.side.tongue.t("guardian-receipt-not-sent")),
        };
        let told = sent.map(|_| self.side.tongue.t("guardian-receipt-told"));
        let lines = [
            self.fact("guardian-who", &recipient.unwrap_or_default()),
            self.fact("guardian-receipt-said", &self.when(it.said)),
            self.fact("guardian-reason", &it.reason),
            went,
            told,
        ];
        (title.unwrap_or_default(), lines.into_iter().flatten().collect())
    }

    fn parts(
        &self,
        of_age: bool,
        arrived: Option<Timestamp>,
        taken: &[(TakenBackHere, Option<Agreement>)],
    ) -> Vec<Part> {
        let each = taken.iter().map(|(it, before)| self.taken(it, before.as_ref()));
        std::iter::once(self.head(of_age, arrived)).chain(each).collect()
    }
}

/// The receipt; nothing where nothing was taken back. It stands below the page, and alone on paper.
#[component]
pub(super) fn Receipt(
    /// When it arrived at the team, on the person's own phone; none at the tablet, where it counts from the moment it was said.
    #[prop(optional)]
    arrived: Option<Timestamp>,
) -> impl IntoView {
    let seat = seat();
    let state = seat.session.get_untracked();
    let taken: Vec<(TakenBackHere, Option<Agreement>)> = state
        .taken_back
        .iter()
        .map(|it| {
            let mut agreed = state.setting.agreed.iter();
            let before = agreed.find(|agreed| it.is_about(agreed.line, agreed.recipient.as_ref()));
            (it.clone(), before.cloned())
        })
        .collect();
    if taken.is_empty() {
        return ().into_any();
    }
    let of_age = state.setting.giver.role == domain::consent::GiverRole::YoungAdult;
    let names = seat.frame.with_value(|frame| frame.in_texts());
    let own = Side { texts: seat.texts.get_value(), tongue: i18n::current() };
    let official = Side { texts: seat.official.get_value(), tongue: seat.tongue.get_value() };
    let worker = state.setting.worker.as_str();
    let of = |side| Column { side, names: &names, worker }.parts(of_age, arrived, &taken);
    let (mine, theirs) = (own.tongue.language, official.tongue.language);
    let rows = view! { <Rows mine=(mine, of(&own)) theirs=(theirs, of(&official)) /> };
    let both = mine.tag != theirs.tag;
    let draft = own.tongue.is_draft() || official.tongue.is_draft();
    view! {
        <article class="consent-paper" class:consent-paper--both=both>
            {rows}
            <section class="consent-paper__end" lang=mine.tag dir=mine.direction>
                <p class="consent-paper__small">{own.tongue.t("guardian-receipt-clock")}</p>
                {draft.then(|| view! { <p class="consent-paper__small">{own.tongue.t("guardian-paper-draft")}</p> })}
            </section>
        </article>
    }
    .into_any()
}
