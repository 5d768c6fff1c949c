//! The packet on paper: black on white, with what it is for, until when, and its digest. Only the printer sees it.

use domain::MediaKind;
use domain::consent::{Enclosed, Packet, Part};
use domain::drawing::Sketch;
use leptos::prelude::*;

use super::{along, left_out};
use crate::caseworker::permissions::words;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::SketchView;

/// A drawing, drawn; a recording by its name, because paper does not speak.
fn enclosed(it: Enclosed) -> impl IntoView {
    let name = along::name(it.kind, it.said);
    let drawn = (it.kind == MediaKind::Drawing).then(|| it.content()).flatten();
    let drawn = drawn.and_then(|bytes| Sketch::read(std::str::from_utf8(&bytes).ok()?).ok());
    let below = match drawn {
        Some(sketch) => view! { <SketchView sketch=Signal::stored(sketch) label=name.clone() /> }.into_any(),
        None => view! { <p>{t("packet-along-as-file")}</p> }.into_any(),
    };
    view! {
        <figure class="packet-paper__along">
            <figcaption>{name}</figcaption>
            {below}
            <p class="packet-paper__digest" dir="ltr">"SHA-256 " {it.sha256}</p>
        </figure>
    }
}

/// The sheet.
#[component]
pub(in crate::caseworker::permissions) fn Paper(packet: Packet) -> impl IntoView {
    let digest = packet.digest();
    let line = packet.line.map_or_else(|| t("packet-paper-law"), words::line);
    let until = packet.until.map(|day| tv("packet-paper-until", &[("day", intl::day(tag(), day).into())]));
    let from = [packet.sender, packet.organisation].into_iter().filter(|it| !it.is_empty());
    let from = intl::list(tag(), from);
    let answer_to = (!packet.answer_to.is_empty()).then_some(packet.answer_to);
    let left_out = left_out::lines(&packet.left_out);
    let fact = |label: &'static str, value: String| {
        view! {
            <div class="packet-paper__row">
                <dt>{t(label)}</dt>
                <dd dir="auto">{value}</dd>
            </div>
        }
    };
    let part = |part: Part| {
        let rows = part.entries.into_iter().map(|entry| {
            view! {
                <div class="packet-paper__row">
                    <dt dir="auto">{entry.asked}</dt>
                    <dd dir="auto">{entry.answer}</dd>
                </div>
            }
        });
        view! {
            <section>
                <h2 class="packet-paper__part">{part.title}</h2>
                <dl>{rows.collect_view()}</dl>
            </section>
        }
    };
    view! {
        <article class="packet-paper" aria-hidden="true">
            <h1 class="packet-paper__title">{t("packet-paper-title")}</h1>
            <dl>
                {fact("packet-paper-case", packet.case_number)}
                {fact("packet-paper-to", words::recipient(&packet.recipient))}
                {fact("packet-paper-from", from)}
                {answer_to.map(|to| fact("packet-paper-answer-to", to))}
                {fact("packet-paper-day", intl::date_and_time(tag(), packet.made))}
                {fact("packet-paper-for", line)}
                {fact("packet-paper-request", packet.request)}
            </dl>
            {(!left_out.is_empty()).then(|| view! {
                <section>
                    <h2 class="packet-paper__part">{t("packet-left-out")}</h2>
                    <ul>{left_out.into_iter().map(|words| view! { <li dir="auto">{words}</li> }).collect_view()}</ul>
                </section>
            })}
            {packet.parts.into_iter().map(part).collect_view()}
            {(!packet.enclosed.is_empty()).then(|| view! {
                <section>
                    <h2 class="packet-paper__part">{t("packet-goes-along")}</h2>
                    {packet.enclosed.into_iter().map(enclosed).collect_view()}
                </section>
            })}
            <footer class="packet-paper__end">
                {until.map(|words| view! { <p>{words}</p> })}
                <p>{t("packet-paper-rules")}</p>
                <p dir="ltr">"SHA-256 " {digest}</p>
            </footer>
        </article>
    }
}
