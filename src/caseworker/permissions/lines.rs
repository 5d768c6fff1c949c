//! What was asked, line by line: each voice beside the other, what follows, and a way to take back.

use std::collections::{BTreeMap, BTreeSet};

use domain::ChangeId;
use domain::consent::{
    ChildPosition, Course, GuardianPart, GuardianSays, GuardianVoice, Ledger, Line, Position, Recipient,
};
use leptos::prelude::*;

use super::take_back::TakeBack;
use super::tell_guardian::TellGuardian;
use super::{limits, track, words};
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Button, Card, Chip, EmptyState, Tone};

/// One line as it stands today.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) line: Line,
    pub(super) recipient: Option<Recipient>,
    course: Course,
    /// Who says what; the child first.
    voices: Vec<(String, String)>,
    /// What was said beside an answer, and by whom: why, and its limits.
    beside: Vec<(String, String)>,
    /// Link and name of those who can be told that the young person decides alone; empty where nobody has to be.
    tell: Vec<(String, String)>,
    /// True while a yes stands that somebody could take back.
    pub(super) counts: bool,
    /// People whose yes stands, by link and name.
    pub(super) givers: Vec<(String, String)>,
}

/// So many points stand open; more are folded, recipient by recipient, and only those open in which something is to be done.
const FEW: usize = 6;

impl Asked {
    /// True where somebody of the team has something to do.
    fn waits(&self) -> bool {
        self.course.waits() || !self.tell.is_empty()
    }
}

/// What goes to one recipient stands together, in the order in which they were first asked about.
fn by_recipient(all: Vec<Asked>) -> Vec<(String, Vec<Asked>)> {
    let mut groups: Vec<(String, Vec<Asked>)> = Vec::new();
    for it in all {
        let who = it.recipient.as_ref().map_or_else(|| t("permissions-group-here"), words::recipient);
        match groups.iter_mut().find(|(known, _)| *known == who) {
            Some((_, lines)) => lines.push(it),
            None => groups.push((who, vec![it])),
        }
    }
    groups
}

/// The name of a person whom an answer links to: from the case, or as the person signed this very answer. A later signature
/// under the same appointment renames nobody.
pub(super) fn name_of(
    ledger: &Ledger<'_>,
    people: &[domain::Person],
    link: &str,
    said: &GuardianSays<'_>,
) -> String {
    let signed = || ledger.session(&said.answer.session).map(|(session, _)| session.signature.name.clone());
    let known = people.iter().find(|it| it.id == link).map(|it| it.name.clone());
    known.or_else(signed).unwrap_or_else(|| link.to_owned())
}

/// Whose yes lets something go, and what each says; `by` names the changes that hold it.
pub(super) fn yes_of(
    ledger: &Ledger<'_>,
    people: &[domain::Person],
    (line, recipient): (Line, Option<&Recipient>),
    by: &BTreeSet<ChangeId>,
) -> Vec<(String, String)> {
    let child = ledger.child(line, recipient);
    let theirs = child.changes.iter().any(|(change, _)| by.contains(&change.id));
    let child = theirs.then(|| (t("permissions-child"), words::child(&child)));
    let guardians = ledger.guardians(line, recipient).into_iter().filter(|it| by.contains(&it.change.id));
    let guardians = guardians.map(|it| {
        let who = it.person.map(|link| name_of(ledger, people, link, &it));
        (who.unwrap_or_else(|| t("permissions-somebody")), words::guardian(&it.position))
    });
    guardians.chain(child).collect()
}

fn read(ledger: &Ledger<'_>, people: &[domain::Person]) -> Vec<Asked> {
    let one = |(line, recipient): (Line, Option<Recipient>)| {
        let to = recipient.as_ref();
        // Who is 18 has one voice, that of the sitting.
        let child = (!ledger.mandates().is_adult)
            .then(|| (t("permissions-child"), words::child(&ledger.child(line, to))));
        let said = ledger.guardians(line, to);
        let person = |it: &GuardianSays<'_>| match it.person {
            Some(link) => name_of(ledger, people, link, it),
            None => t("permissions-somebody"),
        };
        let theirs = said.iter().map(|it| {
            let says = words::guardian(&it.position);
            // A no stops in doubt, and it is said that nobody knows whether it was one.
            let in_doubt = matches!(it.position, Position::No | Position::NotNow)
                && ledger.flaw_of(it.change, it.answer).is_some();
            let says = if in_doubt { format!("{says}. {}", t("permissions-says-in-doubt")) } else { says };
            (person(it), says)
        });
        let yes = said.iter().filter(|it| matches!(it.position, Position::Yes { .. }));
        let beside = said.iter().flat_map(|it| {
            let who = person(it);
            limits::beside(it.answer).into_iter().map(move |words| (who.clone(), words))
        });
        let beside = beside.collect();
        let alone = ledger.needs(line).guardian == GuardianPart::YesOrInformed
            && ledger.guardian_voice(line, to) == GuardianVoice::None
            && ledger.child(line, to).position == ChildPosition::Yes
            && !ledger.mandates().is_adult
            && !ledger.is_informed(line, to);
        let stand = ledger.mandates().all.iter().filter(|it| alone && it.stands_on(intl::today()));
        let tell = stand.map(|it| {
            let known = people.iter().find(|person| person.id == it.person).map(|person| person.name.clone());
            (it.person.clone(), known.unwrap_or_else(|| t("permissions-somebody-here")))
        });
        let tell = tell.collect();
        let givers = yes.filter_map(|it| Some((it.person?.to_owned(), person(it)))).collect();
        // What somebody took back is asked for again of nobody.
        let taken_back = ledger.guardian_voice(line, to) == GuardianVoice::None
            && said.iter().any(|it| it.position == Position::Withdrawn);
        Asked {
            line,
            course: if taken_back { Course::Off } else { ledger.course(line, to) },
            voices: child.into_iter().chain(theirs).collect(),
            counts: said.iter().any(|it| matches!(it.position, Position::Yes { .. })),
            beside,
            tell,
            givers,
            recipient,
        }
    };
    ledger.asked().into_iter().map(one).collect()
}

