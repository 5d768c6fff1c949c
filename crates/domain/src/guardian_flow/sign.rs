//! The end of a sitting: what is missing for a signature, the signature itself, and what enters the case.

use serde::{Deserialize, Serialize};

use super::place::{Place, Question, TellScreen};
use super::session::GuardianSession;
use crate::consent::{
    Checked, ConsentFact, ConsentSession, CopyGiven, Decision, Explaining, GiverRole, InterpreterMode,
    LineAnswer, Mark, Signature, TickedFor, sealed, verify_all,
};
use crate::time::Timestamp;

/// How somebody signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// How.
    pub mark: Mark,
    /// The typed name.
    pub name: String,
    /// Where.
    pub place: String,
    /// The name of the interpreter, who says that everything was interpreted; on the own phone the person says it.
    #[serde(default)]
    pub interpreter: Option<String>,
}

/// Why it cannot be signed yet. Each is a sentence with the place where it is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotYet {
    /// An officer of enforcement is there or waits.
    Officer,
    /// Guardian and child want different things for the guardian's own sake.
    Conflict,
    /// Nobody saw the paper.
    ProofNotSeen,
    /// This was not told.
    NotTold(TellScreen),
    /// This question is open: explain it again, or write how it was explained.
    NotExplained(Question),
    /// Nothing was decided.
    NothingDecided,
    /// Everything is left out of a yes: that is a no, and the person should say so.
    NothingLeft {
        /// Index of the offer.
        at: usize,
    },
    /// The person may be reached, and did not say how.
    HowNotSaid {
        /// Index of the offer.
        at: usize,
    },
    /// Time and a lawyer were not offered yet.
    AdviceNotAsked,
    /// The person wants time or a lawyer first.
    WantsAdvice,
    /// The person was not asked whether it is decided freely.
    FreeNotAsked,
    /// The person does not decide freely.
    NotFree,
    /// The signature itself is not complete.
    Signature,
}

impl NotYet {
    /// Its key in texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            NotYet::Officer => "officer",
            NotYet::Conflict => "conflict",
            NotYet::ProofNotSeen => "proof_not_seen",
            NotYet::NotTold(_) => "not_told",
            NotYet::NotExplained(_) => "not_explained",
            NotYet::NothingDecided => "nothing_decided",
            NotYet::NothingLeft { .. } => "nothing_left",
            NotYet::HowNotSaid { .. } => "how_not_said",
            NotYet::AdviceNotAsked => "advice_not_asked",
            NotYet::WantsAdvice => "wants_advice",
            NotYet::FreeNotAsked => "free_not_asked",
            NotYet::NotFree => "not_free",
            NotYet::Signature => "signature",
        }
    }

    /// Where it is put right; none where the worker does it outside the sitting.
    #[must_use]
    pub fn place(self) -> Option<Place> {
        match self {
            NotYet::NotTold(screen) => Some(Place::Tell { screen }),
            NotYet::NotExplained(question) => Some(Place::Check { question }),
            NotYet::NothingDecided => Some(Place::Line { at: 0 }),
            NotYet::NothingLeft { at } | NotYet::HowNotSaid { at } => Some(Place::Line { at }),
            NotYet::AdviceNotAsked
            | NotYet::WantsAdvice
            | NotYet::FreeNotAsked
            | NotYet::NotFree
            | NotYet::Signature => Some(Place::Sign),
            NotYet::Officer | NotYet::Conflict | NotYet::ProofNotSeen => None,
        }
    }
}

