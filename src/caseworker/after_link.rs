//! Answers from guardians' own phones: what the server holds for this tablet is opened with the key in the case and enters the
//! case in one save, as a sitting at the tablet does. The server lets go of it once it stands there.

use std::cell::Cell;
use std::rc::Rc;

use domain::consent::{
    Brought, ConsentFact, LinkMade, LinkPurpose, LinkReturned, TookBack, WithdrawnBy, brought, link_of,
};
use domain::{Author, Body, CaseFact, CaseId, Clock, LinkId};
use store::StoreError;
use sync::letter;
use sync::protocol::{LinkAnswers, LinksSeen, SealedAnswer};

use super::after_sitting::{Ended, wish};
use super::session_ids::{At, SessionIds, is_there};
use crate::app::ask_first::ask_first;
use crate::app::desk::Desk;
use crate::app::open_case::OpenCase;
use crate::guardian::Saved;
use crate::i18n::{tag, tv};
use crate::ports::clock::{self, Browser};
use crate::ports::transport::{self, Failure};
use crate::ports::{base64, intl};

thread_local! {
    /// True while this document takes answers in: none is written twice at once.
    static TAKES: Cell<bool> = const { Cell::new(false) };
}

/// So often somebody who asked looks whether the exchange is over, in milliseconds.
const LOOKS_EVERY: u32 = 250;
/// Looks after which nobody waits for the exchange any longer.
const MOST_LOOKS: u32 = 80;

/// Takes in what waits, and says of which links the server gave the answer. What could not be taken in waits on at the
/// server, and is asked for again with the next contact.
///
/// # Errors
/// [`Failure`] where the server could not be asked.
pub(crate) async fn take_answers(desk: &Rc<Desk>) -> Result<Vec<LinkId>, Failure> {
    if TAKES.replace(true) {
        return Ok(Vec::new());
    }
    let waiting = transport::post::<LinkAnswers>("links/answers", &()).await;
    let mut given = Vec::new();
    for answer in waiting.as_ref().map(|it| it.answers.as_slice()).unwrap_or_default() {
        let _ = take_in(desk, answer).await;
        given.push(answer.link.clone());
    }
    TAKES.set(false);
    waiting.map(|_| given)
}

/// Somebody asks for the answer of a link now: everything is sent and received, and what the phone sent is taken in.
///
/// # Errors
/// [`Failure`] where the server could not be asked.
pub(super) async fn bring(desk: &Rc<Desk>, case: &CaseId, made: &LinkMade) -> Result<Brought, Failure> {
    // What another tablet brought comes with the exchange; what waits for this one is asked for after it.
    ask_first(desk, LOOKS_EVERY * MOST_LOOKS).await;
    for _ in 0..MOST_LOOKS {
        if !TAKES.get() {
            break;
        }
        clock::sleep(LOOKS_EVERY).await;
    }
    let given = take_answers(desk).await?;
    let seen = transport::get::<LinksSeen>(&format!("cases/{case}/links")).await?;
    let seen = seen.links.iter().find(|it| it.link == made.link);
    let open = desk.case(case).await.ok().flatten();
    let found = open
        .map(|open| open.now(|file| brought(file, made, seen, given.contains(&made.link), Browser.now())));
    Ok(found.unwrap_or(Brought::Closed))
}

async fn take_in(desk: &Rc<Desk>, answer: &SealedAnswer) -> Result<(), StoreError> {
    let Some(case) = desk.case(&answer.case).await? else { return Ok(()) };
    let Some(made) = case.now(|file| link_of(file, &answer.link).cloned()) else { return Ok(()) };
    let sealed = base64::decode(&answer.sealed).unwrap_or_default();
    if made.purpose == LinkPurpose::TakeBack {
        return take_back(&case, &made, &sealed).await;
    }
    let Ok(saved) = letter::open::<Saved>(&made.key, &sealed) else { return Ok(()) };
    let ended = Ended::of(&saved.session);
    let at = At(saved.at);
    let wish = wish(&case, &saved.session, &made.name);
    let Some(facts) = saved.session.into_facts_of(&case.id, &made) else { return Ok(()) };
    let (kind, author, bodies) = if facts.is_empty() {
        let day = intl::day_of(tag(), saved.at);
        let said = [("person", made.name.clone().into()), ("day", day.into())];
        let text = tv(&format!("sitting-note-{}", ended.key()), &said);
        let another_meeting = ended.wants_another();
        let back = ConsentFact::LinkReturned(LinkReturned { link: made.link.clone(), another_meeting });
        let mut bodies = vec![Body::Fact(CaseFact::Note { text }), Body::Fact(CaseFact::Consent(back))];
        bodies.extend(wish.iter().cloned());
        ('n', Author::Staff(desk.me.id.clone()), bodies)
    } else {
        let bodies = facts.into_iter().map(|fact| Body::Fact(CaseFact::Consent(fact))).collect();
        ('g', Author::Guardian, bodies)
    };
    let session = made.session.as_str();
    if !is_there(&case, session, kind) {
        case.write_with(&SessionIds::of(session, kind), &at, &author, bodies).await?;
    }
    // What was signed ends what the person wanted first.
    if kind == 'g' && !wish.is_empty() && !is_there(&case, session, 'n') {
        let by = Author::Staff(desk.me.id.clone());
        case.write_with(&SessionIds::of(session, 'n'), &at, &by, wish).await?;
    }
    Ok(())
}

/// What somebody took back, where the server could not bring it in by itself: it had not heard of the link yet.
async fn take_back(case: &Rc<OpenCase>, made: &LinkMade, sealed: &[u8]) -> Result<(), StoreError> {
    let Ok(came) = letter::open::<TookBack>(&made.key, sealed) else { return Ok(()) };
    let Some(facts) = came.into_facts_of(&case.id, made) else { return Ok(()) };
    let session = made.session.as_str();
    if !is_there(case, session, 'g') {
        let bodies = facts.into_iter().map(|it| Body::Fact(CaseFact::Consent(it))).collect();
        let author = WithdrawnBy::person(&made.person).author();
        case.write_with(&SessionIds::of(session, 'g'), &Browser, &author, bodies).await?;
    }
    Ok(())
}