/// Every line that somebody was asked about.
#[component]
pub(super) fn Lines(case: CaseHandle) -> impl IntoView {
    let people = move || case.with_value(|it| it.track(domain::people));
    let asked = Memo::new(move |_| {
        let people = people();
        track(case, |ledger| read(ledger, &people))
    });
    let taking = RwSignal::new(None::<Asked>);
    let one = move |it: Asked| {
        let tone = match it.course {
            Course::Proceed => Tone::Ok,
            Course::NotNow
            | Course::AskChild
            | Course::AskChildAgain
            | Course::AskGuardian
            | Course::AskYoungAdult => Tone::Info,
            Course::Off | Course::TalkTogether | Course::SecondOpinion | Course::BetweenGuardians => {
                Tone::Warn
            }
        };
        let title = words::line_for(it.line, it.recipient.as_ref());
        let voices = it.voices.clone().into_iter().map(|(who, says)| {
            view! {
                <div class="permission__voice">
                    <dt dir="auto">{who}</dt>
                    <dd>{says}</dd>
                </div>
            }
        });
        let beside = it.beside.clone().into_iter().map(|(who, words)| {
            view! {
                <div class="permission__voice">
                    <dt dir="auto">{who}</dt>
                    <dd dir="auto">{words}</dd>
                </div>
            }
        });
        let counts = it.counts;
        let of = title.clone();
        let take = UnsyncCallback::new({
            let it = it.clone();
            move |()| taking.set(Some(it.clone()))
        });
        view! {
            <li class="permission">
                <h3 class="permission__line">{title}</h3>
                <Chip label=words::course(it.course) tone=tone />
                <dl class="permission__voices">{voices.collect_view()} {beside.collect_view()}</dl>
                <TellGuardian case line=it.line recipient=it.recipient.clone() people=it.tell.clone() />
                {counts.then(|| view! { <TakeBackButton label=of on_press=take /> })}
            </li>
        }
    };
    // What somebody opened or folded stays so while the case comes in.
    let folds = StoredValue::new(BTreeMap::<String, bool>::new());
    let group = move |(who, lines): (String, Vec<Asked>)| {
        let waiting = lines.iter().filter(|it| it.waits()).count();
        let open = folds.with_value(|it| it.get(&who).copied()).unwrap_or(waiting > 0);
        let said = [("who", who.clone().into()), ("count", lines.len().into()), ("waiting", waiting.into())];
        let words = tv(if waiting > 0 { "permissions-group-waits" } else { "permissions-group" }, &said);
        view! {
            <details
                class="permissions__group"
                open=open
                on:toggle:target=move |event| {
                    let open = event.target().open();
                    folds.update_value(|it| {
                        it.insert(who.clone(), open);
                    });
                }
            >
                <summary>{words}</summary>
                <ul class="permissions">{lines.into_iter().map(one).collect_view()}</ul>
            </details>
        }
    };
    view! {
        <Card id="permissions-lines" title=t("permissions-lines-title")>
            {move || {
                let all = asked.get();
                if all.is_empty() {
                    return view! { <EmptyState title=t("permissions-none-asked") text=t("permissions-none-words") /> }.into_any();
                }
                if all.len() > FEW {
                    return by_recipient(all).into_iter().map(group).collect_view().into_any();
                }
                view! { <ul class="permissions">{all.into_iter().map(one).collect_view()}</ul> }.into_any()
            }}
        </Card>
        <TakeBack case taking />
    }
}

#[component]
fn TakeBackButton(label: String, on_press: UnsyncCallback<()>) -> impl IntoView {
    view! {
        <div class="case__write">
            <Button label=t("permissions-take-back") about=label on_press />
        </div>
    }
}
