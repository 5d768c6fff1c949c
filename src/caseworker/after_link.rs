//! Answers from guardians' own phones: what the server holds for this tablet is opened with the key in the case and enters the
//! case in one save, as a sitting at the tablet does. The server lets go of it once it stands there.

use std::cell::Cell;
use std::rc::Rc;

use domain::consent::{ConsentFact, LinkReturned, link_of};
use domain::{Author, Body, CaseFact};
use store::StoreError;
use sync::letter;
use sync::protocol::{LinkAnswers, SealedAnswer};

use super::after_sitting::Ended;
use super::session_ids::{At, SessionIds, is_there};
use crate::app::desk::Desk;
use crate::guardian::Saved;
use crate::i18n::{tag, tv};
use crate::ports::{base64, intl, transport};

thread_local! {
    /// True while this document takes answers in: none is written twice at once.
    static TAKES: Cell<bool> = const { Cell::new(false) };
}

/// Takes in what waits. Quiet whatever happens: what could not be taken in waits on at the server.
pub(crate) async fn take_answers(desk: &Rc<Desk>) {
    if TAKES.replace(true) {
        return;
    }
    let waiting = transport::post::<LinkAnswers>("links/answers", &()).await;
    for answer in waiting.map(|waiting| waiting.answers).unwrap_or_default() {
        // Asked for again with the next contact.
        let _ = take_in(desk, &answer).await;
    }
    TAKES.set(false);
}

async fn take_in(desk: &Rc<Desk>, answer: &SealedAnswer) -> Result<(), StoreError> {
    let Some(case) = desk.case(&answer.case).await? else { return Ok(()) };
    let Some(made) = case.now(|file| link_of(file, &answer.link).cloned()) else { return Ok(()) };
    let sealed = base64::decode(&answer.sealed).unwrap_or_default();
    let Ok(saved) = letter::open::<Saved>(&made.key, &sealed) else { return Ok(()) };
    let ended = Ended::of(&saved.session);
    let at = At(saved.at);
    let Some(facts) = saved.session.into_facts_of(&case.id, &made) else { return Ok(()) };
    let (kind, author, bodies) = if facts.is_empty() {
        let day = intl::day_of(tag(), saved.at);
        let said = [("person", made.name.clone().into()), ("day", day.into())];
        let text = tv(&format!("sitting-note-{}", ended.key()), &said);
        let another_meeting = ended.wants_another();
        let back = ConsentFact::LinkReturned(LinkReturned { link: made.link.clone(), another_meeting });
        let bodies = vec![Body::Fact(CaseFact::Note { text }), Body::Fact(CaseFact::Consent(back))];
        ('n', Author::Staff(desk.me.id.clone()), bodies)
    } else {
        let bodies = facts.into_iter().map(|fact| Body::Fact(CaseFact::Consent(fact))).collect();
        ('g', Author::Guardian, bodies)
    };
    let session = made.session.as_str();
    if !is_there(&case, session, kind) {
        case.write_with(&SessionIds::of(session, kind), &at, &author, bodies).await?;
    }
    Ok(())
}
