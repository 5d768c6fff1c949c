//! Record the words, for administrators: what a child hears, read aloud by somebody who speaks to children, or what it sees in sign
//! language.
//!
//! The list shows what is recorded, what was recorded from older words and what is missing; `record_studio` records one
//! text after the other; `record_pack` carries all sounds to another office. Works online only: the recordings are the
//! server's, and every tablet that uses the language keeps a copy.

use catalogue::ChildTexts;
use catalogue::child::{AudioManifest, Heard};
use domain::Band;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sync::protocol::SpeakerRole;

use super::record_pack::Pack;
use super::record_sign::{SignBoxes, SignFields};
use super::record_studio::Studio;
use crate::app::failure;
use crate::app::recordings;
use crate::i18n::{LANGUAGES, PSEUDO, t, tag, tv};
use crate::ports::transport::{self, Failure};
use crate::ports::{page, service_worker};
use crate::ui::{
    Banner, Button, ButtonKind, Card, Chip, Choice, Field, PageHeader, Progress, Radios, SelectInput,
    Skeleton, Tone,
};

/// One text that can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Script {
    /// Its key.
    pub(super) key: String,
    /// Where a child meets it: the title of the topic, the question of the screen, or what kind of words it is.
    pub(super) place: String,
    /// The words.
    pub(super) text: String,
}

/// What the page is about: chosen once for many texts.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// True where films in sign language are recorded, and no sounds.
    pub(super) signs: RwSignal<bool>,
    /// In which sign language.
    pub(super) sign: SignBoxes,
    /// Language of the words.
    pub(super) language: RwSignal<String>,
    /// Depth.
    pub(super) band: RwSignal<Band>,
    /// Who speaks.
    pub(super) speaker: RwSignal<SpeakerRole>,
    /// The texts of the depth.
    pub(super) scripts: Memo<Vec<Script>>,
    /// What is recorded.
    pub(super) manifest: RwSignal<AudioManifest>,
    /// Which text is in front.
    pub(super) at: RwSignal<usize>,
    /// Bumped when the server's list has changed.
    pub(super) again: RwSignal<u32>,
}

impl Work {
    /// How a text stands to its recording.
    pub(super) fn heard(self, script: &Script) -> Heard {
        self.language.with(|language| {
            self.manifest.with(|manifest| manifest.heard(&script.key, language, &script.text))
        })
    }

    /// Where the recordings lie; none while nobody has said in which sign language.
    pub(super) fn folder(self) -> Option<String> {
        let language = self.language.get();
        if !self.signs.get() {
            return Some(language);
        }
        self.sign.tag().map(|tag| recordings::films(&language, tag.as_str()))
    }

    /// The server's list of a language has changed: read it, and have this tablet keep new sounds, also where the page is left. Films
    /// are kept by a tablet that shows them.
    pub(super) fn changed(self, language: &str) {
        self.again.try_update(|count| *count += 1);
        service_worker::keep_recordings(&[language]);
    }

    fn scripts_of(texts: &ChildTexts, band: Band, signs: bool) -> Vec<Script> {
        let place = |key: &str| {
            let id = key.split('.').next().unwrap_or_default();
            let topic = texts.topics.iter().find(|topic| topic.id == id).map(|topic| topic.title.clone());
            let screen = || texts.screen(id, band.name()).map(|(_, screen)| screen.prompt.clone());
            topic.or_else(screen).unwrap_or_else(|| t(&format!("record-of-{}", id.replace('_', "-"))))
        };
        let lines = if signs { texts.signable(band) } else { texts.recordable(band) };
        lines
            .into_iter()
            .map(|line| Script { place: place(&line.key), key: line.key, text: line.text.to_owned() })
            .collect()
    }
}

/// The page.
#[component]
pub(crate) fn RecordPage() -> impl IntoView {
    let first = if PSEUDO.contains(&tag()) { "en" } else { tag() };
    let language = RwSignal::new(first.to_owned());
    let signs = RwSignal::new(false);
    let sign = SignBoxes::empty();
    let band = RwSignal::new(Band::B2);
    let again = RwSignal::new(0_u32);
    let texts = RwSignal::new_local(None::<ChildTexts>);
    let failed = RwSignal::new_local(None::<Failure>);
    let manifest = RwSignal::new(AudioManifest::empty());
    let scripts = Memo::new(move |_| {
        let scripts = |texts: &ChildTexts| Work::scripts_of(texts, band.get(), signs.get());
        texts.with(|texts| texts.as_ref().map(scripts).unwrap_or_default())
    });
    let at = RwSignal::new(0_usize);
    let speaker = RwSignal::new(SpeakerRole::Mediator);
    let work = Work { signs, sign, language, band, speaker, scripts, manifest, at, again };
    let folder = Memo::new(move |_| work.folder());
    Effect::new(move |_| {
        again.track();
        let Some(now) = folder.get() else {
            manifest.set(AudioManifest::empty());
            return;
        };
        let language = language.get();
        spawn_local(async move {
            let read = read(&language, &now).await;
            // An answer that comes after something else was chosen is nobody's.
            if folder.try_get_untracked().flatten().as_ref() != Some(&now) {
                return;
            }
            match read {
                Ok((read, list)) => {
                    work.sign.known(&list);
                    manifest.try_set(list);
                    texts.try_set(read);
                    failed.try_set(None);
                }
                Err(failure) => {
                    failed.try_set(Some(failure));
                }
            }
        });
    });
    // Another language or depth begins at its first gap.
    Effect::new(move |_| {
        let scripts = scripts.get();
        let gap = scripts.iter().position(|script| untrack(|| work.heard(script)) != Heard::Recorded);
        at.set(gap.unwrap_or_default());
    });
    let named = Memo::new(move |_| sign.language().is_some());
    view! {
        <main class="page page--narrow stack" id="content">
            <PageHeader title=t("record-title") lead=t("record-lead") />
            {move || failed.get().map(|failure| view! { <Banner tone=Tone::Warn title=failure::of_transport(&failure) /> })}
            <Choices work />
            {move || if signs.get() && !named.get() {
                view! { <Banner title=t("record-sign-first") still=true /> }.into_any()
            } else if scripts.with(Vec::is_empty) {
                view! { <Skeleton label=t("record-title") lines=6 /> }.into_any()
            } else {
                view! { <Studio work signs=signs.get() /> <List work /> }.into_any()
            }}
            <Pack work />
        </main>
    }
}

