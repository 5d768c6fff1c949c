//! What holds for every set of changes, in every order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::*;

/// Any sensible or senseless set of changes: few ids, so that they collide; sees of anything.
fn any_change() -> impl Strategy<Value = Change> {
    let body = (0..7_usize, 0..3_usize, vec(0..14_usize, 0..4), any::<bool>()).prop_map(
        |(kind, value, sees, flag)| {
            let document: DocumentId = id("doc");
            let sees = sees.into_iter().map(|n| id(&format!("c{n}"))).collect();
            let value = text(["", "a", "b"][value]);
            let reason = String::new();
            match kind {
                0 => Body::Answer { document, path: path("name"), value, sees, reason },
                1 => Body::Answer { document, path: path("group/r1/name"), value, sees, reason },
                2 => Body::Answer { document, path: path("group/r1/inner/r2/name"), value, sees, reason },
                3 => Body::Row { document, path: path("group/r1"), present: flag, sees, reason },
                4 => Body::Row { document, path: path("group/r1/inner/r2"), present: flag, sees, reason },
                5 => Body::Fact(CaseFact::DocumentOpened {
                    document,
                    form: "f".into(),
                    version: 1,
                    hash: "0".into(),
                }),
                _ => Body::Fact(CaseFact::SignOff {
                    document,
                    digest: "0".into(),
                    act: SignAct::Submit,
                    name: "A".into(),
                    text_version: "1".into(),
                    words: String::new(),
                }),
            }
        },
    );
    (0..14_usize, 0..3_u64, 0..4_u64, body).prop_map(|(number, seq, recorded, body)| Change {
        v: 1,
        id: id(&format!("c{number}")),
        case: id("case"),
        author: Author::Child,
        entered_by: id("ann"),
        device: id::<DeviceId>("device"),
        seq,
        group: id::<GroupId>("group"),
        recorded: Timestamp(recorded),
        language: "en".into(),
        body,
        salt: None,
        vhash: None,
        sig: None,
    })
}

fn any_order() -> impl Strategy<Value = (Vec<Change>, Vec<Change>)> {
    vec(any_change(), 1..25).prop_flat_map(|changes| {
        let again = subsequence(changes.clone(), 0..=changes.len());
        (Just(changes), again).prop_flat_map(|(changes, again)| {
            let shuffled: Vec<Change> = changes.iter().cloned().chain(again).collect();
            (Just(changes), Just(shuffled).prop_shuffle())
        })
    })
}

proptest! {
    #[test]
    fn any_order_and_any_repetition_give_the_same_case((changes, shuffled) in any_order()) {
        let case: CaseId = id("case");
        prop_assert_eq!(CaseFile::fold(&case, &changes), CaseFile::fold(&case, &shuffled));
    }

    #[test]
    fn inserting_one_by_one_gives_the_same_case_as_reading_all((changes, shuffled) in any_order(), split in any::<Index>()) {
        let case: CaseId = id("case");
        let (before, after) = shuffled.split_at(split.index(shuffled.len()));
        let mut file = CaseFile::fold(&case, before);
        for change in after {
            file.insert(change.clone());
        }
        let fresh = CaseFile::fold(&case, &changes);
        prop_assert_eq!(conflicts(&file), conflicts(&fresh));
        prop_assert_eq!(file, fresh);
    }

    #[test]
    fn every_value_is_current_or_leads_to_one_that_is(changes in vec(any_change(), 1..25)) {
        let file = CaseFile::fold(&id("case"), &changes);
        for document in file.documents() {
            for register in document.answers.values().chain(document.rows.values()) {
                let mut found: BTreeSet<&ChangeId> = BTreeSet::new();
                let mut open: Vec<&ChangeId> = register.current().iter().collect();
                while let Some(next) = open.pop() {
                    if found.insert(next) {
                        let sees = file.change(next).unwrap().body.sees();
                        open.extend(sees.iter().filter(|seen| register.writes().contains(*seen)));
                    }
                }
                prop_assert_eq!(found.len(), register.writes().len());
            }
        }
    }

    #[test]
    fn what_a_child_said_reads_the_same_whatever_else_arrives(changes in vec(any_change(), 0..25)) {
        let case: CaseId = id("case");
        let mut tablet = Tablet::new(&case, "ann");
        let said = crate::statement::tests::statement();
        let change = tablet.write_as(&Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said.clone()))));
        for other in changes {
            tablet.file.insert(other);
        }
        let found: Vec<&ChildStatement> = tablet.file.statements().map(|(_, statement)| statement).collect();
        prop_assert_eq!(found, vec![&said]);
        prop_assert_eq!(tablet.file.change(&change.id), Some(&change));
    }
}
