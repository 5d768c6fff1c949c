//! After a guardian's sitting: what was signed and what was taken back goes into the case in one save and in the guardian's
//! name. Where nothing was signed the case says beside it that a talk took place.

use std::rc::Rc;

use domain::consent::{Advice, AdviceEnded, AdviceWished, ConsentFact, GiverRole, Ledger};
use domain::guardian_flow::GuardianSession;
use domain::{Author, Body, CaseFact};
use leptos::prelude::*;
use store::StoreError;
use store::device::ChildSession;
use store::keys::{Keys, WebKeys};

use super::session_ids::{At, SessionIds, is_there};
use crate::app::boot::Boot;
use crate::app::desk::{CameBack, Desk};
use crate::app::open_case::OpenCase;
use crate::app::routes::To;
use crate::guardian::{Frame, SAVED, Saved};
use crate::i18n::{t, tag, tv};
use crate::ports::intl;
use crate::ui::{Banner, Button, LinkButton, Tone};

/// How a sitting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Signed.
    Signed,
    /// Not signed; another meeting is wanted.
    AnotherMeeting,
    /// Not signed; the person wants to speak with a lawyer first.
    LawyerFirst,
    /// Not signed; the person wants more time.
    MoreTime,
    /// Not signed.
    Open,
    /// Nothing was asked: the person came for what was agreed before.
    Agreements,
}

impl Ended {
    pub(super) fn of(session: &GuardianSession) -> Self {
        if session.is_signed() {
            return Ended::Signed;
        }
        match (session.advice, session.another_meeting) {
            (Some(Advice::LawyerFirst), _) => Ended::LawyerFirst,
            (Some(Advice::MoreTime), _) => Ended::MoreTime,
            (_, true) => Ended::AnotherMeeting,
            (_, false) if session.asks_nothing() => Ended::Agreements,
            (_, false) => Ended::Open,
        }
    }

    /// End of its texts' ids.
    pub(super) fn key(self) -> &'static str {
        match self {
            Ended::Signed => "signed",
            Ended::AnotherMeeting => "another",
            Ended::LawyerFirst => "lawyer",
            Ended::MoreTime => "time",
            Ended::Open => "open",
            Ended::Agreements => "agreements",
        }
    }

    /// True where somebody has to arrange another meeting.
    pub(super) fn wants_another(self) -> bool {
        matches!(self, Ended::AnotherMeeting | Ended::LawyerFirst | Ended::MoreTime)
    }
}

/// Puts the sitting that is over into the record, once, and ends it on this tablet.
pub(super) async fn record(
    boot: &Boot,
    desk: &Rc<Desk>,
    begun: &ChildSession,
) -> Result<Option<CameBack>, StoreError> {
    let device = &boot.device;
    let key = desk.keys.resume_session(begun.user(), &begun.wrapped).await?;
    let sealer = WebKeys::session_sealer(&key).await?;
    let store = device.child_store(sealer);
    let frame: Frame = store.frame().await?;
    let (records, damaged) = store.records::<Saved>().await?;
    if let Some(damaged) = damaged.first() {
        return Err(StoreError::Corrupt { store: damaged.store, key: damaged.key });
    }
    let Some((_, saved)) = records.into_iter().find(|(name, _)| name == SAVED) else {
        // The guardian's page never opened: nobody was told or asked anything.
        device.end_child().await?;
        return Ok(None);
    };
    let case = desk.case(&frame.session.setting.case).await?.ok_or(StoreError::Locked)?;
    let ended = Ended::of(&saved.session);
    write(desk, &case, &frame, &saved, ended).await?;
    device.end_child().await?;
    let took_back = !saved.session.taken_back.is_empty();
    Ok(Some(CameBack::Sitting { case: case.id.clone(), person: frame.names.person, ended, took_back }))
}

async fn write(
    desk: &Rc<Desk>,
    case: &Rc<OpenCase>,
    frame: &Frame,
    saved: &Saved,
    ended: Ended,
) -> Result<(), StoreError> {
    let session = saved.session.id.as_str();
    let said: Vec<Body> =
        saved.session.clone().into_facts().into_iter().map(|it| Body::Fact(CaseFact::Consent(it))).collect();
    let note = (ended != Ended::Signed).then(|| {
        let day = intl::day_of(tag(), frame.began);
        let said = [("person", frame.names.person.clone().into()), ("day", day.into())];
        Body::Fact(CaseFact::Note { text: tv(&format!("sitting-note-{}", ended.key()), &said) })
    });
    let author = match saved.session.setting.giver.role {
        GiverRole::YoungAdult => Author::Child,
        _ => Author::Guardian,
    };
    let theirs = ('g', author, said);
    let wish = wish(case, &saved.session, &frame.names.person);
    let ours = ('n', Author::Staff(desk.me.id.clone()), note.into_iter().chain(wish).collect());
    // What they took back first: it counts whatever comes after it.
    for (kind, author, bodies) in [theirs, ours] {
        if !bodies.is_empty() && !is_there(case, session, kind) {
            case.write_with(&SessionIds::of(session, kind), &At(saved.at), &author, bodies).await?;
        }
    }
    Ok(())
}

/// What becomes a task of a sitting that was not signed, because the person wants something first; and which earlier wishes of
/// the person end with what they said to the offer in one that was.
pub(super) fn wish(case: &Rc<OpenCase>, session: &GuardianSession, name: &str) -> Vec<Body> {
    let (person, fact) = (&session.setting.giver.person, |it: ConsentFact| Body::Fact(CaseFact::Consent(it)));
    match session.advice {
        Some(wants) if !session.is_signed() && wants.waits() => {
            let (session, person) = (session.id.clone(), person.clone());
            vec![fact(ConsentFact::AdviceWished(AdviceWished {
                session,
                person,
                name: name.to_owned(),
                wants,
            }))]
        }
        Some(said) if session.is_signed() => {
            let ended = case.now(|file| Ledger::read(file, intl::today()).ended_by(person, said));
            let words = t(&format!("sitting-advice-{}", said.key().replace('_', "-")));
            let one =
                |(of, how)| fact(ConsentFact::AdviceEnded(AdviceEnded { of, how, words: words.clone() }));
            ended.into_iter().map(one).collect()
        }
        _ => Vec::new(),
    }
}

/// Says how the sitting came back.
#[component]
pub(super) fn SittingBack(
    /// The case.
    case: domain::CaseId,
    /// Who decided.
    person: String,
    /// How it ended.
    ended: Ended,
    /// True where the person took something back.
    took_back: bool,
    /// Takes the words away.
    close: UnsyncCallback<()>,
) -> impl IntoView {
    let tone = if ended == Ended::Signed { Tone::Ok } else { Tone::Info };
    let back = took_back.then(|| t("back-took-back"));
    let how = t(&format!("sitting-back-{}", ended.key()));
    let text = back.into_iter().chain(std::iter::once(how)).collect::<Vec<_>>().join(" ");
    let title = tv("sitting-back-title", &[("person", person.into())]);
    view! {
        <div class="page page--narrow page--notice">
            <Banner tone title text>
                <LinkButton href=To::Permissions(case).path() label=t("permissions-open") />
                <Button label=t("common-close") on_press=close />
            </Banner>
        </div>
    }
}
