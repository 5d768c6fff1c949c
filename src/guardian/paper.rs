//! The copy on paper: black on white, the guardian's language beside the worker's, line by line. It is drawn from plain
//! data, so that the person who signed and whoever hands it over later have the same paper.

use std::collections::BTreeSet;

use catalogue::GuardianTexts;
use domain::consent::{ConsentSession, Decision, InTexts, Line, LineAnswer, Mark};
use leptos::prelude::*;

use super::limits::own_words;
use super::line::kind_and_country;
use super::two_columns::{Part, Rows};
use crate::i18n::{Language, Tongue, t, tv};
use crate::ports::intl;
use crate::ui::SignView;

/// What is told of rights stands on every copy: taking back, how long, data.
const RIGHTS: [&str; 3] = ["G08", "G09", "G10"];

/// One language of the copy.
#[derive(Clone)]
pub(crate) struct Side {
    /// The texts.
    pub(crate) texts: GuardianTexts,
    /// The words around them.
    pub(crate) tongue: Tongue,
}

/// What stands on a copy.
#[derive(Clone)]
pub(crate) struct CopyOf {
    /// What was signed.
    pub(crate) session: ConsentSession,
    /// The answers under it.
    pub(crate) answers: Vec<LineAnswer>,
    /// What was put into the texts.
    pub(crate) put_in: InTexts,
    /// Whom to reach to take a yes back, and how; none where nobody wrote it down.
    pub(crate) reach: Option<(String, String)>,
    /// The language in which it was read and signed.
    pub(crate) own: Side,
    /// That of the team.
    pub(crate) official: Side,
}

impl CopyOf {
    /// True where this says, letter by letter, what was signed.
    fn is_same(&self, id: &str) -> bool {
        self.own.texts.says_what_was_signed(&self.session, &self.put_in, id)
    }

    /// True where every word of the texts on this paper is one that was signed.
    pub(crate) fn is_exact(&self) -> bool {
        let lines = self.answers.iter().map(|answer| answer.line.id());
        self.own.texts.version == self.session.content_version
            && lines.chain(RIGHTS).all(|id| self.is_same(id))
    }
}

/// One column.
struct Column<'a> {
    of: &'a CopyOf,
    side: &'a Side,
}

