//! What is missing, and the hand-over itself: the sitting is sealed and begun, its key goes to the next document, and this
//! one is left with all that it holds.

use std::rc::Rc;

use domain::consent::{Giver, InTexts, Ledger, Line, Reader, Recipient, Route};
use domain::guardian_flow::{GuardianSession, Setting, offers};
use domain::{Clock, LinkId, SessionId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;
use store::device::Holder;
use store::keys::{Keys, WebKeys};

use super::begun::Begun;
use super::form::Form;
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::caseworker::begun::Keeper;
use crate::caseworker::knows::knows;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::what_is_missing::Begin;
use crate::guardian::{Frame, Names, OwnWay, PLACE, SESSION_KEY};
use crate::i18n::{t, tag};
use crate::ports::clock::Browser;
use crate::ports::{child_channel, inside, page};
use crate::ui::{Card, IconName};

/// Why the tablet was not handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
enum NotHandedOver {
    /// The app has no service worker yet: it was opened here for the first time.
    NoWorker,
    /// Everything that is wanted was refused less than 14 days ago.
    NothingToAsk,
    /// The tablet's store.
    Store(StoreError),
}

impl From<StoreError> for NotHandedOver {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The last card.
#[component]
pub(super) fn Go(
    case: CaseHandle,
    form: Form,
    /// What was begun, until the person has the tablet.
    keeper: StoredValue<Keeper<Begun>, LocalStorage>,
) -> impl IntoView {
    let missing = Memo::new(move |_| form.missing(!super::agreed(case, form).is_empty()));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<NotHandedOver>);
    let desk = StoredValue::new_local(desk());
    let begin = UnsyncCallback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let handed = hand_over(&desk.get_value(), case, form, keeper.get_value()).await;
            failed.try_set(handed.err());
            busy.try_set(false);
        });
    });
    let refused = Signal::derive_local(move || {
        failed.get().map(|why| match why {
            NotHandedOver::NoWorker => t("handover-no-worker"),
            NotHandedOver::NothingToAsk => t("sitting-nothing-to-ask"),
            NotHandedOver::Store(StoreError::SessionOpen) => t("sitting-session-open"),
            NotHandedOver::Store(error) => failure::of_store(&error),
        })
    });
    view! {
        <Card id="sitting-go" title=t("sitting-go-title")>
            <p>{t("sitting-go-words")}</p>
            <Begin failed=refused missing=missing label="sitting-button" busy_label="handover-busy" icon=IconName::Tablet busy begin />
        </Card>
    }
}

async fn hand_over(
    desk: &Rc<Desk>,
    case: CaseHandle,
    form: Form,
    keeper: Keeper<Begun>,
) -> Result<(), NotHandedOver> {
    let Some(frame) = untrack(|| frame(desk, case, form, None))? else {
        return Err(NotHandedOver::NothingToAsk);
    };
    super::last::keep(desk, form).await;
    let user = desk.tablet.user(&desk.sign_in).await?;
    let (key, wrapped) = desk.keys.begin_session(user).await.map_err(StoreError::from)?;
    let sealer = WebKeys::session_sealer(&key).await.map_err(StoreError::from)?;
    // The key first: without a worker that holds it nothing is begun, and nothing has to be undone.
    child_channel::hold(SESSION_KEY, &key).await.map_err(|_| NotHandedOver::NoWorker)?;
    desk.tablet.begin_session(Holder::Guardian, user, wrapped, sealer, &frame).await?;
    keeper.forget().await;
    if let Some(driver) = desk.driver() {
        driver.stop();
    }
    inside::never_return(PLACE);
    page::leave_for(PLACE);
    Ok(())
}

/// What crosses over, to the next document or to a person's own phone; none where nothing is left to ask.
pub(super) fn frame(
    desk: &Rc<Desk>,
    case: CaseHandle,
    form: Form,
    own: Option<(LinkId, OwnWay)>,
) -> Result<Option<Frame>, StoreError> {
    let (Some(mandate), Some(texts), Some(language)) =
        (form.who.get(), form.texts.get(), form.language.get())
    else {
        return Ok(None);
    };
    let wanted: Vec<(Line, Option<Recipient>)> =
        form.wanted.get().into_iter().map(|row| (row.line, row.recipient())).collect();
    // What a young person decides alone is theirs to read.
    let reader = if form.of_age { Reader::Child } else { Reader::Guardian };
    let (offers, site, knows) = case.with_value(|it| {
        it.now(|file| {
            let ledger = Ledger::read(file, super::today());
            let site = ledger.site().map(str::to_owned);
            (offers(&ledger, &mandate, &wanted), site, knows(desk, file, super::today(), reader))
        })
    });
    let mut agreed = super::agreed(case, form);
    if knows.is_none() {
        // Who may not read what went where does not read it here either.
        agreed.iter_mut().for_each(|it| it.sent = None);
    }
    // Who came to be asked is not sent away with something else.
    if offers.is_empty() && (agreed.is_empty() || !wanted.is_empty()) {
        return Ok(None);
    }
    let names = form.names();
    let (route, own) = match own {
        Some((link, own)) => (Route::OwnChannel(link), Some(own)),
        None => (Route::Together, None),
    };
    let setting = Setting {
        case: case.with_value(|it| it.id.clone()),
        device: route.device(&desk.device),
        route,
        giver: Giver {
            person: mandate.person.clone(),
            role: mandate.role(),
            appointment: mandate.appointment.clone(),
            proof_seen: form.proof.get() == Some(true),
            conflict: !form.of_age && form.conflict.get() != Some(false),
            free: false,
        },
        site,
        language,
        content_version: texts.version.clone(),
        translation: texts.status.name().to_owned(),
        in_texts: Some(in_texts(&names, form)),
        interpreter: form.interpreter(),
        present: form.present.get(),
        // On their own phone the person is asked, before the first page.
        officer_present: !form.own && form.officer.get() != Some(false),
        worker: form.worker.get().trim().to_owned(),
        offers,
        agreed,
    };
    let session = SessionId::new(&Browser).map_err(|_| StoreError::Unwritable)?;
    Ok(Some(Frame {
        v: 1,
        session: GuardianSession::begin(session, setting),
        began: Browser.now(),
        sign_in: desk.sign_in.clone(),
        names,
        confirmed: form.truths(),
        official: tag().to_owned(),
        own,
        knows,
        wished: super::wished(case, form),
    }))
}

/// What is put into the texts stands under the signature, so that the copy can be printed in the same words later.
fn in_texts(names: &Names, form: Form) -> InTexts {
    let names = names.clone();
    InTexts {
        organisation: names.organisation,
        child: names.child,
        person: names.person,
        data_contact: names.data_contact,
        authority: names.authority,
        reach: names.reach,
        confirmed: form.truths(),
    }
}
