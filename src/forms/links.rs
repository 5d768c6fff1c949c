//! Links to other records: what the case has is offered by name, and an id is neither typed nor shown.

use domain::{
    Absence, Answer, Author, CaseFile, DocumentId, Linkable, NamedKind, StatementId, UserId, linkable, named,
};
use form_engine::QuestionView;
use leptos::prelude::*;

use super::links_add::AddNamed;
use super::never_there;
use super::question::Live;
use super::session::FormSession;
use super::words::Known;
use crate::app::routes::To;
use crate::i18n::{t, t_opt, tag, tv};
use crate::ports::intl;
use crate::ui::{Checkboxes, Choice, LinkButton, Radios};

/// The input of a link. Where the case has no such record it says so, and how to begin one; never a box for ids.
pub(super) fn reference(live: Live, view: &QuestionView) -> AnyView {
    let target = StoredValue::new(view.target.clone().unwrap_or_default());
    let many = view.many;
    let standing = live.read(ids_of);
    let options = Memo::new(move |_| {
        let standing = standing.get();
        live.session
            .try_with_value(|session| {
                session.case.revision().track();
                let path = live.path.get_value();
                let mut found = target.with_value(|target| found(session, &path, target));
                if let Linkable::People(people) = &mut found {
                    // A body may stand in the case because it asked for something, or was there: that makes it no recipient.
                    people.retain(|it| !never_there::is(session, &path, &it.name));
                }
                offered(session, &found, &standing)
            })
            .unwrap_or_default()
    });
    let none = Memo::new(move |_| options.with(Vec::is_empty));
    let list = move || {
        if none.get() { nothing(live, target) } else { input(live, options.into(), standing, many) }
    };
    let add = target.with_value(|target| NamedKind::of_target(target)).map(|kind| {
        view! { <AddNamed live kind standing many target /> }
    });
    view! { {list} {add} }.into_any()
}

fn input(live: Live, options: Signal<Vec<Choice>>, standing: Signal<Vec<String>>, many: bool) -> AnyView {
    if many {
        let change = UnsyncCallback::new(move |(key, on): (String, bool)| {
            let mut ids = standing.get_untracked();
            ids.retain(|it| *it != key);
            if on {
                ids.push(key);
            }
            live.answer(if ids.is_empty() { Answer::Absent(Absence::NotYet) } else { Answer::Links(ids) });
        });
        return view! { <Checkboxes options value=standing on_change=change /> <Words live standing /> }
            .into_any();
    }
    let value = Signal::derive(move || standing.with(|ids| ids.first().cloned()));
    let choose = UnsyncCallback::new(move |key: String| live.answer(Answer::Link(key)));
    let clear = UnsyncCallback::new(move |()| live.clear());
    view! { <Radios options value on_choose=choose clear_label=t("field-clear") on_clear=clear /> }.into_any()
}

/// The way from what is linked to the child's whole words.
#[component]
fn Words(live: Live, standing: Signal<Vec<String>>) -> impl IntoView {
    let links = move || {
        live.session
            .try_with_value(|session| {
                session.case.now(|file| {
                    let there: Vec<StatementId> =
                        file.statements().map(|(_, said)| said.id.clone()).collect();
                    let views = To::Views(session.case.id.clone()).path();
                    let linked = there
                        .into_iter()
                        .filter(|id| standing.with(|ids| ids.iter().any(|it| it == id.as_str())));
                    linked
                        .map(|id| (format!("{views}#said-{id}"), name_of(session.known(), id.as_str())))
                        .collect::<Vec<_>>()
                })
            })
            .unwrap_or_default()
    };
    move || {
        let links = links();
        (!links.is_empty()).then(|| {
            let links = links.into_iter().map(|(href, words)| {
                view! { <li><a class="evidence__link" href=href dir="auto">{words}</a></li> }
            });
            view! {
                <div class="evidence">
                    <p class="question__note">{t("field-link-rests-on")}</p>
                    <ul class="evidence__list">{links.collect_view()}</ul>
                </div>
            }
        })
    }
}

/// One calm sentence, and the way to begin the form that would be linked.
fn nothing(live: Live, target: StoredValue<String>) -> AnyView {
    let (words, begin) = live.session.with_value(|session| {
        let path = live.path.get_value();
        match target.with_value(|target| found(session, &path, target)) {
            Linkable::Documents { forms, .. } => {
                let page = To::NewForm(session.case.id.clone()).path();
                let can_begin = |form: &String| session.case.now(|file| may_begin(session, file, form));
                let link = |form: String| {
                    let label = tv("field-link-begin", &[("form", session.desk.shelf.title(&form).into())]);
                    (format!("{page}#begin-{form}"), label)
                };
                ("field-link-none", forms.into_iter().filter(can_begin).map(link).collect::<Vec<_>>())
            }
            Linkable::Statements(_) => ("field-link-nothing-said", Vec::new()),
            Linkable::People(_) => ("field-add-nobody", Vec::new()),
            _ => ("field-link-no-list", Vec::new()),
        }
    });
    view! {
        <p class="question__note">{t(words)}</p>
        {begin.into_iter().map(|(href, label)| view! { <LinkButton href label /> }).collect_view()}
    }
    .into_any()
}

