//! What must stand before a form goes on, whatever gaps somebody gives a reason for (domain.md 1.5): no plan and no determination
//! for a child alone without a guardian, no determination for return without a lawyer, no referral without permission.

use form_engine::{Answer, CivilDate};

use super::SignAct;
use crate::answers::{Answers, is_key, is_one_of};
use crate::case_file::{CaseFile, Document};
use crate::consent::{Known, Mandate, MandateKind, Mandates, Power, forbidden};
use crate::fields::consent::GIVERS;
use crate::fields::{PLANS, bid, referral, reg_bia};
use crate::host::referral_may_go;
use crate::ids::DocumentId;
use crate::named::{NamedKind, named};
use crate::refused::Refused;

/// The safeguard that is missing for this signature on a day; none where nothing is. A form is sent back without any.
#[must_use]
pub fn missing_safeguard(
    file: &CaseFile,
    document: &DocumentId,
    act: SignAct,
    day: CivilDate,
) -> Option<Refused> {
    if act == SignAct::Return {
        return None;
    }
    let opening = file.opening(document)?;
    let found = file.document(document)?;
    match opening.form {
        referral::ID => for_referral(file, found, day),
        bid::ID => guardian(file, day, is_independent).or_else(|| lawyer(file, found)),
        form if giver_of(form).is_some() => consent_giver(file, found, giver_of(form)?, day),
        form if PLANS.contains(&form) => guardian(file, day, |it| it.powers.contains(&Power::Consent)),
        _ => None,
    }
}

/// Gate G20. A name to which nothing ever goes is said first: no yes mends it.
fn for_referral(file: &CaseFile, document: &Document, day: CivilDate) -> Option<Refused> {
    let provider = Answers::of(file).in_document(document, referral::PROVIDER);
    let is_provider =
        |id: &str| provider.iter().any(|(_, it)| matches!(it, Answer::Link(link) if link == id));
    let mut bodies = named(file, NamedKind::Body).into_iter();
    if bodies.any(|it| is_provider(&it.id) && forbidden(&it.name).is_some()) {
        return Some(Refused::NeverThere);
    }
    (!referral_may_go(file, document, day)).then_some(Refused::NotPermitted)
}

/// Gate G03: independent, free of conflict and checked. What nobody has written counts as not met.
fn is_independent(it: &Mandate) -> bool {
    [it.independent, it.free_of_conflict, it.checked].iter().all(|known| *known == Known::Yes)
}

/// Gates G02 and G03, for a child alone.
fn guardian(file: &CaseFile, day: CivilDate, fits: impl Fn(&Mandate) -> bool) -> Option<Refused> {
    let mandates = Mandates::read(file, day);
    if !mandates.alone || mandates.is_adult {
        return None;
    }
    let stands = |it: &&Mandate| it.kind == MandateKind::Guardian && it.stands_on(day);
    let mut standing = mandates.all.iter().filter(stands).peekable();
    if standing.peek().is_none() {
        return Some(Refused::NoGuardian);
    }
    (!standing.any(fits)).then_some(Refused::GuardianDoesNotFit)
}

/// The question of who gives a consent that staff note in this form.
fn giver_of(form: &str) -> Option<&'static str> {
    GIVERS.iter().find(|(id, _)| *id == form).map(|(_, giver)| *giver)
}

/// Gate G02: for a child alone a consent is noted only while somebody with that power stands for the child, and only as given by
/// that person.
fn consent_giver(file: &CaseFile, document: &Document, giver: &str, day: CivilDate) -> Option<Refused> {
    let mandates = Mandates::read(file, day);
    if !mandates.alone || mandates.is_adult {
        return None;
    }
    let mut standing = mandates.all.iter().filter(|it| it.may_consent() && it.stands_on(day)).peekable();
    if standing.peek().is_none() {
        return Some(Refused::NoGuardian);
    }
    let said = Answers::of(file).in_document(document, giver);
    let gives = |it: &Mandate| {
        let is_theirs = |answer: &Answer| matches!(answer, Answer::Link(person) if *person == it.person);
        it.powers.contains(&Power::Consent) && !said.is_empty() && said.iter().all(|(_, it)| is_theirs(it))
    };
    (!standing.any(gives)).then_some(Refused::GuardianDoesNotFit)
}

