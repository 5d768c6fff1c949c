//! What a sitting holds: drafts, until they are signed.

use std::collections::{BTreeMap, BTreeSet};

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::place::{Cover, Place, Question, TellScreen};
use crate::consent::{
    Advice, Agreement, ConsentSession, CopyHow, Decision, Giver, Group, InTexts, Interpreter, Ledger, Line,
    Mandate, NoPower, Recipient, Route, TakenBackHere, TextShown,
};
use crate::ids::{CaseId, ChangeId, DeviceId, SessionId};

/// Version of [`GuardianSession`] that this program writes.
pub const GUARDIAN_SESSION_VERSION: u8 = 1;

/// One line that is asked about, for one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The line.
    pub line: Line,
    /// For whom; none on a line that leaves to nobody.
    #[serde(default)]
    pub recipient: Option<Recipient>,
    /// What of it.
    pub groups: BTreeSet<Group>,
    /// The last day on which a yes would count.
    #[serde(default)]
    pub until: Option<CivilDate>,
    /// Why this person cannot say yes to it. The line is shown with the sentence, and a no is possible.
    #[serde(default)]
    pub no_power: Option<NoPower>,
    /// What stood on the line when the sitting began.
    #[serde(default)]
    pub sees: BTreeSet<ChangeId>,
}

/// The offers of a sitting: for each line and recipient what it may carry, how long a yes would count for this person,
/// and why a yes is not possible. A no that is younger than 14 days is not asked again, and nothing is asked twice.
#[must_use]
pub fn offers(ledger: &Ledger<'_>, mandate: &Mandate, wanted: &[(Line, Option<Recipient>)]) -> Vec<Offer> {
    let today = ledger.today();
    let same = |(line, to): &(Line, Option<Recipient>), (other, of): &(Line, Option<Recipient>)| {
        line == other
            && match (to, of) {
                (Some(to), Some(of)) => to.is(of),
                (None, None) => true,
                _ => false,
            }
    };
    let first = |at: usize, it| !wanted.iter().take(at).any(|earlier| same(earlier, it));
    let once = wanted.iter().enumerate().filter(|(at, it)| first(*at, it)).map(|(_, it)| it);
    let asked = once.filter(|(line, recipient)| {
        ledger.ask_again_from(&mandate.person, *line, recipient.as_ref()).is_none()
    });
    asked
        .map(|(line, recipient)| Offer {
            line: *line,
            recipient: recipient.clone(),
            groups: line.groups().iter().copied().collect(),
            until: mandate.last_day(*line, today),
            no_power: mandate.power(*line, today).err(),
            sees: ledger.sees(*line, recipient.as_ref()),
        })
        .collect()
}

/// What the worker set up before the hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The case that the signature will be bound to.
    pub case: CaseId,
    /// This tablet.
    pub device: DeviceId,
    /// At this tablet, or on the person's own phone.
    #[serde(default, skip_serializing_if = "Route::is_together")]
    pub route: Route,
    /// Who decides: person, role, appointment, proof, conflict. Whether freely is asked in the sitting.
    pub giver: Giver,
    /// The centre in which the child lives.
    #[serde(default)]
    pub site: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// Version of the texts.
    pub content_version: String,
    /// Status of the translation.
    pub translation: String,
    /// What is put into the texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_texts: Option<InTexts>,
    /// The interpreter.
    #[serde(default)]
    pub interpreter: Option<Interpreter>,
    /// Who else is in the room.
    #[serde(default)]
    pub present: Vec<String>,
    /// An officer of enforcement is there or waits.
    #[serde(default)]
    pub officer_present: bool,
    /// The worker, by name.
    pub worker: String,
    /// What is asked.
    pub offers: Vec<Offer>,
    /// What this person agreed to before. Each can be taken back here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<Agreement>,
}

/// What a guardian put on one line. Nothing is there before the guardian puts it there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The answer.
    #[serde(default)]
    pub decision: Option<Decision>,
    /// Why, in the guardian's words. Never asked for.
    #[serde(default)]
    pub reason: String,
    /// Limits.
    #[serde(default)]
    pub conditions: String,
    /// The only people who may be asked.
    #[serde(default)]
    pub may_ask: Vec<String>,
    /// Persons and places that must not be contacted or searched.
    #[serde(default)]
    pub excluded: Vec<String>,
    /// What the guardian leaves out of what is asked.
    #[serde(default)]
    pub left_out: BTreeSet<Group>,
}

