//! How deep to talk, and about which choices: what the worker says before the tablet is the child's. The child may be
//! looking on, so that nothing here names an age or a level.

use std::collections::BTreeSet;

use domain::child_flow::{DepthGap, DepthWish, Proposal};
use domain::{
    Band, DepthReason, DepthSet, DepthSource, Help, InPlay, Manner, Reading, SetWhy, Timestamp,
    helps_ask_why, reading_asks_why,
};
use leptos::prelude::*;

use super::handover_last::{FromLast, mark, reason_words};
use super::handover_why::{WhyBoxes, why_words};
use crate::i18n::{key, t, tag};
use crate::ports::intl;
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
    reading_why: WhyBoxes,
    helps: RwSignal<Vec<String>>,
    helps_why: WhyBoxes,
    sign: RwSignal<Option<String>>,
}

/// Its boxes, for what keeps them.
pub(super) struct DepthBoxes {
    pub(super) wish: RwSignal<DepthWish>,
    pub(super) options: RwSignal<Vec<String>>,
    pub(super) names: [RwSignal<String>; 3],
    pub(super) reading: RwSignal<Option<String>>,
    pub(super) reading_why: WhyBoxes,
    pub(super) helps: RwSignal<Vec<String>>,
    pub(super) helps_why: WhyBoxes,
    pub(super) sign: RwSignal<Option<String>>,
}

impl DepthForm {
    /// The boxes.
    pub(super) fn boxes(self) -> DepthBoxes {
        let Self { wish, options, names, reading, reading_why, helps, helps_why, sign, .. } = self;
        DepthBoxes { wish, options, names, reading, reading_why, helps, helps_why, sign }
    }

    /// What the age proposes stands there; of the choices nothing.
    pub(super) fn begin(proposed: Proposal) -> Self {
        let wish = DepthWish { band: proposed.band(), ..DepthWish::default() };
        Self {
            proposed,
            wish: RwSignal::new(wish),
            options: RwSignal::default(),
            names: std::array::from_fn(|_| RwSignal::default()),
            reading: RwSignal::default(),
            reading_why: WhyBoxes::empty(),
            helps: RwSignal::default(),
            helps_why: WhyBoxes::empty(),
            sign: RwSignal::default(),
        }
    }

    /// Puts in what held at the end of another talk. A depth that the age does not say needs its reason, which came with
    /// it; whether the support was changed first is asked again.
    pub(super) fn take_over(self, manner: &Manner) {
        // What followed from the age follows it on: the child has grown since.
        let by_age = |depth: &&DepthSet| depth.source == DepthSource::Age && self.proposed.band().is_some();
        if let Some(depth) = manner.depth.last().filter(|depth| !by_age(depth)) {
            let reason = depth.reason.filter(|_| self.proposed.band() != Some(depth.band));
            let wish = DepthWish { band: Some(depth.band), reason, ..DepthWish::default() };
            let words = if reason.is_some() { depth.words.clone() } else { String::new() };
            self.wish.set(DepthWish { words, ..wish });
        }
        let (read, helped) = (manner.reading.last(), manner.support.last());
        self.reading.set(read.map(|set| set.reading.name().to_owned()));
        self.reading_why.set(read.and_then(|set| SetWhy::going_on(set.why.as_ref(), set.by)));
        self.helps_why.set(helped.and_then(|set| SetWhy::going_on(set.why.as_ref(), set.by)));
        self.helps.set(manner.helps().iter().map(|help| help.name().to_owned()).collect());
        self.sign.set(manner.sign_language.clone());
        let in_play = InPlay::ALL.into_iter().filter(|option| manner.options.contains(option));
        let in_play: Vec<String> = in_play.map(|option| option.name().to_owned()).collect();
        // A talk about no choice at all was one by intention: it was said so.
        self.options.set(if in_play.is_empty() { vec![NONE_IN_PLAY.to_owned()] } else { in_play });
        if let Some(arranged) = &manner.arranged {
            for ((_, place), name) in NAMES.into_iter().zip(self.names) {
                name.set(arranged.names.get(place).cloned().unwrap_or_default());
            }
        }
    }