/// Gate G04: hard where return is recommended or decided.
fn lawyer(file: &CaseFile, document: &Document) -> Option<Refused> {
    let answers = Answers::of(file);
    let returns = [bid::RECOMMENDED, bid::SOLUTION]
        .iter()
        .any(|field| answers.in_document(document, field).iter().any(|(_, it)| is_key(it, bid::RETURN)));
    let helped = answers.every(reg_bia::ID, reg_bia::LEGAL_REP_STATUS, |it| {
        is_one_of(it, &["appointed", "declined_informed"])
    });
    (returns && !helped).then_some(Refused::NoLawyer)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::consent::{AssentAnswer, ConsentFact, Decision, Line, Withdrawal, WithdrawnBy, WithdrawnHow};
    use crate::fact::CaseFact;
    use crate::testing::consent::{answer, assent, guardian as gives, recipient_of, sitting};
    use crate::testing::{Tablet, id};
    use crate::time::Clock as _;

    fn today() -> CivilDate {
        CivilDate::new(2025, 6, 15).unwrap()
    }

    fn alone() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_for("unaccompanied", Some(9), today());
        tablet
    }

    fn submit(tablet: &Tablet, document: &DocumentId) -> Option<Refused> {
        missing_safeguard(&tablet.file, document, SignAct::Submit, today())
    }

    #[test]
    fn no_determination_for_a_child_alone_without_an_independent_guardian() {
        let mut tablet = alone();
        let report = tablet.open_form(bid::ID);
        assert_eq!(submit(&tablet, &report), Some(Refused::NoGuardian));
        tablet.appoint("temporary_guardian", "casey", &["consent"]);
        assert_eq!(submit(&tablet, &report), Some(Refused::NoGuardian), "assists only");
        let appointment = tablet.appoint("guardian", "sana", &["consent"]);
        assert_eq!(submit(&tablet, &report), None);
        for (field, bad, good) in
            [("gd_check", "not_done", "done_clear"), ("gd_conflict", "conflict", "none")]
        {
            tablet.choose(&appointment, field, bad);
            assert_eq!(submit(&tablet, &report), Some(Refused::GuardianDoesNotFit), "{field}");
            tablet.choose(&appointment, field, good);
        }
        tablet.answer(&appointment, "gd_independent", Answer::Flag(false));
        assert_eq!(submit(&tablet, &report), Some(Refused::GuardianDoesNotFit));
        let back = missing_safeguard(&tablet.file, &report, SignAct::Return, today());
        assert_eq!(back, None, "what is not ready can be sent back");
    }

    #[test]
    fn a_child_with_its_parents_and_who_is_18_need_no_appointment() {
        for (status, age) in [("with_parent", 9), ("unaccompanied", 18)] {
            let mut tablet = Tablet::new(&id("case"), "ann");
            tablet.open_for(status, Some(age), today());
            let report = tablet.open_form(bid::ID);
            assert_eq!(submit(&tablet, &report), None, "{status}");
        }
    }

    #[test]
    fn no_determination_for_return_without_a_lawyer_or_an_informed_no_to_one() {
        let mut tablet = Tablet::new(&id("case"), "ann");
        let bia = tablet.open_for("with_parent", Some(9), today());
        let report = tablet.open_form(bid::ID);
        tablet.choose(&report, bid::RECOMMENDED, bid::RETURN);
        assert_eq!(submit(&tablet, &report), Some(Refused::NoLawyer), "nobody wrote it");
        for (status, refused) in
            [("offered_wanted", Some(Refused::NoLawyer)), ("appointed", None), ("declined_informed", None)]
        {
            tablet.choose(&bia, reg_bia::LEGAL_REP_STATUS, status);
            assert_eq!(submit(&tablet, &report), refused, "{status}");
        }
        tablet.choose(&bia, reg_bia::LEGAL_REP_STATUS, "offered_wanted");
        tablet.choose(&report, bid::RECOMMENDED, "local_integration");
        assert_eq!(
            submit(&tablet, &report),
            None,
            "a safeguard that is asked for, and hard for return alone"
        );
    }

    #[test]
    fn no_plan_for_a_child_alone_without_a_guardian_who_may_consent() {
        let mut tablet = alone();
        let plan = tablet.open_form(PLANS[0]);
        assert_eq!(submit(&tablet, &plan), Some(Refused::NoGuardian));
        tablet.appoint("guardian", "sana", &["education"]);
        assert_eq!(submit(&tablet, &plan), Some(Refused::GuardianDoesNotFit));
        tablet.appoint("guardian", "casey", &["consent"]);
        assert_eq!(submit(&tablet, &plan), None);
    }

    #[test]
    fn no_consent_is_noted_for_a_child_alone_but_of_the_guardian_who_may_give_it() {
        for (form, giver) in GIVERS {
            let mut tablet = alone();
            let noted = tablet.open_form(form);
            tablet.answer(&noted, giver, Answer::Link("sana".to_owned()));
            assert_eq!(submit(&tablet, &noted), Some(Refused::NoGuardian), "{form}");
            tablet.appoint("guardian", "casey", &["consent"]);
            assert_eq!(submit(&tablet, &noted), Some(Refused::GuardianDoesNotFit), "{form}: somebody else");
            let theirs = tablet.appoint("guardian", "sana", &["health"]);
            assert_eq!(submit(&tablet, &noted), Some(Refused::GuardianDoesNotFit), "{form}: not that power");
            tablet.answer(&theirs, "gd_powers", Answer::Choices(vec!["consent".to_owned()]));
            assert_eq!(submit(&tablet, &noted), None, "{form}");
            tablet.choose(&theirs, "gd_state", "ended");
            assert_eq!(submit(&tablet, &noted), Some(Refused::GuardianDoesNotFit), "{form}: over");
        }
        let mut with_parents = Tablet::new(&id("case"), "ann");
        with_parents.open_for("with_parent", Some(9), today());
        let noted = with_parents.open_form("consent_guardian");
        assert_eq!(submit(&with_parents, &noted), None, "parents decide without an appointment");
    }

    #[test]
    fn a_referral_is_signed_only_while_a_yes_covers_it_and_never_for_enforcement() {
        let mut tablet = alone();
        let appointment = tablet.appoint("guardian", "casey", &["consent", "education"]);
        let form = tablet.open_form(referral::ID);
        let school = recipient_of(Line::School).map(|it| it.name).unwrap_or_default();
        for (record, name) in [("n1", school.as_str()), ("n2", "Border police")] {
            tablet.fact(CaseFact::Named { id: id(record), kind: NamedKind::Body, name: name.to_owned() });
        }
        tablet.answer(&form, referral::PROVIDER, Answer::Link("n1".to_owned()));
        tablet.answer(&form, referral::SCOPE, Answer::Choices(vec!["d11_education".to_owned()]));
        assert_eq!(submit(&tablet, &form), Some(Refused::NotPermitted));
        let who = gives("casey", &appointment);
        let session = sitting("s1", &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let yes = answer(&session, Line::School, Decision::Yes);
        tablet.sign(session, vec![yes]);
        tablet.assents(assent(Line::School, AssentAnswer::Yes));
        assert_eq!(submit(&tablet, &form), None);
        tablet.answer(&form, referral::PROVIDER, Answer::Link("n2".to_owned()));
        assert_eq!(submit(&tablet, &form), Some(Refused::NeverThere));
        tablet.answer(&form, referral::PROVIDER, Answer::Link("n1".to_owned()));
        tablet.consent(ConsentFact::Withdrawal(Box::new(Withdrawal {
            by: WithdrawnBy::Child,
            line: Some(Line::School),
            recipient: None,
            how: WithdrawnHow::Spoken,
            link: None,
            said: tablet.clock.now(),
            reason: String::new(),
        })));
        assert_eq!(submit(&tablet, &form), Some(Refused::NotPermitted), "taken back");
    }
}
