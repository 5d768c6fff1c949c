//! How deep to talk, and about which choices: what the worker says before the tablet is the child's. The child may be
//! looking on, so that nothing here names an age or a level.

use std::collections::BTreeSet;

use domain::child_flow::{DepthGap, DepthWish, Proposal};
use domain::{Band, DepthReason, DepthSet, DepthSource, Help, InPlay, Reading, Timestamp};
use leptos::prelude::*;

use crate::i18n::{key, t};
use crate::ui::{Banner, Card, Checkboxes, Choice, Field, Radios, TextInput, Tone, YesNo};

/// Said where no choice is talked about today.
const NONE_IN_PLAY: &str = "none";
/// Names that the texts about a choice need, by the choice.
const NAMES: [(InPlay, &str); 3] =
    [(InPlay::Return, "place_return"), (InPlay::Third, "place_other"), (InPlay::Family, "family_person")];

/// Depth and choices, as they stand in the boxes.
#[derive(Clone, Copy)]
pub(super) struct DepthForm {
    proposed: Proposal,
    wish: RwSignal<DepthWish>,
    options: RwSignal<Vec<String>>,
    names: [RwSignal<String>; 3],
    reading: RwSignal<Option<String>>,
    helps: RwSignal<Vec<String>>,
}

impl DepthForm {
    /// What the age proposes stands there; of the choices nothing.
    pub(super) fn begin(proposed: Proposal) -> Self {
        let wish = DepthWish { band: proposed.band(), ..DepthWish::default() };
        Self {
            proposed,
            wish: RwSignal::new(wish),
            options: RwSignal::default(),
            names: std::array::from_fn(|_| RwSignal::default()),
            reading: RwSignal::default(),
            helps: RwSignal::default(),
        }
    }

    /// What is missing, as ids of texts.
    pub(super) fn missing(self) -> Vec<&'static str> {
        let gap = |gap: DepthGap| match gap {
            DepthGap::Depth => "handover-missing-depth",
            DepthGap::Support => "handover-missing-depth-support",
            DepthGap::SupportFirst => "handover-missing-depth-support-first",
            DepthGap::Reason => "handover-missing-depth-reason",
            DepthGap::Words => "handover-missing-depth-words",
        };
        let mut missing: Vec<_> =
            self.wish.with(|wish| wish.gaps(self.proposed.band())).into_iter().map(gap).collect();
        if self.options.with(Vec::is_empty) {
            missing.push("handover-missing-options");
        }
        let unnamed = NAMES
            .into_iter()
            .zip(self.names)
            .any(|((option, _), name)| self.is_in_play(option) && name.with(|name| name.trim().is_empty()));
        if unnamed {
            missing.push("handover-missing-option-name");
        }
        missing
    }

    /// The depth as it is set now; none while none is chosen.
    pub(super) fn depth(self, at: Timestamp) -> Option<DepthSet> {
        let wish = self.wish.get_untracked();
        let band = wish.band?;
        let by_age = self.proposed.band() == Some(band);
        let reasons = wish.reasons(self.proposed.band());
        let reason = if by_age { Some(DepthReason::AgeOnly) } else { wish.reason };
        let given = by_age || reason.is_some_and(|reason| reasons.contains(&reason));
        Some(DepthSet {
            band,
            source: if by_age { DepthSource::Age } else { DepthSource::Worker },
            reason: reason.filter(|_| given),
            words: if by_age || !given { String::new() } else { wish.words.trim().to_owned() },
            at,
        })
    }

    /// Choices in play.
    pub(super) fn options(self) -> impl Iterator<Item = InPlay> {
        InPlay::ALL.into_iter().filter(move |option| untrack(|| self.is_in_play(*option)))
    }

    /// The names of places and people that go with the choices in play, by their places in the texts.
    pub(super) fn names(self) -> impl Iterator<Item = (&'static str, String)> {
        let in_play = move |(option, _): &(InPlay, &str)| untrack(|| self.is_in_play(*option));
        let named = NAMES.into_iter().zip(self.names).filter(move |(of, _)| in_play(of));
        named.map(|((_, place), name)| (place, name.get_untracked().trim().to_owned()))
    }

    /// How the words reach the child, where the worker set it.
    pub(super) fn reading(self) -> Option<Reading> {
        let chosen = self.reading.get_untracked()?;
        Reading::ALL.into_iter().find(|reading| reading.name() == chosen)
    }

    /// What helps this child.
    pub(super) fn helps(self) -> BTreeSet<Help> {
        let chosen = self.helps.get_untracked();
        Help::ALL.into_iter().filter(|help| chosen.iter().any(|it| it == help.name())).collect()
    }

    fn is_in_play(self, option: InPlay) -> bool {
        self.options.with(|options| options.iter().any(|it| it == option.name()))
    }
}

