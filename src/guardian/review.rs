//! All answers at a glance, before anything is signed. Each can be changed.

use domain::consent::Decision;
use domain::guardian_flow::{Event, GuardianSession};
use leptos::prelude::*;

use super::agreed::Agreed;
use super::another::AnotherMeeting;
use super::limits;
use super::line::{answer_words, title_of, until_of};
use super::own::OwnAgreements;
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use crate::i18n::t;
use crate::ui::Button;

/// One point with what was answered, as it is read and heard.
struct Answered {
    title: String,
    recipient: Option<String>,
    /// False while nothing is answered.
    is_answered: bool,
    answer: String,
    /// Until when a yes counts.
    until: Option<String>,
    limits: Vec<String>,
}

fn answered(seat: Seat, session: &GuardianSession, at: usize) -> Option<Answered> {
    let offer = session.setting.offers.get(at)?;
    let (title, recipient) = title_of(seat, offer);
    let choice = session.choice(at);
    let decision = choice.and_then(|it| it.decision);
    Some(Answered {
        title,
        recipient,
        is_answered: decision.is_some(),
        answer: decision.map_or_else(|| t("guardian-no-answer"), |it| answer_words(seat, it)),
        until: (decision == Some(Decision::Yes)).then(|| until_of(offer)).flatten(),
        limits: choice.map(|it| limits::of_choice(seat, offer.line, it)).unwrap_or_default(),
    })
}

/// The page as it is read aloud: whoever cannot read hears each answer with its limits before the signature.
pub(super) fn said(seat: Seat) -> Vec<String> {
    if seat.takes_back() {
        return Vec::new();
    }
    let session = seat.session.get_untracked();
    let one = |at: usize| {
        let it = answered(seat, &session, at)?;
        let first = [it.title].into_iter().chain(it.recipient).chain([it.answer]);
        Some(first.chain(it.until).chain(it.limits).collect::<Vec<_>>())
    };
    let lines = (0..session.setting.offers.len()).filter_map(one).flatten();
    // Each ends with a pause: a voice that runs on makes one answer of two.
    let ended = |words: String| format!("{}.", words.trim_end_matches('.'));
    [t("guardian-review"), t("guardian-review-lead")].into_iter().chain(lines).map(ended).collect()
}

/// The answers so far.
#[component]
pub(super) fn Review() -> impl IntoView {
    let seat = seat();
    let session = seat.session.get_untracked();
    let one = |at: usize| {
        let Answered { title, recipient, is_answered, answer, until, limits } = answered(seat, &session, at)?;
        let limits =
            limits.into_iter().map(|words| view! { <p class="review__note">{words}</p> }).collect_view();
        let about = title.clone();
        Some(view! {
            <li class="review__line">
                <div class="review__what">
                    <h2 class="review__title">{title}</h2>
                    {recipient.map(|who| view! { <p class="review__note">{who}</p> })}
                    {limits}
                </div>
                <div class="review__answer" class:review__answer--open=!is_answered>
                    <p class="review__decision">{answer}</p>
                    {until.map(|until| view! { <p class="review__note">{until}</p> })}
                </div>
                <Button label=t("guardian-change") about=about on_press=seat.acts(move || Event::GoTo(at)) />
            </li>
        })
    };
    if seat.takes_back() {
        return view! { <OwnAgreements /> }.into_any();
    }
    if session.asks_nothing() {
        return view! {
            <Sheet title=t("guardian-agreed-title")>
                <p>{t("guardian-nothing-asked")}</p>
                <Agreed />
                <div class="case__write">
                    <Button label=t("guardian-give-back") on_press=seat.acts(|| Event::GiveBack) />
                </div>
            </Sheet>
        }
        .into_any();
    }
    let count = session.setting.offers.len();
    let lines = (0..count).filter_map(one).collect_view();
    view! {
        <Sheet title=t("guardian-review") lead=t("guardian-review-lead")>
            <ul class="review">{lines}</ul>
            <AnotherMeeting />
        </Sheet>
    }
    .into_any()
}
