//! After a session (a guardian's goes on in `after_sitting`): what the child sent goes into the case as it is, what it kept stays closed, what it
//! threw away is gone. No review step stands in between.

use std::rc::Rc;

use catalogue::ChildTexts;
use domain::child_flow::{Decision, Screen};
use domain::consent::ConsentFact;
use domain::{Author, Body, CaseFact, MediaId, Timestamp};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use store::StoreError;
use store::case_store::NewMedia;
use store::device::{ChildStore, Holder};
use store::indexeddb::IndexedDbBackend;
use store::keys::{Keys, WebKeys};
use store::seal::WebSealer;

use super::after_sitting::{self, SittingBack};
use super::after_talk::{JustLeft, LeftToDo};
use super::kept::kept_words;
use super::session_ids::{At, SessionIds, is_there};
use crate::app::boot::{Boot, TabletDevice};
use crate::app::desk::{CameBack, Desk, desk};
use crate::app::failure;
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::child::{Frame, SAVED, Saved};
use crate::i18n::{self, t, tv};
use crate::ports::transport::asset_text;
use crate::ui::{Banner, Button, LinkButton, Tone};

/// The records of a child's session on this tablet.
type TabletChild<'a> = ChildStore<'a, IndexedDbBackend, WebSealer>;

/// How long a draft that a child kept stays on the tablet (child-ux.md 3.5, P1).
const KEPT_MILLISECONDS: u64 = 30 * 24 * 60 * 60 * 1000;

/// Brings in the session that is over and tells the staff's screens how it came back.
pub(crate) async fn bring_in(boot: &Boot, desk: &Rc<Desk>) {
    let came_back = match record(boot, desk).await {
        Ok(came_back) => came_back,
        Err(error) => Some(CameBack::NotRecorded(error)),
    };
    desk.came_back.set(came_back);
}

async fn record(boot: &Boot, desk: &Rc<Desk>) -> Result<Option<CameBack>, StoreError> {
    let device = &boot.device;
    let Some(begun) = device.child_session().await? else { return Ok(None) };
    if begun.holder == Holder::Guardian {
        return after_sitting::record(boot, desk, &begun).await;
    }
    let key = desk.keys.resume_session(begun.user(), &begun.wrapped).await?;
    let sealer = WebKeys::session_sealer(&key).await?;
    let store = device.child_store(sealer.clone());
    let frame: Frame = store.frame().await?;
    let (records, damaged) = store.records::<Saved>().await?;
    if let Some(damaged) = damaged.first() {
        return Err(StoreError::Corrupt { store: damaged.store, key: damaged.key });
    }
    let Some((_, saved)) = records.into_iter().find(|(name, _)| name == SAVED) else {
        // The child's page never opened: nothing was said, and what was kept before stays kept.
        device.end_child().await?;
        return Ok(None);
    };
    let case = desk.case(&frame.case).await?.ok_or(StoreError::Locked)?;
    let decision = saved.session.decision;
    let help = saved.session.help_pressed;
    let media = attached(&store, &saved).await?;
    write(desk, &case, &saved, &media).await?;
    let took_back = !saved.session.taken_back.is_empty();
    // What the child did not decide about is kept closed too: only the child throws its words away.
    let stays = saved.session.stays_closed();
    let keeps = stays.is_some();
    let until = Timestamp(saved.at.0.saturating_add(KEPT_MILLISECONDS));
    match stays {
        Some(session) => {
            let recordings = session.recordings();
            let stay: Vec<&str> = recordings.iter().map(MediaId::as_str).collect();
            let kept = Saved { session, ..saved };
            device.keep_child(sealer, until, &frame.case, &kept, &stay).await?;
        }
        // What was kept and could not be read never came before the child: it stays until its time is over.
        None if decision.is_none() && frame.kept && !opens(device, sealer.clone()).await => {
            device.end_child().await?;
        }
        None => device.end_kept_child(sealer).await?,
    }
    Ok(Some(CameBack::Recorded {
        called: case.summary().content.called,
        case: frame.case,
        sent: decision == Some(Decision::Send),
        help,
        kept: keeps.then_some(until),
        took_back,
        left: case.now(LeftToDo::of),
    }))
}

/// True where what the child kept another day could be read, so that this session went on with it.
async fn opens(device: &TabletDevice, sealer: WebSealer) -> bool {
    matches!(device.kept_child::<Saved>(sealer).await, Ok(Some(_)))
}

/// The drawings and recordings that go with what the child sent. A sound that cannot be read any more keeps no words back:
/// the statement says that there was one.
async fn attached(store: &TabletChild<'_>, saved: &Saved) -> Result<Vec<NewMedia>, StoreError> {
    let mut attached = Vec::new();
    for (media, bytes) in saved.session.attachments() {
        let bytes = match bytes {
            Some(bytes) => Some(bytes),
            None => match store.sound(media.id.as_str()).await {
                Err(StoreError::Corrupt { .. }) => None,
                sound => sound?,
            },
        };
        attached.extend(bytes.filter(|bytes| media.is(bytes)).map(|bytes| NewMedia { media, bytes }));
    }
    Ok(attached)
}

