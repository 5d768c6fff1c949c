//! V20: what the child said another day, one thing after the other: still the same, different, more, or taken back.
//! Nothing is chosen beforehand, and what is not marked stays as it was.

use domain::child_flow::{Entry, Event, Mark, Screen, StillSo};
use domain::{AnswerState, Band, Earlier, StatementId};
use leptos::prelude::*;

use super::again_by_date::ByDate;
use super::look_again;
use super::onward::Onward;
use super::pictures;
use super::seat::{Seat, seat};
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, page};
use crate::ui::{BigChoice, Button, ButtonKind, ChildCard, SketchView};

const SCREEN: Screen = Screen::V20;
const WAYS: [(&str, StillSo); 4] = [
    ("same", StillSo::Same),
    ("changed", StillSo::Changed),
    ("added", StillSo::Added),
    ("taken_back", StillSo::TakenBack),
];

/// What was said another day.
#[component]
pub(super) fn Again() -> impl IntoView {
    let seat = seat();
    let at = Memo::new(move |_| seat.session.with(|session| session.again.at));
    let by_date = RwSignal::new(false);
    Effect::new(move |_| {
        at.track();
        by_date.track();
        page::scroll_to_top();
    });
    move || {
        let beginning = at.get() == 0;
        if by_date.get() {
            return view! { <ByDate on_back=UnsyncCallback::new(move |()| by_date.set(false)) /> }.into_any();
        }
        match shown(seat).filter(|_| !beginning) {
            Some(earlier) => view! { <One earlier /> }.into_any(),
            None => view! { <Beginning by_date /> }.into_any(),
        }
    }
}

fn shown(seat: Seat) -> Option<Earlier> {
    let id = seat.session.with_untracked(|session| session.again.shown().map(|it| it.statement.clone()))?;
    of(seat, &id)
}

fn of(seat: Seat, id: &StatementId) -> Option<Earlier> {
    seat.frame.with_value(|frame| frame.earlier.iter().find(|it| it.statement == *id).cloned())
}

/// Whether the child wants to look. Both ways are as good.
#[component]
fn Beginning(by_date: RwSignal<bool>) -> impl IntoView {
    let seat = seat();
    let (title, hint) = seat.prompt(SCREEN);
    // A list by date asks for reading.
    let reads = seat.band() >= Band::B3;
    view! {
        <ChildCard title picture=pictures::of("page") text=hint>
            <div class="child__onward">
                <Button label=t("child-back") on_press=seat.acts(|| Event::Back) />
                <Button label=t("child-again-not-now") on_press=seat.acts(|| Event::Skip) />
                <Button label=t("child-again-look") kind=ButtonKind::Primary on_press=seat.acts(|| Event::Next) />
            </div>
            {reads.then(|| view! {
                <div class="child__onward">
                    <Button label=t("child-again-by-date") on_press=UnsyncCallback::new(move |()| by_date.set(true)) />
                </div>
            })}
        </ChildCard>
    }
}

/// One thing, large, and what the child makes of it.
#[component]
fn One(earlier: Earlier) -> impl IntoView {
    let seat = seat();
    let (title, _) = seat.prompt(SCREEN);
    let id = earlier.statement.clone();
    let begun = seat.begun.mark;
    // What it chose and did not go on with stands again after a cover, before what it had marked.
    let may = seat.session.with_untracked(|session| session.may_answer_again(earlier.screen));
    let needs_answer = |way: StillSo| matches!(way, StillSo::Changed | StillSo::Added);
    // At another depth it may be one of the ways that are not there.
    let here = begun.get_untracked().filter(|(of, mark)| *of == id && (may || !needs_answer(mark.now)));
    let here = here.map(|(_, mark)| mark);
    let mark = here.or_else(|| seat.session.with_untracked(|session| session.again.marks.get(&id).cloned()));
    let chosen = RwSignal::new(mark.as_ref().map(|mark| mark.now));
    let reason = RwSignal::new(mark.and_then(|mark| mark.reason));
    let of = StoredValue::new(id.clone());
    let begin = UnsyncCallback::new(move |()| {
        let mark = |now| (of.get_value(), Mark { now, reason: reason.get_untracked() });
        begun.set(chosen.get_untracked().map(mark));
    });
    let ways = seat
        .set(SCREEN, "now")
        .into_iter()
        .filter_map(|option| {
            let (key, way) = WAYS.into_iter().find(|(key, _)| *key == option.key)?;
            (may || !needs_answer(way)).then_some((key, way, option))
        })
        .map(|(key, way, option)| {
            let mine = Signal::derive(move || chosen.get() == Some(way));
            let take = UnsyncCallback::new(move |_| {
                chosen.set(Some(way));
                begin.run(());
            });
            let picture = option.picture.as_deref().and_then(pictures::of);
            view! { <BigChoice id=format!("again-{key}") name="again" label=option.label picture chosen=mine chosen_word=t("child-chosen") on_change=take /> }
        })
        .collect_view();
    let more = move || match chosen.get() {
        Some(StillSo::Changed) if seat.band() > Band::B1 => view! { <Why reason begin /> }.into_any(),
        Some(StillSo::TakenBack) => view! { <p role="status">{seat.line(SCREEN, "taken")}</p> }.into_any(),
        _ => ().into_any(),
    };
    let next = UnsyncCallback::new(move |()| {
        let event = match chosen.get_untracked() {
            None => Event::Next,
            Some(now) => {
                let reason = reason.get_untracked().filter(|_| now == StillSo::Changed);
                Event::StillSo { statement: id.clone(), now, reason }
            }
        };
        begun.set(None);
        seat.act(event);
    });
    view! {
        <ChildCard title>
            <div class="child__entry again__said">{words(seat, &earlier)}</div>
            <fieldset class="child__group">
                <legend class="visually-hidden">{t("child-again-legend")}</legend>
                <div class="child__choices child__choices--few again__ways">{ways}</div>
            </fieldset>
            {more}
            <Onward on_next=next />
        </ChildCard>
    }
}

