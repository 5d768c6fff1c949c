//! What the person who agreed wants left out, in the packet: which of their own words go along, and the question that must be
//! answered where something in the packet names whom they want left alone.

use domain::consent::LeftOut;
use leptos::prelude::*;

use super::Draft;
use super::inside::Found;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Checkboxes, Choice, Field, TextArea, Tone};

/// The limits, line by line, as the recipient reads them; empty where nobody set any.
pub(super) fn lines(of: &LeftOut) -> Vec<String> {
    let only = of
        .may_ask
        .iter()
        .map(|who| tv("permissions-limits-may-ask", &[("who", intl::list(tag(), who).into())]));
    let alone = (!of.alone.is_empty())
        .then(|| tv("permissions-limits-excluded", &[("who", intl::list(tag(), &of.alone).into())]));
    let own = of.words.iter().map(|it| tv("permissions-limits-words", &[("words", it.clone().into())]));
    only.chain(alone).chain(own).collect()
}

/// The limits that stand in a packet, as they stand there.
#[component]
pub(super) fn Stands(
    /// The limits.
    of: LeftOut,
    /// Id of the heading.
    id: &'static str,
) -> impl IntoView {
    let lines = lines(&of);
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|words| view! { <li dir="auto">{words}</li> }).collect_view();
        view! {
            <section aria-labelledby=id>
                <h4 id=id>{t("packet-left-out")}</h4>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// Names a limit on the screen.
fn key_of(words: &str) -> String {
    catalogue::hash(words.as_bytes()).chars().take(12).collect()
}

/// The limits as they go along: of the person's own words what was chosen.
pub(super) fn going(mut all: LeftOut, chosen: &[String]) -> LeftOut {
    all.words.retain(|it| chosen.contains(&key_of(it)));
    all
}

/// Which limits in the person's own words go along. None is chosen: they may name the very thing that must not be told.
#[component]
pub(super) fn ChooseWords(draft: Draft, left_out: Memo<LeftOut>) -> impl IntoView {
    let options = Signal::derive(move || {
        left_out.with(|it| it.words.iter().map(|it| Choice::new(key_of(it), it.clone())).collect::<Vec<_>>())
    });
    let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
        draft.made.set(None);
        draft.limits.update(|chosen| {
            chosen.retain(|it| *it != key);
            if on {
                chosen.push(key);
            }
        });
    });
    move || {
        (!options.with(Vec::is_empty)).then(|| {
            view! {
                <Field id="packet-limits" label=t("packet-limits") hint=t("packet-limits-hint") group=true>
                    <Checkboxes options value=draft.limits on_change=change />
                </Field>
            }
        })
    }
}

/// Whom the packet names although they are to be left alone, and in which answers; the request says so by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// Who.
    pub(super) who: Vec<String>,
    /// The chosen answers that name them.
    pub(super) answers: Vec<String>,
}

/// Looks through what was written and chosen.
pub(super) fn named(draft: Draft, found: Memo<Found>, left_out: Memo<LeftOut>) -> Memo<Named> {
    Memo::new(move |_| {
        left_out.with(|limits| {
            let mut named = Named::default();
            let add = |named: &mut Named, words: &str| {
                let who = limits.named_in(words);
                for one in &who {
                    if !named.who.iter().any(|it| it == one) {
                        named.who.push((*one).to_owned());
                    }
                }
                !who.is_empty()
            };
            draft.request.with(|words| add(&mut named, words));
            found.with(|found| {
                draft.chosen.with(|chosen| {
                    let pieces = found.groups.iter().flat_map(|(_, pieces)| pieces);
                    for piece in pieces.filter(|it| it.is_ticked(chosen)) {
                        if add(&mut named, &piece.answer) {
                            named.answers.push(piece.asked.clone());
                        }
                    }
                });
            });
            named
        })
    })
}

/// The warning beside the request, and the box in which somebody says why it is right all the same.
#[component]
pub(super) fn AskWhy(draft: Draft, named: Memo<Named>) -> impl IntoView {
    let is = Memo::new(move |_| named.with(|it| !it.who.is_empty()));
    let wrong = Signal::derive(move || {
        (draft.tried.get() && draft.why.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
    });
    let write = UnsyncCallback::new(move |text| {
        draft.made.set(None);
        draft.why.set(text);
    });
    let said = move || {
        let Named { who, answers } = named.get();
        let title = tv("packet-named", &[("who", intl::list(tag(), &who).into())]);
        let in_answers = (!answers.is_empty())
            .then(|| tv("packet-named-in", &[("answers", intl::list(tag(), &answers).into())]));
        view! {
            <Banner tone=Tone::Warn title text=t("packet-named-words")>
                {in_answers.map(|words| view! { <p>{words}</p> })}
            </Banner>
        }
    };
    move || {
        is.get().then(|| {
            view! {
                {said}
                <Field id="packet-named-why" label=t("packet-named-why") hint=t("packet-named-why-hint") required=t("common-required") error=wrong>
                    <TextArea value=draft.why on_input=write max_length=1_000_u32 />
                </Field>
            }
        })
    }
}
