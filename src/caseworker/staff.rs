//! Staff, for administrators: who works with Heard, a new person, a new one-time code.

use domain::{Role, StaffMember};
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::{Invitation, NewStaff, StaffEntry, StaffList};

use super::listed::{Listed, WhenRead};
use crate::app::desk::desk;
use crate::app::failure;
use crate::i18n::{key, t, tag, tv};
use crate::ports::transport::{self, Failure};
use crate::ports::{intl, page};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Chip, Choice, CopyCode, Dialog, EmptyState, Field, IconName,
    PageHeader, Radios, TextInput, TextKind, Tone,
};

/// Roles that an administrator may give.
const ROLES: [Role; 5] = [
    Role::Caseworker,
    Role::Supervisor,
    Role::Administrator,
    Role::DataProtectionOfficer,
    Role::ComplaintHandler,
];

/// The page of the staff. Works online only: accounts are the server's.
#[component]
pub(crate) fn StaffPage() -> impl IntoView {
    let list = Listed::<StaffList>::begin(|| Box::pin(transport::get("staff")));
    // A code is shown once and never again: it stays until the person has put it away.
    let invitations = RwSignal::new_local(Vec::<Invitation>::new());
    // Said once to those who hear the screen; the eyes are led to the code itself.
    let said = RwSignal::new(String::new());
    let failed = RwSignal::new_local(None::<Failure>);
    let done = UnsyncCallback::new(move |result: Result<Option<Invitation>, Failure>| match result {
        Ok(made) => {
            failed.set(None);
            if let Some(made) = made {
                let words = [("name", made.user.name.as_str().into()), ("code", spelled(&made.code).into())];
                said.set(tv("staff-code-said", &words));
                // A new code for the same person ends the one before it.
                invitations.update(|codes| {
                    codes.retain(|code| code.user.id != made.user.id);
                    codes.insert(0, made);
                });
            }
            list.read();
        }
        Err(failure) => {
            failed.set(Some(failure));
            // Whoever pressed the button may stand far below: what is wrong comes to the person.
            page::focus("staff-failed");
        }
    });
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("staff-title") lead=t("staff-lead") />
            <p class="visually-hidden" role="status">{move || said.get()}</p>
            <div id="staff-failed" tabindex="-1">
                {move || failed.get().map(|failure| view! { <Banner tone=Tone::Stop title=failure::of_transport(&failure) /> })}
            </div>
            <For
                each=move || invitations.get()
                key=|made| made.code.clone()
                children=move |made| {
                    let user = made.user.id.clone();
                    let close = UnsyncCallback::new(move |()| {
                        invitations.update(|codes| codes.retain(|code| code.user.id != user));
                        said.set(String::new());
                        page::focus("staff-list");
                    });
                    view! { <Code made close /> }
                }
            />
            <Add done />
            <WhenRead list label=t("staff-title")><People list done /></WhenRead>
        </main>
    }
}

/// Who works with Heard. A row stays one row whatever is read anew: nobody loses what they are asked in it.
#[component]
fn People(
    list: Listed<StaffList>,
    done: UnsyncCallback<Result<Option<Invitation>, Failure>>,
) -> impl IntoView {
    let all = list.rows(|list| list.staff.clone());
    let empty = Memo::new(move |_| all.with(Vec::is_empty));
    move || {
        if empty.get() {
            return view! { <EmptyState title=t("staff-empty") /> }.into_any();
        }
        view! {
            <Card id="staff-list" title=t("staff-list") flush=true>
                <ul class="queue">
                    <For each=move || all.get() key=|entry| entry.member.id.clone() let:entry>
                        <Person entry all done />
                    </For>
                </ul>
            </Card>
        }
        .into_any()
    }
}