/// Why it is different; the child may leave it open.
#[component]
fn Why(
    reason: RwSignal<Option<String>>,
    /// Notes what is chosen.
    begin: UnsyncCallback<()>,
) -> impl IntoView {
    let seat = seat();
    let one = move |option: catalogue::child::ScreenOption| {
        let key = option.key.clone();
        let mine = Signal::derive(move || reason.with(|it| it.as_deref() == Some(key.as_str())));
        let key = option.key.clone();
        let take = UnsyncCallback::new(move |_| {
            reason.set(Some(key.clone()));
            begin.run(());
        });
        let picture = pictures::of_option(&option);
        view! { <BigChoice id=format!("why-{}", option.key) name="why" label=option.label picture chosen=mine chosen_word=t("child-chosen") on_change=take /> }
    };
    view! {
        <fieldset class="child__group">
            <legend>{seat.ask(SCREEN, "reason")} " " {t("child-again-why-optional")}</legend>
            <div class=pictures::columns(seat.has_symbols())>{seat.set(SCREEN, "reason").into_iter().map(one).collect_view()}</div>
        </fieldset>
    }
}

/// What was said, when, and to which question: in the child's own words and the words of its cards.
pub(super) fn words(seat: Seat, earlier: &Earlier) -> impl IntoView + use<> {
    let (asked, _) = seat.prompt(earlier.screen);
    let day = intl::day_of(tag(), earlier.said);
    let entry = Entry {
        state: AnswerState::Answered,
        content: earlier.content.clone(),
        tell: None,
        said: earlier.said,
        band: earlier.band,
        wording: None,
        confirmed: false,
        through: None,
    };
    let lines = look_again::lines(seat, earlier.screen, &entry);
    let lines = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> }).collect_view();
    let sketch = super::draw::drawn(&earlier.content);
    let voice = earlier.content.voice.is_some().then(|| view! { <p>{t("child-again-voice")}</p> });
    let away = earlier.drawing.is_some().then(|| view! { <p>{t("child-again-drawing")}</p> });
    view! {
        <p class="again__when">{tv("child-again-date", &[("date", day.into())])}</p>
        <h2 class="child__asked">{asked}</h2>
        <blockquote class="child__own again__own">{lines}</blockquote>
        {sketch.map(|sketch| view! { <SketchView sketch=Signal::stored(sketch) label=t("child-draw-yours") /> })}
        {voice}
        {away}
    }
}

/// While the child gives another answer: what it said before, to look at.
#[component]
pub(super) fn Before() -> impl IntoView {
    let seat = seat();
    let answering = Memo::new(move |_| seat.session.with(|session| session.again.answering.clone()));
    move || {
        let earlier = answering.get().and_then(|id| of(seat, &id))?;
        Some(view! {
            <aside class="child__entry again__before" aria-label=t("child-again-before")>
                <p class="again__title">{t("child-again-before")}</p>
                {words(seat, &earlier)}
            </aside>
        })
    }
}

/// What the child marked, on the screen on which it looks at everything again.
#[component]
pub(super) fn Marked() -> impl IntoView {
    let seat = seat();
    let marks = Memo::new(move |_| seat.session.with(|session| session.again.marks.clone()));
    let one = move |(id, mark): (StatementId, Mark)| {
        let earlier = of(seat, &id)?;
        let key = WAYS.into_iter().find(|(_, way)| *way == mark.now).map(|(key, _)| key).unwrap_or_default();
        let label = seat.texts.with_value(|texts| texts.label("V20", "now", key).to_owned());
        let (about, _) = seat.prompt(earlier.screen);
        let back = seat.acts(move || Event::AsItWas(id.clone()));
        Some(view! {
            <li class="child__entry">
                <p class="again__title">{label}</p>
                {words(seat, &earlier)}
                <div class="child__onward">
                    <Button label=t("child-again-look-again") about=about.clone() on_press=seat.acts(|| Event::GoTo(SCREEN)) />
                    <Button label=t("child-again-as-it-was") about on_press=back />
                </div>
            </li>
        })
    };
    move || {
        let marks = marks.get();
        (!marks.is_empty()).then(|| {
            let all = marks.into_iter().filter_map(one).collect_view();
            view! { <ul class="child__said">{all}</ul> }
        })
    }
}
