//! Under the question for a paper: take a photo of it or choose one, see what was kept, and put a wrong one aside.

use std::rc::Rc;

use domain::paper::{keep_paper, paper, papers, put_paper_aside, takes_paper};
use domain::{
    Absence, Answer, Author, Body, CaseFact, ChangeId, IdSource, Media, MediaKind, PAPER_MIME, Path, Refused,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;
use store::case_store::NewMedia;

use super::form_page::FormHandle;
use super::paper_picture::{Picture, kept_words};
use crate::app::failure;
use crate::app::routes::To;
use crate::forms::{Attach, FormSession, control_id};
use crate::i18n::{self, t, tag, tv};
use crate::ports::clock::Browser;
use crate::ports::intl;
use crate::ports::photo::{self, NoPhoto};
use crate::ui::{Banner, Button, ButtonKind, Field, FileButton, LinkButton, TextArea, Tone};

/// Why a photo was not kept.
#[derive(Debug, Clone)]
enum NotKept {
    Photo(NoPhoto),
    Store(StoreError),
    Refused,
}

/// One kept photo, as the screen shows it.
#[derive(Clone, PartialEq)]
struct Row {
    change: ChangeId,
    media: Media,
    kept: String,
    aside: Option<String>,
}

/// Lets the questions of this page take papers.
pub(super) fn provide_papers() {
    provide_context(Attach(place));
}

/// What stands in place of the input; none where no paper belongs there.
fn place(form: FormHandle, path: &Path) -> Option<AnyView> {
    let id = form.with_value(|it| it.engine(|engine| engine.form().about().id.clone()));
    takes_paper(&id, path).then(|| view! { <Papers form path=path.clone() /> }.into_any())
}

#[component]
fn Papers(form: FormHandle, path: Path) -> impl IntoView {
    let id = control_id(&path);
    let path = StoredValue::new(path);
    let rows = Memo::new(move |_| {
        let found = form.try_with_value(|it| {
            it.case.track(|file| {
                let all = path.with_value(|path| papers(file, &it.document, path));
                let one = |paper: domain::paper::Paper<'_>| Row {
                    change: paper.change.id.clone(),
                    media: paper.kept.media.clone(),
                    kept: kept_words(paper.change),
                    aside: paper.aside.map(|(by, reason)| {
                        let when = intl::date_and_time(tag(), by.recorded);
                        let who = super::case::name_of(&by.entered_by);
                        tv(
                            "paper-aside-by",
                            &[("who", who.into()), ("when", when.into()), ("why", reason.into())],
                        )
                    }),
                };
                all.into_iter().map(one).collect::<Vec<_>>()
            })
        });
        found.unwrap_or_default()
    });
    let busy = RwSignal::new(false);
    let kept = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<NotKept>);
    let take = UnsyncCallback::new(move |event: leptos::ev::Event| {
        let Some((file, input)) = photo::chosen(&event) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        kept.set(false);
        failed.set(None);
        let (session, path) = (form.get_value(), path.get_value());
        spawn_local(async move {
            let small = photo::small(&file, MediaKind::Paper.most_bytes(), PAPER_MIME).await;
            // The same file can be chosen again.
            input.set_value("");
            let done = match small {
                Ok(bytes) => keep(&session, &path, bytes).await,
                Err(why) => Err(NotKept::Photo(why)),
            };
            busy.try_set(false);
            kept.try_set(done.is_ok());
            failed.try_set(done.err());
        });
    });
    let (camera, file) = (format!("{id}-camera"), format!("{id}-file"));
    let newest = Memo::new(move |_| {
        rows.with(|rows| rows.iter().find(|it| it.aside.is_none()).map(|it| it.change.clone()))
    });
    view! {
        <div class="papers">
            <For each=move || rows.get() key=|row| row.change.clone() let:row>
                <Kept form row rows newest />
            </For>
            {move || failed.get().map(|why| view! { <Banner tone=Tone::Stop title=not_kept(&why) /> })}
            {move || kept.get().then(|| view! { <Banner tone=Tone::Ok title=t("paper-kept") text=t("paper-kept-words") /> })}
            <p class="question__note">{t("paper-lead")}</p>
            <div class="papers__pick">
                <FileButton id=camera label=t("paper-take") accept="image/*" capture="environment" on_change=take />
                <p class="question__note">{t("paper-no-camera")}</p>
            </div>
            <div class="papers__pick">
                <FileButton id=file label=t("paper-choose") accept="image/*" on_change=take />
            </div>
            {move || busy.get().then(|| view! { <p role="status">{t("paper-busy")}</p> })}
        </div>
    }
}

fn not_kept(why: &NotKept) -> String {
    match why {
        NotKept::Photo(NoPhoto::NotAPicture) => t("paper-not-a-picture"),
        NotKept::Photo(NoPhoto::TooLarge) => t("paper-too-large"),
        NotKept::Store(error) => failure::of_store(error),
        NotKept::Refused => t("paper-not-here"),
    }
}

