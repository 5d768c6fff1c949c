//! Questions that stand closed on the screen: not to be written yet, or locked until somebody says why.

use std::rc::Rc;

use domain::{Answers, Gate, OpenReason, Path, Refused, Role, Unmet, Verdict};
use form_engine::{FieldType, QuestionView};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::doors::StaysClosed;
use super::question::{Session, control_id};
use super::words;
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::i18n::{t, tv};
use crate::ports::{clock, page};
use crate::ui::{
    Banner, Button, ButtonKind, Choice, Field, Icon, IconName, LinkButton, Radios, TextArea, Tone,
};

/// What the information gate says now, in one sentence, with links to the questions that open it; nothing once it is
/// met. `words` is the key of a text that says what waits on this screen.
pub(crate) fn gate_note(case: &Rc<OpenCase>, words: &'static str) -> AnyView {
    let case = StoredValue::new_local(Rc::clone(case));
    let unmet = Memo::new(move |_| {
        case.with_value(|case| {
            case.track(|file| match Gate::G01.check(&Answers::of(file)) {
                Verdict::Met => None,
                Verdict::NotMet { reasons } => reasons.into_iter().next(),
            })
        })
    });
    let links = move |unmet: Unmet| {
        let vital = (domain::fields::reg_bia::BASIS, domain::fields::reg_bia::PROCESSING_BASIS);
        let (first, second) = match unmet {
            Unmet::VitalInterestReasonMissing => ("form-gate-to-reason", None),
            _ => ("form-gate-to-notice", Some(("form-gate-to-danger", vital))),
        };
        let places = unmet.place().map(|place| (first, place)).into_iter().chain(second);
        places
            .filter_map(|(label, (section, question))| {
                let href = case.with_value(|case| question_href(case, section, question))?;
                Some(view! { <LinkButton href label=t(label) /> })
            })
            .collect_view()
    };
    (move || {
        unmet.get().map(|unmet| {
            let title = match unmet {
                Unmet::VitalInterestReasonMissing => t("form-gate-reason-first"),
                _ => t("form-gate-notice-first"),
            };
            view! { <Banner tone=Tone::Info title text=t(words) still=true>{links(unmet)}</Banner> }
        })
    })
    .into_any()
}

/// The address of a question of the registration; none where the case has none.
fn question_href(case: &Rc<OpenCase>, section: &str, question: &str) -> Option<String> {
    let form = domain::fields::reg_bia::ID;
    let document = case.now(|file| file.documents_of(form).last().map(|found| found.id().clone()))?;
    let id = control_id(&Path::top(question).ok()?);
    Some(format!("{}#{id}", To::Section(case.id.clone(), document, section.to_owned()).path()))
}

/// Questions that may not be written yet: their words, and what stands there already.
pub(super) fn not_yet(session: Session, paths: Vec<Path>) -> AnyView {
    listed(session, paths, "form-gate-not-yet")
}

/// Questions that somebody else fills in: who that is, their words, and what stands there already.
pub(super) fn others(session: Session, paths: Vec<Path>) -> AnyView {
    let who = session.with_value(|it| {
        let view = paths.first().and_then(|path| it.engine(|engine| engine.question(path)));
        if view.as_ref().is_some_and(|view| view.written_by.iter().any(|role| role == "dpo")) {
            return t("form-others-officer");
        }
        let checked = view.is_none_or(|view| view.written_by.iter().any(|role| role == "supervisor"));
        let wanted = if checked { Role::Supervisor } else { Role::Caseworker };
        let assigned = it.case.now(|file| file.assigned().into_iter().cloned().collect::<Vec<_>>());
        let mut staff = it.desk.colleagues().into_iter();
        let named = staff.find(|member| {
            member.role == wanted && member.id != it.desk.me.id && assigned.contains(&member.id)
        });
        match named {
            Some(member) => tv("form-others-named", &[("name", member.name.into())]),
            None if !checked => t("form-others-caseworker"),
            None if it.desk.me.role == Role::Supervisor => t("form-others-own-work"),
            None => t("form-others-supervisor"),
        }
    });
    let list = listed(session, paths, "form-others-closed");
    view! { <p class="question__note">{who}</p> {list} }.into_any()
}

