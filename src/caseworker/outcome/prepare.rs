//! What the child will be told, prepared in the worker's own time, and what is missing before it can be told.

use catalogue::child::OutcomeDays;
use domain::child_flow::proposal;
use domain::outcome::{FollowUp, OutcomePlan, speakable};
use domain::{Answers, Band, CivilDate, StatementId, last_band};
use leptos::prelude::*;

use super::decision_of;
use super::draft::Draft;
use super::go::Go;
use super::item::{ChildReads, Item, Said};
use super::source::Texts;
use crate::app::desk::desk;
use crate::caseworker::child_language::{choices, is_draft, own, proposed};
use crate::caseworker::day_field::DayField;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tag, tv};
use crate::ports::{intl, lifecycle};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Choice, ChoiceLayout, Field, Radios, TextArea, TextInput, Tone,
};

/// Days after which somebody comes back to the child, from the day of the talk.
const COME_BACK: [i32; 2] = [14, 56];
/// Letters of a text for a child at most.
pub(super) const MOST: u32 = 600;

/// The preparation.
#[component]
pub(super) fn Prepare(case: CaseHandle) -> impl IntoView {
    let language = proposed(case).unwrap_or_else(own);
    let begin = case.with_value(|it| {
        it.now(|file| {
            let answers = Answers::of(file);
            let decision = decision_of(&answers).map(|decided| decided.document);
            let band =
                last_band(file).or_else(|| proposal(&answers, intl::today()).band()).unwrap_or(Band::B2);
            OutcomePlan::empty(decision, band, &language, &desk().me.name)
        })
    });
    let draft = Draft::begin(case, begin);
    // A decision that arrives while the page is open is the one that is told.
    let decision = Memo::new(move |_| {
        case.with_value(|it| it.track(|file| decision_of(&Answers::of(file)).map(|decided| decided.document)))
    });
    Effect::new(move |_| {
        let decision = decision.get();
        if decision.is_some() && draft.plan.with_untracked(|plan| plan.decision.is_none()) {
            draft.plan.update(|plan| plan.decision = decision);
        }
    });
    let language = Memo::new(move |_| draft.plan.with(|plan| plan.language.clone()));
    let texts = Texts::of(language);
    let read = Memo::new(move |_| texts.are_read());
    // Held while the page lives: what is typed is kept before the page goes out of sight.
    StoredValue::new_local(lifecycle::on_page_event(move |event| {
        if event == lifecycle::PageEvent::Hidden {
            draft.keep();
        }
    }));
    let several = case.with_value(|it| it.now(|file| file.outcome_plans().len() > 1));
    move || {
        read.get().then(|| {
            view! {
                {several.then(|| view! { <Banner tone=Tone::Warn title=t("outcome-several") still=true /> })}
                <Manner case draft />
                <Decision draft texts />
                <Items case draft texts />
                <Onward draft texts />
                <Today draft />
                <Go case draft texts />
            }
        })
    }
}

/// A text of the plan, kept when it is left.
#[component]
fn Line(
    id: &'static str,
    draft: Draft,
    get: fn(&OutcomePlan) -> &String,
    set: fn(&mut OutcomePlan, String),
    /// True for a name, which takes one line.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let value = Signal::derive(move || draft.plan.with(|plan| get(plan).clone()));
    let change = UnsyncCallback::new(move |text| draft.change(|plan| set(plan, text)));
    let leave = UnsyncCallback::new(move |()| draft.keep());
    let name = format!("outcome-{id}");
    let (label, hint) = (t(&name), t(&format!("{name}-hint")));
    view! {
        <Field id=name label hint>
            {if short {
                view! { <TextInput value on_input=change on_leave=leave max_length=MOST /> }.into_any()
            } else {
                view! { <TextArea value on_input=change on_leave=leave max_length=MOST /> }.into_any()
            }}
        </Field>
    }
}

/// A day of the plan.
#[component]
fn Day(
    id: &'static str,
    draft: Draft,
    get: fn(&OutcomePlan) -> Option<CivilDate>,
    set: fn(&mut OutcomePlan, Option<CivilDate>),
) -> impl IntoView {
    let value = Signal::derive(move || draft.plan.with(get));
    let change = UnsyncCallback::new(move |day| draft.change(|plan| set(plan, day)));
    let leave = UnsyncCallback::new(move |()| draft.keep());
    let name = format!("outcome-{id}");
    let label = t(&name);
    view! { <DayField id=name label value on_change=change on_leave=leave wrong=draft.no_day(id) /> }
}

