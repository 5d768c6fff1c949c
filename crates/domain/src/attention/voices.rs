//! What needs attention around permissions: a signature that does not hold, people who say different things, and an answer
//! that came from somebody's own phone.
//!
//! Unlike the others these hang on the day: an appointment ends, a yes runs out.

use form_engine::CivilDate;

use super::{Attention, Concern, Spot};
use crate::authority::unseen_too_long;
use crate::case_file::CaseFile;
use crate::consent::{
    Course, Ledger, WithoutYes, fears_guardian, links_to_close, unread_links, untold_answers,
};
use crate::opening::openings_asked;

/// What needs attention in what was permitted, on a day. Each leads to the page of permissions.
#[must_use]
pub fn concerns_of_voices(file: &CaseFile, today: CivilDate) -> Vec<Attention> {
    let mut found = Vec::new();
    let ledger = Ledger::read(file, today);
    let mut note_at = |spot, concern, due, count: usize| {
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            found.push(Attention { concern, due, count, moment: None, spot: Some(spot) });
        }
    };
    note_at(Spot::Requests, Concern::TellChild, None, untold_answers(file, &ledger));
    let (since, unseen) = unseen_too_long(file, today);
    note_at(Spot::Requests, Concern::RequestUnseen, since, unseen);
    note_at(Spot::WhoSaw, Concern::OpeningAsked, None, openings_asked(file));
    let mut note = |concern, due, count| note_at(Spot::Permissions, concern, due, count);
    note(Concern::GuardianFeared, None, usize::from(fears_guardian(file)));
    if file.consents().next().is_none() {
        return found;
    }
    note(Concern::SignatureBroken, None, ledger.broken().len());
    let differ = ledger.disagreements();
    for (concern, between) in [(Concern::GuardiansDisagree, true), (Concern::VoicesDiffer, false)] {
        let these = differ.iter().filter(|it| (it.course == Course::BetweenGuardians) == between);
        // The one that waits longest speaks for all.
        note(concern, these.clone().filter_map(|it| it.supervisor_from).min(), these.count());
    }
    let (law, danger): (Vec<_>, Vec<_>) =
        ledger.without_yes().filter(WithoutYes::needs_second).partition(|it| it.law.is_some());
    note(Concern::EmergencyUnseen, None, danger.len());
    note(Concern::LegalWaits, None, law.len());
    let untold = ledger.left().iter().filter(|it| it.stopped && it.told.is_none()).count();
    note(Concern::TellToStop, None, untold);
    note(Concern::TellChild, None, ledger.without_yes().filter(WithoutYes::child_waits).count());
    note(Concern::LinkToClose, None, links_to_close(file, &ledger).len());
    note(Concern::LinkAnswered, None, unread_links(file).len());
    note(Concern::AdviceWished, None, ledger.wishes().len());
    note(Concern::CopyDue, None, ledger.copies_due().len());
    let ends = ledger.renewals();
    note(Concern::PermissionEnds, ends.iter().map(|it| it.until).min(), ends.len());
    found
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::change::Body;
    use crate::consent::{
        AssentAnswer, ConsentFact, CopyGiven, CopyHow, Decision, LINK_LASTS, Line, LinkClosed, LinkMade,
        LinkPurpose, LinkRead, LinkReturned, Route,
    };
    use crate::fact::CaseFact;
    use crate::ids::SessionId;
    use crate::summary::CaseSummary;
    use crate::testing::consent::{answer, assent, guardian, sitting};
    use crate::testing::{Tablet, id};
    use crate::time::{Clock, Timestamp};

    const TODAY: &str = "2025-06-15";

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn case() -> Tablet {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_for("unaccompanied", Some(9), day(TODAY));
        tablet
    }

    fn decides(tablet: &mut Tablet, person: &str, decision: Decision) {
        let appointment = tablet.appoint("guardian", person, &["consent", "health"]);
        let who = guardian(person, &appointment);
        let session = sitting(person, &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let it = answer(&session, Line::Health, decision);
        has_copy(tablet, &session.id);
        tablet.sign(session, vec![it]);
    }

    fn has_copy(tablet: &mut Tablet, session: &SessionId) {
        let copy = CopyGiven { session: session.clone(), how: CopyHow::Printed };
        tablet.consent(ConsentFact::CopyGiven(copy));
    }

    fn found(tablet: &Tablet) -> Vec<(Concern, Option<CivilDate>)> {
        let all = concerns_of_voices(&tablet.file, day(TODAY));
        assert!(all.iter().all(|it| it.spot == Some(Spot::Permissions)));
        all.iter().map(|it| (it.concern, it.due)).collect()
    }

    #[test]
    fn guardians_who_disagree_are_on_the_list_of_that_very_day_and_in_the_summary() {
        let mut tablet = case();
        decides(&mut tablet, "casey", Decision::Yes);
        tablet.assents(assent(Line::Health, AssentAnswer::Yes));
        assert!(found(&tablet).is_empty());
        decides(&mut tablet, "robin", Decision::No);
        assert_eq!(found(&tablet), [(Concern::GuardiansDisagree, Some(day(TODAY)))]);
        let summary = CaseSummary::of(&tablet.file, "", day(TODAY));
        assert!(summary.attention.iter().any(|it| it.concern == Concern::GuardiansDisagree));
        assert!(summary.attention.is_sorted());
    }

    #[test]
    fn a_sign_that_the_child_fears_its_guardian_is_on_the_list_before_anybody_was_asked() {
        let mut tablet = case();
        let appointment = tablet.appoint("guardian", "casey", &["consent"]);
        assert!(found(&tablet).is_empty());
        tablet.answer(&appointment, "gd_change_wanted", form_engine::Answer::Flag(true));
        assert_eq!(found(&tablet), [(Concern::GuardianFeared, None)]);
        tablet.choose(&appointment, "gd_state", "ended");
        assert!(found(&tablet).is_empty(), "somebody else decides now");
    }

    #[test]
    fn a_child_and_a_guardian_who_differ_are_the_supervisors_after_seven_days() {
        let mut tablet = case();
        decides(&mut tablet, "casey", Decision::Yes);
        tablet.assents(assent(Line::Health, AssentAnswer::No));
        assert_eq!(found(&tablet), [(Concern::VoicesDiffer, Some(day("2025-06-22")))]);
    }

    #[test]
    fn a_signature_that_does_not_hold_stands_there_until_somebody_signs_afresh() {
        let mut tablet = case();
        decides(&mut tablet, "casey", Decision::Yes);
        let mut changes = tablet.written.clone();
        for change in &mut changes {
            if let Body::Fact(CaseFact::Consent(ConsentFact::Answer(it))) = &mut change.body {
                it.conditions = "none".to_owned();
            }
        }
        let all = concerns_of_voices(&CaseFile::fold(&id("case"), &changes), day(TODAY));
        assert_eq!(all.iter().map(|it| it.concern).collect::<Vec<_>>(), [Concern::SignatureBroken]);
    }

    #[test]
    fn a_yes_that_ends_soon_is_announced_with_its_last_day() {
        let mut tablet = case();
        let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
        let who = guardian("casey", &appointment);
        let session = sitting("casey", &id("case"), &tablet.writer.device, who, tablet.clock.now());
        let it = answer(&session, Line::Health, Decision::Yes);
        let until = it.until.unwrap();
        has_copy(&mut tablet, &session.id);
        tablet.sign(session, vec![it]);
        tablet.assents(assent(Line::Health, AssentAnswer::Yes));
        assert!(found(&tablet).is_empty());
        let all = concerns_of_voices(&tablet.file, until);
        assert_eq!(
            all.iter().map(|it| (it.concern, it.due)).collect::<Vec<_>>(),
            [(Concern::PermissionEnds, Some(until))]
        );
    }

    fn made(link: &str) -> LinkMade {
        LinkMade {
            link: id(link),
            session: id(link),
            person: "casey".to_owned(),
            name: "Casey Thorn".to_owned(),
            purpose: LinkPurpose::Decide,
            asked: Vec::new(),
            made: Timestamp(1),
            until: Timestamp(2),
            key: [0; 32],
        }
    }

    #[test]
    fn a_link_of_somebody_who_stands_for_the_child_no_longer_is_to_be_taken_back() {
        let mut tablet = case();
        let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
        let now = Timestamp::at_start_of(day(TODAY));
        let lasts = |link: &str| LinkMade { until: Timestamp(now.0 + LINK_LASTS), ..made(link) };
        // To see and take back needs no standing.
        let back = LinkMade { purpose: LinkPurpose::TakeBack, ..lasts("l2") };
        for made in [lasts("l1"), back, lasts("l3")] {
            tablet.consent(ConsentFact::LinkMade(Box::new(made)));
        }
        tablet.consent(ConsentFact::LinkReturned(LinkReturned { link: id("l3"), another_meeting: false }));
        tablet.consent(ConsentFact::LinkRead(LinkRead { link: id("l3") }));
        assert!(found(&tablet).is_empty());
        tablet.choose(&appointment, "gd_state", "ended");
        tablet.answer(&appointment, "gd_end", form_engine::Answer::Date(day(TODAY)));
        let waits = concerns_of_voices(&tablet.file, day(TODAY));
        assert_eq!(
            waits.iter().map(|it| (it.concern, it.count)).collect::<Vec<_>>(),
            [(Concern::LinkToClose, 1)]
        );
        assert!(concerns_of_voices(&tablet.file, day("2025-06-22")).is_empty(), "it opens no longer");
        let mut closed = Tablet::new(&id("case"), "bo");
        closed.take(&tablet);
        closed.consent(ConsentFact::LinkClosed(LinkClosed { link: id("l1") }));
        assert!(found(&closed).is_empty());
        // Appointed afresh from a day on which the link still opens.
        let again = tablet.appoint("guardian", "casey", &["consent", "health"]);
        tablet.answer(&again, "gd_appointed_on", form_engine::Answer::Date(day("2025-06-18")));
        assert!(found(&tablet).is_empty());
    }

    #[test]
    fn an_answer_from_a_phone_is_announced_until_somebody_looked_at_it() {
        let mut tablet = case();
        for link in ["l1", "l2"] {
            tablet.consent(ConsentFact::LinkMade(Box::new(made(link))));
        }
        assert!(found(&tablet).is_empty());
        let appointment = tablet.appoint("guardian", "casey", &["consent", "health"]);
        let who = guardian("casey", &appointment);
        let mut session = sitting("l1", &id("case"), &id("l1"), who, tablet.clock.now());
        session.route = Route::OwnChannel(id("l1"));
        let it = answer(&session, Line::Health, Decision::Yes);
        tablet.sign(session.clone(), vec![it]);
        // Who signs on their own phone got no copy from anybody.
        assert_eq!(found(&tablet), [(Concern::LinkAnswered, None), (Concern::CopyDue, None)]);
        has_copy(&mut tablet, &session.id);
        assert_eq!(found(&tablet), [(Concern::LinkAnswered, None)]);
        // One that came back without a signature is an answer too.
        tablet.consent(ConsentFact::LinkReturned(LinkReturned { link: id("l2"), another_meeting: true }));
        assert_eq!(concerns_of_voices(&tablet.file, day(TODAY))[0].count, 2);
        for link in ["l1", "l2"] {
            tablet.consent(ConsentFact::LinkRead(LinkRead { link: id(link) }));
        }
        assert!(found(&tablet).is_empty());
    }
}