impl GuardianSession {
    /// What is missing for a signature, in the order in which it is put right; empty where it can be signed.
    #[must_use]
    pub fn not_yet(&self) -> Vec<NotYet> {
        let mut missing = Vec::new();
        let setting = &self.setting;
        let own = setting.giver.role == GiverRole::YoungAdult;
        let checks = [
            (setting.officer_present, NotYet::Officer),
            (setting.giver.conflict, NotYet::Conflict),
            // A young person who is 18 decides for themselves, and needs no paper for it.
            (!own && !setting.giver.proof_seen, NotYet::ProofNotSeen),
        ];
        missing.extend(checks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, why)| why));
        missing.extend(TellScreen::ALL.into_iter().filter(|it| !self.is_told(it.id())).map(NotYet::NotTold));
        let open = Question::ALL.into_iter().filter(|it| !self.check(*it).is_settled());
        missing.extend(open.map(NotYet::NotExplained));
        if self.choices.values().all(|choice| choice.decision.is_none()) {
            missing.push(NotYet::NothingDecided);
        }
        for (at, choice) in &self.choices {
            let Some(offer) = self.setting.offers.get(*at) else { continue };
            if choice.decision == Some(Decision::Yes) && offer.groups.is_subset(&choice.left_out) {
                missing.push(NotYet::NothingLeft { at: *at });
            }
            if choice.lacks_how(offer.line) {
                missing.push(NotYet::HowNotSaid { at: *at });
            }
        }
        match self.advice {
            None => missing.push(NotYet::AdviceNotAsked),
            Some(advice) if advice.waits() => missing.push(NotYet::WantsAdvice),
            Some(_) => {}
        }
        match self.free {
            None => missing.push(NotYet::FreeNotAsked),
            Some(false) => missing.push(NotYet::NotFree),
            Some(true) => {}
        }
        missing
    }

    /// The answers as they would be signed on a day. A line on which nothing was decided is no answer.
    #[must_use]
    pub fn answers(&self, now: Timestamp) -> Vec<LineAnswer> {
        let Some(day) = now.day() else { return Vec::new() };
        let decided = self.choices.iter().filter_map(|(at, choice)| {
            let (offer, decision) = (self.setting.offers.get(*at)?, choice.decision?);
            Some(LineAnswer {
                session: self.id.clone(),
                line: offer.line,
                recipient: offer.recipient.clone(),
                groups: offer.groups.difference(&choice.left_out).copied().collect(),
                decision,
                reason: choice.reason.clone(),
                conditions: choice.conditions.clone(),
                may_ask: choice.asks_only().to_vec(),
                excluded: choice.excluded.clone(),
                from: day,
                until: offer.until,
                sees: offer.sees.clone(),
            })
        });
        decided.collect()
    }

    /// The sitting under its signature.
    ///
    /// # Errors
    /// [`NotYet`] with the first thing that is missing.
    pub fn signed_by(&self, signing: Signing, now: Timestamp) -> Result<ConsentSession, NotYet> {
        if let Some(missing) = self.not_yet().into_iter().next() {
            return Err(missing);
        }
        let answers = self.answers(now);
        let setting = self.setting.clone();
        let ticked_for = self.ticks_for_interpreter();
        let mut giver = setting.giver;
        giver.free = self.free == Some(true);
        let session = ConsentSession {
            v: 1,
            id: self.id.clone(),
            case: setting.case,
            giver,
            route: setting.route,
            site: setting.site,
            language: setting.language,
            content_version: setting.content_version,
            translation: setting.translation,
            in_texts: setting.in_texts,
            interpreter: setting.interpreter,
            present: setting.present,
            officer_present: setting.officer_present,
            told: self.told.values().cloned().collect(),
            checks: Question::ALL.into_iter().map(|question| self.checked_as(question)).collect(),
            advice: self.advice,
            day: now.day().ok_or(NotYet::Signature)?,
            lines: Vec::new(),
            signature: Signature {
                mark: signing.mark,
                name: signing.name,
                place: signing.place,
                signed: now,
                device: setting.device,
                worker: setting.worker,
                interpreter: signing.interpreter,
                ticked_for,
                digest: String::new(),
            },
        };
        let session = sealed(session, &answers);
        // The same check that the server makes: what it would not take in is not signed here either.
        verify_all(&session, &answers.iter().collect::<Vec<_>>()).map_err(|_| NotYet::Signature)?;
        Ok(session)
    }

    /// Who ticks the line of the interpreter: the worker, where the interpreter is not in the room and says it from afar. None
    /// where the interpreter does, where there is none, and on the person's own phone.
    #[must_use]
    pub fn ticks_for_interpreter(&self) -> Option<TickedFor> {
        let setting = &self.setting;
        let interpreter = setting.interpreter.as_ref().filter(|_| setting.route.is_together())?;
        let afar = interpreter.mode != InterpreterMode::InPerson;
        afar.then(|| TickedFor { said: interpreter.mode, by: setting.worker.clone() })
    }

    fn checked_as(&self, question: Question) -> Checked {
        let record = self.check(question);
        let explaining = match (record.understood, record.explained_again) {
            (true, false) => Explaining::Understood,
            (true, true) => Explaining::AfterAgain,
            (false, _) => Explaining::ByWorker(record.by_worker),
        };
        Checked { question: question.key().to_owned(), explaining }
    }

    /// What enters the case, in one save and in the guardian's words: the sitting, its answers, the copy, where it was
    /// signed; and what was taken back, always.
    #[must_use]
    pub fn into_facts(self) -> Vec<ConsentFact> {
        let by = self.takes_back_as();
        let taken_back = self.taken_back.iter().map(|it| it.withdrawal(by.clone()));
        let taken_back: Vec<_> = taken_back.map(|it| ConsentFact::Withdrawal(Box::new(it))).collect();
        let Some(signed) = self.signed.clone() else { return taken_back };
        let answers = self.answers(signed.signature.signed);
        let session = signed.id.clone();
        let mut facts = vec![ConsentFact::Session(signed)];
        facts.extend(answers.into_iter().map(|it| ConsentFact::Answer(Box::new(it))));
        facts.extend(self.copy.map(|how| ConsentFact::CopyGiven(CopyGiven { session, how })));
        facts.extend(taken_back);
        facts
    }
}