/// A form of which there is only ever one is not begun twice.
fn may_begin(session: &FormSession, file: &CaseFile, form: &str) -> bool {
    let entry = session.desk.shelf.entry(form);
    entry.is_some_and(|entry| entry.repeatable || file.documents_of(form).is_empty())
}

pub(super) fn found(session: &FormSession, path: &domain::Path, target: &str) -> Linkable {
    let is_form = |name: &str| session.desk.shelf.entry(name).is_some();
    session.case.now(|file| linkable(file, &session.document, path, target, &is_form))
}

fn ids_of(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Link(id) => vec![id.clone()],
        Answer::Links(ids) => ids.clone(),
        _ => Vec::new(),
    }
}

/// What can be chosen, and what stands there although it is not offered: it must be seen to be taken back.
fn offered(session: &FormSession, found: &Linkable, standing: &[String]) -> Vec<Choice> {
    let known = session.known();
    let mut options: Vec<Choice> = match found {
        Linkable::Staff => {
            let staff = session.desk.colleagues().into_iter();
            staff.map(|member| Choice::new(member.id.as_str(), &member.name)).collect()
        }
        Linkable::Site => session.case.now(|file| {
            file.opened()
                .map(|(_, _, site)| Choice::new(site, domain::site::name_of(site)))
                .into_iter()
                .collect()
        }),
        Linkable::Case => {
            vec![Choice::new(session.case.id.as_str(), name_of(known, session.case.id.as_str()))]
        }
        Linkable::People(people) => {
            people.iter().map(|person| Choice::new(&person.id, &person.name)).collect()
        }
        Linkable::Documents { documents, .. } => {
            documents.iter().map(|id| Choice::new(id.as_str(), name_of(known, id.as_str()))).collect()
        }
        Linkable::Statements(_) | Linkable::Unknown => Vec::new(),
    };
    if let Linkable::Statements(said) = found {
        options.extend(said.iter().map(|id| Choice::new(id.as_str(), name_of(known, id.as_str()))));
    }
    for id in standing {
        if !options.iter().any(|option| option.key == *id) {
            options.push(Choice::new(id, name_of(known, id)));
        }
    }
    options
}

/// What a link leads to, in words: a name, a title with who and when. Never an id.
pub(crate) fn name_of(known: Known<'_>, id: &str) -> String {
    if domain::is_words(id) {
        return id.to_owned();
    }
    let staff = id.parse::<UserId>().ok().and_then(|user| known.desk.known_name(&user));
    let in_case = || {
        let case = known.case?;
        if case.id.as_str() == id {
            let called = case.summary().content.called;
            return Some(if called.is_empty() { t("field-link-this-child") } else { called });
        }
        case.now(|file| {
            let bodies = [NamedKind::Body, NamedKind::Family].into_iter().flat_map(|kind| named(file, kind));
            let person = domain::people(file).into_iter().chain(bodies).find(|person| person.id == id);
            let site = || {
                file.opened()
                    .filter(|(_, _, site)| *site == id)
                    .map(|(_, _, site)| domain::site::name_of(site))
            };
            person
                .map(|person| person.name)
                .or_else(site)
                .or_else(|| statement(file, id))
                .or_else(|| document(known, file, &id.parse().ok()?))
        })
    };
    staff.or_else(in_case).unwrap_or_else(|| t("field-link-elsewhere"))
}

/// What the child said, in its first words, and when; that it is not to be read here, where it is not.
fn statement(file: &CaseFile, id: &str) -> Option<String> {
    let id: StatementId = id.parse().ok()?;
    if file.taken_back().contains_key(&id) {
        return Some(t("field-link-taken-back"));
    }
    let (_, said) = file.statements().find(|(_, said)| said.id == id)?;
    let own = said.chosen.iter().find_map(|chosen| chosen.words.as_deref());
    let words = said.words.as_ref().map(|words| words.text.as_str()).or(own);
    let when = intl::day_of(tag(), said.said);
    let topic = t_opt(&format!("views-topic-{}", said.screen)).unwrap_or_default();
    Some(match words {
        Some(words) => {
            let short: String = words.trim().chars().take(FIRST_WORDS).collect();
            let more = if words.trim().chars().count() > FIRST_WORDS { "…" } else { "" };
            format!("“{short}{more}” · {topic} · {when}")
        }
        None => format!("{topic} · {when}"),
    })
}

/// So many characters of what a child said stand in a list.
const FIRST_WORDS: usize = 60;

/// A filled form by its title, who began it and when.
fn document(known: Known<'_>, file: &CaseFile, id: &DocumentId) -> Option<String> {
    let opening = file.opening(id)?;
    let title = known.desk.shelf.title(opening.form);
    let when = intl::day_of(tag(), opening.at);
    let who = match opening.author {
        Author::Staff(user) => known.desk.known_name(user),
        Author::Child | Author::Guardian => None,
    };
    Some([Some(title), who, Some(when)].into_iter().flatten().collect::<Vec<_>>().join(", "))
}
