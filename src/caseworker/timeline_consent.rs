//! What happened around permission and sharing, as lines of who did what: what was put on paper, what went out, to whom.

use domain::consent::{
    ConsentFact, ConsentSession, Decision, Exported, Withdrawal, WithdrawnBy, giver_name, link_of,
};
use domain::{Author, CaseFile, CivilDate, LinkId, SessionId};

use super::permissions::words;
use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::IconName;

/// One line: what was done, more words, its picture. None for what only the server notes.
type Line = (String, Option<String>, IconName);

/// A fact in words: who wrote it, in whose name, and whom of the family or guardians it is about.
pub(super) fn consent_words(file: &CaseFile, author: &Author, fact: &ConsentFact, who: &str) -> Option<Line> {
    let by = |id: &str| tv(id, &[("who", who.into())]);
    let to = |id: &str, name: String| tv(id, &[("who", who.into()), ("name", name.into())]);
    Some(match fact {
        // That a sitting arrived is the server's own note beside it; the answers stand with their sitting.
        ConsentFact::Received(_) | ConsentFact::Answer(_) => return None,
        ConsentFact::Session(it) => {
            (to("seen-did-sitting", it.signature.name.clone()), said_in(file, it), IconName::Sign)
        }
        ConsentFact::Shared(it) => {
            let how = it.packet.as_ref().map(|packet| words::channel(packet.channel));
            let what = words::groups(&it.groups);
            let more = how.into_iter().chain([what]).collect::<Vec<_>>().join(": ");
            (to("seen-did-sent", words::recipient(&it.recipient)), Some(more), IconName::Send)
        }
        ConsentFact::Exported(it) => exported(it, who),
        ConsentFact::Forbidden(it) => (by("seen-did-forbidden"), Some(it.name.clone()), IconName::Lock),
        ConsentFact::Replied(it) => (by("seen-did-replied"), Some(words::reply(it.reply)), IconName::Speech),
        ConsentFact::CalledBack(_) => (by("seen-did-called-back"), None, IconName::Undo),
        ConsentFact::LinkMade(it) => (to("seen-did-link", it.name.clone()), None, IconName::Lock),
        ConsentFact::LinkClosed(it) => (by("seen-did-link-closed"), of_link(file, &it.link), IconName::Lock),
        ConsentFact::LinkReturned(it) => {
            (t("seen-did-link-returned"), of_link(file, &it.link), IconName::Lock)
        }
        ConsentFact::LinkRead(it) => (by("seen-did-link-read"), of_link(file, &it.link), IconName::Check),
        ConsentFact::Withdrawal(it) => withdrawn(file, author, it, who),
        ConsentFact::Legal(it) => {
            let more = format!("{}: {}", it.ordered_by, it.rule);
            (to("seen-did-legal", words::recipient(&it.recipient)), Some(more), IconName::Sign)
        }
        ConsentFact::LegalApproved(_) => (by("seen-did-legal-approved"), None, IconName::Check),
        ConsentFact::EmergencySeen(_) => (by("seen-did-emergency-seen"), None, IconName::Check),
        ConsentFact::Ended(it) => (by("seen-did-ended"), Some(it.reason.clone()), IconName::Lock),
        ConsentFact::LegalTold(it) => {
            (by(&format!("seen-did-told-{}", key(it.whom))), told_on(it.on), IconName::Speech)
        }
        ConsentFact::CannotTell(it) => {
            (by("seen-did-cannot-tell"), Some(it.reason.clone()), IconName::Speech)
        }
        ConsentFact::AdviceWished(it) => (to("seen-did-wished", it.name.clone()), None, IconName::Clock),
        ConsentFact::AdviceEnded(it) => {
            let id = format!("seen-did-wish-{}", key(it.how).replace('_', "-"));
            (by(&id), Some(it.words.clone()), IconName::Check)
        }
        ConsentFact::RequestSeen(it) => {
            (by("seen-did-request-seen"), Some(it.remark.clone()).filter(|it| !it.is_empty()), IconName::Eye)
        }
        ConsentFact::Emergency(it) => (
            to("seen-did-emergency", words::recipient(&it.recipient)),
            Some(it.reason.clone()),
            IconName::Speech,
        ),
        ConsentFact::Cleared(it) => {
            (to("seen-did-cleared", words::recipient(&it.recipient)), None, IconName::Check)
        }
        ConsentFact::CopyGiven(it) => {
            let name = signed_by(file, &it.session).unwrap_or_else(|| t("permissions-somebody"));
            // Who holds the tablet says it themselves; what staff write down, they answer for.
            let written = matches!(author, Author::Staff(_)).then(|| by("seen-did-wrote"));
            (to(&format!("seen-did-copy-{}", key(it.how)), name), written, IconName::Note)
        }
        ConsentFact::Informed(it) => {
            let name = called(file, &it.person);
            let line = Some(words::line_for(it.line, it.recipient.as_ref()));
            let more = line.into_iter().chain(told_on(it.on)).collect::<Vec<_>>().join(" – ");
            (to("seen-did-informed", name), Some(more), IconName::Speech)
        }
        ConsentFact::Assent(_) => (by("case-timeline-consent"), None, IconName::Sign),
    })
}

