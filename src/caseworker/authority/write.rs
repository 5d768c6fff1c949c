//! Writing a request down: who asked, what for, and whether it is for enforcement. It is saved on the tablet at once.

use domain::authority::{Asked, Asker, ForEnforcement, ask_with};
use domain::fields::disclosure;
use domain::{Body, CaseFact, DocumentId};
use form_engine::typed::{MomentEntry, WallTime};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words;
use crate::app::desk::desk;
use crate::app::failure;
use crate::caseworker::moment::{moment_words, wall};
use crate::caseworker::opened::CaseHandle;
use crate::i18n::t;
use crate::ports::clock::Browser;
use crate::ports::{intl, page};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Choice, Field, MomentInput, Radios, TextArea, TextInput, Tone,
};

#[derive(Clone, Copy)]
struct Boxes {
    on: RwSignal<Option<WallTime>>,
    from: RwSignal<String>,
    asker: RwSignal<Option<String>>,
    what: RwSignal<String>,
    purpose: RwSignal<String>,
    enforcement: RwSignal<Option<String>>,
}

impl Boxes {
    fn asked(self) -> Option<Asked> {
        let WallTime { day, hour, minute } = self.on.get_untracked()?;
        let asked = Asked {
            on: intl::moment_at(day, hour, minute)?,
            from: self.from.get_untracked(),
            asker: self.asker.get_untracked().and_then(|key| Asker::named(&key))?,
            what: self.what.get_untracked(),
            purpose: self.purpose.get_untracked(),
            enforcement: self.enforcement.get_untracked().and_then(|key| ForEnforcement::named(&key))?,
        };
        asked.is_whole().then_some(asked)
    }

    /// Id of the first field that says nothing yet.
    fn first_open(self) -> &'static str {
        let empty = |text: RwSignal<String>| text.with_untracked(|it| it.trim().is_empty());
        let fields = [
            ("authority-from", empty(self.from)),
            ("authority-asker", self.asker.with_untracked(Option::is_none)),
            ("authority-on", self.on.with_untracked(Option::is_none)),
            ("authority-what", empty(self.what)),
            ("authority-purpose", empty(self.purpose)),
        ];
        fields.into_iter().find(|(_, open)| *open).map_or("authority-enforcement", |(id, _)| id)
    }
}

/// The boxes and their button.
#[component]
pub(super) fn Write(
    /// The case.
    case: CaseHandle,
    /// Called once it is saved.
    done: UnsyncCallback<()>,
    /// Called when somebody leaves it.
    cancel: UnsyncCallback<()>,
) -> impl IntoView {
    let boxes = Boxes {
        on: RwSignal::new(Some(wall())),
        from: RwSignal::default(),
        asker: RwSignal::default(),
        what: RwSignal::default(),
        purpose: RwSignal::default(),
        enforcement: RwSignal::default(),
    };
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None);
    let handle = StoredValue::new_local(desk());
    let keep = UnsyncCallback::new(move |()| {
        tried.set(true);
        let Some(asked) = boxes.asked() else {
            page::focus(boxes.first_open());
            return;
        };
        let entry = handle.with_value(|desk| desk.shelf.entry(disclosure::ID).cloned());
        let (Some(form), Ok(document)) = (entry, DocumentId::new(&Browser)) else { return };
        let mut bodies = vec![Body::Fact(CaseFact::DocumentOpened {
            document: document.clone(),
            form: form.id,
            version: form.version,
            hash: form.hash,
        })];
        bodies.extend(case.with_value(|it| it.now(|file| ask_with(file, &document, &asked))));
        busy.set(true);
        spawn_local(async move {
            let saved = case.get_value().write(bodies).await;
            busy.try_set(false);
            match saved {
                Ok(_) => drop(done.try_run(())),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    });
    let empty = move |text: RwSignal<String>| {
        Signal::derive(move || {
            (tried.get() && text.with(|it| it.trim().is_empty())).then(|| t("common-needed"))
        })
    };
    let open = move |key: RwSignal<Option<String>>| {
        Signal::derive(move || (tried.get() && key.with(Option::is_none)).then(|| t("common-needed")))
    };
    let no_moment =
        Signal::derive(move || (tried.get() && boxes.on.with(Option::is_none)).then(|| t("common-needed")));
    let typed = move |text: RwSignal<String>| UnsyncCallback::new(move |words| text.set(words));
    let chosen =
        move |key: RwSignal<Option<String>>| UnsyncCallback::new(move |choice| key.set(Some(choice)));
    let moment = UnsyncCallback::new(move |entry: MomentEntry| match entry {
        MomentEntry::Moment(at) => boxes.on.set(Some(at)),
        _ => boxes.on.set(None),
    });
    let askers: Vec<Choice> = Asker::ALL.iter().map(|it| Choice::new(it.key(), words::asker(*it))).collect();
    let sides: Vec<Choice> =
        ForEnforcement::ALL.iter().map(|it| Choice::new(it.key(), words::enforcement(*it))).collect();
    let needed = t("common-required");
    view! {
        <Card id="authority-write" title=t("authority-begin")>
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            <Field id="authority-from" label=t("authority-from") hint=t("authority-from-hint") required=needed.clone() error=empty(boxes.from)>
                <TextInput value=boxes.from on_input=typed(boxes.from) max_length=200_u32 />
            </Field>
            <Field id="authority-asker" label=t("authority-asker") required=needed.clone() error=open(boxes.asker) group=true>
                <Radios options=askers value=boxes.asker on_choose=chosen(boxes.asker) />
            </Field>
            <Field id="authority-on" label=t("authority-on") required=needed.clone() error=no_moment group=true>
                <MomentInput value=boxes.on on_change=moment on_leave=UnsyncCallback::new(|_| ()) now=wall words=moment_words() />
            </Field>
            <Field id="authority-what" label=t("authority-what") required=needed.clone() error=empty(boxes.what)>
                <TextArea value=boxes.what on_input=typed(boxes.what) max_length=4000_u32 />
            </Field>
            <Field id="authority-purpose" label=t("authority-purpose") hint=t("authority-purpose-hint") required=needed.clone() error=empty(boxes.purpose)>
                <TextArea value=boxes.purpose on_input=typed(boxes.purpose) max_length=4000_u32 />
            </Field>
            <Field id="authority-enforcement" label=t("authority-enforcement") hint=t("authority-enforcement-hint") required=needed error=open(boxes.enforcement) group=true>
                <Radios options=sides value=boxes.enforcement on_choose=chosen(boxes.enforcement) />
            </Field>
            <div class="case__write">
                <Button label=t("authority-keep") kind=ButtonKind::Primary busy on_press=keep />
                <Button label=t("common-cancel") on_press=cancel />
            </div>
        </Card>
    }
}
