//! A form, one part at a time, saving as one types.

use std::collections::BTreeSet;
use std::rc::Rc;

use domain::{DocumentId, Path, Timestamp};
use form_engine::{Extent, ProgressState, SectionView};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

use super::evidence::{EvidenceDialogs, provide_evidence};
use super::form_message::MessageToDeciders;
use super::form_standing::{AsksIn, Standing};
use super::form_voices::VoicesDiffer;
use super::opened::{CaseHandle, param, with_case};
use super::papers::provide_papers;
use super::permits_nothing::PermitsNothing;
use super::talk_first::BeforeTracing;
use crate::app::desk::desk;
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::forms::{FormSession, NoSession, QuestionList, Saving, asked, control_id, save_now};
use crate::i18n::{t, tag, tv};
use crate::ports::lifecycle::{PageEvent, on_page_event};
use crate::ports::{intl, page};
use crate::ui::{
    Banner, Button, ButtonKind, EmptyState, LinkButton, PageHeader, Progress, SaveState, SaveStatus,
    SectionLink, SectionList, SectionState, Skeleton, Tone,
};

/// From this width on the list of parts stands beside the questions; the same as in its style.
const BESIDE: f64 = 1024.0;

/// An open form in the hands of a screen.
pub(super) type FormHandle = StoredValue<Rc<FormSession>, LocalStorage>;

/// Opens the form in the address and draws it; says so while it opens, and if it is not here.
pub(super) fn with_form<V: IntoView + 'static>(case: CaseHandle, draw: fn(FormHandle) -> V) -> impl IntoView {
    let document = param("document");
    move || {
        let id: Option<DocumentId> = document.get().parse().ok();
        let desk = desk();
        let case: Rc<OpenCase> = case.get_value();
        let opening = LocalResource::new(move || {
            let (desk, case, id) = (Rc::clone(&desk), Rc::clone(&case), id.clone());
            async move {
                match id {
                    Some(id) => FormSession::open(&desk, &case, &id).await,
                    None => Err(NoSession::NoDocument),
                }
            }
        });
        move || match opening.get() {
            None => {
                view! { <main class="page" id="content"><Skeleton label=t("form-loading") lines=8 /></main> }
                    .into_any()
            }
            Some(Ok(session)) => draw(keep_alive(session)).into_any(),
            Some(Err(_)) => {
                view! { <main class="page" id="content"><EmptyState title=t("form-not-found") /></main> }
                    .into_any()
            }
        }
    }
}

/// Writes what waits when the page goes out of sight or the screen is left, and takes in what others wrote.
fn keep_alive(session: Rc<FormSession>) -> FormHandle {
    let hidden = Rc::clone(&session);
    let listening = on_page_event(move |event| {
        if event == PageEvent::Hidden {
            save_now(&hidden);
        }
    });
    let listening = StoredValue::new_local(Some(listening));
    let leaving = StoredValue::new_local(Rc::clone(&session));
    on_cleanup(move || {
        leaving.try_with_value(save_now);
        listening.try_update_value(Option::take);
    });
    let revision = session.case.revision();
    let reading = StoredValue::new_local(Rc::clone(&session));
    Effect::new(move |_| {
        revision.track();
        reading.try_with_value(FormSession::take_in);
    });
    StoredValue::new_local(session)
}

/// The page of one part of a form.
#[component]
pub(crate) fn FormPage() -> impl IntoView {
    with_case(|case| with_form(case, |form| view! { <Form form /> }))
}

/// Goes to the question that the address names, or on where somebody stopped: the first part that was begun and is not
/// complete.
#[component]
pub(crate) fn ResumePage() -> impl IntoView {
    with_case(|case| {
        with_form(case, |form| {
            let hash = use_location().hash.get_untracked();
            let question = hash.trim_start_matches('#');
            let asked = form.with_value(|it| section_with(it, question));
            let question = if asked.is_some() { format!("#{question}") } else { String::new() };
            let (case, document, section) = form.with_value(|it| {
                let section = asked.or_else(|| super::case_parts::resume_at(it));
                (it.case.id.clone(), it.document.clone(), section)
            });
            let section = To::Section(case, document, section.unwrap_or_default()).path();
            let path = format!("{section}{question}");
            let options = leptos_router::NavigateOptions { replace: true, ..Default::default() };
            view! { <leptos_router::components::Redirect path options /> }
        })
    })
}

/// The part of the form in which this question stands now.
fn section_with(form: &FormSession, question: &str) -> Option<String> {
    form.engine(|engine| {
        let sections = engine.sections().into_iter().filter(|section| section.relevant);
        let stands = |path: &Path| control_id(path) == question;
        sections.map(|it| it.id).find(|id| engine.section_paths(id).iter().any(stands))
    })
}

/// The parts that apply now, each with its words of progress.
fn sections(form: FormHandle) -> Vec<SectionView> {
    form.with_value(|it| {
        it.shape.track();
        it.engine(|engine| engine.sections().into_iter().filter(|section| section.relevant).collect())
    })
}

