//! What happened around permission and sharing, as lines of who did what: what was put on paper, what went out, to whom.

use domain::consent::{ConsentFact, Exported};

use super::permissions::words;
use crate::i18n::{key, t, tv};
use crate::ui::IconName;

/// One line: what was done, more words, its picture. None for what only the server notes.
type Line = (String, Option<String>, IconName);

/// A fact in words.
pub(super) fn consent_words(fact: &ConsentFact, who: &str) -> Option<Line> {
    let by = |id: &str| tv(id, &[("who", who.into())]);
    let to = |id: &str, name: String| tv(id, &[("who", who.into()), ("name", name.into())]);
    Some(match fact {
        // That a sitting arrived is the server's own note beside it; the answers stand with their sitting.
        ConsentFact::Received(_) | ConsentFact::Answer(_) => return None,
        ConsentFact::Session(it) => (to("seen-did-sitting", it.signature.name.clone()), None, IconName::Sign),
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
        ConsentFact::LinkClosed(_) => (by("seen-did-link-closed"), None, IconName::Lock),
        ConsentFact::LinkReturned(_) => (t("seen-did-link-returned"), None, IconName::Lock),
        ConsentFact::LinkRead(_) => (by("seen-did-link-read"), None, IconName::Check),
        ConsentFact::Withdrawal(it) => {
            let line = it.line.map(|line| words::line_for(line, it.recipient.as_ref()));
            let why = Some(it.reason.clone()).filter(|why| !why.is_empty());
            let more = [line, why].into_iter().flatten().collect::<Vec<_>>();
            (by("seen-did-withdrawn"), (!more.is_empty()).then(|| more.join(" · ")), IconName::Undo)
        }
        ConsentFact::Legal(it) => {
            let more = format!("{}: {}", it.ordered_by, it.rule);
            (to("seen-did-legal", words::recipient(&it.recipient)), Some(more), IconName::Sign)
        }
        ConsentFact::LegalApproved(_) => (by("seen-did-legal-approved"), None, IconName::Check),
        ConsentFact::EmergencySeen(_) => (by("seen-did-emergency-seen"), None, IconName::Check),
        ConsentFact::Ended(it) => (by("seen-did-ended"), Some(it.reason.clone()), IconName::Lock),
        ConsentFact::LegalTold(it) => {
            (by(&format!("seen-did-told-{}", key(it.whom))), None, IconName::Speech)
        }
        ConsentFact::CannotTell(it) => {
            (by("seen-did-cannot-tell"), Some(it.reason.clone()), IconName::Speech)
        }
        ConsentFact::Emergency(it) => (
            to("seen-did-emergency", words::recipient(&it.recipient)),
            Some(it.reason.clone()),
            IconName::Speech,
        ),
        ConsentFact::Cleared(it) => {
            (to("seen-did-cleared", words::recipient(&it.recipient)), None, IconName::Check)
        }
        ConsentFact::CopyGiven(it) => (t(&format!("seen-did-copy-{}", key(it.how))), None, IconName::Note),
        ConsentFact::Assent(_) | ConsentFact::Informed(_) => {
            (by("case-timeline-consent"), None, IconName::Sign)
        }
    })
}

fn exported(it: &Exported, who: &str) -> Line {
    let how = t(&format!("seen-how-{}", key(it.how)));
    let what = t(&format!("seen-what-{}", key(it.what)));
    let words = tv("seen-did-exported", &[("who", who.into()), ("what", what.into()), ("how", how.into())]);
    (words, it.recipient.as_ref().map(words::recipient), IconName::Note)
}
