//! One point, one answer: what for, for whom, what of it, until when. Yes, no and not now stand beside each other in the
//! same size and colour, in an order that never changes, and none is chosen.

use catalogue::GuardianTexts;
use domain::consent::{Decision, Line, NoPower, Recipient, RecipientKind};
use domain::guardian_flow::{Event, Offer};
use leptos::prelude::*;

use super::limits::SaidBefore;
use super::line_words::{LeaveOut, OwnWords};
use super::seat::{Seat, seat};
use super::sheet::Sheet;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Tone};

/// Why a yes is not possible, as a sentence.
pub(super) fn no_power(of: NoPower) -> String {
    t(&format!("permissions-power-{}", of.key().replace('_', "-")))
}

/// What a line is called, and for whom, in the guardian's language.
pub(super) fn title_of(seat: Seat, offer: &Offer) -> (String, Option<String>) {
    title_of_line(seat, offer.line, offer.recipient.as_ref())
}

/// The same of a line that is not asked today.
pub(super) fn title_of_line(seat: Seat, line: Line, to: Option<&Recipient>) -> (String, Option<String>) {
    seat.texts.with_value(|texts| {
        let title = texts.line(line.id()).map(|line| seat.filled(&line.title)).unwrap_or_default();
        let recipient = to.map(|it| {
            let kind = kind_and_country(tag(), texts, it);
            match it.name.trim() {
                "" => kind,
                name => tv("permissions-recipient", &[("name", name.into()), ("kind", kind.into())]),
            }
        });
        (title, recipient)
    })
}

/// What a recipient is, and in which country where it is not this one.
pub(super) fn kind_and_country(language: &str, texts: &GuardianTexts, of: &Recipient) -> String {
    let kind = match of.kind {
        // Nobody is asked about police: the texts that are signed do not name them.
        RecipientKind::Police => t("guardian-kind-police"),
        kind => texts.recipients.get(kind.key()).cloned().unwrap_or_default(),
    };
    match &of.country {
        Some(country) => intl::list(language, [kind, intl::country_name(language, country)]),
        None => kind,
    }
}

/// The answer as the texts say it.
pub(super) fn answer_words(seat: Seat, decision: Decision) -> String {
    seat.texts.with_value(|texts| match decision {
        Decision::Yes => texts.answers.yes.clone(),
        Decision::No => texts.answers.no.clone(),
        Decision::NotNow => texts.answers.not_now.clone(),
    })
}

/// Which kinds of information a yes lets go, in words.
pub(super) fn groups_of(seat: Seat, offer: &Offer) -> Vec<String> {
    let keys = offer.groups.iter().map(|group| group.key());
    seat.texts.with_value(|texts| texts.information(offer.line.id(), keys))
}

/// The last day on which a yes counts, as a sentence; none where no day ends it.
pub(super) fn until_of(offer: &Offer) -> Option<String> {
    offer.until.map(|day| tv("guardian-until", &[("day", intl::day(tag(), day).into())]))
}

/// One line to decide on.
#[component]
pub(super) fn LinePage(
    /// Index of the offer.
    at: usize,
) -> impl IntoView {
    let seat = seat();
    let Some(offer) = seat.offer(at) else { return ().into_any() };
    let id = offer.line.id();
    let words = seat.texts.with_value(|texts| {
        let names = seat.frame.with_value(|frame| texts.line_told(id, &frame.places()));
        seat.shows(id, names.clone());
        names
    });
    let told = move |nth: usize| words.get(nth).cloned().unwrap_or_default();
    let (title, recipient) = title_of(seat, &offer);
    let (until, groups) = (until_of(&offer), groups_of(seat, &offer));
    let row = |label: &str, value: String, more: Option<String>| {
        let more = more.filter(|it| !it.is_empty()).map(|more| view! { <p>{more}</p> });
        view! {
            <div class="terms__row">
                <dt>{t(label)}</dt>
                <dd><p>{value}</p> {more}</dd>
            </div>
        }
    };
    let why_not = offer.no_power.map(|why| {
        let text = t("guardian-no-still-possible");
        view! { <Banner tone=Tone::Info title=no_power(why) text still=true /> }
    });
    let of = (offer.line, offer.recipient.clone());
    // What was taken back today stays so: nobody says yes and takes it back in one breath.
    let taken = Memo::new(move |_| seat.session.with(|session| session.is_taken_back(of.0, of.1.as_ref())));
    let count = seat.session.with_untracked(|session| session.setting.offers.len());
    let place = tv("guardian-point", &[("at", (at + 1).into()), ("count", count.into())]);
    // Said once, before the first point.
    let lead = if at == 0 { seat.step("G12").1 } else { String::new() };
    view! {
        <Sheet title lead>
            <p class="sheet__place">{place}</p>
            // Before anything is read: it says what can be answered here at all.
            {why_not}
            <dl class="terms">
                {row("guardian-what", told(1), None)}
                {row("guardian-who", told(2), recipient)}
                {row("guardian-information", groups.join(" · "), None)}
                {row("guardian-how-long", told(3), until)}
                {row("guardian-if-yes", told(4), None)}
                {row("guardian-if-no", told(5), None)}
            </dl>
            {move || taken.get().then(|| view! {
                <Banner tone=Tone::Info title=t("guardian-line-taken") text=t("guardian-line-taken-words") still=true />
            })}
            {
                let offer = offer.clone();
                move || (!taken.get()).then(|| view! { <SaidBefore offer=offer.clone() /> })
            }
            <Answers at offer=offer.clone() taken />
            <LeaveOut at offer=offer.clone() />
            <OwnWords at line=offer.line />
        </Sheet>
    }
    .into_any()
}

/// The three answers.
#[component]
fn Answers(at: usize, offer: Offer, taken: Memo<bool>) -> impl IntoView {
    let seat = seat();
    let chosen =
        Memo::new(move |_| seat.session.with(|session| session.choice(at).and_then(|it| it.decision)));
    let cannot_yes = offer.no_power.is_some();
    let one = move |decision: Decision| {
        let id = format!("answer-{}", decision.key());
        let own_id = id.clone();
        let cannot = move || decision == Decision::Yes && (cannot_yes || taken.get());
        view! {
            <label class="answer" class:answer--cannot=cannot for=id>
                <input
                    class="choice__input"
                    type="radio"
                    name="answer"
                    id=own_id
                    disabled=cannot
                    prop:checked=move || chosen.get() == Some(decision)
                    on:change=move |_| seat.act(Event::Decided { at, decision })
                />
                <span class="answer__words">{answer_words(seat, decision)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="answers">
            <legend class="sheet__question">{t("guardian-your-answer")}</legend>
            {Decision::ALL.map(one).collect_view()}
        </fieldset>
    }
}
