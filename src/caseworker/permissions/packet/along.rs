//! Drawings and recordings of the child that may go along: each is seen or heard first, chosen by itself, and can be left
//! out again. What is not on this tablet yet cannot go, and says so.

use std::rc::Rc;
use std::sync::Arc;

use domain::consent::{Enclosed, Group, Packet, RecipientKind, Ticked, is_ticked, may_go_along};
use domain::{ChildStatement, Media, MediaKind, Timestamp};
use leptos::prelude::*;

use super::Draft;
use crate::app::desk::Desk;
use crate::app::open_case::OpenCase;
use crate::caseworker::attached::Attached;
use crate::caseworker::outcome::Source;
use crate::caseworker::views_people;
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Button, ButtonKind, SingleCheckbox};

/// Where its bytes are.
#[derive(Debug, Clone, PartialEq)]
enum Bytes {
    /// Here, and whole.
    Here(Arc<Enclosed>),
    /// They come when there is a connection.
    OnTheWay,
    /// They are damaged.
    Broken,
}

/// One drawing or recording that this recipient may be given.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Along {
    /// Names it on the screen.
    key: String,
    media: Media,
    said: Timestamp,
    bytes: Bytes,
}

/// Names a thing on the screen by its bytes.
fn key_of(sha256: &str) -> String {
    format!("along-{sha256}")
}

/// Everything that may go along to this kind of recipient, read from this tablet.
pub(super) async fn read(
    desk: Rc<Desk>,
    case: Rc<OpenCase>,
    groups: Vec<Group>,
    kind: RecipientKind,
) -> Vec<Along> {
    let named: Vec<(ChildStatement, Media)> = case.now(|file| {
        let all = may_go_along(file, kind).into_iter();
        all.map(|(said, media)| (said.clone(), media.clone())).collect()
    });
    if !groups.contains(&Group::ViewsFull) || named.is_empty() {
        return Vec::new();
    }
    let source = Source::read(tag().to_owned()).await;
    let mut found = Vec::new();
    for (said, media) in named {
        let asked = views_people::asked(&said, source.as_ref().map(|it| it.texts.as_ref()));
        let bytes = match desk.store.media(&media.id).await {
            Ok(Some(bytes)) => Enclosed::of(&said, &media, &asked, &bytes)
                .map_or(Bytes::Broken, |enclosed| Bytes::Here(Arc::new(enclosed))),
            Ok(None) => Bytes::OnTheWay,
            Err(_) => Bytes::Broken,
        };
        found.push(Along { key: key_of(&media.sha256), said: said.said, media, bytes });
    }
    found
}

/// True where something of it was chosen and is here.
pub(super) fn any(all: &[Along], chosen: &[Ticked]) -> bool {
    all.iter().any(|it| matches!(it.bytes, Bytes::Here(_)) && is_ticked(chosen, &it.key, ""))
}

/// What of it was chosen.
pub(super) fn chosen(all: &[Along], chosen: &[Ticked]) -> Vec<Enclosed> {
    let chosen = all.iter().filter(|it| is_ticked(chosen, &it.key, ""));
    chosen
        .filter_map(|it| match &it.bytes {
            Bytes::Here(enclosed) => Some(enclosed.as_ref().clone()),
            Bytes::OnTheWay | Bytes::Broken => None,
        })
        .collect()
}

/// What it is, with its day.
pub(super) fn name(kind: MediaKind, said: Timestamp) -> String {
    let id = match kind {
        MediaKind::Drawing => "packet-along-drawing",
        MediaKind::Voice => "packet-along-voice",
        MediaKind::Paper => return t("paper-title"),
    };
    tv(id, &[("day", intl::day_of(tag(), said).into())])
}

/// The list to choose from; nothing where the child let nothing go to this kind of recipient.
#[component]
pub(super) fn ChooseAlong(draft: Draft, #[prop(into)] all: Signal<Vec<Along>>) -> impl IntoView {
    let one = move |it: Along| {
        let label = name(it.media.kind, it.said);
        let key = it.key.clone();
        let checked = Signal::derive(move || draft.chosen.with(|chosen| is_ticked(chosen, &key, "")));
        let key = it.key.clone();
        let change = UnsyncCallback::new(move |on: bool| {
            draft.made.set(None);
            draft.chosen.update(|chosen| {
                chosen.retain(|other| other.key != key);
                if on {
                    chosen.push(Ticked { key: key.clone(), mark: String::new() });
                }
            });
        });
        let stays = match it.bytes {
            Bytes::Here(_) => None,
            Bytes::OnTheWay => Some("packet-along-on-the-way"),
            Bytes::Broken => Some("packet-along-broken"),
        };
        view! {
            <li class="packet__along">
                {match stays {
                    None => view! { <SingleCheckbox id=it.key label checked on_change=change /> <Attached media=it.media /> }.into_any(),
                    Some(why) => view! { <p>{label}</p> <p class="question__note">{t(why)}</p> }.into_any(),
                }}
            </li>
        }
    };
    move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <section class="packet__group" aria-labelledby="packet-along">
                    <h4 id="packet-along">{t("packet-along")}</h4>
                    <p class="question__note">{t("packet-along-lead")}</p>
                    <ul class="packet__alongs">{all.into_iter().map(one).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// What goes along in a packet that is put together, each with a way to leave it out.
#[component]
pub(super) fn GoesAlong(
    /// The packet.
    packet: StoredValue<Packet>,
    /// Where the choice stands.
    draft: Draft,
) -> impl IntoView {
    let one = move |it: Enclosed| {
        let name = name(it.kind, it.said);
        let way = match it.kind {
            MediaKind::Drawing => "packet-along-drawn",
            MediaKind::Voice | MediaKind::Paper => "packet-along-as-file",
        };
        let about = name.clone();
        let out = UnsyncCallback::new(move |()| draft.leave_out(&it.sha256));
        view! {
            <li class="packet__leaves">
                <span>{name} ": " {t(way)}</span>
                <Button label=t("packet-along-out") about kind=ButtonKind::Quiet on_press=out />
            </li>
        }
    };
    let all = packet.with_value(|packet| packet.enclosed.clone());
    (!all.is_empty()).then(|| {
        view! {
            <h4 id="packet-goes-along">{t("packet-goes-along")}</h4>
            <ul class="packet__alongs" aria-labelledby="packet-goes-along">{all.into_iter().map(one).collect_view()}</ul>
        }
    })
}

impl Draft {
    /// Leaves one drawing or recording out of what was put together. Nothing is left where it was all there was.
    fn leave_out(self, sha256: &str) {
        let key = key_of(sha256);
        self.chosen.update(|chosen| chosen.retain(|other| other.key != key));
        let left = self.made.get_untracked().map(|mut packet| {
            packet.enclosed.retain(|it| it.sha256 != sha256);
            packet
        });
        self.made.set(left.filter(|packet| packet.entries() > 0 || packet.going_along() > 0));
    }
}