fn progress_words(form: FormHandle, section: &str) -> (SectionState, String) {
    let progress = form.with_value(|it| it.engine(|engine| engine.progress(section)));
    let some = || {
        let [answered, wanted] = [progress.answered, progress.wanted].map(|n| (n as usize).into());
        tv("form-progress-some", &[("answered", answered), ("wanted", wanted)])
    };
    match progress.state {
        ProgressState::NotStarted => (SectionState::NotStarted, t("form-progress-not-started")),
        ProgressState::InProgress => (SectionState::Started, some()),
        ProgressState::Complete => (SectionState::Done, t("form-progress-complete")),
    }
}

#[component]
fn Form(form: FormHandle) -> impl IntoView {
    let section = param("section");
    provide_evidence();
    provide_papers();
    let (case, document) = form.with_value(|it| (it.case.id.clone(), it.document.clone()));
    let title = form.with_value(|it| it.engine(|engine| engine.form().about().title.clone()));
    let short = RwSignal::new(false);
    let listed = move || {
        let all = sections(form);
        if short.get() { all.into_iter().filter(|it| it.short).collect::<Vec<_>>() } else { all }
    };
    let place = move || {
        let all = listed();
        let at = all.iter().position(|it| section.with(|section| it.id == *section));
        (at, all)
    };
    let to = StoredValue::new((case.clone(), document.clone()));
    let href = move |section: &str| {
        to.with_value(|(case, document)| {
            To::Section(case.clone(), document.clone(), section.to_owned()).path()
        })
    };
    // First values of this part that a person has before their eyes and has not confirmed.
    let waiting = Memo::new(move |_| {
        form.with_value(|it| {
            it.shape.track();
            section.with(|section| !it.waiting_in(section).is_empty())
        })
    });
    let navigate = StoredValue::new_local(use_navigate());
    let confirm_and_go = move |onward: String| {
        UnsyncCallback::new(move |()| {
            form.with_value(|it| section.with_untracked(|section| it.confirm_all(section)));
            navigate.with_value(|navigate| navigate(&onward, leptos_router::NavigateOptions::default()));
        })
    };
    let of = move || {
        let (at, all) = place();
        tv("form-section-of", &[("n", at.map_or(1, |at| at + 1).into()), ("all", all.len().into())])
    };
    let links = move || {
        listed()
            .into_iter()
            .map(|it| {
                let id = it.id.clone();
                let current = {
                    let id = id.clone();
                    Signal::derive(move || section.with(|section| *section == id))
                };
                let (state, words) = progress_words(form, &id);
                view! { <SectionLink href=href(&id) title=it.title progress=words state current /> }
            })
            .collect_view()
    };
    // Only another part is drawn anew: a redraw while somebody types would take the field from under their fingers.
    let head = Memo::new(move |_| {
        let id = section.get();
        let found = sections(form).into_iter().find(|it| it.id == id);
        let (title, hint) = found.map(|it| (it.title, it.hint)).unwrap_or_default();
        (id, title, hint)
    });
    let body = move || {
        let (id, title, hint) = head.get();
        view! { <Part form id title hint short /> }
    };
    // Above the questions the list is closed once a part is chosen: one came for the part, not for the list.
    let list = NodeRef::<leptos::html::Details>::new();
    Effect::new(move |_| {
        section.track();
        if let Some(list) = list.get().filter(|_| !page::is_wide(BESIDE)) {
            list.set_open(false);
        }
    });
    let case_name = form.with_value(|it| super::home::called(&it.case.summary().content));
    view! {
        <div class="form page">
            <PageHeader title back_href=To::Case(case.clone()).path() back_label=case_name />
            <AsksIn />
            <Standing form />
            <MessageToDeciders form />
            <VoicesDiffer form />
            <BeforeTracing form />
            <PermitsNothing form />
            <div class="form__grid">
                <aside class="form__aside">
                    // Beside the questions the list always stands open, also for those who hear it.
                    <details class="form__sections" open=page::is_wide(BESIDE) node_ref=list>
                        <summary>{of}</summary>
                        <div class="form__extent">
                            <Button
                                label=t("form-short-set")
                                kind=ButtonKind::Quiet
                                pressed=short
                                on_press=UnsyncCallback::new(move |()| short.update(|it| *it = !*it))
                            />
                        </div>
                        <SectionList label=t("form-sections")>{links}</SectionList>
                    </details>
                </aside>
                <main class="form__main" id="content">
                    {body}
                    <div class="form__foot action-bar">
                        {move || {
                            let (at, all) = place();
                            let before = at.filter(|at| *at > 0).and_then(|at| all.get(at - 1).cloned());
                            before.map(|it| view! { <LinkButton href=href(&it.id) label=t("form-previous") /> })
                        }}
                        {move || {
                            let (at, all) = place();
                            let (onward, label) = match at.and_then(|at| all.get(at + 1)) {
                                Some(next) => (href(&next.id), "form-next"),
                                None => (
                                    to.with_value(|(case, document)| To::Review(case.clone(), document.clone()).path()),
                                    "form-to-review",
                                ),
                            };
                            let kind = if waiting.get() { ButtonKind::Secondary } else { ButtonKind::Primary };
                            view! {
                                <LinkButton href=onward.clone() label=t(label) kind />
                                {waiting.get().then(|| view! {
                                    <Button
                                        label=t(if label == "form-next" { "form-filled-next" } else { "form-filled-review" })
                                        kind=ButtonKind::Primary
                                        on_press=confirm_and_go(onward)
                                    />
                                })}
                            }
                        }}
                    </div>
                    <p class="form__own">{t("form-own-design")}</p>
                </main>
            </div>
            <div class="form__bar">
                <Status form />
                <Whole form />
                <LinkButton href=To::Review(case, document).path() label=t("form-to-review") kind=ButtonKind::Quiet />
            </div>
            <EvidenceDialogs form />
        </div>
    }
}