/// Depth and language.
#[component]
fn Manner(case: CaseHandle, draft: Draft) -> impl IntoView {
    let last = case.with_value(|it| it.now(last_band));
    let as_last = move || last.is_some() && draft.plan.with(|plan| Some(plan.band) == last);
    let bands: Vec<Choice> = Band::ALL
        .iter()
        .map(|band| Choice::new(band.name(), t(&format!("handover-depth-{}", band.name()))))
        .collect();
    let band = Signal::derive(move || Some(draft.plan.with(|plan| plan.band.name().to_owned())));
    let language = Signal::derive(move || Some(draft.plan.with(|plan| plan.language.clone())));
    let set_band = UnsyncCallback::new(move |key: String| {
        if let Some(band) = Band::named(&key) {
            draft.change(|plan| plan.band = band);
            draft.keep();
        }
    });
    let set_language = UnsyncCallback::new(move |key: String| {
        draft.change(|plan| plan.language = key);
        draft.keep();
    });
    let is_draft = Memo::new(move |_| draft.plan.with(|plan| is_draft(&plan.language)));
    view! {
        <Card id="outcome-manner" title=t("outcome-manner-title")>
            <Field id="outcome-band" label=t("handover-depth") group=true>
                <Radios options=bands value=band on_choose=set_band />
            </Field>
            {move || as_last().then(|| view! { <p class="question__note">{t("outcome-band-last")}</p> })}
            <Field id="outcome-language" label=t("outcome-language") group=true>
                <Radios options=choices(None) value=language on_choose=set_language layout=ChoiceLayout::Segmented />
            </Field>
            {move || is_draft.get().then(|| view! {
                <Banner tone=Tone::Warn title=t("outcome-draft") still=true />
                <Line id="interpreter" draft get=|plan| &plan.interpreter set=|plan, text| plan.interpreter = text short=true />
            })}
            <Line id="worker" draft get=|plan| &plan.worker set=|plan, text| plan.worker = text short=true />
        </Card>
    }
}

/// What was decided, and why.
#[component]
fn Decision(draft: Draft, texts: Texts) -> impl IntoView {
    let reads = page_words(draft, texts, "O1", |plan| !plan.decided.trim().is_empty());
    view! {
        <Card id="outcome-decision" title=t("outcome-decision-title")>
            <Line id="decided" draft get=|plan| &plan.decided set=|plan, text| plan.decided = text />
            <Line id="reason" draft get=|plan| &plan.reason set=|plan, text| plan.reason = text />
            <ChildReads words=reads draft own=wrote(draft, texts, |plan| vec![plan.decided.clone(), plan.reason.clone()]) />
        </Card>
    }
}

/// What the worker wrote, of all that stands on a page, as it is told.
fn wrote(draft: Draft, texts: Texts, written: fn(&OutcomePlan) -> Vec<String>) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let written = draft.plan.with(written).into_iter();
        texts.with(|source| written.map(|text| source.texts.as_told(&text)).collect())
    })
}

/// The sentences of a page, once there is something to say.
fn page_words(
    draft: Draft,
    texts: Texts,
    page: &'static str,
    ready: fn(&OutcomePlan) -> bool,
) -> Signal<Vec<String>> {
    Signal::derive(move || {
        draft.plan.with(|plan| {
            if !ready(plan) {
                return Vec::new();
            }
            texts.with(|it| {
                let days: OutcomeDays = it.days(plan);
                let words = it.texts.outcome_words(page, plan, &days);
                std::iter::once(words.title).chain(words.lines).collect()
            })
        })
    })
}

/// What the child said, each to speak about or to leave.
#[component]
fn Items(case: CaseHandle, draft: Draft, texts: Texts) -> impl IntoView {
    // Read again when something arrives: the case may still be on its way to this tablet.
    let said = Memo::new(move |_| {
        case.with_value(|it| {
            it.track(|file| {
                texts.with(|source| {
                    let found = speakable(file).into_iter().map(|(_, said)| Said::of(said, source));
                    found.filter(|said| !said.words.is_empty()).collect::<Vec<Said>>()
                })
            })
        })
    });
    let none = Memo::new(move |_| said.with(Vec::is_empty));
    let ids = move || said.with(|all| all.iter().map(|said| said.id.clone()).collect::<Vec<_>>());
    // What arrives, and the texts of another language, change the words where they stand: the boxes stay under whoever writes.
    let one = move |id: StatementId| {
        let of = id.clone();
        let said = Memo::new(move |before: Option<&Option<Said>>| {
            let found = said.with(|all| all.iter().find(|said| said.id == of).cloned());
            found.or_else(|| before.cloned().flatten())
        });
        view! { <Item id said draft texts /> }
    };
    view! {
        <Card id="outcome-items" title=t("outcome-items-title")>
            <p>{move || t(if none.get() { "outcome-items-none" } else { "outcome-items-lead" })}</p>
            <div id="outcome-said"><For each=ids key=StatementId::clone children=one /></div>
        </Card>
    }
}