/// Closed questions as a list; `closed` says to those who cannot see the lock that they are.
fn listed(session: Session, paths: Vec<Path>, closed: &'static str) -> AnyView {
    let lines = Memo::new(move |_| {
        session
            .try_with_value(|it| {
                it.shape.track();
                paths.iter().flat_map(|path| lines_of(it, path)).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    view! {
        <ul class="closed">
            {move || {
                let line = |(label, answer): (String, Option<String>)| view! {
                    <li class="closed__question">
                        <Icon name=IconName::Lock small=true />
                        <span class="closed__label">
                            {label} <span class="visually-hidden">" " {t(closed)}</span>
                        </span>
                        {answer.map(|words| view! { <span class="closed__answer" dir="auto">{words}</span> })}
                    </li>
                };
                lines.get().into_iter().map(line).collect_view()
            }}
        </ul>
    }
    .into_any()
}

/// A question and its answer in words; of a group also what stands in its rows.
fn lines_of(session: &super::FormSession, path: &Path) -> Vec<(String, Option<String>)> {
    let answer = |view: &QuestionView| {
        let shown = !view.answer.is_blank() && !session.is_shut(view);
        shown.then(|| words::answer(session.known(), Some(view), &view.answer))
    };
    session.engine(|engine| {
        let Some(view) = engine.question(path) else { return Vec::new() };
        let mut lines = vec![(view.label.clone(), answer(&view))];
        let mut open: Vec<Path> =
            engine.rows(path).iter().flat_map(|row| engine.row_paths(row)).rev().collect();
        while let Some(path) = open.pop() {
            let Some(view) = engine.question(&path).filter(|view| view.relevant) else { continue };
            open.extend(engine.rows(&path).iter().flat_map(|row| engine.row_paths(row)).rev());
            let said = answer(&view).filter(|_| view.kind != FieldType::Group);
            lines.extend(said.map(|said| (view.label.clone(), Some(said))));
        }
        lines
    })
}

/// Locked questions: what is asked, and a button that opens them after a reason was given. While it is written, more of them may
/// come to apply: the reason stays.
#[component]
pub(crate) fn Locked(
    /// The form.
    session: Session,
    /// The questions.
    #[prop(into)]
    paths: Signal<Vec<Path>>,
) -> impl IntoView {
    let Some(first) = paths.with_untracked(|paths| paths.first().cloned()) else { return ().into_any() };
    let id = format!("lock-{}", control_id(&first));
    let labels = Memo::new(move |_| {
        let label =
            |it: &super::FormSession, path: &Path| it.engine(|engine| Some(engine.question(path)?.label));
        let labels = |it: &Rc<super::FormSession>| {
            paths.with(|paths| paths.iter().filter_map(|path| label(it, path)).collect::<Vec<_>>())
        };
        session.try_with_value(labels).unwrap_or_default()
    });
    let asking = RwSignal::new(false);
    let about = Signal::derive(move || labels.with(|labels| labels.first().cloned().unwrap_or_default()));
    let begin = UnsyncCallback::new(move |()| asking.update(|asking| *asking = !*asking));
    let own = StoredValue::new(id.clone());
    let lines = move || labels.get().into_iter().map(|label| view! { <li>{label}</li> }).collect_view();
    view! {
        <section class="locked" aria-labelledby=id.clone()>
            <p class="locked__title" id=id.clone()><Icon name=IconName::Lock /> " " {t("form-locked-s4")}</p>
            <ul class="locked__labels">{lines}</ul>
            <Button label=t("form-locked-begin") about expanded=asking on_press=begin />
            {move || asking.get().then(|| own.with_value(|id| ask(session, paths, asking, id)))}
        </section>
    }
    .into_any()
}

/// Asks why, writes it down, and only then opens.
fn ask(session: Session, paths: Signal<Vec<Path>>, asking: RwSignal<bool>, id: &str) -> AnyView {
    let chosen = RwSignal::new(None::<OpenReason>);
    let own = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let options: Vec<Choice> = OpenReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.key(), t(&format!("form-locked-reason-{}", reason.key()))))
        .collect();
    let choose = UnsyncCallback::new(move |key: String| {
        chosen.set(OpenReason::ALL.into_iter().find(|reason| reason.key() == key));
    });
    let open = UnsyncCallback::new(move |()| {
        let Some(path) = paths.with_untracked(|paths| paths.first().cloned()) else { return };
        busy.set(true);
        wrong.set(None);
        let session = session.get_value();
        let (reason, words) = (chosen.get_untracked(), own.get_untracked());
        spawn_local(async move {
            let opened = session.unlock(&path, reason, &words).await;
            busy.try_set(false);
            match opened {
                Ok(()) => {
                    // Where others of the list stay closed, they are opened for a reason of their own.
                    asking.try_set(false);
                    // The button is gone with its card: go on where it led to, once that is drawn.
                    clock::sleep(50).await;
                    page::focus(&control_id(&path));
                }
                Err(StaysClosed::Refused(Refused::NoReasonToOpen)) => {
                    let words =
                        if reason.is_none() { "form-locked-no-reason" } else { "form-locked-no-words" };
                    wrong.try_set(Some(t(words)));
                }
                Err(StaysClosed::Refused(_)) => {
                    wrong.try_set(Some(t("form-not-found")));
                }
                Err(StaysClosed::NotWritten(error)) => {
                    wrong.try_set(Some(failure::of_store(&error)));
                }
            }
        });
    });
    let value = Signal::derive(move || chosen.get().map(|reason| reason.key().to_owned()));
    view! {
        <div class="locked__ask">
            <Field
                id=format!("{id}-reason")
                label=t("form-locked-reason")
                hint=t("form-locked-reason-hint")
                required=t("common-required")
                error=wrong
                group=true
            >
                <Radios options value on_choose=choose />
            </Field>
            <Field id=format!("{id}-words") label=t("form-locked-words") hint=t("form-locked-words-hint")>
                <TextArea value=own on_input=UnsyncCallback::new(move |text| own.set(text)) />
            </Field>
            <Button label=t("form-locked-open") kind=ButtonKind::Primary busy on_press=open />
        </div>
    }
    .into_any()
}