impl Choice {
    /// The only people who may be asked, under a yes: where it is a no or open, nobody is asked at all.
    #[must_use]
    pub fn asks_only(&self) -> &[String] {
        if self.decision == Some(Decision::Yes) { &self.may_ask } else { &[] }
    }

    /// True for a yes to being reached that does not say how: nobody would know what was agreed to.
    #[must_use]
    pub fn lacks_how(&self, line: Line) -> bool {
        line == Line::Contact && self.decision == Some(Decision::Yes) && self.conditions.trim().is_empty()
    }
}

/// How a question of the teach-back went. It says how well we explained.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionRecord {
    /// Times that our sentence was not found.
    #[serde(default)]
    pub misses: u8,
    /// True once it was found.
    #[serde(default)]
    pub understood: bool,
    /// True where it was explained again before.
    #[serde(default)]
    pub explained_again: bool,
    /// How the worker explained it, in own words.
    #[serde(default)]
    pub by_worker: String,
}

impl QuestionRecord {
    /// True where it was understood, or the worker said how it was explained.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.understood || !self.by_worker.trim().is_empty()
    }
}

/// One sitting. Sealed while it lasts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardianSession {
    /// Version of this shape.
    pub v: u8,
    /// The sitting.
    pub id: SessionId,
    /// What the worker set up.
    pub setting: Setting,
    /// Where it is.
    pub place: Place,
    /// What lies over it.
    #[serde(default)]
    pub cover: Cover,
    /// True where the guardian came to this line from the review and goes back there.
    #[serde(default)]
    pub from_review: bool,
    /// Everything that stood on the screen, by its id, as it stood there last.
    #[serde(default)]
    pub told: BTreeMap<String, TextShown>,
    /// The teach-back.
    #[serde(default)]
    pub checks: BTreeMap<Question, QuestionRecord>,
    /// What was put on each offer, by its index.
    #[serde(default)]
    pub choices: BTreeMap<usize, Choice>,
    /// Whether the person decides freely, once asked.
    #[serde(default)]
    pub free: Option<bool>,
    /// What the person said to the offer of time and of a lawyer, once asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
    /// What was signed. After that nothing of it changes.
    #[serde(default)]
    pub signed: Option<Box<ConsentSession>>,
    /// The copy.
    #[serde(default)]
    pub copy: Option<CopyHow>,
    /// True where another meeting is wanted.
    #[serde(default)]
    pub another_meeting: bool,
    /// True where the worker was asked for.
    #[serde(default)]
    pub help_pressed: bool,
    /// What the person took back of what was agreed before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_back: Vec<TakenBackHere>,
}

impl GuardianSession {
    /// A sitting at its beginning: nothing told, nothing chosen. Where nothing is asked, the person came for what was agreed
    /// before, and that stands first.
    #[must_use]
    pub fn begin(id: SessionId, setting: Setting) -> Self {
        let place =
            if setting.offers.is_empty() { Place::Review } else { Place::Tell { screen: TellScreen::G01 } };
        Self {
            v: GUARDIAN_SESSION_VERSION,
            id,
            setting,
            place,
            cover: Cover::None,
            from_review: false,
            told: BTreeMap::new(),
            checks: BTreeMap::new(),
            choices: BTreeMap::new(),
            free: None,
            advice: None,
            signed: None,
            copy: None,
            another_meeting: false,
            help_pressed: false,
            taken_back: Vec::new(),
        }
    }

    /// What was put on an offer.
    #[must_use]
    pub fn choice(&self, at: usize) -> Option<&Choice> {
        self.choices.get(&at)
    }

    /// How a question of the teach-back went so far.
    #[must_use]
    pub fn check(&self, question: Question) -> QuestionRecord {
        self.checks.get(&question).cloned().unwrap_or_default()
    }

    /// True where a screen or line stood before the person.
    #[must_use]
    pub fn is_told(&self, id: &str) -> bool {
        self.told.contains_key(id)
    }

    /// True once it is signed.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signed.is_some()
    }

    /// True once the worker may take the tablet back.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.place == Place::Over
    }

    /// True where two misses say that another meeting with an interpreter would help; an offer, never a verdict.
    #[must_use]
    pub fn offers_another_meeting(&self) -> bool {
        self.checks.values().any(|check| check.misses >= 2 && !check.understood)
    }
}