/// What comes next, and how to disagree.
#[component]
fn Onward(draft: Draft, texts: Texts) -> impl IntoView {
    let next = page_words(draft, texts, "O4", |plan| !plan.next_step.is_empty());
    let rights = page_words(draft, texts, "O5", |plan| !plan.lawyer.is_empty());
    view! {
        <Card id="outcome-next" title=t("outcome-next-title")>
            <Line id="next-step" draft get=|plan| &plan.next_step set=|plan, text| plan.next_step = text />
            <Day id="next-day" draft get=|plan| plan.next_day set=|plan, day| plan.next_day = day />
            <ChildReads words=next draft own=wrote(draft, texts, |plan| vec![plan.next_step.clone()]) />
        </Card>
        <Card id="outcome-rights" title=t("outcome-rights-title")>
            <Line id="lawyer" draft get=|plan| &plan.lawyer set=|plan, text| plan.lawyer = text short=true />
            <Day id="lawyer-told" draft get=|plan| plan.lawyer_told set=|plan, day| plan.lawyer_told = day />
            <Day id="last-day" draft get=|plan| plan.last_day set=|plan, day| plan.last_day = day />
            <ChildReads words=rights draft own=wrote(draft, texts, |plan| vec![plan.lawyer.clone()]) />
        </Card>
    }
}

/// Who is with the child today, and who comes back.
#[component]
fn Today(draft: Draft) -> impl IntoView {
    let propose = UnsyncCallback::new(move |()| {
        let day = |days: i32| CivilDate::from_days_since_1970(intl::today().days_since_1970() + days).ok();
        draft.change(|plan| {
            let who = plan.worker.clone();
            let days = COME_BACK.into_iter().filter_map(day);
            plan.follow_up = days.map(|day| FollowUp { day, who: who.clone() }).collect();
        });
        draft.keep();
    });
    let days = move || draft.plan.with(|plan| plan.follow_up.clone());
    let empty = Memo::new(move |_| draft.plan.with(|plan| plan.follow_up.is_empty()));
    let take_out = move |gone: CivilDate| {
        UnsyncCallback::new(move |()| {
            draft.change(|plan| plan.follow_up.retain(|it| it.day != gone));
            draft.keep();
        })
    };
    let other = RwSignal::new(None::<CivilDate>);
    let typed = UnsyncCallback::new(move |day| other.set(day));
    let add = UnsyncCallback::new(move |()| {
        let Some(day) = other.get_untracked() else { return };
        other.set(None);
        draft.change(|plan| {
            plan.follow_up.retain(|it| it.day != day);
            plan.follow_up.push(FollowUp { day, who: plan.worker.clone() });
            plan.follow_up.sort_by_key(|it| it.day);
        });
        draft.keep();
    });
    let line = move |it: FollowUp| {
        let day = intl::day(tag(), it.day);
        let words = tv("outcome-follow-up-line", &[("day", day.clone().into()), ("who", it.who.into())]);
        view! { <li class="outcome__day"><span>{words}</span> <Button label=t("outcome-take-out") about=day kind=ButtonKind::Quiet on_press=take_out(it.day) /></li> }
    };
    view! {
        <Card id="outcome-today" title=t("outcome-today-title")>
            <Line id="who-today" draft get=|plan| &plan.who_today set=|plan, text| plan.who_today = text short=true />
            <Line id="support" draft get=|plan| &plan.support set=|plan, text| plan.support = text />
            <Field id="outcome-follow-up" label=t("outcome-follow-up") group=true>
                <ul class="outcome__days">{move || days().into_iter().map(line).collect_view()}</ul>
                {move || empty.get().then(|| view! { <Button label=t("outcome-follow-up-propose") on_press=propose /> })}
                <DayField
                    id="outcome-follow-up-day"
                    label=t("outcome-follow-up-day")
                    value=other
                    on_change=typed
                    wrong=RwSignal::new(false)
                    without_today=true
                />
                <Button label=t("outcome-follow-up-add") disabled=Signal::derive(move || other.with(Option::is_none)) on_press=add />
            </Field>
        </Card>
    }
}