impl Column<'_> {
    fn language(&self) -> Language {
        self.side.tongue.language
    }

    fn day(&self, day: domain::CivilDate) -> String {
        intl::day(self.language().tag, day)
    }

    fn list<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        intl::list(self.language().tag, items)
    }

    /// A label and what stands behind it.
    fn fact(&self, label: &str, value: &str) -> Vec<String> {
        if value.trim().is_empty() {
            Vec::new()
        } else {
            vec![format!("{}: {value}", self.side.tongue.t(label))]
        }
    }

    /// Who, where, when.
    fn head(&self) -> Part {
        let session = &self.of.session;
        let names = self.of.put_in.clone();
        let signature = &session.signature;
        let interpreter = signature.interpreter.clone().unwrap_or_default();
        // Who was not in the room ticked nothing: it says who did.
        let interpreter = match &signature.ticked_for {
            Some(ticked) => self.side.tongue.speak(|| {
                let said = [("interpreter", interpreter.into()), ("worker", ticked.by.clone().into())];
                tv(&format!("guardian-paper-interpreter-{}", ticked.said.key()), &said)
            }),
            None => interpreter,
        };
        // Who says that everything was interpreted: on the own phone the person alone was there to say it.
        let interpreted = match session.route.is_together() {
            true => "guardian-paper-interpreter",
            false => "guardian-paper-interpreter-own",
        };
        // A young person who is 18 stands for nobody but themselves.
        let of_age = session.giver.role == domain::consent::GiverRole::YoungAdult;
        let child = if of_age { String::new() } else { names.child };
        let said = |it: domain::consent::Advice| {
            self.side.tongue.t(&format!("guardian-advice-{}", it.key().replace('_', "-")))
        };
        let advice = session.advice.map(said);
        let all = [
            ("guardian-paper-child", child),
            ("guardian-paper-person", names.person),
            ("guardian-paper-organisation", names.organisation),
            ("guardian-paper-worker", signature.worker.clone()),
            (interpreted, interpreter),
            ("guardian-paper-place", signature.place.clone()),
            ("guardian-paper-day", self.day(session.day)),
            ("guardian-paper-advice", advice.unwrap_or_default()),
        ];
        let lines = all.iter().flat_map(|(label, value)| self.fact(label, value)).collect();
        (self.side.tongue.t("guardian-paper-title"), lines)
    }

    /// One answer: what, for whom, what of it, until when, and the person's own words.
    fn answer(&self, answer: &LineAnswer) -> Part {
        let texts = &self.side.texts;
        let places = self.of.put_in.places(&self.of.session.signature.worker);
        let line = texts.line(answer.line.id());
        let title = line.map(|it| catalogue::put_in(&it.title, &places)).unwrap_or_default();
        let decision = match answer.decision {
            Decision::Yes => &texts.answers.yes,
            Decision::No => &texts.answers.no,
            Decision::NotNow => &texts.answers.not_now,
        };
        let recipient = answer.recipient.as_ref().map(|it| {
            let kind = kind_and_country(self.language().tag, texts, it);
            if it.name.trim().is_empty() { kind } else { format!("{} ({kind})", it.name.trim()) }
        });
        let groups = texts.information(answer.line.id(), answer.groups.iter().map(|it| it.key()));
        let groups = self.list(groups);
        let yes = answer.decision == Decision::Yes;
        // What was refused was only asked for: nothing on the paper reads as if it went.
        let (to, information) = match yes {
            true => ("guardian-who", "guardian-information"),
            false => ("guardian-paper-asked-to", "guardian-paper-asked-information"),
        };
        let stays = match (yes, &recipient) {
            (true, _) => None,
            (false, Some(_)) => Some(self.side.tongue.t("guardian-paper-does-not-go")),
            (false, None) => Some(self.side.tongue.t("guardian-paper-not-done")),
        };
        // Of what the point may carry, all that does not go: no word of it stands among the words that were signed.
        let out = if yes { answer.left_out() } else { BTreeSet::new() };
        let out = self.list(out.iter().filter_map(|it| texts.groups.get(it.key())));
        let until = answer.until.filter(|_| yes).map(|day| self.day(day));
        // Words that were not signed are not printed as if they were: of the point its name alone stands there.
        let same = self.of.is_same(answer.line.id());
        let long = line.filter(|_| yes && same).map(|it| catalogue::put_in(&it.how_long, &places));
        let changed = (!same).then(|| self.side.tongue.t("guardian-paper-line-changed"));
        let lines = [
            stays.into_iter().collect(),
            self.fact(to, &recipient.unwrap_or_default()),
            self.fact(information, &groups),
            self.fact("guardian-paper-left-out", &out),
            self.fact("guardian-how-long", &long.unwrap_or_default()),
            self.fact("guardian-paper-until", &until.unwrap_or_default()),
            self.fact(own_words(answer.line), &answer.conditions),
            self.fact("guardian-may-ask", &self.list(&answer.may_ask)),
            self.fact("guardian-excluded", &self.list(&answer.excluded)),
            self.fact("guardian-reason", &answer.reason),
            changed.into_iter().collect(),
        ];
        (format!("{title}: {decision}"), lines.concat())
    }

    /// The points that were shown and got no answer, by their names alone.
    fn unanswered(&self) -> Vec<Part> {
        let texts = &self.side.texts;
        let places = self.of.put_in.places(&self.of.session.signature.worker);
        let told = |line: &Line| self.of.session.told.iter().any(|it| it.id == line.id());
        let answered = |line: &Line| self.of.answers.iter().any(|it| it.line == *line);
        let open = Line::ALL.into_iter().filter(|line| told(line) && !answered(line));
        let part = |line: Line| {
            let title = texts.line(line.id()).map(|it| catalogue::put_in(&it.title, &places));
            let word = |id: &str| self.side.tongue.t(id);
            let title = format!("{}: {}", title.unwrap_or_default(), word("guardian-paper-no-answer"));
            (title, vec![word("guardian-paper-no-answer-words")])
        };
        open.map(part).collect()
    }

    /// How to take a yes back without this tablet, where something was agreed to.
    fn take_back(&self) -> Option<Part> {
        let (worker, contact) = self.of.reach.clone()?;
        let agreed = self.of.answers.iter().any(|it| it.decision == Decision::Yes);
        let said = [("worker", worker.into()), ("contact", contact.into())];
        agreed.then(|| {
            self.side
                .tongue
                .speak(|| (t("guardian-paper-take-back"), vec![tv("guardian-paper-take-back-words", &said)]))
        })
    }

    /// What was told of a right, where these are still the words.
    fn right(&self, id: &str) -> Option<Part> {
        let session = &self.of.session;
        let places = self.of.put_in.places(&session.signature.worker);
        let own = !session.route.is_together();
        let mut words = self.side.texts.stands(id, &places, &self.of.put_in.confirmed, own).into_iter();
        let title = words.next().filter(|_| self.of.is_same(id))?;
        Some((title, words.collect()))
    }

    /// The whole column, part by part; both columns have the same parts.
    fn parts(&self) -> Vec<Part> {
        let lines = self.of.answers.iter().map(|answer| self.answer(answer));
        let rights = RIGHTS.iter().filter_map(|id| self.right(id));
        let changed = (!self.of.is_exact()).then(|| {
            let word = |id: &str| self.side.tongue.t(id);
            (word("guardian-paper-changed"), vec![word("guardian-paper-changed-words")])
        });
        let open = self.unanswered();
        let lines = std::iter::once(self.head()).chain(lines).chain(open);
        lines.chain(self.take_back()).chain(rights).chain(changed).collect()
    }
}

