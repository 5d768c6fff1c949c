//! Giving the tablet to the child: a check list, then a document that holds no key to any case.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use catalogue::ChildTexts;
use domain::child_flow::{Proposal, proposal};
use domain::consent::{Ledger, Reader};
use domain::{Answers, Clock, SessionId, last_talk, late_since, put_aside, told_lately};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;
use store::keys::{Keys, WebKeys};

use super::after_talk::PutOff;
use super::asked::Asked;
use super::begun::Keeper;
use super::day_field::DayField;
use super::handover_begun::Begun;
use super::handover_depth::{DepthCard, OptionsCard};
use super::handover_earlier::earlier_of;
use super::handover_form::{HELPERS, PRESENT_OK, SUPPORTERS, SetUp, TRUSTED, place_of};
use super::handover_house::NotConfirmed;
use super::handover_language::{LanguageCard, LanguageForm};
use super::handover_last::{LastTime, mark, take_over};
use super::handover_late::Late;
use super::handover_microphone::Microphone;
use super::handover_steps::StepsCard;
use super::handover_support::SupportCard;
use super::handover_tablet::Tablet;
use super::kept::{KeptClosed, draft_of, gone_of};
use super::knows::knows;
use super::opened::{CaseHandle, with_case};
use super::too_young::TooYoung;
use super::weights::seen_href;
use super::what_is_missing::Begin;
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::house::Here;
use crate::app::routes::To;
use crate::child::{Frame, PLACE, SESSION_KEY};
use crate::i18n::{t, tag};
use crate::ports::clock::Browser;
use crate::ports::transport::asset_text;
use crate::ports::{child_channel, inside, intl, page};
use crate::ui::{
    Banner, Card, Checkboxes, Choice, Field, FieldError, IconName, PageHeader, Radios, TextInput, YesNo,
};

/// Why the tablet was not handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
enum NotHandedOver {
    /// The app has no service worker yet: it was opened here for the first time.
    NoWorker,
    /// The tablet's store.
    Store(StoreError),
}

impl From<StoreError> for NotHandedOver {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The hand-over of the case in the address.
#[component]
pub(crate) fn HandoverPage() -> impl IntoView {
    with_case(|case| view! { <Handover case /> })
}

#[component]
fn Handover(case: CaseHandle) -> impl IntoView {
    let desk = desk();
    let summary = case.with_value(|it| it.summary().content);
    let site = case.with_value(|it| it.now(|file| file.opened().map(|(_, _, site)| site.to_owned())));
    let organisation = site.map(|site| domain::site::name_of(&site)).unwrap_or_default();
    let proposed = case.with_value(|it| it.now(|file| proposal(&Answers::of(file), intl::today())));
    let language = LanguageForm::begin(case);
    let set_up = SetUp::begin(summary.called.clone(), desk.me.name.clone(), organisation, proposed, language);
    case.with_value(|it| {
        it.now(|file| {
            if let Some(last) = last_talk(file) {
                take_over(set_up, &last);
            }
        });
    });
    let again = RwSignal::new(false);
    let id = case.with_value(|it| it.id.clone());
    let now = move || Begun::of(&id, set_up);
    let keeper = StoredValue::new_local(Keeper::new(Rc::clone(&desk), untrack(&now)));
    keeper.with_value(|it| it.follow(now, move |begun| begun.put(set_up), again));
    let texts = LocalResource::new(worker_texts);
    let cues = Signal::derive(move || {
        let texts = texts.get().flatten();
        let cues = texts.into_iter().flat_map(|texts| texts.band_cues);
        cues.map(|(band, cue)| (band.name().to_owned(), cue)).collect::<Vec<_>>()
    });
    let observation = Signal::derive(move || texts.get().flatten().map(|texts| texts.observation));
    let id = case.with_value(|it| it.id.clone());
    let back = To::Case(id).path();
    let missing = Memo::new(move |_| set_up.missing());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<NotHandedOver>);
    let desk = StoredValue::new_local(desk);
    let begin = UnsyncCallback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let handed = hand_over(&desk.get_value(), case, set_up, keeper.get_value()).await;
            failed.try_set(handed.err());
            busy.try_set(false);
        });
    });
    let line = |gap: &str| FieldError { id: place_of(gap), message: t(gap) };
    let lines = Signal::derive(move || missing.get().into_iter().map(line).collect::<Vec<_>>());
    let refused = Signal::derive_local(move || {
        failed.get().map(|why| match why {
            NotHandedOver::NoWorker => t("handover-no-worker"),
            NotHandedOver::Store(StoreError::SessionOpen) => t("handover-session-open"),
            NotHandedOver::Store(error) => failure::of_store(&error),
        })
    });
    if proposed == Proposal::TooYoung {
        return view! {
            <main class="page page--narrow stack" id="content">
                <PageHeader title=t("handover-title") back_href=back.clone() back_label=t("common-back") />
                <TooYoung observation write=seen_href(case) />
            </main>
        }
        .into_any();
    }
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("handover-title") back_href=back back_label=t("common-back") />
            <p>{t("handover-lead")}</p>
            {move || again.get().then(|| view! { <Banner title=t("common-begun-again") still=true /> })}
            <Late case />
            <KeptClosed case />
            <Asked case />
            <PutOff case />
            <LastTime set_up />
            <Names set_up />
            <LanguageCard form=set_up.language />
            <Present set_up />
            <Next set_up />
            <DepthCard form=set_up.depth from=set_up.from_last cues />
            <SupportCard form=set_up.depth from=set_up.from_last language=set_up.language />
            <OptionsCard form=set_up.depth from=set_up.from_last />
            <StepsCard case form=set_up.steps />
            <NotConfirmed texts=Signal::derive(move || texts.get().flatten()) />
            <Tablet set_up />
            <Microphone />
            <Card id="handover-go" title=t("handover-go-title")>
                <p>{t("handover-go-words")}</p>
                <Begin failed=refused missing=lines label="handover-button" busy_label="handover-busy" icon=IconName::Tablet busy begin />
            </Card>
        </main>
    }
    .into_any()
}