/// The questions of one part. Begins at the question that the address names, or at its top.
#[component]
fn Part(
    form: FormHandle,
    id: String,
    title: String,
    hint: Option<String>,
    short: RwSignal<bool>,
) -> impl IntoView {
    let (paths, long) = form.with_value(|it| {
        it.engine(|engine| {
            let paths = engine.section_paths(&id);
            let is_long = |path: &&Path| !engine.question(path).is_some_and(|view| view.short);
            let long: BTreeSet<Path> = paths.iter().filter(is_long).cloned().collect();
            (paths, long)
        })
    });
    let away = Memo::new(move |_| if short.get() { long.clone() } else { BTreeSet::new() });
    let hash = use_location().hash;
    Effect::new(move |_| match hash.get().trim_start_matches('#') {
        "" => page::start_at_top(),
        question => page::start_at(question),
    });
    view! {
        <h2 class="form__title" id="page-heading" tabindex="-1">{asked(title)}</h2>
        {hint.map(|hint| view! { <p class="form__hint">{asked(hint)}</p> })}
        <div class="form__fields"><QuestionList session=form paths away /></div>
    }
}

/// Where the answers are, in words; says what to do when the tablet could not write.
#[component]
fn Status(form: FormHandle) -> impl IntoView {
    let saving = form.with_value(|it| it.autosave.saving.clone());
    let sync = form.with_value(|it| it.desk.sync_status.clone());
    let state = {
        let saving = saving.clone();
        // What was saved after the last contact is not sent, whatever was counted then.
        let all_sent = move |after: Option<Timestamp>| {
            sync.with(|it| it.waiting == 0 && it.last_success.is_some_and(|contact| Some(contact) > after))
        };
        Signal::derive(move || match saving.get() {
            Saving::Busy => SaveState::Saving,
            Saving::Failed(_) => SaveState::Attention,
            Saving::Idle if all_sent(None) => SaveState::Sent,
            Saving::Saved(at) if all_sent(Some(at)) => SaveState::Sent,
            Saving::Idle | Saving::Saved(_) => SaveState::Saved,
        })
    };
    let words = {
        let saving = saving.clone();
        Signal::derive(move || match (state.get(), saving.get()) {
            (_, Saving::Busy) => t("save-saving"),
            (_, Saving::Failed(error)) => failure::of_store(&error),
            (SaveState::Sent, _) => t("save-sent"),
            (_, Saving::Saved(at)) => tv("save-saved-at", &[("time", intl::time(tag(), at).into())]),
            _ => t("save-idle"),
        })
    };
    let again = UnsyncCallback::new(move |()| form.with_value(save_now));
    view! {
        <SaveStatus state words />
        {move || matches!(saving.get(), Saving::Failed(_)).then(|| view! {
            <Button label=t("common-try-again") on_press=again />
        })}
    }
}

/// How far the whole form is.
#[component]
fn Whole(form: FormHandle) -> impl IntoView {
    let totals = move || {
        form.with_value(|it| {
            it.shape.track();
            it.engine(|engine| {
                let sections = engine.sections();
                let of = |section: &SectionView| engine.progress_of(&section.id, Extent::Whole);
                sections
                    .iter()
                    .filter(|it| it.relevant)
                    .map(of)
                    .fold((0, 0), |sum, it| (sum.0 + it.answered as usize, sum.1 + it.wanted as usize))
            })
        })
    };
    let words = Signal::derive(move || {
        let (answered, wanted) = totals();
        tv("case-form-progress", &[("answered", answered.into()), ("wanted", wanted.into())])
    });
    view! { <Progress id="form-progress" words done=Signal::derive(move || totals().0) total=Signal::derive(move || totals().1) /> }
}

/// A sentence on top of a page of a form that could not be saved.
#[component]
pub(super) fn NotSaved(form: FormHandle) -> impl IntoView {
    let saving = form.with_value(|it| it.autosave.saving.clone());
    move || match saving.get() {
        Saving::Failed(error) => Some(view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> }),
        _ => None,
    }
}
