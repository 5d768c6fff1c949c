//! Beside the answers on the review page: why something is missing, why closed questions were opened, how the talks with the
//! child were held. Whoever decides must not have to look for it.

use domain::{DepthSource, Help, Manner, ReasonGiven, SetWhy, reasons_given};
use leptos::prelude::*;

use super::case::name_of;
use super::form_page::FormHandle;
use super::handover_last::reason_words;
use super::handover_why::why_words;
use crate::i18n::{set_apart, t, tag, tv};
use crate::ports::intl;
use crate::ui::{Card, Icon, IconName};

/// A reason in words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    /// What it is the reason for.
    what: String,
    /// The reason.
    why: String,
    /// Who gave it, and when.
    who: String,
    icon: IconName,
}

/// The reasons; nothing where nobody had to give one.
#[component]
pub(super) fn Reasons(
    /// The form.
    form: FormHandle,
) -> impl IntoView {
    let lines = Memo::new(move |_| {
        form.with_value(|it| {
            it.case.track(|file| {
                let all = reasons_given(file, &it.document).into_iter();
                let mut lines: Vec<Line> = Vec::new();
                for (change, reason) in all {
                    let (what, why, icon) = words(form, &reason);
                    let when = intl::date_and_time(tag(), change.recorded);
                    let who = format!("{} · {when}", set_apart(&name_of(&change.entered_by)));
                    // The same door opened again for the same reason is said once, with its last time.
                    if !why.is_empty() && !lines.iter().any(|line| line.what == what && line.why == why) {
                        lines.push(Line { what, why, who, icon });
                    }
                }
                lines
            })
        })
    });
    move || {
        lines.with(|lines| {
            (!lines.is_empty()).then(|| {
                let lines = lines.iter().cloned().map(|line| {
                    view! {
                        <li class="queue__row">
                            <Icon name=line.icon />
                            <div>
                                <p class="queue__what">{line.what}</p>
                                <p dir="auto">{line.why}</p>
                                <p class="queue__why">{line.who}</p>
                            </div>
                        </li>
                    }
                });
                let lines = lines.collect_view();
                view! {
                    <Card id="reasons-heading" title=t("form-reasons-title")>
                        <p>{t("form-reasons-words")}</p>
                        <ul class="queue">{lines}</ul>
                    </Card>
                }
            })
        })
    }
}

fn words(form: FormHandle, reason: &ReasonGiven<'_>) -> (String, String, IconName) {
    match reason {
        ReasonGiven::Gaps { words } => (t("form-reasons-gaps"), (*words).to_owned(), IconName::Note),
        ReasonGiven::Lock { path, reason, words } => {
            let view = form.with_value(|it| it.engine(|engine| engine.question(path)));
            let label = view.map(|view| view.label).unwrap_or_default();
            let why = t(&format!("form-locked-reason-{}", reason.key()));
            let why = if words.is_empty() { why } else { format!("{why} – {words}") };
            (tv("form-reasons-lock", &[("question", label.into())]), why, IconName::Lock)
        }
        ReasonGiven::HandOver { present, manner } => {
            let depth = manner.map(depth_words).unwrap_or_default();
            let support = manner.map(support_words).unwrap_or_default();
            let all =
                [(*present).to_owned(), depth, support].into_iter().filter(|words| !words.trim().is_empty());
            (t("form-reasons-hand-over"), all.collect::<Vec<_>>().join(" "), IconName::Tablet)
        }
    }
}

/// Why the words reached the child in another way, and why something helped, where the worker said so.
fn support_words(manner: &Manner) -> String {
    let line = |what: String, why: &SetWhy| {
        tv("form-reasons-support", &[("what", what.into()), ("reason", why_words(why).into())])
    };
    let help = |it: &Help| t(&format!("handover-help-{}", it.name().replace('_', "-")));
    let reading = manner.reading.iter().filter_map(|set| {
        Some(line(t(&format!("handover-reading-{}", set.reading.name())), set.why.as_ref()?))
    });
    let helps = manner
        .support
        .iter()
        .filter_map(|set| Some(line(intl::list(tag(), set.helps.iter().map(help)), set.why.as_ref()?)));
    reading.chain(helps).collect::<Vec<_>>().join(" ")
}

/// Why the talk was not as deep as the age says, each time that it was set otherwise.
fn depth_words(manner: &Manner) -> String {
    let set = manner.depth.iter().filter(|depth| depth.source != DepthSource::Age);
    let words = set.filter_map(|depth| {
        let reason = reason_words(depth.reason?);
        let reason = if depth.words.is_empty() { reason } else { format!("{reason} – {}", depth.words) };
        let band = t(&format!("handover-depth-{}", depth.band.name()));
        Some(tv("form-reasons-depth", &[("depth", band.into()), ("reason", reason.into())]))
    });
    words.collect::<Vec<_>>().join(" ")
}