/// On which day somebody was told.
fn told_on(on: Option<CivilDate>) -> Option<String> {
    on.map(|day| tv("seen-did-told-on", &[("day", intl::day(tag(), day).into())]))
}

/// What somebody who decides is called here.
fn called(file: &CaseFile, person: &str) -> String {
    giver_name(file, person).unwrap_or_else(|| t("permissions-somebody"))
}

/// Under which name a sitting was signed.
fn signed_by(file: &CaseFile, session: &SessionId) -> Option<String> {
    file.consents().find_map(|(_, fact)| match fact {
        ConsentFact::Session(it) if it.id == *session => Some(it.signature.name.clone()),
        _ => None,
    })
}

/// For whom a personal link was made.
fn of_link(file: &CaseFile, link: &LinkId) -> Option<String> {
    link_of(file, link).map(|made| made.name.clone())
}

/// What was said in a sitting: yes to this, no to that.
fn said_in(file: &CaseFile, session: &ConsentSession) -> Option<String> {
    let decided = |wanted: Decision| {
        let lines = file.consents().filter_map(|(_, fact)| match fact {
            ConsentFact::Answer(it) if it.session == session.id && it.decision == wanted => {
                Some(words::line_for(it.line, it.recipient.as_ref()))
            }
            _ => None,
        });
        let lines: Vec<String> = lines.collect();
        let id = format!("seen-said-{}", wanted.key());
        (!lines.is_empty()).then(|| tv(&id, &[("lines", intl::list(tag(), lines).into())]))
    };
    let all: Vec<String> = Decision::ALL.into_iter().filter_map(decided).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Who took something back, and who wrote it down where they did not do it themselves.
fn withdrawn(file: &CaseFile, author: &Author, it: &Withdrawal, who: &str) -> Line {
    let name = match &it.by {
        WithdrawnBy::Child => t("permissions-child"),
        WithdrawnBy::Guardian(person) => called(file, person),
    };
    let id = match author {
        Author::Staff(_) => "seen-did-withdrawn-for",
        Author::Guardian | Author::Child => "seen-did-withdrawn",
    };
    let what = tv(id, &[("who", who.into()), ("name", name.into())]);
    let line = it.line.map(|line| words::line_for(line, it.recipient.as_ref()));
    let why = Some(it.reason.clone()).filter(|why| !why.is_empty());
    let more = [line, why].into_iter().flatten().collect::<Vec<_>>();
    (what, (!more.is_empty()).then(|| more.join(" · ")), IconName::Undo)
}

fn exported(it: &Exported, who: &str) -> Line {
    let how = t(&format!("seen-how-{}", key(it.how)));
    let what = t(&format!("seen-what-{}", key(it.what)));
    let words = tv("seen-did-exported", &[("who", who.into()), ("what", what.into()), ("how", how.into())]);
    (words, it.recipient.as_ref().map(words::recipient), IconName::Note)
}
