//! What comes from a person's own phone: what they took back, and whether an answer is one to what was asked. There the
//! whole sitting was in the hands of whoever holds that phone, so that nothing of it is believed.

use super::session::GuardianSession;
use crate::consent::{
    ConsentFact, ConsentSession, LineAnswer, LinkMade, LinkPurpose, Route, TOOK_BACK_VERSION, TookBack,
    verify_all,
};
use crate::ids::CaseId;

impl GuardianSession {
    /// What the person took back here, as it goes to the team from their own phone; none at the tablet, and where nothing
    /// was taken back.
    #[must_use]
    pub fn took_back(&self) -> Option<TookBack> {
        let link = self.setting.route.link()?.clone();
        let (case, person) = (self.setting.case.clone(), self.setting.giver.person.clone());
        let taken = self.taken_back.clone();
        (!taken.is_empty()).then_some(TookBack { v: TOOK_BACK_VERSION, case, link, person, taken })
    }

    /// What enters the case of an answer that came through a link: nothing where nothing was signed; none where it answers
    /// something else than what was asked of this person, or its signature is not whole. What the person may say yes to is
    /// asked where every signed sitting is, at the server.
    #[must_use]
    pub fn into_facts_of(self, case: &CaseId, made: &LinkMade) -> Option<Vec<ConsentFact>> {
        let route = Route::OwnChannel(made.link.clone());
        let setting = &self.setting;
        let asked = |line: &_, to: &_| made.asked.iter().any(|(one, other)| one == line && other == to);
        let same = made.purpose == LinkPurpose::Decide
            && self.id == made.session
            && setting.case == *case
            && setting.route == route
            && setting.giver.person == made.person
            // Such a link is there to answer what was asked, and for nothing else.
            && self.taken_back.is_empty()
            && setting.offers.iter().all(|offer| asked(&offer.line, &offer.recipient));
        if !same {
            return None;
        }
        let facts = self.into_facts();
        let session: Option<&ConsentSession> = facts.iter().find_map(|fact| match fact {
            ConsentFact::Session(session) => Some(session.as_ref()),
            _ => None,
        });
        let Some(session) = session else { return Some(facts) };
        let answers: Vec<&LineAnswer> = facts
            .iter()
            .filter_map(|fact| match fact {
                ConsentFact::Answer(answer) => Some(answer.as_ref()),
                _ => None,
            })
            .collect();
        let theirs = session.id == made.session
            && session.case == *case
            && session.route == route
            && session.giver.person == made.person
            && answers.iter().all(|it| asked(&it.line, &it.recipient));
        (theirs && verify_all(session, &answers).is_ok()).then_some(facts)
    }
}