/// Writes what the child sent in the child's name, and the fact that a session took place in the worker's.
async fn write(
    desk: &Rc<Desk>,
    case: &Rc<OpenCase>,
    saved: &Saved,
    media: &[NewMedia],
) -> Result<(), StoreError> {
    let session = saved.session.id.as_str().to_owned();
    let texts = asset_text(&ChildTexts::file("en")).await.ok().and_then(|text| ChildTexts::parse(&text).ok());
    let factors = |screen: Screen, chosen: &domain::Chosen| {
        texts.as_ref().map(|texts| texts.factors_of(screen.name(), chosen)).unwrap_or_default()
    };
    let facts = saved
        .session
        .clone()
        .into_facts(&SessionIds::of(&session, 's'), saved.page_lost, &factors)
        .map_err(|_| StoreError::Unwritable)?;
    let (said, took_place): (Vec<CaseFact>, Vec<CaseFact>) = facts.into_iter().partition(is_childs);
    let staff = Author::Staff(desk.me.id.clone());
    let spoken = saved.session.setting.language.as_str();
    for (kind, author, facts) in [('c', Author::Child, said), ('w', staff, took_place)] {
        if !is_there(case, &session, kind) && !facts.is_empty() {
            let ids = SessionIds::of(&session, kind);
            let (media, language) = if kind == 'c' { (media, spoken) } else { (&[][..], i18n::tag()) };
            let bodies = facts.into_iter().map(Body::Fact).collect();
            case.write_attached(&ids, &At(saved.at), &author, bodies, media, language).await?;
        }
    }
    Ok(())
}

/// True for what the child itself says; everything else is the worker's.
fn is_childs(fact: &CaseFact) -> bool {
    matches!(
        fact,
        CaseFact::ChildStatement(_)
            | CaseFact::StatementTakenBack(_)
            | CaseFact::Consent(ConsentFact::Assent(_) | ConsentFact::Withdrawal(_))
    )
}

/// Says how the session came back, until the worker has read it.
#[component]
pub(super) fn AfterSession() -> impl IntoView {
    let came_back = desk().came_back.clone();
    let close = {
        let came_back = came_back.clone();
        move || {
            let came_back = came_back.clone();
            UnsyncCallback::new(move |()| came_back.set(None))
        }
    };
    let location = use_location();
    // The worker comes back to the child, not to all children; once, and only from where the page begins.
    let (landed, navigate) = (came_back.clone(), use_navigate());
    Effect::new(move |_| {
        let to = match landed.get_untracked() {
            Some(CameBack::Recorded { case, .. }) => To::Case(case),
            Some(CameBack::Sitting { case, .. }) => To::Permissions(case),
            Some(CameBack::NotRecorded(_)) | None => return,
        };
        if location.pathname.get_untracked() == To::Home.path() {
            let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
            navigate(&to.path(), options);
        }
    });
    let read = came_back.clone();
    let said_at = StoredValue::new(None::<String>);
    Effect::new(move |_| {
        let path = location.pathname.get();
        let was_recorded = |how: &CameBack| !matches!(how, CameBack::NotRecorded(_));
        if path == To::Home.path() || !read.with_untracked(|how| how.as_ref().is_some_and(was_recorded)) {
            return;
        }
        // It is said on the page on which the worker comes back, and goes with it.
        match said_at.get_value() {
            None => said_at.set_value(Some(path)),
            Some(there) if there == path => {}
            Some(_) => read.set(None),
        }
    });
    move || {
        let close = close();
        came_back.get().map(|how| match how {
            CameBack::Recorded { case, called, sent, help, kept, took_back, left } => {
                let name = if called.is_empty() { t("home-unnamed") } else { called };
                // A call for help comes before all else that the session brought.
                let (tone, title) =
                    if help { (Tone::Stop, "handover-back-help") } else { (Tone::Ok, "handover-back-title") };
                let title = tv(title, &[("name", name.into())]);
                let what = t(if sent { "handover-back-sent" } else { "handover-back-nothing" });
                let back = took_back.then(|| t("back-took-back"));
                let text = back.into_iter().chain(std::iter::once(what)).chain(kept.map(kept_words));
                let text = text.collect::<Vec<_>>().join(" ");
                let views = To::Views(case.clone()).path();
                view! {
                    <div class="page page--narrow page--notice stack">
                        <Banner tone title text>
                            <LinkButton href=views label=t("case-views-title") />
                            <Button label=t("common-close") on_press=close />
                        </Banner>
                        <JustLeft case left />
                    </div>
                }
                .into_any()
            }
            CameBack::Sitting { case, person, ended, took_back } => {
                view! { <SittingBack case person ended took_back close /> }.into_any()
            }
            CameBack::NotRecorded(error) => {
                let text = failure::of_store(&error);
                view! {
                    <div class="page page--narrow page--notice">
                        <Banner tone=Tone::Stop title=t("handover-back-failed") text />
                    </div>
                }
                .into_any()
            }
        })
    }
}
