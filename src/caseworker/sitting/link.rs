//! A personal link instead of the tablet: the sitting is sealed under link and code together and waits at the server. Both are
//! shown once, here, and kept nowhere.

use std::rc::Rc;

use domain::consent::{ConsentFact, LINK_DAYS, LINK_LASTS, LinkMade, LinkPurpose, code_digits, code_from};
use domain::{Body, CaseFact, Clock, LinkId, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;
use store::StoreError;
use store::keys::WebKeys;
use store::parcel;
use sync::letter;
use sync::protocol::{NewLink, Stretching};

use super::begun::Begun;
use super::form::Form;
use super::go;
use super::letter::{Letter, PrintLetter};
use crate::app::desk::{Desk, desk};
use crate::app::failure;
use crate::app::link_address::LinkAddress;
use crate::caseworker::begun::Keeper;
use crate::caseworker::opened::CaseHandle;
use crate::caseworker::what_is_missing::Begin;
use crate::guardian::{Names, OwnWay};
use crate::i18n::{self, LANGUAGES, t, tv};
use crate::ports::clock::Browser;
use crate::ports::{base64, keys, page, transport};
use crate::ui::{Banner, Card, CopyCode, IconName, Tone};

/// Why no link was made.
#[derive(Debug, Clone, PartialEq, Eq)]
enum NotMade {
    /// Everything that is wanted was refused less than 14 days ago.
    NothingToAsk,
    /// The server did not take it; its code.
    Server(String),
    /// This tablet could not seal it.
    Tablet,
    /// The tablet's store.
    Store(StoreError),
}

impl From<StoreError> for NotMade {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// What is shown once.
pub(super) type Made = Letter;

/// The last card.
#[component]
pub(super) fn MakeLink(
    /// The case.
    case: CaseHandle,
    /// What is set up.
    form: Form,
    /// What is shown once it is made.
    made: RwSignal<Option<Made>, LocalStorage>,
    /// What was begun, until the link is made.
    keeper: StoredValue<Keeper<Begun>, LocalStorage>,
) -> impl IntoView {
    let missing = Memo::new(move |_| form.missing(!super::agreed(case, form).is_empty()));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<NotMade>);
    let desk = StoredValue::new_local(desk());
    let begin = UnsyncCallback::new(move |()| {
        busy.set(true);
        failed.set(None);
        let keeper = keeper.get_value();
        spawn_local(async move {
            match make(&desk.get_value(), case, form).await {
                Ok(done) => {
                    made.try_set(Some(done));
                    page::scroll_to_top();
                    keeper.forget().await;
                }
                Err(why) => {
                    failed.try_set(Some(why));
                }
            }
            busy.try_set(false);
        });
    });
    let days = usize::try_from(LINK_DAYS).unwrap_or_default();
    let refused = Signal::derive_local(move || {
        failed.get().map(|why| match why {
            NotMade::NothingToAsk => t("sitting-nothing-to-ask"),
            NotMade::Server(code) if code == "offline" => t("sitting-link-offline"),
            NotMade::Server(code) if code == "not_found" => t("sitting-link-not-sent"),
            NotMade::Server(_) | NotMade::Tablet => t("sitting-link-failed"),
            NotMade::Store(error) => failure::of_store(&error),
        })
    });
    view! {
        <Card id="sitting-go" title=t("sitting-link-go")>
            <p>{tv("sitting-link-go-words", &[("days", days.into())])}</p>
            <Begin failed=refused missing=missing label="sitting-link-button" busy_label="sitting-link-busy" icon=IconName::Lock busy begin />
        </Card>
    }
}

/// Link and code, each to be given on a way of its own.
#[component]
pub(super) fn ShowLink(
    /// What was made.
    made: Made,
) -> impl IntoView {
    let (address, code) = (made.address.clone(), made.code.clone());
    let copying = |text: &str| {
        let text = text.to_owned();
        UnsyncCallback::new(move |()| page::copy(&text))
    };
    let (copy_address, copy_code) = (copying(&address), copying(&code));
    view! {
        <div class="stack no-print">
        <Banner tone=Tone::Warn title=t("sitting-link-once") text=t("sitting-link-once-words") still=true />
        <Card id="sitting-link-address" title=t("sitting-link-address")>
            <p>{t("sitting-link-address-words")}</p>
            <div class="link-address">
                <CopyCode label=t("sitting-link-address-label") code=address copy_label=t("sitting-link-copy") on_copy=copy_address />
            </div>
        </Card>
        <Card id="sitting-link-code" title=t("sitting-link-code")>
            <p>{t("sitting-link-code-words")}</p>
            <CopyCode label=t("sitting-link-code-label") code copy_label=t("sitting-link-code-copy") on_copy=copy_code />
        </Card>
        </div>
        <PrintLetter letter=made />
    }
}

async fn make(desk: &Rc<Desk>, case: CaseHandle, form: Form) -> Result<Made, NotMade> {
    let open = case.get_value();
    let (mut id, mut secret, mut chance, mut key) = ([0; 16], [0; 16], [0; 64], [0; 32]);
    for bytes in [id.as_mut_slice(), &mut secret, &mut chance, &mut key] {
        getrandom::fill(bytes).map_err(|_| NotMade::Tablet)?;
    }
    let code = code_from(&chance).ok_or(NotMade::Tablet)?;
    let language = untrack(|| form.language.get());
    let language = LANGUAGES.into_iter().find(|it| Some(it.tag) == language.as_deref());
    let language = language.ok_or(NotMade::Tablet)?.tag;
    let purpose = if form.back { LinkPurpose::TakeBack } else { LinkPurpose::Decide };
    let address = LinkAddress { language, id, secret, purpose };
    let link: LinkId = address.name().parse().map_err(|_| NotMade::Tablet)?;
    let now = Browser.now();
    let until = Timestamp(now.0 + LINK_LASTS);
    let contact = untrack(|| form.contact.get()).trim().to_owned();
    let interpreter = untrack(|| form.interpreter_reached());
    let own = OwnWay { contact: contact.clone(), interpreter, until, key: letter::public_key(&key) };
    let frame = untrack(|| go::frame(desk, case, form, Some((link.clone(), own))))?;
    let Some(frame) = frame else { return Err(NotMade::NothingToAsk) };
    // Who takes something back is asked nothing: the place confirms nothing for it.
    if !form.back {
        super::last::keep(desk, form).await;
    }
    let typed = address.with_code(&code_digits(&code));
    let stretched = keys::stretch(&typed, &id, Stretching::NORMAL, &address.context())
        .await
        .map_err(|_| NotMade::Tablet)?;
    let parcel = parcel::pack::<WebKeys, _>(&stretched.unlock_key, id, Stretching::NORMAL, &frame).await?;
    let setting = &frame.session.setting;
    let request = NewLink {
        case: setting.case.clone(),
        session: frame.session.id.clone(),
        until,
        auth_key: base64::encode(&stretched.auth_key),
        sealed: base64::encode(&parcel),
    };
    let body = serde_json::to_string(&request).map_err(|_| NotMade::Tablet)?;
    let path = format!("links/{link}");
    transport::put::<()>(&path, body).await.map_err(|it| NotMade::Server(it.code().to_owned()))?;
    let asked = match purpose {
        LinkPurpose::Decide => {
            setting.offers.iter().map(|offer| (offer.line, offer.recipient.clone())).collect()
        }
        LinkPurpose::TakeBack => setting.agreed.iter().map(|it| (it.line, it.recipient.clone())).collect(),
    };
    let fact = ConsentFact::LinkMade(Box::new(LinkMade {
        link,
        session: frame.session.id.clone(),
        person: setting.giver.person.clone(),
        name: frame.names.person.clone(),
        purpose,
        asked,
        made: now,
        until,
        key,
    }));
    if let Err(error) = open.write(vec![Body::Fact(CaseFact::Consent(fact))]).await {
        // Without the key in the case no answer could be read: the link must not be given away. Nobody has its code.
        let _ = transport::delete(&path).await;
        return Err(error.into());
    }
    let Names { organisation, person, data_contact, authority, .. } = frame.names.clone();
    Ok(Letter {
        address: address.text(),
        code,
        purpose,
        person,
        worker: setting.worker.clone(),
        organisation,
        contact,
        data_contact,
        authority,
        until,
        tongue: i18n::tongue(language).await,
    })
}