/// The child's texts in the worker's language, for what they say to the worker.
pub(super) async fn worker_texts() -> Option<ChildTexts> {
    for language in [tag(), "en"] {
        let text = asset_text(&ChildTexts::file(language)).await.ok();
        if let Some(texts) = text.and_then(|text| ChildTexts::parse(&text).ok()) {
            return Some(texts);
        }
    }
    None
}

/// A box with its label and hint.
fn text(id: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <Field id=format!("handover-{id}") label=t(&format!("handover-{id}")) hint=t(&format!("handover-{id}-hint"))>
            <TextInput value on_input=UnsyncCallback::new(move |text| value.set(text)) />
        </Field>
    }
}

/// One of several, with a box for the reason where one is needed.
pub(super) fn choice(
    id: &'static str,
    keys: &'static [&'static str],
    value: RwSignal<Option<String>>,
    needs_reason: &'static str,
    reason: RwSignal<String>,
) -> impl IntoView {
    let options: Vec<Choice> = keys
        .iter()
        .map(|key| Choice::new(*key, t(&format!("handover-{id}-{}", key.replace('_', "-")))))
        .collect();
    let asks = Memo::new(move |_| value.with(|it| it.as_deref() == Some(needs_reason)));
    view! {
        <Field id=format!("handover-{id}") label=t(&format!("handover-{id}")) hint=t(&format!("handover-{id}-hint")) group=true>
            <Radios options value on_choose=UnsyncCallback::new(move |key| value.set(Some(key))) />
        </Field>
        {move || asks.get().then(|| view! {
            <Field id=format!("handover-{id}-why") label=t("handover-reason")>
                <TextInput value=reason on_input=UnsyncCallback::new(move |text| reason.set(text)) />
            </Field>
        })}
    }
}

#[component]
fn Names(set_up: SetUp) -> impl IntoView {
    let with = set_up.with_interpreter;
    view! {
        <Card id="handover-names" title=t("handover-names-title") aside=mark(set_up.from_last)>
            {text("called", set_up.called)}
            {text("worker", set_up.worker)}
            {text("organisation", set_up.organisation)}
            <Field id="handover-with-interpreter" label=t("handover-with-interpreter") group=true>
                <YesNo value=with on_choose=UnsyncCallback::new(move |yes| with.set(Some(yes))) yes=t("common-yes") no=t("common-no") />
            </Field>
            {move || (with.get() == Some(true)).then(|| text("interpreter", set_up.interpreter))}
        </Card>
    }
}

#[component]
fn Present(set_up: SetUp) -> impl IntoView {
    view! {
        <Card id="handover-present-card" title=t("handover-present-title")>
            {text("present", set_up.present)}
            {choice("ok", &PRESENT_OK, set_up.present_ok, "not_asked", set_up.present_why)}
        </Card>
    }
}

#[component]
fn Next(set_up: SetUp) -> impl IntoView {
    let supporters = set_up.supporters;
    let options: Vec<Choice> = SUPPORTERS
        .iter()
        .map(|(key, _)| Choice::new(*key, t(&format!("handover-supporter-{key}"))))
        .collect();
    let helpers = move || {
        let shown = HELPERS
            .into_iter()
            .zip(set_up.helpers)
            .filter(|((key, _), _)| *key == TRUSTED || set_up.has(key));
        shown
            .map(|((key, id), name)| {
                let hint = if key == TRUSTED { "handover-trusted-hint" } else { "handover-helper-hint" };
                view! {
                    <Field id label=t(id) hint=t(hint)>
                        <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) />
                    </Field>
                }
            })
            .collect_view()
    };
    let date = set_up.next_date;
    let change = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        supporters.update(|list| {
            list.retain(|it| *it != key);
            if chosen {
                list.push(key);
            }
        });
    });
    let set_date = UnsyncCallback::new(move |day| date.set(day));
    view! {
        <Card id="handover-next" title=t("handover-next-title") aside=mark(set_up.from_last)>
            {text("next-step", set_up.next_step)}
            <DayField
                id="handover-next-date"
                label=t("handover-next-date")
                value=date
                on_change=set_date
                wrong=RwSignal::new(false)
            />
            <Field id="handover-supporters" label=t("handover-supporters") hint=t("handover-supporters-hint") group=true>
                <Checkboxes options value=supporters on_change=change />
            </Field>
            {helpers}
        </Card>
    }
}

