//! The copy on paper: black on white, the guardian's language beside the worker's, line by line.

use catalogue::GuardianTexts;
use domain::consent::{ConsentSession, Decision, LineAnswer, Mark};
use leptos::prelude::*;

use super::seat::{Seat, seat};
use crate::i18n::{self, LANGUAGES, Language, t, tag};
use crate::ports::intl;
use crate::ui::SignView;

/// One column: texts, the words around them, and how days are written.
struct Column<'a> {
    seat: Seat,
    texts: &'a GuardianTexts,
    word: &'a dyn Fn(&str) -> String,
    language: Language,
}

impl Column<'_> {
    fn day(&self, day: domain::CivilDate) -> String {
        intl::day(self.language.tag, day)
    }

    fn list<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        intl::list(self.language.tag, items)
    }

    /// A label and what stands behind it.
    fn fact(&self, label: &str, value: &str) -> Vec<String> {
        if value.trim().is_empty() { Vec::new() } else { vec![format!("{}: {value}", (self.word)(label))] }
    }

    /// Who, where, when.
    fn head(&self, session: &ConsentSession) -> Vec<String> {
        let names = self.seat.frame.with_value(|frame| frame.names.clone());
        let signature = &session.signature;
        let interpreter = signature.interpreter.clone().unwrap_or_default();
        // A young person who is 18 stands for nobody but themselves.
        let child = if self.seat.of_age() { String::new() } else { names.child };
        let all = [
            ("guardian-paper-child", child),
            ("guardian-paper-person", names.person),
            ("guardian-paper-organisation", names.organisation),
            ("guardian-paper-worker", signature.worker.clone()),
            ("guardian-paper-interpreter", interpreter),
            ("guardian-paper-place", signature.place.clone()),
            ("guardian-paper-day", self.day(session.day)),
        ];
        all.iter().flat_map(|(label, value)| self.fact(label, value)).collect()
    }

    /// One answer: what, for whom, what of it, until when, and the person's own words.
    fn answer(&self, answer: &LineAnswer) -> (String, Vec<String>) {
        let title =
            self.texts.line(answer.line.id()).map(|it| self.seat.filled(&it.title)).unwrap_or_default();
        let decision = match answer.decision {
            Decision::Yes => &self.texts.answers.yes,
            Decision::No => &self.texts.answers.no,
            Decision::NotNow => &self.texts.answers.not_now,
        };
        let recipient = answer.recipient.as_ref().map(|it| {
            let kind = self.texts.recipients.get(it.kind.key()).cloned().unwrap_or_default();
            if it.name.trim().is_empty() { kind } else { format!("{} ({kind})", it.name.trim()) }
        });
        let groups = answer.groups.iter().filter_map(|it| self.texts.groups.get(it.key()).cloned());
        let groups = self.list(groups);
        let until = answer.until.filter(|_| answer.decision == Decision::Yes).map(|day| self.day(day));
        let long = self.texts.line(answer.line.id()).map(|it| it.how_long.clone());
        let long = long.filter(|_| answer.decision == Decision::Yes).unwrap_or_default();
        let lines = [
            self.fact("guardian-who", &recipient.unwrap_or_default()),
            self.fact("guardian-information", &groups),
            self.fact("guardian-how-long", &long),
            self.fact("guardian-paper-until", &until.unwrap_or_default()),
            self.fact("guardian-conditions", &answer.conditions),
            self.fact("guardian-excluded", &self.list(&answer.excluded)),
            self.fact("guardian-reason", &answer.reason),
        ];
        (format!("{title}: {decision}"), lines.concat())
    }

    fn told(&self, id: &str) -> (String, Vec<String>) {
        self.seat.told_in(self.texts, id)
    }

    /// The whole column, part by part; both columns have the same parts.
    fn parts(&self, session: &ConsentSession, answers: &[LineAnswer]) -> Vec<(String, Vec<String>)> {
        let head = ((self.word)("guardian-paper-title"), self.head(session));
        let lines = answers.iter().map(|answer| self.answer(answer));
        let rights = ["G08", "G09", "G10"].map(|id| self.told(id));
        std::iter::once(head).chain(lines).chain(rights).collect()
    }
}

/// The copy. It stands below the page, and alone on paper.
#[component]
pub(super) fn Paper() -> impl IntoView {
    let seat = seat();
    let state = seat.session.get_untracked();
    let Some(session) = state.signed.as_deref().cloned() else { return ().into_any() };
    let answers = state.answers(session.signature.signed);
    let language = |tag: &str| LANGUAGES.into_iter().find(|it| it.tag == tag).unwrap_or(LANGUAGES[0]);
    let (mine, official) = (language(tag()), seat.tongue.with_value(|tongue| tongue.language));
    let own = seat
        .texts
        .with_value(|texts| Column { seat, texts, word: &t, language: mine }.parts(&session, &answers));
    let theirs = seat.official.with_value(|texts| {
        seat.tongue.with_value(|tongue| {
            Column { seat, texts, word: &|id| tongue.t(id), language: official }.parts(&session, &answers)
        })
    });
    let both = mine.tag != official.tag;
    let column = |(title, lines): (String, Vec<String>), language: Language| {
        let lines = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
        view! {
            <div class="consent-paper__column" lang=language.tag dir=language.direction>
                <h2 class="consent-paper__title">{title}</h2>
                {lines}
            </div>
        }
    };
    let rows = own.into_iter().zip(theirs).map(|(own, theirs)| {
        view! {
            <section class="consent-paper__row">
                {column(own, mine)}
                {both.then(|| column(theirs, official))}
            </section>
        }
    });
    let signature = &session.signature;
    let mark = match &signature.mark {
        Mark::Drawn { path } => drawn(path.clone()).into_any(),
        Mark::Mark { path, witness } => {
            view! { {drawn(path.clone())} <p dir="auto">{t("guardian-witness")} ": " {witness.clone()}</p> }
                .into_any()
        }
        Mark::Spoken { witness } => {
            view! { <p dir="auto">{t("guardian-way-spoken")} " · " {witness.clone()}</p> }.into_any()
        }
        Mark::Paper { .. } => view! { <p>{t("guardian-way-paper")}</p> }.into_any(),
    };
    let drafts =
        [seat.texts.with_value(|texts| texts.status), seat.official.with_value(|texts| texts.status)];
    let draft = drafts.contains(&catalogue::child::TextStatus::MachineDraft);
    let when = intl::date_and_time(i18n::tag(), signature.signed);
    view! {
            <article class="consent-paper" class:consent-paper--both=both>
                {rows.collect_view()}
                <section class="consent-paper__end">
                    {mark}
    <p><bdi>{signature.name.clone()}</bdi></p>
                    <p>{when}</p>
                    {draft.then(|| view! { <p class="consent-paper__small">{t("guardian-paper-draft")}</p> })}
                    <p class="consent-paper__small" dir="ltr">
                        {session.content_version.clone()} " · SHA-256 " {signature.digest.clone()}
                    </p>
                </section>
            </article>
        }
    .into_any()
}

fn drawn(path: String) -> impl IntoView {
    view! { <SignView path label=t("guardian-shape") /> }
}