/// The copy. It stands below the page, and alone on paper.
#[component]
pub(crate) fn Paper(
    /// What stands on it.
    of: CopyOf,
) -> impl IntoView {
    let (mine, theirs) = (of.own.tongue.language, of.official.tongue.language);
    let parts = |side| Column { of: &of, side }.parts();
    let rows = view! { <Rows mine=(mine, parts(&of.own)) theirs=(theirs, parts(&of.official)) /> };
    let both = mine.tag != theirs.tag;
    let word = |id: &str| of.own.tongue.t(id);
    let drawn = |path: &str| view! { <SignView path=path.to_owned() label=word("guardian-shape") /> };
    let signature = &of.session.signature;
    let mark = match &signature.mark {
        Mark::Drawn { path } => drawn(path).into_any(),
        Mark::Mark { path, witness } => {
            view! { {drawn(path)} <p dir="auto">{word("guardian-witness")} ": " {witness.clone()}</p> }
                .into_any()
        }
        Mark::Spoken { witness } => {
            view! { <p dir="auto">{word("guardian-way-spoken")} " · " {witness.clone()}</p> }.into_any()
        }
        Mark::Paper { .. } => view! { <p>{word("guardian-way-paper")}</p> }.into_any(),
    };
    let draft = [&of.own, &of.official]
        .iter()
        .any(|it| it.texts.status == catalogue::child::TextStatus::MachineDraft);
    let when = intl::date_and_time(mine.tag, signature.signed);
    view! {
        <article class="consent-paper" class:consent-paper--both=both>
            {rows}
            <section class="consent-paper__end" lang=mine.tag dir=mine.direction>
                {mark}
                <p><bdi>{signature.name.clone()}</bdi></p>
                <p>{when}</p>
                {draft.then(|| view! { <p class="consent-paper__small">{word("guardian-paper-draft")}</p> })}
                <p class="consent-paper__small" dir="ltr">
                    {of.session.content_version.clone()} " · SHA-256 " {signature.digest.clone()}
                </p>
            </section>
        </article>
    }
}