/// Hands over: the session is sealed and begun, its key goes to the next document, and this one is left with all
/// that it holds.
async fn hand_over(
    desk: &Rc<Desk>,
    case: CaseHandle,
    set_up: SetUp,
    begun: Keeper<Begun>,
) -> Result<(), NotHandedOver> {
    // All that stands in the boxes, before anything is waited for: whoever leaves the page takes them along.
    let frame = frame(desk, case, set_up)?;
    let earlier = earlier_of(desk, case.get_value()).await;
    let user = desk.tablet.user(&desk.sign_in).await?;
    let kept = draft_of(desk, &frame.case).await?;
    let goes_on = kept.is_some();
    let gone = gone_of(desk, &frame.case).await?;
    let (key, wrapped) = match kept {
        Some((key, draft)) => (key, draft.wrapped),
        None => desk.keys.begin_session(user).await.map_err(StoreError::from)?,
    };
    let sealer = WebKeys::session_sealer(&key).await.map_err(StoreError::from)?;
    let here = Here::of(desk).await?;
    let mut frame =
        Frame { kept: goes_on, earlier, gone: !gone.is_empty(), offices: here.offices(), ..frame };
    frame.names.extend(here.contact().map(|words| ("complaint_contact".to_owned(), words.to_owned())));
    frame.confirmed = here.confirmed;
    // The key first: without a worker that holds it nothing is begun, and nothing has to be undone.
    child_channel::hold(SESSION_KEY, &key).await.map_err(|_| NotHandedOver::NoWorker)?;
    desk.tablet.begin_child(user, wrapped, sealer, &frame).await?;
    begun.forget().await;
    // The child reads it once.
    desk.tablet.forget_gone(&gone).await?;
    if let Some(driver) = desk.driver() {
        driver.stop();
    }
    inside::never_return(PLACE);
    page::leave_for(PLACE);
    Ok(())
}

/// What the worker set up, as it stands now; what has to be read from the tablet is filled in behind it.
fn frame(desk: &Rc<Desk>, case: CaseHandle, set_up: SetUp) -> Result<Frame, StoreError> {
    let tidy =
        |text: RwSignal<String>| Some(text.get_untracked().trim().to_owned()).filter(|text| !text.is_empty());
    let interpreter =
        set_up.with_interpreter.get_untracked().unwrap_or(false).then(|| tidy(set_up.interpreter)).flatten();
    Ok(Frame {
        v: 2,
        session: SessionId::new(&Browser).map_err(|_| StoreError::Unwritable)?,
        case: case.with_value(|it| it.id.clone()),
        began: Browser.now(),
        called: tidy(set_up.called),
        sign_in: desk.sign_in.clone(),
        worker: tidy(set_up.worker).unwrap_or_else(|| desk.me.name.clone()),
        organisation: tidy(set_up.organisation).unwrap_or_default(),
        interpreter,
        language: Some(set_up.language.tag()),
        recipients: set_up.recipients(),
        // The texts put it into a sentence of theirs, with its own stop.
        next_step: tidy(set_up.next_step).unwrap_or_default().trim_end_matches(['.', '。', '।']).to_owned(),
        next_date: set_up.next_date.get_untracked().unwrap_or_else(intl::today),
        present: set_up.present_words(),
        kept: false,
        depth: set_up.depth.depth(Browser.now()),
        options: set_up.depth.options().collect(),
        names: set_up.names(),
        reading: untrack(|| set_up.depth.reading()),
        reading_why: untrack(|| set_up.depth.reading_why()),
        helps: untrack(|| set_up.depth.helps()),
        helps_why: untrack(|| set_up.depth.helps_why()),
        sign: untrack(|| set_up.depth.sign_language()),
        earlier: Vec::new(),
        late: case.with_value(|it| it.now(|file| late_since(file, intl::today()))),
        aside: case.with_value(|it| it.now(put_aside)),
        gone: false,
        told_before: case.with_value(|it| it.now(|file| told_lately(file, intl::today(), intl::local_day))),
        offices: BTreeMap::new(),
        confirmed: BTreeSet::new(),
        steps: set_up.steps.asked(case),
        knows: case.with_value(|it| it.now(|file| knows(desk, file, intl::today(), Reader::Child))),
        agreed: case.with_value(|it| it.now(|file| Ledger::read(file, intl::today()).agreements_of_child())),
    })
}