    /// As at the first talk.
    pub(super) fn empty(self) {
        self.wish.set(DepthWish { band: self.proposed.band(), ..DepthWish::default() });
        self.options.set(Vec::new());
        self.names.into_iter().for_each(|name| name.set(String::new()));
        self.reading.set(None);
        self.helps.set(Vec::new());
        self.reading_why.set(None);
        self.helps_why.set(None);
        self.sign.set(None);
    }

    /// What stands in the boxes, in words: question and answer.
    pub(super) fn words(self) -> Vec<(String, String)> {
        let wish = self.wish.get();
        let depth = wish.band.map(|band| t(&format!("handover-depth-{}", band.name())));
        let given = wish.reason.filter(|reason| wish.reasons(self.proposed.band()).contains(reason));
        let why = given.map(|reason| match wish.words.trim() {
            "" => reason_words(reason),
            words => format!("{} ({words})", reason_words(reason)),
        });
        let reading = self.reading.get().map(|name| t(&format!("handover-reading-{name}")));
        let list = |chosen: RwSignal<Vec<String>>, of: &str| {
            let words =
                chosen.get().into_iter().map(|name| t(&format!("handover-{of}-{}", name.replace('_', "-"))));
            Some(intl::list(tag(), words)).filter(|words| !words.is_empty())
        };
        let all = [
            ("handover-depth", depth),
            ("handover-depth-why", why),
            ("handover-reading", reading),
            ("handover-reading-why", self.reading_why().map(|it| why_words(&it))),
            ("handover-helps", list(self.helps, "help")),
            ("handover-helps-why", self.helps_why().map(|it| why_words(&it))),
            ("handover-options", list(self.options, "option")),
        ];
        all.into_iter().filter_map(|(label, words)| words.map(|words| (t(label), words))).collect()
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
        if self.asks_reading_why() && self.reading_why.is_open() {
            missing.push("handover-missing-reading-why");
        }
        if self.asks_helps_why() && self.helps_why.is_open() {
            missing.push("handover-missing-helps-why");
        }
        if self.shows_films() && self.sign.with(Option::is_none) {
            missing.push("handover-missing-sign");
        }
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
        let chosen = self.reading.get()?;
        Reading::ALL.into_iter().find(|reading| reading.name() == chosen)
    }

    /// What helps this child.
    pub(super) fn helps(self) -> BTreeSet<Help> {
        let chosen = self.helps.get();
        Help::ALL.into_iter().filter(|help| chosen.iter().any(|it| it == help.name())).collect()
    }

    /// True where what is told and asked is shown in sign language.
    pub(super) fn shows_films(self) -> bool {
        self.helps.with(|helps| helps.iter().any(|it| it == Help::SignClip.name()))
    }

    /// In which sign language; none where no films are shown.
    pub(super) fn sign_language(self) -> Option<String> {
        self.sign.get().filter(|_| self.shows_films())
    }

    /// How deep, as it is chosen now.
    pub(super) fn band(self) -> Option<Band> {
        self.wish.with(|wish| wish.band)
    }

    /// True where the words reach the child in another way than its depth begins with.
    pub(super) fn asks_reading_why(self) -> bool {
        reading_asks_why(self.reading(), self.wish.with(|wish| wish.band))
    }

    /// True where something is on that is off by itself.
    pub(super) fn asks_helps_why(self) -> bool {
        helps_ask_why(&self.helps())
    }

    /// Why the words reach the child like that; none where nobody asks.
    pub(super) fn reading_why(self) -> Option<SetWhy> {
        self.reading_why.get().filter(|_| self.asks_reading_why())
    }

    /// Why something helps; none where nothing is on.
    pub(super) fn helps_why(self) -> Option<SetWhy> {
        self.helps_why.get().filter(|_| self.asks_helps_why())
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
    /// Whether it is from last time.
    from: FromLast,
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
        <Card id="handover-depth-card" title=t("handover-depth-title") aside=mark(from)>
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
    let options: Vec<Choice> =
        reasons.iter().map(|reason| Choice::new(key(*reason), reason_words(*reason))).collect();
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
    /// Whether it is from last time.
    from: FromLast,
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
        <Card id="handover-options-card" title=t("handover-options-title") aside=mark(from)>
            <Field id="handover-options" label=t("handover-options") hint=t("handover-options-hint") group=true>
                <Checkboxes options value on_change=change />
            </Field>
            {names}
        </Card>
    }
}