/// Keeps picture and fact in one save; then the question has its answer.
async fn keep(session: &Rc<FormSession>, path: &Path, bytes: Vec<u8>) -> Result<(), NotKept> {
    let id = Browser.next_id().parse().map_err(|_| NotKept::Refused)?;
    let media = Media::paper(id, &bytes);
    let (case, document) = (&session.case, &session.document);
    let fact = case.now(|file| keep_paper(file, document, path, &media)).map_err(|_| NotKept::Refused)?;
    let author = Author::Staff(session.desk.me.id.clone());
    let new = [NewMedia { media: media.clone(), bytes }];
    case.write_attached(&Browser, &Browser, &author, vec![Body::Fact(fact)], &new, i18n::tag())
        .await
        .map_err(NotKept::Store)?;
    if !is_attached(session, path) {
        // The picture is kept either way; an answer that cannot be taken now can be given later.
        let _ = session.answer(path, Answer::Attached(vec![media.id.to_string()]));
    }
    Ok(())
}

/// Puts one aside. Where none is left, the question has no answer any more.
async fn put_aside(session: &Rc<FormSession>, fact: CaseFact) -> Result<(), StoreError> {
    let of = match &fact {
        CaseFact::PaperPutAside(it) => Some(it.of.clone()),
        _ => None,
    };
    let case = &session.case;
    let path = case.now(|file| of.and_then(|of| paper(file, &of).map(|it| it.kept.path.clone())));
    case.write(vec![Body::Fact(fact)]).await?;
    let Some(path) = path else { return Ok(()) };
    let stands = case.now(|file| papers(file, &session.document, &path).iter().any(|it| it.aside.is_none()));
    if !stands && is_attached(session, &path) {
        // The photo is aside either way; a question that cannot be written now is put right later.
        let _ = session.answer(&path, Answer::Absent(Absence::NotYet));
    }
    Ok(())
}

fn is_attached(session: &FormSession, path: &Path) -> bool {
    session
        .engine(|engine| engine.question(path).is_some_and(|view| matches!(view.answer, Answer::Attached(_))))
}

/// One photo in the list: what was put aside is said and shown no more. Another photo leaves the reason that is being written.
#[component]
fn Kept(form: FormHandle, row: Row, rows: Memo<Vec<Row>>, newest: Memo<Option<ChangeId>>) -> impl IntoView {
    let Row { change, media, kept, aside } = row;
    let words = kept.clone();
    let aside = Memo::new({
        let change = change.clone();
        move |_| {
            rows.with(|rows| {
                rows.iter().find(|it| it.change == change).map_or(aside.clone(), |it| it.aside.clone())
            })
        }
    });
    let case = form.with_value(|it| it.case.id.clone());
    let shown = move || {
        let (change, kept, media) = (change.clone(), kept.clone(), media.clone());
        let look = To::Paper(case.clone(), change.clone()).path();
        let (alt, about) = (kept.clone(), kept.clone());
        let is_newest = Memo::new({
            let change = change.clone();
            move |_| newest.with(|it| it.as_ref() == Some(&change))
        });
        view! {
            <div class="papers__small"><Picture media alt /></div>
            <p>{kept} {move || (!is_newest.get()).then(|| view! { <span class="question__note">" · " {t("paper-older")}</span> })}</p>
            <LinkButton href=look label=t("paper-look") />
            <WrongOne form change about />
        }
    };
    view! {
        <div class="papers__kept">
            {move || match aside.get() {
                Some(aside) => view! {
                    <p>{words.clone()}</p>
                    <p class="question__note" dir="auto">{aside}</p>
                }
                .into_any(),
                None => shown().into_any(),
            }}
        </div>
    }
}

/// Puts a wrong photo aside, with a reason.
#[component]
fn WrongOne(form: FormHandle, change: ChangeId, about: String) -> impl IntoView {
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let id = format!("paper-aside-{change}");
    let change = StoredValue::new(change);
    let turn = UnsyncCallback::new(move |()| open.update(|it| *it = !*it));
    let typed = UnsyncCallback::new(move |words| reason.set(words));
    let put = UnsyncCallback::new(move |()| {
        let session = form.get_value();
        let fact =
            session.case.now(|file| put_paper_aside(file, &change.get_value(), &reason.get_untracked()));
        let fact = match fact {
            Ok(fact) => fact,
            Err(Refused::NoReason) => return wrong.set(Some(t("paper-aside-short"))),
            Err(_) => return wrong.set(Some(t("paper-not-here"))),
        };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let done = put_aside(&session, fact).await;
            busy.try_set(false);
            wrong.try_set(done.err().map(|error| failure::of_store(&error)));
        });
    });
    let id = StoredValue::new(id);
    view! {
        <Button label=t("paper-wrong") about kind=ButtonKind::Quiet expanded=open on_press=turn />
        {move || open.get().then(|| view! {
            <Field id=id.get_value() label=t("paper-aside-why") hint=t("paper-aside-hint") required=t("common-required") error=wrong>
                <TextArea value=reason on_input=typed max_length=1_000_u32 />
            </Field>
            <Button label=t("paper-aside") busy on_press=put />
        })}
    }
}
