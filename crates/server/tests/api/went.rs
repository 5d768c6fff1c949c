//! What goes or went out past the screens: police stand under their own kind, and what went is written down later only of a packet
//! that was made.

use domain::consent::{
    Channel, ConsentFact, Emergency, ExportHow, ExportWhat, Exported, Group, Line, PacketMade, PacketMark,
    Recipient, RecipientKind, Shared, ToldFirst,
};
use domain::{Body, CaseFact, CaseId, Change, Timestamp};
use sync::protocol::{Fate, HeldReason};

use crate::consent::log;
use crate::house::{House, Tablet, held};

const NOON: u64 = 1_767_268_800_000;

fn fact(mara: &Tablet, case: &CaseId, fact: ConsentFact) -> Change {
    mara.change(case, Body::Fact(CaseFact::Consent(fact)))
}

fn in_danger(kind: RecipientKind, name: &str) -> ConsentFact {
    ConsentFact::Emergency(Box::new(Emergency {
        recipient: Recipient::new(kind, name),
        groups: [Group::Identity].into(),
        reason: "The child ran away in the night and is not dressed for the cold.".to_owned(),
        child_first: Some(ToldFirst::No("The child was not there.".to_owned())),
        said: Timestamp(NOON),
        not_for_guardian: false,
    }))
}

#[tokio::test]
async fn police_are_taken_in_under_their_own_kind_and_under_no_other() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    for kind in [RecipientKind::ChildProtectionAuthority, RecipientKind::Health] {
        let hidden = fact(&mara, &case, in_danger(kind, "Police station North"));
        assert_eq!(mara.push(&house, &[hidden]).await, [held(HeldReason::NotAllowed)]);
    }
    assert!(log(&house).await.iter().any(|it| it == "consent_hides_police"));
    let named = fact(&mara, &case, in_danger(RecipientKind::Police, "Police station North"));
    let fates = mara.push(&house, &[named]).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
    let borders = fact(&mara, &case, in_danger(RecipientKind::Police, "Police, borders"));
    assert_eq!(mara.push(&house, &[borders]).await, [held(HeldReason::NotAllowed)]);
}

#[tokio::test]
async fn what_is_written_down_later_is_of_a_packet_that_was_made_and_says_why() {
    let (house, _, mara, _) = House::with_staff().await;
    let case = mara.case(&house, "case-1").await;
    let school = Recipient::new(RecipientKind::School, "Harbour School");
    let made = Exported {
        what: ExportWhat::Packet,
        how: ExportHow::File,
        recipient: Some(school.clone()),
        digest: Some("a".repeat(64)),
        packet: Some(PacketMade {
            line: Some(Line::School),
            groups: [Group::Identity].into(),
            by: ["yes".parse().unwrap()].into(),
            entries: 1,
            enclosed: 0,
            request: "Please keep a place.".to_owned(),
            named_because: String::new(),
        }),
    };
    let late = |digest: &str, sent: Timestamp, why: &str| {
        ConsentFact::Shared(Box::new(Shared {
            line: Some(Line::School),
            recipient: school.clone(),
            groups: [Group::Identity].into(),
            by: ["yes".parse().unwrap()].into(),
            sent,
            packet: Some(PacketMark {
                digest: digest.repeat(64),
                entries: 1,
                enclosed: 0,
                channel: Channel::PaperHand,
                request: "Please keep a place.".to_owned(),
                named_because: String::new(),
            }),
            late: why.to_owned(),
        }))
    };
    let why = "It had been handed over at the gate.";
    let made = fact(&mara, &case, ConsentFact::Exported(Box::new(made)));
    let at = made.recorded;
    let fates = mara.push(&house, &[made]).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
    for wrong in [
        // Of no packet that was made here; without a reason; at a moment still to come.
        late("b", at, why),
        late("a", at, "  "),
        late("a", Timestamp(at.0 + 86_400_000), why),
    ] {
        let change = fact(&mara, &case, wrong);
        assert_eq!(mara.push(&house, &[change]).await, [held(HeldReason::NotAllowed)]);
    }
    let change = fact(&mara, &case, late("a", at, why));
    let fates = mara.push(&house, &[change]).await;
    assert!(matches!(fates[0], Fate::Accepted { .. }), "{fates:?}");
}
