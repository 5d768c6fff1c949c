//! A guardian's own channel: a link to one sitting, for the person's own phone (child-ux.md 5). It opens with a code that
//! went another way, counts for some days, and is used up by one answer.
//!
//! What stands in the case is that a link was made and for whom, and the key that opens its answer; link and code stand
//! nowhere. Whether it was opened or answered the server alone knows: [`LinkSeen`] is what it says, [`LinkState`] what a
//! person reads.

use serde::{Deserialize, Serialize};

use super::event::ConsentFact;
use super::ledger::Ledger;
use super::line::Line;
use super::recipient::Recipient;
use crate::case_file::CaseFile;
use crate::change::Change;
use crate::ids::{DeviceId, LinkId, SessionId};
use crate::time::Timestamp;

/// Days for which a link counts.
pub const LINK_DAYS: u64 = 7;
/// Milliseconds of [`LINK_DAYS`].
pub const LINK_LASTS: u64 = LINK_DAYS * 24 * 60 * 60 * 1_000;
/// Wrong codes after which a link is closed for good.
pub const LINK_TRIES: u32 = 6;

/// On which way an answer came. It stands under the signature.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", content = "link", rename_all = "snake_case")]
pub enum Route {
    /// At the worker's tablet, with the worker there. Sittings of older programs do not say: it was always this.
    #[default]
    Together,
    /// On the person's own phone, through this link.
    OwnChannel(LinkId),
}

impl Route {
    /// True at the worker's tablet.
    #[must_use]
    pub fn is_together(&self) -> bool {
        *self == Route::Together
    }

    /// The link, where it came through one.
    #[must_use]
    pub fn link(&self) -> Option<&LinkId> {
        match self {
            Route::Together => None,
            Route::OwnChannel(link) => Some(link),
        }
    }

    /// The device that stands under a signature on this way: none of ours signs on a person's own phone.
    #[must_use]
    pub fn device(&self, tablet: &DeviceId) -> DeviceId {
        self.link().and_then(|link| link.as_str().parse().ok()).unwrap_or_else(|| tablet.clone())
    }
}

/// What a link is there for. It does this one thing and is believed in nothing else.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// To decide on what is asked, and sign. Links of older programs do not say: it was always this.
    #[default]
    Decide,
    /// To see what the person agreed to, and take it back.
    TakeBack,
}

impl LinkPurpose {
    /// True for a link to decide.
    #[must_use]
    pub fn is_decide(&self) -> bool {
        *self == LinkPurpose::Decide
    }
}

/// A link was made. It was shown once, with its code, and neither is kept.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkMade {
    /// Which.
    pub link: LinkId,
    /// The sitting that it leads to.
    pub session: SessionId,
    /// Who decides, by the link of the person in the case.
    pub person: String,
    /// That person's name, as the worker wrote it.
    pub name: String,
    /// What it is there for.
    #[serde(default, skip_serializing_if = "LinkPurpose::is_decide")]
    pub purpose: LinkPurpose,
    /// What is asked; or what the person agreed to and can take back.
    pub asked: Vec<(Line, Option<Recipient>)>,
    /// When it was made.
    pub made: Timestamp,
    /// From when on it no longer opens.
    pub until: Timestamp,
    /// Opens the answer: the secret half of the key to which the phone seals. Whoever works on the case may take the
    /// answer in.
    pub key: [u8; 32],
}

/// Somebody of the team took a link back before it was answered.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkClosed {
    /// Which.
    pub link: LinkId,
}

/// A link came back without a signature: not today, or another meeting is wanted. What was said is kept nowhere.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkReturned {
    /// The link.
    pub link: LinkId,
    /// True where another meeting is wanted.
    pub another_meeting: bool,
}

/// Somebody of the team looked at what came through a link.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkRead {
    /// The link.
    pub link: LinkId,
}

/// What the server has seen of a link.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkSeen {
    /// Which.
    pub link: LinkId,
    /// When its code was first typed rightly.
    #[serde(default)]
    pub opened: Option<Timestamp>,
    /// When its answer came.
    #[serde(default)]
    pub answered: Option<Timestamp>,
    /// True where too many wrong codes were typed.
    #[serde(default)]
    pub locked: bool,
    /// When it was taken back.
    #[serde(default)]
    pub withdrawn: Option<Timestamp>,
}

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// Made, and not opened as far as this tablet knows.
    Waiting,
    /// The code was typed; nothing came yet.
    Opened(Timestamp),
    /// The answer is at the server and enters the case with the next contact.
    Answered(Timestamp),
    /// The answer stands in the case.
    InCase,
    /// Closed after too many wrong codes.
    Locked,
    /// Taken back.
    Withdrawn,
    /// Its days are over.
    Expired,
}

impl LinkState {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            LinkState::Waiting => "waiting",
            LinkState::Opened(_) => "opened",
            LinkState::Answered(_) => "answered",
            LinkState::InCase => "in-case",
            LinkState::Locked => "locked",
            LinkState::Withdrawn => "withdrawn",
            LinkState::Expired => "expired",
        }
    }

    /// True where its answer can be asked for: it may have come since this tablet heard of the link last.
    #[must_use]
    pub fn may_be_fetched(self) -> bool {
        self.is_open() || matches!(self, LinkState::Answered(_))
    }

    /// True while the link could still be answered, so that it can be taken back.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, LinkState::Waiting | LinkState::Opened(_))
    }
}