/// How deep to talk, and why not as the age says.
#[component]
pub(super) fn DepthCard(
    /// What stands in the boxes.
    form: DepthForm,
    /// For the worker: how to sit with a child of each depth, by its name.
    cues: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let proposed = form.proposed.band();
    let wish = form.wish;
    let options: Vec<Choice> = Band::ALL
        .iter()
        .map(|band| Choice::new(band.name(), t(&format!("handover-depth-{}", band.name()))))
        .collect();
    let value = Signal::derive(move || wish.with(|wish| wish.band.map(|band| band.name().to_owned())));
    let choose = UnsyncCallback::new(move |name: String| {
        wish.update(|wish| *wish = DepthWish { band: Band::named(&name), ..DepthWish::default() });
    });
    let cue = move || {
        let name = value.get()?;
        cues.with(|cues| cues.iter().find(|(band, _)| *band == name).map(|(_, cue)| cue.clone()))
    };
    let lowers = Memo::new(move |_| wish.with(|wish| wish.lowers(proposed)));
    let supported = Memo::new(move |_| wish.with(|wish| wish.support_changed));
    let reasons = Memo::new(move |_| wish.with(|wish| wish.reasons(proposed).to_vec()));
    let lead = if proposed.is_some() { "handover-depth-from-age" } else { "handover-depth-by-talk" };
    view! {
        <Card id="handover-depth-card" title=t("handover-depth-title")>
            <p>{t(lead)}</p>
            <Field id="handover-depth" label=t("handover-depth") hint=t("handover-depth-hint") group=true>
                <Radios options value on_choose=choose />
            </Field>
            {move || cue().map(|cue| view! { <p class="field__hint">{cue}</p> })}
            {move || lowers.get().then(|| view! {
                <Field id="handover-depth-support" label=t("handover-depth-support") hint=t("handover-depth-support-hint") group=true>
                    <YesNo
                        value=supported
                        on_choose=UnsyncCallback::new(move |yes| wish.update(|wish| wish.support_changed = Some(yes)))
                        yes=t("common-yes")
                        no=t("common-no")
                    />
                </Field>
            })}
            {move || (lowers.get() && supported.get() == Some(false)).then(|| view! {
                <Banner tone=Tone::Info title=t("handover-missing-depth-support-first") />
            })}
            {move || {
                let reasons = reasons.get();
                let asks = !reasons.is_empty() && (!lowers.get() || supported.get() == Some(true));
                asks.then(|| view! { <Reason wish reasons /> })
            }}
        </Card>
    }
}

#[component]
fn Reason(wish: RwSignal<DepthWish>, reasons: Vec<DepthReason>) -> impl IntoView {
    let options: Vec<Choice> = reasons
        .iter()
        .map(|reason| {
            let id = key(*reason);
            let text = t(&format!("handover-depth-why-{}", id.replace('_', "-")));
            Choice::new(id, text)
        })
        .collect();
    let value = Signal::derive(move || wish.with(|wish| wish.reason.map(key)));
    let choose = UnsyncCallback::new(move |id: String| {
        let reason = reasons.iter().find(|reason| key(**reason) == id).copied();
        wish.update(|wish| wish.reason = reason);
    });
    let words = Signal::derive(move || wish.with(|wish| wish.words.clone()));
    view! {
        <Field id="handover-depth-why" label=t("handover-depth-why") group=true>
            <Radios options value on_choose=choose />
        </Field>
        <Field id="handover-depth-words" label=t("handover-depth-words")>
            <TextInput value=words on_input=UnsyncCallback::new(move |text| wish.update(|wish| wish.words = text)) />
        </Field>
    }
}

/// Which choices are really open for this child. None is marked beforehand.
#[component]
pub(super) fn OptionsCard(
    /// What stands in the boxes.
    form: DepthForm,
) -> impl IntoView {
    let options: Vec<Choice> = InPlay::ALL
        .iter()
        .map(|option| option.name())
        .chain([NONE_IN_PLAY])
        .map(|name| Choice::new(name, t(&format!("handover-option-{name}"))))
        .collect();
    let value = form.options;
    let change = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        value.update(|list| {
            // "None" stands alone.
            list.retain(|it| *it != key && (it == NONE_IN_PLAY) == (key == NONE_IN_PLAY));
            if chosen {
                list.push(key);
            }
        });
    });
    let names = move || {
        let shown = NAMES.into_iter().zip(form.names).filter(|((option, _), _)| form.is_in_play(*option));
        shown
            .map(|((option, _), name)| {
                let id = format!("handover-option-{}-name", option.name());
                view! {
                    <Field id=id.clone() label=t(&id) hint=t("handover-option-name-hint")>
                        <TextInput value=name on_input=UnsyncCallback::new(move |text| name.set(text)) />
                    </Field>
                }
            })
            .collect_view()
    };
    view! {
        <Card id="handover-options-card" title=t("handover-options-title")>
            <Field id="handover-options" label=t("handover-options") hint=t("handover-options-hint") group=true>
                <Checkboxes options value on_change=change />
            </Field>
            {names}
        </Card>
    }
}

/// How the words reach the child, and what helps. Nothing is on by itself.
#[component]
pub(super) fn SupportCard(
    /// What stands in the boxes.
    form: DepthForm,
) -> impl IntoView {
    let readings: Vec<Choice> = Reading::ALL
        .iter()
        .map(|reading| Choice::new(reading.name(), t(&format!("handover-reading-{}", reading.name()))))
        .collect();
    let helps: Vec<Choice> = Help::ALL
        .iter()
        .map(|help| Choice::new(help.name(), t(&format!("handover-help-{}", help.name().replace('_', "-")))))
        .collect();
    let (reading, chosen) = (form.reading, form.helps);
    let change = UnsyncCallback::new(move |(key, now): (String, bool)| {
        chosen.update(|list| {
            list.retain(|it| *it != key);
            if now {
                list.push(key);
            }
        });
    });
    view! {
        <Card id="handover-support-card" title=t("handover-support-title")>
            <Field id="handover-reading" label=t("handover-reading") hint=t("handover-reading-hint") group=true>
                <Radios
                    options=readings
                    value=reading
                    on_choose=UnsyncCallback::new(move |key| reading.set(Some(key)))
                    clear_label=t("handover-reading-clear")
                    on_clear=UnsyncCallback::new(move |()| reading.set(None))
                />
            </Field>
            <Field id="handover-helps" label=t("handover-helps") hint=t("handover-helps-hint") group=true>
                <Checkboxes options=helps value=chosen on_change=change />
            </Field>
        </Card>
    }
}