/// A code sign by sign, so that it is not read out as a word.
fn spelled(code: &str) -> String {
    code.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

/// A one-time code, shown once, until the person closes it.
#[component]
fn Code(made: Invitation, close: UnsyncCallback<()>) -> impl IntoView {
    let label = tv("staff-code", &[("name", made.user.name.as_str().into())]);
    let words = tv("staff-code-words", &[("when", intl::date_and_time(tag(), made.expires).into())]);
    let (made_for, about) = (made.user.id.to_string(), made.user.name.clone());
    let code = made.code.clone();
    let copied = RwSignal::new(false);
    let copy = UnsyncCallback::new(move |()| {
        page::copy(&made.code);
        copied.set(true);
    });
    let copy_label = Signal::derive(move || t(if copied.get() { "staff-copied" } else { "staff-copy" }));
    let id = StoredValue::new(format!("code-{made_for}"));
    // Whoever pressed the button may stand far below: the code comes to the person.
    Effect::new(move |_| page::focus(&id.get_value()));
    view! {
        <Card id=id.get_value() title=label.clone() marked=true>
            <CopyCode label code copy_label on_copy=copy />
            <p>{words}</p>
            <Button label=t("staff-code-close") about kind=ButtonKind::Quiet on_press=close />
        </Card>
    }
}

#[component]
fn Add(done: UnsyncCallback<Result<Option<Invitation>, Failure>>) -> impl IntoView {
    let (name, sign_in) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(None::<String>);
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let options: Vec<Choice> =
        ROLES.iter().map(|role| Choice::new(key(*role), t(&format!("role-{}", key(*role))))).collect();
    let chosen = move || ROLES.into_iter().find(|it| role.get_untracked().as_deref() == Some(&key(*it)));
    let add = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(role_chosen) = chosen() else { return };
        if name.with_untracked(|it| it.trim().is_empty()) || sign_in.with_untracked(|it| it.trim().is_empty())
        {
            return;
        }
        let sent = (name.get_untracked(), sign_in.get_untracked(), role.get_untracked());
        let new = NewStaff {
            sign_in: sent.1.trim().to_lowercase(),
            name: sent.0.trim().to_owned(),
            role: role_chosen,
        };
        busy.set(true);
        spawn_local(async move {
            let result = transport::post::<Invitation>("staff", &new).await;
            busy.try_set(false);
            if result.is_ok() {
                // Whoever went on to the next person meanwhile keeps what they wrote of them.
                clear(name, &sent.0);
                clear(sign_in, &sent.1);
                clear(role, &sent.2);
                tried.try_set(false);
            }
            done.try_run(result.map(Some));
        });
    });
    let missing = move |text: RwSignal<String>| {
        Signal::derive(move || {
            (tried.get() && text.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
        })
    };
    let no_role =
        Signal::derive(move || (tried.get() && role.with(Option::is_none)).then(|| t("staff-role-missing")));
    view! {
        <Card id="add" title=t("staff-add")>
            <Field id="staff-name" label=t("staff-name") error=missing(name)>
                <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) />
            </Field>
            <Field id="staff-sign-in" label=t("staff-sign-in") hint=t("enrol-sign-in-hint") error=missing(sign_in)>
                <TextInput value=sign_in on_input=UnsyncCallback::new(move |text| sign_in.set(text)) kind=TextKind::Code />
            </Field>
            <Field id="staff-role" label=t("staff-role") error=no_role group=true>
                <Radios options value=role on_choose=UnsyncCallback::new(move |key| role.set(Some(key))) />
            </Field>
            <Button label=t("staff-add") kind=ButtonKind::Primary icon=IconName::Plus busy on_press=add />
        </Card>
    }
}

/// Empties a box whose words were kept, where they are still the same.
fn clear<T: Default + PartialEq + Clone + Send + Sync + 'static>(it: RwSignal<T>, sent: &T) {
    if it.try_get_untracked().as_ref() == Some(sent) {
        it.try_set(T::default());
    }
}

/// One person. `entry` is how they stood when they came; `all` says how they stand now.
#[component]
fn Person(
    entry: StaffEntry,
    all: Memo<Vec<StaffEntry>>,
    done: UnsyncCallback<Result<Option<Invitation>, Failure>>,
) -> impl IntoView {
    let StaffMember { id, sign_in, name, role } = entry.member.clone();
    let now = Memo::new(move |_| {
        all.with(|all| all.iter().find(|it| it.member.id == entry.member.id).cloned())
            .unwrap_or_else(|| entry.clone())
    });
    let active = Memo::new(move |_| now.with(|it| it.active));
    let state = move || {
        let state = now.with(|it| match (it.active, it.enrolled) {
            (false, _) => "staff-closed",
            (true, true) => "staff-active",
            (true, false) => "staff-waiting",
        });
        view! { <Chip label=t(state) /> }
    };
    let path = StoredValue::new(format!("staff/{id}"));
    let invite = UnsyncCallback::new(move |()| {
        let path = format!("{}/invitations", path.get_value());
        spawn_local(async move {
            let result = transport::post::<Invitation>(&path, &()).await;
            done.try_run(result.map(Some));
        });
    });
    // Closing an account takes the person's work away at once: it is asked first, and nobody closes their own.
    let asked = RwSignal::new(false);
    let ask = UnsyncCallback::new(move |()| asked.set(true));
    let close = UnsyncCallback::new(move |()| {
        asked.set(false);
        let path = path.get_value();
        spawn_local(async move {
            let result = transport::delete(&path).await;
            done.try_run(result.map(|()| None));
        });
    });
    let own = id == desk().me.id;
    let about = name.clone();
    let question = tv("staff-close-ask", &[("name", name.as_str().into())]);
    let dialog = format!("close-{id}");
    view! {
        <li class="queue__row">
            <div>
                <p class="queue__what"><bdi>{name.clone()}</bdi></p>
                <p class="queue__why">{sign_in} " · " {t(&format!("role-{}", key(role)))}</p>
                <p class="queue__state">{state}</p>
            </div>
            <div class="queue__actions">
                {move || active.get().then(|| view! {
                    <Button label=t("staff-new-code") about=about.clone() kind=ButtonKind::Quiet on_press=invite />
                })}
                {move || (active.get() && !own).then(|| view! {
                    <Button label=t("staff-close") about=name.clone() kind=ButtonKind::Quiet on_press=ask />
                    <Dialog
                        id=dialog.clone()
                        open=asked
                        on_close=UnsyncCallback::new(move |()| asked.set(false))
                        title=question.clone()
                        close_label=t("common-close")
                        actions=move || view! { <Button label=t("staff-close-yes") kind=ButtonKind::Danger on_press=close /> }
                    >
                        <p>{t("staff-close-words")}</p>
                    </Dialog>
                })}
            </div>
        </li>
    }
}