/// Every link of a case, the newest first.
#[must_use]
pub fn links(file: &CaseFile) -> Vec<(&Change, &LinkMade)> {
    let mut found: Vec<_> = file
        .consents()
        .filter_map(|(change, fact)| match fact {
            ConsentFact::LinkMade(made) => Some((change, made.as_ref())),
            _ => None,
        })
        .collect();
    found.sort_by_key(|(change, made)| (std::cmp::Reverse(made.made), change.id.clone()));
    found
}

/// The link of this id.
#[must_use]
pub fn link_of<'a>(file: &'a CaseFile, link: &LinkId) -> Option<&'a LinkMade> {
    links(file).into_iter().map(|(_, made)| made).find(|made| made.link == *link)
}

/// Links that came back, signed or not, and at which nobody of the team has looked; the newest first.
#[must_use]
pub fn unread_links(file: &CaseFile) -> Vec<&LinkMade> {
    let any = |wanted: &dyn Fn(&ConsentFact) -> bool| file.consents().any(|(_, fact)| wanted(fact));
    let came = |made: &LinkMade| {
        any(&|fact| match fact {
            ConsentFact::LinkReturned(it) => it.link == made.link,
            _ => is_answer(fact, made),
        })
    };
    let read =
        |made: &LinkMade| any(&|fact| matches!(fact, ConsentFact::LinkRead(it) if it.link == made.link));
    links(file).into_iter().map(|(_, made)| made).filter(|made| came(made) && !read(made)).collect()
}

/// Links to decide that can still be answered, and whose person stands for the child neither today nor on their last day: an
/// answer would not be taken in, and the person would not hear of it. Taking back needs no standing and is never hindered.
#[must_use]
pub fn links_to_close<'a>(file: &'a CaseFile, ledger: &Ledger<'_>) -> Vec<&'a LinkMade> {
    let asked = ledger.mandates().to_ask();
    let stands = |made: &LinkMade| {
        let days = [Some(ledger.today()), made.until.day()];
        asked
            .iter()
            .filter(|it| it.person == made.person)
            .any(|it| days.into_iter().flatten().any(|day| it.stands_on(day)))
    };
    let now = Timestamp::at_start_of(ledger.today());
    let open = |made: &LinkMade| made.purpose.is_decide() && link_state(file, made, None, now).is_open();
    links(file).into_iter().map(|(_, made)| made).filter(|made| open(made) && !stands(made)).collect()
}

fn is_answer(fact: &ConsentFact, made: &LinkMade) -> bool {
    match fact {
        ConsentFact::Session(it) => it.id == made.session && it.route.link() == Some(&made.link),
        ConsentFact::Withdrawal(it) => it.link.as_ref() == Some(&made.link),
        _ => false,
    }
}

/// Where a link stands, from the case, from what the server said last, and from the clock.
#[must_use]
pub fn link_state(file: &CaseFile, made: &LinkMade, seen: Option<&LinkSeen>, now: Timestamp) -> LinkState {
    let in_case = file.consents().any(|(_, fact)| match fact {
        ConsentFact::LinkReturned(it) => it.link == made.link,
        _ => is_answer(fact, made),
    });
    let closed =
        file.consents().any(|(_, fact)| matches!(fact, ConsentFact::LinkClosed(it) if it.link == made.link));
    if in_case {
        return LinkState::InCase;
    }
    if let Some(at) = seen.and_then(|seen| seen.answered) {
        return LinkState::Answered(at);
    }
    if closed || seen.is_some_and(|seen| seen.withdrawn.is_some()) {
        return LinkState::Withdrawn;
    }
    if seen.is_some_and(|seen| seen.locked) {
        return LinkState::Locked;
    }
    if made.until <= now {
        return LinkState::Expired;
    }
    seen.and_then(|seen| seen.opened).map_or(LinkState::Waiting, LinkState::Opened)
}

/// The digits of a code as somebody typed them: signs between them do not count, and every script's digits do.
#[must_use]
pub fn code_digits(typed: &str) -> String {
    typed.chars().filter_map(digit).collect()
}

/// Digits of a code.
pub const CODE_DIGITS: usize = 12;

/// A code for reading aloud, in groups of four, from random bytes. Each digit is equally likely; `None` where the bytes
/// do not suffice for that.
#[must_use]
pub fn code_from(random: &[u8]) -> Option<String> {
    // 250 is a multiple of ten: what lies above would make small digits more likely.
    let digits: Vec<char> = random
        .iter()
        .filter(|byte| **byte < 250)
        .filter_map(|byte| char::from_digit(u32::from(byte % 10), 10))
        .take(CODE_DIGITS)
        .collect();
    let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
    (digits.len() == CODE_DIGITS).then(|| groups.join(" "))
}

/// Western, Arabic-Indic, and Persian and Urdu digits.
fn digit(letter: char) -> Option<char> {
    let zero = ['0', '\u{660}', '\u{6f0}']
        .into_iter()
        .find(|zero| u32::from(letter).checked_sub(u32::from(*zero)).is_some_and(|value| value < 10))?;
    char::from_digit(u32::from(letter) - u32::from(zero), 10)
}