async fn read(language: &str, folder: &str) -> Result<(Option<ChildTexts>, AudioManifest), Failure> {
    let list = recordings::list(folder, true).await?.unwrap_or_default();
    let texts = transport::asset_text(&ChildTexts::file(language)).await?;
    Ok((ChildTexts::parse(&texts).ok(), list))
}

/// What is recorded, and who speaks.
#[component]
fn Choices(work: Work) -> impl IntoView {
    let languages: Vec<Choice> = LANGUAGES
        .iter()
        .filter(|it| !PSEUDO.contains(&it.tag))
        .map(|it| Choice::new(it.tag, it.name))
        .collect();
    let depths: Vec<Choice> = Band::ALL
        .into_iter()
        .map(|band| Choice::new(band.name(), t(&format!("handover-depth-{}", band.name()))))
        .collect();
    let speakers: Vec<Choice> = SpeakerRole::ALL
        .into_iter()
        .map(|role| Choice::new(role.name(), t(&format!("record-speaker-{}", role.name()))))
        .collect();
    let on_language = UnsyncCallback::new(move |tag: String| {
        if !tag.is_empty() {
            work.language.set(tag);
        }
    });
    let on_depth = UnsyncCallback::new(move |name: String| {
        if let Some(band) = Band::named(&name) {
            work.band.set(band);
        }
    });
    let on_speaker = UnsyncCallback::new(move |name: String| {
        if let Some(role) = SpeakerRole::ALL.into_iter().find(|role| role.name() == name) {
            work.speaker.set(role);
        }
    });
    let kinds = ["sound", "signed"].map(|kind| Choice::new(kind, t(&format!("record-kind-{kind}")))).to_vec();
    let kind = Signal::derive(move || Some(if work.signs.get() { "signed" } else { "sound" }.to_owned()));
    let on_kind = UnsyncCallback::new(move |kind: String| work.signs.set(kind == "signed"));
    view! {
        <Card id="record-what" title=t("record-what")>
            <Field id="record-kind" label=t("record-kind") hint=t("record-kind-hint") group=true>
                <Radios options=kinds value=kind on_choose=on_kind />
            </Field>
            {move || work.signs.get().then(|| view! { <SignFields boxes=work.sign /> })}
            <Field id="record-language" label=t("record-language")>
                <SelectInput options=languages value=Signal::derive(move || work.language.get()) on_choose=on_language empty_label=t("record-choose") />
            </Field>
            <Field id="record-depth" label=t("record-depth")>
                <SelectInput options=depths value=Signal::derive(move || work.band.get().name().to_owned()) on_choose=on_depth empty_label=t("record-choose") />
            </Field>
            <Field id="record-speaker" label=t("record-speaker") hint=t("record-speaker-hint") group=true>
                <Radios options=speakers value=Signal::derive(move || Some(work.speaker.get().name().to_owned())) on_choose=on_speaker />
            </Field>
        </Card>
    }
}

/// All texts of the depth with their state.
#[component]
fn List(work: Work) -> impl IntoView {
    let done = Signal::derive(move || {
        work.scripts.with(|all| all.iter().filter(|it| work.heard(it) == Heard::Recorded).count())
    });
    let total = Signal::derive(move || work.scripts.with(Vec::len));
    let words = Signal::derive(move || {
        tv("record-progress", &[("done", done.get().into()), ("total", total.get().into())])
    });
    let rows = move || {
        let scripts = work.scripts.get().into_iter().enumerate();
        scripts.map(|(number, script)| view! { <Row work number script /> }).collect_view()
    };
    view! {
        <Card id="record-list" title=t("record-list")>
            <Progress id="record-progress" words done total />
            <ul class="queue">{rows}</ul>
        </Card>
    }
}

#[component]
fn Row(work: Work, number: usize, script: Script) -> impl IntoView {
    let open = UnsyncCallback::new(move |()| {
        work.at.set(number);
        page::focus("record-words");
    });
    let about = script.text.clone();
    let heard = {
        let script = script.clone();
        move || work.heard(&script)
    };
    let chip = move || match heard() {
        Heard::Recorded => view! { <Chip label=t("record-state-recorded") tone=Tone::Ok /> }.into_any(),
        Heard::Stale => view! { <Chip label=t("record-state-stale") tone=Tone::Warn /> }.into_any(),
        Heard::Missing => view! { <Chip label=t("record-state-missing") /> }.into_any(),
    };
    view! {
        <li class="queue__row" aria-current=move || (work.at.get() == number).then_some("true")>
            <div>
                <p class="queue__why" lang=work.language.get_untracked() dir="auto">{script.place}</p>
                <p class="queue__what" lang=work.language.get_untracked() dir="auto">{script.text}</p>
                <p class="queue__state">{chip}</p>
            </div>
            <div class="queue__actions">
                <Button label=t("record-open") about=about kind=ButtonKind::Quiet on_press=open />
            </div>
        </li>
    }
}
